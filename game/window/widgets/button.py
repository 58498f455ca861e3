"""Buttons: a line that does something when it is pressed."""

from __future__ import annotations

from collections.abc import Callable

from game.window.actions import Action, Input
from game.window.fonts import SANS, SANS_BOLD
from game.window.geometry import View
from game.window.lettering import face
from game.window.sdl import Surface
from game.window.widgets.base import Widget, bar, line_of, lines, lines_of

SIDE = 26.0
PADDING = 6.0


class Button(Widget):
    """A label, and what is done when it is pressed; a `note` stands below it, smaller."""

    def __init__(
        self, label: str, act: Callable[[], object], enabled: bool = True, note: str = "", size: float = 20
    ) -> None:
        self.label, self.act, self.enabled, self.note, self.size = label, act, enabled, note, size

    def height(self, view: View, width: float) -> float:
        letters = face(view, SANS_BOLD, self.size)
        high = len(lines_of(self.label, letters, view, width - 2 * SIDE)) * line_of(letters, view)
        if self.note:
            small = face(view, SANS, max(13.0, self.size * 0.7))
            high += len(lines_of(self.note, small, view, width - 2 * SIDE)) * line_of(small, view)
        return max(28.0, high + 2 * PADDING)

    def natural(self, view: View) -> float:
        """How wide it is with its label on one line."""
        return face(view, SANS_BOLD, self.size).size(self.label)[0] / view.scale + 2 * SIDE + 2

    def handle(self, given: Input, view: View) -> bool:
        if given is not Action.ADVANCE or not self.enabled:
            return False
        self.act()
        return True

    def draw(self, target: Surface, view: View, focused: bool, accent: str) -> None:
        colors = view.style.colors
        if focused:
            bar(target, view, self.box, accent)
        color = colors.selected_text if focused else colors.text if self.enabled else colors.locked
        letters = face(view, SANS_BOLD, self.size)
        rows = lines_of(self.label, letters, view, self.box.w - 2 * SIDE)
        within = view.rect_of(self.box)
        wanted = self.height(view, self.box.w)
        y = self.box.y + PADDING + max(0.0, self.box.h - wanted) / 2
        lines(target, view, rows, letters, color, (self.box.x + SIDE, y), within)
        if self.note:
            y += len(rows) * line_of(letters, view)
            small = face(view, SANS, max(13.0, self.size * 0.7))
            rows = lines_of(self.note, small, view, self.box.w - 2 * SIDE)
            dim = colors.selected_text if focused else colors.hint if self.enabled else colors.locked
            lines(target, view, rows, small, dim, (self.box.x + SIDE, y), within)
