"""Names: everything that a story declares, and what a name means from where it is used.

The tables are built from the syntax tree before any code is made; whatever is declared twice or clashes is reported here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from game.ink import syntax
from game.ink.assembly import Anchor
from game.ink.builtins import RESERVED
from game.ink.errors import did_you_mean
from game.ink.lists import Item, ListDefinition

Report = Callable[[str, str, int, int, str], None]
"""Adds an error: kind, message, start and end position, hint."""


@dataclass(slots=True, eq=False)
class LabelSymbol:
    """A label on a choice or gather."""

    name: str
    path: str
    flow: FlowSymbol
    number: int
    at: int
    end: int
    start: Anchor = field(default_factory=Anchor)


@dataclass(slots=True, eq=False)
class FlowSymbol:
    """A knot, stitch or function, or the top level (whose path is empty)."""

    node: syntax.Flow
    path: str
    parent: FlowSymbol | None
    number: int
    parameters: dict[str, syntax.Parameter]
    temps: set[str] = field(default_factory=set)
    labels: dict[str, LabelSymbol] = field(default_factory=dict)
    stitches: dict[str, FlowSymbol] = field(default_factory=dict)
    start: Anchor = field(default_factory=Anchor)

    @property
    def name(self) -> str:
        return self.node.name

    @property
    def flow(self) -> FlowSymbol:
        return self

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of this flow and of the knot around it: what a jump from far away enters."""
        if self.number < 0:
            return ()
        outer = self.parent.numbers if self.parent else ()
        return (*outer, self.number)

    def all_labels(self) -> Iterator[LabelSymbol]:
        """The labels of this flow, then those of its stitches."""
        yield from self.labels.values()
        for stitch in self.stitches.values():
            yield from stitch.labels.values()

    def inside(self, name: str) -> FlowSymbol | LabelSymbol | None:
        """What a further component of a path means in here: a stitch, or a label at any depth."""
        found = self.stitches.get(name)
        if found is not None:
            return found
        return next((label for label in self.all_labels() if label.name == name), None)


