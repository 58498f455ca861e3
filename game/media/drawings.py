"""SVG from strangers: read by a real parser, measured, and written anew with nothing in it but shapes.

The rasteriser inside SDL_image finds elements by looking for angle brackets, also inside comments, and draws whatever it is told
to, however long that takes. So it is never given a file as it is. What comes out of here has one root, known elements, known
attributes and no text, and its cost was estimated; what would take too long is refused before anything is drawn.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from game.media.outlines import (
    UNMOVED,
    DrawingError,
    Matrix,
    Outline,
    matrix_of,
    numbers,
    outline_of,
    times,
)

MAX_BYTES = 4_000_000
MAX_ELEMENTS = 50_000
MAX_DEPTH = 100
MAX_NUMBERS = 400_000
MAX_STYLE = 20_000
MAX_DASHES = 60_000
MAX_REACH = 2_000
"""How many times the size of the picture a shape may reach."""

MAX_SECONDS = 2.0
"""How long drawing may take at 1280 by 720, as it is estimated."""

PAINT_S = 0.016
"""How long it takes to paint all of such a picture once, and what each segment of an outline costs over its full height."""

SEGMENT_S = 0.0002
STROKED = 5
"""How many times more the outline of a stroke costs."""

SPACE = "http://www.w3.org/2000/svg"
KEPT = frozenset(
    "svg g path rect circle ellipse line polyline polygon defs linearGradient radialGradient stop style".split()
)
PASSED_OVER = frozenset("title desc metadata".split())
"""Elements that are not meant to be seen."""

ATTRIBUTES = (
    *"id class display visibility style transform opacity fill fill-opacity fill-rule stroke stroke-width".split(),
    *"stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit d points".split(),
    *"x y width height rx ry cx cy r x1 y1 x2 y2 fx fy offset stop-color stop-opacity gradientUnits".split(),
    *"gradientTransform spreadMethod href xlink:href viewBox preserveAspectRatio".split(),
)
"""In this order, so that whoever looks for a group by its name finds the name first."""

INHERITED = ("fill", "stroke", "stroke-width", "stroke-dasharray", "display")
UNSAFE = re.compile(r"[^\x20-\x7e\u00a0-\ud7ff]+")
ESCAPES = str.maketrans({"&": " ", "<": " ", ">": " ", '"': "'"})


@dataclass(slots=True)
class _Open:
    """An element that is open: what it hands down."""

    matrix: Matrix
    style: Mapping[str, str]


@dataclass(slots=True)
class _Reading:
    """What is known of a drawing while it is read."""

    pieces: list[str] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    skipping: int = 0
    elements: int = 0
    numbers: int = 0
    dashes: float = 0.0
    seconds: float = 0.0
    view: tuple[float, float, float, float] = (0.0, 0.0, 1.0, 1.0)
    style: list[str] | None = None
    ignored: dict[str, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing that can be rasterised: its text, what was left out of it, and how long it should take at 1280 by 720."""

    text: str
    ignored: tuple[str, ...]
    seconds: float


def read_drawing(data: bytes) -> Drawing:
    """Read SVG. Raises `DrawingError`, in words for its author, where it is none or would be too much work."""
    if len(data) > MAX_BYTES:
        raise DrawingError(f"it is larger than {MAX_BYTES:,} bytes")
    reading = _Reading()
    parser = expat.ParserCreate(namespace_separator=None)
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.EntityDeclHandler = _refuse_entities
    parser.ExternalEntityRefHandler = _refuse_entities
    parser.StartElementHandler = lambda name, attributes: _begin(reading, name, attributes)
    parser.EndElementHandler = lambda name: _end(reading, name)
    parser.CharacterDataHandler = lambda text: _text(reading, text)
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        message = expat.ErrorString(error.code)
        raise DrawingError(f"line {error.lineno}: {message}") from None
    except (ValueError, OverflowError, RecursionError) as error:
        if isinstance(error, DrawingError):
            raise
        raise DrawingError("it cannot be read") from None
    finally:
        # the handlers know the reading, and the parser the handlers
        parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None
    if not reading.pieces:
        raise DrawingError("this is no SVG picture")
    return Drawing("".join(reading.pieces), tuple(reading.ignored), reading.seconds)


def _refuse_entities(*_: object) -> int:
    raise DrawingError("it declares entities of its own, which are not read")


def _begin(reading: _Reading, name: str, given: dict[str, str]) -> None:
    name = name.rpartition(":")[2] if name.startswith("svg:") else name
    reading.elements += 1
    if reading.elements > MAX_ELEMENTS:
        raise DrawingError(f"it has more than {MAX_ELEMENTS:,} elements")
    if reading.skipping or not _is_kept(reading, name):
        reading.skipping += 1
        return
    if len(reading.stack) >= MAX_DEPTH:
        raise DrawingError(f"its elements stand more than {MAX_DEPTH} deep in each other")
    attributes = {key: _plain(given[key]) for key in ATTRIBUTES if key in given}
    if name == "svg":
        attributes = _root(reading, attributes)
    elif name == "style":
        reading.style = []
    for key in ("href", "xlink:href"):
        if not attributes.get(key, "#").startswith("#"):
            del attributes[key]
    _measure(reading, name, attributes)
    words = "".join(f' {key}="{value}"' for key, value in attributes.items())
    space = f' xmlns="{SPACE}" xmlns:xlink="http://www.w3.org/1999/xlink"' if name == "svg" else ""
    # the name of a group stands first, and the root can be told by its beginning
    reading.pieces.append(f"<{name}{words}{space}>")


