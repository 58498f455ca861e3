"""Clues: what they look like, where a notice or the case file shows them."""

from __future__ import annotations

from game.scene import Level
from game.window.pictures import Wanted


def clue_picture(level: Level, clue: str, size: int) -> Wanted | None:
    """The picture of a clue at a size in pixels: the object that is called `clue_` and its id. None where there is none."""
    path = level.library.objects.get(f"clue_{clue}")
    return Wanted(path, clue, (size, size), fitted=True) if path is not None else None
