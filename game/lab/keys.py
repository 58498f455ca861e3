"""Keys: what is carried from part to part, packed into one whole number each, so that millions of them can be kept.

Every variable and visit count has a place of 16 bits in a key, in which stands the number of its value: values are numbered in
the order in which they turn up. Carrying something through a part unseen is then an `&`, and putting it back an `|`. The place
of a `LIST` holds a bit for each of its items, so that an `|` adds items, too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from game.ink import Program, State
from game.ink.values import InkList, ListDefinition, Value

WIDTH = 16
FULL = (1 << WIDTH) - 1


class Unfit(Exception):
    """A list variable has come to hold what is not of its own list, so that a bit for each item does not do."""


def _lists(program: Program) -> dict[int, ListDefinition]:
    """The variables that are declared as lists of few enough items, with their lists."""
    found: dict[int, ListDefinition] = {}
    for slot, value in enumerate(program.initial):
        if isinstance(value, InkList) and len(value.origins) == 1:
            (definition,) = value.origins
            if len(definition.items) <= WIDTH:
                found[slot] = definition
    return found


class Keys:
    """Turns states into keys and back, for one program."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._variables = len(program.variables)
        self.lists = _lists(program)
        self._numbers: dict[tuple[int, type, object, object], int] = {}
        self._values: dict[int, list[Value]] = {}

    def mask(self, things: Iterable[int], items: Mapping[int, Collection[str]] = MappingProxyType({})) -> int:
        """The places of these variables and counts in a key; of some lists, those of these items only."""
        found = 0
        for thing in things:
            bits = FULL
            if thing in items:
                bits = sum(1 << bit for bit, name in enumerate(self.lists[thing].items) if name in items[thing])
            found |= bits << thing * WIDTH
        return found

    def key(self, state: State, things: Iterable[int]) -> int:
        """The key of what these variables and counts are in a state."""
        found = 0
        for thing in things:
            found |= self._code(state, thing) << thing * WIDTH
        return found

    def put(self, key: int, things: Iterable[int], state: State) -> None:
        """Give the variables and counts of a state the values that a key says."""
        for thing in things:
            code = key >> thing * WIDTH & FULL
            if thing in self.lists:
                state.globals[thing] = self._list(thing, code)
                continue
            value = self._values[thing][code]
            if thing < self._variables:
                state.globals[thing] = value
            else:
                assert type(value) is int
                state.set_visits(thing - self._variables, value)

    def _code(self, state: State, thing: int) -> int:
        value = self._value(state, thing)
        definition = self.lists.get(thing)
        if definition is None:
            return self._number(thing, value)
        if not isinstance(value, InkList) or value.origins != {definition}:
            raise Unfit(thing)
        code = 0
        for bit, item in enumerate(definition.items.values()):
            code |= (item in value.items) << bit
        if code.bit_count() != len(value.items):
            raise Unfit(thing)
        return code

    def _list(self, thing: int, code: int) -> InkList:
        definition = self.lists[thing]
        items = (item for bit, item in enumerate(definition.items.values()) if code >> bit & 1)
        return InkList(frozenset(items), frozenset((definition,)))

    def _value(self, state: State, thing: int) -> Value:
        if thing < self._variables:
            return state.globals[thing]
        number = thing - self._variables
        liveness = self.program.liveness
        count = state.counts[number]
        cap = liveness.bits.caps.get(number)
        if cap is not None:
            return min(count, cap)
        modulus = liveness.moduli.get(number)
        return count % modulus if modulus else count

    def _number(self, thing: int, value: Value) -> int:
        origins = value.origins if isinstance(value, InkList) else None
        name = (thing, type(value), value, origins)
        number = self._numbers.get(name)
        if number is None:
            values = self._values.setdefault(thing, [])
            number = self._numbers[name] = len(values)
            if number > FULL:
                raise OverflowError("a variable has too many values to be searched")
            values.append(value)
        return number
