"""Actions: what a player can want. Screens see these, never events; `controls` makes the ones of the others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Action(Enum):
    """Something the player wants. The value is what the list of keys says about it."""

    ADVANCE = "Show the whole line, go on, take what is focused"
    UP = "Focus the one above"
    DOWN = "Focus the one below"
    LEFT = "Focus the one on the left, or less"
    RIGHT = "Focus the one on the right, or more"
    PREVIOUS = "Focus the one before"
    ROLL_BACK = "Back, as far as you like"
    ROLL_FORWARD = "Forward again"
    LAST_CHOICE = "Back to the last choice"
    NEXT_CHOICE = "On to the next choice, through what you have read"
    SKIP = "Skip what you have read, or stop skipping; in menus, focus the next"
    AUTO = "Let lines follow each other by themselves, or stop that"
    BACKLOG = "Everything that was said"
    CASE_FILE = "Case file: clues, and people met"
    ROUTE_MAP = "Route map: the story so far"
    QUICK_SAVE = "Quick save"
    QUICK_LOAD = "Quick load"
    DELETE = "Delete what is focused"
    HIDE = "Hide the text, to see the picture"
    SCREENSHOT = "Keep a picture of the screen"
    FULL_SCREEN = "Full screen, or back to the window"
    MENU = "Menu, or back"
    HELP = "This list"
    FIRST = "To the beginning"
    LAST = "To the end"


@dataclass(frozen=True, slots=True)
class Pick:
    """A digit: the choice with this number."""

    number: int


@dataclass(frozen=True, slots=True)
class Point:
    """The mouse moved; position in pixels of the window."""

    at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Click:
    """The left button went down."""

    at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Drag:
    """The mouse moved with the left button down."""

    at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Wheel:
    """The wheel turned: positive is up."""

    steps: int


@dataclass(frozen=True, slots=True)
class Typed:
    """Letters, for a text field; no letters at all: the one before the caret is to go."""

    text: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A key or button by its name, for a screen that asks for one."""

    name: str


Input = Action | Pick | Point | Click | Drag | Wheel | Typed | Pressed
