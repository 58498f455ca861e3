"""Reading: what of a state an expression looks at.

Each thing that can be looked at has a number, its *bit*, so that sets of them are whole numbers and joining two sets is `|`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.ink.names import FlowSymbol, Meaning
from game.ink.operations import Evaluator
from game.ink.syntax import Binary, Call, Expression, Literal, Name, Print, StringLiteral, TargetLiteral, Unary

if TYPE_CHECKING:
    from game.ink.program import Program

COMPARISONS = frozenset({"==", "!=", "<", ">", "<=", ">="})
LOGICAL = frozenset({"&&", "||", "and", "or"})
NOT = frozenset({"!", "not"})


class Bits:
    """The bits of one program, and which of them its expressions read.

    A global variable has two: its value, and the lists that an empty value remembers. `caps` says of a visit count how far
    it is worth counting: no expression can tell it from a larger number.
    """

    def __init__(self, program: Program) -> None:
        self.program = program
        self.globals = len(program.variables)
        self.first_count = 2 * self.globals
        self.first_stamp = self.first_count + program.counts
        special = self.first_stamp + len(program.stamp_slots)
        self.random, self.turn, self.everything = 1 << special, 1 << special + 1, 1 << special + 2
        self.first_temp = special + 3
        self.caps: dict[int, int | None] = {}
        self._temps: dict[str, int] = {}
        self._known: dict[Evaluator, int] = {}

    def value(self, slot: int) -> int:
        """The bit of a global variable's value."""
        return 1 << slot

    def origins(self, slot: int) -> int:
        """The bit of the lists that a global variable remembers when it is empty."""
        return 1 << self.globals + slot

    def count(self, number: int, cap: int | None) -> int:
        """The bit of a visit count, of which numbers beyond `cap` are all the same to the reader."""
        before = self.caps.get(number, 0)
        self.caps[number] = None if cap is None or before is None else max(cap, before)
        return 1 << self.first_count + number

    def stamp(self, slot: int) -> int:
        """The bit of the turn of a latest visit."""
        return 1 << self.first_stamp + slot

    def temporary(self, name: str) -> int:
        """The bit of every temporary variable of that name."""
        return 1 << self._temps.setdefault(name, self.first_temp + len(self._temps))

    def temporaries(self, bits: int) -> frozenset[str]:
        """The names of the temporary variables in a set of bits."""
        return frozenset(name for name, bit in self._temps.items() if bits >> bit & 1)

    def names_item(self, node: Name) -> bool:
        """Whether a name is that of a list item."""
        names, path = self.program.names, node.path
        if len(path) == 1:
            return path[0] in names.items
        return len(path) == 2 and path[0] in names.lists and path[1] in names.lists[path[0]].items

    # --- expressions -------------------------------------------------------------------------------------------

    def of(self, evaluator: Evaluator, as_condition: bool = False) -> int:
        """What a closure reads. Of a condition only its truth is asked."""
        if evaluator not in self._known:
            meaning: Meaning | None = self.program.meanings.get(evaluator)
            if meaning is None:
                return self.everything
            self._known[evaluator] = self._all(meaning.expressions, meaning.flow, as_condition)
        return self._known[evaluator]

    def _all(self, nodes: Iterable[Expression], flow: FlowSymbol, truth: bool = False) -> int:
        bits = 0
        for node in nodes:
            bits |= self._reads(node, flow, truth)
        return bits

    def _reads(self, node: Expression, flow: FlowSymbol, truth: bool) -> int:
        match node:
            case Name():
                return self._name(node, flow, 1 if truth else None)
            case Unary(operator=operator, operand=operand):
                return self._reads(operand, flow, operator in NOT)
            case Binary(operator=operator, left=left, right=right) if operator in COMPARISONS:
                return self._compared(left, right, flow) | self._compared(right, left, flow)
            case Binary(operator=operator, left=left, right=right):
                return self._all((left, right), flow, operator in LOGICAL)
            case StringLiteral(content=content):
                return self._all((one.value for one in content if isinstance(one, Print)), flow)
            case Call():
                return self._call(node, flow)
        return 0

    def _compared(self, node: Expression, other: Expression, flow: FlowSymbol) -> int:
        if isinstance(node, Name) and isinstance(other, Literal) and type(other.value) is int:
            return self._name(node, flow, max(other.value + 1, 0))
        return self._reads(node, flow, False)

    def _name(self, node: Name, flow: FlowSymbol, cap: int | None) -> int:
        names, name = self.program.names, node.path[0]
        if len(node.path) == 1:
            if names.is_temp(name, flow):
                return self.temporary(name)
            if name in names.constants:
                return 0
            if name in names.variables:
                return self.value(names.variables[name])
        if self.names_item(node):
            return 0
        place = names.place(node.path, flow)
        return self.count(place.number, cap) if place is not None else 0

    def _call(self, node: Call, flow: FlowSymbol) -> int:
        bits = self._all(node.arguments, flow)
        if node.name in ("TURNS_SINCE", "READ_COUNT"):
            only = node.arguments[0]
            place = self.program.names.place(only.path.path, flow) if isinstance(only, TargetLiteral) else None
            if place is None:
                return self.everything
            if node.name == "READ_COUNT":
                return bits | self.count(place.number, None)
            return bits | self.stamp(self.program.stamp_slots[place.number])
        return bits | self.builtin(node.name)

    def builtin(self, name: str) -> int:
        """What a built-in function reads besides its arguments."""
        if name in ("RANDOM", "LIST_RANDOM"):
            return self.random
        return self.turn if name == "TURNS" else 0
