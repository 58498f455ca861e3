"""The manifest of a level, `level.toml`: its types, and reading one with a place for every mistake."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

import msgspec

from game.ink import Diagnostic, Severity, Span, did_you_mean

ID = re.compile(r"[a-z0-9_-]+")
MAX_DESCRIPTION = 250


class Widget(Enum):
    """How a meter is drawn."""

    CELLS = "cells"
    WATCHES = "watches"
    STARS = "stars"
    HEADLINE = "headline"
    TORN_EDGE = "torn_edge"
    HOLSTER = "holster"
    HIDDEN = "hidden"


class Cast(msgspec.Struct, frozen=True):
    """Somebody who speaks or is seen. Without `speaks_as` their name in capitals stands before the colon."""

    name: str
    speaks_as: tuple[str, ...] = ()
    color: str = "#4a4446"
    ink: str = "#fff6e6"
    about: str = ""


class Meter(msgspec.Struct, frozen=True):
    """An ink variable that is shown; where `show_if` is given, only while that ink expression holds."""

    label: str = ""
    min: int = 0
    max: int = 5
    widget: Widget = Widget.CELLS
    show_if: str = ""


class ClueText(msgspec.Struct, frozen=True):
    """What the case file says of a clue."""

    title: str
    text: str = ""


class EndingText(msgspec.Struct, frozen=True):
    """What the gallery says of an ending."""

    title: str
    text: str = ""
    secret: bool = False


class Manifest(msgspec.Struct, frozen=True):
    """A level's `level.toml`."""

    id: str
    schema: int = 1
    name: str = ""
    version: str = "1.0.0"
    authors: tuple[str, ...] = ()
    description: str = ""
    language: str = "en"
    licence: str = ""
    content_warnings: tuple[str, ...] = ()
    start: str = "story.ink"
    game_version: str = ""
    cast: dict[str, Cast] = {}
    meters: dict[str, Meter] = {}
    clues: dict[str, ClueText] = {}
    endings: dict[str, EndingText] = {}
    captions: dict[str, str] = {}


_ERROR_PATH = re.compile(r"(.*) - at `\$\.?(.*?)`\Z")
_TOML_PLACE = re.compile(r"(.*) \(at line (\d+), column (\d+)\)\Z")
_TABLE = re.compile(r"\s*\[{1,2}[ \t]*([^\[\]]+)\]")
_KEY = re.compile(r"\s*([\w.\"'-]+)\s*=")


@dataclass(frozen=True, slots=True)
class ManifestText:
    """The text of a manifest, empty where there is none, and its name in messages."""

    file: str
    text: str = ""


def read_manifest(written: ManifestText, folder: str) -> tuple[Manifest | None, list[Diagnostic]]:
    """Decode a manifest. `folder` is the name that its `id` must equal.

    Returns the manifest, or None where the text is none, and everything there is to say about it.
    """
    places = KeyPlaces(written)
    try:
        raw = tomllib.loads(written.text)
    except tomllib.TOMLDecodeError as error:
        return None, [_toml_error(str(error), places)]
    try:
        manifest = msgspec.convert(raw, Manifest)
    except msgspec.ValidationError as error:
        match = _ERROR_PATH.match(str(error))
        message, path = match.groups() if match else (str(error), "")
        return None, [_found(Severity.ERROR, "manifest-type", message[:1].lower() + message[1:], places.of(path))]
    found = _unknown_keys(raw, places)
    for one in _wrong_values(manifest, folder):
        kind, path, message = one
        found.append(_found(Severity.ERROR, kind, message, places.of(path)))
    return manifest, found


