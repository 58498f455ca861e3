"""Coverage: which lines, choices, sides of conditions and endings of a level some play-throughs reached, and how often.

A `Recorder` counts while a level is played; `measure` lays its counts over the source. What was only looked ahead at does not
count, and neither does going back. How a coverage is written down belongs to `coverage_report.py` and `coverage_page.py`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypedDict

from game.ink import ChoicePoint, Observer, Program, Span
from game.ink import operations as op
from game.ink.watching import BRANCHES
from game.scene import Level
from game.scene.directions import EndingMark, Locked, TagError, read_tag

FILLING = frozenset({op.JUMP, op.STOP, op.NEWLINE, op.POP})
"""What the compiler puts between the lines of a story; a line of nothing else does nothing."""


# --- counting --------------------------------------------------------------------------------------------------


class Counts(TypedDict):
    """What a recorder has counted, as plain data."""

    plays: int
    runs: list[tuple[int, int]]
    sides: list[tuple[int, int, int]]
    offers: list[tuple[int, int]]
    choices: list[tuple[int, int]]
    endings: list[tuple[str, int]]


class Recorder(Observer):
    """Counts what is run, by position in the program. One recorder may watch any number of play-throughs of one level."""

    def __init__(self) -> None:
        self.plays = 0
        self.runs: Counter[int] = Counter()
        self.sides: Counter[tuple[int, int]] = Counter()
        self.offers: Counter[int] = Counter()
        self.choices: Counter[int] = Counter()
        self.endings: Counter[str] = Counter()

    def ran(self, pc: int) -> None:
        self.runs[pc] += 1

    def branch(self, pc: int, side: int) -> None:
        self.sides[pc, side] += 1

    def offered(self, point: ChoicePoint) -> None:
        self.offers[point.content] += 1

    def taken(self, point: ChoicePoint) -> None:
        self.choices[point.content] += 1

    def played(self, ending: str | None = None) -> None:
        """A play-through is done, perhaps with an ending that has a name."""
        self.plays += 1
        if ending is not None:
            self.endings[ending] += 1

    def data(self) -> Counts:
        """The counts, for another process to `add`."""
        return {
            "plays": self.plays,
            "runs": list(self.runs.items()),
            "sides": [(pc, side, count) for (pc, side), count in self.sides.items()],
            "offers": list(self.offers.items()),
            "choices": list(self.choices.items()),
            "endings": list(self.endings.items()),
        }

    def add(self, data: Counts) -> None:
        """Add the counts of another process that played the same level."""
        self.plays += data["plays"]
        self.runs.update(dict(data["runs"]))
        self.offers.update(dict(data["offers"]))
        self.choices.update(dict(data["choices"]))
        self.endings.update(dict(data["endings"]))
        self.sides.update({(pc, side): count for pc, side, count in data["sides"]})


# --- what was reached ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ChoiceCount:
    """A written choice: where it stands, and how often it was offered and taken.

    A locked one need only be offered; an invisible one is taken by the story when no other is left.
    """

    span: Span
    knot: str
    text: str
    offered: int
    taken: int
    is_locked: bool = False
    is_invisible: bool = False

    @property
    def is_reached(self) -> bool:
        return bool(self.offered if self.is_locked else self.taken)


@dataclass(frozen=True, slots=True)
class BranchCount:
    """A condition or an alternative: where it stands, and how often each of its sides was gone to."""

    span: Span
    kind: str
    sides: tuple[tuple[str, int], ...]

    @property
    def missed(self) -> tuple[str, ...]:
        return tuple(side for side, count in self.sides if not count)


@dataclass(frozen=True, slots=True)
class Tally:
    """So many of so many."""

    reached: int = 0
    total: int = 0

    @property
    def missed(self) -> int:
        return self.total - self.reached

    @property
    def percent(self) -> float:
        return 100 * self.reached / self.total if self.total else 100.0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.reached + other.reached, self.total + other.total)


@dataclass(frozen=True)
class FileCoverage:
    """One file: its text by lines, how often each line that does something was run, its knots, choices and branches."""

    name: str
    source: tuple[str, ...]
    counts: dict[int, int]
    knots: tuple[tuple[str, int, int], ...]
    choices: tuple[ChoiceCount, ...]
    branches: tuple[BranchCount, ...]

    def on(self, line: int) -> tuple[list[ChoiceCount], list[BranchCount]]:
        """The choices and branches that stand on a line."""
        return self._choices_on.get(line, []), self._branches_on.get(line, [])

    @cached_property
    def _choices_on(self) -> dict[int, list[ChoiceCount]]:
        found: dict[int, list[ChoiceCount]] = {}
        for one in self.choices:
            found.setdefault(one.span.line, []).append(one)
        return found

    @cached_property
    def _branches_on(self) -> dict[int, list[BranchCount]]:
        found: dict[int, list[BranchCount]] = {}
        for one in self.branches:
            found.setdefault(one.span.line, []).append(one)
        return found

    @property
    def missing(self) -> list[int]:
        """The numbers of the lines that were not run."""
        return [line for line, count in sorted(self.counts.items()) if not count]

    @cached_property
    def lines(self) -> Tally:
        return Tally(len(self.counts) - len(self.missing), len(self.counts))

    @cached_property
    def choice_tally(self) -> Tally:
        return Tally(sum(one.is_reached for one in self.choices), len(self.choices))

    @cached_property
    def side_tally(self) -> Tally:
        total = sum(len(one.sides) for one in self.branches)
        return Tally(total - sum(len(one.missed) for one in self.branches), total)

    @property
    def all(self) -> Tally:
        return self.lines + self.choice_tally + self.side_tally


@dataclass(frozen=True)
class Coverage:
    """What some play-throughs reached of a level. `endings` are those that the level names, with how often each came."""

    level: str
    plays: int
    files: tuple[FileCoverage, ...]
    endings: tuple[tuple[str, int], ...]

    @cached_property
    def lines(self) -> Tally:
        return sum((one.lines for one in self.files), Tally())

    @cached_property
    def choices(self) -> Tally:
        return sum((one.choice_tally for one in self.files), Tally())

    @cached_property
    def sides(self) -> Tally:
        return sum((one.side_tally for one in self.files), Tally())

    @cached_property
    def ending_tally(self) -> Tally:
        return Tally(sum(count > 0 for _, count in self.endings), len(self.endings))

    @property
    def all(self) -> Tally:
        """Everything that can be reached, each line, choice, side and ending counted as one."""
        return self.lines + self.choices + self.sides + self.ending_tally


def measure(level: Level, recorder: Recorder) -> Coverage:
    """Lay the counts of a recorder over the source of its level."""
    program = level.program
    counts: dict[str, dict[int, int]] = {}
    for pc, span in _code_lines(program):
        of_file = counts.setdefault(span.file, {})
        of_file[span.line] = max(of_file.get(span.line, 0), recorder.runs[pc])
    choices = list(_choices(program, recorder))
    branches = list(_branches(program, recorder))
    knots = list(_knots(program, recorder))
    files = tuple(
        FileCoverage(
            name=file.name,
            source=tuple(file.raw.split("\n")),
            counts=counts.get(file.name, {}),
            knots=tuple((path, span.line, count) for path, span, count in knots if span.file == file.name),
            choices=tuple(one for one in choices if one.span.file == file.name),
            branches=tuple(one for one in branches if one.span.file == file.name),
        )
        for file in program.sources.files
    )
    return Coverage(level.id, recorder.plays, files, tuple(_endings(level, recorder)))


def _code_lines(program: Program) -> Iterator[tuple[int, Span]]:
    """Every instruction that an author wrote, with its place."""
    for pc, (operation, _, _) in enumerate(program.code):
        # the end of the top level is put there by the compiler; one that was written stands behind an arrow
        written = operation != op.DONE or program.sources.text(program.ats[pc], program.ats[pc] + 2) == "->"
        if operation not in FILLING and written:
            yield pc, program.span(pc)


def _choices(program: Program, recorder: Recorder) -> Iterator[ChoiceCount]:
    for pc, (operation, point, _) in enumerate(program.code):
        if operation != op.CHOICE:
            continue
        yield ChoiceCount(
            span=program.sources.span(point.at, point.end),
            knot=program.region(pc).path,
            text=" ".join(program.sources.text(point.at, point.end).split()),
            offered=recorder.offers[point.content],
            taken=recorder.choices[point.content],
            is_locked=any(_is_lock(tag) for tag in point.tags),
            is_invisible=point.fallback,
        )


def _is_lock(tag: str) -> bool:
    try:
        return isinstance(read_tag(tag), Locked)
    except TagError:
        return False


def _branches(program: Program, recorder: Recorder) -> Iterator[BranchCount]:
    """Conditions and alternatives in the order in which they stand.

    What stands in the text of a choice is in the program twice, for the choice and for what it prints, and is counted as one.
    """
    found: dict[tuple[int, str], list[int]] = {}
    for pc, (operation, a, b) in enumerate(program.code):
        if operation in BRANCHES:
            kind, sides = "condition", 2
        elif operation == op.SEQUENCE:
            kind, sides = "alternative", len(a.elements)
        elif operation == op.CHOICE and (b is not None or a.condition_waits):
            kind, sides = "choice", 2
        else:
            continue
        counts = found.setdefault((program.ats[pc], kind), [0] * sides)
        for side in range(sides):
            counts[side] += recorder.sides[pc, side]
    for (at, kind), counts in sorted(found.items()):
        if kind == "alternative":
            named = tuple((str(number), count) for number, count in enumerate(counts, 1))
        else:
            named = (("yes", counts[1]), ("no", counts[0]))
        yield BranchCount(program.sources.span(at), kind, named)


def _knots(program: Program, recorder: Recorder) -> Iterator[tuple[str, Span, int]]:
    """Knots, stitches and functions, with how often their first instruction was run."""
    for place in program.places.values():
        if not place.is_label:
            yield place.path, program.sources.span(place.at, place.end), recorder.runs[place.start]


def _endings(level: Level, recorder: Recorder) -> Iterator[tuple[str, int]]:
    """The endings that the manifest declares, the story names, or that were reached."""
    names = dict.fromkeys(level.manifest.endings)
    for written in level.program.static_tags():
        try:
            tag = read_tag(written.text)
        except TagError:
            continue
        if isinstance(tag, EndingMark):
            names[tag.name] = None
    names |= dict.fromkeys(sorted(recorder.endings))
    for name in names:
        yield name, recorder.endings[name]
