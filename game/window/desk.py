"""The desk: what lies ready for one level while it is played. Its shelf of saves, the player's memory of it, its route map.

Whatever is written is written by one worker, in the order in which it was asked for, so that no frame waits for a disk. What the
player should be told of it is asked for with `told`.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from functools import cached_property

from game.scene import Level
from game.scene.graph import Graph, graph_of
from game.scene.keeping import SaveError
from game.scene.memory import Memory
from game.scene.route import Route, route_of
from game.scene.saves import Save
from game.scene.shelf import Found, Shelf, Slot

PATIENCE_S = 3.0
"""How long somebody who wants to read waits for what is still being written."""


class Desk:
    """The desk of a level. Made off the main loop, for it reads the memory."""

    def __init__(self, level: Level) -> None:
        self.level = level
        self.shelf = Shelf(level.id)
        self.memory = Memory(level.id)
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._told: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._worker: threading.Thread | None = None
        self._waiting: dict[str, Save] = {}
        self._lock = threading.Lock()
        self._failed = ""
        if self.memory.message:
            self._told.put(_sentence(self.memory.message))

    @cached_property
    def graph(self) -> Graph:
        """The level as a graph."""
        return graph_of(self.level)

    @cached_property
    def route(self) -> Route:
        """The level's route map."""
        return route_of(self.graph)

    def prepare(self) -> None:
        """Find the route map, which takes a moment, before somebody asks for it. Not for the main loop."""
        _ = self.route

    def told(self) -> list[str]:
        """What there is to tell the player since this was asked last."""
        found = []
        while not self._told.empty():
            found.append(self._told.get())
        return found

    # --- writing -----------------------------------------------------------------------------------------------

    def autosave(self, save: Save) -> None:
        """Put a save into the ring. Of several of one turn that wait, only the last is written."""
        with self._lock:
            waits = bool(self._waiting)
            self._waiting[save.facts.turn] = save
        if not waits:
            self._do(self._write_waiting)

    def put(self, slot: Slot, save: Save, done: str) -> None:
        """Put a save into a slot; then `done` is told."""

        def write() -> None:
            self.shelf.write(slot, save)
            self._told.put(done)

        self._do(write)

    def quick_save(self, save: Save) -> None:
        """Put a save into the slot of the quick save."""
        self.put(Slot.QUICK, save, "Quick saved")

    def remember(self) -> None:
        """Write down what the player knows."""
        kept = self.memory.kept()
        self._do(lambda: self.memory.write(kept))

    def _write_waiting(self) -> None:
        with self._lock:
            saves, self._waiting = self._waiting, {}
        for save in saves.values():
            self.shelf.write_auto(save)

    def _do(self, job: Callable[[], None]) -> None:
        if self._worker is None:
            self._worker = threading.Thread(target=self._work, name="saves", daemon=True)
            self._worker.start()
        self._jobs.put(job)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                job()
            except SaveError as error:
                message = error.diagnostics[0].message
                if message != self._failed:
                    # once is enough, for a full disk stays full
                    self._failed = message
                    self._told.put(_sentence(message))

    # --- reading -----------------------------------------------------------------------------------------------

    def latest(self) -> Found | None:
        """The save that was written last; None where there is none. Raises `SaveError`."""
        self.settle()
        return self.shelf.latest()

    def settle(self) -> None:
        """Wait until everything that was asked for is written."""
        if self._worker is not None:
            done = threading.Event()
            self._jobs.put(done.set)
            done.wait(PATIENCE_S)

    def close(self) -> None:
        """Write what is still to be written, and stop."""
        if self._worker is not None:
            self._jobs.put(None)
            self._worker.join(timeout=PATIENCE_S + 2)
            self._worker = None


def _sentence(message: str) -> str:
    return f"{message[:1].upper()}{message[1:]}."
