"""The keys of every action, to be changed: add one, take one away, see which mean two things, put all back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from game.settings import BIND_AT_MOST
from game.window.actions import Action, Input, Pressed
from game.window.bindings import DEFAULTS, MOUSE, PAD, VITAL, Keys, rebound
from game.window.controls import printed
from game.window.screen import Host
from game.window.widgets import Button, Question, Row, Sheet, Text

PAD_WORD = "Gamepad "


def _words(name: str) -> str:
    return f"{PAD_WORD}{printed(name)}" if name.startswith(PAD) else printed(name)


class Rebinding(Sheet):
    """All actions with their keys; Enter opens one of them."""

    heading = "Keys"

    def rows(self) -> Sequence[Row]:
        keys = Keys(self.host.settings)
        conflicts = keys.conflicts()
        found: list[Row] = [Text("Every key and button can be changed. Choose an action.", 16, dim=True)]
        for action in Action:
            names = keys.of(action)
            note = ", ".join(_words(name) for name in names) or "no key"
            for name in names:
                others = [one.value for one in conflicts.get(name, ()) if one is not action]
                if others:
                    note += f"\n{_words(name)} is also: {', '.join(others)}"
            found.append(Button(action.value, partial(self._open, action), note=note, size=17))
        return found

    def foot(self) -> Sequence[Button]:
        return (
            Button("All as they came", self._ask_reset, enabled=bool(self.host.settings.bindings), size=16),
            Button("Back", self.leave, size=16),
        )

    def _open(self, action: Action) -> None:
        self.host.push(OneAction(self.host, action))

    def _ask_reset(self) -> None:
        words = "All keys and buttons will be as they came with the game."
        self.host.push(Question(self.host, "All keys as they came?", words, "Put them back", self._reset))

    def _reset(self) -> None:
        self.host.change(replace(self.host.settings, bindings=MappingProxyType({})))


class OneAction(Sheet):
    """The keys of one action."""

    def __init__(self, host: Host, action: Action) -> None:
        self.action = action
        self.heading = action.value
        super().__init__(host)

    @property
    def names(self) -> tuple[str, ...]:
        """Its keys now."""
        return Keys(self.host.settings).of(self.action)

    def rows(self) -> Sequence[Row]:
        names = self.names
        conflicts = Keys(self.host.settings).conflicts()
        last = self.action in VITAL and len(names) == 1
        found: list[Row] = []
        for name in names:
            others = ", ".join(one.value for one in conflicts.get(name, ()) if one is not self.action)
            note = f"Also: {others}. The first in the list of actions wins." if others else ""
            found.append(Button(f"Remove {_words(name)}", partial(self._remove, name), not last, note, 17))
        found.append(Button("Add a key or button", self._add, len(names) < BIND_AT_MOST, size=17))
        found.append(Button("As it came", self._reset, names != DEFAULTS[self.action], size=17))
        if last:
            found.append(
                Text("The last key of this one cannot be removed: without it no screen could be left.", 14, dim=True)
            )
        return found

    def _remove(self, name: str) -> None:
        self._set(tuple(one for one in self.names if one != name))

    def _reset(self) -> None:
        self._set(DEFAULTS[self.action])

    def _add(self) -> None:
        self.host.push(Asking(self.host, self))

    def take(self, name: str) -> None:
        """Add a key."""
        self._set((*self.names, name))

    def _set(self, names: tuple[str, ...]) -> None:
        self.host.change(replace(self.host.settings, bindings=rebound(self.host.settings, self.action, names)))


class Asking(Sheet):
    """Waits for one key or button; a click goes back without one."""

    width = 720.0

    def __init__(self, host: Host, above: OneAction) -> None:
        self.above = above
        self.heading = above.action.value
        super().__init__(host)

    def rows(self) -> Sequence[Row]:
        return [
            Text("Press the key or button you want for it.", 20),
            Text("A click with the mouse goes back.", 16, dim=True),
        ]

    @property
    def is_asking(self) -> bool:
        return True

    def handle(self, given: Input) -> bool:
        if isinstance(given, Pressed):
            self.host.pop()
            if not given.name.startswith(MOUSE):
                self.above.take(given.name)
            return True
        return super().handle(given)
