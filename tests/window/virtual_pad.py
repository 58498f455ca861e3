"""The game with a gamepad that nobody holds: SDL's virtual joystick, plugged into the process in which the game runs.

    python -m tests.window.virtual_pad play red_heat --calm

plays as `main.py` would, and does what lines of its standard input say: `plug`, `unplug`, or the name of a button.

Why in this way: a device of the kernel (uinput) needs rights that a build machine or a container does not give, and events posted to
SDL's queue would pass by half of what is to be proved. A virtual joystick is a driver of SDL's own. It is announced, opened, mapped to
a controller and polled like one that hangs on a cable, so that everything from SDL's mapping to the screen is the real way. pygame has
no call for it, so the library that pygame has loaded is called itself; it is found among the files that the process has mapped.
"""

from __future__ import annotations

import ctypes
import re
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path

from game.cli import main
from game.window.controls import BUTTONS
from game.window.sdl import pygame

GAME_CONTROLLER = 1
AXES = 6
HELD_S = 0.08
"""How long a button is down: longer than the program sleeps between two looks."""

NUMBERS = {name: number for number, name in BUTTONS.items()}


def sdl() -> ctypes.CDLL:
    """The SDL that pygame uses. Linux only (/proc)."""
    found = re.search(r"/\S*libSDL2-2\S*", Path("/proc/self/maps").read_text(encoding="utf-8"))
    assert found is not None, "pygame has not loaded SDL"
    library = ctypes.CDLL(found.group())
    library.SDL_JoystickOpen.restype = ctypes.c_void_p
    library.SDL_JoystickSetVirtualButton.argtypes = ctypes.c_void_p, ctypes.c_int, ctypes.c_uint8
    return library


class VirtualPad:
    """A gamepad of this process."""

    def __init__(self) -> None:
        self.library = sdl()
        self.index = -1
        self.handle = 0

    def plug(self) -> None:
        """Plug it in, as soon as the game listens to gamepads."""
        while not pygame.joystick.get_init() or self.index < 0:
            time.sleep(0.02)
            if pygame.joystick.get_init():
                self.index = self.library.SDL_JoystickAttachVirtual(GAME_CONTROLLER, AXES, len(NUMBERS), 0)
        self.handle = self.library.SDL_JoystickOpen(self.index)

    def unplug(self) -> None:
        """Pull its cable."""
        self.library.SDL_JoystickDetachVirtual(self.index)
        self.index = -1

    def press(self, name: str) -> None:
        """Press a button and let it go."""
        for down in (1, 0):
            self.library.SDL_JoystickSetVirtualButton(self.handle, NUMBERS[name], down)
            time.sleep(HELD_S)


def follow(lines: Iterable[str]) -> None:
    """Do what the lines say, one after the other; each is answered by a line when it was done."""
    pad = VirtualPad()
    for line in lines:
        word = line.strip()
        if word == "plug":
            pad.plug()
        elif word == "unplug":
            pad.unplug()
        else:
            pad.press(word)
        print(word, flush=True)


if __name__ == "__main__":
    threading.Thread(target=follow, args=(sys.stdin,), daemon=True).start()
    sys.exit(main(sys.argv[1:]))
