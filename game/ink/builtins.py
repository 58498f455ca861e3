"""Ink's built-in functions: one table, and the random numbers behind some of its rows.

Those that need a place as argument (`TURNS_SINCE`, `READ_COUNT`) or the list definitions are given what they need by the
compiler; everything here works on a state and plain values.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from game.ink import lists
from game.ink.lists import EMPTY, InkList, Item
from game.ink.state import State
from game.ink.values import (
    VOID,
    Fault,
    Value,
    single,
    wrapped,
)


def draw(seed: int, steps: int = 1) -> int:
    """The `steps`-th random number (0 to 2147483647) of the generator that this seed starts.

    The generator is a Weyl sequence of 32 bits, `z += 0x9E3779B9` from `z = seed`, whose terms are mixed:
    `z ^= z >> 16; z *= 0x21F0AAAD; z ^= z >> 15; z *= 0x735A2D97; z ^= z >> 15`, all modulo 2**32, and the lowest bit is
    dropped. It will never change: saves and walkthroughs rely on it.
    """
    z = (seed + steps * 0x9E3779B9) & 0xFFFFFFFF
    z = ((z ^ (z >> 16)) * 0x21F0AAAD) & 0xFFFFFFFF
    z = ((z ^ (z >> 15)) * 0x735A2D97) & 0xFFFFFFFF
    return (z ^ (z >> 15)) >> 1


def shuffled(seed: int, loop: int, key: int, size: int, position: int) -> int:
    """The element (from 0) that a shuffle of `size` shows at this position of its `loop`-th round."""
    start = seed + loop + key
    left = list(range(size))
    chosen = 0
    for step in range(position + 1):
        chosen = left.pop(draw(start, step + 1) % len(left))
    return chosen


def _next_random(state: State) -> int:
    state.previous_random = draw(state.seed + state.previous_random)
    return state.previous_random


def _number(value: Value, function: str) -> int | float:
    if type(value) is bool:
        return int(value)
    if isinstance(value, (int, float)):
        return value
    raise Fault("wrong-type", f"{function} needs a number")


def _whole(value: Value, function: str) -> int:
    if type(value) is not int:
        raise Fault("wrong-type", f"{function} needs a whole number")
    return value


def _list(value: Value, function: str) -> InkList:
    if type(value) is not InkList:
        raise Fault("wrong-type", f"{function} needs a list")
    return value


def _random(state: State, low: Value, high: Value) -> Value:
    bottom, top = _whole(low, "RANDOM"), _whole(high, "RANDOM")
    if top < bottom:
        raise Fault("empty-range", f"RANDOM({bottom}, {top}): the second number is below the first")
    return wrapped(bottom + _next_random(state) % (top - bottom + 1))


def _seed_random(state: State, seed: Value) -> Value:
    state.seed = _whole(seed, "SEED_RANDOM")
    state.previous_random = 0
    return VOID


def _power(_: State, base: Value, exponent: Value) -> Value:
    try:
        return single(math.pow(_number(base, "POW"), _number(exponent, "POW")))
    except ValueError:
        return math.nan if _number(base, "POW") else math.inf
    except OverflowError:
        return math.inf


def _rounded(function: str, rounding: Callable[[float], int]) -> Callable[[State, Value], Value]:
    def apply(_: State, value: Value) -> Value:
        number = _number(value, function)
        if isinstance(number, int) or not math.isfinite(number):
            return number
        return single(float(rounding(number)))

    return apply


def _int(_: State, value: Value) -> Value:
    number = _number(value, "INT")
    return wrapped(int(number)) if math.isfinite(number) else -2147483648


def _float(_: State, value: Value) -> Value:
    return single(_number(value, "FLOAT"))


def _extreme(function: str, pick: Callable[[float, float], float]) -> Callable[[State, Value, Value], Value]:
    def apply(_: State, left: Value, right: Value) -> Value:
        a, b = _number(left, function), _number(right, function)
        found = pick(a, b)
        return single(found) if isinstance(a, float) or isinstance(b, float) else found

    return apply


def _list_value(_: State, value: Value) -> Value:
    items = _list(value, "LIST_VALUE").items
    return max(items)[0] if items else 0


def _list_count(_: State, value: Value) -> Value:
    return len(_list(value, "LIST_COUNT").items)


def _of_list(function: str, apply: Callable[[InkList], InkList]) -> Callable[[State, Value], Value]:
    def applied(_: State, value: Value) -> Value:
        return apply(_list(value, function))

    return applied


def _list_range(_: State, value: Value, low: Value, high: Value) -> Value:
    items = _list(value, "LIST_RANGE")
    return lists.between(items, _bound(low, min, 0), _bound(high, max, 2147483647))


def _bound(value: Value, pick: Callable[[tuple[Item, ...]], Item], default: int) -> int:
    if type(value) is InkList:
        return pick(value.items)[0] if value.items else default
    return _whole(value, "LIST_RANGE")


def _list_random(state: State, value: Value) -> Value:
    items = _list(value, "LIST_RANDOM")
    if not items.items:
        return EMPTY
    return lists.one_of(items, sorted(items.items)[_next_random(state) % len(items.items)])


@dataclass(frozen=True, slots=True)
class Builtin:
    """A built-in function: how many arguments it takes, whether it draws random numbers, and what it does."""

    arity: int
    apply: Callable[..., Value]
    is_random: bool = False


BUILTINS: dict[str, Builtin] = {
    "CHOICE_COUNT": Builtin(0, lambda state: len(state.offers)),
    "TURNS": Builtin(0, lambda state: state.turn + 1),
    "RANDOM": Builtin(2, _random, is_random=True),
    "SEED_RANDOM": Builtin(1, _seed_random),
    "POW": Builtin(2, _power),
    "FLOOR": Builtin(1, _rounded("FLOOR", math.floor)),
    "CEILING": Builtin(1, _rounded("CEILING", math.ceil)),
    "INT": Builtin(1, _int),
    "FLOAT": Builtin(1, _float),
    "MIN": Builtin(2, _extreme("MIN", min)),
    "MAX": Builtin(2, _extreme("MAX", max)),
    "LIST_VALUE": Builtin(1, _list_value),
    "LIST_COUNT": Builtin(1, _list_count),
    "LIST_MIN": Builtin(1, _of_list("LIST_MIN", lists.lowest)),
    "LIST_MAX": Builtin(1, _of_list("LIST_MAX", lists.highest)),
    "LIST_ALL": Builtin(1, _of_list("LIST_ALL", lists.whole)),
    "LIST_INVERT": Builtin(1, _of_list("LIST_INVERT", lists.inverse)),
    "LIST_RANGE": Builtin(3, _list_range),
    "LIST_RANDOM": Builtin(1, _list_random, is_random=True),
}

PLACE_FUNCTIONS = ("TURNS_SINCE", "READ_COUNT")
"""Built-in functions whose argument is a place."""

RESERVED = frozenset(
    {"true", "false", "not", "return", "else", "VAR", "CONST", "temp", "LIST", "function"}
    | BUILTINS.keys() - {"LIST_RANGE"}
    | set(PLACE_FUNCTIONS)
)
"""What nothing else may be called."""
