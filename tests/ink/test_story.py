"""What a program that hosts a story can ask of it: functions, variables, flows, jumps, silence, and being told."""

from __future__ import annotations

import json
import random

import pytest

from game.ink import ChoicePoint, Observer, Stops, Story, compile_story
from game.ink.lists import list_of
from game.ink.values import Value
from game.scene import find_level, load
from tests.ink.test_examples import BY_NAME
from tests.ink.test_states import TALE, told_program


def read_all(story: Story) -> str:
    text = ""
    while story.can_continue:
        text += story.advance()
    return text


# --- functions of the story ------------------------------------------------------------------------------------

FUNCTIONS = """\
VAR gold = 3
Here.
* [Go] There.
-> END
== function spend(n)
~ gold -= n
You pay {n}.
You have {gold}.
~ return gold > 0
== function nothing()
~ return
== function wrong()
~ return 1 / (gold - gold)
== function raise(ref x, by)
~ x += by
== knot
-> END
"""


def test_a_function_is_called_between_two_lines_and_leaves_the_reader_where_he_is() -> None:
    story = Story(compile_story(FUNCTIONS))
    story.advance()
    before = story.choices
    assert story.evaluate("spend", 2) == (True, "You pay 2.\nYou have 1.")
    assert story.evaluate("spend", 1) == (False, "You pay 1.\nYou have 0.")
    assert story.evaluate("nothing") == (None, "")
    assert (story.text, story.choices, story.variable("gold"), story.turn) == ("Here.\n", before, 0, -1)
    story.choose(0)
    assert read_all(story) == "There.\n"


def test_what_goes_wrong_in_a_function_is_an_error_and_not_the_end_of_the_story() -> None:
    story = Story(compile_story(FUNCTIONS))
    story.advance()
    story.evaluate("wrong")
    assert [one.kind for one in story.errors] == ["division-by-zero"]
    assert len(story.choices) == 1


@pytest.mark.parametrize(("name", "arguments"), [("knot", ()), ("nowhere", ())])
def test_only_functions_are_called(name: str, arguments: tuple[Value, ...]) -> None:
    with pytest.raises(KeyError):
        Story(compile_story(FUNCTIONS)).evaluate(name, *arguments)


def test_a_function_is_called_with_all_its_arguments() -> None:
    with pytest.raises(ValueError, match="takes 1 arguments, not 0"):
        Story(compile_story(FUNCTIONS)).evaluate("spend")


# --- functions of the host -------------------------------------------------------------------------------------


def test_a_function_of_the_host_answers_and_wins_over_the_fallback() -> None:
    ink = "EXTERNAL roll(n)\nYou roll {roll(6)}.\n== function roll(n)\n~ return n\n"
    story = Story(compile_story(ink))
    assert read_all(story) == "You roll 6.\n"
    story = Story(compile_story(ink))
    story.bind("roll", lambda n: int(n) - 2)
    assert read_all(story) == "You roll 4.\n"


def test_a_name_is_bound_once() -> None:
    story = Story(compile_story("EXTERNAL f()\nA.\n"))
    story.bind("f", lambda: 1)
    with pytest.raises(ValueError, match="bound already"):
        story.bind("f", lambda: 2)


def test_before_an_unsafe_function_the_line_ends_and_it_is_called_once() -> None:
    ink = "EXTERNAL ring()\nA.\n~ ring()\n<> B.\n"
    calls: list[int] = []

    def ring() -> None:
        calls.append(1)

    story = Story(compile_story(ink))
    story.bind("ring", ring)
    assert story.advance() == "A.\n"
    assert calls == []
    assert read_all(story).strip() == "B."
    assert calls == [1]
    story = Story(compile_story(ink))
    story.bind("ring", ring, safe=True)
    assert story.advance() == "A. B.\n"


def test_an_unsafe_function_cannot_be_called_while_a_text_is_built() -> None:
    ink = "EXTERNAL f()\n* Choice {f()}\n"
    story = Story(compile_story(ink))
    story.bind("f", lambda: 1)
    story.advance()
    assert [one.kind for one in story.errors] == ["unsafe-external"]
    story = Story(compile_story(ink))
    story.bind("f", lambda: 1, safe=True)
    story.advance()
    assert [one.text for one in story.choices] == ["Choice 1"]


def test_an_external_nobody_answers_for_is_an_error_with_its_place() -> None:
    story = Story(compile_story("EXTERNAL f()\nA.\n{f()}\n"))
    read_all(story)
    assert [(one.kind, one.span.line if one.span else 0) for one in story.errors] == [("unbound-external", 3)]


# --- variables -------------------------------------------------------------------------------------------------


def test_a_listener_is_told_once_a_line_and_only_of_changes() -> None:
    story = Story(compile_story("VAR x = 1\nA.\n~ x = 2\n~ x = 3\nB.\n~ x = 3\nC.\n{up()}\n== function up()\n~ x++\n"))
    told: list[tuple[str, Value]] = []
    story.listen("x", lambda name, value: told.append((name, value)))
    read_all(story)
    assert told == [("x", 3), ("x", 4)]
    story.set_variable("x", 9)
    story.evaluate("up")
    assert told[2:] == [("x", 9), ("x", 10)]


