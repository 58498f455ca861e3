"""Planted faults: each is found by the right tool where it stands, and nothing is said of its mended twin.

A folder of `tests/faults` is a level with one fault, `fault.toml` says which, and `mended` is the same level put right. What
is to be found only by searching is proved here by a plain search of all states; `check` has nothing to say about it.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from game.ink import Severity
from game.lab.check import check
from game.lab.explore import Explorer
from game.lab.replays import Beginning, replay
from game.scene import load
from tests.lab.search import Found, search

FOLDERS = sorted(path.parent for path in (Path(__file__).parents[1] / "faults").glob("*/fault.toml"))
FAULTS = {folder.name: tomllib.loads((folder / "fault.toml").read_text(encoding="utf-8")) for folder in FOLDERS}
BY_CHECK = [folder for folder in FOLDERS if FAULTS[folder.name]["tool"] == "check"]
BY_SEARCH = [folder for folder in FOLDERS if FAULTS[folder.name]["tool"] == "explore"]


def named(folders: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("folder", folders, ids=lambda folder: folder.name)


def test_there_are_ten_of_each() -> None:
    assert len(BY_CHECK) >= 10 <= len(BY_SEARCH)


@named(BY_CHECK)
def test_check_finds_it_where_it_stands(folder: Path) -> None:
    fault = FAULTS[folder.name]
    places = [(one.kind, one.span.file, one.span.line) for one in check(folder).findings if one.span]
    assert [line for kind, _, line in places if kind == fault["kind"]] == [fault["line"]]
    assert any(file.endswith(f"{folder.name}/{fault['file']}") for _, file, _ in places)


@named(BY_SEARCH)
def test_check_cannot_know_what_only_playing_shows(folder: Path) -> None:
    assert [str(one) for one in check(folder).findings if one.severity is not Severity.NOTE] == []


@named(FOLDERS)
def test_nothing_is_said_of_the_mended_twin(folder: Path) -> None:
    report = check(folder / "mended")
    assert [str(one) for one in report.findings] == []
    assert report.silenced == ()


def searched(folder: Path) -> Found:
    return search(load(folder).program)


@named(BY_SEARCH)
def test_the_shortest_way_is_the_shortest(folder: Path) -> None:
    fault, found = FAULTS[folder.name], searched(folder)
    way = tuple(fault["choices"])
    if fault["kind"] == "never-reached":
        assert fault["line"] not in found.lines
    elif fault["kind"] == "no-way-out":
        assert found.never_ending == way
        assert found.mistakes == {}
    else:
        assert found.mistakes == {(fault["kind"], fault["line"]): way}


@named(BY_SEARCH)
def test_searching_the_mended_twin_finds_nothing(folder: Path) -> None:
    fault, found = FAULTS[folder.name], searched(folder / "mended")
    assert found.mistakes == {}
    assert found.never_ending is None
    if fault["kind"] == "never-reached":
        words = (folder / "story.ink").read_text(encoding="utf-8").splitlines()[fault["line"] - 1]
        mended = (folder / "mended/story.ink").read_text(encoding="utf-8").splitlines()
        assert mended.index(words) + 1 in found.lines


@named(BY_SEARCH)
@pytest.mark.parametrize("by_chapters", [True, False])
def test_explore_finds_it_with_the_shortest_way_to_it(folder: Path, by_chapters: bool) -> None:
    fault, level = FAULTS[folder.name], load(folder)
    report = Explorer(level, by_chapters=by_chapters).explore()
    if fault["kind"] == "never-reached":
        assert fault["line"] in {level.program.span(pc).line for pc in report.lines}
        return
    ways = {
        (one.fault.kind, one.fault.span.line if one.fault.span else fault["line"]): list(
            replay(Beginning(level, folder.name), one.choices).texts
        )
        for one in report.faults
    }
    assert ways == {(fault["kind"], fault["line"]): fault["choices"]}


@named(BY_SEARCH)
def test_explore_says_nothing_of_the_mended_twin(folder: Path) -> None:
    level = load(folder / "mended")
    report = Explorer(level).explore()
    assert (report.bound, report.faults, report.lines, report.choices) == ("", (), (), ())
    assert set(level.manifest.endings) <= set(report.endings)
