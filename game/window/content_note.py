"""The content note: what a story shows that not everybody wants to see, said before its first line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.scene import Manifest
from game.window.screen import Host
from game.window.widgets import Button, Row, Sheet, Text


class ContentNote(Sheet):
    """Names the story's warnings; `begin` is called when the player wants to go on."""

    heading = "Before it begins"
    width = 760.0
    shade = 248

    def __init__(self, host: Host, manifest: Manifest, begin: Callable[[], None]) -> None:
        self.warnings, self.name, self.begin = manifest.content_warnings, manifest.name or manifest.id, begin
        super().__init__(host)

    def rows(self) -> Sequence[Row]:
        shown = " and ".join(filter(None, (", ".join(self.warnings[:-1]), self.warnings[-1])))
        return [
            Text(f"{self.name} shows {shown}.", 20),
            Text("You can leave it at any moment with the menu key, and go back as far as you like.", 16, dim=True),
            Button("Begin", self.begin),
            Button("Back", self.leave),
        ]

    def foot(self) -> Sequence[Button]:
        return ()
