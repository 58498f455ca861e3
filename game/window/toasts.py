"""Toasts: notices at the top of the screen, one after the other, that go by themselves."""

from __future__ import annotations

from dataclasses import dataclass

from game.window.fonts import SANS_BOLD, font
from game.window.geometry import View
from game.window.palette import PANEL, TEXT, rgb
from game.window.sdl import Rect, Surface, pygame

TOAST_S = 2.6
FADE_S = 0.4


@dataclass(slots=True)
class Toast:
    """A notice, and how long it still stays."""

    words: str
    left_s: float = TOAST_S


class Toasts:
    """The notices that are still to be read; the first of them is shown."""

    def __init__(self) -> None:
        self._waiting: list[Toast] = []

    def __len__(self) -> int:
        return len(self._waiting)

    def say(self, words: str, times: float = 1) -> None:
        """Add a notice that stays so many times as long as an ordinary one."""
        self._waiting.append(Toast(words, TOAST_S * times))

    def clear(self) -> None:
        """Forget all of them."""
        self._waiting = []

    def update(self, seconds: float) -> None:
        """Let time pass for the one that is shown."""
        for toast in self._waiting[:1]:
            toast.left_s -= seconds
        self._waiting = [toast for toast in self._waiting if toast.left_s > 0]

    def draw(self, target: Surface, view: View, accent: str) -> None:
        """Draw the first of them."""
        if not self._waiting:
            return
        toast = self._waiting[0]
        share = min(1.0, toast.left_s / FADE_S)
        words = font(SANS_BOLD, view.px(15)).render(toast.words, True, TEXT)
        box = Rect(0, 0, words.get_width() + view.px(44), view.px(34))
        box.midtop = (view.size[0] // 2, view.px(46))
        ground = Surface(box.size)
        ground.fill(rgb(PANEL))
        ground.set_alpha(round(235 * share))
        target.blit(ground, box)
        words.set_alpha(round(255 * share))
        target.blit(words, (box.x + view.px(22), box.y + (box.h - words.get_height()) // 2))
        pygame.draw.rect(target, rgb(accent), (box.x, box.y, view.px(5), box.h))
