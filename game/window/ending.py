"""The ending: its title over the last picture, and the ways on."""

from __future__ import annotations

from collections.abc import Callable

from game.scene import Ending, Session
from game.window.actions import Action, Input
from game.window.fonts import SANS_BLACK, SERIF, font
from game.window.furniture import fitted
from game.window.geometry import HEIGHT, WIDTH, panel_edge
from game.window.menu import Item, MenuList
from game.window.palette import PANEL, TEXT, mood_of, rgb
from game.window.screen import Host, Screen
from game.window.sdl import Surface, pygame
from game.window.typography import typeset
from game.window.wrapping import wrap

TOP = 430.0


class EndingScreen(Screen):
    """What is shown when the story is over. `back` leads to the last choice."""

    covers = False

    def __init__(self, host: Host, session: Session, back: Callable[[], None]) -> None:
        super().__init__(host)
        assert isinstance(session.beat, Ending)
        self.ending = session.beat
        self._back = back
        items = [
            Item("Back to the last choice", self._return),
            Item("New game", self._again),
            Item("Title", host.show_title),
        ]
        self.list = MenuList(items, 800, TOP + 62, 400)
        self._anew = session.anew

    def _return(self) -> None:
        self.host.pop()
        self._back()

    def _again(self) -> None:
        self.host.start(self._anew())

    def handle(self, given: Input) -> bool:
        if given in (Action.ROLL_BACK, Action.LAST_CHOICE):
            self._return()
            return True
        if given is Action.MENU:
            self.host.show_title()
            return True
        return self.list.handle(given, self.host.view)

    def draw(self, target: Surface) -> None:
        view = self.host.view
        mood = mood_of(self.ending.stage.backdrop)
        right = panel_edge(WIDTH, TOP)
        veil = Surface(view.size, pygame.SRCALPHA)
        shape = [(0, TOP), (WIDTH, right), (WIDTH, HEIGHT), (0, HEIGHT)]
        pygame.draw.polygon(veil, (*rgb(PANEL), 240), [(view.px(x), view.px(y)) for x, y in shape])
        target.blit(veil, (0, 0))
        edge = [(0, TOP - 4), (WIDTH, right - 4), (WIDTH, right), (0, TOP)]
        pygame.draw.polygon(target, rgb(mood.accent), [(view.px(x), view.px(y)) for x, y in edge])

        def title(letters: Surface) -> None:
            target.blit(letters, (view.px(72), view.px(TOP + 58)))

        fitted(SANS_BLACK, view.px(54), typeset(self.ending.title or "The end").upper(), view.px(680), title)
        face = font(SERIF, view.px(22))
        for row, words in enumerate(wrap(typeset(self.ending.text), face, view.px(640))):
            target.blit(face.render(words, True, TEXT), (view.px(74), view.px(TOP + 136 + row * 31)))
        self.list.draw(target, view, mood.accent)
