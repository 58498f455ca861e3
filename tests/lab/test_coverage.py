"""Coverage: what counts as reached, and how it is written down."""

from __future__ import annotations

import json
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from game.lab.coverage import Coverage, Recorder, measure
from game.lab.coverage_page import html_page
from game.lab.coverage_report import json_report, lcov_report, missing, text_report
from game.lab.walker import Walker
from game.scene import Decision, Ending, Level, Session, from_text, load
from game.scene.walkthrough import parse_walkthrough, prove
from tests.scene.levels import write_level

INK = """\
// The yard, at night.
VAR trust = 1
VAR distance = 1
-> yard

== yard
Snow {falls|still falls}.
{trust > 1:
  He nods.
  ~ trust++
- else:
  He waits.
}
* {trust > 1} [Ask him]
  He answers.
  # ending: home
  -> END
* [Shoot # locked: no bullets]
  Nothing.
+ [Wait]
  -> yard
* [Leave]
  ~ distance++
  You leave. # ending: away
  -> END
"""


def followed(level: Level, *walks: str) -> Coverage:
    """What these walkthroughs reach."""
    recorder = Recorder()
    for walk in walks:
        ending = prove(parse_walkthrough(walk, "way.walk"), level, recorder).ending
        recorder.played(ending.name if ending else None)
    return measure(level, recorder)


LEAVE = "> Leave\n"
WAIT = "> Wait\n> Leave\n"
TRUSTED = "set: trust = 2\n> Ask\n"


def test_lines_choices_sides_and_endings_are_counted() -> None:
    coverage = followed(from_text(INK), LEAVE)
    (file,) = coverage.files
    assert file.counts == {
        4: 1,
        7: 1,
        8: 1,
        9: 0,
        10: 0,
        12: 1,
        14: 1,
        15: 0,
        16: 0,
        17: 0,
        18: 1,
        19: 0,
        20: 1,
        21: 0,
        22: 1,
        23: 1,
        24: 1,
        25: 1,
    }
    assert [(one.span.line, one.offered, one.taken) for one in file.choices] == [
        (14, 0, 0),
        (18, 1, 0),
        (20, 1, 0),
        (22, 1, 1),
    ]
    assert [(one.span.line, one.kind, one.sides) for one in file.branches] == [
        (7, "alternative", (("1", 1), ("2", 0))),
        (8, "condition", (("yes", 0), ("no", 1))),
        (14, "choice", (("yes", 0), ("no", 1))),
    ]
    assert coverage.endings == (("home", 0), ("away", 1))
    assert missing(file) == "9-10, 15-17, 19, 21; not offered 14; not taken 20; sides 7:2, 8:yes, 14:yes"


def test_a_locked_choice_is_reached_when_it_is_offered() -> None:
    locked = followed(from_text(INK), LEAVE).files[0].choices[1]
    assert locked.is_locked
    assert locked.is_reached


def test_counts_of_several_plays_add_up_also_across_processes() -> None:
    level = from_text(INK)
    one, other = Recorder(), Recorder()
    for recorder, walk in ((one, LEAVE), (other, WAIT), (other, TRUSTED)):
        ending = prove(parse_walkthrough(walk, "way.walk"), level, recorder).ending
        recorder.played(ending.name if ending else None)
    one.add(json.loads(json.dumps(other.data())))
    assert measure(level, one) == followed(level, LEAVE, WAIT, TRUSTED)
    assert measure(level, one).plays == 3


def test_what_is_looked_ahead_at_counts_once() -> None:
    level = from_text("One.\n-> a\n== a\n{true: Two.|}<>\n* -> b\n== b\n Three.\n-> END\n")
    (file,) = followed(level, "...\n").files
    assert set(file.counts.values()) == {1}
    assert [(one.is_invisible, one.taken) for one in file.choices] == [(True, 1)]


def test_what_stands_in_the_text_of_a_choice_is_counted_as_one() -> None:
    (file,) = followed(from_text("+ One {a|b} [x] {true: c} -> END\n"), "> One\n").files
    assert [(one.kind, one.sides) for one in file.branches] == [
        ("alternative", (("1", 1), ("2", 1))),
        ("condition", (("yes", 1), ("no", 0))),
    ]


def test_what_nobody_wrote_is_no_line() -> None:
    level = from_text("// A comment.\n-> a\n=== a\n- (top)\nOne.\n* [x]\n-\n{true:\n  Two.\n}\n-> DONE\n")
    assert sorted(followed(level, "> x\n").files[0].counts) == [2, 4, 5, 6, 8, 9, 11]


def test_random_plays_are_the_same_for_the_same_seed(red_heat: Level) -> None:
    recorders = (Recorder(), Recorder(), Recorder())
    for recorder, seed in zip(recorders, (1, 1, 2), strict=True):
        Walker(red_heat, observer=recorder).run(seed)
    first, same, other = (one.data() for one in recorders)
    assert first == same
    assert first != other


