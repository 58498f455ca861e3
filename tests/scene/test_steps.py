"""Steps over a session: one back, one forward, and on to the next choice."""

from __future__ import annotations

import pytest

from game.scene import Decision, Level, Session, from_text, line_of
from game.scene.steps import Stop, go_on, step_back, step_forward

STORY = "One.\nTwo.\n* [Left]\n  Three.\n  ** [Up] -> END\n* [Right]\n- Four.\n-> END\n"


def told(session: Session) -> str | None:
    return line_of(session.beat, session.level)


def at_choice(ink: str = STORY) -> Session:
    session = Session(from_text(ink))
    assert go_on(session, lambda: True) is Stop.CHOICE
    return session


def test_going_on_stops_at_a_choice_and_at_the_end() -> None:
    session = at_choice()
    assert isinstance(session.beat, Decision)
    session.choose(1)
    assert told(session) == "Four."
    assert go_on(session, lambda: True) is Stop.ENDING
    assert go_on(session, lambda: True) is Stop.ENDING


@pytest.mark.parametrize(
    ("known", "stop", "line"),
    [
        pytest.param({"A.", "B.", "C."}, Stop.CHOICE, None, id="everything was read"),
        pytest.param({"A.", "B."}, Stop.NEW, "C.", id="what is new is shown, and no more"),
        pytest.param(set(), Stop.NEW, "B.", id="it goes on by one at least"),
    ],
)
def test_going_on_shows_the_first_line_that_is_new(known: set[str], stop: Stop, line: str | None) -> None:
    session = Session(from_text("A.\nB.\nC.\n* [On] -> END\n"))
    assert go_on(session, lambda: told(session) in known) is stop
    assert line is None or told(session) == line


def test_going_on_can_be_limited() -> None:
    session = Session(from_text("A.\nB.\nC.\n* [On] -> END\n"))
    assert go_on(session, lambda: True, 1) is None
    assert told(session) == "B."
    assert go_on(session, lambda: True, 0) is None
    assert told(session) == "B."


def test_the_last_line_and_its_choices_are_one_step() -> None:
    session = at_choice()
    session.choose(0)
    assert step_back(session)
    assert isinstance(session.beat, Decision)
    assert step_back(session)
    assert told(session) == "One."
    assert not step_back(session)
    assert step_forward(session)
    assert isinstance(session.beat, Decision)


def test_steps_back_and_forward_pass_the_same_beats(red_heat: Level) -> None:
    session = Session(red_heat)
    for _ in range(12):
        if go_on(session, lambda: True) is Stop.ENDING:
            break
        assert isinstance(session.beat, Decision)
        session.choose(session.beat.open[0].index)
    back = [session.beat]
    while step_back(session):
        back.append(session.beat)
    forward = [session.beat]
    while step_forward(session):
        forward.append(session.beat)
    assert forward == back[::-1]
    assert len(back) > 60
