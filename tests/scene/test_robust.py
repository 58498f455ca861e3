"""Saves in an unkind world: games that are killed, files that are damaged by accident or on purpose."""

from __future__ import annotations

from pathlib import Path

from game.scene import Level
from tests import fuzz_saves, killing


def test_nothing_is_lost_of_games_that_are_killed(tmp_path: Path) -> None:
    assert killing.run(killing.SHORT, 20, 1, tmp_path) > 5


def test_damaged_files_are_messages_and_write_nothing_elsewhere(red_heat: Level) -> None:
    counts = fuzz_saves.run(red_heat, 500, 3)
    assert sum(counts.values()) == 500
    assert counts["refused"] > 100
    assert counts["set aside"] > 20
