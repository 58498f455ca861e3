"""The list of levels: everything that was found where levels are kept, to choose one; what is broken says why, and where."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.ink import Diagnostic
from game.scene.listing import Listed, list_levels
from game.window.furniture import card_ground
from game.window.gallery import Backdrop, Shut
from game.window.geometry import View
from game.window.palette import MOSCOW
from game.window.pictures import Wanted
from game.window.screen import Host
from game.window.sdl import Surface
from game.window.typography import typeset
from game.window.widgets import Card, Row, Sheet, Text, in_columns
from game.window.widgets.card import Picture

SHOWN_ERRORS = 2
LONGEST = 240


class Levels(Sheet):
    """Shows every level; the one that is played now is marked."""

    heading = "Levels"
    width = 1120.0
    shade = 246

    def __init__(self, host: Host, playing: str) -> None:
        self.playing = playing
        self.levels = list_levels()
        super().__init__(host)

    def rows(self) -> Sequence[Row]:
        cards = [self._card(one) for one in self.levels]
        rows: list[Row] = [*in_columns(cards, self.host.view, self.width, 350)]
        return rows or [Text("No levels were found.", 17, dim=True)]

    def _card(self, one: Listed) -> Card:
        title = typeset(one.name)
        if one.is_broken:
            reasons = [_reason(found) for found in one.errors[:SHOWN_ERRORS]]
            more = len(one.errors) - SHOWN_ERRORS
            notes = ("Cannot be played:", *reasons, f"and {more} more" if more > 0 else "")
            return Card(title, notes, None, Shut())
        about = " ".join(filter(None, (f"Version {one.version}" if one.version else "", _authors(one.authors))))
        shows = f"Shows {', '.join(one.content_warnings)}" if one.content_warnings else ""
        notes = (
            "You are playing this one" if one.id == self.playing and one.hidden_by is None else "",
            about,
            typeset(one.description),
            shows,
            f"Adds to {one.extends}" if one.extends else "",
            f"Another level has the same id: {one.hidden_by.name}" if one.hidden_by is not None else "",
            *(_reason(found) for found in one.diagnostics[:1]),
        )
        return Card(title, notes, lambda: self.host.open_level(one), self._picture(one.picture))

    def _picture(self, path: Path | None) -> Picture:
        return Backdrop(self.host, Wanted(path, path.stem, (0, 0), opaque=True)) if path is not None else _plain


def _plain(width: int, height: int) -> Surface:
    """What stands for a level that brings no picture of its own: the ground of a chapter card."""
    return card_ground(View.inside(width, height), MOSCOW)


def _authors(authors: Sequence[str]) -> str:
    return f"by {', '.join(authors)}" if authors else ""


def _reason(found: Diagnostic) -> str:
    """A diagnostic in one line: where, and what."""
    words = str(found).splitlines()[0]
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
