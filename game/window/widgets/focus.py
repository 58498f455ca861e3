"""Focus: which of several widgets gets the input. Arrows go to the nearest one in their direction, Tab goes in order."""

from __future__ import annotations

from collections.abc import Sequence

from game.window.actions import Action, Click, Drag, Input, Point
from game.window.geometry import Box, View
from game.window.widgets.base import Widget

DIRECTIONS = {Action.UP: (0, -1), Action.DOWN: (0, 1), Action.LEFT: (-1, 0), Action.RIGHT: (1, 0)}
IN_ORDER = {Action.SKIP: 1, Action.PREVIOUS: -1}
SIDEWAYS = 3.0
"""How much farther a step to the side seems than one in the direction that was asked for."""


class Focus:
    """One of some widgets that are already placed. `held` is the one whose line the mouse is dragging along."""

    def __init__(self, widgets: Sequence[Widget], index: int | None = None) -> None:
        self.widgets = tuple(widgets)
        usable = [at for at, one in enumerate(self.widgets) if one.takes_focus and one.enabled]
        self.index = index if index in usable else next(iter(usable), None)
        self.held: Widget | None = None

    @property
    def widget(self) -> Widget | None:
        """The widget that has the focus; None if none can have it."""
        return self.widgets[self.index] if self.index is not None else None

    def to(self, widget: Widget) -> bool:
        """Focus a widget; whether that was a change."""
        if not (widget.takes_focus and widget.enabled) or widget is self.widget:
            return False
        self.index = next(at for at, one in enumerate(self.widgets) if one is widget)
        return True

    def handle(self, given: Input, view: View) -> bool:
        """Let the focused widget answer, or else move the focus; whether anything looks different."""
        match given:
            case Point(at=at):
                self.held = None
                found = self._at(view.point(at))
                return found is not None and self.to(found)
            case Click(at=at):
                return self._click(view.point(at), view)
            case Drag(at=at):
                return self.held is not None and self.held.drag(view.point(at), view)
        if self.widget is not None and self.widget.handle(given, view):
            return True
        if given in IN_ORDER:
            return self._step(IN_ORDER[given])
        return given in DIRECTIONS and self._turn(DIRECTIONS[given])

    def _click(self, at: tuple[float, float], view: View) -> bool:
        found = self._at(at)
        if found is None or not (found.takes_focus and found.enabled):
            return False
        self.to(found)
        self.held = found
        found.press(at, view)
        return True

    def _at(self, at: tuple[float, float]) -> Widget | None:
        # the last ones are drawn over the others: a row that is scrolled out of sight may lie below a button
        return next((one for one in reversed(self.widgets) if one.box.holds(at)), None)

    def _step(self, step: int) -> bool:
        count = len(self.widgets)
        for offset in range(1, count + 1):
            index = ((self.index or 0) + step * offset) % count
            if self.to(self.widgets[index]):
                return True
        return False

    def _turn(self, direction: tuple[int, int]) -> bool:
        here = self.widget
        if here is None:
            return False
        others = [one for one in self.widgets if one is not here and one.takes_focus and one.enabled]
        ahead = [one for one in others if _distance(here.box, one.box, direction) is not None]
        if ahead:
            return self.to(min(ahead, key=lambda one: _distance(here.box, one.box, direction) or 0.0))
        if direction[1]:
            # beyond the last one is the first again
            far = [one for one in others if one.box.y * direction[1] < here.box.y * direction[1]]
            if far:
                return self.to(min(far, key=lambda one: (one.box.y * direction[1], abs(one.box.x - here.box.x))))
        return False


def _distance(here: Box, there: Box, direction: tuple[int, int]) -> float | None:
    """How far a box is in a direction; None if it does not lie there."""
    (x, y), (to_x, to_y) = here.middle, there.middle
    if direction[1]:
        ahead = there.y - here.bottom if direction[1] > 0 else here.y - there.bottom
        aside = max(0.0, there.x - here.right, here.x - there.right) + 0.01 * abs(to_x - x)
    else:
        ahead = there.x - here.right if direction[0] > 0 else here.x - there.right
        aside = max(0.0, there.y - here.bottom, here.y - there.bottom) + 0.01 * abs(to_y - y)
        if there.y >= here.bottom or there.bottom <= here.y:
            return None
    return ahead + SIDEWAYS * aside if ahead > -1 else None
