"""Weather: snow, rain and steam, drawn by code in front of the backdrop.

Flakes and drops are a fixed field that drifts and wraps, so a moment of weather depends on nothing but the clock. Its kinds
go by name, as the layers of pictures do whose place they take, so that the title can have snow before there is a scene.
"""

from __future__ import annotations

import math

from game.window.geometry import HEIGHT, WIDTH, View
from game.window.sdl import Rect, Surface, pygame

SNOW_COLOR = (246, 239, 223)
RAIN_COLOR = (143, 198, 216)
STEAM_COLOR = (213, 217, 212)


def _scatter(count: int) -> list[tuple[float, float, float]]:
    """Points spread evenly (by two irrational steps), each with a depth from 0 to 1."""
    return [(i * 0.754877666 % 1.0, i * 0.569840296 % 1.0, (i * 0.618033989) % 1.0) for i in range(1, count + 1)]


FLAKES = _scatter(110)
DROPS = _scatter(90)
PUFFS = _scatter(9)


class WeatherField:
    """Draws weather at a moment; keeps the few small pictures it is made of for one window size."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._flakes = [self._flake(radius) for radius in (1.5, 2.25, 4.0)]
        self._puff: Surface | None = None

    def draw(self, target: Surface, kind: str, seconds: float, bottom: float, right: float = WIDTH) -> None:
        """Draw `snow`, `rain` or `steam` onto the view; nothing below `bottom` or beyond `right` (design units)."""
        target.set_clip(Rect(0, 0, self.view.px(right), self.view.px(bottom)))
        if kind == "snow":
            self._snow(target, seconds)
        elif kind == "rain":
            self._rain(target, seconds)
        elif kind == "steam":
            self._steam(target, seconds)
        target.set_clip(None)

    def _flake(self, radius: float) -> Surface:
        size = max(2, self.view.px(radius * 2))
        drawn = Surface((size, size), pygame.SRCALPHA)
        pygame.draw.circle(drawn, (*SNOW_COLOR, 235), (size / 2, size / 2), size / 2)
        return drawn

    def _snow(self, target: Surface, seconds: float) -> None:
        scale = self.view.scale
        for x, y, depth in FLAKES:
            speed = 26 + 58 * depth
            sway = 14 * math.sin(seconds * (0.5 + depth) + x * 40)
            left = (x * WIDTH - seconds * speed * 0.45 + sway) % (WIDTH + 40) - 20
            top = (y * HEIGHT + seconds * speed) % (HEIGHT + 20) - 10
            flake = self._flakes[0 if depth < 0.6 else 1 if depth < 0.92 else 2]
            target.blit(flake, (left * scale, top * scale))

    def _rain(self, target: Surface, seconds: float) -> None:
        scale = self.view.scale
        width = max(1, self.view.px(1.2))
        for x, y, depth in DROPS:
            speed = 620 + 380 * depth
            fall = y * (HEIGHT + 80) + seconds * speed
            top = fall % (HEIGHT + 80) - 60
            left = (x * (WIDTH + 200) - top * 0.2) % (WIDTH + 60) - 30
            length = 20 + 22 * depth
            shade = tuple(round(part * (0.45 + 0.35 * depth)) for part in RAIN_COLOR)
            start = (left * scale, top * scale)
            end = ((left - length * 0.2) * scale, (top + length) * scale)
            pygame.draw.line(target, shade, start, end, width)

    def _steam(self, target: Surface, seconds: float) -> None:
        if self._puff is None:
            size = self.view.px(300)
            self._puff = Surface((size, size), pygame.SRCALPHA)
            for step in range(12, 0, -1):
                radius = size / 2 * step / 12
                pygame.draw.circle(self._puff, (*STEAM_COLOR, 2 + (12 - step)), (size / 2, size / 2), radius)
        scale = self.view.scale
        for x, y, depth in PUFFS:
            drift = (x * 1.2 + seconds * (0.012 + 0.02 * depth)) % 1.2 - 0.1
            top = 300 - 160 * y + 18 * math.sin(seconds * 0.4 + depth * 9)
            target.blit(self._puff, ((drift * WIDTH - 150) * scale, (top - 60) * scale))
