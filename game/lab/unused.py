"""What is declared or drawn and never used: notes, each at the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from game.homes import data_folder
from game.ink import Diagnostic, Severity, Span, did_you_mean
from game.lab.survey import Survey
from game.scene.directions import (
    NEUTRAL,
    Ambience,
    Background,
    Clue,
    EndingMark,
    Hide,
    Image,
    Met,
    Music,
    Plan,
    Portrait,
    Show,
    Sound,
    Speaker,
)
from game.scene.files import PICTURES, SOUNDS, Folder
from game.scene.library import library
from game.scene.listing import COVER


def unused(survey: Survey) -> Iterator[Diagnostic]:
    """Clues, endings and people that no tag names, captions of no sound, pictures and sounds that nobody asks for."""
    manifest = survey.manifest
    clues = {one.tag.name for one in survey.level.tags if isinstance(one.tag, Clue)}
    endings = {one.tag.name for one in survey.level.tags if isinstance(one.tag, EndingMark)}
    if not survey.is_computed("clue"):
        yield from (_note(survey, "unused-clue", f"clues.{name}", name) for name in manifest.clues if name not in clues)
    if not survey.is_computed("ending"):
        yield from (
            _note(survey, "unused-ending", f"endings.{name}", name) for name in manifest.endings if name not in endings
        )
    yield from _cast(survey)
    known = survey.level.library.sounds.keys() | survey.level.library.music.keys()
    for name in manifest.captions:
        if name not in known:
            message = f'this caption belongs to no sound: there is none called "{name}"'
            hint = did_you_mean(name, known)
            yield survey.about_key("unknown-sound", Severity.WARNING, f"captions.{name}", message, hint)
    yield from _files(survey)


def _note(survey: Survey, kind: str, key: str, name: str) -> Diagnostic:
    return survey.about_key(kind, Severity.NOTE, key, f'"{name}" is declared, and never used')


def _cast(survey: Survey) -> Iterator[Diagnostic]:
    """People who neither speak nor are named by a tag. The first of the cast is the player, seen or not."""
    if survey.is_computed("show", "hide", "portrait", "speaker", "met"):
        return
    named = {one.tag.who for one in survey.level.tags if isinstance(one.tag, Show | Hide | Portrait | Speaker | Met)}
    texts = [file.text for file in survey.program.sources.files]
    for who in [*survey.manifest.cast][1:]:
        if who in named:
            continue
        words = [words for words, one in survey.level.speakers.items() if one == who]
        if not any(f"{one}{mark}" in text for one in words for mark in (":", " (", "(") for text in texts):
            yield _note(survey, "unused-cast", f"cast.{who}", who)


def _files(survey: Survey) -> Iterator[Diagnostic]:
    """The level's own pictures and sounds that nothing shows or plays, and that stand for none of the program's."""
    folder = survey.level.folder
    if folder is None:
        return
    pictures = dict(folder.files("pictures", PICTURES))
    sounds = dict(folder.files("sounds", SOUNDS))
    if pictures and not survey.is_computed("background", "show", "portrait", "image", "plan"):
        yield from _left_over(survey, "unused-picture", pictures, _shown(survey, pictures))
    if sounds and not survey.is_computed("sound", "music", "ambience"):
        heard = {one.tag.name for one in survey.level.tags if isinstance(one.tag, Sound | Music | Ambience)}
        yield from _left_over(survey, "unused-sound", sounds, heard)


def _shown(survey: Survey, pictures: dict[str, Path]) -> set[str | None]:
    # the list of levels shows one, too
    shown: set[str | None] = {survey.manifest.picture or COVER}
    for one in survey.level.tags:
        match one.tag:
            case Background(name=name) | Image(name=name) | Plan(name=name):
                shown.add(name)
            case Show(who=who, face=face):
                shown.add(f"{who}_{face or NEUTRAL}")
            case Portrait(who=who, face=face):
                shown.add(f"{who}_{face}")
    # a line may have a face of its own
    texts = [file.text for file in survey.program.sources.files]
    for name in pictures:
        who, _, face = name.rpartition("_")
        if who in survey.manifest.cast and (face == NEUTRAL or any(f"({face})" in text for text in texts)):
            shown.add(name)
    return shown


def _plain(name: str) -> str:
    """The plain name of a file that a story may call by its path, or by its name and ending."""
    path = PurePosixPath(name)
    return path.stem if path.suffix.lower() in (*PICTURES, *SOUNDS) else path.name


def _left_over(survey: Survey, kind: str, files: dict[str, Path], used: set[str | None]) -> Iterator[Diagnostic]:
    shared = library(None, Folder(data_folder("assets")))
    fields = [getattr(shared, one) for one in shared.__slots__]
    here = survey.written.file.rpartition("/")[0]
    plain = {_plain(one) for one in used if one is not None}
    for name, path in files.items():
        if name not in plain and not any(name in one for one in fields):
            span = Span(f"{here}/{path.parent.name}/{path.name}", 1)
            yield Diagnostic(kind, Severity.NOTE, span, f'"{name}" is never used')
