"""Captions: what is heard, in words above the panel, for as long as it takes to read them."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from game.window.fonts import SANS_BOLD
from game.window.furniture import plate
from game.window.geometry import WIDTH, Box, View, panel_edge
from game.window.lettering import face, write
from game.window.sdl import Surface

WIDEST = 40
"""Characters in a line, and two lines at a time: what can be read beside the story."""

AT_ONCE = 2
LEAST_S, PER_LETTER_S = 2.0, 0.06


class Captions:
    """The captions that are still to be read; `words` are those of a level's sounds by name."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words
        self._waiting: list[tuple[str, ...]] = []
        self._left_s = 0.0
        self._loops: dict[str, str | None] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    def sound(self, name: str) -> None:
        """Something was heard once."""
        self._say(self._words.get(name, name.replace("_", " ")))

    def loop(self, role: str, name: str | None) -> None:
        """Something is heard from now on; nothing is said about what goes on, or ends."""
        before, self._loops[role] = self._loops.get(role), name
        if name is not None and name != before:
            words = self._words.get(name, name.replace("_", " "))
            self._say(f"music: {words}" if role == "music" else words)

    def _say(self, words: str) -> None:
        rows = textwrap.wrap(f"[{words}]", WIDEST)
        for start in range(0, len(rows), AT_ONCE):
            part = tuple(rows[start : start + AT_ONCE])
            if part not in self._waiting:
                self._waiting.append(part)
        if not self._left_s:
            self._begin()

    def _begin(self) -> None:
        self._left_s = LEAST_S + PER_LETTER_S * sum(map(len, self._waiting[0])) if self._waiting else 0.0

    def clear(self) -> None:
        """Forget what was to be read."""
        self._waiting = []
        self._left_s = 0.0

    def update(self, seconds: float) -> None:
        """Let time pass."""
        if not self._waiting:
            return
        self._left_s -= seconds
        if self._left_s <= 0:
            del self._waiting[0]
            self._begin()

    def draw(self, target: Surface, view: View, panel_top: float) -> float:
        """Draw the one that is to be read now, above a panel that stands at this height; returns how high up it is free then."""
        if not self._waiting:
            return panel_top
        rows = list(self._waiting[0])
        letters = face(view, SANS_BOLD, 16)
        wide = max(letters.size(one)[0] for one in rows) / view.scale
        # their lines stand close, whatever those of the story do: a high panel leaves them little room
        step = letters.height / view.scale
        high = len(rows) * step
        y = max(4.0, panel_edge(WIDTH / 2, panel_top) - high - 22)
        ground = Box((WIDTH - wide) / 2 - 14, y - 4, wide + 28, high + 8)
        plate(target, view, ground)
        for index, words in enumerate(rows):
            at = view.px(ground.x + 14), view.px(y + index * step)
            write(target, letters, words, view.style.colors.text, at, view.rect_of(ground))
        return ground.y
