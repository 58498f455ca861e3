"""Panes: rows of widgets below each other, scrolled where there are more than find room, with one focus for all of them."""

from __future__ import annotations

from collections.abc import Sequence

from game.window.actions import Action, Click, Drag, Input, Point, Wheel
from game.window.geometry import Box, View
from game.window.palette import rgb
from game.window.sdl import Surface, pygame
from game.window.widgets.base import Widget
from game.window.widgets.button import Button
from game.window.widgets.focus import Focus

GAP = 8.0
BAR = 6.0
MARGIN = 16.0
"""What is kept free for the scroll bar at the right where there is one."""

STEP = 90.0
WIDEST = 240.0
"""No button of a foot is wider than this unless its label is."""

Row = Widget | tuple[Widget, ...]
"""A widget, or several that share a row."""


class Pane:
    """Rows of widgets in a box; `foot` are rows that stay below it, outside what is scrolled.

    Place it once with `place`, again whenever view, rows or box change. Then `handle` answers arrows, Tab, Enter, wheel, Page Up
    and Page Down, Home and End, mouse and gamepad alike; it returns whether anything looks different.
    """

    def __init__(self, rows: Sequence[Row], foot: Sequence[Button] = (), focus: int | None = None) -> None:
        self.rows = [row if isinstance(row, tuple) else (row,) for row in rows]
        self.foot = tuple(foot)
        self.offset = 0.0
        self.height = 0.0
        self.focus = Focus([*(one for row in self.rows for one in row), *self.foot], focus)
        self.box = Box(0, 0, 0, 0)

    # --- layout ------------------------------------------------------------------------------------------------

    def wanted(self, view: View, width: float) -> float:
        """How high all rows are together, in this width."""
        return sum(_height(row, view, width) for row in self.rows) + GAP * max(0, len(self.rows) - 1)

    def foot_height(self, view: View, width: float) -> float:
        """How high the foot is: its buttons side by side, in as many rows as they need."""
        rows = _foot_rows(self.foot, view, width)
        return sum(_height(row, view, width) for row in rows) + GAP * max(0, len(rows) - 1)

    def place(self, view: View, box: Box, foot: Box | None = None) -> None:
        """Stand in this box, with the foot in that one."""
        self.view, self.box = view, box
        self.height = self.wanted(view, box.w)
        self._inner = box.w
        if self.height > box.h:
            self._inner = box.w - MARGIN
            self.height = self.wanted(view, self._inner)
        if foot is not None and self.foot:
            y = foot.y
            for row in _foot_rows(self.foot, view, foot.w):
                high = _height(row, view, foot.w)
                widest = max(WIDEST, *(one.natural(view) for one in row))
                wide = min(foot.w, len(row) * (widest + GAP) - GAP)
                _place_row(row, view, Box(foot.x, y, wide, high))
                y += high + GAP
        self._put(self.offset)
        self.reveal()

    @property
    def end(self) -> float:
        """How far it can be scrolled."""
        return max(0.0, self.height - self.box.h)

    def _put(self, offset: float) -> None:
        self.offset = max(0.0, min(self.end, offset))
        y = self.box.y - self.offset
        for row in self.rows:
            high = _height(row, self.view, self._inner)
            _place_row(row, self.view, Box(self.box.x, y, self._inner, high))
            y += high + GAP

    def reveal(self) -> None:
        """Scroll until the focused widget is to be seen; the first of all brings what stands above it."""
        widget = self.focus.widget
        if widget is None or widget in self.foot:
            return
        if widget is next((one for one in self.focus.widgets if one.takes_focus and one.enabled), None):
            # the texts above the first thing that can be focused are seen again by going there
            first = widget.box.bottom + self.offset - self.box.y
            top = widget.box.y + self.offset - self.box.y
            self._put(0.0 if first <= self.box.h else min(first - self.box.h, top))
        elif widget.box.y < self.box.y:
            self._put(self.offset - (self.box.y - widget.box.y) - GAP)
        elif widget.box.bottom > self.box.bottom:
            self._put(self.offset + min(widget.box.bottom - self.box.bottom + GAP, widget.box.y - self.box.y))

    # --- input -------------------------------------------------------------------------------------------------

    @property
    def is_typing(self) -> bool:
        """Whether letters go to a text field now."""
        return self.focus.widget is not None and self.focus.widget.is_typing

    def handle(self, given: Input, view: View) -> bool:
        """Answer an input; whether anything looks different."""
        match given:
            case Wheel(steps=steps):
                return self._scroll(-steps * STEP)
            case Click(at=at) | Point(at=at) | Drag(at=at):
                return self._pointed(given, view.point(at))
        before = self.focus.widget
        if self.focus.handle(given, view):
            if self.focus.widget is not before:
                self.reveal()
            return True
        match given:
            case Action.ROLL_BACK:
                return self._scroll(-self.box.h * 0.9)
            case Action.ROLL_FORWARD:
                return self._scroll(self.box.h * 0.9)
            case Action.FIRST:
                return self._scroll(-self.height)
            case Action.LAST:
                return self._scroll(self.height)
            case Action.UP:
                return self._scroll(-STEP)
            case Action.DOWN:
                return self._scroll(STEP)
        return False

    def _pointed(self, given: Click | Point | Drag, at: tuple[float, float]) -> bool:
        on_bar = (
            self.end and self.box.right - MARGIN <= at[0] <= self.box.right and self.box.y <= at[1] < self.box.bottom
        )
        if isinstance(given, Click):
            self._drags = bool(on_bar)
        if isinstance(given, Point):
            self._drags = False
        if not isinstance(given, Point) and self._drags:
            share = (at[1] - self.box.y) / self.box.h
            self._put(share * self.height - self.box.h / 2)
            return True
        if not self.box.holds(at) and not any(one.box.holds(at) for one in self.foot) and not isinstance(given, Drag):
            # what is scrolled out of the box cannot be meant
            return False
        return self.focus.handle(given, self.view)

    _drags = False

    def _scroll(self, units: float) -> bool:
        before = self.offset
        self._put(self.offset + units)
        return self.offset != before

    # --- drawing -----------------------------------------------------------------------------------------------

    def draw(self, target: Surface, view: View, accent: str) -> None:
        """Draw all that is to be seen."""
        accent = view.style.mood_accent(accent)
        old = target.get_clip()
        if self.end:
            target.set_clip(view.rect_of(self.box).clip(old))
        for row in self.rows:
            for one in row:
                if one.box.bottom > self.box.y and one.box.y < self.box.bottom:
                    one.draw(target, view, one is self.focus.widget, accent)
        target.set_clip(old)
        for one in self.foot:
            one.draw(target, view, one is self.focus.widget, accent)
        if self.end:
            self._draw_bar(target, view, accent)

    def _draw_bar(self, target: Surface, view: View, accent: str) -> None:
        x, room = self.box.right - BAR, self.box.h
        length = max(30.0, room * room / self.height)
        y = self.box.y + (room - length) * self.offset / self.end
        pygame.draw.rect(target, (60, 56, 64), view.box(x, self.box.y, BAR, room))
        pygame.draw.rect(target, rgb(accent), view.box(x, y, BAR, length))


def _foot_rows(foot: Sequence[Button], view: View, width: float) -> list[Sequence[Button]]:
    """The buttons of a foot, as many in a row as have room for their labels on one line."""
    if not foot:
        return []
    widest = max(one.natural(view) for one in foot)
    columns = max(1, min(len(foot), int((width + GAP) // (widest + GAP))))
    columns = -(-len(foot) // -(-len(foot) // columns))
    return [foot[start : start + columns] for start in range(0, len(foot), columns)]


def _height(row: Sequence[Widget], view: View, width: float) -> float:
    each = (width - GAP * (len(row) - 1)) / len(row)
    return max(one.height(view, each) for one in row)


def _place_row(row: Sequence[Widget], view: View, box: Box) -> None:
    each = (box.w - GAP * (len(row) - 1)) / len(row)
    for index, one in enumerate(row):
        one.place(view, Box(box.x + index * (each + GAP), box.y, each, box.h))
