"""The language measured: compiling and playing, against every other engine that this machine has.

    python bench/ink.py [--runs 5] [--python PATH]

Peers that are found are used: `inkjs` (`npm install inkjs`, with NODE_PATH naming its `node_modules`), `bink` (`pip install
bink`, plays what inkjs compiled), `ink-engine` (of an interpreter named by --python, if this one is older than 3.12).
All take turns within a run, each in a process of its own; figures are medians over the runs. Linux and macOS only (wait4).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.stories import generated, red_heat

PEERS = Path(__file__).resolve().parent / "peers"
KNOTS = 2000
TURNS = ("100", "500", "2000")
KIB = 1024 if sys.platform != "darwin" else 1


@dataclass(frozen=True)
class Ran:
    """A process that has ended: its time in seconds, its peak memory in MB, what it printed."""

    seconds: float
    memory: float
    said: dict[str, Any]


def run(*command: str | Path) -> Ran:
    """Run a process to its end. Raises `subprocess.CalledProcessError` when it fails."""
    begun = perf_counter()
    with subprocess.Popen([str(one) for one in command], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Ran(perf_counter() - begun, usage.ru_maxrss * KIB / 1e6, json.loads(said))


def has_inkjs() -> bool:
    """Whether node and the package are there."""
    node = shutil.which("node")
    asked = [node or "", "-e", "require.resolve('inkjs/full')"]
    return node is not None and subprocess.run(asked, capture_output=True, check=False).returncode == 0


def engines(python: str) -> dict[str, list[str | Path]]:
    """How each engine on this machine is told to play a story."""
    found: dict[str, list[str | Path]] = {"ours": [sys.executable, PEERS / "ours.py"]}
    if not has_inkjs():
        print("inkjs is not here: only our own engine is measured")
        return found
    found["inkjs"] = ["node", PEERS / "inkjs.cjs"]
    if importlib.util.find_spec("bink"):
        found["bink"] = [sys.executable, PEERS / "bink_.py"]
    asked = [python, "-c", "import ink_engine"]
    if subprocess.run(asked, capture_output=True, check=False).returncode == 0:
        found["ink-engine"] = [python, PEERS / "ink_engine_.py"]
    return found


def measure(name: str, story: Path, runs: int, found: dict[str, list[str | Path]]) -> None:
    """Print the table of one story."""
    figures: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    compiled = story.with_suffix(".json")
    if "inkjs" in found:
        run(*found["inkjs"], "compile", story, compiled)
    for _ in range(runs):
        for engine, command in found.items():
            if engine in ("ours", "inkjs"):
                ran = run(*command, "compile", story)
                figures[engine, "whole process, s"].append(ran.seconds)
                figures[engine, "compile only, s"].append(ran.said["seconds"])
                figures[engine, "peak memory, MB"].append(ran.memory)
            played = run(*command, "play", story if engine in ("ours", "inkjs") else compiled, *TURNS)
            for turns, rate in zip(TURNS, played.said["rates"], strict=True):
                figures[engine, f"turns/s over {turns}"].append(rate)
    lines = story.read_text(encoding="utf-8").count("\n")
    print(f"\n{name}, {lines:,} lines")
    rows = list(dict.fromkeys(row for _, row in figures))
    print(f"{'':20}" + "".join(f"{engine:>22}" for engine in found))
    for row in rows:
        ours = statistics.median(figures["ours", row])
        cells = []
        for engine in found:
            if (engine, row) not in figures:
                cells.append(f"{'':>22}")
                continue
            median = statistics.median(figures[engine, row])
            ratio = "" if engine == "ours" else f"  (ours {ours / median:.2f}x)"
            cells.append(f"{f'{median:,.3g}' if median < 100 else f'{median:,.0f}'}{ratio}".rjust(22))
        print(f"{row:20}" + "".join(cells))
    for engine in found:
        slow, quick = figures[engine, f"turns/s over {TURNS[-1]}"], figures[engine, f"turns/s over {TURNS[1]}"]
        kept = statistics.median(slow) / statistics.median(quick)
        print(f"{engine}: speed over {TURNS[-1]} turns is {kept:.2f} of that over {TURNS[1]}")


def growth(folder: Path, runs: int) -> None:
    """Print how the time to compile a line changes with the size of the story."""
    times: defaultdict[int, list[float]] = defaultdict(list)
    for _ in range(runs):
        for size in (1, 2, 4, 8):
            story = folder / f"size{size}.ink"
            text = generated(size * KNOTS // 8)
            story.write_text(text, encoding="utf-8")
            ran = run(sys.executable, PEERS / "ours.py", "compile", story)
            times[size].append(ran.said["seconds"] / text.count("\n"))
    first = min(times[1])
    said = ", ".join(f"size {size}: {min(one) / first:.2f}" for size, one in times.items())
    print(f"\nTime to compile a line, against that at size 1: {said}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--python", default=sys.executable, help="an interpreter that has ink-engine")
    arguments = parser.parse_args()
    found = engines(arguments.python)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for title, text in (("The game", red_heat()), (f"Generated, {KNOTS:,} knots", generated(KNOTS))):
            story = folder / f"{len(text)}.ink"
            story.write_text(text, encoding="utf-8")
            measure(title, story, arguments.runs, found)
        growth(folder, arguments.runs)


if __name__ == "__main__":
    main()
