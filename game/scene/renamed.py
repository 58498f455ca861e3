"""Renamed knots: what a save calls by the name that a knot had before.

`# was: old_knot` on a knot says so. While there still is a knot of the old name, that one is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from game.ink import Identities, Program

WAS = "was"
SIGNS = ("-> ", "> ")
"""What stands before the name of a position that begins a place, or of a decision."""


class Renamed:
    """The old and the new names of what is in one program.

    Lines and choices are named by their text, and a divert to a knot is part of it; so what the names of all of them were is
    found by spelling the whole story as it was.
    """

    def __init__(self, program: Program) -> None:
        self._new: dict[str, str] = {}
        old = dict(_old_names(program))
        if not old:
            return
        word = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, old))})(?!\w)")

        def spelled(text: str) -> str:
            return word.sub(lambda match: old[match[0]], text)

        names = zip(Identities(program, spelled), program.identities, strict=True)
        self._new = {before: now for before, now in names if before != now}
        self._new.update((spelled(path), path) for path in program.places)

    def new(self, name: str) -> str:
        """The name that a knot, a line, a choice or a position has now."""
        sign = next((one for one in SIGNS if name.startswith(one)), "")
        plain = name.removeprefix(sign)
        return sign + self._new.get(plain, plain)

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


def _old_names(program: Program) -> Iterator[tuple[str, str]]:
    """The paths that were called otherwise once, and how."""
    for tag in program.static_tags():
        key, _, old = (part.strip() for part in tag.text.partition(":"))
        new = program.region(tag.pc).path
        if key.lower() == WAS and not tag.of_choice and old and new and old not in program.places:
            yield new, old
