"""Files of a level, and of the program: found by name, and never outside their folder.

A level comes from a stranger, so a path in it is checked twice: by how it is written, and by where it really leads.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

MAX_FILE = 20_000_000
"""How many bytes a file of a level may have."""

SAFE_PART = re.compile(r"[^\x00-\x1f<>:\"|?*\\]+")
DEVICES = frozenset(["con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))])
PICTURES = (".svg", ".png", ".jpg", ".jpeg")
SOUNDS = (".ogg", ".mp3", ".wav")


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that can be read but not left."""

    root: Path

    def path(self, name: str) -> Path:
        """Where a file of this folder is. Raises `ValueError` for a name that leads, or could lead, outside."""
        parts = PurePosixPath(name).parts
        for part in parts:
            if part in ("..", "/") or not SAFE_PART.fullmatch(part) or part.split(".")[0].lower() in DEVICES:
                raise ValueError(f"{name!r} is not a name for a file of a level")
        path = self.root.joinpath(*parts)
        real = os.path.realpath(path)
        if not (real + os.sep).startswith(os.path.realpath(self.root) + os.sep):
            raise ValueError(f"{name!r} leads out of its folder")
        return path

    def text(self, name: str) -> str:
        """The text of a file. Raises `OSError`, or `ValueError` when it is too large, no UTF-8, or outside."""
        path = self.path(name)
        if path.stat().st_size > MAX_FILE:
            raise ValueError(f"{name!r} is larger than {MAX_FILE} bytes")
        return path.read_bytes().decode("utf-8-sig")

    def files(self, subfolder: str, endings: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
        """Name without ending, and path, of every file of a subfolder that has one of these endings."""
        folder = self.root / subfolder
        if not folder.is_dir():
            return
        for entry in sorted(os.scandir(folder), key=lambda one: one.name):
            name = PurePosixPath(entry.name)
            if name.suffix.lower() in endings and entry.is_file():
                try:
                    yield name.stem, self.path(f"{subfolder}/{entry.name}")
                except ValueError:
                    continue


@dataclass(frozen=True, slots=True)
class Library:
    """Pictures and sounds by the names that tags use: the level's own come before the program's."""

    backdrops: dict[str, Path] = field(default_factory=dict)
    portraits: dict[str, Path] = field(default_factory=dict)
    images: dict[str, Path] = field(default_factory=dict)
    plans: dict[str, Path] = field(default_factory=dict)
    objects: dict[str, Path] = field(default_factory=dict)
    music: dict[str, Path] = field(default_factory=dict)
    sounds: dict[str, Path] = field(default_factory=dict)


def library(level: Folder | None, assets: Folder) -> Library:
    """Look through a level's folder and the program's assets once, and remember what is where."""
    pictures = dict(level.files("pictures", PICTURES)) if level else {}
    sounds = dict(level.files("sounds", SOUNDS)) if level else {}

    def of(subfolder: str, endings: tuple[str, ...], own: dict[str, Path]) -> dict[str, Path]:
        return {**dict(assets.files(subfolder, endings)), **own}

    return Library(
        backdrops=of("backdrops", PICTURES, pictures),
        portraits=of("portraits", PICTURES, pictures),
        images=of("images", PICTURES, pictures),
        plans=of("plans", PICTURES, pictures),
        objects=of("objects", PICTURES, pictures),
        music=of("music", SOUNDS, sounds),
        sounds=of("sounds", SOUNDS, sounds),
    )
