"""shoot: pictures of a level, without a display."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.common import command, refused, size

if TYPE_CHECKING:
    from game.commands import Subparsers
    from game.scene import Level
    from game.window.shoot import Shot


def add(commands: Subparsers) -> None:
    """Add the command."""
    parser = command(
        commands,
        "shoot",
        "draw pictures of a level, without a display",
        run,
        "shoot my_level -o pictures",
    )
    parser.add_argument("level", help="its id, or its folder")
    parser.add_argument("--walk", metavar="FILE", help="every beat of this walkthrough, not every stage of the level")
    parser.add_argument("-o", "--output", metavar="DIR", type=Path, required=True, help="where the pictures go")
    parser.add_argument(
        "--size", metavar="WxH", type=size, default=(1280, 720), help="size in pixels (default: 1280x720)"
    )
    parser.add_argument(
        "--sheet", action="store_true", help="contact sheets: of the stages, and of all pictures by their kinds"
    )
    parser.add_argument(
        "--compare",
        metavar="DIR",
        type=Path,
        help="compare with the pictures of the same names in there; write a picture of the differences for each that differs",
    )
    parser.add_argument(
        "--tolerance",
        metavar="PERCENT",
        type=_percent,
        default=0.1,
        help="how many percent of the pixels may differ (default: 0.1)",
    )


def _percent(words: str) -> float:
    """A number from 0 to 100. Raises `argparse.ArgumentTypeError` otherwise."""
    try:
        value = float(words)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 100:
        raise argparse.ArgumentTypeError(f'"{words}" is no percentage')
    return value


def run(options: argparse.Namespace) -> int:
    """Draw what there is to see."""
    from game.scene import find_level, load

    if options.compare is not None and options.sheet:
        return refused("sheets are to be looked at; --compare takes single pictures")
    if options.compare is not None and not options.compare.is_dir():
        return refused(f"{options.compare} is no folder")
    level = load(find_level(options.level))
    try:
        options.output.mkdir(parents=True, exist_ok=True)
        if options.sheet:
            return _sheets(level, options)
        if options.compare is not None:
            return _compare(level, options)
        return _pictures(level, options)
    except OSError as error:
        return refused(f"{options.output} cannot be written: {error.strerror}")


def _shots(level: Level, options: argparse.Namespace) -> Iterator[Shot]:
    from game.scene.walkthrough import read_walkthrough
    from game.window.shoot import shoot_stages, shoot_walk

    if options.walk is None:
        return shoot_stages(level, options.size)
    return shoot_walk(level, read_walkthrough(Path(options.walk), options.walk), options.size)


def _pictures(level: Level, options: argparse.Namespace) -> int:
    from game.window.sdl import pygame

    count = 0
    for shot in _shots(level, options):
        pygame.image.save(shot.picture, str(options.output / f"{shot.name}.png"))
        count += 1
    print(f"{count} pictures in {options.output}")
    return 0


def _sheets(level: Level, options: argparse.Namespace) -> int:
    from game.window.sdl import pygame
    from game.window.sheets import library_sheets, stage_sheets

    names = []
    for name, sheet in (*stage_sheets(_shots(level, options)), *library_sheets(level)):
        pygame.image.save(sheet, str(options.output / f"{name}.png"))
        names.append(name)
    print(f"{len(names)} sheets in {options.output}: {', '.join(names)}")
    return 0


def _compare(level: Level, options: argparse.Namespace) -> int:
    """Compare what there is to see with pictures taken earlier; 1 if something differs."""
    from game.window.compare import compare_file

    count, wrong = 0, 0
    known = {path.stem for path in options.compare.glob("*.png") if not path.name.endswith(".diff.png")}
    for shot in _shots(level, options):
        marked = options.output / f"{shot.name}.diff.png"
        message = compare_file(options.compare / f"{shot.name}.png", shot.picture, marked, options.tolerance)
        known.discard(shot.name)
        count += 1
        if message is not None:
            wrong += 1
            print(message)
    for name in sorted(known):
        print(f"{options.compare / name}.png is seen no more")
    print(f"{count} pictures compared, {wrong + len(known)} differ")
    return 1 if wrong or known else 0
