"""What is reported is so: of stories that were written to be right, and of random ones by playing them."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path

import pytest

from game.ink import ChoicePoint, Diagnostic, Observer, Program, Severity, Story, check_story, review
from game.lab.check import check
from game.scene import find_level
from tests.ink.generator import generated
from tests.ink.test_conformance import FOLDERS
from tests.lab.levels import ROOT

EXAMPLES = {one["id"]: one["ink"] for one in json.loads((ROOT / "tests/ink/examples.json").read_text(encoding="utf-8"))}

REVIEWED = {
    "L197": {"unreachable-knot"},  # a stitch behind a knot that ends, though a declaration stands between
    "L198": {"unreachable-knot"},
    "L199": {"unreachable-knot"},
    "L200": {"unreachable-knot"},
    "L244": {"unreachable-line"},  # text before the label that is led to
    "L246": {"unreachable-line"},
    "L247": {"unreachable-knot"},
    "L265": {"choice-never-shows"},  # {false}
    "L876": {"unreachable-line"},
    "L1061": {"unused-function"},
    "L1142": {"choice-never-shows"},
    "L1143": {"choice-never-shows"},
    "L1146": {"choice-never-shows"},
    "L1149": {"unreachable-line"},  # a choice behind a deeper gather is never come to
    "L1254": {"unreachable-knot"},
}
"""What is reported of the reference's examples: looked at one by one, and true."""


def test_what_is_reported_of_the_reference_is_true() -> None:
    reported = {}
    for name, ink in EXAMPLES.items():
        program = check_story(ink).program
        kinds = {one.kind for one in review(program)} if program else set()
        if kinds:
            reported[name] = kinds
    assert reported == REVIEWED


def stories(folder: Path) -> list[Path]:
    """The examples of the reference and the cases of the conformance suite, each as a level."""
    for name, ink in EXAMPLES.items():
        (folder / name.lower()).mkdir(parents=True)
        (folder / name.lower() / "story.ink").write_text(ink, encoding="utf-8")
    return [*(folder / name.lower() for name in EXAMPLES), *(path.parent for path in FOLDERS)]


def test_variables_that_are_reported_stand_nowhere_else(tmp_path: Path) -> None:
    """Judged by the text alone: a name is read wherever it stands, but where it is declared or set."""
    reported = 0
    for path in stories(tmp_path):
        text = "\n".join(one.read_text(encoding="utf-8-sig") for one in path.glob("**/*.ink"))
        text = re.sub(r"//[^\n]*", "", text)
        for one in check(path).findings:
            name = re.search(r'(?:variable|constant|list) "(\w+)"', one.message)
            if one.kind not in ("unread-variable", "unset-variable") or name is None:
                continue
            reported += 1
            declared = rf"^\s*(?:VAR|CONST|LIST)\s+{name[1]}\b.*$"
            changed = rf"~\s*{name[1]}\s*(?:[-+]?=(?!=)|\+\+|--)"
            if one.kind == "unset-variable":
                assert not re.search(changed, text), one
            elif "{!" not in text:  # {!x: a|b} is a sequence, and asks for nothing
                rest = re.sub(changed, "", re.sub(declared, "", text, flags=re.MULTILINE))
                assert not re.search(rf"\b{name[1]}\b", rest), one
    assert reported > 50


def test_no_story_is_too_much_for_check(tmp_path: Path) -> None:
    for path in stories(tmp_path):
        for one in check(path).findings:
            assert str(one)


class Seen(Observer):
    """What was run: lines and choices by their line in the source, and conditions that held."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.lines: set[int] = set()
        self.held: set[int] = set()
        self.shown: set[int] = set()

    def line(self, pc: int) -> None:
        self.lines.add(self.program.span(pc).line)

    def branch(self, pc: int, side: int) -> None:
        if side == 1:
            self.held.add(self.program.ats[pc])

    def offered(self, point: ChoicePoint) -> None:
        self.shown.add(self.program.sources.span(point.at).line)


def contradicted(one: Diagnostic, seen: Seen) -> bool:
    """Whether playing has shown that a finding is false."""
    assert one.span is not None
    match one.kind:
        case "unreachable-line":
            return one.span.line in seen.lines | seen.shown
        case "choice-never-shows":
            return one.span.line in seen.shown
        case "condition-never-holds":
            spans = (seen.program.sources.span(at) for at in seen.held)
            return any((span.line, span.column) == (one.span.line, one.span.column) for span in spans)
        case "unreachable-knot":
            return any(one.span.line < line <= one.span.line + 1 for line in seen.lines)
    return False


CONDITIONS = ["{false}", "{k1} {not k1}", "{not k0 && k0 > 1}", "{x > 3 && x < 2}", "{k2}", "{not k0}", "{x && not x}"]


def spoiled(seed: int) -> str:
    """A generated story, which has little wrong with it, with odd conditions on choices and with lines that lead away."""
    draw = random.Random(seed)
    lines = generated(seed, knots=4).splitlines()
    depth = 0
    for index, line in enumerate(lines):
        if "function" in line:
            break
        if not depth and line.startswith(("* ", "+ ")) and draw.random() < 0.5:
            lines[index] = f"{line[:2]}{draw.choice(CONDITIONS)} {line[2:]}"
        elif not depth and line.startswith(("- ", "  ")) and "{" not in line and draw.random() < 0.15:
            lines[index] = "- -> END" if line.startswith("- ") else "  -> END"
        depth += line.count("{") - line.count("}")
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(40))
def test_playing_never_shows_that_a_finding_is_false(seed: int) -> None:
    program = check_story(spoiled(seed)).program
    assert program is not None
    draw, seen = random.Random(seed), Seen(program)
    for run in range(20):
        story = Story(program, seed=run, observer=seen)
        for _ in range(40):
            while story.can_continue:
                story.advance()
            if not story.choices:
                break
            story.choose(draw.randrange(len(story.choices)))
    assert [str(one) for one in review(program) if contradicted(one, seen)] == []


def test_the_spoiled_stories_have_something_to_report() -> None:
    programs = [check_story(spoiled(seed)).program for seed in range(40)]
    kinds = {one.kind for program in programs if program for one in review(program)}
    assert {"unreachable-line", "choice-never-shows", "condition-never-holds"} <= kinds


def test_a_loop_that_is_reported_is_one() -> None:
    """Whatever the first choices are, a story whose beginning is in such a loop fails with it."""
    for path in sorted((ROOT / "tests/faults").glob("*/story.ink")):
        program = check_story(path.read_text(encoding="utf-8")).program
        assert program is not None
        if "loop-without-choice" in {one.kind for one in review(program)}:
            story = Story(program)
            while story.can_continue:
                story.advance()
            assert [one.kind in ("endless-loop", "too-much-text") for one in story.errors] == [True]


def test_the_game_itself_is_clean() -> None:
    report = check(find_level("red_heat"))
    assert [str(one) for one in report.findings if one.severity is not Severity.NOTE] == []
