"""A cursor over source text, and the tokens that every part of the parser shares."""

from __future__ import annotations

import re
from typing import NoReturn

from game.ink.errors import Diagnostic, Severity
from game.ink.source import SourceFile, Sources

MAX_NESTING = 40
"""How deep braces, parentheses and blocks may stand in each other."""

# Letters of names beyond ASCII: Latin-1 and Latin Extended, Greek, Cyrillic, Armenian, Hebrew, Arabic, kana, CJK, Hangul.
_LETTERS = (
    "A-Za-z_\u0080-\u024f\u0370-\u0373\u0376-\u0377\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ff"
    "\u0400-\u0481\u048a-\u04ff\u0531-\u0556\u0561-\u0587\u0590-\u06ff\u3041-\u3096\u30a0-\u30fc\u4e00-\u9fff\uac00-\ud7af"
)
NAME_PATTERN = rf"[0-9]*[{_LETTERS}][{_LETTERS}0-9]*"
NAME = re.compile(NAME_PATTERN)
BLANKS = re.compile(r"[ \t]*")
REST_OF_LINE = re.compile(r"[^\n]*")


class Slip(Exception):
    """A mistake that ends the statement being read. `resume` is where to read on; default: the next line."""

    def __init__(self, kind: str, message: str, at: int, end: int, hint: str = "", resume: int = -1) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.at = at
        self.end = end
        self.hint = hint
        self.resume = resume


class Reader:
    """A place in one file's text, moved by matching tokens; and the list of what was wrong so far.

    `pos` counts within the file; nodes and slips are given positions among all files (`base + pos`).
    """

    def __init__(self, sources: Sources, file: SourceFile, diagnostics: list[Diagnostic]) -> None:
        self.sources = sources
        self.text = file.text
        self.base = file.base
        self.pos = 0
        self.nesting = 0
        self.diagnostics = diagnostics

    def blanks(self) -> None:
        """Skip spaces and tabs."""
        match = BLANKS.match(self.text, self.pos)
        assert match is not None
        self.pos = match.end()

    def peek(self) -> str:
        """The character at the cursor; an empty string at the end of the file."""
        return self.text[self.pos : self.pos + 1]

    def name(self) -> str | None:
        """Read a name, if one stands here."""
        match = NAME.match(self.text, self.pos)
        if match is None:
            return None
        self.pos = match.end()
        return match.group()

    def expect_name(self, what: str) -> str:
        """Read a name or slip."""
        name = self.name()
        if name is None:
            self.slip("expected-name", f"expected {what}")
        return name

    def eat(self, token: str) -> bool:
        """Read exactly this text, if it stands here."""
        if self.text.startswith(token, self.pos):
            self.pos += len(token)
            return True
        return False

    def expect(self, token: str, why: str) -> None:
        """Read exactly this text or slip."""
        if not self.eat(token):
            self.slip("expected-token", f'expected "{token}" {why}')

    def end_of_line(self, after: str) -> None:
        """Read blanks and the line break, or slip because something else follows."""
        self.blanks()
        if self.pos < len(self.text) and self.text[self.pos] != "\n":
            self.slip("unexpected-text", f"nothing more may stand on the line after {after}")

    def enter(self, at: int) -> None:
        """Note one more level of nesting; the caller lowers `nesting` again."""
        self.nesting += 1
        if self.nesting > MAX_NESTING:
            self.nesting = 0
            self.slip("too-deep", f"more than {MAX_NESTING} levels of nesting", at)

    def slip(self, kind: str, message: str, at: int = -1, end: int = -1, hint: str = "", resume: int = -1) -> NoReturn:
        """Give up this statement. `at` and `end` count within the file; default: what stands at the cursor."""
        if at < 0:
            at = min(self.pos, len(self.text))
            match = NAME.match(self.text, at)
            end = match.end() if match else at + 1
        raise Slip(kind, message, self.base + at, self.base + max(end, at + 1), hint, resume)

    def report(self, severity: Severity, kind: str, message: str, at: int, end: int, hint: str = "") -> None:
        """Add a diagnostic; `at` and `end` are positions among all files."""
        self.diagnostics.append(Diagnostic(kind, severity, self.sources.span(at, end), message, hint))

    def warn(self, kind: str, message: str, at: int, end: int, hint: str = "") -> None:
        """Add a warning; `at` and `end` count within the file."""
        self.report(Severity.WARNING, kind, message, self.base + at, self.base + end, hint)
