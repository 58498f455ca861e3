"""Cards: a picture with a title and a few lines, for grids of saves, endings, people, levels."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.window.actions import Action, Input
from game.window.fonts import SANS, SANS_BOLD
from game.window.geometry import Box, View
from game.window.lettering import face
from game.window.palette import rgb
from game.window.sdl import Surface, pygame
from game.window.widgets.base import Widget, bar, line_of, lines, lines_of

PADDING = 10.0
Picture = Callable[[int, int], Surface | None]
"""Makes a picture of a size in pixels; None where there is none."""


class Card(Widget):
    """A card that can be pressed. `delete` is done by the Delete key; a card that is not enabled is a locked shape."""

    def __init__(
        self,
        title: str,
        notes: Sequence[str] = (),
        act: Callable[[], object] | None = None,
        picture: Picture | None = None,
        shape: float = 9 / 16,
        enabled: bool = True,
        delete: Callable[[], object] | None = None,
    ) -> None:
        self.title, self.notes, self.act = title, tuple(notes), act
        self.picture, self.shape, self.enabled, self.delete = picture, shape, enabled, delete

    def _picture_height(self, width: float) -> float:
        return (width - 2 * PADDING) * self.shape + 6 if self.picture is not None else 0.0

    def _words(self, view: View, width: float) -> tuple[list[str], list[str]]:
        room = width - 2 * PADDING
        title = lines_of(self.title, face(view, SANS_BOLD, 16), view, room) if self.title else []
        small = face(view, SANS, 13)
        return title, [row for note in self.notes if note for row in lines_of(note, small, view, room)]

    def height(self, view: View, width: float) -> float:
        title, notes = self._words(view, width)
        high = len(title) * line_of(face(view, SANS_BOLD, 16), view) + len(notes) * line_of(face(view, SANS, 13), view)
        return 2 * PADDING + self._picture_height(width) + high

    def handle(self, given: Input, view: View) -> bool:
        if given is Action.ADVANCE and self.act is not None and self.enabled:
            self.act()
            return True
        if given is Action.DELETE and self.delete is not None and self.enabled:
            self.delete()
            return True
        return False

    def draw(self, target: Surface, view: View, focused: bool, accent: str) -> None:
        colors = view.style.colors
        x, y, w, _ = self.box
        if focused:
            bar(target, view, self.box, accent)
        else:
            pygame.draw.rect(target, rgb(colors.divider), view.rect_of(self.box), max(1, view.px(1)))
        y += PADDING
        if self.picture is not None:
            place = view.rect_of(Box(x + PADDING, y, w - 2 * PADDING, (w - 2 * PADDING) * self.shape))
            drawn = self.picture(*place.size)
            pygame.draw.rect(target, rgb(colors.panel), place)
            if drawn is not None:
                target.blit(drawn, drawn.get_rect(center=place.center))
            y += self._picture_height(w)
        title, notes = self._words(view, w)
        color = colors.selected_text if focused else colors.text if self.enabled else colors.locked
        bold, small = face(view, SANS_BOLD, 16), face(view, SANS, 13)
        within = view.rect_of(self.box)
        lines(target, view, title, bold, color, (x + PADDING, y), within)
        y += len(title) * line_of(bold, view)
        dim = colors.selected_text if focused else colors.hint if self.enabled else colors.locked
        lines(target, view, notes, small, dim, (x + PADDING, y), within)


def in_columns(cards: Sequence[Widget], view: View, width: float, least: float = 250) -> list[tuple[Widget, ...]]:
    """Widgets in rows of as many as find room, each at least so wide at 100 % text; larger text means fewer in a row."""
    columns = max(1, int(width // (least * max(1.0, view.style.text * 0.8))))
    return [tuple(cards[start : start + columns]) for start in range(0, len(cards), columns)]
