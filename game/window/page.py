"""Pages: paragraphs to lines, and what of them fits into the panel.

A page grows: a new paragraph stands below the ones already read, which are dimmed, until there is no room; then the page is
turned. What stands on it follows from the history alone, so that rolling back shows the same page again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.scene import Beat, Card, Decision, Ending, Narration, Speech
from game.scene.directions import Clear
from game.window.typography import quoted, typeset
from game.window.wrapping import Measure, wrap

LINE = 31
GAP = 8
PANEL_LINES = 5


@dataclass(frozen=True, slots=True)
class Metrics:
    """The height of a line and of the gap between paragraphs, in design units."""

    line: float = LINE
    gap: float = GAP


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line of text where it stands: `y` in design units from the top of the page."""

    text: str
    y: float
    is_new: bool


@dataclass(frozen=True, slots=True)
class Page:
    """Lines that stand together; the new paragraph's come last."""

    lines: tuple[SetLine, ...]
    height: float

    @property
    def new_length(self) -> int:
        """How many characters are new."""
        return sum(len(line.text) for line in self.lines if line.is_new)


def text_of(beat: Beat) -> str:
    """A beat as it is read on the page."""
    match beat:
        case Narration(text=text):
            return typeset(text)
        case Speech(text=text):
            return quoted(text)
    return ""


def page_of(history: Sequence[Beat], face: Measure, width: int, room: float, metrics: Metrics = Metrics()) -> Page:
    """The page that shows the latest line of a history; `width` is in pixels, `room` in design units."""
    beats = _turn(history)
    groups: list[list[str]] = []
    speaker: str | None = None
    for beat in beats:
        lines = wrap(text_of(beat), face, width)
        who = beat.who if isinstance(beat, Speech) else None
        changed = who is not None and speaker is not None and who != speaker
        if changed or _height([*groups, lines], metrics) > room:
            groups = []
        groups.append(lines)
        speaker = who
    placed: list[SetLine] = []
    y = 0.0
    for index, lines in enumerate(groups):
        for text in lines:
            placed.append(SetLine(text, y, index == len(groups) - 1))
            y += metrics.line
        y += metrics.gap
    return Page(tuple(placed), max(0.0, y - metrics.gap))


def parts_of(page: Page, room: float, metrics: Metrics) -> tuple[Page, ...]:
    """A page in parts that each find room: one of them, unless a single paragraph is too long for it."""
    if page.height <= room or not page.lines:
        return (page,)
    count = max(1, int(room // metrics.line))
    found = []
    for start in range(0, len(page.lines), count):
        lines = page.lines[start : start + count]
        placed = tuple(replace(line, y=index * metrics.line) for index, line in enumerate(lines))
        found.append(Page(placed, len(placed) * metrics.line))
    return tuple(found)


def _height(groups: Sequence[Sequence[str]], metrics: Metrics) -> float:
    return sum(len(lines) for lines in groups) * metrics.line + metrics.gap * (len(groups) - 1)


def _turn(history: Sequence[Beat]) -> list[Beat]:
    """The lines since the last decision, card, cleared page or change of place."""
    found: list[Beat] = []
    place: str | None = None
    for beat in reversed(history):
        if isinstance(beat, Card) or (found and isinstance(beat, Decision)):
            break
        if isinstance(beat, Narration | Speech):
            if found and beat.stage.backdrop != place:
                break
            place = beat.stage.backdrop
            found.append(beat)
            if any(isinstance(cue, Clear) for cue in beat.cues):
                break
        elif isinstance(beat, Ending) and found:
            break
    return found[::-1]
