"""The headers of Ogg Vorbis, read to the last bit before a decoder is given them.

Decoders trust the tables that a sound brings with it: how values are coded, and which table belongs to what. Older ones divide by
sizes of nothing, and look up books that are not there. So the tables are read here by the rules of the format (its specification,
section 4.2), and a sound whose tables break one is not decoded. Of the sound itself nothing is read: wrong tables crash, wrong
samples crackle.
"""

from __future__ import annotations

from dataclasses import dataclass

MAX_HEADER = 65_536
MAX_ENTRIES = 16_384
MAX_VALUES = 65_536
MAX_X = 65
"""How many points a floor may have."""

SYNC = 0x564342


class VorbisError(ValueError):
    """Headers that are not those of a sound."""


class _Bits:
    """A packet read bit by bit, the lowest first."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def read(self, count: int) -> int:
        end = self.at + count
        if end > 8 * len(self.data):
            raise VorbisError("its tables end too early")
        found = int.from_bytes(self.data[self.at >> 3 : (end + 7) >> 3], "little") >> (self.at & 7)
        self.at = end
        return found & ((1 << count) - 1)

    def below(self, most: int, count: int = 8) -> int:
        """A number that names one of so many things."""
        found = self.read(count)
        _must(found < most)
        return found


@dataclass(frozen=True, slots=True)
class _Book:
    dimensions: int
    entries: int
    has_values: bool


def check_headers(data: bytes) -> None:
    """Read the headers of a sound. Raises `VorbisError` where they break a rule of the format."""
    packets = _packets(data, 3)
    _must(len(packets) == 3 and packets[1][:7] == b"\x03vorbis" and packets[2][:7] == b"\x05vorbis")
    channels = packets[0][11]
    short, long = packets[0][28] & 15, packets[0][28] >> 4
    _must(6 <= short <= long <= 13 and packets[0][29] & 1 == 1)
    bits = _Bits(packets[2][7:])
    books = [_book(bits) for _ in range(bits.read(8) + 1)]
    for _ in range(bits.read(6) + 1):
        _must(bits.read(16) == 0)
    floors = bits.read(6) + 1
    for _ in range(floors):
        _floor(bits, books)
    residues = bits.read(6) + 1
    for _ in range(residues):
        _residue(bits, books)
    mappings = bits.read(6) + 1
    for _ in range(mappings):
        _mapping(bits, channels, floors, residues)
    for _ in range(bits.read(6) + 1):
        bits.read(1)
        _must(bits.read(32) == 0)
        bits.below(mappings)
    _must(bits.read(1) == 1)


def _must(holds: bool) -> None:
    if not holds:
        raise VorbisError("its tables are not those of a sound")


def _packets(data: bytes, count: int) -> list[bytes]:
    """The first packets of a stream."""
    found: list[bytes] = []
    open_packet = b""
    at = 0
    while len(found) < count and data[at : at + 4] == b"OggS" and at + 27 <= len(data):
        segments = data[at + 26]
        table = data[at + 27 : at + 27 + segments]
        at += 27 + segments
        for size in table:
            open_packet += data[at : at + size]
            at += size
            if len(open_packet) > MAX_HEADER:
                raise VorbisError("its headers are too large")
            if size < 255:
                found.append(open_packet)
                open_packet = b""
    return found[:count]


def _book(bits: _Bits) -> _Book:
    _must(bits.read(24) == SYNC)
    dimensions, entries = bits.read(16), bits.read(24)
    _must(1 <= dimensions <= 1_024 and 1 <= entries <= MAX_ENTRIES)
    _lengths(bits, entries)
    kind = bits.read(4)
    _must(kind <= 2)
    if kind:
        bits.read(64)
        width = bits.read(4) + 1
        bits.read(1)
        values = _root(entries, dimensions) if kind == 1 else entries * dimensions
        _must(values >= 1 and values * width <= 8 * MAX_HEADER and entries * dimensions <= MAX_VALUES)
        for _ in range(values):
            bits.read(width)
    return _Book(dimensions, entries, bool(kind))


def _lengths(bits: _Bits, entries: int) -> None:
    """The lengths of the words of a book: together they are just the leaves of a tree."""
    lengths: list[int] = []
    if bits.read(1):
        length = bits.read(5) + 1
        while len(lengths) < entries:
            count = bits.read((entries - len(lengths)).bit_length())
            _must(len(lengths) + count <= entries and length <= 32)
            lengths += [length] * count
            length += 1
    else:
        sparse = bits.read(1)
        lengths = [bits.read(5) + 1 for _ in range(entries) if not sparse or bits.read(1)]
    if len(lengths) > 1:
        _must(sum(1 << (32 - one) for one in lengths) == 1 << 32)


def _root(entries: int, dimensions: int) -> int:
    """The largest number whose power with so many dimensions is no larger than the entries."""
    found = int(entries ** (1 / dimensions)) + 1
    while found**dimensions > entries:
        found -= 1
    return found


def _floor(bits: _Bits, books: list[_Book]) -> None:
    kind = bits.read(16)
    if kind == 0:
        # written by no encoder since 2001
        raise VorbisError("it is of a kind of Vorbis that is not played here")
    _must(kind == 1)
    partitions = [bits.read(4) for _ in range(bits.read(5))]
    sizes: list[int] = []
    for _ in range(max(partitions, default=-1) + 1):
        sizes.append(bits.read(3) + 1)
        depth = bits.read(2)
        if depth:
            bits.below(len(books))
        for _ in range(1 << depth):
            bits.below(len(books) + 1)
    bits.read(2)
    width = bits.read(4)
    points = [0, 1 << width]
    for partition in partitions:
        points += [bits.read(width) for _ in range(sizes[partition])]
    _must(len(points) <= MAX_X and len(set(points)) == len(points))


def _residue(bits: _Bits, books: list[_Book]) -> None:
    kind, begin, end, size = bits.read(16), bits.read(24), bits.read(24), bits.read(24) + 1
    classes = bits.read(6) + 1
    classbook = books[bits.below(len(books))]
    _must(kind <= 2 and begin <= end and size <= 8_192)
    _must(classbook.dimensions <= 32 and classes**classbook.dimensions <= classbook.entries)
    cascades = []
    for _ in range(classes):
        low = bits.read(3)
        cascades.append(low | (bits.read(5) << 3 if bits.read(1) else 0))
    for cascade in cascades:
        for _ in range(cascade.bit_count()):
            book = books[bits.below(len(books))]
            _must(book.has_values and size % book.dimensions == 0)


def _mapping(bits: _Bits, channels: int, floors: int, residues: int) -> None:
    _must(bits.read(16) == 0)
    submaps = bits.read(4) + 1 if bits.read(1) else 1
    if bits.read(1):
        width = (channels - 1).bit_length()
        for _ in range(bits.read(8) + 1):
            one, other = bits.below(channels, width), bits.below(channels, width)
            _must(one != other)
    _must(bits.read(2) == 0)
    if submaps > 1:
        for _ in range(channels):
            bits.below(submaps, 4)
    for _ in range(submaps):
        bits.read(8)
        bits.below(floors)
        bits.below(residues)
