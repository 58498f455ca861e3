"""A level as it lies on the disk: a folder, a zip, or a bare ink file, with its manifest and the level that it extends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from game.ink import Diagnostic, Severity, did_you_mean
from game.scene.archives import unpacked
from game.scene.errors import LevelError
from game.scene.files import Folder, reason, shown_path
from game.scene.manifest import MANIFEST, KeyPlaces, Manifest, ManifestText, id_of, read_manifest
from game.scene.places import INK, ZIP, find_base, level_folders, level_paths
from game.scene.versions import Range

EXTENDS = re.compile(r"\s*([a-z0-9_-]+)\s*(.*)", re.DOTALL)
MAX_BASES = 8
"""How many levels may extend each other."""

TITLE_LINES = 40
GLOBAL_TAG = re.compile(r"\s*#\s*(title|author)\s*:([^#\n]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Opened:
    """A level that was opened: where its files are, the text of its manifest, and what is wrong with that.

    `manifest` is None where its text is none. What a level extends is found and lies under its folder, or is missing.
    """

    folder: Folder
    written: ManifestText
    manifest: Manifest | None
    diagnostics: tuple[Diagnostic, ...]
    has_bases: bool = True


def open_level(path: Path) -> Opened:
    """Open a level by its path. Raises `LevelError` where there is none, or its manifest cannot be read at all."""
    return _opened(path, ())


def _opened(path: Path, above: tuple[str, ...]) -> Opened:
    if path.suffix.lower() == INK and path.is_file():
        folder = Folder(path.parent)
        manifest = _from_ink(folder, path.name, id_of(path.stem), path.stem)
        return Opened(folder, ManifestText(shown_path(path)), manifest, ())
    expected = path.resolve().name
    folder = Folder(path)
    if path.suffix.lower() == ZIP and path.is_file():
        inside = unpacked(path)
        expected = inside.folder.name
        folder = Folder(inside.folder, "/".join(part for part in (shown_path(path), inside.name) if part))
    if not (folder.root / MANIFEST).is_file():
        written = ManifestText(f"{folder.shown}/{MANIFEST}")
        return Opened(folder, written, _bare(folder, id_of(expected)), ())
    return _with_manifest(folder, expected, path, above)


def _with_manifest(folder: Folder, expected: str, path: Path, above: tuple[str, ...]) -> Opened:
    file = f"{folder.shown}/{MANIFEST}"
    try:
        written = ManifestText(file, str(folder.text(MANIFEST)))
    except (OSError, ValueError) as error:
        raise LevelError.plain("unreadable", f"{file} cannot be read: {reason(error)}") from None
    raw = written.tables
    extends = raw.get("extends", "") if isinstance(raw, dict) else ""
    if not isinstance(extends, str) or not extends:
        manifest, found = read_manifest(written, expected)
        return Opened(folder, written, manifest, tuple(found), has_bases=isinstance(extends, str))
    id_ = raw.get("id") if isinstance(raw, dict) else None
    base = _base(extends, KeyPlaces(written), path, (*above, id_ if isinstance(id_, str) else ""))
    if isinstance(base, tuple):
        manifest, found = read_manifest(written, expected)
        return Opened(folder, written, manifest, (*found, *base), has_bases=False)
    folder = Folder(folder.root, folder.name, base.folder)
    written = ManifestText(file, written.text, base.written)
    manifest, found = read_manifest(written, expected)
    return Opened(folder, written, manifest, tuple(found))


def _base(extends: str, places: KeyPlaces, path: Path, above: tuple[str, ...]) -> Opened | tuple[Diagnostic, ...]:
    """The level that another one extends, or what is wrong with that. `above` are the ids of those that extend it."""
    span = places.of("extends")

    def wrong(kind: str, message: str, hint: str = "") -> tuple[Diagnostic, ...]:
        return (Diagnostic(kind, Severity.ERROR, span, message, hint),)

    match = EXTENDS.fullmatch(extends)
    if match is None:
        return wrong("missing-base", f'"{extends}" names no level: write its id, and perhaps versions: red_heat >=1.0')
    id_, bounds = match.groups()
    try:
        wanted = Range.read(bounds)
    except ValueError as error:
        return wrong("manifest-version", str(error))
    if id_ in above:
        return wrong("base-loop", f"this level extends itself: {' extends '.join((*above, id_))}")
    if len(above) >= MAX_BASES:
        return wrong("base-loop", f"more than {MAX_BASES} levels that extend each other")
    found = find_base(id_, path)
    if found is None:
        known = [one.stem for folder in level_folders() for one in level_paths(folder.path)]
        return wrong(
            "missing-base", f'the level "{id_}", which this one extends, is not there', did_you_mean(id_, known)
        )
    try:
        base = _opened(found, above)
    except LevelError as error:
        return error.diagnostics
    errors = tuple(one for one in base.diagnostics if one.severity is Severity.ERROR)
    if errors or base.manifest is None:
        return errors
    if not wanted.holds(base.manifest.version):
        message = f'this level goes with "{id_}" {bounds.strip()}, and what is there is version {base.manifest.version}'
        return wrong("base-version", message)
    return base


def bases(path: Path) -> tuple[Path, ...]:
    """Where the levels are that a level stands on, nearest first, as far as they can be told: they may be broken themselves."""
    found: list[Path] = []
    base = _base_path(path)
    while base is not None and base not in (path, *found) and len(found) < MAX_BASES:
        found.append(base)
        base = _base_path(base)
    return tuple(found)


def _base_path(path: Path) -> Path | None:
    try:
        root = unpacked(path).folder if path.suffix.lower() == ZIP else path
        raw = ManifestText(MANIFEST, str(Folder(root).text(MANIFEST))).tables
    except (LevelError, OSError, ValueError):
        return None
    extends = raw.get("extends") if isinstance(raw, dict) else None
    match = EXTENDS.fullmatch(extends) if isinstance(extends, str) else None
    return find_base(match[1], path) if match is not None else None


# --- levels without a manifest ---------------------------------------------------------------------------------


def _bare(folder: Folder, id_: str) -> Manifest:
    """The manifest of a folder without one: its only (or its `story.ink`) file is the start."""
    inks = sorted(one.name for one in folder.root.glob(f"*{INK}")) if folder.root.is_dir() else []
    if not inks:
        hint = f"a level is a folder with a {MANIFEST}, or at least an .ink file"
        raise LevelError.plain("missing-level", f"there is no level in {folder.shown}", hint)
    return _from_ink(folder, "story.ink" if "story.ink" in inks else inks[0], id_, "")


def _from_ink(folder: Folder, start: str, id_: str, name: str) -> Manifest:
    """The manifest that the tags at the top of a story stand for."""
    try:
        lines = folder.text(start).splitlines()[:TITLE_LINES]
    except (OSError, ValueError):
        lines = []
    said = {match.group(1).lower(): match.group(2).strip()[:200] for line in lines if (match := GLOBAL_TAG.match(line))}
    authors = (said["author"],) if said.get("author") else ()
    return Manifest(id=id_, name=said.get("title") or name, authors=authors, start=start)
