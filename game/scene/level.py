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
from game.ink.source import Sources
from game.ink.values import InkList
from game.scene.directions import AtPlace, Background, Chapter, Plan, Tag
from game.scene.files import Folder, Library, library
from game.scene.manifest import ID, Cast, KeyPlaces, Manifest, ManifestText, Meter, Widget, read_manifest
from game.scene.renamed import Renamed
from game.scene.stage import Reading, Stage
from game.scene.tagging import Problem, Written, problem_of, read_tags, tag_errors

MANIFEST = "level.toml"


class LevelError(GameError):
    """A level that cannot be played."""


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


def find_level(name: str, folder: Path | None = None) -> Path:
    """The folder of a level by its id, or by its path. Raises `LevelError` when there is none.

    An id is looked for among the program's own levels, then in `levels` where the user stands.
    """
    shipped = folder or data_folder("levels")
    if ID.fullmatch(name) and (shipped / name).is_dir():
        return shipped / name
    if Path(name).is_dir() or (name.endswith(".ink") and Path(name).is_file()):
        return Path(name)
    here = Path("levels")
    if ID.fullmatch(name) and (here / name).is_dir():
        return here / name
    known = sorted({one.name for root in (shipped, here) if root.is_dir() for one in root.iterdir() if one.is_dir()})
    hint = did_you_mean(name, known) or (f"there are: {', '.join(known)}" if known else "")
    raise LevelError.plain("missing-level", f'there is no level "{name}"', hint)


def read(path: Path) -> tuple[Manifest, list[Diagnostic]]:
    """The manifest of a level, and warnings about it. Raises `LevelError` when it cannot be read."""
    manifest, found = _manifest(path, _manifest_text(path))
    if manifest is None or any(one.severity is Severity.ERROR for one in found):
        raise LevelError(one for one in found if one.severity is Severity.ERROR)
    return manifest, found


def _manifest_text(path: Path) -> ManifestText:
    file = path / MANIFEST
    if not file.is_file():
        return ManifestText(_shown(file))
    try:
        return ManifestText(_shown(file), Folder(path).text(MANIFEST))
    except (OSError, ValueError) as error:
        raise LevelError.plain("unreadable", f"{_shown(file)} cannot be read: {_reason(error)}") from None


def _manifest(path: Path, written: ManifestText) -> tuple[Manifest | None, list[Diagnostic]]:
    """The manifest, unless its text is none, and what is wrong with it."""
    if path.is_file():
        return Manifest(id=_id_of(path.stem), name=path.stem, start=path.name), []
    if not (path / MANIFEST).is_file():
        return _bare_manifest(path), []
    return read_manifest(written, path.resolve().name)


def load(path: Path) -> Level:
    """Read, compile and check the level in a folder (or a bare `.ink` file). Raises `LevelError` with every mistake."""
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
    """Read, compile and check the level in a folder (or a bare `.ink` file), and go as far as its mistakes allow.

    Raises `LevelError` only where there is no level, or none of it can be read.
    """
    written = _manifest_text(path)
    manifest, found = _manifest(path, written)
    folder = Folder(path if path.is_dir() else path.parent)
    start = (manifest or _bare_manifest(path)).start
    try:
        text = folder.text(start)
    except (OSError, ValueError) as error:
        message = f"{_shown(folder.root / start)} cannot be read: {_reason(error)}"
        hint = "; ".join(getattr(error, "__notes__", ())) or 'the manifest names the first file as "start"'
        span = KeyPlaces(written).of("start") if "start" in KeyPlaces(written).keys else None
        return Examination(None, (*found, Diagnostic("unreadable", Severity.ERROR, span, message, hint)), written)
    return _build(manifest, written, text, f"{_shown(folder.root)}/{start}", folder, found)


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
            items = tuple(item[2] for item in sorted(value.items))
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


def _bare_manifest(path: Path) -> Manifest:
    """The manifest of a folder without one: its only (or its `story.ink`) file is the start."""
    inks = sorted(one.name for one in path.glob("*.ink")) if path.is_dir() else []
    if not inks:
        hint = f"a level is a folder with a {MANIFEST}, or at least an .ink file"
        raise LevelError.plain("missing-level", f"there is no level in {_shown(path)}", hint)
    start = "story.ink" if "story.ink" in inks else inks[0]
    return Manifest(id=_id_of(path.resolve().name), start=start)


def _id_of(name: str) -> str:
    return re.sub(r"[^a-z0-9_-]+", "_", name.lower()) or "level"


def _renamed(manifest: Manifest, name: str) -> Manifest:
    fields = {field: getattr(manifest, field) for field in manifest.__struct_fields__}
    return Manifest(**{**fields, "name": name})


def _shown(path: Path) -> str:
    """A path as it is shown: relative to where the user stands, with forward slashes."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8 text"
    return getattr(error, "strerror", None) or str(error)
