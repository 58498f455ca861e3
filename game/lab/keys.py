"""Keys: what is carried from part to part, packed into one whole number each, so that millions of them can be kept.

Every variable and visit count that is carried anywhere has a place in a key, as wide as it needs. A count of which it is only
asked whether it is as high as a certain number stands there as it is, a `LIST` as a bit for each of its items, and everything
else as the number of its value, as values turn up. Carrying something through a part unseen is then an `&`, putting it back an
`|`, and so is adding items.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from game.ink import Program, State
from game.ink.lists import InkList, ListDefinition, list_of
from game.ink.values import Value

WIDTH = 16
"""How many bits the number of a value has, and so how many items a list that stands as it is may have."""


class Unfit(Exception):
    """What is to be carried does not fit into a key: a list variable that holds what is not of its own list, or too many values."""


def short_lists(program: Program) -> dict[int, ListDefinition]:
    """The variables that are declared as lists of few enough items, with their lists."""
    found: dict[int, ListDefinition] = {}
    for slot, value in enumerate(program.initial):
        if isinstance(value, InkList) and len(value.origins) == 1:
            (definition,) = value.origins
            if len(definition.items) <= WIDTH and len(definition.by_value) == len(definition.items):
                found[slot] = definition
    return found


class Keys:
    """Turns states into keys and back, for one program.

    `things` are what can be carried: slots of variables, then visit counts, by number behind them. Put first what is carried
    farthest: the others make a key no longer where they are not in it.
    """

    def __init__(self, program: Program, things: Iterable[int]) -> None:
        self.program = program
        self.lists = short_lists(program)
        self._variables = len(program.variables)
        self._numbers: dict[tuple[int, type, object, object], int] = {}
        self._values: dict[int, list[Value]] = {}
        self._places: dict[int, tuple[int, int]] = {}
        end = 0
        for thing in things:
            width = self._width(thing)
            self._places[thing] = end, (1 << width) - 1
            end += width

    def _width(self, thing: int) -> int:
        if thing in self.lists:
            return len(self.lists[thing].items)
        most = self._most(thing)
        return WIDTH if most is None else most.bit_length()

    def _most(self, thing: int) -> int | None:
        """What a visit count is at most, as far as anybody asks. There is no such number for a variable."""
        number = thing - self._variables
        liveness = self.program.liveness
        cap = liveness.bits.caps.get(number)
        if cap is None and number in liveness.moduli:
            cap = liveness.moduli[number] - 1
        return cap

    def mask(self, things: Iterable[int], items: Mapping[int, Collection[str]] = MappingProxyType({})) -> int:
        """The places of these variables and counts in a key; of some lists, those of these items only."""
        found = 0
        for thing in things:
            at, bits = self._places[thing]
            if thing in items:
                bits = sum(1 << bit for bit, name in enumerate(self.lists[thing].items) if name in items[thing])
            found |= bits << at
        return found

    def key(self, state: State, things: Iterable[int]) -> int:
        """The key of what these variables and counts are in a state. Raises `Unfit`."""
        found = 0
        for thing in things:
            found |= self._code(state, thing) << self._places[thing][0]
        return found

    def put(self, key: int, things: Iterable[int], state: State) -> None:
        """Give the variables and counts of a state the values that a key says."""
        for thing in things:
            at, bits = self._places[thing]
            code = key >> at & bits
            if thing in self.lists:
                state.globals[thing] = self._list(thing, code)
            elif thing < self._variables:
                state.globals[thing] = self._values[thing][code]
            elif self._most(thing) is not None:
                state.set_visits(thing - self._variables, code)
            else:
                count = self._values[thing][code]
                assert type(count) is int
                state.set_visits(thing - self._variables, count)

    def _code(self, state: State, thing: int) -> int:
        if thing in self.lists:
            return self._items(thing, state.globals[thing])
        if thing < self._variables:
            return self._number(thing, state.globals[thing])
        number = thing - self._variables
        count = state.visits(number)
        most = self._most(thing)
        if most is None:
            return self._number(thing, count)
        return count % (most + 1) if number in self.program.liveness.moduli else min(count, most)

    def _items(self, thing: int, value: Value) -> int:
        definition = self.lists[thing]
        if not isinstance(value, InkList) or value.origins != (definition,):
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
        return list_of(items, (definition,))

    def _number(self, thing: int, value: Value) -> int:
        origins = value.origins if isinstance(value, InkList) else None
        name = (thing, type(value), value, origins)
        number = self._numbers.get(name)
        if number is None:
            values = self._values.setdefault(thing, [])
            number = self._numbers[name] = len(values)
            if number >> WIDTH:
                raise Unfit(thing)
            values.append(value)
        return number
