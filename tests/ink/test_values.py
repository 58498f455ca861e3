"""Values, operators and built-in functions: what a line prints, and what is refused."""

from __future__ import annotations

import pytest

from game.ink import Severity, Story, check_story
from game.ink.errors import InkError
from game.ink.expression import compile_expression

PRINTED = [
    ("{POW(2, 3)} {POW(-1, 0.5)} {POW(10.0, 60)}", "8 NaN Infinity"),
    ("{POW(0, -1)} {-POW(10, 60)} {0 * -1.0}", "Infinity -Infinity -0"),
    ("{FLOAT(3)} {INT(2.7)} {INT(-2.7)} {FLOOR(2)} {CEILING(2.1)}", "3 2 -2 2 3"),
    ("{1.5 / 0} {-1.5 / 0} {0.0 / 0}", "Infinity -Infinity NaN"),
    ("{5 % 3} {-5 % 3} {5.5 % 2} {1.0 % 0}", "2 -2 1.5 NaN"),
    ("{2147483647 + 1} {-2147483647 - 2}", "-2147483648 2147483647"),
    ("{12345678.0 * 10} {0.00001} {1.0 / 3} {100000.5}", "1.2345678E+08 1E-05 0.33333334 100000.5"),
    ("{0.001} {1.0 / 128}", "0.001 0.0078125"),
    ("{true + 1} {not 0} {not 2.5} {-true}", "2 true false -1"),
    ('{"a" + 1 + true} {"a" == "a"} {"b" != "a"} {1 == 1.0}', "a1true true true true"),
    ('{"abc" ? "b"} {"abc" !? "z"}', "true true"),
    ("{MIN(2, 1.5)} {MAX(1, true)}", "1.5 1"),
    ("{(a, c)} {LIST_MIN((b, c))} {LIST_MAX((a, b))} {LIST_MIN(())}{LIST_MAX(())}", "a, c b b "),
    ("{LIST_ALL(a)} / {LIST_INVERT((a, c))} / {LIST_RANGE(LIST_ALL(a), 2, c)}", "a, b, c / b / b, c"),
    ("{a + 1} {c - 1} {a + 5}|{(a, b) ^ (b, c)} {(a, b) ? a} {(a, b) !? c}", None),
    ("{l(2)} {l()} {LIST_VALUE(l(3))} {LIST_COUNT(())}", "b 3 0"),
    ("{LIST_RANDOM(())}{LIST_RANDOM(b)}", "b"),
    ("{a < c} {c >= b} {(a, b) > (c)} {a == l.a} {not ()}", "true true false true 1"),
    ("{l(f(2))} {POW(f(2), 2)} {-f(3)} {not f(0)} {f(1) && f(0)}", "b 4 -3 true false"),
    ("{f(1): yes|no} {f(0): yes|no} {~{f(2)}}", None),
    ('{"{f(1)}\n"}x', None),
    ("{x ? (y)}", None),
]
DECLARED = "VAR v = 1\nLIST l = a, b, c\n{}\n-> END\n== function f(n)\n~ return n\n"


@pytest.mark.parametrize(("line", "printed"), [row for row in PRINTED if row[1] is not None])
def test_a_line_prints(line: str, printed: str) -> None:
    program = check_story(DECLARED.format(line) if "{}" not in line else line).program
    assert program is not None
    story = Story(program)
    assert story.advance().strip() == " ".join(printed.split())


SEVERAL = [
    ("(y, b)", "b, y", "printed by value, then by the name of the list"),
    ("LIST_MIN((y, b))", "y", "of equal values the one that came first"),
    ("LIST_MAX((x, b, y))", "b", "of equal values the one that came first"),
    ("LIST_MIN(y + b)", "y", "the left side comes first"),
    ("LIST_MIN((y, b) + 1)", "z", "moved items keep their order"),
    ("LIST_MIN((y, b) ^ (b, y))", "y", "what is common has the order of the left side"),
    ("LIST_MIN((y, b) - y + y)", "b", "what comes back comes last"),
    ("LIST_MIN(LIST_RANGE((y, b), 1, 3))", "b", "a range comes in the order of printing"),
    ("LIST_MIN(LIST_ALL((y, b)))", "x", "lists come in the order of their first items"),
    ("(y, b) == (b, y)", "true", "order makes no difference between lists"),
    ("LIST_ALL((y, b) - y)", "a, b, c", "only what items are there decides what a list is of"),
    ("LIST_INVERT((y, b) - b)", "x, z", "only what items are there decides what a list is of"),
    ("LIST_ALL((y, b) - LIST_ALL(a) - y)", "x, y, z", "what was emptied is of what it was last"),
    ("LIST_ALL((y, b) ^ c)", "", "what has nothing in common is of nothing"),
    ("LIST_ALL(c + 1)", "", "what moved off its end is of nothing"),
    ("LIST_ALL(LIST_RANGE((y, b), 7, 9))", "a, x, b, y, c, z", "an empty range is of what it was taken from"),
    ("LIST_ALL(LIST_RANGE(l(), 1, 3))", "", "a range of nothing is of nothing"),
    ("two(l() + m(2))", "a, b, c", "an empty list takes on what the variable was of"),
    ("(q, r, p)", "r, q, p", "of equal values in one list the one that came first"),
]


