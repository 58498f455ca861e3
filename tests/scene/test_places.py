"""Where levels are found, which one an id means, and the list of all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.homes import LEVELS_VARIABLE, levels_folder, more_level_folders
from game.scene import Form, LevelError, Listed, Origin, find_level, list_levels, load
from game.scene.walkthrough import prove, read_walkthrough, walkthroughs_of
from tests.scene.zips import FINE, STORY, write_zip


def write(folder: Path, name: str, manifest: str = "", story: str = "Snow.\n-> END\n") -> Path:
    """A level of one line."""
    root = folder / name
    root.mkdir(parents=True)
    (root / "level.toml").write_text(manifest or f'id = "{name}"\nname = "{name.title()}"\n', encoding="utf-8")
    (root / "story.ink").write_text(story, encoding="utf-8")
    return root


def listed() -> dict[str, Listed]:
    """The list by what is found in it, without the game itself."""
    return {one.path.name: one for one in list_levels() if one.origin is not Origin.PROGRAM}


def test_a_level_in_the_players_folder_is_found_by_its_id() -> None:
    folder = write(levels_folder(), "night")
    assert find_level("night") == folder
    assert listed()["night"].origin is Origin.USER


def test_a_zip_in_the_players_folder_is_found_by_its_id_whatever_it_is_called() -> None:
    path = write_zip(levels_folder() / "Night Tram v1.0.zip", FINE)
    assert find_level("night") == path
    assert load(path).manifest.name == "Night"
    assert listed()[path.name].form is Form.ZIP


def test_a_zip_without_a_folder_in_it_is_a_level_too(tmp_path: Path) -> None:
    files = {name.removeprefix("night/"): data for name, data in FINE.items()}
    path = write_zip(tmp_path / "whatever-1.0.zip", files)
    assert load(path).id == "night"
    assert load(write_zip(tmp_path / "tale.zip", {"story.ink": STORY})).manifest.name == "Zipped"


def test_a_zip_that_changes_is_read_anew(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "night.zip", FINE)
    assert load(path).manifest.name == "Night"
    write_zip(path, {**FINE, "night/level.toml": b'id = "night"\nname = "Late Night"\n'})
    assert load(path).manifest.name == "Late Night"


def test_mistakes_in_a_zip_are_told_with_their_place_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_zip(tmp_path / "night.zip", {**FINE, "night/story.ink": b"Snow.\n-> nowhere\n"})
    with pytest.raises(LevelError, match=r"^night\.zip/night/story\.ink:2:4: error: there is no knot"):
        load(Path("night.zip"))


@pytest.mark.parametrize("wrapper", ["night/", ""])
def test_the_walkthroughs_of_a_zip_are_played(tmp_path: Path, wrapper: str) -> None:
    files = {name.replace("night/", wrapper): data for name, data in FINE.items()}
    path = write_zip(tmp_path / "night.zip", {**files, f"{wrapper}walkthroughs/home.walk": b"Snow.\n"})
    (walk,) = walkthroughs_of(path)
    assert prove(read_walkthrough(walk), load(path)).transcript.startswith("Snow.\n")


def test_the_games_own_level_is_meant_before_the_players_and_a_given_folder_before_both(tmp_path: Path) -> None:
    theirs = write(levels_folder(), "red_heat")
    assert load(find_level("red_heat")).manifest.name == "Red Heat"
    hidden = listed()["red_heat"]
    assert hidden.hidden_by == find_level("red_heat")
    assert hidden.path == theirs
    given = write(tmp_path / "given", "red_heat")
    with more_level_folders([str(tmp_path / "given")]):
        assert find_level("red_heat") == given
    assert find_level("red_heat") != given


def test_folders_are_given_by_the_variable_and_more_of_them_by_the_option(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = write(tmp_path / "a", "night"), write(tmp_path / "b", "night")
    monkeypatch.setenv(LEVELS_VARIABLE, str(tmp_path / "a"))
    assert find_level("night") == first
    with more_level_folders([str(tmp_path / "b")]):
        assert find_level("night") == second
    assert find_level("night") == first


def test_a_broken_level_stands_in_the_list_with_its_reason_and_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = levels_folder()
    write(folder, "fine")
    write(folder, "typo", 'id = "typo"\nname = 7\n')
    write(folder, "moved", 'id = "typo"\n')
    (write(folder, "empty") / "story.ink").unlink()
    write(folder, "wrong", story="-> nowhere\n")
    (folder / "noise.zip").write_bytes(b"noise")
    found = listed()
    assert {name: one.is_broken for name, one in found.items()} == {
        "fine": False,
        "typo": True,
        "moved": True,
        "empty": True,
        "wrong": False,
        "noise.zip": True,
    }
    heads = {name: one.errors[0].headline().replace(str(folder) + "/", "") for name, one in found.items() if one.errors}
    assert heads["typo"].endswith("typo/level.toml:2:1: error: expected text, got a whole number [manifest-type]")
    assert heads["moved"].endswith('the id "typo" is not the name of its folder, "moved" [manifest-id]')
    assert heads["empty"].endswith("empty/story.ink cannot be read: there is no such file [unreadable]")
    assert heads["noise.zip"].endswith("noise.zip cannot be taken: it is damaged: this is no zip file [bad-archive]")
    compiled = {one.path.name: one for one in list_levels(compiled=True)}
    assert compiled["wrong"].errors[0].kind == "unknown-target"


def test_a_level_is_listed_with_what_its_manifest_says() -> None:
    (game,) = [one for one in list_levels() if one.id == "red_heat"]
    assert game.origin is Origin.PROGRAM
    assert (game.id, game.name, game.content_warnings) == ("red_heat", "Red Heat", ("violence",))
    assert game.picture is not None
    assert game.picture.name == "title.svg"


def test_a_picture_called_cover_stands_for_a_level() -> None:
    folder = write(levels_folder(), "night")
    (folder / "pictures").mkdir()
    (folder / "pictures/cover.png").write_bytes(b"")
    assert listed()["night"].picture == folder / "pictures/cover.png"


def test_a_bare_story_is_listed_by_the_tags_at_its_top() -> None:
    levels_folder().mkdir(parents=True)
    (levels_folder() / "tale.ink").write_text("# author: Ann\n# title: A Tale\nOnce.\n-> END\n", encoding="utf-8")
    tale = listed()["tale.ink"]
    assert (tale.id, tale.name, tale.authors, tale.form) == ("tale", "A Tale", ("Ann",), Form.INK)
    assert find_level("tale").name == "tale.ink"


def test_what_is_no_level_is_not_listed() -> None:
    folder = levels_folder()
    (folder / "notes").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    (folder / "readme.txt").write_text("", encoding="utf-8")
    assert listed() == {}
