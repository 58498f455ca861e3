"""Traps: states of a story from which no ending can be reached, whatever is chosen."""

from __future__ import annotations

from collections import deque

from game.ink import State, Story
from game.ink.digest import digest
from game.lab.rules import Rules, visible_of
from game.scene import Level

MOST_STATES = 2_000
"""How many states are looked at before it is given up."""


class Traps:
    """The traps of one level, as far as they are known. A trap that is too large to be seen whole is not found."""

    def __init__(self, level: Level) -> None:
        self._program = level.program
        self._rules = Rules(level)
        self._story = Story(level.program)
        self._known: set[bytes] = set()
        self._harmless: set[bytes] = set()

    def holds(self, state: State) -> bool:
        """Whether a decision is certainly one of those from which nothing leads to an end, be it an ending or a mistake."""
        first = digest(self._program, state)
        if first in self._known or first in self._harmless:
            return first in self._known
        seen = {first}
        waiting = deque([state])
        story = self._story
        while waiting:
            here = waiting.popleft()
            for index, offer in enumerate(visible_of(here)):
                if self._rules.is_locked(offer):
                    continue
                story.restore(here)
                story.choose(index)
                story.skip()
                key = digest(self._program, story.peek)
                if key in self._known or key in seen:
                    continue
                is_over = not story.peek.offers or self._rules.mistake(story) is not None
                if is_over or len(seen) >= MOST_STATES:
                    if len(self._harmless) < MOST_STATES:
                        self._harmless.add(first)
                    return False
                seen.add(key)
                waiting.append(story.state)
        self._known |= seen
        return True
