"""The route map: the story so far as a flowchart, and the way back into any part of it that was visited.

Chapters stand below each other. What was visited has its name, what was not is a locked shape, and a chapter that was never
reached is one locked bar. Playing a part again happens beside the player's own game.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from game.scene.layers import Spot
from game.scene.route import Route, RouteChapter, Scene, Seen, Travelled
from game.window import svg
from game.window.actions import Action, Click, Drag, Input, Point, Wheel
from game.window.fonts import SANS, SANS_BLACK, SANS_BOLD
from game.window.geometry import HEIGHT, WIDTH, Box, View
from game.window.lettering import Face, face, write
from game.window.palette import MOSCOW, Mood, rgb
from game.window.screen import Host, Screen
from game.window.sdl import Rect, Surface, pygame
from game.window.typography import typeset

TOP = 84.0
BOX_W, BOX_H = 176.0, 42.0
LANE, LAYER = 204.0, 66.0
HEAD = 62.0
CLOSED = 56.0
FOOT = 30.0
STEP = 90.0
SIDE = 72.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A scene where it stands on the whole map, in design units at the text size that is set."""

    scene: Scene
    seen: Seen
    box: Box


@dataclass(frozen=True, slots=True)
class Band:
    """A chapter where it stands: from `y` on, so high, with the scenes of it, none where it was never reached."""

    chapter: RouteChapter
    y: float
    height: float
    placed: tuple[Placed, ...]
    percent: int

    @property
    def is_open(self) -> bool:
        return bool(self.placed)


