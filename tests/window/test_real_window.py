"""The real window, on a virtual screen, with real keys and clicks: from the title through six decisions."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from game.scene import Choice, Decision, Level, Session
from game.scene.saves import Save
from game.scene.shelf import Shelf
from game.settings import Settings, write_settings
from game.window.play import DEAF_S
from tests.window.whole_plays import FOCUS_COLOR, PAD_PROGRAM, TITLE_WEDGE, change_text_size
from tests.window.xserver import MISSING, Screen, game, screen

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

PANEL_EDGE_MOSCOW = (2, 482), (239, 65, 48)
DIGIT, FOCUSED_DIGIT = (255, 154, 130), (255, 246, 230)


def shows(on: Screen, spot: tuple[tuple[int, int], tuple[int, int, int]], tolerance: int = 12) -> bool:
    """Whether a pixel has about this color."""
    (x, y), color = spot
    return near(on.pixel(x, y), color, tolerance)


def near(one: tuple[int, int, int], other: tuple[int, int, int], tolerance: int = 12) -> bool:
    """Whether two colors are about the same."""
    return all(abs(a - b) <= tolerance for a, b in zip(one, other, strict=True))


def at_title(on: Screen) -> bool:
    """Whether the title is shown, with the focus on the first line of its menu."""
    return shows(on, TITLE_WEDGE) and any(on.pixel(1100, y) == FOCUS_COLOR for y in range(300, 520, 10))


def focused_row(on: Screen) -> int | None:
    """How far down the focused choice stands; None while none is focused."""
    rows = [y for y, color in enumerate(on.colors(1150, 300, 712), 300) if color == FOCUS_COLOR]
    return rows[len(rows) // 2] if rows else None


def rows(on: Screen) -> list[int]:
    """How far down the choices stand, by their digits below the edge of the panel: nothing while none are shown."""
    edge = next((y for y, color in enumerate(on.colors(2, 250, 500), 250) if near(color, PANEL_EDGE_MOSCOW[1])), None)
    if edge is None:
        return []
    focused = [color == FOCUS_COLOR for color in on.colors(1150, edge, 712)]
    lit = [False] * len(focused)
    for x in range(768, 784):
        for index, color in enumerate(on.colors(x, edge, 712)):
            lit[index] = lit[index] or near(color, FOCUSED_DIGIT if focused[index] else DIGIT)
    found: list[int] = []
    begun: int | None = None
    for index, one in enumerate([*lit, False]):
        if one and begun is None:
            begun = index
        elif not one and begun is not None:
            if index - begun >= 8:
                found.append(edge + (begun + index) // 2)
            begun = None
    return found


def saved(home: Path) -> Save | None:
    """The latest autosave, once there is one."""
    found = Shelf("red_heat", home).latest()
    return found.save if found else None


def to_decision(on: Screen, home: Path, number: int) -> Save:
    """Press Space until choices are on the screen, wait until the decision with this number (from 0) is saved.

    What the window shows is looked at, for the save may be late; and a press that comes as the choices do is not heard by them.
    """

    def is_saved() -> bool:
        save = saved(home)
        return save is not None and bool(save.offered) and len(save.choices) == number

    for _ in range(200):
        if rows(on):
            on.wait(f"the save of decision {number}", is_saved)
            time.sleep(DEAF_S + 0.1)
            save = saved(home)
            assert save is not None
            return save
        on.key("space")
        time.sleep(0.05)
    raise AssertionError(f"decision {number} was never reached")


def take(on: Screen, home: Path, act: Callable[[], None]) -> None:
    """Take a choice, and wait until those that stood there are gone, or it is saved. On a slow machine choices are deaf longer."""
    was, before = rows(on), saved(home)
    for _ in range(5):
        act()
        end = time.monotonic() + 4
        while time.monotonic() < end:
            now = saved(home)
            if rows(on) != was or (now and before and len(now.choices) > len(before.choices)):
                return
            time.sleep(0.03)
    raise AssertionError("never came: what comes after the choice")


def by_digit(on: Screen, _: list[int]) -> None:
    on.key("2")


def by_arrows(on: Screen, standing: list[int]) -> None:
    """Go down until the first is focused, and take it."""
    for _ in range(2 * len(standing)):
        on.key("Down")
        time.sleep(0.1)
        row = focused_row(on)
        if row is not None and abs(row - standing[0]) < 12:
            break
    on.key("Return")


def by_mouse(on: Screen, standing: list[int]) -> None:
    """Click on the last."""
    on.move(900, standing[-1] + 2)
    on.click(900, standing[-1])


WAYS = ((by_digit, 1), (by_arrows, 0), (by_mouse, -1))
"""How a choice is taken, and which of them that is."""


def start(on: Screen) -> None:
    """From the title into the story, past its content note and its card."""
    on.wait("the title", lambda: at_title(on))
    on.key("Return")
    on.wait("the content note", lambda: not shows(on, TITLE_WEDGE))
    time.sleep(0.3)
    on.key("Return")
    time.sleep(0.5)
    for _ in range(40):
        if shows(on, PANEL_EDGE_MOSCOW):
            return
        on.key("space")
        time.sleep(0.25)
    raise AssertionError("never came: the panel")


def test_six_decisions_by_keys_and_mouse(tmp_path: Path, red_heat: Level) -> None:
    home = tmp_path / "home"
    at_once(home)
    with screen(tmp_path / "x") as on, game(on, home) as process:
        start(on)
        beside = Session(red_heat)
        for number in range(6):
            to_decision(on, home, number)
            choices = choices_of(beside)
            was = rows(on)
            assert len(was) == len(choices)
            act, at = WAYS[number % 3]
            take(on, home, partial(act, on, was))
            beside.choose(choices[at].index)
        to_decision(on, home, 6)
        save = saved(home)
        assert save is not None
        assert [one.text for one in save.choices] == [one.text for one in beside.taken]
        assert process.poll() is None
        on.key("Escape", "Up", "Return")
        assert process.wait(15) == 0


def choices_of(session: Session) -> tuple[Choice, ...]:
    """Go on to the next decision; what can be taken there."""
    while not isinstance(session.beat, Decision):
        session.advance()
    return session.beat.open


def test_a_game_interrupted_in_the_middle_of_a_sentence_is_continued(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with screen(tmp_path / "x") as on:
        with game(on, home) as process:
            start(on)
            to_decision(on, home, 0)
            take(on, home, partial(on.key, "1"))
            time.sleep(0.3)
            process.send_signal(signal.SIGINT)
            assert process.wait(15) == 130
            assert process.stderr is not None
            assert "Traceback" not in process.stderr.read()
        save = saved(home)
        assert save is not None
        assert len(save.choices) == 1
        assert not save.offered
        with game(on, home) as process:
            on.wait("the title", lambda: at_title(on))
            on.key("Return")
            on.wait("the panel", lambda: shows(on, PANEL_EDGE_MOSCOW))
            to_decision(on, home, 1)
            take(on, home, partial(on.key, "2"))
            to_decision(on, home, 2)
            on.wheel(up=True)
            on.key("Prior", "Next", "l", "Escape", "F1", "space")
            assert process.poll() is None


def test_a_broken_level_is_shown_and_ends_with_2(tmp_path: Path) -> None:
    level = tmp_path / "broken"
    level.mkdir()
    (level / "story.ink").write_text("-> nowhere\n", encoding="utf-8")
    with screen(tmp_path / "x") as on, game(on, tmp_path / "home", "play", str(level)) as process:
        on.wait("the title", lambda: shows(on, TITLE_WEDGE))
        on.wait("the fault", lambda: on.pixel(900, 30) == (5, 5, 9))
        on.key("Down", "Return")
        assert process.wait(15) == 2
        assert process.stderr is not None
        assert "[unknown-target]" in process.stderr.read()


def test_a_short_play_by_mouse_alone(tmp_path: Path, red_heat: Level) -> None:
    home = tmp_path / "home"
    at_once(home)
    with screen(tmp_path / "x") as on, game(on, home) as process:
        on.wait("the title", lambda: at_title(on))
        new_game = next(y for y in range(300, 520, 2) if on.pixel(1100, y) == FOCUS_COLOR) + 10
        on.click(1000, new_game)
        on.wait("the content note", lambda: not shows(on, TITLE_WEDGE))
        time.sleep(0.3)
        begin = next(y for y in range(60, 400, 2) if on.pixel(700, y) == FOCUS_COLOR) + 6
        on.click(600, begin)
        time.sleep(0.5)
        beside = Session(red_heat)
        for number in range(2):
            for _ in range(200):
                if rows(on):
                    break
                on.click(400, 200)
                time.sleep(0.08)
            to_decision(on, home, number)
            was = rows(on)
            choices = choices_of(beside)
            take(on, home, partial(by_mouse, on, was[:1]))
            beside.choose(choices[0].index)
        # back by the wheel to the choice, and away by the menu, whose last line ends the game
        on.wheel(up=True)
        on.wait("the choice again", lambda: bool(rows(on)))
        on.do("mousemove", "400", "200", "click", "3")
        time.sleep(0.4)
        on.key("Up", "Return")
        assert process.wait(15) == 0
        save = saved(home)
        assert save is not None
        assert [one.text for one in save.choices] == [one.text for one in beside.taken[:1]]


YARD = ("play", "red_heat", "--calm", "--seed", "0", "--at", "bath_looks")
"""Straight into a story in which nothing moves by itself."""


def at_once(home: Path) -> None:
    """Text that is there at once."""
    write_settings(Settings(first_run_done=True, letters_per_s=0), home)


def test_steps_back_and_forward_show_identical_screens_and_a_setting_is_kept(tmp_path: Path) -> None:
    home = tmp_path / "home"
    at_once(home)
    with screen(tmp_path / "x") as on:
        with game(on, home, *YARD) as process:
            on.wait("the panel", lambda: shows(on, PANEL_EDGE_MOSCOW))
            first = on.still()
            while not rows(on):
                on.key("space")
                on.still()
            time.sleep(DEAF_S + 0.1)
            on.key("1", "space")
            here = on.still()
            on.key("Prior")
            between = on.still()
            on.key(*["Prior"] * 5)
            assert on.still() == first
            on.key(*["Next"] * 5)
            on.wait("the screen forward again", lambda: on.picture() in (between, here))
            on.key("Next")
            on.wait("the screen from before", lambda: on.picture() == here)
            assert len({first, between, here}) == 3
            on.key(*["Prior"] * 6)
            assert on.still() == first
            change_text_size(on, home)
            larger = on.still()
            assert larger != first
            on.key("Escape")
            time.sleep(0.2)
            on.key("Up", "Return")
            assert process.wait(15) == 0
        with game(on, home, *YARD):
            on.wait("the larger text", lambda: on.picture() == larger)


def test_a_gamepad_that_is_plugged_in_later_takes_a_choice(tmp_path: Path) -> None:
    home = tmp_path / "home"
    at_once(home)
    with screen(tmp_path / "x") as on, game(on, home, *YARD, command=PAD_PROGRAM) as process:
        on.wait("the panel", lambda: shows(on, PANEL_EDGE_MOSCOW))

        def press(name: str) -> None:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(f"{name}\n")
            process.stdin.flush()
            assert process.stdout.readline().strip() == name

        press("plug")
        while not rows(on):
            press("a")
            on.still()
        was = rows(on)
        time.sleep(DEAF_S + 0.1)
        press("down")
        on.wait("the focus", lambda: focused_row(on) is not None)
        press("a")
        on.wait("what comes after the choice", lambda: rows(on) != was)
        press("unplug")
        on.key("Prior")
        on.wait("the choices again", lambda: rows(on) == was)
        assert process.poll() is None


def test_the_window_is_resized_and_taken_from_the_screen_and_the_story_stays(tmp_path: Path) -> None:
    home = tmp_path / "home"
    at_once(home)
    with screen(tmp_path / "x") as on, game(on, home, *YARD):
        on.wait("the panel", lambda: shows(on, PANEL_EDGE_MOSCOW))
        first = on.still()
        window = on.ask("mousemove", "600", "100", "getmouselocation", "--shell").partition("WINDOW=")[2].split()[0]
        on.do("mousemove", "1279", "1")
        first = on.still()
        on.do("windowsize", window, "1024", "600")
        on.wait("the smaller window", lambda: on.pixel(1200, 700) == (0, 0, 0))
        assert on.still() != first
        on.do("windowsize", window, "1280", "720")
        on.wait("the window as it was", lambda: on.picture() == first)
        on.do("windowunmap", window)
        on.wait("the empty screen", lambda: not shows(on, PANEL_EDGE_MOSCOW))
        on.do("windowmap", window)
        on.wait("the window again", lambda: on.picture() == first)
