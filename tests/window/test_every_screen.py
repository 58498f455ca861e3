"""Every screen of the game, at every size of window and text: no text leaves its box, and all choices are to be seen."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.homes import HOME_VARIABLE
from game.scene import Level
from game.settings import Settings
from game.window.actions import Action
from game.window.lettering import recorded
from game.window.play import Play
from game.window.sdl import Surface
from tests.window.every_screen import SCREENS, Table, opened, play_to_end
from tests.window.test_layout import SIZES, TEXTS, faults


def is_of_other_shape(size: tuple[int, int]) -> bool:
    """Whether a window is narrower or wider than the design."""
    return size[0] * SIZES[0][1] != size[1] * SIZES[0][0]


EXTREMES = [Settings(text_size=size, high_contrast=contrast) for size in (100, 200) for contrast in (False, True)]
"""The smallest and the largest text, each as it is usually and in high contrast."""
LONG = bool(os.environ.get("RED_HEAT_LONG"))
CASES = [
    *((SIZES[0], one) for one in ((*TEXTS, EXTREMES[1]) if LONG else (EXTREMES[0], TEXTS[-1], EXTREMES[3]))),
    # windows of other sizes only scale the same design: the suite looks at the largest text in those of other proportions, and the
    # soak run at all
    *(
        (size, one)
        for size in SIZES[1:]
        if LONG or is_of_other_shape(size)
        for one in (EXTREMES if LONG else EXTREMES[3:])
    ),
]
PAGES = 3
"""How far each screen that scrolls is looked at."""


Tables = Callable[[tuple[int, int]], Table]


@pytest.fixture(scope="module")
def tables(red_heat: Level, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tables]:
    """A table of each size, with the game at its end, saves and a memory on it; its pictures are drawn once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(HOME_VARIABLE, str(tmp_path_factory.mktemp("home")))
        session, desk = play_to_end(red_heat)
        found: dict[tuple[int, int], Table] = {}

        def table(size: tuple[int, int]) -> Table:
            if size not in found:
                found[size] = Table(session, desk, size)
            return found[size]

        yield table
        desk.close()
        for one in found.values():
            one.pictures.close()


def called(case: tuple[tuple[int, int], Settings]) -> str:
    """A case in words."""
    (width, height), settings = case
    style = " in contrast" if settings.high_contrast else " wide" if settings.letter_spacing else ""
    return f"{width}x{height} {settings.text_size} %{style}"


@pytest.mark.parametrize("case", CASES, ids=called)
def test_no_text_leaves_its_box_and_all_choices_are_to_be_seen(
    tables: Tables, case: tuple[tuple[int, int], Settings]
) -> None:
    size, settings = case
    host = tables(size)
    host.change(settings)
    target = Surface(host.view.size)
    wrong: list[str] = []
    for name in SCREENS:
        screen = opened(host, name)
        for _ in range(PAGES):
            with recorded() as found:
                # alone, for what shines through from below is not meant to be read
                screen.draw(target)
            assert found or name == "hidden", f"{name} says nothing"
            wrong += [f"{name}: {one}" for one in faults(found)]
            if isinstance(screen, Play):
                wrong += [f"{name}: {one}" for one in unseen(screen)]
                break
            if not screen.handle(Action.ROLL_FORWARD):
                break
    assert wrong == []


def unseen(play: Play) -> list[str]:
    """The choices that cannot be seen."""
    if play.choices is None:
        return []
    shown = play.host.view.px(0), play.host.view.size[1]
    boxes = [(one.text, play.choices.box(index)) for index, one in enumerate(play.choices.choices)]
    return [f"{text!r} is not to be seen" for text, box in boxes if box.top < shown[0] or box.bottom > shown[1]]


def test_every_kind_of_screen_is_in_the_table(tables: Tables) -> None:
    host = tables(SIZES[0])
    shown = {type(opened(host, name)).__name__ for name in SCREENS}
    folder = Path(__file__).parents[2] / "game" / "window"
    classes = re.compile(r"^class (\w+)\(([\w, ]*)\):", re.MULTILINE)
    bases = {
        name: {one.strip() for one in parents.split(",")}
        for path in folder.rglob("*.py")
        for name, parents in classes.findall(path.read_text(encoding="utf-8"))
    }
    screens = {"Screen"}
    while more := {name for name, parents in bases.items() if parents & screens} - screens:
        screens |= more
    parents = {parent for name in screens - {"Screen"} for parent in bases[name]}
    assert shown >= screens - parents
