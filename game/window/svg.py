"""SVG to surfaces: files and drawings of our own, rasterised at the size they are shown.

The rasteriser inside SDL_image takes its size from the root tag, so that tag is rewritten; layers are hidden by name.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from game.media.files import check_photograph, drawing_text
from game.window.sdl import Surface, pygame

MAX_PIXELS = 40_000_000
_ROOT = re.compile(r"<svg\b[^>]*>")
_SIZE = re.compile(r'\s(?:width|height)=(?:"[^"]*"|\'[^\']*\')')


def rasterise(text: str, width: int, height: int, hide: tuple[str, ...] = ()) -> Surface:
    """Draw SVG text at a size in pixels, without the groups named in `hide`. Raises `pygame.error` if it cannot be read."""
    match = _ROOT.search(text)
    if match is None or width * height > MAX_PIXELS:
        raise pygame.error("this is no SVG picture")
    root = _SIZE.sub("", match.group())[:-1].rstrip("/") + f' width="{width}" height="{height}">'
    text = text[: match.start()] + root + text[match.end() :]
    for name in hide:
        text = text.replace(f'<g id="{name}"', f'<g display="none" id="{name}"', 1)
    return pygame.image.load(io.BytesIO(text.encode("utf-8")), "picture.svg")


def drawing(width: int, height: int, view_width: float, view_height: float, shapes: str) -> Surface:
    """A drawing of our own with transparency: shapes in design units, at a size in pixels."""
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {view_width:g} {view_height:g}" '
        f'width="{width}" height="{height}">{shapes}</svg>'
    )
    return rasterise(text, max(1, width), max(1, height)).convert_alpha()


def groups(text: str) -> frozenset[str]:
    """The names of the groups in an SVG text."""
    return frozenset(re.findall(r'<g id="([^"]+)"', text))


def picture(path: Path, width: int, height: int, hide: tuple[str, ...] = ()) -> Surface:
    """A picture file at a size in pixels; photographs are scaled. Raises `pygame.error`, `OSError` or `ValueError`."""
    if path.suffix.lower() == ".svg":
        return rasterise(drawing_text(path), width, height, hide)
    # what is inside decides which decoder is asked, so it is looked at before any of them sees it
    check_photograph(path)
    loaded = pygame.image.load(str(path))
    return pygame.transform.smoothscale(loaded.convert_alpha(), (width, height))
