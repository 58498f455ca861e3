"""What a widget is: something with a height of its own, a place it is given, and perhaps the focus."""

from __future__ import annotations

from game.window.actions import Action, Input
from game.window.furniture import choice_bar
from game.window.geometry import Box, View
from game.window.lettering import Face, write
from game.window.sdl import Color, Rect, Surface
from game.window.wrapping import wrap

NOWHERE = Box(0, 0, 0, 0)


class Widget:
    """The base of all widgets. All numbers are design units; `height` is asked before `place` is told."""

    takes_focus = True
    """Whether it can have the focus at all."""

    enabled = True
    """Whether it can be used just now; if not, it is drawn dimmed and passed over."""

    is_typing = False
    """Whether letters are letters while it has the focus, not keys."""

    box: Box = NOWHERE

    def height(self, view: View, width: float) -> float:
        """How high it must be to show all of itself in this width."""
        raise NotImplementedError

    def place(self, view: View, box: Box) -> None:
        """Stand there."""
        self.box = box

    def handle(self, given: Input, view: View) -> bool:
        """Answer an input while it has the focus; whether it did."""
        return False

    def press(self, at: tuple[float, float], view: View) -> bool:
        """Answer a click inside its box; whether it did."""
        return self.handle(Action.ADVANCE, view)

    def drag(self, at: tuple[float, float], view: View) -> bool:
        """Answer the mouse that moves with its button down; whether it did."""
        return False

    def draw(self, target: Surface, view: View, focused: bool, accent: str) -> None:
        """Draw it where it stands."""
        raise NotImplementedError


def line_of(face: Face, view: View, factor: float = 1.28) -> float:
    """The height of a line of text, in design units."""
    return face.height * factor * view.style.line / view.scale


def lines_of(words: str, face: Face, view: View, width: float) -> list[str]:
    """Words in lines of at most this width (design units); an empty line where there are none."""
    return [one for part in words.split("\n") for one in wrap(part, face, max(1, view.px(width)))]


def bar(target: Surface, view: View, box: Box, accent: str) -> None:
    """The leaning bar that shows where the focus is."""
    target.blit(choice_bar(view, round(box.w), round(box.h), accent), view.rect_of(box).topleft)


def lines(
    target: Surface, view: View, rows: list[str], face: Face, color: Color, at: tuple[float, float], within: Rect
) -> None:
    """Draw lines of text below each other; `at` is the left upper corner of the first line."""
    step = line_of(face, view)
    for index, words in enumerate(rows):
        y = view.px(at[1] + index * step) + round((view.px(step) - face.height) / 2)
        write(target, face, words, color, (view.px(at[0]), y), within)
