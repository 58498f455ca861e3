"""Turns: where a story stops to let its reader choose, and where it ends, and how.

Both are found by following the program without playing it. What the variables hold is not asked, so an ending that no reader
can reach for what it asks is found all the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from game.ink import Program
from game.ink import operations as op
from game.ink.leads import leads_to
from game.scene.directions import EndingMark, TagError, read_tag


class Offered(IntEnum):
    """What is on offer so far in a turn."""

    NOTHING = 0
    FALLBACK = 1  # a choice without text, which takes itself
    CHOICES = 2


@dataclass(frozen=True, slots=True)
class Passing:
    """What matters of a turn at one position: the ending that was named, what is on offer, whether a thread is read."""

    ending: str | None = None
    offered: Offered = Offered.NOTHING
    in_thread: bool = False


@dataclass(frozen=True, slots=True)
class Turns:
    """`decisions` are the positions where the reader chooses; `endings` the names of endings at each position that ends."""

    decisions: frozenset[int]
    endings: dict[int, tuple[str | None, ...]]


def turns_of(program: Program) -> Turns:
    """Follow a program from its start, then from every knot that nothing leads to."""
    found: dict[int, set[Passing]] = {}
    for start in (0, *(place.start for place in program.places.values() if not (place.is_function or place.is_label))):
        if start not in found:
            _follow(program, start, found)
    decisions: set[int] = set()
    endings: dict[int, tuple[str | None, ...]] = {}
    for pc, passings in found.items():
        operation = program.code[pc][0]
        if operation in (op.STOP, op.DONE) and any(
            one.offered is Offered.CHOICES and not one.in_thread for one in passings
        ):
            decisions.add(pc)
        ends = {
            one.ending
            for one in passings
            if operation == op.END or (operation == op.DONE and one.offered is Offered.NOTHING and not one.in_thread)
        }
        if ends:
            endings[pc] = tuple(sorted(ends, key=lambda name: name or ""))
    return Turns(frozenset(decisions), endings)


def _follow(program: Program, start: int, found: dict[int, set[Passing]]) -> None:
    waiting = [(start, Passing())]
    offers: dict[int, Offered] = {}
    while waiting:
        pc, passing = waiting.pop()
        if passing in found.setdefault(pc, set()):
            continue
        found[pc].add(passing)
        waiting += _next(program, pc, passing, offers)


def _next(program: Program, pc: int, passing: Passing, offers: dict[int, Offered]) -> list[tuple[int, Passing]]:
    operation, a, _ = program.code[pc]
    ending, offered, in_thread = passing.ending, passing.offered, passing.in_thread
    match operation:
        case op.CHOICE:
            more = Offered.FALLBACK if a.fallback else Offered.CHOICES
            return [(a.content, Passing()), (pc + 1, Passing(ending, max(offered, more), in_thread))]
        case op.THREAD:
            if a not in offers:
                offers[a] = _offer_of_thread(program, a)
            return [
                (a, Passing(ending, offered, True)),
                (pc + 1, Passing(ending, max(offered, offers[a]), in_thread)),
            ]
        case op.CALL | op.CALL_EXTERNAL:
            return [(pc + 1, passing)]
        case op.TAG:
            return [(pc + 1, Passing(_named(a) or ending, offered, in_thread))]
        case _:
            return [(target, passing) for target in leads_to(program, pc)]


def _offer_of_thread(program: Program, start: int) -> Offered:
    """What a thread adds to the choices of whoever begins it: the most that is written on its way."""
    offered = Offered.NOTHING
    waiting, seen = [start], {start}
    while waiting:
        pc = waiting.pop()
        operation, a, _ = program.code[pc]
        if operation == op.CHOICE:
            offered = max(offered, Offered.FALLBACK if a.fallback else Offered.CHOICES)
        ways = (pc + 1,) if operation in (op.CHOICE, op.CALL, op.CALL_EXTERNAL) else leads_to(program, pc)
        waiting += [target for target in ways if target not in seen]
        seen.update(ways)
    return offered


def _named(tag: str) -> str | None:
    try:
        read = read_tag(tag)
    except TagError:
        return None
    return read.name if isinstance(read, EndingMark) else None
