"""Way: the moments that a play-through went through, and what is known of it at each of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from game.ink import State
from game.scene.beats import Beat, Choice, Decision
from game.scene.directions import Clue, Met
from game.scene.making import Made, Waiting
from game.scene.stage import Stage


@dataclass(frozen=True, slots=True)
class Moment:
    """A beat that was shown: the result of the story that it is a part of, and what was chosen there if it is a decision.

    `edited` is the moment as it was before somebody changed the state behind it; `jumped` names the knot for which they left it.
    """

    made: Made
    knot: str
    part: int = 0
    chosen: int | None = None
    edited: Moment | None = None
    jumped: str = ""

    @property
    def beat(self) -> Beat:
        return self.made.beats[self.part]

    @property
    def identity(self) -> str:
        return self.made.identities[self.part]

    @property
    def state(self) -> State:
        """The state of the story behind the result."""
        return self.made.state

    @property
    def choice(self) -> Choice | None:
        """What was chosen here."""
        if self.chosen is None or not isinstance(self.beat, Decision):
            return None
        return self.beat.choices[self.chosen]

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the same result is still to be shown."""
        return self.part == len(self.made.beats) - 1


@dataclass(frozen=True, slots=True)
class Taken:
    """A choice that was taken: enough to take it again, in this edition of the level or another."""

    identity: str
    text: str
    timeout: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """Where a story stands between two results: enough to go on, and what is known of the way that led there."""

    state: State
    stage: Stage = field(default_factory=Stage)
    waiting: Waiting = field(default_factory=Waiting)
    knot: str = ""
    taken: tuple[Taken, ...] = ()
    clues: tuple[str, ...] = ()
    met: tuple[str, ...] = ()


class Way:
    """The choices taken, the clues found and the people met over some moments, gathered in one look at them.

    Moments at these indexes are decisions whose timer ran out. What came before the first moment is known from a point.
    """

    def __init__(self, moments: Sequence[Moment], timeouts: Set[int], point: Point | None) -> None:
        self._point = point
        self._taken: list[Taken] = []
        self._taken_at: list[int] = []
        self._known: list[Clue | Met] = []
        self._known_at: list[int] = []
        for index, moment in enumerate(moments):
            for cue in moment.beat.cues:
                if isinstance(cue, (Clue, Met)):
                    self._known.append(cue)
                    self._known_at.append(index)
            choice = moment.choice
            if choice is not None:
                self._taken.append(Taken(choice.identity, choice.text, index in timeouts))
                self._taken_at.append(index)

    def taken_within(self, index: int) -> tuple[Taken, ...]:
        """The choices taken between the first moment and the one at an index, in order."""
        return tuple(self._taken[: bisect_left(self._taken_at, index)])

    def taken_before(self, index: int) -> tuple[Taken, ...]:
        """The same with those from before the first moment."""
        return (*(self._point.taken if self._point else ()), *self.taken_within(index))

    def known_within(self, index: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The clues found and the people met up to the moment at an index, that one included, in order."""
        known = self._known[: bisect_right(self._known_at, index)]
        clues = [one.name for one in known if isinstance(one, Clue)]
        met = [one.who for one in known if isinstance(one, Met)]
        if self._point is not None:
            clues, met = [*self._point.clues, *clues], [*self._point.met, *met]
        return tuple(dict.fromkeys(clues)), tuple(dict.fromkeys(met))
