"""Levels that mean harm: each gets its one message, and nothing is read or written outside."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.ink import Severity
from game.media.drawings import read_drawing
from game.media.files import check_file
from game.scene import LevelError, Origin, Session, list_levels, load
from tests.hostile.corpus import DRAWINGS, MANIFESTS, MEDIA, STORIES, ZIPS
from tests.hostile.listing import listing

PATIENCE_S = 5.0
"""How long any of them may take; they take much less, and the machine may be busy."""


@pytest.fixture(autouse=True)
def unharmed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing but the cache may be written, and nothing may take long."""
    around = tmp_path / "around"
    (around / "levels").mkdir(parents=True)
    monkeypatch.chdir(around)
    before = listing(tmp_path, but=("home", "around/levels"))
    began = time.perf_counter()
    yield
    assert time.perf_counter() - began < PATIENCE_S
    assert listing(tmp_path, but=("home", "around/levels")) == before


def first(error: LevelError) -> str:
    return error.diagnostics[0].message


@pytest.mark.parametrize("name", ZIPS)
def test_a_hostile_zip_is_refused_whole(name: str, home: Path) -> None:
    make, message = ZIPS[name]
    path = make(Path("levels"))
    with pytest.raises(LevelError) as caught:
        load(path)
    assert len(caught.value.diagnostics) == 1
    assert first(caught.value).startswith("levels/night.zip cannot be taken: ")
    assert message in first(caught.value)
    # nothing of it is left in the cache
    assert [one for one in (home / "cache").rglob("*") if one.is_file()] == []


@pytest.mark.parametrize("name", MANIFESTS)
def test_a_hostile_manifest_is_one_message(name: str) -> None:
    text, kind = MANIFESTS[name]
    folder = Path("levels/night")
    (folder / "pictures").mkdir(parents=True)
    (folder / "level.toml").write_text(text, encoding="utf-8")
    (folder / "story.ink").write_text("VAR trust = 1\nSnow.\n-> END\n", encoding="utf-8")
    with pytest.raises(LevelError) as caught:
        load(folder)
    assert caught.value.diagnostics[0].kind == kind
    assert len(str(caught.value)) < 5_000


@pytest.mark.parametrize("name", STORIES)
def test_a_hostile_story_is_one_message(name: str) -> None:
    text, kind = STORIES[name]
    folder = Path("levels/night")
    folder.mkdir()
    (folder / "story.ink").write_text(text, encoding="utf-8")
    with pytest.raises(LevelError) as caught:
        load(folder)
    assert caught.value.diagnostics[0].kind == kind


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_hostile_drawing_is_not_drawn(name: str) -> None:
    text, message = DRAWINGS[name]
    with pytest.raises(ValueError, match=r".") as caught:
        read_drawing(text.encode())
    assert str(caught.value) == message


@pytest.mark.parametrize("name", MEDIA)
def test_a_hostile_picture_or_sound_is_not_decoded(name: str) -> None:
    ending, data, message = MEDIA[name]
    path = Path(f"levels/thing{ending}")
    path.write_bytes(data)
    with pytest.raises(ValueError, match=r".") as caught:
        check_file(path)
    assert str(caught.value).startswith(message)


HIDDEN = [
    pytest.param('<!-- <a/> <rect width="9" height="9"/> -->', "rect", id="behind a comment"),
    pytest.param('<![CDATA[ <a/> <rect width="9" height="9"/> ]]>', "rect", id="in characters"),
    pytest.param('<svg width="30000" height="30000"/>', "30000", id="another picture inside"),
    pytest.param("<script>alert(1)</script>", "script", id="a script"),
    pytest.param('<g onload="alert(1)"/>', "onload", id="a script in an attribute"),
    pytest.param('<image href="file:///etc/passwd"/>', "passwd", id="another file"),
    pytest.param('<linearGradient href="https://example.org/a.svg#b"/>', "example", id="a file of the web"),
    pytest.param('<g id="a&gt;&lt;rect/&gt;"/>', "<rect", id="brackets in a name"),
    pytest.param('<style>&lt;rect width="9"/&gt;</style>', "<rect", id="brackets in a style sheet"),
]


@pytest.mark.parametrize(("inside", "word"), HIDDEN)
def test_what_the_rasteriser_must_not_see_is_gone(inside: str, word: str) -> None:
    text = f'<svg width="40" height="40" viewBox="0 0 16 9">{inside}<path d="M0 0 L1 1"/></svg>'
    drawing = read_drawing(text.encode())
    assert word not in drawing.text
    assert drawing.text.count("<svg") == 1
    assert '<path d="M0 0 L1 1">' in drawing.text


def test_links_lead_nowhere(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    folder = Path("levels/night")
    folder.mkdir()
    for name in ("level.toml", "pictures", "cat.png"):
        (folder / name).symlink_to(secret / name)
    (folder / "story.ink").write_text("Snow. # IMAGE: cat.png\n-> END\n", encoding="utf-8")
    secret.mkdir()
    (secret / "level.toml").write_text('id = "night"\nname = "Secret"\n', encoding="utf-8")
    (secret / "pictures").mkdir()
    (secret / "cat.png").write_bytes(b"")
    try:
        with pytest.raises(LevelError) as caught:
            load(folder)
        assert "'level.toml' leads out of its folder" in str(caught.value)
        (folder / "level.toml").unlink()
        with pytest.raises(LevelError) as caught:
            load(folder)
        assert [one.kind for one in caught.value.diagnostics] == ["unknown-picture"]
    finally:
        for one in (secret / "level.toml", secret / "cat.png"):
            one.unlink()
        (secret / "pictures").rmdir()
        secret.rmdir()


def test_a_pipe_is_no_story() -> None:
    if sys.platform == "win32":
        pytest.skip("it has no pipes with names of files")
    folder = Path("levels/night")
    folder.mkdir()
    os.mkfifo(folder / "story.ink")
    with pytest.raises(LevelError, match="is no file"):
        load(folder)


def test_all_of_them_together_leave_the_list_of_levels_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    for number, (make, _) in enumerate(ZIPS.values()):
        make(Path("levels")).rename(f"levels/zip{number}.zip")
    for number, (text, _) in enumerate(MANIFESTS.values()):
        folder = Path(f"levels/manifest{number}")
        folder.mkdir()
        (folder / "level.toml").write_text(text, encoding="utf-8")
        (folder / "story.ink").write_text("VAR trust = 1\nSnow.\n-> END\n", encoding="utf-8")
    found = list_levels()
    shipped = [one.id for one in found if one.origin is Origin.PROGRAM]
    assert "red_heat" in shipped
    assert [one.id for one in found if not one.is_broken] == shipped
    assert len(found) == len(shipped) + len(ZIPS) + len(MANIFESTS)
    assert all(one.errors[0].severity is Severity.ERROR for one in found if one.is_broken)


def test_a_story_that_never_ends_is_stopped() -> None:
    folder = Path("levels/night")
    folder.mkdir()
    text = "VAR x = 1\n-> loop\n== loop\n~ x = x + 1\n{x > 0: -> loop}\n-> END\n"
    (folder / "story.ink").write_text(text, encoding="utf-8")
    with pytest.raises(LevelError):
        Session(load(folder))
