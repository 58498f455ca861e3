"""Pictures: rasterised for the window's own resolution, kept in a bounded cache, prepared ahead by a worker.

A picture that cannot be read becomes a labelled stand-in; a missing file never stops the game.
"""

from __future__ import annotations

import queue
import threading
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from game.media.files import drawing_text
from game.window import svg
from game.window.fonts import SANS_BOLD, font
from game.window.palette import SILENT
from game.window.sdl import Surface, pygame

MAX_BYTES = 48_000_000
"""How much memory the cached pictures may take."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture as it is to be drawn: which file, how large, without which layers, and what is done to it."""

    path: Path | None
    name: str
    size: tuple[int, int]
    hide: tuple[str, ...] = ()
    opaque: bool = False
    mirrored: bool = False
    silent: bool = False


class Pictures:
    """All pictures of the game. `get` waits for a picture, `prepare` lets the worker draw it while the player reads."""

    def __init__(self) -> None:
        self._cache: OrderedDict[Wanted, Surface] = OrderedDict()
        self._lock = threading.Lock()
        self._texts: dict[Path, str] = {}
        self._queue: queue.SimpleQueue[Wanted | None] = queue.SimpleQueue()
        self._worker: threading.Thread | None = None

    def get(self, wanted: Wanted) -> Surface:
        """The picture, from the cache or drawn now."""
        with self._lock:
            found = self._cache.get(wanted)
            if found is not None:
                self._cache.move_to_end(wanted)
                return found
        drawn = self._draw(wanted)
        self._keep(wanted, drawn)
        return drawn

    def prepare(self, wanted: Wanted) -> None:
        """Have a picture drawn in the background."""
        with self._lock:
            if wanted in self._cache:
                return
        if self._worker is None:
            self._worker = threading.Thread(target=self._work, name="pictures", daemon=True)
            self._worker.start()
        self._queue.put(wanted)

    def groups(self, path: Path | None) -> frozenset[str]:
        """The names of the layers of a picture."""
        if path is None or path.suffix.lower() != ".svg":
            return frozenset()
        try:
            return svg.groups(self._text(path))
        except (OSError, ValueError):
            return frozenset()

    def clear(self) -> None:
        """Forget all pictures, as after a change of size."""
        with self._lock:
            self._cache.clear()

    def forget(self) -> None:
        """Forget all pictures and their files too, which may be others now."""
        self.clear()
        self._texts.clear()

    def close(self) -> None:
        """Stop the worker."""
        if self._worker is not None:
            self._queue.put(None)
            self._worker.join(timeout=2)
            self._worker = None

    def _work(self) -> None:
        while (wanted := self._queue.get()) is not None:
            with self._lock:
                known = wanted in self._cache
            if not known:
                self._keep(wanted, self._draw(wanted))

    def _keep(self, wanted: Wanted, drawn: Surface) -> None:
        with self._lock:
            self._cache[wanted] = drawn
            self._cache.move_to_end(wanted)
            total = sum(one.get_width() * one.get_height() * 4 for one in self._cache.values())
            while total > MAX_BYTES and len(self._cache) > 1:
                _, oldest = self._cache.popitem(last=False)
                total -= oldest.get_width() * oldest.get_height() * 4

    def _text(self, path: Path) -> str:
        if path not in self._texts:
            self._texts[path] = drawing_text(path)
        return self._texts[path]

    def _draw(self, wanted: Wanted) -> Surface:
        width, height = wanted.size
        try:
            if wanted.path is None:
                raise OSError
            if wanted.path.suffix.lower() == ".svg":
                drawn = svg.rasterise(self._text(wanted.path), width, height, wanted.hide)
            else:
                drawn = svg.picture(wanted.path, width, height)
        except (pygame.error, OSError, ValueError):
            drawn = _stand_in(wanted)
        if wanted.mirrored:
            drawn = pygame.transform.flip(drawn, True, False)
        drawn = drawn.convert() if wanted.opaque else drawn.convert_alpha()
        if wanted.silent:
            drawn.fill(SILENT, special_flags=pygame.BLEND_RGB_MULT)
        return drawn


def _stand_in(wanted: Wanted) -> Surface:
    """A flat picture with its own name on it."""
    width, height = wanted.size
    drawn = Surface((width, height), pygame.SRCALPHA)
    drawn.fill((27, 32, 42, 255) if wanted.opaque else (27, 32, 42, 190))
    label = font(SANS_BOLD, max(12, height // 30)).render(wanted.name or "no picture", True, (186, 178, 164))
    drawn.blit(label, ((width - label.get_width()) // 2, height // 3))
    return drawn
