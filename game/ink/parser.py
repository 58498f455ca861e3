"""Statements: the text of a story to its syntax tree, file by file.

A slip ends the statement it is in, and reading goes on at the next line; so one mistake makes one message, and all
mistakes of a story come out of one run. What a name means is not asked here.
"""

from __future__ import annotations

import posixpath
import re
from typing import Protocol

from game.ink.errors import Diagnostic, Severity, Span
from game.ink.reader import REST_OF_LINE, Slip
from game.ink.source import NamedText, SourceFile, Sources
from game.ink.statements import Scope, StatementReader
from game.ink.syntax import (
    Declaration,
    Declared,
    Flow,
    Line,
    Parameter,
    Statement,
    StoryTree,
)

MAX_FILES = 200
"""How many files a story may be spread over."""

MAX_INCLUDE_DEPTH = 20
"""How deep includes may be nested."""

MAX_SOURCE = 4_000_000
"""How many characters all files of a story may hold together."""

BLANK = re.compile(r"[ \t\n]*")
KNOT = re.compile(r"=(?:=+)[ \t]*")
FUNCTION = re.compile(r"function[ \t]+")
HEADER = re.compile(r"^[ \t]*==", re.MULTILINE)
BRACE = re.compile(r"\\[\s\S]|[{}]")


class Loader(Protocol):
    """Hands in the text of an included file, or raises `OSError` or `KeyError` when there is none.

    A note on the exception (`add_note`) becomes the hint of the message. A `NamedText` says what messages call the file;
    otherwise that is its path, from the folder of the first file.
    """

    def __call__(self, path: str, /) -> str: ...


def parse(text: str, name: str, load: Loader, sources: Sources, diagnostics: list[Diagnostic]) -> StoryTree:
    """Read a story and everything it includes. Whatever is wrong is added to `diagnostics`; a tree always comes back."""
    reading = _Reading(posixpath.dirname(name), load, sources, diagnostics)
    if len(text) > MAX_SOURCE:
        message = f"a story of more than {MAX_SOURCE} characters"
        diagnostics.append(Diagnostic("too-large", Severity.ERROR, Span(name, 1), message))
        text = ""
    top, knots = reading.file(text, name)
    return StoryTree(top, tuple(knots), tuple(reading.declarations))


class _Reading:
    """What the files of one story share while they are read."""

    def __init__(self, folder: str, load: Loader, sources: Sources, diagnostics: list[Diagnostic]) -> None:
        self.folder = folder
        self.load = load
        self.sources = sources
        self.diagnostics = diagnostics
        self.declarations: list[Declaration] = []
        self.open: list[str] = []
        self.length = 0

    def file(self, text: str, name: str) -> tuple[Flow, list[Flow]]:
        self.length += len(text)
        self.open.append(name)
        try:
            return Parser(self, self.sources.add(name, text)).story()
        finally:
            self.open.pop()


