"""Spreads: where text and choices stand in the panel, and how high it must be for them.

Up to 125 % the text has the left of the panel and the choices have the right. Larger text has all of the panel's width, with the
choices below it; the panel rises over the picture, the more the larger the text is. Where text and choices find no room together,
they are shown one after the other. So everything is always to be seen whole, and nothing is ever scrolled.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.window.fonts import SANS
from game.window.geometry import HEIGHT, Box, View
from game.window.lettering import face

STACKED_FROM = 1.25
"""Text larger than this has the whole width."""

TEXT_X, TEXT_WIDTH, WHOLE_WIDTH = 72.0, 636.0, 1136.0
BAR_X, BAR_WIDTH = 742.0, 474.0
WHOLE_BAR_X, WHOLE_BAR_WIDTH = 46.0, 1188.0
USUAL_TOP, HIGHEST, LIMIT = 484.0, 300.0, 88.0
CHOICES_DOWN = 24.0
BETWEEN = 10.0
FOOT_LOW = 6.0


def is_stacked(view: View) -> bool:
    """Whether text and choices stand below each other."""
    return view.style.text > STACKED_FROM


def text_width(view: View) -> float:
    """How wide the story's text is."""
    return WHOLE_WIDTH if is_stacked(view) else TEXT_WIDTH


def text_down(view: View) -> float:
    """How far below the panel's edge the text begins: under the name plate."""
    return 26 + 14 * view.style.text


def foot_box(view: View) -> Box:
    """The row of buttons at the foot of the panel: never less than 24 units high, for the mouse."""
    high = max(26.0, face(view, SANS, 13).height / view.scale + 10)
    return Box(TEXT_X - 8, HEIGHT - FOOT_LOW - high, text_width(view) + 16, high)


def highest_top(view: View) -> float:
    """How high the panel may rise: to 300 at 100 %, farther for larger text and wider lines."""
    return max(LIMIT, HIGHEST - 200 * (view.style.text * view.style.line - 1))


def text_room(view: View) -> float:
    """How high text can be at most; what is longer is paged."""
    return foot_box(view).y - highest_top(view) - text_down(view) - 4


@dataclass(frozen=True, slots=True)
class Spread:
    """Where things stand, in design units. `together` is False where the choices come only after the text."""

    top: float
    text_y: float
    choices_y: float
    divided: bool
    together: bool = True


def of_text(view: View, least: float, height: float) -> Spread:
    """Text alone, in a panel that has room for `least` at any time."""
    bottom = foot_box(view).y - 4
    down = text_down(view)
    top = max(highest_top(view), min(USUAL_TOP, bottom - down - max(least, height)))
    return Spread(top, top + down, top + CHOICES_DOWN, not is_stacked(view))


def of_choices(view: View, least: float, height: float) -> Spread:
    """Choices alone, over the whole width."""
    bottom = foot_box(view).y - 4
    top = max(LIMIT, min(of_text(view, least, 0).top, bottom - CHOICES_DOWN - height))
    return Spread(top, top + text_down(view), top + CHOICES_DOWN, False, together=False)


def of_both(view: View, least: float, text: float, choices: float) -> Spread | None:
    """Text and choices together; None where they find no room."""
    bottom = foot_box(view).y - 4
    highest = highest_top(view)
    down = text_down(view)
    if is_stacked(view):
        top = min(of_text(view, least, text).top, bottom - choices - BETWEEN - text - down)
        return Spread(top, top + down, bottom - choices, False) if top >= highest else None
    # beside the text the choices may go down to the border of the screen: the foot is as wide as the text
    beside = HEIGHT - 20 - choices - CHOICES_DOWN
    top = min(of_text(view, least, text).top, beside)
    return Spread(top, top + down, top + CHOICES_DOWN, True) if top >= highest else None
