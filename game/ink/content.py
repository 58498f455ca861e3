"""What stands inside a line: text, `{logic}`, glue, tags, and the diverts at its end.

The one hard question is what a `{` opens; ink answers it by trying, in a fixed order: a sequence mark, an expression
with a colon, dashes on lines of their own, a `|`, and at last an expression to print.
"""

from __future__ import annotations

import re
from typing import Literal as Word

from game.ink.errors import Severity
from game.ink.expressions import ExpressionReader
from game.ink.syntax import (
    Branch,
    Conditional,
    Content,
    Divert,
    Expression,
    Glue,
    Inline,
    Line,
    Name,
    Order,
    Print,
    Sequence,
    Statement,
    Step,
    Tag,
    Thread,
    Tunnel,
    TunnelReturn,
)

Place = Word["line", "choice", "part", "string"]
"""Where content stands; it decides which characters end it."""

# One run of ordinary text, by place. Everything special ends it: braces, pipe, tag, escape, line break, glue, arrows.
_RUN = r"(?:[^{{}}|#\\\n<\-{0}]++|-(?!>)|<(?![->]))++"
RUNS = {
    "line": re.compile(_RUN.format("")),
    "part": re.compile(_RUN.format("")),
    "choice": re.compile(_RUN.format(r"\[\]")),
    "string": re.compile(_RUN.format('"')),
}
PLAIN_LINE = re.compile(_RUN.format("") + r"(?=\n|\Z)")
SEQUENCE_SYMBOLS = re.compile(r"[!&~$]+")
_WORD = "(?:once|cycle|shuffle|stopping)"
SEQUENCE_WORDS = re.compile(rf"({_WORD}(?:[ \t]+{_WORD})*)[ \t]*:")
NEW_LINE = re.compile(r"[ \t]*\n")
DASH = re.compile(r"[ \t\n]*-(?!>)[ \t]*")
ELSE = re.compile(r"else[ \t]*:[ \t]*")
TO_BLOCK = re.compile(r"[ \t\n]*")
NESTING = re.compile(r"\\[\s\S]|[{}|\n]")
ARROW = re.compile(r"->->|->")
TILDE = re.compile(r"[ \t]*~")

ORDERS = {
    frozenset("$"): Order.STOPPING,
    frozenset("&"): Order.CYCLE,
    frozenset("!"): Order.ONCE,
    frozenset("~"): Order.SHUFFLE,
    frozenset("~!"): Order.SHUFFLE_ONCE,
    frozenset("~$"): Order.SHUFFLE_STOPPING,
}
SYMBOLS = {"stopping": "$", "cycle": "&", "once": "!", "shuffle": "~"}


