"""Showing: the scene as it is seen now, on its way to what is to be seen.

Nothing here waits for a picture. While those of a new place are still being drawn, the old place stays; when they are there, it
gives way to the new one. The same holds for faces.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.scene import Session, Stage
from game.scene.ahead import beats_ahead
from game.scene.directions import Transition, Weather
from game.window.ground import Ground, Standing
from game.window.palette import mood_of, rgb
from game.window.pictures import Drawn, Wanted
from game.window.piece import Piece
from game.window.scenery import Looks, Scenery
from game.window.sdl import Surface
from game.window.transitions import LASTS_S, Change
from game.window.weather import WeatherField


class Showing:
    """Shows stages of one level at one window size, one after the other."""

    def __init__(self, scenery: Scenery, seconds: float = 0.0) -> None:
        self.scenery = scenery
        self.seconds = seconds
        self._field = WeatherField(scenery.view)
        self._stage = Stage()
        self._looks = Looks()
        self._ground: Ground | None = None
        # held here, because what comes next may drive them out of the cache while they are still seen
        self._drawn: dict[Wanted, Drawn] = {}
        self._weather: str | None = None
        self._coming: tuple[Ground, Transition] | None = None
        self._change: Change | None = None
        self._before: Surface | None = None
        self._front: tuple[Piece, ...] | None = None
        self._people_missing = False
        self._seen: tuple[Standing, ...] | None = None

    # --- what is to be seen ------------------------------------------------------------------------------------

    def show(self, stage: Stage, looks: Looks, transition: Transition = Transition.CUT) -> None:
        """Let this be seen from now on, or as soon as its pictures are there."""
        if looks != self._looks or stage != self._stage:
            self._front = None
        self._stage, self._looks = stage, looks
        ground = self.scenery.ground(stage, looks.motion)
        self._coming = None
        if ground == self._ground:
            self._weather = self._weather_of(ground)
        elif self.scenery.pictures.ready(*ground.pictures):
            self._adopt(ground, transition)
        else:
            self._coming = ground, transition

    def _adopt(self, ground: Ground, transition: Transition) -> None:
        if self._ground is not None and self._looks.motion and LASTS_S[transition]:
            self._before = self._before or Surface(self.scenery.view.size).convert()
            self._draw_ground(self._before, (0, 0))
            self._change = Change.begin(self._before, transition, self.scenery.view)
        else:
            self._change = None
        self._ground, self._coming = ground, None
        self._drawn = {one: self.scenery.pictures.drawn(one) for one in ground.pictures}
        self._weather = self._weather_of(ground)

    def _weather_of(self, ground: Ground) -> str | None:
        if not self._looks.motion:
            return None
        return ground.weather if self._stage.weather is Weather.NONE else self._stage.weather.value

    def ahead(self, session: Session) -> Iterator[Wanted]:
        """The pictures of what may come next, nearest first, each beat's behind its furniture.

        The session must belong to the caller alone.
        """
        seen: set[Wanted] = set()
        for beat in beats_ahead(session):
            self.scenery.furnish(beat)
            for wanted in self.scenery.wanted(beat, self._looks.motion):
                if wanted not in seen:
                    seen.add(wanted)
                    yield wanted

    # --- time --------------------------------------------------------------------------------------------------

    @property
    def is_moving(self) -> bool:
        """Whether the next frame must come soon: something moves fast, or a picture is awaited."""
        lively = self._looks.motion and self._ground is not None and self._ground.is_lively
        return lively or self.is_waiting or self._change is not None or self._weather is not None

    @property
    def is_waiting(self) -> bool:
        """Whether something is still seen as it was before, because its picture is not there yet."""
        return self._coming is not None or self._people_missing

    def update(self, seconds: float) -> bool:
        """Let time pass; returns whether anything looks different now."""
        changed = self._change is not None or self._weather is not None
        self.seconds += seconds
        if self._change is not None:
            self._change.left_s -= seconds
            if self._change.left_s <= 0:
                self._change = None
        if self._coming is not None and self.scenery.pictures.ready(*self._coming[0].pictures):
            self._adopt(*self._coming)
            changed = True
        people = self.scenery.people(self._stage, self._looks)
        if self._people_missing and self.scenery.pictures.ready(*people):
            self._front, self._people_missing = None, False
            changed = True
        return changed or self._moment() != self._seen

    def _moment(self) -> tuple[Standing, ...]:
        if self._ground is None:
            return ()
        return self._ground.moment(self.seconds if self._looks.motion else 0.0, self.scenery.view.scale)

    @property
    def is_settled(self) -> bool:
        """Whether what was to be seen is what is seen, and nothing is still on its way to that."""
        return not self.is_waiting and self._change is None and self._front is not None

    # --- drawing -----------------------------------------------------------------------------------------------

    def draw(self, target: Surface, shift: tuple[int, int], weather_bottom: float) -> None:
        """Draw everything but the text: the ground, shifted by so many pixels, the weather, people and panel."""
        if shift != (0, 0):
            # what the shaken picture leaves bare at the border shows the unshaken one
            self._draw_ground(target, (0, 0))
        self._draw_ground(target, shift)
        if self._change is not None:
            self._change.draw(target)
        if self._weather is not None:
            self._field.draw(target, self._weather, self.seconds, weather_bottom)
        if self._front is None:
            people = self.scenery.people(self._stage, self._looks)
            self._people_missing = not self.scenery.pictures.ready(*people)
            self._front = tuple(self.scenery.front(self._stage, self._looks))
        for piece in self._front:
            piece.draw(target)

    def _draw_ground(self, target: Surface, shift: tuple[int, int]) -> None:
        if self._ground is None:
            target.fill(rgb(mood_of(self._stage.backdrop).ground))
            return
        self._seen = self._moment()
        self._ground.draw(target, self._drawn, self._seen, shift)
