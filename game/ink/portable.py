"""States as plain data: dicts, lists, texts and numbers, ready for JSON, and back.

Everything is named by what an edit elsewhere does not change: positions and choices by their identity, variables and places by
name. What comes back is checked, type and range, before a state is made of it; it may come from a stranger.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from game.ink.counts import visited
from game.ink.errors import GameError
from game.ink.identity import START_OF, Identities
from game.ink.lists import InkList, Item, list_of
from game.ink.moves import MAX_DEPTH
from game.ink.program import Program
from game.ink.state import GLOBAL, Fork, Frame, FrameKind, Offer, Parked, Part, Reference, State, Temps
from game.ink.values import MAX_TEXT, VOID, Target, Value

FORMAT = 1
MAX_INT = 2_147_483_647
MAX_COUNT = 4_294_967_295
MAX_ITEMS = 100_000
"""How many entries a list or table of a state may have."""


class StateError(GameError):
    """A state that cannot be used: `damaged-state`, `newer-state`, or `lost-position` where the story has changed."""


@dataclass(frozen=True, slots=True)
class Restored:
    """A state made of plain data, and what of the data no longer fits the story, a sentence each."""

    state: State
    notes: tuple[str, ...]


def write_state(program: Program, state: State) -> dict[str, Any]:
    """A state between two lines as plain data."""
    return _Writer(program).state(state)


def read_state(program: Program, data: object) -> Restored:
    """The state that plain data describes.

    Variables that the data does not know keep the value they are declared with; those that the story no longer has, or now
    declares as another kind of thing, are dropped and noted. Raises `StateError`.
    """
    return _Reader(program).restored(data)


def state_at(data: dict[str, Any], path: str) -> dict[str, Any]:
    """The same state, standing where a place begins, however that place begins in the story it is read for."""
    match data:
        case {"flow": str(flow), "flows": dict(flows)} if isinstance(flows.get(flow), dict):
            return {**data, "flows": {**flows, flow: {**flows[flow], "at": START_OF + path}}}
    # it is damaged, which will be said when it is read
    return data


def write_value(program: Program, value: Value) -> Any:
    """The value of a variable as plain data."""
    return _Writer(program).value(value)


def read_value(program: Program, data: object, name: str) -> Value:
    """The value that plain data describes; `name` is whose it is, for messages. Raises `StateError`."""
    return _Reader(program).plain(data, name)


def kind_of(value: Value) -> str:
    """What kind of thing a value is, as far as a declaration fixes it."""
    if isinstance(value, InkList):
        return "list"
    if isinstance(value, Target):
        return "place"
    return "text" if isinstance(value, str) else "number"


class _Writer:
    """Writes one state. Frames are shared between threads and choices, so they are written once, in a table."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.identities: Identities = program.identities
        self.names = {slot: name for name, slot in program.variables.items()}
        self.frames: list[dict[str, Any]] = []
        self.known: dict[Frame, int] = {}

    def state(self, state: State) -> dict[str, Any]:
        program = self.program
        places = self.identities.numbers
        flows = {state.flow: self.flow(state.parked_here())}
        flows.update((name, self.flow(parked)) for name, parked in state.parked.items())
        loose = {
            name: kind_of(program.initial[slot])
            for name, slot in program.variables.items()
            if kind_of(state.globals[slot]) != kind_of(program.initial[slot])
        }
        return {
            "format": FORMAT,
            "variables": {name: self.value(state.globals[slot]) for name, slot in program.variables.items()},
            "loose": loose,
            "visits": {places[number]: count for number, count in visited(state.counts)},
            "turns": {places[number]: state.stamps[slot] for number, slot in self.stamped(state)},
            "turn": state.turn,
            "seed": state.seed,
            "random": state.previous_random,
            "flow": state.flow,
            "flows": flows,
            "frames": self.frames,
        }

    def stamped(self, state: State) -> list[tuple[int, int]]:
        return [(number, slot) for number, slot in self.program.stamp_slots.items() if state.stamps[slot] >= 0]

    def flow(self, flow: Parked) -> dict[str, Any]:
        threads = []
        fork = flow.forks
        while fork is not None:
            threads.append(self.thread(fork.resume, fork.temps, fork.stack))
            fork = fork.below
        choices = [
            {
                "choice": self.identities.choices[one.point.content],
                "text": one.text,
                "tags": list(one.tags),
                "temps": self.temps(one.temps),
                "stack": self.stack(one.stack),
            }
            for one in flow.offers
        ]
        return {
            **self.thread(flow.pc, flow.temps, flow.stack),
            "threads": threads,
            "choices": choices,
            "values": [self.value(one) for one in flow.values],
            "text": flow.text,
            "tags": list(flow.tags),
        }

    def thread(self, pc: int, temps: Temps, stack: Frame | None) -> dict[str, Any]:
        return {"at": self.identities.position(pc), "temps": self.temps(temps), "stack": self.stack(stack)}

    def temps(self, temps: Temps) -> dict[str, Any]:
        return {name: self.value(value) for name, value in temps.items()}

    def stack(self, frame: Frame | None) -> int:
        """The number of a frame in the table; -1 for none."""
        above: list[Frame] = []
        while frame is not None and frame not in self.known:
            above.append(frame)
            frame = frame.below
        number = self.known[frame] if frame is not None else -1
        for one in reversed(above):
            thread = self.thread_of(one, number)
            number = self.known[one] = len(self.frames)
            self.frames.append(thread)
        return number

    def thread_of(self, frame: Frame, below: int) -> dict[str, Any]:
        at = self.identities.position(frame.resume)
        return {"kind": frame.kind.value, "at": at, "temps": self.temps(frame.temps), "stack": below}

    def value(self, value: Value | Reference | Part) -> Any:
        match value:
            case bool() | int() | str():
                return value
            case float():
                # JSON has no infinities, and a whole number that is a fraction must come back as one
                return {"float": repr(value)}
            case InkList(items, origins):
                names = [f"{item[1]}.{item[2]}" for item in items]
                return {"list": names, "origins": [one.name for one in origins]}
            case Target(path):
                return {"place": path}
            case Reference(key, depth):
                return {"ref": self.names[key]} if isinstance(key, int) else {"ref": key, "depth": depth}
            case Part(text, tags):
                return {"part": text, "tags": list(tags)}
        return {"void": True}


