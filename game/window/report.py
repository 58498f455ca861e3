"""Reports: what a mistake of the program's own leaves behind for those who can mend it.

A report names no folder of the player's: files of the game are given from its root on, all others by their names alone.
"""

from __future__ import annotations

import platform
import traceback
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from game import __version__
from game.homes import reports_folder
from game.window.sdl import pygame

if TYPE_CHECKING:
    from game.scene import Session

KEPT = 20
MOST_FRAMES = 60


def report_text(error: BaseException, screen: str, session: Session | None) -> str:
    """A mistake in words: versions, where the player was and how they came there, and what the program was doing."""
    parts = [
        f"Red Heat {__version__}",
        f"Python {platform.python_version()}, pygame {pygame.version.ver}, SDL {'.'.join(map(str, pygame.get_sdl_version()))}",
        f"{platform.system()} {platform.machine()}",
        f"screen: {screen}",
    ]
    if session is not None:
        manifest = session.level.manifest
        parts += [
            f"level: {session.level.id} {manifest.version}",
            f"seed: {session.seed}",
            f"start: {session.start or '-'}",
        ]
        parts += ["choices:", *(f"  {one.identity}{' (time ran out)' if one.timeout else ''}" for one in session.taken)]
    return "\n".join([*parts, "", *_steps(error), _one_line(error), ""])


def _steps(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)[-MOST_FRAMES:]
    return [f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]


def _short(filename: str) -> str:
    parts = Path(filename).parts
    if "game" in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("game") :])
    return parts[-1] if parts else filename


def _one_line(error: BaseException) -> str:
    # a message may name a file of the player's; only its last part is anybody's business
    words = " ".join(part if "/" not in part and "\\" not in part else Path(part).name for part in str(error).split())
    return f"{type(error).__name__}: {words[:500]}"


def write_report(text: str, now: datetime, folder: Path | None = None) -> Path | None:
    """Keep a report, and the newest of those before it; returns where, or None if it could not be written."""
    reports = folder or reports_folder()
    path = reports / f"report-{now:%Y%m%d-%H%M%S-%f}.txt"
    try:
        reports.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        for old in sorted(reports.glob("report-*.txt"))[:-KEPT]:
            old.unlink()
    except OSError:
        return None
    return path
