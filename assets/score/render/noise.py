"""Noise and curves: the raw stuff that instruments and sounds are cut from."""

from __future__ import annotations

import zlib

import numpy as np
import numpy.typing as npt

RATE = 44100

Samples = npt.NDArray[np.float64]


def dice(*names: object) -> np.random.Generator:
    """Chance that falls the same way each time for the same names."""
    return np.random.default_rng(zlib.crc32(" ".join(map(str, names)).encode()))


def coloured(count: int, band: tuple[float, float], generator: np.random.Generator, tilt: float = 0.0) -> Samples:
    """Noise between two frequencies, with soft edges and an RMS of one, falling by `tilt` dB an octave.

    Made in the frequency domain, so its end joins its beginning.
    """
    size = max(count, 64)
    hertz = np.fft.rfftfreq(size, 1 / RATE)
    low, high = band
    with np.errstate(divide="ignore"):
        octaves = np.log2(np.maximum(hertz, 1.0))
    edge_low = 1 / (1 + (low / np.maximum(hertz, 1e-3)) ** 6)
    edge_high = 1 / (1 + (hertz / high) ** 6)
    shape = np.sqrt(edge_low * edge_high) * 10 ** (-tilt * (octaves - np.log2(max(low, 1.0))) / 20)
    shape[0] = 0
    spectrum = shape * (generator.standard_normal(hertz.size) + 1j * generator.standard_normal(hertz.size))
    made = np.fft.irfft(spectrum, size)
    return np.asarray(made / max(float(np.sqrt(np.mean(made**2))), 1e-12))[:count]


def falling(count: int, t60: float) -> Samples:
    """From one down by 60 dB in `t60` seconds."""
    return np.asarray(np.exp(np.arange(count) * (-6.9078 / (t60 * RATE))))


def curve(count: int, points: tuple[tuple[float, float], ...]) -> Samples:
    """A line through points of seconds and values."""
    times, values = zip(*points, strict=True)
    return np.asarray(np.interp(np.arange(count) / RATE, times, values))


def smooth_ends(samples: Samples, rise_s: float = 0.001, fall_s: float = 0.004) -> Samples:
    """The same without clicks: a short ramp at either end."""
    made = samples.copy()
    rise, fall = min(int(rise_s * RATE) + 1, made.size // 2), min(int(fall_s * RATE) + 1, made.size // 2)
    made[:rise] *= np.sin(np.linspace(0, np.pi / 2, rise)) ** 2
    made[made.size - fall :] *= np.cos(np.linspace(0, np.pi / 2, fall)) ** 2
    return made


def wandering(count: int, hertz: float, generator: np.random.Generator) -> Samples:
    """A slow aimless curve between about -1 and 1 that changes direction some `hertz` times a second."""
    knots = max(int(count / RATE * hertz) + 3, 4)
    values = generator.uniform(-1, 1, knots)
    places = np.linspace(0, knots - 1, count)
    index = np.minimum(places.astype(np.int64), knots - 2)
    share = (1 - np.cos((places - index) * np.pi)) / 2
    return np.asarray(values[index] * (1 - share) + values[index + 1] * share)
