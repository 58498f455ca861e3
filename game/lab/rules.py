"""Rules: what a turn has come to. The search and the random walk agree in what is an ending, a mistake, a choice to be taken."""

from __future__ import annotations

from game.ink import Diagnostic, Program, Severity, State, Story
from game.ink.state import Offer
from game.scene import Level
from game.scene.directions import EndingMark, Locked, Restart, Tag, TagError, read_tag

RESTARTED = "(restart)"
UNNAMED = ""

MOST_KEPT = 10_000
"""How many tags are kept read; with logic in them they may never come again."""


class Rules:
    """The rules of one level. Tags are read once."""

    def __init__(self, level: Level) -> None:
        self.level = level
        self._tags: dict[str, Tag | None] = {}
        self._locks: dict[tuple[str, ...], bool] = {(): False}

    def is_locked(self, offer: Offer) -> bool:
        """Whether a choice is only shown."""
        found = self._locks.get(offer.tags)
        if found is None:
            found = any(isinstance(self._tag(text), Locked) for text in offer.tags)
            if len(self._locks) < MOST_KEPT:
                self._locks[offer.tags] = found
        return found

    def mistake(self, story: Story) -> Diagnostic | None:
        """What went wrong in the turn that a story has skipped: an error, or a decision without a choice to take."""
        for one in story.errors:
            if one.severity is Severity.ERROR:
                return one
        visible = visible_of(story.peek)
        if visible and all(map(self.is_locked, visible)):
            point = visible[0].point
            span = self.level.program.sources.span(point.at, point.end)
            return Diagnostic("all-locked", Severity.ERROR, span, "every choice of this decision is locked")
        return None

    def ending(self, story: Story, tags: tuple[str, ...]) -> str | Diagnostic:
        """The name of the ending that a story with these tags has come to; a mistake if it should have one and has not."""
        name = UNNAMED
        for text in tags:
            match self._tag(text):
                case EndingMark(name=name):
                    pass
                case Restart():
                    name = RESTARTED
        if name == UNNAMED and self.level.manifest.endings:
            span = self.level.program.span(story.stopped_at)
            message, hint = "the story stops here without an ending", "put # ending: before it"
            return Diagnostic("no-ending", Severity.ERROR, span, message, hint)
        return name

    def _tag(self, text: str) -> Tag | None:
        if text in self._tags:
            return self._tags[text]
        try:
            tag = read_tag(text)
        except TagError:
            tag = None
        if len(self._tags) < MOST_KEPT:
            self._tags[text] = tag
        return tag


def draws(program: Program, pc: int = 0) -> bool:
    """Whether a story that goes on from a position may draw random numbers, so that its seed decides what comes."""
    liveness = program.liveness
    random, live = liveness.bits.random, liveness.at(max(pc, 0))
    if live & liveness.bits.everything:
        return any(liveness.at(one) & random for one in range(len(program.code)))
    return bool(live & random)


def visible_of(state: State) -> list[Offer]:
    """The choices of a state that a reader sees, locked ones too."""
    return [offer for offer in state.offers if not offer.point.fallback]
