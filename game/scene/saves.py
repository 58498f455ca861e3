"""Saves: what is written down of a play-through, so that this edition of the level or another can go on with it.

A save holds the choices taken, by identity, and taking them again gives the whole way back. It holds the story's state at a
few points as well, from the nearest to the farthest, for an edition in which the way cannot be gone again. How a save becomes
a session is told in `resuming`, where it lies in `shelf`.
"""

from __future__ import annotations

import enum
from dataclasses import replace
from hashlib import blake2b
from typing import Annotated, Any, assert_never

import msgspec
from msgspec import Meta

from game.ink import Stops, Story, state_at, write_state, write_value
from game.scene.beats import Card, Decision, Narration, Speech
from game.scene.directions import Clear, Clue, Cue, Effect, Met, Sound, TagError, read_tag
from game.scene.making import Waiting
from game.scene.session import Session
from game.scene.stage import Stage
from game.scene.way import Point

SCHEMA = 2
MAX_PICTURE = 60_000
"""How many bytes the picture of a save may have."""
MAX_CHOICES = 100_000

Text = Annotated[str, Meta(max_length=4_000)]
Short = Annotated[str, Meta(max_length=200)]
Number = Annotated[int, Meta(ge=-(2**31), le=2**31 - 1)]
Seconds = Annotated[float, Meta(ge=0, le=1e9)]
Picture = Annotated[bytes, Meta(max_length=MAX_PICTURE)]


class Frozen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A value that is written down. What it has too much is a mistake."""


class SavedChoice(Frozen, frozen=True):
    """A choice that was taken: its identity, its text, and whether a timer took it."""

    identity: Text
    text: Text
    timeout: bool = False


class SavedWaiting(Frozen, frozen=True):
    """What tags have said that takes effect later; cues as tags."""

    cues: Annotated[tuple[Text, ...], Meta(max_length=1_000)] = ()
    seconds: Seconds | None = None
    ending: Text | None = None
    restart: bool = False


class Kind(enum.Enum):
    """What a saved point is the point before: the line (with a decision, the line before it), the decision, the knot, the
    chapter, or the first line of a history that was cut."""

    LINE = "line"
    DECISION = "decision"
    KNOT = "knot"
    CHAPTER = "chapter"
    HISTORY = "history"


class SavedPoint(Frozen, frozen=True):
    """A point of the story: its portable state, and the stage without meters, which the state tells.

    `choices` counts those of the log that come before it, `trail` the last names of the save's trail that come after it.
    """

    kind: Kind
    knot: Text
    chapter: Text
    choices: Annotated[int, Meta(ge=0)]
    trail: Annotated[int, Meta(ge=0)]
    state: dict[str, Any]
    stage: Stage
    waiting: SavedWaiting = SavedWaiting()
    clues: tuple[Text, ...] = ()
    met: tuple[Text, ...] = ()


class Facts(Frozen, frozen=True):
    """What a list of saves shows of each. `turn` is the same for all saves between two choices of one way through the story."""

    level: Short
    version: Short
    name: Short = ""
    chapter: Text = ""
    line: Text = ""
    choices: int = 0
    turn: Short = ""
    played_s: Seconds = 0.0
    saved_at: Short = ""
    picture: Picture = b""
    schema: int = SCHEMA


class Save(Frozen, frozen=True):
    """One play-through, up to a beat.

    `choices` are all that were taken, of which the first `before` lie before the history begins. `trail` names the beats since
    the latest choice, the current one last; `offered` the choices of the current decision.
    """

    facts: Facts
    fingerprint: Short
    seed: Number
    start: Text | None = None
    variables: dict[str, Any] = msgspec.field(default_factory=dict)
    choices: Annotated[tuple[SavedChoice, ...], Meta(max_length=MAX_CHOICES)] = ()
    before: Annotated[int, Meta(ge=0)] = 0
    trail: tuple[Text, ...] = ()
    offered: tuple[Text, ...] = ()
    points: Annotated[tuple[SavedPoint, ...], Meta(max_length=len(Kind))] = ()

    @property
    def level(self) -> str:
        """The id of the level."""
        return self.facts.level

    def point(self, kind: Kind) -> SavedPoint | None:
        """The point of a kind."""
        return next((one for one in self.points if one.kind is kind), None)

    def with_facts(self, **facts: Any) -> Save:
        """The same save with other facts: `name`, `played_s`, `saved_at`, `picture`."""
        return msgspec.structs.replace(self, facts=msgspec.structs.replace(self.facts, **facts))

    def up_to(self, choices: int) -> Save:
        """The save of the decision at which only so many choices were taken."""
        kept = tuple(one for one in self.points if one.choices <= choices and one.kind is Kind.HISTORY)
        facts = msgspec.structs.replace(self.facts, choices=choices, chapter="", line="", picture=b"")
        return msgspec.structs.replace(
            self, facts=facts, choices=self.choices[:choices], trail=(), offered=(), points=kept
        )


def save_of(
    session: Session, *, saved_at: str = "", played_s: float = 0.0, name: str = "", picture: bytes = b""
) -> Save:
    """What must be written down to come back to the current beat. The time is the caller's to know."""
    return _Writer(session).save(saved_at, played_s, name, picture)


