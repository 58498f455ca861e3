"""The pytest plugin: collects walkthroughs (`*.walk`), counts what they reach, and gives tests a level to play in three lines.

Each walkthrough is an item, `levels/red_heat/walkthroughs/by_law.walk::by_law`. It is played straight, and with the state saved
and restored at every decision; all of it must say the same.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from game.lab.coverage import Recorder
    from game.lab.playing import Playing
    from game.lab.pytest_coverage import StoryCoverage
    from game.scene import Level

MARKERS = (
    "walk: a walkthrough of a level, collected from a .walk file",
    "slow: takes longer than a change should wait for",
    "screenshot: compares pictures of a level",
)
COVERAGE = "red-heat-story-coverage"


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("story", "levels of Red Heat")
    group.addoption(
        "--story-cov",
        metavar="LEVEL",
        action="append",
        nargs="?",
        const="",
        default=[],
        help="count what is reached of a level, by id or folder (may be repeated; without LEVEL: of all that are played)",
    )
    group.addoption(
        "--story-cov-report",
        metavar="HOW",
        action="append",
        default=[],
        help="how coverage is told: text (default), html:FILE, lcov:FILE, json:FILE (may be repeated)",
    )
    group.addoption(
        "--story-cov-fail-under",
        metavar="PERCENT",
        type=float,
        default=None,
        help="fail if less of everything in a level is reached",
    )
    group.addoption(
        "--story-pictures-update",
        action="store_true",
        help="write the pictures that `looks_like` compares with, instead of comparing",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests() -> None:
    """Keep pygame from opening a window or a sound device in tests, before a conftest can import it."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")


def pytest_configure(config: pytest.Config) -> None:
    pytest_load_initial_conftests()
    for marker in MARKERS:
        config.addinivalue_line("markers", marker)
    levels, reports = config.getoption("--story-cov"), config.getoption("--story-cov-report")
    fail_under = config.getoption("--story-cov-fail-under")
    if levels or reports or fail_under is not None:
        from game.lab.pytest_coverage import StoryCoverage

        config.pluginmanager.register(StoryCoverage(levels, reports, fail_under or 0.0), COVERAGE)


def _recorder(config: pytest.Config, folder: Path) -> Recorder | None:
    """Who counts what is played of a level, if anybody asked for it."""
    coverage: StoryCoverage | None = config.pluginmanager.get_plugin(COVERAGE)
    return coverage.recorder(folder) if coverage is not None else None


# --- walkthroughs ----------------------------------------------------------------------------------------------


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> WalkFile | None:
    if file_path.suffix == ".walk":
        return WalkFile.from_parent(parent, path=file_path)
    return None


class WalkFile(pytest.File):
    """A file that holds one walkthrough."""

    def collect(self) -> Iterator[WalkItem]:
        yield WalkItem.from_parent(self, name=self.path.stem)


class WalkItem(pytest.Item):
    """A walkthrough to be played."""

    def __init__(self, name: str, parent: WalkFile) -> None:
        super().__init__(name, parent)
        self.add_marker("walk")

    def runtest(self) -> None:
        from game.scene.walkthrough import level_around, prove, read_walkthrough

        folder = level_around(self.path)
        recorder = _recorder(self.config, folder)
        ending = None
        try:
            proof = prove(read_walkthrough(self.path, _shown(self.path)), _load(folder), recorder)
            ending = proof.ending.name if proof.ending else None
            self.user_properties.append(("ending", ending or ""))
        finally:
            if recorder is not None:
                recorder.played(ending)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: str | None = None) -> str:
        from game.ink import GameError

        if isinstance(excinfo.value, GameError):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int | None, str]:
        return self.path, 0, f"walkthrough: {self.name}"


_levels: dict[Path, Level] = {}


def _load(folder: Path) -> Level:
    """The level in a folder, loaded once a run."""
    from game.scene import load

    folder = folder.resolve()
    if folder not in _levels:
        _levels[folder] = load(folder)
    return _levels[folder]


def _shown(path: Path) -> str:
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


# --- fixtures --------------------------------------------------------------------------------------------------


@pytest.fixture
def load_level() -> Callable[[str | Path], Level]:
    """Loads a level by its id or its folder; a second time it is there already."""
    from game.scene import find_level

    return lambda name: _load(find_level(str(name)))


@pytest.fixture
def play(request: pytest.FixtureRequest) -> Iterator[Callable[..., Playing]]:
    """Plays a level, a folder, or ink text: `play(level)`, and with `start`, `seed` and variables by name."""
    from game.lab.playing import Playing
    from game.scene import Session, from_text, load

    watched: list[tuple[Recorder, Playing]] = []

    def start_playing(source: Level | Path | str, start: str | None = None, seed: int = 0, **variables: int) -> Playing:
        if isinstance(source, str):
            source = from_text(_unindented(source))
        level = load(source) if isinstance(source, Path) else source
        recorder = _recorder(request.config, level.folder.root) if level.folder else None
        playing = Playing(Session(level, seed, start, dict(variables), recorder))
        if recorder is not None:
            watched.append((recorder, playing))
        return playing

    yield start_playing
    for recorder, playing in watched:
        recorder.played(playing.ending)


@pytest.fixture
def looks_like(request: pytest.FixtureRequest) -> Callable[..., None]:
    """Compares what a player sees now with a PNG beside the test: `looks_like(tram, "door.png", tolerance=0.5)`.

    The tolerance is the percentage of pixels that may be others. With `--story-pictures-update` the PNG is written instead.
    """
    from game.lab.playing import Playing
    from game.scene import Session

    def compare_picture(seen: Playing | Session, name: str, tolerance: float = 0.1) -> None:
        from game.window.compare import compare_file
        from game.window.sdl import pygame
        from game.window.still import picture_of

        session = seen.session if isinstance(seen, Playing) else seen
        expected = request.path.parent / name
        picture = picture_of(session)
        if request.config.getoption("--story-pictures-update"):
            expected.parent.mkdir(parents=True, exist_ok=True)
            pygame.image.save(picture, str(expected))
            return
        wrong = compare_file(expected, picture, expected.with_suffix(".diff.png"), tolerance)
        if wrong is not None:
            pytest.fail(f"{wrong}\n(--story-pictures-update writes what is seen now)", pytrace=False)

    return compare_picture


def _unindented(text: str) -> str:
    """Ink text as it is written inside a test, without the margin."""
    from textwrap import dedent

    return dedent(text).lstrip("\n")
