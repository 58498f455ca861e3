"""Beats as lines of text, and words as choices: what the script, walkthroughs and tests have in common."""

from __future__ import annotations

from typing import assert_never

from game.ink import GameError, nearest
from game.scene.beats import Beat, Card, Choice, Decision, Ending, Narration, Speech
from game.scene.level import Level

TIMEOUT = "@timeout"


class ChoiceError(GameError):
    """Words that name no choice of a decision."""


def line_of(beat: Beat, level: Level) -> str | None:
    """A beat as one line of a transcript; None for a decision, which has lines of its own."""
    match beat:
        case Card(title=title, subtitle=subtitle):
            return f"--- {title} | {subtitle} ---" if subtitle else f"--- {title} ---"
        case Narration(text=text):
            return _one_line(text)
        case Speech(who=who, text=text):
            return f"{spoken_name(level, who)}: {_one_line(text)}"
        case Ending(name=name):
            return f"*** {name or 'the end'}"
        case Decision():
            return None
        case _:
            assert_never(beat)


def spoken_name(level: Level, who: str) -> str:
    """What stands before the colon when somebody speaks."""
    cast = level.manifest.cast.get(who)
    if cast is None:
        return who.upper() if who.islower() else who
    return cast.speaks_as[0] if cast.speaks_as else cast.name.upper()


def _one_line(text: str) -> str:
    return " ".join(text.split())


def find_choice(decision: Decision, words: str) -> Choice:
    """The choice that is meant by a number, by its text, or by the beginning of its text.

    Raises `ChoiceError`, which lists what can be chosen.
    """
    words = words.strip()
    if words.isdecimal():
        found = [one for one in decision.open if one.number == int(words)]
    else:
        folded = _one_line(words).casefold()
        texts = {one.index: _one_line(one.text).casefold() for one in decision.open}
        found = [one for one in decision.open if texts[one.index] == folded]
        found = found or [one for one in decision.open if folded and texts[one.index].startswith(folded)]
    if len(found) == 1:
        return found[0]
    offered = "; ".join(f"{one.number} {one.text}" for one in decision.open)
    if found:
        message = f'"{words}" is the beginning of {len(found)} choices'
    else:
        near = nearest(words, [one.text for one in decision.open])
        message = f'there is no choice "{words}"' + (f', did you mean "{near}"?' if near else "")
    raise ChoiceError.plain("unknown-choice", message, f"there are: {offered}")
