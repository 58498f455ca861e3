"""The list of levels: everything that was found where levels are kept, whole or broken, without loading any of it.

One level that is wrong never keeps the others out of the list: it stands in it, with what is wrong and where.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from game.homes import data_folder
from game.ink import Diagnostic, Severity
from game.scene.disk import Opened, open_level
from game.scene.errors import LevelError
from game.scene.files import PICTURES, Folder
from game.scene.level import examine
from game.scene.library import library
from game.scene.manifest import KeyPlaces
from game.scene.places import INK, ZIP, Origin, level_folders, level_paths

COVER = "cover"
"""The picture that stands for a level which names none."""


class Form(Enum):
    """How a level lies on the disk."""

    FOLDER = "folder"
    ZIP = "zip"
    INK = "ink"


@dataclass(frozen=True, slots=True)
class Listed:
    """A level of the list. `path` is what loads it; `id` and `name` are never empty.

    `picture` is the file that stands for it, `extends` names the level that it adds to. `diagnostics` are warnings and errors.
    `hidden_by` is the level that is meant by this one's id, where that is another: this one is then played by its path only.
    """

    id: str
    name: str
    path: Path
    origin: Origin
    form: Form
    version: str = ""
    authors: tuple[str, ...] = ()
    description: str = ""
    language: str = ""
    licence: str = ""
    content_warnings: tuple[str, ...] = ()
    extends: str = ""
    picture: Path | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    hidden_by: Path | None = None

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """Why it cannot be played."""
        return tuple(one for one in self.diagnostics if one.severity is Severity.ERROR)

    @property
    def is_broken(self) -> bool:
        return bool(self.errors)


def list_levels(compiled: bool = False) -> tuple[Listed, ...]:
    """Every level, in the order of the folders that they are looked for in, and by name there.

    Manifests are read and stories are not, which is quick; with `compiled`, stories are looked through as well.
    """
    found: list[Listed] = []
    first: dict[str, Path] = {}
    for folder in level_folders():
        here = [_listed(path, folder.origin, compiled, first) for path in level_paths(folder.path)]
        found += sorted(here, key=lambda one: (one.name.casefold(), one.path.name))
    return tuple(found)


def _listed(path: Path, origin: Origin, compiled: bool, first: dict[str, Path]) -> Listed:
    form = {ZIP: Form.ZIP, INK: Form.INK}.get(path.suffix.lower(), Form.FOLDER) if path.is_file() else Form.FOLDER
    try:
        opened = open_level(path)
        found = (*opened.diagnostics, *_start(opened))
        if compiled and not any(one.severity is Severity.ERROR for one in found):
            found = examine(path).diagnostics
    except LevelError as error:
        return Listed(path.stem, path.stem, path, origin, form, diagnostics=error.diagnostics)
    manifest = opened.manifest
    if manifest is None:
        return Listed(path.stem, path.stem, path, origin, form, diagnostics=found)
    meant = first.setdefault(manifest.id, path)
    return Listed(
        id=manifest.id,
        name=manifest.name or manifest.id,
        path=path,
        origin=origin,
        form=form,
        version=manifest.version,
        authors=manifest.authors,
        description=manifest.description,
        language=manifest.language,
        licence=manifest.licence,
        content_warnings=manifest.content_warnings,
        extends=manifest.extends.split()[0] if manifest.extends.split() else "",
        picture=_picture(opened),
        diagnostics=tuple(one for one in found if one.severity is not Severity.NOTE),
        hidden_by=meant if meant != path else None,
    )


def _start(opened: Opened) -> tuple[Diagnostic, ...]:
    """The error of a story that is not there."""
    if opened.manifest is None or not opened.has_bases:
        return ()
    try:
        opened.folder.find(opened.manifest.start)
    except (OSError, ValueError):
        message = f"{opened.folder.shown}/{opened.manifest.start} cannot be read: there is no such file"
        return (Diagnostic("unreadable", Severity.ERROR, KeyPlaces(opened.written).of("start"), message),)
    return ()


def _picture(opened: Opened) -> Path | None:
    name = opened.manifest.picture if opened.manifest else ""
    found = library(opened.folder, Folder(data_folder("assets")))
    if not name:
        # the cover of another level is none of this one's
        own = Folder(opened.folder.root, opened.folder.name)
        return next((path for stem, path in own.files("pictures", PICTURES) if stem == COVER), None)
    return found.backdrops.get(name) or found.framed.get(name) or found.portraits.get(name)
