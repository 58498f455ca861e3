"""Contact sheets: all pictures of one kind beside each other, with their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from game.scene import Level
from game.scene.library import Library
from game.window.fonts import SANS, SANS_BLACK, SANS_BOLD, font
from game.window.palette import HINT, TEXT
from game.window.pictures import Pictures, Wanted
from game.window.sdl import Surface, pygame
from game.window.shoot import Shot

GROUND = (23, 25, 33)
TILE = (34, 37, 48)
WIDTH = 1200
EDGE = 20
GAP = 10
HEAD = 52
LABEL = 20


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """A picture and its name; cells of one group stay together."""

    label: str
    picture: Surface
    group: str = ""


def sheet(title: str, cells: Iterable[Cell]) -> Surface:
    """A sheet of cells, from left to right and top to bottom. A group begins a new row unless it fits beside the last one."""
    placed: list[tuple[Cell, int, int]] = []
    x, y, row = EDGE, HEAD, 0
    for _, members in groupby(cells, lambda cell: cell.group or cell.label):
        group = list(members)
        room = sum(cell.picture.get_width() + GAP for cell in group) - GAP
        if x > EDGE and x + room > WIDTH - EDGE:
            x, y, row = EDGE, y + row + LABEL + GAP, 0
        for cell in group:
            if x > EDGE and x + cell.picture.get_width() > WIDTH - EDGE:
                x, y, row = EDGE, y + row + LABEL + GAP, 0
            placed.append((cell, x, y))
            x += cell.picture.get_width() + GAP
            row = max(row, cell.picture.get_height())
    drawn = Surface((WIDTH, y + row + LABEL + EDGE)).convert()
    drawn.fill(GROUND)
    drawn.blit(font(SANS_BLACK, 20).render(title.upper(), True, TEXT), (EDGE, 16))
    for cell, left, top in placed:
        drawn.fill(TILE, (left, top, cell.picture.get_width(), cell.picture.get_height()))
        drawn.blit(cell.picture, (left, top))
        face = font(SANS_BOLD if cell.group else SANS, 12)
        drawn.blit(_short(cell.label, face, cell.picture.get_width()), (left, top + cell.picture.get_height() + 3))
    return drawn


def _short(words: str, face: pygame.font.Font, width: int) -> Surface:
    """A label, cut where it would run into its neighbor's."""
    shown = words
    while face.size(shown)[0] > width and len(words) > 1:
        words = words[:-1]
        shown = f"{words}…"
    return face.render(shown, True, HINT)


KINDS = {
    "backdrops": ("Backdrops", (225, 127)),
    "portraits": ("Portraits", (108, 144)),
    "images": ("Framed pictures", (280, 210)),
    "plans": ("Plans", (380, 214)),
    "objects": ("Objects", (96, 96)),
    "chapters": ("Chapters", (280, 158)),
}
"""The kinds of pictures of a library, what their sheets are called, and the size of a picture on them."""


def library_sheets(level: Level) -> Iterator[tuple[str, Surface]]:
    """A sheet for each kind of picture that a level has at hand: its own, and those that come with the program."""
    own = set(Library.__dataclass_fields__) & KINDS.keys()
    pictures = Pictures(patient=True)
    for kind in (one for one in KINDS if one in own):
        title, size = KINDS[kind]
        files: dict[str, Path] = _of_kind(level, kind)
        cells = [
            Cell(name.replace("_", " "), _fitted(pictures, path, name, size), _group(level, kind, name))
            for name, path in sorted(files.items())
        ]
        if cells:
            yield kind, sheet(title, cells)
        pictures.clear()


def _of_kind(level: Level, kind: str) -> dict[str, Path]:
    """The pictures of one kind. Those in a level's own folder may be used as any kind, and are shown once."""
    files: Mapping[str, Path] = getattr(level.library, kind)
    folders = (kind, "pictures") if kind == "backdrops" else (kind,)
    return {name: path for name, path in files.items() if path.parent.name in folders}


def _group(level: Level, kind: str, name: str) -> str:
    who = name.rpartition("_")[0]
    return next((one for one in level.manifest.cast if name.startswith(f"{one}_")), who) if kind == "portraits" else ""


def _fitted(pictures: Pictures, path: Path, name: str, size: tuple[int, int]) -> Surface:
    cell = Surface(size, pygame.SRCALPHA)
    drawn = pictures.drawn(Wanted(path, name, size, fitted=True))
    cell.blit(drawn.surface, drawn.at)
    return cell


def stage_sheets(shots: Iterable[Shot], width: int = 224) -> Iterator[tuple[str, Surface]]:
    """A sheet of pictures for each chapter of a level, in the order in which they come."""
    chapters: dict[str, list[Cell]] = {}
    for shot in shots:
        height = round(width * shot.picture.get_height() / shot.picture.get_width())
        small = pygame.transform.smoothscale(shot.picture, (width, height))
        label = shot.name.replace("_", " ").replace("-", " · ")
        chapters.setdefault(shot.beat.stage.chapter, []).append(Cell(label, small))
    for number, (chapter, cells) in enumerate(chapters.items(), 1):
        name = re.sub(r"\W+", "_", chapter.lower())
        yield f"stages_{number:02}_{name}".rstrip("_"), sheet(chapter or "Stages", cells)
