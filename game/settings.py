"""Settings: what a player likes, typed, checked at the door, kept in one small file where the system wants it.

They are read before the first frame, so they are a plain dataclass and a table of rules: nothing has to be imported for them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType

from game.homes import config_folder

VERSION = 1
FILE = "settings.json"
MOST_BYTES = 64_000
"""More than this is no file of settings."""

FACES = ("serif", "sans")
BIND_AT_MOST = 8
Bindings = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set. Volumes, sizes and opacity are in percent; `bindings` holds only what the player changed."""

    text_size: int = 100
    line_spacing: int = 100
    letter_spacing: int = 0
    face: str = "serif"
    high_contrast: bool = False
    panel_opacity: int = 92
    reduced_motion: bool = False
    captions: bool = False
    main_volume: int = 100
    music_volume: int = 80
    effects_volume: int = 100
    ambience_volume: int = 80
    mono: bool = False
    letters_per_s: int = 60
    auto_pace: int = 100
    skip_unread: bool = False
    timers: bool = True
    full_screen: bool = False
    display: int = 0
    vsync: bool = False
    window_width: int = 1280
    window_height: int = 720
    window_x: int | None = None
    window_y: int | None = None
    letter_keys: bool = True
    digit_keys: bool = True
    bindings: Bindings = field(default_factory=lambda: MappingProxyType({}))
    first_run_done: bool = False


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers a setting may have: from `low` to `high` in steps, and the names of single ones."""

    low: int
    high: int
    step: int = 1
    names: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))

    def holds(self, value: object) -> bool:
        """Whether a value is such a number."""
        return type(value) is int and self.low <= value <= self.high and (value - self.low) % self.step == 0


SPEEDS = (20, 40, 60, 100, 0)
"""Letters a second that can be set; 0 is all at once."""

RANGES: Mapping[str, Range] = {
    "text_size": Range(100, 200, 25),
    "line_spacing": Range(100, 160, 15),
    "letter_spacing": Range(0, 12, 3),
    "panel_opacity": Range(60, 100),
    "main_volume": Range(0, 100, 5),
    "music_volume": Range(0, 100, 5),
    "effects_volume": Range(0, 100, 5),
    "ambience_volume": Range(0, 100, 5),
    "letters_per_s": Range(0, 200),
    "auto_pace": Range(50, 200, 25),
    "display": Range(0, 15),
    "window_width": Range(320, 16_384),
    "window_height": Range(180, 16_384),
    "window_x": Range(-32_768, 32_767),
    "window_y": Range(-32_768, 32_767),
}


def _is_bool(value: object) -> bool:
    return type(value) is bool


def _is_face(value: object) -> bool:
    return value in FACES


def _is_bindings(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(keys, list) and len(keys) <= BIND_AT_MOST and all(isinstance(key, str) for key in keys)
        for keys in value.values()
    )


def _rule(name: str) -> Callable[[object], bool]:
    if name in ("window_x", "window_y"):
        return lambda value: value is None or RANGES[name].holds(value)
    if name in RANGES:
        return RANGES[name].holds
    return {"face": _is_face, "bindings": _is_bindings}.get(name, _is_bool)


def read_settings(folder: Path | None = None) -> tuple[Settings, str]:
    """The player's settings, and a message if there were some that could not be read; those are set aside, not lost.

    A setting that this version does not know is left alone: the file may be a newer version's.
    """
    path = (folder or config_folder()) / FILE
    try:
        if not path.is_file():
            return Settings(), ""
        import json  # noqa: PLC0415 - most first frames need none

        with path.open(encoding="utf-8") as file:
            found = json.loads(file.read(MOST_BYTES))
        return _checked(found), ""
    except (OSError, ValueError, RecursionError) as error:
        return Settings(), _set_aside(path, error)


def _checked(found: object) -> Settings:
    if not isinstance(found, dict):
        raise ValueError("it is no table of settings")
    values: dict[str, object] = {}
    for one in fields(Settings):
        if one.name not in found:
            continue
        value = found[one.name]
        if not _rule(one.name)(value):
            raise ValueError(f'"{one.name}" cannot be {_short(value)}')
        values[one.name] = (
            MappingProxyType({str(action): tuple(keys) for action, keys in value.items()})
            if one.name == "bindings"
            else value
        )
    return Settings(**values)  # type: ignore[arg-type]  # every value was held against its rule


def _short(value: object) -> str:
    words = repr(value)
    return words if len(words) <= 40 else words[:39] + "…"


def _set_aside(path: Path, error: Exception) -> str:
    kept = path.with_suffix(".damaged.json")
    reason = str(error) if isinstance(error, ValueError) and type(error) is ValueError else "it is damaged"
    if isinstance(error, OSError):
        reason = error.strerror or "it cannot be read"
    try:
        path.replace(kept)
    except OSError:
        return f"{path.name} could not be read ({reason}); the settings are those of a new game."
    return f"{path.name} could not be read ({reason}); it was kept as {kept.name}, and the settings begin anew."


def write_settings(settings: Settings, folder: Path | None = None) -> None:
    """Write the settings: beside the old ones, then in their place. Raises `OSError`."""
    import json  # noqa: PLC0415 - see above

    path = (folder or config_folder()) / FILE
    values = {one.name: getattr(settings, one.name) for one in fields(Settings)}
    values["bindings"] = {action: list(keys) for action, keys in settings.bindings.items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{FILE}.{os.getpid()}.new")
    try:
        with beside.open("w", encoding="utf-8") as file:
            json.dump({"version": VERSION, **values}, file, indent=2)
            file.write("\n")
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
