"""The screens around the play screen: that they can be read at any size, and what can be done on them."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.homes import HOME_VARIABLE, exchange_folder, levels_folder
from game.scene import Card as BeatCard
from game.scene import Decision, Ending, Level, Session
from game.scene.shelf import Slot
from game.window.actions import Action, Pick, Typed, Wheel
from game.window.backlog import Backlog, said_in
from game.window.case_file import CaseFile
from game.window.credits import FONTS, LIBRARIES
from game.window.desk import Desk
from game.window.ending import EndingScreen
from game.window.extras import route_map
from game.window.gallery import Gallery
from game.window.lettering import recorded
from game.window.levels import Levels
from game.window.menu import MenuScreen
from game.window.play import Play
from game.window.route_map import RouteMap
from game.window.screen import Screen
from game.window.sdl import Surface
from game.window.slots import Acts, Asked, BringIn, Slots, lasting, when
from game.window.widgets import Card, Question, Text
from tests.window.conftest import QuietHost
from tests.window.every_screen import LONG, Table, play_to_end, some_levels


def uppermost(host: QuietHost) -> Screen:
    """The uppermost screen, asked anew."""
    return host.stack[-1]


@pytest.fixture(scope="module")
def played(red_heat: Level, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Session, Desk]]:
    """The game at its end, with saves and a memory."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(HOME_VARIABLE, str(tmp_path_factory.mktemp("home")))
        session, desk = play_to_end(red_heat)
        yield session, desk
        desk.close()


@pytest.fixture
def table(played: tuple[Session, Desk]) -> Iterator[Table]:
    """A host with that game, at its last choice."""
    session, desk = played
    session.roll_forward(100)
    session.back_to_decision()
    host = Table(session, desk)
    desk.settle()
    desk.told()
    yield host
    host.pictures.close()


# --- saves -----------------------------------------------------------------------------------------------------


def slots(table: Table, act: Callable[[], bool]) -> Slots:
    screen = table.over(act)
    assert isinstance(screen, Slots)
    return screen


def cards(screen: Slots) -> list[str]:
    """The titles of the cards on a page."""
    return [one.title for row in screen.pane.rows for one in row if isinstance(one, Card)]


def test_a_game_is_saved_into_an_empty_slot_and_the_player_is_told(table: Table) -> None:
    screen = slots(table, table.play.pause.save)
    assert cards(screen)[1] == "2"
    screen.handle(Action.RIGHT)
    screen.handle(Action.ADVANCE)
    assert uppermost(table) is table.play
    table.laid.settle()
    table.pass_time(0.1)
    assert table.play.toasts.words == ["Saved: slot 2"]
    assert table.laid.shelf.read(Slot.numbered(2)).save.facts.picture
    table.laid.shelf.delete(Slot.numbered(2))


def test_a_save_is_named_and_loaded_and_the_name_stays(table: Table) -> None:
    screen = slots(table, table.play.pause.load)
    screen.turn(1)
    assert cards(screen)[2] == f"Slot 3 · {LONG}"
    for given in (Action.RIGHT, Action.RIGHT, Action.ADVANCE, Action.DOWN, Action.ADVANCE):
        table.top.handle(given)
    assert isinstance(table.top, Asked)
    table.top.handle(Typed(" flies"))
    table.top.handle(Action.ADVANCE)
    assert cards(screen)[2] == f"Slot 3 · {LONG} flies"
    table.laid.shelf.rename(Slot.numbered(3), LONG)
    table.top.handle(Action.ADVANCE)
    assert isinstance(table.top, Acts)
    table.top.handle(Action.ADVANCE)
    assert isinstance(table.top, EndingScreen | Play)
    assert isinstance(table.play.session.beat, Ending)
    assert table.play.session.can_roll_back


def test_deleting_asks_first_and_the_safe_answer_has_the_focus(table: Table) -> None:
    table.laid.put(Slot.numbered(4), table.play.save(), "Saved")
    screen = slots(table, table.play.pause.save)
    for given in (Action.DOWN, Action.DELETE):
        screen.handle(given)
    assert isinstance(table.top, Question)
    table.top.handle(Action.ADVANCE)
    assert uppermost(table) is screen
    assert "4" not in cards(screen)
    screen.handle(Action.DELETE)
    table.top.handle(Action.DOWN)
    table.top.handle(Action.ADVANCE)
    assert uppermost(table) is screen
    assert screen.said == "Slot 4 is empty now."
    assert "4" in cards(screen)