def test_there_is_nothing_to_be_told_of_a_variable_that_does_not_exist() -> None:
    with pytest.raises(KeyError):
        Story(compile_story("A.\n")).listen("x", print)


# --- jumps and flows -------------------------------------------------------------------------------------------


def test_a_jump_leads_to_a_knot_with_its_arguments_and_counts_as_a_turn() -> None:
    story = Story(compile_story("A.\n* [b]\n== k(x)\n{x}, {TURNS()}.\n-> END\n"))
    read_all(story)
    story.jump("k", 7)
    assert read_all(story) == "7, 1.\n"
    assert story.visits("k") == 1
    with pytest.raises(ValueError, match="with 0 arguments"):
        story.jump("k")
    with pytest.raises(KeyError):
        story.jump("nowhere")


def test_flows_have_their_own_place_and_share_the_rest() -> None:
    story = Story(
        compile_story("VAR x = 0\nA.\n* [one] First.\n-> END\n== k\n~ x++\nAside {x}.\n* [two] Second.\n-> END\n")
    )
    read_all(story)
    story.switch_flow("aside")
    assert (story.can_continue, story.choices, story.flow) == (False, (), "aside")
    story.jump("k")
    assert read_all(story) == "Aside 1.\n"
    assert [one.text for one in story.choices] == ["two"]
    story.switch_flow()
    assert (story.flow, story.flows, story.text) == ("main", ("main", "aside"), "A.\n")
    assert [one.text for one in story.choices] == ["one"]
    other = Story(story.program)
    other.load(json.loads(json.dumps(story.save())))
    for one in (story, other):
        one.switch_flow("aside")
        one.choose(0)
        assert read_all(one) == "Second.\n"
        one.remove_flow("aside")
        assert one.flows == ("main",)
        one.choose(0)
        assert read_all(one) == "First.\n"
    with pytest.raises(ValueError, match="cannot be removed"):
        story.remove_flow("main")
    with pytest.raises(KeyError):
        story.remove_flow("nowhere")


# --- silence ---------------------------------------------------------------------------------------------------


def both_ways(story: Story, silent: Story, seed: int) -> int:
    """Play the same choices read and skipped; the states must stay the same. Returns how many turns were compared."""
    draw = random.Random(seed)
    turns = 0
    for _ in range(60):
        tags: tuple[str, ...] = ()
        problems = []
        lines = 0
        while story.can_continue and lines < 200:
            story.advance()
            lines += 1
            tags += story.tags
            problems += [one.kind for one in story.errors if one.severity.value == "error"]
        if lines == 200:
            break
        if silent.can_continue:
            assert silent.skip() == tags
            assert [one.kind for one in silent.errors if one.severity.value == "error"] == problems
        assert silent.choices == story.choices
        assert silent.digest() == story.digest()
        turns += 1
        if not story.choices:
            break
        choice = draw.randrange(len(story.choices))
        story.choose(choice)
        silent.choose(choice)
    return turns


@pytest.mark.parametrize(("ink", "choices", "expected"), BY_NAME)
def test_skipping_leads_to_the_same_choices_tags_and_state(ink: str, choices: list[str], expected: list[str]) -> None:
    program = told_program(ink)
    if program is not None:
        both_ways(Story(program), Story(program), 3)


def test_the_game_can_be_skipped_through() -> None:
    program = load(find_level("red_heat")).program
    assert sum(both_ways(Story(program), Story(program), seed) for seed in range(20)) > 100


def test_a_silent_turn_waits_before_its_stops_and_goes_on_from_them() -> None:
    ink = "A. # one\n* [a] -> k\n== k\nK. # two\n- (again)\n* [b] -> again\n* [c] -> k\n* -> j\n== j\nJ. # three\n-> END\n"
    program = compile_story(ink)
    reached: set[int] = set()
    places = [program.places[name].start for name in ("k", "j")]
    story = Story(program, stops=Stops(program, frozenset(places), reached))
    assert story.skip() == ("one",)
    story.choose(0)
    assert story.skip() == ()
    assert (story.peek.pc, story.visits("k"), story.can_continue) == (places[0], 1, True)
    assert story.skip() == ("two",)
    story.choose(1)
    assert (story.skip(), story.peek.pc) == ((), places[0])
    assert story.skip() == ("two",)
    story.choose(0)
    assert (story.skip(), story.peek.pc) == ((), places[1])
    assert story.skip() == ("three",)
    assert not story.can_continue
    assert program.span(story.stopped_at).line == 11
    assert len(reached) > 20


def test_what_is_over_can_neither_be_read_nor_skipped() -> None:
    story = Story(compile_story("A.\n"))
    read_all(story)
    for go_on in (story.advance, story.skip):
        with pytest.raises(ValueError, match="cannot continue"):
            go_on()
    with pytest.raises(IndexError, match="there is no choice 0"):
        story.choose(0)


