"""The public conformance suite, where a copy of it lies beside the checkout (or where INK_CONFORMANCE says)."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from game.ink import Story, compile_story, transcript

ROOT = Path(__file__).parents[2]
CASES = Path(os.environ.get("INK_CONFORMANCE", ROOT.parent / "shared" / "conformance" / "cases"))
FOLDERS = sorted(CASES.glob("*/story.ink")) if CASES.is_dir() else []


@pytest.mark.skipif(not FOLDERS, reason="no conformance suite beside this checkout")
def test_the_suite_is_found() -> None:
    assert len(FOLDERS) > 50


@pytest.mark.parametrize("path", [pytest.param(path, id=path.parent.name) for path in FOLDERS])
def test_case(path: Path) -> None:
    if json.loads((path.parent / "metadata.json").read_text(encoding="utf-8")).get("hide"):
        pytest.skip("needs the random numbers of another engine")
    expected = (path.parent / "transcript.txt").read_text(encoding="utf-8-sig")
    answers = (path.parent / "input.txt").read_text(encoding="utf-8").splitlines()

    def load(name: str, /) -> str:
        return (path.parent / name).read_text(encoding="utf-8-sig")

    program = compile_story(path.read_text(encoding="utf-8-sig"), "story.ink", load)
    assert "".join(transcript(Story(program), answers)).splitlines() == expected.splitlines()
