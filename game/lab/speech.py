"""Speech: the names before a colon, the faces in parentheses behind them, and staging notes of other tools."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from game.ink import Diagnostic, Severity, Span, did_you_mean
from game.ink import operations as op
from game.lab.survey import Survey
from game.scene.directions import Show
from game.scene.making import STAGING

SPEAKER = re.compile(r"[ \t]*([^\W\d_][^:()\n]{0,59}?)(?:\s*\(([^()]{1,40})\))?:\s+")
LINE_ENDS = frozenset(
    {
        op.LINE,
        op.NEWLINE,
        op.COUNT,
        op.STOP,
        op.DONE,
        op.END,
        op.DIVERT,
        op.SET_GLOBAL,
        op.SET_TEMP,
        op.DECLARE,
        op.BIND,
    }
)
"""Operations behind which a text can only be the beginning of a line."""

ALIKE = 0.8


def speech(survey: Survey) -> Iterator[Diagnostic]:
    """Faces that there is no portrait of, and names in capitals that are nearly those of somebody in the cast."""
    program, speakers = survey.program, survey.level.speakers
    staging = 0
    said: set[str] = set()
    for pc in _beginnings(survey):
        text: str = program.code[pc][1]
        if text.startswith(STAGING):
            staging += 1
            if staging == 1:
                message = f'lines that begin with "{STAGING}" are notes for other tools, and are not shown'
                yield Diagnostic("staging-line", Severity.NOTE, program.span(pc), message)
            continue
        match = SPEAKER.match(text)
        if match is None:
            continue
        name, face = match.groups()
        if name in speakers:
            problem = survey.level.problem(Show(speakers[name], face)) if face else None
            if problem is not None:
                yield Diagnostic(problem.kind, Severity.ERROR, _span(survey, pc, face), problem.message)
        elif name not in said and name.isupper() and speakers:
            said.add(name)
            if difflib.get_close_matches(name, speakers, 1, ALIKE):
                message, hint = f'nobody in the cast speaks as "{name}"', did_you_mean(name, speakers)
                yield Diagnostic("unknown-speaker", Severity.WARNING, _span(survey, pc, name), message, hint)


def _beginnings(survey: Survey) -> list[int]:
    """The texts with which lines begin that may be speech or staging."""
    code, positions = survey.program.code, survey.program.positions
    texts = [pc for one in (op.LINE, op.TEXT) for pc in positions[one] if ":" in code[pc][1] or STAGING in code[pc][1]]
    return sorted(pc for pc in texts if not pc or code[pc - 1][0] in LINE_ENDS)


def _span(survey: Survey, pc: int, word: str) -> Span:
    """Where a word of the line of an instruction stands."""
    sources, at = survey.program.sources, survey.program.ats[pc]
    start = sources.line_start(at)
    found = max(sources.line_at(start).find(word), 0)
    return sources.span(start + found, start + found + len(word))
