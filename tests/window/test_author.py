"""Author mode, on a host that shows nothing: what an edit does to the story that is being played, and what an author does to it."""

from __future__ import annotations

import re
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.scene import Decision, LevelError, Narration, Session, load
from game.scene.file_watch import Changes
from game.scene.walkthrough import play as walk
from game.scene.walkthrough import read_walkthrough
from game.window.actions import Action, Input, Typed
from game.window.author import Author, Edition, whereabouts
from game.window.author_fault import EDGE, LEFT, TOP, WIDE
from game.window.author_menu import AuthorMenu, Knots, OneVariable, Variables
from game.window.desk import Desk
from game.window.fonts import SANS
from game.window.geometry import Box, View
from game.window.lettering import face, recorded
from game.window.play import Play
from game.window.sdl import Rect, Surface, pygame
from game.window.sound import Sound
from game.window.style import Style
from tests.scene.levels import PIXEL, write_level
from tests.window.conftest import QuietHost

STORY = """\
VAR trust = 1
VAR distance = 0
-> yard
== yard
# background: yard
Snow falls.
{trust > 2:Ridzik nods.|Ridzik spits.}
~ trust += 1
He waits.
* [Go in] -> inside
== inside
# background: street
It is warm. Trust is {trust}.
# ending: home
-> END
"""


@pytest.fixture
def desktop() -> Iterator[QuietHost]:
    host = QuietHost()
    yield host
    host.pictures.close()


def begin(host: QuietHost) -> None:
    """Begin the level that lies ready, as an author does."""
    assert host.desk is not None
    session = Session(host.desk.level)
    session.beside = True
    host.start(session)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_level(tmp_path, STORY)


@pytest.fixture
def author(desktop: QuietHost, folder: Path) -> Author:
    """An author who plays the level."""
    desktop.desk = Desk(load(folder))
    author = Author(desktop, lambda: begin(desktop))
    begin(desktop)
    return author


STORY_SAVED = Changes(("story.ink",), ())


def saved(author: Author, folder: Path, edit: Callable[[str], str], changes: Changes = STORY_SAVED) -> None:
    """The author saves the story; the level is read again."""
    path = folder / "story.ink"
    path.write_text(edit(path.read_text(encoding="utf-8")), encoding="utf-8")
    try:
        author.adopt(Edition(changes, load(folder)))
    except LevelError as error:
        author.adopt(Edition(changes, error=error))


def press(author: Author, *given: Input) -> None:
    for one in given:
        author.host.stack[-1].handle(one)


def key(author: Author, letter: str) -> bool:
    """Shift and a letter, as the window gets them."""
    code = getattr(pygame, f"K_{letter}")
    return author.handle(pygame.event.Event(pygame.KEYDOWN, key=code, mod=pygame.KMOD_LSHIFT))


def text(author: Author) -> str:
    beat = author.deeds.session.beat
    assert isinstance(beat, Narration)
    return beat.text


def write(author: Author, letters: str) -> None:
    """Type over what stands in the field that has the focus."""
    press(author, Action.LAST, *[Typed("")] * 60, Typed(letters))


def test_the_page_for_authors_lists_every_key(author: Author) -> None:
    page = (Path(__file__).parents[2] / "docs/authors/author-mode.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| Shift\+(\w) \|", page, re.MULTILINE))
    assert listed == {pygame.key.name(code).upper() for code in author.keys}


# --- reloading -----------------------------------------------------------------------------------------------------


def test_a_reworded_line_is_shown_at_the_same_place_with_the_same_state(author: Author, folder: Path) -> None:
    for _ in range(2):
        author.deeds.session.advance()
    saved(author, folder, lambda ink: ink.replace("He waits.", "He waits for you."))
    assert text(author) == "He waits for you."
    assert author.deeds.session.peek.globals[0] == 2


def test_an_edit_elsewhere_leaves_the_place_and_the_way_back(author: Author, folder: Path) -> None:
    for _ in range(2):
        author.deeds.session.advance()
    saved(author, folder, lambda ink: ink.replace("It is warm.", "It is cold."))
    assert text(author) == "He waits."
    author.deeds.session.roll_back(2)
    assert text(author) == "Snow falls."


