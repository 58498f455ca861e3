"""Stops: places before which a silent turn waits, so that a story can be searched a part at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

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
            self._codes[begins] = tuple(code) if self._reached is None else _Noted.over(code, self._reached)
        return self._codes[begins]


class _Noted(tuple[Instruction, ...]):
    """Code that notes which of it was fetched."""

    add: Callable[[int], None]

    @classmethod
    def over(cls, code: list[Instruction], reached: set[int]) -> _Noted:
        noted = cls(code)
        noted.add = reached.add
        return noted

    def __getitem__(self, pc: Any) -> Any:
        self.add(pc)
        return tuple.__getitem__(self, pc)
