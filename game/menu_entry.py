"""The entry in the desktop's menu on Linux: a file that says how the game is started, and its icon.

Files of that kind are for the whole desktop, so they stand where the desktop looks, and not among the player's own of the game.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import platformdirs

from game.homes import data_folder

DESKTOP_FILE = "red-heat.desktop"
RESERVED = re.compile(r'(["`$\\])')


def places(share: Path) -> tuple[Path, Path]:
    """Where the entry and the icon stand, below a folder like `~/.local/share`."""
    return share / "applications" / DESKTOP_FILE, share / "icons/hicolor/scalable/apps/red-heat.svg"


def share_folder() -> Path:
    """The folder in which this user's desktop looks for menu entries."""
    return Path(platformdirs.user_data_path())


def add_entry(share: Path, start: Sequence[str]) -> tuple[Path, Path]:
    """Write the entry and the icon; `start` is the command that starts the game. Raises `OSError` where that cannot be done."""
    assets = data_folder("assets")
    entry, icon = places(share)
    for path in (entry, icon):
        path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(assets / "icon.svg", icon)
    template = (assets / "desktop" / DESKTOP_FILE).read_text(encoding="utf-8")
    lines = {"Exec": " ".join(map(quoted, start)), "TryExec": escaped(start[0]), "Icon": escaped(str(icon))}
    entry.write_text(re.sub(r"^(\w+)=.*$", lambda line: _filled(line, lines), template, flags=re.M), encoding="utf-8")
    return entry, icon


def remove_entry(share: Path) -> tuple[Path, ...]:
    """Take away what `add_entry` wrote; returns what was there. Raises `OSError` where that cannot be done."""
    there = tuple(path for path in places(share) if path.exists())
    for path in there:
        path.unlink()
    return there


def start_command() -> tuple[str, ...]:
    """The command that starts this very program again, whatever folder it is started from."""
    program = Path(sys.executable)
    if getattr(sys, "frozen", False):
        return (str(program),)
    script = program.with_name("red-heat")
    if script.is_file():
        return (str(script),)
    main = Path(__file__).resolve().parents[1] / "main.py"
    return (str(program), str(main)) if main.is_file() else (str(program), "-m", "game")


def quoted(argument: str) -> str:
    """An argument as the line `Exec` of an entry wants it, which is quoted twice over."""
    return escaped('"' + RESERVED.sub(r"\\\1", argument).replace("%", "%%") + '"')


def escaped(value: str) -> str:
    """A value as an entry holds it."""
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def _filled(line: re.Match[str], lines: dict[str, str]) -> str:
    key = line[1]
    return f"{key}={lines[key]}" if key in lines else line[0]
