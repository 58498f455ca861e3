"""Screens: what a screen is, and what it may ask of the program around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from game.settings import Settings
from game.window.actions import Input
from game.window.controls import Controls
from game.window.geometry import View
from game.window.pictures import Pictures
from game.window.sdl import Surface
from game.window.sound import Sound

if TYPE_CHECKING:
    # the title is shown before the scene engine is even imported
    from game.scene import Session
    from game.scene.listing import Listed
    from game.scene.shelf import Found
    from game.window.desk import Desk


class Host(Protocol):
    """The program as screens see it."""

    view: View
    pictures: Pictures
    sound: Sound
    settings: Settings
    controls: Controls
    stack: list[Screen]
    desk: Desk | None
    """What lies ready for the level; None while it is still being read, and where nothing is kept."""

    @property
    def motion(self) -> bool:
        """Whether anything may move that need not."""

    def change(self, settings: Settings) -> None:
        """Take over changed settings, at once and for good."""

    def push(self, screen: Screen) -> None:
        """Lay a screen over the current one."""

    def pop(self) -> None:
        """Take the uppermost screen away."""

    def show_title(self) -> None:
        """Back to the title."""

    def start(self, session: Session, notice: str = "", played_s: float = 0.0) -> None:
        """Play a session, instead of whatever is shown now; `played_s` is how long it was played before."""

    def load(self, found: Found, notice: str = "") -> None:
        """Go on from a save; `notice` is shown where there is nothing else to tell. Raises `GameError`."""

    def when_ready(self, act: Callable[[], object]) -> bool:
        """Do something that needs the level; False where that is still being read, and done as soon as it is."""

    def new_game(self) -> bool:
        """Begin at the beginning; as `when_ready`."""

    def continue_game(self) -> bool:
        """Go on where the latest save stands; as `when_ready`."""

    def open_level(self, listed: Listed) -> None:
        """Have another level instead, and go to the title; one that turns out to be broken is told, and the old one comes back."""

    def screenshot(self) -> str:
        """Keep a picture of the screen; returns what to tell of it."""

    def toggle_full_screen(self) -> None:
        """Between window and full screen."""

    def leave(self) -> None:
        """End the program."""


class Screen:
    """One screen of the stack. Only the uppermost gets input and time; those below it stay as they are."""

    covers = True
    """Whether nothing below shows through."""

    def __init__(self, host: Host) -> None:
        self.host = host

    @property
    def is_moving(self) -> bool:
        """Whether something moves, so that the next frame must come soon."""
        return False

    @property
    def is_typing(self) -> bool:
        """Whether letters are letters now, not keys."""
        return False

    @property
    def is_asking(self) -> bool:
        """Whether the next key or button is only to be named, not to be followed."""
        return False

    def handle(self, given: Input) -> bool:
        """Answer an input; returns whether anything looks different now."""
        raise NotImplementedError

    def update(self, seconds: float) -> bool:
        """Let time pass; returns whether anything looks different now."""
        return False

    def resized(self) -> None:
        """The view has another size, or the settings are others: whatever was laid out for the old ones is made anew."""

    def draw(self, target: Surface) -> None:
        """Draw onto the view."""
        raise NotImplementedError
