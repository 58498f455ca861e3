"""Session: one play-through. Advance, choose, roll back; every beat that was shown stays within reach.

A session turns what the story says into beats. It keeps each of them with the state of the story behind it, so going back
costs nothing, goes back as far as the first line, and never plays a cue again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.ink import Diagnostic, Observer, Severity, State, Story, StoryChoice, Value, did_you_mean
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
from game.scene.stage import Stage

SPEECH = re.compile(r"([^:()]{1,60}?)(?:\s*\(([^()]{1,40})\))?:\s+(.*)", re.DOTALL)
STAGING = ">>>"
MAX_EMPTY = 1_000
"""How many results without text may follow each other."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A beat, what stands behind it, and what was still to be shown of the same result."""

    beat: Beat
    state: State
    rest: tuple[Beat, ...]
    stage: Stage
    waiting: Waiting
    chosen: int | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """What tags have said that takes effect later: cues for the next beat, a timer or an ending for the end of the turn."""

    cues: tuple[Cue, ...] = ()
    seconds: float | None = None
    ending: str | None = None
    restart: bool = False
    errors: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """A choice that was taken: enough to take it again, in this edition of the level or another."""

    identity: str
    text: str
    timeout: bool = False


class Session:
    """One reader's way through a level, from the start or from a knot with prepared variables.

    `problems` collects what was wrong with tags that only became known while playing; play goes on without them. An `observer`
    is told what the story runs; going back and forth over what was shown runs nothing.
    """

    def __init__(
        self,
        level: Level,
        seed: int = 0,
        start: str | None = None,
        variables: dict[str, Value] | None = None,
        observer: Observer | None = None,
    ) -> None:
        self.level = level
        self.seed = seed
        self.start = start
        self.problems: list[str] = []
        self.variables = dict(variables or {})
        self._observer = observer
        self._story = Story(level.program, seed, observer)
        self._moments: list[Moment] = []
        self._here = -1
        self._timeouts: set[int] = set()
        self._stale = False  # whether the story stands elsewhere than behind the latest moment
        self._begin()

    def _begin(self) -> None:
        for name, value in self.variables.items():
            if name not in self.level.program.variables:
                raise LevelError.plain("unknown-variable", f'the story has no variable "{name}"')
            self._story.set_variable(name, value)
        if self.start is not None:
            self._jump(self.start)
        self._keep(*self._produce(Stage(), Waiting()))

    def _jump(self, start: str) -> None:
        places = self.level.program.places
        if start not in places:
            knots = [path for path, place in places.items() if not place.is_function]
            raise LevelError.plain("unknown-target", f'the story has no knot "{start}"', did_you_mean(start, knots))
        place = places[start]
        if place.is_function or place.parameters:
            why = "is a function" if place.is_function else f"needs a value for {', '.join(place.parameters)}"
            raise LevelError.plain("unknown-target", f'a story cannot begin at "{start}": it {why}')
        self._story.jump(start)

    def anew(self) -> Session:
        """Another session that begins as this one did."""
        return Session(self.level, self.seed, self.start, self.variables)

    def fork(self) -> Session:
        """A session of its own that stands where this one stands, knows nothing of the way there, and is not observed.

        What is done with it is not seen here, so another thread may have it.
        """
        other = Session.__new__(Session)
        other.level, other.seed, other.start, other.variables = self.level, self.seed, self.start, self.variables
        other.problems = []
        other._observer = None
        other._story = Story(self.level.program, self.seed)
        other._moments = [self._moments[self._here]]
        other._here = 0
        other._timeouts = set()
        other._stale = True
        return other

    # --- where we are ------------------------------------------------------------------------------------------

    @property
    def beat(self) -> Beat:
        """What is to be shown now."""
        return self._moments[self._here].beat

    @property
    def stage(self) -> Stage:
        """What stands on the stage now."""
        return self.beat.stage

    @property
    def state(self) -> State:
        """A copy of the story's state behind the current beat."""
        return self._moments[self._here].state.clone()

    @property
    def peek(self) -> State:
        """The story's state behind the current beat, to look at and to leave alone."""
        return self._moments[self._here].state

    @property
    def is_trial(self) -> bool:
        """Whether it began elsewhere than the story does, or with other variables: to try something, and not to be saved."""
        return self.start is not None or bool(self.variables)

    @property
    def is_over(self) -> bool:
        """Whether the current beat is an ending."""
        return isinstance(self.beat, Ending)

    @property
    def leads_to_decision(self) -> bool:
        """Whether nothing but a decision comes after the current beat."""
        moment = self._moments[self._here]
        if isinstance(moment.beat, Decision | Ending) or moment.rest or moment.waiting.restart or moment.waiting.errors:
            return False
        return moment.state.is_waiting

    @property
    def history(self) -> tuple[tuple[Beat, str | None], ...]:
        """Every beat up to the current one, and for decisions the text of what was chosen there."""
        return tuple((one.beat, _chosen_text(one)) for one in self._moments[: self._here + 1])

    @property
    def taken(self) -> tuple[Taken, ...]:
        """The choices taken on the way to the current beat, in order."""
        found = []
        for index, moment in enumerate(self._moments[: self._here]):
            if isinstance(moment.beat, Decision) and moment.chosen is not None:
                choice = moment.beat.choices[moment.chosen]
                found.append(Taken(choice.identity, choice.text, index in self._timeouts))
        return tuple(found)

    @property
    def clues(self) -> tuple[str, ...]:
        """The clues found on the way to the current beat, in order."""
        return tuple(dict.fromkeys(cue.name for cue in self._cues() if isinstance(cue, Clue)))

    @property
    def met(self) -> tuple[str, ...]:
        """The people met on the way to the current beat, in order."""
        return tuple(dict.fromkeys(cue.who for cue in self._cues() if isinstance(cue, Met)))

    def _cues(self) -> Iterator[Cue]:
        for moment in self._moments[: self._here + 1]:
            yield from moment.beat.cues

    # --- going on ----------------------------------------------------------------------------------------------

    def advance(self) -> Beat:
        """Go to the next beat. Raises `ValueError` at a decision or ending, and `LevelError` where the story fails."""
        if isinstance(self.beat, Decision | Ending):
            raise ValueError("there is nothing to advance to: choose, roll back, or it is over")
        if self._here < len(self._moments) - 1:
            self._here += 1
            return self.beat
        moment = self._moments[self._here]
        if moment.rest:
            self._keep(moment.rest, moment.state, moment.stage, moment.waiting)
        elif moment.waiting.restart:
            self._story = Story(self.level.program, self.seed, self._observer)
            self._keep(*self._produce(Stage(), Waiting()))
        else:
            self._go_behind(moment)
            self._keep(*self._produce(moment.stage, moment.waiting))
        return self.beat

    def _go_behind(self, moment: Moment) -> None:
        """Put the story where it was behind a moment, unless it is there already."""
        if self._stale or moment is not self._moments[-1]:
            self._story.restore(moment.state)
        self._stale = True

    def choose(self, index: int) -> Beat:
        """Take a choice of the current decision by its index. Raises `ValueError` if it is locked or does not exist."""
        return self._take(index, timeout=False)

    def run_out_of_time(self) -> Beat:
        """Let the timer of the current decision run out. Raises `ValueError` where there is none."""
        beat = self.beat
        if not isinstance(beat, Decision) or beat.default is None:
            raise ValueError("no timer is running")
        return self._take(beat.default, timeout=True)

    def _take(self, index: int, timeout: bool) -> Beat:
        beat = self.beat
        if not isinstance(beat, Decision) or not 0 <= index < len(beat.choices):
            raise ValueError(f"there is no choice {index}")
        if beat.choices[index].locked is not None:
            raise ValueError(f"choice {index} is locked: {beat.choices[index].locked}")
        moment = self._moments[self._here]
        if moment.chosen == index and (self._here in self._timeouts) == timeout and self._here + 1 < len(self._moments):
            self._here += 1
            return self.beat
        self._go_behind(moment)
        del self._moments[self._here :]
        self._timeouts = {one for one in self._timeouts if one < self._here}
        if timeout:
            self._timeouts.add(self._here)
        self._moments.append(replace(moment, chosen=index))
        self._story.choose(index)
        self._keep(*self._produce(moment.stage, Waiting()))
        return self.beat

    # --- going back --------------------------------------------------------------------------------------------

    @property
    def can_roll_back(self) -> bool:
        return self._here > 0

    def roll_back(self, beats: int = 1) -> Beat:
        """Go back so many beats, at most to the first. What came after them stays until another way is taken."""
        self._here = max(0, self._here - beats)
        return self.beat

    def roll_forward(self, beats: int = 1) -> Beat:
        """Go forward again over beats that were rolled back, at most to the latest."""
        self._here = min(len(self._moments) - 1, self._here + beats)
        return self.beat

    def back_to_decision(self) -> Beat:
        """Go back to the latest decision before the current beat, or to the first beat when there is none."""
        here = self._here - 1
        while here > 0 and not isinstance(self._moments[here].beat, Decision):
            here -= 1
        self._here = max(here, 0)
        return self.beat

    def stand_in(self, state: State) -> None:
        """Go on from this state instead of the one behind the current beat: the same one, written down and read back."""
        self._moments[self._here] = replace(self._moments[self._here], state=state.clone())
        self._stale = True

    # --- making beats ------------------------------------------------------------------------------------------

    def _keep(self, beats: tuple[Beat, ...], state: State, stage: Stage, waiting: Waiting) -> None:
        self._moments.append(Moment(beats[0], state, beats[1:], stage, waiting))
        self._here = len(self._moments) - 1
        self._stale = False

    def _produce(self, stage: Stage, waiting: Waiting) -> tuple[tuple[Beat, ...], State, Stage, Waiting]:
        """Read on until there is something to show: its beats, and what stands behind them."""
        if waiting.errors:
            raise LevelError(waiting.errors)
        story = self._story
        for _ in range(MAX_EMPTY):
            if not story.can_continue:
                break
            text = story.advance().strip("\n")
            errors = tuple(one for one in story.errors if one.severity is Severity.ERROR)
            beats, stage, waiting = self._read(text, stage, replace(waiting, errors=errors))
            if beats:
                return beats, story.state, stage, waiting
            if errors:
                raise LevelError(errors)
        if story.can_continue:
            raise LevelError.plain("empty-story", f"the story gave {MAX_EMPTY} results without any text")
        if waiting.restart:
            self._story = Story(self.level.program, self.seed, self._observer)
            return self._produce(Stage(), Waiting())
        choices = story.choices
        stage = self._metered(stage)
        if choices:
            return (self._decision(choices, stage, waiting),), story.state, stage, Waiting()
        return (self._ending(stage, waiting),), story.state, stage, Waiting()

    def _metered(self, stage: Stage) -> Stage:
        meters = self.level.read_meters(self._story.peek, stage)
        return stage if meters == stage.meters else replace(stage, meters=meters)

    def _read(self, text: str, stage: Stage, waiting: Waiting) -> tuple[tuple[Beat, ...], Stage, Waiting]:
        """One result of the story: the beats it makes, the stage after it, and what goes on waiting."""
        card: Chapter | None = None
        portrait: Portrait | None = None
        speaker: str | None = None
        cues = list(waiting.cues)
        staging = text.startswith(STAGING)
        text = "" if staging else text
        if text.strip():
            waiting = replace(waiting, seconds=None)
        for tag in self._tags(self._story.tags):
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
        return tuple(beats), stage, replace(waiting, cues=() if beats else tuple(cues))

    def _line(
        self, text: str, stage: Stage, cues: tuple[Cue, ...], portrait: Portrait | None, speaker: str | None
    ) -> Beat:
        """A line of text as narration, or as the speech of somebody in the cast."""
        match = SPEECH.fullmatch(text)
        who = self.level.speakers.get(match.group(1)) if match else None
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


def _chosen_text(moment: Moment) -> str | None:
    if moment.chosen is None or not isinstance(moment.beat, Decision):
        return None
    return moment.beat.choices[moment.chosen].text
