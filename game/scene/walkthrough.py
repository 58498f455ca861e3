"""Walkthroughs: recorded play-throughs with what they must show, in files that end in `.walk`.

A walkthrough is played from decision to decision. What was said in between is matched against what it expects there, and
playing stops at the first difference. Without expectations it only has to reach its end.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.ink import Diagnostic, GameError, Observer, Severity, Span, Story, Value, did_you_mean
from game.ink.expression import compile_expression
from game.scene.archives import unpacked
from game.scene.beats import Decision, Ending
from game.scene.level import MANIFEST, Level, LevelError
from game.scene.matching import Difference, Shown, match
from game.scene.places import ZIP
from game.scene.session import Session
from game.scene.telling import TIMEOUT, find_choice, line_of
from game.scene.walk_file import (
    CHOICE,
    Kind,
    Step,
    Walkthrough,
    WalkthroughError,
    parse_walkthrough,
    read_walkthrough,
)

__all__ = [
    "CHOICE",
    "Player",
    "Proof",
    "Walkthrough",
    "WalkthroughError",
    "begin",
    "level_around",
    "parse_walkthrough",
    "play",
    "prove",
    "read_walkthrough",
    "reloaded",
    "remade",
    "walkthroughs_of",
]

AROUND = 4
"""How many lines of the transcript are shown before a difference, and after it."""

Passing = Callable[[Session], Session]
"""What is done to a session at every decision: it must be none the worse for it."""


# --- finding ---------------------------------------------------------------------------------------------------


def walkthroughs_of(folder: Path) -> list[Path]:
    """The walkthrough files that lie in a level's folder, or zip."""
    if folder.suffix.lower() == ZIP and folder.is_file():
        folder = unpacked(folder).folder
    return sorted(folder.rglob("*.walk")) if folder.is_dir() else []


def level_around(path: Path) -> Path:
    """The folder of the level that a walkthrough lies in. Raises `LevelError` where there is none."""
    parents = path.resolve().parents
    found = next((one for one in parents if (one / MANIFEST).is_file()), None)
    found = found or next((one for one in parents if any(one.glob("*.ink"))), None)
    if found is None:
        hint = "it belongs into the folder of a level, or a folder in there"
        raise LevelError.plain("missing-level", f"{path.name} lies in no level", hint)
    return found


# --- playing ---------------------------------------------------------------------------------------------------


def play(
    walkthrough: Walkthrough, level: Level, *, passing: Passing | None = None, observer: Observer | None = None
) -> str:
    """Play a walkthrough to its end; returns the transcript.

    Raises `WalkthroughError` at the first difference, with the transcript around it.
    """
    return _played(walkthrough, level, passing, observer).transcript


def _played(
    walkthrough: Walkthrough, level: Level, passing: Passing | None = None, observer: Observer | None = None
) -> Proof:
    player = Player(walkthrough, level, passing, observer)
    for steps in walkthrough.stretches:
        player.follow(steps)
    player.finish()
    beat = player.session.beat
    return Proof("\n".join(player.told) + "\n", beat if isinstance(beat, Ending) else None)


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of a walkthrough that comes true: its transcript, and the ending if one was reached."""

    transcript: str
    ending: Ending | None


def prove(walkthrough: Walkthrough, level: Level, observer: Observer | None = None) -> Proof:
    """Play a walkthrough straight, and again with the state saved and restored at every decision.

    Restored in two ways: by taking all choices again in a new session, and by writing the state down and reading it back. An
    observer is told of the straight play. Raises `WalkthroughError` where it does not come true, or says something else.
    """
    straight = _played(walkthrough, level, observer=observer)
    for way, passing in (("taken again from the start", remade), ("written down and read back", reloaded)):
        message = f"the walkthrough comes true, but not with the state {way} at every decision"
        try:
            told = play(walkthrough, level, passing=passing)
        except WalkthroughError as error:
            raise WalkthroughError([_restored(walkthrough, message), *error.diagnostics]) from None
        if told != straight.transcript:
            lines = zip(straight.transcript.splitlines(), told.splitlines(), strict=False)
            hint = next((f"it says: {other}\n      not: {line}" for line, other in lines if line != other), "")
            raise WalkthroughError([_restored(walkthrough, message, hint)])
    return straight


def _restored(walkthrough: Walkthrough, message: str, hint: str = "") -> Diagnostic:
    return Diagnostic("walk-restored", Severity.ERROR, walkthrough.span_of_line(1), message, hint)


def remade(session: Session) -> Session:
    """A new session at the same decision as this one, by taking the same choices again."""
    again = session.anew()
    for taken in session.taken:
        decision = _next_stop(again)
        assert isinstance(decision, Decision)
        if taken.timeout:
            again.run_out_of_time()
        else:
            again.choose(next(one.index for one in decision.choices if one.identity == taken.identity))
    _next_stop(again)
    return again


def _next_stop(session: Session) -> Decision | Ending:
    while not isinstance(beat := session.beat, Decision | Ending):
        session.advance()
    return beat


def reloaded(session: Session) -> Session:
    """This session, after the story's state was written down as JSON and read back."""
    program = session.level.program
    before, after = Story(program), Story(program)
    before.restore(session.peek)
    notes = after.load(json.loads(json.dumps(before.save())))
    if notes or after.digest() != before.digest():
        raise WalkthroughError.plain("walk-restored", "the state is another after a save and a load", "; ".join(notes))
    session.stand_in(after.peek)
    return session


