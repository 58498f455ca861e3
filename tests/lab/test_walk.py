"""Walking at random: what is found, that it can be found again, and how short the way to it becomes."""

from __future__ import annotations

import io
import json
import random
import tomllib
from pathlib import Path

import pytest

from game.cli import main
from game.ink import Diagnostic, Stops, Story, compile_story
from game.lab.explore import Explorer
from game.lab.replays import AT_THE_START, Beginning, replay
from game.lab.tallies import percentiles
from game.lab.walk import Mode, Plan, Walk, walk
from game.lab.walk_report import as_data, as_text, heading
from game.lab.walker import Walker
from game.scene import Level, LevelError, Opening, from_text, load
from game.script import play_script
from tests.ink.generator import generated

FOLDERS = sorted(path.parent for path in (Path(__file__).parents[1] / "faults").glob("*/fault.toml"))
FAULTS = {folder.name: tomllib.loads((folder / "fault.toml").read_text(encoding="utf-8")) for folder in FOLDERS}
MISTAKES = [
    folder for folder in FOLDERS if FAULTS[folder.name]["tool"] == "explore" and FAULTS[folder.name]["kind"] != "never-reached"
]  # fmt: skip


def walked(
    level: Level | str, runs: int = 60, seed: int = 0, jobs: int = 1, opening: Opening = AT_THE_START, **plan: object
) -> Walk:
    """What so many runs through a level find."""
    level = from_text(level) if isinstance(level, str) else level
    return walk(Beginning(level, level.id, opening, seed), Plan(level, opening, **plan), runs, jobs)  # type: ignore[arg-type]


def data(found: Walk) -> dict[str, object]:
    """A report without what depends on the machine."""
    return {name: value for name, value in as_data(found).items() if name not in ("seconds", "jobs")}


# --- mistakes --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", MISTAKES, ids=lambda folder: folder.name)
@pytest.mark.parametrize("mode", Mode, ids=lambda mode: mode.value)
def test_a_planted_fault_is_found_with_the_shortest_way_to_it(folder: Path, mode: Mode) -> None:
    fault, level = FAULTS[folder.name], load(folder)
    if mode is Mode.LEAST_USED and len(set(fault["choices"])) < len(fault["choices"]):
        pytest.skip("who prefers what is new does not take the same choice five times")
    (failure,) = walked(level, 200, mode=mode).failures
    assert failure.fault.kind == ("endless-run" if fault["kind"] == "no-way-out" else fault["kind"])
    if failure.fault.span is not None:
        assert failure.fault.span.line == fault["line"]
    assert list(replay(failure.beginning, failure.shrunk.choices).texts) == fault["choices"]
    assert failure.shrunk.is_shortest


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_nothing_goes_wrong_in_the_mended_twin(folder: Path) -> None:
    found = walked(load(folder / "mended"), 200)
    assert [str(one.fault) for one in found.failures] == []
    assert found.found.endings.total() == 200


DEEP = """\
VAR a = 0
VAR b = 0
{chain}
-> last
== last
* {{a == 2 and b == 1}} [open]
  {{1 / (a - 2)}}
  -> END
+ [leave] -> END
"""


def deep(rooms: int) -> str:
    """A way through so many rooms, of which two matter; more states than are searched for a shorter way."""
    lines = []
    for room in range(rooms):
        lines += [f"-> r{room}", f"== r{room}", f"VAR v{room} = 0", f"* [north {room}]", f"  ~ v{room} = 1"]
        lines += [f"* [south {room}]"]
        lines += [f"+ [linger {room}]", f"  -> r{room}"]
        lines += ["-"]
        if room == 3:
            lines += ["~ a = 2 * v3"]
        if room == 5:
            lines += ["~ b = 1 - v5"]
    seen = " + ".join(f"v{room}" for room in range(rooms))
    return DEEP.format(chain="\n".join(lines)) + f"== unused\n{{{seen}}}\n-> END\n"


