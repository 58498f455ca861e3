"""The play screen without a window: the real screens on a host that shows nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from game.scene import Level, Session
from game.scene.saves import Facts
from game.window.desk import Desk
from game.window.play import Play
from game.window.screen import Screen
from game.window.still import StillHost


class QuietHost(StillHost):
    """Keeps saves and a memory as the program does, in the test's own home."""

    def lay(self, level: Level) -> Desk:
        """Lay out the desk of a level."""
        if self.desk is not None:
            self.desk.close()
        self.desk = Desk(level)
        return self.desk

    @property
    def saved(self) -> tuple[Facts, ...]:
        """The facts of what was saved by itself, the oldest first."""
        assert self.desk is not None
        self.desk.settle()
        entries = sorted(self.desk.shelf.list(), key=lambda one: one.order)
        return tuple(one.facts for one in entries if one.facts is not None and one.slot.kind == "auto")

    @property
    def top(self) -> Screen:
        """The uppermost screen."""
        return self.stack[-1]

    @property
    def play(self) -> Play:
        """The play screen at the bottom of the stack."""
        screen = self.stack[0]
        assert isinstance(screen, Play)
        return screen

    def pass_time(self, seconds: float) -> None:
        """Let the uppermost screen run for a while, frame by frame."""
        for _ in range(round(seconds * 50)):
            if self.stack:
                self.stack[-1].update(0.02)


@pytest.fixture
def host() -> Iterator[QuietHost]:
    quiet = QuietHost()
    yield quiet
    if quiet.desk is not None:
        quiet.desk.close()
    quiet.pictures.close()


@pytest.fixture
def playing(host: QuietHost) -> Callable[[Level], Play]:
    """Begins to play a level on the quiet host."""

    def begin(level: Level) -> Play:
        host.lay(level)
        host.start(Session(level))
        return host.play

    return begin
