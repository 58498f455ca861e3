"""Session: one play-through. Advance, choose, roll back; every beat that was shown stays within reach.

`making` turns what the story says into beats. A session keeps each of them with the state of the story behind it, so going
back costs nothing, goes back as far as the first line, and never plays a cue again.
"""

from __future__ import annotations

from dataclasses import replace

from game.ink import Observer, State, Story, Value, did_you_mean
from game.scene.beats import Beat, Decision, Ending
from game.scene.level import Level, LevelError
from game.scene.making import Made, Maker, Waiting
from game.scene.stage import Stage
from game.scene.way import Moment, Point, Taken, Way


class Session:
    """One reader's way through a level: from the start, from a knot with prepared variables, or from a point of another session.

    `problems` collects what was wrong with tags that only became known while playing; play goes on without them. An `observer`
    is told what the story runs; going back and forth over what was shown runs nothing. `beside` marks one that is played beside
    the player's own game.
    """

    def __init__(
        self,
        level: Level,
        seed: int = 0,
        start: str | None = None,
        variables: dict[str, Value] | None = None,
        observer: Observer | None = None,
        point: Point | None = None,
    ) -> None:
        self.level = level
        self.seed = seed
        self.start = start
        self.variables = dict(variables or {})
        self.point = point
        self.beside = False
        self._observer = observer
        self._maker = Maker(level, lambda: Story(level.program, seed, observer))
        self._moments: list[Moment] = []
        self._here = -1
        self._timeouts: set[int] = set()
        self._stale = False  # whether the story stands elsewhere than behind the latest moment
        self._begin()

    def _begin(self) -> None:
        if self.point is not None:
            self._story.restore(self.point.state)
            self._keep(self._maker.make(self.point.stage, self.point.waiting))
            return
        for name, value in self.variables.items():
            if name not in self.level.program.variables:
                raise LevelError.plain("unknown-variable", f'the story has no variable "{name}"')
            self._story.set_variable(name, value)
        if self.start is not None:
            check_start(self.level, self.start)
            self._story.jump(self.start)
        self._opening = self._story.state
        self._keep(self._maker.make(Stage(), Waiting()))

    def anew(self) -> Session:
        """Another session that begins as this one did."""
        return Session(self.level, self.seed, self.start, self.variables)

    @property
    def _story(self) -> Story:
        return self._maker.story

    @property
    def problems(self) -> list[str]:
        return self._maker.problems

    def fork(self) -> Session:
        """A session of its own that stands where this one stands, knows nothing of the way there, and is not observed.

        What is done with it is not seen here, so another thread may have it.
        """
        other = Session.__new__(Session)
        other.level, other.seed, other.start, other.variables = self.level, self.seed, self.start, self.variables
        other.point, other.beside = self.point, True
        other._observer = None
        other._maker = Maker(self.level, lambda: Story(self.level.program, self.seed))
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
    def identity(self) -> str:
        """The name of the current line across editions of the level.

        That of a card begins with `---`, of a decision with `>`, of an ending with `***`.
        """
        return self._moments[self._here].identity

    @property
    def knot(self) -> str:
        """The path of the knot or stitch in which the current beat is written; empty before the first knot."""
        return self._moments[self._here].knot

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
        """Whether it began elsewhere than the story does, or with other variables, or was changed on the way, or is played beside
        the player's own game: to try something, and not to be saved."""
        if self.beside or self.start is not None or self.variables:
            return True
        return any(moment.edited is not None for moment in self._moments[: self._here + 1])

    @property
    def is_over(self) -> bool:
        """Whether the current beat is an ending."""
        return isinstance(self.beat, Ending)

    @property
    def leads_to_decision(self) -> bool:
        """Whether nothing but a decision comes after the current beat."""
        moment = self._moments[self._here]
        waiting = moment.made.waiting
        if isinstance(moment.beat, Decision | Ending) or not moment.is_whole or waiting.restart or waiting.errors:
            return False
        return moment.state.is_waiting

    @property
    def history(self) -> tuple[tuple[Beat, str | None], ...]:
        """Every beat up to the current one, and for decisions the text of what was chosen there."""
        return tuple((one.beat, one.choice.text if one.choice else None) for one in self._moments[: self._here + 1])

    @property
    def turn(self) -> tuple[Beat, ...]:
        """The beats up to the current one since the last choice was taken, that decision included: all that one page can hold.

        Unlike `history`, it costs the same however long the story has been.
        """
        first = max(0, self._here - 1)
        while first > 0 and not isinstance(self._moments[first].beat, Decision):
            first -= 1
        return tuple(one.beat for one in self._moments[first : self._here + 1])

    @property
    def moments(self) -> tuple[Moment, ...]:
        """The same with what stands behind each beat."""
        return tuple(self._moments[: self._here + 1])

    @property
    def way(self) -> Way:
        """What is known of the way to the current beat."""
        return Way(self._moments[: self._here + 1], self._timeouts, self.point)

    @property
    def taken(self) -> tuple[Taken, ...]:
        """The choices taken on the way to the current beat, in order; also those before the history begins."""
        return self.way.taken_before(self._here)

    @property
    def just_taken(self) -> Taken | None:
        """The choice that led straight to the current beat; None where there was none."""
        before = self._here - 1
        choice = self._moments[before].choice if before >= 0 else None
        return Taken(choice.identity, choice.text, before in self._timeouts) if choice is not None else None

    @property
    def clues(self) -> tuple[str, ...]:
        """The clues found on the way to the current beat, in order."""
        return self.way.known_within(self._here)[0]

    @property
    def met(self) -> tuple[str, ...]:
        """The people met on the way to the current beat, in order."""
        return self.way.known_within(self._here)[1]

    def before(self, index: int, way: Way | None = None) -> Point:
        """Where the story stood before the result that the beat at an index of the history is from.

        Who asks for more than one point gives the `way`, so that it need not be looked at again.
        """
        way = way or self.way
        first = index - self._moments[index].part
        known = way.taken_before(first), *way.known_within(first - 1)
        if first == 0:
            return self.point or Point(self._opening)
        moment = self._moments[first - 1]
        if moment.made.waiting.restart:
            return Point(self.level.program.new_state(self.seed), Stage(), Waiting(), "", *known)
        if moment.chosen is None:
            return Point(moment.state, moment.made.stage, moment.made.waiting, moment.knot, *known)
        story = Story(self.level.program)
        story.restore(moment.state)
        story.choose(moment.chosen)
        return Point(story.peek, moment.made.stage, Waiting(), moment.knot, *known)

    # --- going on ----------------------------------------------------------------------------------------------

    def advance(self) -> Beat:
        """Go to the next beat. Raises `ValueError` at a decision or ending, and `LevelError` where the story fails."""
        if isinstance(self.beat, Decision | Ending):
            raise ValueError("there is nothing to advance to: choose, roll back, or it is over")
        if self._here < len(self._moments) - 1:
            self._here += 1
            return self.beat
        moment = self._moments[self._here]
        if not moment.is_whole:
            self._moments.append(replace(moment, part=moment.part + 1, edited=None))
            self._here += 1
        elif moment.made.waiting.restart:
            self._keep(self._maker.restart())
        else:
            self._go_behind(moment)
            self._keep(self._maker.make(moment.made.stage, moment.made.waiting))
        return self.beat

    def _go_behind(self, moment: Moment) -> None:
        """Put the story where it was behind a moment, unless it is there already."""
        if self._stale or moment is not self._moments[-1]:
            self._story.restore(moment.state)
        self._stale = True

    def _keep(self, made: Made) -> None:
        before = self._moments[-1].knot if self._moments else self.point.knot if self.point else ""
        knot = before if made.knot is None else made.knot
        self._moments.append(Moment(made, knot))
        self._here = len(self._moments) - 1
        self._stale = False

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
        self._keep(self._maker.make(moment.made.stage, Waiting()))
        return self.beat

    # --- going back --------------------------------------------------------------------------------------------

    @property
    def can_roll_back(self) -> bool:
        return self._here > 0 or self._moments[self._here].edited is not None

    def roll_back(self, beats: int = 1) -> Beat:
        """Go back so many beats, at most to the first. What came after them stays until another way is taken.

        A change of variables is a step of its own. A jump to a knot is taken back with the beat that it led to.
        """
        for _ in range(beats):
            if self._moments[self._here].edited is not None:
                self._undo()
            elif self._here > 0:
                self._here -= 1
                self._undo_jump()
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
        self._undo_jump()
        return self.beat

    # --- changing ----------------------------------------------------------------------------------------------

    def change(self, variables: dict[str, Value]) -> Beat:
        """Give variables other values behind the current beat, from which the next one is made. It can be rolled back.

        Raises `KeyError` for a variable that the story does not have.
        """
        state = self.state
        for name, value in variables.items():
            state.globals[self.level.program.variables[name]] = value
        self.forget_ahead()
        moment = self._moments[self._here]
        made = moment.made
        beats = tuple(replace(one, stage=self._metered(one.stage, state)) for one in made.beats)
        made = replace(made, beats=beats, state=state, stage=self._metered(made.stage, state))
        self._moments[self._here] = replace(moment, made=made, edited=moment)
        return self.beat

    def _metered(self, stage: Stage, state: State) -> Stage:
        return replace(stage, meters=self.level.read_meters(state, stage))

    def jump(self, path: str) -> Beat:
        """Leave everything for a knot or stitch, with the variables as they are. It can be rolled back.

        Raises `LevelError` where there is no such place or the story fails there, and stays.
        """
        check_start(self.level, path)
        moment = self._moments[self._here]
        self._stale = True
        self._story.restore(moment.state)
        self._story.jump(path)
        state = self._story.state
        made = self._maker.make(moment.made.stage, Waiting())
        self.forget_ahead()
        left = self._moments[self._here]
        behind = replace(left.made, state=state, waiting=Waiting())
        self._moments[self._here] = replace(left, made=behind, edited=left, jumped=path)
        self._keep(made)
        return self.beat

    def changed_at(self, moment: Moment) -> dict[str, Value]:
        """The variables that were changed behind a moment of the history, with their values."""
        first = moment
        while first.edited is not None:
            first = first.edited
        now, before = moment.state.globals, first.state.globals
        return {name: now[slot] for name, slot in self.level.program.variables.items() if now[slot] is not before[slot]}

    def since_changed(self) -> tuple[Session, dict[str, Value]]:
        """The same with a history that begins behind the latest change by hand, so that nothing but choices led to the current beat.

        With it the variables that were changed behind the current result, which no such history can hold.
        """
        first = self._here - self._moments[self._here].part
        latest = max((index for index in range(first) if self._moments[index].edited is not None), default=-1)
        pending: dict[str, Value] = {}
        for moment in self._moments[first : self._here + 1]:
            pending |= self.changed_at(moment)
        if latest < 0:
            return self, pending
        begin = next(index for index in range(latest + 1, self._here + 1) if not self._moments[index].part)
        fresh = Session(self.level, self.seed, point=self.before(begin))
        fresh._moments = self._moments[begin : self._here + 1]
        fresh._here = self._here - begin
        fresh._timeouts = {index - begin for index in self._timeouts if index >= begin}
        fresh._stale = True
        return fresh, pending

    def _undo(self) -> None:
        before = self._moments[self._here].edited
        if before is not None:
            self.forget_ahead()
            self._moments[self._here] = before

    def _undo_jump(self) -> None:
        if self._moments[self._here].jumped:
            self._undo()

    # --- taking over -------------------------------------------------------------------------------------------

    def forget_ahead(self) -> None:
        """Forget what was rolled back: the current beat is the latest again."""
        del self._moments[self._here + 1 :]
        self._moments[self._here] = replace(self._moments[self._here], chosen=None)
        self._timeouts = {one for one in self._timeouts if one < self._here}
        self._stale = True

    def stand_in(self, state: State) -> None:
        """Go on from this state instead of the one behind the current beat: the same one, written down and read back."""
        moment = self._moments[self._here]
        self._moments[self._here] = replace(moment, made=replace(moment.made, state=state.clone()))
        self._stale = True

    def stand_where(self, other: Session) -> None:
        """Go on from where another session of the level stands, at the same beat, and keep the history."""
        self.forget_ahead()
        self._moments[self._here] = replace(other._moments[other._here], chosen=None)


def check_start(level: Level, start: str) -> None:
    """Raise `LevelError` if a story cannot begin at this place."""
    places = level.program.places
    if start not in places:
        knots = [path for path, place in places.items() if not place.is_function]
        raise LevelError.plain("unknown-target", f'the story has no knot "{start}"', did_you_mean(start, knots))
    place = places[start]
    if place.is_function or place.parameters:
        why = "is a function" if place.is_function else f"needs a value for {', '.join(place.parameters)}"
        raise LevelError.plain("unknown-target", f'a story cannot begin at "{start}": it {why}')
