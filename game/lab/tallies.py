"""Tallies: how often each value came, and where its percentiles lie. Two tallies of two halves add up to that of the whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import accumulate
from typing import TypeVar

from game.ink import InkList, Value

Plain = bool | int | float | str | tuple[str, ...]
"""A value as it is counted: a list is the names of its items, a place its path."""

Number = TypeVar("Number", bound=int | float)

RANKS = {"min": 0, "p5": 5, "p25": 25, "median": 50, "p75": 75, "p95": 95, "max": 100}


def plain(value: Value) -> Plain:
    """A value of a story, to be counted."""
    match value:
        case InkList():
            return tuple(item[2] for item in value.ordered)
        case bool() | int() | float() | str():
            return value
        case _:
            return str(getattr(value, "path", ""))


def percentiles(tally: Mapping[Number, int]) -> dict[str, Number]:
    """The percentiles of a tally, by nearest rank: the least value that at least so many percent do not exceed."""
    values = sorted(tally)
    ranks = list(accumulate(tally[value] for value in values))
    found: dict[str, Number] = {}
    for name, percent in RANKS.items():
        wanted = max(1, -(-ranks[-1] * percent // 100))
        found[name] = next(value for value, rank in zip(values, ranks, strict=True) if rank >= wanted)
    return found


def is_numeric(tally: Counter[Plain]) -> bool:
    """Whether all values are numbers, and not all of them true or false."""
    return all(isinstance(value, int | float) for value in tally) and not is_true_or_false(tally)


def is_true_or_false(tally: Counter[Plain]) -> bool:
    return all(isinstance(value, bool) for value in tally)


def is_lists(tally: Counter[Plain]) -> bool:
    return all(isinstance(value, tuple) for value in tally)


def items_of(tally: Counter[Plain]) -> Counter[str]:
    """How often each item was in a list."""
    found: Counter[str] = Counter()
    for value, count in tally.items():
        if isinstance(value, tuple):
            found.update(dict.fromkeys(value, count))
    return found
