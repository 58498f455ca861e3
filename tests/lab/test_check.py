"""Check: every mistake in one go, each at its place, and none where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.ink import Severity
from game.lab.check import check
from tests.lab.levels import MANIFEST, PICTURES, write_yard

ENDINGS = MANIFEST + '\n[endings.home]\ntitle = "Home"\n'
LEFT_OVER = ("unused-picture", "unused-sound", "unused-cast")


def found(folder: Path, ink: str, manifest: str = MANIFEST) -> list[str]:
    """What is found, as `line: kind`, but for what the small level of the tests leaves over."""
    findings = check(write_yard(folder, ink, manifest)).findings
    return [f"{one.span.line if one.span else '-'}: {one.kind}" for one in findings if one.kind not in LEFT_OVER]


TIMED = [
    pytest.param("Bell. # timer: 6\n* [A # default]\n* [B]\n- -> END\n", [], id="at the end of the line"),
    pytest.param("# timer: 6\nBell.\n* [A # default]\n* [B]\n- -> END\n", [], id="above the line"),
    pytest.param("Bell. # timer: 6\n* A # default\n  -> END\n* B\n  -> END\n", [], id="a default without brackets"),
    pytest.param("VAR x = 1\n~ x = 2\nBell. # timer: 6\n* [A {x} # default]\n- -> END\n", [], id="a text with logic"),
    pytest.param("Bell. # timer: 6\n* [A # {TURNS()}]\n- -> END\n", [], id="a tag that only playing tells"),
    pytest.param("Bell. # timer: 6\n-> ask\n== ask\n* [A # default] -> END\n", [], id="choices of another knot"),
    pytest.param(
        "Bell. # timer: 6\n-> ask ->\n-> END\n== ask\n* [A # default]\n- ->->\n", [], id="choices of a tunnel"
    ),
    pytest.param("-> ring ->\n* [A # default] -> END\n== ring\nBell. # timer: 6\n->->\n", [], id="a line of a tunnel"),
    pytest.param("Bell. # timer: 6\n<- ask\n-> DONE\n== ask\n* [A # default] -> END\n", [], id="choices of a thread"),
    pytest.param("Bell <>\n # timer: 6\nrings.\n* [A # default] -> END\n", [], id="glue"),
    pytest.param(
        "# timer: 6\n{ring()} it rings.\n* [A # default] -> END\n== function ring\nHark:\n", [], id="a function"
    ),
    pytest.param(
        "Bell. # timer: 6\n{TURNS() > 3: It stops.}\n* [A # default] -> END\n", [], id="another line, only perhaps"
    ),
    pytest.param(
        "VAR w = -> b\nBell. # timer: 6\n-> w\n== a\n* [A # default] -> END\n== b\n~ w = -> a\n* [B] -> w\n",
        [],
        id="a place that only playing tells",
    ),
    pytest.param("Bell. # {TURNS() > 3: timer: 6}\n* [A # default] -> END\n", [], id="a timer that only playing tells"),
    pytest.param("Bell. # timer: 6\n* [A] -> END\n", ["1: timer-without-default"], id="no default"),
    pytest.param("Bell. # timer: 6\nOver.\n-> END\n", ["1: timer-without-choice"], id="no choice"),
    pytest.param("Bell. # timer: 6\nOver.\n* [A # default] -> END\n", ["1: lost-timer"], id="another line"),
    pytest.param("# timer: 6\nBell.\nOver.\n* [A # default] -> END\n", ["1: lost-timer"], id="another line, above"),
    pytest.param("Bell.\n* [A # default] -> END\n* [B] -> END\n", ["2: default-without-timer"], id="no timer"),
    pytest.param(
        "Bell. # timer: 6\n* [A # default] -> b\n== b\n* [B # default] -> END\n",
        ["4: default-without-timer"],
        id="no timer here",
    ),
    pytest.param(
        "Bell. # timer: 6\n* [A # default] -> END\n* [B]\n- -> END\n* [C # default]\n-> END\n",
        ["5: unreachable-line"],
        id="what nothing leads to is not looked at",
    ),
    pytest.param("Bell. # timer: 6\n* [A # default] -> END\n* [B # default] -> END\n", ["3: two-defaults"], id="two"),
    pytest.param(
        "Bell. # timer: 6\n* {TURNS() > 1} [A # default] -> END\n* [B # default] -> END\n", [], id="perhaps one"
    ),
    pytest.param(
        "Bell. # timer: 6\n* [A # default # locked: no] -> END\n* [B # default] -> END\n", [], id="one is locked"
    ),
    pytest.param(
        "Bell. # timer: 6\n* [A] # default\n  -> END\n", ["1: timer-without-default", "2: misplaced-tag"], id="behind"
    ),
]


@pytest.mark.parametrize(("ink", "kinds"), TIMED)
def test_timers_have_a_default_and_defaults_a_timer(tmp_path: Path, ink: str, kinds: list[str]) -> None:
    assert found(tmp_path, ink) == kinds


ENDED = [
    pytest.param("Home. # ending: home\n-> END\n", [], id="an ending"),
    pytest.param("# ending: home\nHome.\nAnd sleep.\n-> END\n", [], id="lines between"),
    pytest.param("Home. # ending: home\n-> over\n== over\n-> END\n", [], id="an end elsewhere"),
    pytest.param("-> home ->\n-> END\n== home\nHome. # ending: home\n->->\n", [], id="an ending in a tunnel"),
    pytest.param("Home. # ending: {TURNS() > 3:home|away}\n-> END\n", [], id="an ending that only playing tells"),
    pytest.param("* [Go] Home. # ending: home\n  -> END\n* [Again]\n  # restart\n  -> END\n", [], id="restart"),
    pytest.param("<- a\n-> DONE\n== a\n* [Go] Home. # ending: home\n  -> END\n", [], id="DONE behind a thread"),
    pytest.param("* [Go] Home. # ending: home\n  -> END\n+ [Stay]\n-> DONE\n", ["4: end-without-ending"], id="DONE"),
    pytest.param("* [Go] Home. # ending: home\n  -> END\n+ [Stay] -> END\n", ["3: end-without-ending"], id="END"),
    pytest.param(
        "* [Go] Home. # ending: home\n* [Stay]\n- + [Out again] -> END\n",
        ["1: ending-without-end", "3: end-without-ending"],
        id="a choice between",
    ),
    pytest.param("{TURNS() > 3: Home. # ending: home}\n-> END\n", [], id="perhaps an ending"),
    pytest.param(
        "Home. # ending: home\n{TURNS() > 3: -> END}\n* [Out again] -> over\n== over\n# ending: home\n-> END\n",
        [],
        id="perhaps a choice",
    ),
]


@pytest.mark.parametrize(("ink", "kinds"), ENDED)
def test_an_ending_comes_to_its_end_and_an_end_has_its_ending(tmp_path: Path, ink: str, kinds: list[str]) -> None:
    assert [one for one in found(tmp_path, ink, ENDINGS) if "unused" not in one] == kinds


def test_a_level_that_declares_no_endings_ends_as_it_likes(tmp_path: Path) -> None:
    assert found(tmp_path, "* [Go] -> END\n* [Stay] -> DONE\n") == []


READ = [
    pytest.param("VAR x = 1\n~ x = 2\n{x}\n", [], id="printed"),
    pytest.param("VAR x = 1\n~ x = 2\n{x > 1: A.}\n", [], id="asked for"),
    pytest.param('VAR x = 1\n~ x = 2\n{"a{x}"}\n', [], id="in a string"),
    pytest.param("VAR x = 1\n~ x = 2\n* {x} [A] -> END\n", [], id="on a choice"),
    pytest.param("VAR x = 1\n~ x = 2\n* [A {x}] -> END\n", [], id="in a choice"),
    pytest.param("VAR x = 1\n~ x = 2\nA. # id: a{x}\n", [], id="in a tag"),
    pytest.param("VAR x = 1\n~ raise(x)\n== function raise(ref n)\n~ n = n + 1\n", [], id="handed over"),
    pytest.param("VAR x = -> a\n-> x\n== a\n~ x = -> b\n-> x\n== b\n-> END\n", [], id="led to"),
    pytest.param("VAR x = -> a\n{TURNS_SINCE(x)}\n-> x\n== a\n~ x = -> a\n-> END\n", [], id="asked since when"),
    pytest.param("VAR x = 1\nVAR y = 1\n~ x = 2\n~ y = x\n{y}\n", [], id="read by another"),
    pytest.param("CONST C = 3\nVAR x = C\n~ x = 2\n{x}\n", [], id="a constant that another starts with"),
    pytest.param("LIST bag = rope\nVAR x = ()\n~ x += rope\n{x}\n", [], id="a list by its items"),
    pytest.param("LIST bag = rope\nVAR x = rope\n~ x = ()\n{x}\n", [], id="a list by what another starts with"),
    pytest.param("LIST bag = rope\n{bag(1)}\n", [], id="a list by number"),
    pytest.param("VAR x = 1\nA.\n", ["1: unread-variable"], id="nowhere"),
    pytest.param("VAR x = 1\n~ x = x + 1\n~ x += 2\n~ x++\n", ["1: unread-variable"], id="only to change it"),
    pytest.param("CONST C = 1\nA.\n", ["1: unread-variable"], id="a constant"),
    pytest.param("LIST bag = rope\nA.\n", ["1: unread-variable"], id="a list"),
    pytest.param("VAR x = 1\nA.\n-> a\n== a\n~ temp x2 = 1\n{x2}\n-> END\n", ["1: unread-variable"], id="another name"),
    pytest.param("VAR x = 1\n{x}\n", ["1: unset-variable"], id="never set"),
    pytest.param("LIST bag = rope\n{bag ? rope: A.}\n", [], id="a list that keeps its items"),
]


@pytest.mark.parametrize(("ink", "kinds"), READ)
def test_variables_are_read_and_set(tmp_path: Path, ink: str, kinds: list[str]) -> None:
    assert found(tmp_path, ink) == kinds


@pytest.mark.parametrize(
    ("ink", "severity"),
    [
        pytest.param("VAR x = 1\n{x}\n", Severity.NOTE, id="printed"),
        pytest.param("VAR x = 1\n{x > 1: A.}\n", Severity.WARNING, id="asked for"),
        pytest.param("VAR x = 1\n{x:\n- 1: A.\n- 2: B.\n}\n", Severity.WARNING, id="switched by"),
        pytest.param("VAR x = 1\n* {x} [A] -> END\n", Severity.WARNING, id="on a choice"),
    ],
)
def test_a_variable_that_decides_and_never_changes_is_worse(tmp_path: Path, ink: str, severity: Severity) -> None:
    findings = check(write_yard(tmp_path, ink)).findings
    assert [one.severity for one in findings if one.kind == "unset-variable"] == [severity]


def test_a_meter_reads_its_variable_and_those_of_its_condition(tmp_path: Path) -> None:
    manifest = MANIFEST + '\n[meters.trust]\nshow_if = "known"\n'
    ink = "VAR trust = 1\nVAR known = false\n~ trust = 2\n~ known = true\n"
    assert found(tmp_path, ink, manifest) == []


SPOKEN = [
    pytest.param("DANKO (hard): Snow.\n-> END\n", [], id="a face that exists"),
    pytest.param("DANKO (hrad): Snow.\n-> END\n", ["1: unknown-picture"], id="a face that does not"),
    pytest.param("* DANKO (hrad): Snow[].\n-> END\n", ["1: unknown-picture"], id="in a choice"),
    pytest.param("{TURNS() > 3:\n  DANKO (hrad): Snow.\n}\n-> END\n", ["2: unknown-picture"], id="in a block"),
    pytest.param("He says: DANKO (hrad): no.\n-> END\n", [], id="not at the beginning of the line"),
    pytest.param("{TURNS() > 3: DANKO (hrad): no.}\n-> END\n", [], id="not at the beginning, behind a condition"),
    pytest.param("DANKKO: Snow.\n-> END\n", ["1: unknown-speaker"], id="nearly a name"),
    pytest.param("DANKKO: Snow.\nDANKKO: Rain.\n-> END\n", ["1: unknown-speaker"], id="once each"),
    pytest.param("THE WOMAN IN 304: Snow.\n-> END\n", [], id="nobody's name"),
    pytest.param("Danko: a policeman.\n-> END\n", [], id="a sentence"),
    pytest.param(">>> CAMERA\nA.\n>>> CUT\n-> END\n", ["1: staging-line"], id="staging"),
]


@pytest.mark.parametrize(("ink", "kinds"), SPOKEN)
def test_speech_has_a_speaker_and_a_face(tmp_path: Path, ink: str, kinds: list[str]) -> None:
    assert found(tmp_path, ink) == kinds


TAGGED = [
    pytest.param("A. # wether: snow # wether: rain\n-> END\n", ["1: unknown-tag"], id="unknown, once each"),
    pytest.param("A. # mood: {TURNS()}\n-> END\n", ["1: unknown-tag"], id="unknown, with logic"),
    pytest.param("# title: A\n# author: B\nA. # class: c # was: d\n-> END\n", [], id="those of other tools"),
    pytest.param("A. # Weather : SNOW # bg: yard\n-> END\n", [], id="letter case of keys, and aliases"),
    pytest.param("A. # default\n-> END\n", ["1: misplaced-tag"], id="of a choice, on a line"),
    pytest.param("* [A # weather: snow] -> END\n", ["1: misplaced-tag"], id="of a line, in the brackets of a choice"),
    pytest.param("* A # weather: snow\n  -> END\n* [B] # weather: rain\n  -> END\n", [], id="of a line, on a choice"),
    pytest.param("* [A # locked: no # id: a] -> END\n* B # locked: no\n  -> END\n* [C] -> END\n", [], id="of a choice"),
    pytest.param("A. # id: a\nB. # id: b\n* C # id: c\n  -> END\n", [], id="identities"),
    pytest.param("A. # id: a\n-> b\n== b\nB. # id: a\n-> END\n", ["4: duplicate-id"], id="an identity given twice"),
    pytest.param("# plan: ambush roof\nA.\n* [B # place: table] -> END\n", [], id="places of a plan"),
    pytest.param("# plan: ambush\nA.\n* [B # place: rofo] -> END\n", ["3: unknown-place"], id="no place of any plan"),
    pytest.param("# background: Yard\nA.\n-> END\n", ["1: letter-case"], id="letter case of a picture"),
    pytest.param("# show: Danko\nA.\n-> END\n", ["1: letter-case"], id="letter case of a person"),
    pytest.param("* A # background: yrad\n  -> END\n", ["1: unknown-picture"], id="once, though it belongs to two"),
]


@pytest.mark.parametrize(("ink", "kinds"), TAGGED)
def test_tags_mean_something_where_they_stand(tmp_path: Path, ink: str, kinds: list[str]) -> None:
    assert found(tmp_path, ink) == kinds


def test_a_tag_of_a_choice_is_underlined_where_it_stands(tmp_path: Path) -> None:
    (finding,) = (
        one
        for one in check(write_yard(tmp_path, "* [A # weather:  hail] -> END\n")).findings
        if one.kind == "tag-value"
    )
    assert finding.span is not None
    assert (finding.span.line, finding.span.column) == (1, 6)


def test_everything_comes_in_one_go(tmp_path: Path) -> None:
    """Mistakes of the manifest, the tags, the flow and the variables do not hide each other."""
    manifest = 'id = "yrad"\nnmae = "x"\n[cast.danko]\nname = "Danko"\n[meters.fuel]\n'
    ink = "VAR x = 1\n# background: Yard\nA. # timer: 6\n-> END\n== cellar\n-> END\n"
    assert found(tmp_path, ink, manifest) == [
        "1: manifest-id",
        "2: unknown-key",
        "5: unknown-meter",
        "1: unread-variable",
        "2: letter-case",
        "3: timer-without-choice",
        "5: unreachable-knot",
    ]


def test_a_manifest_that_is_none_does_not_hide_the_story(tmp_path: Path) -> None:
    assert found(tmp_path, "A {open\n-> nowhere\n", "id = yard\n") == [
        "1: manifest-syntax",
        "1: unclosed-brace",
        "2: unknown-target",
    ]


def test_a_mistake_of_the_story_hides_no_warning(tmp_path: Path) -> None:
    assert found(tmp_path, "-> a\n-> nowhere\n== a\nA.\n== b\n-> END\n") == ["2: unknown-target", "4: loose-end"]


def test_the_first_file_is_named_by_the_manifest(tmp_path: Path) -> None:
    level = write_yard(tmp_path, manifest='id = "yard"\nstart = "Story.ink"\n')
    (finding,) = check(level).findings
    assert finding.span is not None
    assert (finding.kind, finding.span.line) == ("unreadable", 2)
    assert finding.hint == 'letter case counts: it is called "story.ink"'


def test_letter_case_counts_for_included_files(tmp_path: Path) -> None:
    level = write_yard(tmp_path, "INCLUDE Two.ink\nA.\n-> END\n")
    (level / "two.ink").write_text("// two\n", encoding="utf-8")
    (finding,) = (one for one in check(level).findings if one.severity is Severity.ERROR)
    assert finding.kind == "missing-include"
    assert finding.hint == 'letter case counts: it is called "two.ink"'


def test_a_file_that_is_missing_is_one_mistake(tmp_path: Path) -> None:
    """What it would have declared is not known, and asking for it is no mistake."""
    ink = "INCLUDE two.ink\n~ raise()\n{trust > 1: A.}\n{ \n-> cellar\n"
    assert found(tmp_path, ink) == ["1: missing-include", "4: unclosed-brace"]


def test_a_table_that_means_nothing_is_shown_where_it_stands(tmp_path: Path) -> None:
    assert found(tmp_path, "A.\n", 'id = "yard"\n\n[clue.key]\ntitle = "A"\n') == ["3: unknown-key"]


def test_a_meter_that_ends_where_it_begins_is_told_once(tmp_path: Path) -> None:
    manifest = 'id = "yard"\n[meters.trust]\nmax = 0\n'
    assert found(tmp_path, "VAR trust = 1\n~ trust = 2\n", manifest) == ["3: manifest-range"]


def test_a_condition_of_a_meter_is_looked_at_where_it_stands(tmp_path: Path) -> None:
    manifest = MANIFEST + '\n[meters.trust]\nshow_if = "knwon"\n'
    (one,) = (one for one in found(tmp_path, "VAR trust = 1\n~ trust = 2\n", manifest) if "unknown-name" in one)
    assert one == f"{manifest.count(chr(10))}: unknown-name"


def test_what_is_left_over_is_noted(tmp_path: Path) -> None:
    """Pictures called like the game's own stand for them, and may be meant for any level."""
    left = [one for one in check(write_yard(tmp_path)).findings if one.kind in LEFT_OVER]
    assert sorted(one.message for one in left) == sorted(
        [
            *(f'"{name}" is never used' for name in PICTURES if name in ("yard", "street")),
            '"bell" is never used',
            '"ridzik" is declared, and never used',
        ]
    )
    assert {one.severity for one in left} == {Severity.NOTE}


def test_what_only_playing_tells_may_use_anything(tmp_path: Path) -> None:
    ink = "A. # background: {TURNS() > 1:yard|street} # sound: {TURNS()} # show: {TURNS()}\n-> END\n"
    assert [one.kind for one in check(write_yard(tmp_path, ink)).findings] == []


def test_a_bare_file_is_checked_too(tmp_path: Path) -> None:
    story = tmp_path / "tale.ink"
    story.write_text("Once.\n-> END\n== upon\n-> END\n", encoding="utf-8")
    (finding,) = check(story).findings
    assert finding.kind == "unreachable-knot"
