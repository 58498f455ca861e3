"""The program around the screens, on SDL's dummy display: title, loading, closing, sizes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from game.homes import saves_folder
from game.scene import Opening
from game.scene.listing import Form, Listed
from game.scene.places import Origin
from game.window.app import App
from game.window.backlog import Backlog
from game.window.content_note import ContentNote
from game.window.fault import FaultScreen
from game.window.help import HelpScreen
from game.window.menu import MenuScreen
from game.window.play import Play
from game.window.screen import Screen
from game.window.sdl import Surface, pygame
from game.window.title import Title
from tests.scene.levels import write_level


class Player:
    """Acts from another thread while the program runs: waits for something, then presses a key."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.failure: str = ""

    def wait(self, condition: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + 30
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(what)
            time.sleep(0.01)

    def press(self, key: int) -> None:
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))

    def begin(self) -> None:
        """From the title, past the content note, into the story."""
        self.press(pygame.K_RETURN)
        self.wait(self.top_is(ContentNote), "the content note")
        self.press(pygame.K_RETURN)
        self.wait(self.top_is(Play), "the story")

    def top_is(self, kind: type) -> Callable[[], bool]:
        return lambda: bool(self.app.stack) and type(self.app.stack[-1]) is kind

    def plays(self, acts: Callable[[Player], None]) -> int:
        """Run the program with these acts, and close the window after them."""

        def run() -> None:
            try:
                self.wait(lambda: bool(self.app.stack), "the title")
                acts(self)
            except TimeoutError as error:
                self.failure = f"never came: {error}"
            finally:
                # where the acts have ended the program themselves there is nothing to post to
                with suppress(pygame.error):
                    pygame.event.post(pygame.event.Event(pygame.QUIT))

        thread = threading.Thread(target=run)
        thread.start()
        code = self.app.run()
        thread.join()
        assert not self.failure, self.failure
        return code


@pytest.fixture(autouse=True)
def dummy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")


def test_a_knot_that_is_asked_for_is_shown_without_a_menu() -> None:
    player = Player(App("red_heat", 0, opening=Opening("lost", ("coach = 1",))))

    def acts(one: Player) -> None:
        one.wait(one.top_is(Play), "the knot")
        play = one.app.stack[-1]
        assert isinstance(play, Play)
        assert play.session.start == "lost"
        assert play.session.variables == {"coach": 1}

    assert player.plays(acts) == 0


def test_a_closed_window_ends_the_program(home: Path) -> None:
    player = Player(App("red_heat", 0))
    assert player.plays(lambda one: one.wait(one.top_is(Title), "the title")) == 0


def test_a_new_game_chosen_before_the_level_is_read_begins_when_it_is(home: Path) -> None:
    def acts(player: Player) -> None:
        player.begin()

    assert Player(App("red_heat", 0)).plays(acts) == 0


def test_closing_in_the_middle_keeps_the_autosave(home: Path) -> None:
    def acts(player: Player) -> None:
        player.begin()
        for _ in range(60):
            if (saves_folder("red_heat") / "auto-01.save").is_file():
                break
            player.press(pygame.K_SPACE)
            time.sleep(0.05)
        player.press(pygame.K_1)

    assert Player(App("red_heat", 0)).plays(acts) == 0
    assert (saves_folder("red_heat") / "auto-01.save").is_file()


def test_screens_are_laid_over_each_other_and_taken_away_again(home: Path) -> None:
    def acts(player: Player) -> None:
        player.begin()
        for key, kind in ((pygame.K_l, Backlog), (pygame.K_F1, HelpScreen), (pygame.K_ESCAPE, MenuScreen)):
            player.press(key)
            player.wait(player.top_is(kind), kind.__name__)
            player.press(pygame.K_ESCAPE)
            player.wait(player.top_is(Play), "the story again")

    assert Player(App("red_heat", 0)).plays(acts) == 0


def test_a_damaged_autosave_is_told_on_the_title(home: Path) -> None:
    path = saves_folder("red_heat") / "auto-01.save"
    path.parent.mkdir(parents=True)
    path.write_text("{", encoding="utf-8")

    def acts(player: Player) -> None:
        player.press(pygame.K_RETURN)

        def warned() -> bool:
            top = player.app.stack[-1] if player.app.stack else None
            return isinstance(top, Title) and "is damaged" in top.warning

        player.wait(warned, "the warning")

    assert Player(App("red_heat", 0)).plays(acts) == 0
    assert path.read_text(encoding="utf-8") == "{"


