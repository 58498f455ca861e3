"""The music as text: it keeps its own rules, and is always played the same way."""

from __future__ import annotations

import importlib
from itertools import pairwise
from pathlib import Path

import pytest

from assets.score.render.check import findings
from assets.score.render.instruments import HERE
from assets.score.render.notation import ScoreError, parse, read
from assets.score.render.performance import seconds, strokes

SCORES = sorted(HERE.glob("*.score"))
HEAD = """
tempo 60
key   C major
part  horn horns
part  tuba tuba
part  drum snare
"""


@pytest.mark.parametrize("path", SCORES, ids=lambda path: str(path.stem))
def test_score_has_nothing_to_underline(path: Path) -> None:
    score = read(path)
    assert [str(finding) for finding in findings(score)] == []


@pytest.mark.parametrize("path", SCORES, ids=lambda path: str(path.stem))
def test_piece_is_long_enough_to_live_with(path: Path) -> None:
    score = read(path)
    longest = 90 if score.name in {"theme", "exchange", "end_titles"} else 75
    assert 40 <= seconds(score, score.length) <= longest


@pytest.mark.parametrize(
    ("bars", "underlined"),
    [
        pytest.param("horn | C4w |", [], id="a note of the key"),
        pytest.param("horn | C#4w |", ["bar 1: horn: Db4 is not in the key [scale]"], id="a note outside the key"),
        pytest.param("horn | C#4*w |", [], id="a marked note"),
        pytest.param(
            "horn | C4*w |",
            ["bar 1: horn: C4 is in the key, so its mark says nothing [scale]"],
            id="a mark too many",
        ),
        pytest.param("horn | C7w |", ["bar 1: horn: C7 is outside B1 to F5 [range]"], id="a note too high"),
        pytest.param("drum | xq:4 |", [], id="a drum"),
        pytest.param(
            "horn | C5h D5h |\ntuba | C3h D3h |",
            ["bar 1: octaves: C3 C5 D3 D5 [parallels]"],
            id="parallel octaves",
        ),
        pytest.param("unison\nhorn | C5h D5h |\ntuba | C3h D3h |", [], id="octaves on purpose"),
        pytest.param("horn | G4h A4h |\ntuba | C3h D3h |", ["bar 1: fifths: C3 G4 D3 A4 [parallels]"], id="fifths"),
        pytest.param("horn | G4h F4h |\ntuba | C3h D3h |", [], id="contrary motion"),
        pytest.param(
            "harmony | C |\nhorn | E4w |\ntuba | G2w |",
            ["bar 1: G2 lies under C [bass]"],
            id="another bass than the chord's",
        ),
        pytest.param(
            "harmony | C |\nhorn | F4h C5h |", ["bar 1: horn: F4 hangs over C [chord]"], id="a dissonance left hanging"
        ),
        pytest.param("harmony | C |\nhorn | F4h E4h |", [], id="a suspension that resolves"),
    ],
)
def test_rules(bars: str, underlined: list[str]) -> None:
    assert [str(finding) for finding in findings(parse(f"{HEAD}[A]\n{bars}", "example"))] == underlined


@pytest.mark.parametrize(
    ("bars", "message"),
    [
        pytest.param("horn | C4q |", "example.score:8: bar 1 has 1 beats, not 4", id="a short bar"),
        pytest.param("horn | H4w |", 'example.score:8: can\'t read "H4w"', id="no such note"),
        pytest.param("flute | C4w |", 'example.score:8: there is no part called "flute"', id="no such part"),
        pytest.param(
            "harmony | Czz |", 'example.score:8: "Czz" is not a chord such as C, Ebmaj7 or D/F#', id="no chord"
        ),
    ],
)
def test_mistakes_in_a_score_say_where(bars: str, message: str) -> None:
    with pytest.raises(ScoreError) as error:
        parse(f"{HEAD}[A]\n{bars}", "example")
    assert str(error.value) == message


def test_a_hairpin_grows_towards_the_next_dynamic() -> None:
    score = parse(f"{HEAD}[A]\nhorn | p < C4q:4 | f C4w |", "example")
    louder = [stroke.loudness for stroke in strokes(score, score.lines[0])]
    assert all(before < after for before, after in pairwise(louder[1:]))


def test_a_ritardando_takes_longer() -> None:
    slowing = parse(f"{HEAD}[A]\ntempo 60 > 30\nhorn | C4w |", "example")
    assert seconds(slowing, slowing.length) == pytest.approx(6.0)


def test_the_same_text_gives_the_same_samples() -> None:
    numpy = pytest.importorskip("numpy")
    played = importlib.import_module("assets.score.render.orchestra").played
    score = parse(f"{HEAD}tempo 120\n[A]\nhorn f | C4h! G4q. A4e |\ntuba | C2w/ |\ndrum | xs:16 |", "example")
    first, second = played(score), played(score)
    assert first.shape[1] == 2 * 44100
    assert numpy.array_equal(first, second)
