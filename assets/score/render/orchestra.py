"""Play a score: every part in its seat, all of them in one room, as one loop."""

from __future__ import annotations

import numpy as np

from assets.score.render.instruments import Modulated, Struck, Waved, instruments
from assets.score.render.noise import RATE, Samples
from assets.score.render.notation import Line, Score
from assets.score.render.performance import Stroke, seconds, strokes
from assets.score.render.room import ringing
from assets.score.render.struck import modulated, struck
from assets.score.render.waved import waved

WIDTH = 0.68


def played(score: Score, only: frozenset[str] = frozenset()) -> Samples:
    """A piece as left and right samples, before its loudness is set; `only` names the parts to be heard."""
    count = round(seconds(score, score.length) * RATE)
    dry, sent = np.zeros((2, count)), np.zeros((2, count))
    for line in score.lines:
        if line.notes and (not only or line.part.name in only):
            made = heard(score, line, count)
            body = instruments()[line.part.instrument]
            dry += made
            sent += made * 10 ** (body.send_db / 20)
    return _narrowed(_without_rumble(dry + ringing(sent, score.room)))


def heard(score: Score, line: Line, count: int) -> Samples:
    """One part without the room. What rings past the end is heard at the beginning."""
    body = instruments()[line.part.instrument]
    made = np.zeros((2, count))
    for number, stroke in enumerate(strokes(score, line)):
        sound = _sound(line.part.instrument, stroke, number)
        _add(made, sound, int(stroke.start_s * RATE))
    gain = 10 ** ((line.part.gain_db + body.gain_db) / 20)
    angle = (line.part.pan + 1) * np.pi / 4
    sides = np.array([[np.cos(angle)], [np.sin(angle)]]) * 1.4142 * gain
    return np.asarray(made * sides)


def _sound(name: str, stroke: Stroke, number: int) -> Samples:
    match instruments()[name]:
        case Waved() as body:
            return waved(name, body, stroke, number)
        case Struck() as body:
            return struck(name, body, stroke, number)
        case Modulated() as body:
            return modulated(name, body, stroke, number)


def _add(loop: Samples, sound: Samples, at: int) -> None:
    size = loop.shape[1]
    at %= size
    while sound.shape[1]:
        fits = min(size - at, sound.shape[1])
        loop[:, at : at + fits] += sound[:, :fits]
        sound, at = sound[:, fits:], 0


def _narrowed(samples: Samples) -> Samples:
    """Left and right nearer to each other, as from a seat in the tenth row."""
    middle, side = samples.mean(axis=0), (samples[0] - samples[1]) / 2 * WIDTH
    return np.stack([middle + side, middle - side])


def _without_rumble(samples: Samples) -> Samples:
    """What lies under 28 Hz costs headroom and is not heard."""
    size = samples.shape[1]
    hertz = np.fft.rfftfreq(size, 1 / RATE)
    return np.fft.irfft(np.fft.rfft(samples) / np.sqrt(1 + (28 / np.maximum(hertz, 1e-3)) ** 8), size)
