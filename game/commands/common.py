"""What several commands share: how a mistake ends a command, how sizes are written, what a parser looks like."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.commands import Subparsers
    from game.ink import Diagnostic

WRONG = 2
"""The exit code for what cannot be done with what was given."""


def command(
    commands: Subparsers, name: str, help_: str, run: Callable[[argparse.Namespace], int], example: str
) -> argparse.ArgumentParser:
    """A parser for one command, with an example under its help."""
    parser = commands.add_parser(
        name,
        help=help_,
        description=help_[0].upper() + help_[1:] + ".",
        epilog=f"example:\n  red-heat {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=guarded(run))
    add_levels_option(parser)
    return parser


def add_levels_option(parser: argparse.ArgumentParser) -> None:
    """The option that names more folders to look for levels in; every command has it."""
    # without a default of its own, so that a command does not forget what stood before it
    parser.add_argument(
        "--levels",
        dest="level_folders",
        metavar="DIR",
        action="append",
        default=argparse.SUPPRESS,
        help="look for levels in this folder first; may be given again",
    )


def guarded(run: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """The same command, ending with its message and 2 when what it was given is wrong."""

    def guard(options: argparse.Namespace) -> int:
        from game.ink.errors import GameError

        try:
            return run(options)
        except GameError as error:
            sys.stdout.flush()
            return refused(error)

    return guard


def refused(message: object) -> int:
    """Say what is wrong; returns the exit code for it."""
    print(message, file=sys.stderr)
    return WRONG


def size(words: str) -> tuple[int, int]:
    """A size as it is written on the command line: the type of an argument."""
    width, _, height = words.partition("x")
    if width.isdecimal() and height.isdecimal() and 160 <= int(width) <= 7680 and 90 <= int(height) <= 4320:
        return int(width), int(height)
    raise argparse.ArgumentTypeError(f'"{words}" is no size: write 1280x720')


def at_least(least: int) -> Callable[[str], int]:
    """A whole number on the command line that is not below another: the type of an argument."""

    def number(words: str) -> int:
        try:
            found = int(words)
        except ValueError:
            found = least - 1
        if found < least:
            raise argparse.ArgumentTypeError(f'"{words}" is no whole number from {least} on')
        return found

    return number


def add_opening(parser: argparse.ArgumentParser, note: str = "") -> None:
    """Add `--at` and `--set`, which say where to begin."""
    parser.add_argument("--at", metavar="KNOT", help=f"begin at this knot, stitch or label{note}")
    parser.add_argument(
        "--set",
        metavar="NAME=VALUE",
        dest="settings",
        action="append",
        default=[],
        help="begin with this value of a variable, an ink expression; may be given again",
    )


def diagnostic_data(one: Diagnostic) -> dict[str, object]:
    """A diagnostic as it stands in JSON."""
    place = {"file": one.span.file, "line": one.span.line, "column": one.span.column} if one.span else {}
    return {"kind": one.kind, "severity": one.severity.value, **place, "message": one.message, "hint": one.hint}
