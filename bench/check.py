"""What `check` costs: all of it against one compile of the same level, and how that grows with the story.

    python bench/check.py [--runs 15]

Both take turns within a run; figures are the best of all runs, in milliseconds of processor time, and the ratio of the two.
"""

from __future__ import annotations

import argparse
import gc
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.stories import LEVEL, generated
from game.ink import check_story
from game.lab.check import check
from game.scene.files import Folder


def once(run: Callable[[], object]) -> float:
    """Milliseconds of one run, with nothing left over from the one before."""
    gc.collect()
    begun = process_time()
    run()
    return (process_time() - begun) * 1000


def measure(name: str, level: Path, runs: int) -> None:
    """Print one row."""
    folder = Folder(level)
    text = folder.text("story.ink")
    compiled, checked = [], []
    for _ in range(runs):
        compiled.append(once(lambda: check_story(text, "story.ink", folder.text)))
        checked.append(once(lambda: check(level)))
    ratio = min(checked) / min(compiled)
    print(f"{name:24} compile {min(compiled):8.1f} ms   check {min(checked):8.1f} ms   {ratio:.2f} times")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    measure("red_heat", LEVEL, runs)
    for knots in (200, 2000):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "story.ink").write_text(generated(knots), encoding="utf-8")
            measure(f"generated, {knots} knots", Path(folder), max(3, runs * 20 // knots))


if __name__ == "__main__":
    main()
