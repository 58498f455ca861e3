"""Ink's lists: sets of items that remember the order in which they came, and the definitions that they know.

The order shows only where items of different lists have the same value: `LIST_MIN` and `LIST_MAX` give the one that came first.
Within one list it is forgotten, so that values which no story can tell apart are equal.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter

Item = tuple[int, str, str]
"""A list item as (value, list name, item name)."""

_VALUE = itemgetter(0)
_VALUE_AND_LIST = itemgetter(0, 1)


@dataclass(frozen=True, slots=True, eq=False)
class ListDefinition:
    """A `LIST` as declared: its items by name, and by value (the first one wins)."""

    name: str
    items: dict[str, Item]
    by_value: dict[int, Item] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for item in self.items.values():
            self.by_value.setdefault(item[0], item)


@dataclass(frozen=True, slots=True)
class InkList:
    """Items in the order in which they came, and the definitions they are from; an empty one may remember some. Made by `list_of`."""

    items: tuple[Item, ...] = ()
    origins: tuple[ListDefinition, ...] = field(default=(), compare=False)

    @property
    def ordered(self) -> tuple[Item, ...]:
        """The items as ink prints them: by value, then by the name of their list."""
        return self.items if len(self.origins) < 2 else tuple(sorted(self.items, key=_VALUE_AND_LIST))

    def __str__(self) -> str:
        return ", ".join(item[2] for item in self.ordered)


EMPTY = InkList()


def list_of(items: Iterable[Item], known: Iterable[ListDefinition]) -> InkList:
    """A list value of these items. Its origins are the definitions, out of those known, that they are from; all of them if it is empty."""
    found = tuple(dict.fromkeys(items))
    if not found:
        return InkList((), tuple(dict.fromkeys(known)))
    if len(found) > 1:
        names = dict.fromkeys(item[1] for item in found)
        if len(names) > 1:
            by_name = {one.name: one for one in known}
            return InkList(found, tuple(by_name[name] for name in names))
        found = tuple(sorted(found, key=_VALUE))
    return InkList(found, tuple(one for one in dict.fromkeys(known) if one.name == found[0][1]))


# --- operators -------------------------------------------------------------------------------------------------


def union(left: InkList, right: InkList) -> InkList:
    """`left + right`."""
    if not left.items and not right.items:
        return left
    return list_of(left.items + right.items, left.origins + right.origins)


def difference(left: InkList, right: InkList) -> InkList:
    """`left - right`: when nothing is left, it is still known of what."""
    taken = set(right.items)
    return list_of([item for item in left.items if item not in taken], left.origins)


def intersection(left: InkList, right: InkList) -> InkList:
    """`left ^ right`: when they have nothing in common, nothing is remembered."""
    common = set(right.items).intersection(left.items)
    return list_of([item for item in left.items if item in common], left.origins) if common else EMPTY


def shifted(items: InkList, by: int) -> InkList:
    """Each item moved to the one of its own definition whose value is higher by so much; those without one vanish."""
    definitions = {origin.name: origin for origin in items.origins}
    moved = [definitions[origin].by_value.get(value + by) for value, origin, _ in items.items]
    found = [item for item in moved if item is not None]
    return list_of(found, items.origins) if found else EMPTY


def includes(left: InkList, right: InkList) -> bool:
    """`left ? right`. Nothing contains the empty list."""
    if len(right.items) == 1:
        return right.items[0] in left.items
    return bool(right.items) and set(left.items).issuperset(right.items)


def same(left: InkList, right: InkList) -> bool:
    """`left == right`: the same items, whatever their order."""
    return left.items == right.items or (len(left.items) == len(right.items) and set(left.items) == set(right.items))


def _low(one: InkList) -> int:
    return min(one.items)[0]


def _high(one: InkList) -> int:
    return max(one.items)[0]


def above(a: InkList, b: InkList) -> bool:
    """`a > b`: all values of one above all of the other."""
    return bool(a.items) and (not b.items or _low(a) > _high(b))


def below(a: InkList, b: InkList) -> bool:
    """`a < b`."""
    return bool(b.items) and (not a.items or _high(a) < _low(b))


def not_below(a: InkList, b: InkList) -> bool:
    """`a >= b`: neither the lowest nor the highest value of one is below the other's."""
    return bool(a.items) and (not b.items or (_low(a) >= _low(b) and _high(a) >= _high(b)))


def not_above(a: InkList, b: InkList) -> bool:
    """`a <= b`."""
    return bool(b.items) and (not a.items or (_high(a) <= _high(b) and _low(a) <= _low(b)))


# --- functions -------------------------------------------------------------------------------------------------


def one_of(items: InkList, item: Item) -> InkList:
    """One of the items alone."""
    return list_of((item,), items.origins)


def lowest(items: InkList) -> InkList:
    """`LIST_MIN`: the first of the items with the lowest value."""
    return one_of(items, min(items.items, key=_VALUE)) if items.items else EMPTY


def highest(items: InkList) -> InkList:
    """`LIST_MAX`: the first of the items with the highest value."""
    return one_of(items, max(items.items, key=_VALUE)) if items.items else EMPTY


def whole(items: InkList) -> InkList:
    """`LIST_ALL`: every item of every definition known."""
    every = [item for origin in items.origins for item in origin.items.values()]
    return list_of(every, items.origins) if every else EMPTY


def inverse(items: InkList) -> InkList:
    """`LIST_INVERT`: what `LIST_ALL` has and this list has not."""
    rest = difference(whole(items), items)
    return rest if rest.items else EMPTY


def between(items: InkList, low: int, high: int) -> InkList:
    """`LIST_RANGE`: the items with a value in [low, high]; when there are none among some, it is still known of what."""
    if not items.items:
        return EMPTY
    return list_of([item for item in items.ordered if low <= item[0] <= high], items.origins)