@pytest.mark.parametrize(("expression", "printed", "rule"), SEVERAL)
def test_items_of_several_lists(expression: str, printed: str, rule: str) -> None:
    ink = f"""
LIST l = a, b, c
LIST m = x, y, z
LIST n = p = 2, q = 2, r = 1
[{{{expression}}}]
-> END
== function two(start)
~ temp one = (a)
~ one = start - start
~ return LIST_ALL(one)
"""
    program = check_story(ink).program
    assert program is not None
    assert Story(program).advance() == f"[{printed}]\n", rule


FAULTS = [
    ('{POW("a", 2)}', "wrong-type"),
    ("{RANDOM(1, 2.5 + v)}", "wrong-type"),
    ("{LIST_COUNT(v)}", "wrong-type"),
    ("{v ? a}", "wrong-type"),
    ("{v ^ a}", "wrong-type"),
    ("{a + b + v * a}", "wrong-type"),
    ('{"a" - 1}', "wrong-type"),
    ('{-"a"}', "wrong-type"),
    ('{not "a"}', "wrong-type"),
    ('{"a" && 1}', "wrong-type"),
    ("{5 % (v - v)}", "division-by-zero"),
    ("{g() + 1}", "void-operand"),
    ("{l(1.5)}", "wrong-type"),
    ("{(-> k) && 1}", "wrong-type"),
    ("~ temp t = -> k\n{t: yes}", "target-as-condition"),
    ("~ temp t = v\n-> t", "not-a-target"),
    ("~ temp t = -> f\n-> t", "not-a-target"),
    ("~ temp t = -> p\n-> t", "wrong-arguments"),
    ("~ temp t = -> k\n~ t()", "not-a-target"),
    ("~ temp t = v\n{TURNS_SINCE(t)}", "not-a-target"),
]
WORLD = "VAR v = 1\nLIST l = a, b, c\n{}\n-> END\n== k\n-> END\n== p(x)\n-> END\n== function f()\n~ return 1\n== function g()\n~ return\n"


@pytest.mark.parametrize(("line", "kind"), FAULTS)
def test_a_line_is_refused_while_it_runs(line: str, kind: str) -> None:
    compilation = check_story(WORLD.replace("{}", line))
    kinds = [one.kind for one in compilation.diagnostics if one.severity is Severity.ERROR]
    if compilation.program is not None:
        story = Story(compilation.program)
        while story.can_continue:
            story.advance()
            kinds += [one.kind for one in story.errors]
    assert kind in kinds


TOLD = [
    pytest.param("-> top\n== top\n- (again)\n{shuffle once:\n- x\n- y\n}\n{shuffle stopping:\n- p\n- q\n- r\n}\n{again < 4: -> again}\n-> END",
                 {"x", "y", "p", "q", "r"}, id="every element of a shuffle comes up"),
    pytest.param("~ temp t = -> k\n<- t\n* c\n== k\nK.\n* d\n-> DONE", {"K.", "c", "d"}, id="a thread by variable"),
    pytest.param("-> tun ->\nNot here.\n== tun\n~ temp t = -> k\n->-> t\n== k\nK.\n-> END", {"K."}, id="onwards by variable"),
    pytest.param("VAR v = 0\n~ v = f(2)\n~ temp w = f(3)\n~ w = f(4)\n{v}{w}\n== function f(n)\n~ return n", {"24"},
                 id="variables set from functions"),
    pytest.param("{f(2):\n- f(1): one\n- f(2): two\n}\n== function f(n)\n~ return n", {"two"}, id="cases that are calls"),
    pytest.param("VAR x = 1\n~ outer(x)\n{x}\n== function outer(ref n)\n~ inner(n)\n== function inner(ref n)\n~ n = n + 5", {"6"},
                 id="a reference through two functions"),
    pytest.param("-> k\n== k\n~ temp x = 1\n~ outer(x)\n{x}\n-> END\n== function outer(ref n)\n~ inner(n)\n"
                 "== function inner(ref n)\n~ n = n + 5\nn is {n}.", {"n is 6.", "6"}, id="a reference to a temporary"),
    pytest.param("LIST l = a, b\n~ empty(l)\n{LIST_ALL(l)}\n== function empty(ref n)\n~ n = ()", {"a, b"},
                 id="a list emptied by reference remembers its lists"),
    pytest.param("-> k\n== k\n~ temp t = LIST_ALL(a)\n~ t = ()\n{LIST_ALL(t)}\n-> END\n== function x\n~ return\nLIST l = a, b", {"a, b"},
                 id="a temporary list too"),
    pytest.param("* {f(1)} {f(1)} [c]\n* {f(0)} {f(1)} [d]\n- -> END\n== function f(n)\n~ return n", {"c"}, id="two conditions that are calls"),
    pytest.param("VAR v = 1\n* {v} {v > 0} [c]\n* {v} {v > 1} [d]\n- -> END", {"c"}, id="two conditions"),
    pytest.param("VAR where = -> k\n-> k\n== k\n{TURNS_SINCE(where)} {READ_COUNT(where)}\n-> END", {"0 1"}, id="places in variables"),
    pytest.param("CONST C = -5\nVAR v = C\nVAR w = -2\n{v} {w}", {"-5 -2"}, id="constants as initial values"),
    pytest.param('VAR s = "a"\n{"x {s}"} {s + "{s}"}', {"x a aa"}, id="strings with values in them"),
]  # fmt: skip


