"""The longest way: through a graph without circles, by going over it once in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Arc = tuple[int, int, int]
"""An edge of a graph: where it begins, where it ends, and what it adds to the length of a way."""


def ordered(nodes: int, arcs: Iterable[tuple[int, int]]) -> list[int] | None:
    """The nodes, each before those it leads to; None when they lead in a circle."""
    following: list[list[int]] = [[] for _ in range(nodes)]
    waits = [0] * nodes
    for source, target in arcs:
        following[source].append(target)
        waits[target] += 1
    ready = [node for node in range(nodes) if not waits[node]]
    order: list[int] = []
    while ready:
        node = ready.pop()
        order.append(node)
        for target in following[node]:
            waits[target] -= 1
            if not waits[target]:
                ready.append(target)
    return order if len(order) == nodes else None


def longest(nodes: int, arcs: Sequence[Arc]) -> tuple[list[int], list[int]] | None:
    """For every node the length of the longest way to it from a node that nothing leads to, and the arc that comes last on it.

    An arc is named by its index; -1 for none. None comes back when there is a circle.
    """
    order = ordered(nodes, ((source, target) for source, target, _ in arcs))
    if order is None:
        return None
    leaving: list[list[int]] = [[] for _ in range(nodes)]
    for index, (source, _, _) in enumerate(arcs):
        leaving[source].append(index)
    lengths = [0] * nodes
    last = [-1] * nodes
    for node in order:
        for index in leaving[node]:
            _, target, length = arcs[index]
            length += lengths[node]
            if length > lengths[target] or last[target] < 0:
                lengths[target], last[target] = length, index
    return lengths, last


def way(arcs: Sequence[Arc], last: Sequence[int], node: int) -> list[int]:
    """The arcs of the longest way to a node, by index, in order."""
    found: list[int] = []
    while last[node] >= 0:
        found.append(last[node])
        node = arcs[last[node]][0]
    return found[::-1]
