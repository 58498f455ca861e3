"""A line that says how far a long work has come: on a terminal, and nowhere else."""

from __future__ import annotations

import sys
import time
from typing import TextIO

INTERVAL_S = 0.2


class Line:
    """One line on a terminal that is written over and over. In a pipe nothing is written."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._live = self._stream.isatty()
        self._last = 0.0
        self._width = 0

    def show(self, text: str) -> None:
        """Show how far it is, at most a few times a second."""
        now = time.monotonic()
        if self._live and now - self._last >= INTERVAL_S:
            self._last = now
            self._write(text)

    def clear(self) -> None:
        """Take the line away, before results are printed."""
        if self._width:
            self._write("")
            self._stream.write("\r")

    def _write(self, text: str) -> None:
        self._stream.write("\r" + text.ljust(self._width))
        self._stream.flush()
        self._width = len(text)
