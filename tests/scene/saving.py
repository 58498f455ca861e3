"""What tests of saves have in common: a short story that comes round to its choice, and playing one."""

from __future__ import annotations

from game.scene import Decision, Level, Session

STORY = "-> top\n== top\nSnow falls.\n+ [Wait]\n  You wait.\n* [Leave]\n  You leave.\n- -> top\n"


def to_decision(session: Session) -> Session:
    """The session, at its next decision."""
    while not isinstance(session.beat, Decision):
        session.advance()
    return session


def played(level: Level, choices: list[int]) -> Session:
    """A session at a decision, after these choices."""
    session = to_decision(Session(level))
    for index in choices:
        session.choose(index)
        to_decision(session)
    return session
