"""Thumbnails: the small picture that goes into a save, and reading one back that may come from a stranger."""

from __future__ import annotations

import io
from functools import lru_cache

from game.window.sdl import Rect, Surface, pygame

SIZE = (360, 136)
"""What is seen of the scene above the text."""

MOST = 60_000
WIDEST = 4096


def thumbnail(scene: Surface) -> bytes:
    """A scene, without its lower third where the text stands, as a small JPEG; nothing if that cannot be made."""
    width, height = scene.get_size()
    part = scene.subsurface(Rect(0, 0, width, min(height, round(width * SIZE[1] / SIZE[0]))))
    small = pygame.transform.smoothscale(part, SIZE)
    written = io.BytesIO()
    try:
        pygame.image.save(small, written, "scene.jpg")
    except pygame.error:
        return b""
    data = written.getvalue()
    return data if len(data) <= MOST else b""


@lru_cache(maxsize=32)
def read_thumbnail(data: bytes, width: int, height: int) -> Surface | None:
    """The picture of a save at a size in pixels; None where it is none, or says it is larger than any of ours could be."""
    size = _size(data)
    if size is None or max(size) > WIDEST:
        return None
    try:
        loaded = pygame.image.load(io.BytesIO(data), "scene.jpg")
        return pygame.transform.smoothscale(loaded.convert(), (width, height))
    except (pygame.error, ValueError):
        return None


def _size(data: bytes) -> tuple[int, int] | None:
    """What a JPEG says of its size, before anything of it is unpacked."""
    if not data.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
        at += 2 + max(2, int.from_bytes(data[at + 2 : at + 4], "big"))
    return None
