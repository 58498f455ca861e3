"""Screens: what a screen is, and what it may ask of the program around it."""

from __future__ import annotations

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
    from game.scene.saves import Save


class Host(Protocol):
    """The program as screens see it."""

    view: View
    pictures: Pictures
    sound: Sound
    settings: Settings
    controls: Controls

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

    def start(self, session: Session, notice: str = "") -> None:
        """Play a session, instead of whatever is shown now."""

    def new_game(self) -> bool:
        """Begin at the beginning; False where the level is still being read, and begins as soon as it is."""

    def continue_game(self) -> bool:
        """Go on where the autosave stands; False as above."""

    def save(self, save: Save) -> None:
        """Write the autosave in the background."""

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
