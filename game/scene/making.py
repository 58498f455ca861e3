"""Making beats: what the story says next, as things to show.

A maker reads a story on until there is something to show. What one result of the story says about a later one (a timer, an
ending, a cue without text) goes on waiting. It keeps nothing of what it has made; that is the session's to do.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import assert_never

from game.ink import Diagnostic, Severity, State, Story, StoryChoice, Value
from game.ink.counts import Counts
from game.scene.beats import Beat, Card, Choice, Decision, Ending, Narration, Speech
from game.scene.directions import (
    AtPlace,
    Chapter,
    Clear,
    Clue,
    Cue,
    Default,
    Effect,
    EndingMark,
    Identity,
    Locked,
    Met,
    Note,
    Portrait,
    Restart,
    Show,
    Sound,
    Speaker,
    Tag,
    TagError,
    Timer,
    read_tag,
)
from game.scene.level import Level, LevelError
from game.scene.stage import Reading, Stage

SPEECH = re.compile(r"([^:()]{1,60}?)(?:\s*\(([^()]{1,40})\))?:\s+(.*)", re.DOTALL)
STAGING = ">>>"
MAX_EMPTY = 1_000
"""How many results without text may follow each other."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What tags have said that takes effect later: cues for the next beat, a timer or an ending for the end of the turn."""

    cues: tuple[Cue, ...] = ()
    seconds: float | None = None
    ending: str | None = None
    restart: bool = False
    errors: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """The beats of one result of the story, and what stands behind them.

    `identities` names each beat across editions of the level, `knot` is the path of the knot or stitch in which they are
    written: None where it cannot be told, as for a line that a function prints.
    """

    beats: tuple[Beat, ...]
    identities: tuple[str, ...]
    state: State
    stage: Stage
    waiting: Waiting
    knot: str | None


