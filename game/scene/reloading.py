"""Reloading: going on with a session in an edited level, at the same place where there still is one.

The rule is that of loading an old save (`resuming`); what is added is what an author wants to know, and the variables that they
have just set by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from difflib import SequenceMatcher

from game.ink import Program, StateError, Value, read_value, write_value
from game.ink.source import Sources
from game.scene.file_watch import Changes
from game.scene.level import Level
from game.scene.resuming import SAME, Rule, resume
from game.scene.saves import save_of
from game.scene.session import Session

MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Reloaded:
    """A session in the new edition of its level, and a line that says what happened."""

    session: Session
    words: str


def reload(session: Session, level: Level, changes: Changes) -> Reloaded:
    """Go on in a new edition of the session's level. Raises `LevelError` where its story fails there."""
    old, pending = session.since_changed()
    resumed = resume(level, save_of(old), beside=session.beside)
    fresh = resumed.session
    if resumed.rule is Rule.SAME_PLACE:
        kept = dict(_kept(session.level.program, level.program, pending))
        if kept:
            fresh.change(kept)
    words = f"Reloaded: {what_changed(session.level, level, changes)}. {resumed.where or SAME}"
    return Reloaded(fresh, words)


def _kept(old: Program, new: Program, variables: dict[str, Value]) -> Iterator[tuple[str, Value]]:
    """The variables that the new edition still has, and of the same kind, with values of its own."""
    for name, value in variables.items():
        slot = new.variables.get(name)
        if slot is not None and type(new.initial[slot]) is type(value):
            with suppress(StateError):
                yield name, read_value(new, write_value(old, value), name)


def what_changed(old: Level, new: Level, changes: Changes) -> str:
    """What an author did between two editions, in a few words."""
    lines = changed_lines(old.program.sources, new.program.sources)
    count = sum(lines.values())
    told = [f"{count} line{'s' if count > 1 else ''} changed in {_listed(list(lines))}"] if lines else []
    story = {name.rpartition("/")[2] for name in lines}
    others = [one for one in (*changes.story, *changes.media) if one.rpartition("/")[2] not in story]
    if others and not lines and all(one.endswith(".ink") for one in others):
        return f"nothing new in {_listed(others)}"
    return "; ".join([*told, *([_listed(others)] if others else [])]) or "nothing has changed"


def changed_lines(old: Sources, new: Sources) -> dict[str, int]:
    """How many lines of each file were changed, added or removed."""
    before, after = ({file.name: file.raw.splitlines() for file in one.files} for one in (old, new))
    found = {}
    for name in sorted(before.keys() | after.keys()):
        count = _differences(before.get(name, []), after.get(name, []))
        if count:
            found[name.rpartition("/")[2]] = count
    return found


def _differences(before: list[str], after: list[str]) -> int:
    first = 0
    while first < min(len(before), len(after)) and before[first] == after[first]:
        first += 1
    last = 0
    while last < min(len(before), len(after)) - first and before[-1 - last] == after[-1 - last]:
        last += 1
    steps = SequenceMatcher(None, before[first : len(before) - last], after[first : len(after) - last], autojunk=False)
    return sum(max(b - a, d - c) for kind, a, b, c, d in steps.get_opcodes() if kind != "equal")


def _listed(names: list[str]) -> str:
    shown = names[:MOST_NAMES]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")
