"""Versions and ranges of them: `1.2.0`, and `>=1.0, <2`."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass

VERSION = re.compile(r"(\d{1,6}(?:\.\d{1,6}){0,3})(?:[-+.]?[A-Za-z][A-Za-z0-9.+-]{0,40})?")
BOUND = re.compile(r"\s*(>=|<=|==|!=|>|<)\s*(\d{1,6}(?:\.\d{1,6}){0,3})\s*")
MEANINGS: dict[str, Callable[[tuple[int, ...], tuple[int, ...]], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
    ">": operator.gt,
    "<": operator.lt,
}


def numbers(version: str) -> tuple[int, ...] | None:
    """The numbers of a version, four of them, so that `1` and `1.0.0` are equal; None if it is no version.

    A suffix (`1.2.0-beta`) is read and does not count.
    """
    match = VERSION.fullmatch(version)
    return _padded(match.group(1)) if match else None


def _padded(digits: str) -> tuple[int, ...]:
    found = tuple(int(one) for one in digits.split("."))
    return found + (0,) * (4 - len(found))


@dataclass(frozen=True, slots=True)
class Range:
    """Versions between bounds; without any, all of them."""

    bounds: tuple[tuple[str, tuple[int, ...]], ...] = ()

    @classmethod
    def read(cls, text: str) -> Range:
        """The range that is written like this: bounds with commas between them. Raises `ValueError`."""
        if not text.strip():
            return cls()
        bounds = []
        for one in text.split(","):
            match = BOUND.fullmatch(one)
            if match is None:
                raise ValueError(f'"{text.strip()}" is no range of versions: write >=1.0, or >=1.0, <2')
            bounds.append((match.group(1), _padded(match.group(2))))
        return cls(tuple(bounds))

    def holds(self, version: str) -> bool:
        """Whether a version lies in it; what is no version does so only where there are no bounds."""
        found = numbers(version)
        if found is None:
            return not self.bounds
        return all(MEANINGS[sign](found, bound) for sign, bound in self.bounds)
