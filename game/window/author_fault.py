"""The panel of author mode: what is wrong with the level as it was saved, over the story that goes on as it was before."""

from __future__ import annotations

from game.ink import Diagnostic, GameError
from game.window.fonts import SANS, SANS_BOLD
from game.window.geometry import WIDTH, Box, View
from game.window.lettering import Face, face, write
from game.window.palette import PANEL, rgb
from game.window.sdl import Surface, pygame
from game.window.widgets.base import line_of, lines_of

LEFT, TOP, PADDING = 40.0, 44.0, 14.0
WIDE = WIDTH - 2 * LEFT
MOST = 3
"""How many mistakes are shown in full."""

HIGHEST = 420.0
EDGE = "#ff5a48"
TAB_WIDTH = 330.0
KEYS = "Mend the file and save it: this goes by itself. Shift+E hides it, Shift+C copies it."


class FaultPanel:
    """Shows a mistake until it is mended. Hidden, it leaves a tab that says that it is still there."""

    def __init__(self) -> None:
        self._error: GameError | None = None
        self._hidden = False
        self._box = Box(0, 0, 0, 0)

    @property
    def error(self) -> GameError | None:
        """What is wrong; None if nothing is."""
        return self._error

    @error.setter
    def error(self, error: GameError | None) -> None:
        self._error = error
        self._hidden = False

    @property
    def report(self) -> str:
        """All that is wrong, as text."""
        return f"{self._error}\n" if self._error is not None else ""

    def toggle(self) -> None:
        """Hide it, or show it again."""
        self._hidden = not self._hidden

    def click(self, at: tuple[int, int], view: View) -> bool:
        """Answer a click: on the panel it hides it or shows it, and does not reach the story below."""
        if self._error is None or not self._box.holds(view.point(at)):
            return False
        self.toggle()
        return True

    # --- drawing -----------------------------------------------------------------------------------------------

    def draw(self, target: Surface, view: View) -> None:
        """Draw it over everything."""
        if self._error is None:
            return
        if self._hidden:
            self._draw_tab(target, view)
            return
        rows = self._rows(view, self._error.diagnostics)
        height = 2 * PADDING
        shown = 0
        for row in rows:
            if height + row.height > HIGHEST and shown:
                break
            height += row.height
            shown += 1
        self._box = Box(LEFT, TOP, WIDE, height)
        _ground(target, view, self._box)
        y = TOP + PADDING
        for row in rows[:shown]:
            row.draw(target, view, y)
            y += row.height

    def _draw_tab(self, target: Surface, view: View) -> None:
        letters = face(view, SANS_BOLD, 14)
        count = len(self._error.diagnostics) if self._error is not None else 0
        words = f"{count} mistake{'s' if count != 1 else ''} in the level (Shift+E)"
        self._box = Box(LEFT, TOP, TAB_WIDTH * max(1.0, view.style.text), line_of(letters, view) + 10)
        _ground(target, view, self._box)
        _put(target, view, letters, words, TOP + 5, bright=True)

    def _rows(self, view: View, diagnostics: tuple[Diagnostic, ...]) -> list[Row]:
        rows: list[Row] = [
            Words("The level as it was saved cannot be played. The story goes on as it was before.", True)
        ]
        for one in diagnostics[:MOST]:
            rows.append(Gap())
            rows += [Words(words, True) for words in _wrapped(view, one.headline())]
            if one.span is not None and one.span.source.strip():
                rows.append(SourceLine(one.span.line, one.span.source, one.span.column, one.span.length))
            rows += [Words(words) for hint in one.hint.splitlines() for words in _wrapped(view, hint)]
        more = len(diagnostics) - MOST
        if more > 0:
            rows.append(Words(f"and {more} more"))
        rows += [Gap(), Words(KEYS)]
        for row in rows:
            row.measure(view)
        return rows


class Row:
    """A row of the panel: `height` is known once it was measured."""

    height = 0.0

    def measure(self, view: View) -> None:
        """Find the height."""

    def draw(self, target: Surface, view: View, y: float) -> None:
        """Draw it at this height."""


class Gap(Row):
    """Room between two rows."""

    height = 10.0


class Words(Row):
    """A line of words."""

    def __init__(self, words: str, bright: bool = False) -> None:
        self.words, self.bright = words, bright

    def measure(self, view: View) -> None:
        self.height = line_of(face(view, SANS, 15), view)

    def draw(self, target: Surface, view: View, y: float) -> None:
        _put(target, view, face(view, SANS_BOLD if self.bright else SANS, 15), self.words, y, self.bright)


class SourceLine(Row):
    """A line of the source with a caret under what is meant. The letters are not all of one width, so the caret is measured."""

    BELOW = 9.0

    def __init__(self, number: int, source: str, column: int, length: int) -> None:
        text = source.replace("\t", " ")
        self.indent = len(text) - len(text.lstrip())
        self.number, self.text = f"{number}  ", text.strip()
        self.column, self.length = max(0, column - 1 - self.indent), max(1, length)

    def measure(self, view: View) -> None:
        self.height = line_of(face(view, SANS, 15), view) + self.BELOW

    def draw(self, target: Surface, view: View, y: float) -> None:
        letters = face(view, SANS, 15)
        room = view.px(WIDE - 2 * PADDING) - letters.size(self.number)[0]
        first = 0
        while letters.size(self.text[first : self.column + self.length])[0] > room and first < self.column:
            first += 1  # a long line is shown from where the caret comes into sight
        last = len(self.text)
        while last > first and letters.size(self.text[first:last])[0] > room:
            last -= 1
        shown = self.text[first:last]
        at = _put(target, view, letters, self.number + shown, y, bright=True)
        before = letters.size(self.number + shown[: self.column - first])[0]
        width = letters.size(shown[self.column - first : self.column - first + self.length])[0]
        x, under = at[0] + before, view.px(y + self.height - self.BELOW)
        pygame.draw.rect(target, rgb(EDGE), (x, under, max(view.px(7), width), max(2, view.px(3))))


def _wrapped(view: View, words: str) -> list[str]:
    return lines_of(words, face(view, SANS_BOLD, 15), view, WIDE - 2 * PADDING)


def _put(target: Surface, view: View, letters: Face, words: str, y: float, bright: bool) -> tuple[int, int]:
    colors = view.style.colors
    at = view.px(LEFT + PADDING), view.px(y)
    write(target, letters, words, colors.text if bright else colors.hint, at)
    return at


def _ground(target: Surface, view: View, box: Box) -> None:
    place = view.rect_of(box)
    ground = Surface(place.size)
    ground.fill(rgb(PANEL))
    ground.set_alpha(255 if view.style.contrast else 240)
    target.blit(ground, place)
    pygame.draw.rect(target, rgb(EDGE), (*place.topleft, view.px(5), place.h))
