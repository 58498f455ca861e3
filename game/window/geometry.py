"""Geometry: the 1280 by 720 design laid into a window of any size.

All numbers in the drawing code are design units, those of the art direction; a `View` turns them into pixels.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from game.window.sdl import Rect
from game.window.style import PLAIN, Style

WIDTH = 1280
HEIGHT = 720
SMALLEST = (480, 270)


class Box(NamedTuple):
    """A rectangle in design units."""

    x: float
    y: float
    w: float
    h: float

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.w / 2, self.y + self.h / 2

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether a point lies in it."""
        return self.x <= point[0] < self.right and self.y <= point[1] < self.bottom


@dataclass(frozen=True, slots=True)
class View:
    """A 16:9 area inside a window, with bars around it where the window has another shape; and the style of what is in it."""

    rect: tuple[int, int, int, int]
    style: Style = PLAIN

    @classmethod
    def inside(cls, width: int, height: int, style: Style = PLAIN) -> View:
        """The largest view that a window holds."""
        scale = min(width / WIDTH, height / HEIGHT)
        w, h = max(1, round(WIDTH * scale)), max(1, round(HEIGHT * scale))
        return cls(((width - w) // 2, (height - h) // 2, w, h), style)

    def styled(self, style: Style) -> View:
        """The same view in another style."""
        return replace(self, style=style)

    @property
    def scale(self) -> float:
        """Pixels per design unit."""
        return self.rect[3] / HEIGHT

    @property
    def size(self) -> tuple[int, int]:
        return self.rect[2], self.rect[3]

    def px(self, units: float) -> int:
        """A length in pixels."""
        return round(units * self.scale)

    def pt(self, units: float) -> int:
        """The size of letters in pixels: like a length, and as much larger as the player wants text to be."""
        return round(units * self.style.text * self.scale)

    def rect_of(self, box: Box) -> Rect:
        """A box in pixels, relative to the view."""
        return self.box(*box)

    def box(self, x: float, y: float, w: float, h: float) -> Rect:
        """A rectangle in pixels, relative to the view; neighbors in design units stay neighbors."""
        left, top = self.px(x), self.px(y)
        return Rect(left, top, self.px(x + w) - left, self.px(y + h) - top)

    def point(self, pixel: tuple[int, int]) -> tuple[float, float]:
        """The design units of a pixel of the window."""
        return (pixel[0] - self.rect[0]) / self.scale, (pixel[1] - self.rect[1]) / self.scale


def panel_edge(x: float, top: float) -> float:
    """The y of the panel's leaning upper edge; `top` is where it meets the left border."""
    return top - 16 * x / WIDTH
