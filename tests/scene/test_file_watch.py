"""Watching a level's files: what counts as a change, and when."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from game.scene.file_watch import QUIET_S, Changes, FileWatch, LevelWatch


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A level with a story in two files, a picture and a sound."""
    for name in ("level.toml", "story.ink", "parts/second.ink", "pictures/moon.svg", "sounds/bell.ogg"):
        path = tmp_path / "night" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"the first {name}\n", encoding="utf-8")
    return tmp_path / "night"


def touched(path: Path) -> None:
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 1_000_000))


def written_aside(path: Path) -> None:
    """Saved as careful editors do it: beside, then renamed."""
    beside = path.with_name(".moon.svg.swp")
    beside.write_text("another moon", encoding="utf-8")
    beside.replace(path)


@pytest.mark.parametrize(
    ("edit", "changes"),
    [
        pytest.param(lambda at: None, None, id="nothing"),
        pytest.param(lambda at: touched(at / "story.ink"), None, id="a file that was only touched"),
        pytest.param(lambda at: (at / "notes.txt").write_text("x"), None, id="a file of another kind"),
        pytest.param(lambda at: (at / ".story.ink.swp").write_text("x"), None, id="an editor's own file"),
        pytest.param(lambda at: (at / "story.ink").write_text("x"), Changes(("story.ink",), ()), id="a story"),
        pytest.param(lambda at: (at / "level.toml").write_text("x"), Changes(("level.toml",), ()), id="the manifest"),
        pytest.param(
            lambda at: (at / "parts/second.ink").unlink(),
            Changes(("parts/second.ink",), ()),
            id="gone",
        ),
        pytest.param(
            lambda at: written_aside(at / "pictures/moon.svg"),
            Changes((), ("pictures/moon.svg",)),
            id="a picture, written beside and renamed",
        ),
        pytest.param(
            lambda at: (at / "sounds/drum.OGG").write_text("x"),
            Changes((), ("sounds/drum.OGG",)),
            id="a new sound",
        ),
    ],
)
def test_what_counts_as_a_change(folder: Path, edit: Callable[[Path], object], changes: Changes | None) -> None:
    watch = FileWatch(folder)
    edit(folder)
    watch.poll(0.0)
    assert watch.poll(QUIET_S) == changes
    assert watch.poll(9.0) is None


def test_a_change_waits_until_the_editor_is_done(folder: Path) -> None:
    watch = FileWatch(folder)
    story = folder / "story.ink"
    for step in range(5):
        story.write_text("x" * step, encoding="utf-8")
        touched(story)
        assert watch.poll(step * 0.05) is None
    assert watch.poll(0.25) is None
    assert watch.poll(0.31) == Changes(("story.ink",), ())


def test_a_change_that_is_taken_back_before_it_was_quiet_is_none(folder: Path) -> None:
    watch = FileWatch(folder)
    old = (folder / "story.ink").read_bytes()
    (folder / "story.ink").write_bytes(b"something else")
    watch.poll(0.0)
    (folder / "story.ink").write_bytes(old)
    watch.poll(0.05)
    assert watch.poll(1.0) is None


def test_a_folder_that_is_away_for_a_moment_is_no_end(folder: Path) -> None:
    watch = FileWatch(folder)
    folder.rename(folder.with_name("away"))
    watch.poll(0.0)
    assert watch.poll(1.0) is not None
    folder.with_name("away").rename(folder)
    watch.poll(2.0)
    assert "story.ink" in (watch.poll(3.0) or Changes((), ())).story


def test_of_a_bare_file_only_its_neighbors_are_watched(tmp_path: Path) -> None:
    (tmp_path / "story.ink").write_text("Snow.\n", encoding="utf-8")
    deep = tmp_path / "a/b/c.ink"
    deep.parent.mkdir(parents=True)
    watch = FileWatch(tmp_path / "story.ink")
    deep.write_text("x", encoding="utf-8")
    watch.poll(0.0)
    assert watch.poll(1.0) is None
    (tmp_path / "other.ink").write_text("x", encoding="utf-8")
    watch.poll(2.0)
    assert watch.poll(3.0) == Changes(("other.ink",), ())


