"""The less frequent instructions: calls, tunnels, threads, and expressions taken apart around a call.

Each is a function of the mover, the state, the two operands and the position after it, and returns where to go on.
They leave the page as it is, so the loop need not look for the end of a line after them.
"""

from __future__ import annotations

from collections.abc import Callable

from game.ink import operations as op
from game.ink.lists import InkList
from game.ink.moves import Mover, with_origins
from game.ink.output import begin_string, end_string
from game.ink.state import GLOBAL, Fork, FrameKind, Part, Reference, State
from game.ink.stops import Paused
from game.ink.values import VOID, Fault, Value, equal, truth


def popped(waiting: Value | Reference | Part) -> Value:
    """What waited on the stack of values, known to be a plain one."""
    assert not isinstance(waiting, Reference | Part)
    return waiting


def set_temp(s: State, name: str, value: Value) -> None:
    """Assign a temporary, through its reference if it holds one."""
    old = s.temps.get(name)
    if isinstance(old, Reference):
        if isinstance(value, InkList) and not value.items:
            value = with_origins(value, s.read_reference(old))
        s.write_reference(old, value)
        return
    if isinstance(value, InkList) and not value.items:
        value = with_origins(value, old)
    s.temps = {**s.temps, name: value}


def _tunnel(m: Mover, s: State, start: int, entered: tuple[int, ...], pc: int) -> int:
    for number in entered:
        m.visit(s, number)
    m.push_frame(s, FrameKind.TUNNEL, pc)
    return start


def _tunnel_variable(m: Mover, s: State, target: op.Evaluator, arguments: int, pc: int) -> int:
    place = m.enter_target(s, target(s), arguments, pc)
    m.push_frame(s, FrameKind.TUNNEL, pc)
    return place.start


def _tunnel_return(m: Mover, s: State, _a: None, _b: None, _pc: int) -> int:
    return m.leave_tunnel(s)


def _tunnel_onwards(m: Mover, s: State, start: int, entered: tuple[int, ...], _pc: int) -> int:
    m.leave_tunnel(s)
    for number in entered:
        m.visit(s, number)
    return start


def _tunnel_onwards_variable(m: Mover, s: State, target: op.Evaluator, arguments: int, pc: int) -> int:
    value = target(s)
    m.leave_tunnel(s)
    return m.enter_target(s, value, arguments, pc).start


def _thread(m: Mover, s: State, start: int, entered: tuple[int, ...], pc: int) -> int:
    for number in entered:
        m.visit(s, number)
    s.forks = Fork(m.landing(pc), s.temps, s.stack, s.forks)
    return start


def _thread_variable(m: Mover, s: State, target: op.Evaluator, arguments: int, pc: int) -> int:
    place = m.enter_target(s, target(s), arguments, pc)
    s.forks = Fork(m.landing(pc), s.temps, s.stack, s.forks)
    return place.start


def _divert_variable(m: Mover, s: State, target: op.Evaluator, arguments: int, pc: int) -> int:
    return m.enter_target(s, target(s), arguments, pc).start


def _bind(_m: Mover, s: State, names: tuple[str, ...], _b: None, pc: int) -> int:
    arguments = s.values[-len(names) :]
    if len(arguments) < len(names) or any(isinstance(one, Part) for one in arguments):
        raise Fault("wrong-arguments", f"entered without its {len(names)} arguments")
    del s.values[-len(names) :]
    # a variable passed by reference to a parameter of its own name, in its own frame, is that parameter already
    bound = {
        name: argument
        for name, argument in zip(names, arguments, strict=True)
        if not isinstance(argument, Part) and argument != Reference(name, s.depth)
    }
    s.temps = {**s.temps, **bound}
    return pc


def _call(m: Mover, s: State, start: int, entered: tuple[int, ...], pc: int) -> int:
    for number in entered:
        m.visit(s, number)
    m.push_frame(s, FrameKind.FUNCTION, pc)
    return start


def _call_variable(m: Mover, s: State, target: op.Evaluator, arguments: int, pc: int) -> int:
    place = m.enter_target(s, target(s), arguments, pc, function=True)
    m.push_frame(s, FrameKind.FUNCTION, pc)
    return place.start


def _call_external(m: Mover, s: State, name: str, count: int, pc: int) -> int:
    bound = m.externals.get(name)
    if bound is not None:
        result = bound(*_arguments(s, count))
        s.values.append(VOID if result is None else result)
        return pc
    place = m.program.places.get(name)
    if place is None:
        hint = "bind it in the program, or write an ink function of the same name as its fallback"
        raise Fault("unbound-external", f'nothing is bound to the external function "{name}"', hint)
    for number in m.program.entered(pc - 1, place):
        m.visit(s, number)
    m.push_frame(s, FrameKind.FUNCTION, pc)
    return place.start


