"""The shelf in the terminal: what is typed there to save, load, list, delete, export and import, and what is answered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.scene.saves import Facts, Save, clean
from game.scene.shelf import Found, Shelf, Slot

Sure = Callable[[str], bool]
"""Asks the player whether they are sure."""


class SaveDesk:
    """Carries out typed commands. `save` makes the save of where the player stands."""

    def __init__(self, shelf: Shelf, save: Callable[[], Save]) -> None:
        self.shelf = shelf
        self.save = save
        self.commands: dict[str, Callable[[str, Sure], str | Found]] = {
            "save": self._save,
            "load": self._load,
            "saves": self._saves,
            "delete": self._delete,
            "export": self._export,
            "import": self._import,
        }

    def carry_out(self, command: str, words: str, sure: Sure) -> str | Found:
        """Do what a command says; returns what is to be told, or the save to go on from. Raises `SaveError`."""
        return self.commands[command](words, sure)

    def _save(self, words: str, sure: Sure) -> str:
        if not words:
            self.shelf.write_auto(self.save())
            return "Saved."
        slot = Slot.typed(words) or self.shelf.named(words) or self.shelf.free()
        if slot is None:
            return "All slots are taken. Name one to replace, or delete one."
        if slot.kind == "auto":
            return "The autosaves are written by the game. Take a number from 1 to 99."
        before = self._facts(slot)
        if before is not None and slot.number and not sure(f"Slot {slot} holds {_told(before)}. Replace it?"):
            return "Nothing was changed."
        name = "" if Slot.typed(words) else words
        self.shelf.write(slot, self.save().with_facts(name=clean(name or (before.name if before else ""))))
        return f"Saved in slot {slot}."

    def _load(self, words: str, _: Sure) -> str | Found:
        slot = self._slot(words)
        return self.shelf.read(slot) if slot else _unknown(words)

    def _saves(self, _: str, __: Sure) -> str:
        lines = []
        for entry in self.shelf.list():
            told = _told(entry.facts) if entry.facts else ""
            lines.append(f"{entry.slot!s:>7}  {'; '.join(filter(None, (told, entry.problem)))}")
        return "\n".join(lines) or "Nothing is saved yet."

    def _delete(self, words: str, sure: Sure) -> str:
        slot = self._slot(words)
        if slot is None:
            return _unknown(words)
        if not sure(f"Delete the save in slot {slot}?"):
            return "Nothing was changed."
        self.shelf.delete(slot)
        return f"The save in slot {slot} was deleted."

    def _export(self, words: str, sure: Sure) -> str:
        name, _, file = words.partition(" ")
        slot, path = self._slot(name), Path(file.strip()).expanduser()
        if slot is None or not file.strip():
            return _unknown(name) if file.strip() else "Say which save, and the file to write: export 7 danko.save"
        if path.exists() and not sure(f"{path.name} exists. Replace it?"):
            return "Nothing was changed."
        self.shelf.export(slot, path)
        return f"The save in slot {slot} was written to {path}."

    def _import(self, words: str, sure: Sure) -> str:
        file, _, name = words.rpartition(" ")
        slot = Slot.typed(name) if file else None
        path = Path(file if slot else words).expanduser()
        slot = slot or self.shelf.free()
        if not words or slot is None or slot.kind == "auto":
            return "Say which file, and the slot to put it into if you like: import danko.save 7"
        before = self._facts(slot)
        if before is not None and not sure(f"Slot {slot} holds {_told(before)}. Replace it?"):
            return "Nothing was changed."
        self.shelf.import_(slot, path)
        return f"Put into slot {slot}. To go on from there: load {slot}"

    def _slot(self, words: str) -> Slot | None:
        slot = Slot.typed(words) or (self.shelf.named(words) if words else None)
        return slot if slot in {one.slot for one in self.shelf.list()} else None

    def _facts(self, slot: Slot) -> Facts | None:
        return next((one.facts for one in self.shelf.list() if one.slot == slot), None)


def _told(facts: Facts) -> str:
    """What a list says of a save."""
    minutes = round(facts.played_s / 60)
    when = facts.saved_at[:16].replace("T", " ")
    what = (facts.name, facts.chapter, f"{facts.choices} choices", f"{minutes} min" if minutes else "", when)
    return ", ".join(filter(None, what)) + (f": {facts.line[:48]}" if facts.line else "")


def _unknown(words: str) -> str:
    return (
        f'There is no save "{clean(words)}"; saves lists them.' if words else "Say which save: its number or its name."
    )
