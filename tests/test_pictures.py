"""The pictures that come with the game: whole, within their budgets, and made of what the rasteriser understands."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.window.sdl import pygame
from game.window.svg import picture

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
