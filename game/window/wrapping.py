"""Wrapping: paragraphs to lines of a width."""

from __future__ import annotations

from typing import Protocol


class Measure(Protocol):
    """Whatever can say how large words are in it."""

    def size(self, words: str, /) -> tuple[int, int]:
        """Width and height in pixels."""


def wrap(text: str, face: Measure, width: int) -> list[str]:
    """Break a paragraph into lines of at most this width in pixels. A word that is too long is broken."""
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
    return lines