@pytest.mark.parametrize(("ink", "lines"), TOLD)
def test_a_story_tells(ink: str, lines: set[str]) -> None:
    compilation = check_story(ink)
    assert compilation.program is not None, compilation.diagnostics
    said = set()
    for seed in range(6):
        story = Story(compilation.program, seed)
        while story.can_continue:
            said.add(story.advance().strip())
            assert story.errors == ()
        said |= {one.text for one in story.choices}
    assert said - {""} == lines


REFUSED = [
    ("VAR v = 1\nLIST v = a\n", "declared-twice"),
    ("LIST l = a\nVAR a = 1\n", "name-clash"),
    ("LIST l = a\n-> k\n== k(l)\n-> END\n", "name-clash"),
    ("LIST l = a\n-> k\n== k(a)\n-> END\n", "name-clash"),
    ("-> k(1)\n== k(p)\n~ temp p = 2\n-> END\n", "name-clash"),
    ("-> k\n== k\n~ temp t = 1\n- (t) x\n-> END\n", "name-clash"),
    ("-> k\n== k\n= s\n- (s) x\n-> END\n", "name-clash"),
    ("-> k\n== k\n= s\n-> END\n= t\n- (s) x\n-> END\n", "name-clash"),
    ("CONST C = (a)\nLIST l = a\n", "not-a-literal"),
    ('CONST C = "a"\nCONST C = "b"\n', "declared-twice"),
    ("CONST C = -> k\nCONST C = -> j\n== k\n-> END\n== j\n-> END\n", "declared-twice"),
    ("CONST C = D\nCONST D = 1\nVAR v = C\n", "not-a-literal"),
    ("VAR v = w\nVAR w = 1\n", "not-a-literal"),
    ("EXTERNAL f(a)\n{f(1)}\n== function f(a, b)\n~ return 1\n", "wrong-arguments"),
    ("EXTERNAL f(a)\n{f()}\n", "wrong-arguments"),
    ("{MIN(1)}\n", "wrong-arguments"),
    ("-> k(1)\n- (k) x\n", "wrong-arguments"),
    ("-> k([1])\n== k(a)\n-> END\n", "expected-expression"),
    ("* a [b] c [d]\n", "stray-bracket"),
    ("{-> END == 1}\n", "end-as-value"),
    ("{1 !: a}\n", "unknown-logic"),
    ("== \n", "expected-name"),
    ("LIST l = a,\n", "expected-name"),
    ("{TURNS_SINCE(1)}\n", "expected-target"),
]


@pytest.mark.parametrize(("ink", "kind"), REFUSED)
def test_a_story_is_refused(ink: str, kind: str) -> None:
    compilation = check_story(ink)
    assert compilation.program is None
    assert kind in [one.kind for one in compilation.diagnostics]


def test_an_expression_outside_of_the_story_reads_its_state() -> None:
    program = check_story("VAR v = 2\nLIST l = a, b\n-> k\n== k\nK.\n-> END\n== function f\n~ return 1\n").program
    assert program is not None
    story = Story(program)
    story.advance()
    assert compile_expression(program, "v * 3 + k")(story.peek) == 7
    for text, kind in (
        ("v +", "expected-expression"),
        ("v v", "unexpected-text"),
        ("f()", "impure-expression"),
        ("zz", "unknown-name"),
        ("TURNS_SINCE(-> k)", "impure-expression"),
    ):
        with pytest.raises(InkError, match=kind):
            compile_expression(program, text)


def test_too_many_and_too_deep_includes_are_refused() -> None:
    files = {f"f{n}.ink": f"INCLUDE f{n + 1}.ink\n" for n in range(30)} | {"f30.ink": "End.\n"}
    assert [one.kind for one in check_story("INCLUDE f0.ink\n", load=files.__getitem__).diagnostics] == ["too-deep"]
    many = "".join(f"INCLUDE g{n}.ink\n" for n in range(300))
    kinds = {one.kind for one in check_story(many, load=lambda _: "Line.\n").diagnostics}
    assert kinds == {"too-large"}
    assert {one.kind for one in check_story("a\n" * 2_100_000).diagnostics} == {"too-large"}


def test_output_without_end_is_stopped() -> None:
    for ink in (
        "-> k\n== k\n" + "x" * 900 + " <>\n-> k\n",
        "-> k\n== k\n" + "x" * 9000 + "\n-> k\n",
    ):
        program = check_story(ink).program
        assert program is not None
        story, kinds = Story(program), list[str]()
        while story.can_continue:
            story.advance()
            kinds += [one.kind for one in story.errors]
        assert kinds in (["too-much-text"], ["endless-loop"])
