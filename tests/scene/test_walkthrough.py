"""Walkthroughs: what they ask for, and how a difference is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scene import Session, from_text, load
from game.scene.walkthrough import (
    WalkthroughError,
    parse_walkthrough,
    play,
    prove,
)
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
    ("Snow falls.\n[trust == 2]\n", "way.walk:2:1: error: [trust == 2] does not hold: trust is 1 [walk-differs]"),
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
    ("set: trust\n...\n", 'way.walk:1:1: error: a setting is written "set: name = value" [walk-setting]'),
    ("seed: x\n", 'way.walk:1:1: error: a seed is a whole number, not "x" [walk-seed]'),
    (
        "Snow falls.\n[show ridzik]\n",
        "way.walk:2:1: error: [show ridzik] does not hold: it is nobody of that name [walk-differs]",
    ),
    (
        "[show danko a b c]\n",
        "way.walk:1:1: error: [show danko a b c]: show takes a person, an expression and a place: viktor hard left [walk-differs]",
    ),
    (
        "...\n[trust > 1]\n> Brake\n",
        "way.walk:2:1: error: [trust > 1] holds nowhere here: at last trust is 1 [walk-differs]",
    ),
    ("...\n> Brake\n> Brake\n", "way.walk:3:1: error: before this the level says: You brake. [walk-differs]"),
    ("set: trsut = 2\n", 'way.walk:1:1: error: the story has no variable "trsut" [unknown-variable]'),
    ("start: nowhere\n", 'way.walk:1:1: error: the story has no knot "nowhere" [unknown-target]'),
]


@pytest.mark.parametrize(("walk", "message"), DIFFERENCES, ids=[message for _, message in DIFFERENCES])
def test_the_first_difference_is_told_with_its_place(tmp_path: Path, walk: str, message: str) -> None:
    with pytest.raises(WalkthroughError) as caught:
        transcript(tmp_path, walk)
    assert caught.value.diagnostics[0].headline() == message


TRUE = [
    pytest.param("...\nTick.\nDANKO: Late.\n> Wait\n", id="... takes as many lines as the rest needs"),
    pytest.param("Tick.\n...\nTick.\n...\n> Wait\n", id="the same line twice"),
    pytest.param("...\n[n == 1]\n...\n> Wait\n", id="a check between ... holds somewhere"),
    pytest.param("...\n[n == 2]\n> Wait\n", id="a check behind ... holds at the decision"),
    pytest.param("...\nTock.\n[n == 1]\nTick.\n...\n[n == 2]\n> Wait\n", id="a check is asked of the line before it"),
    pytest.param("...\n> Wait\n[sound bell] [n == 2]\nDone.\n", id="a check behind a choice is asked of the next line"),
    pytest.param("...\n> Wait\nDone.\n[A notice: No entry.]\n[A second] one.\n", id="brackets in the middle are text"),
    pytest.param("Tick.\n", id="what comes behind the last line is free"),
    pytest.param("[n == 1]\n> Wait\n", id="a check alone holds somewhere"),
]
TICKING = """\
VAR n = 1
Tick.
Tock.
Tick.
DANKO: Late.
~ n = 2
* [Wait]
- Done. # sound: bell
[A notice: No entry.]
[A second] one.
-> END
"""


@pytest.mark.parametrize("walk", TRUE)
def test_what_comes_true(walk: str) -> None:
    walk = walk.replace("\n[A notice", "\n\\[A notice")
    prove(parse_walkthrough(walk, "way.walk"), from_text(TICKING))


def test_no_more_lines_than_asked_for_may_stand_between() -> None:
    with pytest.raises(WalkthroughError, match=r"way.walk:3:1: error: here the level says: Tock."):
        prove(parse_walkthrough("...\nTick.\nTack.\n", "way.walk"), from_text("Tick.\nTock.\n-> END\n"))


def test_a_story_that_fails_is_told_with_both_places() -> None:
    level = from_text("One.\n* [Divide]\n  Two.\n  Three {1 / 0}.\n  -> END\n")
    with pytest.raises(WalkthroughError) as caught:
        prove(parse_walkthrough("One.\n> Divide\nTwo.\n*** home\n", "way.walk"), level)
    story, walk = caught.value.diagnostics
    assert story.headline().startswith("story.ink:4:")
    assert walk.headline() == "way.walk:3:1: note: the walkthrough was here when the story failed [walk-stopped]"
    assert "> Divide\n          Two." in walk.hint


def test_a_session_that_is_no_longer_the_same_after_a_save_is_found() -> None:
    level = from_text("VAR n = 0\n~ n = RANDOM(1, 100)\nOne.\n* [On]\n- {RANDOM(1, 1000)}.\n-> END\n")
    walkthrough = parse_walkthrough("...\n> On\n...\n", "way.walk")

    def another(session: Session) -> Session:
        other = Session(session.level, seed=session.seed + 1)
        other.advance()
        return other

    assert play(walkthrough, level) == prove(walkthrough, level).transcript
    assert play(walkthrough, level) != play(walkthrough, level, passing=another)


EXCERPT = """\
way.walk:2:1: error: here the level says: DANKO: It is late. [walk-differs]
    2 | DANKO: It is early.
      | ^^^^^^^^^^^^^^^^^^^
      = the transcript around it:
          --- The Yard ---
          Snow falls.
        - DANKO: It is early.
        + DANKO: It is late.
          The bell starts.
          1. Brake
          2. Go on"""


def test_a_difference_is_shown_in_the_transcript_around_it(tmp_path: Path) -> None:
    with pytest.raises(WalkthroughError) as caught:
        transcript(tmp_path, "Snow falls.\nDANKO: It is early.\n")
    assert str(caught.value) == EXCERPT
