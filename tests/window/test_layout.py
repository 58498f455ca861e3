"""Layout: no text leaves its box, no two texts lie over each other, and all choices are to be seen, however large the text is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from game.scene import Beat, Decision, Ending, Level, Narration, Session, Speech, find_choice, from_text
from game.scene.telling import TIMEOUT
from game.scene.walk_file import CHOICE, read_walkthrough
from game.scene.walkthrough import begin
from game.settings import Settings
from game.window import furniture, meters
from game.window.captions import Captions
from game.window.controls import Controls
from game.window.foot import Foot, Word
from game.window.geometry import HEIGHT, WIDTH, View
from game.window.lettering import Written, recorded
from game.window.palette import MOSCOW
from game.window.panel import TextPanel
from game.window.play import FOOT
from game.window.sdl import Surface, pygame
from game.window.spread import LIMIT, foot_box, highest_top
from game.window.style import Style
from tests.window.conftest import QuietHost

SIZES = [(1280, 720), (1920, 1080), (1024, 768), (2560, 1080)]
TEXTS = [
    Settings(),
    Settings(text_size=125, face="sans"),
    Settings(text_size=150, line_spacing=130),
    Settings(text_size=200),
    Settings(text_size=200, high_contrast=True, face="sans"),
    Settings(text_size=200, line_spacing=160, letter_spacing=12),
]
NAMES = [
    f"{one.text_size} %{' contrast' if one.high_contrast else ''}{' wide' if one.letter_spacing else ''}"
    for one in TEXTS
]
SLACK = 3
"""Pixels by which ink may touch the border of its box: rounding, and the overhang of a letter."""


def faults(found: list[Written]) -> list[str]:
    """What is wrong with texts that were drawn together."""
    wrong = [
        f"{one.words!r} leaves its box: {one.ink} in {one.within}"
        for one in found
        if not one.within.inflate(2 * SLACK, 2 * SLACK).contains(one.ink)
    ]
    for index, one in enumerate(found):
        for other in found[index + 1 :]:
            common = one.seen.clip(other.seen)
            if one.surface is other.surface and common.w > SLACK and common.h > SLACK:
                wrong.append(f"{one.words!r} lies over {other.words!r}: {one.ink}, {other.ink}")
    return wrong


@dataclass(frozen=True)
class Reached:
    """A moment of a play-through: what was told until then, and what is shown."""

    history: tuple[Beat, ...]
    beat: Beat


@pytest.fixture(scope="module")
def moments(red_heat: Level) -> list[Reached]:
    """Every decision of the game that its walkthroughs meet, and its longest lines."""
    decisions: dict[tuple[str, ...], Reached] = {}
    lines: dict[str, Reached] = {}
    for path in sorted((Path(__file__).parents[2] / "levels" / "red_heat" / "walkthroughs").glob("*.walk")):
        walkthrough = read_walkthrough(path)
        answers = [one.words.removeprefix(CHOICE).strip() for one in walkthrough.steps if one.words.startswith(CHOICE)]
        session = begin(walkthrough, red_heat)
        while not isinstance(session.beat, Ending):
            beat = session.beat
            history = tuple(one for one, _ in session.history[-12:])
            if not isinstance(beat, Decision):
                if isinstance(beat, Narration | Speech):
                    lines.setdefault(beat.text, Reached(history, beat))
                session.advance()
                continue
            decisions.setdefault(tuple(one.identity for one in beat.choices), Reached(history, beat))
            answer = answers.pop(0)
            if answer == TIMEOUT:
                session.run_out_of_time()
            else:
                session.choose(find_choice(beat, answer).index)
    longest = sorted(lines, key=len)[-25:]
    assert len(decisions) > 100
    return [*decisions.values(), *(lines[text] for text in longest)]


def view_of(size: tuple[int, int], settings: Settings) -> View:
    return View.inside(*size, Style.of(settings))


def pages(panel: TextPanel) -> Iterator[list[Written]]:
    """Everything that a panel shows, page after page, as it is written."""
    target = Surface(panel.view.size)
    panel.begin(Ending("", "", "", None) if panel.choices else NOTHING)  # type: ignore[arg-type]
    while True:
        panel.telling.finish()
        with recorded() as found:
            panel.draw(target, MOSCOW, 0.5 if panel.choices else None)
        yield found
        if not panel.go_on():
            return


NOTHING = Narration("", None)  # type: ignore[arg-type]  # only its kind is looked at


def problems(reached: Reached, size: tuple[int, int], settings: Settings) -> list[str]:
    """What is wrong with a moment at a size."""
    view = view_of(size, settings)
    panel = TextPanel(reached.history, reached.beat, view, settings)
    wrong: list[str] = []
    words: list[str] = []
    for found in pages(panel):
        wrong += faults(found)
        words += [one.words for one in found]
        top, bottom = view.px(panel.top), view.size[1]
        wrong += [
            f"{one.words!r} stands outside the panel" for one in found if one.ink.top < top or one.ink.bottom > bottom
        ]
        if panel.choices is None or panel.waits:
            foot = view.px(foot_box(view).y) + SLACK
            wrong += [f"{one.words!r} stands in the foot" for one in found if one.ink.bottom > foot]
    told = " ".join(words)
    if isinstance(reached.beat, Narration | Speech):
        last = reached.beat.text.split()[-1].strip("\"'.!?,")
        if last.replace("'", "’") not in told:
            wrong.append(f"the end of {reached.beat.text!r} is never shown")
    if isinstance(reached.beat, Decision):
        shown = panel.choices
        assert shown is not None
        boxes = [shown.box(index) for index in range(len(shown.choices))]
        whole = view.px(HEIGHT)
        wrong += [f"choice {index + 1} is not on the screen" for index, box in enumerate(boxes) if box.bottom > whole]
    if panel.top < min(highest_top(view), LIMIT if panel.is_apart else HEIGHT):
        wrong.append(f"the panel stands at {panel.top}")
    return wrong


@pytest.mark.parametrize("settings", TEXTS, ids=NAMES)
def test_everything_the_game_says_and_asks_fits_its_panel(moments: list[Reached], settings: Settings) -> None:
    pygame.font.init()
    assert [one for reached in moments for one in problems(reached, (1280, 720), settings)] == []


@pytest.mark.parametrize("size", SIZES[1:])
@pytest.mark.parametrize("settings", TEXTS, ids=NAMES)
def test_the_longest_of_it_fits_windows_of_any_shape(
    moments: list[Reached], settings: Settings, size: tuple[int, int]
) -> None:
    pygame.font.init()

    def length(reached: Reached) -> int:
        if isinstance(reached.beat, Decision):
            return 60 * len(reached.beat.choices) + sum(
                len(one.text + (one.locked or "")) for one in reached.beat.choices
            )
        return 0

    chosen = [*sorted(moments, key=length)[-12:], *moments[-6:]]
    assert [one for reached in chosen for one in problems(reached, size, settings)] == []


LONG = "Hold the wheel into him until one of you gives, and count to seventy while the bridge goes up"


@pytest.mark.parametrize("count", [6, 10])
@pytest.mark.parametrize("settings", TEXTS, ids=NAMES)
def test_a_strangers_many_choices_are_all_to_be_seen(settings: Settings, count: int) -> None:
    pygame.font.init()
    session = Session(from_text("Steel screams.\n" + "".join(f"* [{LONG} {one}]\n" for one in range(count))))
    session.advance()
    history = tuple(one for one, _ in session.history)
    assert problems(Reached(history, session.beat), (1280, 720), settings) == []


def test_a_paragraph_longer_than_the_panel_is_told_in_parts_and_loses_no_word() -> None:
    pygame.font.init()
    text = " ".join(f"word{number}" for number in range(400))
    session = Session(from_text(text + "\n-> END\n"))
    for settings in TEXTS:
        panel = TextPanel([session.beat], session.beat, view_of((1280, 720), settings), settings)
        shown = [one.words for found in pages(panel) for one in found]
        assert " ".join(shown) == text
        assert len(panel.telling.parts) > 1


# --- furniture -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("settings", TEXTS, ids=NAMES)
def test_plates_and_strips_hold_their_words(host: QuietHost, moments: list[Reached], settings: Settings) -> None:
    host.change(settings)
    view = host.view
    fullest = max((one.beat.stage.meters for one in moments), key=len)
    assert len(fullest) >= 6
    furniture.name_tag.cache_clear()
    furniture.place_strip.cache_clear()
    meters.meter_strip.cache_clear()
    with recorded() as found:
        drawn = [
            furniture.name_tag(view, "The woman at the exchange office", "#9c1717", "#fff6e6"),
            furniture.place_strip(view, "Chicago · The Empty Road to Lake Street and back again", "#ef4130"),
            meters.meter_strip(view, fullest, "#ef4130"),
        ]
    assert faults(found) == []
    assert all(one is not None and one.get_width() <= view.px(WIDTH) for one in drawn)


@pytest.mark.parametrize("settings", TEXTS, ids=NAMES)
def test_the_foot_has_room_for_its_words_and_is_large_enough_for_the_mouse(settings: Settings) -> None:
    pygame.display.init()
    pygame.font.init()
    view = view_of((1280, 720), settings)
    foot = Foot([Word(action, label) for action, label in FOOT], view, Controls(settings))
    with recorded() as found:
        foot.draw(Surface(view.size), "#ef4130")
    assert faults(found) == []
    assert {one.words for one in found} >= {label for _, label in FOOT}
    assert all(box.h >= 24 and box.w >= 24 and box.right <= foot.area.right for box in foot.boxes)


@pytest.mark.parametrize("settings", TEXTS, ids=NAMES)
def test_captions_stand_between_the_strips_and_the_panel(settings: Settings) -> None:
    pygame.font.init()
    view = view_of((1280, 720), settings)
    captions = Captions({"bell": "the bell of a level crossing, far off, and a train that does not stop for it"})
    captions.sound("bell")
    target = Surface(view.size)
    with recorded() as found:
        captions.draw(target, view, highest_top(view))
    assert len(found) == 2
    assert faults(found) == []
    assert all(one.ink.top >= 0 and one.ink.bottom <= view.px(highest_top(view)) for one in found)
