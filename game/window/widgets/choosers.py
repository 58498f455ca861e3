"""Choosers: a value that goes left and right. One of a few words, a number on a line, or on and off."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.window.actions import Action, Input
from game.window.fonts import SANS, SANS_BOLD
from game.window.geometry import Box, View
from game.window.lettering import face, write
from game.window.palette import rgb
from game.window.sdl import Color, Surface, pygame
from game.window.widgets.base import Widget, bar, line_of, lines, lines_of

SIDE = 26.0
PADDING = 6.0
SHARE = 0.52
"""The part of the width that is the label's; the value has the rest."""

ARROW = 28.0


class Chooser(Widget):
    """A label and one of several values, shown between two arrows. Enter goes to the next value, and round again."""

    def __init__(
        self,
        label: str,
        values: Sequence[str],
        index: int,
        changed: Callable[[int], object],
        note: str = "",
        enabled: bool = True,
    ) -> None:
        self.label, self.values, self.index, self.changed = label, tuple(values), index, changed
        self.note, self.enabled = note, enabled

    @property
    def value(self) -> str:
        """The value as it is shown."""
        return self.values[self.index]

    # --- layout ------------------------------------------------------------------------------------------------

    def _is_stacked(self, view: View, width: float) -> bool:
        """Whether the value stands below the label, because there is no room beside it."""
        letters = face(view, SANS_BOLD, 17)
        widest = max((letters.size(one)[0] for one in (*self.values, self.value)), default=0) / view.scale
        return view.style.text > 1.5 or widest > width * (1 - SHARE) - SIDE - 2 * ARROW

    def _label_width(self, view: View, width: float) -> float:
        return width - 2 * SIDE if self._is_stacked(view, width) else width * SHARE - SIDE

    def _words(self, view: View, width: float) -> tuple[list[str], list[str]]:
        room = self._label_width(view, width)
        label = lines_of(self.label, face(view, SANS, 17), view, room)
        return label, lines_of(self.note, face(view, SANS, 13), view, room) if self.note else []

    def height(self, view: View, width: float) -> float:
        label, note = self._words(view, width)
        line = line_of(face(view, SANS, 17), view)
        high = len(label) * line + len(note) * line_of(face(view, SANS, 13), view)
        if self._is_stacked(view, width):
            high += self._value_height(view)
        return max(30.0, high + 2 * PADDING)

    def _value_height(self, view: View) -> float:
        return line_of(face(view, SANS_BOLD, 17), view)

    def _value_box(self, view: View) -> Box:
        """Where the value is shown, arrows included."""
        x, y, w, h = self.box
        if self._is_stacked(view, w):
            high = self._value_height(view)
            return Box(x + SIDE, y + h - PADDING - high, w - 2 * SIDE, high)
        return Box(x + w * SHARE, y + PADDING, w * (1 - SHARE) - SIDE, h - 2 * PADDING)

    # --- input -------------------------------------------------------------------------------------------------

    def handle(self, given: Input, view: View) -> bool:
        match given:
            case Action.LEFT:
                return self._set(self.index - 1)
            case Action.RIGHT:
                return self._set(self.index + 1)
            case Action.ADVANCE:
                return self._set((self.index + 1) % len(self.values))
        return False

    def press(self, at: tuple[float, float], view: View) -> bool:
        box = self._value_box(view)
        if box.holds(at) and at[0] < box.x + box.w / 2:
            return self._set((self.index - 1) % len(self.values))
        return self._set((self.index + 1) % len(self.values))

    def _set(self, index: int) -> bool:
        """Take a value. A value at the end of its row answers too, by staying: the focus must not run away sideways."""
        index = max(0, min(len(self.values) - 1, index))
        if index != self.index and self.enabled:
            self.index = index
            self.changed(index)
        return True

    # --- drawing -----------------------------------------------------------------------------------------------

    def draw(self, target: Surface, view: View, focused: bool, accent: str) -> None:
        colors = view.style.colors
        if focused:
            bar(target, view, self.box, accent)
        color = colors.selected_text if focused else colors.text if self.enabled else colors.locked
        within = view.rect_of(self.box)
        label, note = self._words(view, self.box.w)
        letters, small = face(view, SANS, 17), face(view, SANS, 13)
        line = line_of(letters, view)
        high = len(label) * line + len(note) * line_of(small, view)
        stacked = self._is_stacked(view, self.box.w)
        y = self.box.y + (PADDING if stacked else (self.box.h - high) / 2)
        lines(target, view, label, letters, color, (self.box.x + SIDE, y), within)
        dim = colors.selected_text if focused else colors.hint
        lines(target, view, note, small, dim, (self.box.x + SIDE, y + len(label) * line), within)
        self._draw_value(target, view, self._value_box(view), color)

    def _draw_value(self, target: Surface, view: View, box: Box, color: Color) -> None:
        bold = face(view, SANS_BOLD, 17)
        rect = view.rect_of(box)
        arrow = view.px(ARROW)
        wide, high = bold.size(self.value)
        at = rect.x + (rect.w - wide) // 2, rect.y + (rect.h - high) // 2
        write(target, bold, self.value, color, at, rect.inflate(-2 * arrow, view.px(8)))
        if len(self.values) > 1:
            for left in (True, False):
                self._arrow(target, view, box, color, left)

    def _arrow(self, target: Surface, view: View, box: Box, color: Color, left: bool) -> None:
        if (self.index == 0 if left else self.index == len(self.values) - 1) and self.enabled:
            color = view.style.colors.divider if isinstance(view.style.colors.divider, tuple) else rgb("#7d7576")
        size = min(view.style.text, box.h / 12)
        x = box.x + 8 * size if left else box.right - 8 * size
        tip = (-7 if left else 7) * size
        middle, high = box.y + box.h / 2, 6 * size
        corners = [(x - tip / 2, middle - high), (x + tip / 2, middle), (x - tip / 2, middle + high)]
        pygame.draw.polygon(target, color, [(view.px(a), view.px(b)) for a, b in corners])


