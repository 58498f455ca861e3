"""Edits of a level's text, as an author makes them: a line here, a choice there, a knot under another name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

Files = dict[str, list[str]]
"""The ink files of a level by name, as lines."""

PLAIN = re.compile(r"[A-Z][^{}#<>\[\]|\\~=*+]{20,}")
"""A line of text with nothing in it that an edit could break."""
CHOICE = re.compile(r"(?P<indent>\s*)(?P<bullets>[*+])\s*(?P<rest>.*)")
KNOT = re.compile(r"===\s*(\w+)")


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an edit happens: a line of a file, and the knot that it stands in. Lines are counted from 0."""

    file: str
    line: int
    knot: str


Edit = Callable[[Files, tuple[Spot, ...]], None]
"""Changes the files at the spots, which are given from the last to the first of each file."""


def is_plain(files: Files, spot: Spot) -> bool:
    """Whether a spot is a line of text at the outermost level of its knot, before any choice of it."""
    lines = files[spot.file]
    first = _knot_line(lines, spot.knot)
    before = lines[first + 1 : spot.line]
    return PLAIN.fullmatch(lines[spot.line]) is not None and not any(re.match(r"\s*([-*+{}=])", one) for one in before)


def block(lines: list[str], start: int) -> int:
    """Where the choice that begins on a line ends: the next choice, gather or knot of its depth."""
    match = CHOICE.match(lines[start])
    assert match is not None
    indent = len(match["indent"])
    for number in range(start + 1, len(lines)):
        line = lines[number]
        depth = len(line) - len(line.lstrip())
        if line.strip() and depth <= indent:
            return number
    return len(lines)


def choices_from(lines: list[str], start: int) -> list[int]:
    """The lines on which the choices of a decision begin, from the first of them on."""
    found = []
    while start < len(lines) and CHOICE.match(lines[start]):
        found.append(start)
        start = block(lines, start)
    return found


def can_be_edited(lines: list[str], start: int) -> bool:
    """Whether a decision begins here that has several choices, of which nothing else speaks."""
    found = choices_from(lines, start)
    return len(found) > 1 and not any("* (" in lines[one] or "+ (" in lines[one] for one in found)


def line_added(files: Files, spots: tuple[Spot, ...]) -> None:
    for spot in spots:
        files[spot.file][spot.line : spot.line] = ["A tram goes by.", ""]


def line_reworded(files: Files, spots: tuple[Spot, ...]) -> None:
    for spot in spots:
        files[spot.file][spot.line] = files[spot.file][spot.line].rstrip() + " It is late."


def choice_added_before(files: Files, spots: tuple[Spot, ...]) -> None:
    for spot in spots:
        match = CHOICE.match(files[spot.file][spot.line])
        assert match is not None
        files[spot.file].insert(spot.line, f"{match['indent']}+ [Whistle.]")


def choices_reordered(files: Files, spots: tuple[Spot, ...]) -> None:
    for spot in spots:
        lines = files[spot.file]
        starts = choices_from(lines, spot.line)
        end = block(lines, starts[-1])
        blocks = [lines[one:following] for one, following in zip(starts, [*starts[1:], end], strict=True)]
        lines[spot.line : end] = [line for one in reversed(blocks) for line in one]


def choice_deleted(files: Files, spots: tuple[Spot, ...]) -> None:
    for spot in spots:
        lines = files[spot.file]
        del lines[spot.line : block(lines, spot.line)]


def knot_moved(files: Files, spots: tuple[Spot, ...]) -> None:
    for spot in spots:
        lines = files[spot.file]
        start = _knot_line(lines, spot.knot)
        end = next((n for n in range(start + 1, len(lines)) if KNOT.match(lines[n])), len(lines))
        moved = lines[start:end]
        del lines[start:end]
        files["shared.ink"] += ["", *moved]


def knot_renamed(files: Files, spots: tuple[Spot, ...]) -> None:
    for knot in {spot.knot for spot in spots}:
        for lines in files.values():
            lines[:] = [re.sub(rf"\b{knot}\b", f"{knot}_now", line) for line in lines]


def knot_renamed_with_was(files: Files, spots: tuple[Spot, ...]) -> None:
    knot_renamed(files, spots)
    for knot in {spot.knot for spot in spots}:
        for lines in files.values():
            if f"=== {knot}_now" in lines:
                lines.insert(_knot_line(lines, f"{knot}_now") + 1, f"# was: {knot}")


def variable_added(files: Files, _: tuple[Spot, ...]) -> None:
    files["shared.ink"].insert(0, "VAR trams = 3")


def variable_removed(files: Files, _: tuple[Spot, ...]) -> None:
    lines = files["01_steam.ink"]
    kept = [line for line in lines if not re.match(r"\s*(VAR|~) bath_burned\b", line)]
    files["01_steam.ink"] = [re.sub(r"\bbath_burned\b", "false", line) for line in kept]


def variable_retyped(files: Files, _: tuple[Spot, ...]) -> None:
    lines = files["01_steam.ink"]
    lines = [re.sub(r"\bbath_waited = false", 'bath_waited = "no"', line) for line in lines]
    lines = [re.sub(r"\bbath_waited = true", 'bath_waited = "yes"', line) for line in lines]
    files["01_steam.ink"] = [re.sub(r"\bbath_waited or", 'bath_waited == "yes" or', line) for line in lines]


def chapter_split(files: Files, spots: tuple[Spot, ...]) -> None:
    for spot in spots:
        part = [f"-> {spot.knot}_two", "", f"=== {spot.knot}_two", "# chapter: Another Part"]
        files[spot.file][spot.line : spot.line] = part


def file_renamed(files: Files, _: tuple[Spot, ...]) -> None:
    files["06_ridzik.ink"] = files.pop("06_partners.ink")
    files["story.ink"] = [line.replace("06_partners", "06_ridzik") for line in files["story.ink"]]


def from_last(spots: Iterable[Spot]) -> tuple[Spot, ...]:
    """Spots in an order in which an edit at one does not move the next."""
    return tuple(sorted(set(spots), key=lambda one: (one.file, one.line), reverse=True))


def _knot_line(lines: list[str], knot: str) -> int:
    return next(number for number, line in enumerate(lines) if (match := KNOT.match(line)) and match[1] == knot)
