"""Sheets: whole screens of widgets, laid over what was there before."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.window.actions import Action, Input
from game.window.fonts import SANS_BLACK
from game.window.furniture import shaded
from game.window.geometry import HEIGHT, WIDTH, Box
from game.window.lettering import face, write
from game.window.palette import MOSCOW, rgb
from game.window.screen import Host, Screen
from game.window.sdl import Surface, pygame
from game.window.widgets.base import line_of, lines_of
from game.window.widgets.button import Button
from game.window.widgets.pane import Pane, Row
from game.window.widgets.texts import Text

TOP, BOTTOM = 40.0, 28.0


class Sheet(Screen):
    """A heading, rows that scroll and a row of buttons at the foot. Esc goes back.

    A subclass says what is in it: `heading`, `rows()` and, if it needs more than a way back, `foot()`. `rebuild()` makes the rows
    anew when what they show has changed; the focus stays where it was.
    """

    covers = False
    heading = ""
    width = 1000.0
    shade = 248

    def __init__(self, host: Host, accent: str = MOSCOW.accent) -> None:
        super().__init__(host)
        self.accent = accent
        self.pane = Pane((), ())
        self.rebuild()

    def rows(self) -> Sequence[Row]:
        """What is in it."""
        raise NotImplementedError

    def foot(self) -> Sequence[Button]:
        """The buttons at the foot."""
        return (Button("Back", self.leave),)

    def leave(self) -> None:
        """Go back to the screen below."""
        self.host.pop()

    def rebuild(self) -> None:
        """Make the rows anew."""
        self.view = self.host.view
        offset = self.pane.offset
        held, widgets = self.pane.focus.held, self.pane.focus.widgets
        at = next((index for index, one in enumerate(widgets) if one is held), None)
        self.pane = Pane(self.rows(), self.foot(), self.pane.focus.index)
        self.pane.offset = offset
        if at is not None and at < len(self.pane.focus.widgets):
            # a slider that is moved makes its own sheet anew, and goes on being moved
            self.pane.focus.held = self.pane.focus.widgets[at]
        self._place()

    def _place(self) -> None:
        view = self.host.view
        left = (WIDTH - self.width) / 2
        letters = face(view, SANS_BLACK, 26)
        self._title = lines_of(self.heading.upper(), letters, view, self.width)
        top = TOP + len(self._title) * line_of(letters, view) + 18 if self.heading else TOP
        foot = self.pane.foot_height(view, self.width)
        bottom = HEIGHT - BOTTOM - foot
        body = Box(left, top, self.width, bottom - top - (12 if foot else 0))
        self.pane.place(view, body, Box(left, bottom, self.width, foot))

    def resized(self) -> None:
        self.rebuild()

    @property
    def is_typing(self) -> bool:
        return self.pane.is_typing

    def handle(self, given: Input) -> bool:
        if given is Action.MENU:
            self.leave()
            return True
        return self.pane.handle(given, self.host.view)

    def draw(self, target: Surface) -> None:
        view = self.host.view
        shaded(target, 255 if view.style.contrast else self.shade)
        left = (WIDTH - self.width) / 2
        letters = face(view, SANS_BLACK, 26)
        step = line_of(letters, view)
        for index, words in enumerate(self._title):
            at = view.px(left), view.px(TOP + index * step)
            write(target, letters, words, view.style.colors.text, at)
        if self.heading:
            y = TOP + len(self._title) * step + 4
            pygame.draw.rect(target, rgb(view.style.mood_accent(self.accent)), view.box(left, y, 60, 4))
        self.pane.draw(target, view, self.accent)


class Question(Sheet):
    """Asks before something is done that cannot be taken back. The safe answer has the focus."""

    width = 720.0

    def __init__(
        self, host: Host, heading: str, words: str, yes: str, act: Callable[[], object], accent: str = MOSCOW.accent
    ) -> None:
        self.heading, self.words, self.yes, self.act = heading, words, yes, act
        super().__init__(host, accent)

    def rows(self) -> Sequence[Row]:
        return [Text(self.words, 18), Button("No", self.leave), Button(self.yes, self._do)]

    def foot(self) -> Sequence[Button]:
        return ()

    def _do(self) -> None:
        self.host.pop()
        self.act()
