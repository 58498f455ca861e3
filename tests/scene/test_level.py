"""Levels from strangers: what is wrong with one is said with its place, and nothing outside its folder is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scene import LevelError, Session, find_level, load, read
from game.scene.files import Folder
from tests.scene.levels import MANIFEST, write_level

FINE = "VAR trust = 1\nVAR distance = 1\nSnow.\n-> END\n"


def complaint(folder: Path) -> str:
    """What loading a level is refused with, without the folder's own path."""
    with pytest.raises(LevelError) as caught:
        load(folder)
    return "\n".join(str(one) for one in caught.value.diagnostics).replace(folder.as_posix() + "/", "")


TAGS = [
    (
        "# background: yrad",
        'story.ink:3:1: error: there is no backdrop "yrad"; did you mean "yard"?, in "# background: yrad"',
    ),
    (
        "# background: Yard",
        'story.ink:3:1: error: there is no backdrop "Yard"; letter case counts, and it is called "yard", in "# background: Yard"',
    ),
    ("# show: dnako", 'story.ink:3:1: error: there is no person in the cast called "dnako"; did you mean "danko"?'),
    ("# show: ridzik hard", 'story.ink:3:1: error: there is no portrait "ridzik_hard"'),
    ("# sound: boom", 'story.ink:3:1: error: there is no sound "boom"'),
    ("# clue: kye", 'story.ink:3:1: error: there is no clue "kye"; did you mean "key"?'),
    ("# ending: hom", 'story.ink:3:1: error: there is no ending "hom"; did you mean "home"?'),
    ("# gauge: fuel", 'story.ink:3:1: error: there is no meter "fuel"'),
    ("# timer: soon", 'story.ink:3:1: error: "# timer" takes a number of seconds, not "soon"'),
]


@pytest.mark.parametrize(("tag", "message"), TAGS, ids=[tag for tag, _ in TAGS])
def test_what_a_tag_names_must_exist(tmp_path: Path, tag: str, message: str) -> None:
    folder = write_level(tmp_path, f"VAR trust = 1\nVAR distance = 1\n{tag}\nSnow.\n-> END\n")
    assert complaint(folder).startswith(message)


MANIFESTS = [
    ('id = "yard"\nname = 7\n', "level.toml:2:1: error: expected text, got a whole number [manifest-type]"),
    ('id = "yard"\nauthors = "Ann"\n', "level.toml:2:1: error: expected a list, got text [manifest-type]"),
    ('id = "yard"\nlicence = 2020-01-01\n', "level.toml:2:1: error: expected text, got a date or time [manifest-type]"),
    (
        f'id = "yard"\nname = "{"x" * 300}"\n',
        "level.toml:2:1: error: expected text of at most 200 characters [manifest-type]",
    ),
    (
        'id = "yard"\n[meters.trust]\nmax = 9999999\n',
        "level.toml:3:1: error: expected a whole number of at most 1000000 [manifest-type]",
    ),
    (
        'id = "yard"\n[clues.key]\ntext = "A key."\n',
        'level.toml:2:2: error: "title" is missing here [manifest-type]',
    ),
    ('id = "yard"\n[captions]\nbell = 3\n', "level.toml:3:1: error: expected text, got a whole number [manifest-type]"),
    (
        f'id = "yard"\n[captions]\n{"x" * 101} = "a bell"\n',
        "level.toml:2:2: error: expected text of at most 100 characters [manifest-type]",
    ),
    (
        'id = "yard"\n[meters.fine]\nmax = 3\n[meters.trust]\nmax = "a"\n',
        "level.toml:5:1: error: expected a whole number, got text [manifest-type]",
    ),
    (
        'id = "yard"\n[meters.trust]\nwidget = "star"\n',
        'level.toml:3:1: error: there is no widget "star" [manifest-type]',
    ),
    ('id = "yard"\nname = "x\n', "level.toml:2:10: error: illegal character '\\n' [manifest-syntax]"),
    ('id = "other"\n', 'level.toml:1:1: error: the id "other" is not the name of its folder, "yard" [manifest-id]'),
    (
        'id = "yard"\n[cast.danko]\nname = "Danko"\ncolor = "red"\n',
        'level.toml:4:1: error: "red" is not a color like #9c1717 [manifest-color]',
    ),
    (
        'id = "yard"\nschema = 2\n',
        "level.toml:2:1: error: schema 2 needs a newer version of the game [manifest-schema]",
    ),
    (
        'id = "yard"\n[meters.fuel]\n',
        'level.toml:2:2: error: the meter "fuel" is no variable of the story [unknown-meter]',
    ),
]


@pytest.mark.parametrize(("manifest", "message"), MANIFESTS, ids=[message for _, message in MANIFESTS])
def test_a_manifest_is_refused_with_its_place(tmp_path: Path, manifest: str, message: str) -> None:
    assert complaint(write_level(tmp_path, FINE, manifest)).splitlines()[0] == message


def test_an_unknown_key_is_a_warning_with_a_suggestion(tmp_path: Path) -> None:
    level = load(write_level(tmp_path, FINE, MANIFEST.replace('name = "The Yard"', 'nmae = "The Yard"')))
    (found,) = level.diagnostics
    assert found.message == '"nmae" means nothing here'
    assert found.hint == 'did you mean "name"?'


def test_mistakes_of_the_story_come_with_the_path_of_their_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_level(tmp_path, FINE + "INCLUDE two.ink\n")
    (folder / "two.ink").write_text("== two\n-> nowhere\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(LevelError, match=r"yard/two\.ink:2:4: error: there is no knot"):
        load(Path("yard"))


def test_a_folder_with_a_bare_story_is_a_level(tmp_path: Path) -> None:
    (tmp_path / "tale.ink").write_text("# title: A Tale\nOnce.\n-> END\n", encoding="utf-8")
    level = load(tmp_path)
    assert level.manifest.name == "A Tale"
    assert load(tmp_path / "tale.ink").manifest.name == "A Tale"
    (tmp_path / "plain.ink").write_text("Once.\n-> END\n", encoding="utf-8")
    assert load(tmp_path / "plain.ink").manifest.name == "plain"


def test_a_level_that_is_not_there_is_one_message(tmp_path: Path) -> None:
    with pytest.raises(LevelError, match='there is no level "red_haet"') as caught:
        find_level("red_haet")
    assert caught.value.diagnostics[0].hint == 'did you mean "red_heat"?'
    with pytest.raises(LevelError, match="there is no level in"):
        read(tmp_path)


@pytest.mark.parametrize("name", ["../secret.ink", "/etc/passwd", "a/../../b", "con.ink", "a\\b", "C:x", "x\x00y"])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="is not a name"):
        Folder(tmp_path).path(name)


def test_no_link_leads_out_of_the_folder(tmp_path: Path) -> None:
    secret = tmp_path / "secret.ink"
    secret.write_text("Secret.\n", encoding="utf-8")
    folder = write_level(tmp_path / "levels", FINE + "INCLUDE link.ink\n")
    (folder / "link.ink").symlink_to(secret)
    assert 'there is no file "link.ink" to include' in complaint(folder)


def test_a_story_that_is_no_text_is_one_message(tmp_path: Path) -> None:
    folder = write_level(tmp_path, FINE)
    (folder / "story.ink").write_bytes(b"\xff\xfe\x00Snow")
    assert complaint(folder).startswith("error: story.ink cannot be read: it is not UTF-8 text")


def test_the_game_loads_without_a_warning() -> None:
    level = load(find_level("red_heat"))
    assert [str(one) for one in level.diagnostics] == []
    assert Session(level).problems == []
