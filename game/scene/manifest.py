"""The manifest of a level, `level.toml`: its types, and reading one with a place for every mistake."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta

from game import __version__
from game.ink import Diagnostic, Severity, Span, did_you_mean
from game.scene.versions import Range, numbers

MANIFEST = "level.toml"
ID = re.compile(r"[a-z0-9_-]+")
MAX_DESCRIPTION = 250
MAX_MANIFEST = 200_000
MAX_DOTS = 150
MAX_KEYS = 500
"""How many keys of one table are looked at for those that mean nothing."""

MAX_STEPS = 40
"""How many steps a meter may have that draws each of them."""


class Widget(Enum):
    """How a meter is drawn."""

    CELLS = "cells"
    WATCHES = "watches"
    STARS = "stars"
    HEADLINE = "headline"
    TORN_EDGE = "torn_edge"
    HOLSTER = "holster"
    HIDDEN = "hidden"


Line = Annotated[str, Meta(max_length=200)]
Text = Annotated[str, Meta(max_length=4_000)]
Name = Annotated[str, Meta(max_length=100)]
Count = Annotated[int, Meta(ge=-1_000_000, le=1_000_000)]
Entry = TypeVar("Entry")
Table = Annotated[dict[Name, Entry], Meta(max_length=500)]
Color = Annotated[str, Meta(max_length=50, extra_json_schema={"pattern": "^#[0-9a-fA-F]{6}$"})]


class Cast(msgspec.Struct, frozen=True):
    """Somebody who speaks or is seen. Without `speaks_as` their name in capitals stands before the colon."""

    name: Annotated[Name, Meta(description="What the name plate shows.")]
    speaks_as: Annotated[
        Annotated[tuple[Name, ...], Meta(max_length=50)],
        Meta(description="What stands before the colon in the story; default: the name in capitals."),
    ] = ()
    color: Annotated[Color, Meta(description="Of the name plate.")] = "#4a4446"
    ink: Annotated[Color, Meta(description="Of the letters on the name plate.")] = "#fff6e6"
    about: Annotated[Text, Meta(description="What the cast page says, once they were met.")] = ""


class Meter(msgspec.Struct, frozen=True):
    """An ink variable that is shown; where `show_if` is given, only while that ink expression holds."""

    label: Annotated[Name, Meta(description="What stands before the meter; default: its variable.")] = ""
    min: Annotated[Count, Meta(description="The value at which it is empty.")] = 0
    max: Annotated[Count, Meta(description="The value at which it is full.")] = 5
    widget: Annotated[Widget, Meta(description="How it is drawn.")] = Widget.CELLS
    show_if: Annotated[Line, Meta(description="An ink expression: shown only while it holds.")] = ""


class ClueText(msgspec.Struct, frozen=True):
    """What the case file says of a clue."""

    title: Annotated[Line, Meta(description="Its heading.")]
    text: Annotated[Text, Meta(description="What stands below the heading.")] = ""


class EndingText(msgspec.Struct, frozen=True):
    """What the gallery says of an ending."""

    title: Annotated[Line, Meta(description="Its heading.")]
    text: Annotated[Text, Meta(description="One line about it.")] = ""
    secret: Annotated[bool, Meta(description="Not counted aloud before it was found.")] = False


class Manifest(msgspec.Struct, frozen=True):
    """A level's `level.toml`."""

    id: Annotated[
        Name,
        Meta(
            description="The name of the level's folder. Never changes: saves know the level by it.",
            extra_json_schema={"pattern": "^[a-z0-9_-]+$"},
        ),
    ]
    schema: Annotated[int, Meta(description="The edition of this format.", extra_json_schema={"const": 1})] = 1
    name: Annotated[Line, Meta(description="The title.")] = ""
    version: Annotated[Name, Meta(description="Of the level, in three parts: 1.0.0.")] = "1.0.0"
    authors: Annotated[Annotated[tuple[Line, ...], Meta(max_length=100)], Meta(description="Who made it.")] = ()
    description: Annotated[
        str,
        Meta(
            description="For the list of levels, in at most 250 characters.",
            extra_json_schema={"maxLength": MAX_DESCRIPTION},
        ),
    ] = ""
    language: Annotated[Name, Meta(description="The language of the texts, as BCP 47 writes it: en, de, pt-BR.")] = "en"
    licence: Annotated[Name, Meta(description="Under which it is given away, as SPDX writes it: CC-BY-4.0.")] = ""
    content_warnings: Annotated[
        Annotated[tuple[Name, ...], Meta(max_length=50)],
        Meta(description="What a player may want to know before: violence."),
    ] = ()
    picture: Annotated[
        Name, Meta(description="The picture for the list of levels; default: the one called cover, if there is one.")
    ] = ""
    start: Annotated[Name, Meta(description="The file with which the story begins.")] = "story.ink"
    game_version: Annotated[Name, Meta(description="The versions of the game that can play it: >=1.0.")] = ""
    extends: Annotated[
        Name, Meta(description="The level that this one adds to, with the versions it goes with: red_heat >=1.0.")
    ] = ""
    cast: Annotated[Table[Cast], Meta(description="Who speaks or is seen, by the words that tags use.")] = {}
    meters: Annotated[Table[Meter], Meta(description="Variables of the story that are shown, by their names.")] = {}
    clues: Annotated[Table[ClueText], Meta(description="Entries of the case file, by the words that tags use.")] = {}
    endings: Annotated[Table[EndingText], Meta(description="How it can end, by the words that tags use.")] = {}
    captions: Annotated[Table[Line], Meta(description="What is heard, by the names of sounds.")] = {}


