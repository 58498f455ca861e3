"""Widgets: everything on the screens that can be focused, pressed, moved or written in, drawn in the style of the game.

A `Sheet` is a whole screen of them: a heading, rows that scroll, buttons at the foot. A `Pane` is the rows alone, for a screen
that draws the rest itself. Focus, keys, mouse and gamepad are the pane's affair; a widget answers only what it is given.

What is asked for here is loaded when it is asked for: the title, which must be seen at once, needs only buttons.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.window.widgets.base import Widget
    from game.window.widgets.button import Button
    from game.window.widgets.card import Card, in_columns
    from game.window.widgets.choosers import Chooser, Slider, Toggle
    from game.window.widgets.field import TextField
    from game.window.widgets.focus import Focus
    from game.window.widgets.pane import Pane, Row
    from game.window.widgets.sheet import Question, Sheet
    from game.window.widgets.texts import Heading, Source, Text

_ROOMS = {
    "base": ("Widget",),
    "button": ("Button",),
    "card": ("Card", "in_columns"),
    "choosers": ("Chooser", "Slider", "Toggle"),
    "field": ("TextField",),
    "focus": ("Focus",),
    "pane": ("Pane", "Row"),
    "sheet": ("Question", "Sheet"),
    "texts": ("Heading", "Source", "Text"),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [
    "Button",
    "Card",
    "Chooser",
    "Focus",
    "Heading",
    "Pane",
    "Question",
    "Row",
    "Sheet",
    "Slider",
    "Source",
    "Text",
    "TextField",
    "Toggle",
    "Widget",
    "in_columns",
]


def __getattr__(name: str) -> object:
    if name not in _ROOM_OF:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_ROOM_OF[name]}"), name)