def test_what_is_not_needed_is_left_out_of_a_long_way() -> None:
    (failure,) = walked(deep(7), 400).failures
    way = replay(failure.beginning, failure.shrunk.choices).texts
    assert failure.fault.kind == "division-by-zero"
    assert len(way) == 8
    assert ("north 3" in way, "south 5" in way, way[-1]) == (True, True, "open")


ENDLESS = [
    pytest.param("VAR n = 0\n-> k\n== k\n+ [on]\n  ~ n++\n  -> k\n+ {n < 0} [out] -> END\n",
                 "after 300 choices there is no ending", id="a number that only grows"),
    pytest.param("-> k\n== k\n+ [round] -> k\n", "no ending can be reached from where this run was after 256 choices", id="a circle"),
    pytest.param("* [in] -> k\n* [out] -> END\n== k\n+ [on] -> j\n== j\n+ [back] -> k\n+ [on] -> k\n",
                 "no ending can be reached from where this run was after 256 choices", id="a trap"),
]  # fmt: skip


@pytest.mark.parametrize(("ink", "message"), ENDLESS)
def test_a_run_that_never_ends_is_found(ink: str, message: str) -> None:
    (failure,) = walked(ink, 20, max_choices=300).failures
    assert (failure.fault.kind, failure.fault.message) == ("endless-run", message)


def test_a_trap_is_told_with_the_shortest_way_into_it() -> None:
    (failure,) = walked("* [a]\n* [b]\n- * [in] -> k\n* [out] -> END\n== k\n+ [on] -> k\n", 20).failures
    assert len(failure.shrunk.choices) == 2
    assert replay(failure.beginning, failure.shrunk.choices).texts[-1] == "in"


def test_a_run_that_is_merely_long_is_told_as_it_was_until_it_came_round() -> None:
    (failure,) = walked(
        "-> k\n== k\n+ [round] -> k\n+ [on] -> j\n== j\n+ [back] -> k\n* [out] -> END\n", 40, max_choices=3
    ).failures
    assert failure.fault.message == "after 3 choices there is no ending"
    assert not failure.shrunk.is_shortest
    assert 1 <= len(failure.shrunk.choices) <= 2


def test_equal_mistakes_are_told_once_and_the_walk_goes_on() -> None:
    found = walked("+ [a] {1 / 0}\n+ [b] -> DONE\n+ [c] -> k\n- -> END\n== k\n{2 % 0}\n-> END\n", 300)
    assert found.found.runs == 300
    assert sorted(one.fault.kind for one in found.failures) == ["division-by-zero"] * 2
    assert sum(one.runs for one in found.failures) + found.found.endings.total() == 300
    assert found.failures[0].runs >= found.failures[1].runs


def test_a_mistake_that_chance_brings_is_replayed_with_its_seed() -> None:
    ink = "* [roll] {RANDOM(1, 6) == 6: {1 / 0}}\n* [do not]\n- -> END\n"
    (failure,) = walked(ink, 100).failures
    level = failure.beginning.level
    assert f"--seed {failure.beginning.seed} " in replay(failure.beginning, failure.shrunk.choices).command
    with pytest.raises(LevelError, match="divided by zero"):
        play_script(level, ["1"], io.StringIO(), failure.beginning.seed)


def test_what_is_replayed_begins_where_the_walk_did_and_passes_locked_choices_over() -> None:
    ink = "VAR x = 1\n-> k\n== k\n* [no # locked: later]\n* [yes] {1 / (x - 4)}\n-> END\n"
    opening = Opening("k", ("x = 2 + 2",))
    (failure,) = walked(ink, 10, opening=opening).failures
    way = replay(failure.beginning, failure.shrunk.choices)
    assert way.command == r"printf '1\n' | red-heat play text --at k --set 'x = 2 + 2' --script -"
    with pytest.raises(LevelError, match="divided by zero"):
        play_script(failure.beginning.level, map(str, way.numbers), io.StringIO(), 0, opening)


