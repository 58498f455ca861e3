"""State: everything that changes while a story is read.

A state is a value. What it is made of is either immutable (call stack, choices, values) or small and copied whole
(variables; counts by the page), so `clone()` costs about a microsecond, and a clone never sees what the original does next.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import NamedTuple

from game.ink.counts import LARGEST, LAST, SHIFT, Counts, unvisited, with_count
from game.ink.points import ChoicePoint
from game.ink.values import Value

NOWHERE = -1
"""The position of a flow that has stopped."""


GLOBAL = -1
"""The depth of a reference to a global variable."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What a `ref` parameter holds: the name of a temporary and the depth of its frame, counted from the bottom of the
    call stack; or the slot of a global variable, with `GLOBAL` as depth."""

    key: str | int
    depth: int


@dataclass(frozen=True, slots=True)
class Part:
    """A finished part of a choice's text, waiting among half-done values: the text, and the tags that stood in it."""

    text: str
    tags: tuple[str, ...]


Temps = dict[str, Value | Reference]
"""Temporary variables of a frame. Never changed in place: frames are shared between threads, choices and clones."""


class FrameKind(enum.Enum):
    """What pushed a frame, and so what may pop it."""

    TUNNEL = "tunnel"
    FUNCTION = "function"
    HOST = "host"


class Frame:
    """A caller, waiting: where it goes on, with which temporaries. Frames are a linked list that is never changed."""

    __slots__ = ("below", "depth", "kind", "resume", "temps", "trim")

    def __init__(self, kind: FrameKind, resume: int, temps: Temps, trim: int, below: Frame | None) -> None:
        self.kind = kind
        self.resume = resume
        self.temps = temps
        self.trim = trim
        self.below = below
        self.depth: int = below.depth + 1 if below is not None else 1


class Fork:
    """A thread that waits until the one it started has ended."""

    __slots__ = ("below", "resume", "stack", "temps")

    def __init__(self, resume: int, temps: Temps, stack: Frame | None, below: Fork | None) -> None:
        self.resume = resume
        self.temps = temps
        self.stack = stack
        self.below = below


class Offer(NamedTuple):
    """A choice as it was generated: its text and tags at that moment, and the thread that goes on when it is taken."""

    point: ChoicePoint
    text: str
    tags: tuple[str, ...]
    temps: Temps
    stack: Frame | None


class Parked(NamedTuple):
    """What belongs to one flow: where it is, what it offers, and its latest result."""

    pc: int
    temps: Temps
    stack: Frame | None
    forks: Fork | None
    offers: list[Offer]
    values: list[Value | Reference | Part]
    text: str
    tags: tuple[str, ...]


MAIN = "main"
"""The name of the flow that a story begins in."""


class Mark(enum.Enum):
    """What is not text in the output stream."""

    GLUE = 0
    TAG = 1
    TAG_END = 2


@dataclass(frozen=True, slots=True)
class StringStart:
    """Where a string begins in the output stream, and what must be put back when it ends."""

    trim: int
    glue: int


BYTES = tuple(bytes((count,)) for count in range(LARGEST + 1))


