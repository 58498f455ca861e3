"""The entry in the desktop's menu: it starts this program, and can be taken away."""

from __future__ import annotations

import configparser
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import main
from game.menu_entry import add_entry, escaped, places, quoted, start_command

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="menus of this kind are on Linux only")


def entry_of(share: Path) -> configparser.SectionProxy:
    """The entry, as a desktop reads it."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(places(share)[0], encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_entry_starts_this_program_from_anywhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["menu-entry", "--share", str(tmp_path)]) == 0
    entry, icon = places(tmp_path)
    assert capsys.readouterr().out == f"{entry}\n{icon}\n"
    words = shlex.split(entry_of(tmp_path)["Exec"].replace("\\\\", "\\"))
    done = subprocess.run([*words, "--version"], capture_output=True, text=True, cwd=tmp_path, check=True)
    assert done.stdout.startswith("red-heat ")
    assert Path(entry_of(tmp_path)["TryExec"]).is_file()
    assert Path(entry_of(tmp_path)["Icon"]).read_text(encoding="utf-8").startswith("<svg")


def test_the_entry_is_written_where_the_desktop_looks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert main(["menu-entry"]) == 0
    assert (tmp_path / "applications/red-heat.desktop").is_file()


def test_what_was_written_can_be_taken_away(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add_entry(tmp_path, start_command())
    assert main(["menu-entry", "--remove", "--share", str(tmp_path)]) == 0
    assert not any(path.exists() for path in places(tmp_path))
    capsys.readouterr()
    assert main(["menu-entry", "--remove", "--share", str(tmp_path)]) == 1
    assert capsys.readouterr().out == f"there is no entry in {tmp_path}\n"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "applications").write_text("a file", encoding="utf-8")
    assert main(["menu-entry", "--share", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith(str(tmp_path / "applications"))


@pytest.mark.parametrize(
    ("argument", "written"),
    [
        pytest.param("/usr/bin/red-heat", '"/usr/bin/red-heat"', id="a plain path"),
        pytest.param("/my games/red-heat", '"/my games/red-heat"', id="a blank"),
        pytest.param("/100%/red-heat", '"/100%%/red-heat"', id="a percent sign is no field code"),
        pytest.param("/$HOME`x`", '"/\\\\$HOME\\\\`x\\\\`"', id="nothing is expanded"),
        pytest.param('/a"b\\c', '"/a\\\\"b\\\\\\\\c"', id="quotes and backslashes are quoted twice over"),
    ],
)
def test_a_command_is_quoted_as_the_standard_wants_it(argument: str, written: str) -> None:
    assert quoted(argument) == written


def test_a_line_break_in_a_path_starts_no_new_key() -> None:
    assert escaped("/a\nExec=rm") == "/a\\nExec=rm"
