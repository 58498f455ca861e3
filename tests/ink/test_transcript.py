"""A bare story as text: prompts, slips of the reader, and the ways it ends."""

from __future__ import annotations

import pytest

from game.ink import Story, compile_story, transcript

INK = "Snow. # cold\n* [Stay]\n  {1 / zero()}\n* [Go]\n- -> END\n== function zero()\n~ return 0\n"
OFFER = "Snow.\n# tags: cold\n\n1: Stay\n2: Go\n?> "
PLAYS = [
    pytest.param(["2"], OFFER, id="an answer"),
    pytest.param([], OFFER + "<User input stream closed.>\n", id="the input ends"),
    pytest.param(["quit"], OFFER, id="the reader leaves"),
    pytest.param(["what", "9", "0", "-1", "2"],
                 OFFER + "Unexpected input. Type a choice number, or 'quit' to stop.\n?> Choice out of range\n?> ?> ?> ",
                 id="slips are asked about again"),
    pytest.param(["1"], OFFER + "RUNTIME ERROR: story.ink:3:4: error: a whole number divided by zero [division-by-zero]\n", id="a mistake"),
]  # fmt: skip


@pytest.mark.parametrize(("answers", "expected"), PLAYS)
def test_a_story_is_played_as_text(answers: list[str], expected: str) -> None:
    assert "".join(transcript(Story(compile_story(INK)), answers)) == expected
