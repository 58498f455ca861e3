"""Folders shown in the file manager of the desktop, where there is one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

OPENERS = {"darwin": "open"}
"""The program that opens a folder as the user does; Windows needs none, and all others agree on one."""

DESKTOP = "xdg-open"


def open_folder(folder: Path) -> str:
    """Make a folder if need be, and have it shown; returns what to tell the player, with the path for doing it by hand."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _show(folder)
    except OSError as error:
        return f"{folder} could not be opened: {error.strerror or error}"
    return f"Opened: {folder}"


def _show(folder: Path) -> None:
    if sys.platform == "win32":
        os.startfile(folder)
        return
    name = OPENERS.get(sys.platform, DESKTOP)
    program = shutil.which(name)
    if program is None:
        raise FileNotFoundError(2, f"there is no {name} here")
    done = subprocess.Popen(
        [program, str(folder.absolute())],
        env=_own_libraries_only(dict(os.environ)),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    # it ends when it likes, and somebody has to notice
    threading.Thread(target=done.wait, daemon=True).start()


def _own_libraries_only(environment: dict[str, str]) -> dict[str, str]:
    """What a program of the system gets: the built folder's own libraries are none of its."""
    if getattr(sys, "frozen", False):
        before = environment.pop("LD_LIBRARY_PATH_ORIG", None)
        environment.pop("LD_LIBRARY_PATH", None)
        if before is not None:
            environment["LD_LIBRARY_PATH"] = before
    return environment
