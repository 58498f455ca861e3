"""Beats: one thing to show each. Frozen data; all that a front end ever sees of a story."""

from __future__ import annotations

from dataclasses import dataclass

from game.scene.directions import Cue
from game.scene.stage import Stage


@dataclass(frozen=True, slots=True)
class Card:
    """A chapter begins."""

    title: str
    subtitle: str
    stage: Stage
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Narration:
    """One paragraph of the story."""

    text: str
    stage: Stage
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Speech:
    """Somebody says something. `who` is their id in the cast, `name` what the name plate shows."""

    who: str
    name: str
    text: str
    stage: Stage
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One way on. `number` is what the player types; a locked choice has none, and a reason instead.

    `index` is its place among all choices of the decision; `identity` names it across editions of the level.
    """

    index: int
    number: int | None
    text: str
    identity: str
    locked: str | None = None
    is_default: bool = False
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """The player chooses. With `seconds`, `default` is taken when they have run out."""

    choices: tuple[Choice, ...]
    stage: Stage
    cues: tuple[Cue, ...] = ()
    seconds: float | None = None
    default: int | None = None

    @property
    def open(self) -> tuple[Choice, ...]:
        """The choices that can be taken."""
        return tuple(one for one in self.choices if one.locked is None)


@dataclass(frozen=True, slots=True)
class Ending:
    """The story is over. `name` is the id of the ending, None where the level gives it none."""

    name: str | None
    title: str
    text: str
    stage: Stage
    cues: tuple[Cue, ...] = ()


Beat = Card | Narration | Speech | Decision | Ending
