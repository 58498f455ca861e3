"""Identities: names of lines, choices and positions that survive edits elsewhere.

A line is named by its knot, a digest of its text with white space folded, and a counter among equals in that knot; or by the
`# id:` that its author gave it. A choice is named like its text. A position inside a line adds which run of the line's code
it is in and how far in; so a saved state never speaks of instruction numbers, and an edit to another line moves nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import blake2b
from typing import TYPE_CHECKING

from game.ink import operations as op
from game.ink.points import ChoicePoint

if TYPE_CHECKING:
    from game.ink.program import Program

FIXED = re.compile(r"#\s*id:\s*([^#\]\n|}]*[^#\]\n|}\s])", re.IGNORECASE)
FINISHED = "finished"
"""The name of the position of a flow that has stopped."""
START_OF = "-> "
"""What stands before a path in the name of the position where that place begins."""


class Identities:
    """The names of everything in a program that a saved state can speak of.

    `lines` names, for each instruction, the source line it was made from; `choices` every choice by the position of its
    content; `numbers` every visit count. `spelled` is how paths and source are to be read, where they once were written another
    way: then these are the names of that time.
    """

    def __init__(self, program: Program, spelled: Callable[[str], str] = str) -> None:
        self.lines: list[str] = []
        self.choices: dict[int, str] = {}
        self._program = program
        self._spelled = spelled
        self._positions: list[str] = []
        self._name_lines()
        self._name_choices()
        self._name_positions()
        self.numbers = self._name_numbers()
        self._found: dict[str, int] = {}
        self._points: dict[str, ChoicePoint] = {}

    # --- asking ------------------------------------------------------------------------------------------------

    def position(self, pc: int) -> str:
        """The name of a position."""
        code = self._program.code
        while pc >= 0 and code[pc][0] == op.JUMP:
            pc = code[pc][1]
        return self._positions[pc] if pc >= 0 else FINISHED

    def find(self, name: str) -> int:
        """The position of a name, or of `-> path` for where a place begins, whatever its first line is.

        Raises `KeyError` when the story has none like it.
        """
        if name == FINISHED:
            return -1
        if name.startswith(START_OF):
            return self._program.places[name.removeprefix(START_OF)].start
        if not self._found:
            for pc in range(len(self._positions) - 1, -1, -1):
                if self._program.code[pc][0] != op.JUMP:
                    self._found[self._positions[pc]] = pc
        return self._found[name]

    def point(self, name: str) -> ChoicePoint:
        """The choice of a name. Raises `KeyError` when the story has none like it."""
        if not self._points:
            self._points = {self.choices[one.content]: one for one in self._program.choice_points()}
        return self._points[name]

    def __iter__(self) -> Iterator[str]:
        """All names, in an order that depends on the program alone."""
        yield from self._positions
        yield from self.choices.values()
        yield from self.numbers

    # --- naming ------------------------------------------------------------------------------------------------

    def _name_lines(self) -> None:
        """Give every instruction the name of its source line. Equal lines of a knot are told apart by their order."""
        program = self._program
        names: dict[tuple[int, int], str] = {}
        equals: Counter[str] = Counter()
        found = list(_source_lines(program))
        for key in sorted(set(found)):
            region, start = key
            path = program.regions[region].path
            name = self._name(path, program.sources.line_at(start), equals)
            names[key] = name
        self.lines = [names[key] for key in found]

    def _name_choices(self) -> None:
        """A choice is named by all of its source text, not by the line that it begins on."""
        program = self._program
        equals: Counter[str] = Counter()
        for pc, (operation, point, _) in enumerate(program.code):
            if operation == op.CHOICE:
                source = program.sources.text(point.at, point.end)
                self.choices[point.content] = self._name(program.region(pc).path, source, equals)

    def _name_positions(self) -> None:
        """Number the runs of each line's code, and the instructions of each run.

        Jumps are left out: they only lead on, and how many of them stand in a line's name depends on other lines. So are the
        ends of segments that a jump has already left.
        """
        runs: Counter[str] = Counter()
        before = ""
        offset = 0
        left = False
        for (operation, _, _), line in zip(self._program.code, self.lines, strict=True):
            if operation == op.JUMP or (left and operation in (op.STOP, op.DONE)):
                self._positions.append("")
                left = True
                continue
            left = False
            if line != before:
                runs[line] += 1
                before, offset = line, 0
            run = runs[line]
            self._positions.append(f"{line}/{run}.{offset}" if run > 1 else f"{line}.{offset}")
            offset += 1

    def _name_numbers(self) -> tuple[str, ...]:
        """Visit counts are named by their place, their choice, or the position of their sequence."""
        program = self._program
        names = [""] * program.counts
        for pc, (operation, point, _) in enumerate(program.code):
            if operation == op.CHOICE and point.number >= 0:
                names[point.number] = self.choices[point.content]
            elif operation == op.SEQUENCE and not names[point.number]:
                names[point.number] = self._positions[pc]
        for place in program.places.values():
            names[place.number] = self._spelled(place.path)
        return tuple(names)

    def _name(self, path: str, source: str, equals: Counter[str]) -> str:
        path, source = self._spelled(path), self._spelled(source)
        fixed = FIXED.search(source)
        if fixed:
            name = f"#{fixed.group(1)}"
        else:
            name = f"{path}:{blake2b(' '.join(source.split()).encode(), digest_size=6).hexdigest()}"
        equals[name] += 1
        return f"{name}:{equals[name]}" if equals[name] > 1 else name


def _source_lines(program: Program) -> Iterator[tuple[int, int]]:
    """For each instruction its region, and where the source line that it was made from begins."""
    for pc, at in enumerate(program.ats):
        yield bisect_right(program.region_starts, pc) - 1, program.sources.line_start(at)
