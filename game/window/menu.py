"""Menus: a short list of lines, one of them focused, by keys, digits or mouse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.window.actions import Action, Click, Input, Pick, Point
from game.window.fonts import SANS_BOLD, font
from game.window.furniture import choice_bar, shaded
from game.window.geometry import WIDTH, View
from game.window.palette import LOCKED, MOSCOW, SELECTED_TEXT, TEXT
from game.window.screen import Host, Screen
from game.window.sdl import Rect, Surface

ROW = 46


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a menu."""

    label: str
    act: Callable[[], None]
    enabled: bool = True


class MenuList:
    """The lines themselves, laid out in design units from `x`, `y` on."""

    def __init__(self, items: list[Item], x: float, y: float, width: float) -> None:
        self.items = items
        self.x, self.y, self.width = x, y, width
        self.focus = next((index for index, item in enumerate(items) if item.enabled), 0)

    def handle(self, given: Input, view: View) -> bool:
        """Move the focus or act; returns whether anything changed."""
        match given:
            case Action.UP:
                return self._move(-1)
            case Action.DOWN:
                return self._move(1)
            case Action.ADVANCE:
                return self._act(self.focus)
            case Pick(number=number):
                return self._act(number - 1)
            case Point(at=at):
                found = self._at(at, view)
                if found is not None and found != self.focus and self.items[found].enabled:
                    self.focus = found
                    return True
            case Click(at=at):
                found = self._at(at, view)
                return found is not None and self._act(found)
        return False

    def _move(self, step: int) -> bool:
        for offset in range(1, len(self.items) + 1):
            index = (self.focus + step * offset) % len(self.items)
            if self.items[index].enabled:
                self.focus = index
                return True
        return False

    def _act(self, index: int) -> bool:
        if not 0 <= index < len(self.items) or not self.items[index].enabled:
            return False
        self.focus = index
        self.items[index].act()
        return True

    def _at(self, pixel: tuple[int, int], view: View) -> int | None:
        left, top = pixel[0] - view.rect[0], pixel[1] - view.rect[1]
        return next((index for index in range(len(self.items)) if self._box(index, view).collidepoint(left, top)), None)

    def _box(self, index: int, view: View) -> Rect:
        return view.box(self.x, self.y + index * ROW, self.width, ROW - 8)

    def draw(self, target: Surface, view: View, accent: str) -> None:
        letters = font(SANS_BOLD, view.px(20))
        for index, item in enumerate(self.items):
            box = self._box(index, view)
            focused = index == self.focus and item.enabled
            if focused:
                target.blit(choice_bar(view, self.width, ROW - 8, accent), box.topleft)
            color = SELECTED_TEXT if focused else TEXT if item.enabled else LOCKED
            drawn = letters.render(item.label, True, color)
            target.blit(drawn, (box.x + view.px(30), box.y + (box.h - drawn.get_height()) // 2))


class MenuScreen(Screen):
    """A menu laid over a darkened screen."""

    covers = False

    def __init__(self, host: Host, heading: str, items: list[Item], accent: str = MOSCOW.accent) -> None:
        super().__init__(host)
        self.heading = heading
        self.accent = accent
        width = 420.0
        self.list = MenuList(items, (WIDTH - width) / 2, 360 - ROW * len(items) / 2, width)

    def handle(self, given: Input) -> bool:
        if given is Action.MENU:
            self.host.pop()
            return True
        return self.list.handle(given, self.host.view)

    def draw(self, target: Surface) -> None:
        view = self.host.view
        shaded(target, 190)
        title = font(SANS_BOLD, view.px(28)).render(self.heading, True, TEXT)
        target.blit(title, (view.px(self.list.x + 30), view.px(self.list.y - 62)))
        self.list.draw(target, view, self.accent)
