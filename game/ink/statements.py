"""Statements: text, choices, gathers, logic lines and declarations, each from its first character to the end of its line."""

from __future__ import annotations

import re
from collections.abc import Callable

from game.ink.content import PLAIN_LINE, ContentReader, end_with_one_space
from game.ink.errors import Diagnostic, Severity
from game.ink.reader import NAME, NAME_PATTERN
from game.ink.source import SourceFile, Sources
from game.ink.syntax import (
    Assign,
    Binary,
    Call,
    Choice,
    Constant,
    Content,
    Declaration,
    Declare,
    Declared,
    Divert,
    Evaluate,
    Expression,
    External,
    Gather,
    Inline,
    Label,
    Line,
    ListDeclaration,
    ListItem,
    Literal,
    Name,
    Parameter,
    Return,
    Statement,
    Tag,
    Todo,
    Variable,
)

MAX_DEPTH = 40
"""How many bullets or dashes a choice or gather may have."""
BULLETS = {"*": re.compile(r"\*[ \t*]*"), "+": re.compile(r"\+[ \t+]*"), "-": re.compile(r"(?:-(?!>)[ \t]*)+")}
LABEL = re.compile(rf"\([ \t]*({NAME_PATTERN})[ \t]*\)[ \t]*")
AFTER_CONDITION = re.compile(r"(?:[ \t]*\n)?[ \t]*")
INCREMENT = re.compile(rf"({NAME_PATTERN})[ \t]*(\+\+|--)")
ASSIGNMENT = re.compile(rf"({NAME_PATTERN})[ \t]*(\+=|-=|=(?!=))")
TODO = re.compile(r"TODO[ \t]*:?[ \t]*([^\n]*)")
INTEGER = re.compile(r"-?[0-9]{1,10}(?![0-9])")
LIST_COMMA = re.compile(r"[ \t\n]*,[ \t\n]*")
DECLARATIONS = ("VAR", "CONST", "LIST", "EXTERNAL")
WORD_INITIALS = "VCLETIr"
ONE = Literal(1, 0, 0)


class Scope:
    """Labels and temporaries met so far in the flow being read."""

    def __init__(self) -> None:
        self.labels: list[Label] = []
        self.temps: list[Declare] = []


