"""Snapshot: the picture of the scene that goes into saves. It is taken from a frame that is drawn anyway."""

from __future__ import annotations

from dataclasses import replace

from game.scene import Stage
from game.window.sdl import Surface
from game.window.thumbnails import thumbnail


class Snapshot:
    """The latest picture, and which scene it is of. `data` is a small JPEG, or empty."""

    def __init__(self) -> None:
        self.data = b""
        self._looks: Stage | None = None

    def is_of(self, stage: Stage) -> bool:
        """Whether it shows this stage. Meters and sounds make no difference to that."""
        return self._looks == _looks(stage)

    def take(self, scene: Surface, stage: Stage) -> None:
        """Take a picture of a scene that shows this stage, unless there is one."""
        if not self.is_of(stage):
            self.data, self._looks = thumbnail(scene), _looks(stage)


def _looks(stage: Stage) -> Stage:
    return replace(stage, meters=(), music=None, ambience=None)
