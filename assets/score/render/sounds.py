"""Make the samples of a sound from its recipe."""

from __future__ import annotations

import numpy as np

from assets.score.render.noise import RATE, Samples, coloured, curve, dice, falling, smooth_ends
from assets.score.render.recipes import Layer, Recipe
from assets.score.render.room import impulse, ringing

VOWELS = {  # Hz of three formants
    "a": (750, 1200, 2600),
    "e": (500, 1850, 2500),
    "i": (300, 2250, 2950),
    "o": (480, 850, 2500),
    "u": (320, 720, 2300),
}
TABLE = 2048
STEPS = 10


def made(name: str, recipe: Recipe) -> Samples:
    """A sound as left and right samples; a loop goes on from its end to its beginning."""
    count = round(recipe.seconds * RATE)
    dry = np.zeros((2, count))
    for number, layer in enumerate(recipe.layers):
        dry += _layered(layer, recipe, count, dice(name, number))
    if recipe.room:
        dry += _answered(dry, recipe) * 10 ** (recipe.room_db / 20)
    if recipe.loop:
        return dry
    ended = np.stack([smooth_ends(side, 0.001, 0.06) for side in dry])
    return ended * 10 ** (recipe.peak_db / 20) / float(np.max(np.abs(ended)))


def _answered(dry: Samples, recipe: Recipe) -> Samples:
    if recipe.loop:
        return ringing(dry, recipe.room)
    padding = np.zeros((2, impulse(recipe.room).shape[1]))
    return ringing(np.concatenate([dry, padding], axis=1), recipe.room)[:, : dry.shape[1]]


def _layered(layer: Layer, recipe: Recipe, count: int, chance: np.random.Generator) -> Samples:
    """All repetitions of a layer."""
    sound = np.zeros((2, count))
    whole = recipe.loop and not layer.seconds
    for at in _times(layer, recipe, chance):
        start = int(at * RATE)
        length = int(layer.seconds * RATE) or count - start
        one = _one(layer, length, whole, chance)
        one *= 10 ** ((layer.db + chance.uniform(-1, 1) * layer.vary_db) / 20)
        angle = (np.clip(layer.pan + chance.uniform(-1, 1) * layer.spread, -1, 1) + 1) * np.pi / 4
        for side, gain in zip(sound, (np.cos(angle), np.sin(angle)), strict=True):
            if recipe.loop:
                np.add.at(side, (start + np.arange(length)) % count, one * gain)
            else:
                fits = min(length, count - start)
                side[start : start + fits] += one[:fits] * gain
    return sound


def _times(layer: Layer, recipe: Recipe, chance: np.random.Generator) -> list[float]:
    if not layer.scatter:
        return list(layer.at)
    number = round(layer.scatter * recipe.seconds)
    room = recipe.seconds if recipe.loop else max(recipe.seconds - layer.seconds, 0)
    return [float(at) for at in np.sort(chance.uniform(0, room, number))]


def _one(layer: Layer, length: int, whole: bool, chance: np.random.Generator) -> Samples:
    if layer.band:
        sound = _hissing(layer, length, chance)
    elif layer.pitch:
        sound = _singing(layer, length, whole, chance)
    else:
        sound = _ringing_out(layer, length, chance)
    sound = sound * curve(length, layer.shape)
    if layer.t60:
        sound *= falling(length, layer.t60)
    waves, depth = layer.swell
    turn = chance.uniform()
    if depth:
        sound *= 1 - depth * (0.5 + 0.5 * np.cos(2 * np.pi * (waves * np.arange(length) / length + turn)))
    rate, deep = layer.shake
    if deep:
        cycles = round(rate * length / RATE) if whole else rate * length / RATE
        sound *= 1 - deep * (0.5 + 0.5 * np.cos(2 * np.pi * cycles * np.arange(length) / length))
    return sound if whole else smooth_ends(sound, 0.0015, 0.008)


def _hissing(layer: Layer, length: int, chance: np.random.Generator) -> Samples:
    """Noise; when its band moves, a few bands are faded into each other."""
    assert layer.band
    if not layer.band_end:
        return coloured(length, layer.band, chance, layer.tilt)
    sound = np.zeros(length)
    place = np.linspace(0, STEPS - 1, length)
    for step in range(STEPS):
        share = step / (STEPS - 1)
        low, high = (a * (b / a) ** share for a, b in zip(layer.band, layer.band_end, strict=True))
        weight = np.clip(1 - np.abs(place - step), 0, 1)
        sound += coloured(length, (low, high), chance, layer.tilt) * np.sqrt(weight)
    return sound


def _singing(layer: Layer, length: int, whole: bool, chance: np.random.Generator) -> Samples:
    """A tone whose pitch follows its curve."""
    seconds = np.arange(length) / RATE
    rate, cents = layer.vibrato
    semitones = chance.uniform(-1, 1) * layer.tune + cents / 100 * np.sin(2 * np.pi * rate * seconds)
    hertz = curve(length, layer.pitch) * 2 ** (semitones / 12)
    cycles = np.cumsum(hertz) / RATE
    if whole:  # a loop holds a whole number of waves
        cycles *= round(cycles[-1]) / cycles[-1]
        cycles += chance.uniform()  # no jump of the wave just where the loop closes
    return _wave(layer, float(hertz.max()), float(hertz.mean()), chance)[((cycles % 1.0) * TABLE).astype(np.int64)]


def _wave(layer: Layer, highest: float, mean: float, chance: np.random.Generator) -> Samples:
    number = np.arange(1, max(2, min(int(RATE * 0.45 / highest), 400)))
    db = -layer.slope * np.log2(number) - layer.odd * (number % 2 == 0)
    if layer.vowels:
        for formant, strength in zip(VOWELS[str(chance.choice(list(layer.vowels)))], (24, 20, 15), strict=True):
            db = db + strength * np.exp(-((np.log2(number * mean / formant) / 0.28) ** 2))
    spectrum = np.zeros(TABLE // 2 + 1, dtype=np.complex128)
    spectrum[1 : number.size + 1] = 10 ** (db / 20) * -1j
    wave = np.fft.irfft(spectrum, TABLE)
    return np.asarray(wave / np.sqrt(np.mean(wave**2)))


def _ringing_out(layer: Layer, length: int, chance: np.random.Generator) -> Samples:
    sound = np.zeros(length)
    bend = 2 ** (chance.uniform(-1, 1) * layer.tune / 12)
    for hertz, db, t60 in layer.modes:
        phase = 2 * np.pi * hertz * bend * np.arange(length) / RATE
        sound += np.sin(phase + chance.uniform(0, 0.6)) * falling(length, t60) * 10 ** (db / 20)
    return sound
