"""Instruments that are hit, and those of frequency modulation: each dies away by itself."""

from __future__ import annotations

import numpy as np

from assets.score.render.instruments import Modulated, Struck
from assets.score.render.noise import RATE, Samples, coloured, dice, falling, smooth_ends
from assets.score.render.performance import Stroke

LONGEST_S = 9.0


def struck(name: str, body: Struck, stroke: Stroke, number: int) -> Samples:
    """A hit, as left and right samples."""
    hertz = body.pitch if stroke.pitch is None else 440 * 2 ** ((stroke.pitch - 69) / 12)
    generator = dice(name, round(hertz), number % 7)
    last = max([mode[2] for mode in body.modes] + [burst.decay or 0.1 for burst in body.bursts])
    count = int(min(last * 1.05, LONGEST_S) * RATE)
    made = np.zeros((2, count))
    bend = _bend(body, count, stroke.loudness)
    for ratio, db, t60 in (*body.modes, *_clang(body, name)):
        if not 20 < ratio * hertz < RATE * 0.45:
            continue
        dull = body.soft * (1 - stroke.loudness) * max(np.log2(ratio), 0)
        length = min(count, int(t60 * 1.05 * RATE))
        phase = 2 * np.pi * (ratio * hertz / RATE * bend[:length] + generator.uniform())
        hit = np.sin(phase) * falling(length, t60) * 10 ** ((db - dull) / 20)
        side = generator.uniform(-0.25, 0.25)
        made[0, :length] += hit * (1 - side)
        made[1, :length] += hit * (1 + side)
    for burst in body.bursts:
        length = min(count, int((burst.decay or 0.1) * 1.05 * RATE))
        top = burst.band[0] + (burst.band[1] - burst.band[0]) * (0.35 + 0.65 * stroke.loudness)
        for side_made in made:
            puff = coloured(length, (burst.band[0], top), generator) * 10 ** (burst.db / 20)
            side_made[:length] += puff * falling(length, burst.decay or 0.1)
    made *= stroke.loudness**1.8
    return np.stack([smooth_ends(side, 0.0006, 0.03) for side in made])


def modulated(name: str, body: Modulated, stroke: Stroke, number: int) -> Samples:
    """A note of frequency modulation, as left and right samples; brightness is in the index."""
    pitch = stroke.pitch if stroke.pitch is not None else 60
    generator = dice(name, pitch, number % 5)
    hertz = 440 * 2 ** ((pitch - 69) / 12)
    held = int(stroke.seconds * RATE)
    count = held + int(body.release * 2.5 * RATE)
    time = np.arange(count) / RATE
    over = np.exp(-np.maximum(np.arange(count) - held, 0) / RATE * 3.8 / (body.release * 1.8))
    made = np.zeros((2, count))
    for side, sign in enumerate((-1, 1)):
        tuned = hertz * 2 ** (sign * body.detune / 1200)
        for carrier, modulator, index, db, t60 in body.pairs:
            depth = index * stroke.loudness**1.5 * falling(count, t60 * 0.6)
            wave = np.sin(
                2 * np.pi * carrier * tuned * time
                + depth * np.sin(2 * np.pi * modulator * tuned * time)
                + generator.uniform(0, 6)
            )
            made[side] += wave * falling(count, t60) * 10 ** (db / 20)
        rate, tremble = body.tremolo
        made[side] *= 1 + sign * tremble * np.sin(2 * np.pi * rate * time)
    made *= over * stroke.loudness**1.8
    return np.stack([smooth_ends(side, 0.002, 0.01) for side in made])


def _bend(body: Struck, count: int, loudness: float) -> Samples:
    """The elapsed samples, as a drumhead that is sharp at the hit would count them."""
    cents, fall = body.glide
    if not cents:
        return np.arange(count, dtype=np.float64)
    above = cents * (0.4 + 0.6 * loudness) * np.exp(-np.arange(count) / (fall * RATE))
    return np.asarray(np.cumsum(2 ** (above / 1200)))


def _clang(body: Struck, name: str) -> list[tuple[float, float, float]]:
    """The many modes of a plate: higher ones die sooner."""
    chance = dice(name, "plate")
    ratios = np.sort(2 ** chance.uniform(0, 5.5, body.clang))
    return [(float(ratio), -18 - 1.5 * float(np.log2(ratio)), 3.2 / float(ratio) ** 0.35) for ratio in ratios]
