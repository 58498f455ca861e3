"""Matching: what was said between two decisions, against what a walkthrough expects there.

The lines that were shown are matched as a pattern matches a text: `...` stands for any number of them, and a check takes none.
All ways of matching are followed at once, so the step at which the last of them ends is the first difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.ink import GameError, State, nearest
from game.scene.beats import Beat, Card, Decision, Ending
from game.scene.checks import unmet
from game.scene.level import Level
from game.scene.telling import TIMEOUT, find_choice
from game.scene.walk_file import ANYTHING, Kind, Step


@dataclass(frozen=True, slots=True)
class Shown:
    """A beat, its line in a transcript, and the state of the story behind it."""

    beat: Beat
    line: str | None
    state: State


@dataclass(frozen=True, slots=True)
class Difference:
    """Where a walkthrough and the level part: the step, what is the case, and before which line of the stretch.

    `actual` is the line that stands where the step has another.
    """

    step: Step
    message: str
    at: int
    hint: str = ""
    actual: str | None = None


def match(steps: tuple[Step, ...], shown: list[Shown], strict: bool, level: Level) -> Difference | None:
    """The first difference between the steps of a stretch and what was shown in it; None if they agree.

    The last thing shown is a decision or an ending. Unless `strict`, lines that no step names may stand anywhere.
    """
    return _Matching(shown, level).run(steps, strict)


class _Matching:
    """Which numbers of lines the steps so far may have taken."""

    def __init__(self, shown: list[Shown], level: Level) -> None:
        self.level = level
        self.shown = shown
        self.last = shown[-1]
        self.lines = [one for one in shown if not isinstance(one.beat, Decision | Ending)]
        self.taken = {0}

    def run(self, steps: tuple[Step, ...], strict: bool) -> Difference | None:
        anything = not strict
        for step in steps:
            if step.kind is Kind.ANYTHING or not strict:
                self.taken = set(range(min(self.taken), len(self.lines) + 1))
            found = self._step(step, anything)
            if found is not None:
                return found
            anything = not strict or step.words == ANYTHING or (anything and step.kind is Kind.CHECK)
        return None

    def _step(self, step: Step, anything: bool) -> Difference | None:
        match step.kind:
            case Kind.ANYTHING:
                return None
            case Kind.TEXT:
                return self._text(step, anything)
            case Kind.CHECK:
                return next(filter(None, (self._check(step, words) for words in step.checks)), None)
            case Kind.CHOICE | Kind.ENDING:
                return self._stop(step)

    def _past_cards(self) -> set[int]:
        """The same, with cards passed over: a walkthrough need not name them."""
        found = set(self.taken)
        for number in range(len(self.lines)):
            if number in found and isinstance(self.lines[number].beat, Card):
                found.add(number + 1)
        return found

    def _text(self, step: Step, anything: bool) -> Difference | None:
        possible = self._past_cards()
        found = {at + 1 for at in possible if at < len(self.lines) and self.lines[at].line == step.value}
        if found:
            self.taken = found
            return None
        at = min(max(possible), len(self.lines)) if not anything else min(self.taken)
        if anything or at == len(self.lines):
            rest = [one.line for one in self.lines[min(self.taken) :] if one.line is not None]
            near = nearest(step.value, rest)
            hint = f"the nearest is: {near}" if near else ""
            return Difference(step, f"this line never comes: {step.value}", at, hint)
        line = self.lines[at].line
        return Difference(step, f"here the level says: {line}", at, actual=line)

    def _check(self, step: Step, words: str) -> Difference | None:
        found: set[int] = set()
        instead = ""
        latest = max(self.taken)
        try:
            for at in sorted(self.taken):
                for one in self._beats(at):
                    unlike = unmet(words, one.beat, one.state, self.level)
                    if unlike is None:
                        found.add(at)
                        break
                    instead = unlike
        except GameError as error:
            diagnostic = error.diagnostics[0]
            return Difference(step, f"[{words}]: {diagnostic.message}", latest, diagnostic.hint)
        if found:
            self.taken = found
            return None
        if len(self.taken) > 1:
            return Difference(step, f"[{words}] holds nowhere here: at last {instead}", latest)
        return Difference(step, f"[{words}] does not hold: {instead}", latest)

    def _beats(self, at: int) -> Iterator[Shown]:
        """What a check behind so many lines is asked of: the line before it, and if that is the last, the decision or ending.

        Before any line it is asked of the first.
        """
        yield self.lines[at - 1] if at else self.shown[0]
        if at == len(self.lines):
            yield self.last

    def _stop(self, step: Step) -> Difference | None:
        """The choice or ending that a stretch leads to."""
        possible = self._past_cards()
        if len(self.lines) not in possible:
            at = max(possible)
            what = "before this" if step.kind is Kind.CHOICE else "before the ending"
            line = self.lines[at].line
            return Difference(step, f"{what} the level says: {line}", at, actual=line)
        beat = self.last.beat
        found = _choice(step, beat) if step.kind is Kind.CHOICE else _ending(step, beat)
        return replace(found, at=len(self.lines)) if found else None


def _choice(step: Step, beat: Beat) -> Difference | None:
    if not isinstance(beat, Decision):
        return Difference(step, "there is nothing to choose: the story is over", 0)
    if step.value == TIMEOUT:
        return Difference(step, "no timer is running here", 0) if beat.default is None else None
    try:
        find_choice(beat, step.value)
    except GameError as error:
        return Difference(step, error.diagnostics[0].message, 0)
    return None


def _ending(step: Step, beat: Beat) -> Difference | None:
    if not isinstance(beat, Ending):
        return Difference(step, "the story is not over: there is something to choose", 0)
    if (beat.name or "the end") != step.value:
        return Difference(step, f"the ending is {beat.name or 'none that has a name'}, not {step.value}", 0)
    return None
