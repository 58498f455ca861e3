"""Ahead: what may be shown next, found by going on silently with a session of one's own.

It is asked for by whoever prepares pictures while the reader is still reading. Nothing that is found here happens to the reader.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from game.ink import GameError
from game.scene.beats import Beat, Decision, Ending
from game.scene.session import Session

MAX_BEATS = 32
FAR = 6
"""How many beats behind each choice are looked at."""


def beats_ahead(session: Session) -> Iterator[Beat]:
    """The beats that come after the one a session stands at, nearest first, up to the next choices and a little beyond.

    The session must belong to the caller alone (`Session.fork`): it is moved. Where the story fails, nothing comes from there.
    """
    ways = deque([(session, 0)])
    decided = isinstance(session.beat, Decision)
    if decided:
        ways = deque(_ways_on(session))
        for way, _ in ways:
            yield way.beat
    for _ in range(MAX_BEATS):
        if not ways:
            return
        way, far = ways.popleft()
        if isinstance(way.beat, Decision):
            if decided:
                continue
            decided = True
            ways = deque(_ways_on(way))
            for other, _ in ways:
                yield other.beat
            continue
        if isinstance(way.beat, Ending) or (far >= FAR and decided):
            continue
        try:
            way.advance()
        except GameError:
            continue
        yield way.beat
        ways.append((way, far + 1))


def _ways_on(session: Session) -> Iterator[tuple[Session, int]]:
    """A session behind each choice of a decision."""
    assert isinstance(session.beat, Decision)
    for choice in session.beat.open:
        way = session.fork()
        try:
            way.choose(choice.index)
        except GameError:
            continue
        yield way, 0
