"""Walkthroughs: what they ask for, and how a difference is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scene import load
from game.scene.walkthrough import WalkthroughError, parse_walkthrough, play
from tests.scene.levels import write_level

INK = """\
VAR trust = 1
VAR distance = 1
-> yard
== yard
# chapter: The Yard
# background: yard
# show: danko left
Snow falls.
DANKO: It is late.
The bell starts. # timer: 6
* [Brake # default]
  ~ trust++
  You brake.
  # ending: home
  -> END
* [Go on]
  You go on. # ending: home
  -> END
"""


def transcript(tmp_path: Path, walk: str) -> str:
    return play(parse_walkthrough(walk, "way.walk"), load(write_level(tmp_path, INK)))


def test_everything_at_once(tmp_path: Path) -> None:
    walk = """
# A comment.
set: trust = 3

Snow falls.
[background yard] [show danko neutral left]
DANKO: It is late.
...
> @timeout
[trust == 4]
You brake.
*** home
"""
    told = [
        "--- The Yard ---",
        "Snow falls.",
        "DANKO: It is late.",
        "The bell starts.",
        "> Brake",
        "You brake.",
        "*** home",
    ]
    assert transcript(tmp_path, walk).splitlines() == told


def test_without_expectations_it_only_has_to_reach_its_end(tmp_path: Path) -> None:
    assert transcript(tmp_path, "> go\n").splitlines()[-1] == "*** home"


DIFFERENCES = [
    ("Rain falls.\n", "way.walk:1:1: error: here the level says: Snow falls. [walk-differs]"),
    ("...\nRain falls.\n", "way.walk:2:1: error: this line never comes: Rain falls. [walk-differs]"),
    ("Snow falls.\n> Brake\n", "way.walk:2:1: error: before this the level says: DANKO: It is late. [walk-differs]"),
    ("...\n> Fly\n", 'way.walk:2:1: error: there is no choice "Fly" [walk-differs]'),
    ("...\n> Braek\n", 'way.walk:2:1: error: there is no choice "Braek", did you mean "Brake"? [walk-differs]'),
    ("...\n> Go on\n...\n*** moscow\n", "way.walk:4:1: error: the ending is home, not moscow [walk-differs]"),
    ("...\n*** home\n", "way.walk:2:1: error: the story is not over: there is something to choose [walk-differs]"),
    ("Snow falls.\n[trust == 2]\n", "way.walk:2:1: error: [trust == 2] does not hold [walk-differs]"),
    ("Snow falls.\n[trsut]\n", 'way.walk:2:1: error: [trsut]: there is no variable called "trsut" [walk-differs]'),
    (
        "Snow falls.\n[background street]\n",
        "way.walk:2:1: error: [background street] does not hold: it is yard [walk-differs]",
    ),
    (
        "Snow falls.\n[show danko hard right]\n",
        "way.walk:2:1: error: [show danko hard right] does not hold: it is danko neutral left [walk-differs]",
    ),
    (
        "...\n> Go on\n...\n> Again\n",
        "way.walk:4:1: error: there is nothing to choose: the story is over [walk-differs]",
    ),
    ("set: trust\n...\n", 'way.walk:1:1: error: a setting is written "set: name = value" [walk-differs]'),
    ("seed: x\n", 'way.walk:1:1: error: a seed is a whole number, not "x" [walk-seed]'),
    ("start: nowhere\n", 'error: the story has no knot "nowhere" [unknown-target]'),
]


@pytest.mark.parametrize(("walk", "message"), DIFFERENCES, ids=[message for _, message in DIFFERENCES])
def test_the_first_difference_is_told_with_its_place(tmp_path: Path, walk: str, message: str) -> None:
    with pytest.raises(WalkthroughError) as caught:
        transcript(tmp_path, walk)
    assert caught.value.diagnostics[0].headline() == message


def test_a_failure_shows_what_was_said_before_it(tmp_path: Path) -> None:
    with pytest.raises(WalkthroughError) as caught:
        transcript(tmp_path, "Snow falls.\nDANKO: It is early.\n")
    assert "so far:\n        --- The Yard ---\n        Snow falls.\n        DANKO: It is late." in str(caught.value)
