"""The film keeps to its own rules: how long its chapters are, how its prose is cut, and how little it carries."""

from __future__ import annotations

import io
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from game.ink import Story
from game.ink.syntax import Choice, Conditional, Content, Line, Sequence, Statement
from game.scene import Ending, Level, find_level
from game.scene.graph import graph_of
from game.scene.prose import count_words, passages
from game.script import play_script

FIGURES = {
    "The Bathhouse": 2800,
    "The Café Druzhba": 3000,
    "The Orders": 1800,
    "Arrivals": 3000,
    "The Escort": 3000,
    "Partners": 2600,
    "The Cleanheads": 3200,
    "The Garvin Hotel": 3200,
    "Lake Street": 2600,
    "The Coaches": 3200,
    "The Crossing": 2600,
    "The Watches": 1800,
}
"""The words that each chapter was planned with."""

REFRAINS = (
    # one moment, told for two outcomes of it
    "Mitya Sorokin hears it start up behind him",
    "At the yard gate Mitya leans with his whole weight",
    # one thing, offered at the first look and at the second, and seen again in a photograph
    "Read the list of things found in Pruitt's office.",
    "A lamp, an adding machine, a glass, a blotter, a green account book",
    # Josif never rounds anything off
    "four hundred and twelve thousand, eight hundred and sixty",
)
"""What may be said twice, because it is meant to be."""

ENDINGS = (
    "two_watches",
    "alive",
    "medal",
    "persona_non_grata",
    "recalled",
    "empty_road",
    "six_rounds",
    "his_partner",
    "desk",
    "night_school",
)

LONGEST_PARAGRAPH = 60
LONGEST_REPEAT = 8
FEWEST_LINES = 4
MOST_FLAGS = 8
FEWEST_DECISIONS = 150


@pytest.mark.parametrize("title", FIGURES)
def test_a_chapter_has_at_least_85_percent_of_its_words(red_heat: Level, title: str) -> None:
    words = sum(node.words for node in graph_of(red_heat).nodes if node.chapter == title)
    assert words >= 0.85 * FIGURES[title]


def test_the_chapters_are_those_that_were_planned(red_heat: Level) -> None:
    assert graph_of(red_heat).chapters == tuple(FIGURES)


def test_the_reader_decides_often(red_heat: Level) -> None:
    assert sum(node.decisions for node in graph_of(red_heat).nodes) >= FEWEST_DECISIONS


