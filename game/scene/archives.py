"""Levels in zip files: looked over before anything is unpacked, and unpacked into a folder of the cache.

A zip comes from a stranger. Every name in it, every size and what the directory at its end takes to read are checked first; then
each member is copied by count, whatever it says of itself. Anything that does not look right refuses the whole archive.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import stat
import struct
import tempfile
import time
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.homes import cache_folder
from game.scene.errors import LevelError
from game.scene.files import reason, safe_parts, shown_path
from game.scene.manifest import ID, MANIFEST, MAX_MANIFEST, ManifestText, id_of, parse_manifest

MAX_ARCHIVE = 300_000_000
"""How many bytes a zip may have."""

MAX_UNPACKED = 500_000_000
"""How many bytes may come out of one."""

MAX_MEMBER = 100_000_000
MAX_MEMBERS = 5_000
MAX_DIRECTORY = 2_000_000
MAX_RATIO = 200
"""How many times its packed size a member may have, from `RATIO_COUNTS` bytes on."""

RATIO_COUNTS = 1_000_000
KEPT = 24
"""How many unpacked levels stay in the cache."""

JUNK = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini")
"""What systems put into archives without being asked."""

WRAPPED, BARE = "wrapped", "bare"
"""Where it is unpacked to in its place of the cache: in a folder as in the archive, or without one there."""

END = b"PK\x05\x06"
END64 = b"PK\x06\x07"
PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive: the parts of its path, and where to find it there."""

    parts: tuple[str, ...]
    info: zipfile.ZipInfo


@dataclass(frozen=True, slots=True)
class Unpacked:
    """Where a level was unpacked to: a folder with the name of its own, or its id where it had none.

    `name` is that of its folder inside the archive, empty if it lies there without one.
    """

    folder: Path
    name: str


def unpacked(path: Path) -> Unpacked:
    """The level in a zip: unpacked now, or the last time. Raises `LevelError` for what is no such zip."""
    try:
        facts = path.stat()
    except OSError as error:
        raise _refused(path, reason(error)) from None
    identity = f"{path.resolve()}\0{facts.st_size}\0{facts.st_mtime_ns}\0{facts.st_ctime_ns}"
    place = cache_folder() / "levels" / hashlib.blake2b(identity.encode("utf-8", "replace"), digest_size=12).hexdigest()
    if not place.is_dir():
        _unpack(path, place)
    with contextlib.suppress(OSError):
        os.utime(place)
    for kind in (WRAPPED, BARE):
        for folder in sorted((place / kind).glob("*")):
            return Unpacked(folder, folder.name if kind == WRAPPED else "")
    raise _refused(path, "it holds no files")


def discard(level: Unpacked) -> None:
    """Take a level out of the cache again."""
    shutil.rmtree(level.folder.parents[1], ignore_errors=True)


def members(archive: zipfile.ZipFile) -> list[Member]:
    """Every file of an archive. Raises `ValueError` with what is wrong with the first that cannot be taken."""
    found: list[Member] = []
    total = 0
    if len(archive.infolist()) > MAX_MEMBERS:
        raise ValueError(f"it holds more than {MAX_MEMBERS} files")
    known: dict[str, tuple[str, bool]] = {}
    for info in archive.infolist():
        # zipfile makes slashes of backslashes on one system and not on others, and ends a name at a zero byte
        name = info.orig_filename
        if name.split("/")[0] in JUNK or name.rpartition("/")[2] in JUNK:
            continue
        parts = safe_parts(name)
        if not parts or name.startswith("/") or ".." in parts:
            raise ValueError(f"{name!r} leads out of it")
        _refuse_odd(info)
        _refuse_clash(parts, info.is_dir(), known)
        if info.is_dir():
            continue
        total += info.file_size
        if info.file_size > MAX_MEMBER or total > MAX_UNPACKED:
            raise ValueError(f"{name!r} makes it larger than a level may be")
        if info.file_size > RATIO_COUNTS and info.file_size > MAX_RATIO * max(1, info.compress_size):
            raise ValueError(f"{name!r} becomes more than {MAX_RATIO} times larger when it is unpacked")
        found.append(Member(parts, info))
    return found


def _refuse_odd(info: zipfile.ZipInfo) -> None:
    mode = info.external_attr >> 16
    if info.flag_bits & 0x1:
        raise ValueError(f"{info.filename!r} is encrypted")
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ValueError(f"{info.filename!r} is packed in a way that is not read here: pack it as an ordinary zip")
    if info.create_system == 3 and stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise ValueError(f"{info.filename!r} is a link or a device")


