"""Sound files: OGG Vorbis, written and read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import soundfile  # type: ignore[import-untyped]

from assets.score.render.noise import RATE, Samples

BLOCK = RATE * 2  # the encoder keeps its working memory on the stack: too much at once overflows it


def write(path: Path, samples: Samples, quality: float) -> None:
    """Left and right samples (or one channel) as a file; `quality` is Vorbis's, from 0 to 1."""
    path.parent.mkdir(parents=True, exist_ok=True)
    frames = np.atleast_2d(samples).T
    with soundfile.SoundFile(
        path, "w", RATE, frames.shape[1], format="OGG", subtype="VORBIS", compression_level=1 - quality
    ) as file:
        for start in range(0, len(frames), BLOCK):
            file.write(frames[start : start + BLOCK])


def read(path: Path) -> Samples:
    """The samples of a file, a row for each channel."""
    frames, rate = soundfile.read(path, always_2d=True)
    if rate != RATE:
        raise ValueError(f"{path} has {rate} samples a second, not {RATE}")
    return np.asarray(frames.T, dtype=np.float64)
