"""The fault screen: what is wrong with what somebody gave us, where, and the ways on. Never a traceback."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.ink import GameError
from game.window.actions import Input, Pick
from game.window.screen import Host
from game.window.widgets import Button, Row, Sheet, Source, Text

MOST = 20


class FaultScreen(Sheet):
    """A mistake in what somebody gave us. `back`, where there is one, leads to the last choice."""

    heading = "The story cannot go on"
    width = 1100.0
    covers = True
    shade = 255

    def __init__(self, host: Host, error: GameError, back: Callable[[], None] | None = None) -> None:
        self.error = error
        self._back = back
        super().__init__(host)

    def rows(self) -> Sequence[Row]:
        found: list[Row] = []
        for one in self.error.diagnostics[:MOST]:
            first, *rest = str(one).splitlines()
            found.append(Text(first, 16))
            found += [Source(line) if line.startswith(" ") else Text(line, 15, dim=True) for line in rest]
        more = len(self.error.diagnostics) - MOST
        return [*found, Text(f"and {more} more", 16, dim=True)] if more > 0 else found

    def foot(self) -> Sequence[Button]:
        ways = [Button("Title", self.leave), Button("Quit", self.host.leave)]
        return (Button("Back to the last choice", self._return), *ways) if self._back is not None else ways

    def leave(self) -> None:
        self.host.show_title()

    def _return(self) -> None:
        self.host.pop()
        if self._back is not None:
            self._back()

    def handle(self, given: Input) -> bool:
        if isinstance(given, Pick) and given.number <= len(self.pane.foot):
            self.pane.foot[given.number - 1].act()
            return True
        return super().handle(given)
