"""Identities: names of choices that survive edits elsewhere.

A choice is named by its knot, a digest of its source text with white space folded, and a counter among equals in that knot.
Moving it inside its knot keeps the name; rewording it makes a new one.
"""

from __future__ import annotations

from collections import Counter
from hashlib import blake2b

from game.ink.operations import CHOICE
from game.ink.program import Program


def choice_identities(program: Program) -> dict[int, str]:
    """The identity of every choice, by the position of its content."""
    found: dict[int, str] = {}
    seen: Counter[str] = Counter()
    for pc, (operation, point, _) in enumerate(program.code):
        if operation == CHOICE:
            source = " ".join(program.sources.text(point.at, point.end).split())
            name = f"{program.region(pc).path}:{blake2b(source.encode(), digest_size=6).hexdigest()}"
            seen[name] += 1
            found[point.content] = f"{name}:{seen[name]}" if seen[name] > 1 else name
    return found
