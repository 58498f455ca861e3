"""What `sounds.toml` says: of which layers each sound is made, not yet its samples."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from assets.score.render.instruments import HERE, frozen

Points = tuple[tuple[float, float], ...]  # seconds and values, joined by straight lines


@dataclass(frozen=True, slots=True)
class Layer:
    """One ingredient, heard at each time of `at`, or `scatter` times a second wherever chance lets it fall.

    With a `band` it is noise, with a `pitch` a tone, with `modes` something struck.
    """

    at: tuple[float, ...] = (0.0,)
    scatter: float = 0.0
    seconds: float = 0.0  # 0: to the end of the sound
    db: float = 0.0
    vary_db: float = 0.0  # how unequal the repetitions are
    pan: float = 0.0
    spread: float = 0.0  # how far from `pan` the repetitions fall
    shape: Points = ((0.0, 1.0),)
    t60: float = 0.0  # seconds to fall by 60 dB; 0: doesn't
    swell: tuple[float, float] = (0.0, 0.0)  # how many waves of loudness, and how deep
    shake: tuple[float, float] = (0.0, 0.0)  # the same, quick: Hz and depth

    band: tuple[float, float] | None = None
    band_end: tuple[float, float] | None = None  # where the band has moved to in the end
    tilt: float = 0.0  # dB an octave

    pitch: Points = ()  # Hz
    slope: float = 200.0  # dB an octave that the harmonics fall; so steep a slope is a sine
    odd: float = 0.0
    vibrato: tuple[float, float] = (0.0, 0.0)  # Hz, cents
    tune: float = 0.0  # semitones that the repetitions differ by
    vowels: str = ""  # the mouth it comes out of: one of these letters, by chance

    modes: tuple[tuple[float, float, float], ...] = ()  # Hz, dB, seconds to fall by 60 dB


@dataclass(frozen=True, slots=True)
class Recipe:
    """A sound: how long, how high its peak, in which room and how much of it."""

    seconds: float
    layers: tuple[Layer, ...]
    peak_db: float = -3.0
    room: str = ""
    room_db: float = -12.0
    loop: bool = False


@cache
def recipes() -> dict[str, Recipe]:
    """All sounds by name."""
    tables = tomllib.loads((HERE / "sounds.toml").read_text(encoding="utf-8"))
    return {name: _recipe(table) for name, table in tables.items()}


def _recipe(table: dict[str, Any]) -> Recipe:
    layers = tuple(_layer(layer) for layer in table.pop("layers"))
    return Recipe(layers=layers, **table)


def _layer(table: dict[str, Any]) -> Layer:
    values = {name: frozen(value) for name, value in table.items()}
    if isinstance(values.get("pitch"), int | float):
        values["pitch"] = ((0.0, float(values["pitch"])),)
    return Layer(**values)
