"""pygame, imported with care: this is the only place that does.

Importing pygame pulls in `pkg_resources` and numpy where they are installed, which the game does not use and which cost more
than everything else at start; and SDL draws windows through OpenGL by default, which is slow and large where OpenGL is software.
"""

from __future__ import annotations

import os
import sys

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", "red-heat")

_UNWANTED = [name for name in ("pkg_resources", "numpy") if name not in sys.modules]
for _name in _UNWANTED:
    sys.modules[_name] = None  # type: ignore[assignment]
try:
    import pygame
finally:
    for _name in _UNWANTED:
        del sys.modules[_name]

Surface = pygame.Surface
Rect = pygame.Rect
Color = tuple[int, int, int]

__all__ = ["Color", "Rect", "Surface", "pygame"]