def test_a_long_silent_turn_forgets_its_text_and_keeps_its_tags() -> None:
    lines = "".join(f"Line {{x}} <>\n{{x: and}} # t{number}\n" for number in range(1500))
    program = compile_story(f"VAR x = 1\n-> k\n== k\n{lines}* [c] -> END\n-> j\n== j\n-> DONE\n")
    story = Story(program)
    assert len(story.skip()) == 1500
    assert len(story.choices) == 1


def test_one_line_of_too_many_pieces_is_refused() -> None:
    story = Story(compile_story("VAR x = 1\n-> k\n== k\n{x}, <>\n-> j\n== j\n-> k\n"))
    story.advance()
    assert [one.kind for one in story.errors] == ["too-much-text"]


# --- being told ------------------------------------------------------------------------------------------------


class Log(Observer):
    """Writes down all that it is told, by source line."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.story: Story

    def line(self, pc: int) -> None:
        self.said.append(f"line {self.story.program.span(pc).line}")

    def branch(self, pc: int, side: int) -> None:
        self.said.append(f"branch {self.story.program.span(pc).line} {side}")

    def offered(self, point: ChoicePoint) -> None:
        self.said.append(f"offered {self.story.program.sources.span(point.at).line}")

    def taken(self, point: ChoicePoint) -> None:
        self.said.append(f"taken {self.story.program.sources.span(point.at).line}")


def test_an_observer_is_told_what_was_run_once_and_nothing_that_was_only_looked_at() -> None:
    ink = "One.\n{true: Two.|No.}\n{&a|b} {not one: c}\n* (one) [x]\n* -> y\n- (y) Last {1 + 1}.\n-> END\n"
    log = Log()
    story = log.story = Story(compile_story(ink), observer=log)
    story.advance()
    assert log.said == ["line 1"]
    story.advance()
    assert log.said[1:] == ["branch 2 1", "line 2"]
    del log.said[:]
    story.advance()
    assert log.said == ["branch 3 0", "line 3", "line 3", "branch 3 1", "line 3", "offered 4", "offered 5"]
    del log.said[:]
    story.choose(0)
    read_all(story)
    assert log.said == ["taken 4", "line 6", "line 6", "line 6"]


def test_an_observer_is_told_of_the_conditions_of_choices() -> None:
    ink = "VAR key = false\n-> door\n== door\n+ {key} [Open] -> END\n+ {not key} [Take the key]\n  ~ key = true\n  -> door\n"
    log = Log()
    story = log.story = Story(compile_story(ink), observer=log)
    read_all(story)
    assert log.said == ["branch 4 0", "branch 5 1", "offered 5"]
    story.choose(0)
    read_all(story)
    assert log.said[3:] == ["taken 5", "branch 4 1", "offered 4", "branch 5 0"]


def test_an_invisible_choice_is_told_once_though_it_was_looked_ahead_at() -> None:
    log = Log()
    story = log.story = Story(compile_story("One.\n* -> two\n== two\nTwo.\n-> END\n"), observer=log)
    story.advance()
    assert log.said == ["line 1"]
    read_all(story)
    assert log.said[1:] == ["offered 2", "taken 2", "line 4"]


class Steps(Observer):
    """Counts what was run, by source line."""

    def __init__(self) -> None:
        self.lines: set[int] = set()
        self.story: Story

    def ran(self, pc: int) -> None:
        self.lines.add(self.story.program.span(pc).line)


def test_an_observer_can_be_told_of_logic_too() -> None:
    log = Steps()
    story = log.story = Story(
        compile_story("VAR x = 1\nOne.\nTwo.\n~ x = 2\n{x > 2:\n  ~ x = 3\n}\n-> END\n"), observer=log
    )
    story.advance()
    assert log.lines == {2}
    read_all(story)
    assert log.lines == {2, 3, 4, 5, 8}


def test_watching_changes_nothing() -> None:
    program = load(find_level("red_heat")).program
    log = Log()
    log.story = watched = Story(program, observer=log)
    assert both_ways(Story(program), watched, 4) > 5
    assert log.said


# --- randomness ------------------------------------------------------------------------------------------------


def test_the_random_numbers_never_change() -> None:
    story = Story(compile_story("{RANDOM(1, 100)} {RANDOM(1, 100)} {RANDOM(1, 100)} {~a|b|c|d|e}\n"), seed=7)
    assert story.advance() == "5 88 91 c\n"


def test_host_values_are_values() -> None:
    story = Story(compile_story("LIST l = a, b\n{l}\n"))
    definition = story.program.lists["l"]
    story.set_variable("l", list_of([definition.items["b"]], [definition]))
    assert story.advance() == "b\n"


def test_a_tale_is_told() -> None:
    story = Story(compile_story(TALE))
    assert read_all(story) == "You stand in the hall.\n"
