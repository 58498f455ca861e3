"""record: a play-through, written as a walkthrough."""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.common import command, refused

if TYPE_CHECKING:
    from game.commands import Subparsers
    from game.scene import Level, Session


def add(commands: Subparsers) -> None:
    """Add the command."""
    parser = command(
        commands,
        "record",
        "play a level in the terminal, or from a script, and write the play-through as a walkthrough",
        run,
        "record my_level -o my_level/walkthroughs/home.walk",
    )
    parser.add_argument("level", help="its id, its folder, or a bare .ink file")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, required=True, help="the walkthrough to write")
    parser.add_argument("--script", metavar="FILE", help="choices, one a line; - for standard input")
    parser.add_argument("--seed", type=int, default=0, help="where random numbers start (default: 0)")
    parser.add_argument("--force", action="store_true", help="write over a file that exists")


def run(options: argparse.Namespace) -> int:
    """Play, write the walkthrough, and prove it."""
    from game.scene import find_level, load
    from game.scene.recording import recorded
    from game.scene.walkthrough import prove, read_walkthrough

    output: Path = options.output
    if output.exists() and not options.force:
        return refused(f"{output} exists already; --force writes over it")
    level = load(find_level(options.level))
    try:
        session = _played(level, options)
    except (OSError, UnicodeDecodeError) as error:
        return refused(f"{options.script} cannot be read: {error}")
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(recorded(session), encoding="utf-8")
    except OSError as error:
        return refused(f"{output} cannot be written: {error.strerror}")
    proof = prove(read_walkthrough(output), level)
    end = f"to the ending {proof.ending.name or 'without a name'}" if proof.ending else "not to an ending"
    count = len(session.taken)
    print(f"{output}: {count} {'choice' if count == 1 else 'choices'}, {end}", file=sys.stderr)
    return 0


def _played(level: Level, options: argparse.Namespace) -> Session:
    if options.script is None:
        from game.terminal import play_for_recording

        return play_for_recording(level, options.seed)
    from game.script import play_script

    script = options.script
    answers = sys.stdin if script == "-" else Path(script).read_text(encoding="utf-8").splitlines()
    return play_script(level, answers, io.StringIO(), options.seed)
