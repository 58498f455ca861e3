"""Controls: events of keyboard, mouse and gamepad to actions, and the names of the keys for what is shown.

A gamepad may come and go at any time. Its sticks and triggers are read as buttons: they act once when they leave their rest, and
again only after they have come back to it, so nothing runs away while something is held.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from game.settings import Settings
from game.window.actions import Action, Click, Drag, Input, Pick, Point, Pressed, Typed, Wheel
from game.window.bindings import MOUSE, PAD, Keys
from game.window.sdl import pygame

if TYPE_CHECKING:
    from pygame._sdl2.controller import Controller

BUTTONS = {
    pygame.CONTROLLER_BUTTON_A: "a",
    pygame.CONTROLLER_BUTTON_B: "b",
    pygame.CONTROLLER_BUTTON_X: "x",
    pygame.CONTROLLER_BUTTON_Y: "y",
    pygame.CONTROLLER_BUTTON_BACK: "back",
    pygame.CONTROLLER_BUTTON_GUIDE: "guide",
    pygame.CONTROLLER_BUTTON_START: "start",
    pygame.CONTROLLER_BUTTON_LEFTSTICK: "l3",
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: "r3",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "lb",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "rb",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "up",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "left",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "right",
}
"""The buttons of SDL's controller mapping, by the names that they have on the pad most people know."""

AXES = {
    pygame.CONTROLLER_AXIS_LEFTX: ("left", "right"),
    pygame.CONTROLLER_AXIS_LEFTY: ("up", "down"),
    pygame.CONTROLLER_AXIS_TRIGGERLEFT: ("", "lt"),
    pygame.CONTROLLER_AXIS_TRIGGERRIGHT: ("", "rt"),
}
LEAVES, RETURNS = 20_000, 11_000
"""How far of 32,767 a stick must go to act, and how near it must come back before it acts again."""

MOUSE_BUTTONS = {2: "middle", 3: "right", 6: "back", 7: "forward"}

SHORT = {
    "return": "Enter",
    "enter": "Enter (keypad)",
    "escape": "Esc",
    "page up": "Page Up",
    "page down": "Page Down",
    "left ctrl": "Ctrl",
    "right ctrl": "Right Ctrl",
    "/": "/",
    "pad back": "Back",
    "pad start": "Start",
    "mouse middle": "Middle click",
    "mouse right": "Right click",
}


class Device(Enum):
    """What the player used last."""

    KEYS = "keys"
    MOUSE = "mouse"
    PAD = "pad"


