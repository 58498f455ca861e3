"""Piece: one of the surfaces that stand before the ground."""

from __future__ import annotations

from dataclasses import dataclass

from game.window.sdl import Rect, Surface


@dataclass(frozen=True, slots=True)
class Piece:
    """A surface, where its left upper corner is, and the part of the view outside of which it is not seen.

    Pieces are drawn straight onto the scene in every frame. To lay them together on a surface of their own and draw that one would
    be hardly quicker, takes long in the frame in which the scene changes, and darkens soft edges.
    """

    surface: Surface
    at: tuple[int, int]
    within: Rect | None = None

    def draw(self, target: Surface) -> None:
        before = target.get_clip()
        target.set_clip(before if self.within is None else self.within.clip(before))
        target.blit(self.surface, self.at)
        target.set_clip(before)
