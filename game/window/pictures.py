"""Pictures: rasterised for the window's own resolution, kept in a bounded cache, prepared ahead by a worker.

A picture that cannot be read becomes a labelled stand-in; a missing file never stops the game.
"""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from game.media.files import drawing_text
from game.window import svg
from game.window.allocation import return_free_blocks, return_large_blocks
from game.window.fonts import SANS_BOLD, font
from game.window.palette import SILENT
from game.window.sdl import Surface, pygame

MAX_BYTES = 40_000_000
"""How much memory the cached pictures may take, as long as a picture of the whole window is small against it."""

VIEWS = 8
"""Of how many pictures as large as the largest there is always room: layers that move must not drive each other out."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture as it is to be drawn: which file, how large, without which layers, and what is done to it.

    `box` is the part of it that fills the size; `trimmed` leaves away its empty margin; `fitted` keeps its proportions, in the
    middle of the size.
    """

    path: Path | None
    name: str
    size: tuple[int, int]
    hide: tuple[str, ...] = ()
    opaque: bool = False
    mirrored: bool = False
    silent: bool = False
    box: svg.Box | None = None
    trimmed: bool = False
    fitted: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """A picture, and where its corner belongs when its margin was left away."""

    surface: Surface
    at: tuple[int, int] = (0, 0)

    @property
    def bytes(self) -> int:
        return self.surface.get_width() * self.surface.get_height() * 4


