"""Ground: what is behind everything else, in layers that may move.

A ground is a value: which pictures lie on each other and how each of them moves. What it looks like depends on nothing but the
time, and `moment` says in whole pixels what that comes to, so that nothing is drawn again while nothing has moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from math import ceil, tau
from pathlib import Path
from typing import assert_never

from game.window.geometry import HEIGHT, WIDTH, View
from game.window.motion import Blink, Fall, Move, Sway, Travel, Weather, Zoom
from game.window.pictures import Drawn, Wanted
from game.window.sdl import Color, Surface
from game.window.svg import Box

LIVELY = 12.0
"""From how many design units a second on a movement needs every frame, and not only those in which a pixel has changed."""

Standing = tuple[int, int] | int | None
"""How a layer is at a moment: by how many pixels it is out of its place, which picture of it is shown, or that it is not."""


@dataclass(frozen=True, slots=True)
class Layer:
    """One picture, or one for each step of a zoom, and where its corner is when it does not move."""

    pictures: tuple[Wanted, ...]
    move: Move | None = None
    at: tuple[int, int] = (0, 0)

    def standing(self, now: float, scale: float) -> Standing:
        match self.move:
            case None | Weather():
                return 0
            case Sway() | Travel() | Fall():
                offset = self.move.offset(now)
                return offset and (round(offset[0] * scale), round(offset[1] * scale))
            case Blink():
                return 0 if self.move.is_on(now) else None
            case Zoom():
                return self.move.step(now)
            case _:
                assert_never(self.move)

    @property
    def is_lively(self) -> bool:
        match self.move:
            case Sway(reach=reach, seconds=seconds):
                return max(map(abs, reach)) * tau / seconds > LIVELY
            case Travel() | Fall() | Zoom():
                return True
        return False


@dataclass(frozen=True, slots=True)
class Ground:
    """Layers from back to front on a flat color; `weather` is what moves in front of them instead of a layer of theirs."""

    color: Color
    layers: tuple[Layer, ...] = ()
    weather: str | None = None

    @property
    def pictures(self) -> tuple[Wanted, ...]:
        """Everything that has to be drawn before this can be shown."""
        return tuple(one for layer in self.layers for one in layer.pictures)

    @property
    def is_lively(self) -> bool:
        """Whether something in it moves so fast that every frame counts."""
        return any(layer.is_lively for layer in self.layers)

    def moment(self, now: float, scale: float) -> tuple[Standing, ...]:
        """How all layers stand at a time; equal moments look the same."""
        return tuple(layer.standing(now, scale) for layer in self.layers)

    def with_layer(self, layer: Layer) -> Ground:
        """The same with one more in front."""
        return replace(self, layers=(*self.layers, layer))

    def draw(
        self, target: Surface, drawn: Mapping[Wanted, Drawn], moment: tuple[Standing, ...], shift: tuple[int, int]
    ) -> None:
        """Draw a moment onto the view from its pictures, shifted by so many pixels."""
        if not self.layers:
            target.fill(self.color)
        for layer, standing in zip(self.layers, moment, strict=True):
            if standing is None:
                continue
            step, offset = (standing, (0, 0)) if isinstance(standing, int) else (0, standing)
            one = drawn[layer.pictures[step]]
            x, y = (sum(parts) for parts in zip(layer.at, one.at, offset, shift, strict=True))
            for dx, dy in _copies(layer.move, target):
                target.blit(one.surface, (x + dx, y + dy))


def _copies(move: Move | None, target: Surface) -> Iterator[tuple[int, int]]:
    """Where else a layer is seen: what falls out below comes in above, and beside where it leans."""
    yield 0, 0
    if isinstance(move, Fall):
        width, height = target.get_size()
        above = round(-height * move.lean), -height
        beside = width if move.lean < 0 else -width
        yield above
        yield beside, 0
        yield above[0] - beside, above[1]


def still(path: Path | None, name: str, view: View, color: Color, hide: tuple[str, ...] = ()) -> Ground:
    """A ground of one picture that stands still."""
    return Ground(color, (Layer((Wanted(path, name, view.size, hide, opaque=True),)),))


def moving(
    path: Path, name: str, view: View, color: Color, names: tuple[str, ...], moves: Mapping[str, Move]
) -> Ground:
    """A ground of a picture whose layers have these names, from back to front, and move so.

    Neighbors that move alike are one layer. All of them are drawn a little larger than the view where something drifts, so
    that no border shows.
    """
    across, down = _margin(view, moves)
    size = view.size[0] + 2 * across, view.size[1] + 2 * down
    weather = next((move.kind for move in moves.values() if isinstance(move, Weather)), None)
    seen = [one for one in names if not isinstance(moves.get(one), Weather)]
    layers: list[Layer] = []
    for move, together in groupby(seen, moves.get):
        shown = set(together)
        wanted = Wanted(path, name, size, tuple(one for one in names if one not in shown))
        wanted = replace(wanted, opaque=not layers, trimmed=bool(layers))
        boxes = _steps(move) if isinstance(move, Zoom) else (None,)
        layers.append(Layer(tuple(replace(wanted, box=box) for box in boxes), move, (-across, -down)))
    return Ground(color, tuple(layers), weather)


def _margin(view: View, moves: Mapping[str, Move]) -> tuple[int, int]:
    """How many pixels a picture is larger than the view on each side, in the proportions of the view."""
    reach = max(
        (max(abs(one.reach[0]), abs(one.reach[1]) * WIDTH / HEIGHT) for one in moves.values() if isinstance(one, Sway)),
        default=0.0,
    )
    across = ceil(reach * view.scale)
    return across, ceil(across * view.size[1] / view.size[0])


def _steps(zoom: Zoom) -> tuple[Box, ...]:
    """The part of the picture that is seen at each step of a zoom."""
    x, y = zoom.about
    scales = [1 + zoom.by * step for step in range(zoom.steps)]
    return tuple((x - x / scale, y - y / scale, WIDTH / scale, HEIGHT / scale) for scale in scales)
