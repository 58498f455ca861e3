"""The lab's commands: what they print, and how they end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.cli import main
from tests.scene.levels import write_level
from tests.scene.test_walkthrough import INK

WALKS = {"home.walk": "Snow falls.\n...\n> Go on\n...\n*** home\n", "brake.walk": "...\n> Brake\n...\n*** home\n"}


@pytest.fixture
def yard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A level with two walkthroughs, in the current folder."""
    monkeypatch.chdir(tmp_path)
    folder = write_level(tmp_path, INK)
    (folder / "walkthroughs").mkdir()
    for name, walk in WALKS.items():
        (folder / "walkthroughs" / name).write_text(walk, encoding="utf-8")
    return folder


Output = pytest.CaptureFixture[str]


def test_test_plays_all_walkthroughs_of_a_level(yard: Path, capsys: Output) -> None:
    assert main(["test", "yard"]) == 0
    first, second, summary = capsys.readouterr().out.splitlines()
    assert first == "ok      yard/walkthroughs/brake.walk"
    assert second == "ok      yard/walkthroughs/home.walk"
    assert summary.startswith("PASSED (2) in ")


def test_test_fails_with_the_place_and_goes_on(yard: Path, capsys: Output) -> None:
    (yard / "walkthroughs/brake.walk").write_text("...\n> Braek\n", encoding="utf-8")
    assert main(["test", "yard"]) == 1
    out = capsys.readouterr().out
    assert "FAILED  yard/walkthroughs/brake.walk\n" in out
    place = "yard/walkthroughs/brake.walk:2:1: error: "
    assert f'{place}there is no choice "Braek", did you mean "Brake"? [walk-differs]' in out
    assert "ok      yard/walkthroughs/home.walk" in out
    assert "FAILED (1 of 2) in " in out