class Pictures:
    """All pictures of the game.

    `get` waits for a picture. `ready` says whether some can be had without waiting, and otherwise asks the worker for them;
    `foresee` lets the worker draw what may come next while nothing is asked for. A `patient` one is always ready: it draws
    everything when it is asked for it, and has no worker.
    """

    def __init__(self, patient: bool = False) -> None:
        self.patient = patient
        self._cache: OrderedDict[Wanted, Drawn] = OrderedDict()
        self._bytes = 0
        self._largest = 0
        self._texts: dict[Path, str] = {}
        self._changed = threading.Condition()
        self._asked: deque[Wanted] = deque()
        self._ahead: Iterator[Wanted] | None = None
        self._closing = False
        self._worker: threading.Thread | None = None

    # --- having pictures ---------------------------------------------------------------------------------------

    def get(self, wanted: Wanted) -> Surface:
        """The picture, from the cache or drawn now."""
        return self.drawn(wanted).surface

    def drawn(self, wanted: Wanted) -> Drawn:
        """The same with its place."""
        found = self._known(wanted)
        if found is None:
            found = self._draw(wanted)
            self._keep(wanted, found)
        return found

    def ready(self, *wanted: Wanted) -> bool:
        """Whether all of these can be had at once; the worker is asked for those that cannot."""
        if self.patient:
            return True
        missing = [one for one in wanted if self._known(one) is None]
        with self._changed:
            self._asked.extend(one for one in missing if one not in self._asked)
            if missing:
                self._wake()
        return not missing

    def foresee(self, ahead: Iterable[Wanted]) -> None:
        """Let the worker draw these, in their order, when it has nothing else to do. What was foreseen before is dropped.

        They are asked for one by one, in the worker: what it takes to know them does not hold up whoever calls this.
        """
        if self.patient:
            return
        with self._changed:
            self._ahead = iter(ahead)
            self._wake()

    def groups(self, path: Path | None) -> frozenset[str]:
        """The names of all groups of a picture."""
        text = self._svg(path)
        return svg.groups(text) if text is not None else frozenset()

    def layers(self, path: Path | None) -> tuple[str, ...]:
        """The names of the layers of a picture, from back to front."""
        text = self._svg(path)
        return svg.layers(text) if text is not None else ()

    @property
    def bytes(self) -> int:
        """How much memory the cached pictures take."""
        return self._bytes

    @property
    def is_idle(self) -> bool:
        """Whether the worker has nothing to do."""
        with self._changed:
            return not self._asked and self._ahead is None

    def clear(self) -> None:
        """Forget all pictures, as after a change of size."""
        with self._changed:
            self._cache.clear()
            self._asked.clear()
            self._ahead = None
            self._bytes = self._largest = 0

    def forget(self) -> None:
        """Forget all pictures and their files too, which may be others now."""
        self.clear()
        self._texts.clear()

    def close(self) -> None:
        """Stop the worker."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        if self._worker is not None:
            # one picture at most is still being drawn, and must not be when pygame ends
            self._worker.join(timeout=10)
            self._worker = None

    # --- the worker --------------------------------------------------------------------------------------------

    def _wake(self) -> None:
        if self._worker is None and not self._closing:
            self._worker = threading.Thread(target=self._work, name="pictures", daemon=True)
            self._worker.start()
        self._changed.notify()

    def _work(self) -> None:
        return_large_blocks()
        while True:
            with self._changed:
                while not self._asked and self._ahead is None and not self._closing:
                    self._changed.wait()
                if self._closing:
                    return
                asked = self._asked.popleft() if self._asked else None
                ahead = self._ahead
            wanted = asked
            if wanted is None and ahead is not None:
                wanted = next(ahead, None)
                if wanted is None:
                    return_free_blocks()
                    with self._changed:
                        self._ahead = None if self._ahead is ahead else self._ahead
            if wanted is not None and self._known(wanted) is None:
                self._keep(wanted, self._draw(wanted))

    # --- the cache ---------------------------------------------------------------------------------------------

    def _known(self, wanted: Wanted) -> Drawn | None:
        with self._changed:
            found = self._cache.get(wanted)
            if found is not None:
                self._cache.move_to_end(wanted)
            return found

    def _keep(self, wanted: Wanted, drawn: Drawn) -> None:
        with self._changed:
            replaced = self._cache.pop(wanted, None)
            self._bytes += drawn.bytes - (replaced.bytes if replaced else 0)
            self._cache[wanted] = drawn
            self._largest = max(self._largest, drawn.bytes)
            while self._bytes > max(MAX_BYTES, VIEWS * self._largest) and len(self._cache) > 1:
                _, oldest = self._cache.popitem(last=False)
                self._bytes -= oldest.bytes

    # --- drawing -----------------------------------------------------------------------------------------------

    def _svg(self, path: Path | None) -> str | None:
        """The text of an SVG file; None for everything else."""
        if path is None or path.suffix.lower() != ".svg":
            return None
        try:
            return self._text(path)
        except (OSError, ValueError):
            return None

    def _text(self, path: Path) -> str:
        if path not in self._texts:
            self._texts[path] = drawing_text(path)
        return self._texts[path]

    def _draw(self, wanted: Wanted) -> Drawn:
        if wanted.silent:
            loud = self.drawn(replace(wanted, silent=False))
            darkened = loud.surface.copy()
            darkened.fill(SILENT, special_flags=pygame.BLEND_RGB_MULT)
            return Drawn(darkened, loud.at)
        at = 0, 0
        try:
            drawn, at = self._rasterised(wanted)
        except (pygame.error, OSError, ValueError):
            drawn = _stand_in(wanted)
        if wanted.mirrored:
            drawn = pygame.transform.flip(drawn, True, False)
        return Drawn(drawn.convert() if wanted.opaque else drawn.convert_alpha(), at)

    def _rasterised(self, wanted: Wanted) -> tuple[Surface, tuple[int, int]]:
        if wanted.path is None:
            raise OSError
        if wanted.path.suffix.lower() != ".svg":
            loaded = svg.photograph(wanted.path)
            size, at = _fit(loaded.get_size(), wanted) if wanted.fitted else (wanted.size, (0, 0))
            return pygame.transform.smoothscale(loaded, size), at
        text = self._text(wanted.path)
        if wanted.fitted:
            size, at = _fit(svg.view_box(text)[2:], wanted)
            return svg.rasterise(text, *size, wanted.hide), at
        if wanted.trimmed:
            return svg.trimmed(text, *wanted.size, wanted.hide, wanted.box)
        return svg.rasterise(text, *wanted.size, wanted.hide, wanted.box), (0, 0)


def _fit(own: tuple[float, float], wanted: Wanted) -> tuple[tuple[int, int], tuple[int, int]]:
    """The size that a picture of these proportions has inside the wanted one, and where its corner is there."""
    width, height = wanted.size
    scale = min(width / max(own[0], 1), height / max(own[1], 1))
    w, h = max(1, round(own[0] * scale)), max(1, round(own[1] * scale))
    return (w, h), ((width - w) // 2, (height - h) // 2)


def _stand_in(wanted: Wanted) -> Surface:
    """A flat picture with its own name on it."""
    width, height = wanted.size
    drawn = Surface((width, height), pygame.SRCALPHA)
    drawn.fill((27, 32, 42, 255) if wanted.opaque else (27, 32, 42, 190))
    label = font(SANS_BOLD, max(12, height // 30)).render(wanted.name or "no picture", True, (186, 178, 164))
    drawn.blit(label, ((width - label.get_width()) // 2, height // 3))
    return drawn
