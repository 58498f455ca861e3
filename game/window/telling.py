"""Telling: the text of a beat in the panel, letter by letter, under the paragraphs that were read before it."""

from __future__ import annotations

from collections.abc import Sequence

from game.scene import Beat
from game.window import spread
from game.window.fonts import SERIF
from game.window.geometry import View
from game.window.lettering import face, put, write
from game.window.page import LINE, PANEL_LINES, Metrics, Page, page_of, parts_of
from game.window.sdl import Rect, Surface

LETTERS_PER_S = 60.0
TEXT_SIZE = 22
STACKED_LINES = 4


class Telling:
    """One page of text, and how much of its new paragraph has been revealed.

    A paragraph that is longer than the panel has room for is told in parts; `has_more` and `turn` go through them.
    """

    def __init__(self, history: Sequence[Beat], view: View, letters_per_s: float = LETTERS_PER_S) -> None:
        self.view = view
        self.letters_per_s = letters_per_s
        self.face = face(view, SERIF, TEXT_SIZE)
        self.metrics = Metrics(LINE * view.style.text * view.style.line)
        count = STACKED_LINES if spread.is_stacked(view) else PANEL_LINES
        self.least = min(count * self.metrics.line, spread.text_room(view))
        width = view.px(spread.text_width(view))
        whole = page_of(history, self.face, width, self.least, self.metrics)
        self.parts: tuple[Page, ...] = parts_of(whole, spread.text_room(view), self.metrics)
        self.part = len(self.parts) - 1
        self.revealed = float(self.page.new_length)

    @property
    def page(self) -> Page:
        """What is shown of it now."""
        return self.parts[self.part]

    @property
    def is_revealing(self) -> bool:
        return self.revealed < self.page.new_length

    @property
    def is_told(self) -> bool:
        """Whether all of the paragraph was shown."""
        return not self.is_revealing and not self.has_more

    @property
    def has_more(self) -> bool:
        """Whether the paragraph goes on after this part."""
        return self.part < len(self.parts) - 1

    def begin(self) -> None:
        """Hide the new paragraph, to reveal it from its first letter."""
        self.part = 0
        self._reveal()

    def turn(self) -> None:
        """Go on to the next part."""
        self.part = min(self.part + 1, len(self.parts) - 1)
        self._reveal()

    def _reveal(self) -> None:
        self.revealed = 0.0 if self.letters_per_s else float(self.page.new_length)

    def finish(self) -> None:
        """Show all of this part."""
        self.revealed = float(self.page.new_length)

    def take_place_of(self, other: Telling) -> None:
        """Be as far as another telling of the same paragraph was, which was laid out for another size."""
        if other.has_more or other.is_revealing:
            told = sum(part.new_length for part in other.parts[: other.part]) + other.revealed
            self.part = 0
            while self.has_more and told > self.page.new_length:
                told -= self.page.new_length
                self.part += 1
            self.revealed = (
                min(told, float(self.page.new_length)) if other.is_revealing else float(self.page.new_length)
            )

    def update(self, seconds: float) -> None:
        """Reveal as much as this time is good for."""
        if self.is_revealing:
            self.revealed = min(self.revealed + seconds * self.letters_per_s, float(self.page.new_length))

    def draw(self, target: Surface, y: float) -> None:
        """Draw what is revealed; the first line begins at this height."""
        view, colors = self.view, self.view.style.colors
        within = view.box(spread.TEXT_X, y, spread.text_width(view), self.page.height).inflate(view.px(2), view.px(8))
        left = int(self.revealed)
        for line in self.page.lines:
            # letters stand in the middle of their line, whatever its height is
            down = (view.px(self.metrics.line) - self.face.height) // 2
            at = view.px(spread.TEXT_X), view.px(y + line.y) + down
            if not line.is_new:
                write(target, self.face, line.text, colors.read, at, within)
                continue
            if left <= 0:
                return
            if left < len(line.text):
                drawn = self.face.render(line.text, colors.text)
                width = self.face.size(line.text[:left])[0]
                put(
                    target,
                    drawn.subsurface(Rect(0, 0, min(width, drawn.get_width()), drawn.get_height())),
                    line.text,
                    at,
                )
            else:
                write(target, self.face, line.text, colors.text, at, within)
            left -= len(line.text)
