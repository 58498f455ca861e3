"""Instruments with a waveform: brass, strings, voices, reeds, plucked strings.

A note has a handful of tables, from its dullest spectrum to its brightest, each band-limited for
its pitch. While it sounds, it moves between them as its loudness moves: that is what makes a
crescendo of brass more than a turned knob. A section is several such voices, each with its own
tuning, vibrato and place.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np

from assets.score.render.instruments import Vibrato, Waved
from assets.score.render.noise import RATE, Samples, coloured, dice, falling, smooth_ends, wandering
from assets.score.render.performance import Stroke

TABLE = 2048
SHADES = 6
SWELL, SWELL_FROM_S = 0.08, 0.7  # held notes grow a little and give way again
AIR_HZ, AIR_DB = 2600, 7  # above this every instrument falls off faster, by so many dB an octave


def waved(name: str, body: Waved, stroke: Stroke, number: int) -> Samples:
    """A note as left and right samples, its release included."""
    if body.decay:
        stroke = replace(stroke, slurred=False)  # a string is plucked anew for each note
    pitch = stroke.pitch if stroke.pitch is not None else 60
    generator = dice(name, pitch, number)
    hertz = 440 * 2 ** ((pitch - 69) / 12)
    held = int(stroke.seconds * RATE)
    count = held + int(body.release * 2.5 * RATE)
    loudness = _loudness(body, stroke, held, count)
    shade = _brightness(body, loudness, count)
    envelope = loudness**1.8 * _plucked(body, count)
    tables = _tables(body, round(hertz, 3))
    made = np.zeros((2, count))
    places = np.linspace(-1, 1, body.voices) if body.voices > 1 else np.zeros(1)
    tunings = generator.permutation(body.voices)
    for voice in range(body.voices):
        late = int(generator.uniform(0, 0.012) * RATE) if body.voices > 1 else 0
        cents = body.detune * places[tunings[voice]] + generator.uniform(-1, 1)
        scoop = body.scoop * (0.25 if stroke.slurred else 1)
        phase = _phase(body, hertz * 2 ** (cents / 1200), scoop, count - late, generator)
        sound = _looked_up(tables, phase, shade[: count - late]) * envelope[: count - late]
        for side, gain in enumerate(_sides(places[voice] * body.spread)):
            made[side, late:] += sound * gain
    made /= np.sqrt(body.voices)
    air = sum(
        coloured(-(-count // 1024) * 1024, burst.band, generator)[:count]  # a round number is quick to make
        * 10 ** (burst.db / 20)
        * (falling(count, burst.decay) * stroke.loudness if burst.decay else envelope)
        for burst in body.bursts
    )
    rise_s = 0.015 if stroke.slurred else 0.001
    return np.stack([smooth_ends(side, rise_s) for side in made + air])


def _loudness(body: Waved, stroke: Stroke, held: int, count: int) -> Samples:
    """The stroke's loudness under the attack and the release."""
    level = np.interp(np.arange(count), [0, max(held, 1)], [stroke.loudness, stroke.loudness_end])
    attack = max(int(body.attack * (1.35 - 0.6 * stroke.loudness) * RATE), 1)
    rise = 1 - (0.6 if stroke.slurred else 1.0) * np.exp(-3.5 * np.arange(count) / attack)
    breath = SWELL * np.sin(np.pi * np.minimum(np.arange(count) / max(held, 1), 1)) * (held > SWELL_FROM_S * RATE)
    bump = 1 + 0.1 * stroke.loudness * np.exp(-np.arange(count) / (attack * 2.5)) * (not stroke.slurred)
    after = np.maximum(np.arange(count) - held, 0) / RATE
    if body.decay is None:
        rise = (rise + breath) * bump
    return np.asarray(level * rise * np.exp(-after * 3.8 / (body.release * 1.8)))


def _brightness(body: Waved, loudness: Samples, count: int) -> Samples:
    """How bright at each moment, from 0 to 1: loudness, a little late; for a plucked string, falling away."""
    late = int(body.bloom * RATE)
    shade = np.concatenate([np.full(late, loudness[0]), loudness])[:count] if late else loudness
    if body.fade:
        shade = shade * np.exp(-np.arange(count) / (body.fade * RATE))
    return np.asarray(np.clip(shade, 0, 0.999))


def _plucked(body: Waved, count: int) -> Samples:
    return falling(count, body.decay) if body.decay else np.ones(count)


def _phase(body: Waved, hertz: float, scoop: float, count: int, generator: np.random.Generator) -> Samples:
    """Where in its waveform a voice is: vibrato, wandering and scoop are in it."""
    time = np.arange(count) / RATE
    cents = _vibrato(body.vibrato, time, generator)
    cents += body.drift * wandering(count, 2.5, generator)
    if scoop:
        cents -= scoop * np.exp(-time / 0.035)
    return np.asarray(generator.uniform() + np.cumsum(2 ** (cents / 1200)) * (hertz / RATE))


def _vibrato(vibrato: Vibrato, time: Samples, generator: np.random.Generator) -> Samples:
    rate = vibrato.rate * generator.uniform(0.93, 1.07)
    depth = vibrato.cents * np.clip((time - vibrato.delay) / vibrato.rise, 0, 1)
    return np.asarray(depth * np.sin(2 * np.pi * (rate * time + generator.uniform())))


def _looked_up(tables: Samples, phase: Samples, shade: Samples) -> Samples:
    """The waveform at each phase, between the two tables that are nearest in brightness."""
    places = (phase % 1.0) * TABLE
    index = places.astype(np.int64)
    share = places - index
    shades = shade * (SHADES - 1)
    lower = shades.astype(np.int64)
    mix = shades - lower
    flat = tables.ravel()
    base = lower * (TABLE + 1) + index
    above = base + TABLE + 1
    dull = flat[base] * (1 - share) + flat[base + 1] * share
    bright = flat[above] * (1 - share) + flat[above + 1] * share
    return np.asarray(dull * (1 - mix) + bright * mix)


@lru_cache(maxsize=256)
def _tables(body: Waved, hertz: float) -> Samples:
    """Waveforms of a pitch from dull to bright, of equal power, each closed with its own first sample."""
    count = max(1, min(int(RATE * 0.45 / hertz), TABLE // 2 - 1))
    number = np.arange(1, count + 1)
    octaves = np.log2(number)
    shape = np.zeros(count)
    for centre, db, width in body.formants:
        shape += db * np.exp(-((np.log2(number * hertz / centre) / width) ** 2))
    shape -= body.odd * (number % 2 == 0)
    shape -= AIR_DB * np.maximum(np.log2(number * hertz / AIR_HZ), 0)
    turns = np.exp(2j * np.pi * dice("phases", int(hertz)).uniform(size=count) * (number > 2) * 0.6)
    tables = np.zeros((SHADES, TABLE + 1))
    for row, bright in enumerate(np.linspace(0, 1, SHADES)):
        slope = body.slope[0] + (body.slope[1] - body.slope[0]) * bright
        spectrum = np.zeros(TABLE // 2 + 1, dtype=np.complex128)
        spectrum[1 : count + 1] = 10 ** ((shape - slope * octaves) / 20) * turns
        wave = np.fft.irfft(spectrum, TABLE)
        tables[row, :TABLE] = wave / np.sqrt(np.mean(wave**2))
        tables[row, TABLE] = tables[row, 0]
    return tables


def _sides(place: float) -> tuple[float, float]:
    """Left and right gains of equal power."""
    angle = (place + 1) * np.pi / 4
    return float(np.cos(angle)) * 1.4142, float(np.sin(angle)) * 1.4142
