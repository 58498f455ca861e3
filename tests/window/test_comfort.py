"""Comforts: contrast, timers, captions, volumes, sound that goes on; and screens that fail."""

from __future__ import annotations

import wave
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import datetime
from pathlib import Path

import pytest

from game.scene import Decision, Level, Session, from_text
from game.settings import FILE, Settings, read_settings, write_settings
from game.window.actions import Action, Input
from game.window.app import App
from game.window.captions import AT_ONCE, WIDEST, Captions
from game.window.crash import CrashScreen
from game.window.palette import CHASE, CHICAGO, MOSCOW, rgb
from game.window.play import Play
from game.window.preferences import FirstRun
from game.window.report import KEPT, report_text, write_report
from game.window.screen import Screen
from game.window.sdl import Color, Surface, pygame
from game.window.sound import MAX_BYTES, Sound
from game.window.style import HIGH, HIGH_MOOD, USUAL, Colors
from game.window.title import Title
from tests.window.conftest import QuietHost
from tests.window.test_app import Player
from tests.window.test_parts import tone

# --- contrast --------------------------------------------------------------------------------------------------


def luminance(color: Color) -> float:
    parts = [part / 255 for part in color]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Color, other: Color) -> float:
    """WCAG's contrast of two colors."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def pairs(colors: Colors) -> Iterator[tuple[str, Color, Color]]:
    """Every color of letters with the ground it stands on."""
    for one in fields(Colors):
        value = getattr(colors, one.name)
        if one.name == "selected_text":
            yield one.name, value, rgb(colors.selected_bar)
        elif isinstance(value, tuple):
            yield one.name, value, rgb(colors.panel)


def test_high_contrast_is_seven_to_one_everywhere() -> None:
    low = {name: contrast(*both) for name, *both in pairs(HIGH) if contrast(*both) < 7}
    assert low == {}
    assert contrast(HIGH_MOOD.letter, rgb(HIGH.panel)) > 7
    assert contrast(rgb(HIGH_MOOD.accent), rgb(HIGH.panel)) > 7


def test_without_it_text_has_seven_and_what_is_dimmed_four_and_a_half() -> None:
    # the worst case: white shines through the panel of the usual opacity
    ground = tuple(round(part * 0.92 + 255 * 0.08) for part in rgb(USUAL.panel))
    assert contrast(USUAL.text, ground) > 7  # type: ignore[arg-type]
    assert contrast(USUAL.hint, ground) > 7  # type: ignore[arg-type]
    assert contrast(USUAL.read, ground) > 4.5  # type: ignore[arg-type]
    assert contrast(USUAL.selected_text, rgb(USUAL.selected_bar)) > 7
    for mood in (MOSCOW, CHICAGO, CHASE):
        assert contrast(mood.letter, ground) > 7  # type: ignore[arg-type]


# --- timers ----------------------------------------------------------------------------------------------------

TIMED = "The bell begins. # timer: 2\n* [Brake # default]\n  You brake.\n  -> END\n* [Go]\n  You go.\n  -> END\n"


@pytest.mark.parametrize("timers", [True, False])
def test_timers_can_be_switched_off(timers: bool) -> None:
    host = QuietHost(settings=Settings(timers=timers, letters_per_s=0))
    host.start(Session(from_text(TIMED)))
    host.pass_time(0.5)
    assert isinstance(host.play.beat, Decision)
    assert (host.play.time_left is not None) is timers
    host.pass_time(5)
    assert isinstance(host.play.beat, Decision) is not timers
    host.pictures.close()


def test_a_timer_does_not_run_while_its_choices_wait_for_the_text_to_be_read() -> None:
    host = QuietHost(settings=Settings(text_size=200, line_spacing=160, letters_per_s=0))
    long = "Steel screams along the whole length of the coach, and in the other cab he turns his head. " * 2
    host.start(Session(from_text(long + TIMED.partition("begins.")[2])))
    play = host.play
    host.pass_time(6)
    assert isinstance(play.beat, Decision)
    assert play.panel.waits
    assert play.time_left == 2
    play.handle(Action.ADVANCE)
    assert not play.panel.waits
    assert not play.handle(Action.ADVANCE), "the press that brings the choices takes none of them"
    host.pass_time(3)
    assert not isinstance(play.beat, Decision)
    host.pictures.close()


# --- captions and sound ----------------------------------------------------------------------------------------


def test_captions_are_two_short_lines_at_most() -> None:
    captions = Captions({"bell": "a bell " * 30})
    captions.sound("bell")
    seen = 0
    while len(captions):
        rows = captions._waiting[0]
        assert len(rows) <= AT_ONCE
        assert all(len(row) <= WIDEST for row in rows)
        seen += len(rows)
        captions.update(60)
    assert seen > AT_ONCE


def test_what_goes_on_is_captioned_once() -> None:
    captions = Captions({"wind": "wind"})
    for name in ("wind", "wind", None, "wind"):
        captions.loop("ambience", name)
        captions.update(60)
        captions.update(60)
    captions.loop("music", "unknown_piece")
    assert captions._waiting == [("[music: unknown piece]",)]


@pytest.mark.parametrize("on", [True, False])
def test_sounds_are_captioned_where_that_is_wanted(red_heat: Level, on: bool) -> None:
    host = QuietHost(settings=Settings(captions=on))
    host.start(Session(red_heat))
    for _ in range(3):
        host.play.handle(Action.ADVANCE)
    assert (len(host.play.captions) > 0) is on
    host.pictures.close()


@pytest.fixture
def sound(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sound]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    made = Sound(Settings())
    yield made
    made.close()
    pygame.mixer.quit()


def test_a_piece_that_goes_on_is_not_started_anew(sound: Sound, tmp_path: Path) -> None:
    path = tone(tmp_path / "a.wav")
    sound.loop("music", path)
    sound.settle()
    channel = sound._channels["music"]
    sound.loop("music", path)
    sound.settle()
    assert sound._channels["music"] is channel


def test_volumes_are_followed_by_what_is_heard_already(sound: Sound, tmp_path: Path) -> None:
    path = tone(tmp_path / "a.wav")
    sound.loop("music", path)
    sound.settle()
    sound.follow(Settings(main_volume=50, music_volume=50))
    sound.settle()
    assert sound._cache[path].get_volume() == pytest.approx(0.25, abs=0.01)
    sound.follow(Settings(main_volume=50, music_volume=50, mono=True))
    sound.settle()
    assert pygame.mixer.get_init()[2] == 1
    assert sound._channels["music"] is not None


def test_what_cannot_be_heard_is_not_decoded_until_it_can(sound: Sound, tmp_path: Path) -> None:
    path = tone(tmp_path / "a.wav")
    sound.follow(Settings(music_volume=0))
    sound.loop("music", path)
    sound.settle()
    assert path not in sound._cache
    sound.follow(Settings(music_volume=40))
    sound.settle()
    assert sound._channels["music"] is not None
    sound.follow(Settings(main_volume=0))
    sound.settle()
    assert sound._channels["music"] is None


def test_decoded_sound_is_bounded(sound: Sound, tmp_path: Path) -> None:
    for number in range(8):
        path = tmp_path / f"{number}.wav"
        with wave.open(str(path), "wb") as file:
            file.setparams((2, 2, 44_100, 0, "NONE", ""))
            file.writeframes(bytes(MAX_BYTES // 4))
        sound.loop("music", path)
        sound.settle()
    assert len(sound._cache) <= 4
    assert path in sound._cache


# --- a screen that fails ---------------------------------------------------------------------------------------


class Broken(Screen):
    """A screen with a mistake in one of its parts."""

    def __init__(self, host: App, part: str) -> None:
        super().__init__(host)
        self.part = part

    def _fail(self, part: str) -> bool:
        if part == self.part:
            raise KeyError("/home/ivan/secret/diary.txt")
        return False

    def handle(self, given: Input) -> bool:
        self._fail("handle")
        return True

    def update(self, seconds: float) -> bool:
        return self._fail("update")

    def draw(self, target: Surface) -> None:
        self._fail("draw")


@pytest.fixture
def dummy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")


@pytest.mark.parametrize("part", ["handle", "update", "draw"])
def test_a_mistake_in_a_screen_leads_to_a_screen_that_leads_back(
    dummy: None, home: Path, part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def acts(player: Player) -> None:
        player.begin()
        player.app.push(Broken(player.app, part))
        player.press(pygame.K_DOWN)
        player.wait(player.top_is(CrashScreen), "the error screen")
        player.press(pygame.K_RETURN)
        player.wait(player.top_is(Play), "the story again")

    assert Player(App("red_heat", 0)).plays(acts) == 0
    reports = list((home / "reports").glob("*.txt"))
    assert len(reports) == 1
    text = reports[0].read_text(encoding="utf-8")
    assert "level: red_heat" in text
    assert "seed: 0" in text
    assert "screen: Broken" in text
    assert "game/window/app.py" in text
    assert "/home/ivan" not in text
    assert str(Path.cwd()) not in text
    assert "Traceback" not in capsys.readouterr().err


def test_only_the_newest_reports_are_kept(tmp_path: Path) -> None:
    pygame.display.init()
    text = report_text(ValueError("no"), "Play", None)
    for day in range(1, 29):
        assert write_report(text, datetime(2026, 1, day), tmp_path) is not None
    kept = sorted(path.name for path in tmp_path.glob("report-*.txt"))
    assert len(kept) == KEPT
    assert kept[-1].startswith("report-20260128")
    assert write_report(text, datetime(2026, 1, 1), tmp_path / kept[0]) is None


# --- the window remembers --------------------------------------------------------------------------------------


def test_the_first_run_asks_before_anything_else_and_only_once(dummy: None, home: Path) -> None:
    (home / FILE).unlink()

    def first(player: Player) -> None:
        player.wait(player.top_is(FirstRun), "the questions")
        player.press(pygame.K_RIGHT)
        player.wait(lambda: player.app.settings.text_size == 125, "larger text")
        player.press(pygame.K_ESCAPE)
        player.wait(player.top_is(Title), "the title")

    assert Player(App("red_heat", 0)).plays(first) == 0
    kept = read_settings()[0]
    assert kept.text_size == 125
    assert kept.first_run_done
    assert Player(App("red_heat", 0)).plays(lambda player: player.wait(player.top_is(Title), "the title")) == 0


def test_the_window_has_the_size_it_had(dummy: None, home: Path) -> None:
    write_settings(replace(Settings(first_run_done=True), window_width=1024, window_height=768), home)

    def acts(player: Player) -> None:
        player.wait(player.top_is(Title), "the title")
        player.wait(lambda: pygame.display.get_surface() is not None, "the window")
        assert pygame.display.get_surface().get_size() == (1024, 768)

    assert Player(App("red_heat", 0)).plays(acts) == 0
    assert read_settings()[0].window_width == 1024


def test_damaged_settings_are_told_on_the_title(dummy: None, home: Path) -> None:
    (home / FILE).write_text("{", encoding="utf-8")

    def acts(player: Player) -> None:
        player.wait(player.top_is(FirstRun), "the questions")
        title = player.app.stack[0]
        assert isinstance(title, Title)
        assert "kept as settings.damaged.json" in title.warning

    assert Player(App("red_heat", 0)).plays(acts) == 0