class KeyPlaces:
    """Where each key of a manifest stands."""

    def __init__(self, written: ManifestText) -> None:
        self.file = written.file
        self.lines = written.text.splitlines()

    @cached_property
    def keys(self) -> dict[str, tuple[int, int]]:
        """Line and column of each key by its path."""
        keys: dict[str, tuple[int, int]] = {}
        table = ""
        for number, line in enumerate(self.lines, 1):
            header = _TABLE.match(line)
            key = _KEY.match(line)
            if header:
                table = _plain(header.group(1))
                keys.setdefault(table, (number, header.start(1) + 1))
            elif key:
                path = _plain(key.group(1))
                keys.setdefault(f"{table}.{path}" if table else path, (number, key.start(1) + 1))
        return keys

    def of(self, path: str) -> Span:
        """The place of a key; of the first key in it or of the nearest around it, if it is not written out."""
        path = re.sub(r"\[[^\]]*\]", "", path).replace("[...]", "")
        if path not in self.keys:
            path = next((one for one in self.keys if one.startswith(f"{path}.")), path)
        while path and path not in self.keys:
            path = path.rpartition(".")[0]
        line, column = self.keys.get(path, (1, 1))
        return self.at(line, column, len(path.rpartition(".")[2]))

    def at(self, line: int, column: int, length: int = 1) -> Span:
        source = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Span(self.file, line, column, max(1, length), source)


def _plain(path: str) -> str:
    return path.replace('"', "").replace("'", "").replace(" ", "")


def _found(severity: Severity, kind: str, message: str, span: Span, hint: str = "") -> Diagnostic:
    return Diagnostic(kind, severity, span, message, hint)


def _toml_error(message: str, places: KeyPlaces) -> Diagnostic:
    match = _TOML_PLACE.match(message)
    if match is None:
        return _found(Severity.ERROR, "manifest-syntax", message, places.at(max(1, len(places.lines)), 1))
    text, line, column = match.groups()
    return _found(Severity.ERROR, "manifest-syntax", text[:1].lower() + text[1:], places.at(int(line), int(column)))


def _unknown_keys(raw: dict[str, Any], places: KeyPlaces) -> list[Diagnostic]:
    """Warnings for keys that no type knows, with the nearest one that exists."""
    found = []

    def compare(given: dict[str, Any], known: type[msgspec.Struct], path: str) -> None:
        names = known.__struct_fields__
        for key in given:
            if key not in names:
                span = places.of(path + key)
                message = f'"{key}" means nothing here'
                found.append(_found(Severity.WARNING, "unknown-key", message, span, did_you_mean(key, names)))

    compare(raw, Manifest, "")
    tables: dict[str, type[msgspec.Struct]] = {"cast": Cast, "meters": Meter, "clues": ClueText, "endings": EndingText}
    for table, known in tables.items():
        for name, entry in raw.get(table, {}).items():
            compare(entry, known, f"{table}.{name}.")
    return found


def _wrong_values(manifest: Manifest, folder: str) -> list[tuple[str, str, str]]:
    """What is of the right type and still wrong: kind, key, message."""
    found = []
    if manifest.schema != 1:
        found.append(("manifest-schema", "schema", f"schema {manifest.schema} needs a newer version of the game"))
    if not ID.fullmatch(manifest.id):
        found.append(("manifest-id", "id", "an id is made of a-z, 0-9, _ and -"))
    elif manifest.id != folder:
        found.append(("manifest-id", "id", f'the id "{manifest.id}" is not the name of its folder, "{folder}"'))
    if len(manifest.description) > MAX_DESCRIPTION:
        found.append(("manifest-length", "description", f"a description has at most {MAX_DESCRIPTION} characters"))
    for name, cast in manifest.cast.items():
        found += [
            ("manifest-color", f"cast.{name}.{key}", f'"{color}" is not a color like #9c1717')
            for key, color in (("color", cast.color), ("ink", cast.ink))
            if not re.fullmatch(r"#[0-9a-fA-F]{6}", color)
        ]
    found += [
        ("manifest-range", f"meters.{name}.max", f'the meter "{name}" ends where it begins')
        for name, meter in manifest.meters.items()
        if meter.max <= meter.min
    ]
    return found