class StatementReader(ContentReader):
    """Reads single statements. Which of them stand together in a body is for the parser to say."""

    def __init__(self, sources: Sources, file: SourceFile, diagnostics: list[Diagnostic]) -> None:
        super().__init__(sources, file, diagnostics)
        self.scope = Scope()
        self.declarations: list[Declaration] = []
        self.handlers: dict[str, Callable[[], Statement | tuple[Statement, ...]]] = {
            "*": self._choice,
            "+": self._choice,
            "~": self._logic,
            "-": self._gather_or_divert,
        }

    def include(self) -> tuple[Statement, ...]:
        """Read an INCLUDE and give back the statements of the file."""
        raise NotImplementedError

    def text_line(self) -> Statement | tuple[Statement, ...]:
        """A line of text or of diverts, or a statement that begins with a word."""
        text, start = self.text, self.pos
        if text[start] in WORD_INITIALS:
            found = self._worded()
            if found is not None:
                return found
        match = PLAIN_LINE.match(text, start)
        if match is not None:
            self.pos = match.end()
            return Line((match.group().rstrip(" \t"),), (), True, self.base + start, self.base + self.pos)
        content = self.content("line")
        diverts = self.led_diverts()
        content = end_with_one_space(content) if diverts else _trim_end(content)
        self.end_of_line("a divert" if diverts else "this text")
        newline = bool(content) and not isinstance(content[0], Tag)
        return Line(content, diverts, newline, self.base + start, self.base + self.pos)

    def _worded(self) -> Statement | tuple[Statement, ...] | None:
        """A statement that begins with a word of ink's, if one stands here."""
        start = self.pos
        match = NAME.match(self.text, start)
        word = match.group() if match else ""
        if word in DECLARATIONS:
            self.declarations.append(self._declaration(word))
            return Declared(self.base + start, self.base + self.pos)
        if word == "TODO":
            return self._todo()
        if word.startswith("INCLUDE"):
            return self.include()
        if word.startswith("return"):
            end = start + len("return")
            self.warn(
                "return-as-text", '"return" is printed here as text', start, end, 'a line of logic begins with "~"'
            )
        return None

    def _todo(self) -> Todo:
        match = TODO.match(self.text, self.pos)
        assert match is not None
        at, end = self.base + match.start(), self.base + match.end()
        self.pos = match.end()
        self.report(Severity.NOTE, "todo", match.group(1).strip() or "TODO", at, end)
        return Todo(match.group(1), at, end)

    def _gather_or_divert(self) -> Statement | tuple[Statement, ...]:
        if self.text.startswith("->", self.pos):
            return self.text_line()
        start = self.pos
        depth = self._bullets("-")
        label = self._label()
        return Gather(depth, label, self.base + start, self.base + self.pos)

    def _bullets(self, bullet: str) -> int:
        start = self.pos
        match = BULLETS[bullet].match(self.text, start)
        assert match is not None
        self.pos = match.end()
        depth = match.group().count(bullet)
        if depth > MAX_DEPTH:
            self.slip("too-deep", f"more than {MAX_DEPTH} levels of choices", start, self.pos)
        return depth

    def _label(self) -> Label | None:
        match = LABEL.match(self.text, self.pos)
        if match is None:
            return None
        label = Label(match.group(1), self.base + match.start(), self.base + match.end())
        self.scope.labels.append(label)
        self.pos = match.end()
        return label

    # --- choices -----------------------------------------------------------------------------------------------

    def _choice(self) -> Choice:
        start = self.pos
        sticky = self.text[start] == "+"
        depth = self._bullets("+" if sticky else "*")
        label = self._label()
        if label is not None and self.eat("\n"):
            pass
        conditions = self._conditions()
        opening = self.pos
        first = self.content("choice")
        only: Content = ()
        inner: Content = ()
        brackets = self.eat("[")
        if brackets:
            only = self.content("choice")
            if not self.eat("]"):
                self.slip("unclosed-bracket", 'expected the closing "]" of the choice', opening, self.pos)
            inner = self.content("choice")
        elif self.peek() == "]":
            self.slip("stray-bracket", '"]" without a "[" before it', hint=r"write \] for the character")
        if self.peek() in ("[", "]"):
            self.slip("stray-bracket", "a choice has only one pair of brackets", hint=r"write \[ for the character")
        diverts = self.diverts()
        self.end_of_line("a choice")
        end = self.pos
        if not (first or only or inner):
            if not diverts:
                self.warn(
                    "empty-choice",
                    "an empty choice is taken by itself when nothing else is left",
                    start,
                    end,
                    "write * -> to say that you mean it",
                )
        elif brackets and not first and not only:
            self.warn("blank-choice", "the player sees an empty line here", start, end, "for a fallback write * ->")
        if diverts and isinstance(diverts[0], Divert) and not diverts[0].target.path:
            diverts = ()
        return Choice(depth, sticky, label, conditions, first, only, inner, diverts, self.base + start, self.base + end)

    def _conditions(self) -> tuple[Expression, ...]:
        found = []
        while self.peek() == "{":
            opening = self.pos
            self.pos += 1
            found.append(self.expect_expression("as the condition of the choice"))
            self.blanks()
            if not self.eat("}"):
                self.slip(
                    "unclosed-brace",
                    "the first braces of a choice are its condition, and hold one expression",
                    opening,
                    self.pos,
                    r"to begin the text with logic, write a backslash before it: * \ {x}",
                )
            match = AFTER_CONDITION.match(self.text, self.pos)
            assert match is not None
            self.pos = match.end()
        return tuple(found)

    # --- logic lines -------------------------------------------------------------------------------------------

    def _logic(self) -> Statement:
        start = self.pos
        self.pos += 1
        self.blanks()
        first = self.pos
        word = self.name()
        if word == "return":
            value = self.expression()
            self.end_of_line("a return")
            return Return(value, self.base + start, self.base + self.pos)
        if word == "temp" and self.peek() in (" ", "\t"):
            self.blanks()
            return self._temp(start)
        self.pos = first
        match = INCREMENT.match(self.text, first)
        if match is not None:
            self.pos = match.end()
            self.end_of_line("the change of a variable")
            return self._assign(match.group(1), match.group(2)[0], ONE, start, match)
        match = ASSIGNMENT.match(self.text, first)
        if match is not None:
            self.pos = match.end()
            value = self.expect_expression(f'after "{match.group(2)}"')
            self.end_of_line("an assignment")
            return self._assign(match.group(1), match.group(2)[0], value, start, match)
        call = self.expression()
        if not isinstance(call, Call):
            self.slip(
                "useless-logic",
                "this line changes nothing",
                start,
                max(self.pos, start + 1),
                "a line of logic assigns a variable, calls a function or returns",
            )
        self.end_of_line("a call")
        return Evaluate(call, self.base + start, self.base + self.pos)

    def _temp(self, start: int) -> Declare:
        name = self.expect_name("the name of a temporary variable")
        self.blanks()
        self.expect("=", "and a value")
        value = self.expect_expression('after "="')
        self.end_of_line("the value of a temporary variable")
        declared = Declare(name, value, self.base + start, self.base + self.pos)
        self.scope.temps.append(declared)
        return declared

    def _assign(self, name: str, operator: str, value: Expression, start: int, match: re.Match[str]) -> Assign:
        at, end = self.base + match.start(1), self.base + match.end(1)
        if operator != "=":
            value = Binary(operator, Name((name,), at, end), value, at, self.base + self.pos)
        return Assign(name, value, at, end)

    # --- declarations ------------------------------------------------------------------------------------------

    def _declaration(self, word: str) -> Declaration:
        start = self.pos
        self.pos += len(word)
        self.blanks()
        name = self.expect_name(f"a name after {word}")
        if word == "EXTERNAL":
            self.blanks()
            if self.peek() != "(":
                self.slip("expected-token", f'expected "(" after {name}')
            parameters = tuple(parameter.name for parameter in self.parameters())
            self.end_of_line("an EXTERNAL")
            return External(name, parameters, self.base + start, self.base + self.pos)
        self.blanks()
        self.expect("=", f"and a value for {name}")
        if word == "LIST":
            items = self._list_items()
            self.end_of_line("a LIST")
            return ListDeclaration(name, items, self.base + start, self.base + self.pos)
        value = self.expect_expression('after "="')
        self.end_of_line(f"a {word}")
        kind = Variable if word == "VAR" else Constant
        return kind(name, value, self.base + start, self.base + self.pos)

    def _list_items(self) -> tuple[ListItem, ...]:
        found = []
        while True:
            self.blanks()
            start = self.pos
            is_in = self.eat("(")
            self.blanks()
            name = self.expect_name("an item of the list")
            value = self._item_value()
            self.blanks()
            if is_in:
                self.expect(")", "after the item")
                value = self._item_value() if value is None else value
            found.append(ListItem(name, value, is_in, self.base + start, self.base + self.pos))
            comma = LIST_COMMA.match(self.text, self.pos)
            if comma is None:
                return tuple(found)
            self.pos = comma.end()

    def _item_value(self) -> int | None:
        here = self.pos
        self.blanks()
        if not self.eat("="):
            self.pos = here
            return None
        self.blanks()
        match = INTEGER.match(self.text, self.pos)
        if match is None or abs(int(match.group())) > 2147483647:
            self.slip("expected-number", "expected a whole number as the value of the item")
        self.pos = match.end()
        return int(match.group())

    def parameters(self) -> tuple[Parameter, ...]:
        """Read the parameters of a knot, stitch or external function, if there are any."""
        self.blanks()
        opening = self.pos
        if not self.eat("("):
            return ()
        found = []
        self.blanks()
        while not self.eat(")"):
            start = self.pos
            name = self.name()
            by_reference = name == "ref" and self.peek() in (" ", "\t")
            if by_reference:
                self.blanks()
                name = None
            is_target = name is None and self.eat("->")
            self.blanks()
            name = name or self.expect_name("the name of a parameter")
            found.append(Parameter(name, by_reference, is_target, self.base + start, self.base + self.pos))
            self.blanks()
            if not self.eat(",") and self.peek() != ")":
                self.slip("unclosed-parenthesis", "this parenthesis is not closed", opening, opening + 1)
            self.blanks()
        return tuple(found)


def _trim_end(content: Content) -> Content:
    """Drop the blanks at the end of a line whose last item is text."""
    last: Inline | None = content[-1] if content else None
    if isinstance(last, str):
        last = last.rstrip(" \t")
        return (*content[:-1], last) if last else content[:-1]
    return content
