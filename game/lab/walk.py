"""Walking: many random runs through a level on all cores, and what they say together.

Runs are made in batches of a fixed size, and what a batch finds does not depend on who walks it: the same seed gives the same
report on any number of cores. Where the least used choices are preferred, a batch knows what was taken in the rounds before its own.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from pathlib import Path

from game.ink import Diagnostic
from game.lab.coverage import Coverage, Recorder, measure
from game.lab.replays import AT_THE_START, Beginning
from game.lab.rules import UNNAMED, draws
from game.lab.shrink import Shrinker, Shrunk, place
from game.lab.tallies import Plain, plain
from game.lab.walker import MAX_CHOICES, Run, Walker
from game.scene import Level, Opening, load

BATCH = 25
"""How many runs are made at once."""

ROUND = 8
"""How many batches do not know of each other where the least used choices are preferred."""

MOST_SHRUNK = 20
"""How many different mistakes are shrunk and told; the others are counted."""


class Mode(Enum):
    """How a run chooses: each open choice as likely as the others, for statistics; or the least used first, for mistakes."""

    EVEN = "even"
    LEAST_USED = "least-used"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be walked: `source` is a level, or where every process can load it for itself."""

    source: Level | Path
    opening: Opening = AT_THE_START
    mode: Mode = Mode.EVEN
    max_choices: int = MAX_CHOICES


@dataclass(slots=True)
class Failing:
    """A mistake: how many runs came to it, the first of them, and the choices of the one that was soonest there."""

    fault: Diagnostic
    runs: int
    first: int
    seed: int
    choices: tuple[int, ...]

    def add(self, other: Failing) -> None:
        """Add what other runs say of the same mistake."""
        self.runs += other.runs
        self.first = min(self.first, other.first)
        if (len(other.choices), other.seed) < (len(self.choices), self.seed):
            self.fault, self.seed, self.choices = other.fault, other.seed, other.choices


@dataclass(slots=True)
class Batch:
    """What some runs say. `values` are those of the variables at the end of each run that came to an ending."""

    runs: int = 0
    turns: int = 0
    endings: Counter[str] = field(default_factory=Counter)
    choices: Counter[int] = field(default_factory=Counter)
    words: Counter[int] = field(default_factory=Counter)
    values: dict[str, Counter[Plain]] = field(default_factory=dict)
    failing: dict[tuple[str, str], Failing] = field(default_factory=dict)
    taken: Counter[int] = field(default_factory=Counter)
    reached: set[int] = field(default_factory=set)
    shown: set[int] = field(default_factory=set)

    def note(self, run: Run, values: dict[str, Plain]) -> None:
        """Add a run."""
        self.runs += 1
        self.turns += len(run.choices)
        if isinstance(run.outcome, Diagnostic):
            seen = Failing(run.outcome, 1, run.seed, run.seed, tuple(run.choices))
            self._fail(place(run.outcome), seen)
            return
        self.endings[run.outcome] += 1
        self.choices[len(run.choices)] += 1
        self.words[run.words] += 1
        for name, value in values.items():
            self.values.setdefault(name, Counter())[value] += 1

    def add(self, other: Batch) -> None:
        """Add what other runs say."""
        self.runs += other.runs
        self.turns += other.turns
        self.endings.update(other.endings)
        self.choices.update(other.choices)
        self.words.update(other.words)
        self.taken.update(other.taken)
        self.reached |= other.reached
        self.shown |= other.shown
        for name, tally in other.values.items():
            self.values.setdefault(name, Counter()).update(tally)
        for where, one in other.failing.items():
            self._fail(where, one)

    def _fail(self, where: tuple[str, str], one: Failing) -> None:
        if where in self.failing:
            self.failing[where].add(one)
        else:
            self.failing[where] = one


@dataclass(frozen=True, slots=True)
class Failure:
    """A mistake that some runs came to, and a short way to it."""

    fault: Diagnostic
    runs: int
    first: int
    choices: int
    beginning: Beginning
    shrunk: Shrunk


@dataclass(frozen=True)
class Walk:
    """What a walk has found."""

    plan: Plan
    beginning: Beginning
    runs: int
    jobs: int
    seconds: float
    found: Batch
    failures: tuple[Failure, ...]

    @property
    def mistakes(self) -> int:
        """How many different mistakes there are, told or not."""
        return len(self.found.failing)

    @cached_property
    def coverage(self) -> Coverage:
        """What was reached. It is known whether something was run, and not how often."""
        recorder = Recorder()
        recorder.plays = self.found.runs
        recorder.runs.update(self.found.reached)
        recorder.offers.update(self.found.shown)
        for point in self.beginning.level.program.choice_points():
            # the story takes an invisible choice by itself
            followed = point.fallback and point.content in self.found.reached
            recorder.choices[point.content] = self.found.taken[point.content] + followed
        recorder.endings.update({name: count for name, count in self.found.endings.items() if name != UNNAMED})
        return measure(self.beginning.level, recorder)


