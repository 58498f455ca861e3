"""The language knows nothing of homes: one for all of its tests will do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.homes import HOME_VARIABLE


@pytest.fixture(autouse=True, scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An empty folder, where the program's own level would otherwise be looked for among the player's."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(HOME_VARIABLE, str(folder))
        yield folder
