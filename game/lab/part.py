"""A part of a story, searched: every state from one way of entering it up to where it is left.

The search goes breadth first, so the first way that is found to anything is a shortest one. States are merged by digest, and
of each only where it was first come to from is kept: a node costs a few hundred bytes, however large its story is.
"""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from game.ink import Diagnostic, Program, State, Stops, Story
from game.ink.digest import digest
from game.ink.state import NOWHERE
from game.lab.longest import grouped
from game.lab.rules import Rules, visible_of
from game.scene import Level

ENTRY = 0
"""The node at which a part is entered, before anything was read."""


@dataclass(frozen=True, slots=True)
class Step:
    """A choice taken at a node; `choice` counts the visible ones from 0, and is -1 where the story goes on by itself."""

    node: int
    choice: int


@dataclass(frozen=True, slots=True)
class Exit:
    """A way out of a part into another: the place it leads to, a state there, and the step that leads out."""

    number: int
    place: int
    state: State
    step: Step


ENDED = -1
"""The target of an edge that leads to an ending, or to a fault."""


class Edges:
    """Steps, packed: from which node, with which choice, to which target."""

    __slots__ = ("choices", "sources", "targets")

    def __init__(self) -> None:
        self.sources = array("i")
        self.targets = array("i")
        self.choices = array("h")

    def add(self, step: Step, target: int) -> None:
        """Add a step."""
        self.sources.append(step.node)
        self.choices.append(step.choice)
        self.targets.append(target)


@dataclass(slots=True)
class Part:
    """What a search found. Endings by name and faults by kind and place, each with the first step that leads there.

    `froms`, `choices` and `depths` say how each node was first come to. `inner` are all steps from node to node, `outer` those
    that lead out: to the exit of that number, or to an end.
    """

    exits: dict[bytes, Exit] = field(default_factory=dict)
    endings: dict[str, Step] = field(default_factory=dict)
    faults: dict[tuple[str, str], tuple[Diagnostic, Step]] = field(default_factory=dict)
    whole: bool = True
    edges: int = 0
    froms: array[int] = field(default_factory=lambda: array("i"))
    choices: array[int] = field(default_factory=lambda: array("h"))
    depths: array[int] = field(default_factory=lambda: array("i"))
    inner: Edges = field(default_factory=Edges)
    outer: Edges = field(default_factory=Edges)
    leaving: set[int] = field(default_factory=set)

    @property
    def nodes(self) -> int:
        return len(self.froms)

    def way(self, step: Step) -> list[int]:
        """The choices from the entry up to and with a step."""
        taken = [step.choice]
        node = step.node
        while node != ENTRY:
            taken.append(self.choices[node])
            node = self.froms[node]
        return [choice for choice in reversed(taken) if choice >= 0]

    def distance(self, step: Step) -> int:
        """How many choices lead up to and through a step."""
        return self.depths[step.node] + (step.choice >= 0)

    def stuck(self) -> list[int]:
        """The nodes from which nothing leads out of the part, nor to an ending; the nearest first."""
        starts, edges = grouped(self.nodes, self.inner.targets)
        found = bytearray(self.nodes)
        waiting = array("i", self.leaving)
        for node in waiting:
            found[node] = 1
        while waiting:
            node = waiting.pop()
            for edge in edges[starts[node] : starts[node + 1]]:
                source = self.inner.sources[edge]
                if not found[source]:
                    found[source] = 1
                    waiting.append(source)
        return [node for node, leads_out in enumerate(found) if not leads_out]


EMPTY = ("out", "stamps", "values")
"""Lists of a state that are empty in most."""


class Waiting:
    """The states that are still to be gone on from, in the order in which they were found, without the lists that are empty in all."""

    def __init__(self) -> None:
        self._states: deque[State] = deque()

    def __len__(self) -> int:
        return len(self._states)

    def put(self, state: State) -> None:
        """Add a state at a decision. It is not to be used by anybody else."""
        for name in EMPTY:
            if not getattr(state, name):
                delattr(state, name)
        self._states.append(state)

    def take(self) -> State:
        """Take the state that was found first."""
        state = self._states.popleft()
        for name in EMPTY:
            if not hasattr(state, name):
                setattr(state, name, [])
        return state


