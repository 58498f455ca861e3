"""Files of a level, and of the program: found by name, and never outside their folder.

A level comes from a stranger, so a path in it is checked twice: by how it is written, and by where it really leads.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from game.ink import nearest

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
            _safe(part)
        path = self.root.joinpath(*parts)
        real = os.path.realpath(path)
        if not (real + os.sep).startswith(os.path.realpath(self.root) + os.sep):
            raise ValueError(f"{name!r} leads out of its folder")
        return path

    def text(self, name: str) -> str:
        """The text of a file. Raises `OSError`, or `ValueError` when it is too large, no UTF-8, or outside.

        Letter case counts on every file system, so that a level which opens here opens everywhere.
        """
        path = self.path(name)
        self._find(PurePosixPath(name).parts)
        if path.stat().st_size > MAX_FILE:
            raise ValueError(f"{name!r} is larger than {MAX_FILE} bytes")
        return path.read_bytes().decode("utf-8-sig")

    def _find(self, parts: tuple[str, ...]) -> None:
        """Raise `FileNotFoundError`, with the nearest name as its note, where a name is not written like this."""
        folder = self.root
        for part in parts:
            names = os.listdir(folder)  # noqa: PTH208 - names are all that is wanted
            if part not in names:
                error = FileNotFoundError(f"there is no {part!r}")
                near = nearest(part, names)
                if near is not None:
                    same = near.lower() == part.lower()
                    error.add_note(f'letter case counts: it is called "{near}"' if same else f'did you mean "{near}"?')
                raise error
            folder = folder / part

    def files(self, subfolder: str, endings: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
        """Name without ending, and path, of every file of a subfolder that has one of these endings."""
        try:
            folder = self.root / _safe(subfolder)
            if folder.is_symlink():
                folder = self.path(subfolder)
            entries = sorted(os.scandir(folder), key=lambda one: one.name)
        except (OSError, ValueError):
            return
        for entry in entries:
            stem, dot, ending = entry.name.rpartition(".")
            if not stem or (dot + ending).lower() not in endings or not entry.is_file():
                continue
            try:
                # a file proper lies in its folder; only a link has to be followed, and any name looked at
                yield stem, self.path(f"{subfolder}/{entry.name}") if entry.is_symlink() else folder / _safe(entry.name)
            except ValueError:
                continue


def _safe(part: str) -> str:
    """One part of a path, if every system takes it for a plain name. Raises `ValueError` otherwise."""
    if part in ("..", "/") or not SAFE_PART.fullmatch(part) or part.partition(".")[0].lower() in DEVICES:
        raise ValueError(f"{part!r} is not a name for a file of a level")
    return part


@dataclass(frozen=True, slots=True)
class Library:
    """Pictures and sounds by the names that tags use: the level's own come before the program's."""

    backdrops: dict[str, Path] = field(default_factory=dict)
    portraits: dict[str, Path] = field(default_factory=dict)
    images: dict[str, Path] = field(default_factory=dict)
    plans: dict[str, Path] = field(default_factory=dict)
    objects: dict[str, Path] = field(default_factory=dict)
    chapters: dict[str, Path] = field(default_factory=dict)
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
        chapters=of("chapters", PICTURES, pictures),
        music=of("music", SOUNDS, sounds),
        sounds=of("sounds", SOUNDS, sounds),
    )
