"""Turn written notes into sounds in time: tempo, dynamics, articulation, and hands that are not machines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from random import Random

from assets.score.render.notation import Dynamic, Line, Note, Score, System

UNEVEN_S = 0.007
ROLL_S = 0.07


@dataclass(frozen=True, slots=True)
class Stroke:
    """One sound: when, how long, which pitch (None for a drum), and how loud at its start and end (0 to 1).

    A slurred one goes on in the breath, or on the bow, of the one before.
    """

    start_s: float
    seconds: float
    pitch: int | None
    loudness: float
    loudness_end: float
    slurred: bool = False


def seconds(score: Score, beat: Fraction) -> float:
    """When a beat comes."""
    return sum(_within(system, beat) for system in score.systems)


def strokes(score: Score, line: Line) -> Iterator[Stroke]:
    """What a part does in a piece, in time. The same piece is always played the same way."""
    hand = Random(f"{score.name} {line.part.name}")
    for before, note in pairwise((None, *line.notes)):
        assert note is not None
        start, end = seconds(score, note.start), seconds(score, note.start + note.length)
        loud = _loudness(line.dynamics, note.start) + _weight(score, note) + hand.uniform(-0.02, 0.02)
        loud_end = _loudness(line.dynamics, note.start + note.length - Fraction(1, 16))
        length = (end - start) * (0.5 if note.short else 0.97)
        if note.rolled:
            yield from _roll(note, start, end, loud, loud_end, hand)
            continue
        late = hand.uniform(0, UNEVEN_S)
        for pitch in note.pitches or (None,):
            spread = hand.uniform(0, UNEVEN_S)
            yield Stroke(start + late + spread, length, pitch, _held(loud), _held(loud_end), _slurred(before, note))


def _within(system: System, beat: Fraction) -> float:
    """The seconds of a system that lie before a beat. The tempo moves evenly from its start to its end."""
    share = float(min(max(beat - system.start, Fraction(0)), system.length) / system.length)
    pace = (1 / system.tempo, 1 / system.tempo_end)
    mean = pace[0] + (pace[1] - pace[0]) * share / 2
    return 60 * float(system.length) * share * mean


def _loudness(dynamics: tuple[Dynamic, ...], beat: Fraction) -> float:
    level, hairpin = 0.64, None
    for mark in dynamics:
        if mark.start > beat:
            if hairpin is not None and mark.level is not None:
                share = float((beat - hairpin) / (mark.start - hairpin))
                return level + (mark.level - level) * share
            break
        if mark.level is None:
            hairpin = mark.start
        else:
            level, hairpin = mark.level, None
    return level


def _weight(score: Score, note: Note) -> float:
    """The first beat of a bar is a little heavier, an accent much."""
    system = next(system for system in score.systems if note.start < system.start + system.length)
    first = (note.start - system.start) % system.metre == 0
    return 0.03 * first + 0.13 * note.accent


def _roll(note: Note, start: float, end: float, loud: float, loud_end: float, hand: Random) -> Iterator[Stroke]:
    count = max(2, round((end - start) / ROLL_S))
    times = [start + (end - start) * index / count for index in range(count + 1)]
    for at, until in pairwise(times):
        share = (at - start) / (end - start)
        level = _held(loud + (loud_end - loud) * share - 0.06 + hand.uniform(-0.04, 0.04))
        for pitch in note.pitches or (None,):
            yield Stroke(at + hand.uniform(0, UNEVEN_S), (until - at) * 1.4, pitch, level, level)


def _slurred(before: Note | None, note: Note) -> bool:
    """A melody is slurred but for its accents, its short notes and those that it repeats."""
    if before is None or before.start + before.length != note.start or before.pitches == note.pitches:
        return False
    return len(note.pitches) == len(before.pitches) == 1 and not (note.accent or note.short or before.short)


def _held(loudness: float) -> float:
    return min(max(loudness, 0.05), 1.0)