class Chosen(Screen):
    """A screen on which a level was chosen: in the program's own thread, as with the list."""

    def __init__(self, app: App, listed: Listed) -> None:
        super().__init__(app)
        self.listed = listed

    def update(self, seconds: float) -> bool:
        self.host.open_level(self.listed)
        return True

    def draw(self, target: Surface) -> None:
        """It is gone before it is seen."""


def test_the_title_names_the_level_of_somebody_else(home: Path) -> None:
    yard = write_level(home / "levels", "VAR trust = 1\nVAR distance = 0\nSnow.\n-> END\n")

    def words(app: App) -> str:
        title = app.stack[0]
        assert isinstance(title, Title)
        return title.warning

    def acts(player: Player) -> None:
        player.wait(lambda: words(player.app) == "Level: The Yard", "its name")
        player.press(pygame.K_RETURN)
        player.wait(player.top_is(Play), "the story")
        player.app.push(Left(player.app))
        player.wait(player.top_is(Title), "the title")
        assert words(player.app) == "Level: The Yard"

    Player(App(str(yard), 0)).plays(acts)


def test_the_title_of_the_game_itself_says_no_more_than_its_picture(home: Path) -> None:
    def acts(player: Player) -> None:
        app = player.app
        player.wait(lambda: app.desk is not None and player.top_is(Title)(), "the title")
        time.sleep(0.3)
        assert isinstance(app.stack[0], Title)
        assert app.stack[0].warning == ""

    Player(App("red_heat", 0)).plays(acts)


class Left(Screen):
    """A screen from which the player goes back to the title."""

    def update(self, seconds: float) -> bool:
        self.host.show_title()
        return True

    def draw(self, target: Surface) -> None:
        """It is gone before it is seen."""


def test_another_level_is_chosen_from_the_list_and_a_broken_one_leads_back(home: Path) -> None:
    yard = write_level(home / "levels", "VAR trust = 1\nVAR distance = 0\nSnow.\n-> END\n")
    listed = Listed("yard", "The Yard", yard, Origin.USER, Form.FOLDER)
    broken = home / "levels" / "broken.ink"
    broken.write_text("-> nowhere\n", encoding="utf-8")
    worse = Listed("broken", "Broken", broken, Origin.USER, Form.INK)

    def acts(player: Player) -> None:
        app = player.app
        player.wait(lambda: app.desk is not None, "the first level")
        app.push(Chosen(app, listed))
        player.wait(lambda: app.desk is not None and app.desk.level.id == "yard", "the second level")
        app.push(Chosen(app, worse))
        player.wait(player.top_is(FaultScreen), "the fault")
        player.press(pygame.K_ESCAPE)
        player.wait(lambda: app.desk is not None and app.desk.level.id == "yard", "the second level again")
        assert player.top_is(Title)()

    assert Player(App("red_heat", 0)).plays(acts) == 0


def test_a_level_that_breaks_between_two_readings_ends_the_program_with_2(home: Path) -> None:
    yard = write_level(home / "levels", "VAR trust = 1\nVAR distance = 0\nSnow.\n-> END\n")
    listed = Listed("yard", "The Yard", yard, Origin.USER, Form.FOLDER)

    def acts(player: Player) -> None:
        app = player.app
        player.wait(lambda: app.desk is not None, "the level")
        (yard / "story.ink").write_text("-> nowhere\n", encoding="utf-8")
        app.push(Chosen(app, listed))
        player.wait(player.top_is(FaultScreen), "the fault")
        player.press(pygame.K_ESCAPE)
        player.wait(lambda: not app.stack, "the end")

    assert Player(App(str(yard), 0)).plays(acts) == 2


def test_a_level_that_cannot_be_read_is_told_and_ends_with_2(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def acts(player: Player) -> None:
        player.wait(player.top_is(FaultScreen), "the fault")

    assert Player(App("no_such_level", 0)).plays(acts) == 2
    assert 'there is no level "no_such_level"' in capsys.readouterr().err


@pytest.mark.parametrize("size", [(1024, 768), (2560, 1080), (640, 360), (100, 80)])
def test_the_window_may_have_any_size(home: Path, size: tuple[int, int]) -> None:
    def acts(player: Player) -> None:
        pygame.event.post(pygame.event.Event(pygame.VIDEORESIZE, w=size[0], h=size[1], size=size))
        player.begin()

    assert Player(App("red_heat", 0, size)).plays(acts) == 0
