"""Updating and recording: walkthroughs that are written by the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scene import Decision, Ending, Session, from_text, load
from game.scene.recording import recorded
from game.scene.updating import updated
from game.scene.walkthrough import Walkthrough, parse_walkthrough, prove
from tests.scene.levels import write_level
from tests.scene.test_walkthrough import INK

NEW = INK.replace("Snow falls.", "Rain falls.\nIt is dark.").replace("DANKO: It is late.", "DANKO: It is very late.")

ROWS = [
    pytest.param(
        "# A comment.\n\nSnow falls.\n# Another.\nDANKO: It is late.\nThe bell starts.\n> Go on\nYou go on.\n*** home\n",
        "# A comment.\n\nRain falls.\nIt is dark.\n# Another.\nDANKO: It is very late.\nThe bell starts.\n> Go on\nYou go on.\n*** home\n",
        id="all lines",
    ),
    pytest.param(
        "Snow falls.\n...\n> Go on\n...\n*** home\n", "Rain falls.\n...\n> Go on\n...\n*** home\n", id="before ..."
    ),
    pytest.param(
        "...\nDANKO: It is late.\n...\n> Go on\n...\n",
        "...\nDANKO: It is very late.\n...\n> Go on\n...\n",
        id="between",
    ),
    pytest.param("...\nThe bell.\n> Go on\n...\n", "...\nThe bell starts.\n> Go on\n...\n", id="behind ..."),
    pytest.param(
        "...\nThe bell starts.\n> Go on\n...\n", "...\nThe bell starts.\n> Go on\n...\n", id="what still comes true"
    ),
    pytest.param("> Go on\n", "> Go on\n", id="without expectations"),
    pytest.param(
        "> Go on\nYou went on.\n*** home\n",
        "Rain falls.\nIt is dark.\nDANKO: It is very late.\nThe bell starts.\n> Go on\nYou go on.\n*** home\n",
        id="lines that were missing",
    ),
    pytest.param(
        "--- The Court ---\n...\n> Go on\n...\n",
        "--- The Yard ---\n...\n> Go on\n...\n",
        id="cards, where one is named",
    ),
    pytest.param(
        "...\n[trust == 1]\nThe bell rings.\n[trust == 1] [background yard]\n> Go on\n...\n",
        "...\n[trust == 1]\nThe bell starts.\n[trust == 1] [background yard]\n> Go on\n...\n",
        id="checks stay",
    ),
]


@pytest.mark.parametrize(("before", "after"), ROWS)
def test_updating_rewrites_the_expected_lines_and_keeps_the_rest(tmp_path: Path, before: str, after: str) -> None:
    level = load(write_level(tmp_path, NEW))
    assert updated(parse_walkthrough(before, "way.walk"), level) == after
    prove(parse_walkthrough(after, "way.walk"), level)


def test_updating_stops_at_a_choice_that_is_gone(tmp_path: Path) -> None:
    level = load(write_level(tmp_path, NEW))
    walk = "Snow falls.\n...\n> Fly\nYou fly.\n*** home\n"
    assert updated(parse_walkthrough(walk, "way.walk"), level) == walk.replace("Snow", "Rain")


def test_updating_keeps_a_check_and_an_ending_that_do_not_hold(tmp_path: Path) -> None:
    level = load(write_level(tmp_path, NEW))
    walk = "...\n[trust == 9]\n> Go on\nYou went on.\n*** moscow\n"
    assert updated(parse_walkthrough(walk, "way.walk"), level) == walk.replace("went", "go")


# --- recording -------------------------------------------------------------------------------------------------


def finished(session: Session, timeouts: bool = False) -> Session:
    """A session that took the last open choice of each decision."""
    while not isinstance(beat := session.beat, Ending):
        if not isinstance(beat, Decision):
            session.advance()
        elif timeouts and beat.default is not None:
            session.run_out_of_time()
        else:
            session.choose(beat.open[-1].index)
    return session


def walkthrough(session: Session) -> Walkthrough:
    return parse_walkthrough(recorded(session), "recorded.walk")


def test_a_recording_is_a_walkthrough_that_comes_true(tmp_path: Path) -> None:
    level = load(write_level(tmp_path, INK))
    session = finished(Session(level, 7, "yard", {"trust": 3}), timeouts=True)
    assert recorded(session, "By the clock.") == (
        "# By the clock.\nstart: yard\nset: trust = 3\nseed: 7\n\n--- The Yard ---\nSnow falls.\nDANKO: It is late.\n"
        "The bell starts.\n> @timeout\nYou brake.\n*** home\n"
    )
    prove(walkthrough(session), level)


ODD = [
    pytest.param("\\# One.\n", id="a comment"),
    pytest.param("\\[The phone rings.]\n", id="a check"),
    pytest.param("...\n", id="any number of lines"),
    pytest.param("*** home\n", id="an ending"),
    pytest.param("\\> Go on\n", id="a choice"),
    pytest.param("set: the table\n", id="a setting"),
    pytest.param("\\\\ this\n", id="a line that is written as it is"),
    pytest.param("* [1988]\n* [1]\n- Done.\n", id="choices that are numbers"),
    pytest.param("* [Go]\n* [Go]\n- Done.\n", id="choices that are called the same"),
    pytest.param('* [Go]\n* [Go "on"]\n- Done.\n', id="one choice that begins like another"),
]


@pytest.mark.parametrize("ink", ODD)
def test_whatever_the_story_says_can_be_recorded(ink: str) -> None:
    level = from_text(f"First.\n{ink}Last.\n-> END\n")
    session = finished(Session(level))
    told = prove(walkthrough(session), level).transcript
    assert told.startswith("First.\n")
    assert walkthrough(session).expects_lines
