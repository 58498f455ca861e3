"""Counts: how often everything was visited, by number, in pages that states share.

A page never changes: whoever counts puts another one in its place. So a copy of all counts is a copy of a short list, however
large the story is, states that differ in a few visits share all other pages, and what was worked out about a page holds wherever
it turns up again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

SHIFT = 6
SIZE = 1 << SHIFT
LAST = SIZE - 1
"""The count of a number is at `number & LAST` in the page at `number >> SHIFT`."""

LARGEST = 255
"""The largest count that fits into a byte."""

Page: TypeAlias = "bytes | tuple[int, ...]"
"""So many counts: bytes, unless one of them is too large for that. So pages of the same counts are equal."""

Counts: TypeAlias = list[Page]


def unvisited(numbers: int) -> Counts:
    """The counts of so many numbers, all 0."""
    return [bytes(SIZE)] * (-(-numbers // SIZE))


def with_count(page: Page, at: int, count: int) -> Page:
    """A page with one of its counts changed."""
    counts = [*page[:at], count, *page[at + 1 :]]
    return tuple(counts) if max(counts) > LARGEST else bytes(counts)


def visited(counts: Counts) -> Iterator[tuple[int, int]]:
    """Each number that was visited, with its count."""
    for start, page in enumerate(counts):
        for at, count in enumerate(page):
            if count:
                yield start << SHIFT | at, count