PlaceSymbol = FlowSymbol | LabelSymbol


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a closure was made from: expressions, all of which it evaluates, in the scope of a flow."""

    flow: FlowSymbol
    expressions: tuple[syntax.Expression, ...]


class Names:
    """All that a story declares.

    `variables` gives each global variable (a `LIST` is one too) its slot, `declared` its declaration; `items` all list
    items of a name.
    """

    def __init__(self, tree: syntax.StoryTree, report: Report) -> None:
        self.report = report
        self.numbers = 0
        self.variables: dict[str, int] = {}
        self.constants: dict[str, syntax.Constant] = {}
        self.lists: dict[str, ListDefinition] = {}
        self.declared: dict[str, syntax.Variable | syntax.ListDeclaration] = {}
        self.items: dict[str, list[tuple[ListDefinition, Item]]] = {}
        self.externals: dict[str, syntax.External] = {}
        self.knots: dict[str, FlowSymbol] = {}
        self.flows: list[FlowSymbol] = []
        self._declarations(tree)
        self.top = self._flow(tree.top, None)
        for node in tree.knots:
            self._claim(node.name, "knot", node.at, node.end)
            if node.name in self.knots:
                self._twice("knot", node.name, node.at, node.end)
                continue
            self.knots[node.name] = self._flow(node, None)
        self._clashes()

    def number(self) -> int:
        """A new visit count."""
        self.numbers += 1
        return self.numbers - 1

    # --- tables ------------------------------------------------------------------------------------------------

    def _declarations(self, tree: syntax.StoryTree) -> None:
        for one in tree.declarations:
            self._claim(one.name, "variable", one.at, one.end)
            match one:
                case syntax.Variable() | syntax.ListDeclaration():
                    if one.name in self.variables:
                        self._twice("variable", one.name, one.at, one.end)
                    self.variables.setdefault(one.name, len(self.variables))
                    self.declared.setdefault(one.name, one)
                    if isinstance(one, syntax.ListDeclaration):
                        self._list(one)
                case syntax.Constant():
                    before = self.constants.setdefault(one.name, one)
                    if before is not one and _plain(before.value) != _plain(one.value):
                        self.report(
                            "declared-twice", f'the constant "{one.name}" has another value', one.at, one.end, ""
                        )
                case syntax.External():
                    if one.name in self.externals:
                        self._twice("external function", one.name, one.at, one.end)
                    self.externals[one.name] = one

    def _list(self, node: syntax.ListDeclaration) -> None:
        items: dict[str, Item] = {}
        value = 0
        for item in node.items:
            value = value + 1 if item.value is None else item.value
            if item.name in items:
                self._twice("item", item.name, item.at, item.end)
            items[item.name] = (value, node.name, item.name)
        definition = ListDefinition(node.name, items)
        self.lists[node.name] = definition
        for name, entry in items.items():
            self.items.setdefault(name, []).append((definition, entry))

    def _flow(self, node: syntax.Flow, parent: FlowSymbol | None) -> FlowSymbol:
        path = f"{parent.path}.{node.name}" if parent and parent.path else node.name
        number = self.number() if node.name else -1
        symbol = FlowSymbol(node, path, parent, number, {})
        self.flows.append(symbol)
        for parameter in node.parameters:
            self._claim(parameter.name, "parameter", parameter.at, parameter.end)
            if parameter.name in symbol.parameters:
                self._twice("parameter", parameter.name, parameter.at, parameter.end)
            symbol.parameters[parameter.name] = parameter
        for declared in node.temps:
            self._claim(declared.name, "temporary variable", declared.at, declared.end)
            if declared.name in symbol.temps:
                self._twice("temporary variable", declared.name, declared.at, declared.end)
            symbol.temps.add(declared.name)
        for label in node.labels:
            self._claim(label.name, "label", label.at, label.end)
            if label.name in symbol.labels:
                self._twice("label", label.name, label.at, label.end)
            where = f"{path}.{label.name}" if path else label.name
            symbol.labels[label.name] = LabelSymbol(label.name, where, symbol, self.number(), label.at, label.end)
        for stitch in node.stitches:
            self._claim(stitch.name, "stitch", stitch.at, stitch.end)
            if stitch.name in symbol.stitches:
                self._twice("stitch", stitch.name, stitch.at, stitch.end)
                continue
            symbol.stitches[stitch.name] = self._flow(stitch, symbol)
        return symbol

    # --- clashes -----------------------------------------------------------------------------------------------

    def _claim(self, name: str, what: str, at: int, end: int) -> None:
        if name in RESERVED:
            self.report("reserved-name", f'"{name}" is a word of ink and cannot name {_a(what)}', at, end, "")

    def _twice(self, what: str, name: str, at: int, end: int) -> None:
        self.report("declared-twice", f'there is already {_a(what)} called "{name}"', at, end, "")

    def _clashes(self) -> None:
        for name in self.variables:
            if name in self.knots:
                self._clash("knot", name, self.knots[name].node.at, self.knots[name].node.end, "variable")
        for name, entries in self.items.items():
            if name in self.knots:
                self._clash(
                    "knot", name, self.knots[name].node.at, self.knots[name].node.end, f"item of {entries[0][0].name}"
                )
            if name in self.variables and name not in self.lists:
                self.report("name-clash", f'"{name}" is both a variable and an item of a list', 0, 1, "rename one")
        for flow in self.flows:
            self._clashes_of(flow)

    def _clashes_of(self, flow: FlowSymbol) -> None:
        for parameter in flow.parameters.values():
            self._against_globals("parameter", parameter.name, parameter.at, parameter.end)
        for declared in flow.node.temps:
            self._against_globals("temporary variable", declared.name, declared.at, declared.end)
            if declared.name in flow.parameters:
                self._clash("temporary variable", declared.name, declared.at, declared.end, "parameter")
        for label in flow.labels.values():
            self._against_globals("label", label.name, label.at, label.end)
            if label.name in flow.temps or label.name in flow.parameters:
                self._clash("label", label.name, label.at, label.end, "temporary variable")
            stitches = flow.parent.stitches if flow.parent else flow.stitches
            if label.name in stitches:
                self._clash("label", label.name, label.at, label.end, "stitch")
        if flow.parent is not None:
            self._against_globals("stitch", flow.name, flow.node.at, flow.node.end)

    def _against_globals(self, what: str, name: str, at: int, end: int) -> None:
        if name in self.knots:
            self._clash(what, name, at, end, "knot")
        elif name in self.lists:
            self._clash(what, name, at, end, "list")
        elif name in self.items:
            self._clash(what, name, at, end, f"item of {self.items[name][0][0].name}")
        elif name in self.variables:
            self._clash(what, name, at, end, "global variable")

    def _clash(self, what: str, name: str, at: int, end: int, other: str) -> None:
        self.report("name-clash", f'the {what} "{name}" has the name of {_a(other)}', at, end, "rename one of them")

    # --- looking up --------------------------------------------------------------------------------------------

    def is_temp(self, name: str, flow: FlowSymbol) -> bool:
        """Whether a name is a temporary or parameter here. Those of the top level are known everywhere."""
        return name in flow.temps or name in flow.parameters or name in self.top.temps

    def place(self, path: tuple[str, ...], flow: FlowSymbol) -> PlaceSymbol | None:
        """The knot, stitch or label that a path means from inside a flow; None when there is none."""
        found = self._first(path[0], flow)
        for name in path[1:]:
            if not isinstance(found, FlowSymbol):
                return None
            found = found.inside(name)
        return found

    def _first(self, name: str, flow: FlowSymbol) -> PlaceSymbol | None:
        around: FlowSymbol | None = flow
        while around is not None and around is not self.top:
            if name in around.labels:
                return around.labels[name]
            if name == around.name:
                return around
            found = around.inside(name)
            if found is not None:
                return found
            around = around.parent
        return self.top.labels.get(name) or self.knots.get(name) or self.top.inside(name)

    def places(self) -> Iterator[PlaceSymbol]:
        """Every place with a name."""
        for flow in self.flows:
            if flow.path:
                yield flow
            yield from flow.labels.values()

    def suggest_place(self, path: tuple[str, ...]) -> str:
        """A hint for a place that does not exist: the same name elsewhere, or the nearest one."""
        for place in self.places():
            if place.path.split(".")[-1] == path[-1]:
                return f'did you mean "{place.path}"?'
        return did_you_mean(".".join(path), (place.path for place in self.places()))

    def suggest_variable(self, name: str, flow: FlowSymbol) -> str:
        """A hint for a variable that does not exist."""
        known = {*self.variables, *self.constants, *self.items, *flow.temps, *flow.parameters, *self.knots}
        return did_you_mean(name, known)


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _plain(value: syntax.Expression) -> object:
    """A literal without its position, to tell whether two constants are equal."""
    match value:
        case syntax.Literal(value=plain):
            return type(plain), plain
        case syntax.StringLiteral(content=content):
            return content
        case syntax.TargetLiteral(path=path):
            return path.path
    return value
