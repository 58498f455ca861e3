"""The script front end: choices in, a transcript out. For tests, pipes and walks without a screen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from game.scene import Decision, Ending, Level, Opening, Session, find_choice, line_of
from game.scene.telling import TIMEOUT, ChoiceError


def play_script(
    level: Level, answers: Iterable[str], out: TextIO, seed: int = 0, opening: Opening | None = None
) -> Session:
    """Play a level with these answers, one a line: a number, a choice's text or its beginning, or `@timeout`.

    Empty lines and comments (`#`) are passed over, and a leading `>` may stand before an answer. Ends at an ending, or
    when the answers do. Raises `ChoiceError` for an answer that is no choice, `LevelError` where the story fails.
    """
    session = (opening or Opening()).session(level, seed)
    lines = (line.strip().removeprefix(">").strip() for line in answers)
    wanted = (line for line in lines if line and not line.startswith("#"))
    while True:
        beat = session.beat
        line = line_of(beat, level)
        if line is not None:
            out.write(line + "\n")
        if isinstance(beat, Ending):
            return session
        if not isinstance(beat, Decision):
            session.advance()
            continue
        for choice in beat.choices:
            number = f"{choice.number}." if choice.number else "-"
            reason = f" [{choice.locked}]" if choice.locked else ""
            out.write(f"  {number} {choice.text}{reason}\n")
        answer = next(wanted, None)
        if answer is None:
            return session
        if answer == TIMEOUT:
            if beat.default is None:
                raise ChoiceError.plain("unknown-choice", "no timer is running here, so there is no @timeout")
            out.write(f"> {beat.choices[beat.default].text}\n")
            session.run_out_of_time()
        else:
            choice = find_choice(beat, answer)
            out.write(f"> {choice.text}\n")
            session.choose(choice.index)
