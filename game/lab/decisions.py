"""Decisions: timers and the choices that they take when they run out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from game.ink import Diagnostic, Severity, Span
from game.ink import operations as op
from game.ink.leads import PARTINGS
from game.lab.survey import Survey
from game.lab.turns import Turns
from game.scene.directions import Default, Locked, Timer
from game.scene.tagging import Written

ANY_LINE = -1
TEXTS = frozenset({op.LINE, op.TEXT})


def decisions(survey: Survey) -> Iterator[Diagnostic]:
    """Timers without a default, defaults without a timer, and decisions with two."""
    timers = [one for one in survey.tags if isinstance(one.tag, Timer) and not one.source.of_choice]
    defaults = survey.choices_with(Default)
    turns = Turns(survey.program)
    offered = {one: _before_another_line(survey, turns, one.source.pc) for one in timers}
    if timers:
        yield from _timers(survey, turns, offered)
    if not survey.is_computed("timer") and not defaults <= set().union(*offered.values()):
        timed = turns.ahead(one.source.pc + 1 for one in timers)
        for pc in sorted(defaults - timed):
            message, hint = "no timer runs here that could take this default", "it takes a # timer on the line before"
            yield Diagnostic("default-without-timer", Severity.WARNING, _span(survey, pc), message, hint)
    yield from _twice(survey, sorted(defaults - survey.choices_with(Locked, perhaps=True)))


def _timers(survey: Survey, turns: Turns, offered: dict[Written, set[int]]) -> Iterator[Diagnostic]:
    choices, defaults = survey.choices.keys(), survey.choices_with(Default, perhaps=True)
    for one, ahead in offered.items():
        if not ahead.isdisjoint(defaults):
            continue
        span = survey.program.tag_span(one.source)
        if not ahead.isdisjoint(choices):
            message, hint = "this timer has nothing to take when it runs out", "tag one of the choices with # default"
            yield Diagnostic("timer-without-default", Severity.ERROR, span, message, hint)
        elif turns.ahead([one.source.pc + 1]).isdisjoint(choices):
            message, hint = "no choice follows this timer", "it belongs to the last line before a decision"
            yield Diagnostic("timer-without-choice", Severity.ERROR, span, message, hint)
        else:
            message, hint = "another line comes before the choices, so this timer never runs", "put it on that line"
            yield Diagnostic("lost-timer", Severity.ERROR, span, message, hint)


def _before_another_line(survey: Survey, turns: Turns, timer: int) -> set[int]:
    """Where the flow can go from a timer before a line of text that is not its own ends it."""
    program = survey.program
    sources, code, ats = program.sources, program.code, program.ats
    own, built = sources.line_start(ats[timer]), survey.built
    # alone on its line, a tag belongs to the line after it
    alone = not sources.text(own, ats[timer]).strip()
    waiting: list[tuple[int, int | None]] = [(timer + 1, None if alone else own)]
    found: set[tuple[int, int | None]] = set()
    while waiting:
        pc, line = waiting.pop()
        if (pc, line) in found:
            continue
        operation = code[pc][0]
        if operation in TEXTS and line != ANY_LINE and pc not in built:
            here = sources.line_start(ats[pc])
            if line is None:
                waiting.append((pc, here))
                continue
            if here != line:
                continue
        found.add((pc, line))
        if operation == op.CALL:
            # a function may print into the line, and leads back to it
            waiting.append((pc + 1, line))
            continue
        line = ANY_LINE if operation == op.GLUE else line
        waiting += ((target, line) for target in turns.leads(pc))
    return {pc for pc, _ in found}


def _twice(survey: Survey, defaults: list[int]) -> Iterator[Diagnostic]:
    """Defaults that are always offered together with one before them."""
    certain = [pc for pc in defaults if _is_certain(survey, pc)]
    for first, second in pairwise(certain):
        if _are_offered_together(survey, first, second):
            line = survey.program.span(first).line
            message = f"this decision has a default already, in line {line}"
            yield Diagnostic("two-defaults", Severity.WARNING, _span(survey, second), message, "a timer takes one")


def _is_certain(survey: Survey, pc: int) -> bool:
    point = survey.choices[pc]
    return survey.program.code[pc][2] is None and not point.condition_waits


def _are_offered_together(survey: Survey, first: int, second: int) -> bool:
    """Whether nothing stands between two choices but choices."""
    code, passed = survey.program.code, {op.CHOICE, op.CALL}
    return all(code[pc][0] in passed or code[pc][0] not in PARTINGS for pc in range(first, second))


def _span(survey: Survey, pc: int) -> Span:
    point = survey.choices[pc]
    return survey.program.sources.span(point.at, point.end)
