"""Moves: how a state gets from one frame to another, and what is counted on the way."""

from __future__ import annotations

from collections.abc import Callable

from game.ink.lists import InkList
from game.ink.operations import JUMP
from game.ink.output import trim_function
from game.ink.program import Place, Program
from game.ink.state import Frame, FrameKind, Part, Reference, State
from game.ink.values import Fault, Target, Value, to_text

MAX_DEPTH = 2_000
"""How deep calls and tunnels may be nested."""

HostFunction = Callable[..., Value | None]
"""A function of the host program that answers for an `EXTERNAL`."""


def with_origins(value: InkList, old: Value | Reference | None) -> InkList:
    """An empty list takes on the origins of the variable that it is assigned to, if that has any."""
    return InkList(value.items, old.origins) if isinstance(old, InkList) and old.origins else value


class Mover:
    """What the loop and the instructions share: a program, the host's functions, and the moves between frames."""

    def __init__(self, program: Program, externals: dict[str, HostFunction]) -> None:
        self.program = program
        self.externals = externals

    def visit(self, s: State, number: int) -> None:
        """Count a visit, and note its turn where somebody asks for it."""
        s.count_visit(number)
        if s.stamps:
            slot = self.program.stamp_slots.get(number)
            if slot is not None:
                s.stamps[slot] = s.turn + 1

    def set_global(self, s: State, slot: int, value: Value) -> None:
        """Assign a global variable."""
        if type(value) is InkList and not value.items:
            value = with_origins(value, s.globals[slot])
        s.globals[slot] = value

    def landing(self, pc: int) -> int:
        """Where the flow goes on that comes to a position: behind its jumps, which have no name that a saved state could tell."""
        code = self.program.code
        while code[pc][0] == JUMP:
            pc = code[pc][1]
        return pc

    def push_frame(self, s: State, kind: FrameKind, resume: int) -> None:
        """Begin a tunnel or function, after which the flow goes on at `resume`."""
        if s.depth >= MAX_DEPTH:
            raise Fault("too-deep", f"more than {MAX_DEPTH} calls inside each other")
        s.stack = Frame(kind, self.landing(resume), s.temps, s.trim, s.stack)
        s.temps = {}
        s.trim = len(s.out) if kind is FrameKind.FUNCTION else -1

    def leave_function(self, s: State, value: Value | Reference | Part) -> int:
        """Leave a function: trim its text, put back its caller, and leave the value waiting."""
        frame = s.stack
        if frame is None or frame.kind is not FrameKind.FUNCTION:
            raise Fault("return-outside-function", "a return outside of a function")
        trim_function(s)
        if s.trim >= 0:
            s.trim = frame.trim
        s.temps, s.stack = frame.temps, frame.below
        s.values.append(value)
        return frame.resume

    def leave_tunnel(self, s: State) -> int:
        """Leave a tunnel; returns where its caller goes on."""
        frame = s.stack
        if frame is None or frame.kind is not FrameKind.TUNNEL:
            where = "inside a function" if frame is not None else "with no tunnel to return from"
            raise Fault("no-tunnel", f'"->->" {where}')
        s.temps, s.stack = frame.temps, frame.below
        return frame.resume

    def enter_target(self, s: State, value: Value, arguments: int, pc: int, function: bool = False) -> Place:
        """The place that a variable leads to, counted as entered."""
        if not isinstance(value, Target):
            raise Fault("not-a-target", f"this variable holds {to_text(value) or 'nothing'}, not a place")
        place = self.program.places[value.path]
        if len(place.parameters) != arguments:
            raise Fault("wrong-arguments", f'"{place.path}" takes {len(place.parameters)} arguments, not {arguments}')
        if place.is_function is not function:
            raise Fault("not-a-target", f'"{place.path}" is {"a" if place.is_function else "not a"} function')
        for number in self.program.entered(pc - 1, place):
            self.visit(s, number)
        return place
