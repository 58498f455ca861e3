"""Motion: which layers of the program's own pictures move, and how.

The table `[motion]` in `assets/assets.toml` has an entry for each picture that moves: the names of its layers, and what each of
them does. A layer that is not named stands still. Lengths are design units, times are seconds.
"""

from __future__ import annotations

import math
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Literal, assert_never

import msgspec

from game.window.geometry import HEIGHT

LARGEST_REACH = 24.0


class Sway(msgspec.Struct, frozen=True, tag_field="move", tag="sway", forbid_unknown_fields=True):
    """To and fro about its place, like steam, a coach on bad springs, or all that is near when a camera drifts.

    `late` is the share of a round by which it is behind the others.
    """

    reach: tuple[float, float]
    seconds: float
    late: float = 0.0

    def offset(self, now: float) -> tuple[float, float]:
        swing = math.sin((now / self.seconds - self.late) * math.tau)
        return self.reach[0] * swing, self.reach[1] * swing


class Travel(msgspec.Struct, frozen=True, tag_field="move", tag="travel", forbid_unknown_fields=True):
    """From one place to another at an even pace, and away for a while before it comes again: a train."""

    start: tuple[float, float]
    end: tuple[float, float]
    seconds: float
    rest: float = 0.0

    def offset(self, now: float) -> tuple[float, float] | None:
        passed = now % (self.seconds + self.rest)
        if passed > self.seconds:
            return None
        share = passed / self.seconds
        (x, y), (to_x, to_y) = self.start, self.end
        return x + (to_x - x) * share, y + (to_y - y) * share


class Fall(msgspec.Struct, frozen=True, tag_field="move", tag="fall", forbid_unknown_fields=True):
    """Down the picture along a slope, and in again from above: rain and snow that are drawn behind something."""

    speed: float
    lean: float = 0.0

    def offset(self, now: float) -> tuple[float, float]:
        fallen = now * self.speed % HEIGHT
        return fallen * self.lean, fallen


class Blink(msgspec.Struct, frozen=True, tag_field="move", tag="blink", forbid_unknown_fields=True):
    """There for a while, and gone for a while."""

    on: float
    off: float
    late: float = 0.0

    def is_on(self, now: float) -> bool:
        return (now + self.late) % (self.on + self.off) < self.on


class Zoom(msgspec.Struct, frozen=True, tag_field="move", tag="zoom", forbid_unknown_fields=True):
    """Nearer step by step, and back to the first: the road at high speed. Each step is a picture of its own."""

    about: tuple[float, float]
    by: float
    steps: int
    per_s: float

    def step(self, now: float) -> int:
        return int(now * self.per_s) % self.steps


class Weather(msgspec.Struct, frozen=True, tag_field="move", tag="weather", forbid_unknown_fields=True):
    """Snow or rain in front of everything: drawn by code instead of this layer."""

    kind: Literal["snow", "rain", "steam"]


Move = Sway | Travel | Fall | Blink | Zoom | Weather


Motions = dict[str, dict[str, Move]]
"""What moves, by picture and layer."""


class _Table(msgspec.Struct):
    motion: Motions = {}


class MotionError(ValueError):
    """A table of motion that cannot be used; the text says why."""


def read_motion(text: str) -> Motions:
    """What moves, by picture and layer. Raises `MotionError` where the table is not one."""
    try:
        table = msgspec.convert(tomllib.loads(text), _Table).motion
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise MotionError(str(error)) from None
    for name, layers in table.items():
        for layer, move in layers.items():
            if wrong := _wrong(move):
                raise MotionError(f"motion.{name}.{layer} {wrong}")
    return table


def _wrong(move: Move) -> str | None:
    match move:
        case Sway(reach=reach, seconds=seconds):
            if seconds < 0.1 or max(map(abs, reach)) > LARGEST_REACH:
                return f"sways for at least 0.1 s a round and by at most {LARGEST_REACH:g}"
        case Travel(seconds=seconds, rest=rest):
            if seconds < 0.1 or rest < 0:
                return "travels for at least 0.1 s"
        case Blink(on=on, off=off):
            # what flashes more than three times a second can make people ill
            if on <= 0 or off <= 0 or on + off < 1 / 3:
                return "blinks at most three times a second"
        case Zoom(by=by, steps=steps, per_s=per_s):
            if not (0 < by <= 0.1 and 2 <= steps <= 6 and 0 < per_s <= 30):
                return "has two to six steps, of at most a tenth each"
        case Weather():
            pass
        case Fall(speed=speed):
            if speed <= 0:
                return "falls upward"
        case _:
            assert_never(move)
    return None


@lru_cache(maxsize=4)
def motion_in(path: Path) -> Motions:
    """The table of a file; without one, or with one that cannot be used, nothing moves."""
    try:
        return read_motion(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, MotionError):
        return {}
