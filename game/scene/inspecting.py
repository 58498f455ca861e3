"""Inspecting a session, for the author of its level: its variables with their latest changes, and where one could go."""

from __future__ import annotations

from dataclasses import dataclass

from game.ink import Program, to_text
from game.scene.session import Session
from game.scene.way import Moment


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of the story: its value as ink would print it, the one before that, and where it changed.

    `before` is None, and `place` empty, while it still has the value with which the story or the history began.
    """

    name: str
    value: str
    before: str | None = None
    place: str = ""
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Knot:
    """A knot or stitch to which one could jump: its path, how often it was visited, and whether the reader is in it."""

    path: str
    visits: int
    is_here: bool


def variables(session: Session) -> tuple[Variable, ...]:
    """All variables of the story, in the order in which they are declared."""
    program, moments = session.level.program, session.moments
    return tuple(_variable(moments, program, name, slot) for name, slot in program.variables.items())


def knots(session: Session) -> tuple[Knot, ...]:
    """Every knot and stitch that needs no parameters, in the order in which they are written."""
    places = session.level.program.places.values()
    state = session.peek
    return tuple(
        Knot(place.path, state.visits(place.number), place.path == session.knot)
        for place in sorted(places, key=lambda one: one.at)
        if not (place.is_function or place.is_label or place.parameters)
    )


def place_of(program: Program, moment: Moment) -> str:
    """Where in the source the text of a moment stands: `file:line`; empty where that cannot be told."""
    identities = program.identities
    name = moment.identity
    try:
        pc = identities.point(name.removeprefix("> ")).content if name.startswith("> ") else identities.find(name)
    except KeyError:
        return ""
    if not 0 <= pc < len(program.code):
        return ""
    span = program.span(pc)
    return f"{span.file.rpartition('/')[2]}:{span.line}"


def _variable(moments: tuple[Moment, ...], program: Program, name: str, slot: int) -> Variable:
    """A variable and its latest change. Values are shared between states while they stay, so looking back is quick."""
    current = moments[-1].state.globals[slot]
    value = to_text(current)
    for index in range(len(moments) - 1, -1, -1):
        moment = moments[index]
        states = [moment.state]
        while moment.edited is not None:
            moment = moment.edited
            states.append(moment.state)
        if index:
            states.append(moments[index - 1].state)
        for step in range(len(states) - 1):
            old = states[step + 1].globals[slot]
            if old is not current and (type(old) is not type(current) or old != current):
                by_hand = step < len(states) - 1 - (index > 0)
                return Variable(name, value, to_text(old), place_of(program, moments[index]), by_hand)
    return Variable(name, value)
