"""A story that was written for the ink editor's web export, seen and heard as it is: PNG, JPEG, MP3 and WAV by their paths."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.scene import Decision, Session, load
from game.scene.telling import line_of
from game.window.actions import Action, Pick
from game.window.sdl import pygame
from game.window.sound import Sound
from tests.window.conftest import QuietHost

STORY = Path(__file__).parents[1] / "stories/web_export/cat.ink"
SKY, EYE, PAPER = (40, 20), (595, 175), (450, 80)
"""Places: in the yard beside the houses, in the cat's left eye, on the paper that the cat is drawn on."""

Color = tuple[int, int, int]


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[QuietHost]:
    """A host that has ears."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    quiet = QuietHost()
    quiet.sound = Sound()
    yield quiet
    quiet.sound.close()
    pygame.mixer.quit()
    quiet.pictures.close()


def on_to(host: QuietHost, words: str) -> None:
    """Press until a line is told."""
    for _ in range(40):
        if line_of(host.play.session.beat, host.play.session.level) == words:
            return
        host.play.handle(Action.ADVANCE)
    raise AssertionError(f"never told: {words}")


def colors(host: QuietHost, *places: tuple[int, int]) -> list[Color]:
    host.pass_time(3)
    picture = host.picture()
    return [tuple(picture.get_at(one))[:3] for one in places]  # type: ignore[misc]


def heard(host: QuietHost) -> list[float]:
    """How long the sounds are that are to be heard now, in seconds."""
    host.sound.settle()
    found = [pygame.mixer.Channel(index).get_sound() for index in range(pygame.mixer.get_num_channels())]
    return sorted(round(one.get_length(), 1) for one in found if one is not None)


def test_its_pictures_are_seen_and_its_sounds_are_heard(host: QuietHost) -> None:
    host.start(Session(load(STORY)))
    on_to(host, "Snow lies in the yard.")
    sky, bare, _ = colors(host, SKY, EYE, PAPER)
    assert sky[2] > sky[0] + 20, "the night sky of yard.jpg"
    music = heard(host)
    assert len(music) == 1, "loop.mp3"
    on_to(host, "A cat looks at you from the bins.")
    _, eye, paper = colors(host, SKY, EYE, PAPER)
    assert eye != bare
    assert eye[1] > 2 * max(eye[0], eye[2]) - 60, "the green eye of cat.png"
    assert min(paper) > 150, "its paper"
    assert len(heard(host)) == 2, "loop.mp3, and meow.wav once"


def test_what_it_puts_away_is_neither_seen_nor_heard(host: QuietHost) -> None:
    host.start(Session(load(STORY)))
    for _ in range(30):
        if isinstance(host.play.session.beat, Decision):
            break
        host.play.handle(Action.ADVANCE)
    before = colors(host, SKY)
    host.pass_time(1)
    host.play.handle(Pick(1))
    on_to(host, "Then it is gone.")
    assert colors(host, SKY) != before
    assert host.play.session.stage.image is None
    host.sound.settle()
    assert host.sound._wanted["music"] is None