def _push_reference(_m: Mover, s: State, key: str | int, _b: None, pc: int) -> int:
    held = s.temps.get(key) if isinstance(key, str) else None
    s.values.append(
        held if isinstance(held, Reference) else Reference(key, GLOBAL if isinstance(key, int) else s.depth)
    )
    return pc


def _pop(_m: Mover, s: State, _a: None, _b: None, pc: int) -> int:
    s.values.pop()
    return pc


def _set_global_popped(m: Mover, s: State, slot: int, _b: None, pc: int) -> int:
    m.set_global(s, slot, popped(s.values.pop()))
    return pc


def _set_temp_popped(_m: Mover, s: State, name: str, _b: None, pc: int) -> int:
    set_temp(s, name, popped(s.values.pop()))
    return pc


def _declare_popped(_m: Mover, s: State, name: str, _b: None, pc: int) -> int:
    s.temps = {**s.temps, name: popped(s.values.pop())}
    return pc


def _branch_popped(_m: Mover, s: State, _a: None, otherwise: int, pc: int) -> int:
    return pc if truth(popped(s.values.pop())) else otherwise


def _case(_m: Mover, s: State, case: op.Evaluator, otherwise: int, pc: int) -> int:
    return pc if equal(popped(s.values[-1]), case(s)) else otherwise


def _case_popped(_m: Mover, s: State, _a: None, otherwise: int, pc: int) -> int:
    case = popped(s.values.pop())
    return pc if equal(popped(s.values[-1]), case) else otherwise


def _unary(_m: Mover, s: State, apply: Callable[[Value], Value], _b: None, pc: int) -> int:
    s.values.append(apply(popped(s.values.pop())))
    return pc


def _binary(_m: Mover, s: State, apply: Callable[[Value, Value], Value], _b: None, pc: int) -> int:
    right = popped(s.values.pop())
    s.values.append(apply(popped(s.values.pop()), right))
    return pc


def _builtin(_m: Mover, s: State, apply: Callable[..., Value], count: int, pc: int) -> int:
    s.values.append(apply(s, *_arguments(s, count)))
    return pc


def _arguments(s: State, count: int) -> list[Value]:
    """Take the arguments that wait."""
    first = len(s.values) - count
    found = [popped(one) for one in s.values[first:]]
    del s.values[first:]
    return found


def _string_begin(_m: Mover, s: State, _a: None, _b: None, pc: int) -> int:
    begin_string(s)
    return pc


def _string_end(_m: Mover, s: State, _a: None, _b: None, pc: int) -> int:
    s.values.append(end_string(s)[0])
    return pc


def _part_end(_m: Mover, s: State, _a: None, _b: None, pc: int) -> int:
    s.values.append(Part(*end_string(s)))
    return pc


def _pause(_m: Mover, _s: State, _a: None, _b: None, pc: int) -> int:
    raise Paused(pc - 1)


STEPS: dict[int, Callable[..., int]] = {
    op.TUNNEL: _tunnel,
    op.TUNNEL_VARIABLE: _tunnel_variable,
    op.TUNNEL_RETURN: _tunnel_return,
    op.TUNNEL_ONWARDS: _tunnel_onwards,
    op.TUNNEL_ONWARDS_VARIABLE: _tunnel_onwards_variable,
    op.THREAD: _thread,
    op.THREAD_VARIABLE: _thread_variable,
    op.DIVERT_VARIABLE: _divert_variable,
    op.BIND: _bind,
    op.CALL: _call,
    op.CALL_VARIABLE: _call_variable,
    op.CALL_EXTERNAL: _call_external,
    op.PUSH_REFERENCE: _push_reference,
    op.POP: _pop,
    op.SET_GLOBAL_POPPED: _set_global_popped,
    op.SET_TEMP_POPPED: _set_temp_popped,
    op.DECLARE_POPPED: _declare_popped,
    op.BRANCH_POPPED: _branch_popped,
    op.CASE: _case,
    op.CASE_POPPED: _case_popped,
    op.UNARY: _unary,
    op.BINARY: _binary,
    op.BUILTIN: _builtin,
    op.STRING_BEGIN: _string_begin,
    op.STRING_END: _string_end,
    op.PART_END: _part_end,
    op.PAUSE: _pause,
}
