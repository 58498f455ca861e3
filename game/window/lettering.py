"""Lettering: faces at the size and spacing the player has set, and putting words on a surface.

All words of the window go through `write`, which knows the box that they must stay in; `recorded` lets a test see both.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache

from game.window.fonts import SANS_BOLD, SANS_REGULAR, SERIF, SERIF_BOLD, font
from game.window.geometry import View
from game.window.sdl import Color, Rect, Surface, pygame

SANS_FOR = {SERIF: SANS_REGULAR, SERIF_BOLD: SANS_BOLD}


@dataclass(frozen=True, slots=True)
class Face:
    """A font at a size in pixels, with so many pixels between letters."""

    font: pygame.font.Font
    tracking: int = 0

    @property
    def height(self) -> int:
        """The height of a line's letters, from the lowest descender to the highest ascender."""
        return self.font.get_height()

    def size(self, words: str) -> tuple[int, int]:
        """The size of these words, in pixels."""
        if not self.tracking:
            return self.font.size(words)
        return sum(advance(self.font, one) for one in words) + len(words) * self.tracking, self.height

    def render(self, words: str, color: Color) -> Surface:
        """The words as a surface."""
        if not self.tracking:
            return self.font.render(words, True, color)
        drawn = Surface((max(1, self.size(words)[0]), self.height), pygame.SRCALPHA)
        x = 0
        for one in words:
            letter = self.font.render(one, True, color)
            drawn.blit(letter, (x, 0))
            x += advance(self.font, one) + self.tracking
        return drawn


@lru_cache(maxsize=4096)
def advance(letters: pygame.font.Font, letter: str) -> int:
    """The width of a letter that stands by itself, in pixels. It holds on to fonts, as what was broken into lines does."""
    return letters.size(letter)[0]


@lru_cache(maxsize=64)
def face(view: View, family: str, size: float) -> Face:
    """A family at a size in design units, as the player wants it: larger, wider, without serifs."""
    if view.style.sans:
        family = SANS_FOR.get(family, family)
    pixels = view.pt(size)
    return Face(font(family, pixels), round(pixels * view.style.tracking))


@dataclass(frozen=True, slots=True)
class Written:
    """Words that were drawn: where their ink is, what of it is seen where a pane is scrolled, and the box they must stay in.

    All in pixels of `surface`.
    """

    words: str
    ink: Rect
    seen: Rect
    within: Rect
    surface: Surface


_RECORD: ContextVar[list[Written] | None] = ContextVar("written", default=None)


@contextmanager
def recorded() -> Iterator[list[Written]]:
    """Everything that is written while this lasts."""
    found: list[Written] = []
    token = _RECORD.set(found)
    try:
        yield found
    finally:
        _RECORD.reset(token)


def write(
    target: Surface, letters: Face, words: str, color: Color, at: tuple[int, int], within: Rect | None = None
) -> Rect:
    """Put words on a surface, their left upper corner at `at`; returns the rectangle they take.

    `within` is the box that they are meant to stay in, by default the whole surface.
    """
    drawn = letters.render(words, color)
    put(target, drawn, words, at, within)
    return Rect(at, drawn.get_size())


def put(target: Surface, drawn: Surface, words: str, at: tuple[int, int], within: Rect | None = None) -> None:
    """Put words that are already drawn on a surface."""
    target.blit(drawn, at)
    record = _RECORD.get()
    if record is not None and words.strip():
        left, top = target.get_abs_offset()
        ink = drawn.get_bounding_rect().move(at)
        seen = ink.clip(target.get_clip()).move(left, top)
        box = (within if within is not None else target.get_rect()).move(left, top)
        if seen.w and seen.h:
            record.append(Written(words, ink.move(left, top), seen, box, target.get_abs_parent()))
