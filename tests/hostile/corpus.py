"""Files as somebody would make them who means harm: each with the one message that it gets.

They are built here rather than kept, so that no virus scanner and no checkout stumbles over them.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.scene.levels import OGG
from tests.scene.zips import FINE, STORY, write_zip

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9">{}</svg>'
PAGE = b"OggS" + bytes([0, 2]) + bytes(20) + bytes([1, 30]) + b"\x01vorbis" + bytes([0, 0, 0, 0, 1])
PAGE += (8_000).to_bytes(4, "little") + bytes(12) + bytes([0xB8, 1])


# --- zips ------------------------------------------------------------------------------------------------------


def with_member(name: str) -> Callable[[Path], Path]:
    return lambda folder: write_zip(folder / "night.zip", {**FINE, name: b"out"})


def with_info(change: Callable[[zipfile.ZipInfo], None]) -> Callable[[Path], Path]:
    return lambda folder: write_zip(folder / "night.zip", FINE, change)


def link(info: zipfile.ZipInfo) -> None:
    info.create_system = 3
    info.external_attr = 0o120777 << 16


def bomb(folder: Path) -> Path:
    return write_zip(folder / "night.zip", {**FINE, "night/pictures/big.png": bytes(30_000_000)})


def many(folder: Path) -> Path:
    return write_zip(folder / "night.zip", {f"night/{number}.ink": b"" for number in range(5_001)})


def claims(folder: Path) -> Path:
    """A directory that says it holds more than any level."""
    path = write_zip(folder / "night.zip", FINE)
    data = bytearray(path.read_bytes())
    struct.pack_into("<I", data, len(data) - 22 + 12, 200_000_000)
    path.write_bytes(data)
    return path


def encrypted(folder: Path) -> Path:
    path = write_zip(folder / "night.zip", FINE)
    data = bytearray(path.read_bytes())
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 1)
    path.write_bytes(data)
    return path


def lies(folder: Path) -> Path:
    """A member that is longer than the directory says."""
    path = write_zip(folder / "night.zip", {"night/story.ink": STORY * 50})
    data = bytearray(path.read_bytes())
    struct.pack_into("<I", data, data.find(b"PK\x01\x02") + 24, 10)
    path.write_bytes(data)
    return path


def damaged(folder: Path) -> Path:
    path = write_zip(folder / "night.zip", FINE)
    data = bytearray(path.read_bytes())
    data[60:70] = b"\xff" * 10
    path.write_bytes(data)
    return path


def cut(folder: Path) -> Path:
    path = write_zip(folder / "night.zip", FINE)
    path.write_bytes(path.read_bytes()[:-30])
    return path


def packed_oddly(folder: Path) -> Path:
    path = folder / "night.zip"
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("night/story.ink", STORY)
    return path


def empty(folder: Path) -> Path:
    return write_zip(folder / "night.zip", {})


ZIPS: dict[str, tuple[Callable[[Path], Path], str]] = {
    "a name that climbs out": (with_member("night/../../out.txt"), "'..' is not a name for a file of a level"),
    "a name that climbs out by backslashes": (
        with_member("night\\..\\..\\out.txt"),
        "is not a name for a file of a level",
    ),
    "an absolute name": (with_member("/tmp/out.txt"), "'/' is not a name for a file of a level"),
    "a drive": (with_member("C:/out.txt"), "'C:' is not a name for a file of a level"),
    "a device": (with_member("night/NUL.txt"), "'NUL.txt' is not a name for a file of a level"),
    "a device with a blank": (with_member("night/con .ink"), "'con .ink' is not a name for a file of a level"),
    "a dot at the end": (with_member("night/story.ink."), "'story.ink.' is not a name for a file of a level"),
    "a control character": (with_member("night/\x1b[2J.ink"), "is not a name for a file of a level"),
    "a stream of a file": (with_member("night/story.ink:hidden"), "is not a name for a file of a level"),
    "a name without end": (with_member("night/" + "a" * 5_000), "is not a name for a file of a level"),
    "folders without end": (with_member("a/" * 500 + "b"), "has more than 12 folders in each other"),
    "two names in one": (with_member("night/Story.ink"), "are one name on some systems"),
    "a file that is a folder": (with_member("night/story.ink/more.ink"), "are one name on some systems"),
    "links": (with_info(link), "'night/level.toml' is a link or a device"),
    "a bomb": (bomb, "'night/pictures/big.png' becomes more than 200 times larger when it is unpacked"),
    "too many files": (many, "it holds more than 5000 files"),
    "a directory of 200 megabytes": (claims, "it holds more than 5000 files"),
    "encrypted files": (encrypted, "is encrypted"),
    "a member that lies": (lies, "it is damaged: "),
    "damaged members": (damaged, "it is damaged: "),
    "no end": (cut, "it is damaged: this is no zip file"),
    "another way of packing": (packed_oddly, "is packed in a way that is not read here"),
    "nothing": (empty, "it holds no files"),
}
"""What makes them, and the message behind `night.zip cannot be taken:`."""

# --- manifests -------------------------------------------------------------------------------------------------

MANIFESTS = {
    "brackets without end": ("x = " + "[" * 100_000, "manifest-syntax"),
    "tables without end": ("x = " + "{a = " * 5_000 + "1" + "}" * 5_000, "manifest-syntax"),
    "a number without end": ("schema = " + "9" * 50_000, "manifest-syntax"),
    "a key without end": ('id = "night"\n' + "a." * 20_000 + "b = 1", "manifest-syntax"),
    "a manifest without end": ('id = "night"\n' + "# snow\n" * 100_000, "manifest-syntax"),
    "a name without end": ('id = "night"\nname = "' + "x" * 100_000 + '"', "manifest-type"),
    "a thousand in the cast": (
        'id = "night"\n' + "".join(f'[cast.p{n}]\nname = "P"\n' for n in range(1_000)),
        "manifest-type",
    ),
    "a meter without end": ('id = "night"\n[meters.trust]\nmax = 1000000', "manifest-range"),
    "a meter beyond any number": ('id = "night"\n[meters.trust]\nmax = 1' + "0" * 400, "manifest-type"),
    "a start outside": ('id = "night"\nstart = "../../etc/passwd"', "unreadable"),
    "a start that is a device": ('id = "night"\nstart = "CON"', "unreadable"),
    "a start that is a folder": ('id = "night"\nstart = "pictures"', "unreadable"),
    "an id that climbs out": ('id = "../night"', "manifest-id"),
    "a base that climbs out": ('id = "night"\nextends = "../../night"', "missing-base"),
    "a base that is itself": ('id = "night"\nextends = "night"', "base-loop"),
    "no text": ("\x00\x01\x02", "manifest-syntax"),
}
"""The text, and the kind of the first error."""

# --- drawings --------------------------------------------------------------------------------------------------

LAUGHS = "".join(f'<!ENTITY l{n} "&l{n - 1};&l{n - 1};&l{n - 1};&l{n - 1};&l{n - 1};">' for n in range(1, 30))
ZIGZAG = "".join(f"L{number * 7919 % 16} {9 * (number % 2)}" for number in range(20_000))
DRAWINGS = {
    "billion laughs": (
        f'<!DOCTYPE svg [<!ENTITY l0 "ha">{LAUGHS}]>' + SVG.format("<g>&l29;</g>"),
        "it declares entities of its own, which are not read",
    ),
    "an entity from outside": (
        '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + SVG.format("<g>&x;</g>"),
        "it declares entities of its own, which are not read",
    ),
    "no drawing": ("<html/>", "it begins with <html>, and SVG begins with <svg>"),
    "no text": ("\x00\x01", "line 1: not well-formed (invalid token)"),
    "cut short": (SVG.format("<g>")[:-6], "line 1: no element found"),
    "without a size": (
        '<svg xmlns="http://www.w3.org/2000/svg"/>',
        'it does not say what it shows: write viewBox="0 0 1280 720"',
    ),
    "a size without end": ('<svg viewBox="0 0 1e300 1e300"/>', "a number in it is too large"),
    "a strip": ('<svg viewBox="0 0 100000 1"/>', 'it does not say what it shows: write viewBox="0 0 1280 720"'),
    "groups without end": (
        SVG.format("<g>" * 5_000 + "</g>" * 5_000),
        "its elements stand more than 100 deep in each other",
    ),
    "elements without end": (SVG.format('<g id="a"/>' * 60_000), "it has more than 50,000 elements"),
    "full-size shapes without end": (
        SVG.format('<rect width="16" height="9" fill="#fff"/>' * 10_000),
        "it would take too long to draw: fewer shapes, or smaller ones",
    ),
    "a zigzag": (
        SVG.format(f'<path d="M0 0{ZIGZAG}"/>'),
        "it would take too long to draw: fewer shapes, or smaller ones",
    ),
    "a path without end": (
        SVG.format(f'<path d="M0 0{"L1 1" * 250_000}"/>'),
        "it has more than 400,000 numbers",
    ),
    "dashes without end": (
        SVG.format('<path stroke="#000" stroke-dasharray="0.0001" d="M0 0 L16 9"/>'),
        "its dashes are too short",
    ),
    "a stroke without end": (
        SVG.format('<path stroke="#000" stroke-width="1e6" d="M0 0 L16 9"/>'),
        "a stroke in it is wider than the picture",
    ),
    "a shape without end": (
        SVG.format('<path d="M0 0 L1e6 1e6"/>'),
        "a shape in it reaches more than 2,000 times as far as the picture",
    ),
    "scaled without end": (
        SVG.format('<g transform="scale(9999)">' * 9 + "</g>" * 9),
        "it is moved or scaled too far",
    ),
    "a style sheet without end": (
        SVG.format("<style>" + ".a{fill:red}" * 5_000 + "</style>"),
        "its style sheet is too large, or sets dashes or very wide strokes",
    ),
}
"""The text, and why it is not drawn."""

# --- pictures and sounds ---------------------------------------------------------------------------------------


def png(width: int, height: int) -> bytes:
    """A PNG that says it has this size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes(1_000)))
        + chunk(b"IEND", b"")
    )


