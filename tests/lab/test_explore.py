"""Searching all of a story: what happens in it, and the shortest way to it."""

from __future__ import annotations

import json

import pytest

from game.ink import Story
from game.lab.explore import Explorer, Report
from game.lab.findings import as_data, as_text
from game.lab.replays import Beginning, replay
from game.scene import Level, from_text
from tests.ink.generator import generated

TALE = """\
VAR gold = 0
VAR seen = false
-> street

== street
# chapter: The Street
Snow.
* [Look around] # place: street
  ~ seen = true
* [Go on]
- -> house

== house
# chapter: The House
A door.
- (door)
+ {gold < 2} [Take a coin]
  ~ gold++
  -> door
* {seen} [Read the sign] -> door
* [Go in] -> room

== room
# chapter: The Room
{seen: You know this room.|It is dark.}
* {gold == 2} [Pay] # ending: paid
  -> END
* [Run]
  # ending: ran
  -> END
"""


def report(ink: str, **options: object) -> Report:
    """What a search of a story finds."""
    return Explorer(from_text(ink), **options).explore()  # type: ignore[arg-type]


def kinds(found: Report) -> list[tuple[str, int]]:
    """The kinds of what went wrong, and after how many choices."""
    return [(one.fault.kind, len(one.choices)) for one in found.faults]


@pytest.mark.parametrize("by_chapters", [True, False])
def test_everything_is_found_with_the_shortest_way_to_it(by_chapters: bool) -> None:
    found = report(TALE, by_chapters=by_chapters)
    assert found.bound == ""
    assert {name: len(way) for name, way in found.endings.items()} == {"paid": 5, "ran": 3}
    assert (found.faults, found.lines, found.choices) == ((), (), ())
    assert len(found.shortest or ()) == 3
    assert len(found.longest or ()) == 6


def test_a_chapter_is_searched_once_for_each_way_of_entering_what_it_looks_at() -> None:
    found = report(TALE)
    assert [(one.name, one.entries, one.views) for one in found.chapters] == [
        ("the beginning", 1, 1),
        ("street", 1, 1),
        ("house", 2, 2),
        ("room", 6, 6),
    ]


CASES = """\
LIST things = rope, lamp, coin
-> one
=== one
# chapter: One
* [rope]
  ~ things += rope
* [lamp]
  ~ things += lamp
* [nothing]
- * [coin]
  ~ things += coin
* [no coin]
- -> two
=== two
# chapter: Two
{things ? rope: You have a rope.}
* [on] -> three
=== three
# chapter: Three
{things ? coin: You have a coin.}
* [end]
  -> END
"""


def test_items_that_nobody_will_ask_for_are_not_carried() -> None:
    found = report(CASES)
    assert {one.name: one.entries for one in found.chapters} == {"the beginning": 1, "one": 1, "two": 4, "three": 2}
    assert (found.faults, found.lines, found.choices) == ((), (), ())


FAULTS = [
    pytest.param("* [a]\n* [b]\n- * [c]\n* [d] -> k\n- -> END\n== k\nK.\n", [("ran-out", 2)], id="text that runs out"),
    pytest.param("VAR x = 2\n+ [less]\n  ~ x--\n- {10 / x}\n-> END\n", [], id="nothing"),
    pytest.param("VAR x = 2\n-> k\n== k\n+ [less]\n  ~ x--\n+ [end] -> END\n- {10 / x}\n-> k\n", [("division-by-zero", 2)],
                 id="an error after two choices"),
    pytest.param("* [in] -> k\n* [out] -> END\n== k\n+ [round] -> k\n", [("no-way-out", 1)], id="a room without a door"),
    pytest.param("-> k\n== k\nK.\n+ [round] -> k\n", [("no-way-out", 0)], id="no end at all"),
    pytest.param("* [on] -> k\n* [off] -> END\n== k\n-> k\n", [("endless-loop", 1)], id="a loop without a choice"),
    pytest.param("* [a # locked: no]\n* [b # locked: no]\n- -> END\n", [("all-locked", 0)], id="nothing can be taken"),
    pytest.param("VAR a = false\nVAR b = false\n-> one\n== one\n# chapter: One\n* [x]\n  ~ a = true\n* [y]\n- -> two\n== two\n# chapter: Two\n"
                 "* [x]\n  ~ b = true\n* [y]\n- -> three\n== three\n# chapter: Three\n* [on]\n- {a and b: {1 / 0}}\n-> END\n",
                 [("division-by-zero", 3)], id="an error when two flags of other chapters meet"),
    pytest.param("VAR a = false\n-> one\n== one\n# chapter: One\n* [x]\n  ~ a = true\n* [y]\n- -> two\n== two\n# chapter: Two\n* [on]\n"
                 "- -> three\n== three\n# chapter: Three\n+ {not a} [out] -> END\n+ [round] -> three\n", [("no-way-out", 1)],
                 id="no way out, depending on an earlier chapter"),
]  # fmt: skip


@pytest.mark.parametrize(("ink", "expected"), FAULTS)
@pytest.mark.parametrize("by_chapters", [True, False])
def test_what_goes_wrong_is_found_with_the_shortest_way_to_it(
    ink: str, expected: list[tuple[str, int]], by_chapters: bool
) -> None:
    assert kinds(report(ink, by_chapters=by_chapters)) == expected


