"""Watching the files of a level for changes by their author.

Editors save in several steps, and some touch a file without changing it; so a change counts when nothing has been written for a
moment, and when the content is another. Time is handed in: who watches decides how often to look.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from game.scene.disk import bases
from game.scene.files import MAX_FILE, PICTURES, SOUNDS

QUIET_S = 0.1
"""How long nothing must have been written before a change counts."""

STORY = (".ink", ".toml")
WATCHED = frozenset((*STORY, *PICTURES, *SOUNDS))
MOST_FILES = 5_000
DEEPEST = 8

Stamp = tuple[int, int, int]
"""When a file was written, its size, and its number on the disk: what changes when it is written."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Files that were changed, added or removed, by their paths from the level's folder.

    Those of a level that it stands on have that one's name before them. `media_files` is where the changed media are.
    """

    story: tuple[str, ...]
    media: tuple[str, ...]
    media_files: tuple[Path, ...] = field(default=(), compare=False)


class LevelWatch:
    """Watches a level and every level that it stands on, whichever these are after each change."""

    def __init__(self, level: Path) -> None:
        self._level = level
        self._watches: dict[Path, FileWatch] = {}
        self._follow()

    def _follow(self) -> None:
        paths = (self._level, *bases(self._level))
        self._watches = {path: self._watches.get(path) or FileWatch(path) for path in paths}

    def poll(self, now_s: float) -> Changes | None:
        """Look once; what has changed since the last answer, as soon as it has been quiet for `QUIET_S`."""
        found = [(path, changes) for path, watch in self._watches.items() if (changes := watch.poll(now_s)) is not None]
        if not found:
            return None
        story = tuple(self._shown(path, name) for path, changes in found for name in changes.story)
        media = tuple(self._shown(path, name) for path, changes in found for name in changes.media)
        files = tuple(self._watches[path].folder / name for path, changes in found for name in changes.media)
        self._follow()
        return Changes(story, media, files)

    def _shown(self, path: Path, name: str) -> str:
        return name if path == self._level else f"{path.stem}/{name}"


class FileWatch:
    """Watches the ink, the manifest, the pictures and the sounds of a level, which is a folder or a bare `.ink` file.

    Of any other file, such as a level that is packed, it watches that file alone.
    """

    def __init__(self, level: Path) -> None:
        self.folder = level if level.is_dir() else level.parent
        # what lies around a bare file may be somebody's whole home
        self._deepest = DEEPEST if level.is_dir() else 1
        self._only = level.name if level.is_file() and level.suffix.lower() not in STORY else None
        self._stamps = self._look()
        self._contents = {name: self._digest(name) for name in self._stamps}
        self._restless: float | None = None

    def poll(self, now_s: float) -> Changes | None:
        """Look once; what has changed since the last answer, as soon as it has been quiet for `QUIET_S`."""
        stamps = self._look()
        if stamps != self._stamps:
            self._stamps, self._restless = stamps, now_s
            return None
        if self._restless is None or now_s - self._restless < QUIET_S:
            return None
        self._restless = None
        return self._compare()

    def _compare(self) -> Changes | None:
        contents = {name: self._digest(name) for name in self._stamps}
        names = contents.keys() | self._contents.keys()
        changed = sorted(name for name in names if contents.get(name) != self._contents.get(name))
        self._contents = contents
        if not changed:
            return None
        story = tuple(name for name in changed if name.endswith(STORY))
        return Changes(story, tuple(name for name in changed if name not in story))

    def _look(self) -> dict[str, Stamp]:
        found: dict[str, Stamp] = {}
        for entry in _files(str(self.folder), self._deepest, self._only):
            if len(found) == MOST_FILES:
                break
            try:
                status = entry.stat()
            except OSError:
                continue  # it was there a moment ago
            name = os.path.relpath(entry.path, self.folder).replace(os.sep, "/")
            found[name] = (status.st_mtime_ns, status.st_size, status.st_ino)
        return found

    def _digest(self, name: str) -> bytes:
        path = self.folder / name
        try:
            with path.open("rb") as file:
                return blake2b(file.read(MAX_FILE + 1), digest_size=16).digest()
        except OSError:
            return b""


def _files(folder: str, deepest: int, only: str | None) -> Iterator[os.DirEntry[str]]:
    """The files to watch, or the only one. Links to folders are not followed: they may lead round in a circle."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if only is not None:
            if entry.name == only:
                yield entry
            continue
        # what begins with a dot is an editor's own, or that of a version control
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if deepest:
                yield from _files(entry.path, deepest - 1, None)
        elif os.path.splitext(entry.name)[1].lower() in WATCHED:  # noqa: PTH122 - ten times a second
            yield entry
