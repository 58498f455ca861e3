"""A state is a value: it can be put away as JSON and taken out again, and its digest says what it can still do."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.ink import Program, State, StateError, Story, check_story, compile_story, state_at
from game.ink.lists import list_of
from game.scene import find_level, load
from tests.ink.test_conformance import FOLDERS
from tests.ink.test_examples import BY_NAME

TALE = """\
VAR gold = 3
VAR name = "Vanya"
LIST bag = rope, (lamp)
-> hall

== hall
You stand in the hall.
- (again)
* [Take the rope.]
  ~ bag += rope
  -> again
* (asked) [Ask.] -> talk -> again
+ [Count.] {gold} in the {&left|right} hand.
  -> again
* -> END

== talk
~ temp price = gold + 1
"{price}," he says.
+ [Pay.]
  ~ gold--
  ->->
+ [Laugh.] ->->
"""


def through_json(story: Story, program: Program) -> Story:
    """The same reading in another story, by way of text."""
    other = Story(program)
    other.load(json.loads(json.dumps(story.save(), allow_nan=False)))
    return other


def play(program: Program, seed: int, between: Callable[[Story], Story], results: int = 60) -> list[str]:
    """What a play-through with random choices says; `between` may put another story in the place of this one."""
    draw = random.Random(seed)
    story, said = Story(program, seed), list[str]()
    while len(said) < results:
        story = between(story)
        if story.can_continue:
            said.append(f"{story.advance()!r} {story.tags} {[one.kind for one in story.errors]}")
        elif story.choices:
            said += [f"{one.index} {one.text} {one.tags}" for one in story.choices]
            story.choose(draw.randrange(len(story.choices)))
        else:
            break
    return said


def unchanged(story: Story) -> Story:
    return story


def edited(ink: str) -> str:
    """The same story with something more above and below it."""
    return f"// a remark\nVAR zz_new = 7\nLIST zz_list = zz_item\n{ink}\n=== zz_knot\n* zz\n- {{zz_new|zz}}\n-> END\n"


# --- saving and loading ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("ink", "choices", "expected"), BY_NAME)
def test_a_state_through_json_at_every_line_changes_nothing(ink: str, choices: list[str], expected: list[str]) -> None:
    program = told_program(ink)
    if program is not None:
        for seed in range(3):
            assert play(program, seed, lambda one: through_json(one, program)) == play(program, seed, unchanged)


@pytest.mark.parametrize(("ink", "choices", "expected"), BY_NAME)
def test_neither_does_an_edit_elsewhere_in_the_file(ink: str, choices: list[str], expected: list[str]) -> None:
    program, other = told_program(ink), told_program(edited(ink))
    if program is not None and other is not None:
        programs = [program, other]

        def to_the_other(story: Story) -> Story:
            return through_json(story, programs[story.program is program])

        if "SEED_RANDOM" not in ink and "RANDOM" not in ink and "shuffle" not in ink and "{~" not in ink:
            assert play(program, 1, to_the_other) == play(program, 1, unchanged)


@pytest.mark.parametrize("path", [pytest.param(path, id=path.parent.name) for path in FOLDERS])
def test_the_cases_of_the_conformance_suite_survive_it_too(path: Path) -> None:
    program = compile_story(
        path.read_text(encoding="utf-8-sig"), "story.ink", lambda name: (path.parent / name).read_text("utf-8-sig")
    )
    assert play(program, 2, lambda one: through_json(one, program)) == play(program, 2, unchanged)


def told_program(ink: str) -> Program | None:
    """The program of a story, if it is one."""
    return check_story(ink).program


def test_the_game_survives_it() -> None:
    program = load(find_level("red_heat")).program
    for seed in range(3):
        assert play(program, seed, lambda one: through_json(one, program), 500) == play(program, seed, unchanged, 500)


@pytest.mark.parametrize("way", ["-> t ->", "<- t"], ids=["a tunnel", "a thread"])
def test_a_state_that_waits_before_a_gather_is_the_same_when_it_comes_back(way: str) -> None:
    program = compile_story(f"* [a]\n  {way}\n* [b] B.\n- Together.\n* [c]\n-> END\n== t\nT.\n+ [d] ->->\n")
    story = Story(program)
    story.advance()
    story.choose(0)
    for _ in range(3):
        assert through_json(story, program).digest() == story.digest()
        if story.can_continue:
            story.advance()


def test_a_state_names_no_instruction() -> None:
    story = Story(compile_story(TALE))
    while story.can_continue:
        story.advance()
    data = story.save()
    assert [one["choice"].split(":")[0] for one in data["flows"]["main"]["choices"]] == ["hall"] * 4
    assert data["flows"]["main"]["at"] == "finished"


def test_what_the_author_changed_since_is_noted() -> None:
    story = Story(compile_story(TALE))
    story.advance()
    data = story.save()
    later = TALE.replace("VAR gold = 3", 'VAR gold = "three"').replace('VAR name = "Vanya"', "VAR coins = 5")
    other = Story(compile_story(later.replace("LIST bag = rope, (lamp)", "LIST bag = rope")))
    assert sorted(other.load(data)) == [
        'the story no longer has a list item "bag.lamp"',
        'the story no longer has a variable "name"',
        'the variable "gold" is now a text, and begins anew',
    ]
    assert (other.variable("coins"), other.variable("gold")) == (5, "three")


def test_a_variable_whose_kind_the_story_itself_changed_comes_back() -> None:
    program = compile_story('VAR x = 1\n~ x = "one"\nA.\n{x}.\n')
    story = Story(program)
    story.advance()
    assert through_json(story, program).advance() == "one.\n"


def test_a_place_that_is_gone_is_said_so_and_nothing_changes() -> None:
    story = Story(compile_story("-> a\n== a\nOne.\nTwo.\n-> END\n"))
    story.advance()
    other = Story(compile_story("-> a\n== a\nOne.\nThree.\n-> END\n"))
    with pytest.raises(StateError, match="no longer has the place"):
        other.load(story.save())
    assert other.advance() == "One.\n"


def test_a_line_with_an_id_may_be_reworded_and_moved() -> None:
    story = Story(compile_story("-> a\n== a\nOne.\nTwo. # id: two\n-> END\n"))
    story.advance()
    other = Story(compile_story("-> a\n== a\nNew.\n-> b\n== b\nThe second. # id: two\n-> END\n"))
    other.load(story.save())
    assert other.advance() == "The second.\n"


MIDWAY = """\
VAR share = 1.5
VAR none = 0
VAR where = -> k
LIST bag = rope, lamp
~ none = nothing()
~ where = -> k
~ bag = ()
-> k
== k
~ temp own = 2
Sum {share + told(own)} and {own}.
Sum {1 + told(none)}.
"{where}" {LIST_ALL(bag)}{none}.
<- aside
+ [{told(share)} more] -> END
== aside
Aside.
- (loop)
{shuffle once:
- a
- b
}
{shuffle:
- c
- d
}
* [{mine()}] -> loop
* -> DONE
== function told(ref n)
~ n = n + 1
One.
Two {n}.
~ return n
== function nothing()
~ return
== function mine()
~ return "mine"
"""


def test_a_state_in_the_middle_of_a_function_a_thread_and_an_expression_comes_back() -> None:
    program = compile_story(MIDWAY)
    said = play(program, 5, unchanged)
    assert "Two 3" in "".join(said)
    assert play(program, 5, lambda one: through_json(one, program)) == said
    whole = play(program, 5, lambda one: Story(program) if one is None else one)
    assert whole == said


def test_a_digest_in_the_middle_of_anything_is_taken_over_everything() -> None:
    program = compile_story(MIDWAY)
    story = Story(program, 3)
    story.switch_flow("aside")
    story.switch_flow()
    seen = set()
    while story.can_continue:
        story.advance()
        seen.add(story.digest())
        other = Story(program)
        other.load(json.loads(json.dumps(story.save())))
        assert other.digest() == story.digest()
    assert len(seen) >= 3


WRONG = [
    pytest.param(lambda data: {**data, "format": 2}, "newer-state", id="from the future"),
    pytest.param(lambda data: {**data, "format": "x"}, "damaged-state", id="of no format"),
    pytest.param(lambda data: [], "damaged-state", id="no table"),
    pytest.param(lambda data: {**data, "variables": {1: 2}}, "damaged-state", id="a name that is none"),
    pytest.param(lambda data: {**data, "variables": {"gold": {"float": "much"}}}, "damaged-state", id="no number"),
    pytest.param(lambda data: {**data, "variables": {"gold": {"place": "gone"}}}, "lost-position", id="a place that is gone"),
    pytest.param(lambda data: {**data, "variables": {"gold": {"ref": "name"}}}, "damaged-state", id="a reference as a value"),
    pytest.param(lambda data: {**data, "variables": {"gold": {"ref": "x", "depth": 1}}}, "damaged-state", id="another one"),
    pytest.param(lambda data: {**data, "variables": {"gold": {"part": "x", "tags": []}}}, "damaged-state", id="half a choice"),
    pytest.param(lambda data: {**data, "turn": 2**40}, "damaged-state", id="a turn out of range"),
    pytest.param(lambda data: {**data, "flow": "other"}, "damaged-state", id="no such flow"),
    pytest.param(lambda data: {**data, "frames": [{"kind": "host", "at": "finished", "temps": {}, "stack": -1}]},
                 "damaged-state", id="a frame of no kind"),
    pytest.param(lambda data: {**data, "frames": [{"kind": "tunnel", "at": "finished", "temps": {}, "stack": -1}]},
                 "damaged-state", id="a caller that does not go on"),
    pytest.param(lambda data: {**data, "frames": [{"kind": "tunnel", "at": "gone.0", "temps": {}, "stack": -1}]},
                 "lost-position", id="a caller that is gone"),
    pytest.param(lambda data: {**data, "frames": [
        {"kind": "tunnel", "at": data["flows"]["main"]["at"], "temps": {}, "stack": n - 1} for n in range(3000)]},
                 "damaged-state", id="too many frames"),
    pytest.param(lambda data: with_flow(data, temps={"x": {"part": "x", "tags": []}}), "damaged-state", id="half a choice as a value"),
    pytest.param(lambda data: with_flow(data, choices=[{"choice": "gone", "text": "", "tags": [], "temps": {}, "stack": -1}]),
                 "lost-position", id="a choice that is gone"),
]  # fmt: skip


def with_flow(data: Any, **entries: Any) -> Any:
    """The data with other entries in its flow."""
    return {**data, "flows": {"main": {**data["flows"]["main"], **entries}}}


@pytest.mark.parametrize(("change", "kind"), WRONG)
def test_a_wrong_state_is_refused_with_its_kind(change: Callable[[Any], Any], kind: str) -> None:
    story = Story(compile_story(TALE))
    story.advance()
    with pytest.raises(StateError) as raised:
        story.load(change(story.save()))
    assert [one.kind for one in raised.value.diagnostics] == [kind]


def test_a_visit_count_may_be_large() -> None:
    story = Story(compile_story("-> k\n== k\n{k}\n+ [on]\n- -> j\n== j\n-> k\n"))
    story.advance()
    story.load({**story.save(), "visits": {"k": 70_000, "gone": 3}, "turns": {"k": 4}})
    story.choose(0)
    assert story.advance() == "70001\n"


def test_a_state_that_was_put_together_wrongly_ends_the_story_with_an_error() -> None:
    program = compile_story(MIDWAY)
    story = Story(program)
    names = [program.identities.position(pc) for pc in range(len(program.code))]
    kinds = set()
    for name in names:
        story.load(with_flow(Story(program).save(), at=name))
        for _ in range(30):
            if story.can_continue:
                story.advance()
                kinds |= {one.kind for one in story.errors}
    assert "damaged-state" in kinds


def damaged(data: Any, draw: random.Random) -> Any:
    """The same data with one entry replaced, removed or added."""
    data = json.loads(json.dumps(data))
    holders = [one for one in walk(data) if one]
    holder = draw.choice(holders)
    key: Any = draw.choice(list(holder)) if isinstance(holder, dict) else draw.randrange(len(holder))
    nonsense: list[Any] = [
        None,
        -1,
        2**40,
        "x",
        [],
        {},
        1.5,
        True,
        {"list": ["a.b"], "origins": []},
        {"void": True},
        [[]],
    ]
    others = [one for one in walk(data) if one is not holder]
    match draw.randrange(4):
        case 0:
            del holder[key]
        case 1 if others:
            holder[key] = json.loads(json.dumps(draw.choice(others)))
        case 2 if isinstance(holder, dict):
            holder[str(draw.choice(nonsense))] = draw.choice(nonsense)
        case _:
            holder[key] = draw.choice(nonsense)
    return data


def walk(data: Any) -> Iterator[Any]:
    if isinstance(data, dict | list):
        yield data
        for one in data.values() if isinstance(data, dict) else data:
            yield from walk(one)


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 2**32), st.integers(0, 12))
def test_a_damaged_state_is_refused_or_played_but_never_crashes(seed: int, lines: int) -> None:
    draw = random.Random(seed)
    program = compile_story(TALE)
    story = Story(program)
    for _ in range(lines):
        if story.can_continue:
            story.advance()
        elif story.choices:
            story.choose(draw.randrange(len(story.choices)))
    data = damaged(story.save(), draw)
    other = Story(program)
    try:
        other.load(data)
    except StateError as error:
        assert "state" in str(error) or "story" in str(error)  # noqa: PT017  both ways are right here
        return
    play(program, seed, lambda _: other, 30)


# --- digests ---------------------------------------------------------------------------------------------------


def at_decisions(program: Program, seed: int) -> list[State]:
    """The states of a random play-through, at its decisions."""
    draw = random.Random(seed)
    story, states = Story(program), list[State]()
    while len(states) < 40:
        while story.can_continue:
            story.advance()
        if not story.choices:
            break
        states.append(story.state)
        story.choose(draw.randrange(len(story.choices)))
    return states


def rest(program: Program, state: State, seed: int) -> list[str]:
    """What comes after a state, with random choices."""
    story = Story(program)
    story.restore(state)
    return play(program, seed, lambda _: story, 200)


def test_equal_digests_go_on_equally_and_many_states_are_merged() -> None:
    program = load(find_level("red_heat")).program
    by_digest: dict[bytes, list[State]] = {}
    for seed in range(60):
        for state in at_decisions(program, seed):
            story = Story(program)
            story.restore(state)
            by_digest.setdefault(story.digest(), []).append(state)
    merged = [states for states in by_digest.values() if len(states) > 1]
    assert len(merged) > 50
    for states in merged:
        for seed in range(2):
            assert len({tuple(rest(program, state, seed)) for state in states[:4]}) == 1


OBSERVED = [
    pytest.param("VAR x = 1\n* [a]\n  ~ x = 2\n* [b]\n- * c\n", True, id="a variable nobody reads"),
    pytest.param("VAR x = 1\n* [a]\n  ~ x = 2\n* [b]\n- * c\n  {x}\n", False, id="a variable that is read later"),
    pytest.param("VAR x = 1\n* [a]\n  ~ x = 2\n* [b]\n- * c\n  ~ x = 3\n  {x}\n", True, id="one that is set before it is read"),
    pytest.param("VAR x = 1\n* [a]\n  ~ x = 2\n* [b]\n- * c\n  ~ x++\n", True, id="one that is only counted up"),
    pytest.param("VAR x = 1\n* [a]\n  ~ x = 2\n* [b]\n- -> k\n== k\n* c\n  {x}\n  -> END", False, id="one read in a knot"),
    pytest.param("* (a) [a]\n* [b]\n- * {a} c\n* d\n", False, id="which choice was taken, where that is asked"),
    pytest.param("* [a]\n* [b]\n- * c\n* d\n", True, id="which choice was taken, where nobody asks"),
    pytest.param("* [a] -> k ->\n* [b]\n- * c\n== k\nK.\n->->", True, id="visits that nobody counts"),
    pytest.param("* [a] -> k ->\n* [b]\n- * c\n  {k}\n== k\nK.\n->->", False, id="visits that are printed"),
    pytest.param("* [a]\n  ~ temp t = 1\n* [b]\n  ~ t = 2\n- * c\n", True, id="a temporary nobody reads"),
    pytest.param("~ temp t = 0\n* [a]\n  ~ t = 1\n* [b]\n  ~ t = 2\n- * c\n  {t}\n", False, id="a temporary that is read"),
    pytest.param("VAR x = -> k\nVAR y = 1\n* [a]\n  ~ y = 2\n* [b]\n- * [c] -> x\n== k\nK.\n-> END", False,
                 id="anything, before a computed divert"),
    pytest.param("LIST l = p, q\n* [a]\n  ~ l = p\n* [b]\n- * c\n  ~ l = ()\n  {l}{LIST_ALL(l)}", True,
                 id="a list that is emptied: it remembers its lists, which are the same"),
    pytest.param("* [a]\n  {RANDOM(1, 2)}\n* [b]\n- * c\n", True, id="random numbers nobody will draw"),
    pytest.param("* [a]\n  {RANDOM(1, 2)}\n* [b]\n- * c\n  {RANDOM(1, 2)}", False, id="random numbers yet to be drawn"),
    pytest.param("VAR x = 0\n* [a]\n  ~ x = 1\n* [b]\n- -> t -> \n* c\n== t\n* [d] ->->", True, id="in a tunnel, unread"),
    pytest.param("VAR x = 0\n* [a]\n  ~ x = 1\n* [b]\n- -> t -> \n* {x} c\n* d\n== t\n* [d] ->->", False,
                 id="in a tunnel, read by its caller"),
]  # fmt: skip


@pytest.mark.parametrize(("ink", "equal"), OBSERVED)
def test_a_digest_is_over_what_can_still_be_observed(ink: str, equal: bool) -> None:
    program = compile_story(ink)
    digests = []
    for choice in (0, 1):
        story = Story(program)
        while story.can_continue:
            story.advance()
        story.choose(choice)
        while story.can_continue:
            story.advance()
        digests.append(story.digest())
    assert (digests[0] == digests[1]) is equal


def test_a_loop_through_what_saturates_comes_back_to_the_same_digest() -> None:
    program = compile_story(
        "- (top)\n{one|two|three}{top > 2: late}{not top: never}\n+ [again] -> top\n+ [{&a|b}] -> top\n"
    )
    story = Story(program)
    seen = []
    for _ in range(10):
        while story.can_continue:
            story.advance()
        seen.append(story.digest())
        story.choose(0)
    assert len(set(seen[:3])) == 3
    assert seen[4] == seen[6] == seen[8]
    assert seen[5] == seen[7] != seen[4]


def test_a_digest_is_the_same_in_every_process() -> None:
    story = Story(compile_story(TALE))
    story.advance()
    story.set_variable("bag", list_of((), story.program.lists.values()))
    assert story.digest().hex() == "7c25555ada10810171669068924fb6f0"


def test_a_state_can_be_put_where_a_place_begins() -> None:
    program = compile_story("VAR x = 1\nOne.\n~ x = 2\nTwo.\n-> END\n== yard\nSnow.\n-> END\n")
    story = Story(program)
    story.advance()
    story.advance()
    # whatever the first line there is by now
    edited = compile_story("VAR x = 1\nOne.\n-> END\n== yard\nRain {x}.\n-> END\n")
    other = Story(edited)
    other.load(state_at(story.save(), "yard"))
    assert other.advance() == "Rain 2.\n"
    with pytest.raises(StateError, match='no longer has the place "-> nowhere"'):
        other.load(state_at(story.save(), "nowhere"))


def test_a_story_has_a_fingerprint_that_comments_do_not_change() -> None:
    one, other, third = (compile_story(text).fingerprint for text in ("A. // b\n", "A. // c\n", "B.\n"))
    assert one == other
    assert one != third


@pytest.mark.parametrize(
    ("ink", "texts"),
    [
        ("One.\nTwo. # tag\n", ["One.", "Two. # tag"]),
        ("{true: Yes.|No.}\n{false: Yes.|No.}\n", ["{true: Yes.|No.}", "{false: Yes.|No.}"]),
        ("A<>\nB.\nC.\n", ["A<>", "C."]),
        ("VAR x = 3\n{x} is it.\n", ["{x} is it."]),
        ("{f()} it is.\n== function f()\nSo\n", ["So"]),
    ],
)
def test_a_line_tells_where_its_first_text_stands(ink: str, texts: list[str]) -> None:
    program = compile_story(ink)
    story = Story(program)
    found = []
    while story.can_continue:
        if story.advance().strip():
            found.append(program.sources.line_at(program.sources.line_start(program.ats[story.line_at])))
    assert found == texts