def test_a_silent_play_counts_what_a_play_that_is_read_counts(red_heat: Level) -> None:
    silent, read = Recorder(), Recorder()
    taken = Walker(red_heat, observer=silent).run(3).choices
    session = Session(red_heat, 3, observer=read)
    for index in taken:
        while not isinstance(session.beat, Decision):
            session.advance()
        session.choose(index)
    while not isinstance(session.beat, Ending):
        session.advance()
    assert silent.data() == read.data()


def test_a_hundred_random_plays_reach_nearly_all_of_the_game(red_heat: Level) -> None:
    recorder = Recorder()
    walker = Walker(red_heat, observer=recorder)
    for seed in range(100):
        walker.run(seed)
    lines = measure(red_heat, recorder).lines
    assert lines.missed < lines.total * 0.05


# --- writing it down -------------------------------------------------------------------------------------------

TABLE = """\
File       Lines  Missed  Choices  Missed  Sides  Missed  Reached  Missing
--------------------------------------------------------------------------
story.ink     18       7        4       2      6       3    57.1%  9-10, 15-17, 19, 21; not offered 14; not taken 20; sides 7:2, 8:yes, 14:yes
--------------------------------------------------------------------------
total         18       7        4       2      6       3    57.1%
endings: 1 of 2; never reached: home
everything: 56.6%, in 1 play of text
"""


def test_the_table() -> None:
    assert text_report(followed(from_text(INK), LEAVE)) == TABLE


def test_a_hundred_is_said_only_of_a_whole() -> None:
    ink = "".join(f"Line {number}.\n" for number in range(2000)) + "* [a] -> END\n* [b] -> END\n"
    assert "everything: 99.9%" in text_report(followed(from_text(ink), "> a\n"))


def test_json_holds_everything() -> None:
    data = json.loads(json_report(followed(from_text(INK), LEAVE)))
    assert data["schema"] == 1
    assert data["summary"]["lines"] == {"reached": 11, "total": 18, "percent": 61.11}
    assert data["summary"]["endings"] == {"reached": 1, "total": 2, "percent": 50.0}
    assert data["endings"] == {"home": 0, "away": 1}
    (file,) = data["files"]
    assert file["missing"] == [9, 10, 15, 16, 17, 19, 21]
    assert file["lines"]["7"] == 1
    assert file["choices"][3] == {
        "line": 22,
        "column": 1,
        "knot": "yard",
        "text": "* [Leave]",
        "offered": 1,
        "taken": 1,
        "locked": False,
        "invisible": False,
    }
    assert file["branches"][0] == {"line": 7, "column": 6, "kind": "alternative", "sides": {"1": 1, "2": 0}}


def test_lcov_has_the_records_that_its_readers_expect() -> None:
    lines = lcov_report(followed(from_text(INK), LEAVE, WAIT)).splitlines()
    assert lines[:4] == ["TN:", "SF:story.ink", "FN:6,yard", "FNDA:3,yard"]
    assert lines[-1] == "end_of_record"
    assert "DA:7,3" in lines
    assert "BRDA:7,0,0,2" in lines
    assert "BRDA:7,0,1,1" in lines
    branches = [line.rpartition(",")[2] for line in lines if line.startswith("BRDA:")]
    assert f"BRF:{len(branches)}" in lines
    assert f"BRH:{sum(count not in ('0', '-') for count in branches)}" in lines


@pytest.mark.skipif(shutil.which("genhtml") is None, reason="lcov is not installed")
def test_genhtml_accepts_it(tmp_path: Path) -> None:
    level = load(write_level(tmp_path, INK.replace("# ending: away", "")))
    (tmp_path / "yard.info").write_text(lcov_report(followed(level, LEAVE)), encoding="utf-8")
    subprocess.run(["genhtml", "-q", "--branch-coverage", "yard.info", "-o", "html"], cwd=tmp_path, check=True)
    assert (tmp_path / "html/index.html").is_file()


class Page(HTMLParser):
    """Collects the rows of the source, and what a page asks for from elsewhere."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: dict[str, str] = {}
        self.ids: set[str] = set()
        self.links: set[str] = set()
        self.tags: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.add(tag)
        self.ids.add(found.get("id") or "")
        if tag == "tr" and "id" in found:
            self.rows[str(found["id"])] = found.get("class") or ""
        self.links |= {str(found[key]) for key in ("href", "src") if key in found}


def test_the_page_marks_every_line_and_needs_nothing_beside_it() -> None:
    text = html_page(followed(from_text(INK), LEAVE))
    page = Page(text)
    kinds = {number: page.rows[f"f1-{number}"] for number in (1, 4, 7, 9, 12, 14, 18, 20, 22)}
    assert kinds == {1: "", 4: "full", 7: "part", 9: "none", 12: "full", 14: "part", 18: "full", 20: "part", 22: "full"}
    assert len(page.rows) == INK.count("\n") + 1
    assert page.tags.isdisjoint({"script", "link", "img", "iframe"})
    assert all(link.removeprefix("#") in page.ids for link in page.links)
    assert "offered 1, <b>taken never</b>" in text


def test_the_page_writes_what_the_story_says_and_does_not_run_it() -> None:
    text = html_page(followed(from_text("A <script>alert(1)</script> & more.\n-> END\n"), "...\n"))
    assert "<script" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more." in text