def test_what_was_set_by_hand_at_this_line_is_still_so_after_an_edit(author: Author, folder: Path) -> None:
    author.deeds.session.change({"trust": 5})
    saved(author, folder, lambda ink: ink.replace("Ridzik nods.", "Ridzik laughs."))
    assert text(author) == "Snow falls."
    author.deeds.session.advance()
    assert text(author) == "Ridzik laughs."


def test_a_line_says_what_happened(author: Author, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved(author, folder, lambda ink: ink.replace("It is warm.", "It is cold.\nVery."))
    assert capsys.readouterr().err.startswith("Reloaded: 2 lines changed in story.ink. ")


def test_a_broken_file_leaves_the_story_running_until_it_is_mended(author: Author, folder: Path) -> None:
    saved(author, folder, lambda ink: ink.replace("-> inside\n==", "-> insdie\n=="))
    assert "[unknown-target]" in author.panel.report
    author.deeds.session.advance()
    assert text(author) == "Ridzik spits."
    saved(author, folder, lambda ink: ink.replace("-> insdie\n==", "-> inside\n=="))
    assert author.panel.error is None
    assert text(author) == "Ridzik spits."


def test_a_level_that_was_broken_from_the_start_begins_when_it_is_mended(desktop: QuietHost, tmp_path: Path) -> None:
    folder = write_level(tmp_path, "-> nowhere\n")
    author = Author(desktop, lambda: begin(desktop))
    saved(author, folder, lambda ink: ink + "Snow.\n")
    assert desktop.stack == []
    assert author.panel.error is not None
    saved(author, folder, lambda ink: STORY)
    assert text(author) == "Snow falls."
    assert author.panel.error is None


def test_a_changed_picture_is_drawn_anew(author: Author, folder: Path, desktop: QuietHost) -> None:
    before = desktop.picture().get_at((640, 200))
    (folder / "pictures/yard.svg").write_text(PIXEL.replace("#123456", "#ffcc00"), encoding="utf-8")
    saved(author, folder, lambda ink: ink, Changes((), ("pictures/yard.svg",)))
    after = desktop.picture().get_at((640, 200))
    assert before != after
    assert after.r > 200


def test_an_open_list_stays_open_and_shows_the_new_edition(author: Author, folder: Path) -> None:
    key(author, "o")
    saved(author, folder, lambda ink: ink.replace("VAR distance", "VAR snow = 7\nVAR distance"))
    assert isinstance(author.host.stack[-1], Variables)
    assert [one.label for one in author.host.stack[-1].entries()] == ["trust = 1", "snow = 7", "distance = 0"]


# --- the panel -----------------------------------------------------------------------------------------------------

MISTAKE = LevelError.plain("unknown-target", "nothing", "hint")


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (2560, 1080)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("hidden", [False, True])
def test_the_panel_stays_inside_the_window_and_holds_its_words(
    author: Author, folder: Path, size: tuple[int, int], factor: float, hidden: bool
) -> None:
    saved(author, folder, lambda ink: ink + f"\n{'word ' * 80}{{trust > :x}}\n{{\n-> gone\n-> away\n-> lost\n")
    view = View.inside(*size, Style(text=factor))
    if hidden:
        author.panel.toggle()
    with recorded() as words:
        author.panel.draw(Surface(view.size), view)
    assert words
    box = view.rect_of(Box(LEFT, TOP, WIDE, 720 - TOP))
    assert [one.words for one in words if not box.contains(one.ink)] == []


def test_the_panel_underlines_what_is_meant(author: Author, folder: Path) -> None:
    saved(author, folder, lambda ink: ink + "\n-> gone\n")
    target = Surface((1280, 720))
    author.panel.draw(target, View.inside(1280, 720))
    edge = pygame.Color(EDGE)
    marked = [x for x in range(50, 1240) if any(target.get_at((x, y)) == edge for y in range(50, 300))]
    letters = face(View.inside(1280, 720), SANS, 15)
    assert marked[-1] - marked[0] + 1 == letters.size("gone")[0]


def test_a_click_on_the_panel_hides_it_and_does_not_reach_the_story(author: Author, folder: Path) -> None:
    saved(author, folder, lambda ink: ink + "-> gone\n")
    author.draw(Surface((1280, 720)))
    click = pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(300, 60))
    assert author.handle(click)
    author.draw(Surface((1280, 720)))
    assert not author.handle(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(300, 160)))
    assert text(author) == "Snow falls."


# --- what an author does -------------------------------------------------------------------------------------------


