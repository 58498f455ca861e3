"""Formats: reports as text, as JSON, as SARIF 2.1.0, and as annotations of GitHub's workflows."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from game import __version__
from game.ink import Diagnostic, Severity
from game.lab.check import Report

SCHEMA = 1
"""The version of our JSON."""

SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_text(reports: Sequence[Report]) -> str:
    """Each finding with its line and a caret."""
    return "".join(f"{one}\n" for report in reports for one in report.findings)


def as_github(reports: Sequence[Report]) -> str:
    """One workflow command a line."""
    return "".join(_annotation(one) for report in reports for one in report.findings)


def _annotation(one: Diagnostic) -> str:
    where: dict[str, object] = {}
    if one.span is not None:
        end = one.span.column + one.span.length
        where = {"file": one.span.file, "line": one.span.line, "col": one.span.column, "endColumn": end}
    where["title"] = one.kind
    properties = ",".join(f"{key}={_escaped(str(value), ',:')}" for key, value in where.items())
    message = f"{one.message}\n{one.hint}" if one.hint else one.message
    return f"::{COMMANDS[one.severity]} {properties}::{_escaped(message)}\n"


def _escaped(text: str, also: str = "") -> str:
    for char in f"%\r\n{also}":
        text = text.replace(char, f"%{ord(char):02X}")
    return text


def as_json(reports: Sequence[Report]) -> str:
    """All that is known of each finding."""
    counts = {f"{one.value}s": sum(report.count(one) for report in reports) for one in Severity}
    levels = [
        {
            "level": report.level,
            "findings": [_facts(one) for one in report.findings],
            "silenced": [{**_facts(one.finding), "reason": one.reason} for one in report.silenced],
        }
        for report in reports
    ]
    summary = {**counts, "silenced": sum(len(report.silenced) for report in reports)}
    return _written({"schema": SCHEMA, "levels": levels, "summary": summary})


def _facts(one: Diagnostic) -> dict[str, object]:
    facts: dict[str, object] = {"kind": one.kind, "severity": one.severity.value, "message": one.message}
    if one.hint:
        facts["hint"] = one.hint
    if one.span is not None:
        span = one.span
        facts |= {"file": span.file, "line": span.line, "column": span.column, "length": span.length}
    return facts


def as_sarif(reports: Sequence[Report]) -> str:
    """A log of one run, with what was silenced as suppressed results."""
    found: list[tuple[Diagnostic, str | None]] = []
    for report in reports:
        found += [(one, None) for one in report.findings]
        found += [(one.finding, one.reason) for one in report.silenced]
    kinds = sorted({one.kind for one, _ in found})
    rules = [{"id": kind, "shortDescription": {"text": kind.replace("-", " ")}} for kind in kinds]
    driver = {"name": "red-heat check", "version": __version__, "rules": rules}
    results = [_result(one, reason, kinds.index(one.kind)) for one, reason in found]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return _written({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(one: Diagnostic, reason: str | None, rule: int) -> dict[str, object]:
    message = f"{one.message}. {one.hint}" if one.hint else one.message
    result: dict[str, object] = {
        "ruleId": one.kind,
        "ruleIndex": rule,
        "level": one.severity.value,
        "message": {"text": message},
    }
    if one.span is not None:
        span = one.span
        region: dict[str, object] = {"startLine": span.line, "startColumn": span.column}
        region["endColumn"] = span.column + span.length
        if span.source:
            region["snippet"] = {"text": span.source}
        location = {"artifactLocation": {"uri": _uri(span.file)}, "region": region}
        result["locations"] = [{"physicalLocation": location}]
    if reason is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": reason}]
    return result


def _uri(file: str) -> str:
    return Path(file).as_uri() if Path(file).is_absolute() else quote(file)


def _written(data: dict[str, Any]) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


FORMATS: dict[str, Callable[[Sequence[Report]], str]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}
"""Every format by its name."""
