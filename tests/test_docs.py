"""Every example in the documentation is what it says it is."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import _parser, main
from game.ink import Severity
from game.lab.check import check
from game.lab.formats import as_text
from game.scene import LevelError, Narration, Session, Speech, from_text, load
from game.scene.directions import READERS
from game.scene.resuming import Rule, resume
from game.scene.saves import save_of
from game.scene.walkthrough import play, read_walkthrough

ROOT = Path(__file__).parents[1]
FIRST_LEVEL = ROOT / "docs/authors/first-level.md"
TESTING = ROOT / "docs/authors/testing.md"
FENCE = re.compile(r"^```\w+ (\S+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def test_the_first_level_can_be_made_by_following_its_page(tmp_path: Path) -> None:
    folder = tmp_path / "night_tram"
    for name, text in FENCE.findall(FIRST_LEVEL.read_text(encoding="utf-8")):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        if name == "story.ink":
            # the page says that the story can be played before it has a manifest
            assert load(folder).manifest.id == "night_tram"
            (folder / "story.ink").write_text(text, encoding="utf-8")
    level = load(folder)
    assert level.diagnostics == ()
    walk = folder / "walkthroughs/last_stop.walk"
    assert play(read_walkthrough(walk), level).endswith("*** last_stop\n")


@pytest.fixture
def night_tram(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The level of the pages for authors, with what the page on testing adds to it; its folder's folder is the current one."""
    folder = tmp_path / "night_tram"
    for page in (FIRST_LEVEL, TESTING):
        for name, text in FENCE.findall(page.read_text(encoding="utf-8")):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def printed(page: Path) -> list[str]:
    """What a page says that a command prints."""
    return re.findall(r"^```text\n(.*?)^```$", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def test_what_the_page_on_testing_prints_is_printed(night_tram: Path, capsys: pytest.CaptureFixture[str]) -> None:
    failure, table = printed(TESTING)
    walk = "night_tram/walkthroughs/on_foot.walk"
    assert main(["coverage", "night_tram", walk]) == 0
    assert capsys.readouterr().out == table
    assert main(["test", "night_tram"]) == 0
    path = night_tram / "walkthroughs/on_foot.walk"
    path.write_text(path.read_text(encoding="utf-8").replace("once.", "twice."), encoding="utf-8")
    capsys.readouterr()
    assert main(["test", walk]) == 1
    assert capsys.readouterr().out.startswith(failure)


def test_the_tests_in_python_of_the_page_on_testing_pass(night_tram: Path) -> None:
    def run(*options: str) -> str:
        without = [word for name in ("cacheprovider", "xdist", "hypothesispytest") for word in ("-p", f"no:{name}")]
        command = [sys.executable, "-m", "pytest", "-q", *without, "night_tram"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [*command, *options], env=environment, capture_output=True, text=True, check=False, timeout=240
        )
        return done.stdout + done.stderr

    assert "pictures/tram.png does not exist" in run("-m", "screenshot")
    assert "5 passed" in run("--story-pictures-update")
    assert "1 passed" in run("-m", "screenshot")
    story = night_tram / "story.ink"
    story.write_text(
        story.read_text(encoding="utf-8").replace("its doors open", "all of its doors open"), encoding="utf-8"
    )
    assert "of the pixels are others" in run("-m", "screenshot")


def test_the_page_of_check_shows_what_check_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = dict(FENCE.findall((ROOT / "docs/authors/check.md").read_text(encoding="utf-8")))
    monkeypatch.chdir(tmp_path)
    for name in ("night_tram", "silenced"):
        Path(name).mkdir()
    Path("night_tram/story.ink").write_text(files["story.ink"], encoding="utf-8")
    assert as_text([check(Path("night_tram"))]) == files["output"]
    Path("silenced/story.ink").write_text(files["silenced"], encoding="utf-8")
    report = check(Path("silenced"))
    assert report.findings == ()
    assert len(report.silenced) == 1


def test_the_page_of_walking_shows_what_walking_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = ROOT / "docs/authors/walk.md"
    (name, story), (shown,) = FENCE.findall(page.read_text(encoding="utf-8"))[0], printed(page)
    path = tmp_path / "cellar" / name
    path.parent.mkdir()
    path.write_text(story, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["walk", "cellar", "--runs", "200", "--jobs", "2"]) == 1
    # how quick it was, and on what, differs
    same = re.compile(r" \(red-heat .*\)| in [0-9.]+ s by .*")
    assert same.sub("", capsys.readouterr().out) == same.sub("", shown)


def test_the_page_of_author_mode_shows_what_a_slip_gives(night_tram: Path) -> None:
    page = ROOT / "docs/authors/author-mode.md"
    slip = dict(FENCE.findall(page.read_text(encoding="utf-8")))["slip"]
    story = night_tram / "story.ink"
    *others, _ = story.read_text(encoding="utf-8").splitlines(keepends=True)
    story.write_text("".join(others) + slip, encoding="utf-8")
    with pytest.raises(LevelError) as caught:
        load(Path("night_tram"))
    assert f"{caught.value}\n" == printed(page)[0]


def write_page(page: str, folder: Path) -> None:
    """The files that a page shows, in a folder."""
    for name, text in FENCE.findall((ROOT / "docs/authors" / page).read_text(encoding="utf-8")):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_the_level_of_the_page_on_extending_does_what_the_page_says(tmp_path: Path) -> None:
    write_page("first-level.md", tmp_path / "night_tram")
    late = tmp_path / "late_again"
    write_page("extend.md", late)
    (late / "level.toml").write_text(
        'start = "before.ink"\n' + (late / "level.toml").read_text(encoding="utf-8"), encoding="utf-8"
    )
    level = load(late)
    session = Session(level)
    assert isinstance(session.beat, Narration)
    assert session.beat.text == "It has snowed since noon, and Danko has been late since ten."
    assert level.name_of("danko") == "Captain Danko"
    assert {name: one.title for name, one in level.manifest.endings.items()} == {
        "on_foot": "On Foot, As Always",
        "last_stop": "Last Stop",
    }


def test_the_story_of_the_page_on_the_web_plays(tmp_path: Path) -> None:
    write_page("web-stories.md", tmp_path)
    theirs = ROOT / "tests/stories/web_export"
    for name, like in (
        ("yard.jpg", "yard.jpg"),
        ("pics/cat.png", "pics/cat.png"),
        ("meow.wav", "audio/meow.wav"),
        ("music/slow.mp3", "audio/loop.mp3"),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(theirs / like, tmp_path / name)
    report = check(tmp_path / "cat.ink")
    assert [one.kind for one in report.findings if one.severity is not Severity.NOTE] == []
    session = Session(load(tmp_path / "cat.ink"))
    session.advance()
    assert session.beat.stage.image is None
    assert isinstance(session.beat, Speech)


MAP_AND_STATS = ROOT / "docs/authors/map-and-stats.md"


@pytest.mark.parametrize(
    ("arguments", "language"),
    [(["map", "night_tram", "--format", "mermaid"], "mermaid"), (["stats", "night_tram"], "")],
    ids=["map", "stats"],
)
def test_map_and_stats_print_what_their_page_shows(
    arguments: list[str],
    language: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name, text in FENCE.findall(FIRST_LEVEL.read_text(encoding="utf-8")):
        path = tmp_path / "night_tram" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 0
    assert f"```{language}\n{capsys.readouterr().out}```" in MAP_AND_STATS.read_text(encoding="utf-8")


def test_the_page_of_the_language_runs(capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs/ink.md").read_text(encoding="utf-8")
    shared: dict[str, object] = {}
    for block in re.findall(r"^```python\n(.*?)^```$", page, re.DOTALL | re.MULTILINE):
        exec(compile(block, "docs/ink.md", "exec"), shared)
    assert capsys.readouterr().out.startswith("Snow.\n ('weather: snow',)\n['Say nothing', 'Leave']\n")


def test_every_tag_has_its_row() -> None:
    page = FIRST_LEVEL.read_text(encoding="utf-8")
    missing = [key for key in READERS if key != "id" and not re.search(rf"# {key}\b", page)]
    assert missing == []


def commands() -> list[str]:
    """Every command line of ours in the documentation."""
    found = []
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))):
        found += re.findall(r"^    red-heat (.+?)(?:\s+#.*)?$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return found


@pytest.mark.parametrize("command", commands())
def test_every_command_line_is_understood(command: str) -> None:
    _parser().parse_args(shlex.split(command))


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))], ids=lambda path: path.name
)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        if not target.startswith("http"):
            assert (page.parent / target).exists(), target


