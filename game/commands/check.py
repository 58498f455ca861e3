"""check: every mistake of a level that can be found without playing it."""

from __future__ import annotations

import argparse
import sys
from time import perf_counter
from typing import TYPE_CHECKING

from game.commands.common import WRONG, command, refused

if TYPE_CHECKING:
    from game.commands import Subparsers
    from game.lab.check import Report

FORMATS = ("text", "json", "sarif", "github")


def add(commands: Subparsers) -> None:
    """Add the command."""
    parser = command(
        commands,
        "check",
        "say what is wrong with a level, as far as it can be known without playing",
        run,
        "check my_level --strict",
    )
    parser.add_argument("levels", metavar="LEVEL", nargs="+", help="its id, its folder, or a bare .ink file")
    parser.add_argument("--format", choices=FORMATS, default="text", help="what to write it as (default: text)")
    parser.add_argument("--json", dest="format", action="store_const", const="json", help="the same as --format json")
    parser.add_argument("--strict", action="store_true", help="end with 1 for warnings, too")


def run(options: argparse.Namespace) -> int:
    """Check the levels; 1 if an error is found (or, with `--strict`, a warning), 2 if there is no such level."""
    from game.ink import GameError, Severity
    from game.lab.check import check
    from game.lab.formats import FORMATS as WRITERS
    from game.scene import find_level

    begun = perf_counter()
    reports: list[Report] = []
    code = 0
    for name in options.levels:
        try:
            reports.append(check(find_level(name), name))
        except GameError as error:
            sys.stdout.flush()
            code = refused(error)
    sys.stdout.write(WRITERS[options.format](reports))
    sys.stdout.flush()
    print(_summary(reports, perf_counter() - begun), file=sys.stderr)
    bad = (Severity.ERROR, Severity.WARNING) if options.strict else (Severity.ERROR,)
    found = any(report.count(severity) for report in reports for severity in bad)
    return code if code == WRONG else int(found)


def _summary(reports: list[Report], seconds: float) -> str:
    from game.ink import Severity

    words = []
    for severity in Severity:
        count = sum(report.count(severity) for report in reports)
        if count:
            words.append(f"{count} {severity.value}{'' if count == 1 else 's'}")
    silenced = sum(len(report.silenced) for report in reports)
    if silenced:
        words.append(f"{silenced} silenced")
    levels = f"{len(reports)} level{'' if len(reports) == 1 else 's'}"
    return f"{levels} checked in {seconds:.2f} s: {', '.join(words) or 'nothing found'}"
