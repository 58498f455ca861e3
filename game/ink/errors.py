"""What can go wrong, as data: a place, a kind, a sentence, a suggestion.

Finding a mistake, printing it and stopping for it are three things. This module holds the first as
`Diagnostic`, can write it out, and defines the exceptions that carry diagnostics to a shell.
It is the lowest room of the house: every other package may raise a `GameError`.
"""

from __future__ import annotations

import difflib
import enum
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

MAX_SHOWN = 2_000
"""How many characters of a source line are shown."""


class Severity(enum.Enum):
    """How bad it is: an error stops, a warning does not, a note only informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a text file. Lines and columns count from 1.

    `length` is the number of characters to underline; `source` is the whole line as its author typed it, kept here
    so that a diagnostic can be printed by someone who cannot read the file.
    """

    file: str
    line: int
    column: int = 1
    length: int = 1
    source: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing wrong. `kind` is a word that never changes; `message` and `hint` are prose."""

    kind: str
    severity: Severity
    span: Span | None
    message: str
    hint: str = ""

    def headline(self) -> str:
        """The first line, complete on its own: `file:line:col: error: message [kind]`."""
        place = f"{self.span}: " if self.span else ""
        return f"{place}{self.severity.value}: {self.message} [{self.kind}]"

    def __str__(self) -> str:
        """The headline, the source line with a caret under what to change, and the hint."""
        lines = [self.headline()]
        if self.span and self.span.source.strip():
            number = f"{self.span.line:5}"
            source, column = _window(self.span.source.replace("\t", " "), self.span.column)
            room = max(1, len(source) - column + 1)
            caret = " " * (column - 1) + "^" * max(1, min(self.span.length, room))
            lines += [f"{number} | {source}", f"{'':5} | {caret}"]
        if self.hint:
            lines.append(f"{'':5} = {self.hint}")
        return "\n".join(lines)


def _window(line: str, column: int) -> tuple[str, int]:
    """A line as it is shown, and the column in that: of a very long one only what is around the place."""
    if len(line) <= MAX_SHOWN:
        return line, column
    begin = max(0, min(column - 1 - MAX_SHOWN // 3, len(line) - MAX_SHOWN))
    shown = line[begin : begin + MAX_SHOWN]
    shown = ("…" if begin else "") + shown + ("…" if begin + MAX_SHOWN < len(line) else "")
    return shown, column - begin + bool(begin)


class GameError(Exception):
    """A mistake in what somebody gave us: a level, a save, a command. Shells print it; it is never a bug of ours."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(str(one) for one in self.diagnostics))

    @classmethod
    def plain(cls, kind: str, message: str, hint: str = "", span: Span | None = None) -> Self:
        """An error of one sentence; `span` where it has a place in a file."""
        return cls([Diagnostic(kind, Severity.ERROR, span, message, hint)])


class InkError(GameError):
    """A story that cannot be compiled, or that failed while it ran."""


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """`did you mean "…"?` for the nearest of the known names, or an empty string when none is near."""
    near = nearest(name, known)
    return f'did you mean "{near}"?' if near else ""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like this one, letter case apart; None when none is near."""
    names = {one.lower(): one for one in known}
    if name.lower() in names:
        return names[name.lower()]
    found = difflib.get_close_matches(name.lower(), names, n=1, cutoff=0.6)
    return names[found[0]] if found else None
