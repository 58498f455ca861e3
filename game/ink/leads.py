"""Leads: where an instruction can lead, and what of a program can be reached at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.ink import operations as op
from game.ink.syntax import Order

if TYPE_CHECKING:
    from game.ink.program import Program

ENDS = frozenset({op.STOP, op.DONE, op.END, op.RETURN, op.TUNNEL_RETURN})
LEADS_AWAY = frozenset({op.DIVERT, op.JUMP, op.TUNNEL_ONWARDS})
BRANCHES = frozenset({op.BRANCH, op.BRANCH_POPPED, op.CASE, op.CASE_POPPED})
RUN_DRY = frozenset({Order.ONCE, Order.SHUFFLE_ONCE})
"""Orders of a sequence that may have no element left; from any other the flow goes on through an element."""

COMPUTED = frozenset(
    {op.TUNNEL_VARIABLE, op.TUNNEL_ONWARDS_VARIABLE, op.THREAD_VARIABLE, op.DIVERT_VARIABLE, op.CALL_VARIABLE}
)
"""Operations that lead to a place which only the state knows."""

CALLS = frozenset({op.TUNNEL, op.THREAD, op.CALL, op.CALL_EXTERNAL})
PARTINGS = ENDS | LEADS_AWAY | BRANCHES | CALLS | COMPUTED | {op.CHOICE, op.SEQUENCE}
"""All operations but those that lead to the next, whatever else they may do."""


def leads_to(program: Program, pc: int) -> tuple[int, ...]:
    """Where an instruction can lead: for a call, both into it and behind it. What only the state knows is left out."""
    operation, a, b = program.code[pc]
    if operation in ENDS:
        return ()
    if operation in LEADS_AWAY:
        return (a,)
    if operation in BRANCHES:
        return (pc + 1, b)
    if operation in (op.TUNNEL, op.THREAD, op.CALL):
        return (a, pc + 1)
    if operation == op.CHOICE:
        return (a.content, pc + 1)
    if operation == op.SEQUENCE:
        return (*a.elements, a.after) if a.order in RUN_DRY else a.elements
    if operation == op.CALL_EXTERNAL and a in program.places:
        return (program.places[a].start, pc + 1)
    return (pc + 1,)


@dataclass(frozen=True, slots=True)
class Ways:
    """What a reading from the start can come to, whatever the variables hold: all positions, and where those lead that do
    not simply lead to the next."""

    reached: frozenset[int]
    partings: dict[int, tuple[int, ...]]


def ways(program: Program) -> Ways:
    """All ways through a program. A place whose name is kept in a variable somewhere counts as one that may be jumped to."""
    code = program.code
    waiting = [0, *(place.start for place in program.places.values() if place.number in program.stamp_slots)]
    found: set[int] = set()
    partings: dict[int, tuple[int, ...]] = {}
    while waiting:
        pc = waiting.pop()
        while pc not in found:
            found.add(pc)
            if code[pc][0] not in PARTINGS:
                pc += 1
                continue
            partings[pc] = leads_to(program, pc)
            waiting += partings[pc]
            break
    return Ways(frozenset(found), partings)