def test_a_damaged_save_is_listed_with_its_reason(table: Table) -> None:
    path = table.laid.shelf.folder / "05.save"
    path.write_bytes(b"nothing")
    screen = slots(table, table.play.pause.load)
    screen.turn(1)
    card = next(one for row in screen.pane.rows for one in row if isinstance(one, Card) and one.title == "Slot 5")
    assert card.notes[0].startswith("Cannot be read: 05.save is damaged")
    path.unlink()


def test_a_save_is_carried_away_and_brought_in_again(table: Table) -> None:
    screen = slots(table, table.play.pause.save)
    screen._carry_away(Slot.numbered(3))
    file = exchange_folder() / "red_heat-3.save"
    assert screen.said == f"Written: {file}"
    screen._bring_in()
    assert isinstance(table.top, BringIn)
    table.top.handle(Action.ADVANCE)
    assert uppermost(table) is screen
    assert screen.said == "red_heat-3.save is in slot 2 now."
    assert table.laid.shelf.read(Slot.numbered(2)).save.facts.name == LONG
    table.laid.shelf.delete(Slot.numbered(2))
    (exchange_folder() / "other.save").write_text("no save", encoding="utf-8")
    screen._brought(exchange_folder() / "other.save")
    assert screen.said.startswith("Other.save is damaged") or "other.save is damaged" in screen.said


def test_the_wheel_turns_pages_that_need_no_scrolling(table: Table) -> None:
    screen = slots(table, table.play.pause.save)
    headings = [screen.heading]
    for _ in range(17):
        screen.handle(Action.ROLL_FORWARD)
        headings.append(screen.heading)
    assert headings[:2] == ["Save: 1 to 6", "Save: 7 to 12"]
    assert headings[-2:] == ["Save: 97 to 99", "Save: 1 to 6"]
    screen.handle(Wheel(1))
    assert screen.heading in ("Save: 1 to 6", "Save: 97 to 99")


def test_quick_saving_and_loading_need_one_key_each(table: Table) -> None:
    here = table.play.session.beat
    table.play.handle(Action.QUICK_SAVE)
    table.laid.settle()
    table.pass_time(0.1)
    assert table.play.toasts.words == ["Quick saved"]
    table.play.handle(Action.ROLL_BACK)
    table.play.handle(Action.QUICK_LOAD)
    assert table.play.session.beat == here
    assert table.play.toasts.words == ["Quick loaded"]


@pytest.mark.parametrize(
    ("seconds", "words"), [(0, "0 min played"), (3599, "59 min played"), (7500, "2 h 05 min played")]
)
def test_play_time(seconds: float, words: str) -> None:
    assert lasting(seconds) == words


def test_a_date_that_is_none_is_left_out() -> None:
    assert when("2026-11-23T18:03:00+01:00") == "23 Nov 2026, 18:03"
    assert when("yesterday") == ""


# --- what was said, known and reached --------------------------------------------------------------------------


def test_the_history_has_every_line_and_choice_and_can_be_searched(table: Table) -> None:
    session = table.play.session
    said = said_in(session)
    assert sum(one.name == "You" for one in said) == len(session.taken)
    screen = table.over(table.play.pause.backlog)
    assert isinstance(screen, Backlog)
    assert screen.found == len(said) > 500
    assert screen.offset == screen.end
    screen.handle(Action.SKIP)
    assert screen.is_typing
    for letter in "CELLO":
        screen.handle(Typed(letter))
    assert screen.found == sum("cello" in f"{one.name} {one.text}".lower() for one in said)
    screen.handle(Action.MENU)
    assert screen.found == len(said)
    screen.handle(Action.MENU)
    assert uppermost(table) is table.play


def test_the_history_goes_by_pages_and_to_its_ends(table: Table) -> None:
    screen = table.over(table.play.pause.backlog)
    assert isinstance(screen, Backlog)
    screen.handle(Action.FIRST)
    assert screen.offset == 0
    screen.handle(Action.ROLL_FORWARD)
    assert screen.offset == pytest.approx(screen.room * 0.9)
    screen.handle(Action.LAST)
    screen.handle(Wheel(-1))
    assert uppermost(table) is table.play


