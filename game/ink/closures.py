"""Closures: what an expression that only reads becomes, one Python function of the state each."""

from __future__ import annotations

from collections.abc import Callable

from game.ink.counts import LAST, SHIFT
from game.ink.lists import ListDefinition, list_of
from game.ink.operations import Evaluator
from game.ink.output import begin_string, end_string, write
from game.ink.program import Place
from game.ink.state import Reference, State
from game.ink.values import Fault, Target, Value, to_text


def constant(value: Value) -> Evaluator:
    """Always the same."""
    return lambda _: value


def global_variable(slot: int) -> Evaluator:
    """A global variable."""
    return lambda state: state.globals[slot]


def visit_count(number: int) -> Evaluator:
    """How often a place was entered."""
    page, at = number >> SHIFT, number & LAST
    return lambda state: state.counts[page][at]


def binary(apply: Callable[[Value, Value], Value], left: Evaluator, right: Evaluator) -> Evaluator:
    """Two operands and an operator."""
    return lambda state: apply(left(state), right(state))


def unary(apply: Callable[[Value], Value], operand: Evaluator) -> Evaluator:
    """One operand and an operator."""
    return lambda state: apply(operand(state))


def temporary(name: str, at: int) -> Evaluator:
    """A temporary variable of the current frame; unset, it is 0 and a warning."""

    def read(state: State) -> Value:
        value: Value | Reference | None = state.temps.get(name)
        if isinstance(value, Reference):
            value = state.read_reference(value)
        if value is None:
            state.warnings = (*state.warnings, (at, name))
            return 0
        return value

    return read


def joined(pieces: list[str | Evaluator]) -> Evaluator:
    """A string with values in it."""

    def join(state: State) -> Value:
        texts = [piece if isinstance(piece, str) else to_text(piece(state)) for piece in pieces]
        text = "".join(texts)
        if "\n" not in text:
            return text
        # line breaks follow the rules of the output stream also inside a string
        begin_string(state)
        for one in texts:
            write(state, one)
        return end_string(state)[0]

    return join


def applied(apply: Callable[..., Value], arguments: list[Evaluator]) -> Evaluator:
    """A built-in function of its arguments."""
    if not arguments:
        return apply
    if len(arguments) == 1:
        (only,) = arguments
        return lambda state: apply(state, only(state))
    return lambda state: apply(state, *[one(state) for one in arguments])


def list_call(definition: ListDefinition) -> Callable[..., Value]:
    """`name(n)` of a `LIST`: its item with this value; `name()`: the empty list of that origin."""

    def item(_: State, *arguments: Value) -> Value:
        if not arguments:
            return list_of((), [definition])
        if type(arguments[0]) is not int:
            raise Fault("wrong-type", f"{definition.name}(…) needs a whole number")
        found = definition.by_value.get(arguments[0])
        return list_of([found] if found else [], [definition])

    return item


def turns_since(slot: int) -> Evaluator:
    """Turns since a place was entered; -1 if it never was."""

    def since(state: State) -> Value:
        stamp = state.stamps[slot]
        return state.turn + 1 - stamp if stamp >= 0 else -1

    return since


def by_target(function: str, argument: Evaluator, places: dict[str, Place], slots: dict[int, int] | None) -> Evaluator:
    """`TURNS_SINCE`, or without slots `READ_COUNT`, of the place that a value holds."""

    def apply(state: State) -> Value:
        target = argument(state)
        if not isinstance(target, Target):
            raise Fault("not-a-target", f"{function} needs a divert target")
        place = places[target.path]
        if slots is None:
            return state.visits(place.number)
        stamp = state.stamps[slots[place.number]]
        return state.turn + 1 - stamp if stamp >= 0 else -1

    return apply
