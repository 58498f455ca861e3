"""Saves: written whole or not at all, read or set aside, and continued where they were made."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.homes import autosave_path
from game.scene import Decision, Level, Session, from_text
from game.scene.saves import SaveError, has_autosave, read_autosave, resume, save_of, write_autosave

STORY = "-> top\n== top\nSnow falls.\n+ [Wait]\n  You wait.\n* [Leave]\n  You leave.\n- -> top\n"


def played(level: Level, choices: list[int]) -> Session:
    """A session at a decision, after these choices."""
    session = Session(level)
    for index in choices:
        while not isinstance(session.beat, Decision):
            session.advance()
        session.choose(index)
    while not isinstance(session.beat, Decision):
        session.advance()
    return session


def test_a_game_is_continued_where_it_was_saved() -> None:
    level = from_text(STORY)
    session = played(level, [0, 1, 0])
    write_autosave(save_of(session))
    again, notice = resume(level, read_autosave(level.id))
    assert notice == ""
    assert again.beat == session.beat
    assert [beat for beat, _ in again.history] == [beat for beat, _ in session.history]


def test_nothing_is_saved_before_the_first_decision() -> None:
    assert not has_autosave("text")


DAMAGE = [
    b"",
    b"{",
    b'{"level": "text"}',
    b"[]",
    b'{"level":"text","version":"1","seed":0,"choices":[],"evil":1}',
    b"\xff",
]


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_autosave_is_set_aside_and_named(damage: bytes) -> None:
    path = autosave_path("text")
    path.parent.mkdir(parents=True)
    path.write_bytes(damage)
    with pytest.raises(SaveError, match=r"text\.autosave\.json is damaged") as caught:
        read_autosave("text")
    assert "set aside as text.autosave.damaged.json" in caught.value.diagnostics[0].hint
    assert path.with_suffix(".damaged.json").read_bytes() == damage
    assert not path.exists()


def test_a_save_that_cannot_be_written_leaves_the_old_one_whole(tmp_path: Path) -> None:
    level = from_text(STORY)
    write_autosave(save_of(played(level, [0])), tmp_path)
    before = autosave_path("text", tmp_path).read_bytes()
    blocked = tmp_path / "file"
    blocked.write_text("not a folder", encoding="utf-8")
    with pytest.raises(SaveError, match="the autosave cannot be written"):
        write_autosave(save_of(played(level, [0, 0])), blocked)
    assert autosave_path("text", tmp_path).read_bytes() == before
    assert list((tmp_path / "saves").iterdir()) == [autosave_path("text", tmp_path)]


def test_a_save_of_an_edited_level_stops_at_the_choice_that_is_gone() -> None:
    save = save_of(played(from_text(STORY), [0, 1, 0]))
    again, notice = resume(from_text(STORY.replace("[Leave]", "[Go home]")), save)
    assert notice == "The level has changed since it was saved: 1 of 3 choices could be taken again."
    assert isinstance(again.beat, Decision)
    assert [one.text for one in again.taken] == ["Wait"]


def test_a_choice_keeps_its_identity_when_lines_around_it_change() -> None:
    save = save_of(played(from_text(STORY), [0, 1, 0]))
    edited = STORY.replace("Snow falls.", "Snow has been falling.\nIt is late.").replace(
        "+ [Wait]", "* [Sing]\n+ [Wait]"
    )
    again, notice = resume(from_text(edited), save)
    assert notice == ""
    assert [one.text for one in again.taken] == ["Wait", "Leave", "Wait"]
