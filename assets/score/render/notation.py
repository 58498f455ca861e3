"""Read a score: text in, notes on their beats out. The notation is told in `assets/score/README.md`.

Beats are quarter notes, counted from the start of the piece in exact fractions. What a beat is
in seconds, and how a dynamic sounds, belongs to `performance.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

from assets.score.render.harmony import chord, midi, scale

LENGTHS = {"w": Fraction(4), "h": Fraction(2), "q": Fraction(1), "e": Fraction(1, 2), "s": Fraction(1, 4)}
DYNAMICS = {"ppp": 0.2, "pp": 0.3, "p": 0.41, "mp": 0.52, "mf": 0.64, "f": 0.78, "ff": 0.92, "fff": 1.0}
_TOKEN = re.compile(r"(\[[^\]]*\]|[A-G][#b]*\d\*?|x|-)([whqes]\.{0,2}3?)?([!'~/]*)(?::(\d+))?|([mpf]+)|([<>])")


class ScoreError(ValueError):
    """A score that can't be read: which file, which line, and why."""


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody in the orchestra: what they play, how loud in the mix, where they sit."""

    name: str
    instrument: str
    gain_db: float = 0.0
    pan: float = 0.0  # -1 left, 1 right


@dataclass(frozen=True, slots=True)
class Note:
    """One sound of one part. `pitches` is empty for a drum; `marked` are those outside the scale on purpose."""

    start: Fraction
    length: Fraction
    pitches: tuple[int, ...]
    marked: frozenset[int]
    bar: int
    accent: bool = False
    short: bool = False
    rolled: bool = False


@dataclass(frozen=True, slots=True)
class Dynamic:
    """How loud from a beat on; a level of None is a hairpin that grows towards the next mark."""

    start: Fraction
    level: float | None


@dataclass(frozen=True, slots=True)
class Chord:
    """The harmony from a beat on."""

    start: Fraction
    length: Fraction
    name: str
    pitches: frozenset[int]
    bass: int


@dataclass(frozen=True, slots=True)
class System:
    """A stretch of bars with one key, metre and tempo; `tempo_end` differs from `tempo` in a ritardando."""

    name: str
    start: Fraction
    length: Fraction
    metre: Fraction
    tempo: float
    tempo_end: float
    key: frozenset[int]
    unison: bool  # melody and bass in octaves on purpose


@dataclass(frozen=True, slots=True)
class Line:
    """What one part plays in a score."""

    part: Part
    notes: tuple[Note, ...]
    dynamics: tuple[Dynamic, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """A piece of music."""

    name: str
    title: str
    room: str
    length: Fraction
    systems: tuple[System, ...]
    harmony: tuple[Chord, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a system as written: its bars, not yet read."""

    number: int
    dynamic: str
    bars: tuple[str, ...]
    shift: int = 0
    deaf: bool = False  # the dynamics of the bars it was copied from are not its own


@dataclass(slots=True)
class _Player:
    """Where a part is while it is being read."""

    notes: list[Note] = field(default_factory=list)
    dynamics: list[Dynamic] = field(default_factory=list)
    tied: Note | None = None


def read(path: Path) -> Score:
    """The score in a file. Raises `ScoreError`, with the line, for anything that can't be played."""
    return parse(path.read_text(encoding="utf-8"), path.stem)


def parse(text: str, name: str) -> Score:
    """The score in a text."""
    return _Reader(name).read(text)