class State:
    """Where a reader is in a story, and what the story remembers."""

    __slots__ = (
        "counts",
        "flow",
        "forks",
        "globals",
        "glue",
        "offers",
        "out",
        "parked",
        "pc",
        "previous_random",
        "safe_exit",
        "seed",
        "stack",
        "stamps",
        "strings",
        "tags",
        "temps",
        "text",
        "trim",
        "turn",
        "values",
        "warnings",
    )

    def __init__(self, variables: list[Value], counts: int, stamps: int, seed: int) -> None:
        # what the story remembers
        self.globals = variables
        self.counts: Counts = unvisited(counts)
        self.stamps = [-1] * stamps
        self.turn = -1
        self.seed = seed
        self.previous_random = 0
        # where it is
        self.pc = 0
        self.temps: Temps = {}
        self.stack: Frame | None = None
        self.forks: Fork | None = None
        self.offers: list[Offer] = []
        self.safe_exit = False
        # the flow that this is, and the others, which wait; the table is replaced, never changed
        self.flow = MAIN
        self.parked: dict[str, Parked] = {}
        # what it is in the middle of: the output stream; in it, how many strings are being built, how many glue marks
        # are at work, and where the text of the current function starts (-1: it has printed, or there is none);
        # values of half-done expressions; source position and name of temporaries read before they were set
        self.out: list[str | Mark | StringStart] = []
        self.strings = 0
        self.glue = 0
        self.trim = -1
        self.values: list[Value | Reference | Part] = []
        self.warnings: tuple[tuple[int, str], ...] = ()
        # the latest result
        self.text = ""
        self.tags: tuple[str, ...] = ()

    def clone(self) -> State:
        """A state that is equal to this one and independent of it."""
        new = State.__new__(State)
        new.globals = self.globals[:]
        new.counts = self.counts[:]
        new.stamps = self.stamps[:]
        new.turn = self.turn
        new.seed = self.seed
        new.previous_random = self.previous_random
        new.pc = self.pc
        new.temps = self.temps
        new.stack = self.stack
        new.forks = self.forks
        new.offers = self.offers[:]
        new.safe_exit = self.safe_exit
        new.flow = self.flow
        new.parked = self.parked
        new.out = self.out[:]
        new.strings = self.strings
        new.glue = self.glue
        new.trim = self.trim
        new.values = self.values[:]
        new.warnings = self.warnings
        new.text = self.text
        new.tags = self.tags
        return new

    def visits(self, number: int) -> int:
        """A visit count."""
        return self.counts[number >> SHIFT][number & LAST]

    def count_visit(self, number: int) -> None:
        """Add one to a visit count."""
        at = number & LAST
        page = self.counts[number >> SHIFT]
        count = page[at] + 1
        if type(page) is bytes and count <= LARGEST:
            self.counts[number >> SHIFT] = page[:at] + BYTES[count] + page[at + 1 :]
        else:
            self.counts[number >> SHIFT] = with_count(page, at, count)

    def set_visits(self, number: int, count: int) -> None:
        """Put a visit count where it is to be."""
        self.counts[number >> SHIFT] = with_count(self.counts[number >> SHIFT], number & LAST, count)

    # --- flows -------------------------------------------------------------------------------------------------

    def parked_here(self) -> Parked:
        """What belongs to the current flow, to be put aside."""
        return Parked(self.pc, self.temps, self.stack, self.forks, self.offers[:], self.values[:], self.text, self.tags)

    def enter_flow(self, name: str) -> None:
        """Take up a flow that is parked, or begin a new one, which is nowhere yet. What was current is left behind."""
        flow = self.parked.get(name) or Parked(NOWHERE, {}, None, None, [], [], "", ())
        self.parked = {other: one for other, one in self.parked.items() if other != name}
        self.flow = name
        self.pc, self.temps, self.stack, self.forks = flow.pc, flow.temps, flow.stack, flow.forks
        self.offers, self.values = flow.offers[:], flow.values[:]
        self.text, self.tags = flow.text, flow.tags
        self.trim = -1

    @property
    def is_waiting(self) -> bool:
        """Whether the flow has stopped and the player is to choose."""
        return self.pc == NOWHERE and any(not offer.point.fallback for offer in self.offers)

    @property
    def depth(self) -> int:
        """How many frames are below the current one."""
        return self.stack.depth if self.stack is not None else 0

    def read_reference(self, reference: Reference) -> Value | None:
        """The value that a reference stands for; None when that temporary has not been set."""
        if isinstance(reference.key, int):
            return self.globals[reference.key]
        stack, temps = self.stack, self.temps
        while stack is not None and stack.depth > reference.depth:
            # the temporaries of a caller are kept in the frame that it pushed
            temps, stack = stack.temps, stack.below
        value = temps.get(reference.key)
        return None if isinstance(value, Reference) else value

    def write_reference(self, reference: Reference, value: Value) -> None:
        """Set the variable that a reference stands for; the frames above it are made anew."""
        if isinstance(reference.key, int):
            self.globals[reference.key] = value
            return
        above: list[Frame] = []
        frame = self.stack
        while frame is not None and frame.depth > reference.depth:
            above.append(frame)
            frame = frame.below
        if not above:
            self.temps = {**self.temps, reference.key: value}
            return
        for old in reversed(above):
            temps = {**old.temps, reference.key: value} if old is above[-1] else old.temps
            frame = Frame(old.kind, old.resume, temps, old.trim, frame)
        self.stack = frame
