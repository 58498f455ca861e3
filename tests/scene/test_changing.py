"""Changing a session by hand: variables, jumps, and taking both back."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scene import Decision, LevelError, Narration, Session, from_text, load
from game.scene.inspecting import Knot, Variable, knots, variables
from game.scene.recording import recorded
from game.scene.walk_file import parse_walkthrough
from game.scene.walkthrough import play
from tests.scene.levels import write_level

STORY = """\
VAR trust = 1
VAR name = "nobody"
-> yard
== yard
Snow falls.
{trust > 2:Ridzik nods.|Ridzik spits.}
~ trust += 1
He waits.
* [Go in] -> inside
* {trust > 4} [Embrace him] -> inside
== inside
It is warm. Trust is {trust}.
~ name = "Danko"
-> door
= door
A door.
-> END
== deal(price)
{price}.
-> DONE
== function twice(x)
~ return 2 * x
"""


@pytest.fixture
def session() -> Session:
    return Session(from_text(STORY))


def lines(session: Session) -> list[str]:
    return [beat.text for beat, _ in session.history if isinstance(beat, Narration)]


def test_a_changed_variable_is_seen_by_the_next_line(session: Session) -> None:
    session.change({"trust": 3})
    session.advance()
    assert lines(session) == ["Snow falls.", "Ridzik nods."]


def test_a_change_is_a_step_of_its_own_and_is_rolled_back_before_the_beat(session: Session) -> None:
    session.advance()
    session.change({"trust": 9})
    session.change({"trust": 10, "name": "Viktor"})
    assert session.is_trial
    for trust in (9, 1):
        session.roll_back()
        assert lines(session) == ["Snow falls.", "Ridzik spits."]
        assert session.peek.globals[0] == trust
    assert not session.is_trial
    session.roll_back()
    assert lines(session) == ["Snow falls."]
    assert not session.can_roll_back


def test_what_was_told_after_a_change_is_forgotten_with_it(session: Session) -> None:
    session.change({"trust": 3})
    session.advance()
    session.roll_back(2)
    assert not session.can_roll_back
    assert session.roll_forward() is session.beat
    session.advance()
    assert lines(session) == ["Snow falls.", "Ridzik spits."]


def test_a_variable_that_is_changed_at_a_decision_counts_after_it(session: Session) -> None:
    while not isinstance(session.beat, Decision):
        session.advance()
    session.change({"trust": 7})
    session.choose(0)
    assert lines(session)[-1] == "It is warm. Trust is 7."
    session.roll_back(2)
    session.choose(0)
    assert lines(session)[-1] == "It is warm. Trust is 2."


def test_meters_show_a_change_at_once(tmp_path: Path) -> None:
    session = Session(load(write_level(tmp_path, "VAR trust = 1\nVAR distance = 0\nSnow.\n-> END\n")))
    assert [one.value for one in session.stage.meters] == [1]
    session.change({"trust": 4})
    assert [one.value for one in session.stage.meters] == [4]
    session.roll_back()
    assert [one.value for one in session.stage.meters] == [1]


def test_a_variable_that_does_not_exist_cannot_be_changed(session: Session) -> None:
    with pytest.raises(KeyError):
        session.change({"truts": 1})
    assert not session.is_trial


def test_a_jump_takes_the_variables_along_and_is_rolled_back_like_a_beat(session: Session) -> None:
    session.change({"trust": 5})
    session.jump("inside")
    assert lines(session) == ["Snow falls.", "It is warm. Trust is 5."]
    assert session.knot == "inside"
    assert session.is_trial
    session.roll_back()
    assert lines(session) == ["Snow falls."]
    session.advance()
    assert lines(session) == ["Snow falls.", "Ridzik nods."]


def test_a_jump_away_from_a_decision_can_be_taken_back_to_it(session: Session) -> None:
    while not isinstance(session.beat, Decision):
        session.advance()
    session.jump("inside.door")
    assert lines(session)[-1] == "A door."
    session.back_to_decision()
    assert isinstance(session.beat, Decision)
    session.choose(0)
    assert lines(session)[-1] == "It is warm. Trust is 2."


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("insid", 'error: the story has no knot "insid" [unknown-target]\n      = did you mean "inside"?'),
        ("twice", 'error: a story cannot begin at "twice": it is a function [unknown-target]'),
        ("deal", 'error: a story cannot begin at "deal": it needs a value for price [unknown-target]'),
    ],
)
def test_a_jump_to_nowhere_stays(session: Session, path: str, message: str) -> None:
    with pytest.raises(LevelError) as caught:
        session.jump(path)
    assert str(caught.value) == message
    session.advance()
    assert lines(session) == ["Snow falls.", "Ridzik spits."]


def test_a_jump_into_a_mistake_stays() -> None:
    session = Session(
        from_text("One.\nTwo.\n-> END\n== broken\n{1 / zero()}\n-> END\n== function zero()\n~ return 0\n")
    )
    with pytest.raises(LevelError):
        session.jump("broken")
    session.advance()
    assert lines(session) == ["One.", "Two."]


def test_the_variables_tell_their_latest_change_and_where_it_was(session: Session) -> None:
    session.advance()
    session.advance()
    session.change({"name": "Viktor"})
    assert variables(session) == (
        Variable("trust", "2", "1", "story.ink:8"),
        Variable("name", "Viktor", "nobody", "story.ink:8", by_hand=True),
    )
    session.roll_back(3)
    assert variables(session) == (Variable("trust", "1"), Variable("name", "nobody"))


def test_one_can_jump_to_every_knot_and_stitch_that_needs_nothing(session: Session) -> None:
    assert knots(session) == (Knot("yard", 1, True), Knot("inside", 0, False), Knot("inside.door", 0, False))


def test_a_walkthrough_begins_at_the_latest_jump_with_the_variables_as_they_were(session: Session) -> None:
    session.change({"trust": 5, "name": 'a "b" // {c}'})
    session.jump("inside")
    text = recorded(session)
    assert text == 'start: inside\nset: trust = 5\nset: name = "a \\"b\\" \\/\\/ \\{c\\}"\n\nIt is warm. Trust is 5.\n'
    play(parse_walkthrough(text, "way.walk"), session.level)


def test_a_walkthrough_says_what_was_changed_by_hand(session: Session) -> None:
    session.change({"trust": 3})
    session.advance()
    assert recorded(session) == "Snow falls.\n# trust was set to 3 here\nRidzik nods.\n"