class Maker:
    """Makes the beats of one reading of a level. `begin` gives a story that has just begun, for a level that restarts itself."""

    def __init__(self, level: Level, begin: Callable[[], Story]) -> None:
        self.level = level
        self.story = begin()
        self.problems: list[str] = []
        self._begin = begin
        # what the meters were read from last
        self._globals: list[Value] = []
        self._counts: Counts = []
        self._gauges: tuple[str, ...] = ()
        self._meters: tuple[Reading, ...] = ()

    def restart(self) -> Made:
        """Begin the story again."""
        self.story = self._begin()
        return self.make(Stage(), Waiting())

    def make(self, stage: Stage, waiting: Waiting) -> Made:
        """Read on until there is something to show. Raises `LevelError` where the story fails."""
        if waiting.errors:
            raise LevelError(waiting.errors)
        story = self.story
        for _ in range(MAX_EMPTY):
            if not story.can_continue:
                break
            text = story.advance().strip("\n")
            errors = tuple(one for one in story.errors if one.severity is Severity.ERROR)
            if errors != waiting.errors:
                waiting = replace(waiting, errors=errors)
            beats, stage, waiting = self._read(text, stage, waiting)
            if beats:
                return self._made(beats, stage, waiting, story.line_at)
            if errors:
                raise LevelError(errors)
        if story.can_continue:
            raise LevelError.plain("empty-story", f"the story gave {MAX_EMPTY} results without any text")
        if waiting.restart:
            return self.restart()
        choices = story.choices
        stage = self._metered(stage)
        if choices:
            return self._made((self._decision(choices, stage, waiting),), stage, Waiting(), choices[0].point.content)
        return self._made((self._ending(stage, waiting),), stage, Waiting(), story.stopped_at)

    def _made(self, beats: tuple[Beat, ...], stage: Stage, waiting: Waiting, at: int) -> Made:
        identities = tuple(self._identity(beat, at) for beat in beats)
        return Made(beats, identities, self.story.state, stage, waiting, self._knot(at))

    def _identity(self, beat: Beat, at: int) -> str:
        match beat:
            case Card(title=title):
                return f"--- {title}"
            case Decision(choices=choices):
                return f"> {choices[0].identity}"
            case Ending(name=name):
                return f"*** {name or 'the end'}"
            case Narration() | Speech():
                return self.level.program.identities.position(at)
            case _:
                assert_never(beat)

    def _knot(self, at: int) -> str | None:
        program = self.level.program
        path = program.region(at).path if at >= 0 else None
        place = program.places.get(path or "")
        return None if place is not None and place.is_function else path

    def _metered(self, stage: Stage) -> Stage:
        """The stage with its meters. They are read again only where something may have moved them."""
        state = self.story.peek
        if not (state.globals == self._globals and state.counts == self._counts and stage.gauges == self._gauges):
            self._globals, self._counts, self._gauges = state.globals[:], state.counts[:], stage.gauges
            self._meters = self.level.read_meters(state, stage)
        return stage if self._meters == stage.meters else replace(stage, meters=self._meters)

    def _read(self, text: str, stage: Stage, waiting: Waiting) -> tuple[tuple[Beat, ...], Stage, Waiting]:
        """One result of the story: the beats it makes, the stage after it, and what goes on waiting."""
        card: Chapter | None = None
        portrait: Portrait | None = None
        speaker: str | None = None
        cues = list(waiting.cues)
        staging = text.startswith(STAGING)
        text = "" if staging else text
        if waiting.seconds is not None and text.strip():
            waiting = replace(waiting, seconds=None)
        for tag in self._tags(self.story.tags):
            match tag:
                case Chapter():
                    card = tag
                    stage = replace(stage, chapter=tag.title, subtitle=tag.subtitle)
                case Portrait():
                    portrait = tag
                case Speaker(who=who):
                    speaker = who
                case Timer(seconds=seconds):
                    waiting = replace(waiting, seconds=seconds)
                case EndingMark(name=name):
                    waiting = replace(waiting, ending=name)
                case Restart():
                    waiting = replace(waiting, restart=True)
                case Sound() | Effect() | Clue() | Met() | Clear():
                    cues.append(tag)
                    # a new page has no pictures in it yet; what stands behind the page stays
                    stage = replace(stage, image=None) if isinstance(tag, Clear) else stage
                case Default() | Locked() | AtPlace() | Identity() | Note():
                    pass
                case _:
                    stage = stage.apply(tag)
        stage = self._metered(stage)
        beats: list[Beat] = []
        if card is not None:
            beats.append(Card(card.title, card.subtitle, stage, () if text.strip() else tuple(cues)))
        if text.strip():
            beats.append(self._line(text.strip(), stage, tuple(cues), portrait, speaker))
        kept = () if beats else tuple(cues)
        return tuple(beats), stage, waiting if kept == waiting.cues else replace(waiting, cues=kept)

    def _line(
        self, text: str, stage: Stage, cues: tuple[Cue, ...], portrait: Portrait | None, speaker: str | None
    ) -> Beat:
        """A line of text as narration, or as the speech of somebody in the cast."""
        match = SPEECH.fullmatch(text)
        who = self.level.speaker(match.group(1)) if match else None
        face = portrait.face if portrait else None
        if who is not None and match is not None:
            text = match.group(3)
            face = match.group(2) or face
        who = speaker or who or (portrait.who if portrait else None)
        shown = portrait.who if portrait else who
        if shown is not None and face is not None and not self._wrong(Show(shown, face)):
            # this line's face only: the stage that goes on waiting keeps the old one
            stage = stage.apply(Show(shown, face))
        if who is None:
            return Narration(text, stage, cues)
        return Speech(who, self.level.name_of(who), text, stage, cues)

    def _decision(self, offered: tuple[StoryChoice, ...], stage: Stage, waiting: Waiting) -> Decision:
        choices: list[Choice] = []
        number = 0
        for one in offered:
            identity = self.level.identities[one.point.content]
            locked: str | None = None
            default, place = False, None
            for tag in self._tags(one.tags):
                match tag:
                    case Locked(reason=reason):
                        locked = reason
                    case Default():
                        default = True
                    case AtPlace(name=name):
                        place = name
                    case Identity(name=name):
                        identity = name
            number += locked is None
            choices.append(
                Choice(one.index, number if locked is None else None, one.text, identity, locked, default, place)
            )
        if number == 0:
            span = self.level.program.sources.span(offered[0].point.at, offered[0].point.end)
            raise LevelError.plain("all-locked", "every choice of this decision is locked", span=span)
        preferred = next((one.index for one in choices if one.is_default and one.locked is None), None)
        seconds = waiting.seconds
        if seconds is not None and preferred is None:
            self.problems.append("a timer without a choice tagged # default")
            seconds = None
        return Decision(tuple(choices), stage, waiting.cues, seconds, preferred if seconds is not None else None)

    def _ending(self, stage: Stage, waiting: Waiting) -> Ending:
        known = self.level.manifest.endings.get(waiting.ending or "")
        title = known.title if known else waiting.ending or ""
        return Ending(waiting.ending, title, known.text if known else "", stage, waiting.cues)

    # --- tags --------------------------------------------------------------------------------------------------

    def _tags(self, texts: tuple[str, ...]) -> list[Tag]:
        """The tags of a line or choice that can be used; what is wrong with others becomes a problem."""
        found: list[Tag] = []
        for text in texts:
            try:
                tag = read_tag(text)
            except TagError as error:
                self.problems.append(f'"# {text}": {error}')
                continue
            if not self._wrong(tag):
                found.append(tag)
        return found

    def _wrong(self, tag: Tag) -> bool:
        problem = self.level.problem(tag)
        if problem is not None:
            self.problems.append(problem.message)
        return problem is not None
