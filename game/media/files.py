"""Pictures and sounds from strangers, looked at before any decoder sees them: what they are, and how large they become.

A file must be what its ending says, because decoders go by what they find and there are dozens of formats; and what it unpacks to
is known from its own headers and frames, so that a small file cannot fill the memory.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from game.homes import data_folder
from game.media.vorbis import check_headers

if TYPE_CHECKING:
    from game.media.drawings import Drawing

MAX_PICTURE = 40_000_000
MAX_PIXELS = 32_000_000
MAX_SIDE = 16_000
MAX_SOUND = 40_000_000
MAX_MP3 = 12_000_000
MAX_SECONDS = 600
PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"


class MediaError(ValueError):
    """A picture or sound that is none, or is too large: the text says why."""


def check_file(path: Path) -> Drawing | None:
    """Look at a picture or sound as a decoder would have to. Raises `MediaError`, `DrawingError` or `OSError`.

    Returns what is to be drawn, where it is a drawing.
    """
    if path.suffix.lower() == ".svg":
        return drawing(path)
    if path.suffix.lower() in SOUNDS:
        check_sound(path)
    else:
        check_photograph(path)
    return None


def drawing(path: Path) -> Drawing:
    """A drawing from a file."""
    from game.media.drawings import read_drawing  # noqa: PLC0415 - the first frame is drawn without it

    return read_drawing(_read(path, MAX_PICTURE))


def drawing_text(path: Path) -> str:
    """What the rasteriser is given of an SVG file: the program's own as they are, all others written anew."""
    if path.is_relative_to(data_folder("assets")):
        return path.read_text(encoding="utf-8-sig")
    return drawing(path).text


def check_photograph(path: Path) -> tuple[int, int]:
    """Width and height of a PNG or JPEG."""
    data = _read(path, MAX_PICTURE)
    size = _png_size(data) if path.suffix.lower() == ".png" else _jpeg_size(data)
    if size is None:
        raise MediaError(f"this is no {'PNG' if path.suffix.lower() == '.png' else 'JPEG'} picture")
    if not 0 < size[0] <= MAX_SIDE or not 0 < size[1] <= MAX_SIDE or size[0] * size[1] > MAX_PIXELS:
        raise MediaError(f"it has {size[0]} by {size[1]} pixels, and {MAX_PIXELS:,} is the most a picture may have")
    return size


def check_sound(path: Path) -> float:
    """How many seconds a sound takes at most."""
    data = _read(path, MAX_SOUND)
    seconds = SOUNDS[path.suffix.lower()](data)
    if seconds is None:
        raise MediaError(f"this is no {NAMES[path.suffix.lower()]} sound")
    if seconds > MAX_SECONDS:
        raise MediaError(f"it takes longer than {MAX_SECONDS // 60} minutes")
    return seconds


def _read(path: Path, most: int) -> bytes:
    if not path.is_file():
        raise MediaError("there is no such file")
    if path.stat().st_size > most:
        raise MediaError(f"it is larger than {most:,} bytes")
    return path.read_bytes()


# --- pictures --------------------------------------------------------------------------------------------------


def _png_size(data: bytes) -> tuple[int, int] | None:
    if not data.startswith(PNG) or data[12:16] != b"IHDR" or len(data) < 33:
        return None
    # a second header would be another size than this one
    if data.count(b"IHDR") > 1 and _png_chunks(data).count(b"IHDR") > 1:
        return None
    width, height = struct.unpack_from(">II", data, 16)
    return width, height


def _png_chunks(data: bytes) -> list[bytes]:
    found, at = [], 8
    while at + 8 <= len(data):
        found.append(data[at + 4 : at + 8])
        at += 12 + int.from_bytes(data[at : at + 4], "big")
    return found


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """The size in the frame header; where there are several, the largest."""
    if not data.startswith(JPEG):
        return None
    found: list[tuple[int, int]] = []
    at = 2
    while at + 9 <= len(data):
        if data[at] != 0xFF:
            at = data.find(b"\xff", at)
            if at < 0:
                break
            continue
        kind = data[at + 1]
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", data, at + 5)
            found.append((width, height))
        if kind in (0x00, 0x01, 0xFF) or 0xD0 <= kind <= 0xD9:
            at += 2 if kind != 0xFF else 1
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return max(found, key=lambda one: one[0] * one[1]) if found else None


