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
            self._codes[begins] = code if self._reached is None else _noting(code, self._reached)
        return self._codes[begins]


class Noting:
    """Code that notes the first time that each of its instructions is run."""

    __slots__ = ("code", "reached")

    def __init__(self, reached: set[int]) -> None:
        self.code: list[Instruction] = []
        self.reached = reached

    def note(self, pc: int, instruction: Instruction) -> None:
        """An instruction is about to be run for the first time; from now on it is run as it is."""
        self.reached.add(pc)
        self.code[pc] = instruction


def _noting(code: list[Instruction], reached: set[int]) -> list[Instruction]:
    noting = Noting(reached)
    noting.code = [(op.FIRST, noting, instruction) for instruction in code]
    return noting.code
