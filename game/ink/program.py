"""Program: a compiled story, which never changes.

All code is one flat tuple of `(operation, a, b)` triples and a position is an index into it. That leaves the story loop
little to do, makes a jump an assignment, and lets a state point into the program with a plain number.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from game.ink.errors import Diagnostic, Span
from game.ink.source import Sources
from game.ink.state import State
from game.ink.syntax import Order
from game.ink.values import ListDefinition, Value

if TYPE_CHECKING:
    from game.ink.names import Names

Evaluator = Callable[[State], Value]
"""An expression, compiled: what it is worth in a state."""

# --- operations: what `a` and `b` are ----------------------------------------------------------------------------

LINE: Final = 0  # a text, b the same as a finished result (with its newline)
TEXT: Final = 1  # a text that has something in it and no line break at its ends
NEWLINE: Final = 2
CHOICE: Final = 3  # a ChoicePoint
DIVERT: Final = 4  # a position, b numbers of what is entered
JUMP: Final = 5  # a position inside the same flow
COUNT: Final = 6  # a number of the label or choice whose start this is
BRANCH: Final = 7  # a evaluator, b where to go on if it does not hold
SET_GLOBAL: Final = 8  # a slot, b evaluator
SET_TEMP: Final = 9  # a name, b evaluator
DECLARE: Final = 10  # a name, b evaluator: as SET_TEMP, but never through a reference
PRINT: Final = 11  # a evaluator
TAG: Final = 12  # a finished text
SEQUENCE: Final = 13  # a SequencePoint
STOP: Final = 14  # the end of content
DONE: Final = 15
END: Final = 16
GLUE: Final = 17
RAW: Final = 18  # a text that may be blank or hold line breaks at its ends
TUNNEL: Final = 19  # a position, b numbers of what is entered
TUNNEL_VARIABLE: Final = 20  # a evaluator, b how many arguments wait
TUNNEL_RETURN: Final = 21
TUNNEL_ONWARDS: Final = 22  # a position, b numbers of what is entered
TUNNEL_ONWARDS_VARIABLE: Final = 23  # a evaluator, b how many arguments wait
THREAD: Final = 24  # a position, b numbers of what is entered
THREAD_VARIABLE: Final = 25  # a evaluator, b how many arguments wait
DIVERT_VARIABLE: Final = 26  # a evaluator, b how many arguments wait
BIND: Final = 27  # a names of parameters, whose arguments wait
CALL: Final = 28  # a position, b numbers of what is entered
CALL_VARIABLE: Final = 29  # a evaluator, b how many arguments wait
CALL_EXTERNAL: Final = 30  # a name, b how many arguments wait
RETURN: Final = 31  # the value waits
PUSH: Final = 32  # a evaluator
PUSH_REFERENCE: Final = 33  # a name of a temporary, or slot of a global
POP: Final = 34
PRINT_POPPED: Final = 35
SET_GLOBAL_POPPED: Final = 36  # a slot
SET_TEMP_POPPED: Final = 37  # a name
DECLARE_POPPED: Final = 38  # a name
BRANCH_POPPED: Final = 39  # b where to go on if the waiting value does not hold
CASE: Final = 40  # a evaluator, b where to go on if it is not equal to the value that goes on waiting
CASE_POPPED: Final = 41  # b as above; the case itself waits too
UNARY: Final = 42  # a operator
BINARY: Final = 43  # a operator
BUILTIN: Final = 44  # a function on a state and its arguments, b how many arguments wait
STRING_BEGIN: Final = 45
STRING_END: Final = 46
PART_END: Final = 47  # ends a part of a choice's text
TAG_BEGIN: Final = 48
TAG_END: Final = 49

Instruction = tuple[int, Any, Any]


@dataclass(frozen=True, slots=True, eq=False)
class ChoicePoint:
    """A written choice. `parts` of its text wait among the values when it is reached, or there are none and `text` and
    `tags` are always the same; likewise its condition waits, or is an evaluator, or there is none.

    `number` is that of its visit count, or -1 for a sticky choice without a label.
    """

    number: int
    once: bool
    fallback: bool
    text: str
    tags: tuple[str, ...]
    parts: int
    condition: Evaluator | None
    condition_waits: bool
    content: int
    at: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class SequencePoint:
    """A written sequence: the number of its count, where its elements begin, where the flow goes on after them."""

    number: int
    order: Order
    elements: tuple[int, ...]
    after: int
    shuffle_key: int
    at: int


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A knot, stitch, function or label that a path can name.

    `start` is its position; `entered` the numbers counted by a jump to it from outside its knot; `number` its own.
    """

    path: str
    start: int
    number: int
    entered: tuple[int, ...]
    parameters: tuple[str, ...]
    by_reference: tuple[bool, ...]
    is_function: bool
    is_label: bool
    at: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """A stretch of code that belongs to one knot, or to one stitch of it. `numbers` are those of knot and stitch."""

    start: int
    path: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Program:
    """A compiled story. Positions are indices into `code`; `ats` gives the source position of each instruction."""

    code: tuple[Instruction, ...]
    ats: tuple[int, ...]
    regions: tuple[Region, ...]
    places: dict[str, Place]
    variables: dict[str, int]
    initial: tuple[Value, ...]
    constants: dict[str, Value]
    lists: dict[str, ListDefinition]
    externals: dict[str, int]
    counts: int
    stamp_slots: dict[int, int]
    global_tags: tuple[str, ...]
    names: Names
    sources: Sources
    diagnostics: tuple[Diagnostic, ...]
    region_starts: tuple[int, ...] = field(default=())

    def new_state(self, seed: int) -> State:
        """A state at the very beginning."""
        return State(list(self.initial), self.counts, len(self.stamp_slots), seed)

    def region(self, pc: int) -> Region:
        """The knot or stitch that a position belongs to."""
        return self.regions[bisect_right(self.region_starts, pc) - 1]

    def entered(self, pc: int, place: Place) -> tuple[int, ...]:
        """The numbers to count when a jump from this position leads to a place: whatever it was not inside of."""
        inside = self.region(pc).numbers if pc >= 0 else ()
        return tuple(number for number in place.entered if number not in inside)

    def span(self, pc: int) -> Span:
        """Where in the source an instruction was written."""
        return self.sources.span(self.ats[pc])

    def static_tags(self) -> Iterator[tuple[str, int]]:
        """Every tag that has no logic in it, with its source position: those of lines, then those of choices."""
        for (operation, a, _), at in zip(self.code, self.ats, strict=True):
            if operation == TAG:
                yield a, at
        for point in self.choice_points():
            for tag in point.tags:
                yield tag, point.at

    def choice_points(self) -> Iterator[ChoicePoint]:
        """Every written choice."""
        for operation, a, _ in self.code:
            if operation == CHOICE:
                yield a
