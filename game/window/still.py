"""Still: the real screens on a program that opens no window, never moves and waits for every picture."""

from __future__ import annotations

import os
from collections.abc import Callable

from game.scene import Session
from game.scene.listing import Listed
from game.scene.resuming import resume
from game.scene.shelf import Found
from game.settings import Settings
from game.window.controls import Controls
from game.window.desk import Desk
from game.window.geometry import HEIGHT, WIDTH, View
from game.window.pictures import Pictures
from game.window.play import Play
from game.window.screen import Screen
from game.window.sdl import Surface, pygame
from game.window.sound import Sound
from game.window.style import Style


class StillHost:
    """A program that shows single pictures. See `screen.Host`."""

    motion = False

    def __init__(
        self, size: tuple[int, int] = (WIDTH, HEIGHT), settings: Settings | None = None, desk: Desk | None = None
    ) -> None:
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
        pygame.display.init()
        pygame.font.init()
        if pygame.display.get_surface() is None:
            pygame.display.set_mode((16, 16))
        self.size = size
        self.settings = settings or Settings()
        self.controls = Controls(self.settings)
        self.view = View.inside(*size, Style.of(self.settings))
        self.pictures = Pictures(patient=True)
        self.sound = Sound(mute=True)
        self.stack: list[Screen] = []
        self.desk = desk

    def change(self, settings: Settings) -> None:
        self.settings = settings
        self.controls.follow(settings)
        self.view = self.view.styled(Style.of(settings))
        for screen in self.stack:
            screen.resized()

    def picture(self) -> Surface:
        """What the screens look like now."""
        window = Surface(self.size).convert()
        window.fill((0, 0, 0))
        target = window.subsurface(self.view.rect)
        for screen in self.stack:
            screen.draw(target)
        return window

    def push(self, screen: Screen) -> None:
        self.stack.append(screen)

    def pop(self) -> None:
        self.stack.pop()

    def start(self, session: Session, notice: str = "", played_s: float = 0.0) -> None:
        self.stack = []
        self.push(Play(self, session, notice, played_s))

    def load(self, found: Found, notice: str = "") -> None:
        assert self.desk is not None
        resumed = resume(self.desk.level, found.save)
        self.start(resumed.session, resumed.notice or notice, found.save.facts.played_s)

    def when_ready(self, act: Callable[[], object]) -> bool:
        act()
        return True

    def open_level(self, listed: Listed) -> None:
        """There is only the one."""

    def screenshot(self) -> str:
        return "There is no window"

    def show_title(self) -> None:
        self.leave()

    def new_game(self) -> bool:
        return False

    def continue_game(self) -> bool:
        return False

    def toggle_full_screen(self) -> None:
        """There is no window."""

    def leave(self) -> None:
        self.stack = []


def picture_of(session: Session, size: tuple[int, int] = (WIDTH, HEIGHT), host: StillHost | None = None) -> Surface:
    """What a player sees where a session stands: all of the text, nothing on its way, no window needed.

    A host may be given to draw many: it keeps the pictures they share.
    """
    host = host or StillHost(size)
    host.start(session)
    play = host.stack[0]
    assert isinstance(play, Play)
    play.finish()
    return host.picture()
