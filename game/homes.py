"""Where things live: the program's own data, the player's files, and the folders in which levels are looked for."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import platformdirs

HOME_VARIABLE = "RED_HEAT_HOME"
SAVE_ENDINGS = (".save", ".save.1", ".save.2")
LEVELS_VARIABLE = "RED_HEAT_LEVELS"
GAME = "red_heat"
"""The level that is played where none is named."""


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


def exchange_folder() -> Path:
    """Where saves are carried away to, and where they are looked for to be brought in."""
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen) / "exchange" if chosen else platformdirs.user_documents_path() / "Red Heat"


def pictures_folder() -> Path:
    """Where pictures of the screen are kept."""
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen) / "pictures" if chosen else platformdirs.user_pictures_path() / "Red Heat"


def levels_folder() -> Path:
    """Where a player puts levels, so that the game finds them."""
    return user_folder() / "levels"


def all_saves_folder() -> Path:
    """Where the saves of all levels are kept."""
    return user_folder() / "saves"


def memories_folder() -> Path:
    """Where the memories of all levels are kept."""
    return user_folder() / "memory"


def reports_folder() -> Path:
    """Where a mistake of the program's own leaves its report."""
    return user_folder() / "reports"


def cache_folder() -> Path:
    """What can be deleted at any time, because it is made again: levels that were unpacked."""
    chosen = os.environ.get(HOME_VARIABLE)
    return Path(chosen) / "cache" if chosen else platformdirs.user_cache_path("red-heat", appauthor=False)


def given_level_folders() -> tuple[Path, ...]:
    """The folders named by `--levels` and by `RED_HEAT_LEVELS`, in that order."""
    return tuple(Path(one) for one in os.environ.get(LEVELS_VARIABLE, "").split(os.pathsep) if one)


@contextmanager
def more_level_folders(folders: Sequence[str]) -> Iterator[None]:
    """Look for levels in these folders first, here and in every process that is started meanwhile."""
    before = os.environ.get(LEVELS_VARIABLE)
    if folders:
        os.environ[LEVELS_VARIABLE] = os.pathsep.join([*folders, *([before] if before else [])])
    try:
        yield
    finally:
        if before is not None:
            os.environ[LEVELS_VARIABLE] = before
        elif folders:
            del os.environ[LEVELS_VARIABLE]


def saves_folder(level: str, folder: Path | None = None) -> Path:
    """Where the saves of a level lie."""
    return (folder or user_folder()) / "saves" / f"of-{level}"


def old_autosave_path(level: str, folder: Path | None = None) -> Path:
    """The one save that the game kept of a level before there were slots."""
    return (folder or user_folder()) / "saves" / f"{level}.autosave.json"


def has_saves(level: str, folder: Path | None = None) -> bool:
    """Whether there is something to continue, as far as names of files tell."""
    try:
        saved = any(one.name.endswith(SAVE_ENDINGS) for one in saves_folder(level, folder).iterdir())
    except OSError:
        saved = False
    return saved or old_autosave_path(level, folder).is_file()


def memory_path(level: str, folder: Path | None = None) -> Path:
    """What the player knows of a level, over all runs: away from the saves, so that deleting those forgets nothing."""
    return (folder or user_folder()) / "memory" / f"of-{level}.memory"
