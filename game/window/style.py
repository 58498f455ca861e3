"""Style: how letters and the ground under them look, as the player has set it. One value, carried by every `View`."""

from __future__ import annotations

from dataclasses import dataclass

from game.settings import Settings
from game.window import palette
from game.window.palette import Mood
from game.window.sdl import Color


@dataclass(frozen=True, slots=True)
class Colors:
    """The colors of letters and furniture. In high contrast every pair that touches has at least 7 : 1."""

    panel: str = palette.PANEL
    text: Color = palette.TEXT
    read: Color = palette.READ
    hint: Color = palette.HINT
    locked: Color = palette.LOCKED
    selected_text: Color = palette.SELECTED_TEXT
    selected_bar: str = palette.SELECTED_BAR
    divider: str = palette.DIVIDER
    empty: str = palette.EMPTY


HIGH = Colors(
    panel="#000000",
    text=(255, 255, 255),
    read=(196, 196, 196),
    hint=(232, 232, 232),
    locked=(184, 184, 184),
    selected_text=(0, 0, 0),
    selected_bar="#ffdf4d",
    divider="#ffffff",
    empty="#9c9c9c",
)
USUAL = Colors()
HIGH_MOOD = Mood("#ffdf4d", (255, 223, 77), "#000000")


@dataclass(frozen=True, slots=True)
class Style:
    """Factors for text and lines, letter spacing in em, the face of the story's text, and contrast."""

    text: float = 1.0
    line: float = 1.0
    tracking: float = 0.0
    sans: bool = False
    contrast: bool = False
    opacity: float = 0.92

    @classmethod
    def of(cls, settings: Settings) -> Style:
        """The style that belongs to the player's settings."""
        return cls(
            settings.text_size / 100,
            settings.line_spacing / 100,
            settings.letter_spacing / 100,
            settings.face == "sans",
            settings.high_contrast,
            1.0 if settings.high_contrast else settings.panel_opacity / 100,
        )

    @property
    def colors(self) -> Colors:
        """The colors of letters and furniture."""
        return HIGH if self.contrast else USUAL

    def mood(self, mood: Mood) -> Mood:
        """A place's colors, or those of high contrast instead."""
        return HIGH_MOOD if self.contrast else mood

    def mood_accent(self, accent: str) -> str:
        """The color of bars and edges, or that of high contrast instead."""
        return HIGH_MOOD.accent if self.contrast else accent


PLAIN = Style()
