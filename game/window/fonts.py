"""Fonts: the two families of the game, from their packages, at pixel sizes."""

from __future__ import annotations

import importlib.util
from functools import lru_cache
from pathlib import Path

from game.window.sdl import pygame

# of this family the .otf files: in the .ttf ones the kerning of quotation marks is wrong
SERIF = "font_source_serif_pro/SourceSerifPro-Regular.otf"
SERIF_BOLD = "font_source_serif_pro/SourceSerifPro-Semibold.otf"
SANS = "font_roboto/Roboto-Medium.ttf"
SANS_REGULAR = "font_roboto/Roboto-Regular.ttf"
SANS_BOLD = "font_roboto/Roboto-Bold.ttf"
SANS_BLACK = "font_roboto/Roboto-Black.ttf"


@lru_cache(maxsize=64)
def font(face: str, size: int) -> pygame.font.Font:
    """A font at a size in pixels. Where its package is missing, pygame's own stands in."""
    path = _path(face)
    return pygame.font.Font(path, max(6, size))


@lru_cache(maxsize=8)
def _path(face: str) -> str | None:
    package, _, name = face.partition("/")
    # the packages list all their files when imported; finding them is enough
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        return None
    path = Path(spec.origin).parent / "files" / name
    return str(path) if path.is_file() else None