class Search:
    """Searches parts of one level. `reached` collects every position of the program that was run."""

    def __init__(self, level: Level, places: frozenset[int], tick: Callable[[int, int], bool]) -> None:
        """`tick` is told now and then how many nodes are known and waiting; it answers whether to go on."""
        self.level = level
        self.program: Program = level.program
        self.reached: set[int] = set()
        self.story = Story(level.program, stops=Stops(level.program, places, self.reached))
        self.tick = tick
        self.rules = Rules(level)
        self.offered: set[int] = set()

    def part(self, start: State, states: int) -> Part:
        """Search from a state, through at most so many states."""
        part = Part()
        part.froms.append(ENTRY)
        part.choices.append(-1)
        part.depths.append(0)
        known: dict[bytes, int] = {}
        waiting = Waiting()
        for step in self._steps(ENTRY, start):
            self._arrive(part, step, known, waiting)
        while waiting:
            if part.nodes >= states or (part.nodes & 255 == 0 and not self.tick(part.nodes, len(waiting))):
                part.whole = False
                break
            # nodes wait in the order of their numbers, and all but those that wait have been taken
            node = part.nodes - len(waiting)
            for step in self._steps(node, waiting.take()):
                self._arrive(part, step, known, waiting)
        return part

    def _steps(self, node: int, state: State) -> Iterator[Step]:
        """Every step from a state: one for each choice that can be taken, or one if the story goes on by itself."""
        story = self.story
        if state.pc != NOWHERE:
            story.restore(state)
            yield Step(node, -1)
            return
        for index, offer in enumerate(visible_of(state)):
            self.offered.add(offer.point.content)
            if not self.rules.is_locked(offer):
                story.restore(state)
                story.choose(index)
                yield Step(node, index)

    def _arrive(
        self,
        part: Part,
        step: Step,
        known: dict[bytes, int],
        waiting: Waiting,
    ) -> None:
        """Run to where a step leads, and note it."""
        part.edges += 1
        story = self.story
        tags = story.skip()
        state = story.peek
        if state.pc != NOWHERE:
            key = digest(self.program, state)
            leave = part.exits.get(key)
            if leave is None:
                leave = part.exits[key] = Exit(len(part.exits), state.pc, state, step)
            part.outer.add(step, leave.number)
            part.leaving.add(step.node)
        elif state.offers:
            self._decide(part, step, state, known, waiting)
        else:
            self._end(part, step, tags)

    def _decide(self, part: Part, step: Step, state: State, known: dict[bytes, int], waiting: Waiting) -> None:
        key = digest(self.program, state)
        node = known.get(key)
        if node is None:
            mistake = self.rules.mistake(self.story)
            if mistake is not None:
                self._fault(part, step, mistake)
                return
            node = known[key] = part.nodes
            part.froms.append(step.node)
            part.choices.append(step.choice)
            part.depths.append(part.distance(step))
            waiting.put(state)
        part.inner.add(step, node)

    def _end(self, part: Part, step: Step, tags: tuple[str, ...]) -> None:
        mistake = self.rules.mistake(self.story)
        if mistake is not None:
            self._fault(part, step, mistake)
            return
        part.leaving.add(step.node)
        part.outer.add(step, ENDED)
        ending = self.rules.ending(self.story, tags)
        if isinstance(ending, Diagnostic):
            self._fault(part, step, ending)
        else:
            part.endings.setdefault(ending, step)

    def _fault(self, part: Part, step: Step, fault: Diagnostic) -> None:
        part.leaving.add(step.node)
        part.faults.setdefault((fault.kind, str(fault.span)), (fault, step))
