"""The command line, as processes of their own: what they print, how they end, what they load."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAIN = str(ROOT / "main.py")


def run(*arguments: str, given: str = "", cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run the program without a display."""
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment.pop("SDL_VIDEODRIVER", None)
    return subprocess.run(
        [sys.executable, MAIN, *arguments],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        env=environment,
        timeout=60,
        check=False,
    )


def test_a_script_plays_to_an_ending(tmp_path: Path) -> None:
    script = tmp_path / "way.txt"
    script.write_text("# always the first\n" + "1\n" * 200, encoding="utf-8")
    done = run("play", "red_heat", "--script", str(script))
    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout.startswith("--- The Bathhouse | Moscow, six in the evening ---\n")
    assert done.stdout.splitlines()[-1] == "*** alive"


def test_a_script_ends_politely_where_its_choices_do() -> None:
    done = run("play", "red_heat", "--script", "-", given="1\n")
    assert done.returncode == 0
    assert "> Take the felt hat." in done.stdout


def test_a_choice_that_does_not_exist_ends_a_script_with_2() -> None:
    done = run("play", "red_heat", "--script", "-", given="Dance\n")
    assert done.returncode == 2
    assert done.stderr.startswith('error: there is no choice "Dance" [unknown-choice]\n')
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "author mode needs a window, and there is no display here\n"),
        (["--terminal"], "author mode is for the window: leave out --script and --terminal\n"),
        (["--script", "-"], "author mode is for the window: leave out --script and --terminal\n"),
    ],
)
def test_author_mode_needs_a_window(arguments: list[str], message: str) -> None:
    done = run("play", "red_heat", "--author", *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", message)


def test_a_script_may_begin_anywhere() -> None:
    done = run("play", "red_heat", "--at", "lost", "--set", "coach = 1", "--script", "-", given="1\n")
    assert done.returncode == 0
    assert "She is dying under you" in done.stdout
    assert done.stdout.splitlines()[-1] == "*** empty_road"


def test_a_script_loads_neither_pygame_nor_rich(tmp_path: Path) -> None:
    script = tmp_path / "way.txt"
    script.write_text("1\n" * 200, encoding="utf-8")
    code = (
        "import sys; from game.cli import main; "
        f"code = main(['play', 'red_heat', '--script', {str(script)!r}]); "
        "loaded = {name.partition('.')[0] for name in sys.modules}; "
        "sys.exit(code or (3 if loaded & {'pygame', 'rich', 'numpy'} else 0))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr


def test_without_a_display_the_game_is_played_in_the_terminal_and_says_so() -> None:
    done = run(given="")
    assert done.returncode == 0
    assert done.stderr == "There is no display here, so the game is played in the terminal.\n"
    assert "THE BATHHOUSE" in done.stdout
    assert "Saved. Until next time." in done.stdout


def test_a_display_that_does_not_answer_is_no_display() -> None:
    environment = {**os.environ, "DISPLAY": ":9876"}
    environment.pop("SDL_VIDEODRIVER", None)
    environment.pop("WAYLAND_DISPLAY", None)
    done = subprocess.run(
        [sys.executable, MAIN],
        input="",
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0
    assert "No window could be opened" in done.stderr
    assert "played in the terminal" in done.stderr
    assert "Traceback" not in done.stderr


WRONG = [
    (("play", "red_haet", "--terminal"), 'error: there is no level "red_haet" [missing-level]'),
    (
        ("play", "red_heat", "--script", "nothing.txt"),
        "nothing.txt cannot be read: [Errno 2] No such file or directory: 'nothing.txt'",
    ),
    (("ink", "nothing.ink"), "nothing.ink cannot be read: [Errno 2] No such file or directory: 'nothing.ink'"),
    (("--size", "big"), '"big" is no size: write 1280x720'),
    (("check", "red_haet"), 'error: there is no level "red_haet" [missing-level]'),
    (("check", "red_heat", "--format", "xml"), "invalid choice: 'xml'"),
    (
        ("--at", "los", "--terminal"),
        'error: the story has no knot "los" [unknown-target]\n      = did you mean "lost"?',
    ),
    (("stats", "red_haet"), 'error: there is no level "red_haet" [missing-level]'),
    (("map", "red_heat", "-o", "no/map.dot"), "no/map.dot cannot be written: No such file or directory"),
    (("shoot", "red_heat", "--walk", "no.walk", "-o", "out"), "error: no.walk cannot be read"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG, ids=[" ".join(arguments) for arguments, _ in WRONG])
def test_bad_arguments_are_one_message_and_2(tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    done = run(*arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_broken_level_is_told_with_its_places(tmp_path: Path) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "story.ink").write_text("Snow.\n-> nowhere\n{open\n", encoding="utf-8")
    done = run("play", "broken", "--script", "-", cwd=tmp_path)
    assert done.returncode == 2
    heads = [line for line in done.stderr.splitlines() if ": error: " in line]
    assert heads == [
        'broken/story.ink:2:4: error: there is no knot, stitch or label called "nowhere" [unknown-target]',
        "broken/story.ink:3:1: error: this brace is not closed [unclosed-brace]",
    ]


def test_a_bare_ink_file_is_played_on_standard_input_and_output(tmp_path: Path) -> None:
    story = tmp_path / "rain.ink"
    story.write_text("Rain. # wet\n* [Stay] Dry.\n* Go <>\n- on.\n+ Run -> END\n", encoding="utf-8")
    done = run("ink", str(story), given="2\n1\n")
    assert done.returncode == 0
    assert done.stdout == "Rain.\n# tags: wet\n\n1: Stay\n2: Go\n?> Go on.\n\n1: Run\n?> Run"


def test_a_bare_ink_file_with_a_mistake_ends_with_1(tmp_path: Path) -> None:
    (tmp_path / "bad.ink").write_text("-> nowhere\n", encoding="utf-8")
    done = run("ink", str(tmp_path / "bad.ink"))
    assert done.returncode == 1
    assert "[unknown-target]" in done.stdout


WARNED = "Snow.\n-> END\n== cellar\n-> END\n"
FAILED = WARNED + "# weather: hail\n"
CHECKED = [
    ("Snow.\n-> END\n", (), 0, "nothing found"),
    (WARNED, (), 0, "1 warning"),
    (WARNED, ("--strict",), 1, "1 warning"),
    (FAILED, (), 1, "1 error, 1 warning"),
    (WARNED.replace("==", "// check: ignore unreachable-knot: later\n=="), ("--strict",), 0, "1 silenced"),
    (WARNED, ("nowhere", "--strict"), 2, "1 warning"),
]


@pytest.mark.parametrize(("ink", "options", "code", "summary"), CHECKED)
def test_check_ends_with_what_it_found(
    tmp_path: Path, ink: str, options: tuple[str, ...], code: int, summary: str
) -> None:
    (tmp_path / "tale.ink").write_text(ink, encoding="utf-8")
    done = run("check", "tale.ink", *options, cwd=tmp_path)
    assert done.returncode == code, done.stderr
    last = done.stderr.splitlines()[-1]
    assert last.startswith("1 level checked in ")
    assert last.endswith(f" s: {summary}")
    assert done.stdout.count("[unreachable-knot]") == int("warning" in summary)


def test_check_writes_what_can_be_piped(tmp_path: Path) -> None:
    (tmp_path / "tale.ink").write_text(WARNED, encoding="utf-8")
    told = json.loads(run("check", "tale.ink", "--json", cwd=tmp_path).stdout)
    assert told["summary"]["warnings"] == 1
    assert json.loads(run("check", "tale.ink", "--format", "sarif", cwd=tmp_path).stdout)["version"] == "2.1.0"
    assert run("check", "tale.ink", "--format", "github", cwd=tmp_path).stdout.startswith("::warning file=")


def test_check_loads_neither_pygame_nor_rich() -> None:
    code = (
        "import sys; from game.cli import main; code = main(['check', 'red_heat', '--strict']); "
        "loaded = {name.partition('.')[0] for name in sys.modules}; "
        "sys.exit(code or (3 if loaded & {'pygame', 'rich', 'numpy'} else 0))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
