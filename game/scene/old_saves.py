"""Old saves: the one autosave that the game wrote before there were slots, a log of choices. It is read, and never changed."""

from __future__ import annotations

from pathlib import Path

import msgspec

from game.homes import old_autosave_path
from game.scene.keeping import SaveError
from game.scene.saves import Facts, Number, Save, SavedChoice, Short, Text

MAX_SIZE = 20_000_000


class _OldSave(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    level: Short
    version: Short
    seed: Number
    choices: tuple[SavedChoice, ...]
    start: Text | None = None
    schema: int = 1


def read(level: str, folder: Path | None = None) -> Save | None:
    """The old autosave of a level as a save; None where there is none. Raises `SaveError`."""
    path = old_autosave_path(level, folder)
    if not path.is_file():
        return None
    try:
        if path.stat().st_size > MAX_SIZE:
            raise msgspec.ValidationError("it is too large")
        old = msgspec.json.decode(path.read_bytes(), type=_OldSave)
        if old.level != level or old.schema != 1:
            raise msgspec.ValidationError("it is of another level or another game")
    except OSError as error:
        raise SaveError.plain("unreadable-save", f"{path.name} cannot be read: {error.strerror}") from None
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise SaveError.plain("damaged-save", f"{path.name} is damaged: {error}", "the file was kept") from None
    facts = Facts(old.level, old.version, choices=len(old.choices))
    return Save(facts, "", old.seed, old.start, choices=old.choices)
