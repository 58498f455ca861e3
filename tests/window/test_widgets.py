"""Widgets: focus, sliders, fields, scrolling; by keys and by mouse alike."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from game.settings import Settings
from game.window.actions import Action, Click, Drag, Point, Typed, Wheel
from game.window.geometry import Box, View
from game.window.preferences import FirstRun, SettingsPage
from game.window.sdl import pygame
from game.window.widgets import (
    Button,
    Card,
    Chooser,
    Pane,
    Question,
    Slider,
    Text,
    TextField,
    Toggle,
    Widget,
    in_columns,
)
from tests.window.conftest import QuietHost

VIEW = View.inside(1280, 720)


@pytest.fixture(autouse=True)
def fonts() -> None:
    pygame.font.init()


def pane(*rows: Widget | tuple[Widget, ...], height: float = 600) -> Pane:
    made = Pane(rows)
    made.place(VIEW, Box(100, 50, 800, height))
    return made


def center(widget: Widget) -> tuple[int, int]:
    return VIEW.rect_of(widget.box).center


def test_arrows_move_the_focus_past_what_cannot_have_it_and_round_again() -> None:
    pressed: list[str] = []
    one, off, two = (Button(name, partial(pressed.append, name)) for name in ("one", "off", "two"))
    off.enabled = False
    made = pane(one, Text("words"), off, two)
    for action in (Action.ADVANCE, Action.DOWN, Action.ADVANCE, Action.DOWN, Action.ADVANCE, Action.UP, Action.ADVANCE):
        made.handle(action, VIEW)
    assert pressed == ["one", "two", "one", "two"]


def test_in_a_grid_arrows_go_where_they_point() -> None:
    cards = [Card(str(number), ("note",)) for number in range(7)]
    made = pane(*in_columns(cards, VIEW, 800, least=200))
    order = []
    for action in (Action.RIGHT, Action.DOWN, Action.LEFT, Action.LEFT, Action.UP, Action.SKIP, Action.PREVIOUS):
        made.handle(action, VIEW)
        focused = made.focus.widget
        assert isinstance(focused, Card)
        order.append(focused.title)
    assert order == ["1", "5", "4", "4", "0", "1", "0"]


def test_the_mouse_focuses_presses_and_drags() -> None:
    values: list[int] = []
    pressed: list[bool] = []
    slider = Slider("Music", 0, 100, 5, 50, values.append)
    button = Button("Do it", lambda: pressed.append(True))
    made = pane(button, slider)
    assert made.handle(Point(center(slider)), VIEW)
    assert made.focus.widget is slider
    track = slider._track(VIEW)
    at = round(track.x + track.w), round(track.y + track.h / 2)
    made.handle(Click(at), VIEW)
    made.handle(Drag((at[0] - round(track.w * 0.75), 700)), VIEW)
    assert values == [100, 25]
    made.handle(Click(center(button)), VIEW)
    assert pressed == [True]


def test_values_stop_at_their_ends_and_enter_goes_round() -> None:
    taken: list[int] = []
    chooser = Chooser("Size", ("small", "middle", "large"), 0, taken.append)
    made = pane(chooser)
    for action in (Action.LEFT, Action.RIGHT, Action.RIGHT, Action.RIGHT, Action.ADVANCE):
        made.handle(action, VIEW)
    assert taken == [1, 2, 0]
    on: list[bool] = []
    toggled = pane(Toggle("Mono", False, on.append))
    toggled.handle(Action.ADVANCE, VIEW)
    toggled.handle(Action.ADVANCE, VIEW)
    assert on == [True, False]


def test_a_field_takes_letters_where_its_caret_is() -> None:
    done: list[str] = []
    field = TextField("Name", "Dako", done.append, longest=8)
    made = pane(field)
    assert made.is_typing
    for given in (Action.LEFT, Action.LEFT, Typed("n"), Action.LAST, Typed("!\n"), Typed("much too long"), Typed("")):
        made.handle(given, VIEW)
    made.handle(Action.FIRST, VIEW)
    made.handle(Action.DELETE, VIEW)
    made.handle(Action.ADVANCE, VIEW)
    assert done == ["anko!m"]


def test_what_is_focused_is_scrolled_into_sight_and_what_is_out_of_it_cannot_be_pressed() -> None:
    pressed: list[int] = []
    buttons = [Button(f"row {number}", partial(pressed.append, number)) for number in range(30)]
    made = pane(*buttons, height=200)
    for _ in range(20):
        made.handle(Action.DOWN, VIEW)
        box = made.focus.widget.box  # type: ignore[union-attr]
        assert made.box.y <= box.y
        assert box.bottom <= made.box.bottom
    made.handle(Click((200, 600)), VIEW)
    assert pressed == []
    made.handle(Action.FIRST, VIEW)
    assert buttons[0].box.y == made.box.y
    made.handle(Wheel(-1), VIEW)
    assert made.offset > 0
    made.handle(Action.LAST, VIEW)
    assert made.offset == made.end
    # the bar at the right answers the mouse
    made.handle(Click((895, 55)), VIEW)
    assert made.offset < 40


def test_a_button_of_the_foot_is_pressed_and_not_the_row_that_is_hidden_below_it() -> None:
    pressed: list[str] = []
    rows = [(Button(f"row {number}", partial(pressed.append, "row")),) for number in range(30)]
    made = Pane(rows, (Button("Back", partial(pressed.append, "back")),))
    made.place(VIEW, Box(100, 50, 800, 200), Box(100, 262, 800, 40))
    assert any(row[0].box.holds((150, 275)) for row in rows)
    made.handle(Point((150, 275)), VIEW)
    made.handle(Click((150, 275)), VIEW)
    assert pressed == ["back"]


def test_a_question_has_the_safe_answer_focused(host: QuietHost) -> None:
    done: list[bool] = []
    for steps in ([Action.ADVANCE], [Action.DOWN, Action.ADVANCE]):
        host.push(Question(host, "Delete?", "It is gone then.", "Delete", lambda: done.append(True)))
        for action in steps:
            host.stack[-1].handle(action)
        assert host.stack == []
    assert done == [True]


def test_a_changed_setting_is_taken_over_at_once_and_the_focus_stays(host: QuietHost) -> None:
    screen = SettingsPage(host)
    host.push(screen)
    for action in (Action.RIGHT, Action.RIGHT, Action.RIGHT, Action.RIGHT, Action.RIGHT):
        screen.handle(action)
    assert host.settings.text_size == 200
    assert host.view.style.text == 2.0
    assert screen.pane.focus.index == 0
    while type(screen.pane.focus.widget) is not Slider:
        screen.handle(Action.DOWN)
    slider = screen.pane.focus.widget
    track = slider._track(host.view)
    y = round(track.y + track.h / 2)
    screen.handle(Click((round(track.x + track.w * 0.5), y)))
    middle = host.settings.line_spacing
    screen.handle(Drag((round(track.x + track.w), y)))
    assert 100 < middle < host.settings.line_spacing == 160


def test_the_first_run_is_asked_once_and_remembers(host: QuietHost) -> None:
    host.settings = replace(Settings(), first_run_done=False)
    screen = FirstRun(host)
    host.push(screen)
    screen.handle(Action.MENU)
    assert host.settings.first_run_done
    assert host.stack == []


def test_the_example_of_the_page_on_the_window_is_a_screen(host: QuietHost) -> None:
    page = (Path(__file__).parents[2] / "docs" / "window.md").read_text(encoding="utf-8")
    names: dict[str, Any] = {}
    for block in re.findall(r"^```python\n(.*?)^```$", page, re.DOTALL | re.MULTILINE):
        exec(block, names)  # it is our own page
    coat = names["Coat"](host)
    host.push(coat)
    host.picture()
    coat.handle(Action.RIGHT)
    assert coat.buttons == 5
    coat.handle(Action.DOWN)
    coat.handle(Action.ADVANCE)
    assert host.stack == []


def test_the_title_loads_no_widget_that_it_does_not_show_and_no_story() -> None:
    code = "import sys, game.window.app; print(*(name for name in sys.modules if name.startswith('game.')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    loaded = done.stdout.split()
    assert "game.window.title" in loaded
    unwanted = (
        "game.scene",
        "game.ink",
        "game.window.widgets.choosers",
        "game.window.widgets.sheet",
        "game.window.play",
    )
    assert [name for name in loaded if name.startswith(unwanted)] == []
