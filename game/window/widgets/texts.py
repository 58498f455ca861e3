"""Text and headings among widgets: read, never focused."""

from __future__ import annotations

from game.window.fonts import SANS, SANS_BOLD
from game.window.geometry import View
from game.window.lettering import face, put
from game.window.palette import rgb
from game.window.sdl import Color, Surface, pygame
from game.window.widgets.base import Widget, line_of, lines, lines_of


class Text(Widget):
    """A paragraph, wrapped to its width. `dim` is for what matters less."""

    takes_focus = False

    def __init__(self, words: str, size: float = 16, dim: bool = False, family: str = SANS) -> None:
        self.words, self.size, self.dim, self.family = words, size, dim, family

    def _color(self, view: View) -> Color:
        return view.style.colors.hint if self.dim else view.style.colors.text

    def height(self, view: View, width: float) -> float:
        letters = face(view, self.family, self.size)
        return len(lines_of(self.words, letters, view, width)) * line_of(letters, view)

    def draw(self, target: Surface, view: View, focused: bool, accent: str) -> None:
        letters = face(view, self.family, self.size)
        rows = lines_of(self.words, letters, view, self.box.w)
        lines(target, view, rows, letters, self._color(view), (self.box.x, self.box.y), view.rect_of(self.box))


class Heading(Text):
    """A heading over a group of widgets, with a short bar under it."""

    BAR = 10.0

    def __init__(self, words: str, size: float = 17) -> None:
        super().__init__(words.upper(), size, family=SANS_BOLD)

    def height(self, view: View, width: float) -> float:
        return super().height(view, width) + self.BAR

    def draw(self, target: Surface, view: View, focused: bool, accent: str) -> None:
        super().draw(target, view, focused, accent)
        pygame.draw.rect(target, rgb(accent), view.box(self.box.x, self.box.bottom - 7, 44, 3))


class Source(Widget):
    """A line of a source, every letter in a cell of its own, so that a caret stands under its place. What is too long is cut."""

    takes_focus = False
    SIZE = 15.0
    CELL = 0.62
    """The width of a cell, in em: most letters are narrower."""

    def __init__(self, words: str) -> None:
        self.words = words

    def _cell(self, view: View) -> int:
        return max(1, round(view.pt(self.SIZE) * self.CELL))

    def _rows(self, view: View, width: float) -> list[str]:
        count = max(1, view.px(width) // self._cell(view))
        return [self.words[start : start + count] for start in range(0, len(self.words), count)] or [""]

    def height(self, view: View, width: float) -> float:
        return len(self._rows(view, width)) * line_of(face(view, SANS, self.SIZE), view)

    def draw(self, target: Surface, view: View, focused: bool, accent: str) -> None:
        letters, cell = face(view, SANS, self.SIZE), self._cell(view)
        step = line_of(letters, view)
        for index, row in enumerate(self._rows(view, self.box.w)):
            drawn = Surface((cell * len(row) + cell, letters.height), pygame.SRCALPHA)
            for column, letter in enumerate(row):
                glyph = letters.font.render(letter, True, view.style.colors.hint)
                drawn.blit(glyph, (column * cell + (cell - glyph.get_width()) // 2, 0))
            put(target, drawn, row, (view.px(self.box.x), view.px(self.box.y + index * step)), view.rect_of(self.box))