class RouteMap(Screen):
    """Shows a route. `enter` is called with a scene that was visited, when the player wants to go there."""

    def __init__(
        self,
        host: Host,
        route: Route,
        travelled: Travelled,
        enter: Callable[[Scene], None],
        mood: Mood = MOSCOW,
    ) -> None:
        super().__init__(host)
        self.route, self.travelled = route, travelled
        self.enter = enter
        self.mood = mood
        self.percent = route.found(travelled)
        self.focus: Placed | None = None
        self.x = self.y = 0.0
        self._lay_out()
        here = next((one for one in self._open() if one.seen is Seen.HERE), None)
        visited = [one for one in self._open() if one.seen is not Seen.NEVER]
        self._look_at(here or (visited[-1] if visited else None))

    # --- layout ------------------------------------------------------------------------------------------------

    @property
    def size(self) -> float:
        """How much larger than designed everything is that holds words."""
        return self.host.view.style.text

    def _lay_out(self) -> None:
        size = self.size
        y = 0.0
        self.bands: list[Band] = []
        for chapter in self.route.chapters:
            seen = {scene.id: self.route.seen(scene, self.travelled) for scene in chapter.scenes}
            if all(one is Seen.NEVER for one in seen.values()):
                self.bands.append(Band(chapter, y, CLOSED * size, (), 0))
                y += CLOSED * size
                continue
            top = y + HEAD * size
            placed = tuple(Placed(scene, seen[scene.id], self._box(scene.spot, top)) for scene in chapter.scenes)
            height = (HEAD + chapter.depth * LAYER + FOOT) * size
            self.bands.append(Band(chapter, y, height, placed, self.route.found(self.travelled, chapter)))
            y += height
        self.height = y

    def _box(self, spot: Spot, top: float) -> Box:
        x, y = self._middle(spot, top)
        return Box(x - BOX_W * self.size / 2, y - BOX_H * self.size / 2, BOX_W * self.size, BOX_H * self.size)

    def _middle(self, spot: Spot, top: float) -> tuple[float, float]:
        return WIDTH / 2 + spot.lane * LANE * self.size, top + (spot.layer + 0.5) * LAYER * self.size

    def _open(self) -> list[Placed]:
        return [one for band in self.bands for one in band.placed]

    @property
    def room(self) -> float:
        """How much of the map is seen at once, from top to bottom."""
        return self._foot - self._top

    @property
    def _top(self) -> float:
        return TOP + 20 * (self.size - 1)

    @property
    def _foot(self) -> float:
        return HEIGHT - 74 * self.size

    def _look_at(self, placed: Placed | None) -> None:
        """Focus a scene, and bring it into sight."""
        self.focus = placed
        if placed is None:
            return
        box = placed.box
        self._scroll(0.0, y=box.y + box.h / 2 - self.room / 2)
        left, right = SIDE - box.x, WIDTH - SIDE - box.right
        self.x = max(left, min(0.0, right)) if left > 0 else min(0.0, right)

    def _scroll(self, by: float, y: float | None = None) -> None:
        self.y = max(0.0, min(max(0.0, self.height - self.room), (self.y if y is None else y) + by))

    def resized(self) -> None:
        focused = self.focus.scene if self.focus else None
        self._lay_out()
        self._look_at(next((one for one in self._open() if one.scene == focused), None))

    # --- input -------------------------------------------------------------------------------------------------

    def handle(self, given: Input) -> bool:
        match given:
            case Action.MENU | Action.ROUTE_MAP:
                self.host.pop()
            case Action.ADVANCE:
                self._enter(self.focus)
            case Action.UP:
                self._move(0, -1)
            case Action.DOWN | Action.SKIP:
                self._move(0, 1)
            case Action.LEFT:
                self._move(-1, 0)
            case Action.RIGHT:
                self._move(1, 0)
            case Action.ROLL_BACK:
                self._chapter(-1)
            case Action.ROLL_FORWARD:
                self._chapter(1)
            case Action.FIRST:
                self._look_at(next(iter(self._open()), None))
            case Action.LAST:
                self._look_at(next(reversed(self._open()), None))
            case Wheel(steps=steps):
                self._scroll(-steps * STEP)
            case Point(at=at) | Drag(at=at):
                found = self._at(at)
                if found is None or found is self.focus:
                    return False
                self.focus = found
            case Click(at=at):
                found = self._at(at)
                if found is None:
                    return False
                self.focus = found
                self._enter(found)
            case _:
                return False
        return True

    def _enter(self, placed: Placed | None) -> None:
        if placed is not None and placed.seen is not Seen.NEVER:
            self.enter(placed.scene)

    def _move(self, right: int, down: int) -> None:
        """Focus the nearest scene in a direction."""
        if self.focus is None:
            self._look_at(next(iter(self._open()), None))
            return
        x, y = self.focus.box.middle
        best: tuple[float, Placed] | None = None
        for one in self._open():
            to_x, to_y = one.box.middle[0] - x, one.box.middle[1] - y
            along, across = (to_x * right, to_y) if right else (to_y * down, to_x)
            if along > 1:
                cost = along + abs(across) * (3 if right else 0.5)
                if best is None or cost < best[0]:
                    best = cost, one
        if best is not None and (not right or abs(best[1].box.middle[1] - y) < LAYER * self.size * 2):
            self._look_at(best[1])

    def _chapter(self, step: int) -> None:
        """Focus the first scene of the next open chapter."""
        bands = [band for band in self.bands if band.is_open]
        at = next((index for index, band in enumerate(bands) if self.focus in band.placed), None)
        if bands:
            chosen = bands[max(0, min(len(bands) - 1, (at + step) if at is not None else 0))]
            self._look_at(chosen.placed[0])

    def _at(self, pixel: tuple[int, int]) -> Placed | None:
        x, y = self.host.view.point(pixel)
        if not self._top <= y < self._foot:
            return None
        point = x - self.x, y - self._top + self.y
        return next((one for one in self._open() if one.box.holds(point)), None)

    # --- drawing -----------------------------------------------------------------------------------------------

    def draw(self, target: Surface) -> None:
        view = self.host.view
        target.fill(rgb(view.style.colors.panel))
        clip = Rect(0, view.px(self._top), view.size[0], view.px(self._foot) - view.px(self._top))
        target.set_clip(clip)
        for band in self.bands:
            y = self._top + band.y - self.y
            if y < self._foot and y + band.height > self._top:
                self._band(target, band, y)
        target.set_clip(None)
        self._heading(target)
        self._details(target)

    def _band(self, target: Surface, band: Band, y: float) -> None:
        view, size = self.host.view, self.size
        colors = view.style.colors
        number = f"{band.chapter.number + 1:>2}"
        letters = face(view, SANS_BLACK, 17 if band.is_open else 15)
        base = view.px(y + (16 if band.is_open else 14) * size)
        target.blit(_head(view, band.is_open, self.mood.accent, colors.empty), (view.px(SIDE - 12), base))
        ink = colors.text if band.is_open else colors.locked
        left = view.px(SIDE + 12 * size)
        write(target, letters, number, self.mood.letter if band.is_open else ink, (left, base + view.px(3 * size)))
        words = typeset(band.chapter.title).upper() if band.is_open else "NOT REACHED YET"
        at = left + view.px(38 * size), base + view.px(3 * size)
        write(target, letters, words, ink, at)
        if not band.is_open:
            return
        percent = f"{band.percent} %"
        right = view.size[0] - view.px(SIDE) - letters.size(percent)[0]
        write(target, letters, percent, colors.hint, (right, at[1]))
        target.blit(
            _links(view, self._paths(band), self.mood.accent, colors.empty),
            (view.px(self.x), view.px(y)),
        )
        for placed in band.placed:
            self._scene(target, placed, y - band.y)

    def _paths(self, band: Band) -> tuple[tuple[str, bool], ...]:
        """The ways of a chapter as path data relative to its band, each with whether it was gone."""
        top = HEAD * self.size
        half = BOX_H * self.size / 2
        seen = {one.scene.id: one.seen for one in band.placed}
        found = []
        for link in band.chapter.links:
            points = [self._middle(spot, top) for spot in link.spots]
            gone = seen[link.source] is not Seen.NEVER and seen[link.target] is not Seen.NEVER
            if points[-1][1] <= points[0][1]:
                # a way that leads back up goes around the boxes on their right
                side = BOX_W * self.size / 2
                (x1, y1), (x2, y2) = points[0], points[-1]
                out = max(x1, x2) + side + 14 * self.size
                path = f"M{x1 + side:.0f} {y1:.0f} H{out:.0f} V{y2:.0f} H{x2 + side:.0f}"
            else:
                path = f"M{points[0][0]:.0f} {points[0][1] + half:.0f}"
                for (x1, y1), (x2, y2) in pairwise(points):
                    path += f" L{x1:.0f} {y1 + half:.0f} L{x2:.0f} {y2 - half:.0f}"
                path += f" V{points[-1][1]:.0f}"
            found.append((path, gone))
        return tuple(found)

    def _scene(self, target: Surface, placed: Placed, shift: float) -> None:
        view, size = self.host.view, self.size
        colors = view.style.colors
        box = view.box(placed.box.x + self.x, placed.box.y + shift, placed.box.w, placed.box.h)
        focused = placed is self.focus
        shape = _shape(view, placed.seen, placed.scene.is_ending, focused, self.mood.accent)
        target.blit(shape, shape.get_rect(center=box.center))
        if placed.seen is Seen.NEVER:
            return
        letters = face(view, SANS_BOLD, 14)
        room = box.w - view.px(30 * size)
        words = _shortened(placed.scene.title, letters, room)
        lit = placed.seen is Seen.HERE or focused
        ink = colors.selected_text if lit else colors.text if placed.seen is Seen.NOW else colors.hint
        width, height = letters.size(words)
        write(target, letters, words, ink, (box.centerx - width // 2, box.centery - height // 2), box)

    def _heading(self, target: Surface) -> None:
        view = self.host.view
        colors = view.style.colors
        title = face(view, SANS_BLACK, 24)
        write(target, title, "ROUTE MAP", colors.text, (view.px(SIDE), view.px(28)))
        rule = view.px(28) + title.height + view.px(4)
        pygame.draw.rect(target, rgb(self.mood.accent), (view.px(SIDE), rule, view.px(60), view.px(4)))
        small = face(view, SANS_BOLD, 15)
        words = f"{self.percent} % of the story found"
        width = small.size(words)[0]
        write(target, small, words, colors.hint, (view.size[0] - view.px(SIDE) - width, view.px(36)))

    def _details(self, target: Surface) -> None:
        """What is focused, and what can be done."""
        view = self.host.view
        colors = view.style.colors
        pygame.draw.rect(target, rgb(colors.divider), (0, view.px(self._foot), view.size[0], max(1, view.px(1))))
        y = view.px(self._foot + 12)
        if self.focus is not None:
            bold = face(view, SANS_BOLD, 17)
            told = SEEN_WORDS[self.focus.seen]
            title = typeset(self.focus.scene.title) if self.focus.seen is not Seen.NEVER else "Locked"
            words = f"{title}: {told}"
            write(target, bold, words, colors.text, (view.px(SIDE), y))
            y += bold.height
        small = face(view, SANS, 13)
        hint = "Enter: play again from here    Page Up, Page Down: chapters    Esc: back"
        write(target, small, hint, colors.hint, (view.px(SIDE), y + view.px(4)))


SEEN_WORDS = {
    Seen.NEVER: "nobody has been here yet",
    Seen.EARLIER: "visited in another run",
    Seen.NOW: "visited in this run",
    Seen.HERE: "you are here",
}


@lru_cache(maxsize=32)
def _shape(view: View, seen: Seen, is_ending: bool, focused: bool, accent: str) -> Surface:
    """The leaning box of a scene. What was never visited is hatched; an ending has a double edge."""
    size = view.style.text
    colors = view.style.colors
    w, h = BOX_W * size, BOX_H * size
    lean = 10 * size
    outline = f"M{lean + 3} 3 H{w - 3} L{w - lean - 3} {h - 3} H3 Z"
    fill, edge, width = {
        Seen.NEVER: ("#131217", "#3a363c", 1.2),
        Seen.EARLIER: ("#17151b", "#8a8278", 1.4),
        Seen.NOW: ("#26222b", accent, 1.6),
        Seen.HERE: (colors.selected_bar, accent, 2.4),
    }[seen]
    if focused and seen is not Seen.NEVER:
        fill = colors.selected_bar
    shapes = f'<path d="{outline}" fill="{fill}" stroke="{edge}" stroke-width="{width * size}"/>'
    if seen is Seen.NEVER:
        middle = w / 2
        shapes += (
            f'<path d="M{middle - 6 * size} {h / 2 - 1 * size} h{12 * size} v{9 * size} h{-12 * size} Z" fill="#55505a"/>'
            f'<path d="M{middle - 3.6 * size} {h / 2 - size} v{-3.5 * size} a{3.6 * size} {3.6 * size} 0 0 1 '
            f'{7.2 * size} 0 v{3.5 * size}" fill="none" stroke="#55505a" stroke-width="{2 * size}"/>'
        )
    if is_ending:
        inner = f"M{lean + 9} 8 H{w - 12} L{w - lean - 9} {h - 8} H12 Z"
        shapes += f'<path d="{inner}" fill="none" stroke="{edge}" stroke-width="{size}"/>'
    if seen is Seen.HERE:
        shapes += f'<path d="M{w - 26 * size} {h / 2 - 6 * size} l{10 * size} {6 * size} l{-10 * size} {6 * size} Z" fill="{accent}"/>'
    if focused:
        around = f"M{lean + 1} 1 H{w - 1} L{w - lean - 1} {h - 1} H1 Z"
        shapes += f'<path d="{around}" fill="none" stroke="#fff6e6" stroke-width="{2.4 * size}"/>'
    return svg.drawing(view.px(w), view.px(h), w, h, shapes)


@lru_cache(maxsize=8)
def _head(view: View, is_open: bool, accent: str, empty: str) -> Surface:
    """The leaning bar before a chapter's number."""
    size = view.style.text
    height = 26 * size
    shape = f'<path d="M6 0 H12 L6 {height} H0 Z" fill="{accent if is_open else empty}"/>'
    return svg.drawing(view.px(12), view.px(height), 12, height, shape)


@lru_cache(maxsize=4)
def _links(view: View, paths: tuple[tuple[str, bool], ...], accent: str, empty: str) -> Surface:
    """The ways of one chapter: those that were gone bright and thick, the others thin."""
    reach = [
        float(word)
        for path, _ in paths
        for word in path.replace("M", " ").replace("L", " ").replace("V", " ").replace("H", " ").split()
    ]
    height = max(reach, default=1.0) + 4
    shapes = "".join(
        f'<path d="{path}" fill="none" stroke="{accent if gone else empty}" stroke-width="{2.6 if gone else 1.4}"/>'
        for path, gone in sorted(paths, key=lambda one: one[1])
    )
    return svg.drawing(view.size[0], view.px(height), WIDTH, height, shapes)


def _shortened(words: str, letters: Face, room: int) -> str:
    """Words that fit, with their end left out where they do not."""
    if letters.size(words)[0] <= room:
        return words
    while words and letters.size(words + "…")[0] > room:
        words = words[:-1]
    return words.rstrip() + "…"
