"""The fault screen: what went wrong, where, and the ways on. Never a traceback."""

from __future__ import annotations

from collections.abc import Callable

from game.ink import GameError
from game.window.actions import Action, Input
from game.window.fonts import SANS, SANS_BOLD, font
from game.window.menu import Item, MenuList
from game.window.palette import HINT, MOSCOW, TEXT
from game.window.screen import Host, Screen
from game.window.sdl import Surface
from game.window.wrapping import wrap

MOST = 4


class FaultScreen(Screen):
    """A mistake in what somebody gave us. `back`, where there is one, leads to the last choice."""

    def __init__(self, host: Host, error: GameError, back: Callable[[], None] | None = None) -> None:
        super().__init__(host)
        self.error = error
        self._back = back
        items = [Item("Title", host.show_title), Item("Quit", host.leave)]
        if back is not None:
            items.insert(0, Item("Back to the last choice", self._return))
        self.list = MenuList(items, 90, 520, 420)

    def _return(self) -> None:
        self.host.pop()
        if self._back is not None:
            self._back()

    def handle(self, given: Input) -> bool:
        if given is Action.MENU:
            self.host.show_title()
            return True
        return self.list.handle(given, self.host.view)

    def draw(self, target: Surface) -> None:
        view = self.host.view
        target.fill((14, 13, 18))
        heading = font(SANS_BOLD, view.px(28)).render("The story cannot go on", True, TEXT)
        target.blit(heading, (view.px(90), view.px(70)))
        face = font(SANS, view.px(16))
        y = 130.0
        for one in self.error.diagnostics[:MOST]:
            for index, line in enumerate(str(one).splitlines()):
                for words in wrap_source(line, view.px(1100)):
                    if y > 490:
                        break
                    color = TEXT if index == 0 else HINT
                    target.blit(face.render(words, True, color), (view.px(90), view.px(y)))
                    y += 22
            y += 12
        if len(self.error.diagnostics) > MOST:
            more = f"and {len(self.error.diagnostics) - MOST} more"
            target.blit(face.render(more, True, HINT), (view.px(90), view.px(y)))
        self.list.draw(target, view, MOSCOW.accent)


def wrap_source(line: str, width: int) -> list[str]:
    """Wrap a line of a report, keeping the blanks that put a caret under its place."""
    face = font(SANS, 16)
    return [line] if line.startswith(" ") or face.size(line)[0] <= width else wrap(line, face, width)
