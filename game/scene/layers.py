"""Layers: a small graph set out from top to bottom, in whole layers and in lanes beside each other.

For flowcharts of a few dozen boxes that a reader looks at while playing. It knows nothing of what the boxes are, nor of their size:
a layer and a lane are numbers, and whoever draws multiplies them. Ways that lead back up are left as they are and stretch nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

Name = TypeVar("Name", bound=Hashable)
ROUNDS = 8
"""How often the order in the layers, and then the places, are improved."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands: its layer from the top, and its lane, with 0 in the middle."""

    layer: int
    lane: float


@dataclass(frozen=True, slots=True)
class Layers(Generic[Name]):
    """Where every box stands, and for every way the spots that it passes, from its source to its target."""

    spots: dict[Name, Spot]
    ways: dict[tuple[Name, Name], tuple[Spot, ...]]

    @property
    def depth(self) -> int:
        """How many layers there are."""
        return max((spot.layer for spot in self.spots.values()), default=-1) + 1

    @property
    def reach(self) -> tuple[float, float]:
        """The outermost lanes."""
        lanes = [spot.lane for spot in self.spots.values()] or [0.0]
        return min(lanes), max(lanes)


def in_layers(boxes: Sequence[Name], ways: Iterable[tuple[Name, Name]]) -> Layers[Name]:
    """Set out boxes so that ways lead down, as far as there are no circles. The same graph is always set out the same way."""
    ways = list(dict.fromkeys((source, target) for source, target in ways if source != target))
    back = _leading_back(boxes, ways)
    down = [way for way in ways if way not in back]
    ranks = _ranks(boxes, down)
    chains = {way: _chain(way, ranks) for way in down}
    rows = _rows(boxes, ranks, chains.values())
    near: dict[Hashable, list[Hashable]] = defaultdict(list)
    for chain in chains.values():
        for one, other in pairwise(chain):
            near[one].append(other)
            near[other].append(one)
    _order(rows, near)
    lanes = _lanes(rows, near)
    spots = {box: Spot(ranks[box], lanes[box]) for box in boxes}
    layer = {stop: index for index, row in enumerate(rows) for stop in row}
    drawn = {way: tuple(Spot(layer[stop], lanes[stop]) for stop in chain) for way, chain in chains.items()}
    drawn |= {(source, target): (spots[source], spots[target]) for source, target in back}
    return Layers(spots, drawn)


def _leading_back(boxes: Sequence[Name], ways: Sequence[tuple[Name, Name]]) -> set[tuple[Name, Name]]:
    """The ways that close a circle, when the boxes are walked through in their order."""
    out: dict[Name, list[Name]] = defaultdict(list)
    for source, target in ways:
        out[source].append(target)
    back: set[tuple[Name, Name]] = set()
    done: dict[Name, bool] = {}
    for box in boxes:
        if box in done:
            continue
        done[box] = False
        stack = [(box, iter(out[box]))]
        while stack:
            name, rest = stack[-1]
            for target in rest:
                if target not in done:
                    done[target] = False
                    stack.append((target, iter(out[target])))
                    break
                if not done[target]:
                    back.add((name, target))
            else:
                done[name] = True
                stack.pop()
    return back


def _ranks(boxes: Sequence[Name], down: Sequence[tuple[Name, Name]]) -> dict[Name, int]:
    """The layer of each box: below everything that leads to it."""
    waiting = dict.fromkeys(boxes, 0)
    out: dict[Name, list[Name]] = defaultdict(list)
    for source, target in down:
        out[source].append(target)
        waiting[target] += 1
    ranks = dict.fromkeys(boxes, 0)
    free = [box for box in boxes if not waiting[box]]
    for box in free:
        for target in out[box]:
            ranks[target] = max(ranks[target], ranks[box] + 1)
            waiting[target] -= 1
            if not waiting[target]:
                free.append(target)
    return ranks


def _chain(way: tuple[Name, Name], ranks: dict[Name, int]) -> list[Hashable]:
    """The stops of a way: its ends, and in every layer between them a stop of its own, so that it goes around the boxes there."""
    source, target = way
    return [source, *((source, target, rank) for rank in range(ranks[source] + 1, ranks[target])), target]


def _rows(boxes: Sequence[Name], ranks: dict[Name, int], chains: Iterable[list[Hashable]]) -> list[list[Hashable]]:
    rows: list[list[Hashable]] = [[] for _ in range(max(ranks.values(), default=-1) + 1)]
    for box in boxes:
        rows[ranks[box]].append(box)
    for chain in chains:
        first = next((rank for rank, row in enumerate(rows) if chain[0] in row), 0)
        for offset, stop in enumerate(chain[1:-1], 1):
            rows[first + offset].append(stop)
    return rows


def _order(rows: list[list[Hashable]], near: dict[Hashable, list[Hashable]]) -> None:
    """Stand what belongs together above each other, so that few ways cross."""
    for turn in range(ROUNDS):
        indexes = range(1, len(rows)) if turn % 2 == 0 else range(len(rows) - 2, -1, -1)
        for index in indexes:
            other = rows[index - 1 if turn % 2 == 0 else index + 1]
            place = {stop: position / max(1, len(other) - 1) for position, stop in enumerate(other)}
            own = {stop: position / max(1, len(rows[index]) - 1) for position, stop in enumerate(rows[index])}

            def middle(stop: Hashable, place: dict[Hashable, float] = place, own: dict[Hashable, float] = own) -> float:
                found = [place[one] for one in near[stop] if one in place]
                return sum(found) / len(found) if found else own[stop]

            rows[index].sort(key=middle)


def _lanes(rows: list[list[Hashable]], near: dict[Hashable, list[Hashable]]) -> dict[Hashable, float]:
    """Lanes at least one apart in each layer, each as near as it can be to the middle of what it is connected with."""
    lanes = {stop: at - (len(row) - 1) / 2 for row in rows for at, stop in enumerate(row)}
    for _ in range(ROUNDS):
        for row in rows:
            wished = [
                sum(lanes[one] for one in near[stop]) / len(near[stop]) if near[stop] else lanes[stop] for stop in row
            ]
            lanes.update(zip(row, _apart(wished), strict=True))
    middle = (min(lanes.values(), default=0.0) + max(lanes.values(), default=0.0)) / 2
    return {stop: round((lane - middle) * 2) / 2 for stop, lane in lanes.items()}


def _apart(wished: list[float]) -> list[float]:
    """Places in this order, at least one apart, with the least way from those wished for: neighbors that push become a block."""
    blocks: list[tuple[float, int]] = []  # the place of the first, and how many stand in it
    for wish in wished:
        first, count = wish, 1
        while blocks and blocks[-1][0] + blocks[-1][1] > first:
            before, standing = blocks.pop()
            # the members of both are where they would be without each other; meet in the middle, by number
            first = (before * standing + (first - standing) * count) / (standing + count)
            count += standing
        blocks.append((first, count))
    return [first + at for first, count in blocks for at in range(count)]
