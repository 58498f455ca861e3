"""Allocation: how the C library gets the memory for pictures."""

from __future__ import annotations

import ctypes
import sys

LARGE = 1_000_000
_M_MMAP_THRESHOLD = -3


def return_large_blocks() -> None:
    """Have every large block be returned to the system as soon as it is free.

    Pictures come and go in blocks of several megabytes. Left to itself, glibc keeps such blocks from the second one on, in pieces
    that fit no other picture: a quarter more memory after an hour of play. Other systems are left alone.
    """
    if sys.platform.startswith("linux"):
        try:
            ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, LARGE)
        except (OSError, AttributeError):
            return