def test_every_dependency_has_its_reason() -> None:
    reasons = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    names = re.findall(r'"([a-z-]+)>=', project)
    assert names
    assert [name for name in names if f"`{name}`" not in reasons and name != "hatchling"] == []


@pytest.mark.parametrize("name", ["bathhouse", "cells", "street", "garvin", "chase", "sunrise"])
def test_the_pictures_of_the_readme_are_the_games_own_size(name: str) -> None:
    data = (ROOT / f"docs/pictures/{name}.png").read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(data[16:20], "big") == 1280
    assert f"docs/pictures/{name}.png" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_no_picture_of_the_documentation_is_large() -> None:
    assert all(path.stat().st_size < 400_000 for path in (ROOT / "docs/pictures").iterdir())


def test_a_save_goes_on_as_the_page_on_editing_says() -> None:
    page = (ROOT / "docs/authors/editing.md").read_text(encoding="utf-8")
    texts = dict(FENCE.findall(page))
    old, fixed = texts["old.ink"], texts["fixed.ink"]
    reworded = fixed.replace("It is dark.", "It is pitch dark.").replace("Turn it on", "Press it")
    for before, after in ((old, texts["new.ink"]), (fixed, reworded)):
        session = Session(from_text(before))
        session.advance()
        resumed = resume(from_text(after), save_of(session))
        assert resumed.rule is Rule.SAME_PLACE
        assert resumed.session.point is None
    assert (
        resume(from_text(old.replace("It is dark.", "Darkness.")), save_of(Session(from_text(old)))).rule
        is Rule.REPLAYED
    )