class _Reader:
    """Reads one state. `where` in a message is the way to the entry that is wrong."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.identities = program.identities
        self.notes: list[str] = []
        self.frames: list[Frame] = []

    def restored(self, data: object) -> Restored:
        table = self.table(data, "state")
        number = table.get("format")
        if type(number) is int and number > FORMAT:
            message = "this state was written by a later version of the program"
            raise StateError.plain("newer-state", message, "update the program")
        if number != FORMAT:
            raise self.damaged("format", f"expected {FORMAT}")
        state = self.program.new_state(self.whole(table, "seed", -MAX_INT - 1, MAX_INT))
        state.turn = self.whole(table, "turn", -1, MAX_INT)
        state.previous_random = self.whole(table, "random", 0, MAX_INT)
        self.variables(table, state)
        self.counts(table, state)
        for index, one in enumerate(self.items(table.get("frames"), "frames")):
            self.frames.append(self.frame(self.table(one, f"frames[{index}]"), index))
        flows = self.table(table.get("flows"), "flows")
        state.flow = self.text(table.get("flow"), "flow")
        if state.flow not in flows:
            raise self.damaged("flow", "expected the name of one of the flows")
        state.parked = {
            self.text(name, "flows"): self.flow(self.table(one, f"flows.{name}"), f"flows.{name}")
            for name, one in flows.items()
        }
        state.enter_flow(state.flow)
        return Restored(state, tuple(self.notes))

    # --- what the story remembers ------------------------------------------------------------------------------

    def variables(self, table: Mapping[str, Any], state: State) -> None:
        loose = self.table(table.get("loose"), "loose")
        for name, one in self.table(table.get("variables"), "variables").items():
            slot = self.program.variables.get(name)
            if slot is None:
                self.notes.append(f'the story no longer has a variable "{name}"')
                continue
            value = self.plain(one, f"variables.{name}")
            declared = kind_of(self.program.initial[slot])
            if kind_of(value) != declared and loose.get(name) != declared:
                self.notes.append(f'the variable "{name}" is now a {declared}, and begins anew')
                continue
            state.globals[slot] = value

    def counts(self, table: Mapping[str, Any], state: State) -> None:
        numbers = {name: number for number, name in enumerate(self.identities.numbers)}
        visits = self.table(table.get("visits"), "visits")
        for name in visits:
            count = self.whole(visits, name, 0, MAX_COUNT)
            if name in numbers:
                state.set_visits(numbers[name], count)
        turns = self.table(table.get("turns"), "turns")
        for name in turns:
            turn = self.whole(turns, name, -1, MAX_INT)
            slot = self.program.stamp_slots.get(numbers.get(name, -1))
            if slot is not None:
                state.stamps[slot] = turn

    # --- where it is -------------------------------------------------------------------------------------------

    def flow(self, table: Mapping[str, Any], where: str) -> Parked:
        forks: Fork | None = None
        for index, one in enumerate(reversed(self.items(table.get("threads"), f"{where}.threads"))):
            thread = self.table(one, f"{where}.threads[{index}]")
            forks = Fork(*self.thread(thread, f"{where}.threads[{index}]"), forks)
        offers = [
            self.offer(self.table(one, f"{where}.choices[{index}]"), f"{where}.choices[{index}]")
            for index, one in enumerate(self.items(table.get("choices"), f"{where}.choices"))
        ]
        pc, temps, stack = self.thread(table, where)
        waiting = self.items(table.get("values"), f"{where}.values")
        return Parked(
            pc=pc,
            temps=temps,
            stack=stack,
            forks=forks,
            offers=offers,
            values=[self.value(one, f"{where}.values") for one in waiting],
            text=self.text(table.get("text"), f"{where}.text"),
            tags=self.texts(table.get("tags"), f"{where}.tags"),
        )

    def offer(self, table: Mapping[str, Any], where: str) -> Offer:
        name = self.text(table.get("choice"), f"{where}.choice")
        try:
            point = self.identities.point(name)
        except KeyError:
            raise StateError.plain("lost-position", f'the story no longer has the choice "{name}"') from None
        text = self.text(table.get("text"), f"{where}.text")
        tags = self.texts(table.get("tags"), f"{where}.tags")
        return Offer(point, text, tags, self.temps(table, where), self.stack(table, where, len(self.frames)))

    def thread(self, table: Mapping[str, Any], where: str) -> tuple[int, Temps, Frame | None]:
        position = self.position(table, where)
        return position, self.temps(table, where), self.stack(table, where, len(self.frames))

    def frame(self, table: Mapping[str, Any], index: int) -> Frame:
        where = f"frames[{index}]"
        kinds = {kind.value: kind for kind in (FrameKind.TUNNEL, FrameKind.FUNCTION)}
        kind = kinds.get(self.text(table.get("kind"), f"{where}.kind"))
        if kind is None:
            raise self.damaged(f"{where}.kind", "expected tunnel or function")
        below = self.stack(table, where, index)
        if below is not None and below.depth >= MAX_DEPTH:
            raise self.damaged(where, f"more than {MAX_DEPTH} frames on each other")
        position = self.position(table, where)
        if position < 0:
            raise self.damaged(f"{where}.at", "a caller goes on somewhere")
        return Frame(kind, position, self.temps(table, where), -1, below)

    def stack(self, table: Mapping[str, Any], where: str, frames: int) -> Frame | None:
        number = self.whole(table, "stack", -1, frames - 1, where)
        return self.frames[number] if number >= 0 else None

    def position(self, table: Mapping[str, Any], where: str) -> int:
        name = self.text(table.get("at"), f"{where}.at")
        try:
            return self.identities.find(name)
        except KeyError:
            raise StateError.plain("lost-position", f'the story no longer has the place "{name}"') from None

    def temps(self, table: Mapping[str, Any], where: str) -> Temps:
        found: Temps = {}
        for name, one in self.table(table.get("temps"), f"{where}.temps").items():
            value = self.value(one, f"{where}.temps.{name}")
            if isinstance(value, Part):
                raise self.damaged(f"{where}.temps.{name}", "expected a value")
            found[name] = value
        return found

    # --- values ------------------------------------------------------------------------------------------------

    def plain(self, data: object, where: str) -> Value:
        value = self.value(data, where)
        if isinstance(value, Reference | Part):
            raise self.damaged(where, "expected a value")
        return value

    def value(self, data: object, where: str) -> Value | Reference | Part:
        match data:
            case bool():
                return data
            case int() if -MAX_INT - 1 <= data <= MAX_INT:
                return data
            case str():
                return self.text(data, where)
            case {"float": str(number)}:
                try:
                    return float(number)
                except ValueError:
                    raise self.damaged(where, "expected a number") from None
            case {"list": names, "origins": origins}:
                return self.ink_list(self.texts(names, where), self.texts(origins, where))
            case {"place": str(path)}:
                if path not in self.program.places:
                    raise StateError.plain("lost-position", f'the story no longer has the place "{path}"')
                return Target(path)
            case {"ref": str(key), "depth": int(depth)} if 0 <= depth <= MAX_DEPTH:
                return Reference(key, depth)
            case {"ref": str(key)} if key in self.program.variables:
                return Reference(self.program.variables[key], GLOBAL)
            case {"part": str(text), "tags": tags}:
                return Part(self.text(text, where), self.texts(tags, where))
            case {"void": True}:
                return VOID
        raise self.damaged(where, "expected a value")

    def ink_list(self, names: tuple[str, ...], origins: tuple[str, ...]) -> InkList:
        known = self.program.lists
        definitions = [known[name] for name in origins if name in known]
        items: list[Item] = []
        for name in names:
            definition = known.get(name.partition(".")[0])
            item = definition.items.get(name.partition(".")[2]) if definition else None
            if definition is None or item is None:
                self.notes.append(f'the story no longer has a list item "{name}"')
            else:
                items.append(item)
                definitions.append(definition)
        return list_of(items, definitions)

    # --- plain data --------------------------------------------------------------------------------------------

    def damaged(self, where: str, what: str) -> StateError:
        return StateError.plain("damaged-state", f"the saved state is damaged at {where}: {what}")

    def _sized(self, data: Any, type_: type, where: str, what: str, size: Callable[[Any], int], limit: int) -> Any:
        if not isinstance(data, type_) or size(data) > limit:
            raise self.damaged(where, f"expected {what}")
        return data

    def table(self, data: object, where: str) -> dict[str, Any]:
        found: dict[str, Any] = self._sized(data, dict, where, "a table", len, MAX_ITEMS)
        if not all(isinstance(key, str) for key in found):
            raise self.damaged(where, "expected names")
        return found

    def items(self, data: object, where: str) -> list[Any]:
        found: list[Any] = self._sized(data, list, where, "a list", len, MAX_ITEMS)
        return found

    def text(self, data: object, where: str) -> str:
        found: str = self._sized(data, str, where, "a text", len, 10 * MAX_TEXT)
        return found

    def texts(self, data: object, where: str) -> tuple[str, ...]:
        return tuple(self.text(one, where) for one in self.items(data, where))

    def whole(self, table: Mapping[str, Any], key: str, low: int, high: int, where: str = "") -> int:
        data = table.get(key)
        if type(data) is not int or not low <= data <= high:
            raise self.damaged(f"{where}.{key}" if where else key, f"expected a whole number from {low} to {high}")
        return data