def _is_kept(reading: _Reading, name: str) -> bool:
    if not reading.stack:
        if name != "svg":
            raise DrawingError(f"it begins with <{name[:40]}>, and SVG begins with <svg>")
        return True
    if name in KEPT and name != "svg":
        return True
    if name not in PASSED_OVER and ":" not in name:
        reading.ignored.setdefault(name[:40])
    return False


def _plain(value: str) -> str:
    return UNSAFE.sub(" ", value).translate(ESCAPES)


def _root(reading: _Reading, attributes: dict[str, str]) -> dict[str, str]:
    """The root of a picture: with the part of the plane that it shows, and without a size of its own."""
    size = [numbers(attributes.pop(key, ""))[:1] or [0.0] for key in ("width", "height")]
    box = numbers(attributes.get("viewBox", ""))
    if len(box) != 4:
        box = [0.0, 0.0, size[0][0], size[1][0]]
    if box[2] < 1e-3 or box[3] < 1e-3 or box[2] > 1e6 or box[3] > 1e6 or not 1e-3 < box[2] / box[3] < 1e3:
        raise DrawingError('it does not say what it shows: write viewBox="0 0 1280 720"')
    reading.view = (box[0], box[1], box[2], box[3])
    attributes["viewBox"] = " ".join(f"{one:g}" for one in box)
    return attributes


def _measure(reading: _Reading, name: str, attributes: Mapping[str, str]) -> None:
    """Open an element, and add what drawing it will take."""
    around = reading.stack[-1] if reading.stack else _Open(UNMOVED, {})
    style = {key: attributes.get(key, around.style.get(key, "")) for key in INHERITED}
    for one in attributes.get("style", "").split(";"):
        key, _, value = one.partition(":")
        if key.strip() in INHERITED:
            style[key.strip()] = value.strip()
    matrix = times(around.matrix, matrix_of(attributes["transform"])) if "transform" in attributes else around.matrix
    reading.stack.append(_Open(matrix, style))
    reading.numbers += sum(
        len(numbers(attributes[key])) for key in ("d", "points", "stroke-dasharray") if key in attributes
    )
    if reading.numbers > MAX_NUMBERS:
        raise DrawingError(f"it has more than {MAX_NUMBERS:,} numbers")
    outline = outline_of(name, attributes)
    if outline is not None:
        _add(reading, outline, matrix, style)


def _add(reading: _Reading, outline: Outline, matrix: Matrix, style: Mapping[str, str]) -> None:
    left, top, width, height = reading.view
    scale = max(abs(one) for one in matrix[:4])
    stroked = style["stroke"] not in ("", "none") or reading.style is not None
    margin = (numbers(style["stroke-width"])[:1] or [1.0])[0] * scale if stroked else 0.0
    if abs(margin) > 2 * max(width, height):
        raise DrawingError("a stroke in it is wider than the picture")
    moved = outline.moved(matrix).grown(abs(margin))
    reach = max(abs(moved.left - left), abs(moved.right - left), abs(moved.top - top), abs(moved.bottom - top))
    if reach > MAX_REACH * max(width, height):
        raise DrawingError(f"a shape in it reaches more than {MAX_REACH:,} times as far as the picture")
    across = max(0.0, min(moved.right, left + width) - max(moved.left, left)) / width
    high = max(0.0, min(moved.bottom, top + height) - max(moved.top, top)) / height
    filled = style["fill"] != "none"
    reading.seconds += (filled + stroked) * across * high * PAINT_S
    reading.seconds += outline.segments * high * SEGMENT_S * (filled + STROKED * stroked)
    period = sum(abs(one) for one in numbers(style["stroke-dasharray"])) * scale
    if period:
        reading.dashes += moved.length / max(period, 1e-9)
    if reading.dashes > MAX_DASHES:
        raise DrawingError("its dashes are too short")
    if reading.seconds > MAX_SECONDS:
        raise DrawingError("it would take too long to draw: fewer shapes, or smaller ones")


def _end(reading: _Reading, name: str) -> None:
    if reading.skipping:
        reading.skipping -= 1
        return
    name = name.rpartition(":")[2] if name.startswith("svg:") else name
    if name == "style":
        _close_style(reading)
    reading.stack.pop()
    reading.pieces.append(f"</{name}>")


def _text(reading: _Reading, text: str) -> None:
    """Text is left out, except of a style sheet."""
    if reading.style is not None and not reading.skipping and len(reading.style) < MAX_STYLE:
        reading.style.append(text)


def _close_style(reading: _Reading) -> None:
    text = _plain("".join(reading.style or ()))
    if (
        len(text) > MAX_STYLE
        or "dasharray" in text
        or any(abs(one) > 1_000 for one in numbers(re.sub(r"#\w+", "", text)))
    ):
        raise DrawingError("its style sheet is too large, or sets dashes or very wide strokes")
    reading.pieces.append(text)
