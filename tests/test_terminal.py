"""The terminal: the whole game in 80 columns, and commands at any prompt."""

from __future__ import annotations

import io
from collections.abc import Iterator

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
