"""Tags: the text behind a `#` to a typed direction, cue or mark.

One table knows every tag, its aliases and how its value is read. What the names in them refer to (pictures, people) is not
asked here; `level.py` does that, and front ends never see a tag.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from game.ink import nearest


class Place(Enum):
    """Where somebody stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Transition(Enum):
    """How one backdrop gives way to the next."""

    DISSOLVE = "dissolve"
    WIPE = "wipe"
    CUT = "cut"


class Weather(Enum):
    """A lasting effect over the scene."""

    NONE = "none"
    SNOW = "snow"
    RAIN = "rain"
    STEAM = "steam"


class EffectKind(Enum):
    """An effect that is over at once."""

    SHAKE = "shake"
    FLASH = "flash"
    MUZZLE = "muzzle"


# --- directions: they change the stage -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Background:
    name: str | None
    transition: Transition = Transition.DISSOLVE


@dataclass(frozen=True, slots=True)
class Show:
    who: str
    face: str | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Hide:
    """`who` is None for everybody."""

    who: str | None


@dataclass(frozen=True, slots=True)
class Music:
    name: str | None


@dataclass(frozen=True, slots=True)
class Ambience:
    name: str | None


@dataclass(frozen=True, slots=True)
class SetWeather:
    weather: Weather


@dataclass(frozen=True, slots=True)
class Image:
    name: str | None


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan picture with one of its places lit; `name` is None to put it away."""

    name: str | None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Gauge:
    """Shows a hidden meter; None hides all that were shown so."""

    meter: str | None


Direction = Background | Show | Hide | Music | Ambience | SetWeather | Image | Plan | Gauge

# --- cues: they happen once ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sound:
    name: str


@dataclass(frozen=True, slots=True)
class Effect:
    kind: EffectKind


@dataclass(frozen=True, slots=True)
class Clue:
    name: str


@dataclass(frozen=True, slots=True)
class Met:
    who: str


@dataclass(frozen=True, slots=True)
class Clear:
    """The page begins anew."""


Cue = Sound | Effect | Clue | Met | Clear

# --- marks: they belong to one line, decision or choice --------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Chapter:
    title: str
    subtitle: str = ""


@dataclass(frozen=True, slots=True)
class Portrait:
    """Face, and unless a speaker is given, speaker of this line only."""

    who: str
    face: str


@dataclass(frozen=True, slots=True)
class Speaker:
    who: str


@dataclass(frozen=True, slots=True)
class Timer:
    seconds: float


@dataclass(frozen=True, slots=True)
class EndingMark:
    name: str


@dataclass(frozen=True, slots=True)
class Restart:
    pass


@dataclass(frozen=True, slots=True)
class Default:
    """What a timer takes when it runs out."""


@dataclass(frozen=True, slots=True)
class Locked:
    reason: str


@dataclass(frozen=True, slots=True)
class AtPlace:
    """The place of the plan that is lit while a choice is focused."""

    name: str


@dataclass(frozen=True, slots=True)
class Identity:
    """The author's own identity for a line or choice."""

    name: str


@dataclass(frozen=True, slots=True)
class Note:
    """A tag that means nothing to us; `suggestion` is the nearest one that would."""

    key: str
    suggestion: str | None = None


Mark = Chapter | Portrait | Speaker | Timer | EndingMark | Restart | Default | Locked | AtPlace | Identity | Note
Tag = Direction | Cue | Mark


class TagError(ValueError):
    """A known tag whose value cannot be read; the text says what it wants."""


# --- reading values --------------------------------------------------------------------------------------------


def _name_or_none(value: str) -> str | None:
    return None if value.lower() == "none" else _required(value)


def _required(value: str) -> str:
    if not value:
        raise TagError("needs a value")
    return value


Word = TypeVar("Word", bound=Enum)


def _word(kind: type[Word], value: str) -> Word:
    try:
        return kind(value.lower())
    except ValueError:
        words = [str(one.value) for one in kind]
        near = nearest(value, words)
        wish = f'; did you mean "{near}"?' if near else f": it is one of {', '.join(words)}"
        raise TagError(f'does not know "{value}"{wish}') from None


def _background(value: str) -> Background:
    name, comma, transition = (part.strip() for part in value.partition(","))
    return Background(_name_or_none(name), _word(Transition, transition) if comma else Transition.DISSOLVE)


def _show(value: str) -> Show:
    who, *rest = _required(value).split()
    place = next((Place(word.lower()) for word in rest if word.lower() in PLACES), None)
    faces = [word for word in rest if word.lower() not in PLACES]
    if len(faces) > 1 or len(rest) > 2:
        raise TagError("takes a person, an expression and a place: viktor hard left")
    return Show(who, faces[0] if faces else None, place)


def _hide(value: str) -> Hide:
    return Hide(None if value.lower() == "all" else _required(value))


def _portrait(value: str) -> Portrait:
    who, underscore, face = value.rpartition("_")
    return Portrait(who, face) if underscore else Portrait(_required(value), NEUTRAL)


def _plan(value: str) -> Plan:
    name, *place = _required(value).split()
    if name.lower() == "none":
        return Plan(None)
    return Plan(name, place[0] if place else None)


def _chapter(value: str) -> Chapter:
    title, _, subtitle = (part.strip() for part in _required(value).partition("|"))
    return Chapter(title, subtitle)


def _timer(value: str) -> Timer:
    try:
        seconds = float(value)
    except ValueError:
        raise TagError(f'takes a number of seconds, not "{value}"') from None
    if not 0.5 <= seconds <= 600:
        raise TagError("takes between half a second and ten minutes")
    return Timer(seconds)


NEUTRAL = "neutral"
PLACES = frozenset(place.value for place in Place)
ALIASES = {"bg": "background", "audioloop": "music", "audio": "sound", "unclickable": "locked"}
IGNORED = frozenset({"title", "author", "theme", "class", "link", "linkopen", "was"})
OF_THE_WEB = frozenset({"link", "linkopen"})
"""Keys that are known, and that a game which opens no pages has to pass over."""

READERS: dict[str, Callable[[str], Tag]] = {
    "ambience": lambda value: Ambience(_name_or_none(value)),
    "background": _background,
    "chapter": _chapter,
    "clear": lambda _: Clear(),
    "clue": lambda value: Clue(_required(value)),
    "default": lambda _: Default(),
    "effect": lambda value: Effect(_word(EffectKind, value)),
    "ending": lambda value: EndingMark(_required(value)),
    "gauge": lambda value: Gauge(_name_or_none(value)),
    "hide": _hide,
    "id": lambda value: Identity(_required(value)),
    "image": lambda value: Image(_name_or_none(value)),
    "locked": Locked,
    "met": lambda value: Met(_required(value)),
    "music": lambda value: Music(_name_or_none(value)),
    "place": lambda value: AtPlace(_required(value)),
    "plan": _plan,
    "portrait": _portrait,
    "restart": lambda _: Restart(),
    "show": _show,
    "sound": lambda value: Sound(_required(value)),
    "speaker": lambda value: Speaker(_required(value)),
    "timer": _timer,
    "weather": lambda value: SetWeather(_word(Weather, value)),
}
"""Every tag by its key: what becomes of its value."""


def read_tag(text: str) -> Tag:
    """What a tag says. Raises `TagError` when its value cannot be read."""
    key, _, value = (part.strip() for part in text.partition(":"))
    key = key.lower()
    key = ALIASES.get(key, key)
    reader = READERS.get(key)
    if reader is not None:
        return reader(value)
    return Note(key, None if key in IGNORED else nearest(key, [*READERS, *ALIASES]))
