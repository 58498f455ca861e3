"""Pictures and sounds by the names that tags use: the level's own come before those of the level it extends and the program's.

A name is that of a file in `pictures/` or `sounds/` without its ending. What is written with an ending or with folders, as
stories for the web do (`pics/cat.png`), is the path of a file in the level.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from game.scene.files import PICTURES, SOUNDS, Folder


class Names(Mapping[str, Path]):
    """Files of one kind. Iterating gives the plain names; a path into the level is looked up when it is asked for."""

    def __init__(self, plain: dict[str, Path], folder: Folder | None, subfolder: str, endings: tuple[str, ...]) -> None:
        self._plain = plain
        self._folder = folder
        self._subfolder = subfolder
        self._endings = endings
        self._found: dict[str, Path | None] = {}

    def __getitem__(self, name: str) -> Path:
        found = self._plain.get(name)
        if found is None:
            if name not in self._found:
                self._found[name] = self._by_path(name)
            found = self._found[name]
        if found is None:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._plain)

    def __len__(self) -> int:
        return len(self._plain)

    def hint(self, name: str) -> str:
        """What a path that leads nowhere was perhaps meant to be."""
        if self._folder is None or not ("/" in name or self._has_ending(name)):
            return ""
        try:
            self._folder.find(name)
        except FileNotFoundError as error:
            return "; ".join(getattr(error, "__notes__", ()))
        except (OSError, ValueError):
            return ""
        return ""

    def _has_ending(self, name: str) -> bool:
        return PurePosixPath(name).suffix.lower() in self._endings

    def _by_path(self, name: str) -> Path | None:
        names = [name] if self._has_ending(name) else [name + ending for ending in self._endings]
        for one in names:
            for path in (one, f"{self._subfolder}/{one}"):
                try:
                    if self._folder is not None:
                        return self._folder.find(path)
                except (OSError, ValueError):
                    continue
        return None


class Either(Mapping[str, Path]):
    """What is found under either of two sets of names, the first coming first."""

    def __init__(self, first: Mapping[str, Path], second: Mapping[str, Path]) -> None:
        self._both = (first, second)

    def __getitem__(self, name: str) -> Path:
        first, second = self._both
        found = first.get(name)
        return second[name] if found is None else found

    def __iter__(self) -> Iterator[str]:
        return iter({**self._both[0], **self._both[1]})

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def hint(self, name: str) -> str:
        """What a path that leads nowhere was perhaps meant to be."""
        return next((one.hint(name) for one in self._both if isinstance(one, Names)), "")


@dataclass(frozen=True, slots=True)
class Library:
    """Every picture and sound that a level may name."""

    backdrops: Mapping[str, Path] = field(default_factory=dict)
    portraits: Mapping[str, Path] = field(default_factory=dict)
    images: Mapping[str, Path] = field(default_factory=dict)
    plans: Mapping[str, Path] = field(default_factory=dict)
    objects: Mapping[str, Path] = field(default_factory=dict)
    chapters: Mapping[str, Path] = field(default_factory=dict)
    music: Mapping[str, Path] = field(default_factory=dict)
    sounds: Mapping[str, Path] = field(default_factory=dict)

    @property
    def framed(self) -> Mapping[str, Path]:
        """What can be shown in a frame: images, and objects."""
        return Either(self.images, self.objects)

    @property
    def loops(self) -> Mapping[str, Path]:
        """What can be played over and over: sounds, and music."""
        return Either(self.sounds, self.music)


def library(level: Folder | None, assets: Folder) -> Library:
    """Look through a level's folder and the program's assets once, and remember what is where."""
    layers = reversed(list(level.layers)) if level else ()
    pictures: dict[str, Path] = {}
    sounds: dict[str, Path] = {}
    for layer in layers:
        pictures.update(layer.files("pictures", PICTURES))
        sounds.update(layer.files("sounds", SOUNDS))

    def drawn(subfolder: str) -> Names:
        return Names({**dict(assets.files(subfolder, PICTURES)), **pictures}, level, "pictures", PICTURES)

    def heard(subfolder: str) -> Names:
        return Names({**dict(assets.files(subfolder, SOUNDS)), **sounds}, level, "sounds", SOUNDS)

    return Library(
        backdrops=drawn("backdrops"),
        portraits=drawn("portraits"),
        images=drawn("images"),
        plans=drawn("plans"),
        objects=drawn("objects"),
        chapters=drawn("chapters"),
        music=heard("music"),
        sounds=heard("sounds"),
    )
