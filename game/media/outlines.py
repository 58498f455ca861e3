"""Outlines of SVG shapes, as far as it takes to know how much work it is to draw them.

A shape becomes a box that surely holds it and the number of its segments. Boxes are generous: they hold the control points of
curves, not the curves.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
TRANSFORM = re.compile(r"(\w+)\s*\(([^()]*)\)")
ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}
CURVE = 4
"""As how many segments a curve counts."""

CURVED = frozenset("CSQTA")
LARGEST = 1e7
"""How large a number in a drawing may be."""

Matrix = tuple[float, float, float, float, float, float]
UNMOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class DrawingError(ValueError):
    """A drawing that is none, or that would be too much work."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A box that holds a shape, how many segments it has, and how long they are together at most."""

    left: float
    top: float
    right: float
    bottom: float
    segments: int
    length: float

    def moved(self, matrix: Matrix) -> Outline:
        """The same after a transformation."""
        a, b, c, d, e, f = matrix
        corners = [(x, y) for x in (self.left, self.right) for y in (self.top, self.bottom)]
        xs = [a * x + c * y + e for x, y in corners]
        ys = [b * x + d * y + f for x, y in corners]
        stretch = math.hypot(*matrix[:4])
        return Outline(min(xs), min(ys), max(xs), max(ys), self.segments, self.length * stretch)

    def grown(self, by: float) -> Outline:
        """The same with a margin."""
        return replace(self, left=self.left - by, top=self.top - by, right=self.right + by, bottom=self.bottom + by)


def numbers(text: str) -> list[float]:
    """The numbers in an attribute. Raises `DrawingError` for one that is too large."""
    found = [float(one) for one in NUMBER.findall(text)]
    if any(not -LARGEST <= one <= LARGEST for one in found):
        raise DrawingError("a number in it is too large")
    return found


def outline_of(kind: str, attributes: Mapping[str, str]) -> Outline | None:
    """The outline of a shape by the name of its element; None for what draws nothing."""
    reader = SHAPES.get(kind)
    if reader is None:
        return None
    points, segments = reader(attributes)
    if not points:
        return None
    xs, ys = [x for x, _ in points], [y for _, y in points]
    length = sum(math.dist(one, other) for one, other in pairwise(points))
    # the way along a box is longer than from one of its corners to the other
    return Outline(min(xs), min(ys), max(xs), max(ys), segments, 3 * length)


Points = tuple[list[tuple[float, float]], int]


def _value(attributes: Mapping[str, str], name: str) -> float:
    return next(iter(numbers(attributes.get(name, "0"))), 0.0)


def _rect(attributes: Mapping[str, str]) -> Points:
    x, y, width, height = (_value(attributes, name) for name in ("x", "y", "width", "height"))
    return [(x, y), (x + width, y + height)], 4 + 2 * CURVE


def _circle(attributes: Mapping[str, str]) -> Points:
    x, y, r = (_value(attributes, name) for name in ("cx", "cy", "r"))
    rx, ry = r or _value(attributes, "rx"), r or _value(attributes, "ry")
    return [(x - rx, y - ry), (x + rx, y + ry)], 4 * CURVE


def _line(attributes: Mapping[str, str]) -> Points:
    x1, y1, x2, y2 = (_value(attributes, name) for name in ("x1", "y1", "x2", "y2"))
    return [(x1, y1), (x2, y2)], 1


def _polygon(attributes: Mapping[str, str]) -> Points:
    found = numbers(attributes.get("points", ""))
    return list(zip(found[::2], found[1::2], strict=False)), len(found) // 2


def _path(attributes: Mapping[str, str]) -> Points:
    points: list[tuple[float, float]] = []
    segments = 0
    for command, values in _commands(attributes.get("d", "")):
        upper = command.upper()
        x, y = points[-1] if points else (0.0, 0.0)
        dx, dy = (x, y) if command.islower() else (0.0, 0.0)
        match upper:
            case "H":
                points.append((dx + values[0], y))
            case "V":
                points.append((x, dy + values[0]))
            case "A":
                # an arc is never further from its ends than it is wide
                reach = 2 * max(abs(values[0]), abs(values[1]))
                end = dx + values[5], dy + values[6]
                points += [(x - reach, y - reach), (x + reach, y + reach)]
                points += [(end[0] - reach, end[1] - reach), (end[0] + reach, end[1] + reach), end]
            case _:
                points += [(dx + one, dy + other) for one, other in zip(values[::2], values[1::2], strict=True)]
        segments += CURVE if upper in CURVED else 1
        if abs(points[-1][0]) > LARGEST or abs(points[-1][1]) > LARGEST:
            raise DrawingError("it reaches too far")
    return points, segments


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """The commands of a path, each with just its own numbers. What a smooth curve mirrors stays within twice its box."""
    command, values = "", list[float]()
    for token in TOKEN.findall(data):
        if token.upper() in ARGUMENTS or token in "Zz":
            command, values = token, []
        elif token.isalpha():
            return
        elif command and command not in "Zz":
            values += numbers(token)
            if len(values) == ARGUMENTS[command.upper()]:
                yield command, values
                # further pairs behind a move are lines
                command, values = {"M": "L", "m": "l"}.get(command, command), []


SHAPES: dict[str, Callable[[Mapping[str, str]], Points]] = {
    "rect": _rect,
    "circle": _circle,
    "ellipse": _circle,
    "line": _line,
    "polyline": _polygon,
    "polygon": _polygon,
    "path": _path,
}


def matrix_of(text: str) -> Matrix:
    """What a `transform` does."""
    found = UNMOVED
    for name, inside in TRANSFORM.findall(text):
        v = numbers(inside)
        one: Matrix | None = None
        match name, len(v):
            case "matrix", 6:
                one = (v[0], v[1], v[2], v[3], v[4], v[5])
            case "translate", 1 | 2:
                one = (1, 0, 0, 1, v[0], v[1] if len(v) == 2 else 0)
            case "scale", 1 | 2:
                one = (v[0], 0, 0, v[-1], 0, 0)
            case "rotate", 1 | 3:
                turn = math.radians(v[0])
                x, y = (v[1], v[2]) if len(v) == 3 else (0.0, 0.0)
                cos, sin = math.cos(turn), math.sin(turn)
                one = (cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y)
            case "skewX", 1:
                one = (1, 0, math.tan(math.radians(v[0])), 1, 0, 0)
            case "skewY", 1:
                one = (1, math.tan(math.radians(v[0])), 0, 1, 0, 0)
        if one is not None:
            found = times(found, one)
    return found


def times(one: Matrix, other: Matrix) -> Matrix:
    """One transformation after another. Raises `DrawingError` where they make things too large."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    found = (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f)
    if not all(-LARGEST <= value <= LARGEST for value in found):
        raise DrawingError("it is moved or scaled too far")
    return found
