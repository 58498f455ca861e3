"""Skipping, lines that follow each other, the next choice, marks of choices taken before, and what is told of changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from game.scene import Decision, Level, Manifest, Narration, Reading, Session, from_text
from game.scene.manifest import Meter, Widget
from game.window.actions import Action, Pick, Point
from game.window.changes import changes
from game.window.pace import LINES_PER_S, Pace, reading_s
from game.window.play import DEAF_S, Play
from game.window.reader import Mark
from tests.window.conftest import QuietHost

Begin = Callable[[Level], Play]

LINES = "".join(f"Line {number}.\n" for number in range(1, 101))
LOOP = (
    "VAR trust = 1\n-> yard\n=== yard\n"
    + LINES
    + "+ [Again] -> yard\n+ [On] -> on\n=== on\nNew.\nNewer.\n* [End] -> END\n"
)


def text(play: Play) -> str:
    assert isinstance(play.beat, Narration)
    return play.beat.text


def pace_of(play: Play) -> Pace:
    return play.reader.pace


def marks(play: Play) -> tuple[Mark | None, ...]:
    assert play.choices is not None
    return play.choices.marks


def to_choice(host: QuietHost, play: Play) -> None:
    """Read every line."""
    for _ in range(400):
        if isinstance(play.beat, Decision):
            host.pass_time(DEAF_S + 0.1)
            return
        play.finish()
        play.handle(Action.ADVANCE) if not play.session.leads_to_decision else host.pass_time(0.02)
    raise AssertionError("no decision was reached")


def again(host: QuietHost, playing: Begin) -> Play:
    """A story whose hundred lines were read, at the first of them again."""
    play = playing(from_text(LOOP))
    to_choice(host, play)
    play.handle(Pick(1))
    assert text(play) == "Line 1."
    return play


def test_skipping_passes_what_was_read_and_ends_at_the_choice(host: QuietHost, playing: Begin) -> None:
    play = again(host, playing)
    play.handle(Action.SKIP)
    assert pace_of(play) is Pace.SKIP
    host.pass_time(0.5)
    passed = int(text(play).split()[1].rstrip(".")) - 1
    assert passed == pytest.approx(LINES_PER_S / 2, abs=3)
    assert LINES_PER_S >= 50
    host.pass_time(1)
    assert isinstance(play.beat, Decision)
    assert pace_of(play) is Pace.WAIT
    play.handle(Pick(2))
    assert text(play) == "New."
    host.pass_time(1)
    assert text(play) == "New."


def test_skipping_ends_before_what_is_new(host: QuietHost, playing: Begin) -> None:
    play = playing(from_text(LOOP))
    play.handle(Action.SKIP)
    assert pace_of(play) is Pace.WAIT
    assert play.toasts.words == ["Nothing to skip: this is new to you"]
    host.pass_time(1)
    assert text(play) == "Line 1."


def test_new_text_is_skipped_where_the_player_wants_that(host: QuietHost, playing: Begin) -> None:
    host.change(replace(host.settings, skip_unread=True))
    play = playing(from_text(LOOP))
    play.handle(Action.SKIP)
    host.pass_time(1.5)
    assert isinstance(play.beat, Decision)


@pytest.mark.parametrize("pace", [Action.SKIP, Action.AUTO])
@pytest.mark.parametrize("given", [Action.ADVANCE, Action.HIDE, Action.ROLL_BACK, Pick(1)])
def test_any_input_ends_what_goes_by_itself(
    host: QuietHost, playing: Begin, pace: Action, given: Action | Pick
) -> None:
    play = again(host, playing)
    play.handle(Action.ADVANCE)
    play.handle(pace)
    assert pace_of(play) is not Pace.WAIT
    play.handle(Point((10, 10)))
    assert pace_of(play) is not Pace.WAIT
    play.handle(given)
    assert pace_of(play) is Pace.WAIT


def test_the_same_key_switches_it_off(host: QuietHost, playing: Begin) -> None:
    play = again(host, playing)
    for action in (Action.SKIP, Action.AUTO):
        play.handle(action)
        assert pace_of(play) is not Pace.WAIT
        play.handle(action)
        assert pace_of(play) is Pace.WAIT


@pytest.mark.parametrize(("letters", "percent", "seconds"), [(100, 100, 7.5), (0, 100, 1.5), (100, 200, 15.0)])
def test_a_line_stays_as_long_as_it_takes_to_read(letters: int, percent: int, seconds: float) -> None:
    assert reading_s(letters, percent) == pytest.approx(seconds)


def test_lines_follow_each_other_once_they_are_told(host: QuietHost, playing: Begin) -> None:
    play = playing(from_text(LOOP))
    play.handle(Action.AUTO)
    host.pass_time(reading_s(len("Line 1.")) - 0.2)
    assert text(play) == "Line 1."
    host.pass_time(0.6)
    assert text(play) == "Line 2."
    host.push(play)
    play.handle(Action.MENU)
    host.pass_time(20)
    assert text(play) == "Line 2."


def test_one_key_leads_to_the_next_choice_through_what_was_read(host: QuietHost, playing: Begin) -> None:
    play = again(host, playing)
    play.handle(Action.NEXT_CHOICE)
    assert isinstance(play.beat, Decision)
    host.pass_time(DEAF_S + 0.1)
    play.handle(Pick(2))
    play.handle(Action.NEXT_CHOICE)
    assert text(play) == "Newer."
    assert play.telling.is_revealing
    assert "You have not read this before" in play.toasts.words


def test_one_key_leads_back_to_the_last_choice_from_an_ending_too(host: QuietHost, playing: Begin) -> None:
    play = playing(from_text("One.\n* [Go]\n  Two.\n  Three.\n  -> END\n"))
    to_choice(host, play)
    play.handle(Pick(1))
    for _ in range(4):
        play.finish()
        play.handle(Action.ADVANCE)
    host.pass_time(0.1)
    assert host.top is not play
    host.top.handle(Action.LAST_CHOICE)
    assert host.top is play
    assert isinstance(play.beat, Decision)


def test_choices_taken_in_this_run_and_in_others_are_marked_apart(host: QuietHost, playing: Begin) -> None:
    level = from_text(LOOP)
    play = playing(level)
    to_choice(host, play)
    assert marks(play) == (None, None)
    play.handle(Pick(1))
    play.handle(Action.NEXT_CHOICE)
    assert marks(play) == (Mark.NOW, None)
    host.pass_time(0.04)
    assert host.desk is not None
    host.desk.settle()
    play = playing(level)
    to_choice(host, play)
    assert marks(play) == (Mark.EARLIER, None)


def test_what_was_read_is_known_in_the_next_run(host: QuietHost, playing: Begin) -> None:
    level = from_text(LOOP)
    to_choice(host, playing(level))
    play = playing(level)
    play.handle(Action.SKIP)
    host.pass_time(1.5)
    assert isinstance(play.beat, Decision)


def test_what_is_hidden_stays_hidden_until_a_key(host: QuietHost, playing: Begin) -> None:
    play = again(host, playing)
    play.handle(Action.HIDE)
    host.pass_time(20)
    play.handle(Point((5, 5)))
    assert play.hidden
    play.handle(Action.ADVANCE)
    assert not play.hidden
    assert text(play) == "Line 1."


# --- what is told ----------------------------------------------------------------------------------------------


def reading(value: int = 0, items: tuple[str, ...] = (), widget: Widget = Widget.STARS) -> Reading:
    return Reading("trust", "Trust", widget, value, 0, 5, items)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        pytest.param([reading(1)], [reading(3)], ["Trust +2"], id="more"),
        pytest.param([reading(1)], [reading(0)], ["Trust \N{MINUS SIGN}1"], id="less"),
        pytest.param([reading(1)], [reading(1)], [], id="the same"),
        pytest.param([], [reading(1)], [], id="a meter that is shown for the first time"),
        pytest.param([reading(1)], [], [], id="a meter that is no longer shown"),
        pytest.param([reading(1, ("service_pistol",))], [reading(1, ("magnum",))], ["Trust: magnum"], id="other items"),
        pytest.param([reading(1, ("magnum",))], [reading(0)], ["Trust: empty"], id="no items left"),
    ],
)
def test_a_change_is_told_in_words(before: list[Reading], after: list[Reading], told: list[str]) -> None:
    assert list(changes(tuple(before), tuple(after))) == told


def test_changes_are_shown_together_and_for_two_seconds_at_least(host: QuietHost, playing: Begin) -> None:
    ink = "VAR trust = 1\nVAR heat = 0\nOne.\n* [Go]\n  ~ trust++\n  ~ heat++\n  Two.\n- -> END\n"
    manifest = Manifest(id="text", meters={"trust": Meter("Trust"), "heat": Meter("Heat")})
    play = playing(from_text(ink, manifest))
    to_choice(host, play)
    play.handle(Pick(1))
    assert play.toasts.words == ["Trust +1", "Heat +1"]
    host.pass_time(2)
    assert play.toasts.words == ["Trust +1", "Heat +1"]
    host.pass_time(1)
    assert play.toasts.words == []


def test_a_picture_of_the_screen_is_told_of(host: QuietHost, playing: Begin, home: Path) -> None:
    play = playing(from_text(LOOP))
    play.handle(Action.SCREENSHOT)
    assert play.toasts.words == ["There is no window"]


def test_a_session_from_elsewhere_teaches_the_memory_nothing(host: QuietHost) -> None:
    level = from_text(LOOP)
    desk = host.lay(level)
    host.start(Session(level, start="on"))
    assert not desk.memory.read
