"""explore: everything that can happen in a level, with the shortest way to it."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from game.commands.common import add_opening, at_least, command

if TYPE_CHECKING:
    from game.commands import Subparsers


def add(commands: Subparsers) -> None:
    """Add the command."""
    parser = command(
        commands,
        "explore",
        "search everything that can happen in a level, and say what can go wrong",
        run,
        "explore my_level --seconds 60",
    )
    parser.add_argument("level", help="its id, its folder, or a bare .ink file")
    parser.add_argument("--states", type=at_least(1), metavar="N", help="stop after so many states")
    parser.add_argument("--seconds", type=float, metavar="S", help="stop after so many seconds")
    parser.add_argument("--plain", action="store_true", help="search the story in one piece, not chapter by chapter")
    add_opening(parser)
    parser.add_argument("--json", action="store_true", help="print plain data")


def run(options: argparse.Namespace) -> int:
    """Search, and print the report: 0 if all is well, 1 if something is wrong, 2 if it cannot be done."""
    from game.lab.explore import MAX_STATES, Explorer, Progress
    from game.lab.findings import as_data, as_text
    from game.lab.progress import Line
    from game.lab.replays import Beginning
    from game.scene import Opening, find_level, load

    level = load(find_level(options.level))
    beginning = Beginning(level, options.level, Opening(options.at, tuple(options.settings)))
    line = Line()

    def told(progress: Progress) -> None:
        rate = progress.states / max(progress.seconds, 0.001)
        line.show(
            f"{progress.states:,} states, {rate:,.0f}/s, {progress.waiting:,} waiting in {progress.chapter},"
            f" {progress.seconds:.0f} s"
        )

    report = Explorer(
        level,
        beginning.state(),
        options.states or MAX_STATES,
        options.seconds or float("inf"),
        by_chapters=not options.plain,
        told=told,
    ).explore()
    line.clear()
    if options.json:
        print(json.dumps(as_data(beginning, report), indent=2, ensure_ascii=False))
    else:
        for one in as_text(beginning, report):
            print(one)
    missed = set(level.manifest.endings) - set(report.endings)
    wrong = report.faults or (not report.bound and (report.lines or report.choices or missed))
    return 1 if wrong else 0
