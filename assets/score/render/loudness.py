"""Loudness by ITU-R BS.1770, and bringing a sound to the loudness it should have.

The two filters of the standard are applied by their frequency response, which for a measurement
is the same as running them, and needs no loop.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from assets.score.render.noise import RATE, Samples

ABSOLUTE_GATE = -70.0
RELATIVE_GATE = -10.0
PIECE = 1 << 17
QUIET = 0.8  # a piece this much below the loudest has no peak between its samples that matters
# The shelf for the head and the high-pass of BS.1770 at 48 kHz, as analogue prototypes: Hz, Q, dB.
SHELF = (1681.974450955533, 0.7071752369554196, 3.999843853973347)
PASS = (38.13547087602444, 0.5003270373238773)


def lufs(samples: Samples) -> float:
    """The integrated loudness of left and right samples (or of one channel), gated."""
    channels = np.atleast_2d(samples)
    weighted = _weighted(channels)
    block, hop = int(0.4 * RATE), int(0.1 * RATE)
    power = np.cumsum(np.concatenate([[0.0], np.sum(weighted**2, axis=0)]))
    starts = np.arange(0, max(channels.shape[1] - block, 0) + 1, hop)
    ends = np.minimum(starts + block, channels.shape[1])
    blocks = (power[ends] - power[starts]) / np.maximum(ends - starts, 1)
    loud = blocks[_lk(blocks) > ABSOLUTE_GATE]
    if not loud.size:
        return ABSOLUTE_GATE
    gate = float(_lk(np.mean(loud))) + RELATIVE_GATE
    return float(_lk(np.mean(loud[_lk(loud) > gate])))


def peak_db(samples: Samples) -> float:
    """The highest sample between samples too: four times oversampled, in dBFS."""
    channels = np.atleast_2d(samples)
    loudest = float(np.max(np.abs(channels)))
    highest = loudest
    for channel in channels:
        for start in range(0, channel.size, PIECE - 256):
            if np.max(np.abs(channel[start : start + PIECE])) < QUIET * loudest:
                continue
            piece = np.pad(channel[start : start + PIECE], (0, max(0, start + PIECE - channel.size)))
            fine = np.fft.irfft(np.fft.rfft(piece), PIECE * 4) * 4
            inner = fine[256:-256]  # the ends of a piece ring where it was cut
            highest = max(highest, float(np.max(np.abs(inner))))
    return float(20 * np.log10(max(highest, 1e-9)))


def limited(samples: Samples, ceiling_db: float, window_s: float = 0.006) -> Samples:
    """A loop whose peaks stay under a ceiling: the gain dips ahead of them and comes back, around the seam too."""
    ceiling = 10 ** (ceiling_db / 20)
    need = np.minimum(1, ceiling / np.maximum(np.max(np.abs(samples), axis=0), 1e-9))
    if float(need.min()) >= 1:
        return samples
    hold = int(window_s * RATE)
    lowest = _lowest_around(need, hold)
    kernel = np.hanning(2 * (hold // 2) + 3)[1:-1]
    around = np.concatenate([lowest[-(hold // 2) :], lowest, lowest[: hold // 2]])
    gain = np.convolve(around, kernel / kernel.sum(), mode="valid")
    return np.asarray(samples * np.minimum(gain, 1))


def normalised(samples: Samples, target_lufs: float, ceiling_db: float) -> Samples:
    """At a loudness, under a ceiling. Limiting takes loudness away, so the two are repeated until both hold."""
    made = samples
    for _ in range(4):
        made = limited(made * 10 ** ((target_lufs - lufs(made)) / 20), ceiling_db)
    return made


def _lowest_around(values: Samples, reach: int) -> Samples:
    """The lowest value within `reach` samples on either side, by doubling windows, in a circle."""
    made, width = values, 1
    while width < reach:
        step = min(width, reach - width)
        made = np.minimum(made, np.roll(made, -step))
        width += step
    return np.minimum(made, np.roll(made, reach))


def _lk(power: Samples | np.floating) -> Samples:
    return np.asarray(-0.691 + 10 * np.log10(np.maximum(power, 1e-12)))


def _weighted(channels: Samples) -> Samples:
    size = channels.shape[1]
    padded = -(-(size + RATE // 2) // (1 << 16)) * (1 << 16)  # a round number is quick to transform
    hertz = np.fft.rfftfreq(padded, 1 / RATE)
    centre, q, gain_db = SHELF
    high = 10 ** (gain_db / 20)
    ratio = 1j * _warped(hertz) / _warped(np.array([centre]))
    band = high**0.4996667741545416
    response = (high * ratio**2 + band / q * ratio + 1) / (ratio**2 + ratio / q + 1)
    centre, q = PASS
    ratio = 1j * _warped(hertz) / _warped(np.array([centre]))
    response *= ratio**2 / (ratio**2 + ratio / q + 1)
    return np.fft.irfft(np.fft.rfft(channels, padded) * response, padded)[:, :size]


def _warped(hertz: npt.NDArray[np.floating]) -> Samples:
    """Frequencies as the bilinear transform bends them."""
    return np.asarray(np.tan(np.pi * np.minimum(hertz, RATE * 0.4999) / RATE))
