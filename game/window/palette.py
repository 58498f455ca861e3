"""Colors: those of the panel, and those that change with the city."""

from __future__ import annotations

from dataclasses import dataclass

from game.window.sdl import Color

PANEL = "#0b0a0e"
PANEL_ALPHA = 235
TEXT: Color = (243, 234, 214)
READ: Color = (156, 149, 136)
HINT: Color = (186, 178, 164)
LOCKED: Color = (140, 134, 124)
SELECTED_TEXT: Color = (255, 246, 230)
SELECTED_BAR = "#7c1216"
EMPTY = "#5c585c"
DIVIDER = "#4a4446"
SILENT: Color = (112, 116, 132)


@dataclass(frozen=True, slots=True)
class Mood:
    """What a place does to the furniture: `accent` for bars and edges, `letter` for digits and letters."""

    accent: str
    letter: Color
    ground: str


MOSCOW = Mood("#ef4130", (255, 154, 130), "#12131b")
CHICAGO = Mood("#ff9d3c", (255, 180, 92), "#070b1a")
CHASE = Mood("#3fd6cf", (63, 214, 207), "#171238")

_PLACES: tuple[tuple[str, Mood], ...] = (
    ("coach", CHASE),
    ("chicago_bridge", CHASE),
    ("level_crossing", CHASE),
    *((place, CHICAGO) for place in ("chicago", "dance_school", "garvin", "lake_street", "ohare", "prison")),
    *((place, CHICAGO) for place in ("rail_yard", "ridzik_car")),
)
"""How the names of places begin, and their mood; the first one that fits. Everywhere else it is that of Moscow."""


def mood_of(backdrop: str | None) -> Mood:
    """The mood of a backdrop, by its name."""
    return next((mood for place, mood in _PLACES if (backdrop or "").startswith(place)), MOSCOW)


def rgb(color: str) -> Color:
    """`#rrggbb` as three numbers."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
