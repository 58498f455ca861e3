"""menu-entry: the game in the menu of the desktop, on Linux."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.common import command, refused

if TYPE_CHECKING:
    from game.commands import Subparsers


def add(commands: Subparsers) -> None:
    """Add the command."""
    parser = command(
        commands, "menu-entry", "put the game into the menu of the desktop (Linux)", run, "menu-entry --remove"
    )
    parser.add_argument("--remove", action="store_true", help="take it out again")
    parser.add_argument(
        "--share",
        metavar="DIR",
        type=Path,
        help="where menus are looked up (default: that of this user, ~/.local/share)",
    )


def run(options: argparse.Namespace) -> int:
    """Write the entry, or take it away; 1 if there was none to take away."""
    if sys.platform in ("win32", "darwin"):
        return refused("there are menu entries of this kind on Linux only")
    from game.menu_entry import add_entry, remove_entry, share_folder, start_command

    share = (options.share or share_folder()).absolute()
    try:
        paths = remove_entry(share) if options.remove else add_entry(share, start_command())
    except OSError as error:
        return refused(f"{error.filename} cannot be written: {error.strerror}")
    for path in paths:
        print(("removed " if options.remove else "") + str(path))
    if not paths:
        print(f"there is no entry in {share}")
        return 1
    return 0
