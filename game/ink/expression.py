"""Single expressions, compiled against a program: for tests that ask a story something, and for levels' manifests."""

from __future__ import annotations

from game.ink.content import ContentReader
from game.ink.errors import Diagnostic, InkError, Severity
from game.ink.evaluators import ExpressionCompiler
from game.ink.operations import Evaluator
from game.ink.program import Program
from game.ink.reader import Slip
from game.ink.source import Sources


def compile_expression(program: Program, text: str, file: str = "expression") -> Evaluator:
    """An expression as a function of a state. Raises `InkError` when it is none, or would have to run story code."""
    sources = Sources()
    diagnostics: list[Diagnostic] = []
    reader = ContentReader(sources, sources.add(file, text), diagnostics)
    try:
        node = reader.expect_expression("and nothing else")
        reader.end_of_line("an expression")
    except Slip as slip:
        reader.report(Severity.ERROR, slip.kind, str(slip), slip.at, slip.end, slip.hint)
        raise InkError(diagnostics) from None
    compiler = ExpressionCompiler(sources, diagnostics)
    compiler.names = program.names
    compiler.flow = program.names.top
    compiler.places = program.places
    compiler.stamp_slots = dict(program.stamp_slots)
    if not compiler.is_pure(node):
        compiler.error("impure-expression", "this would have to call a function of the story", node.at, node.end)
        raise InkError(diagnostics)
    evaluator = compiler.evaluator(node)
    if len(compiler.stamp_slots) > len(program.stamp_slots):
        compiler.error("impure-expression", "the story keeps no turns for this place", node.at, node.end)
    if diagnostics:
        raise InkError(diagnostics)
    return evaluator
