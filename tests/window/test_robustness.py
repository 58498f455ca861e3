"""What a machine does to a game that is being played: the window goes away, the clock jumps, the disk is slow."""

from __future__ import annotations

import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from game.scene.shelf import Shelf
from game.settings import Settings, write_settings
from game.window import app as program
from game.window.app import App
from game.window.play import Play
from game.window.sdl import pygame
from tests.window.test_app import Player

HOUR_S = 3600.0
AWAY = [
    pytest.param(pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED, id="another window has the focus"),
    pytest.param(pygame.WINDOWMINIMIZED, pygame.WINDOWRESTORED, id="the window is minimized"),
]


@pytest.fixture(autouse=True)
def dummy(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    write_settings(Settings(first_run_done=True, letters_per_s=20), home)


def reading(player: Player) -> Play:
    """Into the story, to a line that is being told."""
    player.begin()
    play = player.app.stack[0]
    assert isinstance(play, Play)
    player.press(pygame.K_SPACE)
    player.wait(lambda: play.telling.revealed > 3, "some letters")
    return play


@pytest.mark.parametrize(("gone", "back"), AWAY)
def test_nothing_goes_on_while_the_window_is_away(gone: int, back: int) -> None:
    def acts(player: Player) -> None:
        play = reading(player)
        pygame.event.post(pygame.event.Event(gone))
        player.wait(lambda: not player.app._focused, "the loss")
        before, played_s = play.telling.revealed, play.played_s
        pygame.time.wait(200)
        assert (play.telling.revealed, play.played_s) == (before, played_s)
        pygame.event.post(pygame.event.Event(back))
        player.wait(lambda: play.telling.revealed > before, "more letters")

    assert Player(App("red_heat", 0)).plays(acts) == 0


def test_a_machine_that_slept_lets_no_time_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    slept = [0.0]
    clock = SimpleNamespace(monotonic=lambda: time.monotonic() + slept[0], sleep=time.sleep, strftime=time.strftime)
    monkeypatch.setattr(program, "time", clock)

    def acts(player: Player) -> None:
        play = reading(player)
        before = play.played_s
        slept[0] = HOUR_S
        player.wait(lambda: play.played_s > before + 0.2, "the time after it")
        assert not play.telling.is_told
        assert play.played_s < before + 60

    assert Player(App("red_heat", 0)).plays(acts) == 0


def test_a_slow_disk_holds_up_no_frame_and_loses_no_save(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    write = Shelf.write_auto

    def slowly(shelf: Shelf, *args: object) -> object:
        time.sleep(0.6)
        return write(shelf, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Shelf, "write_auto", slowly)

    told: list[str] = []

    def acts(player: Player) -> None:
        play = reading(player)
        turns = []
        for _ in range(3):
            begun = time.monotonic()
            before = play.session.beat
            player.press(pygame.K_SPACE)
            player.press(pygame.K_SPACE)
            player.wait(lambda before=before: play.session.beat is not before, "the next line")  # type: ignore[misc]
            turns.append(time.monotonic() - begun)
        assert min(turns) < 0.5
        told.append(play.save().facts.line)

    assert Player(App("red_heat", 0)).plays(acts) == 0
    found = Shelf("red_heat", home).latest()
    assert found is not None
    assert [found.save.facts.line] == told
