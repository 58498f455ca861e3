"""Syntax tree to program: the flows of a story one after the other, then everything laid out and put into tables.

Names are resolved on the way, once; nothing that runs later ever looks one up. What a flow is made of is compiled in the
rooms before this one: the weave, lines, expressions.
"""

from __future__ import annotations

from collections.abc import Sequence as Items

from game.ink import operations as op
from game.ink import syntax
from game.ink.assembly import lay_out
from game.ink.errors import Diagnostic, Severity
from game.ink.lines import static_text
from game.ink.lists import list_of
from game.ink.names import FlowSymbol, LabelSymbol, Names
from game.ink.program import Place, Program, Region
from game.ink.source import Sources
from game.ink.syntax import Statement
from game.ink.values import Value
from game.ink.weave import WeaveCompiler


def compile_tree(tree: syntax.StoryTree, sources: Sources, diagnostics: list[Diagnostic]) -> Program | None:
    """Compile a syntax tree. Mistakes are added to `diagnostics`; None comes back if any of them is an error."""
    return Compiler(sources, diagnostics).program(tree)


class Compiler(WeaveCompiler):
    """Compiles one story."""

    def program(self, tree: syntax.StoryTree) -> Program | None:
        self.names = Names(tree, self.error)
        self.flow = self.names.top
        initial = self._initial(tree)
        regions = []
        for flow in self.names.flows:
            self.segments = []
            self._flow(flow)
            regions.append((flow.path, flow.numbers, self.segments))
        self._check_externals()
        self.diagnostics.sort(key=lambda one: (one.span.file, one.span.line) if one.span else ("", 0))
        if any(one.severity is Severity.ERROR for one in self.diagnostics):
            return None
        code, ats, starts = lay_out(regions)
        for index, (operation, draft, b) in enumerate(code):
            if operation in (op.CHOICE, op.SEQUENCE):
                code[index] = (operation, draft(), b)
        self._places()
        return Program(
            code=tuple(code),
            ats=tuple(ats),
            regions=tuple(
                Region(start, path, numbers) for start, (path, numbers, _) in zip(starts, regions, strict=True)
            ),
            places=self.places,
            variables=self.names.variables,
            initial=tuple(initial),
            constants={name: self.literal(one.value) for name, one in self.names.constants.items()},
            lists=self.names.lists,
            externals={name: len(one.parameters) for name, one in self.names.externals.items()},
            counts=self.names.numbers,
            stamp_slots=self.stamp_slots,
            global_tags=_leading_tags(tree.top.body),
            names=self.names,
            meanings=self.meanings,
            sources=self.sources,
            diagnostics=tuple(self.diagnostics),
            region_starts=tuple(starts),
        )

    def _initial(self, tree: syntax.StoryTree) -> list[Value]:
        initial: list[Value] = [0] * len(self.names.variables)
        for one in tree.declarations:
            match one:
                case syntax.Variable(name=name, value=value):
                    initial[self.names.variables[name]] = self._initial_value(value)
                case syntax.ListDeclaration(name=name, items=items):
                    definition = self.names.lists[name]
                    inside = (
                        definition.items[item.name] for item in items if item.is_in and item.name in definition.items
                    )
                    initial[self.names.variables[name]] = list_of(inside, [definition])
                case syntax.Constant(value=value):
                    if isinstance(value, syntax.ListLiteral | syntax.Name):
                        self.error("not-a-literal", "a constant is a plain value", value.at, value.end)
                    self.literal(value)
        return initial

    def _initial_value(self, node: syntax.Expression) -> Value:
        if isinstance(node, syntax.Name) and len(node.path) == 1 and node.path[0] in self.names.variables:
            self.error("not-a-literal", f'"{node}" is a variable, and has no value yet', node.at, node.end)
            return 0
        return self.literal(node)

    def _places(self) -> None:
        """Fill the table of places, now that positions are known."""
        for symbol in self.names.places():
            flow = symbol.flow
            parameters = flow.parameters.values() if symbol is flow else ()
            self.places[symbol.path] = Place(
                path=symbol.path,
                start=symbol.start.pc,
                number=symbol.number,
                entered=flow.numbers,
                parameters=tuple(one.name for one in parameters),
                by_reference=tuple(one.by_reference for one in parameters),
                is_function=symbol is flow and flow.node.is_function,
                is_label=isinstance(symbol, LabelSymbol),
                at=symbol.at if isinstance(symbol, LabelSymbol) else symbol.node.at,
                end=symbol.end if isinstance(symbol, LabelSymbol) else symbol.node.end,
            )

    def _check_externals(self) -> None:
        for name, one in self.names.externals.items():
            knot = self.names.knots.get(name)
            if knot is not None and len(knot.parameters) != len(one.parameters):
                message = f'the fallback of "{name}" has other parameters than its EXTERNAL'
                self.error("wrong-arguments", message, knot.node.at, knot.node.end)

    # --- flows -------------------------------------------------------------------------------------------------

    def _flow(self, flow: FlowSymbol) -> None:
        node = flow.node
        self.flow = flow
        self.exits = []
        self.segment = self.new_segment()
        self.segment.place(flow.start)
        if node.is_function and node.stitches:
            first = node.stitches[0]
            self.error("stitch-in-function", "a function cannot have stitches", first.at, first.end)
        if flow.parameters:
            self.segment.emit(op.BIND, tuple(flow.parameters), None, node.at)
        if node.opens_with_stitch:
            stitch = flow.stitches[node.stitches[0].name]
            self.segment.emit(op.DIVERT, stitch.start, (stitch.number,), node.at)
            return
        loose = self.weave(node.body, 1, nested=False)
        if node.name and not node.is_function and node.body:
            self.check_loose_ends(node, loose)


def _leading_tags(body: Items[Statement]) -> tuple[str, ...]:
    """The tags before the first text of a flow."""
    tags: list[str] = []
    for item in body:
        if isinstance(item, syntax.Line):
            for one in item.content:
                if not isinstance(one, syntax.Tag) or not all(isinstance(part, str) for part in one.content):
                    return tuple(tags)
                tags += static_text((one,))[1]
    return tuple(tags)
