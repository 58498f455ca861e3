"""Endings: an `# ending:` has to come to an end, and in a level that declares endings every end has to be one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.ink import Diagnostic, Severity
from game.ink import operations as op
from game.ink.leads import COMPUTED
from game.lab.survey import ANY_KEY, Survey
from game.lab.turns import Turns
from game.scene.directions import EndingMark, Restart

ARROW = re.compile(r"->[ \t]*\w+")
ENOUGH = 40
"""How many characters are looked at for where an arrow leads."""

STOPS = frozenset({op.END, op.DONE, op.STOP}) | COMPUTED


def endings(survey: Survey) -> Iterator[Diagnostic]:
    """Endings that a choice comes in the way of, and ends without an ending."""
    turns = Turns(survey.program)
    marks = [one for one in survey.tags if isinstance(one.tag, EndingMark) and not one.source.of_choice]
    code = survey.program.code
    for one in marks:
        stops_at_choice = turns.ahead(
            [one.source.pc + 1], lambda pc: code[pc][0] == op.CHOICE and not code[pc][1].fallback
        )
        if not any(code[pc][0] in STOPS for pc in stops_at_choice):
            message, hint = "a choice comes before the end, and this ending is forgotten", "write -> END behind it"
            span = survey.program.tag_span(one.source)
            yield Diagnostic("ending-without-end", Severity.WARNING, span, message, hint)
    if survey.manifest.endings:
        yield from _ends(survey, turns, [one.source.pc for one in marks])


def _ends(survey: Survey, turns: Turns, marks: list[int]) -> Iterator[Diagnostic]:
    """Ends that no ending comes to."""
    program = survey.program
    positions, reached = program.positions, program.reached
    marks = [*marks, *(one.source.pc for one in survey.tags if isinstance(one.tag, Restart))]
    marks += (pc for key in ("ending", "restart", ANY_KEY) for pc in survey.computed.get(key, ()))
    named = turns.ahead(pc + 1 for pc in marks)
    # where something was offered, or a thread runs, a flow that stops is not over
    offers = (pc + 1 for pc in survey.choices)
    threads = [one for kind in (op.THREAD, op.THREAD_VARIABLE) for pc in positions[kind] for one in turns.leads(pc)]
    goes_on = turns.ahead([*offers, *threads])
    ends = [pc for pc in positions[op.END] if pc in reached - named]
    ends += (pc for pc in positions[op.DONE] if pc in reached - named - goes_on)
    for pc in sorted(ends):
        at = program.ats[pc]
        arrow = ARROW.match(program.sources.text(at, at + ENOUGH))
        span = program.sources.span(at, at + (arrow.end() if arrow else 1))
        message, hint = "the story ends here in no ending", "put # ending: and its name before it"
        yield Diagnostic("end-without-ending", Severity.WARNING, span, message, hint)
