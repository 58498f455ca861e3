"""Silencing: a comment that names a kind and a reason keeps findings of that kind on its line from being reported.

    // check: ignore unreachable-knot: entered by the debugger
    === debug

A comment alone on its line speaks for the next line that is not empty, one behind something for its own. In a manifest the
comment is one of TOML. What keeps a level from being played cannot be silenced; what silences nothing is itself reported.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.ink import Diagnostic, Severity, Span, did_you_mean
from game.ink.source import COMMENT, SourceFile

SILENCE = re.compile(r"check:[ \t]*ignore\b([^\n]*)")
TOML_COMMENT = re.compile(r"#[^\n]*")


@dataclass(frozen=True, slots=True)
class Silence:
    """A comment that silences: kinds and reason, where it stands, and the line that it speaks for."""

    kinds: tuple[str, ...]
    reason: str
    span: Span
    line: int


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that was silenced, and why."""

    finding: Diagnostic
    reason: str


def silences_of_story(file: SourceFile) -> Iterator[Silence]:
    """The silencing comments of an ink file."""
    if "check:" in file.raw:
        yield from _silences(file.name, file.raw, COMMENT, file.text.split("\n"))


def silences_of_manifest(file: str, text: str) -> Iterator[Silence]:
    """The silencing comments of a manifest."""
    if "check:" in text:
        yield from _silences(file, text, TOML_COMMENT, TOML_COMMENT.sub("", text).split("\n"))


def _silences(file: str, raw: str, comment: re.Pattern[str], clean: list[str]) -> Iterator[Silence]:
    """`clean` are the lines of the text without its comments."""
    starts = [0, *(match.end() for match in re.finditer("\n", raw))]
    lines = raw.split("\n")
    for found in comment.finditer(raw):
        for match in SILENCE.finditer(found.group()):
            at = found.start() + match.start()
            row = bisect_right(starts, at) - 1
            last = bisect_right(starts, found.end() - 1) - 1
            if raw[starts[row] : found.start()].strip():
                line = row
            else:
                line = next((one for one in range(last, len(clean)) if clean[one].strip()), last)
            said = match.group(1).partition("*/")[0]
            names, _, reason = said.partition(":")
            kinds = tuple(one.strip() for one in names.split(",") if one.strip())
            length = match.start(1) - match.start() + len(said.rstrip())
            span = Span(file, row + 1, at - starts[row] + 1, length, lines[row])
            yield Silence(kinds, reason.strip(), span, line + 1)


def apply(
    silences: Iterable[Silence], findings: Iterable[Diagnostic], complete: bool
) -> tuple[list[Diagnostic], list[Silenced]]:
    """What is left of the findings, with what is wrong with the silencing, and what was silenced.

    Unless the findings are `complete`, a silence that finds nothing may yet have its use.
    """
    waiting = {(one.span.file, one.line, kind): one for one in silences for kind in one.kinds}
    used: set[tuple[str, int, str]] = set()
    left: list[Diagnostic] = []
    silenced: list[Silenced] = []
    nearby: dict[tuple[str, int], list[str]] = {}
    for one in findings:
        span = one.span
        key = (span.file, span.line, one.kind) if span else ("", 0, "")
        if key in waiting:
            used.add(key)
            silenced.append(Silenced(one, waiting[key].reason))
        else:
            left.append(one)
            nearby.setdefault(key[:2], []).append(one.kind)
    for silence in silences:
        left += _wrong(silence, used, nearby, complete)
    return left, silenced


def _wrong(
    silence: Silence, used: set[tuple[str, int, str]], nearby: dict[tuple[str, int], list[str]], complete: bool
) -> Iterator[Diagnostic]:
    file = silence.span.file
    if not silence.reason:
        hint = "write it behind a colon: check: ignore unreachable-knot: entered by the debugger"
        message = "this silences without a reason"
        yield Diagnostic("silence-without-reason", Severity.WARNING, silence.span, message, hint)
    if not silence.kinds:
        message, hint = "this names no kind to be silent about", "write it before the colon"
        yield Diagnostic("unused-silence", Severity.WARNING, silence.span, message, hint)
    for kind in silence.kinds:
        if complete and (file, silence.line, kind) not in used:
            hint = did_you_mean(kind, nearby.get((file, silence.line), ())) or "take it out"
            message = f'there is no "{kind}" to be silent about in line {silence.line}'
            yield Diagnostic("unused-silence", Severity.WARNING, silence.span, message, hint)
