"""Watching: what a story does while it is read, told to somebody who asked.

Nothing here is reached unless a story is given an observer. Then the loop reads its instructions through a `Watch`, which
notes their positions; when a line is complete, those that count are told. What was only looked ahead at is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.ink import operations as op
from game.ink.operations import Instruction
from game.ink.points import ChoicePoint
from game.ink.program import Program


class Observer:
    """Override what you want to know. Positions are those of `Program.code`; `Program.span` gives their source."""

    def ran(self, pc: int) -> None:
        """An instruction was run, of whatever kind."""

    def line(self, pc: int) -> None:
        """Text, or logic that prints, was run."""

    def branch(self, pc: int, side: int) -> None:
        """A condition went to one of its sides (1: it held, 0: it did not), or a sequence to an element, from 0.

        The conditions of a choice count as one, which stands where the choice is offered.
        """

    def offered(self, point: ChoicePoint) -> None:
        """A choice was added to those on offer."""

    def taken(self, point: ChoicePoint) -> None:
        """A choice was taken, by the player or, if it is invisible, by the story."""


@dataclass(frozen=True, slots=True)
class Reached:
    """A choice was come to: whether its conditions held, and whether it was offered."""

    point: ChoicePoint
    holds: bool
    offered: bool


@dataclass(frozen=True, slots=True)
class Followed:
    """An invisible choice was taken by the story."""

    point: ChoicePoint


TEXTS = frozenset({op.LINE, op.TEXT, op.RAW, op.PRINT, op.PRINT_POPPED, op.TAG})
BRANCHES = frozenset({op.BRANCH, op.BRANCH_POPPED, op.CASE, op.CASE_POPPED})


class Watch(tuple[Instruction, ...]):
    """A program's code that notes which instructions are fetched from it."""

    trace: list[int | Reached | Followed]
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

    def note(self, event: Reached | Followed) -> None:
        """Something that cannot be read off the positions."""
        self.trace.append(event)

    def tell(self) -> None:
        """Tell what was run since the last time."""
        trace, code, observer = self.trace, self.program.code, self.observer
        for index, pc in enumerate(trace):
            if isinstance(pc, Followed):
                observer.taken(pc.point)
                continue
            if isinstance(pc, Reached):
                continue
            observer.ran(pc)
            operation, a, b = code[pc]
            following = trace[index + 1] if index + 1 < len(trace) else None
            if operation in TEXTS:
                observer.line(pc)
            elif operation in BRANCHES and following is not None:
                observer.branch(pc, int(following != b))
            elif operation == op.SEQUENCE and following in a.elements:
                observer.branch(pc, a.elements.index(following))
            elif operation == op.CHOICE and isinstance(following, Reached):
                if a.condition_waits or b is not None:
                    observer.branch(pc, int(following.holds))
                if following.offered:
                    observer.offered(a)
        trace.clear()
        self.marked = 0
