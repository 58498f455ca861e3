"""new: a level to begin with."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.common import command, refused

if TYPE_CHECKING:
    from game.commands import Subparsers


def add(commands: Subparsers) -> None:
    """Add the command."""
    parser = command(
        commands,
        "new",
        "make a level that plays, with a picture and walkthroughs, to begin with",
        run,
        "new night_tram",
    )
    parser.add_argument("name", help="its id and the name of its folder: made of a-z, 0-9, _ and -")
    parser.add_argument("--title", help="what it is called (default: the name, in words)")
    parser.add_argument("--author", default="you", help="who makes it")
    parser.add_argument(
        "--into", metavar="DIR", type=Path, help="where its folder goes (default: ./levels, if there is one, else here)"
    )


def run(options: argparse.Namespace) -> int:
    """Write the files; nothing that exists is ever written over."""
    from game.lab.scaffold import is_title, new_level
    from game.scene.files import safe_parts
    from game.scene.manifest import ID, id_of

    name = options.name
    if not ID.fullmatch(name) or len(name) > 100:
        near = id_of(name)[:100]
        return refused(f'"{name}" is no name for a level: a-z, 0-9, _ and - may be in it, as in {near}')
    try:
        safe_parts(name)
    except ValueError:
        return refused(f'"{name}" is no name for a level: it is that of a device on some systems')
    title = options.title or name.replace("_", " ").replace("-", " ").strip().title() or "Untitled"
    for words in (title, options.author):
        if not is_title(words):
            return refused(f'"{words}" cannot be written here: at most 60 characters, and none of "\\#{{}}|[]<>/~')
    into = options.into or (Path("levels") if Path("levels").is_dir() else Path())
    folder = into / name
    if folder.exists():
        return refused(f"{folder.as_posix()} exists already")
    try:
        for path, text in new_level(name, title, options.author).items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        return refused(f"{folder.as_posix()} cannot be written: {error.strerror}")
    print(
        f"{folder.as_posix()}: a level to begin with. Play it while you write: red-heat play {folder.as_posix()} --author"
    )
    return 0
