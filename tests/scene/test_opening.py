"""Beginning elsewhere: at a knot, with prepared variables."""

from __future__ import annotations

import pytest

from game.ink import GameError
from game.scene import Narration, Opening, from_text

INK = """\
VAR trust = 1
LIST clues = ledger, key
-> yard
=== yard
Snow. {trust} {clues}
* (wait) [Wait]
  You wait.
- -> END
= gate
A gate. {trust} {clues}
-> END
=== visit(who)
{who} comes.
-> END
=== function more()
~ trust++
"""

BEGUN = [
    pytest.param(Opening(), "Snow. 1", id="at the start"),
    pytest.param(Opening("yard.gate"), "A gate. 1", id="at a stitch"),
    pytest.param(Opening("yard.wait"), "You wait.", id="at a label"),
    pytest.param(Opening("yard.gate", ("trust = 2 + 1",)), "A gate. 3", id="with an expression"),
    pytest.param(Opening(None, ("clues=(ledger, key)", "trust=0")), "Snow. 0 ledger, key", id="with a list"),
]


@pytest.mark.parametrize(("opening", "text"), BEGUN)
def test_a_session_begins_where_it_is_told(opening: Opening, text: str) -> None:
    session = opening.session(from_text(INK), seed=0)
    assert isinstance(session.beat, Narration)
    assert session.beat.text == text
    assert session.is_trial == (opening != Opening())
    assert session.anew().beat == session.beat


WRONG = [
    (Opening("yrad"), 'error: the story has no knot "yrad" [unknown-target]\n      = did you mean "yard"?'),
    (Opening("more"), 'error: a story cannot begin at "more": it is a function [unknown-target]'),
    (Opening("visit"), 'error: a story cannot begin at "visit": it needs a value for who [unknown-target]'),
    (
        Opening(None, ("trsut = 1",)),
        'error: the story has no variable "trsut" [unknown-variable]\n      = did you mean "trust"?',
    ),
    (Opening(None, ("trust",)), 'error: "trust" is no setting [bad-setting]\n      = write it name = value'),
    (Opening(None, ("trust = 1 / 0",)), 'error: "trust = 1 / 0": a whole number divided by zero [division-by-zero]'),
    (Opening(None, ("trust = more()",)), "[impure-expression]"),
]


@pytest.mark.parametrize(("opening", "message"), WRONG, ids=[message.splitlines()[0] for _, message in WRONG])
def test_what_cannot_be_is_told(opening: Opening, message: str) -> None:
    with pytest.raises(GameError) as caught:
        opening.session(from_text(INK), seed=0)
    assert message in str(caught.value)
