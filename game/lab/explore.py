"""Exploring: all that can happen in a level, with the shortest way to each thing.

A level is searched chapter by chapter, in the order in which they lead to each other. Each is searched once for every different
view: what it looks at when it is entered. What it passes on unseen is put back behind it.
"""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from game.ink import Diagnostic, Severity, State, Story
from game.ink import operations as op
from game.lab.chapters import START, Look, cuts, items_wanted, look, things
from game.lab.keys import Keys
from game.lab.parts import Choices, Leaving, Searcher, Summary, search_all, side_by_side
from game.scene import Level

MAX_STATES = 20_000_000
NOT_YET = 1 << 30
NOTHING = Look(frozenset(), frozenset(), frozenset(), {})
NO_WAY_OUT = "from here no ending can be reached, whatever is chosen"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search has come."""

    states: int
    edges: int
    waiting: int
    chapter: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Found:
    """Something that goes wrong, and the shortest choice list that leads there."""

    fault: Diagnostic
    choices: Choices


@dataclass(frozen=True, slots=True)
class ChapterReport:
    """What one chapter cost: ways of entering it, different views among them, and states inside, over all views."""

    name: str
    entries: int
    views: int
    states: int


@dataclass(frozen=True, slots=True)
class Report:
    """All that a search has found.

    `bound` says what stopped it, and is empty if nothing was left out. `lines` are positions of text and tags that were never run,
    `choices` source positions of choices that were never on offer. `longest` is a way to an ending with the most choices; there
    is none where a loop makes ways as long as one likes. `sampled`: random numbers are drawn, and one seed was looked at.
    """

    bound: str
    sampled: bool
    seconds: float
    states: int
    edges: int
    chapters: tuple[ChapterReport, ...]
    endings: dict[str, Choices]
    faults: tuple[Found, ...]
    lines: tuple[int, ...]
    choices: tuple[int, ...]
    shortest: Choices | None
    longest: Choices | None


@dataclass(slots=True)
class _Chapter:
    """A chapter: what it looks at, the mask of what is asked for from its beginning on, and the ways of entering it.

    An entry has a key, and the distance, the entry before it and the way out of that one's view, for the shortest way and
    for the longest.
    """

    place: int
    name: str
    live: frozenset[int]
    look: Look
    wanted: int
    known: dict[int, int] = field(default_factory=dict)
    keys: list[int] = field(default_factory=list)
    near: array[int] = field(default_factory=lambda: array("l"))
    far: array[int] = field(default_factory=lambda: array("l"))
    near_from: list[tuple[int, int, Leaving] | None] = field(default_factory=list)
    far_from: list[tuple[int, int, Leaving] | None] = field(default_factory=list)
    views: dict[int, list[int]] = field(default_factory=dict)
    parts: dict[int, Summary] = field(default_factory=dict)

    def enter(self, key: int) -> int:
        """The number of the entry with this key."""
        number = self.known.get(key)
        if number is None:
            number = self.known[key] = len(self.keys)
            self.keys.append(key)
            self.near.append(NOT_YET)
            self.far.append(-1)
            self.near_from.append(None)
            self.far_from.append(None)
        return number


class Explorer:
    """One search of one level, from a story's present state or from the beginning."""

    def __init__(
        self,
        level: Level,
        start: State | None = None,
        max_states: int = MAX_STATES,
        max_seconds: float = float("inf"),
        by_chapters: bool = True,
        told: Callable[[Progress], object] | None = None,
    ) -> None:
        self.level = level
        self.program = level.program
        self.start = start or Story(level.program).state
        self.max_states = max_states
        self.begun = time.monotonic()
        self.until = self.begun + max_seconds
        self.max_seconds = max_seconds
        self.told = told
        order = cuts(self.program, max(self.start.pc, 0)) if by_chapters and self.start.pc >= 0 else []
        self.places = frozenset(order)
        self.keys = Keys(self.program)
        names = {place.start: path for path, place in reversed(self.program.places.items())}
        self.chapters = [_Chapter(START, "the beginning", frozenset(), NOTHING, 0)]
        looks = {place: look(self.program, place, self.places, self.keys.lists) for place in order}
        items = items_wanted(self.program, order, looks, self.keys.lists)
        for place in order:
            live = things(self.program, self.program.liveness.at(place))
            wanted = self.keys.mask(live, items[place])
            self.chapters.append(_Chapter(place, names[place], live, looks[place], wanted))
        self.numbers = {chapter.place: number for number, chapter in enumerate(self.chapters)}
        self.states = self.edges = 0
        self.bound = ""
        self.endings: dict[str, tuple[int, int, int, Choices]] = {}
        self.faults: dict[tuple[str, str], tuple[int, int, int, Choices, Diagnostic]] = {}
        self.loops = False
        self.reached: set[int] = set()
        self.offered: set[int] = set()

    def explore(self) -> Report:
        """Search everything."""
        searcher = Searcher(self.level, self.places, self.max_states, self.until)
        first = self.chapters[0]
        first.near[first.enter(0)] = first.far[0] = 0
        with side_by_side(searcher) as pool:
            for number in range(len(self.chapters)):
                self._search(number, searcher, pool)
                if self.bound:
                    break
        if not self.bound:
            self._find_hopeless()
        return self._report()

    # --- chapters ----------------------------------------------------------------------------------------------

    def _search(self, number: int, searcher: Searcher, pool: ProcessPoolExecutor | None) -> None:
        """Search a chapter for each of its views, and enter the chapters behind it."""
        chapter = self.chapters[number]
        mask = self.keys.mask(chapter.look.seen, chapter.look.items)
        for entry, key in enumerate(chapter.keys):
            chapter.views.setdefault(key & mask, []).append(entry)
        searcher.watch = lambda nodes, waiting: self._tell(chapter, nodes, waiting)
        found = search_all(searcher, pool, (self._state(chapter, view) for view in chapter.views))
        for done, (view, part) in enumerate(zip(list(chapter.views), found, strict=False)):
            chapter.parts[view] = part
            self.states += part.nodes
            self.edges += part.edges
            self.reached |= part.reached
            self.offered |= part.offered
            self.loops = self.loops or part.loops
            self._tell(chapter, 0, len(chapter.views) - done - 1)
            if not part.whole or self.states > self.max_states or time.monotonic() > self.until:
                late = time.monotonic() > self.until
                self.bound = f"{self.max_seconds:g} seconds" if late else f"{self.max_states} states"
            self._take_in(number, view, part)
            if self.bound:
                return

    def _state(self, chapter: _Chapter, view: int) -> State:
        """A state that enters a chapter with this view."""
        if chapter.place == START:
            return self.start
        state = self.program.new_state(self.start.seed)
        self.keys.put(view, chapter.look.seen, state)
        state.pc = chapter.place
        return state

    def _take_in(self, number: int, view: int, part: Summary) -> None:
        chapter = self.chapters[number]
        entries = chapter.views[view]
        nearest = min(entries, key=lambda entry: chapter.near[entry])
        distance = chapter.near[nearest]
        for name, choices in part.endings.items():
            if name not in self.endings or distance + len(choices) < self.endings[name][0]:
                self.endings[name] = distance + len(choices), number, nearest, choices
        for fault, choices in part.faults:
            self._fault(number, nearest, choices, fault)
        if part.stuck is not None:
            self._fault(number, nearest, part.stuck, Diagnostic("no-way-out", Severity.ERROR, None, NO_WAY_OUT))
        for leaving in part.leavings:
            target = self.chapters[self.numbers[leaving.place]]
            added, carried = self._put(chapter, target, leaving)
            near, far = len(leaving.shortest), len(leaving.longest or ())
            for entry in entries:
                found = target.enter(chapter.keys[entry] & carried | added)
                if chapter.near[entry] + near < target.near[found]:
                    target.near[found] = chapter.near[entry] + near
                    target.near_from[found] = number, entry, leaving
                if chapter.far[entry] + far > target.far[found]:
                    target.far[found] = chapter.far[entry] + far
                    target.far_from[found] = number, entry, leaving

    def _put(self, chapter: _Chapter, target: _Chapter, leaving: Leaving) -> tuple[int, int]:
        """What a way out puts into a key, and the mask of what it leaves in it."""
        if chapter.place == START:
            return self.keys.key(leaving.state, target.live) & target.wanted, 0
        changed = chapter.look.changed | chapter.look.added
        added = self.keys.key(leaving.state, target.live & changed)
        return added & target.wanted, self.keys.mask(target.live - chapter.look.changed) & target.wanted

    def _fault(self, number: int, entry: int, choices: Choices, fault: Diagnostic) -> None:
        distance = self.chapters[number].near[entry] + len(choices)
        where = (fault.kind, str(fault.span) if fault.span else self.chapters[number].name)
        if where not in self.faults or distance < self.faults[where][0]:
            self.faults[where] = distance, number, entry, choices, fault

    # --- what leads nowhere ------------------------------------------------------------------------------------

    def _find_hopeless(self) -> None:
        """Note the nearest entry of each chapter from which no ending can be reached, going backwards through the chapters."""
        hopeful: list[bytearray] = [bytearray(len(chapter.keys)) for chapter in self.chapters]
        for number in range(len(self.chapters) - 1, -1, -1):
            chapter = self.chapters[number]
            for view, entries in chapter.views.items():
                part = chapter.parts[view]
                ways = list(self._ways_on(chapter, part)) if not part.endings else []
                for entry in entries:
                    if part.endings or any(self._leads_on(chapter, entry, way, hopeful) for way in ways):
                        hopeful[number][entry] = 1
            lost = [entry for entry in range(len(chapter.keys)) if not hopeful[number][entry]]
            # where something went wrong, that is reported already
            lost = [entry for entry in lost if not self._part_of(chapter, entry).faults]
            if lost:
                nearest = min(lost, key=lambda entry: chapter.near[entry])
                self._fault(number, nearest, (), Diagnostic("no-way-out", Severity.ERROR, None, NO_WAY_OUT))

    def _ways_on(self, chapter: _Chapter, part: Summary) -> Iterator[tuple[int, int, int]]:
        for leaving in part.leavings:
            target = self.numbers[leaving.place]
            yield target, *self._put(chapter, self.chapters[target], leaving)

    def _leads_on(self, chapter: _Chapter, entry: int, way: tuple[int, int, int], hopeful: list[bytearray]) -> bool:
        target, added, carried = way
        found = self.chapters[target].known[chapter.keys[entry] & carried | added]
        return bool(hopeful[target][found])

    def _part_of(self, chapter: _Chapter, entry: int) -> Summary:
        return chapter.parts[chapter.keys[entry] & self.keys.mask(chapter.look.seen, chapter.look.items)]

    # --- ways --------------------------------------------------------------------------------------------------

    def _way(self, number: int, entry: int, last: Choices, far: bool = False) -> Choices:
        """The choice list that leads to an entry, and on with these choices."""
        pieces = [last]
        while True:
            chapter = self.chapters[number]
            before = (chapter.far_from if far else chapter.near_from)[entry]
            if before is None:
                break
            number, entry, leaving = before
            pieces.append(leaving.longest or () if far else leaving.shortest)
        return tuple(choice for piece in reversed(pieces) for choice in piece)

    def _longest(self) -> Choices | None:
        if self.bound or self.loops:
            return None
        best: tuple[int, int, int, Choices] | None = None
        for number, chapter in enumerate(self.chapters):
            for view, entries in chapter.views.items():
                choices = chapter.parts[view].longest
                if choices is None:
                    continue
                entry = max(entries, key=lambda one: chapter.far[one])
                length = chapter.far[entry] + len(choices)
                if best is None or length > best[0]:
                    best = length, number, entry, choices
        return self._way(best[1], best[2], best[3], far=True) if best is not None else None

    # --- the report --------------------------------------------------------------------------------------------

    def _tell(self, chapter: _Chapter, nodes: int, waiting: int) -> None:
        if self.told is not None:
            seconds = time.monotonic() - self.begun
            self.told(Progress(self.states + nodes, self.edges, waiting, chapter.name, seconds))

    def _report(self) -> Report:
        endings = {name: self._way(number, entry, last) for name, (_, number, entry, last) in self.endings.items()}
        faults = [
            Found(fault, self._way(number, entry, last)) for _, number, entry, last, fault in self.faults.values()
        ]
        faults.sort(key=lambda one: (len(one.choices), one.fault.kind))
        code = self.program.code
        lines = (pc for pc, (operation, _, _) in enumerate(code) if operation in (op.LINE, op.TEXT, op.TAG))
        points = self.program.choice_points()
        return Report(
            bound=self.bound,
            sampled=self._draws(),
            seconds=time.monotonic() - self.begun,
            states=self.states,
            edges=self.edges,
            chapters=tuple(
                ChapterReport(one.name, len(one.keys), len(one.views), sum(part.nodes for part in one.parts.values()))
                for one in self.chapters
                if one.keys
            ),
            endings=dict(sorted(endings.items())),
            faults=tuple(faults),
            lines=tuple(pc for pc in lines if pc not in self.reached),
            choices=tuple(one.at for one in points if not one.fallback and one.content not in self.offered),
            shortest=min(endings.values(), key=len, default=None),
            longest=self._longest(),
        )

    def _draws(self) -> bool:
        """Whether the story draws random numbers, so that one seed does not show all of it."""
        return bool(self.program.liveness.at(max(self.start.pc, 0)) & self.program.liveness.bits.random)
