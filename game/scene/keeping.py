"""Keeping files: written whole or not at all, in three generations, and known by their checksums.

A file is three lines of text: a seal, a head that is quick to read, and a body. The seal holds the length and the checksum of
both, so that whatever was cut short or changed is found before any of it is believed. What the lines say is not asked here.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from game.ink import GameError

MAGIC = b"red-heat"
MAX_FILE = 16_000_000
"""How many bytes a file may have."""
SEAL = 200
"""How many bytes the first line has at most."""
MAX_ASIDE = 9
"""How many damaged files of one name are kept."""
GENERATIONS = ("", ".1", ".2")
"""What follows the name of a file and of those that it replaced, the latest first."""


class SaveError(GameError):
    """A save, or what is remembered of a level, that cannot be read or written."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a file holds. `order` counts up with every writing into the same folder."""

    order: int
    head: bytes
    body: bytes


def write_sheet(path: Path, sheet: Sheet) -> None:
    """Write a file beside the old one, and put it in its place when it is on the disk; the old one becomes the generation
    before. A damaged one does not: it is set aside.

    Raises `SaveError` where that is not possible; the old file stays whole.
    """
    beside = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.write(sealed(sheet))
            file.flush()
            os.fsync(file.fileno())
        _make_room(path)
        beside.replace(path)
        _sync(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        message = f"{path.name} cannot be written to {path.parent}: {error.strerror}"
        raise SaveError.plain("unwritable-save", message, "the story goes on, but will not be remembered") from None


def sealed(sheet: Sheet) -> bytes:
    """The bytes of a file."""
    head, body = sheet.head, sheet.body
    seal = (MAGIC, b"%d" % sheet.order, b"%d" % len(head), b"%d" % len(body), _sum(head), _sum(body))
    return b"\n".join((b" ".join(seal), head, body, b""))


def read_sheet(path: Path) -> Sheet:
    """The latest generation of a file. Raises `SaveError` where it is missing or damaged."""
    try:
        if path.stat().st_size > MAX_FILE:
            raise _damaged(path, f"it is larger than {MAX_FILE // 1_000_000} MB")
        return unsealed(path, path.read_bytes())
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None


def unsealed(path: Path, data: bytes) -> Sheet:
    """What the bytes of a file hold; `path` is its name in messages. Raises `SaveError`."""
    # mail and version control may have changed the ends of lines, which are no part of what is written
    seal, _, rest = data.replace(b"\r\n", b"\n").partition(b"\n")
    order, head_length, body_length, head_sum, body_sum = _seal(path, seal)
    head, body = rest[:head_length], rest[head_length + 1 : head_length + 1 + body_length]
    if len(rest) != head_length + body_length + 2:
        raise _damaged(path, "it ends in the middle" if len(rest) < head_length + body_length + 2 else "it is too long")
    if _sum(head) != head_sum or _sum(body) != body_sum:
        raise _damaged(path, "its checksum is wrong")
    return Sheet(order, head, body)


def read_head(path: Path) -> Sheet:
    """The same without the body, of which only the length is checked: for lists. Raises `SaveError`."""
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            seal = file.readline(SEAL)
            order, head_length, body_length, head_sum, _ = _seal(path, seal.rstrip(b"\r\n"))
            if size < len(seal) + head_length + body_length + 2:
                raise _damaged(path, "it ends in the middle")
            head = file.read(min(head_length, MAX_FILE))
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
    if _sum(head) != head_sum:
        raise _damaged(path, "its checksum is wrong")
    return Sheet(order, head, b"")


def read_order(path: Path) -> int:
    """The order of a file by its seal alone; 0 where that cannot be read."""
    try:
        with path.open("rb") as file:
            return _seal(path, file.readline(SEAL).rstrip(b"\r\n"))[0]
    except (OSError, SaveError):
        return 0


def generations(path: Path) -> list[Path]:
    """The file and those that it replaced, as far as they exist, the latest first."""
    return [one for suffix in GENERATIONS if (one := path.with_name(path.name + suffix)).is_file()]


def set_aside(path: Path) -> str:
    """Put a file out of the way under a name of its own; returns the name."""
    for number in range(1, MAX_ASIDE + 1):
        aside = path.with_name(f"{path.name}.damaged-{number}")
        if not aside.exists() or number == MAX_ASIDE:
            with contextlib.suppress(OSError):
                path.replace(aside)
            return aside.name
    raise AssertionError("the last number is always taken")


def remove(path: Path) -> None:
    """Delete a file in all its generations. Raises `SaveError` where that is not possible."""
    try:
        for one in generations(path):
            one.unlink(missing_ok=True)
    except OSError as error:
        raise SaveError.plain("unwritable-save", f"{path.name} cannot be deleted: {error.strerror}") from None


def unreadable(path: Path, error: OSError | ValueError) -> SaveError:
    """What is to be said of a file that the system does not hand out."""
    reason = "there is no such file" if isinstance(error, FileNotFoundError) else getattr(error, "strerror", None)
    return SaveError.plain("unreadable-save", f"{path.name} cannot be read: {reason or error}")


def _make_room(path: Path) -> None:
    """Let the file of a name become the generation before; there is one under the name at any moment."""
    if not path.is_file():
        return
    try:
        read_sheet(path)
    except SaveError:
        set_aside(path)
        return
    before, earlier = (path.with_name(path.name + suffix) for suffix in GENERATIONS[1:])
    if before.is_file():
        before.replace(earlier)
    try:
        os.link(path, before)
    except OSError:
        # not every disk knows two names for one file
        shutil.copyfile(path, before)


def _sync(folder: Path) -> None:
    """Let the new name reach the disk too, where the system can be asked for it."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _seal(path: Path, seal: bytes) -> tuple[int, int, int, bytes, bytes]:
    parts = seal.split(b" ")
    if parts[0] != MAGIC:
        raise _damaged(path, "it is not a file of this game")
    if len(parts) != 6 or not all(part.isdigit() and len(part) < 16 for part in parts[1:4]):
        raise _damaged(path, "its first line is not whole")
    return int(parts[1]), int(parts[2]), int(parts[3]), parts[4], parts[5]


def _sum(data: bytes) -> bytes:
    return blake2b(data, digest_size=16).hexdigest().encode()


def _damaged(path: Path, reason: str) -> SaveError:
    return SaveError.plain("damaged-save", f"{path.name} is damaged: {reason}", "the file was kept")
