"""The terminal: the whole game in 80 columns, and commands at any prompt."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.console import Console

from game.homes import saves_folder
from game.scene import Level, Opening, from_text
from game.scene.manifest import Cast, ClueText, EndingText, Manifest, Meter
from game.terminal import Terminal

MANIFEST = Manifest(
    id="text",
    name="The Yard",
    cast={"danko": Cast("Danko", color="#9c1717")},
    meters={"trust": Meter("Trust")},
    clues={"key": ClueText("A flat key", "Cut for a locker.")},
    endings={"home": EndingText("Home", "And late.")},
)
INK = """\
VAR trust = 1
-> yard
== yard
# chapter: Steam \\| Moscow, dusk
Snow falls.
DANKO: It is late. # clue: key
* [Knock]
  ~ trust++
  Nobody answers. -> yard
* [Locked door # locked: needs the key]
* [Leave]
  You leave. # ending: home
  -> END
"""


def told(*answers: str, level: Level | None = None, opening: Opening | None = None) -> tuple[int, str]:
    """Exit code and output of a game with these answers, and then the end of input."""
    lines: Iterator[str] = iter(answers)

    def ask(prompt: str) -> str:
        out.write(prompt)
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    out = io.StringIO()
    console = Console(file=out, width=80, no_color=True)
    terminal = Terminal(level or from_text(INK, MANIFEST), console, ask, opening=opening)
    return terminal.run(), out.getvalue()


def test_a_game_from_card_to_ending() -> None:
    code, text = told("Leave", "q")
    assert code == 0
    for words in (
        "THE YARD",
        "STEAM",
        "Moscow, dusk",
        "Snow falls.",
        "DANKO  It is late.",
        "Clue: A flat key",
        "Home",
        "And late.",
    ):
        assert words in text or words.title() in text
    assert "   1  Knock\n   -  Locked door (needs the key)\n   2  Leave\n" in text
    assert max(len(line) for line in text.splitlines()) <= 80


def test_the_end_of_input_is_polite_and_keeps_the_autosave() -> None:
    code, text = told("1")
    assert code == 0
    assert "Saved. Until next time." in text
    assert (saves_folder("text") / "auto-01.save").is_file()
    _, again = told("1")
    assert "An unfinished game is saved." in again
    assert "1  Leave" in again


def test_what_begins_elsewhere_neither_offers_nor_touches_the_autosave() -> None:
    told("Knock")
    kept = sorted(saves_folder(MANIFEST.id).iterdir())
    code, text = told("Knock", "s", "q", opening=Opening("yard", ("trust = 3",)))
    assert code == 0
    assert "An unfinished game is saved" not in text
    assert "Trust 4/5" in text
    assert "What began with --at or --set is not saved." in text
    assert "Saved." not in text
    assert sorted(saves_folder(MANIFEST.id).iterdir()) == kept


def test_back_undoes_the_last_choice() -> None:
    _, text = told("1", "b", "q")
    assert text.count("   1  Knock\n") == 2
    assert text.rindex("Trust 1/5") > text.rindex("Trust 2/5")


def test_history_tells_what_was_said_and_chosen() -> None:
    _, text = told("1", "history", "q")
    assert "> Knock" in text
    assert text.count("Nobody answers. Snow falls.") == 2


def test_status_tells_clues_and_meters() -> None:
    _, text = told("i", "q")
    assert "A flat key  Cut for a locker." in text
    assert text.count("Trust 1/5") == 3


def test_a_wrong_answer_is_told_and_asked_again() -> None:
    code, text = told("dance", "q")
    assert code == 0
    assert 'there is no choice "dance"' in text


def test_help_lists_the_commands() -> None:
    _, text = told("?", "q")
    assert "back (b)" in text
    assert text.count("   1  Knock\n") == 2


@pytest.mark.parametrize("damage", [b"", b"{}", b"\x00"])
def test_a_damaged_autosave_is_one_message_and_a_new_game(damage: bytes) -> None:
    path = saves_folder("text") / "auto-01.save"
    path.parent.mkdir(parents=True)
    path.write_bytes(damage)
    code, text = told("1", "q")
    assert code == 0
    assert "is damaged" in text
    assert "Snow falls." in text


def test_a_story_that_fails_ends_with_a_message() -> None:
    code, text = told("1", level=from_text("One.\n* [Divide]\n  {1 / 0}\n  -> END\n"))
    assert code == 2
    assert "a whole number divided by zero [division-by-zero]" in text


def test_a_game_is_saved_in_a_slot_and_gone_on_with() -> None:
    code, text = told("1", "save 7", "2", "q", "2", "load 7", "1", "q")
    assert code == 0
    assert "Saved in slot 7." in text
    _, text = told("2", "load 7", "history", "q")
    assert "> Knock" in text


def test_a_save_has_a_name_and_is_found_by_it() -> None:
    _, text = told("save before the door", "saves", "load Before the door", "q")
    assert "Saved in slot 1." in text
    assert "      1  before the door, Steam, 0 choices, " in text
    assert " auto 1  Steam, 0 choices, " in text


def test_replacing_and_deleting_ask_first() -> None:
    _, text = told("save 7", "1", "save 7", "2", "delete 7", "2", "delete 7", "1", "load 7", "q")
    assert "Slot 7 holds Steam, 0 choices" in text
    assert text.count("Nothing was changed.") == 2
    assert "The save in slot 7 was deleted." in text
    assert 'There is no save "7"; saves lists them.' in text


def test_a_save_is_exported_and_imported(tmp_path: Path) -> None:
    file = tmp_path / "danko.save"
    _, text = told("1", "save 7", f"export 7 {file}", f"import {file} 8", "load 8", "history", "q")
    assert f"The save in slot 7 was written to {file}." in text.replace("\n", " ") or file.is_file()
    assert "Put into slot 8." in text
    file.write_bytes(b"nonsense")
    _, text = told("2", f"import {file}", "q")
    assert "danko.save is damaged: it is not a file of this game" in text


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("load", "Say which save: its number or its name."),
        ("load 100", 'There is no save "100"'),
        ("delete auto 9", 'There is no save "auto 9"'),
        ("save auto 3", "The autosaves are written by the game."),
        ("export 7", "Say which save, and the file to write"),
        ("import", "Say which file"),
        ("import nowhere.save", "nowhere.save cannot be read: there is no such file"),
    ],
)
def test_a_command_that_cannot_be_done_says_what_it_wants(words: str, answer: str) -> None:
    code, text = told(words, "q")
    assert code == 0
    assert answer in text


def test_an_unfinished_game_is_gone_on_with_from_its_latest_save() -> None:
    told("1", "save 7", "b", "q")
    _, text = told("continue", "status", "q")
    assert "Trust 1/5" in text
    assert "Trust 2/5" not in text


def test_a_game_saved_in_another_edition_says_how_it_goes_on() -> None:
    told("1")
    _, text = told("1", "q", level=from_text(INK.replace("Snow falls.", "Rain falls."), MANIFEST))
    assert "The level has changed since this was saved. You go on at the same place." in text
