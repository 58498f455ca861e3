"""Renamed knots: what a save calls by the name that a knot had before.

`# was: old_knot` on a knot says so. While there still is a knot of the old name, that one is meant.
"""

from __future__ import annotations

import re
from typing import Any

from game.ink import Program

WAS = "was"
NAME = re.compile(r"(?P<sign>-?> )?(?P<path>[^:]*)(?P<rest>.*)", re.DOTALL)
"""A sign for what kind of name it is, the path of a knot or of something in it, and the name of a line in there."""


class Renamed:
    """The old and the new names of the knots and stitches of one program."""

    def __init__(self, program: Program) -> None:
        self._new: dict[str, str] = {}
        for tag in program.static_tags():
            key, _, old = (part.strip() for part in tag.text.partition(":"))
            if key.lower() == WAS and not tag.of_choice and old not in program.places:
                self._new.setdefault(old, program.region(tag.pc).path)

    def new(self, name: str) -> str:
        """The name that a knot, a line, a choice or a position has now."""
        match = NAME.fullmatch(name) if self._new else None
        if match is None or name.startswith("#"):
            return name
        path = match["path"]
        for old, new in self._new.items():
            if path == old or path.startswith(old + "."):
                return f"{match['sign'] or ''}{new}{path[len(old) :]}{match['rest']}"
        return name

    def state(self, data: dict[str, Any]) -> dict[str, Any]:
        """A portable state in which everything has the name that it has now. What is damaged stays so."""
        if not self._new:
            return data
        return {key: self._part(key, value) for key, value in data.items()}

    def _part(self, key: str, value: Any) -> Any:
        match key, value:
            case (("at" | "choice" | "place"), str()):
                return self.new(value)
            case (("visits" | "turns"), dict()):
                return {self.new(name): count for name, count in value.items() if isinstance(name, str)}
            case (("variables" | "temps"), dict()):
                return {name: self._value(one) for name, one in value.items()}
            case (("frames" | "threads" | "choices"), list()):
                return [self._table(one) for one in value]
            case "flows", dict():
                return {name: self._table(one) for name, one in value.items()}
            case "values", list():
                return [self._value(one) for one in value]
        return value

    def _table(self, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return {key: self._part(key, one) if key not in ("flows", "frames") else one for key, one in value.items()}

    def _value(self, value: Any) -> Any:
        match value:
            case {"place": str(path)}:
                return {**value, "place": self.new(path)}
        return value
