"""Steps: what a reader takes for one step, over a session's beats.

The last line before a decision and its choices are one screen, so they are one step back and one step forward. Going on over what
was read already is many steps at once, with a reason to stop.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from game.scene.beats import Decision, Ending
from game.scene.session import Session


class Stop(Enum):
    """Why going on has stopped."""

    CHOICE = "there is something to choose"
    ENDING = "the story is over"
    NEW = "this was never read"


def step_back(session: Session) -> bool:
    """Go back one step; returns whether there was one."""
    if not session.can_roll_back:
        return False
    was_decision = isinstance(session.beat, Decision)
    session.roll_back()
    if was_decision and session.leads_to_decision:
        session.roll_back()
    return True


def step_forward(session: Session) -> bool:
    """Go forward one step over what was rolled back; returns whether there was one."""
    before = session.beat
    session.roll_forward()
    if session.leads_to_decision:
        session.roll_forward()
    return session.beat is not before


def go_on(session: Session, is_known: Callable[[], bool], most: int | None = None) -> Stop | None:
    """Go on to the next choice, at most so many beats; at least one, and no further than the first that `is_known` denies.

    It is asked about the session's current beat each time. None where it was `most` that stopped it. Raises `LevelError` where the
    story fails.
    """
    gone = 0
    while most is None or gone < most:
        if isinstance(session.beat, Decision | Ending):
            break
        session.advance()
        gone += 1
        if not isinstance(session.beat, Decision | Ending) and not is_known():
            return Stop.NEW
    match session.beat:
        case Decision():
            return Stop.CHOICE
        case Ending():
            return Stop.ENDING
    return None
