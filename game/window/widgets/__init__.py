"""Widgets: everything on the screens that can be focused, pressed, moved or written in, drawn in the style of the game.

A `Sheet` is a whole screen of them: a heading, rows that scroll, buttons at the foot. A `Pane` is the rows alone, for a screen
that draws the rest itself. Focus, keys, mouse and gamepad are the pane's affair; a widget answers only what it is given.
"""

from __future__ import annotations

from game.window.widgets.base import Widget
from game.window.widgets.button import Button
from game.window.widgets.card import Card, in_columns
from game.window.widgets.choosers import Chooser, Slider, Toggle
from game.window.widgets.field import TextField
from game.window.widgets.focus import Focus
from game.window.widgets.pane import Pane, Row
from game.window.widgets.sheet import Question, Sheet
from game.window.widgets.texts import Heading, Source, Text

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
