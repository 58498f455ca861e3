"""ink: a bare ink file on standard input and output."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.common import command, refused

if TYPE_CHECKING:
    from game.commands import Subparsers


def add(commands: Subparsers) -> None:
    """Add the command."""
    parser = command(commands, "ink", "play a bare ink file on standard input and output", run, "ink story.ink")
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=0, help="where random numbers start (default: 0)")


def run(options: argparse.Namespace) -> int:
    """Say what is wrong with the file, and play it; 1 if it cannot be played."""
    from game.ink import Severity, Story, check_story, transcript
    from game.scene.files import Folder

    path: Path = options.file
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return refused(f"{path} cannot be read: {error}")
    compilation = check_story(text, path.name, Folder(path.parent).text)
    for severity in (Severity.NOTE, Severity.WARNING, Severity.ERROR):
        for one in compilation.diagnostics:
            if one.severity is severity:
                print(one)
    if compilation.program is None:
        return 1
    for piece in transcript(Story(compilation.program, options.seed), _lines()):
        sys.stdout.write(piece)
        sys.stdout.flush()
    return 0


def _lines() -> Iterator[str]:
    """Standard input, a line at a time as it comes, so that prompts and answers keep in step."""
    while line := sys.stdin.readline():
        yield line
