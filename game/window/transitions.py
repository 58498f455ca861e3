"""Transitions: how one ground gives way to the next."""

from __future__ import annotations

from dataclasses import dataclass

from game.scene.directions import Transition
from game.window import svg
from game.window.geometry import HEIGHT, WIDTH, View
from game.window.sdl import Surface

LASTS_S = {Transition.CUT: 0.0, Transition.DISSOLVE: 0.6, Transition.WIPE: 0.55}
LEAN = 0.4
"""By how much the edge of a wipe leans: how far it goes to the right for each unit upward."""

BAR = 34.0
BAR_COLORS = ("#05070f", "#e9dfc8")


@dataclass(slots=True)
class Change:
    """What was seen before lies over what is seen now, and goes away."""

    before: Surface
    kind: Transition
    left_s: float
    bar: Surface | None = None

    @classmethod
    def begin(cls, before: Surface, kind: Transition, view: View) -> Change:
        # the same surface is faded out again and again
        before.set_alpha(None)
        bar = _bar(view) if kind is Transition.WIPE else None
        return cls(before, kind, LASTS_S[kind], bar)

    @property
    def share(self) -> float:
        """From 0, where all is as before, to 1."""
        return 1 - self.left_s / LASTS_S[self.kind]

    def draw(self, target: Surface) -> None:
        """Lay what is left of the old picture over the new one."""
        if self.bar is None:
            self.before.set_alpha(round(255 * (1 - self.share)))
            target.blit(self.before, (0, 0))
            return
        width, height = target.get_size()
        lean = height * LEAN
        edge = round(self.share * (width + lean + self.bar.get_width()) - lean - self.bar.get_width() / 2)
        # row by row at the window's own resolution; the bar with its smooth borders covers the steps
        rows = []
        for row in range(height):
            left = max(0, edge + round((height - row) * LEAN))
            if left < width:
                rows.append((self.before, (left, row), (left, row, width - left, 1)))
        target.blits(rows, doreturn=False)
        target.blit(self.bar, (edge + round(lean / 2) - self.bar.get_width() // 2, 0))


def _bar(view: View) -> Surface:
    """The leaning bar at the edge of a wipe."""
    lean = HEIGHT * LEAN
    width = lean + BAR
    dark, light = BAR_COLORS
    shapes = (
        f'<path fill="{dark}" d="M{lean} 0 H{width} L{BAR} {HEIGHT} H0 Z"/>'
        f'<path fill="{light}" d="M{lean} 0 h7 L7 {HEIGHT} H0 Z"/>'
    )
    return svg.drawing(round(width * view.size[0] / WIDTH), view.size[1], width, HEIGHT, shapes)
