"""What a process of a fuzzer may take, on systems that tell."""

from __future__ import annotations

import sys


def peak_mb() -> int:
    """The most memory that this process ever had; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    import resource  # noqa: PLC0415 - Windows has none

    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit


def leave_no_core() -> None:
    """A decoder that crashes is told of, and its memory is not kept."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - as above

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
