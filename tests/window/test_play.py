"""The play screen: presses, choices, timers and going back, as a player meets them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.scene import Card, Decision, Level, Narration, Opening, Speech, from_text, load
from game.window.actions import Action, Click, Pick, Point
from game.window.ending import EndingScreen
from game.window.fault import FaultScreen
from game.window.geometry import HEIGHT
from game.window.palette import READ
from game.window.play import DEAF_S, Play
from game.window.sdl import pygame
from tests.scene.levels import PIXEL, write_level
from tests.window.conftest import QuietHost

Begin = Callable[[Level], Play]

STORY = """\
Snow falls on the yard, on the car, and on the two men in it.
They wait.
* [Get out]
  You get out.
* [Locked # locked: no key]
* [Stay]
  You stay. # timer: 4
  ** [Sleep # default]
     You sleep.
  ** [Talk]
     You talk.
- It is morning.
-> END
"""


def looks(host: QuietHost) -> bytes:
    """The picture on the screen, as bytes to compare."""
    return pygame.image.tobytes(host.picture(), "RGB")


def test_a_trial_is_not_saved_and_its_new_game_begins_as_it_did(host: QuietHost) -> None:
    level = from_text("VAR trust = 1\n* [Far] -> END\n=== near\n* [Go {trust}]\n- -> END\n")
    host.lay(level)
    host.start(Opening("near", ("trust = 3",)).session(level, 0))
    host.pass_time(DEAF_S + 0.1)
    host.play.handle(Pick(1))
    host.pass_time(0.1)
    assert isinstance(host.top, EndingScreen)
    assert host.saved == ()
    host.top.handle(Pick(2))
    beat = host.play.beat
    assert isinstance(beat, Decision)
    assert [choice.text for choice in beat.choices] == ["Go 3"]


def test_the_first_press_shows_the_whole_line_and_the_second_goes_on(host: QuietHost, playing: Begin) -> None:
    play = playing(from_text(STORY))
    play.update(0.1)
    assert 0 < play.telling.revealed < play.telling.page.new_length
    play.handle(Action.ADVANCE)
    assert play.telling.revealed == play.telling.page.new_length
    assert isinstance(play.beat, Narration)
    assert play.beat.text.startswith("Snow")
    play.handle(Click((10, 10)))
    assert play.beat.text == "They wait."


def test_text_appears_at_reading_speed(playing: Begin) -> None:
    play = playing(from_text(STORY))
    play.update(0.5)
    assert play.telling.revealed == pytest.approx(30)


def to_decision(host: QuietHost, play: Play) -> Decision:
    """Press and wait until there is something to choose."""
    for _ in range(20):
        if isinstance(play.beat, Decision):
            host.pass_time(DEAF_S + 0.1)
            return play.beat
        host.pass_time(0.1)
        if not isinstance(play.beat, Decision):
            play.handle(Action.ADVANCE)
    raise AssertionError("no decision was reached")


def test_choices_come_by_themselves_and_are_deaf_at_first(host: QuietHost, playing: Begin) -> None:
    play = playing(from_text(STORY))
    play.handle(Action.ADVANCE)
    play.handle(Action.ADVANCE)
    host.pass_time(0.3)
    assert isinstance(play.beat, Decision)
    assert not play.handle(Pick(1))
    host.pass_time(DEAF_S)
    assert play.handle(Pick(1))
    assert not isinstance(play.beat, Decision)


def test_every_line_and_decision_is_saved_when_it_is_reached(host: QuietHost, playing: Begin) -> None:
    play = playing(from_text(STORY))
    to_decision(host, play)
    play.handle(Pick(1))
    host.pass_time(0.04)
    assert [(facts.choices, facts.line) for facts in host.saved] == [(0, "They wait."), (1, "You get out.")]


def test_a_line_is_saved_with_the_picture_of_its_own_scene_when_it_is_left(
    host: QuietHost, playing: Begin, red_heat: Level
) -> None:
    play = playing(red_heat)
    while isinstance(play.beat, Card):
        play.handle(Action.ADVANCE)
    host.picture()
    host.pass_time(0.1)
    host.picture()
    first = play.save().facts.picture
    play.session.advance()
    while play.session.stage.backdrop == play.stage.backdrop:
        play.session.choose(0) if isinstance(play.session.beat, Decision) else play.session.advance()
    play._enter(fresh=True)
    host.pass_time(0.04)
    # what is saved at once may still show where the player was; what is left shows where they are
    assert host.saved[-1].picture == first
    play.autosave()
    left = host.saved[-1].picture
    assert left
    assert left != first
    assert len(host.saved) == len({one.turn for one in host.saved})


def test_a_stray_key_takes_no_choice(host: QuietHost, playing: Begin) -> None:
    play = playing(from_text(STORY))
    decision = to_decision(host, play)
    play.handle(Action.ADVANCE)
    assert play.beat is decision
    assert play.choices is not None
    assert play.choices.focus == 0
    play.handle(Action.ADVANCE)
    assert play.beat is not decision


def test_a_locked_choice_is_passed_over_and_cannot_be_taken(host: QuietHost, playing: Begin) -> None:
    play = playing(from_text(STORY))
    decision = to_decision(host, play)
    assert play.choices is not None
    play.handle(Action.DOWN)
    play.handle(Action.DOWN)
    assert play.choices.focus == 2
    play.handle(Click(play.choices.box(1).center))
    assert play.beat is decision
    play.handle(Pick(3))
    assert play.beat is decision
    play.handle(Pick(2))
    assert isinstance(play.beat, Narration)
    assert play.beat.text == "You stay."


def test_the_mouse_focuses_and_takes(host: QuietHost, playing: Begin) -> None:
    play = playing(from_text(STORY))
    to_decision(host, play)
    assert play.choices is not None
    play.handle(Point(play.choices.box(2).center))
    assert play.choices.focus == 2
    play.handle(Click(play.choices.box(0).center))
    assert isinstance(play.beat, Narration)
    assert play.beat.text == "You get out."


def test_a_timer_runs_only_while_the_choices_can_be_seen(host: QuietHost, playing: Begin) -> None:
    play = playing(from_text(STORY))
    to_decision(host, play)
    play.handle(Pick(2))
    to_decision(host, play)
    host.pass_time(2)
    assert play.time_left == pytest.approx(2, abs=0.4)
    left = play.time_left
    play.handle(Action.HIDE)
    host.pass_time(5)
    assert play.time_left == left
    play.handle(Action.ADVANCE)
    play.handle(Action.MENU)
    host.pass_time(5)
    assert play.time_left == left
    host.pop()
    host.pass_time(3)
    assert [(one.text, one.timeout) for one in play.session.taken] == [("Stay", False), ("Sleep", True)]


def test_a_timer_that_is_come_back_to_waits_for_the_player(host: QuietHost, playing: Begin) -> None:
    play = playing(from_text(STORY))
    to_decision(host, play)
    play.handle(Pick(2))
    to_decision(host, play)
    play.handle(Action.ROLL_BACK)
    play.handle(Action.ROLL_FORWARD)
    assert isinstance(play.beat, Decision)
    host.pass_time(10)
    assert isinstance(play.beat, Decision)
    play.handle(Action.DOWN)
    host.pass_time(5)
    assert not isinstance(play.beat, Decision)


def test_going_back_and_forward_again_shows_the_identical_screens(
    host: QuietHost, playing: Begin, red_heat: Level
) -> None:
    play = playing(red_heat)
    seen: list[bytes] = []
    for step in range(230):
        play.finish()
        if step % 3 == 0:
            seen.append(looks(host))
        if isinstance(play.beat, Decision):
            play.handle(Pick(1))
        else:
            play.handle(Action.ADVANCE)
            play.finish()
            if play.session.leads_to_decision:
                play.update(0.01)
    back = [looks(host)]
    for step in range(200):
        assert play.handle(Action.ROLL_BACK)
        if step % 5 == 4:
            back.append(looks(host))
    forward = [back[-1]]
    for step in range(200):
        assert play.handle(Action.ROLL_FORWARD)
        if step % 5 == 4:
            forward.append(looks(host))
    assert forward == back[::-1]
    assert len(set(back)) > 36
    # but for the marks of choices that were taken by then, they are the screens that were seen first
    assert len(set(back) & set(seen)) > 7


def test_the_ending_leads_back_or_on(host: QuietHost, playing: Begin) -> None:
    play = playing(from_text(STORY))
    to_decision(host, play)
    play.handle(Pick(1))
    for _ in range(6):
        play.handle(Action.ADVANCE)
        host.pass_time(0.1)
        if isinstance(host.stack[-1], EndingScreen):
            break
    screen = host.stack[-1]
    assert isinstance(screen, EndingScreen)
    screen.handle(Action.ADVANCE)
    assert host.stack == [play]
    assert isinstance(play.beat, Decision)


def test_a_mistake_of_the_story_gets_a_screen_with_a_way_back(host: QuietHost, playing: Begin) -> None:
    play = playing(from_text("One.\n* [Divide]\n  {1 / 0}\n  -> END\n* [Leave]\n  Gone.\n  -> END\n"))
    to_decision(host, play)
    play.handle(Pick(1))
    screen = host.stack[-1]
    assert isinstance(screen, FaultScreen)
    assert looks(host)
    screen.handle(Pick(1))
    assert host.stack == [play]
    host.pass_time(DEAF_S + 0.1)
    play.handle(Pick(2))
    assert isinstance(play.beat, Narration)
    assert play.beat.text == "Gone."


def test_a_picture_that_vanishes_becomes_a_stand_in(host: QuietHost, playing: Begin, tmp_path: Path) -> None:
    ink = "VAR trust = 1\nVAR distance = 1\n# background: yard\n# show: danko left\nSnow.\n-> END\n"
    folder = write_level(tmp_path, ink)
    level = load(folder)
    (folder / "pictures" / "yard.svg").unlink()
    (folder / "pictures" / "danko_neutral.svg").write_text(PIXEL[: len(PIXEL) // 2], encoding="utf-8")
    playing(level)
    assert host.picture().get_size() == (1280, 720)


def test_hiding_the_text_shows_the_picture_and_any_key_brings_it_back(host: QuietHost, playing: Begin) -> None:
    play = playing(from_text(STORY))
    play.finish()
    with_text = looks(host)
    play.handle(Action.HIDE)
    assert looks(host) != with_text
    play.handle(Action.ADVANCE)
    assert looks(host) == with_text


# --- layout ----------------------------------------------------------------------------------------------------

LONG = "* [Hold the wheel into him until one of you gives, and count to seventy {0}]\n"


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_all_choices_are_visible_and_the_panel_rises_for_them(host: QuietHost, playing: Begin, count: int) -> None:
    play = playing(from_text("Steel screams.\n" + "".join(LONG.replace("{0}", str(one)) for one in range(count))))
    to_decision(host, play)
    assert play.choices is not None
    assert play.panel_top >= 300
    for index in range(count):
        box = play.choices.box(index)
        assert play.panel_top < box.top
        assert box.bottom <= HEIGHT - 16


def test_what_was_read_is_dimmed_and_stays_until_there_is_no_room(host: QuietHost, playing: Begin) -> None:
    play = playing(from_text("One.\nTwo.\nThree.\n" + "Four is a long one. " * 20 + "\nFive.\n-> END\n"))
    pages = []
    for _ in range(5):
        play.finish()
        pages.append([(line.text[:5], line.is_new) for line in play.telling.page.lines])
        play.handle(Action.ADVANCE)
    assert pages[1] == [("One.", False), ("Two.", True)]
    assert pages[2] == [("One.", False), ("Two.", False), ("Three", True)]
    assert pages[3][0] == ("Four ", True)
    assert READ != (243, 234, 214)


def test_a_page_never_mixes_what_two_people_say(host: QuietHost, playing: Begin, red_heat: Level) -> None:
    play = playing(red_heat)
    while not isinstance(play.session.beat, Decision):
        play.handle(Action.ADVANCE)
        play.finish()
        beat = play.session.beat
        if isinstance(beat, Speech) and beat.who == "danko":
            assert [line.is_new for line in play.telling.page.lines] == [True]
    assert not isinstance(play.session.beat, Card)
