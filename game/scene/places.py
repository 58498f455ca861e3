"""Where levels are found: by path, or by id in the folders that levels are kept in.

An id is looked for in the folders that were named for it, then among the program's own levels, in the player's folder, and in
`levels` where the user stands. The first one found is meant, so a level from elsewhere never takes the place of the game itself
unless somebody asks for that folder.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from game.homes import data_folder, given_level_folders, levels_folder
from game.ink import did_you_mean
from game.scene.archives import unpacked
from game.scene.errors import LevelError
from game.scene.manifest import ID, MANIFEST

ZIP = ".zip"
INK = ".ink"
MAX_LEVELS = 1_000
"""How many entries of a folder are looked at."""


class Origin(Enum):
    """Which kind of folder a level was found in."""

    GIVEN = "given"
    PROGRAM = "program"
    USER = "user"
    HERE = "here"


@dataclass(frozen=True, slots=True)
class LevelFolder:
    """A folder that levels are kept in."""

    origin: Origin
    path: Path


def level_folders() -> tuple[LevelFolder, ...]:
    """The folders in which levels are looked for, in that order, each once; they need not exist."""
    found: dict[str, LevelFolder] = {}
    for origin, path in (
        *((Origin.GIVEN, one) for one in given_level_folders()),
        (Origin.PROGRAM, data_folder("levels")),
        (Origin.USER, levels_folder()),
        (Origin.HERE, Path("levels")),
    ):
        found.setdefault(os.path.realpath(path), LevelFolder(origin, path))
    return tuple(found.values())


def level_paths(folder: Path) -> Iterator[Path]:
    """What may be a level in a folder: folders with a manifest or a story, zips, and bare ink files."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry, _ in zip(entries, range(MAX_LEVELS), strict=False))
    except OSError:
        return
    for name in names:
        path = folder / name
        if name.startswith("."):
            continue
        if path.is_dir():
            if (path / MANIFEST).is_file() or any(path.glob(f"*{INK}")):
                yield path
        elif path.suffix.lower() in (ZIP, INK) and path.is_file():
            yield path


def find_level(name: str, folder: Path | None = None) -> Path:
    """The folder, zip or ink file of a level by its id, or by its path. Raises `LevelError` when there is none.

    `folder` is looked in instead of all the folders that levels are kept in.
    """
    folders = [folder] if folder is not None else [one.path for one in level_folders()]
    at_path = _at_path(name)
    if not ID.fullmatch(name):
        found = at_path
    else:
        # an id is that of a level first and a path from here second, except that one's own `levels` comes last
        here = [one for one in folders if one == Path("levels")]
        found = _with_id(name, [one for one in folders if one not in here]) or at_path or _with_id(name, here)
    if found is not None:
        return found
    known = sorted({path.stem for one in folders for path in level_paths(one)})
    hint = did_you_mean(name, known) or (f"there are: {', '.join(known[:20])}" if known else "")
    raise LevelError.plain("missing-level", f'there is no level "{name[:100]}"', hint)


def find_base(id_: str, beside: Path) -> Path | None:
    """The level with an id that another one, at `beside`, extends: from the same folder, or from where levels are kept."""
    return _with_id(id_, [*(one.path for one in level_folders()), beside.resolve().parent])


def _at_path(name: str) -> Path | None:
    path = Path(name)
    try:
        if path.is_dir() or (path.suffix.lower() in (INK, ZIP) and path.is_file()):
            return path
    except (OSError, ValueError):
        return None
    return None


def _with_id(id_: str, folders: list[Path]) -> Path | None:
    for folder in folders:
        for path in (folder / id_, folder / f"{id_}{ZIP}", folder / f"{id_}{INK}"):
            if path.is_dir() if path.name == id_ else path.is_file():
                return path
        for path in level_paths(folder):
            if path.suffix.lower() == ZIP and _id_in_zip(path) == id_:
                return path
    return None


def _id_in_zip(path: Path) -> str | None:
    """The id of the level in a zip that is called otherwise; None where it cannot be told."""
    try:
        return unpacked(path).folder.name
    except LevelError:
        return None
