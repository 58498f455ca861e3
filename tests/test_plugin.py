"""The pytest plugin, run by pytest itself."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.scene.levels import write_level
from tests.scene.test_walkthrough import INK

pytest_plugins = ["pytester"]
QUIET = ("-n0", "-p", "no:cacheprovider")
HOME = "Snow falls.\n...\n> Go on\n...\n*** home\n"
BRAKE = "...\n> Brake\n...\n*** home\n"
WRONG = "Snow falls.\nDANKO: It is early.\n"


@pytest.fixture(autouse=True)
def this_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let processes of their own find the package that is being tested, wherever they run."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))


def write_walks(pytester: pytest.Pytester, **walks: str) -> Path:
    """A level called `yard` with these walkthroughs."""
    folder = write_level(pytester.path, INK) / "walkthroughs"
    folder.mkdir()
    for name, walk in walks.items():
        (folder / f"{name}.walk").write_text(walk, encoding="utf-8")
    return folder


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


def test_a_level_is_loaded_and_played_in_three_lines(pytester: pytest.Pytester) -> None:
    write_walks(pytester)
    pytester.makepyfile(
        """
        def test_going_on(play, load_level):
            session = play(load_level("yard"), trust=3)
            session.choose("Go on")
            assert session.text == "You go on."
            assert session.ending == "home"
            assert session.value("trust") == 3
            assert load_level("yard") is session.session.level
        """
    )
    pytester.runpytest(*QUIET).assert_outcomes(passed=1)


def test_the_usual_options_mean_the_usual(pytester: pytest.Pytester) -> None:
    folder = write_walks(pytester, a_wrong=WRONG, b_wrong=WRONG, home=HOME)
    pytester.runpytest("-n0", "-x", "yard").assert_outcomes(failed=1)
    pytester.runpytest("-n0", "yard").assert_outcomes(failed=2, passed=1)
    (folder / "a_wrong.walk").write_text(HOME, encoding="utf-8")
    pytester.runpytest("-n0", "--lf", "yard").assert_outcomes(failed=1, passed=1)
    pytester.runpytest(*QUIET, "-m", "walk", "-k", "home", "--strict-markers", "yard").assert_outcomes(
        passed=1, deselected=2
    )


def test_markers_are_known(pytester: pytest.Pytester) -> None:
    result = pytester.runpytest(*QUIET, "--markers")
    for name in ("walk", "slow", "screenshot"):
        result.stdout.fnmatch_lines([f"@pytest.mark.{name}:*"])


def test_junit_has_the_excerpt_and_the_ending(pytester: pytest.Pytester) -> None:
    write_walks(pytester, home=HOME, wrong=WRONG)
    pytester.runpytest(*QUIET, "--junitxml=report.xml", "yard")
    cases = {one.get("name"): one for one in ElementTree.parse(pytester.path / "report.xml").iter("testcase")}
    ending = cases["home"].find("properties/property")
    assert ending is not None
    assert (ending.get("name"), ending.get("value")) == ("ending", "home")
    failure = cases["wrong"].find("failure")
    assert failure is not None
    assert "+ DANKO: It is late." in str(failure.text)


def test_pygame_has_no_screen_even_in_a_conftest(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    pytester.makeconftest("import os\nDRIVERS = os.environ['SDL_VIDEODRIVER'], os.environ['SDL_AUDIODRIVER']\n")
    pytester.makepyfile("from conftest import DRIVERS\ndef test_it():\n    assert DRIVERS == ('dummy', 'dummy')\n")
    for name in ("SDL_VIDEODRIVER", "SDL_AUDIODRIVER"):
        monkeypatch.delenv(name, raising=False)
    pytester.runpytest_subprocess(*QUIET).assert_outcomes(passed=1)


def test_a_run_without_levels_loads_nothing_of_ours(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        """
        import sys
        def test_it():
            assert [name for name in sys.modules if name.startswith("game.")] == ["game.pytest_plugin"]
        """
    )
    pytester.runpytest_subprocess(*QUIET).assert_outcomes(passed=1)


# --- coverage --------------------------------------------------------------------------------------------------


def test_coverage_is_told_at_the_end(pytester: pytest.Pytester) -> None:
    write_walks(pytester, home=HOME)
    result = pytester.runpytest(*QUIET, "yard", "--story-cov")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(
        ["*= coverage of yard =*", "yard/story.ink * 12-15; not taken 11", "everything: *%, in 1 play of yard"]
    )


def test_coverage_of_all_workers_is_one(pytester: pytest.Pytester) -> None:
    write_walks(pytester, home=HOME, brake=BRAKE, again=HOME)
    result = pytester.runpytest_subprocess(
        "-n2", "-p", "no:cacheprovider", "yard", "--story-cov=yard", "--story-cov-fail-under=100"
    )
    result.assert_outcomes(passed=3)
    result.stdout.fnmatch_lines(["everything: 100%, in 3 plays of yard"])
    assert result.ret == pytest.ExitCode.OK


def test_too_little_coverage_fails_the_run(pytester: pytest.Pytester) -> None:
    write_walks(pytester, home=HOME)
    result = pytester.runpytest(*QUIET, "yard", "--story-cov=yard", "--story-cov-fail-under=95.5")
    result.assert_outcomes(passed=1)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["FAILED: *% of yard is less than 95.5%"])


def test_coverage_is_written_to_files(pytester: pytest.Pytester) -> None:
    write_walks(pytester, home=HOME)
    reports = ("html:out/yard.html", "lcov:yard.info", "json:yard.json")
    result = pytester.runpytest(*QUIET, "yard", *(f"--story-cov-report={one}" for one in reports))
    result.stdout.fnmatch_lines(["html written to out*yard.html"])
    assert (pytester.path / "out/yard.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert "SF:yard/story.ink" in (pytester.path / "yard.info").read_text(encoding="utf-8")
    assert (pytester.path / "yard.json").is_file()


def test_tests_in_python_count_too(pytester: pytest.Pytester) -> None:
    write_walks(pytester)
    pytester.makepyfile(
        """
        import pytest

        @pytest.mark.parametrize("words", ["Go on", "Brake"])
        def test_going_on(play, load_level, words):
            play(load_level("yard")).choose(words)
        """
    )
    result = pytester.runpytest(*QUIET, "--story-cov=yard")
    result.stdout.fnmatch_lines(["endings: 1 of 1", "everything: 100%, in 2 plays of yard"])


def test_a_level_that_nobody_played_is_not_covered(pytester: pytest.Pytester) -> None:
    write_walks(pytester)
    pytester.makepyfile("def test_nothing(): pass\n")
    result = pytester.runpytest(*QUIET, "--story-cov=yard", "--story-cov-fail-under=1")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["everything: 0%, in 0 plays of yard"])


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("--story-cov=yrad", '*--story-cov: error: there is no level "yrad"*'),
        ("--story-cov-report=pdf", "*--story-cov-report: write text, html:FILE, lcov:FILE or json:FILE, not 'pdf'"),
    ],
)
def test_wrong_options_are_one_message(pytester: pytest.Pytester, option: str, message: str) -> None:
    result = pytester.runpytest_subprocess(*QUIET, option)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([message])
    assert "Traceback" not in result.stderr.str()


def test_the_levels_of_the_game_have_walkthroughs() -> None:
    walks = sorted((Path(__file__).parents[1] / "levels" / "red_heat" / "walkthroughs").glob("*.walk"))
    assert len(walks) >= 8
    endings = {walk.read_text(encoding="utf-8").split("*** ")[-1].strip() for walk in walks}
    assert endings >= {"two_watches", "empty_road"}