# --- the same again --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", Mode, ids=lambda mode: mode.value)
def test_the_number_of_processes_changes_nothing(mode: Mode) -> None:
    level = from_text(generated(5, 3))
    one, two = (walked(level, 260, jobs=jobs, mode=mode, max_choices=80) for jobs in (1, 2))
    assert (one.jobs, two.jobs) == (1, 2)
    assert data(one) == data(two)


def test_two_seeds_walk_differently(red_heat: Level) -> None:
    first, same, other = (walked(red_heat, 8, seed) for seed in (1, 1, 100))
    assert data(first) == data(same)
    assert first.found.words != other.found.words


def test_a_run_can_be_made_again_alone(red_heat: Level) -> None:
    together = [Walker(red_heat).run(seed).choices for seed in (7, 8)]
    walker = Walker(red_heat)
    assert [walker.run(seed).choices for seed in (7, 8)] == together


def test_what_was_used_least_is_taken_first() -> None:
    ink = "".join(f"+ [{number}] -> k\n" for number in range(50)) + "== k\n-> END\n"
    found = walked(ink, 50, mode=Mode.LEAST_USED)
    assert len(found.found.taken) > len(walked(ink, 50).found.taken)


# --- what is counted -------------------------------------------------------------------------------------------


def test_endings_numbers_and_values_are_counted() -> None:
    ink = (
        "VAR trust = 0\nVAR armed = false\nLIST bag = rope, lamp\nVAR who = \"nobody\"\nVAR still = 3\n"
        "+ [a]\n  ~ trust = 3\n  ~ bag += rope\n  Two words.\n  # ending: one\n  -> END\n"
        "+ [b]\n  ~ armed = true\n  ~ who = \"Yuri\"\n  # ending: two\n  -> END\n"
    )  # fmt: skip
    found = walked(ink, 400)
    told = as_data(found)
    ones = found.found.endings["one"]
    assert 150 < ones < 250
    assert told["endings"]["one"] == {"runs": ones, "share": round(ones / 400, 4)}
    assert told["variables"]["trust"]["percentiles"]["max"] == 3
    assert told["variables"]["armed"] == {"values": {"True": 1 - ones / 400, "False": ones / 400}} | {
        "values": dict(sorted({"True": round(1 - ones / 400, 4), "False": round(ones / 400, 4)}.items()))
    }
    assert told["variables"]["bag"] == {"items": {"rope": round(ones / 400, 4)}}
    assert set(told["variables"]["who"]["values"]) == {"nobody", "Yuri"}
    assert (told["words"]["min"], told["words"]["max"]) == (0, 2)
    assert told["reached"] == {"lines": [11, 11], "choices": [2, 2], "endings": [2, 2]}
    text = "\n".join(as_text(found))
    assert "armed                   true " in text
    assert "1 variable had the same value" in text
    assert text.endswith("PASSED")


def test_what_nobody_came_to_is_missing() -> None:
    found = walked("VAR x = 0\n+ [a] A.\n+ {x} [b] B.\n- # ending: one\n-> END\n== k\n# ending: two\n-> END\n", 20)
    assert as_data(found)["reached"] == {"lines": [4, 6], "choices": [1, 2], "endings": [1, 2]}
    assert "never reached: two" in "\n".join(as_text(found))


