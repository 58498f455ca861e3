"""The shelf: written whole or not at all, three generations, a ring of autosaves; damage is told, kept and stepped over."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.homes import has_saves, old_autosave_path, saves_folder
from game.scene import Decision, from_text
from game.scene.keeping import SaveError, Sheet, sealed
from game.scene.resuming import resume
from game.scene.saves import Save, save_of
from game.scene.shelf import AUTOSAVES, SLOTS, Shelf, Slot
from tests.scene.saving import STORY, played

SEVEN = Slot.numbered(7)


def a_save(choices: int = 1, name: str = "") -> Save:
    return save_of(
        played(from_text(STORY), [0] * choices), name=name, saved_at="2026-01-31T18:05:00+00:00", played_s=62
    )


def test_what_was_written_is_read_again() -> None:
    shelf = Shelf("text")
    save = a_save(name="before the door")
    shelf.write(SEVEN, save)
    assert shelf.read(SEVEN).save == save
    assert shelf.read(SEVEN).warning == ""


def test_a_list_tells_what_is_needed_to_choose_a_save() -> None:
    shelf = Shelf("text")
    picture = b"\xff\xd8" + bytes(1000)
    shelf.write(SEVEN, a_save(name="before the door").with_facts(picture=picture))
    (entry,) = shelf.list()
    facts = entry.facts
    assert entry.slot == SEVEN
    assert facts is not None
    assert (facts.name, facts.line, facts.choices) == ("before the door", "Snow falls.", 1)
    assert (facts.saved_at, facts.played_s, facts.picture) == ("2026-01-31T18:05:00+00:00", 62, picture)


def test_nothing_is_saved_before_the_first_save() -> None:
    shelf = Shelf("text")
    assert shelf.is_empty
    assert shelf.list() == ()
    assert shelf.latest() is None
    with pytest.raises(SaveError, match="there is no save in slot 7"):
        shelf.read(SEVEN)


@pytest.mark.parametrize(
    ("words", "slot"),
    [
        ("7", SEVEN),
        ("07", SEVEN),
        ("99", Slot.numbered(99)),
        ("100", None),
        ("0", None),
        ("quick", Slot.QUICK),
        ("Quick", Slot.QUICK),
        ("auto 3", Slot.auto(3)),
        ("auto-3", Slot.auto(3)),
        ("auto 11", None),
        ("the door", None),
        ("../7", None),
    ],
)
def test_slots_are_named_by_what_a_player_types(words: str, slot: Slot | None) -> None:
    assert Slot.typed(words) == slot
    if slot is not None:
        assert Slot.typed(str(slot)) == slot


def test_ninety_nine_slots_are_there_and_no_more() -> None:
    shelf = Shelf("text")
    save = a_save()
    for number in range(1, SLOTS + 1):
        assert shelf.free() == Slot.numbered(number)
        shelf.write(Slot.numbered(number), save)
    assert shelf.free() is None
    assert len(shelf.list()) == SLOTS
    with pytest.raises(ValueError, match="there is no slot 100"):
        Slot.numbered(100)


def test_autosaves_go_round_and_the_latest_is_continued() -> None:
    shelf = Shelf("text")
    for number in range(AUTOSAVES + 3):
        shelf.write_auto(a_save(number))
    assert len(shelf.list()) == AUTOSAVES
    latest = shelf.latest()
    assert latest is not None
    assert latest.slot == Slot.auto(3)
    assert len(latest.save.choices) == AUTOSAVES + 2


def test_the_places_of_one_turn_share_an_autosave() -> None:
    shelf = Shelf("text")
    session = played(from_text(STORY), [0])
    slots = [shelf.write_auto(save_of(session))]
    session.choose(0)
    while not isinstance(session.beat, Decision):
        slots.append(shelf.write_auto(save_of(session)))
        session.advance()
    slots.append(shelf.write_auto(save_of(session)))
    assert slots == [Slot.auto(1), *[Slot.auto(2)] * 3]
    latest = shelf.latest()
    assert latest is not None
    assert latest.save.offered


def test_the_latest_save_is_the_one_written_last_of_whatever_kind() -> None:
    shelf = Shelf("text")
    shelf.write_auto(a_save(1))
    shelf.write(Slot.QUICK, a_save(2))
    shelf.write(SEVEN, a_save(3))
    shelf.write_auto(a_save(4))
    found = []
    for slot in (Slot.auto(2), SEVEN, Slot.QUICK):
        latest = shelf.latest()
        assert latest is not None
        found.append((latest.slot, len(latest.save.choices)))
        shelf.delete(slot)
    assert found == [(Slot.auto(2), 4), (SEVEN, 3), (Slot.QUICK, 2)]


def test_renaming_changes_the_name_and_not_the_order() -> None:
    shelf = Shelf("text")
    shelf.write(SEVEN, a_save())
    shelf.write(Slot.QUICK, a_save(2))
    shelf.rename(SEVEN, "  the\ndoor \x1b[31m ")
    assert shelf.named("The door [31m") == SEVEN
    latest = shelf.latest()
    assert latest is not None
    assert latest.slot == Slot.QUICK


DAMAGE = [
    (b"", "it is not a file of this game"),
    (b"{", "it is not a file of this game"),
    (b"red-heat 1 2\n", "its first line is not whole"),
    (b"\xff\x00", "it is not a file of this game"),
]


@pytest.mark.parametrize(("damage", "message"), DAMAGE)
def test_a_damaged_save_is_told_and_kept(damage: bytes, message: str) -> None:
    shelf = Shelf("text")
    path = saves_folder("text") / "07.save"
    path.parent.mkdir(parents=True)
    path.write_bytes(damage)
    with pytest.raises(SaveError, match=f"07.save is damaged: {message}"):
        shelf.read(SEVEN)
    (entry,) = shelf.list()
    assert entry.facts is None
    assert entry.problem == f"07.save is damaged: {message}"
    assert path.read_bytes() == damage


@pytest.mark.parametrize("cut", [10, 200, -200, -1])
def test_a_save_that_was_cut_short_gives_way_to_the_one_before_it(cut: int) -> None:
    shelf = Shelf("text")
    shelf.write(SEVEN, a_save(1))
    shelf.write(SEVEN, a_save(2))
    path = saves_folder("text") / "07.save"
    path.write_bytes(path.read_bytes()[:cut])
    found = shelf.read(SEVEN)
    assert len(found.save.choices) == 1
    assert found.warning.startswith("07.save is damaged: ")
    assert found.warning.endswith("; going on with the save before it")


def test_three_generations_are_kept() -> None:
    shelf = Shelf("text")
    for number in range(5):
        shelf.write(SEVEN, a_save(number))
    path = saves_folder("text") / "07.save"
    assert sorted(one.name for one in path.parent.iterdir()) == ["07.save", "07.save.1", "07.save.2"]
    path.unlink()
    assert len(shelf.read(SEVEN).save.choices) == 3
    path.with_name("07.save.1").write_bytes(b"")
    assert len(shelf.read(SEVEN).save.choices) == 2


def test_a_damaged_save_is_not_overwritten_by_the_next() -> None:
    shelf = Shelf("text")
    shelf.write(SEVEN, a_save(1))
    path = saves_folder("text") / "07.save"
    path.write_bytes(b"precious")
    shelf.write(SEVEN, a_save(2))
    assert len(shelf.read(SEVEN).save.choices) == 2
    assert path.with_name("07.save.damaged-1").read_bytes() == b"precious"


def test_a_damaged_autosave_is_stepped_over() -> None:
    shelf = Shelf("text")
    for number in (1, 2, 3):
        shelf.write_auto(a_save(number))
    path = saves_folder("text") / "auto-03.save"
    data = path.read_bytes()
    damaged = data[:-20] + b"x" * 19 + b"\n"
    path.write_bytes(damaged)
    latest = shelf.latest()
    assert latest is not None
    assert len(latest.save.choices) == 2
    assert latest.warning == "auto-03.save is damaged: its checksum is wrong; going on with the save in slot auto 2"
    assert path.read_bytes() == damaged


def test_a_save_of_a_later_game_is_refused_and_kept() -> None:
    shelf = Shelf("text")
    shelf.write(SEVEN, a_save())
    path = saves_folder("text") / "07.save"
    data = sealed(Sheet(1, b'{"schema":3,"something":"new"}', b"{}"))
    path.write_bytes(data)
    with pytest.raises(SaveError, match=r"07\.save was written by a later version of the game"):
        shelf.read(SEVEN)
    assert path.read_bytes() == data


def test_a_save_that_cannot_be_written_leaves_the_old_one_whole(tmp_path: Path) -> None:
    shelf = Shelf("text")
    shelf.write(SEVEN, a_save())
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    with pytest.raises(SaveError, match=r"07\.save cannot be written"):
        Shelf("text", blocked).write(SEVEN, a_save(2))
    assert len(shelf.read(SEVEN).save.choices) == 1
    assert [one.name for one in saves_folder("text").iterdir()] == ["07.save"]


def test_a_save_is_exported_and_imported_whatever_became_of_its_line_ends(tmp_path: Path) -> None:
    shelf = Shelf("text")
    shelf.write(SEVEN, a_save(2, "mine"))
    file = tmp_path / "mine.save"
    shelf.export(SEVEN, file)
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    other = Shelf("text", tmp_path / "elsewhere")
    assert other.import_(Slot.numbered(1), file) == shelf.read(SEVEN).save
    assert other.read(Slot.numbered(1)).save == shelf.read(SEVEN).save


@pytest.mark.parametrize("level", ["other", "text"])
def test_what_is_imported_is_checked_and_changes_nothing_where_it_is_bad(level: str, tmp_path: Path) -> None:
    shelf = Shelf("text")
    shelf.write(SEVEN, a_save(2))
    file = tmp_path / "it.save"
    shelf.export(SEVEN, file)
    if level == "text":
        file.write_bytes(file.read_bytes()[:-1])
    target = Shelf(level, tmp_path / "elsewhere")
    with pytest.raises(SaveError, match=r"it\.save (belongs to the level|is damaged)"):
        target.import_(SEVEN, file)
    assert target.list() == ()


def test_the_autosave_of_the_game_before_slots_is_continued() -> None:
    path = old_autosave_path("text")
    path.parent.mkdir(parents=True)
    session = played(from_text(STORY), [0, 1])
    choices = ",".join(f'{{"identity":"{one.identity}","text":"{one.text}","timeout":false}}' for one in session.taken)
    path.write_text(
        f'{{"level":"text","version":"1","seed":0,"choices":[{choices}],"start":null,"schema":1}}', encoding="utf-8"
    )
    assert has_saves("text")
    found = Shelf("text").latest()
    assert found is not None
    resumed = resume(from_text(STORY), found.save)
    assert resumed.session.history == session.history
    path.write_text("{", encoding="utf-8")
    with pytest.raises(SaveError, match=r"text\.autosave\.json is damaged"):
        Shelf("text").latest()
