"""What is behind everything: layers that move, and the pictures they are made of."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.window import svg
from game.window.geometry import View
from game.window.ground import Ground, moving
from game.window.motion import Blink, Fall, MotionError, Motions, Move, Sway, Travel, Weather, Zoom, read_motion
from game.window.pictures import MAX_BYTES, VIEWS, Pictures, Wanted
from game.window.sdl import Surface, pygame

ASSETS = Path(__file__).parents[2] / "assets"
MOTION: Motions = read_motion((ASSETS / "assets.toml").read_text(encoding="utf-8"))
SMALL = View.inside(640, 360)

TWO = """<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 1280 720">
  <g id="sky"><rect width="1280" height="720" fill="#102030"/></g>
  <g id="car"><g id="wheel"><rect x="600" y="300" width="40" height="20" fill="#ffffff"/></g></g>
</svg>
"""


@pytest.fixture
def patient() -> Pictures:
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((16, 16))
    return Pictures(patient=True)


def drawn(ground: Ground, pictures: Pictures, now: float, view: View = SMALL) -> Surface:
    """A ground as it looks at a time."""
    surface = Surface(view.size).convert()
    surface.fill((255, 0, 255))
    parts = {one: pictures.drawn(one) for one in ground.pictures}
    ground.draw(surface, parts, ground.moment(now, view.scale), (0, 0))
    return surface


def backdrop(name: str, pictures: Pictures, view: View = SMALL) -> Ground:
    path = ASSETS / "backdrops" / f"{name}.svg"
    return moving(path, name, view, (0, 0, 0), pictures.layers(path), MOTION[name])


@pytest.mark.parametrize("name", sorted(MOTION))
def test_what_moves_is_a_layer_of_its_picture(name: str, patient: Pictures) -> None:
    path = ASSETS / "backdrops" / f"{name}.svg"
    assert path.is_file()
    assert set(MOTION[name]) <= set(patient.layers(path))


@pytest.mark.parametrize("name", sorted(MOTION))
def test_no_movement_tears_a_hole_or_shows_a_border(name: str, patient: Pictures) -> None:
    path = ASSETS / "backdrops" / f"{name}.svg"
    still = patient.get(Wanted(path, name, SMALL.size, opaque=True))
    ground = backdrop(name, patient)
    for now in (0.0, 1.3, 2.0, 4.7, 6.0, 11.9):
        seen = drawn(ground, patient, now)
        holes = pygame.mask.from_threshold(seen, (255, 0, 255), (30, 30, 30, 255)).count()
        own = pygame.mask.from_threshold(still, (255, 0, 255), (30, 30, 30, 255)).count()
        assert holes <= own
        # the base is opaque, so a hole in it is black at the border, where the still picture is not
        for x in range(0, SMALL.size[0], 7):
            assert tuple(seen.get_at((x, 1))) != (255, 0, 255, 255)


@pytest.mark.parametrize("name", sorted(MOTION))
def test_a_moving_backdrop_fits_the_cache(name: str, patient: Pictures) -> None:
    view = View.inside(1280, 720)
    ground = backdrop(name, patient, view)
    total = sum(patient.drawn(one).bytes for one in ground.pictures)
    largest = max(patient.drawn(one).bytes for one in ground.pictures)
    assert total <= min(MAX_BYTES, VIEWS * largest)


def test_a_layer_moves_and_the_others_stay(patient: Pictures, tmp_path: Path) -> None:
    path = tmp_path / "two.svg"
    path.write_text(TWO, encoding="utf-8")
    assert patient.layers(path) == ("sky", "car")
    moves: dict[str, Move] = {"car": Travel((0, 0), (100, 0), 10)}
    ground = moving(path, "two", SMALL, (0, 0, 0), patient.layers(path), moves)
    for now, x in ((0.0, 600), (5.0, 650), (9.99, 700)):
        seen = drawn(ground, patient, now)
        assert tuple(seen.get_at((round(x / 2) + 4, 154))) == (255, 255, 255, 255)
        assert tuple(seen.get_at((10, 10))) == (16, 32, 48, 255)


def test_equal_moments_are_not_drawn_again(patient: Pictures, tmp_path: Path) -> None:
    path = tmp_path / "two.svg"
    path.write_text(TWO, encoding="utf-8")
    ground = moving(path, "two", SMALL, (0, 0, 0), patient.layers(path), {"car": Sway((4, 0), 8)})
    assert ground.moment(0.0, 1) == ground.moment(0.05, 1) != ground.moment(2.0, 1)
    assert not ground.is_lively


STANDING = [
    (Sway((10, 4), 8), 2.0, (10, 4)),
    (Sway((10, 4), 8, late=0.25), 2.0, (0, 0)),
    (Travel((0, 0), (8, -4), 4, rest=2), 1.0, (2, -1)),
    (Travel((0, 0), (8, -4), 4, rest=2), 5.0, None),
    (Fall(speed=100, lean=-0.5), 2.0, (-100, 200)),
    (Blink(on=1, off=0.5), 0.9, 0),
    (Blink(on=1, off=0.5), 1.1, None),
    (Zoom((0, 0), 0.02, 4, 10), 0.25, 2),
]


@pytest.mark.parametrize(("move", "now", "standing"), STANDING)
def test_where_a_layer_stands(move: Move, now: float, standing: object, patient: Pictures, tmp_path: Path) -> None:
    path = tmp_path / "two.svg"
    path.write_text(TWO, encoding="utf-8")
    ground = moving(path, "two", SMALL, (0, 0, 0), patient.layers(path), {"car": move})
    assert ground.moment(now, 1.0)[1] == standing


def test_weather_takes_the_place_of_its_layer(patient: Pictures, tmp_path: Path) -> None:
    path = tmp_path / "two.svg"
    path.write_text(TWO, encoding="utf-8")
    ground = moving(path, "two", SMALL, (0, 0, 0), patient.layers(path), {"car": Weather("rain")})
    assert ground.weather == "rain"
    assert tuple(drawn(ground, patient, 0).get_at((304, 154))) == (16, 32, 48, 255)


WRONG = [
    ('x = { move = "jump" }', "Invalid value 'jump' - at `$.motion[...][...].move`"),
    (
        'x = { move = "sway", reach = [90, 0], seconds = 1 }',
        "motion.yard.x sways for at least 0.1 s a round and by at most 24",
    ),
    ('x = { move = "blink", on = 0.1, off = 0.1 }', "motion.yard.x blinks at most three times a second"),
    (
        'x = { move = "zoom", about = [0, 0], by = 0.5, steps = 4, per_s = 9 }',
        "motion.yard.x has two to six steps, of at most a tenth each",
    ),
    ('x = { move = "travel", start = [0, 0], end = [1, 1], seconds = 0 }', "motion.yard.x travels for at least 0.1 s"),
    ('x = { move = "fall", speed = -4 }', "motion.yard.x falls upward"),
]


@pytest.mark.parametrize(("line", "message"), WRONG)
def test_a_table_that_cannot_be_used_says_why(line: str, message: str) -> None:
    with pytest.raises(MotionError) as caught:
        read_motion(f"[motion.yard]\n{line}\n")
    assert str(caught.value) == message


@pytest.mark.parametrize("size", [(640, 360), (1280, 720)])
def test_a_trimmed_layer_is_the_same_picture_with_less_around_it(size: tuple[int, int], patient: Pictures) -> None:
    text = (ASSETS / "backdrops/coach_chase.svg").read_text(encoding="utf-8")
    hide = tuple(one for one in svg.layers(text) if one != "sparks")
    whole = svg.rasterise(text, *size, hide).convert_alpha()
    part, at = svg.trimmed(text, *size, hide)
    assert part.get_width() * part.get_height() < size[0] * size[1] / 2
    again = Surface(size, pygame.SRCALPHA)
    again.blit(part.convert_alpha(), at)
    same = pygame.mask.from_threshold(again, (0, 0, 0, 0), (16, 16, 16, 16), whole)
    assert same.count() > size[0] * size[1] * 0.999


def test_pictures_are_drawn_by_a_worker_and_the_oldest_are_dropped(patient: Pictures, tmp_path: Path) -> None:
    path = tmp_path / "two.svg"
    path.write_text(TWO, encoding="utf-8")
    pictures = Pictures()
    wanted = [Wanted(path, str(number), (1280, 720), opaque=True) for number in range(20)]
    assert not pictures.ready(wanted[0])
    for _ in range(400):
        if pictures.ready(wanted[0]):
            break
        pygame.time.wait(5)
    assert pictures.ready(wanted[0])
    pictures.foresee(wanted)
    for _ in range(2000):
        if pictures.is_idle:
            break
        pygame.time.wait(5)
    pygame.time.wait(50)
    assert pictures.bytes <= MAX_BYTES
    assert pictures.ready(wanted[-1])
    pictures.close()
