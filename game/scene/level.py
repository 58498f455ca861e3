"""A level: a folder of plain text, read, compiled and checked.

`read` looks at the manifest only and is quick; `load` compiles the story too, checks every tag that has no logic in it, and
raises `LevelError` with all that is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from game.homes import data_folder
from game.ink import Diagnostic, GameError, Program, Severity, State, check_story, did_you_mean
from game.ink.expression import compile_expression
from game.ink.lists import InkList
from game.ink.source import Sources
from game.scene.directions import AtPlace, Background, Chapter, Plan, Tag
from game.scene.disk import open_level
from game.scene.errors import LevelError
from game.scene.files import Folder, reason
from game.scene.library import Library, library
from game.scene.manifest import MANIFEST, Cast, KeyPlaces, Manifest, ManifestText, Meter, Widget
from game.scene.places import find_level
from game.scene.renamed import Renamed
from game.scene.stage import Reading, Stage
from game.scene.tagging import Problem, Written, problem_of, read_tags, tag_errors

__all__ = ["MANIFEST", "Examination", "Level", "LevelError", "examine", "find_level", "from_text", "load", "read"]


NAME_PART = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*")
MAX_NAME_WORDS = 3


@dataclass(frozen=True, eq=False)
class Level:
    """A level, ready to be played. Frozen: sessions share it."""

    manifest: Manifest
    program: Program
    library: Library
    folder: Folder | None
    speakers: dict[str, str]
    readers: tuple[Callable[[State, Stage], Reading | None], ...]
    tags: tuple[Written, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    checked: bool = field(default=True)

    @property
    def id(self) -> str:
        return self.manifest.id

    @property
    def identities(self) -> dict[int, str]:
        """The names of choices, by the positions of their content."""
        return self.program.identities.choices

    @cached_property
    def renamed(self) -> Renamed:
        """The names that knots of this story, and what is in them, had before."""
        return Renamed(self.program)

    @cached_property
    def places(self) -> frozenset[str]:
        """Every place that a plan of this story can light."""
        found: set[str] = set()
        for one in self.tags:
            match one.tag:
                case AtPlace(name=place) | Plan(place=str(place)):
                    found.add(place)
        return frozenset(found)

    @cached_property
    def backdrops(self) -> tuple[str, ...]:
        """The backdrops that the story names, in the order in which they stand in it."""
        names = (one.tag.name for one in self.tags if isinstance(one.tag, Background))
        return tuple(dict.fromkeys(name for name in names if name is not None))

    def chapter_picture(self, title: str) -> Path | None:
        """The picture of a chapter: the one that is called like the knot in which the chapter begins."""
        return self._chapter_pictures.get(title)

    @cached_property
    def _chapter_pictures(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for one in self.tags:
            if isinstance(one.tag, Chapter):
                knot = self.program.region(one.source.pc).path.partition(".")[0]
                if knot in self.library.chapters:
                    found.setdefault(one.tag.title, self.library.chapters[knot])
        return found

    @property
    def player(self) -> str | None:
        """Whom the reader plays: the first of the cast."""
        return next(iter(self.manifest.cast), None)

    def speaker(self, words: str) -> str | None:
        """Who speaks where these words stand before a colon; None where that is no speech.

        In a level without a cast, as stories that were written for the web are, any name is somebody's.
        """
        if self.manifest.cast:
            return self.speakers.get(words)
        parts = words.split()
        return words if 0 < len(parts) <= MAX_NAME_WORDS and all(NAME_PART.fullmatch(one) for one in parts) else None

    def name_of(self, who: str) -> str:
        """What the name plate shows for somebody in the cast."""
        cast = self.manifest.cast.get(who)
        return cast.name if cast else who

    def read_meters(self, state: State, stage: Stage) -> tuple[Reading, ...]:
        """The meters that are shown in this state."""
        readings = (reader(state, stage) for reader in self.readers)
        return tuple(one for one in readings if one is not None)

    def problem(self, tag: Tag) -> Problem | None:
        """What is wrong with the names in a tag; None when everything is known."""
        return problem_of(tag, self.manifest, self.library) if self.checked else None


@dataclass(frozen=True, slots=True, eq=False)
class Examination:
    """All that can be said of a level: the level, if its story compiles and its manifest can be read, and what is wrong.

    `sources` is the text of its story, as far as it was read.
    """

    level: Level | None
    diagnostics: tuple[Diagnostic, ...]
    manifest: ManifestText
    program: Program | None = None
    sources: Sources | None = None

    @property
    def can_be_played(self) -> bool:
        return self.level is not None and not any(one.severity is Severity.ERROR for one in self.diagnostics)


def read(path: Path) -> tuple[Manifest, list[Diagnostic]]:
    """The manifest of a level, and warnings about it. Raises `LevelError` when it cannot be read."""
    opened = open_level(path)
    errors = [one for one in opened.diagnostics if one.severity is Severity.ERROR]
    if opened.manifest is None or errors:
        raise LevelError(errors)
    return opened.manifest, list(opened.diagnostics)


def load(path: Path) -> Level:
    """Read, compile and check the level in a folder, a zip or a bare `.ink` file.

    Raises `LevelError` with every mistake.
    """
    return _playable(examine(path))


def from_text(ink: str, manifest: Manifest | None = None) -> Level:
    """A level of nothing but ink text; what its tags name need not exist."""
    manifest = manifest or Manifest(id="text", name="Text")
    return _playable(_build(manifest, ManifestText(MANIFEST), ink, manifest.start, None, []))


def _playable(examination: Examination) -> Level:
    if examination.level is None or not examination.can_be_played:
        raise LevelError(one for one in examination.diagnostics if one.severity is Severity.ERROR)
    return examination.level


def examine(path: Path) -> Examination:
    """Read, compile and check the level at a path, and go as far as its mistakes allow.

    Raises `LevelError` only where there is no level, or none of it can be read.
    """
    opened = open_level(path)
    written, found = opened.written, list(opened.diagnostics)
    if not opened.has_bases:
        return Examination(None, tuple(found), written)
    start = opened.manifest.start if opened.manifest else "story.ink"
    try:
        text = opened.folder.text(start)
    except (OSError, ValueError) as error:
        message = f"{opened.folder.shown}/{start} cannot be read: {reason(error)}"
        hint = "; ".join(getattr(error, "__notes__", ())) or 'the manifest names the first file as "start"'
        places = KeyPlaces(written)
        span = places.of("start") if "start" in places.keys else None
        return Examination(None, (*found, Diagnostic("unreadable", Severity.ERROR, span, message, hint)), written)
    return _build(opened.manifest, written, text, text.name, opened.folder, found)


def _build(
    manifest: Manifest | None,
    written: ManifestText,
    ink: str,
    name: str,
    folder: Folder | None,
    found: list[Diagnostic],
) -> Examination:
    """Compile a story and put a level together. `name` is that of the story's first file in messages."""

    def include(name: str, /) -> str:
        if folder is None:
            raise FileNotFoundError(name)
        return folder.text(name)

    compilation = check_story(ink, name, include)
    found = [*found, *compilation.diagnostics]
    program, level = compilation.program, None
    if program is not None and manifest is not None:
        level, wrong = _level(manifest, written, program, folder, found)
        found += wrong
    return Examination(level, tuple(found), written, program, compilation.sources)


