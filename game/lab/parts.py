"""Parts searched side by side: what is worth keeping of a part, and the processes that search them."""

from __future__ import annotations

import multiprocessing
import os
import time
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

from game.ink import Diagnostic, InkList, Program, State
from game.lab.longest import longest, way
from game.lab.part import ENDED, Part, Search, Step
from game.scene import Level

Choices = tuple[int, ...]
"""A choice list: indices among the visible choices, from 0."""


def packed(choices: Iterable[int]) -> Sequence[int]:
    """A choice list that is to be kept, in as little room as it needs."""
    found = tuple(choices)
    return bytes(found) if max(found, default=0) < 256 else found


@dataclass(frozen=True, slots=True)
class Leaving:
    """A way out of a part: to which place, a state there, the shortest and the longest choice list that lead out so."""

    place: int
    state: State
    shortest: Sequence[int]
    longest: Sequence[int] | None


@dataclass(frozen=True, slots=True)
class Summary:
    """What is worth keeping of a part that was searched. `longest` leads to an end; None of them if there is a loop."""

    whole: bool
    nodes: int
    edges: int
    loops: bool
    leavings: tuple[Leaving, ...]
    endings: dict[str, Choices]
    faults: tuple[tuple[Diagnostic, Choices], ...]
    stuck: Choices | None
    longest: Choices | None
    reached: frozenset[int]
    offered: frozenset[int]


def summary(part: Part, search: Search, known: set[int], offered: set[int]) -> Summary:
    """Sum up a part. `known` and `offered` are what was told already, and are added to."""
    end = part.nodes
    inner, outer = part.inner, part.outer
    sources, choices = inner.sources + outer.sources, inner.choices + outer.choices
    targets = inner.targets + array("i", (end + 1 + number for number in outer.targets))
    lengths = bytes(choice >= 0 for choice in choices)
    found = longest(end + 1 + len(part.exits), sources, targets, lengths) if part.whole else None

    def most(node: int) -> Choices | None:
        if found is None or (node == end and found[1][end] < 0):
            return None
        return tuple(choices[edge] for edge in way(sources, found[1], node) if choices[edge] >= 0)

    def kept(node: int) -> Sequence[int] | None:
        way_there = most(node)
        return None if way_there is None else packed(way_there)

    stuck = part.stuck() if part.whole else []
    new, newly = search.reached - known, search.offered - offered
    known |= new
    offered |= newly
    return Summary(
        whole=part.whole,
        nodes=part.nodes,
        edges=part.edges,
        loops=found is None,
        leavings=tuple(
            Leaving(one.place, one.state, packed(part.way(one.step)), kept(end + 1 + one.number))
            for one in part.exits.values()
        ),
        endings={name: tuple(part.way(step)) for name, step in part.endings.items()},
        faults=tuple((fault, tuple(part.way(step))) for fault, step in part.faults.values()),
        stuck=tuple(part.way(Step(part.froms[stuck[0]], part.choices[stuck[0]]))) if stuck else None,
        longest=most(end + 1 + ENDED),
        reached=frozenset(new),
        offered=frozenset(newly),
    )


class Searcher:
    """Searches parts one after the other, in this process. Tells of each only what was not told before."""

    def __init__(self, level: Level, places: frozenset[int], states: int, until: float) -> None:
        self.search = Search(level, places, self._goes_on)
        self.states = states
        self.until = until
        self.watch: Callable[[int, int], None] | None = None
        self._known: set[int] = set()
        self._offered: set[int] = set()

    def summary(self, start: State) -> Summary:
        """Search the part that begins with a state."""
        return summary(self.search.part(start, self.states), self.search, self._known, self._offered)

    def _goes_on(self, nodes: int, waiting: int) -> bool:
        if self.watch is not None and not multiprocessing.parent_process():
            self.watch(nodes, waiting)
        return time.monotonic() < self.until


_here: list[Searcher] = []
"""The searcher of a process that was forked to search: what was set before forking is there after it."""


def _search(start: State) -> Summary:
    searcher = _here[-1]
    adopt(searcher.search.program, start)
    return searcher.summary(start)


def adopt(program: Program, state: State) -> None:
    """Let the lists in a state that came from another process be this program's own."""
    for slot, value in enumerate(state.globals):
        if isinstance(value, InkList):
            own = tuple(program.lists[one.name] for one in value.origins)
            state.globals[slot] = InkList(value.items, own)


@contextmanager
def side_by_side(searcher: Searcher, alone: bool = False) -> Iterator[ProcessPoolExecutor | None]:
    """As many processes as there are cores, where the system can copy this one; else none, and parts come one by one."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
    if alone or cores < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield None
        return
    _here.append(searcher)
    with ProcessPoolExecutor(cores, mp_context=multiprocessing.get_context("fork")) as pool:
        yield pool
        pool.shutdown(wait=False, cancel_futures=True)
    _here.remove(searcher)


def search_all(searcher: Searcher, pool: ProcessPoolExecutor | None, starts: Iterable[State]) -> Iterator[Summary]:
    """Search the parts that begin with these states, in this order."""
    states = list(starts)
    if pool is None or len(states) < 3:
        yield from map(searcher.summary, states)
        return
    for found in pool.map(_search, states, chunksize=max(1, min(8, len(states) // 8))):
        for leaving in found.leavings:
            adopt(searcher.search.program, leaving.state)
        yield found
