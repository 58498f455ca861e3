"""Scenery: a stage to what is behind the weather, a ground of layers, and what is in front of it, one surface.

Both are made once for a beat. What pictures they need is known before they are drawn, so that these can be prepared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from game.homes import data_folder
from game.scene import Beat, Card, Choice, Decision, Ending, Level, Speech, Stage, Standing
from game.scene.directions import Place, Plan, Weather
from game.window import ending
from game.window.furniture import PANEL_TOP, card_foot, name_tag, panel, panel_y, place_strip, wing_shade
from game.window.geometry import View, panel_edge
from game.window.ground import Ground, Layer, moving, still
from game.window.meters import meter_strip, torn_edge
from game.window.motion import motion_in
from game.window.palette import mood_of, rgb
from game.window.pictures import Pictures, Wanted
from game.window.piece import Piece
from game.window.sdl import Surface
from game.window.spread import is_stacked

PORTRAIT = (367, 490)
PORTRAIT_X = {Place.LEFT: 0.0, Place.CENTRE: 457.0, Place.RIGHT: 913.0}
STRIP = 32.0
TAG_CENTRE = 640.0
IMAGE = (480, 360)
IMAGE_TOP = 72


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
        self._moves = motion_in(data_folder("assets") / "assets.toml")
        self._shown: dict[Place, Wanted] = {}

    # --- behind ------------------------------------------------------------------------------------------------

    def ground(self, stage: Stage, motion: bool) -> Ground:
        """The backdrop or the plan that lies over it, and the framed picture on it."""
        if stage.plan is not None and stage.plan.name is not None:
            return self._plan(stage.plan.name, stage.plan.place)
        color = rgb(mood_of(stage.backdrop).ground)
        ground = Ground(color) if stage.backdrop is None else self._backdrop(stage.backdrop, stage.weather, motion)
        if stage.image is not None:
            ground = ground.with_layer(self._framed(stage.image))
        return ground

    def _backdrop(self, name: str, weather: Weather, motion: bool) -> Ground:
        """A backdrop, without its own snow or rain where ours moves in front of it."""
        path = self.level.library.backdrops.get(name)
        color = rgb(mood_of(name).ground)
        moves = self._moves.get(name, {}) if motion and path is not None and self._is_ours(path) else {}
        if path is not None and moves:
            return moving(path, name, self.view, color, self.pictures.layers(path), moves)
        hide = (weather.value,) if motion and weather.value in self.pictures.groups(path) else ()
        return still(path, name, self.view, color, hide)

    def _is_ours(self, path: Path) -> bool:
        """Whether a picture is the program's own: a level may have another one with the same name."""
        return path.is_relative_to(data_folder("assets"))

    def _plan(self, name: str, place: str | None) -> Ground:
        """A plan with one of its places lit. Places that lie on top of everything else are layers of their own."""
        path = self.level.library.plans.get(name)
        color = rgb(mood_of(None).ground)
        names = self.pictures.layers(path)
        places = tuple(sorted(self.pictures.groups(path) & self.level.places))
        on_top = names[len(names) - len(places) :]
        if set(on_top) != set(places):
            return still(path, name, self.view, color, tuple(one for one in places if one != place))
        ground = still(path, name, self.view, color, places)
        if place not in places:
            return ground
        hide = tuple(one for one in names if one != place)
        return ground.with_layer(Layer((Wanted(path, name, self.view.size, hide, trimmed=True),)))

    def _framed(self, name: str) -> Layer:
        path = self.level.library.images.get(name) or self.level.library.objects.get(name)
        view = self.view
        size = view.px(IMAGE[0]), view.px(IMAGE[1])
        at = (view.size[0] - size[0]) // 2, view.px(IMAGE_TOP)
        return Layer((Wanted(path, name, size, fitted=True),), at=at)

    # --- what it takes -----------------------------------------------------------------------------------------

    def card(self, card: Card) -> Wanted | None:
        """The picture of a chapter; None where it has none."""
        path = self.level.chapter_picture(card.title)
        return Wanted(path, card.title, self.view.size, opaque=True) if path is not None else None

    def wanted(self, beat: Beat, motion: bool) -> Iterator[Wanted]:
        """The pictures that it takes to show a beat."""
        if isinstance(beat, Card):
            card = self.card(beat)
            if card is not None:
                yield card
        yield from self.ground(beat.stage, motion).pictures
        if isinstance(beat, Decision) and beat.stage.plan is not None:
            for choice in beat.choices:
                if choice.place is not None:
                    yield from self.ground(lit(beat.stage, choice), motion).pictures
        speaker = beat.who if isinstance(beat, Speech) else None
        yield from self._people(beat.stage, speaker, 1.0)

    def furnish(self, beat: Beat) -> None:
        """Have the panel, the strips and the plates of a beat drawn before they are asked for; for the worker.

        Each of them is kept by the function that draws it. The panel is drawn as high as it usually stands.
        """
        stage, mood = beat.stage, mood_of(beat.stage.backdrop)
        if isinstance(beat, Card):
            card_foot(self.view, mood)
            return
        if isinstance(beat, Ending):
            ending.faces(self.view)
            return
        panel(self.view, PANEL_TOP, mood.accent, not is_stacked(self.view))
        for standing in _visible(stage):
            if standing.place is not Place.CENTRE:
                wing_shade(self.view, standing.place is Place.RIGHT)
        if isinstance(beat, Speech):
            self._name_plate(beat.who)
        strips(self.view, stage, mood.accent)

    def people(self, stage: Stage, looks: Looks) -> tuple[Wanted, ...]:
        """The portraits that are seen, and what lies over them."""
        if not looks.with_panel:
            return ()
        return tuple(self._people(stage, looks.speaker, portrait_share(looks.panel_top)))

    def _people(self, stage: Stage, speaker: str | None, share: float) -> Iterator[Wanted]:
        for standing in _visible(stage):
            yield self.portrait(standing, _is_silent(standing, speaker), share)
            torn = self._torn(standing, stage, share)
            if torn is not None:
                yield torn

    # --- in front ----------------------------------------------------------------------------------------------

    def front(self, stage: Stage, looks: Looks) -> Iterator[Piece]:
        """Portraits, panel, name plate and strips, from back to front."""
        view = self.view
        mood = mood_of(stage.backdrop)
        if looks.with_panel:
            for standing in _visible(stage):
                yield from self._portrait(standing, stage, looks)
            drawn = panel(view, looks.panel_top, mood.accent, looks.divided)
            yield Piece(drawn, (0, panel_y(view, looks.panel_top)))
            yield from self._name_tag(stage, looks)
        for strip, at in strips(self.view, stage, mood.accent):
            yield Piece(strip, at)

    # --- people ------------------------------------------------------------------------------------------------

    def portrait(self, standing: Standing, silent: bool, share: float = 1.0) -> Wanted:
        """Somebody's portrait: mirrored on the right, darkened while another speaks, smaller where there is less room."""
        name = f"{standing.who}_{standing.face}"
        path = self.level.library.portraits.get(name)
        size = self.view.px(PORTRAIT[0] * share), self.view.px(PORTRAIT[1] * share)
        return Wanted(path, name, size, mirrored=standing.place is Place.RIGHT, silent=silent)

    def _there(self, standing: Standing, wanted: Wanted) -> Wanted | None:
        """The portrait that can be had now: the one that is wanted, else the face this person has shown so far."""
        before = self._shown.get(standing.place)
        if self.pictures.ready(wanted):
            self._shown[standing.place] = wanted
            return wanted
        if before is not None and before.name.startswith(f"{standing.who}_") and self.pictures.ready(before):
            return before
        return None

    def _portrait(self, standing: Standing, stage: Stage, looks: Looks) -> Iterator[Piece]:
        view = self.view
        silent = _is_silent(standing, looks.speaker)
        share = portrait_share(looks.panel_top)
        wanted = self._there(standing, self.portrait(standing, silent, share))
        if wanted is None:
            return
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
            right = standing.place is Place.RIGHT
            shade = wing_shade(view, right)
            yield Piece(shade, (view.size[0] - shade.get_width() if right else 0, 0))
        at = view.px(x), view.px(y)
        yield Piece(self.pictures.get(wanted), at, clip)
        torn = self._torn(standing, stage, share)
        if torn is not None and self.pictures.ready(torn):
            yield Piece(self.pictures.get(torn), at, clip)

    def _torn(self, standing: Standing, stage: Stage, share: float) -> Wanted | None:
        """The torn edge that wounds leave on the portrait of the one who is played."""
        torn = torn_edge(stage.meters) if standing.who == self.level.player else None
        if torn is None:
            return None
        size = self.view.px(PORTRAIT[0] * share), self.view.px(PORTRAIT[1] * share)
        return Wanted(self.level.library.objects.get(torn), torn, size, mirrored=standing.place is Place.RIGHT)

    def _name_tag(self, stage: Stage, looks: Looks) -> Iterator[Piece]:
        if looks.speaker is None:
            return
        view = self.view
        tag = self._name_plate(looks.speaker)
        standing = stage.find(looks.speaker)
        place = standing.place if standing else Place.LEFT
        if place is Place.LEFT:
            left = view.px(50)
        elif place is Place.RIGHT:
            left = view.px(1220) - tag.get_width()
        else:
            left = view.px(TAG_CENTRE) - tag.get_width() // 2
        middle = (left + tag.get_width() / 2) / view.scale
        yield Piece(tag, (left, view.px(panel_edge(middle, looks.panel_top) - 22 * view.style.text)))

    def _name_plate(self, speaker: str) -> Surface:
        cast = self.level.manifest.cast.get(speaker)
        color, ink = (cast.color, cast.ink) if cast else ("#4a4446", "#fff6e6")
        return name_tag(self.view, self.level.name_of(speaker), color, ink)


