"""The list of keys, as they are bound now."""

from __future__ import annotations

from collections.abc import Sequence

from game.window.actions import Action, Input
from game.window.bindings import MOUSE, PAD
from game.window.controls import printed
from game.window.screen import Host
from game.window.widgets import Button, Row, Sheet, Text

ALWAYS = {
    Action.ADVANCE: ("Click",),
    Action.ROLL_BACK: ("Wheel up",),
    Action.ROLL_FORWARD: ("Wheel down",),
}
"""What the mouse always does."""


class HelpScreen(Sheet):
    """Shows what every key and button does."""

    heading = "Keys"

    def rows(self) -> Sequence[Row]:
        keys = self.host.controls.keys
        found: list[Row] = []
        if keys.digits:
            found.append((Text("1 to 9, and 0 for the tenth", 17), Text("Take the choice with this number", 17)))
        for action in Action:
            names = [name for name in keys.of(action) if keys.works(name)]
            shown = [printed(name) for name in names if not name.startswith((PAD, MOUSE))]
            shown += ALWAYS.get(action, ())
            shown += [printed(name) for name in names if name.startswith(MOUSE)]
            pad = [printed(name) for name in names if name.startswith(PAD)]
            words = ", ".join(shown) + (f" · gamepad {', '.join(pad)}" if pad else "")
            if words:
                found.append((Text(words, 17), Text(action.value, 17, dim=True)))
        return found

    def foot(self) -> Sequence[Button]:
        return (Button("Back", self.leave),)

    def handle(self, given: Input) -> bool:
        if given is Action.HELP:
            self.leave()
            return True
        return super().handle(given)


def help_screen(host: Host) -> HelpScreen:
    """The list of keys, as a screen to lay over another."""
    return HelpScreen(host)
