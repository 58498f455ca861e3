"""Variables that nothing looks at, and variables that nothing changes.

A meter of the manifest looks at its variable. What a variable is worth is not followed: one that is only ever set to the
same value is not reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from game.ink import Diagnostic, InkList, Program, Severity
from game.ink import operations as op
from game.ink.names import Meaning
from game.ink.syntax import (
    Binary,
    Call,
    Expression,
    ListDeclaration,
    ListLiteral,
    Literal,
    Name,
    Print,
    StringLiteral,
    Unary,
)
from game.lab.survey import Survey

CONDITIONS = (op.BRANCH, op.CASE)
WORD = re.compile(r"\w+")
SETS = (op.SET_GLOBAL, op.SET_GLOBAL_POPPED)


def variables(survey: Survey) -> Iterator[Diagnostic]:
    """Variables, constants and lists never read, and variables never set."""
    use = _use(survey.program)
    for name, meter in survey.manifest.meters.items():
        use.read.update((name, *WORD.findall(meter.show_if)))
    names, sources = survey.program.names, survey.program.sources
    for name, one in (*names.declared.items(), *names.constants.items()):
        is_list = name in names.lists
        if name not in use.read and not (is_list and use.lists & {name}):
            what = "list" if is_list else "constant" if name in names.constants else "variable"
            verb = "set, and never read" if name in use.changed else "used" if is_list else "read"
            message = f'the {what} "{name}" is {verb if name in use.changed else f"never {verb}"}'
            yield Diagnostic(
                "unread-variable",
                Severity.WARNING,
                sources.span(one.at, one.end),
                message,
                "read it somewhere, or take it out",
            )
        elif name in names.declared and name not in use.changed and not is_list:
            span, message = sources.span(one.at, one.end), f'the variable "{name}" never changes'
            if name in use.deciding:
                message += ", so whatever asks for it always gets the same answer"
                yield Diagnostic("unset-variable", Severity.WARNING, span, message, "set it somewhere")
            elif not isinstance(survey.program.initial[survey.program.variables[name]], InkList):
                hint = "what never changes is better declared with CONST"
                yield Diagnostic("unset-variable", Severity.NOTE, span, message, hint)


@dataclass(slots=True)
class _Use:
    """Names of variables and constants, by what is done with them. A variable counts as read by a list of its own items."""

    read: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)
    deciding: set[str] = field(default_factory=set)
    lists: set[str] = field(default_factory=set)


def _use(program: Program) -> _Use:
    use = _Use()
    slots = {slot: name for name, slot in program.variables.items()}
    changed: dict[op.Evaluator, str] = {}
    for operation in SETS:
        for pc in program.positions[operation]:
            slot, evaluator = program.code[pc][1:]
            use.changed.add(slots[slot])
            if operation == op.SET_GLOBAL:
                changed[evaluator] = slots[slot]
    for pc in program.positions[op.PUSH_REFERENCE]:
        slot = program.code[pc][1]
        if isinstance(slot, int):
            # who is handed a variable may read it and may set it
            use.read.add(slots[slot])
            use.changed.add(slots[slot])
    deciding = {program.code[pc][1] for one in CONDITIONS for pc in program.positions[one]}
    deciding |= {program.code[pc][2] for pc in program.positions[op.CHOICE]}
    # what a switch compares its cases with waits for them
    deciding |= {program.code[pc - 1][1] for pc in program.positions[op.CASE] if program.code[pc - 1][0] == op.PUSH}
    for evaluator, meaning in program.meanings.items():
        found = _names(program, meaning, use.lists)
        # a variable that is read only to change it is not read
        found.discard(changed.get(evaluator, ""))
        use.read |= found
        if evaluator in deciding:
            use.deciding |= found
    for one in (*program.names.declared.values(), *program.names.constants.values()):
        # what a declaration starts with may be a constant
        if not isinstance(one, ListDeclaration):
            use.read |= _names(program, Meaning(program.names.top, (one.value,)), use.lists)
    for value in program.initial:
        if isinstance(value, InkList):
            use.lists.update(item[1] for item in value.items)
    return use


def _names(program: Program, meaning: Meaning, lists: set[str]) -> set[str]:
    """The variables and constants that a closure reads. Lists whose items it names are added to `lists`."""
    names = program.names
    found: set[str] = set()
    waiting: list[Expression] = list(meaning.expressions)
    while waiting:
        match waiting.pop():
            case Name(path=path):
                first = path[0]
                if len(path) == 1 and names.is_temp(first, meaning.flow):
                    continue
                if len(path) == 1 and (first in names.variables or first in names.constants):
                    found.add(first)
                elif first in names.lists:
                    lists.add(first)
                elif first in names.items:
                    lists.update(definition.name for definition, _ in names.items[first])
            case Literal():
                continue
            case Binary(left=left, right=right):
                waiting += (left, right)
            case Unary(operand=operand):
                waiting.append(operand)
            case Call(name=name, arguments=arguments):
                if name in names.lists:
                    lists.add(name)
                waiting += arguments
            case ListLiteral(items=items):
                waiting += items
            case StringLiteral(content=content):
                waiting += (one.value for one in content if isinstance(one, Print))
    return found
