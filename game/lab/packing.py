"""Packing: a level that has no errors, as a zip that plays. The same files give the same bytes."""

from __future__ import annotations

import contextlib
import os
import tempfile
import zipfile
from pathlib import Path

from game.homes import more_level_folders
from game.ink import Severity
from game.lab.check import check
from game.scene import Level, LevelError, load
from game.scene.archives import MAX_MEMBERS, MAX_UNPACKED, discard, unpacked
from game.scene.files import PICTURES, SOUNDS, Folder, shown_path
from game.scene.places import INK, ZIP

TEXTS = (INK, ".toml", ".json", ".walk", ".md", ".txt")
BARE = ("licence", "license", "credits", "authors", "copying")
"""What may be in a level without an ending."""

EPOCH = (1980, 1, 1, 0, 0, 0)


def pack(path: Path, output: Path | None, force: bool = False) -> tuple[Path, int]:
    """Write the level in a folder as a zip, called like its id and version where no name is given; which, and how many files.

    Raises `LevelError` where it has errors, is no folder, or cannot be written.
    """
    if not path.is_dir():
        hint = "put it in a folder of its own" if path.suffix.lower() != ZIP else ""
        raise LevelError.plain("not-packed", f"{shown_path(path)} is no folder, and only folders are packed", hint)
    errors = [one for one in check(path).findings if one.severity is Severity.ERROR]
    if errors:
        raise LevelError(errors)
    level = load(path)
    target = output or Path(f"{level.id}-{level.manifest.version}{ZIP}")
    if target.suffix.lower() != ZIP:
        raise LevelError.plain("not-packed", f"{target} is not the name of a zip", f"call it {target.stem}{ZIP}")
    if target.exists() and not force:
        raise LevelError.plain("not-packed", f"{target} exists already", "--force writes over it")
    names = level_files(path)
    try:
        _write(level, path, names, target)
    except OSError as error:
        raise LevelError.plain("not-packed", f"{target} cannot be written: {error.strerror}") from None
    return target, len(names)


def level_files(path: Path) -> list[str]:
    """The files of a level that are given away, sorted. Raises `LevelError` where they are too many, or lead outside."""
    folder = Folder(path)
    found: list[str] = []
    size = 0
    for here, folders, files in os.walk(path):
        folders[:] = sorted(one for one in folders if not one.startswith((".", "__")))
        for one in files:
            name = (Path(here) / one).relative_to(path).as_posix()
            if not _belongs(one):
                continue
            try:
                size += folder.find(name).stat().st_size
            except (OSError, ValueError) as error:
                raise LevelError.plain("not-packed", f"{name} cannot be packed: {error}") from None
            found.append(name)
        if len(found) > MAX_MEMBERS or size > MAX_UNPACKED:
            raise LevelError.plain("not-packed", f"{shown_path(path)} holds more files than a level may have")
    return sorted(found)


def _belongs(name: str) -> bool:
    stem, dot, ending = name.rpartition(".")
    if name.startswith("."):
        return False
    return (dot + ending).lower() in (*TEXTS, *PICTURES, *SOUNDS) if stem else name.lower() in BARE


def _write(level: Level, path: Path, names: list[str], target: Path) -> None:
    """Write beside and rename, after what was written has been read back as a player's game would."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, beside = tempfile.mkstemp(suffix=ZIP, prefix=".new-", dir=target.parent)
    os.close(handle)
    try:
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for name in names:
                info = zipfile.ZipInfo(f"{level.id}/{name}", EPOCH)
                info.compress_type = zipfile.ZIP_DEFLATED
                info.create_system = 3
                info.external_attr = 0o100644 << 16
                archive.writestr(info, (path / name).read_bytes())
        # what it extends may lie beside the folder, and need not lie beside the zip
        with more_level_folders([str(path.resolve().parent)]):
            load(Path(beside))
        discard(unpacked(Path(beside)))
        Path(beside).chmod(0o644)
        Path(beside).replace(target)
    finally:
        with contextlib.suppress(FileNotFoundError):
            Path(beside).unlink()
