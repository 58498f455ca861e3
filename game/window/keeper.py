"""The keeper of the settings: writes them in the background, the newest only, so that no slow disk holds a frame up."""

from __future__ import annotations

import queue
import sys
import threading

from game.settings import Settings, write_settings


class Keeper:
    """Keeps settings. `close` waits until what was given to it is written."""

    def __init__(self) -> None:
        self._waiting: queue.SimpleQueue[Settings | None] = queue.SimpleQueue()
        self._worker: threading.Thread | None = None

    def keep(self, settings: Settings) -> None:
        """Write these settings soon."""
        if self._worker is None:
            self._worker = threading.Thread(target=self._work, name="settings", daemon=True)
            self._worker.start()
        self._waiting.put(settings)

    def close(self) -> None:
        """Write what is still to be written."""
        if self._worker is not None:
            self._waiting.put(None)
            self._worker.join(timeout=5)
            self._worker = None

    def _work(self) -> None:
        warned = False
        while (settings := self._waiting.get()) is not None:
            last = False
            while not self._waiting.empty():
                # a slider that is moved gives many; only where it comes to rest is worth a file
                newer = self._waiting.get()
                last = newer is None
                settings = newer or settings
                if last:
                    break
            try:
                write_settings(settings)
            except OSError as error:
                if not warned:
                    warned = True
                    print(f"The settings could not be written: {error.strerror}.", file=sys.stderr)
            if last:
                return
