"""Expressions: text to tree, by precedence climbing over one table of operators.

Two habits of ink decide how this reads. An expression is often tried where prose may stand (`{He left|…}`), so "no
expression here" is an answer, not a mistake; but an operator without its right side always is one. And `+ - * /`
stand each on a level of its own, so `10 * 3 / 4` is `10 * (3 / 4)`.
"""

from __future__ import annotations

import re

from game.ink.reader import NAME_PATTERN, Reader
from game.ink.syntax import (
    Binary,
    Call,
    Content,
    Expression,
    ListLiteral,
    Literal,
    Name,
    StringLiteral,
    TargetLiteral,
    Unary,
)
from game.ink.values import single

MAX_OPERANDS = 200
"""How many operators one expression may chain: each is a level of recursion when it is evaluated."""

OPERATORS = {
    "||": ("||", 1), "or": ("||", 1), "&&": ("&&", 1), "and": ("&&", 1),
    "==": ("==", 2), "!=": ("!=", 2), "<=": ("<=", 2), ">=": (">=", 2), "<": ("<", 2), ">": (">", 2),
    "?": ("?", 3), "has": ("?", 3), "!?": ("!?", 3), "hasnt": ("!?", 3), "^": ("^", 3),
    "+": ("+", 4), "-": ("-", 5), "*": ("*", 6), "/": ("/", 7), "%": ("%", 8), "mod": ("%", 8),
}  # fmt: skip
"""Token to (operator of the tree, binding strength)."""

OPERATOR = re.compile(
    r"[ \t]*(&&|\|\||==|!=|<=|>=|!\?|--|\+\+|[-+*/%^?<>]|(?:and|or|mod|hasnt|has)(?=[ \t\n]))(?:[ \t]*)"
)
NUMBER = re.compile(r"([0-9]+)(\.[0-9]+)?")
PATH = re.compile(rf"({NAME_PATTERN})((?:[ \t]*\.[ \t]*{NAME_PATTERN})*)")
DOT = re.compile(r"[ \t]*\.[ \t]*")
LIST_LITERAL = re.compile(
    rf"\([ \t]*(?:{NAME_PATTERN}(?:\.{NAME_PATTERN})?[ \t]*(?:,[ \t]*{NAME_PATTERN}(?:\.{NAME_PATTERN})?[ \t]*)*)?\)"
)
LIST_NAME = re.compile(rf"({NAME_PATTERN})(?:\.({NAME_PATTERN}))?")


