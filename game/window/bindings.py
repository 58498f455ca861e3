"""Bindings: which keys and buttons mean which action, as it comes and as the player has changed it.

Keys have the names that SDL gives them, in lower case; "shift+" and "alt+" stand before them, "pad " before a gamepad's buttons,
"mouse " before a mouse's. An action that the player has not touched has the keys of the table.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from game.settings import Settings
from game.window.actions import Action

PAD = "pad "
MOUSE = "mouse "

DEFAULTS: Mapping[Action, tuple[str, ...]] = {
    Action.ADVANCE: ("space", "return", "enter", "pad a", "pad rt"),
    Action.UP: ("up", "pad up"),
    Action.DOWN: ("down", "pad down"),
    Action.LEFT: ("left", "pad left"),
    Action.RIGHT: ("right", "pad right"),
    Action.PREVIOUS: ("shift+tab", "shift+up"),
    Action.ROLL_BACK: ("page up", "backspace", "pad lb", "pad lt"),
    Action.ROLL_FORWARD: ("page down", "shift+backspace", "pad rb"),
    Action.LAST_CHOICE: ("shift+page up", "f7", "pad back"),
    Action.NEXT_CHOICE: ("shift+page down", "f8", "pad r3"),
    Action.SKIP: ("tab", "left ctrl", "pad x"),
    Action.AUTO: ("a", "f3", "pad l3"),
    Action.BACKLOG: ("l", "f2"),
    Action.CASE_FILE: ("j", "q", "f4"),
    Action.ROUTE_MAP: ("m", "f6"),
    Action.QUICK_SAVE: ("f5", "shift+f5"),
    Action.QUICK_LOAD: ("f9", "shift+f9"),
    Action.DELETE: ("delete", "shift+delete"),
    Action.HIDE: ("h", "f10", "mouse middle", "pad y"),
    Action.SCREENSHOT: ("s", "alt+s", "f12"),
    Action.FULL_SCREEN: ("f11", "f", "alt+return"),
    Action.MENU: ("escape", "menu", "mouse right", "pad b", "pad start"),
    Action.HELP: ("f1", "shift+/"),
    Action.FIRST: ("home", "shift+home"),
    Action.LAST: ("end", "shift+end"),
}
"""On a pad, what has no button is in the menu."""

VITAL = (Action.ADVANCE, Action.UP, Action.DOWN, Action.LEFT, Action.RIGHT, Action.MENU)
"""Without a key for these, no screen could be left: the last key of one cannot be taken away."""


class Keys:
    """The bindings of some settings, both ways round."""

    def __init__(self, settings: Settings) -> None:
        self.letters, self.digits = settings.letter_keys, settings.digit_keys
        self._names = {action: _names(settings.bindings, action) for action in Action}
        self._actions: dict[str, Action] = {}
        for action, names in self._names.items():
            for name in names:
                self._actions.setdefault(name, action)

    def of(self, action: Action) -> tuple[str, ...]:
        """The names of an action's keys and buttons, also of those that are switched off."""
        return self._names[action]

    def works(self, name: str) -> bool:
        """Whether a key does something: letters and digits can be switched off."""
        return (self.letters or not is_letter(name)) and (self.digits or not is_digit(name))

    def action(self, name: str) -> Action | None:
        """What a key or button means."""
        return self._actions.get(name) if self.works(name) else None

    def conflicts(self) -> dict[str, tuple[Action, ...]]:
        """The keys that mean more than one action."""
        found: dict[str, list[Action]] = {}
        for action, names in self._names.items():
            for name in names:
                found.setdefault(name, []).append(action)
        return {name: tuple(actions) for name, actions in found.items() if len(actions) > 1}


def _names(bindings: Mapping[str, tuple[str, ...]], action: Action) -> tuple[str, ...]:
    changed = bindings.get(action.name)
    if changed is None or (not changed and action in VITAL):
        return DEFAULTS[action]
    return changed


def is_letter(name: str) -> bool:
    """Whether a key is a letter by itself, which speech programs may want for themselves."""
    return len(name) == 1 and name.isalpha()


def is_digit(name: str) -> bool:
    """Whether a key is a digit."""
    return len(name) == 1 and name.isdigit()


def rebound(settings: Settings, action: Action, names: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The settings' bindings with other keys for one action; the table's own are not written down."""
    kept = {name: keys for name, keys in settings.bindings.items() if name != action.name}
    chosen = tuple(dict.fromkeys(names))
    if chosen != DEFAULTS[action]:
        kept[action.name] = chosen
    return MappingProxyType(kept)
