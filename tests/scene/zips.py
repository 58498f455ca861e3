"""Zips of levels, well made and otherwise, written by the tests that need them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

STORY = b"# title: Zipped\nSnow.\n-> END\n"
FINE = {"night/level.toml": b'id = "night"\nname = "Night"\n', "night/story.ink": STORY}


def write_zip(path: Path, files: dict[str, bytes], change: Callable[[zipfile.ZipInfo], None] | None = None) -> Path:
    """A zip with these files; `change` may spoil what is said of each."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            if change is not None:
                change(info)
            archive.writestr(info, data)
    return path
