"""Author mode in the real window: what is saved in an editor is on the screen before a second is over, at the same place."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from game.window.play import DEAF_S
from tests.scene.levels import PIXEL, write_level
from tests.window.xserver import MISSING, Screen, game, screen

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

STREET, YARD, OTHER = (0x12, 0x34, 0x56), (0x80, 0x50, 0x10), (0x20, 0x90, 0x20)
EDGE = (0xFF, 0x5A, 0x48)
SKY = 900, 400
"""A place where there is nothing but backdrop."""

PANEL = 42, 60
"""The edge of the panel that tells of mistakes."""

RIGHT_OF_A_WORD = 400, 528, 690, 620
"""The first lines of the page, but for a short word at the beginning of each."""

LONG = "Two men stand in the yard, and neither of them says what both of them are thinking."
STORY = """\
VAR trust = 1
VAR distance = 0
# background: street
One.
# background: yard
Two.
Three men have come to the yard since then, and none of them has said a word.
Four.
-> END
"""


def picture(color: tuple[int, int, int]) -> str:
    return PIXEL.replace("#123456", "#" + bytes(color).hex())


def shows(on: Screen, at: tuple[int, int], color: tuple[int, int, int]) -> bool:
    return all(abs(one - other) < 20 for one, other in zip(on.pixel(*at), color, strict=True))


def has_long_line(on: Screen) -> bool:
    return on.is_lit(*RIGHT_OF_A_WORD)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = write_level(tmp_path, STORY)
    (root / "pictures/yard.svg").write_text(picture(YARD), encoding="utf-8")
    return root


def save(folder: Path, ink: str) -> None:
    """As careful editors do it: beside, then renamed."""
    beside = folder / "story.ink~"
    beside.write_text(ink, encoding="utf-8")
    beside.replace(folder / "story.ink")


def to_the_yard(on: Screen) -> None:
    """From the first line to the second."""
    on.wait("the street", lambda: shows(on, SKY, STREET), 30)
    time.sleep(DEAF_S)
    for _ in range(20):
        on.key("space")
        time.sleep(0.3)
        if shows(on, SKY, YARD):
            break
    on.wait("the yard", lambda: shows(on, SKY, YARD))


def test_a_saved_line_is_on_the_screen_within_a_second_at_the_same_place(tmp_path: Path, folder: Path) -> None:
    home = tmp_path / "home"
    with screen(tmp_path / "x") as on, game(on, home, "play", str(folder), "--author", "--calm") as process:
        to_the_yard(on)
        assert not has_long_line(on)
        times = []
        for ink, is_long in ((STORY.replace("Two.", LONG), True), (STORY, False)) * 2:
            save(folder, ink)
            began = time.monotonic()
            on.wait("the edited line", lambda is_long=is_long: has_long_line(on) is is_long)  # type: ignore[misc]
            times.append(time.monotonic() - began)
            on.wait("the same place", lambda: shows(on, SKY, YARD))
        # a machine that is busy may be late now and then
        assert min(times) < 1
        on.key("Prior")
        on.wait("the street again", lambda: shows(on, SKY, STREET))
        assert process.poll() is None
        assert not list(home.rglob("*.save")), "what an author tries is not the player's"


def test_a_broken_file_is_told_over_the_story_and_goes_on_when_mended(tmp_path: Path, folder: Path) -> None:
    home = tmp_path / "home"
    with screen(tmp_path / "x") as on, game(on, home, "play", str(folder), "--author", "--calm") as process:
        to_the_yard(on)
        save(folder, STORY.replace("-> END", "-> nowhere"))
        on.wait("the panel", lambda: shows(on, PANEL, EDGE))
        on.wait("the same place", lambda: shows(on, SKY, YARD))
        on.key("space")
        on.wait("the next line", lambda: has_long_line(on))
        on.key("shift+e")
        time.sleep(0.3)
        save(folder, STORY)
        on.wait("the story without the panel", lambda: not shows(on, PANEL, EDGE))
        on.wait("the same place", lambda: shows(on, SKY, YARD))
        on.wait("the same line", lambda: has_long_line(on))
        (folder / "pictures/yard.svg").write_text(picture(OTHER), encoding="utf-8")
        on.wait("the changed picture", lambda: shows(on, SKY, OTHER))
        assert process.poll() is None


def test_a_level_that_is_broken_at_the_start_begins_when_it_is_mended(tmp_path: Path, folder: Path) -> None:
    save(folder, STORY.replace("-> END", "-> nowhere"))
    with screen(tmp_path / "x") as on, game(on, tmp_path / "home", "play", str(folder), "--author") as process:
        on.wait("the panel", lambda: shows(on, PANEL, EDGE), 30)
        save(folder, STORY)
        on.wait("the street", lambda: shows(on, SKY, STREET))
        assert process.poll() is None


def test_what_is_changed_in_the_level_below_is_seen_at_the_same_place(tmp_path: Path, folder: Path) -> None:
    above = tmp_path / "above"
    above.mkdir()
    (above / "level.toml").write_text(f'id = "above"\nextends = "{folder.name}"\n', encoding="utf-8")
    with screen(tmp_path / "x") as on, game(on, tmp_path / "home", "play", str(above), "--author", "--calm") as process:
        to_the_yard(on)
        save(folder, STORY.replace("Two.", LONG))
        on.wait("the edited line", lambda: has_long_line(on))
        (folder / "pictures/yard.svg").write_text(picture(OTHER), encoding="utf-8")
        on.wait("the changed picture", lambda: shows(on, SKY, OTHER))
        assert process.poll() is None
