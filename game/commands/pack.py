"""pack: a level as a zip to give away."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.common import command

if TYPE_CHECKING:
    from game.commands import Subparsers


def add(commands: Subparsers) -> None:
    """Add the command."""
    parser = command(
        commands, "pack", "write a level as a zip that others can play", run, "pack my_level -o my_level.zip"
    )
    parser.add_argument("level", help="its id, or its folder")
    parser.add_argument(
        "-o", "--output", metavar="FILE", type=Path, help="the zip to write (default: the id and the version, here)"
    )
    parser.add_argument("--force", action="store_true", help="write over a file that exists")


def run(options: argparse.Namespace) -> int:
    """Pack; a level with errors is refused, with all of them."""
    from game.lab.packing import pack
    from game.scene import find_level

    target, count = pack(find_level(options.level), options.output, options.force)
    print(f"{target}: {count} files, {target.stat().st_size:,} bytes")
    return 0
