"""Input: keys, mouse and gamepad to actions, as they come and as the player has changed them; whole games by each of them alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from game.scene import Decision, Ending, Level, Session
from game.settings import BIND_AT_MOST, Settings
from game.window.actions import Action, Click, Input, Pick, Point, Pressed, Typed
from game.window.bindings import DEFAULTS, PAD, VITAL, Keys, rebound
from game.window.choices import ChoiceList
from game.window.controls import AXES, Controls, Device, printed
from game.window.play import Play
from game.window.rebinding import Asking, OneAction, Rebinding
from game.window.sdl import pygame
from tests.window.conftest import QuietHost


@pytest.fixture(autouse=True)
def keyboard() -> None:
    """Names of keys are known only while there is a display."""
    pygame.display.init()


def key(code: int, mod: int = 0) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod)


def button(number: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.CONTROLLERBUTTONDOWN, button=number, instance_id=0)


def stick(axis: int, value: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.CONTROLLERAXISMOTION, axis=axis, value=value, instance_id=0)


def test_no_key_of_the_table_means_two_things() -> None:
    assert Keys(Settings()).conflicts() == {}


def test_every_action_has_keys_and_room_for_more() -> None:
    assert set(DEFAULTS) == set(Action)
    assert all(1 <= len(names) <= BIND_AT_MOST - 2 for names in DEFAULTS.values())


def test_the_convention_keys_do_what_players_expect() -> None:
    read = Controls(Settings()).read
    expected = {
        pygame.K_SPACE: Action.ADVANCE,
        pygame.K_KP_ENTER: Action.ADVANCE,
        pygame.K_PAGEUP: Action.ROLL_BACK,
        pygame.K_LCTRL: Action.SKIP,
        pygame.K_TAB: Action.SKIP,
        pygame.K_a: Action.AUTO,
        pygame.K_j: Action.CASE_FILE,
        pygame.K_m: Action.ROUTE_MAP,
        pygame.K_F5: Action.QUICK_SAVE,
        pygame.K_F9: Action.QUICK_LOAD,
        pygame.K_s: Action.SCREENSHOT,
        pygame.K_KP3: Pick(3),
        pygame.K_0: Pick(10),
    }
    assert {code: read(key(code)) for code in expected} == expected
    assert read(key(pygame.K_TAB, pygame.KMOD_LSHIFT)) is Action.PREVIOUS
    assert read(key(pygame.K_LSHIFT, pygame.KMOD_LSHIFT)) is None
    assert read(key(pygame.K_s, pygame.KMOD_LCTRL)) is None


def test_letters_and_digits_can_be_switched_off() -> None:
    read = Controls(Settings(letter_keys=False, digit_keys=False)).read
    assert read(key(pygame.K_h)) is None
    assert read(key(pygame.K_1)) is None
    assert read(key(pygame.K_F10)) is Action.HIDE
    assert Controls(Settings(letter_keys=False)).shown(Action.BACKLOG) == "F2"


def test_while_a_field_is_written_in_letters_are_letters() -> None:
    read = Controls(Settings()).read
    typed = pygame.event.Event(pygame.TEXTINPUT, text="h")
    assert read(typed) is None
    assert read(typed, typing=True) == Typed("h")
    assert read(key(pygame.K_h), typing=True) is None
    assert read(key(pygame.K_SPACE), typing=True) is None
    assert read(key(pygame.K_BACKSPACE), typing=True) == Typed("")
    assert read(key(pygame.K_ESCAPE), typing=True) is Action.MENU


def test_a_stick_acts_once_when_it_leaves_its_rest() -> None:
    read = Controls(Settings()).read
    down = pygame.CONTROLLER_AXIS_LEFTY
    moves = [5_000, 21_000, 32_000, 15_000, 25_000, 3_000, -32_000, 0, 30_000]
    given = [read(stick(down, value)) for value in moves]
    assert given == [None, Action.DOWN, None, None, None, None, Action.UP, None, Action.DOWN]
    assert read(stick(pygame.CONTROLLER_AXIS_TRIGGERRIGHT, 32_000)) is Action.ADVANCE
    assert set(AXES) <= set(range(pygame.CONTROLLER_AXIS_MAX))


def test_what_is_shown_follows_the_device_that_was_used_last() -> None:
    controls = Controls(Settings())
    assert controls.shown(Action.ADVANCE) == "Space"
    controls.read(button(pygame.CONTROLLER_BUTTON_Y))
    assert controls.device is Device.PAD
    assert controls.shown(Action.ADVANCE) == "A"
    assert controls.shown(Action.BACKLOG) == ""
    controls.read(key(pygame.K_DOWN))
    assert controls.shown(Action.ROLL_BACK) == "Page Up"


def test_a_pointer_that_only_lies_there_points_at_nothing() -> None:
    controls = Controls(Settings())
    lying = pygame.event.Event(pygame.MOUSEMOTION, pos=(640, 360), rel=(0, 0), buttons=(0, 0, 0))
    assert controls.read(lying) is None
    assert controls.device is Device.KEYS
    moved = pygame.event.Event(pygame.MOUSEMOTION, pos=(641, 360), rel=(1, 0), buttons=(0, 0, 0))
    assert controls.read(moved) == Point((641, 360))


def test_a_gamepad_that_goes_away_leaves_the_keys() -> None:
    controls = Controls(Settings())
    controls.read(button(0))
    gone = pygame.event.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=0)
    assert controls.plugged(gone)
    assert controls.device is Device.KEYS
    # one that is announced but cannot be opened is no error
    assert controls.plugged(pygame.event.Event(pygame.CONTROLLERDEVICEADDED, device_index=9))


NAMES = [
    ("shift+page up", "Shift + Page Up"),
    ("f5", "F5"),
    ("l", "L"),
    ("pad rb", "RB"),
    ("pad up", "D-pad up"),
    ("f11", "F11"),
]


@pytest.mark.parametrize(("name", "shown"), NAMES)
def test_names_of_keys(name: str, shown: str) -> None:
    assert printed(name) == shown


# --- rebinding -------------------------------------------------------------------------------------------------


def test_a_key_is_added_on_the_screen_and_its_conflict_is_shown(host: QuietHost) -> None:
    host.push(Rebinding(host))
    host.push(OneAction(host, Action.HIDE))
    host.push(Asking(host, host.stack[-1]))  # type: ignore[arg-type]
    assert host.stack[-1].is_asking
    given = host.controls.read(key(pygame.K_l), asking=True)
    assert given == Pressed("l")
    host.stack[-1].handle(given)
    assert len(host.stack) == 2
    assert host.controls.keys.of(Action.HIDE) == (*DEFAULTS[Action.HIDE], "l")
    assert Keys(host.settings).conflicts() == {"l": (Action.BACKLOG, Action.HIDE)}
    notes = [getattr(row[0], "note", "") for row in host.stack[0].pane.rows]  # type: ignore[attr-defined]
    assert any("L is also" in note for note in notes)


def test_a_key_can_be_taken_away_and_all_can_be_put_back(host: QuietHost) -> None:
    screen = OneAction(host, Action.MENU)
    host.push(screen)
    while len(host.controls.keys.of(Action.MENU)) > 1:
        screen._remove(screen.names[0])
    last = screen.pane.focus.widgets[0]
    assert not last.enabled
    assert host.controls.keys.of(Action.MENU) == ("pad start",)
    host.pop()
    table = Rebinding(host)
    host.push(table)
    table._ask_reset()
    host.stack[-1].handle(Action.DOWN)
    host.stack[-1].handle(Action.ADVANCE)
    assert host.settings.bindings == {}
    assert Action.MENU in VITAL


def test_a_vital_action_without_keys_has_those_of_the_table() -> None:
    settings = replace(Settings(), bindings={"ADVANCE": (), "AUTO": ()})
    assert Keys(settings).of(Action.ADVANCE) == DEFAULTS[Action.ADVANCE]
    assert Keys(settings).of(Action.AUTO) == ()
    assert rebound(settings, Action.ADVANCE, DEFAULTS[Action.ADVANCE]) == {"AUTO": ()}


# --- whole games -----------------------------------------------------------------------------------------------

Device_ = Callable[[QuietHost, Play], Iterator[pygame.event.Event]]


def by_keys(host: QuietHost, play: Play) -> Iterator[pygame.event.Event]:
    if isinstance(play.beat, Decision):
        yield key(pygame.K_DOWN)
    yield key(pygame.K_RETURN)


def by_pad(host: QuietHost, play: Play) -> Iterator[pygame.event.Event]:
    if isinstance(play.beat, Decision):
        yield stick(pygame.CONTROLLER_AXIS_LEFTY, 32_000)
        yield stick(pygame.CONTROLLER_AXIS_LEFTY, 0)
    yield button(pygame.CONTROLLER_BUTTON_A)


def by_mouse(host: QuietHost, play: Play) -> Iterator[pygame.event.Event]:
    at = (600, 200)
    if play.choices is not None:
        first: ChoiceList = play.choices
        at = first.box(next(i for i, one in enumerate(first.choices) if one.locked is None)).center
    yield pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=at)


@pytest.mark.parametrize("device", [by_keys, by_pad, by_mouse])
def test_the_story_is_played_to_an_ending_with_one_device_alone(red_heat: Level, device: Device_) -> None:
    host = QuietHost(settings=Settings(letters_per_s=0, text_size=200))
    host.start(Session(red_heat))
    play = host.play
    for _ in range(20_000):
        if isinstance(play.beat, Ending):
            break
        for event in device(host, play):
            given: Input | None = host.controls.read(event)
            if given is not None:
                play.handle(given)
        play.deaf_s = 0.0
        play.update(0.02)
    assert isinstance(play.beat, Ending)
    host.pictures.close()


def test_the_mouse_reaches_everything_in_the_foot(host: QuietHost, red_heat: Level) -> None:
    host.start(Session(red_heat))
    play = host.play
    play.handle(Action.ADVANCE)
    play.handle(Action.ADVANCE)
    wanted = {word.action: box for word, box in zip(play.foot.words, play.foot.boxes, strict=True)}
    assert {Action.ROLL_BACK, Action.BACKLOG, Action.SKIP, Action.AUTO, Action.MENU} <= set(wanted)
    assert all(box.h >= 24 and box.w >= 24 for box in wanted.values())
    x, y = wanted[Action.BACKLOG].middle
    play.handle(Click((round(x), round(y))))
    assert type(host.stack[-1]).__name__ == "Backlog"


def test_all_buttons_of_a_pad_are_named() -> None:
    names = {name for names in DEFAULTS.values() for name in names if name.startswith(PAD)}
    assert all(printed(name) for name in names)
