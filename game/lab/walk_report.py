"""What a walk has found, told: as text for people, as plain data for programs."""

from __future__ import annotations

import platform
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from game import __version__
from game.lab.findings import named
from game.lab.replays import Beginning, replay
from game.lab.rules import draws
from game.lab.shrink import Shrunk
from game.lab.tallies import RANKS, Number, Plain, is_lists, is_numeric, is_true_or_false, items_of, percentiles
from game.lab.walk import Failure, Mode, Plan, Walk

SCHEMA = 1
BAR = 20
MOST_VALUES = 4
"""How many values of a variable that is no number are told, and how many items of a list."""


def heading(beginning: Beginning, plan: Plan, runs: int) -> str:
    """The first line, to be told before anything is walked: what it takes to walk the same way again."""
    level, last = beginning.level, beginning.seed + runs - 1
    seeds = f"seed {last}" if runs == 1 else f"seeds {beginning.seed} to {last}"
    where = f" at {beginning.opening.at}" if beginning.opening.at else ""
    where += "".join(f", {setting}" for setting in beginning.opening.settings)
    engine = f"red-heat {__version__}, Python {platform.python_version()}"
    version = f" {level.manifest.version}" if level.manifest.version else ""
    return f"{level.id}{version}{where}: {_counted(runs, 'run')}, {seeds}, {plan.mode.value} choices ({engine})"


def as_text(walk: Walk) -> Iterator[str]:
    """A report for people, line by line, after the heading."""
    yield from _endings(walk)
    yield from _spread(walk)
    for failure in walk.failures:
        yield from _failure(walk, failure)
    if walk.mistakes > len(walk.failures):
        yield ""
        yield f"and {walk.mistakes - len(walk.failures)} more mistakes"
    yield ""
    yield from _summary(walk)


def _endings(walk: Walk) -> Iterator[str]:
    found = walk.found
    yield ""
    yield f"{'ending':24}{'runs':>9}{'share':>8}"
    for name, count in found.endings.most_common():
        share = count / found.runs
        yield f"{named(name):24}{count:>9,}{share:>8.1%}  {'█' * max(1, round(BAR * share))}"
    failed = found.runs - found.endings.total()
    if failed:
        yield f"{'(something went wrong)':24}{failed:>9,}{failed / found.runs:>8.1%}"
    missed = [name for name, count in walk.coverage.endings if not count]
    if missed:
        yield f"never reached: {', '.join(missed)}"
    if walk.plan.mode is Mode.LEAST_USED and found.endings:
        yield "(by preferring what was used least: not how often a reader would come there)"


def _spread(walk: Walk) -> Iterator[str]:
    found = walk.found
    if not found.endings:
        return
    rows: list[str] = []
    told: list[str] = []
    same = 0
    for name, tally in found.values.items():
        if len(tally) == 1:
            same += 1
        elif is_numeric(tally):
            rows.append(_row(name, _numbers(tally)))
        else:
            told.append(f"{_short(name)}{_values(tally)}")
    yield ""
    yield f"{'':24}" + "".join(f"{name:>9}" for name in RANKS)
    yield _row("choices", found.choices)
    yield _row("words", found.words)
    yield from rows
    yield from told
    if same:
        yield f"{_counted(same, 'variable')} had the same value at the end of every run"


def _row(name: str, tally: Mapping[Number, int]) -> str:
    return _short(name) + "".join(f"{value:>9,.10g}" for value in percentiles(tally).values())


def _short(name: str) -> str:
    return f"{name if len(name) < 24 else name[:22] + '…':24}"


def _numbers(tally: Counter[Plain]) -> dict[int | float, int]:
    return {value: count for value, count in tally.items() if isinstance(value, int | float)}


def _values(tally: Counter[Plain]) -> str:
    """The most frequent values of a variable that is no number."""
    runs = tally.total()
    if is_true_or_false(tally):
        return f"true {tally[True] / runs:.1%}"
    if is_lists(tally):
        items = items_of(tally).most_common()
        shares = [f"{item} {count / runs:.1%}" for item, count in items[:MOST_VALUES]]
    else:
        items = [(str(value), count) for value, count in tally.most_common()]
        shares = [f'"{value}" {count / runs:.1%}' for value, count in items[:MOST_VALUES]]
    more = f", and {len(items) - MOST_VALUES} more" if len(items) > MOST_VALUES else ""
    return ", ".join(shares) + more


