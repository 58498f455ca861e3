"""Liveness: what the story can still observe from a position, by going backwards over its code.

The rule is the compilers' own (backward data flow, to a fixed point): what an instruction reads is live before it, what it
overwrites is not, and everything that is live where it leads is. What waits on the call stack is not asked here:
whoever holds a state joins what is live at each place that the state can come back to.
"""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING, Any

from game.ink import operations as op
from game.ink.builtins import BUILTINS
from game.ink.leads import COMPUTED, leads_to
from game.ink.lists import InkList
from game.ink.points import ChoicePoint, SequencePoint
from game.ink.reading import Bits
from game.ink.syntax import Binary, ListLiteral, Name, Order

if TYPE_CHECKING:
    from game.ink.program import Program

VISITS = frozenset({op.DIVERT, op.TUNNEL, op.TUNNEL_ONWARDS, op.THREAD, op.CALL})
APPLIES = {builtin.apply: name for name, builtin in BUILTINS.items()}


class Liveness:
    """What is live before each instruction of a program, as a set of bits."""

    def __init__(self, program: Program, ends: frozenset[int] = frozenset(), bits: Bits | None = None) -> None:
        """`ends` are positions behind which nothing is asked: so one part of a story is looked at alone."""
        self.program = program
        self.bits = bits or Bits(program)
        self.ends = ends
        self.moduli: dict[int, int] = {}
        self._before = [0] * len(program.code)
        self._solve()

    def at(self, pc: int) -> int:
        """What is live at a position. After the end nothing is."""
        return self._before[pc] if pc >= 0 else 0

    # --- the fixed point ---------------------------------------------------------------------------------------

    def _solve(self) -> None:
        size = len(self._before)
        effects = [self._effect(pc) for pc in range(size)]
        leads = [leads_to(self.program, pc) for pc in range(size)]
        sources: defaultdict[int, list[int]] = defaultdict(list)
        for pc, targets in enumerate(leads):
            for target in targets:
                sources[target].append(pc)
        waiting = deque(range(size - 1, -1, -1))
        queued = [True] * size
        while waiting:
            pc = waiting.popleft()
            queued[pc] = False
            after = 0
            for target in leads[pc]:
                if target not in self.ends:
                    # a set of a large story is long, and is the same at most positions: they share it
                    after = after | self._before[target] if after else self._before[target]
            reads, overwrites, own = effects[pc]
            if own and not after & overwrites:
                reads &= ~own
            live = after
            if overwrites and live & overwrites:
                live &= ~overwrites
            if reads and reads & ~live:
                live |= reads
            if live != self._before[pc]:
                self._before[pc] = live
                for source in sources[pc]:
                    if not queued[source]:
                        queued[source] = True
                        waiting.append(source)

    # --- single instructions -----------------------------------------------------------------------------------

    def _effect(self, pc: int) -> tuple[int, int, int]:
        """What an instruction reads, what it overwrites, and what it reads only to change it."""
        bits = self.bits
        operation, a, b = self.program.code[pc]
        overwrites = self._stamped(b) if operation in VISITS else 0
        match operation:
            case op.PRINT | op.PUSH | op.CASE:
                return bits.of(a), 0, 0
            case op.BRANCH:
                return bits.of(a, as_condition=True), 0, 0
            case op.SET_GLOBAL:
                return self._assigned(a, b)
            case op.SET_GLOBAL_POPPED:
                return bits.origins(a), bits.value(a), 0
            case op.SET_TEMP:
                # it may stand for another variable, so it is not certain to be overwritten
                return bits.of(b) | bits.temporary(a), 0, 0
            case op.SET_TEMP_POPPED:
                return bits.temporary(a), 0, 0
            case op.DECLARE:
                return bits.of(b), bits.temporary(a), 0
            case op.DECLARE_POPPED:
                return 0, bits.temporary(a), 0
            case op.BIND:
                return 0, self._joined(bits.temporary(name) for name in a), 0
            case op.PUSH_REFERENCE:
                return (bits.value(a) if isinstance(a, int) else bits.temporary(a)), 0, 0
            case op.CHOICE:
                return self._choice(a, b), 0, 0
            case op.SEQUENCE:
                return self._sequence(a), 0, 0
            case op.COUNT:
                return 0, self._stamped((a,)), 0
            case op.BUILTIN:
                return bits.builtin(APPLIES[a]) if a in APPLIES else 0, 0, 0
        if operation in COMPUTED:
            return bits.everything, 0, 0
        return 0, overwrites, 0

    def _assigned(self, slot: int, evaluator: op.Evaluator) -> tuple[int, int, int]:
        bits = self.bits
        reads = bits.of(evaluator)
        own = reads & bits.value(slot)
        if isinstance(self.program.initial[slot], InkList) and not self._has_items(evaluator):
            # an empty value keeps the lists that the variable remembers
            reads |= bits.origins(slot)
        return reads, bits.value(slot), own

    def _has_items(self, evaluator: op.Evaluator) -> bool:
        """Whether what an expression gives is certainly no empty list: items by name, or something and an item."""
        meaning = self.program.meanings.get(evaluator)
        value = meaning.expressions[0] if meaning is not None else None
        if isinstance(value, Binary) and value.operator == "+":
            value = value.right
        if isinstance(value, ListLiteral):
            return bool(value.items)
        return isinstance(value, Name) and self.bits.names_item(value)

    def _choice(self, point: ChoicePoint, condition: op.Evaluator | None) -> int:
        reads = self.bits.of(condition, as_condition=True) if condition is not None else 0
        return reads | self.bits.count(point.number, 1) if point.once else reads

    def _sequence(self, point: SequencePoint) -> int:
        size = len(point.elements)
        match point.order:
            case Order.STOPPING:
                return self.bits.count(point.number, size - 1)
            case Order.ONCE:
                return self.bits.count(point.number, size)
            case Order.CYCLE:
                self.moduli[point.number] = size
                return self.bits.count(point.number, None)
            case Order.SHUFFLE:
                return self.bits.count(point.number, None) | self.bits.random
        return self.bits.count(point.number, size) | self.bits.random

    def _stamped(self, numbers: Any) -> int:
        slots = self.program.stamp_slots
        return self._joined(self.bits.stamp(slots[number]) for number in numbers if number in slots)

    @staticmethod
    def _joined(bits: Any) -> int:
        joined = 0
        for one in bits:
            joined |= one
        return joined
