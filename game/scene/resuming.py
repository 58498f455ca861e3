"""Resuming: from a save to a session, in this edition of the level or another.

In the edition that it was saved in, the choices are taken again and nothing is lost. In another, the first of these that can be
done is done, and the player is told which: the same place, if it is still there; the choices again as far as they go; the start
of the knot, under its old name or the one that `# was:` gives it; the start of the chapter. A choice is only ever taken again by
its identity, never because another one looks like it.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from game.ink import GameError, State, StateError, Value, read_state, read_value, state_at
from game.scene.beats import Decision, Ending
from game.scene.directions import Ambience, Background, Chapter, Direction, Gauge, Image, Music, Show
from game.scene.keeping import SaveError
from game.scene.level import Level, LevelError
from game.scene.saves import Kind, Save, SavedChoice, SavedPoint, clean, read_waiting
from game.scene.session import Session
from game.scene.stage import Stage
from game.scene.way import Point, Taken

SAME = "You go on at the same place."
CUT = "What came before could not be played again, so going back ends here."
TAKEN_AGAIN = "The place was changed, so all choices were taken again."
NEAR = "You go on where the changed lines begin."
NEXT = "You go on from there."
GONE = "The place is gone."

MAX_BEATS = 5_000
"""How many beats of one turn are looked through for the place of a save."""


class Rule(enum.Enum):
    """What a session goes on by."""

    SAME_PLACE = "same place"
    REPLAYED = "choices taken again"
    KNOT = "start of the knot"
    RENAMED_KNOT = "start of the knot, under its new name"
    CHAPTER = "start of the chapter"
    BEGINNING = "beginning"


@dataclass(frozen=True, slots=True)
class Resumed:
    """A session that goes on, what the player is to be told (nothing where all is as it was), and by which rule.

    `where` is the part of the notice that says where it goes on, and what is no longer there.
    """

    session: Session
    notice: str
    rule: Rule
    where: str = ""


def resume(level: Level, save: Save, *, beside: bool = False) -> Resumed:
    """Go on from a save. `beside` plays beside the player's own game: what comes of it is not for the autosave.

    Raises `SaveError` where the save is of another level.
    """
    if save.level != level.id:
        raise SaveError.plain("other-level", f'the save belongs to the level "{clean(save.level)}"')
    resumed = _Resuming(level, save).resumed()
    resumed.session.beside = beside
    return resumed


class _Resuming:
    """Brings one save into one level."""

    def __init__(self, level: Level, save: Save) -> None:
        self.level = level
        self.save = save
        self.names = level.renamed
        self.choices = tuple(self._choice(one) for one in save.choices)
        self.trail = tuple(map(self.names.new, save.trail))
        self.offered = frozenset(map(self.names.new, save.offered))
        self.notes: list[str] = []

    def _choice(self, saved: SavedChoice) -> Taken:
        return Taken(self.names.new(saved.identity), saved.text, saved.timeout)

    # --- the rule ----------------------------------------------------------------------------------------------

    def resumed(self) -> Resumed:
        again, count = self._again()
        whole = count == len(self.choices)
        exact = whole and self._arrive(again, self.trail)
        if exact and self.save.fingerprint == self.level.program.fingerprint:
            return Resumed(again, "", Rule.SAME_PLACE)
        same = self._same_place()
        if same is not None:
            if exact:
                again.stand_where(same)
                return self._told(again, Rule.SAME_PLACE, SAME)
            return self._told(same, Rule.SAME_PLACE, SAME, CUT)
        if whole:
            if exact or not self.save.trail:
                return self._told(again, Rule.REPLAYED, TAKEN_AGAIN if self.choices else SAME)
            return self._told(again, Rule.REPLAYED, TAKEN_AGAIN if self.choices else "", NEAR)
        for kind in (Kind.KNOT, Kind.CHAPTER):
            point = self.save.point(kind)
            if point is None:
                continue
            if count >= point.choices:
                break
            found = self._start_of(point)
            if found is not None:
                return found
        if count:
            return self._told(
                again, Rule.REPLAYED, f"{count} of {len(self.choices)} choices could be taken again.", NEXT
            )
        return self._told(again, Rule.BEGINNING, "Nothing of the way is left, so the story begins anew.")

    # --- taking the choices again ------------------------------------------------------------------------------

    def _again(self) -> tuple[Session, int]:
        """A session in which the choices were taken again, as far as they could be; and how many those are."""
        session, taken = self._opened()
        for number in range(taken, len(self.choices)):
            choice = self.choices[number]
            try:
                stop = _next_stop(session)
                found = [one for one in stop.open if one.identity == choice.identity] if stop else []
                if stop is None or len(found) != 1:
                    return session, number
                if choice.timeout and stop.default == found[0].index:
                    session.run_out_of_time()
                else:
                    session.choose(found[0].index)
            except LevelError:
                return session, number
        return session, len(self.choices)

    def _opened(self) -> tuple[Session, int]:
        """A session where the history of the save begins, and how many choices come before that."""
        point = self.save.point(Kind.HISTORY)
        if point is not None and point.choices == self.save.before:
            found = self._standing(point, self.names.state(point.state))
            if found is not None:
                return found[0], point.choices
        start = self.names.new(self.save.start) if self.save.start is not None else None
        try:
            return Session(self.level, self.save.seed, start, self._variables()), 0
        except LevelError:
            return Session(self.level, self.save.seed), 0

    def _variables(self) -> dict[str, Value]:
        found = {}
        for name, data in self.save.variables.items():
            if name not in self.level.program.variables:
                self.notes.append(f'the story no longer has a variable "{name}"')
                continue
            try:
                found[name] = read_value(self.level.program, data, name)
            except StateError as error:
                self.notes.append(error.diagnostics[0].message)
        return found

    def _arrive(self, session: Session, trail: Sequence[str]) -> bool:
        """Go on in the turn to the last beat of the trail; if it is not there, to behind the last that is, and say so."""
        if not trail:
            with suppress(LevelError):
                _next_stop(session)
            return True
        target, passes = trail[-1], trail.count(trail[-1])
        last = -1
        for step in range(MAX_BEATS):
            beat = session.beat
            passes -= session.identity == target
            if isinstance(beat, Decision) and any(one.identity in self.offered for one in beat.choices):
                return bool(self.offered)
            if not self.offered and not passes:
                return True
            if session.identity in trail:
                last = step
            try:
                if isinstance(beat, Decision | Ending):
                    break
                session.advance()
            except LevelError:
                break
        session.roll_back(max(0, step - last - 1))
        session.forget_ahead()
        return False

    # --- standing at a point -----------------------------------------------------------------------------------

    def _same_place(self) -> Session | None:
        """A session at the beat of the save, with the state of the save."""
        for kind in (Kind.LINE, Kind.DECISION):
            point = self.save.point(kind)
            found = self._standing(point, self.names.state(point.state)) if point is not None else None
            if point is not None and found is not None and self._arrive(found[0], self.trail[-point.trail :]):
                self.notes += found[1]
                return found[0]
        return None

    def _start_of(self, point: SavedPoint) -> Resumed | None:
        """A session at the start of the knot or chapter that a point is before."""
        path, title = self.names.new(point.knot), clean(point.chapter)
        state = self.names.state(point.state)
        found = self._standing(point, state)
        if found is None and point.kind is Kind.CHAPTER:
            path = _knot_of_chapter(self.level, point.chapter) or path
            found = self._standing(point, state_at(state, path), path)
        if found is None:
            return None
        self.notes += found[1]
        if point.kind is Kind.CHAPTER:
            return self._told(found[0], Rule.CHAPTER, f'{GONE} You go on at the start of the chapter "{title}".', CUT)
        if path != point.knot:
            named = f'"{clean(point.knot)}", which is now called "{path}"'
            return self._told(found[0], Rule.RENAMED_KNOT, f"{GONE} You go on at the start of {named}.", CUT)
        return self._told(found[0], Rule.KNOT, f'{GONE} You go on at the start of "{path}".', CUT)

    def _standing(
        self, point: SavedPoint, data: object, knot: str | None = None
    ) -> tuple[Session, tuple[str, ...]] | None:
        """A session that begins at a point, and what of its state no longer fits the story; None where it cannot."""
        if not self.save.before <= point.choices <= len(self.choices):
            return None
        try:
            restored = read_state(self.level.program, data)
            return Session(self.level, self.save.seed, point=self._point(point, restored.state, knot)), restored.notes
        except GameError:
            return None

    def _point(self, point: SavedPoint, state: State, knot: str | None) -> Point:
        return Point(
            state=state,
            stage=_still_there(point.stage, self.level),
            waiting=read_waiting(point.waiting),
            knot=knot or self.names.new(point.knot),
            taken=self.choices[: point.choices],
            clues=point.clues,
            met=point.met,
        )

    # --- telling -----------------------------------------------------------------------------------------------

    def _told(self, session: Session, rule: Rule, *words: str) -> Resumed:
        before, now = clean(self.save.facts.version), self.level.manifest.version
        versions = f" (version {before}, now {now})" if before != now else ""
        notes = [f"{note[:1].upper()}{note[1:]}." for note in dict.fromkeys(self.notes)]
        where = " ".join(filter(None, (*words, *notes)))
        return Resumed(session, f"The level has changed since this was saved{versions}. {where}".strip(), rule, where)


def _next_stop(session: Session) -> Decision | None:
    """Go on to the next decision; None where the story ends first."""
    while not isinstance(beat := session.beat, Decision | Ending):
        session.advance()
    return beat if isinstance(beat, Decision) else None


def _knot_of_chapter(level: Level, title: str) -> str | None:
    """The knot or stitch that begins with the card of a chapter."""
    for one in level.tags:
        if isinstance(one.tag, Chapter) and one.tag.title == title:
            return level.program.region(one.source.pc).path or None
    return None


def _still_there(stage: Stage, level: Level) -> Stage:
    """A stage of another edition, without what this one does not have."""

    def known(direction: Direction) -> bool:
        return level.problem(direction) is None

    return replace(
        stage,
        backdrop=stage.backdrop if known(Background(stage.backdrop)) else None,
        standing=tuple(one for one in stage.standing if known(Show(one.who, one.face, one.place))),
        music=stage.music if known(Music(stage.music)) else None,
        ambience=stage.ambience if known(Ambience(stage.ambience)) else None,
        image=stage.image if known(Image(stage.image)) else None,
        plan=stage.plan if stage.plan is None or known(stage.plan) else None,
        gauges=tuple(one for one in stage.gauges if known(Gauge(one))),
        meters=(),
    )
