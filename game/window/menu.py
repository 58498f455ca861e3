"""Menus: a short list of lines, one of them focused, by keys, digits, mouse or gamepad."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.window.actions import Action, Input, Pick
from game.window.fonts import SANS_BOLD
from game.window.furniture import MENU_LEAN, menu_band, shaded
from game.window.geometry import HEIGHT, WIDTH, Box, View
from game.window.lettering import face, write
from game.window.palette import MOSCOW
from game.window.screen import Host, Screen
from game.window.sdl import Surface
from game.window.widgets.base import line_of, lines_of
from game.window.widgets.button import SIDE, Button
from game.window.widgets.pane import Pane

TOP, BOTTOM = 40.0, HEIGHT - 36.0


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a menu."""

    label: str
    act: Callable[[], object]
    enabled: bool = True


class MenuList:
    """The lines themselves, from `x`, `y` on. They begin higher where they find no room below, but not above `top`; then they scroll."""

    def __init__(
        self,
        items: Sequence[Item],
        x: float,
        y: float,
        width: float,
        top: float = TOP,
        bottom: float = BOTTOM,
    ) -> None:
        self.items = tuple(items)
        self.box = Box(x, y, width, bottom - y)
        self.top, self.bottom = top, bottom
        self.pane = Pane([Button(one.label, one.act, one.enabled) for one in items])
        self._placed: View | None = None

    def place(self, view: View) -> Box:
        """Stand where there is room in this view; where that is."""
        if self._placed != view:
            self._placed = view
            wanted = self.pane.wanted(view, self.box.w)
            y = max(self.top, min(self.box.y, self.bottom - wanted))
            self.pane.place(view, Box(self.box.x, y, self.box.w, min(wanted, self.bottom - y)))
        return self.pane.box

    @property
    def focus(self) -> int:
        """Which line is focused."""
        return self.pane.focus.index or 0

    def handle(self, given: Input, view: View) -> bool:
        """Move the focus or act; returns whether anything changed."""
        self.place(view)
        if isinstance(given, Pick):
            return self._act(given.number - 1)
        return self.pane.handle(given, view)

    def _act(self, index: int) -> bool:
        if not 0 <= index < len(self.items) or not self.items[index].enabled:
            return False
        self.pane.focus.to(self.pane.focus.widgets[index])
        self.items[index].act()
        return True

    def draw(self, target: Surface, view: View, accent: str) -> None:
        """Draw the lines."""
        self.place(view)
        self.pane.draw(target, view, accent)


class MenuScreen(Screen):
    """A menu laid over a darkened screen."""

    covers = False

    def __init__(self, host: Host, heading: str, items: Sequence[Item], accent: str = MOSCOW.accent) -> None:
        super().__init__(host)
        self.heading = heading
        self.accent = accent
        self.items = tuple(items)
        self._lay_out()

    def _lay_out(self) -> None:
        view = self.host.view
        width = 420.0 * max(1.0, view.style.text * 0.75)
        letters = face(view, SANS_BOLD, 28)
        self._title = lines_of(self.heading, letters, view, width - 2 * SIDE)
        high = len(self._title) * line_of(letters, view) + 12
        wanted = Pane([Button(one.label, one.act) for one in self.items]).wanted(view, width)
        y = max(TOP, 360 - (wanted + high) / 2)
        self._box = Box((WIDTH - width) / 2, y, width, high)
        self.list = MenuList(self.items, self._box.x, y + high, width, top=y + high)

    def resized(self) -> None:
        focus = self.list.pane.focus.index
        self._lay_out()
        self.list.pane.focus.index = focus

    def handle(self, given: Input) -> bool:
        if given is Action.MENU:
            self.host.pop()
            return True
        return self.list.handle(given, self.host.view)

    def draw(self, target: Surface) -> None:
        view = self.host.view
        shaded(target, 255 if view.style.contrast else 190)
        band = menu_band(view, self._box.w + 2 * MENU_LEAN + 2 * SIDE, self.accent)
        target.blit(band, ((view.size[0] - band.get_width()) // 2, 0))
        letters = face(view, SANS_BOLD, 28)
        for index, words in enumerate(self._title):
            at = view.px(self._box.x + SIDE), view.px(self._box.y + index * line_of(letters, view))
            write(target, letters, words, view.style.colors.text, at)
        self.list.draw(target, view, self.accent)
