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
Box = tuple[float, float, float, float]
"""A part of a picture in its own units: left, top, width, height."""

_ROOT = re.compile(r"<svg\b[^>]*>")
_SIZE = re.compile(r'\s(?:width|height)=(?:"[^"]*"|\'[^\']*\')')
_VIEW_BOX = re.compile(r'\sviewBox=(?:"([^"]*)"|\'([^\']*)\')')
_GROUP = re.compile(r"<!--.*?-->|<g\b([^>]*?)(/?)>|</g>", re.DOTALL)
_ID = re.compile(r'\sid=(?:"([^"]*)"|\'([^\']*)\')')

FINDER = 4
"""How many pixels one pixel of the small drawing stands for by which the drawn part of a layer is found."""


def rasterise(text: str, width: int, height: int, hide: tuple[str, ...] = (), box: Box | None = None) -> Surface:
    """Draw SVG text at a size in pixels, without the groups named in `hide`; of `box`, if it is not to be the whole picture.

    Raises `pygame.error` if it cannot be read.
    """
    match = _ROOT.search(text)
    if match is None or width * height > MAX_PIXELS:
        raise pygame.error("this is no SVG picture")
    root = _SIZE.sub("", match.group())[:-1].rstrip("/")
    if box is not None:
        root = _VIEW_BOX.sub("", root) + ' viewBox="{:.4f} {:.4f} {:.4f} {:.4f}"'.format(*box)
    root += f' width="{width}" height="{height}">'
    text = text[: match.start()] + root + text[match.end() :]
    for name in hide:
        text = text.replace(f'<g id="{name}"', f'<g display="none" id="{name}"', 1)
    return pygame.image.load(io.BytesIO(text.encode("utf-8")), "picture.svg")


def trimmed(
    text: str, width: int, height: int, hide: tuple[str, ...] = (), box: Box | None = None
) -> tuple[Surface, tuple[int, int]]:
    """The same without the empty margin, and where its corner belongs; only that part is rasterised."""
    columns, rows = max(1, width // FINDER), max(1, height // FINDER)
    found = rasterise(text, columns, rows, hide, box).get_bounding_rect().inflate(2, 2)
    found = found.clip(0, 0, columns, rows)
    left, right = (x * width // columns for x in (found.left, found.right))
    top, bottom = (y * height // rows for y in (found.top, found.bottom))
    if right <= left or bottom <= top:
        return Surface((1, 1), pygame.SRCALPHA), (0, 0)
    x, y, w, h = box or view_box(text)
    part = (x + left * w / width, y + top * h / height, (right - left) * w / width, (bottom - top) * h / height)
    return rasterise(text, right - left, bottom - top, hide, part), (left, top)


def drawing(width: int, height: int, view_width: float, view_height: float, shapes: str) -> Surface:
    """A drawing of our own with transparency: shapes in design units, at a size in pixels."""
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {view_width:g} {view_height:g}" '
        f'width="{width}" height="{height}">{shapes}</svg>'
    )
    return rasterise(text, max(1, width), max(1, height)).convert_alpha()


def view_box(text: str) -> Box:
    """The part of the plane that a picture shows. Raises `pygame.error` where it does not say so."""
    root = _ROOT.search(text)
    match = _VIEW_BOX.search(root.group()) if root else None
    numbers = re.split(r"[\s,]+", (match.group(1) or match.group(2)).strip()) if match else []
    try:
        x, y, w, h = (float(part) for part in numbers)
    except ValueError:
        raise pygame.error("the picture does not say what it shows") from None
    return x, y, w, h


def groups(text: str) -> frozenset[str]:
    """The names of the groups in an SVG text."""
    return frozenset(re.findall(r'<g id="([^"]+)"', text))


def layers(text: str) -> tuple[str, ...]:
    """The names of the outermost groups of an SVG text, from back to front; those without a name are left out."""
    found: list[str] = []
    depth = 0
    for match in _GROUP.finditer(text):
        if match.group().startswith("<!--"):
            continue
        if match.group() == "</g>":
            depth -= 1
            continue
        name = _ID.search(match.group(1))
        if depth == 0 and name is not None:
            found.append(name.group(1) or name.group(2))
        depth += not match.group(2)
    return tuple(found)


def picture(path: Path, width: int, height: int, hide: tuple[str, ...] = ()) -> Surface:
    """A picture file at a size in pixels; photographs are scaled. Raises `pygame.error`, `OSError` or `ValueError`."""
    if path.suffix.lower() == ".svg":
        return rasterise(drawing_text(path), width, height, hide)
    return pygame.transform.smoothscale(photograph(path), (width, height))


def photograph(path: Path) -> Surface:
    """A picture file made of pixels, at its own size. Raises `pygame.error`, `OSError` or `ValueError`."""
    # what is inside decides which decoder is asked, so it is looked at before any of them sees it
    check_photograph(path)
    return pygame.image.load(str(path)).convert_alpha()
