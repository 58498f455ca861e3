"""The list of keys."""

from __future__ import annotations

from game.window.actions import Input, Point
from game.window.fonts import SANS, SANS_BLACK, SANS_BOLD, font
from game.window.furniture import shaded
from game.window.palette import HINT, MOSCOW, TEXT
from game.window.screen import Host, Screen
from game.window.sdl import Surface

KEYS = (
    ("Space, Enter, click", "show the whole line, then go on"),
    ("Up, Down, mouse", "move between choices"),
    ("1 to 9, Enter, click", "take a choice"),
    ("Page Up, wheel up", "back, as far as you like"),
    ("Page Down, wheel down", "forward again"),
    ("Shift + Page Up", "back to the last choice"),
    ("L", "everything that was said"),
    ("H, middle click", "hide the text, to see the picture"),
    ("F11, F, Alt + Enter", "full screen"),
    ("Esc, right click", "menu, or back"),
)


class HelpScreen(Screen):
    """Shows the keys; any key or click closes it."""

    covers = False

    def handle(self, given: Input) -> bool:
        if isinstance(given, Point):
            return False
        self.host.pop()
        return True

    def draw(self, target: Surface) -> None:
        view = self.host.view
        shaded(target, 225)
        target.blit(font(SANS_BLACK, view.px(28)).render("KEYS", True, TEXT), (view.px(260), view.px(90)))
        keys, words = font(SANS_BOLD, view.px(18)), font(SANS, view.px(18))
        for row, (key, meaning) in enumerate(KEYS):
            y = view.px(160 + row * 42)
            target.blit(keys.render(key, True, MOSCOW.letter), (view.px(260), y))
            target.blit(words.render(meaning, True, TEXT), (view.px(560), y))
        hint = font(SANS, view.px(13)).render("Any key closes this list", True, HINT)
        target.blit(hint, (view.px(260), view.px(620)))


def help_screen(host: Host) -> HelpScreen:
    """The list of keys, as a screen to lay over another."""
    return HelpScreen(host)