class Parser(StatementReader):
    """Reads the statements of one file."""

    def __init__(self, reading: _Reading, file: SourceFile) -> None:
        super().__init__(reading.sources, file, reading.diagnostics)
        self.reading = reading
        self.at_top = True
        self.declarations = reading.declarations
        self.included_knots: list[Flow] = []
        self.included_stitches: list[Flow] = []

    # --- files and flows ---------------------------------------------------------------------------------------

    def story(self) -> tuple[Flow, list[Flow]]:
        """Read the whole file: its top level, and its knots with those of the files it includes after them."""
        body, stitches = self._body(stitches=True)
        top = self._flow("", (), False, body, stitches + self.included_stitches, 0, 0)
        self.at_top = False
        knots = []
        while self.pos < len(self.text):
            knot = self._knot()
            if knot is not None:
                knots.append(knot)
        return top, knots + self.included_knots

    def _knot(self) -> Flow | None:
        start = self.pos
        match = KNOT.match(self.text, start)
        assert match is not None
        try:
            self.pos = match.end()
            is_function = FUNCTION.match(self.text, self.pos)
            if is_function is not None:
                self.pos = is_function.end()
            name = self.expect_name("the name of a knot")
            parameters = self.parameters()
            self.blanks()
            closing = KNOT.match(self.text, self.pos)
            self.pos = closing.end() if closing else self.pos
            self.end_of_line("the name of a knot")
        except Slip as slip:
            self._recover(slip, start)
            name, parameters, is_function = "", (), None
        end, slips = self.pos, len(self.diagnostics)
        body, stitches = self._body(stitches=True)
        if not name:
            return None
        if not body and not stitches and len(self.diagnostics) == slips:
            self._empty(name)
        return self._flow(name, parameters, is_function is not None, body, stitches, start, end)

    def _body(self, stitches: bool) -> tuple[list[Statement], list[Flow]]:
        """Read statements, and where they may stand the stitches after them, up to the next knot header."""
        self.scope = Scope()
        self.opens_with_stitch = False
        body = self._statements()
        scope, found = self.scope, []
        opens = not body and self._is_stitch()
        while stitches and self._is_stitch():
            stitch = self._stitch()
            if stitch is not None:
                found.append(stitch)
        self.scope = scope
        self.opens_with_stitch = opens and bool(found) and not found[0].parameters
        return body, found

    def _stitch(self) -> Flow | None:
        start = self.pos
        try:
            self.pos += 1
            self.blanks()
            is_function = FUNCTION.match(self.text, self.pos)
            if is_function:
                self.slip("function-stitch", "a stitch cannot be a function", start, hint="make it a knot: == function")
            name = self.expect_name("the name of a stitch")
            parameters = self.parameters()
            self.end_of_line("the name of a stitch")
        except Slip as slip:
            self._recover(slip, start)
            name, parameters = "", ()
        end, slips = self.pos, len(self.diagnostics)
        body, _ = self._body(stitches=False)
        if not name:
            return None
        if not body and len(self.diagnostics) == slips:
            self._empty(name)
        return self._flow(name, parameters, False, body, [], start, end)

    def _empty(self, name: str) -> None:
        at = self.base + self.pos
        self.report(Severity.ERROR, "empty-knot", f'"{name}" ends here without any content', at, at + 1)

    def _flow(
        self,
        name: str,
        parameters: tuple[Parameter, ...],
        is_function: bool,
        body: list[Statement],
        stitches: list[Flow],
        start: int,
        end: int,
    ) -> Flow:
        scope = self.scope
        return Flow(
            name,
            parameters,
            is_function,
            tuple(body),
            tuple(scope.labels),
            tuple(scope.temps),
            tuple(stitches),
            self.opens_with_stitch,
            self.base + start,
            self.base + end,
        )

    # --- statements --------------------------------------------------------------------------------------------

    def _is_stitch(self) -> bool:
        return self.peek() == "=" and not self.text.startswith("==", self.pos)

    def block(self, opening: int) -> tuple[Statement, ...]:
        """Read the statements of one branch or element."""
        self.enter(opening)
        at_top, self.at_top = self.at_top, False
        body = tuple(self._statements(inside=True))
        self.at_top = at_top
        self.nesting -= 1
        self.check_else(body)
        return body

    def _statements(self, inside: bool = False) -> list[Statement]:
        """Read statements up to a header; inside braces also up to the next dash or the closing brace."""
        text = self.text
        found: list[Statement] = []
        nesting = self.nesting
        handlers = self.handlers
        match_blank = BLANK.match
        while True:
            match = match_blank(text, self.pos)
            assert match is not None
            start = self.pos = match.end()
            char = text[start : start + 1]
            if not char:
                return found
            if char == "=" and (not inside or text.startswith("==", start)):
                return found
            if inside and (char == "}" or (char == "-" and not text.startswith("->", start))):
                return found
            try:
                statement = handlers.get(char, self.text_line)()
                if isinstance(statement, tuple):
                    found += statement
                else:
                    found.append(statement)
            except Slip as slip:
                in_braces, self.nesting = self.nesting > nesting, nesting
                closes = inside and slip.kind == "stray-brace"
                if closes:
                    slip.hint = "put the brace that closes a block on a line of its own"
                self._recover(slip, start, in_braces)
                if closes:
                    self.pos = slip.at - self.base
                    return found

    def _recover(self, slip: Slip, start: int, in_braces: bool = False) -> None:
        """Report a slip and find the line where reading goes on: after the braces that it happened in, if they close."""
        self.report(Severity.ERROR, slip.kind, str(slip), slip.at, slip.end, slip.hint)
        if slip.resume >= 0:
            self.pos = max(slip.resume - self.base, start)
            return
        here = max(start, self.pos)
        if in_braces and slip.kind != "unclosed-brace":
            here = max(here, self._end_of_braces(start))
        match = REST_OF_LINE.match(self.text, here)
        assert match is not None
        self.pos = match.end()

    def _end_of_braces(self, start: int) -> int:
        """Where the first braces after `start` close, if they do before the next knot; else `start`."""
        header = HEADER.search(self.text, start)
        depth = 0
        for match in BRACE.finditer(self.text, start, header.start() if header else len(self.text)):
            if match.group() == "{":
                depth += 1
            elif match.group() == "}":
                depth -= 1
                if depth <= 0:
                    return match.end()
        return start

    def include(self) -> tuple[Statement, ...]:
        start = self.pos
        match = REST_OF_LINE.match(self.text, start + len("INCLUDE"))
        assert match is not None
        self.pos = match.end()
        path = posixpath.normpath(match.group().strip() or "?")
        at, end = self.base + start, self.base + self.pos
        if not self.at_top:
            return (Declared(at, end),)
        reading = self.reading
        name = posixpath.join(reading.folder, path)
        if len(reading.open) >= MAX_INCLUDE_DEPTH:
            self.slip("too-deep", f"more than {MAX_INCLUDE_DEPTH} includes in each other", start, self.pos)
        if len(reading.sources.files) >= MAX_FILES:
            self.slip("too-large", f"a story of more than {MAX_FILES} files", start, self.pos)
        try:
            text = reading.load(path)
        except (OSError, KeyError, ValueError) as error:
            hint = "; ".join(getattr(error, "__notes__", ()))
            self.slip("missing-include", f'there is no file "{path}" to include', start, self.pos, hint=hint)
        if isinstance(text, NamedText):
            name = text.name
        if name in reading.open:
            self.slip("include-loop", f'"{path}" includes itself', start, self.pos)
        if reading.length + len(text) > MAX_SOURCE:
            self.slip("too-large", f"a story of more than {MAX_SOURCE} characters", start, self.pos)
        top, knots = reading.file(text, name)
        self.included_knots += knots
        self.included_stitches += top.stitches
        self.scope.labels += top.labels
        self.scope.temps += top.temps
        return (*top.body, Line((), (), True, at, end))
