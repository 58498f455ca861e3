"""Captions: what a sound is, in words, for those who cannot hear it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from game.homes import data_folder
from game.scene.level import Level


@cache
def shared_captions() -> Mapping[str, str]:
    """The captions of the program's own sounds. Read once: a game that is loaded waits for no file."""
    try:
        table = tomllib.loads((data_folder("assets") / "assets.toml").read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError):
        return MappingProxyType({})
    captions = table.get("captions", {})
    return MappingProxyType({name: text for name, text in captions.items() if isinstance(text, str)})


def captions_of(level: Level) -> Mapping[str, str]:
    """The captions of all sounds of a level, by their names: its own come before the program's."""
    return {**shared_captions(), **level.manifest.captions}
