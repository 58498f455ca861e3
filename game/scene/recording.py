"""Recording: a play-through, written down as a walkthrough with all its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.ink import InkList, State, Value
from game.ink.values import Target
from game.scene.beats import Choice, Decision, Ending
from game.scene.session import Session
from game.scene.telling import TIMEOUT, ChoiceError, find_choice, line_of
from game.scene.walk_file import ANYTHING, CHOICE, written
from game.scene.way import Moment, Taken

SPECIAL = re.compile(r'[\\"{}#|/<>*-]')
"""What would mean something in a string of ink."""


def recorded(session: Session, comment: str = "") -> str:
    """The walkthrough of a session, up to its current beat. Played on the same level, it comes true.

    After a jump to a knot it begins there. What a walkthrough cannot say stands in comments: variables that were changed on the
    way, and then it may not come true. Of what came before a history that was cut there are only the choices.
    """
    moments = session.moments
    jump = max((index for index, one in enumerate(moments) if one.jumped), default=-1)
    lines = [f"# {comment}".rstrip()] if comment else []
    if jump >= 0:
        lines += _settings(session, moments[jump].jumped, _prepared(session, moments[jump].state))
    else:
        lines += _settings(session, session.start, session.variables)
    if lines:
        lines.append("")
    if session.point is not None and jump < 0:
        for earlier in session.point.taken:
            lines += [ANYTHING, f"{CHOICE} {TIMEOUT if earlier.timeout else ' '.join(earlier.text.split())}"]
        lines.append(ANYTHING)
    way = session.way
    taken = iter(way.taken_within(len(moments) - 1)[len(way.taken_within(jump + 1)) :])
    for moment in moments[jump + 1 :]:
        lines += _lines(moment, session, taken)
    return "\n".join(lines) + "\n"


def _lines(moment: Moment, session: Session, taken: Iterator[Taken]) -> Iterator[str]:
    """What a walkthrough says of one beat."""
    beat = moment.beat
    if not isinstance(beat, Decision):
        line = line_of(beat, session.level)
        if line is not None:
            yield line if isinstance(beat, Ending) else written(line)
    for name, value in session.changed_at(moment).items():
        yield f"# {name} was set to {literal(value)} here"
    if isinstance(beat, Decision):
        one = next(taken, None)
        if one is not None:
            yield f"{CHOICE} {_words(beat, one)}"


def _settings(session: Session, start: str | None, variables: dict[str, Value]) -> list[str]:
    lines = [f"start: {start}"] if start else []
    lines += [f"set: {name} = {literal(value)}" for name, value in variables.items()]
    return lines + ([f"seed: {session.seed}"] if session.seed else [])


def _prepared(session: Session, state: State) -> dict[str, Value]:
    """The variables that have another value in a state than at the beginning of the story."""
    program = session.level.program
    pairs = ((name, state.globals[slot], program.initial[slot]) for name, slot in program.variables.items())
    return {name: value for name, value, first in pairs if type(value) is not type(first) or value != first}


def literal(value: Value) -> str:
    """A value as an ink expression that gives it."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return '"' + SPECIAL.sub(r"\\\g<0>", value) + '"'
        case InkList():
            return f"({', '.join(f'{item[1]}.{item[2]}' for item in value.items)})"
        case Target():
            return f"-> {value.path}"
        case _:
            return str(value)


def _words(decision: Decision, taken: Taken) -> str:
    """What names a choice among its neighbours: its text, or its number where the text does not."""
    if taken.timeout:
        return TIMEOUT
    choice = next(one for one in decision.choices if one.identity == taken.identity and one.text == taken.text)
    text = " ".join(choice.text.split())
    return text if _names(decision, text, choice) else str(choice.number)


def _names(decision: Decision, words: str, choice: Choice) -> bool:
    if words == TIMEOUT:
        return False
    try:
        return find_choice(decision, words) is choice
    except ChoiceError:
        return False
