"""Render music and sounds: `python -m assets.score.render [NAME...]`, all of them without a name."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from assets.score.render import files
from assets.score.render.instruments import HERE
from assets.score.render.loudness import lufs, normalised, peak_db
from assets.score.render.noise import RATE, Samples
from assets.score.render.notation import read
from assets.score.render.orchestra import played
from assets.score.render.recipes import recipes
from assets.score.render.sounds import made

ASSETS = HERE.parent
MUSIC_LUFS, AMBIENCE_LUFS, CEILING_DB = -18.0, -28.0, -2.0
MUSIC_QUALITY, SOUND_QUALITY = 0.35, 0.25


def main(names: list[str]) -> None:
    """Write the files of the names, or of all; say how long, how loud and how big each is."""
    for path in sorted(HERE.glob("*.score")):
        if not names or path.stem in names:
            started = time.monotonic()
            loop = normalised(played(read(path)), MUSIC_LUFS, CEILING_DB)
            _write(ASSETS / "music" / f"{path.stem}.ogg", loop, MUSIC_QUALITY, started)
    for name, recipe in recipes().items():
        if not names or name in names:
            started = time.monotonic()
            sound = made(name, recipe)
            if recipe.loop:
                sound = normalised(sound, AMBIENCE_LUFS, CEILING_DB)
            _write(ASSETS / "sounds" / f"{name}.ogg", sound, SOUND_QUALITY, started)


def _write(path: Path, samples: Samples, quality: float, started: float) -> None:
    files.write(path, samples, quality)
    heard = files.read(path)
    print(
        f"{path.stem:16} {heard.shape[1] / RATE:6.2f} s {lufs(heard):6.1f} LUFS {peak_db(heard):6.1f} dBFS"
        f" {path.stat().st_size / 1000:6.0f} kB   in {time.monotonic() - started:.1f} s"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
