"""A story is text from a stranger: whatever it says, it is read or refused, and never takes the program down."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from game.ink import Story, check_story

EXAMPLES = [one["ink"] for one in json.loads(Path(__file__).with_name("examples.json").read_text(encoding="utf-8"))]
TOKENS = '{ } | -> <- ->-> <> \\ " ( ) [ ] x k f( : else: // /* */ é 7 == # ?'.split()
PIECES = st.sampled_from(
    [*TOKENS, "* ", "+ ", "- ", "~ ", "= ", "\n", "not ", "INCLUDE ", "VAR x = 1\n", "LIST l = a, (b)\n"]
)
MUTATED = st.builds(
    lambda ink, other, start, end, piece: ink[: start % (len(ink) + 1)] + piece + other[end % (len(other) + 1) :],
    st.sampled_from(EXAMPLES),
    st.sampled_from(EXAMPLES),
    st.integers(0, 400),
    st.integers(0, 400),
    PIECES,
)


def survives(ink: str) -> None:
    """Compile and play a while; anything but a diagnostic is a bug."""
    program = check_story(ink).program
    if program is None:
        return
    story = Story(program)
    for turn in range(20):
        for _ in range(50):
            if not story.can_continue:
                break
            story.advance()
        if story.can_continue or not story.choices:
            return
        story.choose(turn % len(story.choices))


@settings(max_examples=400, deadline=None)
@given(MUTATED)
def test_mutated_examples(ink: str) -> None:
    survives(ink)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_random_tokens(ink: str) -> None:
    survives(ink)


def test_deep_nesting_is_refused() -> None:
    for ink in (
        "{" * 5000,
        "~ x = " + "(" * 5000,
        "{x:" * 500 + "}" * 500,
        "*" * 500 + " a",
        "~ x = " + "-" * 5000 + "1",
        "{1" + "+1" * 9000 + "}",
    ):
        compilation = check_story(ink)
        assert compilation.program is None
        assert compilation.diagnostics
