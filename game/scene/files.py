"""Files of a level, and of the program: found by name, and never outside their folder.

A level comes from a stranger, so a path in it is checked twice: by how it is written, and by where it really leads. A folder may
lie over another, whose files it adds to and replaces.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from game.ink import nearest
from game.ink.source import NamedText

MAX_FILE = 20_000_000
"""How many bytes a text of a level may have."""

MAX_ENTRIES = 10_000
"""How many files a folder of pictures or sounds may hold."""

MAX_PART = 120
MAX_PARTS = 12
SAFE_PART = re.compile(r"[^\x00-\x1f\x7f<>:\"|?*\\]+")
DEVICES = frozenset(
    [
        *"con prn aux nul conin$ conout$".split(),
        *(f"com{n}" for n in "0123456789¹²³"),
        *(f"lpt{n}" for n in "0123456789¹²³"),
    ]
)
PICTURES = (".svg", ".png", ".jpg", ".jpeg")
SOUNDS = (".ogg", ".mp3", ".wav")


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder that can be read but not left.

    `name` is what messages call it, where that is not its path. What is not in it is looked for in `base`.
    """

    root: Path
    name: str = ""
    base: Folder | None = None

    @property
    def shown(self) -> str:
        """What messages call it."""
        return self.name or shown_path(self.root)

    @property
    def layers(self) -> Iterator[Folder]:
        """This folder, the one that it lies over, and so on."""
        folder: Folder | None = self
        while folder is not None:
            yield folder
            folder = folder.base

    def path(self, name: str) -> Path:
        """Where a file of this folder is. Raises `ValueError` for a name that leads, or could lead, outside."""
        path = self.root.joinpath(*safe_parts(name))
        real = os.path.realpath(path)
        if not (real + os.sep).startswith(os.path.realpath(self.root) + os.sep):
            raise ValueError(f"{name!r} leads out of its folder")
        return path

    def find(self, name: str) -> Path:
        """The file of this name, here or in a folder below. Raises `OSError` where there is none, `ValueError` as `path` does.

        Letter case counts on every file system, so that a level which opens here opens everywhere.
        """
        return self._found(name)[1]

    def text(self, name: str) -> NamedText:
        """The text of a file. Raises `OSError`, or `ValueError` when it is too large, no UTF-8, or outside."""
        folder, path = self._found(name)
        if path.stat().st_size > MAX_FILE:
            raise ValueError(f"{name!r} is larger than {MAX_FILE} bytes")
        return NamedText(path.read_bytes().decode("utf-8-sig"), f"{folder.shown}/{PurePosixPath(name)}")

    def _found(self, name: str) -> tuple[Folder, Path]:
        missing: FileNotFoundError | None = None
        for folder in self.layers:
            path = folder.path(name)
            try:
                folder.check_case(PurePosixPath(name).parts)
            except FileNotFoundError as error:
                missing = missing or error
                continue
            if not stat.S_ISREG(path.stat().st_mode):
                raise ValueError(f"{name!r} is no file")
            return folder, path
        assert missing is not None
        raise missing

    def check_case(self, parts: tuple[str, ...]) -> None:
        """Raise `FileNotFoundError`, with the nearest name as its note, where a name is not written like this."""
        folder = self.root
        for part in parts:
            try:
                names = [entry.name for entry in islice(os.scandir(folder), MAX_ENTRIES)]
            except NotADirectoryError:
                names = []
            if part not in names:
                error = FileNotFoundError(f"there is no {part!r}")
                near = nearest(part, names)
                if near is not None:
                    same = near.lower() == part.lower()
                    error.add_note(f'letter case counts: it is called "{near}"' if same else f'did you mean "{near}"?')
                raise error
            folder = folder / part

    def files(self, subfolder: str, endings: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
        """Name without ending, and path, of every file of a subfolder of this very folder that has one of these endings."""
        try:
            folder = self.root / _safe(subfolder)
            if folder.is_symlink():
                folder = self.path(subfolder)
            entries = sorted(islice(os.scandir(folder), MAX_ENTRIES), key=lambda one: one.name)
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


def safe_parts(name: str) -> tuple[str, ...]:
    """The parts of a path in a level. Raises `ValueError` for what is no plain relative path on every system."""
    parts = PurePosixPath(name).parts
    if len(parts) > MAX_PARTS:
        raise ValueError(f"{name[:MAX_PART]!r} has more than {MAX_PARTS} folders in each other")
    return tuple(_safe(part) for part in parts)


def _safe(part: str) -> str:
    """One part of a path, if every system takes it for a plain name. Raises `ValueError` otherwise."""
    # Windows drops dots and blanks at the end of a name, and knows its devices by what stands before the first dot
    device = part.partition(".")[0].rstrip(" ").lower()
    if len(part) > MAX_PART or not SAFE_PART.fullmatch(part) or part[-1] in ". " or part == "/" or device in DEVICES:
        raise ValueError(f"{part[:MAX_PART]!r} is not a name for a file of a level")
    return part


def shown_path(path: Path) -> str:
    """A path as it is shown: relative to where the user stands, with forward slashes."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def reason(error: Exception) -> str:
    """Why a file cannot be read, in words."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8 text"
    return getattr(error, "strerror", None) or str(error)
