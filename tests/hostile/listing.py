"""What lies in a folder, so that it can be proved that nothing was added, changed or taken away."""

from __future__ import annotations

import hashlib
from pathlib import Path


def listing(folder: Path, but: tuple[str, ...] = ()) -> dict[str, str]:
    """Every path below a folder with a digest of what is in it, except below the folders named in `but`."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not any(name == one or name.startswith(f"{one}/") for one in but):
            found[name] = hashlib.blake2b(path.read_bytes()).hexdigest() if path.is_file() else "folder"
    return found