class ContentReader(ExpressionReader):
    """Reads content and diverts. Blocks of statements inside braces belong to the parser."""

    def block(self, opening: int) -> tuple[Statement, ...]:
        """Read statements up to the next `-` or `}`; `opening` is where the brace stands that they are in."""
        raise NotImplementedError

    # --- content -----------------------------------------------------------------------------------------------

    def string_content(self) -> Content:
        return self.content("string")

    def content(self, place: Place) -> Content:
        """Read text, logic, glue and tags up to whatever ends them in this place; the end itself is left."""
        text = self.text
        run = RUNS[place]
        items: list[Inline] = []
        outer: list[Inline] = items  # while a tag is open, `items` is the tag's
        tag_at = 0
        while True:
            match = run.match(text, self.pos)
            if match is not None:
                self.pos = match.end()
                _add_text(items, match.group())
            char = text[self.pos : self.pos + 1]
            if char == "{":
                items.append(self.braces())
            elif char == "\\":
                _add_text(items, text[self.pos + 1 : self.pos + 2])
                self.pos = min(self.pos + 2, len(text))
            elif char == "<" and text.startswith("<>", self.pos):
                items.append(Glue(self.base + self.pos))
                self.pos += 2
            elif char == "#":
                if place == "string":
                    self.slip("tag-in-string", "a string cannot hold a tag", hint=r"write \# for the character")
                self._close_tag(outer, items, tag_at)
                tag_at = self.pos
                self.pos += 1
                self.blanks()
                items = []
            else:
                self._close_tag(outer, items, tag_at)
                self._check_end(char, place)
                return tuple(outer)

    def _close_tag(self, outer: list[Inline], items: list[Inline], tag_at: int) -> None:
        if items is not outer:
            if items and isinstance(items[-1], str):
                items[-1] = items[-1].rstrip(" \t")
            outer.append(Tag(tuple(item for item in items if item), self.base + tag_at, self.base + self.pos))

    def _check_end(self, char: str, place: Place) -> None:
        """Slip over a character that cannot end content here."""
        if char in ("|", "}") and place != "part":
            self.slip(
                "stray-brace" if char == "}" else "stray-pipe",
                f'"{char}" belongs inside braces',
                hint=f"write \\{char} for the character",
            )
        if place == "string" and char in ("-", "<"):
            self.slip("divert-in-string", "a string cannot hold a divert", hint=r"write -\> for the characters")

    def part(self) -> tuple[Statement, ...]:
        """Read one part of a one-line `{…|…}`: content and perhaps diverts, as a line without its newline."""
        start = self.pos
        match = TILDE.match(self.text, start)
        if match is not None:
            self.slip(
                "logic-inside-line",
                'a "~" line cannot stand inside a line',
                match.end() - 1,
                hint="put it on a line of its own, or break the braces over several lines",
            )
        content = self.content("part")
        diverts = self.led_diverts()
        if diverts:
            content = end_with_one_space(content)
        if not content and not diverts:
            return ()
        return (Line(content, diverts, False, self.base + start, self.base + self.pos),)

    # --- braces ------------------------------------------------------------------------------------------------

    def braces(self) -> Print | Conditional | Sequence:
        """Read one `{…}`."""
        opening = self.pos
        self.enter(opening)
        self.pos += 1
        self.blanks()
        found = self._marked_sequence(opening) or self._questioned(opening)
        self.nesting -= 1
        return found

    def _marked_sequence(self, opening: int) -> Sequence | None:
        """`{&a|b}`, `{cycle: a|b}`, or their block forms."""
        match = SEQUENCE_SYMBOLS.match(self.text, self.pos)
        if match is not None:
            symbols = frozenset(match.group())
        else:
            match = SEQUENCE_WORDS.match(self.text, self.pos)
            if match is None:
                return None
            symbols = frozenset(SYMBOLS[word] for word in re.findall("[a-z]+", match.group(1)))
        order = ORDERS.get(symbols)
        if order is None:
            self.slip(
                "unknown-sequence",
                f'"{match.group()}" is not a kind of sequence',
                match.start(),
                match.end(),
                "shuffle goes with once or stopping; nothing else combines",
            )
        self.pos = match.end()
        return self._sequence(order, opening)

    def _sequence(self, order: Order, opening: int) -> Sequence:
        elements: list[tuple[Statement, ...]] = []
        block = NEW_LINE.match(self.text, self.pos) is not None
        if block:
            while (dash := DASH.match(self.text, self.pos)) is not None:
                self.pos = dash.end()
                elements.append(self.block(opening))
            if not elements:
                self.slip("expected-element", 'expected the elements of the sequence, each after a "-"', opening)
        else:
            elements.append(self.part())
            while self.eat("|"):
                elements.append(self.part())
        self._close(opening, block)
        return Sequence(order, tuple(elements), block, self.base + opening, self.base + self.pos)

    def _questioned(self, opening: int) -> Print | Conditional | Sequence:
        """Everything that opens without a sequence mark."""
        inside = self.pos
        expression = self.expression()
        if expression is not None:
            self.blanks()
            if self.eat(":"):
                return self._conditional(expression, opening)
        elif NEW_LINE.match(self.text, inside) and DASH.match(self.text, inside):
            return self._branches(None, opening)
        if self._has_pipe(inside):
            self.pos = inside
            return self._sequence(Order.STOPPING, opening)
        if expression is None:
            if self.peek() in ("", "\n"):
                self.slip("unclosed-brace", "this brace is not closed", opening, opening + 1)
            self.slip("unknown-logic", "what stands in these braces is neither an expression nor alternatives", opening)
        self._close(opening)
        return Print(expression, self.base + opening, self.base + self.pos)

    def _has_pipe(self, start: int) -> bool:
        """Whether a `|` stands before the end of these braces, at their own level."""
        depth = 0
        for match in NESTING.finditer(self.text, start):
            char = match.group()
            if char == "{":
                depth += 1
            elif char == "}":
                if depth == 0:
                    return False
                depth -= 1
            elif depth == 0 and char == "|":
                return True
            elif depth == 0 and char == "\n":
                return False
        return False

    def _close(self, opening: int, block: bool = False) -> None:
        """Read the closing brace; in a block it may stand on a later line."""
        if block:
            match = TO_BLOCK.match(self.text, self.pos)
            assert match is not None
            self.pos = match.end()
        if self.eat("}"):
            return
        if block or self.peek() in ("", "\n"):
            resume = self.base + self.pos if block else -1
            self.slip("unclosed-brace", "this brace is not closed", opening, opening + 1, resume=resume)
        self.slip("unknown-logic", "expected the closing brace here", hint="is an operator or a colon missing?")

    # --- conditionals ------------------------------------------------------------------------------------------

    def _conditional(self, condition: Expression, opening: int) -> Conditional:
        if NEW_LINE.match(self.text, self.pos) is None:
            return self._one_line(condition, opening)
        if DASH.match(self.text, self.pos):
            return self._branches(condition, opening)
        branches = [Branch(condition, self.block(opening), condition.at)]
        match = DASH.match(self.text, self.pos)
        if match is not None:
            dash = self.text.index("-", match.start())
            otherwise = ELSE.match(self.text, match.end())
            if otherwise is None:
                self.slip(
                    "expected-else",
                    'only "- else:" may follow content that has no dash',
                    dash,
                    hint="give the first branch a dash too",
                )
            self.pos = otherwise.end()
            branches.append(Branch(None, self.block(opening), self.base + dash))
        self._close(opening, block=True)
        return Conditional(None, tuple(branches), True, self.base + opening, self.base + self.pos)

    def _one_line(self, condition: Expression, opening: int) -> Conditional:
        start = self.pos
        bodies = [self.part()]
        if not bodies[0] and self.peek() in ("|", "}"):
            self.slip(
                "empty-branch",
                "the part after the colon is empty",
                start,
                hint="put a space there, or turn the condition round",
            )
        while self.eat("|"):
            bodies.append(self.part())
        if len(bodies) > 2:
            self.slip("too-many-parts", "a condition has two parts at most: {condition:yes|no}", opening)
        if len(bodies) == 2:
            self.check_else(bodies[1])
        self._close(opening)
        branches = [Branch(condition, bodies[0], condition.at)]
        if len(bodies) == 2:
            branches.append(Branch(None, bodies[1], condition.at))
        return Conditional(None, tuple(branches), False, self.base + opening, self.base + self.pos)

    def _branches(self, subject: Expression | None, opening: int) -> Conditional:
        """Dashed branches: an if / else-if chain, the cases of a switch, or a plain yes and no."""
        branches: list[Branch] = []
        elses: list[bool] = []
        while (match := DASH.match(self.text, self.pos)) is not None:
            self.pos = match.end()
            branch, is_else = self._branch(self.text.index("-", match.start()), opening)
            branches.append(branch)
            elses.append(is_else)
        self._close(opening, block=True)
        first = branches[0]
        if subject is not None and len(branches) <= 2 and first.condition is None and not elses[0]:
            branches[0] = Branch(subject, first.body, first.at)
            subject = None
        for branch, is_else in zip(branches[:-1], elses, strict=False):
            if branch.condition is None:
                at = branch.at - self.base
                if is_else:
                    self.slip("else-not-last", '"else" must be the last branch, and there can be only one', at)
                self.slip("expected-condition", "only the last branch may go without a condition", at)
        if subject is None and branches[0].condition is None:
            self.slip("expected-condition", "a block of branches without any condition", first.at - self.base)
        return Conditional(subject, tuple(branches), True, self.base + opening, self.base + self.pos)

    def _branch(self, dash: int, opening: int) -> tuple[Branch, bool]:
        """Read what follows a dash; also tells whether it was an `else`."""
        start = self.pos
        match = ELSE.match(self.text, start)
        condition = None
        if match is not None:
            self.pos = match.end()
        else:
            condition = self.expression()
            self.blanks()
            if condition is not None and not self.eat(":"):
                condition = None
                self.pos = start
        body = self.block(opening)
        if not body and condition is None and match is None:
            self.slip("empty-branch", 'there is nothing after this "-"', dash, dash + 1)
        return Branch(condition, body, self.base + dash), match is not None

    def check_else(self, body: tuple[Statement, ...]) -> None:
        """Warn about an `else:` that is printed as text because it has no dash."""
        first = body[0] if body else None
        if isinstance(first, Line) and first.content and str(first.content[0]).lstrip().startswith("else:"):
            self.report(
                Severity.WARNING,
                "else-as-text",
                '"else:" is printed here as text',
                first.at,
                first.at + len("else:"),
                'in a block write "- else:", in one line only a bar: {condition:yes|no}',
            )

    # --- diverts -----------------------------------------------------------------------------------------------

    def diverts(self) -> tuple[Step, ...]:
        """Read the diverts, tunnels and threads that end a line; an empty tuple when there are none.

        A lone `->` gives a `Divert` without a target; only a choice may keep it.
        """
        self.blanks()
        start = self.pos
        if self.eat("<-"):
            self.blanks()
            target = self.path()
            if target is None:
                self.slip("expected-target", 'expected the name of a place after "<-"', start, start + 2)
            self.blanks()
            arguments = self.arguments()
            return (Thread(target, arguments, self.base + start, self.base + self.pos),)
        steps: list[Step] = []
        while (arrow := ARROW.match(self.text, self.pos)) is not None:
            where, at = self.pos, self.base + self.pos
            self.pos = arrow.end()
            self.blanks()
            divert = self._divert(at)
            another = ARROW.match(self.text, self.pos)
            if another is not None and divert is None:
                self.slip("too-many-arrows", "too many arrows in a row", where, another.end())
            if arrow.group() == "->->":
                if another is not None:
                    self.slip("return-inside-chain", '"->->" can only end a chain of tunnels', where, where + 4)
                steps.append(TunnelReturn(divert, at, self.base + self.pos))
            elif divert is not None:
                # only the next arrow tells a tunnel from a divert
                steps.append(Tunnel(divert.target, divert.arguments, at, divert.end) if another else divert)
            elif not steps:
                steps.append(Divert(Name((), at, at + 2), (), at, at + 2))
        return tuple(steps)

    def led_diverts(self) -> tuple[Step, ...]:
        """Read diverts where each must lead somewhere: anywhere but on a choice."""
        self.blanks()
        arrow = self.pos
        diverts = self.diverts()
        if diverts and isinstance(diverts[0], Divert) and not diverts[0].target.path:
            self.slip("expected-target", 'expected the name of a place after "->"', arrow, arrow + 2)
        return diverts

    def _divert(self, at: int) -> Divert | None:
        """The target after an arrow, with its arguments."""
        target = self.path()
        if target is None:
            return None
        self.blanks()
        arguments = self.arguments()
        end = self.base + self.pos
        self.blanks()
        return Divert(target, arguments, at, end)


def _add_text(items: list[Inline], text: str) -> None:
    if items and isinstance(items[-1], str):
        items[-1] += text
    elif text:
        items.append(text)


def end_with_one_space(content: Content) -> Content:
    """Text before an arrow ends in exactly one space, whatever was written."""
    if content and isinstance(content[-1], str):
        return (*content[:-1], content[-1].rstrip(" \t") + " ")
    return content
