"""Loops that nothing ends: code from which, whatever the variables hold, the flow can neither stop nor return.

Found from behind: from every instruction at which a flow stops, back to all that can come to one. What is left leads on and
on. A call or tunnel is a way on only if what it calls can come back. Instructions that only lead to the next are left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from game.ink import operations as op
from game.ink.leads import COMPUTED

if TYPE_CHECKING:
    from game.ink.program import Program

STOPS = frozenset({op.STOP, op.DONE, op.END, op.RETURN}) | COMPUTED
"""Where the flow stops, or goes where only the state knows."""

PASSED = frozenset({op.CHOICE, op.CALL_EXTERNAL})

Graph: TypeAlias = dict[int, tuple[int, ...]]


def endless_loops(program: Program) -> list[list[int]]:
    """Positions of each loop that can be reached and certainly never ends, in the order of the code."""
    if not _may_be_stuck(program):
        return []
    graph = _graph(program)
    ending = _ending(program, graph)
    stuck = graph.keys() - ending
    return list(_circles({pc: tuple(one for one in graph[pc] if one in stuck) for pc in sorted(stuck)}))


def _may_be_stuck(program: Program) -> bool:
    """A quick look: whether there is a way back behind which no stop is near.

    A loop has a way back in it. Of a call it must be one inside a function, since functions lead nowhere else.
    """
    code, leads = program.code, program.ways.partings
    for pc, targets in leads.items():
        operation = code[pc][0]
        if operation == op.CHOICE or all(one > pc for one in targets):
            continue
        if operation == op.CALL:
            place = program.places.get(program.region(pc).path)
            if place is not None and place.is_function:
                return True
        elif operation == op.TUNNEL or not _stops_soon(program, min(targets)):
            return True
    return False


def _stops_soon(program: Program, start: int) -> bool:
    """Whether the flow can come to a stop from here without a tunnel, if all functions come back."""
    code, leads = program.code, program.ways.partings
    waiting, seen = [start], {start}
    while waiting:
        pc = waiting.pop()
        while pc not in leads:
            pc += 1
        operation = code[pc][0]
        if operation in STOPS or operation == op.TUNNEL_RETURN:
            return True
        if operation != op.TUNNEL:
            targets = (pc + 1,) if operation in PASSED or operation == op.CALL else leads[pc]
            waiting += (one for one in targets if one not in seen)
            seen.update(targets)
    return False


def _graph(program: Program) -> Graph:
    """Every parting of the ways that can be reached, and the partings that it leads to. A choice is only offered, and passed."""
    code, leads = program.code, program.ways.partings
    partings = sorted(leads)
    graph: Graph = {}
    for pc in partings:
        operation = code[pc][0]
        targets = () if operation in STOPS else (pc + 1,) if operation in PASSED else leads[pc]
        graph[pc] = tuple([one if one in leads else partings[bisect_left(partings, one)] for one in targets])
    return graph


def _ending(program: Program, graph: Graph) -> set[int]:
    """The positions from which the flow can stop, or return from the tunnel that it is in."""
    code = program.code
    sources: defaultdict[int, list[int]] = defaultdict(list)
    for pc, targets in graph.items():
        for target in targets:
            sources[target].append(pc)

    def returns_through(pc: int, found: set[int]) -> bool:
        called, behind = graph[pc]
        return behind in found and (called in found or code[pc][0] == op.CALL)

    def stops_through(pc: int, found: set[int]) -> bool:
        called, behind = graph[pc]
        if code[pc][0] == op.CALL:
            # whatever stops inside a function only ends the call
            return called in found and (behind in found or behind in returning)
        return called in found or (called in returning and behind in found)

    returning = _spread([pc for pc in graph if code[pc][0] == op.TUNNEL_RETURN], returns_through, program, sources)
    stopping = _spread([pc for pc in graph if code[pc][0] in STOPS], stops_through, program, sources)
    return stopping | returning


def _spread(
    seeds: list[int], through: Callable[[int, set[int]], bool], program: Program, sources: dict[int, list[int]]
) -> set[int]:
    """The seeds, and all that can come to them. Whether there is a way through a call or tunnel is asked."""
    found = set(seeds)
    waiting = seeds
    while waiting:
        for pc in sources.get(waiting.pop(), ()):
            if pc not in found and (program.code[pc][0] not in (op.CALL, op.TUNNEL) or through(pc, found)):
                found.add(pc)
                waiting.append(pc)
    return found


def _circles(graph: Graph) -> Iterator[list[int]]:
    """The parts of a graph in which every position leads to every other, or to itself."""
    sources: defaultdict[int, list[int]] = defaultdict(list)
    for pc, targets in graph.items():
        for target in targets:
            sources[target].append(pc)
    seen: set[int] = set()
    for root in graph:
        if root not in seen:
            circle = _spread_from(root, graph) & _spread_from(root, sources)
            seen |= circle
            if len(circle) > 1 or root in graph[root]:
                yield sorted(circle)


def _spread_from(root: int, leads: dict[int, tuple[int, ...]] | dict[int, list[int]]) -> set[int]:
    found, waiting = {root}, [root]
    while waiting:
        for one in leads.get(waiting.pop(), ()):
            if one not in found:
                found.add(one)
                waiting.append(one)
    return found
