"""Checks: what a walkthrough, or a test, asks of the stage and of the story's variables."""

from __future__ import annotations

import re

from game.ink import GameError, State, to_text, truth
from game.ink.expression import compile_expression
from game.scene.beats import Beat
from game.scene.directions import (
    Ambience,
    Background,
    Clue,
    Effect,
    Gauge,
    Hide,
    Image,
    Met,
    Music,
    Plan,
    SetWeather,
    Show,
    Sound,
    Tag,
    TagError,
    read_tag,
)
from game.scene.level import Level

NAME = re.compile(r"[^\W\d]\w*")
DIRECTION = re.compile(r"\w+ +\w.*")
STRING = re.compile(r'"[^"]*"')


def unmet(words: str, beat: Beat, state: State, level: Level) -> str | None:
    """What is the case instead of what a check asks for; None if it holds.

    A check is a direction or cue as a tag would write it (`background yard`, `sound shot`), or an ink expression. Raises
    `GameError` where it is neither.
    """
    found = _seen(_tag(words), beat)
    if found is None:
        return _expression(words, state, level)
    actual, wanted = found
    return None if actual == wanted else f"it is {actual or 'none'}"


def _tag(words: str) -> Tag | None:
    if not DIRECTION.fullmatch(words):
        return None
    try:
        return read_tag(words.replace(" ", ": ", 1))
    except TagError as error:
        raise GameError.plain("tag-value", f"{words.partition(' ')[0]} {error}") from None


def _seen(tag: Tag | None, beat: Beat) -> tuple[str | None, str | None] | None:
    """What is on the stage or happens, and what a tag asks for there; None for what is neither."""
    stage = beat.stage
    match tag:
        case Background(name=name):
            return stage.backdrop, name
        case Show(who=who, face=face, place=place):
            one = stage.find(who)
            if one is None:
                return "nobody of that name", who
            wanted = f"{who} {face or one.face} {(place or one.place).value}"
            return f"{one.who} {one.face} {one.place.value}", wanted
        case Hide(who=None):
            return " and ".join(one.who for one in stage.standing) or "nobody", "nobody"
        case Hide(who=str(who)):
            return "somebody" if stage.find(who) else "nobody", "nobody"
        case Music(name=name):
            return stage.music, name
        case Ambience(name=name):
            return stage.ambience, name
        case SetWeather(weather=weather):
            return stage.weather.value, weather.value
        case Image(name=name):
            return stage.image, name
        case Plan(name=name, place=lit):
            return (
                f"{stage.plan.name} {stage.plan.place or ''}".strip() if stage.plan else "none",
                f"{name or 'none'} {lit or ''}".strip(),
            )
        case Gauge(meter=None):
            return " and ".join(stage.gauges) or None, None
        case Gauge(meter=str(meter)):
            return meter if meter in stage.gauges else "not shown", meter
        case Clue() | Met() | Sound() | Effect():
            return ("so", "so") if tag in beat.cues else ("not so", "so")
    return None


def _expression(words: str, state: State, level: Level) -> str | None:
    if truth(compile_expression(level.program, words)(state)):
        return None
    names = dict.fromkeys(NAME.findall(STRING.sub("", words)))
    slots = level.program.variables
    return ", ".join(f"{name} is {_shown(state, slots[name])}" for name in names if name in slots) or "it is false"


def _shown(state: State, slot: int) -> str:
    value = state.globals[slot]
    return f'"{value}"' if isinstance(value, str) else to_text(value) or "()"
