"""Tags as they are written in a story: what each of them says, and whether what it names exists."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from game.ink import Diagnostic, Program, Severity, Span, did_you_mean, nearest
from game.ink.program import StaticTag
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
from game.scene.library import Either, Library, Names
from game.scene.manifest import Manifest

DECLARED = frozenset({"unknown-cast", "unknown-clue", "unknown-ending"})
"""Mistakes in names that the manifest declares, where it declares any of that kind."""


@dataclass(frozen=True, slots=True)
class Written:
    """A tag of the story that has no logic in it, and what it says."""

    tag: Tag
    source: StaticTag


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a name in a tag."""

    kind: str
    message: str


def read_tags(program: Program) -> tuple[tuple[Written, ...], list[Diagnostic]]:
    """Every tag of a story that has no logic in it, and what is wrong with the values of the others."""
    written: list[Written] = []
    wrong: list[Diagnostic] = []
    # of a thousand tags most say what another one says
    known: dict[str, Tag] = {}
    for one in program.static_tags():
        try:
            tag = known.get(one.text)
            if tag is None:
                tag = known[one.text] = read_tag(one.text)
            written.append(Written(tag, one))
        except TagError as error:
            key = one.text.partition(":")[0].strip()
            wrong.append(Diagnostic("tag-value", Severity.ERROR, program.tag_span(one), f'"# {key}" {error}'))
    return tuple(written), wrong


def tag_errors(
    program: Program, written: Collection[Written], manifest: Manifest, library: Library
) -> Iterator[Diagnostic]:
    """What is wrong with the names in the tags of a story."""
    said: set[tuple[str, Span]] = set()
    problems: dict[str, Problem | None] = {}
    for one in written:
        text = one.source.text
        if text not in problems:
            known = isinstance(one.tag, Note | AtPlace)
            problems[text] = None if known else problem_of(one.tag, manifest, library)
        problem = problems[text]
        if problem is None:
            continue
        # a tag before the bracket of a choice belongs to the choice and to its text, and is still one tag
        span = program.tag_span(one.source)
        if (one.source.text, span) not in said:
            said.add((one.source.text, span))
            yield Diagnostic(problem.kind, Severity.ERROR, span, f'{problem.message}, in "# {one.source.text}"')


def problem_of(tag: Tag, manifest: Manifest, library: Library) -> Problem | None:
    """What is wrong with the names in a tag; None when everything is known."""
    for kind, what, name, known in _named(tag, manifest, library):
        # a level without a manifest declares neither people nor endings, so it may call them what it likes
        if name in known or (kind in DECLARED and not known):
            continue
        message = f'there is no {what} "{name}"'
        near = nearest(name, known)
        if near is not None and near.lower() == name.lower():
            return Problem("letter-case", f'{message}; letter case counts, and it is called "{near}"')
        wish = (known.hint(name) if isinstance(known, Names | Either) else "") or did_you_mean(name, known)
        return Problem(kind, f"{message}; {wish}" if wish else message)
    return None


def _named(tag: Tag, manifest: Manifest, files: Library) -> Iterator[tuple[str, str, str, Collection[str]]]:
    """Kind of mistake, what it is, its name, and all names that exist, for each name in a tag."""
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
            yield "unknown-sound", "music", name, files.loops
        case Sound(name=name):
            yield "unknown-sound", "sound", name, files.sounds
        case Image(name=str(name)):
            yield "unknown-picture", "image", name, files.framed
        case Plan(name=str(name)):
            yield "unknown-picture", "plan", name, files.plans
        case Gauge(meter=str(name)):
            yield "unknown-meter", "meter", name, manifest.meters
        case Clue(name=name):
            yield "unknown-clue", "clue", name, manifest.clues
        case EndingMark(name=name):
            yield "unknown-ending", "ending", name, manifest.endings
