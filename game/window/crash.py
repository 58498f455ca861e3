"""The error screen: the program itself has made a mistake. What was reached is safe, and there is always a way on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from game.window.screen import Host
from game.window.widgets import Button, Row, Sheet, Text


class CrashScreen(Sheet):
    """Says that something went wrong, where the report is, and leads on: `back` to the last choice, where there was one."""

    heading = "Something went wrong"
    covers = True
    shade = 255

    def __init__(
        self, host: Host, error: BaseException, report: Path | None, back: Callable[[], object] | None
    ) -> None:
        self.error, self.report, self.back = error, report, back
        super().__init__(host)

    def rows(self) -> Sequence[Row]:
        host = self.host
        words = "That was a mistake of the program, not of yours. Your saves are as they were, and you can go on."
        found: list[Row] = [Text(words, 18)]
        if self.report is not None:
            where = f"What happened is written down in {self.report.name}, in the folder of your saves, under reports."
            found.append(Text(where, 15, dim=True))
        found.append(Text(f"({type(self.error).__name__})", 15, dim=True))
        if self.back is not None:
            found.append(Button("Back to the last choice", self.back))
            found.append(Button("Load the last autosave", host.continue_game))
        return [*found, Button("Title", host.show_title), Button("Quit", host.leave)]

    def foot(self) -> Sequence[Button]:
        return ()

    def leave(self) -> None:
        self.host.show_title()