class Controls:
    """Reads events as the settings want them."""

    def __init__(self, settings: Settings) -> None:
        self.device = Device.KEYS
        self.follow(settings)
        self._resting: dict[tuple[int, int], bool] = {}
        self._pads: dict[int, Controller] = {}

    def follow(self, settings: Settings) -> None:
        """Take over changed settings."""
        self.keys = Keys(settings)

    # --- events ------------------------------------------------------------------------------------------------

    def read(self, event: pygame.event.Event, *, typing: bool = False, asking: bool = False) -> Input | None:
        """What an event means; None if it means nothing to a screen.

        While `typing`, letters are letters; while `asking`, a key or button is only named.
        """
        name = self._name(event)
        if name is not None:
            self.device = (
                Device.PAD if name.startswith(PAD) else Device.MOUSE if name.startswith(MOUSE) else Device.KEYS
            )
            return self._press(name, typing, asking)
        if event.type == pygame.TEXTINPUT:
            return Typed(event.text) if typing and event.text else None
        return self._pointed(event)

    def _press(self, name: str, typing: bool, asking: bool) -> Input | None:
        if asking:
            return Pressed(name)
        if typing and (len(name) == 1 or name in ("space", "shift+space") or name.startswith("shift+")):
            return Action.PREVIOUS if name == "shift+tab" else None
        if typing and name == "backspace":
            return Typed("")
        action = self.keys.action(name)
        if action is None and len(name) == 1 and name in "0123456789" and self.keys.digits:
            return Pick(int(name) or 10)
        return action

    def _name(self, event: pygame.event.Event) -> str | None:
        if event.type == pygame.KEYDOWN:
            return key_name(event.key, event.mod)
        if event.type == pygame.MOUSEBUTTONDOWN and event.button in MOUSE_BUTTONS:
            return MOUSE + MOUSE_BUTTONS[event.button]
        if event.type == pygame.CONTROLLERBUTTONDOWN and event.button in BUTTONS:
            return PAD + BUTTONS[event.button]
        if event.type == pygame.CONTROLLERAXISMOTION and event.axis in AXES:
            return self._pushed(event.instance_id, event.axis, event.value)
        return None

    def _pushed(self, pad: int, axis: int, value: int) -> str | None:
        """A stick or trigger as a button: its name at the moment it leaves its rest."""
        resting = self._resting.get((pad, axis), True)
        if abs(value) < RETURNS:
            self._resting[pad, axis] = True
        elif abs(value) > LEAVES and resting:
            self._resting[pad, axis] = False
            name = AXES[axis][value > 0]
            return PAD + name if name else None
        return None

    def _pointed(self, event: pygame.event.Event) -> Input | None:
        given: Input | None = None
        if event.type == pygame.MOUSEMOTION and getattr(event, "rel", None) == (0, 0):
            # the window came up under a pointer that was lying there, and nobody has pointed at anything
            return None
        if event.type == pygame.MOUSEMOTION:
            given = Drag(event.pos) if getattr(event, "buttons", (0,))[0] else Point(event.pos)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            given = Click(event.pos)
        elif event.type == pygame.MOUSEWHEEL and event.y:
            given = Wheel(event.y)
        if given is not None:
            self.device = Device.MOUSE
        return given

    # --- gamepads ----------------------------------------------------------------------------------------------

    def open_pads(self) -> None:
        """Begin to listen to gamepads; not before the first frame, for it takes a while."""
        from pygame._sdl2 import controller  # noqa: PLC0415

        try:
            controller.init()
            for index in range(controller.get_count()):
                self._open(index)
        except RuntimeError:
            # pygame's own error is one, and so is that of its newer half
            return

    def plugged(self, event: pygame.event.Event) -> bool:
        """Take notice of a gamepad that came or went; whether the event was about one."""
        if event.type == pygame.CONTROLLERDEVICEADDED:
            self._open(event.device_index)
        elif event.type == pygame.CONTROLLERDEVICEREMOVED:
            self._pads.pop(event.instance_id, None)
            self._resting = {key: value for key, value in self._resting.items() if key[0] != event.instance_id}
            if not self._pads and self.device is Device.PAD:
                self.device = Device.KEYS
        else:
            return False
        return True

    def _open(self, index: int) -> None:
        from pygame._sdl2.controller import Controller  # noqa: PLC0415

        try:
            pad = Controller(index)
            self._pads[pad.as_joystick().get_instance_id()] = pad
        except (RuntimeError, ValueError):
            return

    # --- names -------------------------------------------------------------------------------------------------

    def shown(self, action: Action) -> str:
        """The key or button of an action to show in a hint: one of the device that was used last; "" if it has none there."""
        names = [name for name in self.keys.of(action) if self.keys.works(name)]
        pad = [name for name in names if name.startswith(PAD)]
        keys = [name for name in names if not name.startswith((PAD, MOUSE))]
        found = pad if self.device is Device.PAD else keys
        return printed(found[0]) if found else ""


def key_name(key: int, modifiers: int) -> str | None:
    """The name of a key as bindings have it."""
    name = pygame.key.name(key).lower()
    if name in ("", "unknown key", "left shift", "right shift", "left alt", "right alt"):
        return None
    if name.startswith("[") and name.endswith("]") and len(name) == 3:
        # the keypad's digits and signs do what the others do
        name = name[1]
    held = ((pygame.KMOD_CTRL, "ctrl+"), (pygame.KMOD_ALT, "alt+"), (pygame.KMOD_SHIFT, "shift+"))
    before = "" if "ctrl" in name else next((prefix for mask, prefix in held if modifiers & mask), "")
    return before + name


def printed(name: str) -> str:
    """A key's name as it is shown: "shift+page up" is "Shift + Page Up"."""
    if name in SHORT:
        return SHORT[name]
    for prefix in ("shift+", "alt+", "ctrl+"):
        if name.startswith(prefix):
            return f"{prefix[:-1].capitalize()} + {printed(name.removeprefix(prefix))}"
    if name.startswith(PAD):
        word = name.removeprefix(PAD)
        return f"D-pad {word}" if word in ("up", "down", "left", "right") else word.upper()
    if name.startswith(MOUSE):
        return f"Mouse: {name.removeprefix(MOUSE)}"
    return (
        name.title() if len(name) > 1 and not name.startswith("f") else name.upper() if len(name) < 4 else name.title()
    )
