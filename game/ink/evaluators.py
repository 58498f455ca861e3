"""Expressions to code: a closure on the state where that suffices, instructions where a story function is called.

Most expressions only read, and become one Python closure. A call of an ink function runs story code, which may print, break
the line and be saved half-way; around such a call the expression is taken apart into instructions that keep their
half-done values in the state.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.ink import closures
from game.ink import operations as op
from game.ink.assembly import Segment
from game.ink.builtins import BUILTINS, PLACE_FUNCTIONS
from game.ink.errors import Diagnostic, Severity, did_you_mean
from game.ink.lists import EMPTY, InkList, Item, ListDefinition, list_of
from game.ink.names import FlowSymbol, LabelSymbol, Meaning, Names, PlaceSymbol
from game.ink.operations import Evaluator
from game.ink.program import Place
from game.ink.source import Sources
from game.ink.syntax import (
    Binary,
    Call,
    Content,
    Expression,
    ListLiteral,
    Literal,
    Name,
    Parameter,
    Print,
    StringLiteral,
    TargetLiteral,
    Unary,
)
from game.ink.values import BINARY, UNARY, Target, Value

NO_VALUES = (("END",), ("DONE",))


class ExpressionCompiler:
    """Compiles expressions in the scope of `flow`, into `segment` where instructions are needed."""

    def __init__(self, sources: Sources, diagnostics: list[Diagnostic]) -> None:
        self.sources = sources
        self.diagnostics = diagnostics
        self.reported: set[tuple[str, int]] = set()
        self.names: Names
        self.flow: FlowSymbol
        self.segment: Segment
        self.places: dict[str, Place] = {}
        self.stamp_slots: dict[int, int] = {}
        self.meanings: dict[Evaluator, Meaning] = {}

    # --- diagnostics -------------------------------------------------------------------------------------------

    def error(self, kind: str, message: str, at: int, end: int, hint: str = "") -> None:
        """Report a mistake; the same one at the same place only once, since some content is compiled twice."""
        self._report(Severity.ERROR, kind, message, at, end, hint)

    def warn(self, kind: str, message: str, at: int, end: int, hint: str = "") -> None:
        """Report something that looks wrong."""
        self._report(Severity.WARNING, kind, message, at, end, hint)

    def _report(self, severity: Severity, kind: str, message: str, at: int, end: int, hint: str) -> None:
        if (kind, at) not in self.reported:
            self.reported.add((kind, at))
            self.diagnostics.append(Diagnostic(kind, severity, self.sources.span(at, end), message, hint))

    # --- choosing the form -------------------------------------------------------------------------------------

    def is_pure(self, node: Expression) -> bool:
        """Whether a closure will do: no story code has to run."""
        match node:
            case Binary(left=left, right=right):
                return self.is_pure(left) and self.is_pure(right)
            case Unary(operand=operand):
                return self.is_pure(operand)
            case Call(name=name, arguments=arguments):
                known = name in BUILTINS or name in PLACE_FUNCTIONS or name in self.names.lists
                return known and all(self.is_pure(one) for one in arguments)
            case StringLiteral(content=content):
                return all(
                    isinstance(one, str) or (isinstance(one, Print) and self.is_pure(one.value)) for one in content
                )
        return True

    def push(self, node: Expression) -> None:
        """Emit code that leaves the value waiting."""
        if self.is_pure(node):
            self.segment.emit(op.PUSH, self.evaluator(node), None, node.at)
            return
        match node:
            case Binary(operator=operator, left=left, right=right):
                self.push(left)
                self.push(right)
                self.segment.emit(op.BINARY, BINARY[operator], None, node.at)
            case Unary(operator=operator, operand=operand):
                self.push(operand)
                self.segment.emit(op.UNARY, UNARY[operator], None, node.at)
            case StringLiteral(content=content):
                self.segment.emit(op.STRING_BEGIN, None, None, node.at)
                self.text_content(content, node.at)
                self.segment.emit(op.STRING_END, None, None, node.at)
            case Call():
                self._push_call(node)

    def text_content(self, content: Content, at: int) -> None:
        """Emit content that is built into a string; what may stand there is for the content compiler to say."""
        raise NotImplementedError

    # --- closures ----------------------------------------------------------------------------------------------

    def evaluator(self, node: Expression) -> Evaluator:
        """The closure of a pure expression, which is remembered as the meaning of the closure."""
        closure = self._closure(node)
        self.meanings[closure] = Meaning(self.flow, (node,))
        return closure

    def _closure(self, node: Expression) -> Evaluator:
        match node:
            case Literal(value=value):
                return closures.constant(value)
            case Name():
                return self._name(node)
            case Binary(operator=operator, left=left, right=right):
                return closures.binary(BINARY[operator], self._operand(left), self._operand(right))
            case Unary(operator=operator, operand=operand):
                return closures.unary(UNARY[operator], self._operand(operand))
            case Call():
                return self._builtin_call(node)
            case StringLiteral(content=content):
                return self._string(content)
            case TargetLiteral():
                return closures.constant(self.target(node))
            case ListLiteral():
                return closures.constant(self._list(node))

    def _operand(self, node: Expression) -> Evaluator:
        if isinstance(node, TargetLiteral) and node.path.path in NO_VALUES:
            self.target(node)
        return self._closure(node)

    def condition(self, node: Expression) -> Evaluator:
        """The closure of a pure expression that is a condition."""
        self.check_condition(node)
        return self.evaluator(node)

    def check_condition(self, node: Expression) -> None:
        """Report a divert target in the place of a condition."""
        if isinstance(node, TargetLiteral):
            hint = f"write {node.path} for the number of times it was visited"
            self.error("target-as-condition", "a divert target cannot be a condition", node.at, node.end, hint)

    def _string(self, content: Content) -> Evaluator:
        if all(isinstance(one, str) for one in content):
            return closures.constant("".join(one for one in content if isinstance(one, str)))
        pieces: list[str | Evaluator] = []
        for one in content:
            if isinstance(one, str):
                pieces.append(one)
            elif isinstance(one, Print):
                pieces.append(self._closure(one.value))
        return closures.joined(pieces)

    # --- names -------------------------------------------------------------------------------------------------

    def _name(self, node: Name) -> Evaluator:
        names, name = self.names, node.path[0]
        if len(node.path) == 1:
            if names.is_temp(name, self.flow):
                return closures.temporary(name, node.at)
            if name in names.constants:
                return closures.constant(self.literal(names.constants[name].value))
            if name in names.variables:
                return closures.global_variable(names.variables[name])
        item = self._item(node)
        if item is not None:
            return closures.constant(item)
        place = names.place(node.path, self.flow)
        if place is not None:
            return closures.visit_count(place.number)
        what = "variable" if len(node.path) == 1 else "list item, knot or stitch"
        hint = names.suggest_variable(name, self.flow) if len(node.path) == 1 else names.suggest_place(node.path)
        self.error("unknown-name", f'there is no {what} called "{node}"', node.at, node.end, hint)
        return closures.constant(0)

    def _item(self, node: Name) -> InkList | None:
        """The one-item list that a name means; None when it names no item."""
        found = self._item_of(node)
        return list_of([found[1]], [found[0]]) if found else None

    def _item_of(self, node: Name) -> tuple[ListDefinition, Item] | None:
        if len(node.path) == 2 and node.path[0] in self.names.lists:
            definition = self.names.lists[node.path[0]]
            item = definition.items.get(node.path[1])
            return (definition, item) if item else None
        if len(node.path) != 1:
            return None
        found = self.names.items.get(node.path[0], [])
        if len(found) > 1:
            lists = " or ".join(f"{definition.name}.{node}" for definition, _ in found)
            self.error("ambiguous-item", f'"{node}" is an item of several lists', node.at, node.end, f"write {lists}")
        return found[0] if found else None

    def _list(self, node: ListLiteral) -> InkList:
        found = []
        for name in node.items:
            item = self._item_of(name)
            if item is None:
                hint = did_you_mean(str(name), self.names.items)
                if name.path[0] in self.names.variables:
                    hint = f"a name alone in parentheses is a list; for a variable write ({name} + 0) or leave them out"
                self.error("unknown-item", f'no list has an item "{name}"', name.at, name.end, hint)
            elif item in found:
                self.warn("item-twice", f'"{name}" stands twice in this list', name.at, name.end)
            else:
                found.append(item)
        return list_of((item for _, item in found), (definition for definition, _ in found)) if found else EMPTY

    def target(self, node: TargetLiteral) -> Target:
        """The divert target that `-> path` means as a value."""
        path = node.path.path
        if path in NO_VALUES:
            self.error("end-as-value", f'"-> {path[0]}" cannot be kept in a variable', node.at, node.end)
            return Target(path[0])
        if len(path) == 1 and (self.names.is_temp(path[0], self.flow) or path[0] in self.names.variables):
            hint = "the variable holds a target already: leave the arrow out"
            self.error("arrow-before-variable", f'"{path[0]}" is a variable, not a place', node.at, node.end, hint)
            return Target(path[0])
        place = self.names.place(path, self.flow)
        if place is None:
            self.unknown_place(node.path)
            return Target(".".join(path))
        if isinstance(place, FlowSymbol) and any(one.by_reference for one in place.parameters.values()):
            message = f'"{place.path}" takes a reference, so its name cannot be kept in a variable'
            self.error("reference-target", message, node.at, node.end)
        self._stamp(place)
        return Target(place.path)

    def unknown_place(self, name: Name) -> None:
        """Report a path that leads nowhere."""
        hint = self.names.suggest_place(name.path)
        self.error("unknown-target", f'there is no knot, stitch or label called "{name}"', name.at, name.end, hint)

    def _stamp(self, place: PlaceSymbol) -> int:
        """The slot in which the turn of the latest visit to a place is kept."""
        return self.stamp_slots.setdefault(place.number, len(self.stamp_slots))

    # --- initial values ----------------------------------------------------------------------------------------

    def literal(self, node: Expression) -> Value:
        """The value of a declaration, which may be no more than a literal."""
        match node:
            case Literal(value=value):
                return value
            case StringLiteral(content=content) if all(isinstance(one, str) for one in content):
                return "".join(one for one in content if isinstance(one, str))
            case TargetLiteral():
                return self.target(node)
            case ListLiteral():
                return self._list(node)
            case Unary(operator=operator, operand=Literal(value=value)):
                return UNARY[operator](value)
            case Name(path=(name,)) if name in self.names.constants:
                return self._constant_value(name, node)
            case Name():
                item = self._item(node)
                if item is not None:
                    return item
        hint = "the value of a declaration is a number, true or false, a plain string, a list, or a -> target"
        self.error("not-a-literal", "this is not a plain value", node.at, node.end, hint)
        return 0

    def _constant_value(self, name: str, node: Name) -> Value:
        inner = self.names.constants[name].value
        if isinstance(inner, Name | ListLiteral):
            self.error("not-a-literal", f'"{name}" is not a plain value', node.at, node.end)
            return 0
        return self.literal(inner)

    # --- calls -------------------------------------------------------------------------------------------------

    def _builtin_call(self, node: Call) -> Evaluator:
        """A call of a built-in function with pure arguments."""
        if node.name in PLACE_FUNCTIONS:
            return self._place_function(node)
        if node.name in self.names.lists:
            self._check_arity(node, (0, 1))
            arguments = [self._closure(one) for one in node.arguments[:1]]
            return closures.applied(closures.list_call(self.names.lists[node.name]), arguments)
        builtin = BUILTINS[node.name]
        self._check_arity(node, (builtin.arity,))
        if node.name == "RANDOM":
            for one in node.arguments:
                if isinstance(one, Literal) and type(one.value) is not int:
                    self.error("wrong-type", "RANDOM needs whole numbers", one.at, one.end)
        return closures.applied(builtin.apply, [self._operand(one) for one in node.arguments[: builtin.arity]])

    def _check_arity(self, node: Call, arities: tuple[int, ...]) -> None:
        if len(node.arguments) not in arities:
            self._wrong_count(node.name, arities[-1], len(node.arguments), node.at, node.end)

    def _wrong_count(self, name: str, wanted: int, given: int, at: int, end: int) -> None:
        plural = "" if wanted == 1 else "s"
        message = f'"{name}" takes {wanted or "no"} argument{plural}, not {given or "none"}'
        self.error("wrong-arguments", message, at, end)

    def _place_function(self, node: Call) -> Evaluator:
        self._check_arity(node, (1,))
        argument = node.arguments[0] if node.arguments else node
        if isinstance(argument, TargetLiteral):
            target = self.target(argument)
            place = self.names.place(argument.path.path, self.flow)
            if place is None:
                return closures.constant(0)
            if node.name == "READ_COUNT":
                return closures.visit_count(place.number)
            return closures.turns_since(self.stamp_slots[place.number]) if target.path else closures.constant(0)
        if isinstance(argument, Name) and (
            self.names.is_temp(argument.path[0], self.flow) or argument.path[0] in self.names.variables
        ):
            slots = self.stamp_slots if node.name == "TURNS_SINCE" else None
            return closures.by_target(node.name, self._closure(argument), self.places, slots)
        hint = f"write {node.name}(-> {argument})" if isinstance(argument, Name) else ""
        message = f"{node.name} needs a place with its arrow, or a variable that holds one"
        self.error("expected-target", message, argument.at, argument.end, hint)
        return closures.constant(0)

    def _push_call(self, node: Call) -> None:
        """Emit a call of a story function, of an external one, or of a built-in one with impure arguments."""
        name, names = node.name, self.names
        function = names.knots.get(name)
        if name in BUILTINS or name in names.lists:
            for one in node.arguments:
                self.push(one)
            apply = BUILTINS[name].apply if name in BUILTINS else closures.list_call(names.lists[name])
            self._check_arity(node, (BUILTINS[name].arity,) if name in BUILTINS else (0, 1))
            self.segment.emit(op.BUILTIN, apply, len(node.arguments), node.at)
        elif name in names.externals:
            wanted = len(names.externals[name].parameters)
            if len(node.arguments) != wanted:
                self._wrong_count(name, wanted, len(node.arguments), node.at, node.end)
            for one in node.arguments:
                self.push(one)
            self.segment.emit(op.CALL_EXTERNAL, name, len(node.arguments), node.at)
        elif function is not None:
            if not function.node.is_function:
                hint = f"declare it as == function {name}, or divert to it"
                self.error("not-a-function", f'"{name}" is a knot, not a function', node.at, node.end, hint)
            self.push_arguments(name, function, node.arguments, node.at, node.end)
            self.segment.emit(op.CALL, function.start, self.entered(function), node.at)
        elif names.is_temp(name, self.flow) or name in names.variables:
            for one in node.arguments:
                self.push(one)
            evaluator = self.evaluator(Name((name,), node.at, node.end))
            self.segment.emit(op.CALL_VARIABLE, evaluator, len(node.arguments), node.at)
        else:
            known = [*(one for one, knot in names.knots.items() if knot.node.is_function), *BUILTINS, *names.externals]
            hint = did_you_mean(name, known)
            self.error("unknown-function", f'there is no function called "{name}"', node.at, node.at + len(name), hint)

    def push_arguments(self, name: str, place: PlaceSymbol, arguments: Sequence[Expression], at: int, end: int) -> None:
        """Emit the arguments for a knot, stitch or function, each in the way that its parameter wants it."""
        if isinstance(place, LabelSymbol):
            if arguments:
                self.error("wrong-arguments", f'"{name}" is a label and takes no arguments', at, end)
            return
        parameters = place.node.parameters
        if len(arguments) != len(parameters):
            self._wrong_count(name, len(parameters), len(arguments), at, end)
            return
        for parameter, argument in zip(parameters, arguments, strict=True):
            self._push_argument(parameter, argument)

    def _push_argument(self, parameter: Parameter, argument: Expression) -> None:
        names = self.names
        is_variable = isinstance(argument, Name) and len(argument.path) == 1
        if parameter.by_reference:
            name = argument.path[0] if isinstance(argument, Name) and is_variable else ""
            if names.is_temp(name, self.flow):
                self.segment.emit(op.PUSH_REFERENCE, name, None, argument.at)
            elif name in names.variables and name not in names.constants:
                self.segment.emit(op.PUSH_REFERENCE, names.variables[name], None, argument.at)
            else:
                message = f'"ref {parameter.name}" needs the name of a variable'
                self.error("expected-variable", message, argument.at, argument.end)
            return
        if parameter.is_target and not isinstance(argument, TargetLiteral):
            name = argument.path[0] if isinstance(argument, Name) and is_variable else ""
            if not (names.is_temp(name, self.flow) or name in names.variables or isinstance(argument, Call)):
                hint = f"write -> {argument}" if isinstance(argument, Name) else ""
                message = f'"-> {parameter.name}" needs a place with its arrow'
                self.error("expected-target", message, argument.at, argument.end, hint)
                return
        self.push(argument)

    def entered(self, place: PlaceSymbol) -> tuple[int, ...]:
        """The numbers that a jump from the current flow to a place counts."""
        inside = self.flow.numbers
        return tuple(number for number in place.flow.numbers if number not in inside)
