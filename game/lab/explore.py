"""Exploring: all that can happen in a level, with the shortest way to each thing.

A level is searched chapter by chapter, in the order in which they lead to each other. Each is searched once for every different
view: what it looks at when it is entered. What it passes on unseen is put back behind it.
"""

from __future__ import annotations

import time
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from game.ink import Diagnostic, Severity, State, Story
from game.ink import operations as op
from game.lab.chapters import START, Look, cuts, items_wanted, look, things
from game.lab.keys import Keys, Unfit, short_lists
from game.lab.parts import Choices, Leaving, Searcher, Summary, search_all, side_by_side
from game.lab.rules import draws
from game.scene import Level

MAX_STATES = 20_000_000
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


_Rest = tuple[int, int, int, int, int]
"""What entries carry past a chapter: the key of it, the distance and the entry of the nearest, and those of the farthest."""


@dataclass(slots=True)
class _Chapter:
    """A chapter: what it looks at, the mask of what is asked for from its beginning on, and the ways of entering it, of which there
    may be millions.

    An entry has a number, a key, and for the shortest way and for the longest the distance, the entry before it and the number
    of the passage that leads here from there.
    """

    place: int
    name: str
    live: frozenset[int]
    look: Look
    wanted: int
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

    def come(self, by: int, passage: _Passage, rests: Iterable[_Rest]) -> None:
        """Note that a passage leads here, from entries of the chapter before it with these rests."""
        known, keys, near, far = self.known, self.keys, self.near, self.far
        added, shortest, longest = passage.added, len(passage.shortest), len(passage.longest)
        for rest, close, close_entry, distant, distant_entry in rests:
            key = rest | added
            number = known.get(key)
            if number is None:
                number = known[key] = len(keys)
                keys.append(key)
                near.append(close + shortest)
                far.append(distant + longest)
                self.near_from.append(close_entry)
                self.far_from.append(distant_entry)
                self.near_by.append(by)
                self.far_by.append(by)
                continue
            if close + shortest < near[number]:
                near[number], self.near_from[number], self.near_by[number] = close + shortest, close_entry, by
            if distant + longest > far[number]:
                far[number], self.far_from[number], self.far_by[number] = distant + longest, distant_entry, by

    def rests(self, entries: Iterable[int], carried: int) -> list[_Rest]:
        """What different things some entries carry past this chapter."""
        found: dict[int, _Rest] = {}
        keys, near, far = self.keys, self.near, self.far
        for entry in entries:
            rest, close, distant = keys[entry] & carried, near[entry], far[entry]
            before = found.get(rest)
            if before is None:
                found[rest] = rest, close, entry, distant, entry
            elif close < before[1] or distant > before[3]:
                nearer = (close, entry) if close < before[1] else before[1:3]
                farther = (distant, entry) if distant > before[3] else before[3:5]
                found[rest] = rest, *nearer, *farther
        return list(found.values())

    def find(self) -> None:
        """Know the entries by their keys again. What is known while a chapter is entered is forgotten when it is searched."""
        if not self.known:
            self.known = {key: number for number, key in enumerate(self.keys)}


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
        looks = {place: look(self.program, place, self.places, lists) for place in order}
        live = {place: things(self.program, self.program.liveness.at(place)) for place in order}
        carried = Counter(thing for one in live.values() for thing in one)
        self.keys = Keys(self.program, sorted(carried, key=lambda thing: (-carried[thing], thing)))
        items = items_wanted(self.program, order, looks, lists)
        names = {place.start: path for path, place in reversed(self.program.places.items())}
        self.chapters = [_Chapter(START, "the beginning", frozenset(), NOTHING, 0)]
        for place in order:
            wanted = self.keys.mask(live[place], items[place])
            self.chapters.append(_Chapter(place, names[place], live[place], looks[place], wanted))
        self.passages: list[_Passage] = []
        self.numbers = {chapter.place: number for number, chapter in enumerate(self.chapters)}
        self.states = self.edges = 0
        self.bound = ""
        self.endings: dict[str, tuple[int, int, int, Choices]] = {}
        self.faults: dict[tuple[str, str], tuple[int, int, int, Choices, Diagnostic]] = {}
        self.loops = False
        self.reached: set[int] = set()
        self.offered: set[int] = set()

    def explore(self, alone: bool = False) -> Report:
        """Search everything, in this process alone if so asked. A story whose values do not fit into keys is searched in one piece."""
        try:
            return self._explore(alone)
        except Unfit:
            whole = Explorer(self.level, self.start, self.max_states, self.max_seconds, False, self.told)
            return whole.explore(alone)

    def _explore(self, alone: bool) -> Report:
        searcher = Searcher(self.level, self.places, self.max_states, self.until)
        first = self.chapters[0]
        first.come(NOBODY, _Passage(0, 0, 0, 0, b"", b""), [(0, 0, NOBODY, 0, NOBODY)])
        with side_by_side(searcher, alone) as pool:
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
        chapter.known.clear()
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
        rests: dict[int, list[_Rest]] = {}
        for by in passages:
            passage = self.passages[by]
            if passage.target not in rests:
                rests[passage.target] = chapter.rests(entries, passage.carried)
            self.chapters[passage.target].come(by, passage, rests[passage.target])

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
        hopeful: list[bytearray | None] = [None] * len(self.chapters)
        for number in range(len(self.chapters) - 1, -1, -1):
            chapter = self.chapters[number]
            if all(self._always_leads_on(part, hopeful) for part in chapter.parts.values()):
                continue
            found = hopeful[number] = bytearray(len(chapter.keys))
            lost: list[int] = []
            for view, entries in chapter.views.items():
                part = chapter.parts[view]
                for entry in entries:
                    found[entry] = self._leads_on(chapter, entry, part, hopeful)
                    # where something went wrong, that is reported already
                    if not found[entry] and not part.has_faults:
                        lost.append(entry)
            if lost:
                nearest = min(lost, key=lambda entry: chapter.near[entry])
                self._fault(number, nearest, (), Diagnostic("no-way-out", Severity.ERROR, None, NO_WAY_OUT))

    def _always_leads_on(self, part: _Part, hopeful: list[bytearray | None]) -> bool:
        """Whether a part leads to an ending however it is entered: chapters without a hopeless entry are None."""
        return part.has_endings or any(hopeful[self.passages[by].target] is None for by in part.passages)

    def _leads_on(self, chapter: _Chapter, entry: int, part: _Part, hopeful: list[bytearray | None]) -> bool:
        if self._always_leads_on(part, hopeful):
            return True
        for by in part.passages:
            way = self.passages[by]
            ahead, ahead_hopeful = self.chapters[way.target], hopeful[way.target]
            ahead.find()
            number = ahead.known[chapter.keys[entry] & way.carried | way.added]
            if ahead_hopeful is not None and ahead_hopeful[number]:
                return True
        return False

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
            sampled=draws(self.program, self.start.pc),
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
