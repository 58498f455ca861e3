"""The autosave: the choices taken so far, written down at every decision.

A save is a log of choices, not a picture of memory: it is small, it cannot run anything, and taking the choices again gives the
whole way back, not only its end. It is written beside the old one and renamed, so there is a whole one at any moment.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import msgspec

from game.homes import autosave_path
from game.ink import GameError
from game.scene.beats import Decision, Ending
from game.scene.level import Level, LevelError
from game.scene.session import Session

MAX_SAVE = 20_000_000
"""How many bytes a save may have."""


class SaveError(GameError):
    """A save that cannot be read or written."""


class SavedChoice(msgspec.Struct, frozen=True):
    """A choice that was taken: its identity, its text for an edition in which that has changed, and by whom."""

    identity: str
    text: str
    timeout: bool = False


class Save(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One play-through, up to a decision."""

    level: str
    version: str
    seed: int
    choices: tuple[SavedChoice, ...]
    start: str | None = None
    schema: int = 1


def save_of(session: Session) -> Save:
    """What must be written down to reach this point again."""
    manifest = session.level.manifest
    choices = tuple(SavedChoice(one.identity, one.text, one.timeout) for one in session.taken)
    return Save(manifest.id, manifest.version, session.seed, choices, session.start)


def write_autosave(save: Save, folder: Path | None = None) -> None:
    """Write the autosave. Raises `SaveError` where that is not possible; the old one stays whole."""
    path = autosave_path(save.level, folder)
    beside = path.with_suffix(f".{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.write(msgspec.json.encode(save))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        message = f"the autosave cannot be written to {path.parent}: {error.strerror}"
        raise SaveError.plain("unwritable-save", message, "the story goes on, but will not be remembered") from None


def has_autosave(level: str, folder: Path | None = None) -> bool:
    """Whether there is something to continue."""
    return autosave_path(level, folder).is_file()


def read_autosave(level: str, folder: Path | None = None) -> Save:
    """Read the autosave of a level. A damaged one is set aside, under a name that the `SaveError` tells."""
    path = autosave_path(level, folder)
    try:
        if path.stat().st_size > MAX_SAVE:
            raise msgspec.ValidationError("it is too large")
        save = msgspec.json.decode(path.read_bytes(), type=Save)
        if save.schema != 1:
            raise msgspec.ValidationError(f"schema {save.schema} is of a newer game")
        if save.level != level:
            raise msgspec.ValidationError(f'it belongs to the level "{save.level}"')
    except OSError as error:
        raise SaveError.plain("unreadable-save", f"{path} cannot be read: {error.strerror}") from None
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        aside = path.with_suffix(".damaged.json")
        with contextlib.suppress(OSError):
            path.replace(aside)
        message = f"{path.name} is damaged ({error})"
        raise SaveError.plain("damaged-save", message, f"it was set aside as {aside.name}; begin a new game") from None
    return save


def resume(level: Level, save: Save) -> tuple[Session, str]:
    """A session at the decision where a save was made, and a notice where the level has changed since.

    Where a choice of the save no longer exists, the session stands at the decision where it was taken.
    """
    try:
        session = Session(level, save.seed, save.start)
    except LevelError:
        return Session(level, save.seed), "The level has changed: the story begins anew."
    for number, saved in enumerate(save.choices):
        beat = _next_stop(session)
        if not isinstance(beat, Decision):
            return session, _notice(number, len(save.choices))
        found = [one for one in beat.open if one.identity == saved.identity]
        found = found or [one for one in beat.open if one.text == saved.text]
        if len(found) != 1:
            return session, _notice(number, len(save.choices))
        if saved.timeout and beat.default == found[0].index:
            session.run_out_of_time()
        else:
            session.choose(found[0].index)
    _next_stop(session)
    return session, ""


def _next_stop(session: Session) -> Decision | Ending:
    while not isinstance(beat := session.beat, Decision | Ending):
        session.advance()
    return beat


def _notice(reached: int, saved: int) -> str:
    return f"The level has changed since it was saved: {reached} of {saved} choices could be taken again."
