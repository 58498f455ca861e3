"""Digest: 16 bytes over what the story can still observe from a state, and over nothing else.

Two states with the same digest go on in the same ways, whatever else they remember. What cannot be told apart counts as equal:
a visit count beyond what any expression asks for, the turn itself where only the time since a visit is read.
"""

from __future__ import annotations

import marshal
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache
from hashlib import blake2b
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from game.ink.counts import LARGEST, LAST, SHIFT, Page
from game.ink.lists import InkList
from game.ink.state import Fork, Frame, Offer, Parked, Part, Reference, State, Temps
from game.ink.values import VOID, Target, Value

if TYPE_CHECKING:
    from game.ink.program import Program

MOST_KEPT = 64
"""How many contents of a page are kept together with what can be seen of them."""
PLAIN = frozenset({int, bool, str, float})
VERSION = 2
"""The format of `marshal` that writes equal values as equal bytes, whoever else refers to them."""


def digest(program: Program, state: State) -> bytes:
    """16 bytes, the same in every process, that name what a story can still do from here."""
    live = _live(program, state)
    view = program.views.get(live)
    if view is None:
        view = program.views[live] = View(program, live)
    return blake2b(marshal.dumps(view.observable(state), VERSION), digest_size=16).digest()


def _live(program: Program, state: State) -> int:
    """What is live at every place that the state can come to."""
    at = program.liveness.at
    live = at(state.pc)
    for offer in state.offers:
        live |= at(offer.point.content)
        if offer.stack is not None and offer.stack is not state.stack:
            live |= _live_below(program, offer.stack)
    if state.stack is not None:
        live |= _live_below(program, state.stack)
    fork = state.forks
    while fork is not None:
        live |= at(fork.resume) | _live_below(program, fork.stack)
        fork = fork.below
    if state.parked or state.values or _refers(state):
        # another flow, or a half-done expression, may come to read anything
        live |= program.liveness.bits.everything
    return live


def _live_below(program: Program, frame: Frame | None) -> int:
    live = 0
    while frame is not None:
        live |= program.liveness.at(frame.resume)
        frame = frame.below
    return live


def _refers(state: State) -> bool:
    """Whether a temporary stands for another variable, which its name does not tell."""
    if state.stack is None:
        return False
    return any(isinstance(value, Reference) for value in state.temps.values())


class View:
    """One set of what is live, ready to be taken out of states."""

    def __init__(self, program: Program, live: int) -> None:
        liveness = program.liveness
        bits = liveness.bits
        self.everything = bool(live & bits.everything)
        slots = range(bits.globals)
        if not self.everything:
            self.temps = bits.temporaries(live)
            self.values = _picker([slot for slot in slots if live >> slot & 1])
            self.origins = [slot for slot in slots if live >> bits.globals + slot & 1 and not live >> slot & 1]
            self.pages = _pages(program, live)
            self.stamps = [slot for slot in range(len(program.stamp_slots)) if live >> bits.first_stamp + slot & 1]
            self.turn = bool(live & bits.turn)
            self.random = bool(live & bits.random)

    def observable(self, state: State) -> tuple[Any, ...]:
        """What can be observed of a state, as plain values that compare as the states do."""
        if self.everything:
            return _all_of(state)
        values = state.globals
        counts = state.counts
        return (
            state.pc,
            _stack(state.stack, self.temps) if state.stack is not None else 0,
            _temps(state.temps, self.temps) if state.temps else (),
            _forks(state.forks, self.temps) if state.forks is not None else 0,
            [_offer(one, self.temps) for one in state.offers],
            [one if type(one) in PLAIN else _plain(one) for one in self.values(values)],
            [_origins(values[slot]) for slot in self.origins],
            [seen[counts[page]] for page, seen in self.pages],
            [state.turn - state.stamps[slot] if state.stamps[slot] >= 0 else -1 for slot in self.stamps],
            state.turn if self.turn else 0,
            (state.seed, state.previous_random) if self.random else 0,
        )


class Limit(NamedTuple):
    """How far a visit count can be told apart: up to a cap if there is one, or only its remainder."""

    cap: int | None
    modulus: int

    def of(self, count: int) -> int:
        """What can be told of a count."""
        if self.cap is not None:
            return min(count, self.cap)
        return count % self.modulus if self.modulus else count


Limits: TypeAlias = "tuple[tuple[Limit, tuple[int, ...]], ...]"
"""For a page of counts: how far those at these places can be told apart. The others are not asked for."""


