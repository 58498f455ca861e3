"""Story: the door to the language. Read a line, look at the choices, take one.

A story is a program and one state of it. The state it hands out is a copy, and it copies what it is given, so nobody who
holds a state ever sees it change.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from game.ink.digest import digest
from game.ink.errors import Diagnostic
from game.ink.machine import Machine
from game.ink.moves import HostFunction
from game.ink.points import ChoicePoint
from game.ink.portable import read_state, write_state
from game.ink.program import Program
from game.ink.state import MAIN, NOWHERE, Part, Reference, State
from game.ink.stops import Stops
from game.ink.values import VOID, Value
from game.ink.watching import Observer, Watch


@dataclass(frozen=True, slots=True)
class StoryChoice:
    """A choice on offer. `index` counts the visible ones from 0."""

    index: int
    text: str
    tags: tuple[str, ...]
    point: ChoicePoint


Listener = Callable[[str, Value], object]
"""Is told the name and the new value of a variable."""


class Story:
    """One reading of a program.

    An `observer` is told of every line, branch and choice, for coverage and debugging. `stops` are for searching: places
    before which `skip` waits. One that `counts_words` counts what it skips.
    """

    def __init__(
        self,
        program: Program,
        seed: int = 0,
        observer: Observer | None = None,
        stops: Stops | None = None,
        counts_words: bool = False,
    ) -> None:
        self.program = program
        self._externals: dict[str, HostFunction] = {}
        self._listeners: dict[int, list[Listener]] = {}
        self._observer = observer
        watch = Watch.over(program, observer) if observer is not None else None
        self._machine = Machine(program, self._externals, watch, stops)
        self._machine.counts_words = counts_words
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
        if self._listeners or self._observer is not None:
            self._run_observed(machine.next_line)
        else:
            self._state = machine.next_line(self._state)
        return self._state.text

    def skip(self) -> tuple[str, ...]:
        """Run to the next choice or the end without building any text; returns the tags on the way.

        For searching: it costs a fraction of reading, and leaves the same state but for the latest line, which is empty.
        Raises `ValueError` when the story cannot continue.
        """
        if self._state.pc == NOWHERE:
            raise ValueError("the story cannot continue: choose, or it is over")
        self._machine.errors = []
        if self._listeners or self._observer is not None:
            self._run_observed(self._machine.next_turn)
        else:
            self._state = self._machine.next_turn(self._state)
        return self._state.tags

    @property
    def words_skipped(self) -> int:
        """How many words a reader would have read of all that was skipped, if they are counted."""
        return self._machine.words

    def _run_observed(self, run: Callable[[State], State]) -> None:
        before = {slot: self._state.globals[slot] for slot in self._listeners}
        self._state = run(self._state)
        for slot, old in before.items():
            value = self._state.globals[slot]
            if value is not old and (type(value) is not type(old) or value != old):
                self._tell(slot, value)

    @property
    def text(self) -> str:
        """The latest line."""
        return self._state.text

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of the latest line."""
        return self._state.tags

    @property
    def line_at(self) -> int:
        """The position of the first text of the line that was read last; -1 where it had none."""
        return self._machine.line_at

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
        if self._observer is not None:
            self._observer.taken(visible[index].point)
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

    @property
    def stopped_at(self) -> int:
        """The position at which the flow stopped last, for whoever has to say where an end was."""
        return self._machine.stopped_at

    # --- looking -----------------------------------------------------------------------------------------------

    @property
    def turn(self) -> int:
        """How many choices were taken and jumps made, less one."""
        return self._state.turn

    def variable(self, name: str) -> Value:
        """The value of a global variable. Raises `KeyError` when there is none of that name."""
        return self._state.globals[self.program.variables[name]]

    def set_variable(self, name: str, value: Value) -> None:
        """Change a global variable; who listens to it is told. Raises `KeyError` when there is none of that name."""
        slot = self.program.variables[name]
        self._state.globals[slot] = value
        self._tell(slot, value)

    def visits(self, path: str) -> int:
        """How often a knot, stitch or label was entered. Raises `KeyError` when there is none of that name."""
        return self._state.visits(self.program.places[path].number)

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

    def save(self) -> dict[str, Any]:
        """Where the reader is, as plain data that JSON can hold. Taken between two lines, it changes nothing of the rest."""
        return write_state(self.program, self._state)

    def load(self, data: object) -> tuple[str, ...]:
        """Go where plain data says; returns what of it no longer fits the story, a sentence each.

        Raises `StateError`, and then nothing has changed, when the data is damaged or its place is gone.
        """
        restored = read_state(self.program, data)
        self.restore(restored.state)
        return restored.notes

    def digest(self) -> bytes:
        """16 bytes that are equal for states from which the story can only go on in the same ways."""
        return digest(self.program, self._state)

    # --- flows -------------------------------------------------------------------------------------------------

    @property
    def flow(self) -> str:
        """The name of the current flow: `main`, unless it was switched."""
        return self._state.flow

    @property
    def flows(self) -> tuple[str, ...]:
        """The names of all flows, the current one first."""
        return (self._state.flow, *self._state.parked)

    def switch_flow(self, name: str = MAIN) -> None:
        """Go on in another flow: it has its own place, choices and latest line; everything else is shared.

        One that did not exist begins nowhere: `jump` leads it to a place.
        """
        state = self._state
        if name != state.flow:
            state.parked = {**state.parked, state.flow: state.parked_here()}
            state.enter_flow(name)

    def remove_flow(self, name: str) -> None:
        """Forget a flow. Raises `KeyError` for one that does not exist, and `ValueError` for `main`, which stays."""
        if name == MAIN:
            raise ValueError(f"the flow {MAIN!r} cannot be removed")
        state = self._state
        if name == state.flow:
            state.enter_flow(MAIN)
        elif name in state.parked:
            state.parked = {other: one for other, one in state.parked.items() if other != name}
        else:
            raise KeyError(name)

    # --- the host ----------------------------------------------------------------------------------------------

    def bind(self, name: str, function: HostFunction, safe: bool = False) -> None:
        """Let a function of ours answer for an `EXTERNAL`. Raises `ValueError` when it is bound already.

        A `safe` one may be called while the story looks ahead, and so more often than its text is read. Before any other the
        line ends; and a text that is built in one piece, such as that of a choice, cannot call it.
        """
        if name in self._externals:
            raise ValueError(f"{name} is bound already")
        self._externals[name] = function
        if safe:
            self._machine.safe.add(name)

    def evaluate(self, name: str, *arguments: Value) -> tuple[Value | None, str]:
        """Call an ink function: its value (None if it returns nothing), and the text it printed.

        The reader's place, choices and latest line stay; variables and counts may change. What goes wrong inside is added
        to `errors`. Raises `KeyError` when there is no such function, `ValueError` for a wrong number of arguments.
        """
        place = self.program.places[name]
        if not place.is_function:
            raise KeyError(name)
        if len(place.parameters) != len(arguments):
            raise ValueError(f"{name} takes {len(place.parameters)} arguments, not {len(arguments)}")
        before = {slot: self._state.globals[slot] for slot in self._listeners}
        value, text = self._machine.call(self._state, place, arguments)
        for slot, old in before.items():
            if self._state.globals[slot] is not old:
                self._tell(slot, self._state.globals[slot])
        return None if value is VOID else value, text

    def listen(self, name: str, listener: Listener) -> None:
        """Tell somebody when a variable has changed, once a line. Raises `KeyError` when there is no such variable."""
        self._listeners.setdefault(self.program.variables[name], []).append(listener)

    def _tell(self, slot: int, value: Value) -> None:
        if slot in self._listeners:
            name = next(name for name, one in self.program.variables.items() if one == slot)
            for listener in self._listeners[slot]:
                listener(name, value)