TABLES: dict[str, type[msgspec.Struct]] = {"cast": Cast, "meters": Meter, "clues": ClueText, "endings": EndingText}
OWN = frozenset(
    ["id", "schema", "name", "version", "authors", "description", "licence", "game_version", "extends", "picture"]
)
"""The keys that a level does not take over from the one it extends: what it is called, and by whom it is."""


STEPPED = frozenset([Widget.CELLS, Widget.STARS, Widget.HIDDEN])
WORDS = {
    "str": "text",
    "int": "a whole number",
    "float": "a number with a point",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
}
"""What the types of values are called in messages; those that are not here are dates and times."""

_MISSING = re.compile(r"Object missing required field `(\w+)`")
_NO_SUCH = re.compile(r"Invalid enum value '(.*)'")
_TYPE = re.compile(r"`(\w+)`(?:(?: of length)? <= (\d+))?")
_ERROR_PATH = re.compile(r"(.*) - at (?:`key` in )?`\$\.?(.*?)`\Z")
_TOML_PLACE = re.compile(r"(.*) \(at line (\d+), column (\d+)\)\Z")
_TABLE = re.compile(r"\s*\[{1,2}[ \t]*([^\[\]]+)\]")
_KEY = re.compile(r"\s*([\w.\"'-]+)\s*=")


Raw = dict[str, Any]


@dataclass(frozen=True)
class ManifestText:
    """The text of a manifest, empty where there is none, and its name in messages.

    `base` is that of the level which this one extends.
    """

    file: str
    text: str = ""
    base: ManifestText | None = None

    @cached_property
    def tables(self) -> Raw | Diagnostic:
        """What `parse_manifest` makes of it; to look at and to leave alone."""
        return parse_manifest(self)


def parse_manifest(written: ManifestText) -> Raw | Diagnostic:
    """The tables of a manifest by itself, or why its text is none."""
    places = KeyPlaces(ManifestText(written.file, written.text))
    if len(written.text) > MAX_MANIFEST:
        message = f"a manifest of more than {MAX_MANIFEST} characters"
        return _found(Severity.ERROR, "manifest-syntax", message, places.at(1, 1))
    for number, line in enumerate(places.lines, 1):
        # the time that a key takes to be read grows with the square of its parts
        if line.count(".") > MAX_DOTS:
            return _found(
                Severity.ERROR, "manifest-syntax", f"more than {MAX_DOTS} dots in a line", places.at(number, 1)
            )
    try:
        return tomllib.loads(written.text)
    except tomllib.TOMLDecodeError as error:
        return _toml_error(str(error), places)
    except (ValueError, RecursionError):
        message = "a number of this manifest is too long, or its brackets stand too deep in each other"
        return _found(Severity.ERROR, "manifest-syntax", message, places.at(1, 1))


def read_manifest(written: ManifestText, folder: str) -> tuple[Manifest | None, list[Diagnostic]]:
    """Decode a manifest. `folder` is the name that its `id` must equal.

    What the level's base declares is taken over; where both say something, the level's own word counts. Returns the
    manifest, or None where the text is none, and everything there is to say about it.
    """
    places = KeyPlaces(written)
    raw = written.tables
    if isinstance(raw, Diagnostic):
        return None, [raw]
    merged = raw
    if written.base is not None:
        below = _merged(written.base)
        if isinstance(below, Diagnostic):
            return None, [below]
        merged = _over({key: value for key, value in below.items() if key not in OWN}, raw)
    try:
        manifest = msgspec.convert(merged, Manifest)
    except msgspec.ValidationError as error:
        match = _ERROR_PATH.match(str(error))
        message, path = match.groups() if match else (str(error), "")
        return None, [_wrong_type(message, places.of(_named(merged, path)))]
    except RecursionError:
        return None, [
            _found(Severity.ERROR, "manifest-type", "its tables stand too deep in each other", places.at(1, 1))
        ]
    found = _unknown_keys(raw, places)
    for one in _wrong_values(manifest, folder):
        kind, path, message = one
        found.append(_found(Severity.ERROR, kind, message, places.of(path)))
    return manifest, found


