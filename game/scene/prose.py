"""Prose: the words of a level as they are written, line by line, without playing it.

Every text is found once, whatever it takes to see it: both sides of a condition, every element of a sequence. Who says a line
is told in the same way in which a session tells it, as far as that can be known before playing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from game.ink import Program, syntax
from game.ink.names import FlowSymbol
from game.ink.syntax import Content, Statement
from game.scene.directions import Portrait, Speaker, TagError, read_tag
from game.scene.level import Level

NAME = re.compile(r"\s*([^:()]{1,60}?)(?:\s*\([^()]{1,40}\))?:(?:\s+|$)")
WORD = re.compile(r"\w")


def count_words(text: str) -> int:
    """How many words a text has; a dash that stands alone is none."""
    return sum(1 for word in text.split() if WORD.search(word))


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text without logic inside it. `at` is its position in the source, `flow` the path of its knot.

    `speaker` is an id of the cast. `depends` tells that a condition decides whether it is seen at all, `is_choice` that it is
    offered, not told.
    """

    flow: str
    at: int
    text: str
    words: int
    speaker: str | None = None
    depends: bool = False
    is_choice: bool = False


def passages(level: Level) -> Iterator[Passage]:
    """Every text of a level, in the order in which it is written. Functions print too, so they are read as well."""
    for flow in level.program.names.flows:
        yield from _Reader(level, flow).body(flow.node.body, depends=False)


def written_choices(program: Program) -> Iterator[syntax.Choice]:
    """Every choice as it is written."""
    for flow in program.names.flows:
        yield from _choices(flow.node.body)


def choice_text(program: Program, choice: syntax.Choice) -> str:
    """The text of a choice as its author wrote it, logic in its braces, tags left out."""
    pieces = []
    for item in (*choice.start, *choice.only):
        match item:
            case str():
                pieces.append(item)
            case syntax.Conditional() | syntax.Sequence():
                pieces.append(program.sources.text(item.at, item.end))
            case syntax.Print():
                pieces.append("{" + program.sources.text(item.at, item.end).strip("{}") + "}")
            case syntax.Glue() | syntax.Tag():
                pass
    return " ".join("".join(pieces).split())


def _choices(body: tuple[Statement, ...]) -> Iterator[syntax.Choice]:
    for item in body:
        if isinstance(item, syntax.Choice):
            yield item
        elif isinstance(item, syntax.Line):
            for inner in _bodies(item.content):
                yield from _choices(inner)


def switches(program: Program) -> Iterator[tuple[int, str]]:
    """The position of every case of a switch, and what it is compared with, as its author wrote it."""
    waiting = [flow.node.body for flow in program.names.flows]
    for body in waiting:
        for content in _contents(body):
            for item in content:
                if isinstance(item, syntax.Conditional) and item.subject is not None:
                    subject = program.sources.text(item.subject.at, item.subject.end)
                    yield from ((one.condition.at, subject) for one in item.branches if one.condition is not None)
            waiting += _bodies(content)


def _contents(body: tuple[Statement, ...]) -> Iterator[Content]:
    for item in body:
        if isinstance(item, syntax.Line):
            yield item.content
        elif isinstance(item, syntax.Choice):
            yield from (item.start, item.only, item.inner)


def _bodies(content: Content) -> Iterator[tuple[Statement, ...]]:
    """The bodies inside the braces of a line."""
    for item in content:
        if isinstance(item, syntax.Conditional):
            yield from (branch.body for branch in item.branches)
        elif isinstance(item, syntax.Sequence):
            yield from item.elements


class _Reader:
    """Reads one flow, and remembers what the next line needs to know of the line before."""

    def __init__(self, level: Level, flow: FlowSymbol) -> None:
        self.level = level
        self.path = flow.path
        self.speaker: str | None = None  # whom a tag has named as the speaker of the next text
        self.portrait: str | None = None  # whose face a tag has asked for
        self.said_by: str | None = None
        self.glued = False

    def body(self, body: tuple[Statement, ...], depends: bool) -> Iterator[Passage]:
        for item in body:
            if isinstance(item, syntax.Choice):
                yield from self._choice(item, depends)
            elif isinstance(item, syntax.Line):
                if not self.glued:
                    self.said_by = None
                yield from self._content(item.content, item.at, depends, begins=not self.glued)
                self.glued = bool(item.content) and isinstance(item.content[-1], syntax.Glue)

    def _choice(self, item: syntax.Choice, depends: bool) -> Iterator[Passage]:
        depends = depends or bool(item.conditions)
        for one in (*item.start, *item.only):
            if isinstance(one, str):
                yield Passage(self.path, item.at, one, count_words(one), None, depends, is_choice=True)
            else:
                for inner in _bodies((one,)):
                    for passage in self.body(inner, depends=True):
                        yield Passage(self.path, item.at, passage.text, passage.words, None, True, is_choice=True)
        self.said_by = None
        self.glued = False
        # what stands before the brackets was counted with the choice, and is told again when it is taken
        yield from self._content(item.inner, item.at, depends, begins=True)

    def _content(self, content: Content, at: int, depends: bool, begins: bool) -> Iterator[Passage]:
        """The text of one line. `begins` tells that a name at its start would be that of its speaker."""
        self._read_tags(content)
        for item in content:
            match item:
                case str():
                    text = self._without_name(item) if begins else item
                    words = count_words(text)
                    if words:
                        yield Passage(self.path, at, text, words, self.said_by, depends)
                        self.speaker = self.portrait = None
                    begins = begins and not item.strip()
                case syntax.Conditional() | syntax.Sequence():
                    is_sequence = isinstance(item, syntax.Sequence)
                    yield from self._braces(item, depends or not is_sequence, begins)
                    begins = False
                case syntax.Print():
                    begins = False
                case syntax.Glue() | syntax.Tag():
                    pass

    def _braces(self, item: syntax.Conditional | syntax.Sequence, depends: bool, begins: bool) -> Iterator[Passage]:
        before = self.said_by, self.speaker, self.portrait
        for inner in _bodies((item,)):
            self.said_by, self.speaker, self.portrait = before
            if item.block:
                self.glued = False
                yield from self.body(inner, depends)
            else:
                for one in inner:
                    if isinstance(one, syntax.Line):
                        yield from self._content(one.content, one.at, depends, begins)

    def _without_name(self, text: str) -> str:
        found = NAME.match(text)
        who = self.level.speaker(found.group(1)) if found else None
        if text.strip():
            self.said_by = self.speaker or who or self.portrait
        return text[found.end() :] if found and who else text

    def _read_tags(self, content: Content) -> None:
        for item in content:
            if isinstance(item, syntax.Tag):
                try:
                    tag = read_tag("".join(part for part in item.content if isinstance(part, str)))
                except TagError:
                    continue
                if isinstance(tag, Speaker):
                    self.speaker = tag.who
                elif isinstance(tag, Portrait):
                    self.portrait = tag.who
