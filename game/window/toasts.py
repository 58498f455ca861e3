"""Toasts: notices at the top of the screen, one after the other, that go by themselves."""

from __future__ import annotations

from dataclasses import dataclass

from game.window.fonts import SANS_BOLD, font
from game.window.geometry import View
from game.window.palette import PANEL, TEXT, rgb
from game.window.pictures import Pictures, Wanted
from game.window.sdl import Rect, Surface, pygame

TOAST_S = 2.6
FADE_S = 0.4


@dataclass(slots=True)
class Toast:
    """A notice, and how long it still stays."""

    words: str
    left_s: float = TOAST_S
    picture: Wanted | None = None


class Toasts:
    """The notices that are still to be read; the first of them is shown."""

    def __init__(self) -> None:
        self._waiting: list[Toast] = []

    def __len__(self) -> int:
        return len(self._waiting)

    def say(self, words: str, times: float = 1, picture: Wanted | None = None) -> None:
        """Add a notice that stays so many times as long as an ordinary one, with a small picture before the words."""
        self._waiting.append(Toast(words, TOAST_S * times, picture))

    def clear(self) -> None:
        """Forget all of them."""
        self._waiting = []

    def update(self, seconds: float) -> None:
        """Let time pass for the one that is shown."""
        for toast in self._waiting[:1]:
            toast.left_s -= seconds
        self._waiting = [toast for toast in self._waiting if toast.left_s > 0]

    def draw(self, target: Surface, view: View, accent: str, pictures: Pictures) -> None:
        """Draw the first of them."""
        if not self._waiting:
            return
        toast = self._waiting[0]
        share = min(1.0, toast.left_s / FADE_S)
        words = font(SANS_BOLD, view.px(15)).render(toast.words, True, TEXT)
        drawn = pictures.get(toast.picture) if toast.picture is not None and pictures.ready(toast.picture) else None
        room = drawn.get_width() + view.px(14) if drawn is not None else 0
        box = Rect(
            0,
            0,
            room + words.get_width() + view.px(44),
            view.px(34) if drawn is None else drawn.get_height() + view.px(8),
        )
        box.midtop = (view.size[0] // 2, view.px(46))
        ground = Surface(box.size)
        ground.fill(rgb(PANEL))
        ground.set_alpha(round(235 * share))
        target.blit(ground, box)
        words.set_alpha(round(255 * share))
        if drawn is not None:
            # the picture is shared with others: its alpha is lent, not changed
            drawn.set_alpha(round(255 * share))
            target.blit(drawn, (box.x + view.px(16), box.y + view.px(4)))
            drawn.set_alpha(255)
        target.blit(words, (box.x + room + view.px(22), box.y + (box.h - words.get_height()) // 2))
        pygame.draw.rect(target, rgb(accent), (box.x, box.y, view.px(5), box.h))
