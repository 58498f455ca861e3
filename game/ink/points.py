"""Points: what is written once and reached again and again, choices and sequences."""

from __future__ import annotations

from dataclasses import dataclass

from game.ink.syntax import Order


@dataclass(frozen=True, slots=True, eq=False)
class ChoicePoint:
    """A written choice. `parts` of its text wait among the values when it is reached, or there are none and `text` and
    `tags` are always the same; likewise its condition may wait (one that does not is an operand of its instruction).

    `number` is that of its visit count, or -1 for a sticky choice without a label.
    """

    number: int
    once: bool
    fallback: bool
    text: str
    tags: tuple[str, ...]
    parts: int
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
