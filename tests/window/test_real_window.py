"""The real window, on a virtual screen, with real keys and clicks: from the title through ten decisions."""

from __future__ import annotations

import signal
import time
from pathlib import Path

import pytest

from game.scene import Choice, Decision, Level, Session
from game.scene.saves import Save
from game.scene.shelf import Shelf
from game.window.play import DEAF_S
from tests.window.xserver import MISSING, Screen, game, screen

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

TITLE_WEDGE = (900, 30), (184, 29, 28)
PANEL_EDGE_MOSCOW = (2, 482), (239, 65, 48)
WAYS = ("digit", "arrows", "mouse")
FOCUS_COLOR = (124, 18, 22)


def shows(on: Screen, spot: tuple[tuple[int, int], tuple[int, int, int]], tolerance: int = 12) -> bool:
    """Whether a pixel has about this color."""
    (x, y), color = spot
    return all(abs(one - other) <= tolerance for one, other in zip(on.pixel(x, y), color, strict=True))


def at_title(on: Screen) -> bool:
    """Whether the title is shown, with the focus on the first line of its menu."""
    return shows(on, TITLE_WEDGE) and any(on.pixel(1100, y) == FOCUS_COLOR for y in range(300, 520, 10))


def focused_row(on: Screen) -> int | None:
    """How far down the focused choice stands; None while none is focused."""
    rows = [y for y in range(300, 712, 6) if on.pixel(1150, y) == FOCUS_COLOR]
    return rows[len(rows) // 2] if rows else None


def saved(home: Path) -> Save | None:
    """The latest autosave, once there is one."""
    found = Shelf("red_heat", home).latest()
    return found.save if found else None


def to_decision(on: Screen, home: Path, number: int) -> None:
    """Press Space until the decision with this number (from 0) is on the screen."""
    for _ in range(200):
        save = saved(home)
        if save is not None and save.offered and len(save.choices) == number:
            time.sleep(DEAF_S + 0.1)
            return
        on.key("space")
        time.sleep(0.04)
    raise AssertionError(f"decision {number} was never reached")


def start(on: Screen) -> None:
    """From the title into the story, past its content note and its card."""
    on.wait("the title", lambda: at_title(on))
    on.key("Return")
    on.wait("the content note", lambda: not shows(on, TITLE_WEDGE))
    time.sleep(0.3)
    on.key("Return")
    time.sleep(0.7)
    on.key("space")
    on.wait("the panel", lambda: shows(on, PANEL_EDGE_MOSCOW))


def test_ten_decisions_by_keys_and_mouse(tmp_path: Path, red_heat: Level) -> None:
    home = tmp_path / "home"
    with screen(tmp_path / "x") as on, game(on, home) as process:
        start(on)
        beside = Session(red_heat)
        for number in range(10):
            to_decision(on, home, number)
            choices = choices_of(beside)
            way = WAYS[number % 3]
            if way == "digit":
                on.key("2")
                beside.choose(choices[1].index)
            elif way == "arrows":
                on.key("Down")
                on.wait("the focus", lambda: focused_row(on) is not None)
                on.key("Return")
                beside.choose(choices[0].index)
            else:
                on.key("Up")
                on.wait("the focus", lambda: focused_row(on) is not None)
                row = focused_row(on) or 0
                on.move(900, row + 2)
                on.click(900, row)
                beside.choose(choices[-1].index)
        to_decision(on, home, 10)
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
            on.key("1")
            to_decision(on, home, 1)
            on.key("1")
            time.sleep(0.3)
            process.send_signal(signal.SIGINT)
            assert process.wait(15) == 130
            assert process.stderr is not None
            assert "Traceback" not in process.stderr.read()
        save = saved(home)
        assert save is not None
        assert len(save.choices) == 2
        assert not save.offered
        with game(on, home) as process:
            on.wait("the title", lambda: at_title(on))
            on.key("Return")
            on.wait("the panel", lambda: shows(on, PANEL_EDGE_MOSCOW))
            to_decision(on, home, 2)
            on.key("2")
            to_decision(on, home, 3)
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
