"""Review: what is no mistake of the language, and yet hardly meant. Only what is certain without playing."""

from __future__ import annotations

from collections.abc import Iterator

from game.ink import operations as op
from game.ink.conditions import ALWAYS_FALSE, Conditions
from game.ink.errors import Diagnostic, Severity, Span
from game.ink.loops import endless_loops
from game.ink.points import ChoicePoint
from game.ink.program import Program
from game.ink.syntax import Expression

TELLING = frozenset(
    {op.LINE, op.TEXT, op.PRINT, op.PRINT_POPPED, op.TAG, op.CHOICE, op.TUNNEL, op.THREAD, op.CALL}
    | {op.SET_GLOBAL, op.SET_GLOBAL_POPPED, op.SET_TEMP, op.SET_TEMP_POPPED}
)
"""Operations that a reader or the story would notice."""
LEADING = frozenset({op.DIVERT, op.CALL, op.TUNNEL, op.THREAD, op.TUNNEL_ONWARDS})


def review(program: Program) -> tuple[Diagnostic, ...]:
    """What looks wrong in a program that compiles: what nothing leads to, what never ends, what can never hold."""
    return (
        *_unreachable_places(program),
        *_unreachable_lines(program),
        *_loops(program),
        *_conditions(program),
    )


# --- what nothing leads to -------------------------------------------------------------------------------------


def _unreachable_places(program: Program) -> Iterator[Diagnostic]:
    for place in program.places.values():
        if place.is_label or _is_entered(program, place.path):
            continue
        knot = program.places.get(place.path.rpartition(".")[0])
        span = program.sources.span(place.at, place.end)
        if place.is_function:
            message, hint = f'the function "{place.path}" is never called', "call it, or take it out"
            yield Diagnostic("unused-function", Severity.WARNING, span, message, hint)
        elif knot is None or _is_entered(program, knot.path):
            what = "knot" if knot is None else "stitch"
            message, hint = f'nothing leads to the {what} "{place.path}"', f"divert to it with -> {place.path}"
            yield Diagnostic("unreachable-knot", Severity.WARNING, span, message, hint)


def _is_entered(program: Program, path: str) -> bool:
    """Whether something leads to a place, be it not to its beginning but to a label or stitch of it."""
    reached = program.reached
    return program.places[path].start in reached or any(
        place.start in reached for place in program.places.values() if place.path.startswith(f"{path}.")
    )


def _unreachable_lines(program: Program) -> Iterator[Diagnostic]:
    """The first line of each stretch that nothing leads to, in places that something leads to."""
    before = -2
    for pc in sorted(set(range(len(program.code))) - program.reached):
        if program.code[pc][0] not in TELLING:
            continue
        path = program.region(pc).path
        goes_on = before >= 0 and program.region(before).path == path and program.reached.isdisjoint(range(before, pc))
        before = pc
        if not goes_on and (not path or _is_entered(program, path)):
            message, hint = "nothing leads to this line", "the lines before it always lead elsewhere"
            yield Diagnostic("unreachable-line", Severity.WARNING, _rest_of_line(program, pc), message, hint)


def _rest_of_line(program: Program, pc: int) -> Span:
    """An instruction with all that follows on its line."""
    sources, at = program.sources, program.ats[pc]
    start = sources.line_start(at)
    return sources.span(at, start + len(sources.line_at(start)))


# --- what never ends -------------------------------------------------------------------------------------------


def _loops(program: Program) -> Iterator[Diagnostic]:
    for circle in endless_loops(program):
        paths = list(dict.fromkeys(program.region(pc).path for pc in circle))
        back = max((pc for pc in circle if program.code[pc][0] in LEADING), key=lambda pc: program.ats[pc])
        what = "calls itself" if program.code[back][0] == op.CALL else "leads back to itself"
        if len(paths) > 1:
            names = ", ".join(f'"{one}"' if one else "the beginning" for one in paths)
            message = f"these lead to each other, without a choice or an end: {names}"
        elif paths == [""]:
            message = "the story leads back to where it was, without a choice or an end"
        else:
            message = f'"{paths[0]}" {what}, without a choice or an end'
        hint = "let a choice or a condition lead out of it"
        yield Diagnostic("loop-without-choice", Severity.ERROR, program.span(back), message, hint)


# --- what can never hold ---------------------------------------------------------------------------------------


def _conditions(program: Program) -> Iterator[Diagnostic]:
    conditions = Conditions(program)
    code, reached = program.code, program.reached
    for pc in program.positions[op.CHOICE]:
        point: ChoicePoint = code[pc][1]
        if code[pc][2] is not None and pc in reached:
            meaning = program.meanings[code[pc][2]]
            why = conditions.never_holds(meaning, program.region(pc).numbers, point.number if point.once else -1)
            if why is not None:
                message = f"this choice is never {'taken' if point.fallback else 'shown'}: {why}"
                yield Diagnostic("choice-never-shows", Severity.WARNING, _of(program, meaning.expressions), message)
    for pc in program.positions[op.BRANCH]:
        if pc in reached:
            meaning = program.meanings[code[pc][1]]
            why = conditions.never_holds(meaning, program.region(pc).numbers)
            # what is switched off by writing false is meant
            if why is not None and why != ALWAYS_FALSE:
                message = f"this condition never holds: {why}"
                yield Diagnostic("condition-never-holds", Severity.WARNING, _of(program, meaning.expressions), message)


def _of(program: Program, expressions: tuple[Expression, ...]) -> Span:
    return program.sources.span(expressions[0].at, expressions[-1].end)
