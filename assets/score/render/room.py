"""Rooms: an impulse of our own for each, and the sound of a loop inside it.

The convolution is circular: the tail of the end is heard over the beginning, so a loop has no seam.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from assets.score.render.noise import RATE, Samples, coloured, dice, falling


@dataclass(frozen=True, slots=True)
class Room:
    """How long a room rings in its lows, middles and heights, and when its first walls answer."""

    t60: tuple[float, float, float]
    before_s: float
    walls_ms: tuple[float, ...]


ROOMS = {
    "hall": Room((2.6, 2.2, 1.1), 0.022, (17, 23, 31, 41, 53, 67)),
    "cathedral": Room((4.2, 3.6, 1.6), 0.035, (29, 43, 59, 83, 101)),
    "chamber": Room((1.3, 1.2, 0.7), 0.012, (7, 11, 17, 23, 29)),
    "street": Room((0.9, 1.3, 0.7), 0.03, (38, 61, 97, 143)),
    "tile": Room((0.9, 1.1, 0.8), 0.006, (4, 7, 9, 13, 18)),
}
BANDS = ((60.0, 350.0), (350.0, 3000.0), (3000.0, 9000.0))
WEIGHTS = (0.75, 1.0, 0.42)


def impulse(name: str) -> Samples:
    """What a clap leaves in a room, left and right, with an energy of one."""
    room = ROOMS[name]
    count = int(max(room.t60) * 1.1 * RATE)
    made = np.zeros((2, count))
    for side in range(2):
        generator = dice(name, side)
        for band, weight, t60 in zip(BANDS, WEIGHTS, room.t60, strict=True):
            made[side] += weight * coloured(count, band, generator) * falling(count, t60)
        rise = int((room.before_s + 0.04) * RATE)
        made[side, :rise] *= np.linspace(0, 1, rise) ** 1.5
        for number, wall in enumerate(room.walls_ms):
            at = int((wall + generator.uniform(-2, 2)) / 1000 * RATE)
            made[side, at] += generator.choice([-1, 1]) * 9.0 * 0.8**number
        made[side] /= np.sqrt(np.sum(made[side] ** 2))
    return made


def ringing(samples: Samples, name: str) -> Samples:
    """A loop, left and right, as the room answers it."""
    answer = impulse(name)
    size = samples.shape[1]
    folded = np.zeros((2, -(-answer.shape[1] // size) * size))
    folded[:, : answer.shape[1]] = answer
    folded = folded.reshape(2, -1, size).sum(axis=1)
    return np.fft.irfft(np.fft.rfft(samples) * np.fft.rfft(folded), size)
