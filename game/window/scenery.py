"""Scenery: a stage to two surfaces, what is behind the weather and what is in front of it.

Both are made once for a beat and blitted every frame after that.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.scene import Level, Stage, Standing
from game.scene.directions import Place, Transition, Weather
from game.window.furniture import name_tag, panel, place_strip, wing_shade
from game.window.geometry import View, panel_edge
from game.window.meters import meter_strip, torn_edge
from game.window.palette import Mood, mood_of, rgb
from game.window.pictures import Pictures, Wanted
from game.window.sdl import Surface, pygame

PORTRAIT = (367, 490)
PORTRAIT_X = {Place.LEFT: 0.0, Place.CENTRE: 457.0, Place.RIGHT: 913.0}
STRIP = 32.0
TAG_CENTRE = 640.0


@dataclass(frozen=True, slots=True)
class Looks:
    """How the scene is to look apart from the stage: who speaks, how high the panel stands, whether things move."""

    speaker: str | None = None
    panel_top: float = 484.0
    with_panel: bool = True
    motion: bool = True
    divided: bool = True


class Scenery:
    """Draws stages of one level at one window size."""

    def __init__(self, level: Level, pictures: Pictures, view: View) -> None:
        self.level = level
        self.pictures = pictures
        self.view = view

    def back(self, stage: Stage, motion: bool) -> Surface:
        """The backdrop (or the plan that lies over it), whole and opaque."""
        view = self.view
        if stage.plan is not None and stage.plan.name is not None:
            return self.pictures.get(self.plan(stage.plan.name, stage.plan.place))
        if stage.backdrop is None:
            empty = Surface(view.size).convert()
            empty.fill(rgb(mood_of(None).ground))
            return empty
        drawn = self.pictures.get(self.backdrop(stage.backdrop, stage.weather, motion))
        if stage.image is not None:
            drawn = drawn.copy()
            self._framed(drawn, stage.image)
        return drawn

    def backdrop(self, name: str, weather: Weather, motion: bool) -> Wanted:
        """The backdrop as a picture: without its own snow or rain where ours moves in front of it."""
        path = self.level.library.backdrops.get(name)
        hide = (weather.value,) if motion and weather.value in self.pictures.groups(path) else ()
        return Wanted(path, name, self.view.size, hide, opaque=True)

    def plan(self, name: str, place: str | None) -> Wanted:
        """A plan picture with one of its places lit: the others' groups are left out."""
        path = self.level.library.plans.get(name)
        hide = tuple(
            sorted(group for group in self.pictures.groups(path) if group in self.level.places and group != place)
        )
        return Wanted(path, name, self.view.size, hide, opaque=True)

    def _framed(self, target: Surface, name: str) -> None:
        path = self.level.library.images.get(name) or self.level.library.objects.get(name)
        view = self.view
        drawn = self.pictures.get(Wanted(path, name, (view.px(360), view.px(360))))
        target.blit(drawn, ((view.size[0] - drawn.get_width()) // 2, view.px(70)))

    def front(self, stage: Stage, looks: Looks) -> Surface:
        """Portraits, panel, name plate and strips, with everything else transparent."""
        view = self.view
        mood = mood_of(stage.backdrop)
        front = Surface(view.size, pygame.SRCALPHA)
        if looks.with_panel:
            for standing in stage.standing:
                self._portrait(front, standing, stage, looks)
            front.blit(panel(view, looks.panel_top, mood.accent, looks.divided), (0, 0))
            self._name_tag(front, stage, looks)
        self._strips(front, stage, mood)
        return front

    # --- people ------------------------------------------------------------------------------------------------

    def portrait(self, standing: Standing, silent: bool, share: float = 1.0) -> Wanted:
        """Somebody's portrait: mirrored on the right, darkened while another speaks, smaller where there is less room."""
        name = f"{standing.who}_{standing.face}"
        path = self.level.library.portraits.get(name)
        size = self.view.px(PORTRAIT[0] * share), self.view.px(PORTRAIT[1] * share)
        return Wanted(path, name, size, mirrored=standing.place is Place.RIGHT, silent=silent)

    def _portrait(self, front: Surface, standing: Standing, stage: Stage, looks: Looks) -> None:
        view = self.view
        silent = looks.speaker is not None and looks.speaker != standing.who
        share = portrait_share(looks.panel_top)
        wide = PORTRAIT[0] * share
        x, y = portrait_x(standing.place, share), (22.0 if silent else 14.0) * share
        bottom = panel_edge(x + wide / 2, looks.panel_top)
        # a panel that stands higher lifts the people with it, so that nobody is cut at the chin; one that stands
        # higher still, for large text, leaves room for a smaller portrait only
        y -= max(0.0, 484.0 - max(300.0, looks.panel_top)) * 0.6 * share
        # nor hidden by strips that are higher for larger text
        y += STRIP * (view.style.text - 1)
        clip = view.box(x, 0, wide, bottom)
        if standing.place is not Place.CENTRE:
            shade = wing_shade(view)
            if standing.place is Place.RIGHT:
                shade = pygame.transform.flip(shade, True, False)
                front.blit(shade, (view.size[0] - shade.get_width(), 0))
            else:
                front.blit(shade, (0, 0))
        front.set_clip(clip)
        front.blit(self.pictures.get(self.portrait(standing, silent, share)), (view.px(x), view.px(y)))
        torn = torn_edge(stage.meters) if standing.who == self.level.player else None
        if torn is not None:
            path = self.level.library.objects.get(torn)
            size = view.px(wide), view.px(PORTRAIT[1] * share)
            mirrored = standing.place is Place.RIGHT
            front.blit(self.pictures.get(Wanted(path, torn, size, mirrored=mirrored)), (view.px(x), view.px(y)))
        front.set_clip(None)

    def _name_tag(self, front: Surface, stage: Stage, looks: Looks) -> None:
        if looks.speaker is None:
            return
        view = self.view
        cast = self.level.manifest.cast.get(looks.speaker)
        color, ink = (cast.color, cast.ink) if cast else ("#4a4446", "#fff6e6")
        tag = name_tag(view, self.level.name_of(looks.speaker), color, ink)
        standing = stage.find(looks.speaker)
        place = standing.place if standing else Place.LEFT
        if place is Place.LEFT:
            left = view.px(50)
        elif place is Place.RIGHT:
            left = view.px(1220) - tag.get_width()
        else:
            left = view.px(TAG_CENTRE) - tag.get_width() // 2
        middle = (left + tag.get_width() / 2) / view.scale
        front.blit(tag, (left, view.px(panel_edge(middle, looks.panel_top) - 22 * view.style.text)))

    # --- strips ------------------------------------------------------------------------------------------------

    def _strips(self, front: Surface, stage: Stage, mood: Mood) -> None:
        city = stage.subtitle.partition(",")[0].strip()
        words = " · ".join(part for part in (city, stage.chapter) if part)
        if words:
            place = place_strip(self.view, words, mood.accent)
            front.blit(place, (0, 0))
            used = place.get_size()
        else:
            used = (0, 0)
        strip = meter_strip(self.view, stage.meters, mood.accent)
        if strip is not None:
            # strips of large text that find no room side by side stand below each other
            y = used[1] if used[0] + strip.get_width() > self.view.size[0] else 0
            front.blit(strip, (self.view.size[0] - strip.get_width(), y))


def portrait_share(panel_top: float) -> float:
    """How large portraits are: whole, unless the panel stands so high that no face would be seen."""
    return min(1.0, round(panel_top / 300, 2))


def portrait_x(place: Place, share: float) -> float:
    """Where a portrait's left side is: flush with the side of the screen, or in its middle."""
    return PORTRAIT_X[place] + PORTRAIT[0] * (1 - share) * {Place.LEFT: 0.0, Place.CENTRE: 0.5, Place.RIGHT: 1.0}[place]


TRANSITION_S = {Transition.CUT: 0.0, Transition.DISSOLVE: 0.6, Transition.WIPE: 0.5}


def between(old: Surface, new: Surface, transition: Transition, share: float, target: Surface) -> None:
    """Draw a moment of a transition; `share` runs from 0 (old) to 1 (new)."""
    if transition is Transition.WIPE:
        target.blit(old, (0, 0))
        width, height = target.get_size()
        edge = round(share * (width + height * 0.4))
        for row in range(0, height, 4):
            visible = edge - round((height - row) * 0.4)
            if visible > 0:
                target.blit(new, (0, row), (0, row, min(width, visible), 4))
        return
    target.blit(old, (0, 0))
    new.set_alpha(round(255 * share))
    target.blit(new, (0, 0))
    new.set_alpha(None)
