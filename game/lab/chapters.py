"""Chapters: where a story can be cut, and what each part of it looks at.

A story is cut before a knot when nothing but values can be carried into it: no half-read line, no call to come back from, no
computed divert or count of turns that could make it observe more than its own text says. What a part neither reads nor
writes is then the same after it as before, whatever it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.ink import Program
from game.ink import operations as op
from game.ink.leads import leads_to
from game.ink.liveness import Liveness
from game.ink.syntax import Binary, Call, Expression, ListLiteral, Name, Print, StringLiteral, Unary
from game.lab.longest import ordered
from game.scene.directions import Chapter, TagError, read_tag

START = -1
"""Stands for the beginning of a search, which need not be a cut."""

VISITS = frozenset({op.DIVERT, op.TUNNEL, op.TUNNEL_ONWARDS, op.THREAD, op.CALL})


@dataclass(frozen=True, slots=True)
class Look:
    """What a part looks at and what it may change: slots of variables, then visit counts, by number behind them.

    `added` are lists to which it only adds items, unseen. `items` are the names of the items that it asks for, for those lists
    of which it asks nothing else.
    """

    seen: frozenset[int]
    changed: frozenset[int]
    added: frozenset[int]
    items: dict[int, frozenset[str]]


def things(program: Program, live: int) -> frozenset[int]:
    """The variables and visit counts in a set of bits; a variable of which only the lists are asked counts as well."""
    bits = program.liveness.bits
    variables = {slot for slot in range(bits.globals) if (live | live >> bits.globals) >> slot & 1}
    counts = {bits.globals + number for number in range(program.counts) if live >> bits.first_count + number & 1}
    return frozenset(variables | counts)


def cuts(program: Program, start: int = 0) -> list[int]:
    """The positions at which a story that begins at `start` can be cut, each before those that it leads to.

    They are the starts of the knots that begin a chapter, as far as nothing speaks against it. Chapters that lead in a circle
    are not cut.
    """
    places = frozenset(_candidates(program))
    while True:
        nodes = [START, *sorted(places)]
        numbers = {place: number for number, place in enumerate(nodes)}
        arcs = {
            (numbers[place], numbers[target])
            for place in nodes
            for target in _walk(program, start if place == START else place, places)[1]
        }
        order = ordered(len(nodes), arcs)
        if order is not None:
            return [nodes[number] for number in order if number]
        places -= {nodes[number] for number in _in_circle(len(nodes), arcs)}


def _in_circle(nodes: int, arcs: set[tuple[int, int]]) -> set[int]:
    """The nodes that lead back to themselves."""
    following: dict[int, set[int]] = {node: set() for node in range(nodes)}
    for source, target in arcs:
        following[source].add(target)
    found = set()
    for node in range(1, nodes):
        seen: set[int] = set()
        waiting = list(following[node])
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen.add(one)
                waiting += following[one]
        if node in seen:
            found.add(node)
    return found


def _candidates(program: Program) -> Iterator[int]:
    liveness = program.liveness
    bits = liveness.bits
    for region, end in zip(program.regions, [*program.region_starts[1:], len(program.code)], strict=True):
        place = program.places.get(region.path)
        if place is None or place.is_function or place.parameters:
            continue
        live = liveness.at(place.start)
        if live & (bits.everything | bits.turn | bits.random) or bits.temporaries(live):
            continue
        if live >> bits.first_stamp & ((1 << len(program.stamp_slots)) - 1):
            continue
        if _begins_chapter(program, place.start, end):
            yield place.start


def _begins_chapter(program: Program, start: int, end: int) -> bool:
    """Whether a chapter card stands before the first line, choice or divert of a knot."""
    for operation, a, _ in program.code[start:end]:
        if operation == op.TAG:
            try:
                if isinstance(read_tag(a), Chapter):
                    return True
            except TagError:
                continue
        elif operation in (op.CHOICE, op.DIVERT, op.LINE):
            return False
    return False


def _walk(program: Program, start: int, ends: frozenset[int]) -> tuple[set[int], set[int]]:
    """The positions of a part, and the places it leads out to."""
    found = {start}
    exits: set[int] = set()
    waiting = [start]
    while waiting:
        for target in leads_to(program, waiting.pop()):
            if target in ends and target != start:
                exits.add(target)
            elif target not in found:
                found.add(target)
                waiting.append(target)
            elif target == start and target in ends:
                exits.add(target)
    return found, exits


def look(program: Program, start: int, places: frozenset[int], lists: Collection[int]) -> Look:
    """What the part that begins at a position, and ends before these places, looks at and changes.

    `lists` are the variables to which items can be added in a key.
    """
    whole = program.liveness
    inside = things(program, Liveness(program, places - {start}, whole.bits).at(start))
    part = _walk(program, start, places)[0]
    changed, added = _changed(program, part)
    items = {slot: asked for slot, asked in _items_asked(program, part).items() if slot in lists}
    added = frozenset(slot for slot in added if slot in lists and (slot not in inside or slot in items))
    live = things(program, whole.at(start))
    asked = {slot: names for slot, names in items.items() if slot in added or slot not in changed}
    return Look(live & (changed - added | inside), changed - added, added, asked)


def items_wanted(
    program: Program, order: Sequence[int], looks: Mapping[int, Look], lists: Collection[int]
) -> dict[int, dict[int, frozenset[str]]]:
    """The items of lists that are asked for from each place on, by place and variable; lists that are asked for more are left out.

    A list as a whole is live as long as one of its items is. Whoever carries all of the others along meets every combination
    of what nobody will ask about again.
    """
    wanted: dict[int, dict[int, frozenset[str] | None]] = {}
    for place in reversed(order):
        seen, asked = looks[place].seen, looks[place].items
        found = {slot: asked.get(slot) if slot in seen else frozenset[str]() for slot in lists}
        for target in _walk(program, place, frozenset(order))[1]:
            for slot, later in wanted[target].items():
                now = found[slot]
                found[slot] = None if now is None or later is None else now | later
        wanted[place] = found
    return {
        place: {slot: items for slot, items in found.items() if items is not None} for place, found in wanted.items()
    }


def _items_asked(program: Program, part: set[int]) -> dict[int, frozenset[str]]:
    """The variables of which a part asks for nothing but whether they have certain items, with these."""
    asked: dict[int, set[str]] = {}
    otherwise: set[int] = set()

    def ask(node: Expression) -> None:
        match node:
            case Binary(operator="?" | "!?", left=Name(path=(name,)), right=right) if name in program.variables:
                names = _named(program, right)
                if names is None:
                    otherwise.add(program.variables[name])
                else:
                    asked.setdefault(program.variables[name], set()).update(names)
            case Binary(left=left, right=right):
                ask(left)
                ask(right)
            case Unary(operand=operand):
                ask(operand)
            case Name(path=(name,)) if name in program.variables:
                otherwise.add(program.variables[name])
            case Call(arguments=arguments):
                for one in arguments:
                    ask(one)
            case StringLiteral(content=content):
                for piece in content:
                    if isinstance(piece, Print):
                        ask(piece.value)

    for pc in part:
        operation, a, b = program.code[pc]
        if operation == op.SET_GLOBAL and _adds(program, a, b):
            continue
        for evaluator in (a, b):
            meaning = program.meanings.get(evaluator) if callable(evaluator) else None
            for node in meaning.expressions if meaning is not None else ():
                ask(node)
    return {slot: frozenset(names) for slot, names in asked.items() if slot not in otherwise}


def _named(program: Program, node: Expression) -> list[str] | None:
    """The items that an expression names, if it is made of nothing else."""
    names = node.items if isinstance(node, ListLiteral) else (node,)
    items = [one.path[-1] for one in names if isinstance(one, Name) and program.liveness.bits.names_item(one)]
    return items if len(items) == len(names) and items else None


def _changed(program: Program, part: set[int]) -> tuple[frozenset[int], frozenset[int]]:
    """The variables and visit counts that a part can change, and those of them to which it only adds items."""
    behind = len(program.variables)
    changed: set[int] = set()
    otherwise: set[int] = set()
    # to be led out is to enter the next knot, which counts as a visit
    for pc in part:
        operation, a, b = program.code[pc]
        if operation in (op.SET_GLOBAL, op.SET_GLOBAL_POPPED) or (operation == op.PUSH_REFERENCE and type(a) is int):
            changed.add(a)
            if operation != op.SET_GLOBAL or not _adds(program, a, b):
                otherwise.add(a)
        elif operation == op.COUNT:
            changed.add(behind + a)
        elif operation == op.SEQUENCE:
            changed.add(behind + a.number)
        elif operation == op.CALL_EXTERNAL and a in program.places:
            changed.update(behind + number for number in program.places[a].entered)
        elif operation in VISITS:
            changed.update(behind + number for number in b)
    return frozenset(changed), frozenset(slot for slot in changed if slot < behind and slot not in otherwise)


def _adds(program: Program, slot: int, evaluator: op.Evaluator) -> bool:
    """Whether an assignment only adds items, written by name, to the list it is made to."""
    meaning = program.meanings.get(evaluator)
    if meaning is None or len(meaning.expressions) != 1:
        return False
    match meaning.expressions[0]:
        case Binary(operator="+", left=Name(path=(name,)), right=Name() as item):
            return program.variables.get(name) == slot and program.liveness.bits.names_item(item)
        case Binary(operator="+", left=Name(path=(name,)), right=ListLiteral()):
            return program.variables.get(name) == slot
    return False