# --- sounds ----------------------------------------------------------------------------------------------------


def _wav_seconds(data: bytes) -> float | None:
    """Plain samples only: nothing that is packed, and nothing to unpack."""
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE":
        return None
    at, rate, frame = 12, 0, 0
    while at + 8 <= len(data):
        kind, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if kind == b"fmt " and size >= 16 and at + 24 <= len(data):
            form, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", data, at + 8)
            frame = channels * bits // 8
            if form not in (1, 3, 0xFFFE) or not 1 <= channels <= 8 or bits not in (8, 16, 24, 32, 64):
                return None
            if form == 0xFFFE and data[at + 32 : at + 34] not in (b"\x01\0", b"\x03\0"):
                return None
        if kind == b"data":
            if not frame or not 1_000 <= rate <= 384_000:
                return None
            return float(min(size, len(data) - at - 8) / frame / rate)
        at += 8 + size + size % 2
    return None


def _ogg_seconds(data: bytes) -> float | None:
    """One stream of Vorbis. A packet becomes at most half a long block, whatever the file says of its own length."""
    if data[:4] != b"OggS" or data[28:35] != b"\x01vorbis" or len(data) < 58:
        return None
    rate, block = struct.unpack_from("<I", data, 40)[0], 1 << (data[56] >> 4)
    if not 1_000 <= rate <= 384_000 or not 64 <= block <= 8_192 or not 1 <= data[39] <= 8:
        return None
    at, packets = 0, 0
    while data[at : at + 4] == b"OggS" and at + 27 <= len(data):
        if at and data[at + 5] & 2:
            raise MediaError("it holds several sounds one behind the other")
        count = data[at + 26]
        table = data[at + 27 : at + 27 + count]
        packets += sum(one < 255 for one in table)
        at = data.find(b"OggS", at + 27 + count + sum(table))
        if at < 0:
            break
    seconds = float(packets * block / 2 / rate)
    if seconds <= MAX_SECONDS:
        check_headers(data)
    return seconds


BITRATES = {
    # version 1, layer III; and versions 2 and 2.5
    True: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    False: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
RATES = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}


def _mp3_seconds(data: bytes) -> float | None:
    """Frame by frame, wherever one begins."""
    if len(data) > MAX_MP3:
        raise MediaError(f"it is larger than {MAX_MP3:,} bytes")
    at = 0
    if data[:3] == b"ID3" and len(data) > 10:
        at = 10 + (data[6] << 21 | data[7] << 14 | data[8] << 7 | data[9])
    if data[at : at + 1] != b"\xff" or _mp3_frame(data, at) is None:
        return None
    seconds = 0.0
    while at >= 0:
        frame = _mp3_frame(data, at)
        if frame is None:
            at = data.find(b"\xff", at + 1)
            continue
        seconds += frame[1]
        at += frame[0]
    return seconds


def _mp3_frame(data: bytes, at: int) -> tuple[int, float] | None:
    """Length in bytes, and in seconds, of the frame at a place; None where none begins."""
    if at + 4 > len(data) or data[at] != 0xFF or data[at + 1] & 0xE0 != 0xE0:
        return None
    version, layer = data[at + 1] >> 3 & 3, data[at + 1] >> 1 & 3
    bits, rate, padding = data[at + 2] >> 4, data[at + 2] >> 2 & 3, data[at + 2] >> 1 & 1
    if version == 1 or layer != 1 or bits in (0, 15) or rate == 3:
        return None
    samples = 1_152 if version == 3 else 576
    hertz = RATES[version][rate]
    return samples // 8 * BITRATES[version == 3][bits] * 1_000 // hertz + padding, samples / hertz


SOUNDS: dict[str, Callable[[bytes], float | None]] = {".wav": _wav_seconds, ".ogg": _ogg_seconds, ".mp3": _mp3_seconds}
NAMES = {".wav": "WAV", ".ogg": "OGG Vorbis", ".mp3": "MP3"}
