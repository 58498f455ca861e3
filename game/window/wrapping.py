"""Wrapping: paragraphs to lines of a width."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol


class Measure(Protocol):
    """Whatever can say how large words are in it."""

    def size(self, words: str, /) -> tuple[int, int]:
        """Width and height in pixels."""

    def __hash__(self) -> int:
        """What was broken once is found again by it."""


def wrap(text: str, face: Measure, width: int) -> list[str]:
    """Break a paragraph into lines of at most this width in pixels. A word that is too long is broken.

    The latest paragraphs are remembered: a page is set anew for every line that comes to it.
    """
    return list(broken(text, face, width))


@lru_cache(maxsize=512)
def broken(text: str, face: Measure, width: int) -> tuple[str, ...]:
    """The same, remembered. It holds on to fonts, which do not outlive the library they were opened with."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if face.size(longer)[0] <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while face.size(line)[0] > width and len(line) > 1:
            cut = len(line) - 1
            while cut > 1 and face.size(line[:cut])[0] > width:
                cut -= 1
            lines.append(line[:cut])
            line = line[cut:]
    if line or not lines:
        lines.append(line)
    return tuple(lines)
