"""Where things live: the program's own data, and the player's files."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

HOME_VARIABLE = "RED_HEAT_HOME"


def data_folder(name: str) -> Path:
    """The program's own `assets` or `levels`: beside the package in a checkout, inside it where it was installed."""
    package = Path(__file__).resolve().parent
    beside = package.parent / name
    return beside if (package.parent / "pyproject.toml").is_file() and beside.is_dir() else package / "_data" / name


def user_folder() -> Path:
    """Where the player's own files are: where the system wants them, or where `RED_HEAT_HOME` says."""
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen) if chosen else platformdirs.user_data_path("red-heat", appauthor=False)


def config_folder() -> Path:
    """Where the player's settings are: where the system wants them, or where `RED_HEAT_HOME` says."""
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen) if chosen else platformdirs.user_config_path("red-heat", appauthor=False)


def autosave_path(level: str, folder: Path | None = None) -> Path:
    """The autosave of a level."""
    return (folder or user_folder()) / "saves" / f"{level}.autosave.json"
