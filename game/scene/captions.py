"""Captions: what a sound is, in words, for those who cannot hear it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping

from game.homes import data_folder
from game.scene.level import Level


def shared_captions() -> dict[str, str]:
    """The captions of the program's own sounds."""
    try:
        table = tomllib.loads((data_folder("assets") / "assets.toml").read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError):
        return {}
    captions = table.get("captions", {})
    return {name: text for name, text in captions.items() if isinstance(text, str)}


def captions_of(level: Level) -> Mapping[str, str]:
    """The captions of all sounds of a level, by their names: its own come before the program's."""
    return {**shared_captions(), **level.manifest.captions}
