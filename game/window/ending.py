"""The ending: its title over the last picture, what the player did, and the ways on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.ink import GameError
from game.scene import Ending
from game.scene.manifest import Widget
from game.scene.replays import chapter_start
from game.window.actions import Action, Input, Pick
from game.window.fault import FaultScreen
from game.window.fonts import SANS, SANS_BLACK, SERIF
from game.window.geometry import HEIGHT, WIDTH, Box, View, panel_edge
from game.window.lettering import Face, face
from game.window.menu import Item, MenuList
from game.window.palette import mood_of, rgb
from game.window.screen import Host, Screen
from game.window.sdl import Surface, pygame
from game.window.slots import lasting
from game.window.typography import typeset
from game.window.widgets import Button, Pane, Row, Text
from game.window.widgets.base import line_of, lines, lines_of

if TYPE_CHECKING:
    from game.window.play import Play

TOP = 372.0
HIGHEST = 60.0
STACKED_FROM = 1.25
LEFT, LEFT_WIDTH = 72.0, 660.0
RIGHT, RIGHT_WIDTH = 800.0, 420.0


class EndingScreen(Screen):
    """What is shown when the story of a play screen is over."""

    covers = False

    def __init__(self, host: Host, play: Play) -> None:
        super().__init__(host)
        assert isinstance(play.session.beat, Ending)
        self.play = play
        self.ending = play.session.beat
        self.told = list(_did(play))
        self.items = list(self._items())
        self._lay_out()

    def _items(self) -> Iterator[Item]:
        host, play = self.host, self.play
        yield Item("Back to the last choice", self._return)
        if play.back is not None:
            yield Item("Back to your own game", play.back)
            return
        if host.desk is not None and not play.session.is_trial:
            start = chapter_start(host.desk.level, host.desk.route, play.session.knot, host.desk.memory)
            if start is not None:
                yield Item(f"Again from {typeset(play.stage.chapter)}", self._chapter)
        yield Item("New game", self._again)
        if host.desk is not None and play.session.level.manifest.endings:
            yield Item("Endings", play.pause.gallery)
        if host.desk is not None and not play.session.is_trial:
            yield Item("Route map", play.pause.route_map)
        yield Item("Title", host.show_title)

    def _return(self) -> None:
        self.host.pop()
        self.play.return_to_choice()

    def _again(self) -> None:
        self.host.start(self.play.session.anew())

    def _chapter(self) -> None:
        desk = self.host.desk
        if desk is None:
            return
        start = chapter_start(desk.level, desk.route, self.play.session.knot, desk.memory)
        if start is None:
            return
        try:
            self.host.start(start.begin())
        except GameError as error:
            self.host.push(FaultScreen(self.host, error, self._return))

    def handle(self, given: Input) -> bool:
        if given in (Action.ROLL_BACK, Action.LAST_CHOICE):
            self._return()
            return True
        if given is Action.MENU:
            return self.play.pause.menu()
        act = self.play.pause.acts.get(given) if isinstance(given, Action) else None
        if act is not None:
            return act()
        if self.pane is not None and not isinstance(given, Pick):
            return self.pane.handle(given, self.host.view)
        return self.list.handle(given, self.host.view)

    # --- layout ------------------------------------------------------------------------------------------------

    def resized(self) -> None:
        self._lay_out()

    def _lay_out(self) -> None:
        """Set the words and the ways on; the panel stands as high as they need."""
        view = self.host.view
        self.title_face, self.text_face, self.small_face = faces(view)
        name = typeset(self.ending.title or "The end").upper()
        self.title = lines_of(name, self.title_face, view, LEFT_WIDTH)
        self.text = lines_of(typeset(self.ending.text), self.text_face, view, LEFT_WIDTH) if self.ending.text else []
        self.did = [row for words in self.told for row in lines_of(words, self.small_face, view, LEFT_WIDTH)]
        left = (
            len(self.title) * line_of(self.title_face, view)
            + len(self.text) * line_of(self.text_face, view)
            + len(self.did) * line_of(self.small_face, view)
            + 26
        )
        self.list = MenuList(self.items, RIGHT, 0, RIGHT_WIDTH, top=0)
        right = self.list.pane.wanted(view, RIGHT_WIDTH)
        self.top = max(HIGHEST, min(TOP, HEIGHT - 36 - max(left, right) - 40))
        self.list = MenuList(self.items, RIGHT, self.top + 34, RIGHT_WIDTH, top=self.top + 30)
        self.pane: Pane | None = None
        if left > HEIGHT - 36 - HIGHEST or view.style.text > STACKED_FROM:
            # large letters stand below each other, and are scrolled
            words = [Text(self.ending.text, 22, family=SERIF)] if self.ending.text else []
            rows: list[Row] = [
                Text(name, 40, family=SANS_BLACK),
                *words,
                *(Text(one, 15, dim=True) for one in self.told),
            ]
            self.pane = Pane([*rows, *(Button(one.label, one.act, one.enabled) for one in self.items)])
            self.top = HIGHEST
            self.pane.place(view, Box(LEFT, HIGHEST + 30, WIDTH - 2 * LEFT, HEIGHT - HIGHEST - 54))

    # --- drawing -----------------------------------------------------------------------------------------------

    def draw(self, target: Surface) -> None:
        view = self.host.view
        colors = view.style.colors
        mood = view.style.mood(mood_of(self.ending.stage.backdrop))
        right = panel_edge(WIDTH, self.top)
        veil = Surface(view.size, pygame.SRCALPHA)
        shape = [(0, self.top), (WIDTH, right), (WIDTH, HEIGHT), (0, HEIGHT)]
        opacity = 255 if view.style.contrast else 240
        pygame.draw.polygon(veil, (*rgb(colors.panel), opacity), [(view.px(x), view.px(y)) for x, y in shape])
        target.blit(veil, (0, 0))
        edge = [(0, self.top - 4), (WIDTH, right - 4), (WIDTH, right), (0, self.top)]
        pygame.draw.polygon(target, rgb(mood.accent), [(view.px(x), view.px(y)) for x, y in edge])
        if self.pane is not None:
            self.pane.draw(target, view, mood.accent)
            return
        y = self.top + 36
        within = view.rect_of(Box(LEFT, self.top, LEFT_WIDTH, HEIGHT - self.top))
        for words, letters, color in (
            (self.title, self.title_face, colors.text),
            (self.text, self.text_face, colors.text),
            (self.did, self.small_face, colors.hint),
        ):
            lines(target, view, words, letters, color, (LEFT, y), within)
            y += len(words) * line_of(letters, view) + 10
        self.list.draw(target, view, mood.accent)


def faces(view: View) -> tuple[Face, Face, Face]:
    """What the title, the text and the small print are set in. Whoever asks ahead saves the ending the time to open them."""
    return face(view, SANS_BLACK, 46), face(view, SERIF, 22), face(view, SANS, 15)


def _did(play: Play) -> Iterator[str]:
    """What a play-through came to, a line each."""
    session, host = play.session, play.host
    manifest = session.level.manifest
    ending = session.beat
    assert isinstance(ending, Ending)
    if host.desk is not None and ending.name in manifest.endings:
        found = [name for name in manifest.endings if name in host.desk.memory.endings]
        number = list(manifest.endings).index(ending.name) + 1
        yield f"Ending {number} of {len(manifest.endings)}. You have found {len(found)}."
    here, way = len(session.history) - 1, session.way
    taken, (clues, met) = way.taken_before(here), way.known_within(here)
    choices = len(taken)
    parts = [f"{choices} choice{'s' if choices != 1 else ''} taken"]
    if manifest.clues:
        parts.append(f"{len(clues)} of {len(manifest.clues)} clues found")
    if met:
        parts.append(f"{len(met)} people met")
    if play.back is None:
        parts.append(lasting(play.played_s))
    yield ", ".join(parts) + "."
    meters = [
        f"{one.label} {one.value} of {one.high}"
        for one in ending.stage.meters
        if not one.items and one.widget not in (Widget.HIDDEN, Widget.HOLSTER)
    ]
    if meters:
        yield ", ".join(meters) + "."
    last = taken[-3:]
    if last:
        words = "; ".join(typeset(one.text).rstrip(".") for one in last)
        yield f"At the end you chose: {words}" + ("" if words.endswith(tuple("?!…”")) else ".")