class _Walking:
    """A walker at work in one process. Tells of what was reached only what it did not tell before."""

    def __init__(self, plan: Plan, level: Level) -> None:
        start = plan.opening.start(level)
        self.walker = Walker(level, start, plan.mode is Mode.LEAST_USED, plan.max_choices)
        self.names = level.program.variables
        self.told: set[int] = set()

    def batch(self, seeds: range, taken: Counter[int]) -> Batch:
        """Make some runs, knowing what was taken before."""
        walker, found = self.walker, Batch()
        walker.taken = taken.copy()
        for seed in seeds:
            run = walker.run(seed)
            values = walker.story.peek.globals
            found.note(run, {name: plain(values[slot]) for name, slot in self.names.items()})
        found.taken = walker.taken - taken
        found.reached = walker.reached - self.told
        found.shown = set(walker.shown)
        self.told |= found.reached
        return found


_here: list[_Walking] = []
"""The walker of a process that was started to walk."""


def _begin(plan: Plan, level: Level | None) -> None:
    """Begin to walk in a new process, which has the level already if it is a copy of this one."""
    if level is None:
        assert isinstance(plan.source, Path)
        level = load(plan.source)
    _here.append(_Walking(plan, level))


def _batch(seeds: range, taken: Counter[int]) -> Batch:
    return _here[-1].batch(seeds, taken)


def cores() -> int:
    """How many processes can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def walk(
    beginning: Beginning,
    plan: Plan,
    runs: int,
    jobs: int = 0,
    told: Callable[[int, int, float], object] | None = None,
) -> Walk:
    """Walk so many times: with the seed of the beginning, and one more each time. `told` hears of runs, mistakes and seconds.

    `jobs` is how many processes do it; 0 stands for as many as there are cores.
    """
    begun = time.monotonic()
    seeds = range(beginning.seed, beginning.seed + runs)
    batches = [seeds[at : at + BATCH] for at in range(0, runs, BATCH)]
    jobs = min(jobs or cores(), len(batches))
    found = Batch()
    with _walkers(plan, beginning.level, jobs) as walk_all:
        size = ROUND if plan.mode is Mode.LEAST_USED else max(1, len(batches))
        for at in range(0, len(batches), size):
            taken = found.taken.copy() if plan.mode is Mode.LEAST_USED else Counter()
            for batch in walk_all(batches[at : at + size], taken):
                found.add(batch)
                if told is not None:
                    told(found.runs, len(found.failing), time.monotonic() - begun)
    seconds = time.monotonic() - begun
    return Walk(plan, beginning, runs, jobs, seconds, found, tuple(_failures(beginning, found)))


Walkers = Callable[[Sequence[range], Counter[int]], Iterator[Batch]]


@contextmanager
def _walkers(plan: Plan, level: Level, jobs: int) -> Iterator[Walkers]:
    """Whoever makes batches of runs: this process, or others, which give theirs in the order of the seeds."""
    is_copied = "fork" in multiprocessing.get_all_start_methods()
    if jobs < 2 or (isinstance(plan.source, Level) and not is_copied):
        here = _Walking(plan, level)
        yield lambda batches, taken: (here.batch(seeds, taken) for seeds in batches)
        return
    context = multiprocessing.get_context("fork" if is_copied else "spawn")
    with ProcessPoolExecutor(jobs, context, _begin, (plan, level if is_copied else None)) as pool:
        yield lambda batches, taken: pool.map(_batch, batches, [taken] * len(batches))
        pool.shutdown(wait=False, cancel_futures=True)


def _failures(beginning: Beginning, found: Batch) -> Iterator[Failure]:
    """The mistakes with their short ways, those that most runs came to first."""
    ranked = sorted(found.failing.values(), key=lambda one: (-one.runs, len(one.choices), one.first, place(one.fault)))
    for one in ranked[:MOST_SHRUNK]:
        own = Beginning(beginning.level, beginning.name, beginning.opening, one.seed)
        shrunk = Shrinker(beginning.level, own.state()).shrink(one.choices, one.fault)
        if not draws(beginning.level.program):
            own = Beginning(beginning.level, beginning.name, beginning.opening)
        yield Failure(one.fault, one.runs, one.first, len(one.choices), own, shrunk)
