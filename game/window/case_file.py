"""The case file: the clues that were found and the people who were met, in this run."""

from __future__ import annotations

from collections.abc import Sequence

from game.scene import Level, Session
from game.scene.directions import NEUTRAL
from game.window.actions import Action, Input
from game.window.palette import MOSCOW
from game.window.pictures import Wanted
from game.window.screen import Host
from game.window.sdl import Surface
from game.window.typography import typeset
from game.window.widgets import Card, Heading, Row, Sheet, Text, in_columns

CLUE_SHAPE = 0.62
FACE_SHAPE = 0.86


class CaseFile(Sheet):
    """What is known. `clues` and `met` are names in the order in which they came."""

    heading = "Case file"
    width = 1120.0
    shade = 244

    def __init__(self, host: Host, session: Session, accent: str = MOSCOW.accent) -> None:
        self.level: Level = session.level
        self.clues, self.met = session.clues, session.met
        super().__init__(host, accent)

    def rows(self) -> Sequence[Row]:
        return [*self._clues(), *self._people()]

    def handle(self, given: Input) -> bool:
        if given is Action.CASE_FILE:
            self.leave()
            return True
        return super().handle(given)

    def _clues(self) -> Sequence[Row]:
        declared = self.level.manifest.clues
        if not declared and not self.clues:
            return []
        cards = []
        for name in self.clues:
            clue = declared.get(name)
            title, text = (clue.title, clue.text) if clue else (name, "")
            picture = Clipping(self.host, self.level, name)
            cards.append(Card(typeset(title), (typeset(text),), None, picture, CLUE_SHAPE))
        left = len(set(declared) - set(self.clues))
        words = "Nothing yet." if not cards else ""
        if left:
            words = f"{words} There {'is' if left == 1 else 'are'} {left} to be found.".strip()
        rows: list[Row] = [Heading("Clues"), *in_columns(cards, self.host.view, self.width, 210)]
        return [*rows, Text(words, 15, dim=True)] if words else rows

    def _people(self) -> Sequence[Row]:
        cards = []
        for who in self.met:
            cast = self.level.manifest.cast.get(who)
            about = typeset(cast.about) if cast else ""
            cards.append(Card(self.level.name_of(who), (about,), None, Face(self.host, self.level, who), FACE_SHAPE))
        rows: list[Row] = [Heading("People met"), *in_columns(cards, self.host.view, self.width, 180)]
        return rows if cards else [*rows, Text("Nobody yet.", 15, dim=True)]


class Clipping:
    """The picture of a clue, for a card."""

    def __init__(self, host: Host, level: Level, name: str) -> None:
        self.host = host
        self.path = level.library.objects.get(f"clue_{name}") or level.library.images.get(name)
        self.name = name

    def __call__(self, width: int, height: int) -> Surface | None:
        if self.path is None:
            return None
        side = min(width, height)
        return self.host.pictures.get(Wanted(self.path, self.name, (side, side)))


class Face:
    """Somebody's face, cut out of their portrait, for a card."""

    def __init__(self, host: Host, level: Level, who: str) -> None:
        self.host = host
        faces = level.library.portraits
        own = sorted(name for name in faces if name.startswith(f"{who}_"))
        self.name = f"{who}_{NEUTRAL}" if f"{who}_{NEUTRAL}" in faces else next(iter(own), "")
        self.path = faces.get(self.name)

    def __call__(self, width: int, height: int) -> Surface | None:
        if self.path is None:
            return None
        # a bust is 420 by 560, and its head is in the upper part
        whole = self.host.pictures.get(Wanted(self.path, self.name, (width, round(width * 560 / 420))))
        top = round(whole.get_height() * 0.08)
        return whole.subsurface((0, top, width, min(height, whole.get_height() - top)))
