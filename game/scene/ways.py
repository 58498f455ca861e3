"""Ways: what leads out of a stretch of a program, under which choices and conditions, and where readers stop to choose.

A knot may branch and come together again many times inside. A choice belongs to a way out only if nobody can go that way
without having taken it; so a divert behind a gather belongs to none of the choices before the gather.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.ink import ChoicePoint, Program
from game.ink import operations as op
from game.ink.leads import BRANCHES, COMPUTED, leads_to
from game.scene.prose import switches

LEADS_OUT = frozenset({op.DIVERT, op.TUNNEL_ONWARDS, op.TUNNEL, op.THREAD})
COMES_BACK = frozenset({op.CALL, op.CALL_EXTERNAL, op.TUNNEL, op.THREAD})
"""Operations behind which the flow goes on, whatever they lead into."""


Mark = tuple[int, bool]
"""A choice that was taken, by its position; or a condition and whether it held."""


@dataclass(frozen=True, slots=True)
class Way:
    """A divert, tunnel or thread: where its instruction stands, and the position that it leads to.

    `choices` are those that must have been taken since the knot was entered, `conditions` what had to hold, as it is written.
    """

    pc: int
    target: int
    operation: int
    choices: tuple[ChoicePoint, ...]
    conditions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guards:
    """The choices and conditions that every way from the beginning of a knot to a position passes."""

    choices: tuple[ChoicePoint, ...]
    conditions: tuple[str, ...]


class Ways:
    """The ways through one program. Regions are named by their index."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._ends = [*program.region_starts[1:], len(program.code)]
        self._labels = self._labels_led_to()
        self._subjects = dict(switches(program))

    def out_of(self, region: int) -> Iterator[Way]:
        """The ways that lead out of a region, or back to one of its labels, in the order of the source."""
        for pc, guards in sorted(self.guards(region).items()):
            operation, target, _ = self.program.code[pc]
            if operation in LEADS_OUT:
                yield Way(pc, target, operation, guards.choices, guards.conditions)

    def computed(self, region: int) -> int:
        """How many ways out lead to a place that only a variable knows."""
        return sum(1 for pc in self.guards(region) if self.program.code[pc][0] in COMPUTED - {op.CALL_VARIABLE})

    def guards(self, region: int) -> dict[int, Guards]:
        """What guards each position of a region that can be come to."""
        masks, marks = self._masks(region)
        known: dict[int, Guards] = {}
        return {pc: known.setdefault(mask, self._guards(mask, marks)) for pc, mask in masks.items()}

    def _masks(self, region: int) -> tuple[dict[int, int], list[Mark]]:
        """For each position that can be come to, the marks that are always passed, as bits; and what the marks are.

        As in the dominators of a compiler, a position keeps what all the ways to it have in common.
        """
        first, end = self.program.region_starts[region], self._ends[region]
        masks = {first: 0, **{pc: 0 for pc in self._labels if first <= pc < end}}
        marks: list[Mark] = []
        bits: dict[Mark, int] = {}
        waiting = list(masks)
        while waiting:
            pc = waiting.pop()
            for target, mark in self._steps(pc, first, end):
                mask = masks[pc]
                if mark is not None:
                    if mark not in bits:
                        bits[mark] = 1 << len(marks)
                        marks.append(mark)
                    mask |= bits[mark]
                before = masks.get(target)
                after = mask if before is None else mask & before
                if after != before:
                    masks[target] = after
                    waiting.append(target)
        return masks, marks

    def _steps(self, pc: int, first: int, end: int) -> Iterator[tuple[int, Mark | None]]:
        """Where a position leads inside its region, with the mark of a choice taken or of one side of a condition."""
        operation, a, b = self.program.code[pc]
        if operation in COMES_BACK:
            yield pc + 1, None
        elif operation == op.CHOICE:
            yield a.content, (pc, True)
            yield pc + 1, None
        elif operation in BRANCHES:
            yield pc + 1, (pc, True)
            yield b, (pc, False)
        else:
            yield from ((target, None) for target in leads_to(self.program, pc) if first <= target < end)

    def _guards(self, mask: int, marks: list[Mark]) -> Guards:
        choices: list[ChoicePoint] = []
        conditions: list[str] = []
        for pc, holds in sorted(mark for index, mark in enumerate(marks) if mask >> index & 1):
            operation, a, b = self.program.code[pc]
            if operation == op.CHOICE:
                choices.append(a)
                conditions += self._written(b)
            else:
                subject = self._subjects.get(self.program.ats[pc])
                written = [f"{subject} == {one}" if subject else one for one in self._written(a)]
                conditions += [one if holds else f"not ({one})" for one in written]
        return Guards(tuple(choices), tuple(conditions))

    def _written(self, evaluator: object) -> list[str]:
        """The expressions that a closure was made from, as their author wrote them."""
        meaning = self.program.meanings.get(evaluator) if callable(evaluator) else None
        if meaning is None:
            return []
        return [" ".join(self.program.sources.text(one.at, one.end).split()) for one in meaning.expressions]

    def _labels_led_to(self) -> frozenset[int]:
        """The labels that something outside of their own region leads to."""
        program = self.program
        labels = {place.start for place in program.places.values() if place.is_label}
        return frozenset(
            target
            for pc, (operation, target, _) in enumerate(program.code)
            if operation in LEADS_OUT and target in labels and program.region(pc) is not program.region(target)
        )
