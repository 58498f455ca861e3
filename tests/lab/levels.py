"""The level that the examples of the page of diagnostics belong to."""

from __future__ import annotations

import re
from pathlib import Path

from tests.scene.levels import OGG, PIXEL

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/diagnostics.md").read_text(encoding="utf-8").partition("\n# Levels\n")[2]
MANIFEST = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)[0]
STORY = "Snow.\n-> END\n"
PICTURES = ("yard", "street", "danko_neutral", "danko_hard")


def write_yard(folder: Path, ink: str = STORY, manifest: str = MANIFEST) -> Path:
    """A level called `yard` with two backdrops, two faces and a sound."""
    root = folder / "yard"
    for name in ("pictures", "sounds"):
        (root / name).mkdir(parents=True)
    for name in PICTURES:
        (root / "pictures" / f"{name}.svg").write_text(PIXEL, encoding="utf-8")
    (root / "sounds" / "bell.ogg").write_bytes(OGG)
    (root / "level.toml").write_text(manifest, encoding="utf-8")
    (root / "story.ink").write_text(ink, encoding="utf-8")
    return root
