"""The weave: choices and gathers to code.

A list of lines with bullets and dashes is read level by level: what lies deeper than a choice belongs to it, and every end left
open by the choices of a level is joined to the next gather of that level.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence as Items
from dataclasses import dataclass

from game.ink import operations as op
from game.ink import syntax
from game.ink.assembly import Anchor, Segment
from game.ink.errors import Diagnostic
from game.ink.lines import LineCompiler, is_static, static_text
from game.ink.names import Meaning
from game.ink.operations import Evaluator
from game.ink.points import ChoicePoint
from game.ink.source import Sources
from game.ink.state import State
from game.ink.syntax import Choice, Gather, Statement
from game.ink.values import BINARY, Value, truth


@dataclass(slots=True)
class LooseEnd:
    """Where flow runs out inside a weave, until a gather takes it up.

    The end is that of `segment`, or, for a gather that other content follows, the jump kept free at `slot`.
    """

    segment: Segment
    slot: int
    item: Choice | Gather
    end: int


class WeaveCompiler(LineCompiler):
    """Compiles a body of statements: what is on one line is left to its parent."""

    def __init__(self, sources: Sources, diagnostics: list[Diagnostic]) -> None:
        super().__init__(sources, diagnostics)
        self.segments: list[Segment] = []

    def new_segment(self) -> Segment:
        segment = Segment()
        self.segments.append(segment)
        return segment

    def branch(self, body: Items[Statement]) -> None:
        for end in self.weave(body, 1):
            if isinstance(end.item, Choice) and not self._leaves(end.item.at, end.end):
                message = "a choice inside braces must end in a divert"
                hint = "gathers cannot reach into braces: say where the choice leads"
                self.error("choice-without-divert", message, end.item.at, end.item.end, hint)

    def weave(self, items: Items[Statement], depth: int, nested: bool = True) -> list[LooseEnd]:
        """Compile items from the current segment on; returns the ends that are still open.

        `depth` is that of the choices and gathers that belong to this level; deeper ones are grouped and compiled as a
        weave of their own, lesser ones count as if they had this depth.
        """
        current = self.segment
        first = current
        open_ends: list[LooseEnd] = []
        previous: LooseEnd | None = None
        gather: LooseEnd | None = None
        seen = False
        index = 0
        while index < len(items):
            item = items[index]
            if isinstance(item, Choice | Gather):
                if item.depth > depth:
                    after = _end_of_group(items, index, depth)
                    self.segment = previous.segment if previous and previous is not gather else current
                    inner = self.weave(items[index:after], item.depth)
                    open_ends = [one for one in open_ends if one is not previous] + inner
                    index = after
                    continue
                if isinstance(item, Choice):
                    if gather is not None and previous is gather:
                        open_ends = [one for one in open_ends if one is not gather]
                    self.segment = current
                    previous = LooseEnd(self._choice(item), -1, item, item.end)
                    seen = True
                else:
                    if seen:
                        current = self.new_segment()
                    self._gather(item, current, [one for one in open_ends if one is not gather])
                    open_ends = []
                    previous = gather = LooseEnd(current, -1, item, item.end)
                    seen = False
                open_ends.append(previous)
            else:
                self.segment = previous.segment if previous else current
                self.statement(item)
                if previous:
                    previous.end = item.end
            index += 1
        if nested and gather in open_ends and gather is not None and gather.segment is first:
            gather.slot = first.emit(op.JUMP, None, None, gather.item.at)
        self.segment = first
        return open_ends

    def _gather(self, item: Gather, segment: Segment, ends: list[LooseEnd]) -> None:
        """Begin a gather in a segment, and lead the open ends to it."""
        # a gather directly behind the start of another is entered, and counted, together with it
        chain = segment.counts_from
        if not (chain >= 0 and all(code[0] == op.COUNT for code in segment.code[chain:])):
            chain = len(segment.code)
        anchor = Anchor()
        if item.label is not None:
            symbol = self.flow.labels[item.label.name]
            anchor = symbol.start
            segment.emit(op.COUNT, symbol.number, None, item.at)
            segment.counts_from = chain
        else:
            chain = len(segment.code)
        anchor.segment, anchor.offset = segment, chain
        for end in ends:
            if end.slot >= 0:
                end.segment.code[end.slot] = (op.JUMP, anchor, None)
            else:
                end.segment.emit(op.JUMP, anchor, None, item.at)

    def _choice(self, item: Choice) -> Segment:
        """Emit a choice into the current segment; returns the segment of its content."""
        if self.flow.node.is_function:
            self.error("choice-in-function", "a function cannot offer choices", item.at, item.end)
        label = self.flow.labels[item.label.name] if item.label else None
        number = label.number if label else -1 if item.sticky else self.names.number()
        static = all(is_static(part) for part in (item.start, item.only))
        parts = 0
        if not static:
            for part in (item.start, item.only):
                if part:
                    parts += 1
                    self.segment.emit(op.STRING_BEGIN, None, None, item.at)
                    self.text_content(part, item.at)
                    self.segment.emit(op.PART_END, None, None, item.at)
        condition, waits = self._choice_condition(item)
        text, tags = static_text((*item.start, *item.only)) if static else ("", ())
        content = Anchor()
        self.segment.emit(
            op.CHOICE,
            lambda: ChoicePoint(
                number=number,
                once=not item.sticky,
                fallback=item.is_fallback,
                text=text.strip(" \t"),
                tags=tags,
                parts=parts,
                condition_waits=waits,
                content=content.pc,
                at=item.at,
                end=item.end,
            ),
            condition,
            item.at,
        )
        segment = self.segment = self.new_segment()
        segment.place(content)
        if label is not None:
            segment.place(label.start)
        if number >= 0:
            segment.emit(op.COUNT, number, None, item.at)
        self.text_line((*item.start, *item.inner), item.diverts, True, item.at)
        return segment

    def _choice_condition(self, item: Choice) -> tuple[Evaluator | None, bool]:
        """The conditions of a choice as one closure; or emitted, if story code must run for them."""
        if not item.conditions:
            return None, False
        if all(self.is_pure(one) for one in item.conditions):
            condition = _all_hold([self.condition(one) for one in item.conditions])
            self.meanings[condition] = Meaning(self.flow, item.conditions)
            return condition, False
        for index, one in enumerate(item.conditions):
            self.check_condition(one)
            self.push(one)
            if index:
                self.segment.emit(op.BINARY, BINARY["&&"], None, one.at)
        return None, True

    def check_loose_ends(self, node: syntax.Flow, loose: list[LooseEnd]) -> None:
        if isinstance(node.body[-1], syntax.Todo):
            return
        ends: list[tuple[int, int, int]] = [(one.item.at, one.end, one.item.end) for one in loose]
        if not any(isinstance(item, Choice | Gather) for item in node.body):
            ends = [(node.body[0].at, node.body[-1].end, node.body[-1].end)]
        for start, end, item_end in ends:
            if not self._leaves(start, end):
                message = "the flow runs out here"
                hint = "end it with a divert, -> DONE or -> END"
                last = next(item for item in reversed(node.body) if item.at < end)
                at = last.at if len(ends) == 1 else start
                self.warn("loose-end", message, at, max(item_end, at + 1), hint)

    def _leaves(self, start: int, end: int) -> bool:
        """Whether a divert stands between two positions of the current flow, be it inside a condition."""
        index = bisect_left(self.exits, start)
        return index < len(self.exits) and self.exits[index] <= end


def _end_of_group(items: Items[Statement], start: int, depth: int) -> int:
    """Where the items that are deeper than `depth` end."""
    for index in range(start + 1, len(items)):
        item = items[index]
        if isinstance(item, Choice | Gather) and item.depth <= depth:
            return index
    return len(items)


def _all_hold(conditions: list[Evaluator]) -> Evaluator:
    if len(conditions) == 1:
        return conditions[0]

    def hold(state: State) -> Value:
        # all of them are evaluated, as the language says: a condition may draw a random number
        return False not in [truth(one(state)) for one in conditions]

    return hold
