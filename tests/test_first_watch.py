"""The level that authors copy: small, complete, and without a fault."""

from __future__ import annotations

import re

import pytest

from game.lab.check import check
from game.lab.explore import Explorer, Report
from game.scene import Level, find_level, load
from game.scene.graph import graph_of

FOLDER = find_level("first_watch")
WORDS = range(600, 901)


@pytest.fixture(scope="module")
def level() -> Level:
    return load(FOLDER)


@pytest.fixture(scope="module")
def report(level: Level) -> Report:
    return Explorer(level).explore()


def test_nothing_is_found_wrong_with_it() -> None:
    assert check(FOLDER).findings == ()


def test_everything_in_it_can_be_seen(level: Level, report: Report) -> None:
    assert (report.bound, report.sampled, report.faults, report.lines, report.choices) == ("", False, (), (), ())
    assert set(report.endings) == set(level.manifest.endings)
    assert len(report.endings) == 2


def test_it_is_short(level: Level) -> None:
    assert sum(node.words for node in graph_of(level).nodes) in WORDS


@pytest.mark.parametrize(
    "tag", ["chapter", "background", "show", "met", "clue", "timer", "default", "locked", "ending"]
)
def test_it_shows_every_tag_that_an_author_meets_first(tag: str) -> None:
    text = (FOLDER / "story.ink").read_text(encoding="utf-8")
    assert re.search(rf"^[^/\n]*\b{tag}\b", text, re.MULTILINE)


def test_each_ending_has_a_walkthrough(level: Level) -> None:
    ends = {path.read_text(encoding="utf-8").split("*** ")[-1].strip() for path in FOLDER.rglob("*.walk")}
    assert ends == set(level.manifest.endings)
