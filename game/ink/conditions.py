"""Conditions that can never hold, as far as that is certain without playing.

Only what follows from the words of the condition and from how visits are counted: constants, comparisons that exclude each
other, places that nothing leads to, places that have been entered by whoever asks. Nothing is assumed about variables.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from game.ink import operations as op
from game.ink.lists import InkList
from game.ink.names import FlowSymbol, Meaning
from game.ink.syntax import Binary, Expression, Literal, Name, StringLiteral, Unary

if TYPE_CHECKING:
    from game.ink.program import Program

ALWAYS_FALSE = "it is always false"

MIRRORED = {"<": ">", ">": "<", "<=": ">=", ">=": "<=", "==": "==", "!=": "!="}
NEGATED = {"==": "!=", "!=": "=="}
NUMBERS_NEGATED = {**NEGATED, "<": ">=", ">=": "<", ">": "<=", "<=": ">"}


@dataclass(slots=True)
class Range:
    """What a name can be worth when everything that was asked of it holds. Visits are whole numbers."""

    whole: bool
    least: float = -math.inf
    most: float = math.inf
    above: bool = False  # more than the least, not the least itself
    below: bool = False
    not_these: set[float] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)

    def ask(self, operator: str, number: float) -> None:
        """Take in a comparison that has to hold."""
        if self.whole and operator in ("<", ">"):
            number = math.ceil(number) - 1 if operator == "<" else math.floor(number) + 1
            operator = f"{operator}="
        if operator in (">", ">=", "=="):
            self.above = (number == self.least and self.above) or (number >= self.least and operator == ">")
            self.least = max(self.least, number)
        if operator in ("<", "<=", "=="):
            self.below = (number == self.most and self.below) or (number <= self.most and operator == "<")
            self.most = min(self.most, number)
        if operator == "!=":
            self.not_these.add(number)

    @property
    def is_empty(self) -> bool:
        """Whether no value is left."""
        if len(self.texts) > 1:
            return True
        least = self.least
        if self.whole:
            # a few values that were excluded one by one may have been all of them
            while least in self.not_these:
                least += 1
        elif least == self.most:
            return self.above or self.below or least in self.not_these
        return least > self.most


class Conditions:
    """The conditions of one program."""

    def __init__(self, program: Program) -> None:
        self.program = program

    @cached_property
    def counted(self) -> frozenset[int]:
        """The visit counts that something can raise."""
        return frozenset(_counted(self.program))

    def never_holds(self, meaning: Meaning, here: tuple[int, ...], unvisited: int = -1) -> str | None:
        """Why the expressions of a condition can never hold together; None when they may.

        `here` are the numbers of knot and stitch that ask; `unvisited` is that of a place that was certainly not entered
        yet, or -1.
        """
        return _Asked(self, meaning.flow, here, unvisited).all(meaning.expressions)


class _Asked:
    """What has been asked of each name so far."""

    def __init__(self, conditions: Conditions, flow: FlowSymbol, here: tuple[int, ...], unvisited: int) -> None:
        self.conditions = conditions
        self.names = conditions.program.names
        self.flow = flow
        self.here = here
        self.unvisited = unvisited
        self.ranges: dict[tuple[str, ...] | int, Range] = {}

    def all(self, expressions: Iterable[Expression]) -> str | None:
        for one in expressions:
            why = self.holds(one)
            if why is not None:
                return why
        return None

    def holds(self, node: Expression) -> str | None:
        """Take in an expression that has to hold; returns why it cannot, together with those before."""
        value = self.number(node)
        if value is not None:
            return None if value else ALWAYS_FALSE
        match node:
            case Binary(operator="&&", left=left, right=right):
                return self.all((left, right))
            case Binary(operator="||", left=left, right=right):
                # either side alone, with nothing remembered of the other
                return self._alone(left) and self._alone(right)
            case Binary(operator=operator, left=left, right=right) if operator in MIRRORED:
                return self._compared(operator, left, right)
            case Unary(operator="!", operand=operand):
                return self.fails(operand)
            case Name():
                return self._asked(node, "!=", 0)
        return None

    def fails(self, node: Expression) -> str | None:
        """Take in an expression that must not hold."""
        value = self.number(node)
        if value is not None:
            return ALWAYS_FALSE if value else None
        match node:
            case Binary(operator="||", left=left, right=right):
                return self.fails(left) or self.fails(right)
            case Binary(operator=operator, left=left, right=right) if operator in MIRRORED:
                counts = self._place(left) is not None or self._place(right) is not None
                negated = (NUMBERS_NEGATED if counts else NEGATED).get(operator)
                return self._compared(negated, left, right) if negated else None
            case Unary(operator="!", operand=operand):
                return self.holds(operand)
            case Name():
                return self._asked(node, "==", 0)
        return None

    def _alone(self, node: Expression) -> str | None:
        return _Asked(self.conditions, self.flow, self.here, self.unvisited).holds(node)

    def _compared(self, operator: str, left: Expression, right: Expression) -> str | None:
        if isinstance(right, Name) and not isinstance(left, Name):
            left, right, operator = right, left, MIRRORED[operator]
        if not isinstance(left, Name):
            return None
        number = self.number(right)
        if number is not None:
            return self._asked(left, operator, number)
        if operator == "==" and isinstance(right, StringLiteral) and all(isinstance(one, str) for one in right.content):
            return self._asked(left, operator, "".join(str(one) for one in right.content))
        return None

    def _asked(self, name: Name, operator: str, value: float | str) -> str | None:
        place = self._place(name)
        key = name.path if place is None else place
        if place is None and self._may_be_list(name):
            return None
        if key not in self.ranges:
            self.ranges[key] = self._at_first(place)
        asked = self.ranges[key]
        if isinstance(value, str):
            asked.texts.add(value)
        else:
            asked.ask(operator, value)
        return self._why(name, place) if asked.is_empty else None

    def _at_first(self, place: int | None) -> Range:
        if place is None:
            return Range(whole=False)
        least = 1 if place in self.here else 0
        never = place == self.unvisited or place not in self.conditions.counted
        return Range(whole=True, least=least, most=0 if never else math.inf)

    def _why(self, name: Name, place: int | None) -> str:
        if place is not None and place == self.unvisited:
            return f'a choice that is shown only once cannot ask for "{name}", which is itself'
        if place is not None and place not in self.conditions.counted:
            return f'nothing leads to "{name}"'
        if place is not None and place in self.here:
            return f'"{name}" has always been entered here'
        return f'what it asks of "{name}" cannot all be true'

    def _may_be_list(self, name: Name) -> bool:
        """Whether a name may hold a list, whose comparisons with numbers follow rules of their own."""
        program, first = self.conditions.program, name.path[0]
        if len(name.path) > 1 or first in self.names.items:
            return True
        slot = program.variables.get(first)
        is_temp = self.names.is_temp(first, self.flow)
        return is_temp or (slot is not None and isinstance(program.initial[slot], InkList))

    def _place(self, node: Expression) -> int | None:
        """The visit count that a name means; None when it means something else."""
        if not isinstance(node, Name):
            return None
        first = node.path[0]
        names = self.names
        if len(node.path) == 1 and (
            names.is_temp(first, self.flow)
            or first in names.constants
            or first in names.variables
            or first in names.items
        ):
            return None
        if len(node.path) > 1 and first in names.lists:
            return None
        place = names.place(node.path, self.flow)
        return place.number if place is not None else None

    def number(self, node: Expression) -> float | None:
        """The number that an expression is always worth; None when it can change, or is no number."""
        match node:
            case Literal(value=value):
                return value
            case Unary(operator="-", operand=operand):
                positive = self.number(operand)
                return None if positive is None else -positive
            case Name(path=(name,)) if name in self.names.constants and not self.names.is_temp(name, self.flow):
                return self.number(self.names.constants[name].value)
        return None


def _counted(program: Program) -> Iterator[int]:
    """The numbers of all places that something leads to."""
    code, reached = program.code, program.reached
    for operation in (op.DIVERT, op.TUNNEL, op.TUNNEL_ONWARDS, op.THREAD, op.CALL):
        for pc in program.positions[operation]:
            if pc in reached:
                yield from code[pc][2]
    yield from (code[pc][1] for pc in program.positions[op.COUNT] if pc in reached)
    for place in program.places.values():
        # one whose name is kept in a variable may be jumped to, and an external function may be answered by the story
        if place.number in program.stamp_slots or place.path in program.externals:
            yield from place.entered
            yield place.number
