"""Input: what keys, mouse and wheel mean. Screens see actions, never events."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from game.window.sdl import pygame


class Action(Enum):
    """Something the player wants."""

    ADVANCE = "go on, or take what is focused"
    UP = "focus the one above"
    DOWN = "focus the one below"
    ROLL_BACK = "back one step"
    ROLL_FORWARD = "forward again"
    LAST_CHOICE = "back to the last choice"
    BACKLOG = "what was said"
    MENU = "menu, or back"
    HIDE = "hide the text"
    FULL_SCREEN = "full screen"
    HELP = "list of keys"
    FIRST = "to the beginning"
    LAST = "to the end"


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
class Wheel:
    """The wheel turned: positive is up."""

    steps: int


Input = Action | Pick | Point | Click | Wheel

KEYS: dict[int, Action] = {
    pygame.K_SPACE: Action.ADVANCE,
    pygame.K_RETURN: Action.ADVANCE,
    pygame.K_KP_ENTER: Action.ADVANCE,
    pygame.K_UP: Action.UP,
    pygame.K_DOWN: Action.DOWN,
    pygame.K_LEFT: Action.UP,
    pygame.K_RIGHT: Action.DOWN,
    pygame.K_TAB: Action.DOWN,
    pygame.K_PAGEUP: Action.ROLL_BACK,
    pygame.K_BACKSPACE: Action.ROLL_BACK,
    pygame.K_PAGEDOWN: Action.ROLL_FORWARD,
    pygame.K_l: Action.BACKLOG,
    pygame.K_ESCAPE: Action.MENU,
    pygame.K_MENU: Action.MENU,
    pygame.K_h: Action.HIDE,
    pygame.K_F11: Action.FULL_SCREEN,
    pygame.K_f: Action.FULL_SCREEN,
    pygame.K_F1: Action.HELP,
    pygame.K_HOME: Action.FIRST,
    pygame.K_END: Action.LAST,
}

DIGITS = {
    **{getattr(pygame, f"K_{digit}"): digit or 10 for digit in range(10)},
    **{getattr(pygame, f"K_KP{digit}"): digit or 10 for digit in range(10)},
}


def read(event: pygame.event.Event) -> Input | None:
    """What an event means; None if it means nothing to a screen."""
    if event.type == pygame.KEYDOWN:
        return _key(event.key, event.mod)
    if event.type == pygame.MOUSEMOTION:
        return Point(event.pos)
    if event.type == pygame.MOUSEBUTTONDOWN:
        buttons: dict[int, Input] = {1: Click(event.pos), 2: Action.HIDE, 3: Action.MENU}
        return buttons.get(event.button)
    if event.type == pygame.MOUSEWHEEL and event.y:
        return Wheel(event.y)
    return None


def _key(key: int, modifiers: int) -> Input | None:
    if modifiers & pygame.KMOD_ALT:
        return Action.FULL_SCREEN if key in (pygame.K_RETURN, pygame.K_KP_ENTER) else None
    if key in DIGITS:
        return Pick(DIGITS[key])
    if modifiers & pygame.KMOD_SHIFT:
        if key == pygame.K_PAGEUP:
            return Action.LAST_CHOICE
        if key == pygame.K_TAB:
            return Action.UP
        if key == pygame.K_SLASH:
            return Action.HELP
    return KEYS.get(key)