def _named(raw: Raw, path: str) -> str:
    """The path of what is wrong, with the name of the entry that the decoder leaves out."""
    table, unnamed, rest = path.partition("[...]")
    if not unnamed or not isinstance(raw.get(table), dict):
        return path
    kind: Any = TABLES.get(table, Line)
    for name, entry in raw[table].items():
        try:
            msgspec.convert(entry, kind)
        except msgspec.ValidationError:
            return f"{table}.{name}{rest}"
    return table


def _wrong_type(message: str, span: Span) -> Diagnostic:
    """What the decoder says, in words of authors."""
    missing, no_such, hint = _MISSING.fullmatch(message), _NO_SUCH.fullmatch(message), ""
    if missing is not None:
        message = f'"{missing[1]}" is missing here'
    elif no_such is not None:
        known = [one.value for one in Widget]
        message, hint = (
            f'there is no widget "{no_such[1]}"',
            did_you_mean(no_such[1], known) or f"there are: {', '.join(known)}",
        )
    else:
        message = _TYPE.sub(_type_in_words, message[:1].lower() + message[1:])
    return _found(Severity.ERROR, "manifest-type", message, span, hint)


def _type_in_words(match: re.Match[str]) -> str:
    kind, most = match.groups()
    characters = " characters" if kind == "str" else ""
    return WORDS.get(kind, "a date or time") + (f" of at most {most}{characters}" if most else "")


def _merged(written: ManifestText) -> Raw | Diagnostic:
    """A manifest over all those below it."""
    raw = written.tables
    if isinstance(raw, Diagnostic) or written.base is None:
        return raw
    below = _merged(written.base)
    return below if isinstance(below, Diagnostic) else _over(below, raw)


def _over(below: Raw, above: Raw, depth: int = 2) -> Raw:
    """One table over another: tables in them are laid over each other too, two deep, and everything else is replaced."""
    found = dict(below)
    for key, value in above.items():
        under = below.get(key)
        both = isinstance(value, dict) and isinstance(under, dict)
        found[key] = _over(below[key], value, depth - 1) if depth and both else value
    return found


class KeyPlaces:
    """Where each key of a manifest stands: in its own text, or in that of the level which it extends."""

    def __init__(self, written: ManifestText) -> None:
        self.file = written.file
        self.lines = written.text.splitlines()
        self.base = KeyPlaces(written.base) if written.base is not None else None

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
        return self._of(path) or (self.base and self.base._of(path)) or self._around(path)

    def _of(self, path: str) -> Span | None:
        if path not in self.keys:
            path = next((one for one in self.keys if one.startswith(f"{path}.")), path)
        return self._span(path) if path in self.keys else None

    def _around(self, path: str) -> Span:
        while path and path not in self.keys:
            path = path.rpartition(".")[0]
        return self._span(path)

    def _span(self, path: str) -> Span:
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
        for key in list(given)[:MAX_KEYS]:
            if key not in names:
                span = places.of(path + key)
                message = f'"{key}" means nothing here'
                found.append(_found(Severity.WARNING, "unknown-key", message, span, did_you_mean(key, names)))

    compare(raw, Manifest, "")
    for table, known in TABLES.items():
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
    found += _wrong_versions(manifest)
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
    found += [
        ("manifest-range", f"meters.{name}.max", f'the meter "{name}" has more than {MAX_STEPS} steps to draw')
        for name, meter in manifest.meters.items()
        if meter.widget in STEPPED and meter.max - (0 if meter.widget is Widget.STARS else meter.min) > MAX_STEPS
    ]
    return found


def _wrong_versions(manifest: Manifest) -> Iterator[tuple[str, str, str]]:
    if numbers(manifest.version) is None:
        yield "manifest-version", "version", f'"{manifest.version}" is no version: write 1.0.0'
    try:
        wanted = Range.read(manifest.game_version)
    except ValueError as error:
        yield "manifest-version", "game_version", str(error)
        return
    if not wanted.holds(__version__):
        yield (
            "game-version",
            "game_version",
            f"this level is for the game in version {manifest.game_version.strip()}, and this is {__version__}",
        )


def id_of(name: str) -> str:
    """The id of a level that has no manifest, from its file or folder."""
    return re.sub(r"[^a-z0-9_-]+", "_", name.lower()) or "level"
