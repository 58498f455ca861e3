"""Source text: the pre-pass that removes comments, and positions that survive it.

A position in a story is one whole number, an offset into all its files laid end to end. That keeps the syntax tree
small and the parser quick; `Sources.span` turns a position back into file, line and column when somebody must be told.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Self

from game.ink.errors import Span

COMMENT = re.compile(r"//[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL)


class NamedText(str):
    """The text of a file, with the name that messages give to the file."""

    name: str

    def __new__(cls, text: str, name: str) -> Self:
        made = super().__new__(cls, text)
        made.name = name
        return made


@dataclass(slots=True)
class SourceFile:
    """One file as the parser reads it: comments gone, `\\n` line ends, its offset among the story's files.

    `shifts` lists (clean offset, raw offset) pairs: from that clean offset on, the two texts run in step again.
    """

    name: str
    raw: str
    text: str
    base: int
    shifts: list[tuple[int, int]]
    line_starts: list[int] = field(default_factory=list)
    clean_starts: list[int] = field(default_factory=list)

    def span(self, start: int, end: int) -> Span:
        """File, line and column of the clean offsets `start` to `end` of this file."""
        if not self.line_starts:
            self.line_starts = [0, *(m.end() for m in re.finditer("\n", self.raw))]
        first = self._raw_offset(start)
        row = bisect_right(self.line_starts, first) - 1
        line_start = self.line_starts[row]
        line_end = self.raw.find("\n", line_start)
        line = self.raw[line_start : line_end if line_end >= 0 else len(self.raw)]
        length = max(1, min(self._raw_offset(max(start, end - 1)) + 1 - first, len(line) - (first - line_start)))
        return Span(self.name, row + 1, first - line_start + 1, length, line)

    def line_start(self, offset: int) -> int:
        """Where the line of a clean offset begins."""
        if not self.clean_starts:
            self.clean_starts = [0, *(m.end() for m in re.finditer("\n", self.text))]
        return self.clean_starts[bisect_right(self.clean_starts, offset) - 1]

    def _raw_offset(self, offset: int) -> int:
        index = bisect_right(self.shifts, (offset, len(self.raw))) - 1
        clean, raw = self.shifts[index]
        return min(raw + offset - clean, len(self.raw))


class Sources:
    """All files of a story, in the order in which they were read."""

    def __init__(self) -> None:
        self.files: list[SourceFile] = []
        self._bases: list[int] = []

    def add(self, name: str, raw: str) -> SourceFile:
        """Take in a file's text: line ends are made `\\n`, a byte order mark and comments are dropped."""
        raw = raw.removeprefix("\ufeff").replace("\r\n", "\n")
        text, shifts = strip_comments(raw)
        last = self.files[-1] if self.files else None
        base = last.base + len(last.text) + 1 if last else 0
        file = SourceFile(name, raw, text, base, shifts)
        self.files.append(file)
        self._bases.append(base)
        return file

    def span(self, at: int, end: int = -1) -> Span:
        """Where a position is, as its author would say it."""
        file = self.files[bisect_right(self._bases, at) - 1]
        return file.span(at - file.base, max(at + 1, end) - file.base)

    def line_start(self, at: int) -> int:
        """The position where the line of a position begins."""
        file = self.files[bisect_right(self._bases, at) - 1]
        return file.base + file.line_start(at - file.base)

    def line_at(self, start: int) -> str:
        """The (comment-free) text of the line that begins at a position."""
        file = self.files[bisect_right(self._bases, start) - 1]
        end = file.text.find("\n", start - file.base)
        return file.text[start - file.base : end if end >= 0 else len(file.text)]

    def text(self, at: int, end: int) -> str:
        """The (comment-free) source text between two positions of one file."""
        file = self.files[bisect_right(self._bases, at) - 1]
        return file.text[at - file.base : end - file.base]


def strip_comments(raw: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without comments, and the places where it and the raw text fall out of step.

    A block comment leaves its line breaks behind, so that line numbers survive. The pass knows nothing of strings
    or escapes (ink's own rule): `"a // b"` is cut short by it.
    """
    shifts = [(0, 0)]
    if "/" not in raw:
        return raw, shifts
    pieces: list[str] = []
    done = length = 0
    for match in COMMENT.finditer(raw):
        pieces.append(raw[done : match.start()])
        length += len(pieces[-1])
        breaks = "\n" * match.group().count("\n")
        pieces.append(breaks)
        length += len(breaks)
        done = match.end()
        shifts.append((length, done))
    pieces.append(raw[done:])
    return "".join(pieces), shifts
