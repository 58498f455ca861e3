"""coverage: what some play-throughs of a level reach."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.common import at_least, command, refused

if TYPE_CHECKING:
    from game.commands import Subparsers
    from game.lab.coverage import Coverage, Recorder
    from game.scene import Level

FORMATS = ("text", "json", "lcov", "html")
ENDINGS = {".html": "html", ".htm": "html", ".json": "json", ".info": "lcov", ".lcov": "lcov"}


def add(commands: Subparsers) -> None:
    """Add the command."""
    parser = command(
        commands,
        "coverage",
        "show which lines, choices, sides of conditions and endings of a level some play-throughs reach",
        run,
        "coverage my_level -o coverage.html",
    )
    parser.add_argument("level", help="its id, its folder, or a bare .ink file")
    parser.add_argument(
        "walk", nargs="*", type=Path, help="walkthroughs to play (default: the level's, unless --walks is given)"
    )
    parser.add_argument("--walks", metavar="N", type=at_least(0), default=0, help="play N times at random")
    parser.add_argument(
        "--seed", metavar="S", type=at_least(0), default=0, help="where random plays start (default: 0)"
    )
    parser.add_argument(
        "--max-choices",
        metavar="N",
        type=at_least(1),
        default=10_000,
        help="after so many choices a random play counts as endless (default: 10000)",
    )
    parser.add_argument(
        "--format", choices=FORMATS, default=None, help="how it is written (default: as FILE ends, else text)"
    )
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="where it goes (default: standard output)")
    parser.add_argument(
        "--fail-under", metavar="PERCENT", type=float, default=0.0, help="end with 1 if less of everything is reached"
    )


def run(options: argparse.Namespace) -> int:
    """Play, and write down what was reached; 1 if a play failed or too little was reached."""
    from game.lab.coverage import Recorder, measure
    from game.scene import find_level, load
    from game.scene.walkthrough import walkthroughs_of

    folder = find_level(options.level)
    level = load(folder)
    recorder = Recorder()
    walks = options.walk or ([] if options.walks else walkthroughs_of(folder))
    if not walks and not options.walks:
        return refused(f"{options.level} has no walkthroughs: write some, or play at random with --walks 100")
    failed = _follow(walks, level, recorder) + _wander(options, level, recorder)
    coverage = measure(level, recorder)
    try:
        _write(
            coverage,
            options.format or ENDINGS.get(options.output.suffix if options.output else "", "text"),
            options.output,
        )
    except OSError as error:
        return refused(f"{options.output} cannot be written: {error.strerror}")
    if coverage.all.percent < options.fail_under:
        print(f"{coverage.all.percent:.2f}% is less than {options.fail_under:g}%", file=sys.stderr)
        return 1
    return 1 if failed else 0


def _follow(walks: list[Path], level: Level, recorder: Recorder) -> int:
    """Play walkthroughs; how many of them did not come true."""
    from game.scene.walkthrough import WalkthroughError, prove, read_walkthrough

    failed = 0
    for walkthrough in [read_walkthrough(path) for path in walks]:
        ending = None
        try:
            ending = prove(walkthrough, level, recorder).ending
        except WalkthroughError as error:
            failed += 1
            print(error, file=sys.stderr)
        recorder.played(ending.name if ending else None)
    return failed


def _wander(options: argparse.Namespace, level: Level, recorder: Recorder) -> int:
    """Play at random; how many different mistakes were come to."""
    from game.ink import Diagnostic
    from game.lab.progress import Line
    from game.lab.rules import UNNAMED
    from game.lab.walker import Walker

    walker = Walker(level, max_choices=options.max_choices, observer=recorder)
    line = Line()
    failures: dict[str, int] = {}
    for number in range(options.walks):
        line.show(f"{number} of {options.walks} plays")
        run = walker.run(options.seed + number)
        if isinstance(run.outcome, Diagnostic):
            failures.setdefault(str(run.outcome), run.seed)
        recorder.played(run.outcome if isinstance(run.outcome, str) and run.outcome != UNNAMED else None)
    line.clear()
    for message, first in failures.items():
        print(f"{message}\nfirst with seed {first}; red-heat walk shortens the way there", file=sys.stderr)
    return len(failures)


def _write(coverage: Coverage, form: str, output: Path | None) -> None:
    from game.lab.coverage_page import html_page
    from game.lab.coverage_report import json_report, lcov_report, text_report

    write = {"text": text_report, "json": json_report, "lcov": lcov_report, "html": html_page}[form]
    if output is None:
        sys.stdout.write(write(coverage))
    else:
        output.write_text(write(coverage), encoding="utf-8")
