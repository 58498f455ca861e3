"""The commands: each module adds its arguments to the command line, and makes one call with them.

What a command needs is imported when it is run, so that no command pays for another, and none but the window loads pygame.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Protocol

from game.commands import (
    check,
    coverage,
    explore,
    ink,
    levels,
    map,
    menu_entry,
    new,
    pack,
    paths,
    play,
    record,
    shoot,
    stats,
    test,
    walk,
)

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]


class Command(Protocol):
    """What a module of this package offers."""

    def add(self, commands: Subparsers) -> None: ...


COMMANDS: tuple[Command, ...] = (
    play,
    levels,
    new,
    check,
    explore,
    walk,
    test,
    record,
    coverage,
    map,
    stats,
    shoot,
    pack,
    ink,
    paths,
    menu_entry,
)
"""In the order in which `--help` shows them."""