# --- prose -----------------------------------------------------------------------------------------------------------


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W_]+(?:'[^\W_]+)?", text.lower()))


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = _words(text)
    return (words[at : at + LONGEST_REPEAT] for at in range(len(words) - LONGEST_REPEAT + 1))


def test_nothing_is_said_twice_in_the_same_eight_words(red_heat: Level) -> None:
    allowed = [" ".join(_words(one)) for one in REFRAINS]
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for one in passages(red_heat):
        for run in _runs(one.text):
            found[run].append(str(red_heat.program.sources.span(one.at)))
    repeated = {" ".join(run): places for run, places in found.items() if len(places) > 1}
    assert {run: places for run, places in repeated.items() if not any(run in one for one in allowed)} == {}


def test_every_refrain_is_one(red_heat: Level) -> None:
    everything = [" ".join(_words(one.text)) for one in passages(red_heat)]
    for refrain in REFRAINS:
        run = " ".join(_words(refrain)[:7])
        assert sum(run in text for text in everything) > 1, f"{refrain!r} is said once only: take it off the list"


def _bodies(content: Content) -> Iterator[tuple[Conditional | Sequence, tuple[Statement, ...]]]:
    for item in content:
        if isinstance(item, Conditional):
            yield from ((item, branch.body) for branch in item.branches)
        elif isinstance(item, Sequence):
            yield from ((item, body) for body in item.elements)


def _longest(content: Content) -> int:
    """The most words that one line can show, whichever of its inline alternatives hold."""
    total = sum(count_words(item) for item in content if isinstance(item, str))
    inline: dict[int, int] = {}
    for item, body in _bodies(content):
        if not item.block:
            words = sum(_longest(line.content) for line in body if isinstance(line, Line))
            inline[item.at] = max(inline.get(item.at, 0), words)
    return total + sum(inline.values())


def _lines(body: tuple[Statement, ...]) -> Iterator[tuple[int, Content]]:
    for item in body:
        contents = (item.content,) if isinstance(item, Line) else ()
        if isinstance(item, Choice):
            contents = (item.inner,)
            yield from _lines(tuple(chain.from_iterable(inner for _, inner in _bodies(item.inner))))
        for content in contents:
            yield item.at, content
            for braces, inner in _bodies(content):
                if braces.block:
                    yield from _lines(inner)


def test_no_paragraph_is_longer_than_sixty_words(red_heat: Level) -> None:
    lines = chain.from_iterable(_lines(flow.node.body) for flow in red_heat.program.names.flows)
    long = {str(red_heat.program.sources.span(at)): _longest(content) for at, content in lines}
    assert {place: words for place, words in long.items() if words > LONGEST_PARAGRAPH} == {}


def test_everybody_in_the_cast_speaks(red_heat: Level) -> None:
    said: dict[str, set[int]] = defaultdict(set)
    for one in passages(red_heat):
        if one.speaker is not None:
            said[one.speaker].add(one.at)
    few = {who: len(said[who]) for who in red_heat.manifest.cast if len(said[who]) < FEWEST_LINES}
    assert few == {}


CONTRACTION = re.compile(r"\b(?:\w+n't|I'm|\w+'(?:ll|re|ve|d)|(?:it|that|he|she|what|there)'s)\b", re.IGNORECASE)
LEARNING = {"I'm late."}
"""The last line of the night school: he has been taught to."""


def test_danko_never_contracts(red_heat: Level) -> None:
    said = [one.text.strip() for one in passages(red_heat) if one.speaker == "danko"]
    assert {text for text in said if CONTRACTION.search(text)} == LEARNING


BRITISH = re.compile(
    r"\b(?:colour|grey|tyre|kerb|petrol|pavement|lorry|whilst|towards|afterwards|programme|theatre|metre|cheque|"
    r"(?:fav|hon|harb|neighb|lab)our|(?:real|recogn|organ)is(?:e|ed|es|ing))s?\b",
    re.IGNORECASE,
)


def test_the_spelling_is_american(red_heat: Level) -> None:
    assert [one.text for one in passages(red_heat) if BRITISH.search(one.text)] == []


# --- what is kept ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def sources() -> dict[str, str]:
    """What stands in the files of the level, without its comments."""
    files = find_level("red_heat").glob("*.ink")
    return {path.name: re.sub(r"//.*", "", path.read_text(encoding="utf-8")) for path in files}


def test_nothing_is_left_to_chance(sources: dict[str, str]) -> None:
    chance = re.compile(r"\b(?:SEED_)?RANDOM\b|\bLIST_RANDOM\b|\bshuffle\b|\{\s*~")
    assert {name: chance.findall(text) for name, text in sources.items() if chance.search(text)} == {}


def test_at_most_eight_flags_are_carried_from_chapter_to_chapter(sources: dict[str, str]) -> None:
    assert len(re.findall(r"^VAR \w+ = (?:true|false)\b", sources["shared.ink"], re.MULTILINE)) <= MOST_FLAGS


def test_what_one_chapter_declares_no_other_one_names(sources: dict[str, str]) -> None:
    chapters = {name: text for name, text in sources.items() if name not in {"shared.ink", "story.ink"}}
    for name, text in chapters.items():
        own = re.findall(r"^VAR (\w+)", text, re.MULTILINE)
        others = " ".join(other for file, other in chapters.items() if file != name)
        used = set(re.findall(r"~[^\n]*|\{[^\n{}]*[:?]", others))
        assert [one for one in own if any(re.search(rf"\b{one}\b", code) for code in used)] == []


# --- meters ------------------------------------------------------------------------------------------------------------

BOUNDS = {"trust": (0, 5), "standing": (0, 2), "heat": (0, 2), "wounds": (0, 2), "temper": (-2, 2)}
MOVES = {
    "more_trust": "trust", "less_trust": "trust", "more_standing": "standing", "less_standing": "standing",
    "more_heat": "heat", "less_heat": "heat", "wound": "wounds", "by_force": "temper", "by_law": "temper",
}  # fmt: skip


@pytest.mark.parametrize("move", MOVES)
def test_a_number_never_leaves_its_bounds(red_heat: Level, move: str) -> None:
    story = Story(red_heat.program)
    name = MOVES[move]
    low, high = BOUNDS[name]
    for start in range(low, high + 1):
        story.set_variable(name, start)
        story.evaluate(move)
        value = story.variable(name)
        assert isinstance(value, int)
        assert low <= value <= high
        assert abs(value - start) <= 1


# --- the map -----------------------------------------------------------------------------------------------------------

MAP = Path(__file__).parents[1] / "docs/red_heat-map.md"


def test_the_map_names_every_ending(red_heat: Level) -> None:
    rows = re.findall(
        r"^\| `(\w+)` \| (.+?)( \(secret\))? \| (\d+) choices \|", MAP.read_text(encoding="utf-8"), re.MULTILINE
    )
    named = {name: (title, bool(secret)) for name, title, secret, _ in rows}
    assert named == {name: (one.title, one.secret) for name, one in red_heat.manifest.endings.items()}


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_shortest_way_on_the_map_leads_there(red_heat: Level, ending: str) -> None:
    page = MAP.read_text(encoding="utf-8")
    (way,) = re.findall(rf"^{ending} +\d+ choices +printf '([^']*)'", page, re.MULTILINE)
    answers = way.split("\\n")[:-1]
    assert f"| {len(answers)} choices |" in next(row for row in page.splitlines() if row.startswith(f"| `{ending}` |"))
    last = play_script(red_heat, answers, io.StringIO()).beat
    assert isinstance(last, Ending)
    assert last.name == ending


@pytest.mark.parametrize("ending", ENDINGS)
def test_each_ending_has_a_walkthrough_that_names_it(ending: str) -> None:
    walk = find_level("red_heat") / f"walkthroughs/to_{ending}.walk"
    assert walk.read_text(encoding="utf-8").endswith(f"*** {ending}\n")