def test_the_case_file_lists_clues_and_people_in_the_order_in_which_they_came(table: Table) -> None:
    screen = table.over(lambda: table.play.handle(Action.CASE_FILE))
    assert isinstance(screen, CaseFile)
    level = table.laid.level
    shown = [one.title for row in screen.pane.rows for one in row if isinstance(one, Card)]
    assert [level.name_of(who) for who in table.play.session.met] == shown[len(table.play.session.clues) :]
    screen.handle(Action.CASE_FILE)
    assert uppermost(table) is table.play


def test_the_gallery_counts_what_was_found_and_hides_what_is_secret(table: Table) -> None:
    screen = table.over(table.play.pause.gallery)
    assert isinstance(screen, Gallery)
    found = set(table.laid.memory.endings)
    shown = [one for row in screen.pane.rows for one in row if isinstance(one, Card)]
    assert len(shown) == 10
    assert sum(one.enabled for one in shown) == len(found) == 1
    assert [one.title for one in shown if one.title == "A secret ending"] == ["A secret ending"]
    assert "Night School" not in [one.title for one in shown]


def test_an_ending_tells_what_was_done_and_leads_on(table: Table) -> None:
    table.play.session.roll_forward(100)
    table.play._enter(fresh=False)
    table.pass_time(0.1)
    screen = table.top
    assert isinstance(screen, EndingScreen)
    assert screen.told[0].startswith("Ending ")
    assert screen.told[0].endswith("of 10. You have found 1.")
    labels = [one.label for one in screen.items]
    assert labels[0] == "Back to the last choice"
    assert labels[1].startswith("Again from ")
    assert labels[2:] == ["New game", "Endings", "Route map", "Title"]
    chapter = table.play.session.stage.chapter
    screen.handle(Pick(2))
    assert isinstance(table.play.session.beat, BeatCard)
    assert table.play.session.beat.title == chapter
    assert not table.play.session.is_trial


# --- the route map ---------------------------------------------------------------------------------------------


def test_the_map_opens_where_the_player_is_and_a_replay_leaves_the_game_alone(table: Table) -> None:
    play = table.play
    table.laid.settle()
    here, saves = play.session.beat, table.laid.shelf.list()
    screen = table.over(lambda: play.handle(Action.ROUTE_MAP))
    assert isinstance(screen, RouteMap)
    assert screen.focus is not None
    assert play.session.knot.startswith(screen.focus.scene.id)
    screen.handle(Action.FIRST)
    screen.handle(Action.ADVANCE)
    assert isinstance(table.top, MenuScreen)
    table.top.handle(Action.ADVANCE)
    replay = table.top
    assert isinstance(replay, Play)
    assert replay is not play
    assert replay.session.is_trial
    table.pass_time(0.5)
    for given in (Action.ADVANCE, Action.ADVANCE, Action.ADVANCE, Action.QUICK_SAVE):
        replay.handle(given)
    table.laid.settle()
    assert table.laid.shelf.list() == saves
    assert replay.back is not None
    replay.back()
    assert uppermost(table) is screen
    screen.handle(Action.MENU)
    assert uppermost(table) is play
    assert play.session.beat is here


def test_a_scene_is_played_again_from_a_choice_that_was_made_in_it(table: Table) -> None:
    screen = table.over(table.play.pause.route_map)
    assert isinstance(screen, RouteMap)
    bench = next(one for one in screen._open() if one.scene.id == "bath_bench")
    screen._enter(bench)
    menu = table.top
    assert isinstance(menu, MenuScreen)
    labels = [one.label for one in menu.items]
    assert labels[0] == "From the beginning of this scene, Bench"
    assert labels[1].startswith("Where you chose: ")
    assert labels[2:] == ["From the beginning of The Bathhouse", "Back"]
    menu.handle(Pick(2))
    replay = table.top
    assert isinstance(replay, Play)
    replay.finish()
    replay.update(0.01)
    replay.handle(Action.NEXT_CHOICE)
    beat = replay.session.beat
    assert isinstance(beat, Decision)
    assert labels[1].removeprefix("Where you chose: ") in [one.text for one in beat.choices]