def _refuse_clash(parts: tuple[str, ...], is_folder: bool, known: dict[str, tuple[str, bool]]) -> None:
    """Two names that are one on some system, or a file that is also a folder."""
    for end in range(1, len(parts) + 1):
        path = "/".join(parts[:end])
        is_file = end == len(parts) and not is_folder
        key = unicodedata.normalize("NFC", path).casefold()
        if key not in known:
            known[key] = (path, is_file)
        elif known[key] != (path, False) or is_file:
            raise ValueError(f"{known[key][0]!r} and {path!r} are one name on some systems")


# --- unpacking -------------------------------------------------------------------------------------------------


def _unpack(path: Path, place: Path) -> None:
    """Unpack beside the place and rename, so that what is there is whole."""
    with _opened(path) as archive:
        try:
            files = members(archive)
            place.parent.mkdir(parents=True, exist_ok=True)
            _forget_old(place.parent)
            beside = Path(tempfile.mkdtemp(prefix="new-", dir=place.parent))
        except ValueError as error:
            raise _refused(path, str(error)) from None
        except OSError as error:
            raise _refused(path, f"it cannot be unpacked: {reason(error)}") from None
        try:
            _copy_all(
                archive, files, beside / WRAPPED if _is_wrapped(files) else beside / BARE / _id_in(archive, files, path)
            )
            with contextlib.suppress(FileExistsError):
                beside.rename(place)
        except (*BROKEN, OSError) as error:
            if not place.is_dir():
                raise _refused(path, f"it is damaged: {_broken(error)}") from None
        finally:
            shutil.rmtree(beside, ignore_errors=True)


def _is_wrapped(files: list[Member]) -> bool:
    """Whether everything lies in one folder."""
    return len({one.parts[0] for one in files}) == 1 and all(len(one.parts) > 1 for one in files)


def _id_in(archive: zipfile.ZipFile, files: list[Member], path: Path) -> str:
    """The id of the level that lies in an archive without a folder; if it says none, the name of the archive."""
    for member in files:
        if member.parts == (MANIFEST,) and member.info.file_size <= MAX_MANIFEST:
            raw = parse_manifest(ManifestText("", archive.read(member.info).decode("utf-8-sig")))
            id_ = raw.get("id") if isinstance(raw, dict) else None
            if isinstance(id_, str) and ID.fullmatch(id_):
                return id_
    return id_of(path.stem)


BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
)
"""What `zipfile` raises for archives that are none."""


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with path.open("rb") as file:
            _look_at_end(file.seek(0, os.SEEK_END), path)
        archive = zipfile.ZipFile(path)
    except BROKEN as error:
        raise _refused(path, f"it is damaged: {_broken(error)}") from None
    except OSError as error:
        raise _refused(path, reason(error)) from None
    with archive:
        yield archive


def _look_at_end(size: int, path: Path) -> None:
    """Refuse an archive whose directory would take much memory, before `zipfile` reads it."""
    if size > MAX_ARCHIVE:
        raise _refused(path, f"it is larger than {MAX_ARCHIVE} bytes")
    with path.open("rb") as file:
        file.seek(max(0, size - 65_600))
        tail = file.read(65_600)
    at = tail.find(END)
    if at < 0:
        raise zipfile.BadZipFile("this is no zip file")
    while at >= 0:
        record = tail[at : at + 22]
        if len(record) == 22 and struct.unpack_from("<I", record, 12)[0] > MAX_DIRECTORY:
            raise _refused(path, f"it holds more than {MAX_MEMBERS} files")
        if tail[max(0, at - 20) : at].startswith(END64):
            raise _refused(path, "it is packed in a way that is not read here (zip64): pack it as an ordinary zip")
        at = tail.find(END, at + 1)


def _copy_all(archive: zipfile.ZipFile, files: list[Member], folder: Path) -> None:
    left = MAX_UNPACKED
    for member in files:
        target = folder.joinpath(*member.parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(member.info) as packed, target.open("xb") as file:
            while piece := packed.read(PIECE):
                left -= len(piece)
                if left < 0 or file.tell() + len(piece) > member.info.file_size:
                    raise ValueError("it holds more than it says")
                file.write(piece)


def _forget_old(folder: Path) -> None:
    """Keep the cache small: what was left over by a crash goes, and what was used longest ago."""
    entries = sorted(folder.iterdir(), key=lambda one: one.stat().st_mtime, reverse=True)
    day_ago = time.time() - 86_400
    for number, one in enumerate(entries):
        if one.stat().st_mtime < day_ago and (number >= KEPT or one.name.startswith("new-")):
            shutil.rmtree(one, ignore_errors=True)


def _broken(error: Exception) -> str:
    text = str(error).strip()
    return text[:1].lower() + text[1:] if text else "it ends too early"


def _refused(path: Path, why: str) -> LevelError:
    return LevelError.plain("bad-archive", f"{shown_path(path)} cannot be taken: {why}")
