"""The reader: a session with somebody in front of it, who remembers, skips, and goes back.

It knows what was read before, in this run or another, and tells the memory of it; what is shown of a step is the screen's business.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from game.scene import Beat, Card, Decision, Narration, Session, Speech
from game.scene.memory import Memory
from game.scene.steps import Stop, go_on, step_back, step_forward
from game.window.pace import Pace, Skipping, reading_s
from game.window.page import text_of


class Mark(Enum):
    """That a choice was taken before."""

    NOW = "in this run"
    EARLIER = "in another run"


class Reader:
    """One way through a story. Steps raise `LevelError` where the story fails."""

    def __init__(self, session: Session, memory: Memory | None, today: str = "") -> None:
        self.session = session
        self.memory = memory
        self.today = today
        self.pace = Pace.WAIT
        self.knew = False
        """Whether the current beat was known before it was shown now."""
        self._skipping = Skipping()
        self._waited_s = 0.0
        self._seen: set[str] = set()
        self.notice()

    @property
    def beat(self) -> Beat:
        return self.session.beat

    def notice(self) -> None:
        """Take notice of the current beat: from now on it was read."""
        self.knew = self.is_known()
        self._waited_s = 0.0
        self._seen.add(self.session.identity)
        if self.memory is not None:
            self.memory.note(self.session, self.today)

    def is_known(self) -> bool:
        """Whether the current beat was read before it was last noticed."""
        session, memory = self.session, self.memory
        if session.identity in self._seen:
            return True
        if memory is None:
            return False
        return session.knot in memory.chapter_starts if isinstance(session.beat, Card) else memory.has_read(session)

    def step(self, act: Callable[[], object]) -> None:
        """Take a step of the session and notice where it leads."""
        act()
        self.notice()

    def back(self) -> bool:
        """One step back; returns whether there was one."""
        return self._moved(step_back(self.session))

    def forward(self) -> bool:
        """One step forward again; returns whether there was one."""
        return self._moved(step_forward(self.session))

    def _moved(self, moved: bool) -> bool:
        if moved:
            self.notice()
        return moved

    # --- pace --------------------------------------------------------------------------------------------------

    def on(self, skip_unread: bool, most: int | None = None) -> Stop | None:
        """On to the next choice, at most so many beats, and not past the first line that is new, unless that is wished."""

        def passes() -> bool:
            self.notice()
            return self.knew or skip_unread

        stop = go_on(self.session, passes, most)
        if stop in (Stop.CHOICE, Stop.ENDING):
            self.notice()
        return stop

    def skip(self, seconds: float, skip_unread: bool) -> Stop | None:
        """Skip as much as this time is good for; where it ends, skipping stops, and the reason is returned."""
        lines = self._skipping.lines(seconds)
        stop = self.on(skip_unread, lines) if lines else None
        if stop is not None:
            self.pace = Pace.WAIT
        return stop

    def waits(self, seconds: float, percent: int) -> bool:
        """Let time pass under a line that has been told; returns whether the next is due by itself."""
        if self.pace is not Pace.AUTO or not isinstance(self.beat, Narration | Speech):
            return False
        self._waited_s += seconds
        return self._waited_s >= reading_s(len(text_of(self.beat)), percent)

    # --- choices -----------------------------------------------------------------------------------------------

    def marks(self) -> dict[str, Mark]:
        """The choices of the current decision that were taken before, by identity."""
        if not isinstance(self.beat, Decision):
            return {}
        found: dict[str, Mark] = {}
        now = {one.identity for one in self.session.taken}
        for choice in self.beat.choices:
            if choice.identity in now:
                found[choice.identity] = Mark.NOW
            elif self.memory is not None and choice.identity in self.memory.taken:
                found[choice.identity] = Mark.EARLIER
        return found
