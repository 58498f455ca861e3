"""From nothing to a zip: what `new` writes is right, and what `pack` writes plays."""

from __future__ import annotations

import json
import re
import time
import zipfile
from pathlib import Path

import pytest

from game.cli import main
from game.homes import levels_folder
from game.scene import load
from game.scene.directions import IGNORED, READERS, Note, read_tag
from game.scene.schema import manifest_schema
from game.scene.vocabulary import TAGS
from game.window.sdl import pygame
from tests import reference
from tests.scene.levels import write_level
from tests.scene.test_extends import BASE, ONE, STORY, write

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_a_new_level_checks_clean_and_its_walkthroughs_come_true(capsys: pytest.CaptureFixture[str]) -> None:
    began = time.perf_counter()
    assert main(["new", "night_tram", "--author", "Ann"]) == 0
    assert main(["check", "--strict", "night_tram"]) == 0
    assert main(["test", "night_tram"]) == 0
    assert time.perf_counter() - began < 5
    printed = capsys.readouterr()
    assert "nothing found" in printed.err
    assert "PASSED (2)" in printed.out
    manifest = load(Path("night_tram")).manifest
    assert (manifest.name, manifest.authors) == ("Night Tram", ("Ann",))


def test_a_new_level_reaches_every_line_with_its_walkthroughs(capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", "night_tram"])
    assert main(["coverage", "night_tram", "--fail-under", "100"]) == 0
    assert capsys.readouterr().out


def test_a_new_level_has_a_picture_of_its_own_and_a_schema_for_editors() -> None:
    main(["new", "night_tram"])
    level = load(Path("night_tram"))
    assert level.library.backdrops["stairwell"] == Path("night_tram/pictures/stairwell.svg")
    assert Path("night_tram/level.toml").read_text(encoding="utf-8").startswith("#:schema ./level.schema.json\n")
    assert json.loads(Path("night_tram/level.schema.json").read_text(encoding="utf-8"))["title"]


def test_a_new_level_goes_into_the_levels_folder_where_there_is_one() -> None:
    Path("levels").mkdir()
    main(["new", "one"])
    main(["new", "two", "--into", "elsewhere"])
    assert Path("levels/one/level.toml").is_file()
    assert Path("elsewhere/two/level.toml").is_file()


REFUSED = [
    (["new", "Night Tram"], '"Night Tram" is no name for a level: a-z, 0-9, _ and - may be in it, as in night_tram'),
    (["new", "../up"], '"../up" is no name for a level'),
    (["new", "con"], '"con" is no name for a level: it is that of a device on some systems'),
    (["new", "x", "--title", 'The "X"'], 'The "X"" cannot be written here'),
    (["pack", "nowhere"], 'there is no level "nowhere"'),
    (["pack", "tale.ink"], "tale.ink is no folder, and only folders are packed"),
    (["pack", "fine", "-o", "fine.tar"], "fine.tar is not the name of a zip [not-packed]"),
    (["pack", "fine", "-o", "old.zip"], "old.zip exists already [not-packed]\n      = --force writes over it"),
]


@pytest.mark.parametrize(("arguments", "message"), REFUSED, ids=[" ".join(words) for words, _ in REFUSED])
def test_what_cannot_be_made_is_one_message_and_2(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["new", "fine"])
    Path("tale.ink").write_text("Snow.\n-> END\n", encoding="utf-8")
    Path("old.zip").write_bytes(b"")
    assert main(arguments) == 2
    assert message in capsys.readouterr().err
    assert Path("old.zip").read_bytes() == b""


def test_nothing_that_exists_is_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", "night_tram"])
    Path("night_tram/story.ink").write_text("Mine.\n-> END\n", encoding="utf-8")
    assert main(["new", "night_tram"]) == 2
    assert "night_tram exists already" in capsys.readouterr().err
    assert Path("night_tram/story.ink").read_text(encoding="utf-8") == "Mine.\n-> END\n"


def test_a_packed_level_checks_clean_and_plays_where_players_put_it(capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", "night_tram"])
    levels_folder().mkdir(parents=True)
    target = levels_folder() / "any-name.zip"
    assert main(["pack", "night_tram", "-o", str(target)]) == 0
    Path("night_tram").rename("moved")
    assert main(["check", "--strict", "night_tram"]) == 0
    assert main(["test", "night_tram"]) == 0
    script = Path("way.txt")
    script.write_text("Knock\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["play", "night_tram", "--script", str(script)]) == 0
    assert capsys.readouterr().out.endswith("*** home\n")


def test_the_same_files_give_the_same_bytes() -> None:
    main(["new", "night_tram"])
    main(["pack", "night_tram", "-o", "one.zip"])
    for path in Path("night_tram").rglob("*"):
        path.touch()
    main(["pack", "night_tram", "-o", "two.zip"])
    assert Path("one.zip").read_bytes() == Path("two.zip").read_bytes()
    assert sorted(one.name for one in Path().iterdir()) == ["night_tram", "one.zip", "two.zip"]


def test_what_is_no_part_of_a_level_stays_out_of_its_zip() -> None:
    main(["new", "night_tram"])
    for name in (".git/config", "notes.bak", "__pycache__/x.txt", ".secret.md", "run.py"):
        path = Path("night_tram") / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("", encoding="utf-8")
    Path("night_tram/LICENSE").write_text("CC0\n", encoding="utf-8")
    main(["pack", "night_tram"])
    with zipfile.ZipFile("night_tram-1.0.0.zip") as archive:
        names = archive.namelist()
    assert names == sorted(names)
    assert "night_tram/LICENSE" in names
    assert len(names) == 8


def test_a_level_with_errors_is_not_packed(capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", "night_tram"])
    Path("night_tram/story.ink").write_text("Snow. # weather: hail\n-> nowhere\n", encoding="utf-8")
    assert main(["pack", "night_tram"]) == 2
    assert "[unknown-target]" in capsys.readouterr().err
    assert list(Path().glob("*.zip")) == []


def test_a_link_out_of_the_level_is_not_packed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write_level(tmp_path, "VAR trust = 1\nVAR distance = 1\nSnow.\n-> END\n")
    (tmp_path / "secret.md").write_text("secret", encoding="utf-8")
    (folder / "notes.md").symlink_to(tmp_path / "secret.md")
    assert main(["pack", str(folder)]) == 2
    assert "notes.md cannot be packed: 'notes.md' leads out of its folder" in capsys.readouterr().err


def test_a_level_that_extends_another_is_packed_alone() -> None:
    write(Path("levels"), "yard", manifest=BASE, story=STORY, one=ONE.replace("# background: street\n", ""))
    write(Path("levels"), "late", manifest='id = "late"\nextends = "yard"\n')
    assert main(["pack", "levels/late", "-o", "out/late.zip"]) == 0
    with zipfile.ZipFile("out/late.zip") as archive:
        assert archive.namelist() == ["late/level.toml"]


def test_a_changed_picture_is_seen(here: Path) -> None:
    """The way that the first page for authors leads: make a level, change its picture, look."""
    page = (ROOT / "docs/authors/first-level.md").read_text(encoding="utf-8")
    (line,) = re.findall(r"^```svg\n(.*?)\n```$", page, re.MULTILINE)
    main(["new", "stairs"])
    picture = Path("stairs/pictures/stairwell.svg")
    text = picture.read_text(encoding="utf-8")
    (old,) = [one for one in text.splitlines() if 'id="doors"' in one]
    seen = []
    for shown in (text, text.replace(old, line)):
        picture.write_text(shown, encoding="utf-8")
        assert (
            main(["shoot", "stairs", "--walk", "stairs/walkthroughs/home.walk", "-o", "shots", "--size", "640x360"])
            == 0
        )
        shot = pygame.image.load("shots/002_narration.png")
        seen.append(tuple(shot.get_at((355, 130)))[:3])
    assert seen == [(0x3D, 0x2B, 0x2B), (0x2F, 0x6B, 0x4F)]


def test_the_published_schema_is_the_one_of_the_types() -> None:
    published = (ROOT / "docs/authors/level.schema.json").read_text(encoding="utf-8")
    assert published == manifest_schema(), "python -m tests.reference writes it anew"


def test_the_reference_is_in_step_with_the_source() -> None:
    assert reference.PAGE.read_text(encoding="utf-8") == reference.page(), "python -m tests.reference writes it anew"


def test_every_tag_is_in_the_reference_and_its_forms_can_be_read() -> None:
    assert {one.key for one in TAGS} == READERS.keys() | IGNORED
    for one in TAGS:
        for form in one.forms:
            tag = read_tag(f"{one.key}: {form}")
            assert isinstance(tag, Note) == (one.key in IGNORED)


def test_levels_prints_facts_and_ends_with_1_where_one_is_broken(capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", "night_tram"])
    capsys.readouterr()
    assert main(["levels", "--json", "--levels", "."]) == 0
    told = json.loads(capsys.readouterr().out)
    (mine,) = [one for one in told["levels"] if one["id"] == "night_tram"]
    assert (mine["name"], mine["origin"], mine["form"], mine["broken"]) == ("Night Tram", "given", "folder", False)
    Path("night_tram/story.ink").write_text("-> nowhere\n", encoding="utf-8")
    assert main(["levels", "--levels", "."]) == 1
    printed = capsys.readouterr()
    assert "  BROKEN\n    night_tram/story.ink:1:4: error: there is no knot" in printed.out
    assert printed.err.endswith(" levels, 1 of them broken\n")
    assert main(["levels", "--quick", "--levels", "."]) == 0


def test_paths_prints_every_place(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    assert main(["paths", "--json", "--levels", "mods"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["levels"] == str(home / "levels")
    for name in ("saves", "memory", "reports", "cache"):
        assert told[name] == str(home / name)
    assert told["settings"] == str(home / "settings.json")
    assert told["looked_in"][0] == str(Path("mods").absolute())
    assert main(["paths"]) == 0
    assert f"levels         {home / 'levels'}\n" in capsys.readouterr().out
