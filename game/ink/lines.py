"""Lines to code: text, logic inside braces, statements, and the diverts at the end of a line."""

from __future__ import annotations

import zlib
from bisect import insort
from collections.abc import Sequence as Items

from game.ink import operations as op
from game.ink import syntax
from game.ink.assembly import Anchor
from game.ink.builtins import BUILTINS
from game.ink.errors import Diagnostic
from game.ink.evaluators import ExpressionCompiler
from game.ink.names import FlowSymbol
from game.ink.output import clean
from game.ink.points import SequencePoint
from game.ink.source import Sources
from game.ink.syntax import Choice, Content, Gather, Order, Statement, Step

PLAIN_ORDERS = (Order.STOPPING, Order.CYCLE, Order.ONCE)


class LineCompiler(ExpressionCompiler):
    """Compiles what stands on one line, and statements other than choices and gathers."""

    def __init__(self, sources: Sources, diagnostics: list[Diagnostic]) -> None:
        super().__init__(sources, diagnostics)
        self.exits: list[int] = []  # source positions of the diverts of the current flow, sorted
        self.sequences: dict[int, int] = {}
        self.in_text = 0

    def branch(self, body: Items[Statement]) -> None:
        """Compile a branch or element that holds choices."""
        raise NotImplementedError

    # --- statements --------------------------------------------------------------------------------------------

    def statement(self, item: Statement) -> None:
        match item:
            case syntax.Line():
                self.text_line(item.content, item.diverts, item.newline, item.at)
            case syntax.Assign() | syntax.Declare():
                self._assignment(item)
            case syntax.Evaluate(call=call):
                self.push(call)
                self.segment.emit(op.POP, None, None, item.at)
                self.segment.emit(op.NEWLINE, None, None, item.at)
            case syntax.Return(value=value):
                if not self.flow.node.is_function:
                    hint = "to leave a tunnel write ->->"
                    self.error("return-outside-function", "only a function can return", item.at, item.end, hint)
                if value is None:
                    self.segment.emit(op.RETURN, True, None, item.at)
                else:
                    self.push(value)
                    self.segment.emit(op.RETURN, False, None, item.at)

    def _assignment(self, item: syntax.Assign | syntax.Declare) -> None:
        name, names = item.name, self.names
        if isinstance(item, syntax.Declare):
            plain, popped, where = op.DECLARE, op.DECLARE_POPPED, name
            place: str | int = where
        elif names.is_temp(name, self.flow):
            plain, popped, place = op.SET_TEMP, op.SET_TEMP_POPPED, name
        elif name in names.constants:
            self.error("constant-changed", f'"{name}" is a constant', item.at, item.end, "declare it with VAR")
            return
        elif name in names.variables:
            plain, popped, place = op.SET_GLOBAL, op.SET_GLOBAL_POPPED, names.variables[name]
        else:
            what = "an item of a list and" if name in names.items else "not a variable that"
            message = (
                f'"{name}" is {what} cannot be changed' if name in names.items else f'there is no variable "{name}"'
            )
            hint = names.suggest_variable(name, self.flow) or f"declare it with VAR {name} = … or ~ temp {name} = …"
            self.error("unknown-variable", message, item.at, item.end, hint)
            return
        if self.is_pure(item.value):
            self.segment.emit(plain, place, self.evaluator(item.value), item.at)
        else:
            self.push(item.value)
            self.segment.emit(popped, place, None, item.at)
        if _has_call(item.value):
            self.segment.emit(op.NEWLINE, None, None, item.at)

    # --- content -----------------------------------------------------------------------------------------------

    def text_line(self, content: Content, diverts: tuple[Step, ...], newline: bool, at: int) -> None:
        only = content[0] if len(content) == 1 else None
        if isinstance(only, str) and newline and not diverts and only.strip(" \t") and "\n" not in only:
            self.segment.emit(op.LINE, only, clean(only) + "\n", at)
            return
        self._content(content, at)
        for step in diverts:
            self._step(step)
        if newline:
            self.segment.emit(op.NEWLINE, None, None, at)

    def text_content(self, content: Content, at: int) -> None:
        self.in_text += 1
        self._content(content, at)
        self.in_text -= 1

    def _content(self, content: Content, at: int) -> None:
        for item in content:
            match item:
                case str():
                    solid = item.strip(" \t\n") and item[0] != "\n" and item[-1] != "\n"
                    self.segment.emit(op.TEXT if solid else op.RAW, item, None, at)
                case syntax.Glue():
                    self.segment.emit(op.GLUE, None, None, item.at)
                case syntax.Tag():
                    self._tag(item)
                case syntax.Print(value=value):
                    self._print(value)
                case syntax.Conditional():
                    self._conditional(item)
                case syntax.Sequence():
                    self._sequence(item)

    def _tag(self, item: syntax.Tag) -> None:
        if all(isinstance(one, str) for one in item.content):
            text = clean("".join(one for one in item.content if isinstance(one, str)))
            if text:
                self.segment.emit(op.TAG, text, None, item.at)
            return
        self.segment.emit(op.TAG_BEGIN, None, None, item.at)
        self._content(item.content, item.at)
        self.segment.emit(op.TAG_END, None, None, item.at)

    def _print(self, value: syntax.Expression) -> None:
        if isinstance(value, syntax.Name) and len(value.path) == 1:
            knot = self.names.knots.get(value.path[0])
            if knot is not None and knot.node.is_function and not self.names.is_temp(value.path[0], self.flow):
                hint = f"to call it write {value}()"
                self.warn(
                    "function-as-count", f'"{value}" is a function: this prints its count', value.at, value.end, hint
                )
        if self.is_pure(value):
            self.segment.emit(op.PRINT, self.evaluator(value), None, value.at)
        else:
            self.push(value)
            self.segment.emit(op.PRINT_POPPED, None, None, value.at)

    # --- braces ------------------------------------------------------------------------------------------------

    def _body(self, body: Items[Statement], block: bool, at: int) -> None:
        if block:
            self.segment.emit(op.NEWLINE, None, None, at)
        if any(isinstance(item, Choice | Gather) for item in body):
            self.branch(body)
            return
        for item in body:
            self.statement(item)

    def _conditional(self, item: syntax.Conditional) -> None:
        if item.subject is not None:
            self.push(item.subject)
        end = Anchor()
        for branch in item.branches:
            otherwise = Anchor()
            if branch.condition is not None:
                self._branch_on(branch.condition, otherwise, is_case=item.subject is not None)
            if item.subject is not None:
                self.segment.emit(op.POP, None, None, branch.at)
            self._body(branch.body, item.block, branch.at)
            self.segment.emit(op.JUMP, end, None, branch.at)
            self.segment.place(otherwise)
        if item.subject is not None and item.branches[-1].condition is not None:
            self.segment.emit(op.POP, None, None, item.at)
        self.segment.place(end)

    def _branch_on(self, condition: syntax.Expression, otherwise: Anchor, is_case: bool) -> None:
        if self.is_pure(condition):
            evaluator = self.evaluator(condition) if is_case else self.condition(condition)
            self.segment.emit(op.CASE if is_case else op.BRANCH, evaluator, otherwise, condition.at)
        else:
            self.push(condition)
            self.segment.emit(op.CASE_POPPED if is_case else op.BRANCH_POPPED, None, otherwise, condition.at)

    def _sequence(self, item: syntax.Sequence) -> None:
        if id(item) not in self.sequences:
            self.sequences[id(item)] = self.names.number()
        number = self.sequences[id(item)]
        starts = [Anchor() for _ in item.elements]
        after = Anchor()
        source = f"{self.flow.path}:{self.sources.text(item.at, item.end)}"
        key = zlib.crc32(source.encode()) if item.order not in PLAIN_ORDERS else 0
        self.segment.emit(
            op.SEQUENCE,
            lambda: SequencePoint(number, item.order, tuple(one.pc for one in starts), after.pc, key, item.at),
            None,
            item.at,
        )
        for start, element in zip(starts, item.elements, strict=True):
            self.segment.place(start)
            self._body(element, item.block and bool(element), item.at)
            self.segment.emit(op.JUMP, after, None, item.at)
        self.segment.place(after)

    # --- diverts -----------------------------------------------------------------------------------------------

    def _step(self, step: Step) -> None:
        if self.flow.node.is_function:
            self.error(
                "divert-in-function", "a function cannot lead away", step.at, step.end, "let a knot divert instead"
            )
            return
        if self.in_text:
            message = "the text of a choice or string cannot lead away"
            self.error("divert-in-text", message, step.at, step.end)
            return
        match step:
            case syntax.TunnelReturn(onwards=None):
                insort(self.exits, step.at)
                self.segment.emit(op.TUNNEL_RETURN, None, None, step.at)
            case syntax.TunnelReturn(onwards=syntax.Divert() as onwards):
                insort(self.exits, step.at)
                self._jump(onwards, op.TUNNEL_ONWARDS, op.TUNNEL_ONWARDS_VARIABLE)
            case syntax.Divert():
                insort(self.exits, step.at)
                self._jump(step, op.DIVERT, op.DIVERT_VARIABLE)
            case syntax.Tunnel():
                self._jump(step, op.TUNNEL, op.TUNNEL_VARIABLE)
            case syntax.Thread():
                self._jump(step, op.THREAD, op.THREAD_VARIABLE)

    def _jump(self, step: syntax.Divert | syntax.Tunnel | syntax.Thread, static: int, variable: int) -> None:
        names, path = self.names, step.target.path
        name = path[0]
        if path in (("END",), ("DONE",)):
            self.segment.emit(op.END if name == "END" else op.DONE, None, None, step.at)
            return
        if len(path) == 1 and (names.is_temp(name, self.flow) or name in names.variables):
            parameter = self.flow.parameters.get(name)
            if parameter is not None and not parameter.is_target:
                hint = f"declare the parameter as -> {name}"
                message = f'the flow is led to "{name}", which is not declared as a place'
                self.error("not-a-target", message, parameter.at, parameter.end, hint)
            for argument in step.arguments:
                self.push(argument)
            self.segment.emit(variable, self.evaluator(step.target), len(step.arguments), step.at)
            return
        place = names.place(path, self.flow)
        if place is None:
            if name in BUILTINS or name in names.externals:
                self.error("divert-to-function", f'"{name}" is a function, not a place', step.at, step.end)
            else:
                self.unknown_place(step.target)
            return
        if isinstance(place, FlowSymbol) and place.node.is_function:
            hint = f"call it: ~ {place.path}()"
            self.error("divert-to-function", f'"{place.path}" is a function, not a place', step.at, step.end, hint)
            return
        self.push_arguments(place.path, place, step.arguments, step.at, step.end)
        self.segment.emit(static, place.start, self.entered(place), step.at)


def is_static(content: Content) -> bool:
    return all(
        isinstance(one, str) or (isinstance(one, syntax.Tag) and all(isinstance(part, str) for part in one.content))
        for one in content
    )


def static_text(content: Content) -> tuple[str, tuple[str, ...]]:
    text = "".join(one for one in content if isinstance(one, str))
    tags = (
        clean("".join(part for part in one.content if isinstance(part, str)))
        for one in content
        if isinstance(one, syntax.Tag)
    )
    return text, tuple(tag for tag in tags if tag)


def _has_call(node: syntax.Expression) -> bool:
    """Whether a function is called anywhere in an expression."""
    match node:
        case syntax.Call():
            return True
        case syntax.Binary(left=left, right=right):
            return _has_call(left) or _has_call(right)
        case syntax.Unary(operand=operand):
            return _has_call(operand)
        case syntax.StringLiteral(content=content):
            return any(isinstance(one, syntax.Print) and _has_call(one.value) for one in content)
    return False
