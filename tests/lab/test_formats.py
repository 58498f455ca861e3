"""Formats: what other programs read is written as they want it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from game.ink import Diagnostic, Severity, Span
from game.lab.check import Report
from game.lab.formats import FORMATS
from game.lab.silence import Silenced

SPAN = Span("levels/the yard/story.ink", 7, 3, 5, "  snow, 100%")
LEVEL = Report(
    "yard",
    (
        Diagnostic("letter-case", Severity.ERROR, SPAN, 'there is no "Yard": 100%', "it is\ncalled yard"),
        Diagnostic("unread-variable", Severity.WARNING, SPAN, "never read"),
        Diagnostic("unused-clue", Severity.NOTE, None, "never used"),
    ),
    (Silenced(Diagnostic("unreachable-knot", Severity.WARNING, SPAN, "nothing leads here"), "debugger"),),
)
EMPTY = Report("tale", ())


def test_text_is_what_a_compiler_prints() -> None:
    assert FORMATS["text"]([LEVEL, EMPTY]).splitlines() == [
        'levels/the yard/story.ink:7:3: error: there is no "Yard": 100% [letter-case]',
        "    7 |   snow, 100%",
        "      |   ^^^^^",
        "      = it is",
        "called yard",
        "levels/the yard/story.ink:7:3: warning: never read [unread-variable]",
        "    7 |   snow, 100%",
        "      |   ^^^^^",
        "note: never used [unused-clue]",
    ]


def test_github_gets_one_command_a_line() -> None:
    place = "file=levels/the yard/story.ink,line=7,col=3,endColumn=8"
    assert FORMATS["github"]([LEVEL]).splitlines() == [
        f'::error {place},title=letter-case::there is no "Yard": 100%25%0Ait is%0Acalled yard',
        f"::warning {place},title=unread-variable::never read",
        "::notice title=unused-clue::never used",
    ]


def test_properties_of_github_are_escaped() -> None:
    odd = Report("a", (Diagnostic("a-b", Severity.ERROR, Span("a,b:c%.ink", 1), "m"),))
    assert FORMATS["github"]([odd]) == "::error file=a%2Cb%3Ac%25.ink,line=1,col=1,endColumn=2,title=a-b::m\n"


def test_json_tells_all() -> None:
    told = json.loads(FORMATS["json"]([LEVEL, EMPTY]))
    assert told["schema"] == 1
    assert told["summary"] == {"errors": 1, "warnings": 1, "notes": 1, "silenced": 1}
    assert [level["level"] for level in told["levels"]] == ["yard", "tale"]
    assert told["levels"][0]["findings"][0] == {
        "kind": "letter-case",
        "severity": "error",
        "message": 'there is no "Yard": 100%',
        "hint": "it is\ncalled yard",
        "file": "levels/the yard/story.ink",
        "line": 7,
        "column": 3,
        "length": 5,
    }
    assert told["levels"][0]["silenced"][0]["reason"] == "debugger"
    assert told["levels"][1] == {"level": "tale", "findings": [], "silenced": []}


def sarif(*reports: Report) -> dict[str, Any]:
    """The log, and that it has what SARIF 2.1.0 asks for."""
    log: dict[str, Any] = json.loads(FORMATS["sarif"](reports))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    assert isinstance(log["runs"], list)
    for run in log["runs"]:
        driver = run["tool"]["driver"]
        assert driver["name"]
        assert run["columnKind"] in ("utf16CodeUnits", "unicodeCodePoints")
        rules = [rule["id"] for rule in driver["rules"]]
        assert len(rules) == len(set(rules))
        for result in run["results"]:
            assert result["message"]["text"]
            assert result["level"] in ("none", "note", "warning", "error")
            assert rules[result["ruleIndex"]] == result["ruleId"]
            for location in result.get("locations", ()):
                physical = location["physicalLocation"]
                assert re.fullmatch(r"[A-Za-z0-9%./_~:-]+", physical["artifactLocation"]["uri"])
                region = physical["region"]
                assert region["startLine"] >= 1
                assert 1 <= region["startColumn"] < region["endColumn"]
            for suppression in result.get("suppressions", ()):
                assert suppression["kind"] in ("inSource", "external")
    return log


def test_sarif_has_what_its_schema_asks_for() -> None:
    (run,) = sarif(LEVEL, EMPTY)["runs"]
    assert [one["level"] for one in run["results"]] == ["error", "warning", "note", "warning"]
    assert run["results"][0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "levels/the%20yard/story.ink"},
        "region": {"startLine": 7, "startColumn": 3, "endColumn": 8, "snippet": {"text": "  snow, 100%"}},
    }
    assert "locations" not in run["results"][2]


def test_sarif_keeps_what_was_silenced_as_suppressed() -> None:
    (run,) = sarif(LEVEL)["runs"]
    assert [one.get("suppressions") for one in run["results"]] == [
        *[None] * 3,
        [{"kind": "inSource", "justification": "debugger"}],
    ]


def test_sarif_of_nothing_is_a_run_with_no_results() -> None:
    (run,) = sarif(EMPTY)["runs"]
    assert run["results"] == []


def test_a_file_outside_of_where_we_stand_is_a_uri_of_its_own(tmp_path: Path) -> None:
    span = Span((tmp_path / "story.ink").as_posix(), 1)
    (run,) = sarif(Report("a", (Diagnostic("a-b", Severity.ERROR, span, "m"),)))["runs"]
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].startswith("file:///")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_write_nothing(name: str) -> None:
    assert FORMATS[name]([]) == "" or json.loads(FORMATS[name]([]))
