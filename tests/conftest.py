"""Every test has a home of its own, so that none of them meets the player's saves."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.homes import HOME_VARIABLE
from game.scene import Level, find_level, load
from game.settings import Settings, write_settings


@pytest.fixture(scope="session")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of settings in which the questions of a first run were answered."""
    folder = tmp_path_factory.mktemp("answered")
    write_settings(Settings(first_run_done=True), folder)
    (found,) = folder.iterdir()
    return found


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answered: Path) -> Path:
    """A folder of the player's own, without saves; the questions of a first run were answered."""
    folder = tmp_path / "home"
    folder.mkdir()
    # a copy, for to write it would wait for the disk in every test
    shutil.copyfile(answered, folder / answered.name)
    monkeypatch.setenv(HOME_VARIABLE, str(folder))
    return folder


@pytest.fixture(scope="session")
def red_heat() -> Level:
    """The game itself."""
    return load(find_level("red_heat"))
