"""shoot: pictures of a level, without a display."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.common import command, refused, size

if TYPE_CHECKING:
    from game.commands import Subparsers


def add(commands: Subparsers) -> None:
    """Add the command."""
    parser = command(
        commands,
        "shoot",
        "write a picture of every beat of a walkthrough, without a display",
        run,
        "shoot my_level --walk way.walk -o pictures",
    )
    parser.add_argument("level", help="its id, or its folder")
    parser.add_argument("--walk", metavar="FILE", required=True, help="the walkthrough to follow")
    parser.add_argument("-o", "--output", metavar="DIR", type=Path, required=True, help="where the pictures go")
    parser.add_argument(
        "--size", metavar="WxH", type=size, default=(1280, 720), help="size in pixels (default: 1280x720)"
    )


def run(options: argparse.Namespace) -> int:
    """Draw what the walkthrough shows."""
    from game.scene import find_level, load
    from game.scene.walkthrough import read_walkthrough
    from game.window.shoot import shoot

    try:
        walkthrough = read_walkthrough(Path(options.walk), options.walk)
        count = shoot(load(find_level(options.level)), walkthrough, options.output, options.size)
    except OSError as error:
        return refused(f"{options.output} cannot be written: {error.strerror}")
    print(f"{count} pictures in {options.output}")
    return 0
