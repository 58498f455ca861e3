"""The text of a walkthrough: what its lines ask for. Playing it belongs to `walkthrough.py`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from game.ink import GameError, Span

ENDING = "***"
CHOICE = ">"
ANYTHING = "..."
COMMENT = "#"
VERBATIM = "\\"
"""Stands before a line of the story that would otherwise be read as something else."""

SETTINGS = ("start", "set", "seed")
CHECKS = re.compile(r"(?:\[[^\[\]]*\]\s*)+")


class WalkthroughError(GameError):
    """A walkthrough that cannot be read, or that does not come true."""


class Kind(Enum):
    """What a line of a walkthrough asks for."""

    TEXT = "a line of the story"
    ANYTHING = "any number of lines"
    CHOICE = "a choice to be taken"
    CHECK = "what must hold"
    ENDING = "an ending"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a walkthrough that asks for something, and where it stands."""

    words: str
    line: int

    @property
    def kind(self) -> Kind:
        words = self.words
        if words.startswith(CHOICE):
            return Kind.CHOICE
        if words == ENDING or words.startswith(f"{ENDING} "):
            return Kind.ENDING
        if words == ANYTHING:
            return Kind.ANYTHING
        return Kind.CHECK if CHECKS.fullmatch(words) else Kind.TEXT

    @property
    def value(self) -> str:
        """The choice, the name of the ending, or the line of the story with its white space folded."""
        match self.kind:
            case Kind.CHOICE:
                return self.words.removeprefix(CHOICE).strip()
            case Kind.ENDING:
                return self.words.removeprefix(ENDING).strip()
            case _:
                return " ".join(self.words.removeprefix(VERBATIM).split())

    @property
    def checks(self) -> tuple[str, ...]:
        """What stands in brackets, one by one."""
        return tuple(one.strip() for one in re.findall(r"\[([^\[\]]*)\]", self.words))


@dataclass(frozen=True, slots=True)
class Walkthrough:
    """A play-through: where it starts, with which variables and seed, and its steps."""

    file: str
    steps: tuple[Step, ...]
    start: str | None = None
    settings: tuple[Step, ...] = ()
    seed: int = 0
    sources: tuple[str, ...] = ()
    start_line: int = 0

    @property
    def expects_lines(self) -> bool:
        """Whether every line of the story must stand in it, but for those that `...` skips."""
        return any(step.kind in (Kind.TEXT, Kind.ANYTHING) for step in self.steps)

    @property
    def stretches(self) -> Iterator[tuple[Step, ...]]:
        """Its steps from decision to decision: each ends in a choice or an ending, but perhaps the last."""
        steps: list[Step] = []
        for step in self.steps:
            steps.append(step)
            if step.kind in (Kind.CHOICE, Kind.ENDING):
                yield tuple(steps)
                steps = []
        if steps:
            yield tuple(steps)

    def span(self, step: Step) -> Span:
        return self.span_of_line(step.line)

    def span_of_line(self, line: int) -> Span:
        source = self.sources[line - 1] if line <= len(self.sources) else ""
        indent = len(source) - len(source.lstrip())
        return Span(self.file, line, indent + 1, max(1, len(source.strip())), source)


def read_walkthrough(path: Path, shown: str = "") -> Walkthrough:
    """Read a `.walk` file. Raises `WalkthroughError` where it is no walkthrough."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise WalkthroughError.plain("unreadable", f"{shown or path} cannot be read: {error}") from None
    return parse_walkthrough(text, shown or path.as_posix())


def parse_walkthrough(text: str, file: str) -> Walkthrough:
    """A walkthrough from its text; `file` is its name in messages."""
    sources = tuple(text.splitlines())
    start: str | None = None
    start_line = seed = 0
    settings: list[Step] = []
    steps: list[Step] = []
    for number, source in enumerate(sources, 1):
        words = source.strip()
        if not words or words.startswith(COMMENT):
            continue
        key, colon, value = (part.strip() for part in words.partition(":"))
        if not steps and colon and key in SETTINGS:
            if key == "start":
                start, start_line = value, number
            elif key == "set":
                settings.append(Step(value, number))
            elif re.fullmatch("-?[0-9]+", value):
                seed = int(value)
            else:
                span = Span(file, number, 1, len(words), source)
                raise WalkthroughError.plain("walk-seed", f'a seed is a whole number, not "{value}"', span=span)
            continue
        steps.append(Step(words, number))
    return Walkthrough(file, tuple(steps), start, tuple(settings), seed, sources, start_line)


def written(line: str) -> str:
    """A line of the story as it must stand in a walkthrough to be read as one."""
    key, colon, _ = line.partition(":")
    plain = Step(line, 0).kind is Kind.TEXT and not line.startswith((COMMENT, VERBATIM))
    return line if plain and not (colon and key.strip() in SETTINGS) else VERBATIM + line
