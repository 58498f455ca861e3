"""Showing stages, and drawing them without a window: what is seen, what is awaited, what comes next, what differs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.cli import main
from game.scene import Card, Decision, Ending, Level, Session, Speech, from_text
from game.scene.ahead import beats_ahead
from game.scene.directions import EffectKind, Transition
from game.window.clues import clue_picture
from game.window.compare import compare, compare_file
from game.window.effects import Effects
from game.window.furniture import name_tag, panel, place_strip, wing_shade
from game.window.geometry import View
from game.window.meters import meter_strip
from game.window.pictures import Pictures
from game.window.play import Play
from game.window.scenery import Looks, Scenery
from game.window.sdl import Surface, pygame
from game.window.sheets import Cell, sheet
from game.window.shoot import shoot_stages, stage_name
from game.window.still import StillHost, picture_of
from game.window.transitions import LASTS_S, Change
from tests.scene.levels import write_level
from tests.window.conftest import QuietHost

FORKED = """\
# background: yard
One.
Two.
* [Left] # background: left
  Left it is.
  -> END
* [Right]
  # background: right
  Right it is.
  {1 / 0}
  -> END
"""


def test_what_comes_next_is_found_without_going_there() -> None:
    session = Session(from_text(FORKED))
    ahead = list(beats_ahead(session.fork()))
    texts = [getattr(beat, "text", type(beat).__name__) for beat in ahead]
    assert texts[:2] == ["Two.", "Decision"]
    assert {"Left it is.", "Right it is."} <= set(texts)
    assert session.beat.stage.backdrop == "yard"
    assert len(session.history) == 1


def test_a_fork_goes_its_own_way() -> None:
    session = Session(from_text(FORKED))
    other = session.fork()
    while not isinstance(other.beat, Decision):
        other.advance()
    other.choose(0)
    assert session.advance() == Session(from_text(FORKED)).fork().advance()


def test_every_chapter_has_its_picture(red_heat: Level) -> None:
    from game.scene.directions import Chapter  # noqa: PLC0415

    titles = {one.tag.title for one in red_heat.tags if isinstance(one.tag, Chapter)}
    assert len(titles) == 12
    assert all(red_heat.chapter_picture(title) is not None for title in titles)


def test_every_clue_has_its_picture(red_heat: Level) -> None:
    assert all(clue_picture(red_heat, clue, 64) is not None for clue in red_heat.manifest.clues)
    assert clue_picture(red_heat, "no_such_clue", 64) is None


LIGHTS = [
    ([(EffectKind.FLASH, 0.0), (EffectKind.FLASH, 0.1), (EffectKind.FLASH, 0.2), (EffectKind.FLASH, 0.3)], 1),
    ([(EffectKind.FLASH, 0.0), (EffectKind.MUZZLE, 0.2), (EffectKind.MUZZLE, 0.4)], 2),
    ([(EffectKind.MUZZLE, second / 50) for second in range(50)], 3),
]


@pytest.mark.parametrize(("cues", "lights"), LIGHTS)
def test_no_more_than_three_lights_a_second_whatever_the_story_says(
    cues: list[tuple[EffectKind, float]], lights: int
) -> None:
    pygame.display.init()
    pygame.display.set_mode((16, 16))
    view = View.inside(320, 180)
    effects = Effects()
    brightness: list[int] = []
    for frame in range(50):
        for kind, at in cues:
            if round(at * 50) == frame:
                effects.begin(kind)
        target = Surface(view.size).convert()
        target.fill((40, 40, 40))
        effects.light(target, view)
        brightness.append(sum(pygame.transform.average_color(target)[:3]))
        effects.update(0.02)
    rises = sum(after > before + 10 for before, after in zip([120, *brightness], brightness, strict=False))
    assert rises == lights


@pytest.mark.parametrize("kind", [Transition.DISSOLVE, Transition.WIPE])
def test_a_transition_begins_with_the_old_picture_and_ends_with_the_new_one(kind: Transition) -> None:
    pygame.display.init()
    pygame.display.set_mode((16, 16))
    view = View.inside(320, 180)
    old, new = (Surface(view.size).convert() for _ in range(2))
    old.fill((200, 0, 0))
    new.fill((0, 0, 200))
    reds = []
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        target = new.copy()
        change = Change.begin(old, kind, view)
        change.left_s = LASTS_S[kind] * (1 - share)
        change.draw(target)
        reds.append(pygame.transform.average_color(target)[0])
    assert reds[0] > 195
    assert reds[-1] < 5
    assert reds == sorted(reds, reverse=True)


def test_a_place_that_is_not_drawn_yet_leaves_the_old_one(red_heat: Level) -> None:
    class Worker(StillHost):
        motion = True

    host = Worker((640, 360))
    from game.window.pictures import Pictures  # noqa: PLC0415

    host.pictures = Pictures()
    host.start(Session(red_heat))
    play = host.stack[0]
    assert isinstance(play, Play)
    while isinstance(play.beat, Card):
        play._go(play.session.advance)
    assert play.showing.is_waiting
    assert play.is_moving
    host.picture()
    for _ in range(1000):
        if not play.showing.is_waiting:
            break
        pygame.time.wait(5)
        play.update(0.005)
    assert not play.showing.is_waiting
    host.pictures.close()


def test_the_furniture_of_what_comes_next_is_drawn_ahead(red_heat: Level) -> None:
    scenery = Scenery(red_heat, Pictures(patient=True), View.inside(632, 356))
    drawn = (panel, wing_shade, name_tag, place_strip, meter_strip)
    beats = [beat for beat in beats_ahead(Session(red_heat, 0, "garvin")) if not isinstance(beat, Card | Ending)]
    for beat in beats:
        scenery.furnish(beat)
    before = [one.cache_info().misses for one in drawn]
    for beat in beats[:4]:
        scenery.front(beat.stage, Looks(beat.who if isinstance(beat, Speech) else None))
    assert [one.cache_info().misses for one in drawn] == before


def test_every_stage_of_a_level_without_walkthroughs_is_found(tmp_path: Path) -> None:
    ink = "VAR trust = 1\nVAR distance = 1\n# background: yard\n# show: danko left\nSnow.\n* [Wait]\n  DANKO (neutral): No.\n* [Go]\n  # hide: all\n  Gone.\n- -> END\n"
    from game.scene import load  # noqa: PLC0415

    names = {shot.name for shot in shoot_stages(load(write_level(tmp_path, ink)), (320, 180))}
    assert names == {"yard-danko_neutral_left", "yard-danko_neutral_left_speaks", "yard", "ending-yard"} | {
        name for name in names if name.startswith("ending")
    }


def test_shoot_compares_with_what_was_drawn_before(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ink = "VAR trust = 1\nVAR distance = 1\n# background: yard\n# show: danko left\nSnow.\n-> END\n"
    folder = write_level(tmp_path, ink)
    before, after = tmp_path / "before", tmp_path / "after"
    assert main(["shoot", str(folder), "--size", "320x180", "-o", str(before)]) == 0
    again = ["shoot", str(folder), "--size", "320x180", "-o", str(after), "--compare", str(before)]
    assert main(again) == 0
    assert list(after.glob("*.png")) == []
    story = folder / "story.ink"
    story.write_text(
        story.read_text(encoding="utf-8").replace("Snow.", "Nothing but snow, and no end of it."), encoding="utf-8"
    )
    capsys.readouterr()
    assert main(again) == 1
    printed = capsys.readouterr().out
    assert "of the pixels are others" in printed
    assert [path.name for path in after.glob("*.png")] == ["yard-danko_neutral_left.diff.png"]
    assert main([*again, "--tolerance", "60"]) == 0
    assert main(["shoot", str(folder), "-o", str(after), "--compare", str(tmp_path / "nowhere")]) == 2


def test_a_walkthrough_is_drawn_from_where_it_begins(tmp_path: Path) -> None:
    folder = write_level(
        tmp_path, "VAR trust = 1\nVAR distance = 1\nNot here.\n-> END\n=== yard\nTrust {trust}.\n-> END\n"
    )
    walk = tmp_path / "way.walk"
    walk.write_text("start: yard\nset: trust = 4\n", encoding="utf-8")
    assert main(["shoot", str(folder), "--walk", str(walk), "--size", "320x180", "-o", str(tmp_path / "out")]) == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["001_narration.png", "002_ending.png"]


def test_pictures_of_other_sizes_differ_wholly(tmp_path: Path) -> None:
    pygame.display.init()
    pygame.display.set_mode((16, 16))
    small, large = Surface((10, 10), pygame.SRCALPHA), Surface((20, 10), pygame.SRCALPHA)
    assert compare(small, large).percent == 100
    assert compare(small, small).percent == 0
    pygame.image.save(small, str(tmp_path / "a.png"))
    assert compare_file(tmp_path / "a.png", large, tmp_path / "d.png") == f"{tmp_path / 'a.png'} is 10x10, not 20x10"
    assert compare_file(tmp_path / "b.png", large, tmp_path / "d.png") == f"{tmp_path / 'b.png'} does not exist"


def test_a_sheet_keeps_groups_together_and_stays_in_its_width() -> None:
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((16, 16))
    cells = [Cell(f"{who} {face}", Surface((300, 100)), who) for who in ("danko", "ridzik") for face in range(3)]
    drawn = sheet("People", cells)
    assert drawn.get_width() == 1200
    assert drawn.get_height() > 2 * 100


def test_the_same_place_is_named_the_same(red_heat: Level) -> None:
    session = Session(red_heat)
    assert stage_name(session.beat) == "card-the_bathhouse"
    session.advance()
    assert stage_name(session.beat).startswith("moscow_bathhouse_inside")


def test_a_picture_shows_where_a_session_stands(playing: Callable[[Level], Play], host: QuietHost) -> None:
    level = from_text("One.\n-> END\n")
    play = playing(level)
    play.finish()
    assert compare(picture_of(Session(level)), host.picture()).percent < 0.01
