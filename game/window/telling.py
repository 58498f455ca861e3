"""Telling: the text of a beat in the panel, letter by letter, under the paragraphs that were read before it."""

from __future__ import annotations

from collections.abc import Sequence

from game.scene import Beat
from game.window.fonts import SERIF, font
from game.window.furniture import PANEL_TOP
from game.window.geometry import View
from game.window.page import LINE, PANEL_LINES, Page, page_of
from game.window.palette import READ, TEXT
from game.window.sdl import Rect, Surface

LETTERS_PER_S = 60.0
TEXT_X, TEXT_Y, TEXT_WIDTH, TEXT_SIZE = 72, 524, 636, 22
ROOM = PANEL_LINES * LINE


class Telling:
    """One page of text, and how much of its new paragraph has been revealed."""

    def __init__(self, history: Sequence[Beat], view: View) -> None:
        self.view = view
        self.face = font(SERIF, view.px(TEXT_SIZE))
        self.page: Page = page_of(history, self.face, view.px(TEXT_WIDTH), ROOM)
        self.revealed = float(self.page.new_length)

    @property
    def excess(self) -> float:
        """How much more room than the panel's own the page needs, in design units."""
        return max(0.0, self.page.height - ROOM)

    @property
    def is_revealing(self) -> bool:
        return self.revealed < self.page.new_length

    def begin(self) -> None:
        """Hide the new paragraph, to reveal it from its first letter."""
        self.revealed = 0.0

    def finish(self) -> None:
        """Show all of it."""
        self.revealed = float(self.page.new_length)

    def update(self, seconds: float) -> None:
        """Reveal as much as this time is good for."""
        if self.is_revealing:
            self.revealed = min(self.revealed + seconds * LETTERS_PER_S, float(self.page.new_length))

    def draw(self, target: Surface, panel_top: float) -> None:
        """Draw what is revealed, in a panel whose left upper corner stands at this height."""
        view = self.view
        rise = PANEL_TOP - panel_top
        left = int(self.revealed)
        for line in self.page.lines:
            at = view.px(TEXT_X), view.px(TEXT_Y - rise + line.y - 4)
            if not line.is_new:
                target.blit(self.face.render(line.text, True, READ), at)
                continue
            if left <= 0:
                return
            drawn = self.face.render(line.text, True, TEXT)
            if left < len(line.text):
                width = self.face.size(line.text[:left])[0]
                target.blit(drawn, at, Rect(0, 0, width, drawn.get_height()))
            else:
                target.blit(drawn, at)
            left -= len(line.text)
