"""The command line: what was typed, to one call of a command."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from game.commands import COMMANDS, play
from game.commands.common import add_levels_option, guarded
from game.homes import GAME, more_level_folders

EPILOG = """\
examples:
  %(prog)s                                    play Red Heat
  %(prog)s --terminal                         play it as text
  %(prog)s play red_heat --script way.txt     play a list of choices and print the transcript
  %(prog)s ink story.ink                      play a bare ink file on standard input and output
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code: 0 done, 2 when something given to it is wrong."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    options = _parser().parse_args(arguments)
    try:
        with more_level_folders(getattr(options, "level_folders", ())):
            code: int = options.run(options)
        return code
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130
    except BrokenPipeError:
        # whoever read our output has stopped; there is nobody left to tell
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser() -> argparse.ArgumentParser:
    from game import __version__

    parser = argparse.ArgumentParser(
        prog="red-heat",
        description="A text-based adventure with pictures.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    add_levels_option(parser)
    play.add_options(parser)
    parser.set_defaults(run=guarded(play.run), level=GAME, script=None, author=False)
    commands = parser.add_subparsers(metavar="command")
    for one in COMMANDS:
        one.add(commands)
    return parser
