"""The shelf: where the saves of a level lie. Slots with a number, one for the quick save, and a ring of autosaves.

A file is read back in the youngest of its generations that is whole; a damaged one is told of and kept. Nobody's save is
overwritten by mistake, nothing is read without its checksum, and every failure is a `SaveError`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import msgspec

from game.homes import has_saves, saves_folder
from game.scene import old_saves
from game.scene.keeping import (
    MAX_FILE,
    SaveError,
    Sheet,
    generations,
    read_head,
    read_order,
    read_sheet,
    remove,
    sealed,
    unreadable,
    unsealed,
    write_sheet,
)
from game.scene.saves import SCHEMA, Facts, Save, clean

SLOTS = 99
AUTOSAVES = 10
ENDING = ".save"
FILE = re.compile(r"(?:(?P<number>\d\d)|(?P<quick>quick)|auto-(?P<auto>\d\d))\.save")
SLOT = re.compile(r"(?P<number>\d{1,2})|(?P<quick>quick)|auto[- ]?(?P<auto>\d{1,2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A place for one save. `str` gives what a player types for it: `7`, `quick`, `auto 3`."""

    QUICK: ClassVar[Slot]

    kind: str
    number: int = 0

    @staticmethod
    def numbered(number: int) -> Slot:
        """A slot of the player's. Raises `ValueError` beyond 1 to 99."""
        return Slot("", _within(number, SLOTS))

    @staticmethod
    def auto(number: int) -> Slot:
        """One of the ring of autosaves. Raises `ValueError` beyond 1 to 10."""
        return Slot("auto", _within(number, AUTOSAVES))

    @staticmethod
    def typed(words: str) -> Slot | None:
        """The slot that words name; None where they name none."""
        return _slot(SLOT.fullmatch(words.strip()))

    def __str__(self) -> str:
        return " ".join(filter(None, (self.kind, str(self.number or ""))))

    @property
    def file(self) -> str:
        """The name of its file."""
        return ("-".join(filter(None, (self.kind, f"{self.number:02}" if self.number else "")))) + ENDING


Slot.QUICK = Slot("quick")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a list shows of a slot: the facts of its save, or what is wrong with it, or both where an older save stands in."""

    slot: Slot
    order: int
    facts: Facts | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A save that was read, and what the player should be told if it is not the one that should be there."""

    slot: Slot
    save: Save
    warning: str = ""


