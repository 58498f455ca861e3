"""Shrinking: from a choice list that ends in a mistake to a short one that ends in the same, each proved by taking it.

First every choice that is not needed is left out (delta debugging: ever smaller stretches of the list, until none can go). Where
the story is small enough, a search says whether there is a shorter way altogether.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.ink import Diagnostic, State, Story
from game.lab.part import Search, Step
from game.lab.rules import Rules, visible_of
from game.lab.traps import Traps
from game.scene import Level

MOST_TURNS = 200_000
"""How many turns may be played to leave choices out."""

MOST_STATES = 5_000
"""How many states may be searched for a shorter way."""

Wanted = tuple[int, int]
"""A choice to be taken: the position of its content, and how many of the same stand before it in its decision."""


@dataclass(frozen=True, slots=True)
class Shrunk:
    """A short choice list, and whether it is certainly a shortest."""

    choices: tuple[int, ...]
    is_shortest: bool


def place(fault: Diagnostic) -> tuple[str, str]:
    """What two mistakes have in common that count as the same: their kind and where they stand."""
    return fault.kind, str(fault.span)


class Shrinker:
    """Shrinks the choice lists of one level that begin in one state."""

    def __init__(self, level: Level, start: State) -> None:
        self.level = level
        self.start = start
        self._rules = Rules(level)
        self._traps = Traps(level)
        self._story = Story(level.program)
        self._turns = 0

    def shrink(self, choices: Sequence[int], fault: Diagnostic) -> Shrunk:
        """A short list that ends in the same mistake as this one does."""
        self._turns = 0
        if fault.kind == "endless-run":
            return self._endless(choices)
        found = self._without(tuple(choices), place(fault))
        part = Search(self.level, frozenset(), lambda *_: True).part(self.start, MOST_STATES)
        if place(fault) not in part.faults:
            return Shrunk(found, False)
        return Shrunk(tuple(part.way(part.faults[place(fault)][1])), True)

    # --- without an end ----------------------------------------------------------------------------------------

    def _endless(self, choices: Sequence[int]) -> Shrunk:
        """A short list into a trap; where no trap is known, one that leads to where the run came most often, and round."""
        states = self._states(choices)
        if not self._traps.holds(states[-1]):
            return Shrunk(self._round(choices, states), False)
        low, high = 0, len(choices)
        while low < high:
            middle = (low + high) // 2
            low, high = (low, middle) if self._traps.holds(states[middle]) else (middle + 1, high)
        found = self._without(tuple(choices[:low]), None)
        part = Search(self.level, frozenset(), lambda *_: True).part(self.start, MOST_STATES)
        stuck = part.stuck() if part.whole else []
        if not stuck:
            return Shrunk(found, False)
        return Shrunk(tuple(part.way(Step(part.froms[stuck[0]], part.choices[stuck[0]]))), True)

    def _round(self, choices: Sequence[int], states: list[State]) -> tuple[int, ...]:
        """The choices up to where the run first comes back to a state that it knows, or all of them."""
        seen: set[bytes] = set()
        for count, state in enumerate(states):
            self._story.restore(state)
            here = self._story.digest()
            if here in seen:
                return tuple(choices[:count])
            seen.add(here)
        return tuple(choices)

    def _states(self, choices: Sequence[int]) -> list[State]:
        """The states at the decisions on the way."""
        self._story.restore(self.start)
        self._story.skip()
        states = [self._story.state]
        for choice in choices:
            self._story.choose(choice)
            self._story.skip()
            states.append(self._story.state)
        return states

    # --- leaving out -------------------------------------------------------------------------------------------

    def _without(self, choices: tuple[int, ...], fault: tuple[str, str] | None) -> tuple[int, ...]:
        """The list without what is not needed to come to a mistake, or into a trap if there is none."""
        wanted, taken = self._wanted(choices), choices
        size = (len(wanted) + 1) // 2
        while size and self._turns < MOST_TURNS:
            at = 0
            while at < len(wanted) and self._turns < MOST_TURNS:
                found = self._try(wanted[:at] + wanted[at + size :], fault)
                if found is not None and len(found) < len(taken):
                    taken, wanted = found, self._wanted(found)
                else:
                    at += size
            size //= 2
        return taken

    def _wanted(self, choices: Sequence[int]) -> list[Wanted]:
        """What the choices of a list are, wherever they stand in their decisions."""
        story = self._story
        story.restore(self.start)
        wanted = []
        for choice in choices:
            story.skip()
            points = [offer.point.content for offer in visible_of(story.peek)]
            wanted.append((points[choice], points[:choice].count(points[choice])))
            story.choose(choice)
        return wanted

    def _try(self, wanted: Sequence[Wanted], fault: tuple[str, str] | None) -> tuple[int, ...] | None:
        """Take these choices, those that are on offer; returns what was taken, if it comes to the mistake."""
        story = self._story
        story.restore(self.start)
        taken: list[int] = []
        ahead = iter(wanted)
        while True:
            self._turns += 1
            tags = story.skip()
            wrong = self._rules.mistake(story)
            if wrong is None and not story.peek.offers:
                ending = self._rules.ending(story, tags)
                wrong = ending if isinstance(ending, Diagnostic) else None
                if wrong is None:
                    return None
            if wrong is not None:
                return tuple(taken) if fault == place(wrong) else None
            choice = self._next(ahead)
            if choice is None:
                return tuple(taken) if fault is None and self._traps.holds(story.peek) else None
            taken.append(choice)
            story.choose(choice)

    def _next(self, ahead: Iterator[Wanted]) -> int | None:
        """The index of the next wanted choice that can be taken; None when the list is at its end."""
        open_ = {}
        counts: Counter[int] = Counter()
        for index, offer in enumerate(visible_of(self._story.peek)):
            point = offer.point.content
            if not self._rules.is_locked(offer):
                open_[point, counts[point]] = index
            counts[point] += 1
        return next((open_[one] for one in ahead if one in open_), None)
