"""Story: the door to the language. Read a line, look at the choices, take one.

A story is a program and one state of it. The state it hands out is a copy, and it copies what it is given, so nobody who
holds a state ever sees it change.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.ink.compiler import compile_tree
from game.ink.errors import Diagnostic, InkError, Severity
from game.ink.machine import Machine
from game.ink.moves import HostFunction
from game.ink.parser import Loader, parse
from game.ink.points import ChoicePoint
from game.ink.program import Program
from game.ink.source import Sources
from game.ink.state import NOWHERE, Part, Reference, State
from game.ink.values import Value


@dataclass(frozen=True, slots=True)
class Compilation:
    """What came of compiling: a program, unless there were errors, and everything there is to say about the source."""

    program: Program | None
    diagnostics: tuple[Diagnostic, ...]


def _no_files(path: str, /) -> str:
    raise FileNotFoundError(path)


def check_story(text: str, name: str = "story.ink", load: Loader = _no_files) -> Compilation:
    """Compile ink text and say everything that is wrong with it, without raising.

    `load` hands in the text of an included file by its path, relative to the folder of the first file.
    """
    sources = Sources()
    diagnostics: list[Diagnostic] = []
    tree = parse(text, name, load, sources, diagnostics)
    program = compile_tree(tree, sources, diagnostics)
    return Compilation(program, tuple(diagnostics))


def compile_story(text: str, name: str = "story.ink", load: Loader = _no_files) -> Program:
    """Compile ink text. Raises `InkError` with every mistake in it."""
    compilation = check_story(text, name, load)
    if compilation.program is None:
        raise InkError(one for one in compilation.diagnostics if one.severity is Severity.ERROR)
    return compilation.program


@dataclass(frozen=True, slots=True)
class StoryChoice:
    """A choice on offer. `index` counts the visible ones from 0."""

    index: int
    text: str
    tags: tuple[str, ...]
    point: ChoicePoint


class Story:
    """One reading of a program."""

    def __init__(self, program: Program, seed: int = 0) -> None:
        self.program = program
        self._externals: dict[str, HostFunction] = {}
        self._machine = Machine(program, self._externals)
        self._state = program.new_state(seed)

    # --- reading -----------------------------------------------------------------------------------------------

    @property
    def can_continue(self) -> bool:
        """Whether there is another line before the next choice or the end."""
        return self._state.pc != NOWHERE

    def advance(self) -> str:
        """Read the next line: its text, with its newline if it has one. `tags` and `errors` tell the rest.

        Raises `ValueError` when the story cannot continue.
        """
        if self._state.pc == NOWHERE:
            raise ValueError("the story cannot continue: choose, or it is over")
        machine = self._machine
        if machine.errors:
            machine.errors = []
        self._state = machine.next_line(self._state)
        return self._state.text

    @property
    def text(self) -> str:
        """The latest line."""
        return self._state.text

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of the latest line."""
        return self._state.tags

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What went wrong in the latest line: errors, which have ended the story, and warnings."""
        return tuple(self._machine.errors)

    @property
    def choices(self) -> tuple[StoryChoice, ...]:
        """What can be chosen; nothing while the story can continue."""
        if self._state.pc != NOWHERE:
            return ()
        visible = (offer for offer in self._state.offers if not offer.point.fallback)
        return tuple(StoryChoice(index, one.text, one.tags, one.point) for index, one in enumerate(visible))

    def choose(self, index: int) -> None:
        """Take the choice with this index. Raises `IndexError` when there is none."""
        choices = [] if self._state.pc != NOWHERE else self._state.offers
        visible = [offer for offer in choices if not offer.point.fallback]
        if not 0 <= index < len(visible):
            raise IndexError(f"there is no choice {index}; there are {len(visible)}")
        self._machine.follow(self._state, visible[index])
        self._begin_turn()

    def jump(self, path: str, *arguments: Value) -> None:
        """Go to a knot or stitch, leaving everything that was going on. Raises `KeyError` when there is no such place."""
        place = self.program.places[path]
        if place.is_function or len(place.parameters) != len(arguments):
            raise ValueError(f"{path} cannot be jumped to with {len(arguments)} arguments")
        state = self._state
        state.stack = state.forks = None
        state.offers = []
        state.temps = {}
        waiting: list[Value | Reference | Part] = list(arguments)
        state.values = waiting
        state.trim = -1
        state.pc = place.start
        self._begin_turn()
        for number in place.entered:
            self._machine.visit(state, number)

    def _begin_turn(self) -> None:
        self._state.turn += 1
        self._machine.new_turn()

    # --- looking -----------------------------------------------------------------------------------------------

    @property
    def turn(self) -> int:
        """How many choices were taken and jumps made, less one."""
        return self._state.turn

    def variable(self, name: str) -> Value:
        """The value of a global variable. Raises `KeyError` when there is none of that name."""
        return self._state.globals[self.program.variables[name]]

    def set_variable(self, name: str, value: Value) -> None:
        """Change a global variable. Raises `KeyError` when there is none of that name."""
        self._state.globals[self.program.variables[name]] = value

    def visits(self, path: str) -> int:
        """How often a knot, stitch or label was entered. Raises `KeyError` when there is none of that name."""
        return self._state.counts[self.program.places[path].number]

    # --- state -------------------------------------------------------------------------------------------------

    @property
    def state(self) -> State:
        """A copy of where the reader is."""
        return self._state.clone()

    @property
    def peek(self) -> State:
        """Where the reader is: the state itself, to look at and to leave alone."""
        return self._state

    def restore(self, state: State) -> None:
        """Go to a state of the same program, taken earlier."""
        self._state = state.clone()
        self._machine.errors = []
        self._machine.new_turn()

    # --- the host's functions ----------------------------------------------------------------------------------

    def bind(self, name: str, function: HostFunction) -> None:
        """Let a function of ours answer for an `EXTERNAL`. Raises `ValueError` when it is bound already."""
        if name in self._externals:
            raise ValueError(f"{name} is bound already")
        self._externals[name] = function
