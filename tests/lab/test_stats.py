"""Statistics: what is counted, how it is printed, what a reading takes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli import main
from game.lab.report import WIDTH, as_data, as_text
from game.lab.stats import Amount, stats_of
from game.scene import Level, from_text, load
from game.scene.graph import graph_of
from tests.scene.levels import write_level

INK = """\
VAR trust = 1
VAR late = false
VAR distance = 0
LIST keys = flat, round
CONST FOUR = 4
-> yard
=== yard
# chapter: The Yard
Snow falls on the yard.
DANKO: It is late.
* [Brake now]
  You brake.
* {trust > 0} [Go]
- {late: You are late.}
-> home
=== home
# chapter: Home
RIDZIK: Home.
* [Sleep]
- # ending: home
-> END
=== function more()
~ trust++
"""


@pytest.fixture
def yard(tmp_path: Path) -> Path:
    root = write_level(tmp_path, INK)
    (root / "walkthroughs").mkdir()
    (root / "walkthroughs/short.walk").write_text("> Go\n> Sleep\n*** home\n")
    (root / "walkthroughs/long.walk").write_text("> Brake\n> Sleep\n*** home\n")
    (root / "walkthroughs/late.walk").write_text("start: home\n> Sleep\n*** home\n")
    (root / "walkthroughs/wrong.walk").write_text("> Fly\n")
    return root


def test_what_is_written(yard: Path) -> None:
    stats = stats_of(load(yard))
    assert stats.whole.written == Amount(words=5 + 3 + 2 + 2 + 1 + 3 + 1 + 1, decisions=2)
    assert (stats.whole.knots, stats.whole.choices, stats.conditional_choices) == (2, 3, 1)
    assert stats.whole.conditional == 1
    assert stats.speakers == {"": 10, "Danko": 3, "Ridzik": 1}
    assert stats.variables == {"flags": 1, "numbers": 2, "lists": 1, "constants": 1}
    assert (stats.functions, stats.endings, stats.forks) == (1, 1, 0)
    assert [(part.title, part.written.words, part.choices) for part in stats.chapters] == [
        ("The Yard", 16, 2),
        ("Home", 2, 1),
    ]


def test_a_reading_is_a_walkthrough_from_the_start_to_an_ending(yard: Path) -> None:
    stats = stats_of(load(yard))
    assert [(one.name, one.ending, one.amount) for one in stats.readings] == [
        ("long", "home", Amount(11, 2)),
        ("short", "home", Amount(9, 2)),
    ]
    assert stats.chapters[0].shortest == Amount(8, 1)
    assert stats.chapters[0].longest == Amount(10, 1)
    assert [sentence.partition(": ")[2] for sentence in stats.left_out] == [
        'error: there is no choice "Fly" [walk-differs]'
    ]


def test_a_minute_is_160_words_and_a_decision_4_seconds() -> None:
    assert Amount(320, 15).minutes == pytest.approx(3)


def test_the_table_keeps_to_80_columns(red_heat: Level) -> None:
    text = as_text(stats_of(red_heat))
    assert max(map(len, text.splitlines())) <= WIDTH
    assert "The Café Druzhba" in text


def test_chapters_add_up_to_the_whole(red_heat: Level) -> None:
    stats = stats_of(red_heat)
    assert sum((part.written for part in stats.chapters), Amount()) == stats.whole.written
    # a graph leaves functions out, and so the few words that they print
    words = sum(node.words for node in graph_of(red_heat).nodes)
    assert 0.99 * stats.whole.written.words < words <= stats.whole.written.words


def test_the_json_tells_what_the_table_tells(yard: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", str(yard), "--json"]) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out) == as_data(stats_of(load(yard)))
    assert printed.err.startswith("left out: ")


@pytest.mark.parametrize("ink", ["", "Snow.\n-> END\n", "-> a\n=== a\n-> a\n"])
def test_next_to_nothing_can_be_counted_too(ink: str) -> None:
    assert as_text(stats_of(from_text(ink)))
