"""Chapters: which part of a story everything that is written belongs to.

A chapter begins with its tag and lasts to the next one in the same file. A file without the tag belongs to the chapter from
which a reader first comes to it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from game.ink import Program
from game.ink import operations as op
from game.scene.directions import Chapter, TagError, read_tag


class Chapters:
    """The chapters of one program."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._tags: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._inherited: dict[str, str] = {}
        for tag in sorted(program.static_tags(), key=lambda one: program.ats[one.pc]):
            title = _title(tag.text)
            if title is not None:
                span = program.tag_span(tag)
                self._tags[span.file].append((span.line, title))

    def inherit(self, first: str, leads: dict[str, list[str]]) -> None:
        """Let what has no chapter of its own have that of where a reader comes from."""
        waiting = [first]
        seen = set(waiting)
        for node in waiting:
            for target in leads.get(node, []):
                if target not in seen:
                    seen.add(target)
                    waiting.append(target)
                    self._inherited[target] = self.of_flow(node)

    def of_flow(self, path: str) -> str:
        """The chapter of a knot or stitch, by the first text in it."""
        first = next((pc for pc in self._positions(path) if self._tells(pc)), None)
        place = self._program.places.get(path)
        if first is not None:
            return self.at(self._program.ats[first], path)
        return self.at(place.at if place else 0, path)

    def at(self, position: int, path: str) -> str:
        """The chapter of a position in the source, which belongs to a knot or stitch; empty where there is none."""
        span = self._program.sources.span(position)
        tags = self._tags.get(span.file, [])
        index = bisect_right(tags, span.line, key=lambda tag: tag[0])
        return tags[index - 1][1] if index else self._inherited.get(path, "")

    def _positions(self, path: str) -> range:
        regions = self._program.regions
        index = next(index for index, region in enumerate(regions) if region.path == path)
        return range(regions[index].start, [*self._program.region_starts, len(self._program.code)][index + 1])

    def _tells(self, pc: int) -> bool:
        operation, text, _ = self._program.code[pc]
        return operation in (op.LINE, op.TEXT) or (operation == op.TAG and _title(text) is not None)

    @property
    def titles(self) -> tuple[str, ...]:
        """All chapters, in the order of the source."""
        return tuple(dict.fromkeys(title for tags in self._tags.values() for _, title in tags))


def _title(text: str) -> str | None:
    try:
        tag = read_tag(text)
    except TagError:
        return None
    return tag.title if isinstance(tag, Chapter) else None