def test_what_was_never_visited_has_no_name_and_leads_nowhere(table: Table) -> None:
    screen = table.over(table.play.pause.route_map)
    assert isinstance(screen, RouteMap)
    shut = next(one for one in screen._open() if one.seen.value == "never")
    screen._enter(shut)
    assert uppermost(table) is screen
    with recorded() as found:
        screen._look_at(shut)
        screen.draw(Surface(table.view.size))
    assert shut.scene.title not in [one.words for one in found]


def test_the_map_is_there_without_a_game_as_well(table: Table) -> None:
    screen = route_map(table, table.laid)
    assert screen.percent > 50
    table.push(screen)
    assert any(band.is_open for band in screen.bands)


def test_arrows_reach_every_scene(table: Table) -> None:
    screen = table.over(table.play.pause.route_map)
    assert isinstance(screen, RouteMap)
    screen.handle(Action.FIRST)
    reached = {screen.focus.scene} if screen.focus else set()
    waiting = list(screen._open()[:1])
    for one in waiting:
        for move in (Action.UP, Action.DOWN, Action.LEFT, Action.RIGHT):
            screen._look_at(one)
            screen.handle(move)
            if screen.focus is not None and screen.focus.scene not in reached:
                reached.add(screen.focus.scene)
                waiting.append(screen.focus)
    assert {one.scene.id for one in screen._open()} == {scene.id for scene in reached}


# --- levels ----------------------------------------------------------------------------------------------------


def test_the_list_has_every_level_and_says_where_a_broken_one_is_wrong(table: Table) -> None:
    screen = some_levels(table)
    assert isinstance(screen, Levels)
    shown = {one.title: one for row in screen.pane.rows for one in row if isinstance(one, Card)}
    assert shown["Red Heat"].notes[0] == "You are playing this one"
    assert shown["Red Heat"].act is not None
    assert shown["broken"].act is None
    assert shown["broken"].notes[0] == "Cannot be played:"
    assert "level.toml:2:" in shown["broken"].notes[1]


def press(screen: Levels, label: str) -> None:
    (button,) = [one for one in screen.foot() if one.label == label]
    button.act()


def told(screen: Levels) -> str:
    line = screen.rows()[0]
    assert isinstance(line, Text)
    return line.words


def test_a_level_that_was_put_into_the_folder_is_found_by_looking_again(table: Table) -> None:
    screen = Levels(table, "red_heat")
    folder = levels_folder()
    assert told(screen) == f"Put levels, as folders or zips, into {folder}"
    press(screen, "Look again")
    assert told(screen) == f"Nothing new in {folder}"
    some_levels(table)
    press(screen, "Look again")
    assert told(screen) == "New: broken, Plain"
    assert [one.title for row in screen.pane.rows for one in row if isinstance(one, Card)][-2:] == ["broken", "Plain"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows opens folders without a program")
def test_a_button_opens_the_folder_that_levels_are_put_into(
    table: Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opener = tmp_path / "bin" / ("open" if sys.platform == "darwin" else "xdg-open")
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\nprintf %s "$1" >"{tmp_path}/asked"\n', encoding="utf-8")
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{opener.parent}:/usr/bin:/bin")
    screen = Levels(table, "red_heat")
    press(screen, "Open the folder")
    assert told(screen) == f"Opened: {levels_folder()}"
    assert levels_folder().is_dir()
    for _ in range(200):
        if (tmp_path / "asked").is_file() and (tmp_path / "asked").read_text(encoding="utf-8"):
            break
        time.sleep(0.02)
    assert (tmp_path / "asked").read_text(encoding="utf-8") == str(levels_folder())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows opens folders without a program")
def test_where_nothing_opens_folders_the_path_is_told(
    table: Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    screen = Levels(table, "red_heat")
    press(screen, "Open the folder")
    assert told(screen).startswith(f"{levels_folder()} could not be opened: there is no ")
    (tmp_path / "home" / "levels").rmdir()
    (tmp_path / "home" / "levels").write_text("", encoding="utf-8")
    press(screen, "Open the folder")
    assert told(screen) == f"{levels_folder()} could not be opened: File exists"


# --- credits ---------------------------------------------------------------------------------------------------


def test_the_credits_name_everything_the_game_is_installed_with() -> None:
    import tomllib  # noqa: PLC0415

    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {one.partition(">")[0].strip() for one in project["dependencies"]}
    assert {one.package for one in (*LIBRARIES, *FONTS)} - {""} == wanted
