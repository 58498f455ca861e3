"""Every test has a home of its own, so that none of them meets the player's saves."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.homes import HOME_VARIABLE
from game.scene import Level, find_level, load
from game.settings import Settings, write_settings


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the player's own, without saves; the questions of a first run were answered."""
    folder = tmp_path / "home"
    write_settings(Settings(first_run_done=True), folder)
    monkeypatch.setenv(HOME_VARIABLE, str(folder))
    return folder


@pytest.fixture(scope="session")
def red_heat() -> Level:
    """The game itself."""
    return load(find_level("red_heat"))
