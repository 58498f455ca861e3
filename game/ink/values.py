"""Ink's values: what they are, how they turn into each other, and what the operators do with them.

Numbers are those of the official engine: whole numbers of 32 bits that wrap, fractions of single precision. Lists,
divert targets and `VOID` are classes of ours; everything else is Python's own `int`, `float`, `bool` and `str`.
"""

from __future__ import annotations

import enum
import math
import struct
from collections.abc import Callable
from dataclasses import dataclass

from game.ink import lists
from game.ink.lists import InkList

MAX_TEXT = 100_000
"""How many characters one string may hold."""


class Fault(Exception):
    """A mistake met while a story runs. The story loop adds the place."""

    def __init__(self, kind: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.kind = kind
        self.hint = hint


class Void(enum.Enum):
    """What a function without `~ return` gives back."""

    VOID = 0


VOID = Void.VOID


@dataclass(frozen=True, slots=True)
class Target:
    """A divert target as a value; `path` is its full name."""

    path: str


Value = int | float | bool | str | InkList | Target | Void

_FLOAT = struct.Struct("f")


def single(number: float) -> float:
    """A fraction rounded to single precision; too large a one becomes infinite."""
    try:
        return float(_FLOAT.unpack(_FLOAT.pack(number))[0])
    except OverflowError:
        return math.copysign(math.inf, number)


def wrapped(number: int) -> int:
    """A whole number wrapped to 32 bits."""
    if -2147483648 <= number <= 2147483647:
        return number
    return (number + 2147483648) % 4294967296 - 2147483648


def to_text(value: Value) -> str:
    """A value as it is printed."""
    if type(value) is str:
        return value
    if type(value) is bool:
        return "true" if value else "false"
    if type(value) is int:
        return str(value)
    if type(value) is float:
        return _float_text(value)
    if type(value) is Target:
        return f"DivertTargetValue({value.path})"
    return "" if value is VOID else str(value)


def _float_text(number: float) -> str:
    """The shortest decimal that gives this single-precision number back, written as .NET writes it."""
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    for precision in range(1, 18):
        text = f"{number:.{precision - 1}e}"
        if single(float(text)) == number:
            break
    digits, exponent = text.split("e")
    digits = digits.replace(".", "")
    sign = "-" if digits.startswith("-") else ""
    digits = digits.removeprefix("-").rstrip("0") or "0"
    if digits == "0":
        return sign + "0"
    point = int(exponent) + 1
    if point > max(len(digits), 7) or point < -3:
        rest = "." + digits[1:] if len(digits) > 1 else ""
        return f"{sign}{digits[0]}{rest}E{'+' if point > 0 else '-'}{abs(point - 1):02}"
    if point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    if point >= len(digits):
        return sign + digits + "0" * (point - len(digits))
    return f"{sign}{digits[:point]}.{digits[point:]}"


def truth(value: Value) -> bool:
    """Whether a condition with this value holds."""
    if type(value) is InkList:
        return bool(value.items)
    if type(value) is Target:
        raise Fault("target-as-condition", "a divert target cannot be a condition", "did you mean its read count?")
    return value is not VOID and bool(value)


def type_name(value: Value) -> str:
    """What an author calls the type of this value."""
    names = {int: "a whole number", float: "a fraction", bool: "true or false", str: "a string", InkList: "a list"}
    return names.get(type(value), "a divert target" if type(value) is Target else "nothing")


# --- operators ---------------------------------------------------------------------------------------------------


def _wrong_types(operator: str, left: Value, right: Value) -> Fault:
    if left is VOID or right is VOID:
        return Fault("void-operand", f'"{operator}" on a function that returned nothing', "did you forget ~ return?")
    return Fault("wrong-type", f'"{operator}" cannot work on {type_name(left)} and {type_name(right)}')


def _level(operator: str, left: Value, right: Value) -> tuple[int | float | str, int | float | str]:
    """Two plain values brought to the higher of their types: whole number, fraction, string."""
    if isinstance(left, str) or isinstance(right, str):
        if isinstance(left, (int, float, str)) and isinstance(right, (int, float, str)):
            return to_text(left), to_text(right)
        raise _wrong_types(operator, left, right)
    if type(left) is bool:
        left = int(left)
    if type(right) is bool:
        right = int(right)
    if isinstance(left, float) or isinstance(right, float):
        if isinstance(left, (int, float)) and isinstance(right, (int, float)):
            return single(left), single(right)
    elif isinstance(left, int) and isinstance(right, int):
        return left, right
    raise _wrong_types(operator, left, right)


def add(left: Value, right: Value) -> Value:
    """`left + right`: a sum, a joined string, a union, or a list moved up."""
    if type(left) is int and type(right) is int:
        return wrapped(left + right)
    if type(left) is InkList:
        if type(right) is InkList:
            return lists.union(left, right)
        if type(right) is int:
            return lists.shifted(left, right)
        raise _wrong_types("+", left, right)
    a, b = _level("+", left, right)
    if isinstance(a, str) and isinstance(b, str):
        if len(a) + len(b) > MAX_TEXT:
            raise Fault("text-too-long", f"a string of more than {MAX_TEXT} characters")
        return a + b
    assert not isinstance(a, str)
    assert not isinstance(b, str)
    return _number(a + b)


def subtract(left: Value, right: Value) -> Value:
    """`left - right`: a difference, of sets too, or a list moved down."""
    if type(left) is int and type(right) is int:
        return wrapped(left - right)
    if type(left) is InkList:
        if type(right) is InkList:
            return lists.difference(left, right)
        if type(right) is int:
            return lists.shifted(left, -right)
    a, b = _numbers("-", left, right)
    return _number(a - b)


def multiply(left: Value, right: Value) -> Value:
    """`left * right`."""
    a, b = _numbers("*", left, right)
    return _number(a * b)


def divide(left: Value, right: Value) -> Value:
    """`left / right`: whole numbers divide whole, towards zero."""
    a, b = _numbers("/", left, right)
    if isinstance(a, int) and isinstance(b, int):
        if b == 0:
            raise Fault("division-by-zero", "a whole number divided by zero")
        quotient = abs(a) // abs(b)
        return wrapped(quotient if (a < 0) == (b < 0) else -quotient)
    if b == 0:
        return math.nan if a == 0 or math.isnan(a) else math.copysign(math.inf, a) * math.copysign(1, b)
    return single(a / b)


def modulo(left: Value, right: Value) -> Value:
    """`left % right`: the sign is that of the left side."""
    a, b = _numbers("%", left, right)
    if isinstance(a, int) and isinstance(b, int):
        if b == 0:
            raise Fault("division-by-zero", "the remainder of a division by zero")
        rest = abs(a) % abs(b)
        return -rest if a < 0 else rest
    if b == 0 or math.isinf(a) or math.isnan(a) or math.isnan(b):
        return math.nan
    return single(math.fmod(a, b))


def negate(value: Value) -> Value:
    """`-value`."""
    if type(value) is int:
        return wrapped(-value)
    if type(value) is bool:
        return -int(value)
    if type(value) is float:
        return -value
    raise _wrong_type("-", value)


def invert(value: Value) -> Value:
    """`not value`; of a list, the number 1 or 0."""
    if type(value) is InkList:
        return 0 if value.items else 1
    if isinstance(value, (int, float)):
        return not value
    raise _wrong_type("not", value)


def _wrong_type(operator: str, value: Value) -> Fault:
    if value is VOID:
        return Fault("void-operand", f'"{operator}" on a function that returned nothing', "did you forget ~ return?")
    return Fault("wrong-type", f'"{operator}" cannot work on {type_name(value)}')


def _numbers(operator: str, left: Value, right: Value) -> tuple[int | float, int | float]:
    a, b = _level(operator, left, right)
    if isinstance(a, str) or isinstance(b, str):
        raise _wrong_types(operator, left, right)
    return a, b


def _number(number: int | float) -> int | float:
    return wrapped(number) if isinstance(number, int) else single(number)


def equal(left: Value, right: Value) -> Value:
    """`left == right`."""
    if type(left) is InkList and type(right) is InkList:
        return lists.same(left, right)
    if type(left) is type(right) and type(left) is not Void:
        return left == right
    a, b = _level("==", left, right)
    return a == b


def unequal(left: Value, right: Value) -> Value:
    """`left != right`."""
    return not equal(left, right)


def _comparison(
    symbol: str,
    numbers: Callable[[float, float], bool],
    lists: Callable[[InkList, InkList], bool],
) -> Callable[[Value, Value], Value]:
    def compare(left: Value, right: Value) -> Value:
        if type(left) is int and type(right) is int:
            return numbers(left, right)
        if type(left) is InkList and type(right) is InkList:
            return lists(left, right)
        return numbers(*_numbers(symbol, left, right))

    return compare


greater = _comparison(">", lambda a, b: a > b, lists.above)
less = _comparison("<", lambda a, b: a < b, lists.below)
at_least = _comparison(">=", lambda a, b: a >= b, lists.not_below)
at_most = _comparison("<=", lambda a, b: a <= b, lists.not_above)


def both(left: Value, right: Value) -> Value:
    """`left && right`. Both sides have been evaluated; ink does not cut short."""
    a, b = _logical("&&", left, right)
    return a and b


def either(left: Value, right: Value) -> Value:
    """`left || right`."""
    a, b = _logical("||", left, right)
    return a or b


def _logical(operator: str, left: Value, right: Value) -> tuple[bool, bool]:
    if type(left) is InkList or type(right) is InkList:
        if left is VOID or right is VOID or type(left) is Target or type(right) is Target:
            raise _wrong_types(operator, left, right)
        return truth(left), truth(right)
    a, b = _numbers(operator, left, right)
    return bool(a), bool(b)


def contains(left: Value, right: Value) -> Value:
    """`left ? right`: all items of one list in another, or text in text. Nothing contains the empty list."""
    if type(left) is InkList and type(right) is InkList:
        return lists.includes(left, right)
    a, b = _level("?", left, right)
    if isinstance(a, str) and isinstance(b, str):
        return b in a
    raise _wrong_types("?", left, right)


def lacks(left: Value, right: Value) -> Value:
    """`left !? right`: the exact opposite of `?`."""
    return not contains(left, right)


def intersect(left: Value, right: Value) -> Value:
    """`left ^ right`."""
    if type(left) is InkList and type(right) is InkList:
        return lists.intersection(left, right)
    raise _wrong_types("^", left, right)


BINARY: dict[str, Callable[[Value, Value], Value]] = {
    "+": add, "-": subtract, "*": multiply, "/": divide, "%": modulo,
    "==": equal, "!=": unequal, ">": greater, "<": less, ">=": at_least, "<=": at_most,
    "&&": both, "||": either, "?": contains, "!?": lacks, "^": intersect,
}  # fmt: skip
UNARY: dict[str, Callable[[Value], Value]] = {"-": negate, "!": invert}
