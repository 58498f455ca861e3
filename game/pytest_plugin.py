"""The pytest plugin: collects walkthroughs (`*.walk`), and gives tests a level to play in three lines.

Each walkthrough is an item, `levels/red_heat/walkthroughs/alive.walk::alive`. It is played twice, straight and with the session
made anew at every decision, and both times must say the same.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from game.scene import Beat, Decision, Level, Session, Stage


def pytest_configure() -> None:
    """Keep pygame from opening a window or a sound device in tests."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")


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

    def runtest(self) -> None:
        from game.scene.walkthrough import prove, read_walkthrough

        prove(read_walkthrough(self.path, _shown(self.path)), _level_around(self.path))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: str | None = None) -> str:
        from game.ink import GameError

        if isinstance(excinfo.value, GameError):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int | None, str]:
        return self.path, 0, f"walkthrough: {self.name}"


_levels: dict[Path, Level] = {}


def _level_around(path: Path) -> Level:
    """The level that a walkthrough lies in, loaded once a run."""
    from game.scene import LevelError, load
    from game.scene.level import MANIFEST

    folder = next((one for one in path.parents if (one / MANIFEST).is_file()), None)
    if folder is None:
        folder = next((one for one in path.parents if any(one.glob("*.ink"))), None)
    if folder is None:
        raise LevelError.plain("missing-level", f"{path.name} lies in no level")
    if folder not in _levels:
        _levels[folder] = load(folder)
    return _levels[folder]


def _shown(path: Path) -> str:
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


class Playing:
    """A session as a test uses it: it stands at a decision or an ending, and tells what was said on the way there."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.lines: list[str] = []
        self._run()

    def _run(self) -> None:
        from game.scene import Decision, Ending, line_of

        self.lines = []
        while not isinstance(self.session.beat, Decision | Ending):
            line = line_of(self.session.beat, self.session.level)
            if line is not None:
                self.lines.append(line)
            self.session.advance()

    @property
    def text(self) -> str:
        """What was said since the last choice, a line a beat."""
        return "\n".join(self.lines)

    @property
    def beat(self) -> Beat:
        return self.session.beat

    @property
    def stage(self) -> Stage:
        return self.session.stage

    @property
    def decision(self) -> Decision:
        """The decision to be made. Fails where the story is over."""
        from game.scene import Decision

        assert isinstance(self.session.beat, Decision), "there is nothing to choose: the story is over"
        return self.session.beat

    @property
    def choices(self) -> list[str]:
        """The texts of the choices that can be taken."""
        return [choice.text for choice in self.decision.open]

    @property
    def ending(self) -> str | None:
        """The id of the ending, once it is reached."""
        from game.scene import Ending

        return self.session.beat.name if isinstance(self.session.beat, Ending) else None

    def choose(self, words: str) -> None:
        """Take a choice by its text, the beginning of its text, or its number."""
        from game.scene import find_choice

        self.session.choose(find_choice(self.decision, words).index)
        self._run()

    def run_out_of_time(self) -> None:
        """Let the timer run out."""
        self.session.run_out_of_time()
        self._run()


@pytest.fixture
def play() -> Callable[..., Playing]:
    """Plays a level: `play(ink_text)`, `play(folder)`, and with `start`, `seed` and variables by name."""
    from game.scene import Session, from_text, load

    def start_playing(source: str | Path, start: str | None = None, seed: int = 0, **variables: int) -> Playing:
        level = load(source) if isinstance(source, Path) else from_text(_unindented(source))
        return Playing(Session(level, seed, start, dict(variables)))

    return start_playing


def _unindented(text: str) -> str:
    """Ink text as it is written inside a test, without the margin."""
    from textwrap import dedent

    return dedent(text).lstrip("\n")
