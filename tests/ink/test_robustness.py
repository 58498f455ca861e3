"""A story is text from a stranger: whatever it says, it is read or refused, and never takes the program down."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.ink import check_story
from tests.fuzz_ink import by_bytes, by_lines, mutated, play

TOKENS = '{ } | -> <- ->-> <> \\ " ( ) [ ] x k f( : else: // /* */ é 7 == # ?'.split()
PIECES = st.sampled_from(
    [*TOKENS, "* ", "+ ", "- ", "~ ", "= ", "\n", "not ", "INCLUDE ", "VAR x = 1\n", "LIST l = a, (b)\n"]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_random_tokens(ink: str) -> None:
    play(ink, random.Random(1))


@pytest.mark.parametrize("make", [mutated, by_bytes, by_lines])
@settings(max_examples=120, deadline=None)
@given(seed=st.integers(0, 2**40))
def test_what_was_a_story_and_is_no_longer(make: Callable[[random.Random], str], seed: int) -> None:
    draw = random.Random(seed)
    play(make(draw), draw)


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
