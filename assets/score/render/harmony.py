"""Names of pitches, scales and chords, as numbers."""

from __future__ import annotations

import re

STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
SCALES = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
}
CHORDS = {
    "": (0, 4, 7),
    "m": (0, 3, 7),
    "5": (0, 7),
    "6": (0, 4, 7, 9),
    "m6": (0, 3, 7, 9),
    "7": (0, 4, 7, 10),
    "m7": (0, 3, 7, 10),
    "maj7": (0, 4, 7, 11),
    "m7b5": (0, 3, 6, 10),
    "7b9": (0, 1, 4, 7, 10),
    "9": (0, 2, 4, 7, 10),
    "m9": (0, 2, 3, 7, 10),
    "m11": (0, 2, 3, 5, 7, 10),
    "maj9": (0, 2, 4, 7, 11),
    "add9": (0, 2, 4, 7),
    "madd9": (0, 2, 3, 7),
    "69": (0, 2, 4, 7, 9),
    "sus2": (0, 2, 7),
    "sus4": (0, 5, 7),
    "7sus4": (0, 5, 7, 10),
    "9sus4": (0, 2, 5, 7, 10),
    "dim": (0, 3, 6),
    "dim7": (0, 3, 6, 9),
}
_PITCH = re.compile(r"([A-G])(#{0,2}|b{0,2})(-?\d)")
_CHORD = re.compile(r"([A-G][#b]?)([^/]*)(?:/([A-G][#b]?))?")


def pitch_class(name: str) -> int:
    """The number of a letter with its accidentals: C is 0, B is 11."""
    return (STEPS[name[0]] + name.count("#") - name.count("b")) % 12


def midi(name: str) -> int:
    """The number of a pitch: C4 is 60. Raises `ValueError` for what is no pitch."""
    found = _PITCH.fullmatch(name)
    if not found:
        raise ValueError(f'"{name}" is not a pitch such as C4, F#3 or Bb2')
    letter, accidental, octave = found.groups()
    return 12 * (int(octave) + 1) + STEPS[letter] + len(accidental) * (-1 if "b" in accidental else 1)


def pitch_name(number: int) -> str:
    """A pitch's name, with flats for the black keys."""
    return f"{'C Db D Eb E F Gb G Ab A Bb B'.split()[number % 12]}{number // 12 - 1}"


def scale(name: str) -> frozenset[int]:
    """The pitch classes of a key such as "C minor". Raises `ValueError` for what is no key."""
    tonic, _, mode = name.partition(" ")
    if mode not in SCALES or tonic[:1] not in STEPS:
        raise ValueError(f'"{name}" is not a key such as C major or D dorian')
    return frozenset((pitch_class(tonic) + step) % 12 for step in SCALES[mode])


def chord(name: str) -> tuple[frozenset[int], int]:
    """The pitch classes of a chord such as "Ebmaj7/G", and the one in its bass."""
    found = _CHORD.fullmatch(name)
    if not found or found[2] not in CHORDS:
        raise ValueError(f'"{name}" is not a chord such as C, Ebmaj7 or D/F#')
    root = pitch_class(found[1])
    bass = pitch_class(found[3]) if found[3] else root
    return frozenset((root + step) % 12 for step in CHORDS[found[2]]) | {bass}, bass