class Toggle(Chooser):
    """A label, and on or off."""

    def __init__(
        self, label: str, on: bool, changed: Callable[[bool], object], note: str = "", enabled: bool = True
    ) -> None:
        super().__init__(label, ("Off", "On"), int(on), lambda index: changed(bool(index)), note, enabled)


class Slider(Chooser):
    """A label and a number on a line, from `low` to `high` in steps; `shown` makes words of the number."""

    def __init__(
        self,
        label: str,
        low: int,
        high: int,
        step: int,
        value: int,
        changed: Callable[[int], object],
        note: str = "",
        shown: Callable[[int], str] = "{} %".format,
    ) -> None:
        self.numbers = tuple(range(low, high + 1, step))
        nearest = min(range(len(self.numbers)), key=lambda index: abs(self.numbers[index] - value))
        names = tuple(shown(one) for one in self.numbers)
        super().__init__(label, names, nearest, lambda index: changed(self.numbers[index]), note)

    def _track(self, view: View) -> Box:
        """The line itself: the value box without the room for the number."""
        box = self._value_box(view)
        words = face(view, SANS_BOLD, 17)
        room = max(words.size(one)[0] for one in self.values) / view.scale + 14
        return Box(box.x, box.y, max(40.0, box.w - room), box.h)

    def handle(self, given: Input, view: View) -> bool:
        if given is Action.ADVANCE:
            return False
        return super().handle(given, view)

    def press(self, at: tuple[float, float], view: View) -> bool:
        return self.drag(at, view) if self._value_box(view).holds(at) else True

    def drag(self, at: tuple[float, float], view: View) -> bool:
        track = self._track(view)
        share = max(0.0, min(1.0, (at[0] - track.x) / track.w))
        return self._set(round(share * (len(self.numbers) - 1)))

    def _draw_value(self, target: Surface, view: View, box: Box, color: Color) -> None:
        track = self._track(view)
        middle = track.y + track.h / 2
        share = self.index / max(1, len(self.numbers) - 1)
        pygame.draw.rect(target, color, view.box(track.x, middle - 1, track.w, 2))
        pygame.draw.rect(target, color, view.box(track.x, middle - 3, track.w * share, 6))
        knob = track.x + track.w * share
        corners = [(knob - 3, middle - 11), (knob + 9, middle - 11), (knob + 3, middle + 11), (knob - 9, middle + 11)]
        pygame.draw.polygon(target, color, [(view.px(x), view.px(y)) for x, y in corners])
        bold = face(view, SANS_BOLD, 17)
        rect = view.rect_of(box)
        wide, high = bold.size(self.value)
        at = rect.right - wide, rect.y + (rect.h - high) // 2
        write(target, bold, self.value, color, at, rect.inflate(0, view.px(8)))
