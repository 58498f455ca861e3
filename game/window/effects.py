"""Effects: what happens to the whole picture for a moment. A shake, a flash, the light of a muzzle."""

from __future__ import annotations

from game.scene.directions import EffectKind
from game.window.geometry import WIDTH, View
from game.window.sdl import Color, Surface, pygame

LASTS_S = {EffectKind.FLASH: 0.3, EffectKind.MUZZLE: 0.2, EffectKind.SHAKE: 0.45}
BRIGHTEST = {EffectKind.FLASH: 150, EffectKind.MUZZLE: 190}
LIGHTS: dict[EffectKind, Color] = {EffectKind.FLASH: (255, 255, 255), EffectKind.MUZZLE: (255, 208, 138)}
SHAKE_REACH = 14
SHAKES_PER_S = 40
APART_S = 0.36
"""How long after one light begins the next may: more than three flashes a second can make people ill."""

MUZZLE = (640.0, 474.0)
"""From where a muzzle throws its light: below the middle of the stage, where the one stands who sees it."""


class Effects:
    """The effects that go on now."""

    def __init__(self) -> None:
        self._left_s: dict[EffectKind, float] = {}
        self._dark_s = APART_S
        self._seconds = 0.0
        self._veil: Surface | None = None

    @property
    def is_moving(self) -> bool:
        return bool(self._left_s)

    def begin(self, kind: EffectKind) -> None:
        """Let an effect happen, from its start. A light that would come too soon after another one is left out."""
        if kind in LIGHTS:
            if self._dark_s < APART_S:
                return
            self._dark_s = 0.0
        self._left_s[kind] = LASTS_S[kind]

    def clear(self) -> None:
        """Let nothing happen any more."""
        self._left_s = {}

    def update(self, seconds: float) -> None:
        """Let time pass."""
        self._seconds += seconds
        self._dark_s += seconds
        self._left_s = {kind: left - seconds for kind, left in self._left_s.items() if left > seconds}

    def shift(self, view: View) -> tuple[int, int]:
        """How far the picture is shaken out of its place, in pixels."""
        left = self._left_s.get(EffectKind.SHAKE, 0.0)
        if not left:
            return 0, 0
        reach = view.px(SHAKE_REACH) * left / LASTS_S[EffectKind.SHAKE]
        phase = int(self._seconds * SHAKES_PER_S) % 4
        return round(reach * (1, -1, 0.5, -0.7)[phase]), round(reach * (0.4, 0.8, -1, 0.2)[phase])

    def light(self, target: Surface, view: View) -> None:
        """Lay the light of a flash over everything, and that of a muzzle over what it reaches."""
        for kind, brightest in BRIGHTEST.items():
            left = self._left_s.get(kind, 0.0)
            if not left:
                continue
            if self._veil is None or self._veil.get_size() != target.get_size():
                self._veil = Surface(target.get_size(), pygame.SRCALPHA)
            share = brightest / 255 * left / LASTS_S[kind]
            if kind is EffectKind.MUZZLE:
                _draw_wedges(self._veil, view, share)
            else:
                self._veil.fill((*LIGHTS[kind], round(255 * share)))
            target.blit(self._veil, (0, 0))


def _draw_wedges(veil: Surface, view: View, share: float) -> None:
    """The light of a muzzle: a burst of wedges, cut with scissors, that widen away from it; so much of it is left.

    Drawn anew each time: a surface that was drawn once, and faded as a whole, takes four times as long.
    """
    veil.fill((0, 0, 0, 0))
    for (left, right), opacity in BURST:
        shape = [MUZZLE, (left, -20.0), (right, -20.0)]
        points = [(view.px(x), view.px(y)) for x, y in shape]
        pygame.draw.polygon(veil, (*LIGHTS[EffectKind.MUZZLE], round(opacity * share)), points)


BURST = (
    ((-1100.0, -340.0), 90),
    ((-160.0, 250.0), 150),
    ((380.0, 940.0), 235),
    ((1060.0, 1430.0), 150),
    ((1640.0, WIDTH + 1100.0), 90),
)
