"""The saver: writes autosaves, and what is remembered of the level, in a thread of its own, so that no frame waits for a disk."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # the title is shown before the scene engine is even imported
    from game.ink import GameError
    from game.scene.memory import Kept, Memory
    from game.scene.saves import Save

PATIENCE_S = 5
"""How long the end of the program waits for the disk."""


@dataclass(frozen=True, slots=True)
class Job:
    """A save to be written, and what is known of the level at that moment."""

    save: Save
    kept: Kept | None


class Saver:
    """Writes what it is given, in order. Of several places in one turn that wait, only the last is written.

    What cannot be written is told once, on standard error; the story goes on.
    """

    def __init__(self) -> None:
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._memory: Memory | None = None
        self._warned = False

    def put(self, save: Save, memory: Memory | None) -> None:
        """Write a save, and at a decision or an ending what is known as well."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="saves", daemon=True)
            self._thread.start()
        self._memory = memory
        ends_turn = bool(save.offered) or save.trail[-1].startswith("*** ")
        self._jobs.put(Job(save, memory.kept() if memory is not None and ends_turn else None))

    def close(self) -> None:
        """Write what still waits, and all that is known."""
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join(timeout=PATIENCE_S)
            if self._memory is not None:
                self._try(self._memory.write)

    def _run(self) -> None:
        closing = False
        while not closing:
            waiting = [self._jobs.get()]
            while not self._jobs.empty():
                waiting.append(self._jobs.get())
            closing = waiting[-1] is None
            jobs = [job for job in waiting if job is not None]
            for _, turn in groupby(jobs, key=lambda job: job.save.facts.turn):
                self._try(partial(self._write, list(turn)[-1].save))
            kept = next((job.kept for job in reversed(jobs) if job.kept is not None), None)
            memory = self._memory
            if kept is not None and memory is not None:
                self._try(partial(memory.write, kept))

    def _write(self, save: Save) -> None:
        from game.scene.shelf import Shelf  # noqa: PLC0415 - not before the first frame

        Shelf(save.level).write_auto(save)

    def _try(self, act: Callable[[], None]) -> None:
        from game.scene.keeping import SaveError  # noqa: PLC0415 - not before the first frame

        try:
            act()
        except SaveError as error:
            self._warn(error)

    def _warn(self, error: GameError) -> None:
        if not self._warned:
            self._warned = True
            print(error, file=sys.stderr)
