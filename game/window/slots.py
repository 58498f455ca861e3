"""The shelf as a screen: saves with their pictures, to load, to save into, to name, to carry away and to delete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from game.homes import exchange_folder
from game.scene.keeping import SaveError
from game.scene.shelf import ENDING, SLOTS, Entry, Found, Shelf, Slot
from game.window.actions import Action, Input, Wheel
from game.window.palette import MOSCOW
from game.window.screen import Host
from game.window.sdl import Surface
from game.window.thumbnails import read_thumbnail
from game.window.typography import typeset
from game.window.widgets import Button, Card, Question, Row, Sheet, Text, TextField, in_columns

PER_PAGE = 6
PICTURE_SHAPE = 0.38
LINE_LENGTH = 70
NAME_LENGTH = 40


class Slots(Sheet):
    """Pages of slots. Where `save` is given, it is called with the slot to save into; else saves are only loaded.

    `load` is called with a save that was read. The first page has the quick save and the autosaves, which cannot be saved into.
    """

    width = 1120.0
    shade = 246

    def __init__(
        self,
        host: Host,
        shelf: Shelf,
        load: Callable[[Found], None],
        save: Callable[[Slot, str], None] | None = None,
        accent: str = MOSCOW.accent,
    ) -> None:
        self.shelf, self.load, self.save = shelf, load, save
        self.first = 0 if save is None else 1
        self.page = self.first
        self.said = ""
        self._look()
        super().__init__(host, accent)

    def _look(self) -> None:
        self.entries = {one.slot: one for one in self.shelf.list()}

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return 1 + -(-SLOTS // PER_PAGE)

    @property
    def heading(self) -> str:  # type: ignore[override]  # it tells the page
        name = "Save" if self.save is not None else "Load"
        if self.page == 0:
            return f"{name}: quick save and autosaves"
        first = (self.page - 1) * PER_PAGE + 1
        return f"{name}: {first} to {min(SLOTS, first + PER_PAGE - 1)}"

    def rows(self) -> Sequence[Row]:
        cards = [self._card(slot) for slot in self._shown()]
        said: list[Row] = [Text(self.said, 15)] if self.said else []
        if not cards:
            return [*said, Text("Nothing has been saved here yet.", 17, dim=True)]
        return [*said, *in_columns(cards, self.host.view, self.width, 300)]

    def _shown(self) -> list[Slot]:
        if self.page == 0:
            own = [one for one in self.entries.values() if one.slot.kind]
            return [one.slot for one in sorted(own, key=lambda one: one.order, reverse=True)]
        first = (self.page - 1) * PER_PAGE + 1
        return [Slot.numbered(number) for number in range(first, min(SLOTS, first + PER_PAGE - 1) + 1)]

    def foot(self) -> Sequence[Button]:
        buttons = [
            Button("Back", self.leave),
            Button("‹ Page", lambda: self.turn(-1)),
            Button("Page ›", lambda: self.turn(1)),
        ]
        return (*buttons, Button("Bring in a file", self._bring_in))

    def turn(self, by: int) -> None:
        """Show another page."""
        count = self.pages - self.first
        self.page = self.first + (self.page - self.first + by) % count
        self.said = ""
        self.rebuild()

    def handle(self, given: Input) -> bool:
        if given in (Action.ROLL_BACK, Action.ROLL_FORWARD):
            self.turn(1 if given is Action.ROLL_FORWARD else -1)
            return True
        if super().handle(given):
            return True
        if isinstance(given, Wheel):
            self.turn(-1 if given.steps > 0 else 1)
            return True
        return False

    # --- cards -------------------------------------------------------------------------------------------------

    def _card(self, slot: Slot) -> Card:
        entry = self.entries.get(slot)
        if entry is None:
            usable = self.save is not None
            return Card(f"{slot.number}", ("Empty",), lambda: self._save(slot), Snapshot(b""), PICTURE_SHAPE, usable)
        if entry.facts is None:
            return Card(name_of(slot), (f"Cannot be read: {entry.problem}",), lambda: self._open(entry), Snapshot(b""), PICTURE_SHAPE, delete=lambda: self._ask_delete(slot))  # fmt: skip
        facts = entry.facts
        title = f"{name_of(slot)} · {facts.name or facts.chapter or 'The beginning'}"
        line = facts.line if len(facts.line) <= LINE_LENGTH else facts.line[: LINE_LENGTH - 1].rstrip() + "…"
        notes = (
            facts.chapter if facts.name else "",
            typeset(line),
            " · ".join(filter(None, (when(facts.saved_at), lasting(facts.played_s)))),
            entry.problem,
        )
        return Card(
            title,
            notes,
            lambda: self._open(entry),
            Snapshot(facts.picture),
            PICTURE_SHAPE,
            delete=lambda: self._ask_delete(slot),
        )

    def _open(self, entry: Entry) -> None:
        """Ask what is to be done with a save."""
        slot = entry.slot
        acts: list[tuple[str, Callable[[], object]]] = []
        if self.save is not None and not slot.kind:
            acts.append(("Save here, instead of this", lambda: self._save(slot)))
        if entry.facts is not None:
            acts.append(("Load", lambda: self._load(slot)))
            acts.append(("Name", lambda: self._ask_name(entry)))
            acts.append(("Carry away as a file", lambda: self._carry_away(slot)))
        acts.append(("Delete", lambda: self._ask_delete(slot)))
        self.host.push(Acts(self.host, name_of(slot), acts, self.accent))

    # --- what is done ------------------------------------------------------------------------------------------

    def _tell(self, words: str) -> None:
        self.said = words
        self._look()
        self.rebuild()

    def _try(self, act: Callable[[], object], done: str) -> None:
        try:
            act()
        except SaveError as error:
            done = error.diagnostics[0].message
            done = f"{done[:1].upper()}{done[1:]}."
        self._tell(done)

    def _save(self, slot: Slot) -> None:
        if self.save is not None:
            entry = self.entries.get(slot)
            name = entry.facts.name if entry is not None and entry.facts is not None else ""
            self.host.pop()
            self.save(slot, name)

    def _load(self, slot: Slot) -> None:
        try:
            found = self.shelf.read(slot)
        except SaveError as error:
            self._tell(f"{error.diagnostics[0].message[:1].upper()}{error.diagnostics[0].message[1:]}.")
            return
        self.load(found)

    def _ask_delete(self, slot: Slot) -> None:
        words = f"The save in {name_of(slot).lower()} will be gone for good."
        act = lambda: self._try(lambda: self.shelf.delete(slot), f"{name_of(slot)} is empty now.")  # noqa: E731
        self.host.push(Question(self.host, "Delete this save?", words, "Delete it", act, self.accent))

    def _ask_name(self, entry: Entry) -> None:
        def rename(name: str) -> None:
            self._try(lambda: self.shelf.rename(entry.slot, name), "Named.")

        now = entry.facts.name if entry.facts is not None else ""
        self.host.push(
            Asked(self.host, "Name of this save", "A name, then Enter", now, rename, NAME_LENGTH, self.accent)
        )

    def _carry_away(self, slot: Slot) -> None:
        file = exchange_folder() / f"{self.shelf.level}-{str(slot).replace(' ', '-')}{ENDING}"

        def write() -> None:
            try:
                file.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                message = f"{file.parent} cannot be made: {error.strerror}"
                raise SaveError.plain("unwritable-save", message) from None
            self.shelf.export(slot, file)

        self._try(write, f"Written: {file}")

    def _bring_in(self) -> None:
        self.host.push(BringIn(self.host, self.shelf, self._brought, self.accent))

    def _brought(self, path: Path) -> None:
        slot = self.shelf.free()
        if slot is None:
            self._tell("All 99 slots are taken: delete one first.")
            return
        self._try(lambda: self.shelf.import_(slot, path), f"{path.name} is in slot {slot.number} now.")
        self.page = 1 + (slot.number - 1) // PER_PAGE
        self.rebuild()


class Acts(Sheet):
    """A few things that can be done, of which one is chosen. The sheet is gone before it is done."""

    width = 720.0

    def __init__(
        self, host: Host, heading: str, acts: Sequence[tuple[str, Callable[[], object]]], accent: str = MOSCOW.accent
    ) -> None:
        self.heading, self.acts = heading, tuple(acts)
        super().__init__(host, accent)

    def rows(self) -> Sequence[Row]:
        return [Button(label, lambda act=act: self._do(act)) for label, act in self.acts]  # type: ignore[misc]

    def _do(self, act: Callable[[], object]) -> None:
        self.host.pop()
        act()


class Asked(Sheet):
    """Asks for a line of text."""

    width = 720.0

    def __init__(
        self,
        host: Host,
        heading: str,
        label: str,
        text: str,
        done: Callable[[str], object],
        longest: int = 60,
        accent: str = MOSCOW.accent,
    ) -> None:
        self.heading, self.label, self.text, self.done, self.longest = heading, label, text, done, longest
        super().__init__(host, accent)

    def rows(self) -> Sequence[Row]:
        return [TextField(self.label, self.text, self._do, self._typed, self.longest)]

    def foot(self) -> Sequence[Button]:
        return (Button("Back", self.leave), Button("Done", lambda: self._do(self.text)))

    def _typed(self, text: str) -> None:
        self.text = text

    def _do(self, text: str) -> None:
        self.host.pop()
        self.done(text.strip())


class BringIn(Sheet):
    """Asks for a file to bring in: one that lies where files are carried away to, or another by its path."""

    heading = "Bring in a save"
    width = 860.0

    def __init__(self, host: Host, shelf: Shelf, done: Callable[[Path], object], accent: str = MOSCOW.accent) -> None:
        self.shelf, self.done = shelf, done
        self.folder = exchange_folder()
        self.text = ""
        super().__init__(host, accent)

    def rows(self) -> Sequence[Row]:
        try:
            found = sorted(one for one in self.folder.iterdir() if one.suffix == ENDING and one.is_file())
        except OSError:
            found = []
        words = f"Saves in {self.folder}:" if found else f"No saves lie in {self.folder}."
        files = [Button(one.name, lambda one=one: self._do(one), size=17) for one in found[:50]]  # type: ignore[misc]
        typed = TextField("Or the path of a file, then Enter", self.text, self._path, self._typed, 400)
        return [Text(words, 15, dim=True), *files, typed]

    def _typed(self, text: str) -> None:
        self.text = text

    def _path(self, text: str) -> None:
        if text.strip():
            self._do(Path(text.strip()).expanduser())

    def _do(self, path: Path) -> None:
        self.host.pop()
        self.done(path)


class Snapshot:
    """The picture of a save, for a card."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def __call__(self, width: int, height: int) -> Surface | None:
        return read_thumbnail(self.data, width, height)


def name_of(slot: Slot) -> str:
    """A slot as a player calls it."""
    if slot.kind == "quick":
        return "Quick save"
    return f"Autosave {slot.number}" if slot.kind else f"Slot {slot.number}"


def when(saved_at: str) -> str:
    """A date and time to read; empty where it is none."""
    try:
        return datetime.fromisoformat(saved_at).strftime("%d %b %Y, %H:%M")
    except ValueError:
        return ""


def lasting(seconds: float) -> str:
    """A length of time to read, in hours and minutes."""
    minutes = int(seconds // 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min played" if hours else f"{minutes} min played"
