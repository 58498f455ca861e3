"""Watching: what a story does while it is read, told to somebody who asked.

Nothing here is reached unless a story is given an observer. Then the loop reads its instructions through a `Watch`, which
notes their positions; when a line is complete, those that count are told. What was only looked ahead at is not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.ink import operations as op
from game.ink.operations import Instruction
from game.ink.points import ChoicePoint
from game.ink.program import Program


class Observer:
    """Override what you want to know. Positions are those of `Program.code`; `Program.span` gives their source."""

    def line(self, pc: int) -> None:
        """Text, or logic that prints, was run."""

    def branch(self, pc: int, side: int) -> None:
        """A condition went to one of its sides (1: it held, 0: it did not), or a sequence to an element, from 0."""

    def offered(self, point: ChoicePoint) -> None:
        """A choice was added to those on offer."""

    def taken(self, point: ChoicePoint) -> None:
        """A choice was taken, by the player or, if it is invisible, by the story."""


TEXTS = frozenset({op.LINE, op.TEXT, op.RAW, op.PRINT, op.PRINT_POPPED, op.TAG})
BRANCHES = frozenset({op.BRANCH, op.BRANCH_POPPED, op.CASE, op.CASE_POPPED})


class Watch(tuple[Instruction, ...]):
    """A program's code that notes which instructions are fetched from it."""

    trace: list[int]
    program: Program
    observer: Observer
    marked: int

    @classmethod
    def over(cls, program: Program, observer: Observer) -> Watch:
        watch = cls(program.code)
        watch.program = program
        watch.observer = observer
        watch.trace = []
        watch.marked = 0
        return watch

    def __getitem__(self, pc: Any) -> Any:
        self.trace.append(pc)
        return tuple.__getitem__(self, pc)

    def mark(self) -> None:
        """Whatever is run from here on may be taken back."""
        self.marked = len(self.trace)

    def rewind(self) -> None:
        """It was."""
        del self.trace[self.marked :]

    def tell(self) -> None:
        """Tell what was run since the last time."""
        trace, code, observer = self.trace, self.program.code, self.observer
        for index, pc in enumerate(trace):
            operation, a, b = code[pc]
            if operation in TEXTS:
                observer.line(pc)
            elif operation in BRANCHES and index + 1 < len(trace):
                observer.branch(pc, int(trace[index + 1] != b or b == pc + 1))
            elif operation == op.SEQUENCE and index + 1 < len(trace) and trace[index + 1] in a.elements:
                observer.branch(pc, a.elements.index(trace[index + 1]))
        trace.clear()
        self.marked = 0


class Paused(Exception):
    """The flow has come to a place before which it is to wait."""

    def __init__(self, pc: int) -> None:
        super().__init__()
        self.pc = pc


class Stops:
    """Places before which a silent turn waits, so that a story can be searched a part at a time.

    `reached`, if given, collects every position that is run.
    """

    def __init__(self, program: Program, places: frozenset[int], reached: set[int] | None = None) -> None:
        self.places = places
        self._reached = reached
        self._whole = program.code
        self._codes: dict[int, tuple[Instruction, ...]] = {}

    def code_from(self, pc: int) -> tuple[Instruction, ...]:
        """The code to run from a position: one that begins at a stop goes on from there."""
        begins = pc if pc in self.places else -1
        if begins not in self._codes:
            code = list(self._whole)
            for place in self.places - {begins}:
                code[place] = (op.PAUSE, None, None)
            self._codes[begins] = tuple(code) if self._reached is None else _Reached.over(code, self._reached)
        return self._codes[begins]


class _Reached(tuple[Instruction, ...]):
    """Code that notes which of it was fetched."""

    add: Callable[[int], None]

    @classmethod
    def over(cls, code: list[Instruction], reached: set[int]) -> _Reached:
        noted = cls(code)
        noted.add = reached.add
        return noted

    def __getitem__(self, pc: Any) -> Any:
        self.add(pc)
        return tuple.__getitem__(self, pc)
