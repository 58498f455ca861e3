"""Read the scores as a teacher of harmony would: `python -m assets.score.render.check [NAME...]`.

Notes outside the scale must be marked, and marked ones be outside; instruments stay in their range;
a chord stands on its bass; melody and bass don't move in parallel fifths or octaves; what is foreign
to the chord moves on by step.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import zip_longest

from assets.score.render.harmony import pitch_name
from assets.score.render.instruments import HERE, Struck, instruments
from assets.score.render.notation import Chord, Line, Note, Score, System, read

STEP = 2
SOON = Fraction(2)
BEAT = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a teacher would underline: which rule, where, and what."""

    rule: str
    bar: int
    what: str

    def __str__(self) -> str:
        return f"bar {self.bar}: {self.what} [{self.rule}]"


def findings(score: Score) -> list[Finding]:
    """Everything to underline in a score, in the order of its bars."""
    found = [
        *(finding for line in score.lines for finding in outside_scale(score, line)),
        *(finding for line in score.lines for finding in out_of_range(line)),
        *(finding for line in score.lines for finding in foreign(score, line)),
        *wrong_bass(score),
        *parallels(score),
    ]
    return sorted(found, key=lambda finding: finding.bar)


def outside_scale(score: Score, line: Line) -> Iterator[Finding]:
    """Notes outside the key without a mark, and marks on notes that need none."""
    for note in line.notes:
        key = _system(score, note.start).key
        for pitch in note.pitches:
            if (pitch % 12 in key) == (pitch in note.marked):
                why = "is in the key, so its mark says nothing" if pitch % 12 in key else "is not in the key"
                yield Finding("scale", note.bar, f"{line.part.name}: {pitch_name(pitch)} {why}")


def out_of_range(line: Line) -> Iterator[Finding]:
    """Notes that the instrument doesn't have."""
    span = instruments()[line.part.instrument].range
    for note in line.notes:
        if bool(note.pitches) != bool(span):
            yield Finding("range", note.bar, f"{line.part.name}: a drum has no pitch, and what is no drum needs one")
        for pitch in note.pitches:
            if span and not span[0] <= pitch <= span[1]:
                names = " to ".join(map(pitch_name, span))
                yield Finding("range", note.bar, f"{line.part.name}: {pitch_name(pitch)} is outside {names}")


def foreign(score: Score, line: Line) -> Iterator[Finding]:
    """Notes of a quarter or more that are foreign to the chord they begin in and don't move on by step."""
    if line.part.instrument == "bell":
        return  # a bell is what it is: it was there before the music
    for note, after in zip_longest(line.notes, line.notes[1:]):
        chord = _chord(score, note.start)
        if chord is None or note.length < 1:
            continue
        for pitch in note.pitches:
            if pitch % 12 not in chord.pitches and not _moves_on(pitch, note, after):
                yield Finding("chord", note.bar, f"{line.part.name}: {pitch_name(pitch)} hangs over {chord.name}")


def wrong_bass(score: Score) -> Iterator[Finding]:
    """Chords that begin over another lowest note than the one they are named with."""
    lines = [line for line in score.lines if line.part.instrument != "bell"]
    for chord in score.harmony:
        notes = [note for line in lines for note in _at(line, chord.start) if note.pitches]
        if len(notes) > 1:  # a melody alone has no bass
            lowest = min(notes, key=lambda note: min(note.pitches))
            if min(lowest.pitches) % 12 != chord.bass:
                yield Finding("bass", lowest.bar, f"{pitch_name(min(lowest.pitches))} lies under {chord.name}")


def parallels(score: Score) -> Iterator[Finding]:
    """Perfect fifths and octaves that the highest and the lowest voice move in, from one half beat to the next."""
    lines = [line for line in score.lines if not isinstance(instruments()[line.part.instrument], Struck)]
    before: tuple[int, int] | None = None
    beat = Fraction(0)
    while beat < score.length:
        system = _system(score, beat)
        sounding = [pitch for line in lines for note in _at(line, beat) for pitch in note.pitches]
        now = (min(sounding), max(sounding)) if sounding and not system.unison else None
        if before and now and now != before:
            interval = (now[1] - now[0]) % 12
            low, high = now[0] - before[0], now[1] - before[1]
            alone = before[0] == before[1] or now[0] == now[1]
            if not alone and interval in {0, 7} and (before[1] - before[0]) % 12 == interval and low * high > 0:
                bar = int((beat - system.start) / system.metre) + _first_bar(score, system)
                names = " ".join(map(pitch_name, (*before, *now)))
                yield Finding("parallels", bar, f"{'fifths' if interval else 'octaves'}: {names}")
        before = now
        beat += BEAT


def _moves_on(pitch: int, note: Note, after: Note | None) -> bool:
    if after is None or after.start - (note.start + note.length) > SOON:
        return False
    return any(0 < abs(pitch - following) <= STEP for following in after.pitches)


def _at(line: Line, beat: Fraction) -> Iterator[Note]:
    return (note for note in line.notes if note.start <= beat < note.start + note.length)


def _chord(score: Score, beat: Fraction) -> Chord | None:
    return next((chord for chord in score.harmony if chord.start <= beat < chord.start + chord.length), None)


def _system(score: Score, beat: Fraction) -> System:
    return next(system for system in score.systems if beat < system.start + system.length)


def _first_bar(score: Score, system: System) -> int:
    earlier = (other for other in score.systems if other.start < system.start)
    return 1 + sum(int(other.length / other.metre) for other in earlier)


def main(names: list[str]) -> int:
    """Print what there is to underline; the exit status says whether there was anything."""
    count = 0
    for path in sorted(HERE.glob("*.score")):
        if not names or path.stem in names:
            for finding in findings(read(path)):
                print(f"{path.name}: {finding}")
                count += 1
    return min(count, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
