"""Small levels on disk, written by the tests that need them."""

from __future__ import annotations

from pathlib import Path

PIXEL = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9" width="16" height="9"><rect width="16" height="9" fill="#123456"/></svg>'

ROOT = Path(__file__).parents[2]
OGG = min((path.read_bytes() for path in (ROOT / "assets/sounds").glob("*.ogg")), key=len)
"""A sound: the smallest of the game's own."""

MANIFEST = """\
id = "yard"
name = "The Yard"

[cast.danko]
name = "Danko"

[cast.ridzik]
name = "Ridzik"

[meters.trust]
label = "Trust"
max = 5

[meters.distance]
widget = "hidden"
max = 4

[clues.key]
title = "A key"

[endings.home]
title = "Home"
"""


def write_level(folder: Path, ink: str, manifest: str = MANIFEST) -> Path:
    """A level called `yard` with two backdrops and the portraits of two people."""
    root = folder / "yard"
    (root / "pictures").mkdir(parents=True)
    for name in ("street", "yard", "danko_neutral", "danko_hard", "ridzik_neutral"):
        (root / "pictures" / f"{name}.svg").write_text(PIXEL, encoding="utf-8")
    (root / "level.toml").write_text(manifest, encoding="utf-8")
    (root / "story.ink").write_text(ink, encoding="utf-8")
    return root