def _failure(walk: Walk, failure: Failure) -> Iterator[str]:
    way = replay(failure.beginning, failure.shrunk.choices)
    yield ""
    yield str(failure.fault)
    yield (
        f"{'':5} = in {_counted(failure.runs, 'run')} of {walk.runs:,}, first with seed {failure.first}; "
        f"soonest after {_counted(failure.choices, 'choice')}"
    )
    if way.knot:
        yield f"{'':5} = the last choice was taken in {way.knot}"
    yield f"{'':5} = {_kind(failure.shrunk)}: {' > '.join(way.texts) or 'at once'}"
    yield f"{'':5} = {way.command}"


def _kind(shrunk: Shrunk) -> str:
    length = _counted(len(shrunk.choices), "choice")
    return f"the shortest way, {length}" if shrunk.is_shortest else f"shortened to {length}"


def _summary(walk: Walk) -> Iterator[str]:
    found, seconds = walk.found, max(walk.seconds, 0.001)
    processes = "1 process" if walk.jobs == 1 else f"{walk.jobs} processes"
    yield (
        f"{_counted(walk.runs, 'run')} and {_counted(found.turns, 'choice')} in {walk.seconds:.1f} s by {processes}: "
        f"{walk.runs / seconds:,.0f} runs/s, {found.turns / seconds:,.0f} choices/s"
    )
    tallies = {"lines": walk.coverage.lines, "choices": walk.coverage.choices, "endings": walk.coverage.ending_tally}
    yield ", ".join(
        f"{name} {tally.reached:,}/{tally.total:,} ({tally.percent:.1f}%)"
        for name, tally in tallies.items()
        if tally.total
    )
    yield f"FAILED ({walk.mistakes})" if walk.mistakes else "PASSED"


def _counted(number: int, name: str) -> str:
    return f"{number:,} {name}" if number == 1 else f"{number:,} {name}s"


# --- data ------------------------------------------------------------------------------------------------------


def as_data(walk: Walk) -> dict[str, Any]:
    """A report as plain data for JSON. Choices are numbered as in scripts. All but `seconds` and `jobs` depend on the seed alone."""
    found, level = walk.found, walk.beginning.level
    coverage = walk.coverage
    return {
        "schema": SCHEMA,
        "level": level.id,
        "version": level.manifest.version,
        "at": walk.beginning.opening.at,
        "settings": list(walk.beginning.opening.settings),
        "mode": walk.plan.mode.value,
        "max_choices": walk.plan.max_choices,
        "runs": walk.runs,
        "seeds": [walk.beginning.seed, walk.beginning.seed + walk.runs - 1],
        "random": draws(level.program),
        "jobs": walk.jobs,
        "seconds": round(walk.seconds, 3),
        "choices_taken": found.turns,
        "passed": not walk.mistakes,
        "ended": found.endings.total(),
        "endings": {
            named(name): {"runs": count, "share": round(count / found.runs, 4)}
            for name, count in sorted(found.endings.items(), key=lambda one: (-one[1], one[0]))
        },
        "endings_never_reached": [name for name, count in coverage.endings if not count],
        "choices": percentiles(found.choices) if found.choices else None,
        "words": percentiles(found.words) if found.words else None,
        "variables": {name: _variable(tally) for name, tally in found.values.items()},
        "reached": {
            "lines": [coverage.lines.reached, coverage.lines.total],
            "choices": [coverage.choices.reached, coverage.choices.total],
            "endings": [coverage.ending_tally.reached, coverage.ending_tally.total],
        },
        "mistakes": walk.mistakes,
        "failures": [_failure_data(failure) for failure in walk.failures],
    }


def _variable(tally: Counter[Plain]) -> dict[str, Any]:
    if is_numeric(tally):
        return {"percentiles": percentiles(_numbers(tally))}
    runs = tally.total()
    if is_lists(tally):
        items = items_of(tally)
        return {"items": {item: round(count / runs, 4) for item, count in sorted(items.items())}}
    shares = sorted(((str(value), count) for value, count in tally.items()), key=lambda one: (-one[1], one[0]))
    return {"values": {value: round(count / runs, 4) for value, count in shares}}


def _failure_data(failure: Failure) -> dict[str, Any]:
    way = replay(failure.beginning, failure.shrunk.choices)
    return {
        "kind": failure.fault.kind,
        "message": failure.fault.message,
        "place": str(failure.fault.span) if failure.fault.span else None,
        "knot": way.knot,
        "runs": failure.runs,
        "first_seed": failure.first,
        "soonest": failure.choices,
        "is_shortest": failure.shrunk.is_shortest,
        "choices": list(way.numbers),
        "texts": list(way.texts),
        "replay": way.command,
    }