@pytest.mark.parametrize("tally", [{5: 1}, {1: 50, 2: 50}, dict.fromkeys(range(1, 101), 1), {0.5: 99, 7: 1}])
def test_percentiles_are_values_that_came(tally: dict[float, int]) -> None:
    values = sorted(value for value, count in tally.items() for _ in range(count))
    for name, percent in (("min", 0), ("p5", 5), ("median", 50), ("p95", 95), ("max", 100)):
        at = max(1, -(-len(values) * percent // 100)) - 1
        assert percentiles(tally)[name] == values[at]


@pytest.mark.parametrize("seed", range(8))
def test_words_are_counted_as_they_are_read(seed: int) -> None:
    program = compile_story(generated(seed, 3))
    read, silent = Story(program), Story(program, stops=Stops(program, reached=set()), counts_words=True)
    draw, words = random.Random(seed), 0
    for _ in range(40):
        while read.can_continue:
            words += len(read.advance().split())
        silent.skip()
        if not read.choices:
            break
        choice = draw.randrange(len(read.choices))
        read.choose(choice)
        silent.choose(choice)
    assert silent.words_skipped == words > 20


# --- walking and searching agree -------------------------------------------------------------------------------

SEARCHABLE = [
    *((2, seed) for seed in (2, 4, 5, 7, 8, 16, 19, 24, 33, 34, 36, 43, 45, 48, 49)),
    *((3, seed) for seed in (6, 7, 9, 10, 12, 15, 17, 25, 37, 40, 46, 47)),
]
"""Generated stories that are small enough to be searched whole."""


@pytest.mark.parametrize(("knots", "seed"), SEARCHABLE)
def test_whatever_a_walk_finds_a_search_finds(knots: int, seed: int) -> None:
    level = from_text(generated(seed, knots).replace("-> END", "\n# ending: over\n-> END"))
    found = walked(level, 40, seed, max_choices=200)
    searched = Explorer(level).explore()
    assert not searched.bound
    faults = {(one.fault.kind, str(one.fault.span)): len(one.choices) for one in searched.faults}
    assert set(found.found.endings) <= set(searched.endings)
    for failure in found.failures:
        if failure.fault.kind != "endless-run":
            assert faults[failure.fault.kind, str(failure.fault.span)] == len(failure.shrunk.choices)
        elif failure.fault.message.startswith("no ending"):
            assert "no-way-out" in {kind for kind, _ in faults}
    assert not found.found.reached & set(searched.lines)
    assert not found.found.taken.keys() & set(searched.choices)


# --- the command -----------------------------------------------------------------------------------------------


def test_the_seeds_stand_in_the_first_line() -> None:
    beginning = Beginning(from_text("A.\n-> END\n"), "x", Opening(None, ()), 7)
    assert heading(beginning, Plan(beginning.level), 100).startswith(
        "text 1.0.0: 100 runs, seeds 7 to 106, even choices (red-heat "
    )
    assert "1 run, seed 7," in heading(beginning, Plan(beginning.level), 1)


def test_the_command_ends_with_1_if_something_went_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    folder = next(one for one in FOLDERS if one.name == "two_flags")
    assert main(["walk", str(folder), "--runs", "50", "--jobs", "2", "--json"]) == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    (failure,) = json.loads(printed.out)["failures"]
    assert failure["texts"] == FAULTS["two_flags"]["choices"]
    assert main(["walk", str(folder / "mended"), "--runs", "50", "--jobs", "1"]) == 0
    assert capsys.readouterr().out.endswith("PASSED\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--runs", "0"], '"0" is no whole number from 1 on'),
        (["--jobs", "many"], '"many" is no whole number from 1 on'),
        (["--at", "nowhere"], 'the story has no knot "nowhere"'),
        (["--set", "luck = 1"], 'the story has no variable "luck"'),
    ],
)
def test_what_cannot_be_walked_is_said(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(FOLDERS[0] / "mended")
    try:
        code = main(["walk", folder, *arguments])
    except SystemExit as error:
        code = error.code if isinstance(error.code, int) else 1
    assert code == 2
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("tool", ["walk", "explore"])
@pytest.mark.parametrize(("place", "why"), [("f", "it is a function"), ("k", "it needs a value for z")])
def test_what_is_no_place_to_begin_at_is_said(
    tool: str, place: str, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story.ink"
    story.write_text("-> k(1)\n== function f\n~ return\n== k(z)\n{z}\n-> END\n", encoding="utf-8")
    assert main([tool, str(story), "--at", place]) == 2
    assert why in capsys.readouterr().err


def test_an_endless_run_is_a_diagnostic_with_a_kind_of_its_own() -> None:
    outcome = Walker(from_text("-> k\n== k\n+ [round] -> k\n"), max_choices=5).run(0).outcome
    assert isinstance(outcome, Diagnostic)
    assert outcome.kind == "endless-run"
