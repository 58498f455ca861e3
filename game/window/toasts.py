"""Toasts: notices at the top of the screen that go by themselves, a few at a time."""

from __future__ import annotations

from dataclasses import dataclass

from game.window.fonts import SANS_BOLD
from game.window.geometry import Box, View
from game.window.lettering import face
from game.window.palette import rgb
from game.window.pictures import Pictures, Wanted
from game.window.sdl import Surface, pygame
from game.window.widgets.base import line_of, lines, lines_of

TOAST_S = 2.6
FADE_S = 0.4
AT_ONCE = 3
"""How many are shown below each other; the others wait."""

GAP, SIDE, WIDEST = 6.0, 22.0, 820.0


@dataclass(slots=True)
class Toast:
    """A notice, perhaps with a picture, and how long it still stays."""

    words: str
    left_s: float = TOAST_S
    picture: Wanted | None = None


class Toasts:
    """The notices that are still to be read; the first few of them are shown."""

    def __init__(self) -> None:
        self._waiting: list[Toast] = []
        self._shown = AT_ONCE

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def words(self) -> list[str]:
        """What is still to be read."""
        return [one.words for one in self._waiting]

    def say(self, words: str, times: float = 1, picture: Wanted | None = None) -> None:
        """Add a notice that stays so many times as long as an ordinary one."""
        self._waiting.append(Toast(words, TOAST_S * times, picture))

    def clear(self) -> None:
        """Forget all of them."""
        self._waiting = []

    def update(self, seconds: float) -> None:
        """Let time pass for those that are shown."""
        for toast in self._waiting[: self._shown]:
            toast.left_s -= seconds
        self._waiting = [toast for toast in self._waiting if toast.left_s > 0]

    def draw(self, target: Surface, view: View, accent: str, pictures: Pictures, between: tuple[float, float]) -> None:
        """Draw the oldest on top, and as many below it as there is room for between two heights; the others wait."""
        y, bottom = between
        self._shown = 0
        for ground in [self._drawn(view, accent, toast, pictures) for toast in self._waiting[:AT_ONCE]]:
            high = ground.get_height() / view.scale
            if self._shown and y + high > bottom:
                break
            target.blit(ground, ((view.size[0] - ground.get_width()) // 2, view.px(y)))
            y += high + GAP
            self._shown += 1
        # what has not been drawn yet is not waiting in vain
        self._shown = self._shown or AT_ONCE

    def _drawn(self, view: View, accent: str, toast: Toast, pictures: Pictures) -> Surface:
        """One of them, drawn apart, so that all of it fades together."""
        shown = pictures.get(toast.picture) if toast.picture is not None and pictures.ready(toast.picture) else None
        letters = face(view, SANS_BOLD, 15)
        wide = shown.get_width() / view.scale + SIDE / 2 if shown is not None else 0.0
        rows = lines_of(toast.words, letters, view, WIDEST - 2 * SIDE - wide)
        step = line_of(letters, view)
        inner = max(letters.size(one)[0] for one in rows) / view.scale
        high = len(rows) * step
        picture_high = shown.get_height() / view.scale if shown is not None else 0.0
        box = Box(0, 0, inner + wide + 2 * SIDE, max(high, picture_high) + 12)
        rect = view.rect_of(box)
        ground = Surface(rect.size, pygame.SRCALPHA)
        ground.fill((*rgb(view.style.colors.panel), 245 if not view.style.contrast else 255))
        pygame.draw.rect(ground, rgb(view.style.mood_accent(accent)), (0, 0, view.px(5), rect.h))
        if shown is not None:
            ground.blit(shown, (view.px(SIDE), (rect.h - shown.get_height()) // 2))
        at = SIDE + wide, (box.h - high) / 2
        lines(ground, view, rows, letters, view.style.colors.text, at, ground.get_rect())
        ground.set_alpha(round(255 * min(1.0, toast.left_s / FADE_S)))
        return ground
