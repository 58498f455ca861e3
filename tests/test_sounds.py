"""The sound files that come with the game: as loud, as long and as seamless as they should be, and small enough."""

from __future__ import annotations

import importlib
import tomllib
from pathlib import Path

import pytest

ASSETS = Path(__file__).parents[1] / "assets"
MUSIC = sorted((ASSETS / "music").glob("*.ogg"))
SOUNDS = sorted((ASSETS / "sounds").glob("*.ogg"))
AMBIENCE = "wind rain city crowd elevated engine precinct steam hospital".split()
LOOPS = [*MUSIC, *(path for path in SOUNDS if path.stem in AMBIENCE)]
ONCE = [path for path in SOUNDS if path.stem not in AMBIENCE]
BUDGET = 12_000_000
LONGEST_MUSIC_S = 92

RATE = 44100

np = pytest.importorskip("numpy")
pytest.importorskip("soundfile")
files = importlib.import_module("assets.score.render.files")
loudness = importlib.import_module("assets.score.render.loudness")


def name(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", LOOPS, ids=name)
def test_loop(path: Path) -> None:
    samples = files.read(path)
    wanted, near = (-18, 1) if path in MUSIC else (-28, 2)
    assert loudness.lufs(samples) == pytest.approx(wanted, abs=near)
    assert loudness.peak_db(samples) < -1
    shortest, longest = (40, LONGEST_MUSIC_S) if path in MUSIC else (10, 20.1)
    assert shortest <= samples.shape[1] / RATE <= longest


@pytest.mark.parametrize("path", LOOPS, ids=name)
def test_loop_has_no_seam(path: Path) -> None:
    """Around the seam, no step between samples is larger than those that the sound makes by itself nearby."""
    samples = files.read(path)
    near = np.concatenate([samples[:, -RATE // 4 :], samples[:, : RATE // 4]], axis=1)
    steps = np.abs(np.diff(near, axis=1)).max(axis=0)
    seam = steps[RATE // 4 - 1]
    inside = np.concatenate([steps[: RATE // 4 - 64], steps[RATE // 4 + 64 :]])
    assert seam <= max(inside.max(), 0.001)


@pytest.mark.parametrize("path", ONCE, ids=name)
def test_sound(path: Path) -> None:
    samples = files.read(path)
    assert 0.2 <= samples.shape[1] / RATE <= 4
    assert loudness.peak_db(samples) < -1
    assert np.abs(samples).max() > 0.05
    assert np.abs(samples[:, [0, -1]]).max() < 0.02


def test_every_file_has_a_caption() -> None:
    captions = tomllib.loads((ASSETS / "assets.toml").read_text(encoding="utf-8"))["captions"]
    assert sorted(captions) == sorted(path.stem for path in (*MUSIC, *SOUNDS))
    assert all(caption.strip() for caption in captions.values())


def test_all_files_fit_their_budget() -> None:
    assert sum(path.stat().st_size for path in (*MUSIC, *SOUNDS)) < BUDGET


def test_loudness_of_a_known_tone() -> None:
    """BS.1770: a full-scale sine of 997 Hz in one channel of two is -3.01 LUFS."""
    tone = np.sin(2 * np.pi * 997 * np.arange(5 * RATE) / RATE)
    assert loudness.lufs(np.stack([tone, 0 * tone])) == pytest.approx(-3.01, abs=0.05)