class _Reader:
    """Goes through the lines once, keeping what holds until it is changed: key, metre, tempo."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.number = 0
        self.words = {"title": name, "room": "hall", "tempo": "90", "metre": "4/4", "key": "C major"}
        self.parts: dict[str, Part] = {}
        self.players: dict[str, _Player] = {}
        self.systems: list[System] = []
        self.harmony: list[Chord] = []
        self.open: str | None = None
        self.rows: dict[str, _Row] = {}
        self.unison = False
        self.at = Fraction(0)
        self.bar = 0

    def read(self, text: str) -> Score:
        for number, raw in enumerate(text.splitlines(), 1):
            self.number = number
            line = raw.split(";")[0].strip()
            if line:
                self.line(line)
        self.close()
        lines = tuple(Line(self.parts[name], *self.played(player)) for name, player in self.players.items())
        return Score(
            self.name,
            self.words["title"],
            self.words["room"],
            self.at,
            tuple(self.systems),
            tuple(self.harmony),
            lines,
        )

    def wrong(self, why: str) -> ScoreError:
        return ScoreError(f"{self.name}.score:{self.number}: {why}")

    def played(self, player: _Player) -> tuple[tuple[Note, ...], tuple[Dynamic, ...]]:
        if player.dynamics and player.dynamics[-1].level is None:
            raise self.wrong("a hairpin needs a dynamic to arrive at")
        return tuple(player.notes), tuple(player.dynamics)

    def line(self, line: str) -> None:
        word, _, rest = line.partition(" ")
        if line.startswith("["):
            self.close()
            self.begin(line)
        elif word in self.words:
            self.words[word] = rest.strip()
        elif word == "unison":
            self.unison = True
        elif word == "part":
            self.part(rest.split())
        elif word == "harmony" or word in self.parts:
            self.row(word, rest)
        else:
            raise self.wrong(f'there is no part called "{word}"')

    def part(self, words: list[str]) -> None:
        name, instrument, *settings = words
        values = dict(zip(settings[::2], map(float, settings[1::2]), strict=True))
        self.parts[name] = Part(name, instrument, values.pop("gain", 0.0), values.pop("pan", 0.0))
        self.players[name] = _Player()
        if values:
            raise self.wrong(f"a part has gain and pan, not {', '.join(values)}")

    def begin(self, line: str) -> None:
        found = re.fullmatch(r"\[(\w+)\]", line)
        if not found:
            raise self.wrong("a system begins with its name, as in: [A]")
        self.open, self.rows = found[1], {}

    def row(self, name: str, rest: str) -> None:
        head, bar, music = rest.partition("|")
        words = head.split()
        dynamic = words.pop(0) if words and words[0] in DYNAMICS else ""
        if bar:
            self.rows[name] = _Row(self.number, dynamic, tuple(music.rstrip("|").split("|")))
        elif words == ["tacet"]:
            self.rows.pop(name, None)
        elif words[:1] == ["="] and len(words) in {2, 3} and words[1] in self.rows:
            model, shift = self.rows[words[1]], int(words[2]) if len(words) == 3 else 0
            own = dynamic or model.dynamic
            self.rows[name] = replace(model, shift=model.shift + shift, dynamic=own, deaf=bool(dynamic))
        else:
            raise self.wrong('after a part\'s name come bars between "|", "= another part", or "tacet"')

    def close(self) -> None:
        """Play the system that was being gathered."""
        if self.open is None:
            return
        bars = {len(row.bars) for row in self.rows.values()}
        if len(bars) != 1:
            counts = ", ".join(f"{name} {len(row.bars)}" for name, row in self.rows.items())
            raise self.wrong(f"the lines of [{self.open}] differ in bars: {counts}")
        above, below = map(int, self.words["metre"].split("/"))
        metre = Fraction(4 * above, below)
        tempo, _, end = self.words["tempo"].partition(">")
        length = metre * bars.pop()
        key = scale(self.words["key"])
        self.systems.append(
            System(self.open, self.at, length, metre, float(tempo), float(end or tempo), key, self.unison)
        )
        for name, row in self.rows.items():
            self.number = row.number
            if name == "harmony":
                self.harmony.extend(self.chords(row, metre))
            else:
                self.play(self.players[name], row, metre)
        self.bar += int(length / metre)
        self.at += length
        self.open, self.unison = None, False
        self.words["tempo"] = end.strip() or tempo.strip()

    def chords(self, row: _Row, metre: Fraction) -> Iterator[Chord]:
        """The chords of each bar share it evenly, or as their lengths say: "C:h. G:q"."""
        at, before = self.at, ""
        for bar in row.bars:
            names = (before if bar.strip() == "%" else bar).split()
            before = bar if bar.strip() != "%" else before
            for word in names:
                name, _, written = word.partition(":")
                length = self.length(written) if written else metre / len(names)
                try:
                    pitches, bass = chord(name)
                except ValueError as error:
                    raise self.wrong(str(error)) from error
                yield Chord(at, length, name, pitches, bass)
                at += length

    def length(self, text: str) -> Fraction:
        value = LENGTHS[text[0]]
        dots = text.count(".")
        return (value * (2 - Fraction(1, 2**dots))) * (Fraction(2, 3) if text.endswith("3") else 1)

    def play(self, player: _Player, row: _Row, metre: Fraction) -> None:
        at = self.at
        if row.dynamic:
            player.dynamics.append(Dynamic(at, DYNAMICS[row.dynamic]))
        before, length = "", Fraction(1)
        for index, bar in enumerate(row.bars):
            text = before if bar.strip() == "%" else bar
            before = text
            begin = at
            for found in self.tokens(text):
                sound, written, flags, times, dynamic, hairpin = found.groups()
                if dynamic or hairpin:
                    if not row.deaf:
                        player.dynamics.append(Dynamic(at, DYNAMICS[dynamic] if dynamic else None))
                    continue
                length = self.length(written) if written else length
                for _ in range(int(times or 1)):
                    if sound != "-":
                        self.sound(player, self.note(sound, at, length, flags, row.shift, self.bar + index + 1), flags)
                    at += length
            if at not in {begin, begin + metre}:
                raise self.wrong(f"bar {index + 1} has {float(at - begin):g} beats, not {float(metre):g}")
            at = begin + metre

    def tokens(self, text: str) -> Iterator[re.Match[str]]:
        at = 0
        while at < len(text):
            if text[at].isspace():
                at += 1
                continue
            found = _TOKEN.match(text, at)
            if not found or (found[5] and found[5] not in DYNAMICS):
                raise self.wrong(f'can\'t read "{text[at:].strip()}"')
            yield found
            at = found.end()

    def note(self, sound: str, at: Fraction, length: Fraction, flags: str, shift: int, bar: int) -> Note:
        names = [] if sound == "x" else sound.strip("[]").split()
        pitches = tuple(midi(name.rstrip("*")) + shift for name in names)
        marked = frozenset(pitch for pitch, name in zip(pitches, names, strict=True) if name.endswith("*"))
        return Note(at, length, pitches, marked, bar, "!" in flags, "'" in flags, "/" in flags)

    def sound(self, player: _Player, note: Note, flags: str) -> None:
        """Add a note, or let it lengthen the one that is tied to it."""
        if player.tied:
            held = player.notes[-1]
            if held.pitches != note.pitches or held.start + held.length != note.start:
                raise self.wrong("a tie needs the same pitches next")
            player.notes[-1] = replace(held, length=held.length + note.length)
        else:
            player.notes.append(note)
        player.tied = note if "~" in flags else None
