"""walk: a level played at random, many times."""

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
        "walk",
        "play a level at random many times, and say where it goes wrong and where it goes",
        run,
        "walk my_level --runs 10000 --seed 7",
    )
    parser.add_argument("level", help="its id, its folder, or a bare .ink file")
    parser.add_argument("--runs", metavar="N", type=at_least(1), default=1000, help="how many times (default: 1000)")
    parser.add_argument(
        "--seed", metavar="S", type=at_least(0), default=0, help="of the first run; each has one more (default: 0)"
    )
    parser.add_argument(
        "--mode",
        choices=("even", "least-used"),
        default="even",
        help="how to choose: each choice as likely as the others, for statistics; or those first that were used least, "
        "for mistakes (default: even)",
    )
    parser.add_argument("--jobs", metavar="J", type=at_least(1), help="how many processes (default: one for each core)")
    parser.add_argument(
        "--max-choices",
        metavar="N",
        type=at_least(1),
        default=10_000,
        help="after so many choices a run counts as endless (default: 10000)",
    )
    add_opening(parser)
    parser.add_argument("--json", action="store_true", help="print plain data")


def run(options: argparse.Namespace) -> int:
    """Walk, and print the report: 0 if all went well, 1 if something went wrong, 2 if it cannot be done."""
    from game.lab.progress import Line
    from game.lab.replays import Beginning
    from game.lab.walk import Mode, Plan, walk
    from game.lab.walk_report import as_data, as_text, heading
    from game.scene import Opening, find_level, load

    path = find_level(options.level)
    opening = Opening(options.at, tuple(options.settings))
    beginning = Beginning(load(path), options.level, opening, options.seed)
    plan = Plan(path, opening, Mode(options.mode), options.max_choices)
    opening.start(beginning.level)
    if not options.json:
        print(heading(beginning, plan, options.runs), flush=True)
    line = Line()

    def told(runs: int, mistakes: int, seconds: float) -> None:
        line.show(f"{runs:,} of {options.runs:,} runs, {mistakes} mistakes, {seconds:.0f} s")

    found = walk(beginning, plan, options.runs, options.jobs or 0, told)
    line.clear()
    if options.json:
        print(json.dumps(as_data(found), indent=2, ensure_ascii=False))
    else:
        for one in as_text(found):
            print(one)
    return 1 if found.mistakes else 0
