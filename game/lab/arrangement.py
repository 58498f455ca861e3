"""Arrangement: where everything of a map stands. Chapters are bands, one below the other; inside each is a layered drawing.

A line from one chapter to another leaves its band at the bottom and enters the next at the top, so it passes between the cards
and never through them. Where it goes further than to the next band, it takes a lane beside them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from game.lab.cards import Card, Label, card, label
from game.lab.layout import Box, Layout, Line, Point, lay_out
from game.scene.graph import Edge, EdgeKind, Graph, Node, NodeKind

ACROSS, DOWN = 30.0, 34.0
PAD = 26.0
GUTTER = 210.0
GAP = 46.0
HEADER = 86.0
LANE = 14.0
FOOTER = 84.0
LEAST_WIDTH = 860.0
FACTS = 178.0
"""How high a band is at least: the facts about a chapter stand beside it."""
SLOT = 18.0
"""How far apart lines stand where they meet a card."""

Key = tuple[str, str, EdgeKind]
"""All edges of a kind from one node to another are one line."""


@dataclass(frozen=True, slots=True)
class PlacedCard:
    card: Card
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    label: Label
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line or a part of one. `bends` are the points of a line of straight pieces; otherwise it is a smooth curve."""

    points: tuple[Point, ...]
    kind: EdgeKind
    arrow: bool
    reachable: bool = True
    straight: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """A chapter, from `y` on."""

    title: str
    number: int
    nodes: tuple[Node, ...]
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Everything to be drawn, in pixels."""

    width: float
    height: float
    bands: tuple[Band, ...]
    cards: tuple[PlacedCard, ...]
    labels: tuple[PlacedLabel, ...]
    strokes: tuple[Stroke, ...]


@dataclass(slots=True)
class _Group:
    """The nodes of one band while it is arranged."""

    title: str
    nodes: list[Node]
    layout: Layout = field(init=False)
    chains: dict[str, list[str]] = field(default_factory=dict)
    left: float = 0.0
    begin: float = 0.0
    end: float = 0.0
    top: float = 0.0  # of what is inside


def arrange(graph: Graph) -> Arrangement:
    """Find a place for everything in a graph."""
    return _Arranger(graph).arrange()


class _Arranger:
    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.cards = {node.id: card(graph, node) for node in graph.nodes}
        self.edges: dict[Key, list[Edge]] = defaultdict(list)
        for edge in graph.edges:
            if edge.source != edge.target:
                self.edges[edge.source, edge.target, edge.kind].append(edge)
        self.labels = {key: label(edges) for key, edges in self.edges.items()}
        self.groups = _groups(graph)
        self.home = {node.id: index for index, group in enumerate(self.groups) for node in group.nodes}
        self.labels_by_name = {_label_name(key): one for key, one in self.labels.items()}
        self.strokes: list[Stroke] = []
        self.slots: dict[tuple[_Piece, str], float] = {}

    def arrange(self) -> Arrangement:
        for index, group in enumerate(self.groups):
            self._lay_out(index, group)
        content = max(group.layout.width for group in self.groups)
        self.left_lanes, self.right_lanes = self._lanes()
        start = PAD + GUTTER + LANE * len(self.left_lanes)
        y = HEADER
        bands = []
        number = 0
        for group in self.groups:
            group.left = start + PAD + (content - group.layout.width) / 2
            number += bool(group.title)
            height = group.layout.height + 2 * (PAD if group.title else 0)
            if group.title:
                height = max(height, FACTS)
            group.begin, group.end = y, y + height
            group.top = y + (height - group.layout.height) / 2
            bands.append(Band(group.title, number if group.title else 0, tuple(group.nodes), y, height))
            y = group.end + GAP
        self.right = start + content + 2 * PAD
        width = max(self.right + LANE * (len(self.right_lanes) + 1) + PAD, LEAST_WIDTH)
        self._draw_lines()
        return Arrangement(
            width=width,
            height=y - GAP + FOOTER,
            bands=tuple(bands),
            cards=tuple(PlacedCard(one, *self._middle(self.home[name], name)) for name, one in self.cards.items()),
            labels=tuple(
                PlacedLabel(self.labels[key], *self._middle(self.home[key[0]], _label_name(key)))
                for key in self.edges
                if self._is_labelled(key)
            ),
            strokes=tuple(self.strokes),
        )

    # --- inside a band -------------------------------------------------------------------------------------------

    def _is_labelled(self, key: Key) -> bool:
        return bool(self.labels[key].rows)

    def _begin(self, key: Key) -> str:
        """What the last piece of a line comes from: its label, or the node itself."""
        return _label_name(key) if self._is_labelled(key) else key[0]

    def _lay_out(self, index: int, group: _Group) -> None:
        boxes = [Box(node.id, self.cards[node.id].width, self.cards[node.id].height) for node in group.nodes]
        lines: list[Line] = []
        leaving: dict[str, list[Key]] = defaultdict(list)
        for key in self.edges:
            source, target, _ = key
            if self.home[source] != index:
                continue
            if self._is_labelled(key):
                boxes.append(Box(_label_name(key), self.labels[key].width, self.labels[key].height))
                lines.append(Line(source, _label_name(key)))
            if self.home[target] == index:
                lines.append(Line(self._begin(key), target))
            else:
                leaving[target].append(key)
        first = lay_out(boxes, lines, ACROSS, DOWN)
        last = max(first.layers.values(), default=0)
        for target, keys in leaving.items():
            deepest = max(keys, key=lambda key: first.layers[self._begin(key)])
            depth = first.layers[self._begin(deepest)]
            chain = [_exit_name(target, layer) for layer in range(depth + 1, last + 2)]
            group.chains[target] = chain
            boxes += [Box(name, 2, 0) for name in chain]
            lines += [Line(above, below) for above, below in zip((self._begin(deepest), *chain), chain, strict=False)]
            lines += [Line(self._begin(key), chain[-1]) for key in keys if key is not deepest]
        entered = {target for source, target, _ in self.edges if self.home[source] != index == self.home[target]}
        for target in sorted(entered):
            if first.layers[target] > 0:
                boxes.append(Box(_entry_name(target), 2, 0))
                lines.append(Line(_entry_name(target), target))
        group.layout = lay_out(boxes, lines, ACROSS, DOWN)

    def _middle(self, home: int, name: str) -> Point:
        group = self.groups[home]
        x, y = group.layout.middles[name]
        return group.left + x, group.top + y

    # --- lines ---------------------------------------------------------------------------------------------------

    def _lanes(self) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
        """The lines between bands that are no neighbors: those that lead back, and those that lead on."""
        far = dict.fromkeys(
            (self.home[source], target)
            for source, target, _ in self.edges
            if self.home[target] not in (self.home[source], self.home[source] + 1)
        )
        back = [one for one in far if self.home[one[1]] < one[0]]
        return back, [one for one in far if self.home[one[1]] > one[0]]

    def _draw_lines(self) -> None:
        pieces: dict[_Piece, Key] = {}
        crossing: dict[tuple[int, str], Key] = {}
        for key in self.edges:
            source, target, kind = key
            home = self.home[source]
            begin = self._begin(key)
            if begin != source:
                pieces[_Piece(home, Line(source, begin), kind, False)] = key
            if self.home[target] == home:
                pieces[_Piece(home, Line(begin, target), kind, True)] = key
                continue
            crossing.setdefault((home, target), key)
            chain = self.groups[home].chains[target]
            steps = (begin, *chain) if self._has_line(home, begin, chain[0]) else (begin, chain[-1])
            for step in pairwise(steps):
                pieces.setdefault(_Piece(home, Line(*step), kind, False), key)
        for (_, target), key in crossing.items():
            home = self.home[target]
            if _entry_name(target) in self.groups[home].layout.middles:
                pieces.setdefault(_Piece(home, Line(_entry_name(target), target), key[2], True), key)
        self._find_slots(pieces)
        for piece, key in pieces.items():
            self._add(self._path(piece), key, piece.arrow)
        for (home, target), key in crossing.items():
            self._cross(home, target, key)

    def _has_line(self, home: int, source: str, target: str) -> bool:
        return Line(source, target) in self.groups[home].layout.routes

    def _add(self, points: tuple[Point, ...], key: Key, arrow: bool, straight: bool = False) -> None:
        node = self.graph.node(key[0])
        self.strokes.append(Stroke(points, key[2], arrow, node.reachable, straight, f"{key[0]} → {key[1]}"))

    def _path(self, piece: _Piece) -> tuple[Point, ...]:
        group = self.groups[piece.home]
        inner = [(group.left + x, group.top + y) for x, y in group.layout.routes[piece.line]]
        return (self._end(piece, piece.line.source), *inner, self._end(piece, piece.line.target))

    def _find_slots(self, pieces: Iterable[_Piece]) -> None:
        """Where lines touch a box: side by side, in the order in which they come, so that they don't cross there."""
        touching: dict[tuple[int, str, bool], list[_Piece]] = defaultdict(list)
        for piece in pieces:
            for name in (piece.line.source, piece.line.target):
                touching[piece.home, name, self._is_above(piece, name)].append(piece)
        for (_, name, _), some in touching.items():
            some.sort(key=lambda piece: self._next_x(piece, name))
            room = min(SLOT, (self._size(name)[0] - 40) / len(some))
            for index, piece in enumerate(some):
                self.slots[piece, name] = (index - (len(some) - 1) / 2) * max(0.0, room)

    def _is_above(self, piece: _Piece, name: str) -> bool:
        """Whether a box is the upper end of a line."""
        layers = self.groups[piece.home].layout.layers
        line = piece.line
        return layers[name] < layers[line.target if name == line.source else line.source]

    def _next_x(self, piece: _Piece, name: str) -> float:
        """Where a line goes when it leaves a box."""
        layout, line = self.groups[piece.home].layout, piece.line
        route = layout.routes[line]
        if not route:
            return layout.middles[line.target if name == line.source else line.source][0]
        return route[0][0] if name == line.source else route[-1][0]

    def _end(self, piece: _Piece, name: str) -> Point:
        x, y = self._middle(piece.home, name)
        half = self._size(name)[1] / 2
        return x + self.slots[piece, name], y + (half if self._is_above(piece, name) else -half)

    def _size(self, name: str) -> tuple[float, float]:
        one = self.cards.get(name) or self.labels_by_name.get(name)
        return (one.width, one.height) if one else (0.0, 0.0)

    def _cross(self, home: int, target: str, key: Key) -> None:
        """Draw the part of a line that lies between two bands."""
        group, there = self.groups[home], self.home[target]
        other = self.groups[there]
        x, y = self._middle(home, group.chains[target][-1])
        direct = _entry_name(target) not in other.layout.middles
        to_x, to_y = self._middle(there, target if direct else _entry_name(target))
        to_y = to_y - self.cards[target].height / 2 if direct else other.top
        lanes = self.left_lanes if there < home else self.right_lanes
        if (home, target) not in lanes:
            self._add(((x, y), (x, group.end), (to_x, other.begin), (to_x, to_y)), key, direct)
            return
        lane = lanes.index((home, target))
        lane_x = PAD + GUTTER + LANE * (lane + 0.5) if there < home else self.right + LANE * (lane + 1)
        leave, enter = group.end + 12 + 3 * (lane % 8), other.begin - 12 - 3 * (lane % 8)
        points = ((x, y), (x, leave), (lane_x, leave), (lane_x, enter), (to_x, enter), (to_x, to_y))
        self._add(points, key, direct, straight=True)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a line that lies inside one band, from box to box."""

    home: int
    line: Line
    kind: EdgeKind
    arrow: bool


def _groups(graph: Graph) -> list[_Group]:
    """What stands before all chapters, the chapters, and the endings that belong to none of them."""
    loose = [node for node in graph.nodes if not node.chapter]
    last = [node for node in loose if node.kind is NodeKind.ENDING] if graph.chapters else []
    groups = [_Group("", [node for node in loose if node not in last])]
    groups += [_Group(title, [node for node in graph.nodes if node.chapter == title]) for title in graph.chapters]
    groups.append(_Group("", last))
    return [group for group in groups if group.nodes]


def _label_name(key: Key) -> str:
    return f"{key[0]}\n{key[1]}\n{key[2].value}"


def _exit_name(target: str, layer: int) -> str:
    return f"\nexit\n{target}\n{layer}"


def _entry_name(target: str) -> str:
    return f"{target}\nentry"
