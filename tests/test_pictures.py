"""The pictures that come with the game: whole, within their budgets, and made of what the rasteriser understands."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.window.palette import HINT, PANEL, PANEL_ALPHA, TEXT, rgb
from game.window.sdl import Rect, pygame
from game.window.svg import layers, picture, rasterise

ASSETS = Path(__file__).parents[1] / "assets"
PICTURES = sorted(ASSETS.rglob("*.svg"))
BUDGETS = {"backdrops": 25_000, "portraits": 12_000, "plans": 25_000, "objects": 4_000}
IGNORED = (
    "text",
    "image",
    "use",
    "pattern",
    "filter",
    "clipPath",
    "mask",
    "style",
    "symbol",
    "marker",
    "script",
    "foreignObject",
)


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: str(path.relative_to(ASSETS)))
def test_picture(path: Path) -> None:
    pygame.display.init()
    pygame.display.set_mode((16, 16))
    text = path.read_text(encoding="utf-8")
    assert len(text.encode()) <= BUDGETS.get(path.parent.name, 25_000)
    root = ElementTree.fromstring(text)
    used = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert used.isdisjoint(IGNORED)
    assert not re.search(r"rgba\(|hsl\(|currentColor|spreadMethod|visibility", text)
    names = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(names) == len(set(names))
    for size in ((1280, 720), (640, 360)):
        drawn = picture(path, *size)
        assert drawn.get_size() == size
        assert len({tuple(drawn.get_at((x, y))) for x in range(8, size[0], 37) for y in range(8, size[1], 37)}) > 3


def test_layers_of_backdrops_have_names() -> None:
    for path in sorted((ASSETS / "backdrops").glob("*.svg")):
        root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
        groups = [child for child in root if child.tag.endswith("}g")]
        assert groups, path.name
        assert all(group.get("id") for group in groups), path.name


# --- on the screen ---------------------------------------------------------------------------------------------

BEHIND_TEXT = sorted([*(ASSETS / "backdrops").glob("*.svg"), *(ASSETS / "plans").glob("*.svg")])
LETTERS = {"text": TEXT, "hints": HINT}


def luminance(color: tuple[int, ...]) -> float:
    """How bright a color is, from 0 to 1, as accessibility guidelines count it."""
    parts = [part / 255 for part in color[:3]]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("path", BEHIND_TEXT, ids=lambda path: path.stem)
def test_text_is_read_with_seven_to_one_on_the_panel_over_every_backdrop(path: Path) -> None:
    pygame.display.init()
    pygame.display.set_mode((16, 16))
    drawn = picture(path, 320, 180)
    panel, opacity = rgb(PANEL), PANEL_ALPHA / 255
    brightest = max(
        luminance(
            tuple(round(a * opacity + b * (1 - opacity)) for a, b in zip(panel, drawn.get_at((x, y)), strict=False))
        )
        for y in range(round(468 / 4), 180)
        for x in range(320)
    )
    for letters in LETTERS.values():
        assert (luminance(letters) + 0.05) / (brightest + 0.05) >= 7


def only(path: Path, layer: str) -> Rect:
    """Where one layer of a portrait is, on its canvas of 420 by 560."""
    text = path.read_text(encoding="utf-8")
    hide = tuple(one for one in layers(text) if one != layer)
    return rasterise(text, 420, 560, hide).get_bounding_rect()


@pytest.mark.parametrize("path", sorted((ASSETS / "portraits").glob("*.svg")), ids=lambda path: path.stem)
def test_heads_are_of_one_size_and_look_from_one_height(path: Path) -> None:
    pygame.display.init()
    pygame.display.set_mode((16, 16))
    nose, features = only(path, "nose"), only(path, "features")
    # all are turned alike and measured from the same skull: the nose begins between the brows and stands out as far
    assert 160 <= nose.top <= 196
    assert 250 <= nose.bottom <= 296
    assert 198 <= nose.left <= 224
    assert 266 <= nose.right <= 296
    assert 288 <= features.right <= 332
