"""What looks wrong in a story that compiles: found where it is certain, and nowhere else."""

from __future__ import annotations

import pytest

from game.ink import check_story, review

LOOPS = [
    pytest.param("-> a\n== a\nX. -> a\n", ["3:4"], id="a knot and itself"),
    pytest.param("-> a\n== a\n{RANDOM(1, 2) == 1: -> a}\n-> b\n== b\n-> a\n", ["6:1"], id="both sides of a condition"),
    pytest.param("-> a\n== a\n{x|y -> a|z}\n-> a\n", ["4:1"], id="every alternative"),
    pytest.param("-> a\n== a\n-> t ->\n-> a\n== t\nX.\n->->\n", ["4:1"], id="a tunnel that comes back"),
    pytest.param("-> a\n== a\n-> t ->\n-> END\n== t\n-> t\n", ["6:1"], id="a tunnel that does not"),
    pytest.param("-> t ->\n-> END\n== t\n-> t ->\n->->\n", ["4:1"], id="a tunnel into itself"),
    pytest.param("{f(1)}\n== function f(n)\n~ return f(n + 1)\n", ["3:10"], id="a function and itself"),
    pytest.param("- (again) X.\n-> again\n", ["2:1"], id="a label"),
    pytest.param("-> a\n== a\n{true:\n  + [X] -> END\n}\n-> a\n", ["6:1"], id="choices that are never waited for"),
    pytest.param("-> a\n== a\n{RANDOM(1, 2) == 1: -> b}\n-> a\n== b\n-> END\n", [], id="a condition leads out"),
    pytest.param("-> a\n== a\n{x|-> b}\n-> a\n== b\n-> END\n", [], id="an alternative leads out"),
    pytest.param("-> a\n== a\n-> t ->\n-> a\n== t\n{a > 3: -> END}\n->->\n", [], id="a tunnel leads out"),
    pytest.param("-> a\n== a\n-> t -> a\n== t\n+ [X]\n- ->->\n", [], id="a choice in a tunnel"),
    pytest.param("-> a\n== a\n+ [X] -> a\n", [], id="a choice"),
    pytest.param("VAR to = -> a\n-> to\n== a\n~ to = -> b\n-> to\n== b\n-> to\n", [], id="a variable leads on"),
    pytest.param("-> a\n== a\n<- b\n-> DONE\n== b\n+ [X] -> a\n", [], id="a thread"),
    pytest.param(
        "{f(9)}\n== function f(n)\n{n == 0:\n  ~ return 0\n}\n~ return f(n - 1)\n", [], id="a function that ends"
    ),
]


def found(ink: str, *kinds: str) -> list[str]:
    """Where a review of a story reports one of these kinds, as `line:column`."""
    program = check_story(ink).program
    assert program is not None
    return [f"{one.span.line}:{one.span.column}" for one in review(program) if one.span and one.kind in kinds]


@pytest.mark.parametrize(("ink", "places"), LOOPS)
def test_a_loop_is_told_where_it_leads_back(ink: str, places: list[str]) -> None:
    assert found(ink, "loop-without-choice") == places


CONDITIONS = [
    pytest.param("{false}", True, id="false"),
    pytest.param("{OFF}", True, id="a constant"),
    pytest.param("{OFF || 0}", True, id="neither side"),
    pytest.param("{x && OFF}", True, id="one of two"),
    pytest.param("{x > 3 && x < 2}", True, id="two ranges apart"),
    pytest.param("{x > 3} {3 > x}", True, id="two conditions apart"),
    pytest.param("{x > 3 && x < 3}", True, id="nothing between"),
    pytest.param("{x == 1 && x == 2}", True, id="two values"),
    pytest.param("{x && not x}", True, id="it and not it"),
    pytest.param('{name == "a" && name == "b"}', True, id="two texts"),
    pytest.param("{cellar}", True, id="a knot that nothing leads to"),
    pytest.param("{not hall}", True, id="the knot that asks"),
    pytest.param("{hall < 1}", True, id="the knot that asks, counted"),
    pytest.param("{hall < 0}", True, id="less than no visits"),
    pytest.param("{yard > 0 && yard < 1}", True, id="between two visits"),
    pytest.param("{true}", False, id="true"),
    pytest.param("{OFF || x}", False, id="one of two sides"),
    pytest.param("{x > 3 && x < 4}", False, id="a fraction between"),
    pytest.param("{x >= 3 && x <= 3}", False, id="one value"),
    pytest.param("{x != 1 && x != 2}", False, id="all but two"),
    pytest.param("{x > 3 || x < 2}", False, id="either range"),
    pytest.param("{not (x > 3) && x > 3 || yard}", False, id="one side may hold"),
    pytest.param("{bag > 3 && bag < 2}", False, id="a list has comparisons of its own"),
    pytest.param("{hall > 1}", False, id="visited before"),
    pytest.param("{yard}", False, id="a knot elsewhere"),
    pytest.param("{RANDOM(1, 6) > 6}", False, id="a function may be anything"),
    pytest.param("{x == 1 && x == true}", False, id="a number may be a truth"),
]
AROUND = """\
VAR x = 0
VAR name = "a"
LIST bag = rope, lamp
CONST OFF = false
-> hall
== hall
* {0} [One] -> yard
* [Two] -> yard
== yard
-> hall
== cellar
-> END
"""


@pytest.mark.parametrize(("condition", "never"), CONDITIONS)
def test_a_choice_that_never_shows_is_told_where_that_is_certain(condition: str, never: bool) -> None:
    assert found(AROUND.replace("{0}", condition), "choice-never-shows") == (["7:4"] if never else [])


LINES = [
    pytest.param("X.\n-> END\nY.\nZ.\n", ["3:1"], id="behind the end, once for all lines"),
    pytest.param("* [A] -> END\n* [B] -> END\n- Y.\n", ["3:3"], id="a gather that no choice comes to"),
    pytest.param("* [A] -> END\n  Y.\n* [B]\n- Z.\n", ["2:3"], id="behind a divert of a choice"),
    pytest.param("-> a.in\n== a\nX.\n- (in) Y.\n-> END\n", ["3:1"], id="before the only label that is entered"),
    pytest.param("{f()}\n== function f\n~ return 1\n~ temp x = 1\nY {x}.\n", ["5:1"], id="behind a return"),
    pytest.param("* [A] -> END\n* [B] -> END\n- -> END\n", [], id="a gather that only makes sure"),
    pytest.param("{x:\n  -> END\n}\nY.\nVAR x = 1\n", [], id="a condition before it"),
    pytest.param("-> END\n== a\nY.\n-> END\n", [], id="a knot that nothing leads to says it itself"),
]


@pytest.mark.parametrize(("ink", "places"), LINES)
def test_a_line_that_nothing_leads_to_is_told_once(ink: str, places: list[str]) -> None:
    assert found(ink, "unreachable-line") == places
