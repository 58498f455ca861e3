"""Visit counts: pages that states share, counts of any height, and what a digest sees of them."""

from __future__ import annotations

import pytest

from game.ink import State, Story, compile_story
from game.ink.counts import LARGEST, SIZE, visited
from game.ink.points import SequencePoint

NUMBERS = 3 * SIZE + 5


def state(*visits: tuple[int, int]) -> State:
    """A state of no story, with these numbers counted up."""
    found = State([], NUMBERS, 0, 0)
    for number, count in visits:
        for _ in range(count):
            found.count_visit(number)
    return found


@pytest.mark.parametrize("number", [0, 1, SIZE - 1, SIZE, 2 * SIZE + 7, NUMBERS - 1])
@pytest.mark.parametrize("count", [1, 2, LARGEST, LARGEST + 1, LARGEST + 2])
def test_every_number_is_counted_for_itself_and_as_high_as_it_goes(number: int, count: int) -> None:
    counted, put = state((number, count)), state()
    put.set_visits(number, count)
    assert list(visited(counted.counts)) == list(visited(put.counts)) == [(number, count)]
    assert counted.visits(number) == count
    assert counted.counts == put.counts


def test_what_a_clone_counts_is_not_seen_by_the_original_and_the_other_way_round() -> None:
    original = state((3, 2), (SIZE, 1))
    clone = original.clone()
    clone.count_visit(3)
    original.count_visit(SIZE)
    assert (original.visits(3), clone.visits(3)) == (2, 3)
    assert (original.visits(SIZE), clone.visits(SIZE)) == (2, 1)


def test_states_share_the_pages_on_which_nothing_was_counted() -> None:
    original = state((3, 2), (SIZE, 1))
    clone = original.clone()
    clone.count_visit(3)
    assert [one is other for one, other in zip(original.counts, clone.counts, strict=True)] == [False, True, True, True]


def test_a_count_that_is_put_back_makes_states_equal_again() -> None:
    high = state((4, LARGEST + 1), (5, 1))
    high.set_visits(4, 1)
    assert high.counts == state((4, 1), (5, 1)).counts


@pytest.mark.parametrize(
    ("asked", "one", "other", "same"),
    [
        pytest.param("{there > 2}", 3, 4, True, id="beyond the largest number that is asked for"),
        pytest.param("{there > 2}", 2, 3, False, id="up to the largest number that is asked for"),
        pytest.param("{there > 2}", 3, 300, True, id="beyond it, where one does not fit into a byte"),
        pytest.param("{there > 299}", 299, 300, False, id="two that do not fit into a byte"),
        pytest.param("{there > 299}", 300, 301, True, id="two that do not, beyond what is asked for"),
        pytest.param("{there}", 255, 256, False, id="all is asked for, and one does not fit into a byte"),
        pytest.param("{there}", 300, 556, False, id="two with the same last byte"),
    ],
)
def test_a_digest_tells_counts_apart_as_far_as_the_story_asks_for_them(
    asked: str, one: int, other: int, same: bool
) -> None:
    program = compile_story(f"-> here\n== here\nHere.\n+ [Ask.] {asked}\n-> here\n== there\n-> here\n")
    digests = set()
    for count in (one, other):
        story = Story(program)
        story.advance()
        changed = story.state
        changed.set_visits(program.places["there"].number, count)
        story.restore(changed)
        digests.add(story.digest())
    assert (len(digests) == 1) is same


@pytest.mark.parametrize(
    ("one", "other", "same"), [(0, 3, True), (1, 3, False), (2, 302, True), (256, 1, True), (256, 2, False)]
)
def test_of_a_cycle_a_digest_sees_only_where_it_is(one: int, other: int, same: bool) -> None:
    program = compile_story("-> here\n== here\nHere.\n+ [Turn.] {&a|b|c}\n-> here\n")
    (number,) = {point.number for _, point, _ in program.code if isinstance(point, SequencePoint)}
    digests = set()
    for count in (one, other):
        story = Story(program)
        story.advance()
        changed = story.state
        changed.set_visits(number, count)
        story.restore(changed)
        digests.add(story.digest())
    assert (len(digests) == 1) is same
