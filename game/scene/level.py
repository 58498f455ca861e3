"""A level: a folder of plain text, read, compiled and checked.

`read` looks at the manifest only and is quick; `load` compiles the story too, checks every tag that has no logic in it, and
raises `LevelError` with all that is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from game.homes import data_folder
from game.ink import Diagnostic, GameError, Program, Severity, State, check_story, did_you_mean
from game.ink.expression import compile_expression
from game.ink.values import InkList
from game.scene.directions import (
    NEUTRAL,
    Ambience,
    AtPlace,
    Background,
    Clue,
    EndingMark,
    Gauge,
    Hide,
    Image,
    Met,
    Music,
    Note,
    Plan,
    Portrait,
    Show,
    Sound,
    Speaker,
    Tag,
    TagError,
    read_tag,
)
from game.scene.files import Folder, Library, library
from game.scene.manifest import ID, Cast, Manifest, Meter, Widget, key_span, read_manifest
from game.scene.stage import Reading, Stage

MANIFEST = "level.toml"
DECLARED = frozenset({"unknown-cast", "unknown-clue", "unknown-ending"})
"""Mistakes in names that the manifest declares, where it declares any of that kind."""


class LevelError(GameError):
    """A level that cannot be played."""


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """A level, ready to be played. Frozen: sessions share it."""

    manifest: Manifest
    program: Program
    library: Library
    folder: Folder | None
    speakers: dict[str, str]
    identities: dict[int, str]
    readers: tuple[Callable[[State, Stage], Reading | None], ...]
    places: frozenset[str]
    backdrops: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    checked: bool = field(default=True)

    @property
    def id(self) -> str:
        return self.manifest.id

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

    def problem(self, tag: Tag) -> tuple[str, str] | None:
        """What is wrong with the names in a tag, as kind and message; None when everything is known."""
        if not self.checked:
            return None
        for kind, what, name, known in self._named(tag):
            # a level without a manifest declares neither people nor endings, so it may call them what it likes
            declares = kind not in DECLARED or known
            if declares and name not in known:
                wish = did_you_mean(name, known)
                message = f'there is no {what} "{name}"'
                return kind, f"{message}; {wish}" if wish else message
        return None

    def _named(self, tag: Tag) -> Iterator[tuple[str, str, str, Collection[str]]]:
        """Kind of mistake, what it is, its name, and all names that exist, for each name in a tag."""
        manifest, files = self.manifest, self.library
        match tag:
            case Background(name=str(name)):
                yield "unknown-picture", "backdrop", name, files.backdrops
            case Show(who=who, face=face):
                yield "unknown-cast", "person in the cast called", who, manifest.cast
                yield "unknown-picture", "portrait", f"{who}_{face or NEUTRAL}", files.portraits
            case Hide(who=str(who)) | Speaker(who=who) | Met(who=who):
                yield "unknown-cast", "person in the cast called", who, manifest.cast
            case Portrait(who=who, face=face):
                yield "unknown-cast", "person in the cast called", who, manifest.cast
                yield "unknown-picture", "portrait", f"{who}_{face}", files.portraits
            case Music(name=str(name)) | Ambience(name=str(name)):
                yield "unknown-sound", "music", name, {**files.music, **files.sounds}
            case Sound(name=name):
                yield "unknown-sound", "sound", name, files.sounds
            case Image(name=str(name)):
                yield "unknown-picture", "image", name, {**files.objects, **files.images}
            case Plan(name=str(name)):
                yield "unknown-picture", "plan", name, files.plans
            case Gauge(meter=str(name)):
                yield "unknown-meter", "meter", name, manifest.meters
            case Clue(name=name):
                yield "unknown-clue", "clue", name, manifest.clues
            case EndingMark(name=name):
                yield "unknown-ending", "ending", name, manifest.endings


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
    folder = Folder(path if path.is_dir() else path.parent)
    if path.is_file():
        return Manifest(id=_id_of(path.stem), name=path.stem, start=path.name), []
    file = path / MANIFEST
    if not file.is_file():
        return _bare_manifest(path), []
    try:
        text = folder.text(MANIFEST)
    except (OSError, ValueError) as error:
        raise LevelError.plain("unreadable", f"{_shown(file)} cannot be read: {_reason(error)}") from None
    manifest, found = read_manifest(text, _shown(file), path.resolve().name)
    if manifest is None:
        raise LevelError(one for one in found if one.severity is Severity.ERROR)
    return manifest, found


def load(path: Path) -> Level:
    """Read, compile and check the level in a folder (or a bare `.ink` file). Raises `LevelError` with every mistake."""
    manifest, found = read(path)
    folder = Folder(path if path.is_dir() else path.parent)
    try:
        text = folder.text(manifest.start)
    except (OSError, ValueError) as error:
        message = f"{_shown(folder.root / manifest.start)} cannot be read: {_reason(error)}"
        raise LevelError.plain("unreadable", message, 'the manifest names the first file as "start"') from None
    prefix = f"{_shown(folder.root)}/"
    return build(manifest, text, folder, prefix, found)


def from_text(ink: str, manifest: Manifest | None = None) -> Level:
    """A level of nothing but ink text; what its tags name need not exist."""
    return build(manifest or Manifest(id="text", name="Text"), ink, None, "", [])


def build(manifest: Manifest, ink: str, folder: Folder | None, prefix: str, found: list[Diagnostic]) -> Level:
    """Compile a story and put a level together. `prefix` stands before its file names in messages."""

    def include(name: str, /) -> str:
        if folder is None:
            raise FileNotFoundError(name)
        return folder.text(name)

    compilation = check_story(ink, prefix + manifest.start, include)
    found = [*found, *compilation.diagnostics]
    program = compilation.program
    if program is None:
        raise LevelError(one for one in found if one.severity is Severity.ERROR)
    title = next((tag.partition(":")[2].strip() for tag in program.global_tags if tag.lower().startswith("title:")), "")
    if title and not manifest.name:
        manifest = _renamed(manifest, title)
    readers, wrong = _meter_readers(manifest, program, folder, prefix)
    level = Level(
        manifest=manifest,
        program=program,
        library=library(folder, Folder(data_folder("assets"))),
        folder=folder,
        speakers=_speakers(manifest.cast),
        identities=program.identities.choices,
        readers=readers,
        places=_plan_places(program),
        backdrops=_backdrops(program),
        diagnostics=tuple(found),
        checked=folder is not None,
    )
    wrong += _tag_errors(level)
    if wrong:
        raise LevelError(wrong)
    return level


def _tag_errors(level: Level) -> list[Diagnostic]:
    """What is wrong with the tags that have no logic in them."""
    found: list[Diagnostic] = []
    for text, at in level.program.static_tags():
        span = level.program.sources.span(at, at + len(text) + 2)
        try:
            tag = read_tag(text)
        except TagError as error:
            key = text.partition(":")[0].strip()
            found.append(Diagnostic("tag-value", Severity.ERROR, span, f'"# {key}" {error}'))
            continue
        problem = None if isinstance(tag, Note | AtPlace) else level.problem(tag)
        if problem is not None:
            found.append(Diagnostic(problem[0], Severity.ERROR, span, f'{problem[1]}, in "# {text}"'))
    return found


def _backdrops(program: Program) -> tuple[str, ...]:
    """The backdrops that the story names, in the order in which they stand in it."""
    values = (text.partition(":") for text, _ in program.static_tags())
    names = (value.partition(",")[0].strip() for key, _, value in values if key.strip().lower() in ("background", "bg"))
    return tuple(dict.fromkeys(name for name in names if name.lower() != "none"))


def _plan_places(program: Program) -> frozenset[str]:
    """Every place that a plan of this story can light."""
    found: set[str] = set()
    for text, _ in program.static_tags():
        try:
            tag = read_tag(text)
        except TagError:
            continue
        match tag:
            case AtPlace(name=place) | Plan(place=str(place)):
                found.add(place)
    return frozenset(found)


# --- meters ----------------------------------------------------------------------------------------------------


def _meter_readers(
    manifest: Manifest, program: Program, folder: Folder | None, prefix: str
) -> tuple[tuple[Callable[[State, Stage], Reading | None], ...], list[Diagnostic]]:
    readers = []
    wrong: list[Diagnostic] = []
    for name, meter in manifest.meters.items():
        if name not in program.variables:
            message = f'the meter "{name}" is no variable of the story'
            hint = did_you_mean(name, program.variables)
            span = key_span(folder.text(MANIFEST), f"{prefix}{MANIFEST}", f"meters.{name}") if folder else None
            wrong.append(Diagnostic("unknown-meter", Severity.ERROR, span, message, hint))
            continue
        try:
            condition = compile_expression(program, meter.show_if, MANIFEST) if meter.show_if else None
        except GameError as error:
            wrong += error.diagnostics
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
