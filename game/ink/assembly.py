"""Assembly: segments of code with symbolic positions, and laying them end to end.

A segment is a run of instructions that flow falls through: a knot's body, the content of one choice, what follows a gather.
Segments are laid out in the order in which they were begun, and a jump inside a flow only ever leads to a later one;
so only diverts, tunnels, threads and calls can make a story run in circles.
"""

from __future__ import annotations

from typing import Any

from game.ink.operations import (
    BRANCH,
    BRANCH_POPPED,
    CASE,
    CASE_POPPED,
    DONE,
    JUMP,
    STOP,
    Instruction,
)


class Anchor:
    """A position that will be known when the program is laid out."""

    __slots__ = ("offset", "segment")

    def __init__(self) -> None:
        self.segment: Segment | None = None
        self.offset = 0

    @property
    def pc(self) -> int:
        """The position; only after layout."""
        assert self.segment is not None
        return self.segment.base + self.offset


class Segment:
    """A run of instructions, with the source position of each."""

    __slots__ = ("ats", "base", "code", "counts_from")

    def __init__(self) -> None:
        self.code: list[Instruction] = []
        self.ats: list[int] = []
        self.base = 0
        # where a chain of gather counts that reaches the end of the segment begins
        self.counts_from = -1

    def emit(self, operation: int, a: Any = None, b: Any = None, at: int = 0) -> int:
        """Add an instruction; returns its offset."""
        self.code.append((operation, a, b))
        self.ats.append(at)
        return len(self.code) - 1

    def place(self, anchor: Anchor) -> None:
        """Let an anchor stand for the next instruction."""
        anchor.segment = self
        anchor.offset = len(self.code)


LEADING = frozenset({BRANCH, BRANCH_POPPED, CASE, CASE_POPPED})
"""Operations whose `b` is a position."""


def lay_out(
    regions: list[tuple[str, tuple[int, ...], list[Segment]]],
) -> tuple[list[Instruction], list[int], list[int]]:
    """Lay the segments of all regions end to end, and put positions where anchors stood.

    Each region is a path, its numbers, and its segments. Returns the code, the source positions, and where each region
    begins. A segment of the top level (whose path is empty) ends in DONE, any other in STOP.
    """
    code: list[Instruction] = []
    ats: list[int] = []
    starts: list[int] = []
    for path, _, segments in regions:
        starts.append(len(code))
        ending: Instruction = (STOP if path else DONE, None, None)
        for segment in segments:
            segment.base = len(code)
            code += segment.code
            ats += segment.ats
            code.append(ending)
            ats.append(segment.ats[-1] if segment.ats else 0)
    for index, (operation, a, b) in enumerate(code):
        if type(a) is Anchor:
            code[index] = (operation, a.pc, b)
        elif operation in LEADING:
            code[index] = (operation, a, b.pc)
        elif operation == JUMP and a is None:
            code[index] = (JUMP, index + 1, None)
    return code, ats, starts
