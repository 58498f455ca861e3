"""The command line: arguments to one call each.

Every front end is imported where it is started, so that a headless command never loads pygame, and the window never waits for
what it does not need.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

DEFAULT_LEVEL = "red_heat"
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
        return _run(options)
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
    _play_options(parser)
    parser.set_defaults(command="play", level=DEFAULT_LEVEL, script=None)
    commands = parser.add_subparsers(metavar="command")

    play = commands.add_parser("play", help="play a level: in the window, in the terminal, or from a script")
    play.add_argument("level", nargs="?", default=DEFAULT_LEVEL, help="its id, its folder, or a bare .ink file")
    play.add_argument("--script", metavar="FILE", help="choices, one a line; - for standard input")
    _play_options(play)
    play.set_defaults(command="play")

    shoot = commands.add_parser("shoot", help="write a picture of every beat of a walkthrough, without a display")
    shoot.add_argument("level", help="its id, or its folder")
    shoot.add_argument("--walk", metavar="FILE", required=True, help="the walkthrough to follow")
    shoot.add_argument("-o", "--output", metavar="DIR", type=Path, required=True, help="where the pictures go")
    shoot.add_argument("--size", metavar="WxH", default="1280x720", help="size in pixels (default: 1280x720)")
    shoot.set_defaults(command="shoot")

    ink = commands.add_parser("ink", help="play a bare ink file on standard input and output")
    ink.add_argument("file", type=Path)
    ink.add_argument("--seed", type=int, default=0, help="where random numbers start (default: 0)")
    ink.set_defaults(command="ink")
    return parser


def _play_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--terminal", action="store_true", help="play as text")
    parser.add_argument("--size", metavar="WxH", help="size of the window in pixels (default: 1280x720)")
    parser.add_argument("--calm", action="store_true", help="no weather, no shaking, no flashes, no fading")
    parser.add_argument("--seed", type=int, default=None, help="where random numbers start (default: by the clock)")


def _run(options: argparse.Namespace) -> int:
    if options.command == "ink":
        return _play_ink(options.file, options.seed)
    if options.command == "shoot":
        return _shoot(options)
    if options.script is not None:
        return _play_script(options.level, options.script, options.seed or 0)
    seed = options.seed if options.seed is not None else int.from_bytes(os.urandom(3), "big")
    size = _size(options.size or "1280x720")
    if size is None:
        return 2
    if not options.terminal and _has_display():
        from game.window.app import play_in_window

        code = play_in_window(options.level, seed, size, motion=not options.calm)
        if code is not None:
            return code
    if not options.terminal:
        print("There is no display here, so the game is played in the terminal.", file=sys.stderr)
    return _play_terminal(options.level, seed)


def _size(words: str) -> tuple[int, int] | None:
    """A size as it is written on the command line; None, after a message, where it is none."""
    width, _, height = words.partition("x")
    if width.isdecimal() and height.isdecimal() and 160 <= int(width) <= 7680 and 90 <= int(height) <= 4320:
        return int(width), int(height)
    print(f'"{words}" is no size: write 1280x720', file=sys.stderr)
    return None


def _has_display() -> bool:
    """Whether a window could be opened. `SDL_VIDEODRIVER` is the player's own word for it."""
    if os.environ.get("SDL_VIDEODRIVER") or sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _play_terminal(name: str, seed: int) -> int:
    from game.scene import LevelError, find_level, load
    from game.terminal import play_in_terminal

    try:
        level = load(find_level(name))
    except LevelError as error:
        print(error, file=sys.stderr)
        return 2
    return play_in_terminal(level, seed)


def _play_script(name: str, script: str, seed: int) -> int:
    from game.ink import GameError
    from game.scene import find_level, load
    from game.script import play_script

    try:
        answers = sys.stdin if script == "-" else Path(script).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        print(f"{script} cannot be read: {error}", file=sys.stderr)
        return 2
    try:
        play_script(load(find_level(name)), answers, sys.stdout, seed)
    except GameError as error:
        sys.stdout.flush()
        print(error, file=sys.stderr)
        return 2
    return 0


def _shoot(options: argparse.Namespace) -> int:
    from game.ink import GameError
    from game.scene import find_level, load
    from game.scene.walkthrough import read_walkthrough
    from game.window.shoot import shoot

    size = _size(options.size)
    if size is None:
        return 2
    try:
        walkthrough = read_walkthrough(Path(options.walk), options.walk)
        count = shoot(load(find_level(options.level)), walkthrough, options.output, size)
    except GameError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{options.output} cannot be written: {error.strerror}", file=sys.stderr)
        return 2
    print(f"{count} pictures in {options.output}")
    return 0


def _play_ink(path: Path, seed: int) -> int:
    from game.ink import Severity, Story, check_story, transcript
    from game.scene.files import Folder

    try:
        text = path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        print(f"{path} cannot be read: {error}", file=sys.stderr)
        return 2
    compilation = check_story(text, path.name, Folder(path.parent).text)
    for severity in (Severity.NOTE, Severity.WARNING, Severity.ERROR):
        for one in compilation.diagnostics:
            if one.severity is severity:
                print(one)
    if compilation.program is None:
        return 1
    for piece in transcript(Story(compilation.program, seed), _lines()):
        sys.stdout.write(piece)
        sys.stdout.flush()
    return 0


def _lines() -> Iterator[str]:
    """Standard input, a line at a time as it comes, so that prompts and answers keep in step."""
    while line := sys.stdin.readline():
        yield line
