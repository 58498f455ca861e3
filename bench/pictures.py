"""What pictures cost: the time to rasterise each at 1920 by 1080, and the ten slowest.

    python bench/pictures.py [--runs 3] [--all]

Backdrops and plans are drawn at that size whole; portraits, framed images and objects at the size they have on it. Figures are the
best of all runs, in milliseconds of processor time. The goal is 120 ms for each.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from time import thread_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from game.homes import data_folder
from game.window import svg
from game.window.sdl import pygame

GOAL_MS = 120.0
SIZES = {
    "backdrops": (1920, 1080),
    "plans": (1920, 1080),
    "chapters": (1920, 1080),
    "portraits": (551, 735),
    "images": (720, 540),
    "objects": (540, 540),
}


def cost_ms(text: str, size: tuple[int, int], runs: int) -> float:
    """Milliseconds to rasterise an SVG text."""
    best = float("inf")
    for _ in range(runs):
        begun = thread_time()
        svg.rasterise(text, *size)
        best = min(best, thread_time() - begun)
    return best * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--all", action="store_true", help="print every picture, not the ten slowest")
    options = parser.parse_args()
    pygame.display.init()
    pygame.display.set_mode((16, 16))
    assets = data_folder("assets")
    costs = {
        path: cost_ms(path.read_text(encoding="utf-8"), size, options.runs)
        for folder, size in SIZES.items()
        for path in sorted((assets / folder).glob("*.svg"))
    }
    slowest = sorted(costs, key=lambda path: -costs[path])
    for path in slowest if options.all else slowest[:10]:
        print(f"{costs[path]:7.1f} ms  {path.relative_to(assets).as_posix()}")
    late = sum(one > GOAL_MS for one in costs.values())
    print(f"{len(costs)} pictures, {sum(costs.values()) / 1000:.1f} s in all, {late} above {GOAL_MS:.0f} ms")
    sys.exit(1 if late else 0)


if __name__ == "__main__":
    main()
