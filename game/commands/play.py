"""play: a level in the window, in the terminal, or from a script."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.common import add_opening, command, refused, size
from game.homes import GAME

if TYPE_CHECKING:
    from game.commands import Subparsers
    from game.scene import Opening


def add(commands: Subparsers) -> None:
    """Add the command."""
    parser = command(
        commands,
        "play",
        "play a level: in the window, in the terminal, or from a script",
        run,
        'play my_level --at the_bridge --set "trust = 3"',
    )
    parser.add_argument("level", nargs="?", default=GAME, help="its id, its folder, or a bare .ink file")
    parser.add_argument("--script", metavar="FILE", help="choices, one a line; - for standard input")
    parser.add_argument(
        "--author", action="store_true", help="watch the level's files, and play what was saved at the same place"
    )
    add_options(parser)


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that the program also takes without a command."""
    parser.add_argument("--terminal", action="store_true", help="play as text")
    parser.add_argument(
        "--size", metavar="WxH", type=size, help="size of the window in pixels (default: as it was last time)"
    )
    parser.add_argument("--calm", action="store_true", help="no weather, no shaking, no flashes, no fading")
    add_opening(parser, "; nothing is saved")
    parser.add_argument("--seed", type=int, default=None, help="where random numbers start (default: by the clock)")


def run(options: argparse.Namespace) -> int:
    """Play where it can be played."""
    opening = _opening(options)
    if options.author and (options.script is not None or options.terminal):
        return refused("author mode is for the window: leave out --script and --terminal")
    if options.author and not _has_display():
        return refused("author mode needs a window, and there is no display here")
    if options.script is not None:
        return _from_script(options.level, options.script, options.seed or 0, opening)
    seed = options.seed if options.seed is not None else int.from_bytes(os.urandom(3), "big")
    if not options.terminal and _has_display():
        from game.window.app import play_in_window

        code = play_in_window(
            options.level, seed, options.size, calm=options.calm, opening=opening, author=options.author
        )
        if code is not None:
            return code
    if not options.terminal:
        print("There is no display here, so the game is played in the terminal.", file=sys.stderr)
    from game.scene import find_level, load
    from game.terminal import play_in_terminal

    return play_in_terminal(load(find_level(options.level)), seed, opening)


def _opening(options: argparse.Namespace) -> Opening | None:
    """Where to begin, if not at the beginning; the window loads nothing for it otherwise."""
    if options.at is None and not options.settings:
        return None
    from game.scene import Opening

    return Opening(options.at, tuple(options.settings))


def _has_display() -> bool:
    """Whether a window could be opened. `SDL_VIDEODRIVER` is the player's own word for it."""
    if os.environ.get("SDL_VIDEODRIVER") or sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _from_script(name: str, script: str, seed: int, opening: Opening | None) -> int:
    from game.scene import find_level, load
    from game.script import play_script

    try:
        answers = sys.stdin if script == "-" else Path(script).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        return refused(f"{script} cannot be read: {error}")
    play_script(load(find_level(name)), answers, sys.stdout, seed, opening)
    return 0
