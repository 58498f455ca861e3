"""The pytest plugin, run by pytest itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scene.levels import write_level
from tests.scene.test_walkthrough import INK

pytest_plugins = ["pytester"]
QUIET = ("-n0", "-p", "no:cacheprovider")


def test_walkthroughs_are_collected_by_file_and_fail_with_a_transcript(pytester: pytest.Pytester) -> None:
    folder = write_level(pytester.path, INK) / "walkthroughs"
    folder.mkdir()
    (folder / "home.walk").write_text("...\n> Go on\n...\n*** home\n", encoding="utf-8")
    (folder / "wrong.walk").write_text("Snow falls.\nDANKO: It is early.\n", encoding="utf-8")
    result = pytester.runpytest(*QUIET, "-v", "yard")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [
            "yard/walkthroughs/home.walk::home PASSED*",
            "*wrong.walk:2:1: error: here the level says: DANKO: It is late. [[]walk-differs[]]",
            "*Snow falls.",
        ]
    )
    assert "Traceback" not in result.stdout.str()
    pytester.runpytest(*QUIET, "-k", "home", "yard").assert_outcomes(passed=1, deselected=1)


def test_a_broken_level_fails_its_walkthroughs_with_places(pytester: pytest.Pytester) -> None:
    folder = write_level(pytester.path, "-> nowhere\n") / "walkthroughs"
    folder.mkdir()
    (folder / "home.walk").write_text("...\n", encoding="utf-8")
    result = pytester.runpytest(*QUIET, "yard")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*story.ink:1:4: error: there is no knot*"])


def test_the_play_fixture_plays_a_level_in_three_lines(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        '''
        def test_brake(play):
            session = play("""
                The bell starts. # timer: 6
                * [Brake # default]
                  You brake.
            """)
            session.run_out_of_time()
            assert session.text == "You brake."
            assert session.ending is None
        '''
    )
    pytester.runpytest(*QUIET).assert_outcomes(passed=1)


def test_the_levels_of_the_game_have_walkthroughs() -> None:
    walks = sorted((Path(__file__).parents[1] / "levels" / "red_heat" / "walkthroughs").glob("*.walk"))
    assert len(walks) >= 8
    endings = {walk.read_text(encoding="utf-8").split("*** ")[-1].strip() for walk in walks}
    assert endings >= {"two_watches", "empty_road"}
