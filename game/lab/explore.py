"""Exploring: all that can happen in a level, with the shortest way to each thing.

A level is searched chapter by chapter, in the order in which they lead to each other. Each is searched once for every different
view: what it looks at when it is entered. What it passes on unseen is put back behind it.
"""

from __future__ import annotations

import time
from array import array
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from game.ink import Diagnostic, Severity, State, Story
from game.ink import operations as op
from game.lab.chapters import START, Look, cuts, look, things
from game.lab.keys import Keys, Unfit, short_lists
from game.lab.parts import Choices, Leaving, Searcher, Summary, search_all, side_by_side
from game.scene import Level

MAX_STATES = 20_000_000
NOT_YET = 1 << 30
NOBODY = -1
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


@dataclass(frozen=True, slots=True)
class _Passage:
    """A way out of a part: to which chapter, what it puts into a key and leaves in it, the choices of the two ways through."""

    source: int
    target: int
    added: int
    carried: int
    shortest: Sequence[int]
    longest: Sequence[int]


@dataclass(frozen=True, slots=True)
class _Part:
    """What is kept of a part: the numbers of its passages, and what there is in it."""

    passages: array[int]
    nodes: int
    has_endings: bool
    has_faults: bool
    longest: Choices | None


@dataclass(slots=True)
class _Chapter:
    """A chapter: what it looks at, and the ways of entering it, of which there may be millions.

    An entry has a number, a key, and for the shortest way and for the longest the distance, the entry before it and the number
    of the passage that leads here from there.
    """

    place: int
    name: str
    live: frozenset[int]
    look: Look
    known: dict[int, int] = field(default_factory=dict)
    keys: list[int] = field(default_factory=list)
    near: array[int] = field(default_factory=lambda: array("i"))
    near_from: array[int] = field(default_factory=lambda: array("i"))
    near_by: array[int] = field(default_factory=lambda: array("i"))
    far: array[int] = field(default_factory=lambda: array("i"))
    far_from: array[int] = field(default_factory=lambda: array("i"))
    far_by: array[int] = field(default_factory=lambda: array("i"))
    views: dict[int, array[int]] = field(default_factory=dict)
    parts: dict[int, _Part] = field(default_factory=dict)

    def enter(self, key: int) -> int:
        """The number of the entry with this key."""
        number = self.known.get(key)
        if number is None:
            number = self.known[key] = len(self.keys)
            self.keys.append(key)
            self.near.append(NOT_YET)
            self.far.append(-1)
            for one in (self.near_from, self.near_by, self.far_from, self.far_by):
                one.append(NOBODY)
        return number

    def come(self, number: int, source: _Chapter, entry: int, by: int, passage: _Passage) -> None:
        """Note that a passage leads to this entry from an entry of the chapter before it."""
        distance = source.near[entry] + len(passage.shortest)
        if distance < self.near[number]:
            self.near[number], self.near_from[number], self.near_by[number] = distance, entry, by
        distance = source.far[entry] + len(passage.longest)
        if distance > self.far[number]:
            self.far[number], self.far_from[number], self.far_by[number] = distance, entry, by


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
        lists = short_lists(self.program)
        names = {place.start: path for path, place in reversed(self.program.places.items())}
        self.chapters = [_Chapter(START, "the beginning", frozenset(), NOTHING)]
        for place in order:
            seen = look(self.program, place, self.places, lists)
            live = things(self.program, self.program.liveness.at(place))
            self.chapters.append(_Chapter(place, names[place], live, seen))
        carried = Counter(thing for chapter in self.chapters for thing in chapter.live)
        self.keys = Keys(self.program, sorted(carried, key=lambda thing: (-carried[thing], thing)))
        self.passages: list[_Passage] = []
        self.numbers = {chapter.place: number for number, chapter in enumerate(self.chapters)}
        self.states = self.edges = 0
        self.bound = ""
        self.endings: dict[str, tuple[int, int, int, Choices]] = {}
        self.faults: dict[tuple[str, str], tuple[int, int, int, Choices, Diagnostic]] = {}
        self.loops = False
        self.reached: set[int] = set()
        self.offered: set[int] = set()

    def explore(self) -> Report:
        """Search everything. A story whose values do not fit into keys is searched in one piece."""
        try:
            return self._explore()
        except Unfit:
            whole = Explorer(self.level, self.start, self.max_states, self.max_seconds, False, self.told)
            return whole.explore()

    def _explore(self) -> Report:
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
            view = key & mask
            if view not in chapter.views:
                chapter.views[view] = array("i")
            chapter.views[view].append(entry)
        searcher.watch = lambda nodes, waiting: self._tell(chapter, nodes, waiting)
        found = search_all(searcher, pool, (self._state(chapter, view) for view in chapter.views))
        for done, (view, part) in enumerate(zip(list(chapter.views), found, strict=False)):
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
        first = len(self.passages)
        for leaving in part.leavings:
            target = self.numbers[leaving.place]
            added, carried = self._put(chapter, self.chapters[target], leaving)
            self.passages.append(_Passage(number, target, added, carried, leaving.shortest, leaving.longest or b""))
        passages = array("i", range(first, len(self.passages)))
        chapter.parts[view] = _Part(passages, part.nodes, bool(part.endings), bool(part.faults), part.longest)
        for by in passages:
            passage = self.passages[by]
            ahead, added, carried = self.chapters[passage.target], passage.added, passage.carried
            for entry in entries:
                ahead.come(ahead.enter(chapter.keys[entry] & carried | added), chapter, entry, by, passage)

    def _put(self, chapter: _Chapter, target: _Chapter, leaving: Leaving) -> tuple[int, int]:
        """What a way out puts into a key, and the mask of what it leaves in it."""
        if chapter.place == START:
            return self.keys.key(leaving.state, target.live), 0
        changed = chapter.look.changed | chapter.look.added
        added = self.keys.key(leaving.state, target.live & changed)
        return added, self.keys.mask(target.live - chapter.look.changed)

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
                ways = [] if part.has_endings else [self.passages[by] for by in part.passages]
                for entry in entries:
                    if part.has_endings or any(self._leads_on(chapter, entry, way, hopeful) for way in ways):
                        hopeful[number][entry] = 1
            lost = [entry for entry in range(len(chapter.keys)) if not hopeful[number][entry]]
            # where something went wrong, that is reported already
            lost = [entry for entry in lost if not self._part_of(chapter, entry).has_faults]
            if lost:
                nearest = min(lost, key=lambda entry: chapter.near[entry])
                self._fault(number, nearest, (), Diagnostic("no-way-out", Severity.ERROR, None, NO_WAY_OUT))

    def _leads_on(self, chapter: _Chapter, entry: int, way: _Passage, hopeful: list[bytearray]) -> bool:
        found = self.chapters[way.target].known[chapter.keys[entry] & way.carried | way.added]
        return bool(hopeful[way.target][found])

    def _part_of(self, chapter: _Chapter, entry: int) -> _Part:
        return chapter.parts[chapter.keys[entry] & self.keys.mask(chapter.look.seen, chapter.look.items)]

    # --- ways --------------------------------------------------------------------------------------------------

    def _way(self, number: int, entry: int, last: Choices, far: bool = False) -> Choices:
        """The choice list that leads to an entry, and on with these choices."""
        pieces: list[Sequence[int]] = [last]
        while True:
            chapter = self.chapters[number]
            by = (chapter.far_by if far else chapter.near_by)[entry]
            if by == NOBODY:
                break
            passage = self.passages[by]
            entry = (chapter.far_from if far else chapter.near_from)[entry]
            number = passage.source
            pieces.append(passage.longest if far else passage.shortest)
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
