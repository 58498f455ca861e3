"""The longest way: through a graph without circles, by going over it once in order.

An edge is named by its index: its ends and its length stand under that index in three arrays, because a graph may have
millions of edges.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence


def grouped(nodes: int, ends: Sequence[int]) -> tuple[array[int], array[int]]:
    """The edges by one of their ends: those of a node stand in the second array, between two neighbours of the first."""
    starts = array("i", bytes(4 * (nodes + 2)))
    for node in ends:
        starts[node + 2] += 1
    for node in range(2, nodes + 2):
        starts[node] += starts[node - 1]
    edges = array("i", bytes(4 * len(ends)))
    for edge, node in enumerate(ends):
        edges[starts[node + 1]] = edge
        starts[node + 1] += 1
    return starts, edges


def ordered(nodes: int, arcs: Iterable[tuple[int, int]]) -> array[int] | None:
    """The nodes, each before those it leads to; None when they lead in a circle."""
    sources, targets = array("i"), array("i")
    for source, target in arcs:
        sources.append(source)
        targets.append(target)
    return _ordered(nodes, targets, *grouped(nodes, sources))


def _ordered(nodes: int, targets: Sequence[int], starts: array[int], edges: array[int]) -> array[int] | None:
    waits = array("i", bytes(4 * nodes))
    for target in targets:
        waits[target] += 1
    ready = array("i", (node for node in range(nodes) if not waits[node]))
    order = array("i")
    while ready:
        node = ready.pop()
        order.append(node)
        for edge in edges[starts[node] : starts[node + 1]]:
            target = targets[edge]
            waits[target] -= 1
            if not waits[target]:
                ready.append(target)
    return order if len(order) == nodes else None


def longest(
    nodes: int, sources: Sequence[int], targets: Sequence[int], lengths: Sequence[int]
) -> tuple[array[int], array[int]] | None:
    """For every node the length of the longest way to it from a node that nothing leads to, and the edge that comes last on it.

    The edge is -1 where there is none. None comes back when there is a circle.
    """
    starts, edges = grouped(nodes, sources)
    order = _ordered(nodes, targets, starts, edges)
    if order is None:
        return None
    far = array("i", bytes(4 * nodes))
    last = array("i", [-1]) * nodes
    for node in order:
        here = far[node]
        for edge in edges[starts[node] : starts[node + 1]]:
            target = targets[edge]
            length = here + lengths[edge]
            if length > far[target] or last[target] < 0:
                far[target], last[target] = length, edge
    return far, last


def way(sources: Sequence[int], last: Sequence[int], node: int) -> list[int]:
    """The edges of the longest way to a node, in order."""
    found: list[int] = []
    while last[node] >= 0:
        found.append(last[node])
        node = sources[last[node]]
    return found[::-1]