def begin(walkthrough: Walkthrough, level: Level, observer: Observer | None = None) -> Session:
    """A session where a walkthrough starts. Raises `WalkthroughError` where its settings do not fit the level."""
    if walkthrough.start is not None and walkthrough.start not in level.program.places:
        span = walkthrough.span_of_line(walkthrough.start_line) if walkthrough.start_line else None
        hint = did_you_mean(walkthrough.start, level.program.places)
        raise WalkthroughError.plain("unknown-target", f'the story has no knot "{walkthrough.start}"', hint, span)
    variables = dict(_setting(walkthrough, step, level) for step in walkthrough.settings)
    try:
        return Session(level, walkthrough.seed, walkthrough.start, variables, observer)
    except LevelError as error:
        raise WalkthroughError(error.diagnostics) from None


def _setting(walkthrough: Walkthrough, step: Step, level: Level) -> tuple[str, Value]:
    name, equals, value = (part.strip() for part in step.words.partition("="))
    span = walkthrough.span(step)
    if not equals:
        raise WalkthroughError.plain("walk-setting", 'a setting is written "set: name = value"', span=span)
    if name not in level.program.variables:
        hint = did_you_mean(name, level.program.variables)
        raise WalkthroughError.plain("unknown-variable", f'the story has no variable "{name}"', hint, span)
    try:
        return name, compile_expression(level.program, value)(level.program.new_state(0))
    except GameError as error:
        raise WalkthroughError.plain("walk-setting", error.diagnostics[0].message, span=span) from None


class Player:
    """A walkthrough being played: where its session stands, and what was told so far."""

    def __init__(
        self,
        walkthrough: Walkthrough,
        level: Level,
        passing: Passing | None = None,
        observer: Observer | None = None,
    ) -> None:
        self.walkthrough = walkthrough
        self.level = level
        self.passing = passing
        self.told: list[str] = []
        self.session = begin(walkthrough, level, observer)
        self._shown: list[Shown] = []
        self._told = 0  # how much of what is shown was told already

    def follow(self, steps: tuple[Step, ...]) -> None:
        """Play one stretch. Raises `WalkthroughError` where it differs."""
        shown = self.read(steps[0])
        difference = match(steps, shown, self.walkthrough.expects_lines, self.level)
        if difference is not None:
            raise self.error(difference)
        self.take(steps[-1])

    def read(self, step: Step | None = None) -> list[Shown]:
        """All that is shown up to the next decision or the end. `step` is what the story is read for, in messages."""
        if self._shown:
            return self._shown
        session = self.session
        try:
            while True:
                beat = session.beat
                self._shown.append(Shown(beat, line_of(beat, self.level), session.peek))
                if isinstance(beat, Decision | Ending):
                    return self._shown
                session.advance()
        except LevelError as error:
            raise WalkthroughError([*error.diagnostics, self._reached(step)]) from None

    def take(self, step: Step) -> None:
        """Tell what was read, and take the choice of a step if it is one."""
        self._tell()
        beat = self.session.beat
        if step.kind is not Kind.CHOICE:
            return
        assert isinstance(beat, Decision)
        if self.passing is not None:
            self.session = self.passing(self.session)
        index = beat.default if step.value == TIMEOUT else find_choice(beat, step.value).index
        assert index is not None
        self.told.append(f"> {beat.choices[index].text}")
        self._shown, self._told = [], 0
        try:
            if step.value == TIMEOUT:
                self.session.run_out_of_time()
            else:
                self.session.choose(index)
        except LevelError as error:
            raise WalkthroughError([*error.diagnostics, self._reached(step)]) from None

    def finish(self) -> None:
        """Read what comes behind the last step."""
        self.read()
        self._tell()

    def _tell(self) -> None:
        self.told += self._said()
        self._shown, self._told = self._shown[-1:], 1

    def _said(self) -> list[str]:
        return [one.line for one in self._shown[self._told :] if one.line is not None]

    # --- what differs ------------------------------------------------------------------------------------------

    def error(self, difference: Difference) -> WalkthroughError:
        """A difference, with the transcript around it."""
        step = difference.step
        said = self._said()
        before = [*self.told, *said[: difference.at]][-AROUND:]
        after = list(self._after(said[difference.at :], difference.actual is not None))
        excerpt = [f"  {line}" for line in before]
        excerpt += [f"- {step.words}"] + ([f"+ {difference.actual}"] if difference.actual is not None else [])
        excerpt += [f"  {line}" for line in after]
        hints = [*([difference.hint] if difference.hint else []), "the transcript around it:"]
        hint = "\n        ".join(["\n      = ".join(hints), *excerpt])
        return WalkthroughError.plain("walk-differs", difference.message, hint, self.walkthrough.span(step))

    def _after(self, said: list[str], told: bool) -> Iterator[str]:
        """What comes next, with the choices if they are near."""
        yield from said[told : AROUND + told]
        beat = self._shown[-1].beat
        if len(said) <= AROUND and isinstance(beat, Decision):
            yield from (f"{one.number or '-'}. {one.text}" for one in beat.choices)

    def _reached(self, step: Step | None) -> Diagnostic:
        """Where the walkthrough had come to when the story failed."""
        lines = "\n".join(f"          {line}" for line in [*self.told, *self._said()][-AROUND:])
        span: Span | None = self.walkthrough.span(step) if step else None
        message = "the walkthrough was here when the story failed"
        return Diagnostic("walk-stopped", Severity.NOTE, span, message, f"the transcript before it:\n{lines}")
