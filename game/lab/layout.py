"""Layout: where the boxes of one layered drawing stand, and by which points its lines go.

Layers and the order in them are found by grandalf, which is imported here and nowhere else, and only when something is drawn.
It cannot deal with circles, so lines that lead back are turned around first; the heights of layers are ours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from game.ink import GameError

ROUNDS = 12
"""How often the order in the layers is improved."""

TWIN = 10.0
OPEN, DONE = 1, 2

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """Something that takes up room."""

    name: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line to be drawn from one box to another."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Layout:
    """The middle of every box, the layer it is in, and for every line the points between its boxes, from source to target."""

    middles: dict[str, Point]
    layers: dict[str, int]
    routes: dict[Line, tuple[Point, ...]]
    width: float
    height: float


class LayoutError(GameError):
    """The library that finds the layout is not there."""


def lay_out(boxes: Sequence[Box], lines: Iterable[Line], across: float, down: float) -> Layout:
    """Lay boxes out in layers from top to bottom; `across` and `down` are the room between them.

    The same boxes and lines in the same order give the same layout. Raises `LayoutError` without grandalf.
    """
    lines = tuple(dict.fromkeys(line for line in lines if line.source != line.target))
    back = _leading_back(boxes, lines)
    forward = {line: line not in back for line in lines}
    layered = _Layered(boxes, lines, forward, across)
    tops, bottoms, height = _heights(layered, down)
    middles = {
        box.name: (layered.x[box.name], (tops[layered.rank[box.name]] + bottoms[layered.rank[box.name]]) / 2)
        for box in boxes
    }
    routes = {}
    for line in lines:
        points = [point for x, rank in layered.between[line] for point in ((x, tops[rank]), (x, bottoms[rank]))]
        routes[line] = tuple(points if forward[line] else reversed(points))
    width = max((layered.x[box.name] + box.width / 2 for box in boxes), default=0.0)
    return Layout(middles, layered.rank, routes, max(width, layered.width), height)


def _leading_back(boxes: Sequence[Box], lines: Sequence[Line]) -> set[Line]:
    """The lines that close a circle, when the boxes are walked through in their order."""
    out = defaultdict(list)
    for one in lines:
        out[one.source].append(one)
    back: set[Line] = set()
    state: dict[str, int] = {}
    for box in boxes:
        if box.name in state:
            continue
        state[box.name] = OPEN
        stack = [(box.name, iter(out[box.name]))]
        while stack:
            name, rest = stack[-1]
            line = next(rest, None)
            if line is None:
                state[name] = DONE
                stack.pop()
            elif state.get(line.target) == OPEN:
                back.add(line)
            elif line.target not in state:
                state[line.target] = OPEN
                stack.append((line.target, iter(out[line.target])))
    return back


def _components(boxes: Sequence[Box], lines: Sequence[Line]) -> list[set[str]]:
    """The names of the boxes that hang together, in the order of their first."""
    near = defaultdict(list)
    for line in lines:
        near[line.source].append(line.target)
        near[line.target].append(line.source)
    found: list[set[str]] = []
    seen: set[str] = set()
    for box in boxes:
        if box.name not in seen:
            waiting = [box.name]
            for name in waiting:
                if name not in seen:
                    seen.add(name)
                    waiting += near[name]
            found.append(set(waiting))
    return found


def _heights(layered: _Layered, down: float) -> tuple[list[float], list[float], float]:
    """Top and bottom of every layer, and where the last one ends."""
    tops: list[float] = []
    bottoms: list[float] = []
    y = 0.0
    for height in layered.heights:
        tops.append(y)
        bottoms.append(y + height)
        y += height + down
    return tops, bottoms, max(0.0, y - down)


class _Layered:
    """What grandalf finds, put side by side where the boxes do not all hang together."""

    def __init__(self, boxes: Sequence[Box], lines: Sequence[Line], forward: dict[Line, bool], across: float) -> None:
        graphs, layouts = _grandalf()
        self.x: dict[str, float] = {}
        self.rank: dict[str, int] = {}
        self.between: dict[Line, tuple[tuple[float, int], ...]] = {}
        self.heights: list[float] = []
        self.width = 0.0
        vertices = {box.name: graphs.Vertex(box) for box in boxes}
        for box in boxes:
            vertices[box.name].view = layouts.VertexViewer(box.width, box.height)
        downward = {line: line if forward[line] else Line(line.target, line.source) for line in lines}
        for names in _components(boxes, lines):
            edges = [
                graphs.Edge(vertices[line.source], vertices[line.target], data=line)
                for line in dict.fromkeys(downward.values())
                if line.source in names
            ]
            # built whole and in order: left to find its parts by itself, grandalf keeps edges in a set, in no fixed order
            core = graphs.graph_core([vertices[box.name] for box in boxes if box.name in names], edges)
            self._add(core, layouts.SugiyamaLayout(core), across)
        for line, turned in downward.items():
            # one that leads back along another line keeps a little away from it
            away = TWIN if turned is not line and turned in downward else 0.0
            self.between[line] = tuple((x + away, rank) for x, rank in self.between[turned])

    def _add(self, core: Any, sugiyama: Any, across: float) -> None:
        sugiyama.xspace = across
        sugiyama.dw = across
        sugiyama.init_all(inverted_edges=[])
        sugiyama.draw(ROUNDS)
        spots = [(vertex.view.xy[0], vertex.view.w) for layer in sugiyama.layers for vertex in layer]
        left = min(x - width / 2 for x, width in spots)
        shift = (self.width + across if self.width else 0.0) - left
        for rank, layer in enumerate(sugiyama.layers):
            if rank == len(self.heights):
                self.heights.append(0.0)
            for vertex in layer:
                if hasattr(vertex, "data"):
                    box: Box = vertex.data
                    self.x[box.name] = vertex.view.xy[0] + shift
                    self.rank[box.name] = rank
                    self.heights[rank] = max(self.heights[rank], box.height)
        for edge in core.E():
            inner = sorted(sugiyama.ctrls.get(edge, {}).items())[1:-1]
            self.between[edge.data] = tuple((dummy.view.xy[0] + shift, rank) for rank, dummy in inner)
        self.width = max(x + width / 2 for x, width in spots) + shift


def _grandalf() -> tuple[Any, Any]:
    try:
        from grandalf import graphs, layouts  # noqa: PLC0415 - an extra, and only a drawing needs it
    except ImportError:
        raise LayoutError.plain(
            "missing-library",
            "drawing a map needs the library grandalf",
            'install it with: python -m pip install "red-heat[map]"; .dot, .mmd and .json are written without it',
        ) from None
    return graphs, layouts
