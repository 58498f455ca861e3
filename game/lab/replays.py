"""Replays: a choice list as its reader would take it, and the command that does."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass

from game.ink import State, Story
from game.lab.rules import Rules, visible_of
from game.scene import Level, Opening

AT_THE_START = Opening()


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where play-throughs begin: in a level, by the name that was typed, perhaps elsewhere than at its start, with a seed."""

    level: Level
    name: str
    opening: Opening = AT_THE_START
    seed: int = 0

    def state(self) -> State:
        """The state before the first line."""
        state = self.opening.start(self.level)
        state.seed = self.seed
        return state


@dataclass(frozen=True, slots=True)
class Replay:
    """A choice list, followed as far as that goes.

    `numbers` are what a script answers, where locked choices have none. `words` are those that a reader has seen in the end,
    and `knot` is where the last choice was taken.
    """

    texts: tuple[str, ...]
    numbers: tuple[int, ...]
    words: int
    knot: str
    command: str


def replay(beginning: Beginning, choices: Sequence[int]) -> Replay:
    """Follow a choice list: indices among the visible choices, from 0."""
    level = beginning.level
    story, rules = Story(level.program), Rules(level)
    story.restore(beginning.state())
    texts: list[str] = []
    numbers: list[int] = []
    words, knot = 0, ""
    for choice in (*choices, None):
        while story.can_continue:
            words += len(story.advance().split())
        offered = visible_of(story.peek)
        if choice is None or choice >= len(offered):
            break
        texts.append(offered[choice].text)
        numbers.append(1 + sum(not rules.is_locked(one) for one in offered[:choice]))
        knot = level.program.region(offered[choice].point.content).path
        story.choose(choice)
    return Replay(tuple(texts), tuple(numbers), words, knot, command(beginning, numbers))


def command(beginning: Beginning, numbers: Sequence[int]) -> str:
    """The command that plays a choice list, given as the numbers of a script."""
    play = ["red-heat", "play", beginning.name]
    if beginning.opening.at is not None:
        play += ["--at", beginning.opening.at]
    for setting in beginning.opening.settings:
        play += ["--set", setting]
    if beginning.seed:
        play += ["--seed", str(beginning.seed)]
    answers = r"\n".join(map(str, numbers))
    return rf"printf '{answers}\n' | {shlex.join([*play, '--script', '-'])}"
