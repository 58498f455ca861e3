"""Walkthroughs: recorded play-throughs with what they must show, in files that end in `.walk`.

A walkthrough is read into steps, and playing it stops at the first difference between what it expects and what the level
does. Without expectations it only has to reach its end.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from game.ink import GameError, Span, Value, truth
from game.ink.expression import compile_expression
from game.scene.beats import Card, Decision, Ending
from game.scene.directions import (
    NEUTRAL,
    Ambience,
    Background,
    Gauge,
    Hide,
    Image,
    Music,
    Place,
    Plan,
    SetWeather,
    Show,
    Tag,
    TagError,
    read_tag,
)
from game.scene.level import Level, LevelError
from game.scene.opening import read_setting
from game.scene.session import Session
from game.scene.telling import TIMEOUT, find_choice, line_of

ENDING = "*** "
CHOICE = ">"
ANYTHING = "..."
SETTINGS = ("start", "set", "seed")


class WalkthroughError(GameError):
    """A walkthrough that cannot be read, or that does not come true."""


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a walkthrough that asks for something, and where it stands."""

    words: str
    line: int


@dataclass(frozen=True, slots=True)
class Walkthrough:
    """A play-through: where it starts, with which variables and seed, and its steps."""

    file: str
    steps: tuple[Step, ...]
    start: str | None = None
    settings: tuple[Step, ...] = ()
    seed: int = 0
    sources: tuple[str, ...] = ()

    @property
    def expects_lines(self) -> bool:
        """Whether every line of the story must stand in it, but for those that `...` skips."""
        return any(_is_text(step.words) or step.words == ANYTHING for step in self.steps)

    def span(self, step: Step) -> Span:
        return Span(self.file, step.line, 1, len(step.words), self.sources[step.line - 1])


