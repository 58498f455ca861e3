"""Recording: a play-through, written down as a walkthrough with all its lines."""

from __future__ import annotations

from game.ink import InkList, Value
from game.scene.beats import Choice, Decision, Ending
from game.scene.session import Session, Taken
from game.scene.telling import TIMEOUT, ChoiceError, find_choice, line_of
from game.scene.walk_file import CHOICE, written


def recorded(session: Session, comment: str = "") -> str:
    """The walkthrough of a session, up to its current beat. Played on the same level, it comes true."""
    lines = [f"# {comment}".rstrip()] if comment else []
    lines += _settings(session)
    if lines:
        lines.append("")
    taken = iter(session.taken)
    for beat, _ in session.history:
        if isinstance(beat, Decision):
            one = next(taken, None)
            if one is not None:
                lines.append(f"{CHOICE} {_words(beat, one)}")
            continue
        line = line_of(beat, session.level)
        if line is not None:
            lines.append(line if isinstance(beat, Ending) else written(line))
    return "\n".join(lines) + "\n"


def _settings(session: Session) -> list[str]:
    lines = [f"start: {session.start}"] if session.start else []
    lines += [f"set: {name} = {_literal(value)}" for name, value in session.variables.items()]
    return lines + ([f"seed: {session.seed}"] if session.seed else [])


def _literal(value: Value) -> str:
    """A value as an ink expression."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f'"{value}"'
        case InkList():
            return f"({', '.join(f'{item[1]}.{item[2]}' for item in sorted(value.items))})"
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
