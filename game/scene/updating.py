"""Updating: the expected lines of a walkthrough, written anew from what the level says now.

Choices, checks, endings, comments and `...` stay as their author wrote them; so does every stretch that still comes true. Where
`...` stands, as many lines are expected around it as before: those at its ends, or those most like the old ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from game.scene.beats import Card, Ending
from game.scene.level import Level
from game.scene.matching import Shown, match
from game.scene.walk_file import Kind, Step, Walkthrough, WalkthroughError, written
from game.scene.walkthrough import Player

CARD = "--- "
ALIKE = 0.5
"""How alike two lines must be for one to be taken for the new form of the other."""


def updated(walkthrough: Walkthrough, level: Level) -> str:
    """The text of a walkthrough as it must be to come true, as far as lines are concerned.

    From a choice on that cannot be taken, it stays as it was; so does one without expectations.
    """
    if not walkthrough.expects_lines:
        return _joined(walkthrough.sources)
    player = Player(walkthrough, level)
    wants_cards = any(step.kind is Kind.TEXT and step.value.startswith(CARD) for step in walkthrough.steps)
    lines: list[str] = []
    done = 0
    try:
        for steps in walkthrough.stretches:
            shown = player.read(steps[0])
            last = steps[-1].line
            sources = walkthrough.sources[done:last]
            texts = tuple(step for step in steps if step.kind is not Kind.CHECK)
            if texts and match(texts, shown, True, level) is not None:
                said = [one for one in shown if wants_cards or not isinstance(one.beat, Card)]
                sources = _rewritten(_Stretch(sources, done, steps), said)
            lines += sources
            done = last
            stop = steps[-1]
            if stop.kind is Kind.CHOICE and match((stop,), player.read()[-1:], True, level) is not None:
                break
            player.take(stop)
    except WalkthroughError:
        # where the story fails there is nothing to expect; playing it will tell
        pass
    return _joined((*lines, *walkthrough.sources[done:]))


def _joined(lines: tuple[str, ...]) -> str:
    return "".join(f"{line}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The source lines of a stretch, how many come before them, and the steps that stand in them."""

    sources: tuple[str, ...]
    before: int
    steps: tuple[Step, ...]

    @property
    def is_closed(self) -> bool:
        """Whether all that was said must stand in it: it ends in a choice or an ending."""
        return self.steps[-1].kind in (Kind.CHOICE, Kind.ENDING)


Block = list[tuple[str, Step | None]]
"""Source lines between two `...`, each with its step if it has one."""


def _rewritten(stretch: _Stretch, shown: list[Shown]) -> tuple[str, ...]:
    said = [one.line for one in shown if one.line is not None and not isinstance(one.beat, Ending)]
    blocks, dots = _blocks(stretch)
    found: list[str] = []
    low = 0
    for index, block in enumerate(blocks):
        old = [step.value for _, step in block if step is not None and step.kind is Kind.TEXT]
        wanted = len(old)
        is_first, is_last = index == 0, index == len(blocks) - 1 and stretch.is_closed
        if is_first and is_last:
            start, end = 0, len(said)
        elif is_first:
            start, end = 0, wanted
        elif is_last:
            start, end = max(low, len(said) - wanted), len(said)
        else:
            start = _most_like(old, said, low)
            end = start + wanted
        new = said[start:end]
        low = max(low, end)
        found += _merged(block, old, new)
        if index < len(dots):
            found.append(dots[index])
    return tuple(found)


def _blocks(stretch: _Stretch) -> tuple[list[Block], list[str]]:
    """The source lines of a stretch, split at each `...`; and the lines of those."""
    steps = {step.line: step for step in stretch.steps}
    blocks: list[Block] = [[]]
    dots: list[str] = []
    for number, source in enumerate(stretch.sources, stretch.before + 1):
        step = steps.get(number)
        if step is not None and step.kind is Kind.ANYTHING:
            dots.append(source)
            blocks.append([])
        else:
            blocks[-1].append((source, step))
    return blocks, dots


def _most_like(old: list[str], said: list[str], low: int) -> int:
    """Where in what was said, from a line on, as many lines begin as there were and are most like them."""

    def likeness(start: int) -> float:
        pairs = zip(old, said[start : start + len(old)], strict=False)
        return sum(_ratio(one, other) for one, other in pairs)

    return max(range(low, max(low + 1, len(said) - len(old) + 1)), key=likeness)


def _paired(old: list[str], new: list[str]) -> list[list[str]]:
    """For each old line the new ones in its place: first the two lines most alike, then what is before and behind them."""
    if not old:
        return []
    pairs = [(_ratio(one, other), i, j) for i, one in enumerate(old) for j, other in enumerate(new)]
    best, i, j = max(pairs, key=lambda pair: pair[0], default=(0.0, 0, 0))
    if best < ALIKE:
        last = len(old) - 1
        return [*(new[index : index + 1] for index in range(last)), new[last:]]
    before, behind = _paired(old[:i], new[:j]), _paired(old[i + 1 :], new[j + 1 :])
    first = [*(() if before else new[:j]), new[j]]
    return [*before, [*first, *(() if behind else new[j + 1 :])], *behind]


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _merged(block: Block, old: list[str], new: list[str]) -> list[str]:
    """The lines of a block with new text in place of the old; everything else keeps its neighbours."""
    instead: list[list[str]] = [[] for _ in old]
    head: list[str] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "insert":
            (instead[i1 - 1] if i1 else head).extend(new[j1:j2])
            continue
        instead[i1:i2] = _paired(old[i1:i2], new[j1:j2])
    merged: list[str] = []
    texts = iter(instead)
    for source, step in block:
        if step is None and source.strip():
            merged.append(source)
            continue
        if step is not None and head:
            merged += [written(line) for line in head]
            head = []
        if step is None or step.kind is not Kind.TEXT:
            merged.append(source)
            continue
        lines = next(texts)
        merged += [source] if lines == [step.value] else [written(line) for line in lines]
    return merged + [written(line) for line in head]
