"""Comparison: what differs between two pictures, as a number and as a picture."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.window.sdl import Surface, pygame

NEAR = 12
"""How far a channel of a pixel may be off before the pixel counts as another one: smoothing is not the same everywhere."""

TOLERANCE = 0.1
"""How many percent of the pixels may be others, where nothing else is said."""

MARK = (255, 0, 200, 255)


@dataclass(frozen=True, slots=True, eq=False)
class Difference:
    """How many percent of the pixels are others, and a picture that marks them."""

    percent: float
    picture: Surface


def compare(expected: Surface, actual: Surface) -> Difference:
    """What differs. Pictures of different sizes differ wholly."""
    if expected.get_size() != actual.get_size():
        return Difference(100.0, actual.copy())
    near = (NEAR + 1, NEAR + 1, NEAR + 1, 255)
    same = pygame.mask.from_threshold(actual, (0, 0, 0, 0), near, expected)
    pixels = actual.get_width() * actual.get_height()
    percent = 100 * (pixels - same.count()) / pixels
    marked = actual.convert_alpha()
    veil = Surface(actual.get_size(), pygame.SRCALPHA)
    veil.fill((255, 255, 255, 150))
    marked.blit(veil, (0, 0))
    same.invert()
    marked.blit(same.to_surface(setcolor=MARK, unsetcolor=(0, 0, 0, 0)), (0, 0))
    return Difference(percent, marked)


def compare_file(expected: Path, actual: Surface, marked: Path, tolerance: float = TOLERANCE) -> str | None:
    """What is wrong with a picture against the one in a file, in a sentence; None if nothing is.

    Where they differ, a picture of the differences is written to `marked`.
    """
    if not expected.is_file():
        return f"{expected} does not exist"
    try:
        known = pygame.image.load(str(expected)).convert_alpha()
    except pygame.error as error:
        return f"{expected} cannot be read: {error}"
    difference = compare(known, actual.convert_alpha())
    if difference.percent <= tolerance:
        return None
    pygame.image.save(difference.picture, str(marked))
    if known.get_size() != actual.get_size():
        return f"{expected} is {known.get_width()}x{known.get_height()}, not {actual.get_width()}x{actual.get_height()}"
    return f"{expected}: {difference.percent:.2f} % of the pixels are others; see {marked}"
