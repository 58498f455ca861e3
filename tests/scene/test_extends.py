"""Levels that extend another: whose files and keys count, and what is said when the other one is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.homes import levels_folder
from game.lab.check import check
from game.scene import LevelError, Session, find_level, load
from tests.scene.levels import PIXEL
from tests.scene.zips import write_zip

BASE = """\
id = "yard"
name = "The Yard"
version = "1.4.0"
authors = ["Ann"]
language = "de"
content_warnings = ["snow"]

[cast.danko]
name = "Danko"
about = "Never late."

[cast.ridzik]
name = "Ridzik"

[meters.trust]
max = 5

[endings.home]
title = "Home"
"""
STORY = """\
VAR trust = 1
INCLUDE one.ink
-> one
"""
ONE = """\
== one
# background: street
DANKO: Here.
RIDZIK: There.
# ending: home
-> END
"""


def write(folder: Path, name: str, **files: str) -> Path:
    """A level with these files: `manifest`, and everything else by its name without `.ink`."""
    root = folder / name
    (root / "pictures").mkdir(parents=True)
    for key, text in files.items():
        (root / ("level.toml" if key == "manifest" else f"{key}.ink")).write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def base(tmp_path: Path) -> Path:
    root = write(tmp_path / "levels", "yard", manifest=BASE, story=STORY, one=ONE)
    for name in ("street", "sky"):
        (root / "pictures" / f"{name}.svg").write_text(PIXEL, encoding="utf-8")
    return root


def told(folder: Path) -> list[str]:
    """What a level says until it stops."""
    session = Session(load(folder))
    while not session.is_over:
        session.advance()
    return [f"{type(beat).__name__}: {getattr(beat, 'text', '')}" for beat, _ in session.history]


def test_files_of_the_level_replace_those_of_its_base_and_the_others_stay(base: Path) -> None:
    two = write(base.parent, "late", manifest='id = "late"\nextends = "yard"\n', one=ONE.replace("Here.", "Late."))
    (two / "pictures/street.svg").write_text(PIXEL, encoding="utf-8")
    assert told(two)[:2] == ["Speech: Late.", "Speech: There."]
    library = load(two).library
    assert library.backdrops["street"].parent.parent == two
    assert library.backdrops["sky"].parent.parent == base


def test_files_can_be_added(base: Path) -> None:
    two = write(
        base.parent,
        "more",
        manifest='id = "more"\nextends = "yard"\nstart = "more.ink"\n',
        more="It begins earlier.\nINCLUDE story.ink\n",
    )
    assert told(two)[:2] == ["Narration: It begins earlier.", "Speech: Here."]


def test_keys_are_taken_over_but_for_what_the_level_is_called(base: Path) -> None:
    manifest = 'id = "late"\nextends = "yard >=1.2, <2"\n[cast.danko]\nname = "Ivan"\nspeaks_as = ["DANKO"]\n[endings.away]\ntitle = "Away"\n'
    late = load(write(base.parent, "late", manifest=manifest)).manifest
    assert (late.id, late.name, late.version, late.authors) == ("late", "", "1.0.0", ())
    assert (late.language, late.content_warnings) == ("de", ("snow",))
    assert list(late.cast) == ["danko", "ridzik"]
    assert (late.cast["danko"].name, late.cast["danko"].about) == ("Ivan", "Never late.")
    assert list(late.endings) == ["home", "away"]
    assert late.meters["trust"].max == 5


def test_a_level_may_extend_one_that_extends_another_and_zips_may_take_part(base: Path) -> None:
    write_zip(
        base.parent / "late.zip",
        {
            "late/level.toml": b'id = "late"\nextends = "yard"\n',
            "late/one.ink": ONE.replace("Here.", "Late.").encode(),
        },
    )
    third = write(
        base.parent,
        "later",
        manifest='id = "later"\nextends = "late"\n[cast.ridzik]\nname = "Art"\nspeaks_as=["RIDZIK"]\n',
    )
    assert told(third)[:2] == ["Speech: Late.", "Speech: There."]
    assert load(third).name_of("ridzik") == "Art"


def test_the_base_is_found_where_levels_are_kept(tmp_path: Path) -> None:
    write(levels_folder(), "yard", manifest=BASE, story=STORY, one=ONE.replace("# background: street\n", ""))
    assert told(write(tmp_path, "late", manifest='id = "late"\nextends = "yard"\n'))[0] == "Speech: Here."


def test_the_game_itself_can_be_extended(tmp_path: Path) -> None:
    level = load(write(tmp_path, "mine", manifest='id = "mine"\nextends = "red_heat >=1.0"\nname = "Mine"\n'))
    assert level.program.positions == load(find_level("red_heat")).program.positions
    assert level.id == "mine"


def test_mistakes_are_told_in_the_file_that_they_are_in(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(base.parent)
    write(base.parent, "late", manifest='id = "late"\nextends = "yard"\n', one="== one\n-> nowhere\n")
    with pytest.raises(LevelError, match=r"^late/one\.ink:2:4: error: there is no knot"):
        load(Path("late"))
    write(base.parent, "later", manifest='id = "later"\nextends = "yard"\n[meters.trust]\nmax = 0\n')
    with pytest.raises(LevelError, match=r"^later/level\.toml:4:1: error: the meter"):
        load(Path("later"))
    (base / "story.ink").write_text("VAR mistrust = 1\nINCLUDE one.ink\n-> one\n", encoding="utf-8")
    (base.parent / "later/level.toml").write_text('id = "later"\nextends = "yard"\n', encoding="utf-8")
    with pytest.raises(LevelError, match=r"^yard/level\.toml:15:2: error: the meter"):
        load(Path("later"))


def test_check_leaves_the_findings_about_the_base_to_its_author(base: Path) -> None:
    (base / "one.ink").write_text(ONE + "== cellar\n-> END\n", encoding="utf-8")
    assert {one.kind for one in check(base).findings} >= {"unreachable-knot", "unused-picture"}
    late = write(base.parent, "late", manifest='id = "late"\nextends = "yard"\n[clues.key]\ntitle = "A key"\n')
    assert [one.kind for one in check(late).findings] == ["unused-clue"]


WRONG = [
    ('"yrad"', 'the level "yrad", which this one extends, is not there [missing-base]'),
    ('"yard >=2.0"', 'this level goes with "yard" >=2.0, and what is there is version 1.4.0 [base-version]'),
    ('"yard 2"', '"2" is no range of versions: write >=1.0, or >=1.0, <2 [manifest-version]'),
    ('"../yard"', '"../yard" names no level: write its id, and perhaps versions: red_heat >=1.0 [missing-base]'),
    ('"late"', "this level extends itself: late extends late [base-loop]"),
    ('["yard"]', "expected text, got a list [manifest-type]"),
]


@pytest.mark.parametrize(("extends", "message"), WRONG, ids=[one for one, _ in WRONG])
def test_a_base_that_cannot_be_had_is_one_message(
    base: Path, monkeypatch: pytest.MonkeyPatch, extends: str, message: str
) -> None:
    monkeypatch.chdir(base.parent)
    write(base.parent, "late", manifest=f'id = "late"\nextends = {extends}\n')
    with pytest.raises(LevelError) as caught:
        load(Path("late"))
    assert [one.headline() for one in caught.value.diagnostics] == [f"late/level.toml:2:1: error: {message}"]


def test_levels_that_extend_each_other_in_a_ring_are_one_message(base: Path) -> None:
    for one, other in (("a", "b"), ("b", "c"), ("c", "a")):
        write(base.parent, one, manifest=f'id = "{one}"\nextends = "{other}"\n')
    with pytest.raises(LevelError, match="this level extends itself: a extends b extends c extends a"):
        load(base.parent / "a")


def test_what_is_wrong_with_the_base_is_told_by_its_own_place(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(base.parent)
    (base / "level.toml").write_text('id = "yard"\nname = 7\n', encoding="utf-8")
    write(base.parent, "late", manifest='id = "late"\nextends = "yard"\n')
    with pytest.raises(LevelError, match=r"^yard/level\.toml:2:1: error: expected text, got a whole number"):
        load(Path("late"))


@pytest.mark.parametrize(
    ("wanted", "right"), [(">=0.1", True), ("", True), (">=0.0.1, <99", True), (">=99", False), ("<0.0.1", False)]
)
def test_a_level_is_for_some_versions_of_the_game(base: Path, wanted: str, right: bool) -> None:
    (base / "level.toml").write_text(f'game_version = "{wanted}"\n{BASE}', encoding="utf-8")
    if right:
        load(base)
        return
    with pytest.raises(LevelError, match="this level is for the game in version"):
        load(base)
