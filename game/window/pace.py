"""Pace: whether lines wait for the player, follow each other by themselves, or are skipped."""

from __future__ import annotations

from enum import Enum

LINES_PER_S = 100
"""How many lines are skipped in a second."""

LETTERS_EXTRA = 25
S_PER_LETTER = 0.06
"""A line of a hundred letters stays for seven and a half seconds, as players know it from other games."""


class Pace(Enum):
    """What happens once a line has been told. The value is the sign that is shown."""

    WAIT = ""
    AUTO = "Auto"
    SKIP = "Skip"


def reading_s(letters: int, percent: int = 100) -> float:
    """How long a line of so many letters stays when lines follow each other by themselves; `percent` is what the player set."""
    return (LETTERS_EXTRA + letters) * S_PER_LETTER * percent / 100


class Skipping:
    """Turns time that passes into lines that are passed over."""

    def __init__(self) -> None:
        self._due = 0.0

    def lines(self, seconds: float) -> int:
        """How many lines are due after this time."""
        self._due += seconds * LINES_PER_S
        whole = int(self._due)
        self._due -= whole
        return whole