def wav(rate: int, size: int, form: int = 1) -> bytes:
    """A WAV with so many bytes of silence."""
    head = struct.pack("<HHIIHH", form, 1, rate, rate, 1, 8)
    return (
        b"RIFF"
        + bytes(4)
        + b"WAVEfmt "
        + struct.pack("<I", 16)
        + head
        + b"data"
        + struct.pack("<I", size)
        + bytes(size)
    )


HOURS = PAGE + (b"OggS" + bytes([0, 0]) + bytes(20) + bytes([255]) + bytes([1]) * 255 + bytes(255)) * 100
MEDIA: dict[str, tuple[str, bytes, str]] = {
    "a picture of a million by a million": (".png", png(1_000_000, 1_000_000), "it has 1000000 by 1000000 pixels"),
    "a picture without pixels": (".png", png(0, 5), "it has 0 by 5 pixels"),
    "two headers": (".png", png(5, 5)[:33] + png(30_000, 30_000)[8:], "this is no PNG picture"),
    "a JPEG of 65,535 by 65,535": (
        ".jpg",
        b"\xff\xd8\xff\xc0\x00\x0b\x08\xff\xff\xff\xff\x01\x01\x11\x00\xff\xd9",
        "it has 65535 by 65535 pixels",
    ),
    "a PNG that is a TIFF": (".png", b"II*\x00" + bytes(100), "this is no PNG picture"),
    "a JPEG that is a drawing": (".jpg", SVG.format("").encode(), "this is no JPEG picture"),
    "a sound that is a tracker module": (".ogg", b"Extended Module: " + bytes(100), "this is no OGG Vorbis sound"),
    "hours in a small sound": (".ogg", HOURS, "it takes longer than 10 minutes"),
    "sounds one behind the other": (".ogg", PAGE + PAGE, "it holds several sounds one behind the other"),
    "tables of no size": (".ogg", OGG.replace(b"BCV\x01\0", b"BCV\0\0", 1), "its tables are not those of a sound"),
    "tables that end": (".ogg", OGG[:1_500], "its tables end too early"),
    "a WAV that is packed": (".wav", wav(8_000, 100, form=2), "this is no WAV sound"),
    "a WAV of eleven hours": (".wav", wav(1_000, 700_000), "it takes longer than 10 minutes"),
    "hours of the smallest frames": (
        ".mp3",
        (b"\xff\xe3\x18\x00" + bytes(68)) * 20_000,
        "it takes longer than 10 minutes",
    ),
    "an MP3 that is text": (".mp3", b"ID3" + bytes(200), "this is no MP3 sound"),
    "nothing": (".png", b"", "this is no PNG picture"),
}
"""Ending, bytes, and why it is not decoded."""

# --- stories ---------------------------------------------------------------------------------------------------

STORIES = {
    "a file outside": ("INCLUDE ../../etc/passwd\n", "missing-include"),
    "a file by its absolute name": ("INCLUDE /etc/passwd\n", "missing-include"),
    "itself": ("INCLUDE story.ink\n", "include-loop"),
    "a device": ("INCLUDE con.ink\n", "missing-include"),
    "braces without end": ("{" * 10_000 + "\n", "unknown-logic"),
    "a picture outside": ("Snow. # IMAGE: ../../secret.png\n-> END\n", "unknown-picture"),
    "a picture from the web": ("Snow. # BACKGROUND: https://example.org/a.png\n-> END\n", "unknown-picture"),
    "a sound by its absolute name": ("Snow. # AUDIO: /dev/zero\n-> END\n", "unknown-sound"),
}
"""The text, and the kind of the first error."""