def test_of_a_packed_level_only_the_file_itself_is_watched(tmp_path: Path) -> None:
    packed = tmp_path / "night.zip"
    packed.write_bytes(b"one")
    watch = FileWatch(packed)
    (tmp_path / "story.ink").write_text("x", encoding="utf-8")
    watch.poll(0.0)
    assert watch.poll(1.0) is None
    packed.write_bytes(b"another")
    watch.poll(2.0)
    assert watch.poll(3.0) == Changes((), ("night.zip",))


def test_links_that_lead_round_in_a_circle_are_not_followed(folder: Path) -> None:
    try:
        (folder / "pictures/again").symlink_to(folder, target_is_directory=True)
    except OSError:
        pytest.skip("links cannot be made here")
    watch = FileWatch(folder)
    (folder / "story.ink").write_text("x", encoding="utf-8")
    watch.poll(0.0)
    assert watch.poll(1.0) == Changes(("story.ink",), ())


# --- levels that stand on others -----------------------------------------------------------------------------------


def extend(folder: Path, name: str, base: str) -> Path:
    """A level that extends another, beside it."""
    level = folder.parent / name
    level.mkdir()
    (level / "level.toml").write_text(f'id = "{name}"\nextends = "{base}"\n', encoding="utf-8")
    return level


def after(watch: LevelWatch, now_s: float) -> Changes | None:
    """What a watch says once it has been quiet."""
    watch.poll(now_s)
    return watch.poll(now_s + QUIET_S)


def test_every_level_below_is_watched_and_named(folder: Path) -> None:
    (folder / "level.toml").write_text('id = "night"\n', encoding="utf-8")
    upper = extend(folder, "upper", "middle")
    extend(folder, "middle", "night")
    watch = LevelWatch(upper)
    (folder / "story.ink").write_text("x", encoding="utf-8")
    (folder / "sounds/bell.ogg").write_text("x", encoding="utf-8")
    (upper / "story.ink").write_text("x", encoding="utf-8")
    found = after(watch, 0.0)
    assert found == Changes(("story.ink", "night/story.ink"), ("night/sounds/bell.ogg",))
    assert [one.resolve() for one in found.media_files] == [(folder / "sounds/bell.ogg").resolve()]
    assert after(watch, 9.0) is None


def test_whatever_the_manifest_says_to_stand_on_is_watched_from_then_on(folder: Path) -> None:
    (folder / "level.toml").write_text('id = "night"\n', encoding="utf-8")
    upper = extend(folder, "upper", "night")
    lonely = '# id = "upper"\n'
    manifest = (upper / "level.toml").read_text(encoding="utf-8")
    for text, watched in ((lonely, False), (manifest, True), ("[[", False), (manifest, True)):
        watch = LevelWatch(upper)
        (upper / "level.toml").write_text(f"{text}\n", encoding="utf-8")
        after(watch, 0.0)
        (folder / "story.ink").write_text(f"{text}{watched}", encoding="utf-8")
        assert (after(watch, 1.0) == Changes(("night/story.ink",), ())) is watched


def test_a_level_below_that_is_broken_is_watched_until_it_is_mended(folder: Path) -> None:
    (folder / "level.toml").write_text("[[", encoding="utf-8")
    watch = LevelWatch(extend(folder, "upper", "night"))
    (folder / "level.toml").write_text('id = "night"\n', encoding="utf-8")
    assert after(watch, 0.0) == Changes(("night/level.toml",), ())


def test_levels_that_stand_on_each_other_in_a_ring_are_watched_once_each(folder: Path) -> None:
    (folder / "level.toml").write_text('id = "night"\nextends = "upper"\n', encoding="utf-8")
    watch = LevelWatch(extend(folder, "upper", "night"))
    (folder / "story.ink").write_text("x", encoding="utf-8")
    assert after(watch, 0.0) == Changes(("night/story.ink",), ())
