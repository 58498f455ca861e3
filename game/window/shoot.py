"""Shoot: pictures of the play screen without a display, one for every beat of a walkthrough.

The screens are the real ones; only the program around them is a quiet one that opens no window and never moves.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from game.scene import Beat, Decision, Ending, Level, Session, find_choice
from game.scene.saves import Save
from game.scene.telling import TIMEOUT
from game.scene.walkthrough import CHOICE, Walkthrough
from game.window.geometry import HEIGHT, WIDTH, View
from game.window.pictures import Pictures
from game.window.play import Play
from game.window.screen import Screen
from game.window.sdl import Surface, pygame
from game.window.sound import Sound


class StillHost:
    """A program that shows single pictures. See `screen.Host`."""

    motion = False

    def __init__(self, size: tuple[int, int] = (WIDTH, HEIGHT)) -> None:
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
        pygame.display.init()
        pygame.font.init()
        if pygame.display.get_surface() is None:
            pygame.display.set_mode((16, 16))
        self.size = size
        self.view = View.inside(*size)
        self.pictures = Pictures(patient=True)
        self.sound = Sound()
        self.stack: list[Screen] = []

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

    def start(self, session: Session, notice: str = "") -> None:
        self.stack = []
        self.push(Play(self, session, notice))

    def save(self, save: Save) -> None:
        """Nothing is kept of a play-through that is only looked at."""

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


def shoot_beats(
    level: Level, walkthrough: Walkthrough, size: tuple[int, int] = (WIDTH, HEIGHT)
) -> Iterator[tuple[Beat, Surface]]:
    """Every beat of a walkthrough with a picture of it. Raises `ChoiceError` where it names no choice."""
    answers = [step.words.removeprefix(CHOICE).strip() for step in walkthrough.steps if step.words.startswith(CHOICE)]
    host = StillHost(size)
    session = Session(level, walkthrough.seed, walkthrough.start)
    while True:
        host.start(session)
        play = host.stack[0]
        assert isinstance(play, Play)
        play.finish()
        yield session.beat, host.picture()
        beat = session.beat
        if isinstance(beat, Ending) or (isinstance(beat, Decision) and not answers):
            return
        if not isinstance(beat, Decision):
            session.advance()
        elif answers[0] == TIMEOUT:
            answers.pop(0)
            session.run_out_of_time()
        else:
            session.choose(find_choice(beat, answers.pop(0)).index)


def shoot(level: Level, walkthrough: Walkthrough, folder: Path, size: tuple[int, int] = (WIDTH, HEIGHT)) -> int:
    """Write a PNG for every beat of a walkthrough into a folder; returns how many."""
    folder.mkdir(parents=True, exist_ok=True)
    number = 0
    for beat, picture in shoot_beats(level, walkthrough, size):
        number += 1
        pygame.image.save(picture, str(folder / f"{number:03}_{type(beat).__name__.lower()}.png"))
    return number
