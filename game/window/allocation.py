"""Allocation: how the C library gets the memory for pictures and sound, and gives it back; what garbage is looked for."""

from __future__ import annotations

import ctypes
import gc
import sys
from functools import lru_cache

LARGE = 1_000_000
_M_MMAP_THRESHOLD = -3


def return_large_blocks() -> None:
    """Have every large block be returned to the system as soon as it is free.

    Pictures come and go in blocks of several megabytes. Left to itself, glibc keeps such blocks from the second one on, in pieces
    that fit no other picture: a quarter more memory after an hour of play. Other systems are left alone.
    """
    library = _c_library()
    if library is not None:
        library.mallopt(_M_MMAP_THRESHOLD, LARGE)


def return_free_blocks() -> None:
    """Return to the system what is free now, small blocks too: tens of megabytes after a decoder has worked. Takes milliseconds."""
    library = _c_library()
    if library is not None:
        library.malloc_trim(0)


def pass_over_what_lasts() -> None:
    """Have the collector of garbage pass over everything there is now. To look through a whole level holds up a frame for 40 ms."""
    gc.freeze()


def look_at_everything() -> None:
    """Have it look at everything again, because what lasted is about to be replaced."""
    gc.unfreeze()


@lru_cache(maxsize=1)
def _c_library() -> ctypes.CDLL | None:
    """The C library, if it is one that has to be asked: glibc."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        library = ctypes.CDLL(None)
        return library if hasattr(library, "mallopt") and hasattr(library, "malloc_trim") else None
    except OSError:
        return None