def _level(
    manifest: Manifest, text: ManifestText, program: Program, folder: Folder | None, said: list[Diagnostic]
) -> tuple[Level, list[Diagnostic]]:
    """A level of a manifest and a program, and what is wrong where the two meet."""
    title = next((tag.partition(":")[2].strip() for tag in program.global_tags if tag.lower().startswith("title:")), "")
    if title and not manifest.name:
        manifest = _renamed(manifest, title)
    readers, wrong = _meter_readers(manifest, text, program)
    written, wrong_values = read_tags(program)
    files = library(folder, Folder(data_folder("assets")))
    wrong += wrong_values
    if folder is not None:
        wrong += tag_errors(program, written, manifest, files)
    level = Level(
        manifest=manifest,
        program=program,
        library=files,
        folder=folder,
        speakers=_speakers(manifest.cast),
        readers=readers,
        tags=written,
        diagnostics=tuple(said),
        checked=folder is not None,
    )
    return level, wrong


# --- meters ----------------------------------------------------------------------------------------------------


def _meter_readers(
    manifest: Manifest, text: ManifestText, program: Program
) -> tuple[tuple[Callable[[State, Stage], Reading | None], ...], list[Diagnostic]]:
    readers = []
    wrong: list[Diagnostic] = []
    places = KeyPlaces(text)
    for name, meter in manifest.meters.items():
        if name not in program.variables:
            message = f'the meter "{name}" is no variable of the story'
            hint = did_you_mean(name, program.variables)
            wrong.append(Diagnostic("unknown-meter", Severity.ERROR, places.of(f"meters.{name}"), message, hint))
            continue
        try:
            condition = compile_expression(program, meter.show_if, MANIFEST) if meter.show_if else None
        except GameError as error:
            span = places.of(f"meters.{name}.show_if")
            wrong += (replace(one, span=span) for one in error.diagnostics)
            continue
        readers.append(_meter_reader(name, meter, program.variables[name], condition))
    return tuple(readers), wrong


def _meter_reader(
    name: str, meter: Meter, slot: int, condition: Callable[[State], object] | None
) -> Callable[[State, Stage], Reading | None]:
    def read_meter(state: State, stage: Stage) -> Reading | None:
        hidden = meter.widget is Widget.HIDDEN or (condition is not None and not condition(state))
        if hidden and name not in stage.gauges:
            return None
        value = state.globals[slot]
        items: tuple[str, ...] = ()
        if isinstance(value, InkList):
            items = tuple(item[2] for item in value.ordered)
            number = len(items)
        else:
            number = int(value) if isinstance(value, (int, float)) else 0
        number = max(meter.min, min(meter.max, number))
        widget = Widget.CELLS if meter.widget is Widget.HIDDEN else meter.widget
        return Reading(name, meter.label or name, widget, number, meter.min, meter.max, items)

    return read_meter


# --- small things ----------------------------------------------------------------------------------------------


def _speakers(cast: dict[str, Cast]) -> dict[str, str]:
    """What stands before a colon, to the id of who says it."""
    return {words: who for who, one in cast.items() for words in one.speaks_as or (one.name.upper(),)}


def _renamed(manifest: Manifest, name: str) -> Manifest:
    fields = {field: getattr(manifest, field) for field in manifest.__struct_fields__}
    return Manifest(**{**fields, "name": name})
