"""Effects: what happens to the whole picture for a moment. A shake, a flash, the light of a muzzle."""

from __future__ import annotations

from game.scene.directions import EffectKind
from game.window.geometry import View
from game.window.sdl import Color, Surface

LASTS_S = {EffectKind.FLASH: 0.22, EffectKind.MUZZLE: 0.16, EffectKind.SHAKE: 0.45}
LIGHTS: dict[EffectKind, Color] = {EffectKind.FLASH: (255, 255, 255), EffectKind.MUZZLE: (255, 208, 138)}
SHAKE_REACH = 14
SHAKES_PER_S = 40
BRIGHTEST = 150


class Effects:
    """The effects that go on now."""

    def __init__(self) -> None:
        self._left_s: dict[EffectKind, float] = {}
        self._seconds = 0.0

    @property
    def is_moving(self) -> bool:
        return bool(self._left_s)

    def begin(self, kind: EffectKind) -> None:
        """Let an effect happen, from its start."""
        self._left_s[kind] = LASTS_S[kind]

    def clear(self) -> None:
        """Let nothing happen any more."""
        self._left_s = {}

    def update(self, seconds: float) -> None:
        """Let time pass."""
        self._seconds += seconds
        self._left_s = {kind: left - seconds for kind, left in self._left_s.items() if left > seconds}

    def shift(self, view: View) -> tuple[int, int]:
        """How far the picture is shaken out of its place, in pixels."""
        left = self._left_s.get(EffectKind.SHAKE, 0.0)
        if not left:
            return 0, 0
        reach = view.px(SHAKE_REACH) * left / LASTS_S[EffectKind.SHAKE]
        phase = int(self._seconds * SHAKES_PER_S) % 4
        return round(reach * (1, -1, 0.5, -0.7)[phase]), round(reach * (0.4, 0.8, -1, 0.2)[phase])

    def light(self, target: Surface) -> None:
        """Lay the light of flashes over everything."""
        for kind, color in LIGHTS.items():
            left = self._left_s.get(kind, 0.0)
            if left:
                veil = Surface(target.get_size())
                veil.fill(color)
                veil.set_alpha(round(BRIGHTEST * left / LASTS_S[kind]))
                target.blit(veil, (0, 0))
