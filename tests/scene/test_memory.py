"""Memory: what a player knows over all runs, in a file of its own; an edit elsewhere forgets nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.homes import memory_path, saves_folder
from game.scene import Decision, Level, Session, from_text, load
from game.scene.manifest import Manifest
from game.scene.memory import Memory
from game.scene.resuming import resume
from game.scene.saves import save_of
from game.scene.shelf import Shelf, Slot

TALE = """\
-> gate
== gate
# chapter: The Gate
The gate is shut.
* [Knock]
  You knock. # met: dog
* [Climb]
  You climb. # clue: bone
- -> lane
== lane
-> yard
== yard
# chapter: The Yard
A yard. # ending: yard
-> END
"""


def played_through(level: Level, memory: Memory, choice: int = 0, today: str = "2026-01-31") -> Session:
    """A session played to its end, every beat of it noted."""
    session = Session(level)
    memory.note(session, today)
    while not session.is_over:
        if isinstance(session.beat, Decision):
            session.choose(session.beat.open[choice].index)
        else:
            session.advance()
        memory.note(session, today)
    return session


def known(memory: Memory) -> tuple[object, ...]:
    """All that a memory holds."""
    return memory.read, memory.taken, memory.knots, memory.met, memory.clues, memory.endings


def test_everything_that_was_met_is_known_in_the_next_run() -> None:
    level = from_text(TALE)
    memory = Memory(level.id)
    played_through(level, memory)
    memory.write()
    again = Memory(level.id)
    assert known(again) == known(memory)
    assert len(again.read) == 3
    assert len(again.taken) == 1
    assert again.knots == {"gate", "lane", "yard"}
    assert (list(again.met), list(again.clues), again.endings) == (["dog"], [], {"yard": "2026-01-31"})
    played_through(level, again, 1, "2026-02-01")
    assert (list(again.met), list(again.clues)) == (["dog"], ["bone"])
    assert len(again.taken) == 2
    # the day on which an ending was first found
    assert again.endings == {"yard": "2026-01-31"}


def test_a_line_is_read_once_it_has_been_noted() -> None:
    level = from_text(TALE)
    memory = Memory(level.id)
    session = Session(level)
    session.advance()
    assert not memory.has_read(session)
    memory.note(session)
    assert memory.has_read(session)


def test_a_chapter_can_be_begun_again_where_it_began() -> None:
    level = from_text(TALE)
    memory = Memory(level.id)
    played_through(level, memory)
    memory.write()
    starts = Memory(level.id).chapter_starts
    assert list(starts) == ["gate", "yard"]
    resumed = resume(level, starts["yard"], beside=True)
    assert resumed.notice == ""
    assert resumed.session.identity == "--- The Yard"
    assert [one.text for one in resumed.session.taken] == ["Knock"]
    assert resumed.session.is_trial


def test_an_edit_elsewhere_forgets_no_line(red_heat: Level, tmp_path: Path) -> None:
    memory = Memory(red_heat.id)
    played_through(red_heat, memory)
    assert red_heat.folder is not None
    folder = tmp_path / "red_heat"
    shutil.copytree(red_heat.folder.root, folder)
    for file in folder.glob("0*.ink"):
        lines = file.read_text(encoding="utf-8").split("\n")
        at = next(number for number, line in enumerate(lines) if line.startswith("=== "))
        lines[at:at] = [f"=== new_in_{file.stem}", "A tram goes by.", "-> END", ""]
        file.write_text("VAR v" + file.stem + " = 1\n" + "\n".join(lines), encoding="utf-8")
    edited = load(folder)
    assert edited.program.fingerprint != red_heat.program.fingerprint
    session = Session(edited)
    while not session.is_over:
        if isinstance(session.beat, Decision):
            session.choose(session.beat.open[0].index)
            taken = session.just_taken
            assert taken is not None
            assert taken.identity in memory.taken
        else:
            session.advance()
        assert session.identity in memory.read or session.identity.startswith(("--- ", "> ", "*** "))


def test_deleting_saves_forgets_nothing() -> None:
    level = from_text(TALE)
    memory = Memory(level.id)
    session = played_through(level, memory)
    memory.write()
    shelf = Shelf(level.id)
    shelf.write(Slot.QUICK, save_of(session))
    shelf.delete(Slot.QUICK)
    shutil.rmtree(saves_folder(level.id))
    assert known(Memory(level.id)) == known(memory)


@pytest.mark.parametrize("damage", [b"", b"{}", b"\x00" * 9])
def test_a_damaged_memory_is_set_aside_and_begins_empty(damage: bytes) -> None:
    path = memory_path("text")
    path.parent.mkdir(parents=True)
    path.write_bytes(damage)
    memory = Memory("text")
    assert memory.message == (
        "of-text.memory is damaged: it is not a file of this game; it was set aside as of-text.memory.damaged-1, "
        "and nothing is known of earlier games"
    )
    assert not memory.read
    assert path.with_name("of-text.memory.damaged-1").read_bytes() == damage
    assert Memory("text").message == ""


def test_where_there_is_an_older_generation_it_stands_in() -> None:
    level = from_text(TALE)
    memory = Memory(level.id)
    played_through(level, memory)
    memory.write()
    memory.write()
    memory.path.write_bytes(b"gone")
    again = Memory(level.id)
    assert "what was known a little earlier is used" in again.message
    assert known(again) == known(memory)


def test_memories_of_two_levels_do_not_mix() -> None:
    level = from_text(TALE, Manifest(id="tale"))
    memory = Memory(level.id)
    played_through(level, memory)
    memory.write()
    assert not Memory("text").read
    shutil.copy(memory_path("tale"), memory_path("text"))
    assert "is of another level" in Memory("text").message
