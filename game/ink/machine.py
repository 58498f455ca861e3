"""The story loop: instructions in, one line of text out.

A line is over when something visible follows its newline; to know that, the loop runs ahead on a snapshot's original and goes
back when it has gone too far. Because a state is a value, going back is keeping the other one.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.ink import operations as op
from game.ink.builtins import shuffled
from game.ink.errors import Diagnostic, Severity
from game.ink.moves import HostFunction, Mover
from game.ink.operations import Instruction
from game.ink.output import (
    Change,
    begin_quietly,
    begin_string,
    change_after,
    clean,
    collect,
    final_newline,
    forget_text,
    mark_printed,
    tags_of,
    words_of,
    write,
    write_glue,
    write_newline,
    write_solid,
    write_tag,
)
from game.ink.points import ChoicePoint, SequencePoint
from game.ink.program import Place, Program
from game.ink.state import NOWHERE, Frame, FrameKind, Mark, Offer, Part, Reference, State
from game.ink.steps import STEPS, popped, set_temp
from game.ink.stops import Paused, Stops
from game.ink.syntax import Order
from game.ink.values import VOID, Fault, Value, to_text, truth
from game.ink.watching import Followed, Reached, Watch

MAX_JUMPS = 100_000
"""How many jumps a story may make between two choices."""

MAX_CHUNKS = 5_000
"""How many pieces of text one line may be made of."""

MAX_OUTPUT = 1_000_000
"""How many characters a story may print between two choices."""


class Machine(Mover):
    """Runs one program. Holds nothing that belongs to a reader but how much of the limits this turn has used."""

    def __init__(
        self,
        program: Program,
        externals: dict[str, HostFunction],
        watch: Watch | None = None,
        stops: Stops | None = None,
    ) -> None:
        super().__init__(program, externals)
        self.stops = stops
        self.code: Sequence[Instruction] = watch if watch is not None else program.code
        self.watch = watch
        self.safe: set[str] = set()
        # offers that are always the same, which states share
        self._plain: dict[ChoicePoint, Offer] = {}
        self.errors: list[Diagnostic] = []
        self.quiet = False
        self.counts_words = False
        self.words = 0
        self.stopped_at = 0
        self.line_at = -1
        self.jumps_left = MAX_JUMPS
        self.output_left = MAX_OUTPUT

    def new_turn(self) -> None:
        """Start counting the limits anew, after a choice."""
        self.jumps_left = MAX_JUMPS
        self.output_left = MAX_OUTPUT

    def next_line(self, state: State) -> State:
        """Run until a line is certainly complete; returns the state that holds it, which may be another object.

        A mistake of the story ends the flow, is added to `errors`, and leaves the text that came before it.
        """
        pc = state.pc
        operation, text, result = self.program.code[pc]
        if operation == op.LINE and state.trim < 0 and self.program.code[pc + 1][0] <= op.TEXT:
            # by far the most frequent case: a plain line, and after it another
            state.pc = pc + 1
            state.text = result
            state.tags = ()
            self.line_at = pc
            self._spend(len(result))
            if self.watch is not None:
                self.watch.observer.ran(pc)
                self.watch.observer.line(pc)
            return state
        state.out = []
        state.glue = 0
        state.safe_exit = False
        self.line_at = -1
        found = self._run(state)
        if self.watch is not None:
            if found is not state:
                self.watch.rewind()
            self.watch.tell()
        state = found
        text, state.tags = collect(state.out)
        state.text = clean(text)
        if text.endswith("\n") and not state.text.endswith("\n"):
            state.text += "\n"
        state.out = []
        self._spend(len(state.text))
        if state.warnings:
            self._unset(state)
        return state

    def next_turn(self, state: State) -> State:
        """Run until the flow stops, as one long string that nobody reads; returns the state, with the tags of the turn.

        If `counts_words`, what a reader would have read of it is added to `words`.
        """
        begin_quietly(state)
        self.quiet = True
        if self.stops:
            self.code = self.stops.code_from(state.pc)
        try:
            self._run(state)
        except Paused as paused:
            state.pc = paused.pc
        self.quiet = False
        state.text, state.tags = "", tags_of(state.out)
        if self.counts_words:
            self.words += words_of(state.out)
        state.out = []
        state.strings = state.glue = 0
        state.warnings = ()
        if self.watch is not None:
            self.watch.tell()
        return state

    def call(self, state: State, place: Place, arguments: tuple[Value, ...]) -> tuple[Value, str]:
        """Run an ink function from outside: its value and its text. The flow of the state stays where it is."""
        before, trim = state.parked_here(), state.trim
        state.forks, state.offers, state.out, state.temps = None, [], [], {}
        # the last instruction of all stops the flow, and with a frame of the host below it, does no more than that
        state.stack = Frame(FrameKind.HOST, NOWHERE, {}, -1, None)
        self.push_frame(state, FrameKind.FUNCTION, len(self.code) - 1)
        begin_string(state)
        waiting: list[Value | Reference | Part] = list(arguments)
        state.values = waiting
        state.pc = place.start
        for number in place.entered:
            self.visit(state, number)
        self._run(state)
        text = clean(collect(state.out)[0])
        last = state.values[-1] if state.values else VOID
        state.pc, state.temps, state.stack, state.forks = before.pc, before.temps, before.stack, before.forks
        state.offers, state.values, state.text, state.tags = before.offers, before.values, before.text, before.tags
        state.out, state.strings, state.glue, state.trim = [], 0, 0, trim
        self._unset(state)
        return VOID if isinstance(last, Reference | Part) else last, text

    def _spend(self, length: int) -> None:
        self.output_left -= length

    def _unset(self, state: State) -> None:
        """Turn reads of unset temporaries into warnings."""
        for at, name in state.warnings:
            message = f'"{name}" is read before it has a value, as 0'
            span = self.program.sources.span(at, at + len(name))
            self.errors.append(Diagnostic("unset-temporary", Severity.WARNING, span, message))
        state.warnings = ()

    # --- the loop ----------------------------------------------------------------------------------------------

    def _run(self, s: State) -> State:
        code = self.code
        pc = begun = s.pc
        out = s.out
        snapshot: State | None = None
        newline = -1
        try:
            while True:
                operation, a, b = code[pc]
                pc += 1

                if operation == op.LINE:
                    if s.glue or s.trim >= 0:
                        write_solid(s, a)
                        write_newline(s)
                    else:
                        out += (a, "\n")
                elif operation == op.TEXT:
                    if s.glue or s.trim >= 0:
                        write_solid(s, a)
                    else:
                        out.append(a)
                elif operation == op.NEWLINE:
                    write_newline(s)
                elif operation == op.CHOICE:
                    self._offer(s, a, b)
                    continue
                elif operation == op.DIVERT:
                    for number in b:
                        self.visit(s, number)
                    begun = self._jump(s, begun, pc)
                    pc = a
                    continue
                elif operation == op.JUMP:
                    pc = a
                    continue
                elif operation == op.COUNT:
                    self.visit(s, a)
                    continue
                elif operation == op.BRANCH:
                    value = a(s)
                    if value is not True and (value is False or not truth(value)):
                        pc = b
                    continue
                elif operation == op.SET_GLOBAL:
                    self.set_global(s, a, b(s))
                    continue
                elif operation == op.SET_TEMP:
                    set_temp(s, a, b(s))
                    continue
                elif operation == op.DECLARE:
                    s.temps = {**s.temps, a: b(s)}
                    continue
                elif operation == op.PRINT:
                    value = a(s)
                    if value is not VOID:
                        write(s, to_text(value))
                elif operation == op.TAG:
                    write_tag(s, a)
                elif operation == op.SEQUENCE:
                    pc = self._element(s, a)
                    continue
                elif operation == op.STOP and s.stack is not None and s.stack.kind is FrameKind.FUNCTION:
                    pc = self.leave_function(s, VOID)
                elif operation in STOPPING:
                    if operation == op.END:
                        s.stack = s.forks = None
                        s.offers = []
                        s.safe_exit = True
                    elif s.forks is not None:
                        fork = s.forks
                        pc, s.temps, s.stack, s.forks = fork.resume, fork.temps, fork.stack, fork.below
                        continue
                    elif operation == op.DONE:
                        s.safe_exit = True
                    s.pc = NOWHERE
                    self.stopped_at = pc - 1
                    if s.stack is not None and s.stack.kind is FrameKind.HOST:
                        return s
                    if s.offers and all(offer.point.fallback for offer in s.offers):
                        if self.watch is not None:
                            self.watch.note(Followed(s.offers[0].point))
                        self.follow(s, s.offers[0])
                        begun = self._jump(s, begun, pc)
                        pc = s.pc
                        continue
                    if not s.offers and not s.safe_exit:
                        self._ran_out(s, pc - 1)
                    return s
                elif operation == op.GLUE:
                    write_glue(s)
                elif operation == op.RAW:
                    write(s, a)
                elif operation == op.PUSH:
                    s.values.append(a(s))
                    continue
                elif operation == op.PRINT_POPPED:
                    value = popped(s.values.pop())
                    if value is not VOID:
                        write(s, to_text(value))
                elif operation == op.RETURN:
                    pc = self.leave_function(s, VOID if a else s.values.pop())
                elif operation in TAGGING:
                    if operation == op.TAG_BEGIN and s.trim >= 0:
                        mark_printed(s)
                    out.append(Mark.TAG if operation == op.TAG_BEGIN else Mark.TAG_END)
                elif operation == op.FIRST:
                    pc -= 1
                    a.note(pc)
                    continue
                else:
                    # everything that leaves the page as it is
                    if operation == op.CALL_EXTERNAL and a in self.externals and a not in self.safe:
                        if snapshot is not None:
                            return snapshot
                        if s.strings > self.quiet:
                            raise Fault("unsafe-external", f'"{a}" cannot be called while a text is built', UNSAFE)
                    begun = self._jump(s, begun, pc)
                    pc = self._step(s, operation, a, b, pc)
                    begun = pc
                    continue

                if s.strings:
                    continue
                if self.line_at < 0 and operation in PRINTING and not (type(a) is str and not a.strip()):
                    self.line_at = pc - 1
                if snapshot is not None:
                    change = change_after(out, newline)
                    if change is Change.PASSED:
                        return snapshot
                    if change is Change.GONE:
                        snapshot = None
                if snapshot is None:
                    newline = final_newline(out)
                    if newline >= 0:
                        s.pc = pc
                        if self.program.code[pc][0] <= op.TEXT:
                            return s
                        snapshot = s.clone()
                        if self.watch is not None:
                            self.watch.mark()
        except Fault as fault:
            if snapshot is not None:
                # it happened while looking ahead: it will happen again when its own line is asked for
                return snapshot
            self._fail(s, pc - 1, fault)
            return s
        except (IndexError, AssertionError):
            # no story does this, but a state that was put together by hand can
            self._fail(s, pc - 1, Fault("damaged-state", "the values that should wait here are missing"))
            return s

    def _jump(self, s: State, begun: int, pc: int) -> int:
        """Count a jump, and what was run since the last one, against the limits; returns where it came from."""
        self.jumps_left -= 1 + (abs(pc - begun) >> 6)
        if self.jumps_left < 0:
            raise Fault("endless-loop", f"the story made {MAX_JUMPS} jumps without coming to a choice")
        if len(s.out) > MAX_CHUNKS:
            if self.quiet and s.strings == 1:
                if self.counts_words:
                    self.words += words_of(s.out[1:-1])
                forget_text(s)
                return pc
            raise Fault("too-much-text", f"one line is made of more than {MAX_CHUNKS} pieces")
        if self.output_left < 0:
            raise Fault("too-much-text", f"the story printed more than {MAX_OUTPUT} characters without a choice")
        return pc

    # --- choices -----------------------------------------------------------------------------------------------

    def _offer(self, s: State, point: ChoicePoint, condition: op.Evaluator | None) -> None:
        """Record a choice if its conditions hold and it is not used up."""
        holds = truth(popped(s.values.pop())) if point.condition_waits else True
        text, tags = point.text, point.tags
        if point.parts:
            text, tags = "", ()
            for waiting in s.values[-point.parts :]:
                assert isinstance(waiting, Part)
                text, tags = text + waiting.text, tags + waiting.tags
            del s.values[-point.parts :]
            text = text.strip(" \t")
        if condition is not None:
            holds = truth(condition(s))
        offered = holds and not (point.once and s.visits(point.number))
        if self.watch is not None:
            self.watch.note(Reached(point, holds, offered))
        if offered:
            if point.parts or s.temps or s.stack is not None:
                s.offers.append(Offer(point, text, tags, s.temps, s.stack))
                return
            offer = self._plain.get(point)
            if offer is None:
                offer = self._plain[point] = Offer(point, text, tags, s.temps, None)
            s.offers.append(offer)

    def follow(self, s: State, offer: Offer) -> None:
        """Go on in the content of an offer, in the thread that made it."""
        s.temps, s.stack, s.forks = offer.temps, offer.stack, None
        s.offers = []
        s.safe_exit = False
        s.pc = offer.point.content

    # --- sequences ---------------------------------------------------------------------------------------------

    def _element(self, s: State, sequence: SequencePoint) -> int:
        """Count a visit to a sequence; returns where the element of this visit begins."""
        visit = s.visits(sequence.number)
        self.visit(s, sequence.number)
        size = len(sequence.elements)
        match sequence.order:
            case Order.STOPPING:
                return sequence.elements[min(visit, size - 1)]
            case Order.CYCLE:
                return sequence.elements[visit % size]
            case Order.ONCE:
                return sequence.elements[visit] if visit < size else sequence.after
            case Order.SHUFFLE:
                index = shuffled(s.seed, visit // size, sequence.shuffle_key, size, visit % size)
            case Order.SHUFFLE_ONCE:
                if visit >= size:
                    return sequence.after
                index = shuffled(s.seed, 0, sequence.shuffle_key, size, visit)
            case Order.SHUFFLE_STOPPING:
                if visit >= size - 1:
                    return sequence.elements[-1]
                index = shuffled(s.seed, 0, sequence.shuffle_key, size - 1, visit)
        return sequence.elements[index]

    # --- calls, tunnels, threads -------------------------------------------------------------------------------

    def _step(self, s: State, operation: int, a: object, b: object, pc: int) -> int:
        """Carry out one of the less frequent instructions; returns where to go on."""
        return STEPS[operation](self, s, a, b, pc)

    # --- mistakes ----------------------------------------------------------------------------------------------

    def _ran_out(self, s: State, pc: int) -> None:
        if s.stack is not None:
            fault = Fault("missing-return", "a tunnel ran out without a way back", "end it with ->->")
        else:
            fault = Fault(
                "ran-out", "the story ran out of content", "end it with a choice, a divert, -> DONE or -> END"
            )
        self._fail(s, pc, fault)

    def _fail(self, s: State, pc: int, fault: Fault) -> None:
        """Note a mistake of the story, with its place and how the story came there, and end the flow."""
        span = self.program.span(pc)
        hint = fault.hint
        callers: list[str] = []
        frame = s.stack
        while frame is not None and len(callers) < 5:
            callers.append(
                f"{self.program.region(frame.resume).path or 'the top'} ({self.program.span(frame.resume).line})"
            )
            frame = frame.below
        if callers:
            hint = f"{hint}; called from {', '.join(callers)}" if hint else f"called from {', '.join(callers)}"
        self.errors.append(Diagnostic(fault.kind, Severity.ERROR, span, str(fault), hint))
        s.pc = NOWHERE
        s.stack = s.forks = None
        s.offers = []
        s.values = []
        s.out = [item for item in s.out if type(item) is str or isinstance(item, Mark)]
        s.strings = s.glue = 0
        s.trim = -1


UNSAFE = "bind it as safe, if it may be called more often than its text is read"
PRINTING = frozenset({op.LINE, op.TEXT, op.RAW, op.PRINT, op.PRINT_POPPED})
STOPPING = frozenset({op.STOP, op.DONE, op.END})
TAGGING = frozenset({op.TAG_BEGIN, op.TAG_END})