class Shelf:
    """The saves of one level; in the player's own folder, or another. Keeps nothing that the disk does not say."""

    def __init__(self, level: str, folder: Path | None = None) -> None:
        self.level = level
        self.home = folder
        self.folder = saves_folder(level, folder)

    # --- looking -----------------------------------------------------------------------------------------------

    def list(self) -> tuple[Entry, ...]:
        """Every slot that is taken: autosaves, the quick save, then by number. Reads no state."""
        return tuple(self._entry(slot) for slot in self._slots())

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to continue."""
        return not has_saves(self.level, self.home)

    def free(self) -> Slot | None:
        """The first number that is not taken; None where all are."""
        taken = set(self._slots())
        return next((slot for n in range(1, SLOTS + 1) if (slot := Slot.numbered(n)) not in taken), None)

    def named(self, name: str) -> Slot | None:
        """The slot whose save has a name; None where none has."""
        wanted = clean(name).casefold()
        return next((one.slot for one in self.list() if one.facts and one.facts.name.casefold() == wanted), None)

    def read(self, slot: Slot) -> Found:
        """The save of a slot: the youngest of its generations that is whole. Raises `SaveError`."""
        path = self._path(slot)
        failures: list[SaveError] = []
        for one in generations(path):
            try:
                save = self._save(one, read_sheet(one))
            except SaveError as error:
                failures.append(error)
                continue
            return Found(slot, save, _stepped_over(failures[0], "the save before it") if failures else "")
        if failures:
            raise failures[0]
        raise SaveError.plain("unreadable-save", f"there is no save in slot {slot}")

    def latest(self) -> Found | None:
        """The save that was written last, past those that are damaged; None where there is none at all.

        Raises `SaveError` where there are some, and none can be read.
        """
        entries = sorted(self.list(), key=lambda one: one.order, reverse=True)
        failure: SaveError | None = None
        for entry in entries:
            try:
                found = self.read(entry.slot)
            except SaveError as error:
                failure = failure or error
                continue
            warning = _stepped_over(failure, f"the save in slot {entry.slot}") if failure else ""
            return Found(found.slot, found.save, warning or found.warning)
        if failure is not None:
            raise failure
        save = old_saves.read(self.level, self.home)
        return Found(Slot.auto(1), save) if save is not None else None

    # --- changing ----------------------------------------------------------------------------------------------

    def write(self, slot: Slot, save: Save) -> None:
        """Put a save into a slot; the one that was there becomes the generation before. Raises `SaveError`."""
        self._write(slot, save, self._next_order())

    def write_auto(self, save: Save) -> Slot:
        """Put a save into the ring of autosaves; returns into which slot. Raises `SaveError`.

        A new turn takes the next slot; a later place in the turn of the latest autosave takes that one's.
        """
        ring = (self._entry(slot) for slot in self._slots() if slot.kind == "auto")
        latest = max(ring, key=lambda one: one.order, default=None)
        number = latest.slot.number if latest else 0
        if latest is None or latest.facts is None or latest.facts.turn != save.facts.turn:
            number = number % AUTOSAVES + 1
        self.write(Slot.auto(number), save)
        return Slot.auto(number)

    def delete(self, slot: Slot) -> None:
        """Delete the save of a slot, with the generations before it. Raises `SaveError`."""
        remove(self._path(slot))

    def rename(self, slot: Slot, name: str) -> None:
        """Give the save of a slot another name. Raises `SaveError`."""
        order = read_head(self._path(slot)).order
        self._write(slot, self.read(slot).save.with_facts(name=clean(name)), order)

    def export(self, slot: Slot, path: Path) -> None:
        """Write the save of a slot to one file, for another machine. Raises `SaveError`."""
        try:
            path.write_bytes(sealed(_sheet(self.read(slot).save, 0)))
        except OSError as error:
            raise SaveError.plain("unwritable-save", f"{path} cannot be written: {error.strerror}") from None

    def import_(self, slot: Slot, path: Path) -> Save:
        """Put the save in a file into a slot, if it is one of this level, and whole. Raises `SaveError`."""
        try:
            with path.open("rb") as file:
                data = file.read(MAX_FILE + 1)
        except OSError as error:
            raise unreadable(path, error) from None
        if len(data) > MAX_FILE:
            raise SaveError.plain("damaged-save", f"{path.name} is larger than {MAX_FILE // 1_000_000} MB")
        save = self._save(path, unsealed(path, data))
        self.write(slot, save)
        return save

    # --- files -------------------------------------------------------------------------------------------------

    def _path(self, slot: Slot) -> Path:
        return self.folder / slot.file

    def _slots(self) -> tuple[Slot, ...]:
        try:
            names = {one.name for one in self.folder.iterdir()}
        except OSError:
            return ()
        # where only an older generation is left, the slot is taken all the same
        found = {_slot(FILE.fullmatch(name.removesuffix(".1").removesuffix(".2"))) for name in names}
        return tuple(sorted(slot for slot in found if slot is not None))

    def _entry(self, slot: Slot) -> Entry:
        problem = ""
        for path in generations(self._path(slot)):
            try:
                sheet = read_head(path)
                return Entry(slot, sheet.order, _facts(path, sheet, self.level), problem)
            except SaveError as error:
                problem = problem or error.diagnostics[0].message
        return Entry(slot, 0, None, problem)

    def _next_order(self) -> int:
        paths = (path for slot in self._slots() for path in generations(self._path(slot)))
        return max(map(read_order, paths), default=0) + 1

    def _write(self, slot: Slot, save: Save, order: int) -> None:
        if save.level != self.level:
            raise SaveError.plain("other-level", f'the save belongs to the level "{save.level}"')
        write_sheet(self._path(slot), _sheet(save, order))

    def _save(self, path: Path, sheet: Sheet) -> Save:
        """The save in a file. Raises `SaveError` for one that is not whole, of another level, or of a later game."""
        facts = _facts(path, sheet, self.level)
        try:
            save = msgspec.json.decode(sheet.body, type=Save)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise SaveError.plain("damaged-save", f"{path.name} is damaged: {error}", "the file was kept") from None
        if save.facts.level != facts.level or save.facts.schema != SCHEMA:
            message = f"{path.name} is damaged: its head and its body differ"
            raise SaveError.plain("damaged-save", message, "the file was kept")
        return msgspec.structs.replace(save, facts=facts)


def _sheet(save: Save, order: int) -> Sheet:
    # the picture is in the head, where lists find it, and not a second time in the body
    return Sheet(order, msgspec.json.encode(save.facts), msgspec.json.encode(save.with_facts(picture=b"")))


def _facts(path: Path, sheet: Sheet, level: str) -> Facts:
    """The facts in the head of a file. Raises `SaveError`."""
    try:
        if msgspec.json.decode(sheet.head, type=_Schema).schema > SCHEMA:
            message = f"{path.name} was written by a later version of the game"
            raise SaveError.plain("newer-save", message, "update the game; the file was kept")
        facts = msgspec.json.decode(sheet.head, type=Facts)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise SaveError.plain("damaged-save", f"{path.name} is damaged: {error}", "the file was kept") from None
    if facts.level != level:
        message = f'{path.name} belongs to the level "{clean(facts.level)}", not to "{level}"'
        raise SaveError.plain("other-level", message, "the file was kept")
    shown = {key: clean(getattr(facts, key)) for key in ("version", "name", "chapter", "line", "saved_at")}
    return msgspec.structs.replace(facts, **shown)


class _Schema(msgspec.Struct):
    schema: int


def _stepped_over(failure: SaveError, instead: str) -> str:
    return f"{failure.diagnostics[0].message}; going on with {instead}"


def _slot(match: re.Match[str] | None) -> Slot | None:
    if match is None:
        return None
    if match["quick"]:
        return Slot.QUICK
    kind = "auto" if match["auto"] else ""
    number = int(match["auto"] or match["number"])
    return Slot(kind, number) if 1 <= number <= (AUTOSAVES if kind else SLOTS) else None


def _within(number: int, most: int) -> int:
    if not 1 <= number <= most:
        raise ValueError(f"there is no slot {number}: they go from 1 to {most}")
    return number
