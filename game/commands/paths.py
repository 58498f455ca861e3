"""paths: where everything is kept on this machine."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.common import command

if TYPE_CHECKING:
    from game.commands import Subparsers

SCHEMA = 1


def add(commands: Subparsers) -> None:
    """Add the command."""
    parser = command(commands, "paths", "say where levels, saves and everything else are kept", run, "paths")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")


def run(options: argparse.Namespace) -> int:
    """Print the places, whether they exist yet or not."""
    places = _places()
    if options.json:
        import json

        places_data = {name: [str(one) for one in paths] if many else str(paths[0]) for name, _, paths, many in places}
        print(json.dumps({"schema": SCHEMA, **places_data}, ensure_ascii=False, indent=2))
        return 0
    for name, about, paths, _ in places:
        for path in paths:
            print(f"{name:15}{path}")
        if about:
            print(f"{'':15}{about}")
    return 0


def _places() -> list[tuple[str, str, list[Path], bool]]:
    """Name, what to know of it, and where it is; whether there may be several."""
    from game.homes import (
        LEVELS_VARIABLE,
        all_saves_folder,
        cache_folder,
        config_folder,
        data_folder,
        exchange_folder,
        levels_folder,
        memories_folder,
        pictures_folder,
        reports_folder,
        user_folder,
    )
    from game.scene.places import level_folders
    from game.settings import FILE as SETTINGS

    looked_in = [one.path.absolute() for one in level_folders()]
    return [
        ("program_levels", "", [data_folder("levels")], False),
        ("assets", "", [data_folder("assets")], False),
        ("user", "RED_HEAT_HOME names another", [user_folder()], False),
        ("levels", "put levels here, as folders or zips", [levels_folder()], False),
        ("saves", "", [all_saves_folder()], False),
        ("memory", "what was read and found, over all runs", [memories_folder()], False),
        ("exchange", "saves are carried away to here, and brought in from here", [exchange_folder()], False),
        ("pictures", "of the screen", [pictures_folder()], False),
        ("reports", "of mistakes of the game's own", [reports_folder()], False),
        ("settings", "", [config_folder() / SETTINGS], False),
        ("cache", "may be deleted at any time", [cache_folder()], False),
        ("looked_in", f"for levels, in this order; --levels DIR and {LEVELS_VARIABLE} put more first", looked_in, True),
    ]
