"""How long the first frame takes, and how much memory the program has then, against the least pygame program.

    python bench/start.py [--runs 15]

The two take turns, each in a process of its own: ours up to the first frame of the title, and a bare one that opens a window
with default settings and flips once. Needs a display; under a server, put `xvfb-run -a` before it. Linux only (/proc).
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

REPORT = """
import os, sys, time
def report():
    now = time.monotonic()
    with open("/proc/self/statm") as file:
        pages = int(file.read().split()[1])
    print(now, pages * os.sysconf("SC_PAGE_SIZE"), flush=True)
    os._exit(0)
"""

OURS = (
    REPORT
    + """
from game.window.app import App
draw = App._draw
def draw_and_report(self):
    draw(self)
    report()
App._draw = draw_and_report
from game.cli import main
sys.exit(main([]))
"""
)

BARE = (
    REPORT
    + """
import pygame
pygame.init()
window = pygame.display.set_mode((1280, 720))
window.fill((20, 20, 30))
pygame.display.flip()
report()
"""
)


def run(code: str, home: str) -> tuple[float, float]:
    """Seconds to the first frame, and megabytes resident there."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "RED_HEAT_HOME": home, "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    if code is BARE:
        environment.pop("SDL_FRAMEBUFFER_ACCELERATION", None)
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, cwd=home, capture_output=True, text=True, timeout=60, check=False
    )
    if done.returncode or not done.stdout:
        sys.exit(done.stderr or "the program drew nothing")
    when, resident = done.stdout.split()
    return float(when) - began, int(resident) / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    rows: dict[str, list[tuple[float, float]]] = {"title of the game": [], "bare pygame": []}
    with tempfile.TemporaryDirectory() as home:
        for code in (OURS, BARE):
            run(code, home)
        for _ in range(runs):
            rows["title of the game"].append(run(OURS, home))
            rows["bare pygame"].append(run(BARE, home))
    medians = {}
    print(f"{'median of ' + str(runs):22}{'first frame':>14}{'resident':>12}")
    for name, found in rows.items():
        medians[name] = [statistics.median(column) for column in zip(*found, strict=True)]
        print(f"{name:22}{medians[name][0]:12.3f} s{medians[name][1]:9.1f} MB")
    ratios = [ours / bare for ours, bare in zip(*medians.values(), strict=True)]
    print(f"{'ratio':22}{ratios[0]:12.2f}  {ratios[1]:9.2f}")


if __name__ == "__main__":
    main()
