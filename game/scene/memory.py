"""Memory: what one player knows of a level, over all runs: read lines, choices taken, endings, people, clues, chapters.

It lies in a file of its own, which deleting saves does not touch. Everything is known by its identity, so an edit elsewhere in
the level forgets nothing. One that is damaged is set aside, and memory begins with the generation before, or empty.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from game.homes import memory_path
from game.scene.beats import Card, Decision, Ending, Narration, Speech
from game.scene.directions import Clue, Met
from game.scene.keeping import SaveError, Sheet, generations, read_sheet, set_aside, write_sheet
from game.scene.saves import Frozen, Save, Short, Text, save_of
from game.scene.session import Session

MAX_KNOWN = 200_000
Names = Annotated[tuple[Text, ...], Meta(max_length=MAX_KNOWN)]
SCHEMA = 1
NAMELESS = "the end"
"""How an ending without a name is called."""


class Kept(Frozen, frozen=True):
    """What is written down."""

    level: Short
    read: Names = ()
    taken: Names = ()
    knots: Names = ()
    met: Names = ()
    clues: Names = ()
    endings: dict[Text, Short] = msgspec.field(default_factory=dict)
    chapter_starts: Annotated[dict[Text, Save], Meta(max_length=1_000)] = msgspec.field(default_factory=dict)
    schema: int = SCHEMA


class Memory:
    """What a player knows of one level. Read when it is made; `message` tells if that went wrong.

    `read` and `taken` hold identities of lines and choices, `knots` paths, `endings` their names with the day on which they were
    first found, `chapter_starts` a save of where each chapter began when it was reached last, by the knot of its card.
    """

    def __init__(self, level: str, folder: Path | None = None) -> None:
        self.level = level
        self.path = memory_path(level, folder)
        self.message = ""
        kept = self._read()
        self.read = set(kept.read)
        self.taken = set(kept.taken)
        self.knots = set(kept.knots)
        self.met = dict.fromkeys(kept.met)
        self.clues = dict.fromkeys(kept.clues)
        self.endings = dict(kept.endings)
        self.chapter_starts = dict(kept.chapter_starts)

    # --- learning ----------------------------------------------------------------------------------------------

    def note(self, session: Session, today: str = "") -> None:
        """Learn what the current beat of a session shows. To be called for every beat that is shown, in passing too."""
        beat, knot = session.beat, session.knot
        if isinstance(beat, Narration | Speech):
            self.read.add(session.identity)
        if knot:
            self.knots.add(knot)
        taken = session.just_taken
        if taken is not None:
            self.taken.add(taken.identity)
        for cue in beat.cues:
            if isinstance(cue, Clue):
                self.clues.setdefault(cue.name)
            elif isinstance(cue, Met):
                self.met.setdefault(cue.who)
        if isinstance(beat, Ending):
            self.endings.setdefault(beat.name or NAMELESS, today)
        if isinstance(beat, Decision | Ending):
            self._note_knots(session)
        if isinstance(beat, Card) and knot:
            self.chapter_starts[knot] = save_of(session, saved_at=today)

    def _note_knots(self, session: Session) -> None:
        """Learn of the knots without a line of their own that the turn led through."""
        program, state = session.level.program, session.peek
        for path, place in program.places.items():
            if path not in self.knots and state.visits(place.number) and not (place.is_function or place.is_label):
                self.knots.add(path)

    def has_read(self, session: Session) -> bool:
        """Whether the current line of a session was read before. To be asked before it is noted."""
        return session.identity in self.read

    # --- the file ----------------------------------------------------------------------------------------------

    def kept(self) -> Kept:
        """What is to be written down, as it is now: for a thread that writes."""
        return Kept(
            self.level,
            tuple(self.read),
            tuple(self.taken),
            tuple(self.knots),
            tuple(self.met),
            tuple(self.clues),
            dict(self.endings),
            dict(self.chapter_starts),
        )

    def write(self, kept: Kept | None = None) -> None:
        """Write the file; the one before it stays as a generation. Raises `SaveError`."""
        kept = kept or self.kept()
        known = ("read", "taken", "knots")
        ordered = msgspec.structs.replace(kept, **{name: tuple(sorted(getattr(kept, name))) for name in known})
        head = msgspec.json.encode({"level": self.level, "schema": SCHEMA})
        write_sheet(self.path, Sheet(0, head, msgspec.json.encode(ordered)))

    def _read(self) -> Kept:
        """The youngest generation that is whole; those that are not are set aside."""
        failures: list[str] = []
        found: Kept | None = None
        for path in generations(self.path):
            try:
                found = self._decoded(path)
                break
            except SaveError as error:
                failures.append(f"{error.diagnostics[0].message}; it was set aside as {set_aside(path)}")
        if failures:
            instead = "what was known a little earlier is used" if found else "nothing is known of earlier games"
            self.message = f"{failures[0]}, and {instead}"
        return found or Kept(self.level)

    def _decoded(self, path: Path) -> Kept:
        sheet = read_sheet(path)
        try:
            kept = msgspec.json.decode(sheet.body, type=Kept)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise SaveError.plain("damaged-save", f"{path.name} is damaged: {error}") from None
        if kept.level != self.level or kept.schema != SCHEMA:
            raise SaveError.plain("damaged-save", f"{path.name} is of another level, or of a later game")
        return kept
