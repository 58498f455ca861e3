"""Stage: what lasts from beat to beat. Directions make a new one out of it; nothing is ever changed in place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from game.scene.directions import (
    NEUTRAL,
    Ambience,
    Background,
    Direction,
    Gauge,
    Hide,
    Image,
    Music,
    Place,
    Plan,
    SetWeather,
    Show,
    Transition,
    Weather,
)
from game.scene.manifest import Widget


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody on the stage: who, with which face, and where."""

    who: str
    face: str
    place: Place


@dataclass(frozen=True, slots=True)
class Reading:
    """A meter as it stands: the value of its variable, or the items of its list by name."""

    meter: str
    label: str
    widget: Widget
    value: int
    low: int
    high: int
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stage:
    """What is on the screen and in the air. Rolling back or loading restores it whole."""

    backdrop: str | None = None
    transition: Transition = Transition.CUT
    standing: tuple[Standing, ...] = ()
    music: str | None = None
    ambience: str | None = None
    weather: Weather = Weather.NONE
    image: str | None = None
    plan: Plan | None = None
    gauges: tuple[str, ...] = ()
    meters: tuple[Reading, ...] = ()
    chapter: str = ""
    subtitle: str = ""

    def find(self, who: str) -> Standing | None:
        """Where somebody stands; None if they are not here."""
        return next((one for one in self.standing if one.who == who), None)

    def free_place(self) -> Place:
        """The side where somebody new would stand."""
        taken = {one.place for one in self.standing}
        order = (Place.RIGHT, Place.LEFT, Place.CENTRE)
        return next((place for place in order if place not in taken), Place.RIGHT)

    def apply(self, direction: Direction) -> Stage:
        """The stage as it is after a direction."""
        match direction:
            case Background(name=name, transition=transition):
                return replace(self, backdrop=name, transition=transition)
            case Show(who=who, face=face, place=place):
                return self._show(who, face, place)
            case Hide(who=who):
                kept = () if who is None else tuple(one for one in self.standing if one.who != who)
                return replace(self, standing=kept)
            case Music(name=name):
                return replace(self, music=name)
            case Ambience(name=name):
                return replace(self, ambience=name)
            case SetWeather(weather=weather):
                return replace(self, weather=weather)
            case Image(name=name):
                return replace(self, image=name)
            case Plan(name=name):
                return replace(self, plan=direction if name else None)
            case Gauge(meter=meter):
                shown = tuple(one for one in self.gauges if one != meter)
                return replace(self, gauges=(*shown, meter) if meter else ())
            case _:
                assert_never(direction)

    def _show(self, who: str, face: str | None, place: Place | None) -> Stage:
        before = self.find(who)
        others = tuple(one for one in self.standing if one.who != who)
        where = place or (before.place if before else self.free_place())
        others = tuple(one for one in others if one.place is not where)
        shown = Standing(who, face or NEUTRAL, where)
        return replace(self, standing=(*others, shown))
