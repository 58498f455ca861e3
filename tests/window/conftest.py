"""The play screen without a window: the real screens on a host that shows nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from game.scene import Level, Session
from game.scene.saves import Save
from game.settings import Settings
from game.window.play import Play
from game.window.still import StillHost


class QuietHost(StillHost):
    """Remembers what it was asked to save."""

    def __init__(self, size: tuple[int, int] = (1280, 720), settings: Settings | None = None) -> None:
        super().__init__(size, settings)
        self.saved: list[Save] = []

    def save(self, save: Save) -> None:
        self.saved.append(save)

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
    quiet.pictures.close()


@pytest.fixture
def playing(host: QuietHost) -> Callable[[Level], Play]:
    """Begins to play a level on the quiet host."""

    def begin(level: Level) -> Play:
        host.start(Session(level))
        return host.play

    return begin
