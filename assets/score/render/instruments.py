"""What `instruments.toml` says: the body of each instrument, not yet its sound."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from assets.score.render.harmony import midi

HERE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Vibrato:
    """A trembling of the pitch that begins late, as a player's does."""

    rate: float = 5.2
    cents: float = 0.0
    delay: float = 0.3
    rise: float = 0.4


@dataclass(frozen=True, slots=True)
class Burst:
    """A breath of noise between two frequencies: `decay` is the time to fall by 60 dB, or None to last as the note."""

    band: tuple[float, float]
    db: float
    decay: float | None = None


@dataclass(frozen=True, slots=True)
class Waved:
    """An instrument with a waveform: harmonics falling by `slope` dB an octave, soft to loud, through `formants`."""

    range: tuple[int, int]
    slope: tuple[float, float]
    formants: tuple[tuple[float, float, float], ...] = ()  # Hz, dB, width in octaves
    odd: float = 0.0  # dB that the even harmonics are weaker
    voices: int = 1
    detune: float = 0.0  # cents
    spread: float = 0.0  # of the voices, left to right
    attack: float = 0.04
    decay: float | None = None  # seconds to fall by 60 dB: plucked; None: held
    release: float = 0.12
    bloom: float = 0.05  # seconds that brightness lags behind loudness
    fade: float | None = None  # seconds in which a plucked note loses its brightness
    vibrato: Vibrato = Vibrato()
    drift: float = 3.0  # cents of slow wandering
    scoop: float = 0.0  # cents below the pitch at the onset
    bursts: tuple[Burst, ...] = ()
    gain_db: float = 0.0
    send_db: float = -10.0


@dataclass(frozen=True, slots=True)
class Struck:
    """An instrument that is hit: `modes` are ratio to the pitch, dB and seconds to fall by 60 dB."""

    modes: tuple[tuple[float, float, float], ...] = ()
    range: tuple[int, int] | None = None  # None: a drum without pitch
    pitch: float = 100.0  # Hz, for a drum
    glide: tuple[float, float] = (0.0, 0.05)  # cents above the pitch at the hit; seconds
    bursts: tuple[Burst, ...] = ()
    soft: float = 6.0  # dB an octave that a soft hit is duller
    clang: int = 0  # how many random high modes a cymbal has
    gain_db: float = 0.0
    send_db: float = -12.0


@dataclass(frozen=True, slots=True)
class Modulated:
    """Frequency modulation: `pairs` are carrier ratio, modulator ratio, index, dB and seconds to fall by 60 dB."""

    range: tuple[int, int]
    pairs: tuple[tuple[float, float, float, float, float], ...]
    tremolo: tuple[float, float] = (0.0, 0.0)  # Hz, depth
    detune: float = 3.0
    release: float = 0.25
    gain_db: float = 0.0
    send_db: float = -12.0


Instrument = Waved | Struck | Modulated
KINDS: dict[str, type[Instrument]] = {"waved": Waved, "struck": Struck, "modulated": Modulated}


@cache
def instruments() -> dict[str, Instrument]:
    """All instruments by name."""
    tables = tomllib.loads((HERE / "instruments.toml").read_text(encoding="utf-8"))
    return {name: _instrument(table) for name, table in tables.items()}


def frozen(value: Any) -> Any:
    """Lists as tuples, all the way down."""
    return tuple(frozen(item) for item in value) if isinstance(value, list) else value


def _instrument(table: dict[str, Any]) -> Instrument:
    values = {name: frozen(value) for name, value in table.items()}
    kind = KINDS[values.pop("kind")]
    if "range" in values:
        low, high = values["range"]
        values["range"] = (midi(low), midi(high))
    if "vibrato" in values:
        values["vibrato"] = Vibrato(**values["vibrato"])
    if "bursts" in values:
        values["bursts"] = tuple(Burst(**{key: frozen(item) for key, item in one.items()}) for one in values["bursts"])
    return kind(**values)