class ExpressionReader(Reader):
    """Reads expressions. String literals hold content, which a later room knows how to read."""

    def string_content(self) -> Content:
        """Read the inside of a string literal up to its closing quote."""
        raise NotImplementedError

    def expect_expression(self, why: str) -> Expression:
        """Read an expression or slip."""
        expression = self.expression()
        if expression is None:
            self.slip("expected-expression", f"expected an expression {why}")
        return expression

    def expression(self) -> Expression | None:
        """Read an expression if one stands here; the cursor stays put when none does."""
        self.blanks()
        start = self.pos
        self.enter(start)
        found = self._binary(0, [0])
        self.nesting -= 1
        if found is None:
            self.pos = start
        return found

    def _binary(self, strength: int, count: list[int]) -> Expression | None:
        left = self._unary()
        if left is None:
            return None
        while True:
            match = OPERATOR.match(self.text, self.pos)
            if match is None:
                return left
            token = match.group(1)
            if token in ("++", "--"):
                return left
            operator, binding = OPERATORS[token]
            if binding <= strength:
                return left
            count[0] += 1
            if count[0] > MAX_OPERANDS:
                self.slip("too-deep", f"more than {MAX_OPERANDS} operators in one expression", match.start(1))
            self.pos = match.end()
            right = self._binary(binding, count)
            if right is None:
                self.slip(
                    "expected-expression",
                    f'expected an expression on the right of "{token}"',
                    match.start(1),
                    match.end(1),
                )
            if operator in ("?", "!?") and isinstance(left, Unary) and left.operator == "!":
                self.slip(
                    "ambiguous-not",
                    f'"not" binds tighter than "{token}"',
                    left.at - self.base,
                    right.end - self.base,
                    f"write not (a {token} b)",
                )
            left = Binary(operator, left, right, left.at, right.end)

    def _unary(self) -> Expression | None:
        text, start = self.text, self.pos
        char = text[start : start + 1]
        if char == "-" and not text.startswith("->", start):
            self.pos += 1
            operator = "-"
        elif char == "!":
            self.pos += 1
            operator = "!"
        elif char == "n" and self.name() == "not":
            operator = "!"
        else:
            self.pos = start
            return self._primary()
        self.blanks()
        self.enter(start)
        operand = self._unary() if self.peek() in ("-", "!") else self._primary()
        self.nesting -= 1
        if operand is None:
            self.pos = start
            return None
        if operator == "-" and isinstance(operand, Literal) and not isinstance(operand.value, bool):
            return Literal(-operand.value, self.base + start, operand.end)
        return Unary(operator, operand, self.base + start, operand.end)

    def _primary(self) -> Expression | None:
        text, start = self.text, self.pos
        char = text[start : start + 1]
        if char == '"':
            return self._string()
        if char == "(":
            return self._list_literal() or self._grouped()
        if char == "-":
            return self._target() if text.startswith("->", start) else None
        match = PATH.match(text, start)
        if match is not None:
            return self._named(match)
        match = NUMBER.match(text, start)
        if match is None:
            return None
        self.pos = match.end()
        at, end = self.base + start, self.base + self.pos
        if match.group(2):
            return Literal(single(float(match.group())), at, end)
        # a longer run of digits is not even converted: the largest number has ten
        digits = match.group().lstrip("0") or "0"
        if len(digits) > 10 or int(digits) > 2147483647:
            self.slip("number-too-large", f"{match.group()[:20]} is more than 2147483647", start, match.end())
        return Literal(int(digits), at, end)

    def _named(self, match: re.Match[str]) -> Expression:
        start, self.pos = match.start(), match.end()
        name, rest = match.group(1), match.group(2)
        at, end = self.base + start, self.base + self.pos
        if rest:
            return Name((name, *DOT.split(rest)[1:]), at, end)
        if name in ("true", "false"):
            return Literal(name == "true", at, end)
        self.blanks()
        if self.peek() == "(":
            arguments = self.arguments()
            return Call(name, arguments, at, self.base + self.pos)
        self.pos = match.end()
        return Name((name,), at, end)

    def arguments(self) -> tuple[Expression, ...]:
        """Read `(a, b)`; an empty tuple when there is no opening parenthesis here."""
        opening = self.pos
        if not self.eat("("):
            return ()
        self.blanks()
        if self.eat(")"):
            return ()
        found = []
        while True:
            found.append(self.expect_expression("as an argument"))
            self.blanks()
            if self.eat(")"):
                return tuple(found)
            if not self.eat(","):
                self.slip("unclosed-parenthesis", "this parenthesis is not closed", opening, opening + 1)

    def path(self) -> Name | None:
        """Read `knot.stitch`, if a name stands here."""
        match = PATH.match(self.text, self.pos)
        if match is None:
            return None
        self.pos = match.end()
        parts = (match.group(1), *DOT.split(match.group(2))[1:]) if match.group(2) else (match.group(1),)
        return Name(parts, self.base + match.start(), self.base + match.end())

    def _target(self) -> TargetLiteral:
        start = self.pos
        self.pos += 2
        self.blanks()
        path = self.path()
        if path is None:
            self.slip("expected-target", 'expected the name of a place after "->"', start, start + 2)
        return TargetLiteral(path, self.base + start, path.end)

    def _list_literal(self) -> ListLiteral | None:
        match = LIST_LITERAL.match(self.text, self.pos)
        if match is None:
            return None
        self.pos = match.end()
        items = tuple(
            Name(tuple(part for part in one.groups() if part), self.base + one.start(), self.base + one.end())
            for one in LIST_NAME.finditer(self.text, match.start() + 1, match.end() - 1)
        )
        return ListLiteral(items, self.base + match.start(), self.base + match.end())

    def _grouped(self) -> Expression | None:
        start = self.pos
        self.pos += 1
        inner = self.expression()
        if inner is None:
            self.pos = start
            return None
        self.blanks()
        if not self.eat(")"):
            self.slip("unclosed-parenthesis", "this parenthesis is not closed", start, start + 1)
        return inner

    def _string(self) -> StringLiteral:
        start = self.pos
        self.pos += 1
        content = self.string_content()
        if not self.eat('"'):
            self.slip("unclosed-string", "this quotation mark is not closed on its line", start, start + 1)
        return StringLiteral(content, self.base + start, self.base + self.pos)
