"""Review: what is no mistake of the language, and yet hardly meant."""

from __future__ import annotations

from game.ink.errors import Diagnostic, Severity
from game.ink.program import Program


def review(program: Program) -> tuple[Diagnostic, ...]:
    """What looks wrong in a program that compiles: knots, stitches and functions that nothing leads to."""
    return tuple(_unreachable(program))


def _unreachable(program: Program) -> list[Diagnostic]:
    found = program.reached
    said: list[Diagnostic] = []
    for place in program.places.values():
        if place.is_label or place.start in found or _entered_inside(program, place.path, found):
            continue
        knot = program.places.get(place.path.rpartition(".")[0])
        span = program.sources.span(place.at, place.end)
        if place.is_function:
            message, hint = f'the function "{place.path}" is never called', "call it, or take it out"
            said.append(Diagnostic("unused-function", Severity.WARNING, span, message, hint))
        elif knot is None or knot.start in found or _entered_inside(program, knot.path, found):
            what = "knot" if knot is None else "stitch"
            message, hint = f'nothing leads to the {what} "{place.path}"', f"divert to it with -> {place.path}"
            said.append(Diagnostic("unreachable-knot", Severity.WARNING, span, message, hint))
    return said


def _entered_inside(program: Program, path: str, found: frozenset[int]) -> bool:
    """Whether something leads to a label or stitch of a knot, if not to its beginning."""
    return any(place.start in found for place in program.places.values() if place.path.startswith(f"{path}."))
