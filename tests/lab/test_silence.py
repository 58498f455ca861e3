"""Silencing: a comment with a kind and a reason, on the line or before it; and it must be of use."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.lab.check import check
from tests.lab.levels import MANIFEST, write_yard

ASIDE = ("unused-picture", "unused-sound", "unused-cast")
KNOT = "== cellar\nDark.\n-> END\n"
REASON = "check: ignore unreachable-knot: entered by the debugger"

ROWS = [
    pytest.param(f"-> END\n// {REASON}\n{KNOT}", [], id="the line before"),
    pytest.param(f"-> END\n== cellar // {REASON}\nDark.\n-> END\n", [], id="the line itself"),
    pytest.param(f"-> END\n// {REASON}\n\n// more of it\n{KNOT}", [], id="with other comments between"),
    pytest.param(f"-> END\n/* {REASON} */\n{KNOT}", [], id="a block comment"),
    pytest.param(f"-> END\n/* the cellar\n   {REASON}\n */\n{KNOT}", [], id="a line of a block comment"),
    pytest.param(f"-> END\n//{REASON}\n{KNOT}", [], id="without a space"),
    pytest.param(
        "VAR x = 1 // check: ignore unread-variable, unset-variable: for the next chapter\n",
        ["1: unused-silence"],
        id="two kinds, one of them in vain",
    ),
    pytest.param(
        f"-> END\n// check: ignore unused-function: later\n// {REASON}\n{KNOT}",
        ["2: unused-silence"],
        id="two comments, one of them in vain",
    ),
    pytest.param(f"// {REASON}\n-> END\n{KNOT}", ["1: unused-silence", "3: unreachable-knot"], id="elsewhere"),
    pytest.param(f"-> END // {REASON}\n{KNOT}", ["1: unused-silence", "2: unreachable-knot"], id="behind another line"),
    pytest.param(f"-> END\n// check: ignore unreachable-knot\n{KNOT}", ["2: silence-without-reason"], id="no reason"),
    pytest.param(
        f"-> END\n// check: ignore unreachable-knot:\n{KNOT}", ["2: silence-without-reason"], id="an empty one"
    ),
    pytest.param("-> END\n// check: ignore: because\n", ["2: unused-silence"], id="no kind"),
    pytest.param("-> END\n// check: whether this works\n", [], id="a comment like any other"),
    pytest.param(f"-> END\n// {REASON}\n", ["2: unused-silence"], id="nothing comes after it"),
    pytest.param(
        "# background: yrad // check: ignore unknown-picture: drawn next week\nA.\n-> END\n",
        ["1: unknown-picture", "1: unused-silence"],
        id="what keeps the level from being played",
    ),
    pytest.param(
        f"-> nowhere\n// {REASON}\n{KNOT}", ["1: unknown-target"], id="what cannot be told while the story is broken"
    ),
]


@pytest.mark.parametrize(("ink", "kinds"), ROWS)
def test_a_silence_is_for_one_line_and_of_use(tmp_path: Path, ink: str, kinds: list[str]) -> None:
    findings = check(write_yard(tmp_path, ink)).findings
    assert [f"{one.span.line}: {one.kind}" for one in findings if one.span and one.kind not in ASIDE] == kinds


def test_what_was_silenced_is_kept_with_its_reason(tmp_path: Path) -> None:
    (silenced,) = check(write_yard(tmp_path, f"-> END\n// {REASON}\n{KNOT}")).silenced
    assert silenced.finding.kind == "unreachable-knot"
    assert silenced.reason == "entered by the debugger"


def test_a_misspelt_kind_gets_a_suggestion(tmp_path: Path) -> None:
    ink = f"-> END\n// check: ignore unreachable-kont: entered by the debugger\n{KNOT}"
    (found,) = (one for one in check(write_yard(tmp_path, ink)).findings if one.kind == "unused-silence")
    assert str(found).splitlines()[1:] == [
        "    2 | // check: ignore unreachable-kont: entered by the debugger",
        "      |    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
        '      = did you mean "unreachable-knot"?',
    ]


def test_a_manifest_has_comments_of_its_own(tmp_path: Path) -> None:
    clues = '\n# check: ignore unused-clue: for the next chapter\n[clues.key]\ntitle = "A key # 7"\n'
    report = check(write_yard(tmp_path, manifest=MANIFEST + clues))
    assert [one.kind for one in report.findings if one.kind not in ASIDE] == []
    assert [one.reason for one in report.silenced] == ["for the next chapter"]


def test_included_files_have_theirs(tmp_path: Path) -> None:
    level = write_yard(tmp_path, "INCLUDE two.ink\n-> END\n")
    (level / "two.ink").write_text(f"// {REASON}\n{KNOT}", encoding="utf-8")
    assert [one.kind for one in check(level).findings if one.kind not in ASIDE] == []


@pytest.mark.parametrize("filling", [" ", "a", ",", ":", "check: ignore "])
def test_a_long_comment_is_read_at_once(tmp_path: Path, filling: str) -> None:
    length = 300_000 // len(filling)
    level = write_yard(tmp_path, f"// check: ignore {filling * length}\nSnow.\n")
    assert {one.kind for one in check(level).findings} >= {"unused-silence"}