def test_test_takes_single_walkthroughs_and_all_levels_of_a_folder(
    yard: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    assert main(["test", "yard/walkthroughs/home.walk"]) == 0
    assert "PASSED (1)" in capsys.readouterr().out
    (tmp_path / "mine/levels").mkdir(parents=True)
    yard.rename(tmp_path / "mine/levels/yard")
    monkeypatch.chdir(tmp_path / "mine")
    assert main(["test"]) == 0
    assert "ok      levels/yard/walkthroughs/home.walk" in capsys.readouterr().out


def test_test_update_rewrites_lines_and_says_so(yard: Path, capsys: Output) -> None:
    walk = yard / "walkthroughs/home.walk"
    (yard / "story.ink").write_text(INK.replace("Snow falls.", "Rain falls."), encoding="utf-8")
    assert main(["test", "yard"]) == 1
    assert main(["test", "yard", "--update"]) == 0
    assert "updated yard/walkthroughs/home.walk" in capsys.readouterr().out
    assert walk.read_text(encoding="utf-8") == WALKS["home.walk"].replace("Snow", "Rain")
    assert main(["test", "yard"]) == 0


def test_test_prints_json(yard: Path, capsys: Output) -> None:
    (yard / "walkthroughs/brake.walk").write_text("...\n*** home\n", encoding="utf-8")
    assert main(["test", "yard", "--json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert (data["schema"], data["passed"], data["failed"]) == (1, 1, 1)
    wrong, right = data["walkthroughs"]
    assert (right["file"], right["passed"], right["ending"]) == ("yard/walkthroughs/home.walk", True, "home")
    (diagnostic,) = wrong["diagnostics"]
    assert (diagnostic["kind"], diagnostic["line"], diagnostic["column"]) == ("walk-differs", 2, 1)


def test_test_tells_a_broken_level_once_a_walkthrough(yard: Path, capsys: Output) -> None:
    (yard / "story.ink").write_text("-> nowhere\n", encoding="utf-8")
    assert main(["test", "yard"]) == 1
    out = capsys.readouterr().out
    assert "yard/story.ink:1:4: error: there is no knot" in out
    assert "FAILED (2 of 2)" in out


def test_a_level_without_walkthroughs_is_2(tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "story.ink").write_text("One.\n-> END\n", encoding="utf-8")
    assert main(["test", str(tmp_path)]) == 2
    assert main(["coverage", str(tmp_path)]) == 2
    err = capsys.readouterr().err
    assert "there are no walkthroughs" in err
    assert "--walks 100" in err


def test_record_writes_what_a_script_plays(yard: Path, capsys: Output) -> None:
    Path("way.txt").write_text("# the law\n@timeout\n", encoding="utf-8")
    assert main(["record", "yard", "--script", "way.txt", "-o", "yard/walkthroughs/new.walk"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == "yard/walkthroughs/new.walk: 1 choice, to the ending home\n"
    written = Path("yard/walkthroughs/new.walk").read_text(encoding="utf-8")
    assert written.endswith("> @timeout\nYou brake.\n*** home\n")
    assert main(["test", "yard/walkthroughs/new.walk"]) == 0


def test_record_writes_over_nothing_unless_told(yard: Path, capsys: Output) -> None:
    Path("way.txt").write_text("1\n", encoding="utf-8")
    arguments = ["record", "yard", "--script", "way.txt", "-o", "yard/walkthroughs/home.walk"]
    assert main(arguments) == 2
    assert "--force" in capsys.readouterr().err
    assert Path("yard/walkthroughs/home.walk").read_text(encoding="utf-8") == WALKS["home.walk"]
    assert main([*arguments, "--force"]) == 0


def test_record_plays_in_the_terminal_beside_the_players_game(
    yard: Path, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    answers = iter(["2", "q"])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert main(["record", "yard", "-o", "new.walk"]) == 0
    assert Path("new.walk").read_text(encoding="utf-8").endswith("> Go on\nYou go on.\n*** home\n")
    assert "THE YARD" in capsys.readouterr().out
    assert not (home / "saves").exists()
    assert not (home / "memory").exists()


def test_coverage_follows_the_levels_walkthroughs(yard: Path, capsys: Output) -> None:
    assert main(["coverage", "yard", "--fail-under", "100"]) == 0
    assert "everything: 100%, in 2 plays of yard" in capsys.readouterr().out
    assert main(["coverage", "yard", "yard/walkthroughs/home.walk", "--fail-under", "100"]) == 1
    printed = capsys.readouterr()
    assert "not taken" in printed.out
    assert "is less than 100%" in printed.err


def test_coverage_plays_at_random(yard: Path, capsys: Output) -> None:
    assert main(["coverage", "yard", "--walks", "20", "--seed", "5"]) == 0
    first = capsys.readouterr()
    assert "in 20 plays" in first.out
    assert first.err == ""
    main(["coverage", "yard", "--walks", "20", "--seed", "5"])
    assert capsys.readouterr().out == first.out


@pytest.mark.parametrize(
    ("name", "begins"),
    [("c.html", "<!DOCTYPE html>"), ("c.json", '{\n "schema"'), ("c.info", "TN:"), ("c.txt", "File")],
)
def test_coverage_is_written_as_the_file_is_called(yard: Path, name: str, begins: str) -> None:
    assert main(["coverage", "yard", "-o", name]) == 0
    assert Path(name).read_text(encoding="utf-8").startswith(begins)


def test_coverage_says_which_plays_failed(yard: Path, capsys: Output) -> None:
    (yard / "walkthroughs/home.walk").write_text("...\n> Fly\n", encoding="utf-8")
    assert main(["coverage", "yard"]) == 1
    printed = capsys.readouterr()
    assert "home.walk:2:1: error" in printed.err
    assert "in 2 plays" in printed.out
    (yard / "story.ink").write_text("VAR trust = 1\nVAR distance = 1\n* [a]\n- {1 / 0}\n-> END\n", encoding="utf-8")
    assert main(["coverage", "yard", "--walks", "5", "--seed", "3"]) == 1
    err = capsys.readouterr().err
    assert err.count("divided by zero") == 1
    assert "first with seed 3" in err


def test_a_walkthrough_that_is_not_there_is_2(yard: Path, capsys: Output) -> None:
    assert main(["coverage", "yard", "no.walk"]) == 2
    assert "no.walk cannot be read" in capsys.readouterr().err
