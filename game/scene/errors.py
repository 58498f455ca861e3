"""The exception of this package: a level that cannot be played."""

from __future__ import annotations

from game.ink import GameError


class LevelError(GameError):
    """A level that cannot be played."""