def test_lines_and_choices_that_nobody_comes_to_are_named() -> None:
    ink = "VAR x = 1\n* [a] A.\n* {x > 1} [b] B.\n- {x > 2: Never.|Always.}\n-> END\n"
    level = from_text(ink)
    found = Explorer(level).explore()
    assert sorted({level.program.span(pc).line for pc in found.lines}) == [3, 4]
    assert [level.program.sources.span(at).line for at in found.choices] == [3]


@pytest.mark.parametrize("bound", [{"max_states": 3}, {"max_seconds": 0.0}])
def test_a_bound_is_said(bound: dict[str, float]) -> None:
    found = report(TALE, by_chapters=False, **bound)
    assert found.bound.split()[1] in ("states", "seconds")
    assert found.longest is None


def test_a_story_that_can_be_gone_through_for_ever_has_no_longest_way() -> None:
    assert report("-> k\n== k\n+ [round] -> k\n+ [out] -> END\n").longest is None


def test_random_numbers_are_said_to_be_sampled() -> None:
    assert report("* [a] {RANDOM(1, 2)}\n- -> END\n").sampled
    assert not report("* [a]\n- -> END\n").sampled


def test_a_search_may_begin_anywhere_with_anything() -> None:
    level = from_text(TALE)
    story = Story(level.program)
    story.set_variable("gold", 2)
    story.jump("room")
    found = Explorer(level, story.state).explore()
    assert {name: len(way) for name, way in found.endings.items()} == {"paid": 1, "ran": 1}


UNFIT = """\
LIST bag = (rope), lamp
LIST stones = stone
-> a
== a
# chapter: A
* [one]
  ~ bag += stone
* [two]
- -> b
== b
# chapter: B
{bag}
* {bag ? stone} [end]
  # ending: heavy
  -> END
* [leave]
  # ending: light
  -> END
"""


def test_what_cannot_be_carried_from_chapter_to_chapter_is_searched_in_one_piece() -> None:
    found = report(UNFIT)
    assert {name: len(way) for name, way in found.endings.items()} == {"heavy": 2, "light": 2}
    assert len(found.chapters) == 1


def test_a_report_is_text_or_data() -> None:
    level = from_text(TALE)
    found = Explorer(level).explore()
    beginning = Beginning(level, "tale")
    text = "\n".join(as_text(beginning, found))
    assert "everything was seen" in text
    assert "paid" in text
    assert replay(beginning, found.endings["ran"]).texts == ("Look around", "Go in", "Run")
    assert r"printf '1\n3\n1\n' | red-heat play tale --script -" in text
    data = json.loads(json.dumps(as_data(beginning, found)))
    assert data["endings"]["ran"]["texts"] == ["Look around", "Go in", "Run"]
    assert data["exhaustive"] is True


def chaptered(seed: int) -> str:
    """A generated story in which every knot begins a chapter, and that ends after a while."""
    ink = generated(seed, 3)
    for number in range(3):
        ink = ink.replace(f"=== k{number} ===", f"=== k{number} ===\n# chapter: {number}")
    return ink


def comparable(level: Level, found: Report) -> object:
    """What must not depend on how a story is searched."""
    return (
        {name: len(way) for name, way in found.endings.items()},
        sorted(kinds(found)),
        sorted(found.lines),
        sorted(found.choices),
        len(found.shortest or ()),
        len(found.longest or ()) if found.longest is not None else None,
    )


SMALL = """\
VAR x = {x}
VAR y = 0
LIST bag = rope, (lamp)
-> a
== a
# chapter: A
{{x > 1: More.|Less.}}
* [one]
  ~ x = x + 1
* [two] {{&p|q}}
  ~ bag += rope
* (third) [three]
- -> {first}
== b
# chapter: B
{{bag ? rope: Rope.}}
+ {{y < {limit}}} [count]
  ~ y++
  -> b.again
* [on]
- (again) {{again < 3: Again.}}
* [x] -> c
* {{x == {x2}}} [y]
  ~ y = 0
  -> c
+ {{y > 1}} [z] -> d
== c
# chapter: C
{{y}} {{a.third}}
* [over] -> END
* {{bag !? lamp}} [never]
  -> END
+ {{x > 2 and bag ? rope}} [stuck] -> loop
* -> END
== d
# chapter: D
* [end] {{10 / (y - {zero})}}
  -> END
* [back] -> c
== loop
+ [round] -> loop
"""


@pytest.mark.parametrize("seed", range(24))
def test_chapter_by_chapter_and_in_one_piece_the_same_is_found(seed: int) -> None:
    values = {
        "x": seed % 3,
        "first": "b" if seed % 4 else "c",
        "limit": seed % 5 + 1,
        "x2": seed % 4,
        "zero": seed % 3 + 1,
    }
    level = from_text(SMALL.format(**values))
    whole, parts = (Explorer(level, by_chapters=one).explore() for one in (False, True))
    assert len(parts.chapters) > 2
    assert comparable(level, parts) == comparable(level, whole)


@pytest.mark.parametrize("seed", range(12))
def test_so_it_is_in_generated_stories(seed: int) -> None:
    level = from_text(chaptered(seed))
    whole, parts = (Explorer(level, by_chapters=one, max_states=4000).explore() for one in (False, True))
    if not whole.bound and not parts.bound:
        assert comparable(level, parts) == comparable(level, whole)
