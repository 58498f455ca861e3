"""What an author is told: whole messages, because a message is prose."""

from __future__ import annotations

import pytest

from game.ink import Severity, Story, check_story, compile_story

MESSAGES = [
    pytest.param(
        "-> nowhre\n== nowhere\n-> END\n",
        """\
story.ink:1:4: error: there is no knot, stitch or label called "nowhre" [unknown-target]
    1 | -> nowhre
      |    ^^^^^^
      = did you mean "nowhere"?""",
        id="a misspelt target gets the nearest name",
    ),
    pytest.param(
        "-> garage\n== depot\n= garage\nHere.\n-> END\n",
        """\
story.ink:1:4: error: there is no knot, stitch or label called "garage" [unknown-target]
    1 | -> garage
      |    ^^^^^^
      = did you mean "depot.garage"?""",
        id="a stitch of another knot gets its full path",
    ),
    pytest.param(
        "VAR trust = 1\n~ trsut = 2\n",
        """\
story.ink:2:3: error: there is no variable "trsut" [unknown-variable]
    2 | ~ trsut = 2
      |   ^^^^^
      = did you mean "trust"?""",
        id="a misspelt variable",
    ),
    pytest.param(
        "* {a|b} c\n",
        """\
story.ink:1:3: error: the first braces of a choice are its condition, and hold one expression [unclosed-brace]
    1 | * {a|b} c
      |   ^^
      = to begin the text with logic, write a backslash before it: * \\ {x}""",
        id="alternatives at the start of a choice",
    ),
    pytest.param(
        "{true:\nSnow }\nRain\n",
        """\
story.ink:2:6: error: "}" belongs inside braces [stray-brace]
    2 | Snow }
      |      ^
      = put the brace that closes a block on a line of its own""",
        id="a block's brace at the end of a line of text",
    ),
    pytest.param(
        "a /* gone */ { b c }\n",
        """\
story.ink:1:18: error: expected the closing brace here [unknown-logic]
    1 | a /* gone */ { b c }
      |                  ^
      = is an operator or a colon missing?""",
        id="columns count what the author typed, comments too",
    ),
    pytest.param(
        "LIST l = a, a\n",
        """\
story.ink:1:13: error: there is already an item called "a" [declared-twice]
    1 | LIST l = a, a
      |             ^""",
        id="an item twice",
    ),
]


@pytest.mark.parametrize(("ink", "message"), MESSAGES)
def test_message(ink: str, message: str) -> None:
    assert "\n".join(str(one) for one in check_story(ink).diagnostics) == message


def test_all_mistakes_come_out_of_one_run_and_one_slip_makes_one_message() -> None:
    ink = "Text | more\n{open\n-> nowhere\n{x:\n- 1: a\n- - b\n}\n* [unclosed\n== k\n~ zz = 1\n-> END\n"
    lines = [one.span.line for one in check_story(ink).diagnostics if one.span and one.severity is Severity.ERROR]
    assert lines == [1, 2, 3, 6, 8, 10]


def test_a_mistake_in_an_included_file_names_that_file() -> None:
    files = {"two.ink": "== two\n-> thre\n"}
    (found,) = check_story("INCLUDE two.ink\n-> two\n", "one.ink", files.__getitem__).diagnostics
    assert str(found.span) == "two.ink:2:4"


def test_a_missing_include_is_one_message() -> None:
    (found,) = check_story("INCLUDE nothing.ink\n").diagnostics
    assert found.headline() == 'story.ink:1:1: error: there is no file "nothing.ink" to include [missing-include]'


def test_files_that_include_each_other_are_refused() -> None:
    files = {"one.ink": "INCLUDE two.ink\n", "two.ink": "INCLUDE one.ink\n"}
    kinds = [one.kind for one in check_story(files["one.ink"], "one.ink", files.__getitem__).diagnostics]
    assert kinds == ["include-loop"]


RUNNING = [
    pytest.param("Snow.\n{1 / 0}\n", "story.ink:2:2: error: a whole number divided by zero [division-by-zero]"),
    pytest.param("-> k\n== k\n* {false} a\n", "story.ink:3:1: error: the story ran out of content [ran-out]"),
    pytest.param("-> k ->\n== k\nIn.\n", "story.ink:3:1: error: a tunnel ran out without a way back [missing-return]"),
    pytest.param(
        "- (top)\n-> top\n",
        "story.ink:2:1: error: the story made 100000 jumps without coming to a choice [endless-loop]",
    ),
    pytest.param(
        "{f(1)}\n== function f(x)\n~ return f(x + 1)\n",
        "story.ink:3:10: error: more than 2000 calls inside each other [too-deep]",
    ),
]


@pytest.mark.parametrize(("ink", "message"), RUNNING)
def test_a_mistake_while_running_has_a_place_and_ends_the_story(ink: str, message: str) -> None:
    story = Story(compile_story(ink))
    errors = []
    while story.can_continue:
        story.advance()
        errors += [one.headline() for one in story.errors]
    assert errors == [message]
    assert story.choices == ()
