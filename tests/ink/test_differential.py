"""Our engine against inkjs, where that is installed: whatever both can play, they play alike."""

from __future__ import annotations

import pytest

from bench.stories import red_heat
from game.ink import check_story
from tests.ink.differential import compare, why_not
from tests.ink.generator import generated


@pytest.mark.parametrize("seed", range(0, 60, 3))
def test_generated_stories_compile(seed: int) -> None:
    assert [
        str(one)
        for one in check_story(generated(seed, of_lists=bool(seed % 2))).diagnostics
        if one.severity.value == "error"
    ] == []


def test_generated_stories_are_played_alike() -> None:
    if why_not():
        pytest.skip(why_not())
    found = compare([generated(seed, of_lists=bool(seed % 2)) for seed in range(30)], 5)
    assert found.difference == ""
    assert found.turns > 500


def test_the_game_is_played_alike() -> None:
    if why_not():
        pytest.skip(why_not())
    found = compare([red_heat()], 40)
    assert found.difference == ""
    assert found.turns > 500
