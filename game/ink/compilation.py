"""Compilation: from the text of a story to its program, or to everything that is wrong with it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from game.ink.compiler import compile_tree
from game.ink.errors import Diagnostic, InkError, Severity
from game.ink.parser import Loader, parse
from game.ink.program import Program
from game.ink.source import Sources

UNKNOWN = frozenset({"unknown-target", "unknown-variable", "unknown-name", "unknown-function", "unknown-item"})


@dataclass(frozen=True, slots=True)
class Compilation:
    """What came of compiling: a program, unless there were errors, everything there is to say, and the text that was read."""

    program: Program | None
    diagnostics: tuple[Diagnostic, ...]
    sources: Sources


def _no_files(path: str, /) -> str:
    raise FileNotFoundError(path)


def check_story(text: str, name: str = "story.ink", load: Loader = _no_files) -> Compilation:
    """Compile ink text and say everything that is wrong with it, without raising.

    `load` hands in the text of an included file by its path, relative to the folder of the first file.
    """
    sources = Sources()
    diagnostics: list[Diagnostic] = []
    with nothing_collected():
        tree = parse(text, name, load, sources, diagnostics)
        program = compile_tree(tree, sources, diagnostics)
    if any(one.kind == "missing-include" for one in diagnostics):
        # what is declared in a file that was not read is not known, and no mistake of those who use it
        diagnostics = [one for one in diagnostics if one.kind not in UNKNOWN]
    return Compilation(program, tuple(diagnostics), sources)


MANY = 100_000
"""How many objects may be called old before the garbage among them is looked for."""


class _Old:
    """What was called old since somebody last looked through all that is old; the collector itself does not count it."""

    objects = 0


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Keep the cyclic garbage collector away.

    Compiling makes many objects and hardly any garbage; looking through all of them again and again would take longer than
    the compiling, and more so the longer the story is. What was made is handed over as old: the first look at the young would
    be another one through all of it.
    """
    if not gc.isenabled():
        yield
        return
    if _Old.objects > MANY:
        # now, and not behind the compiling: whoever compiles once never waits for it
        gc.collect()
        _Old.objects = 0
    gc.disable()
    try:
        yield
    finally:
        if gc.get_freeze_count() == 0:
            _Old.objects += gc.get_count()[0]
            # together these two do nothing but call everything that is alive old
            gc.freeze()
            gc.unfreeze()
        gc.enable()


def compile_story(text: str, name: str = "story.ink", load: Loader = _no_files) -> Program:
    """Compile ink text. Raises `InkError` with every mistake in it."""
    compilation = check_story(text, name, load)
    if compilation.program is None:
        raise InkError(one for one in compilation.diagnostics if one.severity is Severity.ERROR)
    return compilation.program