def read_walkthrough(path: Path, shown: str = "") -> Walkthrough:
    """Read a `.walk` file. Raises `WalkthroughError` where it is no walkthrough."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise WalkthroughError.plain("unreadable", f"{shown or path} cannot be read: {error}") from None
    return parse_walkthrough(text, shown or path.as_posix())


def parse_walkthrough(text: str, file: str) -> Walkthrough:
    """A walkthrough from its text; `file` is its name in messages."""
    sources = tuple(text.splitlines())
    start: str | None = None
    seed = 0
    settings: list[Step] = []
    steps: list[Step] = []
    for number, source in enumerate(sources, 1):
        words = source.strip()
        if not words or words.startswith("#"):
            continue
        key, colon, value = (part.strip() for part in words.partition(":"))
        if not steps and colon and key in SETTINGS:
            if key == "start":
                start = value
            elif key == "set":
                settings.append(Step(value, number))
            elif value.lstrip("-").isdecimal():
                seed = int(value)
            else:
                span = Span(file, number, 1, len(words), source)
                raise WalkthroughError.plain("walk-seed", f'a seed is a whole number, not "{value}"', span=span)
            continue
        steps.append(Step(words, number))
    return Walkthrough(file, tuple(steps), start, tuple(settings), seed, sources)


def play(walkthrough: Walkthrough, level: Level, *, restoring: bool = False) -> str:
    """Play a walkthrough to its end; returns the transcript.

    With `restoring`, every decision is reached again in a new session that takes the same choices from the start: a
    save and a load. Raises `WalkthroughError` at the first difference, with the transcript around it.
    """
    playing = _Playing(walkthrough, level, restoring)
    playing.run()
    return "\n".join(playing.told) + "\n"


def replayed(session: Session) -> Session:
    """A new session at the same decision as this one, by taking the same choices again."""
    again = session.anew()
    for taken in session.taken:
        while not isinstance(again.beat, Decision):
            again.advance()
        if taken.timeout:
            again.run_out_of_time()
        else:
            again.choose(next(one.index for one in again.beat.choices if one.identity == taken.identity))
    while not isinstance(again.beat, Decision | Ending):
        again.advance()
    return again


@dataclass(slots=True)
class _Playing:
    """A walkthrough being played: the session, what was told, and whether the current beat has been shown yet."""

    walkthrough: Walkthrough
    level: Level
    restoring: bool
    told: list[str] = field(default_factory=list)
    shown: bool = False
    session: Session = field(init=False)

    def run(self) -> None:
        walkthrough = self.walkthrough
        variables = dict(self._setting(step) for step in walkthrough.settings)
        try:
            self.session = Session(self.level, walkthrough.seed, walkthrough.start, variables)
            for step in walkthrough.steps:
                self._step(step)
            if not walkthrough.steps or not walkthrough.steps[-1].words.startswith(ENDING):
                self._skip()
        except LevelError as error:
            raise WalkthroughError([*error.diagnostics]) from None

    def _setting(self, step: Step) -> tuple[str, Value]:
        if "=" not in step.words:
            raise self._differs(step, 'a setting is written "set: name = value"')
        try:
            return read_setting(self.level, step.words, self.walkthrough.file)
        except GameError as error:
            raise self._differs(step, error.diagnostics[0].message, error.diagnostics[0].hint) from None

    def _step(self, step: Step) -> None:
        words = step.words
        if words == ANYTHING:
            return
        if words.startswith(CHOICE):
            self._choose(step, words.removeprefix(CHOICE).strip())
        elif words.startswith("[") and words.endswith("]"):
            for check in words[1:-1].split("] ["):
                self._check(step, check.strip())
        elif words.startswith(ENDING):
            self._end(step, words.removeprefix(ENDING).strip())
        else:
            self._line(step, words)

    # --- lines -------------------------------------------------------------------------------------------------

    def _show(self) -> str | None:
        """Tell the current beat, if it has not been told yet; returns its line."""
        line = line_of(self.session.beat, self.level)
        self.shown = True
        if line is not None:
            self.told.append(line)
        return line

    def _next(self) -> str | None:
        """Tell the next line; None where a decision is reached instead, or the story is over."""
        if self.shown:
            if isinstance(self.session.beat, Decision | Ending):
                return None
            self.session.advance()
            self.shown = False
        if isinstance(self.session.beat, Decision):
            return None
        return self._show()

    def _skip(self) -> None:
        """Tell whatever comes before the next decision or the end."""
        while self._next() is not None:
            pass

    def _may_skip(self, step: Step) -> bool:
        steps = self.walkthrough.steps
        before = steps[steps.index(step) - 1].words if steps.index(step) else ""
        return before == ANYTHING or not self.walkthrough.expects_lines

    def _line(self, step: Step, words: str) -> None:
        wanted = " ".join(words.split())
        anything = self._may_skip(step)
        while True:
            line = self._next()
            if line == wanted:
                return
            is_card = isinstance(self.session.beat, Card)
            if line is None:
                raise self._differs(step, f"this line never comes: {wanted}")
            if not anything and not is_card:
                raise self._differs(step, f"here the level says: {line}")

    # --- choices and checks ------------------------------------------------------------------------------------

    def _to_decision(self, step: Step) -> Decision:
        if self._may_skip(step):
            self._skip()
        else:
            while (line := self._next()) is not None:
                if not isinstance(self.session.beat, Card):
                    raise self._differs(step, f"before this the level says: {line}")
        beat = self.session.beat
        if not isinstance(beat, Decision):
            raise self._differs(step, "there is nothing to choose: the story is over")
        return beat

    def _choose(self, step: Step, words: str) -> None:
        decision = self._to_decision(step)
        if self.restoring:
            self.session = replayed(self.session)
        if words == TIMEOUT:
            if decision.default is None:
                raise self._differs(step, "no timer is running here")
            text = decision.choices[decision.default].text
            self.session.run_out_of_time()
        else:
            try:
                choice = find_choice(decision, words)
            except GameError as error:
                one = error.diagnostics[0]
                raise self._differs(step, one.message, one.hint) from None
            text = choice.text
            self.session.choose(choice.index)
        self.told.append(f"> {text}")
        self.shown = False

    def _check(self, step: Step, words: str) -> None:
        stage = self.session.stage
        actual: str | None
        wanted: str | None
        tag: Tag | None
        try:
            tag = read_tag(words.replace(" ", ": ", 1))
        except TagError:
            tag = None
        match tag:
            case Background(name=name):
                actual, wanted = stage.backdrop, name
            case Show(who=who, face=face, place=place):
                one = stage.find(who)
                actual = f"{one.who} {one.face} {one.place.value}" if one else "nobody of that name"
                wanted = f"{who} {face or (one.face if one else NEUTRAL)} {(place or (one.place if one else Place.LEFT)).value}"
            case Hide(who=str(who)):
                actual, wanted = "somebody" if stage.find(who) else "nobody", "nobody"
            case Music(name=name):
                actual, wanted = stage.music, name
            case Ambience(name=name):
                actual, wanted = stage.ambience, name
            case SetWeather(weather=weather):
                actual, wanted = stage.weather.value, weather.value
            case Image(name=name):
                actual, wanted = stage.image, name
            case Plan(name=name, place=lit):
                actual = f"{stage.plan.name} {stage.plan.place or ''}".strip() if stage.plan else "none"
                wanted = f"{name or 'none'} {lit or ''}".strip()
            case Gauge(meter=str(meter)):
                actual, wanted = meter if meter in stage.gauges else "not shown", meter
            case _:
                self._holds(step, words)
                return
        if actual != wanted:
            raise self._differs(step, f"[{words}] does not hold: it is {actual or 'none'}")

    def _holds(self, step: Step, words: str) -> None:
        try:
            value = compile_expression(self.level.program, words, self.walkthrough.file)(self.session.peek)
        except GameError as error:
            raise self._differs(step, f"[{words}]: {error.diagnostics[0].message}", error.diagnostics[0].hint) from None
        if not truth(value):
            raise self._differs(step, f"[{words}] does not hold")

    def _end(self, step: Step, name: str) -> None:
        while (line := self._next()) is not None:
            if not isinstance(self.session.beat, Ending | Card) and not self._may_skip(step):
                raise self._differs(step, f"before the ending the level says: {line}")
        beat = self.session.beat
        if not isinstance(beat, Ending):
            raise self._differs(step, "the story is not over: there is something to choose")
        if (beat.name or "the end") != name:
            raise self._differs(step, f"the ending is {beat.name or 'none that has a name'}, not {name}")

    def _differs(self, step: Step, message: str, hint: str = "") -> WalkthroughError:
        if self.told:
            before = "\n".join(f"        {line}" for line in self.told[-4:])
            hint = f"{hint}\n      so far:\n{before}" if hint else f"so far:\n{before}"
        return WalkthroughError.plain("walk-differs", message, hint, self.walkthrough.span(step))


def _is_text(words: str) -> bool:
    return not (words.startswith((CHOICE, ENDING)) or words == ANYTHING or (words[0] == "[" and words[-1] == "]"))
