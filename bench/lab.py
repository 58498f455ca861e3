"""The lab measured: searching against reading, the memory of a state, random walks on all cores, checking against compiling.

    python bench/lab.py [--runs 5]

What is compared takes turns within a run. Ratios are of the best of all runs: of processor time in one process where two ways of
running a story are compared, and of time by the clock where processes are. Linux and macOS only.
"""

from __future__ import annotations

import argparse
import gc
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.stories import LEVEL, generated
from game.ink import State, Story, check_story
from game.lab.check import check
from game.lab.explore import Explorer, Report
from game.lab.replays import Beginning
from game.lab.rules import Rules, visible_of
from game.lab.walk import Plan, cores, walk
from game.scene import Level, Opening, from_text, load
from game.scene.files import Folder

BOUND = 20_000
"""How many states of a story without an end are searched."""


def one_process(level: Level, start: State, states: int = BOUND) -> Report:
    """Search in this process alone."""
    return Explorer(level, start, states).explore(alone=True)


# --- searching against reading ---------------------------------------------------------------------------------


def turns(level: Level, start: State, count: int, silent: bool) -> None:
    """Play so many turns at random, beginning again at every end."""
    draw, rules = Random(1), Rules(level)
    story = Story(level.program)
    story.restore(start)
    for _ in range(count):
        if silent:
            story.skip()
        while story.can_continue:
            story.advance()
        open_ = [index for index, one in enumerate(visible_of(story.peek)) if not rules.is_locked(one)]
        if open_:
            story.choose(draw.choice(open_))
        else:
            story.restore(start)


def cost(run: Callable[[], int]) -> float:
    """Seconds of processor time for one of what a run counts."""
    gc.collect()
    begun = time.process_time()
    count = run()
    return (time.process_time() - begun) / count


def searching(name: str, level: Level, start: State, runs: int) -> None:
    """Print how a search compares with reading the same story, and with running it unread."""

    def played(silent: bool) -> int:
        turns(level, start, 5_000, silent)
        return 5_000

    costs: dict[str, list[float]] = {"searched": [], "read": [], "unread": []}
    # what is worked out once for a program is not the price of an edge
    edges = one_process(level, start).edges
    for _ in range(runs):
        costs["read"].append(cost(lambda: played(False)))
        costs["searched"].append(cost(lambda: one_process(level, start).edges))
        costs["unread"].append(cost(lambda: played(True)))
    searched, read, unread = (1 / min(one) for one in costs.values())
    print(
        f"{name:28}{edges:>10,} edges {searched:>9,.0f}/s   turns read {read:>9,.0f}/s, unread {unread:>9,.0f}/s   "
        f"{searched / read:.2f} and {searched / unread:.2f} times"
    )


# --- memory ----------------------------------------------------------------------------------------------------


def memory_of(name: str, states: int) -> None:
    """Search, and print as JSON what it took: called in a process of its own."""
    if name == "red_heat":
        level = load(LEVEL)
        start = Opening("garvin", ()).start(level)
    else:
        level = from_text(generated(int(name)))
        start = level.program.new_state(0)
    gc.collect()
    before = peak_mb()
    found = one_process(level, start, states)
    print(json.dumps({"states": found.states, "mb": peak_mb() - before}))


def peak_mb() -> float:
    """The most memory that this process ever had."""
    status = Path("/proc/self/status")
    if status.is_file():
        # what `getrusage` tells on Linux is at least what the process had that started this one
        (line,) = (one for one in status.read_text(encoding="ascii").splitlines() if one.startswith("VmHWM"))
        return int(line.split()[1]) * 1024 / 1e6
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def memory(name: str, states: int) -> None:
    """Print what a state costs."""
    command = [sys.executable, __file__, "--memory", name, "--states", str(states)]
    said = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    title = name if name == "red_heat" else f"generated, {name} knots"
    print(
        f"{title:28}{said['states']:>10,} states {said['mb']:>8.1f} MB   {said['mb'] * 1e6 / said['states']:,.0f} bytes each"
    )


# --- walking ---------------------------------------------------------------------------------------------------


def walking(runs: int, plays: int) -> None:
    """Print how many complete runs through the game are made in a minute, in one process and in all."""
    level, most = load(LEVEL), cores()
    beginning, plan = Beginning(level, "red_heat"), Plan(LEVEL)
    rates: dict[int, list[float]] = {1: [], most: []}
    for _ in range(runs):
        for jobs, found in rates.items():
            begun = time.monotonic()
            walk(beginning, plan, plays, jobs)
            found.append(60 * plays / (time.monotonic() - begun))
    for jobs, found in rates.items():
        print(f"red_heat, {jobs} {'process' if jobs == 1 else 'processes':12}{max(found):>10,.0f} runs a minute")
    print(f"{'':28}{max(rates[most]) / max(rates[1]):.2f} times")


# --- checking --------------------------------------------------------------------------------------------------


def checking(name: str, level: Path, runs: int) -> None:
    """Print what it costs to check a level, against compiling it."""
    folder = Folder(level)
    text = folder.text("story.ink")

    def compiled() -> int:
        check_story(text, "story.ink", folder.text)
        return 1

    def checked() -> int:
        check(level)
        return 1

    pairs = [(cost(compiled), cost(checked)) for _ in range(runs)]
    one, other = (1000 * min(costs) for costs in zip(*pairs, strict=True))
    print(f"{name:28}compile {one:>8.1f} ms   check {other:>8.1f} ms   {other / one:.2f} times")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--memory", help=argparse.SUPPRESS)
    parser.add_argument("--states", type=int, default=BOUND, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.memory:
        memory_of(options.memory, options.states)
        return
    print("Searching in one process, against reading and against running unread")
    game = load(LEVEL)
    for at in ("cleanheads", "garvin", "lake_street"):
        searching(f"red_heat, from {at}", game, Opening(at, ()).start(game), options.runs)
    for knots in (50, 200, 800):
        level = from_text(generated(knots))
        searching(f"generated, {knots} knots", level, level.program.new_state(0), options.runs)
    print("\nMemory of a search")
    memory("red_heat", 10_000_000)
    for knots in (50, 200, 800):
        memory(str(knots), 5 * BOUND)
    print("\nWalking at random")
    walking(options.runs, 3_000)
    print("\nChecking, against compiling")
    checking("red_heat", LEVEL, options.runs)
    for knots in (200, 2000):
        with tempfile.TemporaryDirectory() as name:
            (Path(name) / "story.ink").write_text(generated(knots), encoding="utf-8")
            checking(f"generated, {knots} knots", Path(name), max(3, options.runs * 20 // knots))


if __name__ == "__main__":
    main()
