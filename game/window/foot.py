"""The foot of the panel: what else can be done now, each with its key, and to be clicked as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.window import spread
from game.window.actions import Action
from game.window.controls import Controls
from game.window.fonts import SANS, SANS_BOLD
from game.window.geometry import Box, View
from game.window.lettering import face, write
from game.window.palette import rgb
from game.window.sdl import Surface, pygame

SIDE, GAP, CAP = 8.0, 4.0, 5.0
MARKER = 40.0
"""What is kept free at the right for the sign that the text goes on."""


@dataclass(frozen=True, slots=True)
class Word:
    """A button of the foot: what it does, how it is called, whether it is on."""

    action: Action
    label: str
    is_on: bool = False


class Foot:
    """A row of words that are buttons, laid out for the keys that are shown beside them now."""

    def __init__(self, words: Sequence[Word], view: View, controls: Controls) -> None:
        self.view = view
        self.words = tuple(words)
        self.area = spread.foot_box(view)
        self._keys = self._wanted = tuple(controls.shown(one.action) for one in words)
        self.hover: Action | None = None
        if self._place() > self.area.w - MARKER:
            # where there is no room for words and keys, the words are enough
            self._keys = tuple("" for _ in words)
            self._place()

    def fits(self, words: Sequence[Word], view: View, controls: Controls) -> bool:
        """Whether it still is as it should be."""
        return (self.words, self.view, self._wanted) == (
            tuple(words),
            view,
            tuple(controls.shown(one.action) for one in words),
        )

    def _place(self) -> float:
        label, key = face(self.view, SANS_BOLD, 13), face(self.view, SANS, 13)
        self.boxes: list[Box] = []
        x = self.area.x
        for word, name in zip(self.words, self._keys, strict=True):
            wide = label.size(word.label)[0] / self.view.scale + 2 * SIDE
            if name:
                wide += key.size(name)[0] / self.view.scale + 2 * CAP + 4
            self.boxes.append(Box(x, self.area.y, wide, self.area.h))
            x += wide + GAP
        return x - GAP - self.area.x

    def at(self, pixel: tuple[int, int]) -> Action | None:
        """The button under a pixel of the window."""
        spot = self.view.point(pixel)
        return next((one.action for one, box in zip(self.words, self.boxes, strict=True) if box.holds(spot)), None)

    def point(self, pixel: tuple[int, int]) -> bool:
        """Follow the mouse; whether that looks different."""
        before, self.hover = self.hover, self.at(pixel)
        return self.hover is not before

    def draw(self, target: Surface, accent: str) -> None:
        """Draw the buttons."""
        view, colors = self.view, self.view.style.colors
        label, key = face(view, SANS_BOLD, 13), face(view, SANS, 13)
        for word, name, box in zip(self.words, self._keys, self.boxes, strict=True):
            within = view.rect_of(box)
            lit = word.action is self.hover
            x = within.x + view.px(SIDE)
            if name:
                wide, high = key.size(name)
                cap = pygame.Rect(x, within.y + (within.h - high - 4) // 2, wide + view.px(2 * CAP), high + 4)
                pygame.draw.rect(target, colors.hint, cap, max(1, view.px(1)), view.px(3))
                write(target, key, name, colors.hint, (x + view.px(CAP), cap.y + 2), within)
                x += cap.w + view.px(4)
            top = within.y + (within.h - label.height) // 2
            color = colors.text if lit or word.is_on else colors.hint
            write(target, label, word.label, color, (x, top), within)
            if lit or word.is_on:
                line = view.px(2)
                pygame.draw.rect(
                    target,
                    rgb(view.style.mood_accent(accent)),
                    (x, within.bottom - line, label.size(word.label)[0], line),
                )
