"""The gallery: the endings that were found, over all runs, and how many there still are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.scene import Level
from game.scene.endings import KnownEnding, backdrop_of, endings_of
from game.scene.graph import Graph
from game.window import svg
from game.window.pictures import Wanted
from game.window.screen import Host
from game.window.sdl import Surface
from game.window.typography import typeset
from game.window.widgets import Card, Row, Sheet, Text, in_columns


class Gallery(Sheet):
    """Shows the endings of a level. `found` tells when each was reached first."""

    heading = "Endings"
    width = 1120.0
    shade = 244

    def __init__(self, host: Host, level: Level, graph: Graph, found: Mapping[str, str]) -> None:
        self.level, self.found = level, found
        self.known = endings_of(level, found)
        self.backdrops = {one.name: backdrop_of(level, graph, one.name) for one in self.known if one.is_found}
        super().__init__(host)

    def rows(self) -> Sequence[Row]:
        if not self.known:
            return [Text("This story has no endings with names.", 17, dim=True)]
        count = sum(one.is_found for one in self.known)
        secret = sum(one.is_secret and not one.is_found for one in self.known)
        words = f"{count} of {len(self.known)} found."
        if secret:
            words += f" {'One of the others is' if secret == 1 else f'{secret} of the others are'} secret."
        cards = [self._card(one) for one in self.known]
        return [Text(words, 17, dim=True), *in_columns(cards, self.host.view, self.width, 255)]

    def _card(self, one: KnownEnding) -> Card:
        if not one.is_found:
            title = typeset(one.title) if one.title else "A secret ending"
            return Card(title, ("Not found yet",), None, Shut(), enabled=False)
        when = f"First reached on {self.found[one.name][:10]}" if self.found[one.name] else ""
        return Card(typeset(one.title), (typeset(one.text), when), None, self._picture(one.name))

    def _picture(self, name: str) -> Backdrop | Shut:
        backdrop = self.backdrops.get(name)
        path = self.level.library.backdrops.get(backdrop or "")
        return Backdrop(self.host, Wanted(path, backdrop or "", (0, 0), opaque=True)) if path is not None else Shut()


class Backdrop:
    """A backdrop, for a card."""

    def __init__(self, host: Host, wanted: Wanted) -> None:
        self.host, self.wanted = host, wanted

    def __call__(self, width: int, height: int) -> Surface | None:
        return self.host.pictures.get(Wanted(self.wanted.path, self.wanted.name, (width, height), opaque=True))


class Shut:
    """The place of a picture that was never seen."""

    def __call__(self, width: int, height: int) -> Surface | None:
        shut = Surface((width, height))
        shut.fill((22, 21, 26))
        size = height // 3
        lock = svg.drawing(size, size, 24, 24, LOCK)
        shut.blit(lock, lock.get_rect(center=shut.get_rect().center))
        return shut


LOCK = (
    '<path d="M5 11 H19 V22 H5 Z" fill="#55505a"/>'
    '<path d="M8 11 V8 A4 4 0 0 1 16 8 V11" fill="none" stroke="#55505a" stroke-width="2.6"/>'
)