# --- strips ---------------------------------------------------------------------------------------------------------


def strips(view: View, stage: Stage, accent: str) -> list[tuple[Surface, tuple[int, int]]]:
    """The strips at the top and where they stand: the place at the left, the meters at the right."""
    found: list[tuple[Surface, tuple[int, int]]] = []
    city = stage.subtitle.partition(",")[0].strip()
    words = " · ".join(part for part in (city, stage.chapter) if part)
    used = (0, 0)
    if words:
        place = place_strip(view, words, accent)
        found.append((place, (0, 0)))
        used = place.get_size()
    meters = meter_strip(view, stage.meters, accent)
    if meters is not None:
        # strips of large text that find no room side by side stand below each other
        y = used[1] if used[0] + meters.get_width() > view.size[0] else 0
        found.append((meters, (view.size[0] - meters.get_width(), y)))
    return found


def strips_bottom(view: View, stage: Stage, accent: str) -> float:
    """How far down the strips reach."""
    return max((at[1] + strip.get_height() for strip, at in strips(view, stage, accent)), default=0) / view.scale


def portrait_share(panel_top: float) -> float:
    """How large portraits are: whole, unless the panel stands so high that no face would be seen."""
    return min(1.0, round(panel_top / 300, 2))


def portrait_x(place: Place, share: float) -> float:
    """Where a portrait's left side is: flush with the side of the screen, or in its middle."""
    return PORTRAIT_X[place] + PORTRAIT[0] * (1 - share) * {Place.LEFT: 0.0, Place.CENTRE: 0.5, Place.RIGHT: 1.0}[place]


def lit(stage: Stage, choice: Choice | None) -> Stage:
    """A stage with that place of its plan lit which belongs to a choice."""
    if stage.plan is None or choice is None or choice.place is None:
        return stage
    return replace(stage, plan=Plan(stage.plan.name, choice.place))


def _visible(stage: Stage) -> tuple[Standing, ...]:
    """Who is seen: a framed picture hides whoever stands in the middle."""
    return tuple(one for one in stage.standing if stage.image is None or one.place is not Place.CENTRE)


def _is_silent(standing: Standing, speaker: str | None) -> bool:
    return speaker is not None and speaker != standing.who
