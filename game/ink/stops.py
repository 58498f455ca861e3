"""Stops: places before which a silent turn waits, so that a story can be searched a part at a time."""

from __future__ import annotations

from game.ink import operations as op
from game.ink.operations import Instruction
from game.ink.program import Program


class Paused(Exception):
    """The flow has come to a place before which it is to wait."""

    def __init__(self, pc: int) -> None:
        super().__init__()
        self.pc = pc


class Stops:
    """Places before which a silent turn waits, so that a story can be searched a part at a time.

    `reached`, if given, collects every position that is run. It costs nothing where a story has been before: over each
    instruction stands another one that notes it and goes away.
    """

    def __init__(self, program: Program, places: frozenset[int] = frozenset(), reached: set[int] | None = None) -> None:
        self.places = places
        self._reached = reached
        self._whole = program.code
        self._codes: dict[int, list[Instruction]] = {}

    def code_from(self, pc: int) -> list[Instruction]:
        """The code to run from a position: one that begins at a stop goes on from there."""
        begins = pc if pc in self.places else -1
        if begins not in self._codes:
            code = list(self._whole)
            for place in self.places - {begins}:
                code[place] = (op.PAUSE, None, None)
            self._codes[begins] = code if self._reached is None else Noting(code, self._reached).code
        return self._codes[begins]


class Noting:
    """Code that notes the first time that each of its instructions is run."""

    __slots__ = ("_whole", "code", "reached")

    def __init__(self, whole: list[Instruction], reached: set[int]) -> None:
        self._whole = whole
        self.code: list[Instruction] = [(op.FIRST, self, None)] * len(whole)
        self.reached = reached

    def note(self, pc: int) -> None:
        """An instruction is about to be run for the first time; from now on it is run as it is."""
        self.reached.add(pc)
        self.code[pc] = self._whole[pc]
