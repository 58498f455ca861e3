"""A walker: plays a level at random, one run after the other, without building any text.

A run has a seed, for its choices and for the random numbers of the story alike: the same seed takes the same way. What many
runs say together belongs to `walk.py`.
"""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import dataclass
from random import Random

from game.ink import Diagnostic, Observer, Severity, State, Stops, Story
from game.lab.rules import Rules, visible_of
from game.lab.traps import Traps
from game.scene import Level

MAX_CHOICES = 10_000
"""How many choices a run may take."""

FIRST_LOOK = 256
"""After so many choices, and each time after twice as many, a run that cannot end is looked for."""

PREFERENCE = 0.75
"""How often the least used choice is preferred, if it is: always, and what has to be taken many times would never be."""

MOST_LOOPS = 10_000
"""How many ways into loops without a choice are kept."""

BEGINNING = -1
"""Stands for the choice before the first turn."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run: the choices that it took, how many words were told, and the ending or the mistake that it came to."""

    seed: int
    choices: array[int]
    words: int
    outcome: str | Diagnostic


class Walker:
    """Walks through one level.

    `start` is the state to begin in, the beginning of the story if there is none. `least_used` mostly prefers the choices
    that were taken least, in `taken`; else all are alike. `reached` and `shown` collect the positions that were run, and the choices
    that were offered though nobody could take them. An `observer` is told everything, and slows a walk down.
    """

    def __init__(
        self,
        level: Level,
        start: State | None = None,
        least_used: bool = False,
        max_choices: int = MAX_CHOICES,
        observer: Observer | None = None,
    ) -> None:
        self.level = level
        self.start = start if start is not None else level.program.new_state(0)
        self.least_used = least_used
        self.max_choices = max_choices
        self.rules = Rules(level)
        self.traps = Traps(level)
        self.taken: Counter[int] = Counter()
        self.shown: set[int] = set()
        self.reached: set[int] = set()
        self._loops: dict[bytes, Diagnostic] = {}
        self._before_loops: set[int] = set()
        self._is_watched = observer is not None
        stops = Stops(level.program, reached=self.reached) if observer is None else None
        self.story = Story(level.program, observer=observer, stops=stops, counts_words=True)

    def run(self, seed: int) -> Run:
        """Walk once. The story is left where the run ended."""
        story, chance = self.story, Random(seed)
        state = self.start.clone()
        state.seed = seed
        story.restore(state)
        words = story.words_skipped
        choices = array("l")
        look, behind = FIRST_LOOK, BEGINNING
        outcome: str | Diagnostic | None = None
        while outcome is None:
            tags, outcome = self._turn(behind)
            if outcome is not None:
                break
            if not story.peek.offers:
                outcome = self.rules.ending(story, tags)
            elif len(choices) >= self.max_choices or (len(choices) == look and self.traps.holds(story.state)):
                outcome = self._endless(len(choices))
            else:
                look += look if len(choices) == look else 0
                index, behind = self._choose(chance)
                choices.append(index)
        return Run(seed, choices, story.words_skipped - words, outcome)

    def _turn(self, behind: int) -> tuple[tuple[str, ...], Diagnostic | None]:
        """Go on behind a choice: the tags of the turn, and what went wrong in it.

        A loop without a choice takes long to be known for one, and so is run through only twice.
        """
        here = self.story.digest() if behind in self._before_loops else None
        if here is not None and here in self._loops:
            return (), self._loops[here]
        tags = self.story.skip()
        wrong = self.rules.mistake(self.story)
        if wrong is not None and wrong.kind == "endless-loop" and not self._is_watched:
            self._before_loops.add(behind)
            if here is not None and len(self._loops) < MOST_LOOPS:
                self._loops[here] = wrong
        return tags, wrong

    def _choose(self, chance: Random) -> tuple[int, int]:
        """Take a choice; returns its index, and the position of its content."""
        indices, points = [], []
        for index, offer in enumerate(visible_of(self.story.peek)):
            point = offer.point.content
            if self.rules.is_locked(offer):
                self.shown.add(point)
            else:
                indices.append(index)
                points.append(point)
        prefers = self.least_used and chance.random() < PREFERENCE
        picked = chance.choice(self._least_used(points) if prefers else range(len(indices)))
        self.taken[points[picked]] += 1
        self.story.choose(indices[picked])
        return indices[picked], points[picked]

    def _least_used(self, points: list[int]) -> list[int]:
        """Which of these choices were taken least."""
        least = min(self.taken[point] for point in points)
        return [number for number, point in enumerate(points) if self.taken[point] == least]

    def _endless(self, choices: int) -> Diagnostic:
        """That a run does not end. The story stands at the decision where it was given up."""
        if self.traps.holds(self.story.state):
            message = f"no ending can be reached from where this run was after {choices:,} choices"
        else:
            message = f"after {choices:,} choices there is no ending"
        return Diagnostic("endless-run", Severity.ERROR, None, message)
