"""Turns: where the flow can go before the next choice is taken.

At least wherever it really can, and sometimes farther: what a tunnel, a thread or a variable leads back to is not told apart.
So what is *not* ahead is certain.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.ink import Program
from game.ink import operations as op
from game.ink.leads import COMPUTED, leads_to


class Turns:
    """The turns of one program."""

    def __init__(self, program: Program) -> None:
        self.program = program
        positions = program.positions
        self._behind_tunnels = [pc + 1 for one in (op.TUNNEL, op.TUNNEL_VARIABLE) for pc in positions[one]]
        self._behind_threads = [pc + 1 for one in (op.THREAD, op.THREAD_VARIABLE) for pc in positions[one]]
        calls = (op.CALL, op.CALL_VARIABLE, op.CALL_EXTERNAL)
        self._behind_calls = [pc + 1 for one in calls for pc in positions[one]]
        self._named = [place.start for place in program.places.values() if place.number in program.stamp_slots]

    def leads(self, pc: int) -> Iterable[int]:
        """Where an instruction can lead without a choice being taken. A choice is passed, unless it takes itself."""
        operation, a, _ = self.program.code[pc]
        if operation == op.CHOICE:
            return (a.content, pc + 1) if a.fallback else (pc + 1,)
        if operation == op.TUNNEL_RETURN:
            return self._behind_tunnels
        if operation == op.RETURN:
            return self._behind_calls
        if operation in (op.STOP, op.DONE):
            is_function = operation == op.STOP and self._is_function(pc)
            return [*self._behind_threads, *(self._behind_calls if is_function else ())]
        if operation in COMPUTED:
            return (*self._named, pc + 1)
        return leads_to(self.program, pc)

    def ahead(self, starts: Iterable[int], until: Callable[[int], bool] | None = None) -> set[int]:
        """All positions that can be run from one of these on, and not beyond those where `until` holds."""
        waiting = list(starts)
        found: set[int] = set()
        while waiting:
            pc = waiting.pop()
            if pc not in found:
                found.add(pc)
                if until is None or not until(pc):
                    waiting += self.leads(pc)
        return found

    def _is_function(self, pc: int) -> bool:
        place = self.program.places.get(self.program.region(pc).path)
        return place is not None and place.is_function
