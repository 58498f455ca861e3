"""A plain search of all states of a small story: what the planted faults are proved with, independently of the lab's own."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from game.ink import Observer, Program, Severity, State, Story

Way = tuple[str, ...]


@dataclass
class Found:
    """The shortest way to each kind of mistake with its line, to each state, and what was never read."""

    mistakes: dict[tuple[str, int], Way] = field(default_factory=dict)
    ways: dict[bytes, Way] = field(default_factory=dict)
    leads: dict[bytes, set[bytes]] = field(default_factory=dict)
    ended: set[bytes] = field(default_factory=set)
    lines: set[int] = field(default_factory=set)

    @property
    def never_ending(self) -> Way | None:
        """The shortest way to a state from which no end can be reached; None when there is none."""
        ending = set(self.ended)
        while more := {one for one, targets in self.leads.items() if one not in ending and targets & ending}:
            ending |= more
        return next((way for one, way in self.ways.items() if one not in ending), None)


def search(program: Program) -> Found:
    """Take every choice in every state, in the order of how many choices lead there."""
    found = Found()

    class Lines(Observer):
        def line(self, pc: int) -> None:
            found.lines.add(program.span(pc).line)

    story = Story(program, observer=Lines())
    waiting: deque[tuple[bytes, Way]] = deque()

    def arrive(way: Way) -> bytes:
        """Read on to the next choice; a state that was met before is not gone on from."""
        while story.can_continue:
            story.advance()
            for one in story.errors:
                if one.severity is Severity.ERROR and one.span is not None:
                    found.mistakes.setdefault((one.kind, one.span.line), way)
        here = story.digest()
        if here not in found.ways:
            found.ways[here] = way
            states[here] = story.state
            waiting.append((here, way))
        return here

    states: dict[bytes, State] = {}
    arrive(())
    while waiting:
        here, way = waiting.popleft()
        story.restore(states[here])
        choices = story.choices
        if not choices:
            found.ended.add(here)
        for choice in choices:
            story.restore(states[here])
            story.choose(choice.index)
            found.leads.setdefault(here, set()).add(arrive((*way, choice.text)))
    return found