def _pages(program: Program, live: int) -> list[tuple[int, Seen]]:
    """The pages of counts of which something is live, each with what can be seen of it."""
    bits, moduli = program.liveness.bits, program.liveness.moduli
    found: defaultdict[int, defaultdict[Limit, list[int]]] = defaultdict(lambda: defaultdict(list))
    read = bin(live >> bits.first_count & (1 << program.counts) - 1)[:1:-1]
    for number, is_live in enumerate(read):
        if is_live == "1":
            cap = bits.caps[number]
            limit = Limit(cap, moduli.get(number, 0) if cap is None else 0)
            found[number >> SHIFT][limit].append(number & LAST)
    pages = []
    for page, places in found.items():
        limits = tuple((limit, tuple(ats)) for limit, ats in places.items())
        seen = program.seen.get(limits)
        if seen is None:
            seen = program.seen[limits] = Seen(limits)
        pages.append((page, seen))
    return pages


class Seen(dict[Page, "bytes | tuple[int, ...]"]):
    """What can be seen of a page of counts, by the page: worked out once for each that comes, and kept for so many of them."""

    def __init__(self, limits: Limits) -> None:
        super().__init__()
        self._limits = [(limit, _picker(places), _table(limit)) for limit, places in limits]

    def __missing__(self, page: Page) -> bytes | tuple[int, ...]:
        if len(self) >= MOST_KEPT:
            self.clear()
        found: bytes | tuple[int, ...]
        if type(page) is bytes:
            found = b"".join([bytes(pick(page)).translate(table) for _, pick, table in self._limits])
        else:
            found = tuple(limit.of(count) for limit, pick, _ in self._limits for count in pick(page))
            if max(found) <= LARGEST:
                found = bytes(found)
        self[page] = found
        return found


@lru_cache(maxsize=LARGEST + 1)
def _table(limit: Limit) -> bytes:
    """What can be told of each count that fits into a byte."""
    return bytes(map(limit.of, range(LARGEST + 1)))


def _picker(indices: Sequence[int]) -> Callable[[Any], tuple[Any, ...]]:
    """A function that picks the entries with these indices."""
    if not indices:
        return lambda _: ()
    if len(indices) == 1:
        only = indices[0]
        return lambda entries: (entries[only],)
    return itemgetter(*indices)


def _all_of(state: State) -> tuple[object, ...]:
    flows = [(name, _parked(flow)) for name, flow in sorted(state.parked.items())]
    return (
        state.flow,
        _parked(state.parked_here()),
        flows,
        [_plain(one) for one in state.globals],
        state.counts,
        [state.turn - stamp if stamp >= 0 else -1 for stamp in state.stamps],
        state.turn,
        state.seed,
        state.previous_random,
    )


def _parked(flow: Parked) -> tuple[object, ...]:
    offers = [_offer(one, None) for one in flow.offers]
    waiting = [_plain(one) for one in flow.values]
    return flow.pc, _stack(flow.stack, None), _temps(flow.temps, None), _forks(flow.forks, None), offers, waiting


def _offer(offer: Offer, names: frozenset[str] | None) -> object:
    point = offer.point
    if not offer.temps and offer.stack is None and not point.parts:
        return point.content
    return point.content, offer.text, offer.tags, _temps(offer.temps, names), _stack(offer.stack, names)


def _stack(frame: Frame | None, names: frozenset[str] | None) -> object:
    frames = []
    while frame is not None:
        frames.append((frame.kind.value, frame.resume, _temps(frame.temps, names)))
        frame = frame.below
    return frames


def _forks(fork: Fork | None, names: frozenset[str] | None) -> object:
    forks = []
    while fork is not None:
        forks.append((fork.resume, _temps(fork.temps, names), _stack(fork.stack, names)))
        fork = fork.below
    return forks


def _temps(temps: Temps, names: frozenset[str] | None) -> object:
    return [(name, _plain(value)) for name, value in sorted(temps.items()) if names is None or name in names]


def _plain(value: Value | Reference | Part) -> object:
    """A value as one that `marshal` writes, told apart by type from all others."""
    match value:
        case InkList():
            return _plain_list(value)
        case Target(path):
            return "target", path
        case Reference(key, depth):
            return "reference", key, depth
        case Part(text, tags):
            return "part", text, tags
    return ("void",) if value is VOID else value


def _plain_list(value: InkList) -> tuple[object, ...]:
    return "list", value.items, _origins(value)


def _origins(value: Value) -> object:
    return tuple(one.name for one in value.origins) if isinstance(value, InkList) else ()
