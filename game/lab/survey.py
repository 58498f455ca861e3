"""Survey: what the rooms of `check` look at together: a level, its tags, and which tags are only known while playing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from game.ink import ChoicePoint, Diagnostic, Program, Severity
from game.ink import operations as op
from game.scene import Level, Manifest
from game.scene.directions import ALIASES, Note, Tag, TagError, read_tag
from game.scene.manifest import KeyPlaces, ManifestText
from game.scene.tagging import Written

BEGINS = frozenset({op.STRING_BEGIN, op.TAG_BEGIN})
ENDS = frozenset({op.STRING_END, op.PART_END, op.TAG_END})
ANY_KEY = "*"
"""Stands for the key of a tag whose key, too, is only known while playing."""


@dataclass(frozen=True, eq=False)
class Survey:
    """A level that compiles, to be looked over, and the text of its manifest."""

    level: Level
    written: ManifestText

    @property
    def program(self) -> Program:
        return self.level.program

    @property
    def manifest(self) -> Manifest:
        return self.level.manifest

    @cached_property
    def tags(self) -> tuple[Written, ...]:
        """The tags that something leads to."""
        reached = self.program.reached
        return tuple(one for one in self.level.tags if one.source.pc in reached)

    @cached_property
    def computed(self) -> dict[str, list[int]]:
        """Where the tags with logic in them begin, by their keys."""
        found: dict[str, list[int]] = {}
        for pc in self.program.positions[op.TAG_BEGIN]:
            operation, text, _ = self.program.code[pc + 1]
            key, colon, _ = text.partition(":") if operation in (op.TEXT, op.RAW) else ("", "", "")
            key = key.strip().lower()
            found.setdefault(ALIASES.get(key, key) if colon else ANY_KEY, []).append(pc)
        return found

    def is_computed(self, *keys: str) -> bool:
        """Whether the story may have tags with one of these keys whose values are only known while playing."""
        return ANY_KEY in self.computed or any(key in self.computed for key in keys)

    @cached_property
    def built(self) -> frozenset[int]:
        """The positions whose text is built into a choice, a string or a tag, and is not part of a line."""
        code, positions = self.program.code, self.program.positions
        found: set[int] = set()
        for begin in (*positions[op.STRING_BEGIN], *positions[op.TAG_BEGIN]):
            depth, pc = 1, begin
            while depth:
                pc += 1
                found.add(pc)
                depth += (code[pc][0] in BEGINS) - (code[pc][0] in ENDS)
        return frozenset(found)

    @cached_property
    def written_choices(self) -> list[ChoicePoint]:
        """Every choice, in the order of the text."""
        return sorted(self.program.choice_points(), key=lambda one: one.at)

    @cached_property
    def choices(self) -> dict[int, ChoicePoint]:
        """Every choice that something leads to, by its position."""
        code, reached = self.program.code, self.program.reached
        return {pc: code[pc][1] for pc in self.program.positions[op.CHOICE] if pc in reached}

    def choices_with(self, kind: type[Tag], perhaps: bool = False) -> set[int]:
        """Positions of the choices that have a tag of this kind; `perhaps` also of those that only playing can tell of."""
        found = {one.source.pc for one in self.tags if one.source.of_choice and isinstance(one.tag, kind)}
        for pc, point in self.choices.items():
            if point.parts:
                written = self.program.sources.text(point.at, point.end).replace("]", "#").split("#")[1:]
                if any(isinstance(_read(one.strip()), kind) or (perhaps and "{" in one) for one in written):
                    found.add(pc)
        return found

    # --- places in the manifest --------------------------------------------------------------------------------

    @cached_property
    def keys(self) -> KeyPlaces:
        """Where the keys of the manifest stand."""
        return KeyPlaces(self.written)

    def about_key(self, kind: str, severity: Severity, path: str, message: str, hint: str = "") -> Diagnostic:
        """A finding about a key of the manifest."""
        return Diagnostic(kind, severity, self.keys.of(path), message, hint)


def _read(text: str) -> Tag:
    try:
        return read_tag(text)
    except TagError:
        return Note(text)
