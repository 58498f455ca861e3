"""Every test has a home of its own, so that none of them meets the player's saves."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.homes import HOME_VARIABLE
from game.scene import Level, find_level, load


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for saves."""
    folder = tmp_path / "home"
    monkeypatch.setenv(HOME_VARIABLE, str(folder))
    return folder


@pytest.fixture(scope="session")
def red_heat() -> Level:
    """The game itself."""
    return load(find_level("red_heat"))