class _Writer:
    """Writes down one session."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.program = session.level.program
        self.moments = session.moments
        self.way = session.way
        self.here = len(self.moments) - 1
        self.begins = len(session.point.taken) if session.point else 0

    def save(self, saved_at: str, played_s: float, name: str, picture: bytes) -> Save:
        session, manifest = self.session, self.session.level.manifest
        choices = tuple(SavedChoice(one.identity, one.text, one.timeout) for one in self.way.taken_before(self.here))
        variables = {key: write_value(self.program, value) for key, value in session.variables.items()}
        trail = self.trail()
        beat = session.beat
        offered = tuple(one.identity for one in beat.choices) if isinstance(beat, Decision) else ()
        line = next((one.beat.text for one in reversed(self.moments) if isinstance(one.beat, Narration | Speech)), "")
        facts = Facts(
            level=manifest.id,
            version=manifest.version,
            name=clean(name),
            chapter=clean(session.stage.chapter),
            line=clean(line),
            choices=len(choices),
            turn=_turn(session.seed, choices),
            played_s=played_s,
            saved_at=saved_at,
            picture=picture if len(picture) <= MAX_PICTURE else b"",
        )
        fingerprint = self.program.fingerprint
        points = tuple(self.points(len(trail)))
        return Save(
            facts, fingerprint, session.seed, session.start, variables, choices, self.begins, trail, offered, points
        )

    def trail(self) -> tuple[str, ...]:
        """The names of the beats since the latest choice."""
        first = self.here
        while first > 0 and self.moments[first - 1].chosen is None:
            first -= 1
        return tuple(one.identity for one in self.moments[first:])

    def points(self, trail: int) -> list[SavedPoint]:
        line = self.here - self.moments[self.here].part
        found = []
        if self.is_behind_its_line(line):
            found.append(self.point(Kind.DECISION, line))
            line -= 1 + self.moments[line - 1].part
        found.insert(0, self.point(Kind.LINE, line))
        knot = self.entry(self.here)
        found += self.entered(Kind.KNOT, knot)
        card = next((one for one in range(self.here, -1, -1) if isinstance(self.moments[one].beat, Card)), 0)
        if self.entry(card) == card:
            found += self.entered(Kind.CHAPTER, card)
        else:
            found.append(self.point(Kind.CHAPTER, card))
        if self.session.point is not None:
            found.append(self.point(Kind.HISTORY, 0))
        return found

    def is_behind_its_line(self, index: int) -> bool:
        """Whether the choices of the decision at an index were gathered before the line in front of it was shown."""
        return (
            isinstance(self.moments[index].beat, Decision)
            and index > 0
            and self.moments[index - 1].chosen is None
            and self.moments[index - 1].state.is_waiting
        )

    def entry(self, index: int) -> int:
        """Where the knot of the beat at an index was entered: the index of its first beat."""
        moment = self.moments[index]
        place = self.program.places.get(moment.knot)
        while index > 0:
            before = self.moments[index - 1]
            visits = place is not None and before.state.visits(place.number) != moment.state.visits(place.number)
            if before.knot != moment.knot or visits or before.made.waiting.restart:
                break
            index -= 1
        return index

    def entered(self, kind: Kind, index: int) -> list[SavedPoint]:
        """The point where a knot was entered, whose first beat is at an index; nothing where it has no beginning of its own."""
        knot = self.moments[index].knot
        place = self.program.places.get(knot)
        if place is None or place.is_label:
            return []
        before = self.session.before(index, self.way)
        story = Story(self.program, self.session.seed, stops=Stops(self.program, frozenset({place.start})))
        story.restore(before.state)
        if story.can_continue and story.peek.pc != place.start:
            story.skip()
        if story.peek.pc != place.start:
            return []
        return [self.written(kind, index, before, state_at(write_state(self.program, story.peek), knot))]

    def point(self, kind: Kind, index: int) -> SavedPoint:
        before = self.session.before(index, self.way)
        return self.written(kind, index, before, write_state(self.program, before.state))

    def written(self, kind: Kind, index: int, before: Point, state: dict[str, Any]) -> SavedPoint:
        return SavedPoint(
            kind=kind,
            knot=self.moments[index].knot,
            chapter=self.moments[index].beat.stage.chapter,
            choices=len(before.taken),
            trail=self.here - index + 1,
            state=state,
            stage=replace(before.stage, meters=()),
            waiting=_written_waiting(before.waiting),
            clues=before.clues,
            met=before.met,
        )


def _turn(seed: int, choices: tuple[SavedChoice, ...]) -> str:
    way = "\n".join((str(seed), *(one.identity for one in choices)))
    return blake2b(way.encode(), digest_size=8).hexdigest()


def _written_waiting(waiting: Waiting) -> SavedWaiting:
    return SavedWaiting(tuple(_as_tag(one) for one in waiting.cues), waiting.seconds, waiting.ending, waiting.restart)


def read_waiting(saved: SavedWaiting) -> Waiting:
    """What goes on waiting; a cue that cannot be read is left out."""
    cues = []
    for text in saved.cues:
        try:
            tag = read_tag(text)
        except TagError:
            continue
        if isinstance(tag, Cue):
            cues.append(tag)
    return Waiting(tuple(cues), saved.seconds, saved.ending, saved.restart)


def _as_tag(cue: Cue) -> str:
    match cue:
        case Sound(name=name):
            return f"sound: {name}"
        case Effect(kind=kind):
            return f"effect: {kind.value}"
        case Clue(name=name):
            return f"clue: {name}"
        case Met(who=who):
            return f"met: {who}"
        case Clear():
            return "clear"
        case _:
            assert_never(cue)


def clean(text: str, length: int = 200) -> str:
    """A text as it may be shown in a list: one line, printable, not too long."""
    plain = "".join(one if one.isprintable() else " " for one in text)
    return " ".join(plain.split())[:length]
