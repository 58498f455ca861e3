"""Small parts of the window: letterboxing, typography, wrapping, weather, sound, keys."""

from __future__ import annotations

import struct
import wave
from pathlib import Path
from typing import Any

import pytest

from game.settings import Settings
from game.window.actions import Action, Click, Drag, Pick, Point, Wheel
from game.window.controls import Controls
from game.window.fonts import SANS, SERIF, font
from game.window.geometry import View
from game.window.sdl import Surface, pygame
from game.window.sound import Sound
from game.window.typography import quoted, typeset
from game.window.weather import WeatherField
from game.window.wrapping import wrap

VIEWS = [
    ((1280, 720), (0, 0, 1280, 720)),
    ((1920, 1080), (0, 0, 1920, 1080)),
    ((1024, 768), (0, 96, 1024, 576)),
    ((2560, 1080), (320, 0, 1920, 1080)),
    ((500, 2000), (0, 859, 500, 281)),
]


@pytest.mark.parametrize(("window", "rect"), VIEWS)
def test_the_view_is_the_largest_that_fits_and_stands_in_the_middle(
    window: tuple[int, int], rect: tuple[int, int, int, int]
) -> None:
    assert View.inside(*window).rect == rect


SET = [
    ('"No," he says.', "“No,” he says."),
    ('He says "no".', "He says “no”."),
    ("Tom's car, 'cause", "Tom’s car, ’cause"),
    ("He said 'no' twice.", "He said ‘no’ twice."),
    ("Don't say 'don't know'.", "Don’t say ‘don’t know’."),
    ("none of 'em's about 'em", "none of ’em’s about ’em"),
    ("the winter of '88, the boys' night", "the winter of ’88, the boys’ night"),
    ("wait... now", "wait… now"),
    ('("Well?")', "(“Well?”)"),
    ("a -- b", "a — b"),
]


@pytest.mark.parametrize(("plain", "printed"), SET)
def test_typography(plain: str, printed: str) -> None:
    assert typeset(plain) == printed


def test_quotes_inside_speech_are_single() -> None:
    assert quoted('He said "no".') == "“He said ‘no’.”"


def test_wrapped_lines_fit_and_lose_nothing() -> None:
    pygame.font.init()
    face = font(SERIF, 22)
    text = "Steam rolls out of the doorway and freezes before it reaches the wall. " * 6 + "x" * 300
    lines = wrap(text, face, 400)
    assert all(face.size(line)[0] <= 400 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("face", [SERIF, SANS])
def test_the_fonts_hold_cyrillic(face: str) -> None:
    pygame.font.init()
    metrics = font(face, 22).metrics("Капитан Данко — «Дружба»")
    assert None not in metrics


@pytest.mark.parametrize("kind", ["snow", "rain", "steam"])
def test_weather_moves_and_stays_above_the_panel(kind: str) -> None:
    pygame.display.init()
    pygame.display.set_mode((16, 16))
    view = View.inside(640, 360)
    field = WeatherField(view)
    pictures = []
    for moment in (0.0, 1.7):
        target = Surface(view.size).convert()
        target.fill((20, 20, 30))
        field.draw(target, kind, moment, 484)
        assert tuple(target.get_at((320, 300))) == (20, 20, 30, 255)
        pictures.append(pygame.image.tobytes(target, "RGB"))
    assert pictures[0] != pictures[1]


def event(kind: int, **values: Any) -> pygame.event.Event:
    return pygame.event.Event(kind, **values)


INPUTS = [
    (event(pygame.KEYDOWN, key=pygame.K_SPACE, mod=0), Action.ADVANCE),
    (event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=pygame.KMOD_LALT), Action.FULL_SCREEN),
    (event(pygame.KEYDOWN, key=pygame.K_F11, mod=0), Action.FULL_SCREEN),
    (event(pygame.KEYDOWN, key=pygame.K_3, mod=0), Pick(3)),
    (event(pygame.KEYDOWN, key=pygame.K_0, mod=0), Pick(10)),
    (event(pygame.KEYDOWN, key=pygame.K_PAGEUP, mod=0), Action.ROLL_BACK),
    (event(pygame.KEYDOWN, key=pygame.K_PAGEUP, mod=pygame.KMOD_LSHIFT), Action.LAST_CHOICE),
    (event(pygame.KEYDOWN, key=pygame.K_l, mod=0), Action.BACKLOG),
    (event(pygame.KEYDOWN, key=pygame.K_q, mod=0), Action.CASE_FILE),
    (event(pygame.KEYDOWN, key=pygame.K_z, mod=0), None),
    (event(pygame.MOUSEMOTION, pos=(5, 6), buttons=(0, 0, 0)), Point((5, 6))),
    (event(pygame.MOUSEMOTION, pos=(5, 6), buttons=(1, 0, 0)), Drag((5, 6))),
    (event(pygame.MOUSEBUTTONDOWN, button=1, pos=(5, 6)), Click((5, 6))),
    (event(pygame.MOUSEBUTTONDOWN, button=3, pos=(5, 6)), Action.MENU),
    (event(pygame.MOUSEWHEEL, y=1), Wheel(1)),
]


@pytest.mark.parametrize(("given", "meaning"), INPUTS)
def test_input(given: pygame.event.Event, meaning: object) -> None:
    pygame.display.init()
    assert Controls(Settings()).read(given) == meaning


def tone(path: Path) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 44_100, 0, "NONE", ""))
        file.writeframes(b"".join(struct.pack("<h", (index % 100 - 50) * 200) for index in range(4_410)))
    return path


def test_loops_change_and_end(tmp_path: Path) -> None:
    sound = Sound()
    first, second = tone(tmp_path / "a.wav"), tone(tmp_path / "b.wav")
    sound.loop("music", first)
    sound.loop("music", second)
    sound.play(first)
    sound.settle()
    assert pygame.mixer.get_busy()
    sound.silence()
    sound.settle()
    pygame.mixer.quit()


def test_no_device_and_no_file_are_no_errors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "there is no such driver")
    sound = Sound()
    sound.loop("music", tone(tmp_path / "a.wav"))
    sound.play(tmp_path / "missing.wav")
    sound.silence()
    sound.settle()
