"""Program: a compiled story, which never changes.

All code is one flat tuple of `(operation, a, b)` triples and a position is an index into it. That leaves the story loop
little to do, makes a jump an assignment, and lets a state point into the program with a plain number.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from typing import NamedTuple

from game.ink.digest import Limits, Seen, View
from game.ink.errors import Diagnostic, Span
from game.ink.identity import Identities
from game.ink.leads import Ways, ways
from game.ink.lists import ListDefinition
from game.ink.liveness import Liveness
from game.ink.names import Meaning, Names
from game.ink.operations import CHOICE, TAG, Evaluator, Instruction
from game.ink.points import ChoicePoint
from game.ink.source import Sources
from game.ink.state import State
from game.ink.values import Value


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A knot, stitch, function or label that a path can name.

    `start` is its position; `entered` the numbers counted by a jump to it from outside its knot; `number` its own.
    """

    path: str
    start: int
    number: int
    entered: tuple[int, ...]
    parameters: tuple[str, ...]
    by_reference: tuple[bool, ...]
    is_function: bool
    is_label: bool
    at: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """A stretch of code that belongs to one knot, or to one stitch of it. `numbers` are those of knot and stitch."""

    start: int
    path: str
    numbers: tuple[int, ...]


class StaticTag(NamedTuple):
    """A tag that has no logic in it: its text, and the instruction that it belongs to. That of a choice is a `CHOICE`."""

    text: str
    pc: int
    of_choice: bool


@dataclass(frozen=True, eq=False)
class Program:
    """A compiled story. Positions are indices into `code`; `ats` gives the source position of each instruction."""

    code: tuple[Instruction, ...]
    ats: tuple[int, ...]
    regions: tuple[Region, ...]
    places: dict[str, Place]
    variables: dict[str, int]
    initial: tuple[Value, ...]
    constants: dict[str, Value]
    lists: dict[str, ListDefinition]
    externals: dict[str, int]
    counts: int
    stamp_slots: dict[int, int]
    global_tags: tuple[str, ...]
    names: Names
    meanings: dict[Evaluator, Meaning]
    sources: Sources
    diagnostics: tuple[Diagnostic, ...]
    region_starts: tuple[int, ...] = field(default=())

    @cached_property
    def fingerprint(self) -> str:
        """A digest of the source, comments left out: two stories with the same one are read alike."""
        texts = "\0".join(file.text for file in self.sources.files)
        return blake2b(texts.encode(), digest_size=16).hexdigest()

    @cached_property
    def identities(self) -> Identities:
        """Names of lines, choices and positions that survive edits elsewhere."""
        return Identities(self)

    @cached_property
    def liveness(self) -> Liveness:
        """What the story can still observe from each position."""
        return Liveness(self)

    @cached_property
    def positions(self) -> dict[int, list[int]]:
        """Where each operation stands, in the order of the code."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        for pc, instruction in enumerate(self.code):
            found[instruction[0]].append(pc)
        return found

    @cached_property
    def ways(self) -> Ways:
        """What a reading from the start can come to."""
        return ways(self)

    @property
    def reached(self) -> frozenset[int]:
        """The positions that a reading from the start can come to, whatever the variables hold."""
        return self.ways.reached

    @cached_property
    def views(self) -> dict[int, View]:
        """What digests are taken over, by what is live; filled as they are taken."""
        return {}

    @cached_property
    def seen(self) -> dict[Limits, Seen]:
        """What digests see of pages of counts; views of the same share it."""
        return {}

    def new_state(self, seed: int) -> State:
        """A state at the very beginning."""
        return State(list(self.initial), self.counts, len(self.stamp_slots), seed)

    def region(self, pc: int) -> Region:
        """The knot or stitch that a position belongs to."""
        return self.regions[bisect_right(self.region_starts, pc) - 1]

    def entered(self, pc: int, place: Place) -> tuple[int, ...]:
        """The numbers to count when a jump from this position leads to a place: whatever it was not inside of."""
        inside = self.region(pc).numbers if pc >= 0 else ()
        return tuple(number for number in place.entered if number not in inside)

    def span(self, pc: int) -> Span:
        """Where in the source an instruction was written."""
        return self.sources.span(self.ats[pc])

    def static_tags(self) -> Iterator[StaticTag]:
        """Every tag that has no logic in it."""
        for pc in self.positions[TAG]:
            yield StaticTag(self.code[pc][1], pc, False)
        for pc in self.positions[CHOICE]:
            for tag in self.code[pc][1].tags:
                yield StaticTag(tag, pc, True)

    def tag_span(self, tag: StaticTag) -> Span:
        """Where a tag was written."""
        at = self.tag_at(tag)
        return self.sources.span(at, at + len(tag.text) + 2)

    def tag_at(self, tag: StaticTag) -> int:
        """The source position of a tag."""
        if not tag.of_choice:
            return self.ats[tag.pc]
        point: ChoicePoint = self.code[tag.pc][1]
        written = re.escape(tag.text).replace(r"\ ", r"\s+")
        match = re.search(rf"#\s*{written}", self.sources.text(point.at, point.end))
        return point.at + match.start() if match else point.at

    def choice_points(self) -> Iterator[ChoicePoint]:
        """Every written choice."""
        return (self.code[pc][1] for pc in self.positions[CHOICE])