def test_a_variable_is_set_by_typing_and_taken_back_by_going_back(author: Author) -> None:
    key(author, "o")
    write(author, "trust")
    press(author, Action.ADVANCE)
    assert isinstance(author.host.stack[-1], OneVariable)
    write(author, "trust + 3")
    press(author, Action.ADVANCE)
    assert author.deeds.session.stage.meters[0].value == 4
    assert isinstance(author.host.stack[-1], Variables)
    assert author.host.stack[-1].shown[0].label == "trust = 4"
    author.deeds.close()
    press(author, Action.ROLL_BACK)
    assert author.deeds.session.stage.meters[0].value == 1


def test_what_is_no_value_is_told_and_changes_nothing(author: Author) -> None:
    author.host.push(OneVariable(author.deeds, "trust"))
    write(author, "turst + 1")
    press(author, Action.ADVANCE)
    screen = author.host.stack[-1]
    assert isinstance(screen, OneVariable)
    assert "turst" in screen.error
    assert not author.deeds.session.can_roll_back


def test_a_knot_is_jumped_to_by_typing_and_left_by_going_back(author: Author) -> None:
    key(author, "j")
    write(author, "ins")
    press(author, Action.ADVANCE)
    assert isinstance(author.host.stack[-1], Play)
    assert text(author) == "It is warm. Trust is 1."
    press(author, Action.ROLL_BACK)
    assert text(author) == "Snow falls."


def test_a_jump_into_a_mistake_is_told_in_the_list(author: Author, folder: Path) -> None:
    saved(author, folder, lambda ink: ink + "== wrong\n{1 / zero()}\n-> END\n== function zero()\n~ return 0\n")
    key(author, "j")
    write(author, "wrong")
    press(author, Action.ADVANCE)
    screen = author.host.stack[-1]
    assert isinstance(screen, Knots)
    assert screen.error
    assert text(author) == "Snow falls."


def test_the_menu_leads_to_the_next_choice_and_back_a_step(author: Author) -> None:
    key(author, "d")
    press(author, Action.DOWN, Action.DOWN, Action.ADVANCE)
    assert isinstance(author.deeds.session.beat, Decision)
    author.deeds.step_back()
    assert text(author) == "He waits."
    assert isinstance(author.host.stack[-1], Play)


def test_the_way_is_kept_as_a_walkthrough_that_comes_true(author: Author, folder: Path) -> None:
    author.deeds.next_choice()
    author.deeds.session.choose(0)
    for name in ("author_1.walk", "author_2.walk"):
        author.deeds.keep_walkthrough()
        written = folder / "walkthroughs" / name
        assert "> Go in\n" in written.read_text(encoding="utf-8")
        assert walk(read_walkthrough(written), load(folder)).endswith("It is warm. Trust is 2.\n*** home\n")


def test_a_shortcut_opens_and_closes_and_types_no_letter(author: Author) -> None:
    assert key(author, "d")
    assert isinstance(author.host.stack[-1], AuthorMenu)
    assert key(author, "d")
    assert isinstance(author.host.stack[-1], Play)
    assert key(author, "o")
    assert author.handle(pygame.event.Event(pygame.TEXTINPUT, text="O"))
    assert not key(author, "o")
    assert not author.handle(pygame.event.Event(pygame.TEXTINPUT, text="O"))


def test_where_the_story_is_stands_on_the_screen(author: Author) -> None:
    author.deeds.session.advance()
    assert whereabouts(author.deeds.session) == "AUTHOR   yard   story.ink:7   Shift+D"
    with recorded() as words:
        author.draw(Surface((1280, 720)))
    assert [one.words for one in words] == [whereabouts(author.deeds.session)]
    assert Rect(0, 0, 1280, 720).contains(words[0].ink)


# --- sound ---------------------------------------------------------------------------------------------------------


def silence(path: Path, seconds: float) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(44_100)
        file.writeframes(bytes(2 * round(44_100 * seconds)))


def test_changed_music_is_heard_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    path, sound = tmp_path / "theme.wav", Sound()
    try:
        for seconds in (1.0, 3.0):
            silence(path, seconds)
            sound.forget(frozenset([path]))
            sound.loop("music", path)
            sound.settle()
            heard = [pygame.mixer.Channel(index).get_sound() for index in range(4)]
            assert seconds in [round(one.get_length(), 1) for one in heard if one is not None]
    finally:
        sound.close()
        pygame.mixer.quit()
