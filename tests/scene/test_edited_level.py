"""Saves survive edits: made at forty places of the game, loaded after each of twelve edits of its story.

What must come of a save is told by what is left of the level: if the line or one of the choices that the player saw is still
there, the same place; else the choices again, the start of the knot, or of the chapter. Never a choice that nobody took.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from game.scene import Card, Decision, Ending, Level, Narration, Session, Speech, load
from game.scene.resuming import Resumed, Rule, resume
from game.scene.saves import Save, save_of
from game.scene.walk_file import Kind
from game.scene.walkthrough import Walkthrough, play, read_walkthrough, walkthroughs_of
from tests.scene import edits
from tests.scene.edits import Edit, Files, Spot, from_last, is_plain

PLACES = 40
WALKS = 10
RENAMED = "knot renamed, with was"
VARIABLES = {"bath_burned", "bath_waited"}


@dataclass(frozen=True)
class Made:
    """A save, where it was made, and what the player knew there."""

    save: Save
    identity: str
    knot: str
    is_decision: bool
    words: tuple[str, ...]
    variables: Mapping[str, object]


def made(session: Session) -> Made:
    program, state = session.level.program, session.peek
    variables = {name: state.globals[slot] for name, slot in program.variables.items()}
    is_decision = isinstance(session.beat, Decision)
    return Made(save_of(session), session.identity, session.knot, is_decision, words_of(session), variables)


def made_on_the_way(walk: Walkthrough, level: Level, wanted: Set[int]) -> list[Made]:
    """Saves of the decisions with these numbers, and of the first line in the middle of a turn that comes at each or later."""
    passed = count()
    found: list[Made] = []
    missing = 0

    def look(session: Session) -> Session:
        nonlocal missing
        if next(passed) in wanted:
            found.append(made(session))
            missing += 1
        beats = len(session.history)
        if missing and not isinstance(session.roll_back(2), Decision) and len(session.history) == beats - 2:
            found.append(made(session))
            missing -= 1
        while len(session.history) < beats:
            session.roll_forward(1)
        return session

    play(walk, level, passing=look)
    return found


@pytest.fixture(scope="module")
def places(red_heat: Level) -> list[Made]:
    """Saves at forty places: two decisions and two lines in the middle of a turn, of each of ten walkthroughs."""
    assert red_heat.folder is not None
    found: list[Made] = []
    walks = walkthroughs_of(red_heat.folder.root)[:WALKS]
    for number, walk in enumerate(walks):
        there = read_walkthrough(walk)
        decisions = sum(step.kind is Kind.CHOICE for step in there.steps)
        wanted = {(decisions * (2 * part + 1) // 4 + 3 * number) % decisions for part in range(2)}
        found += made_on_the_way(there, red_heat, wanted)
    assert len(found) == PLACES, len(found)
    return found


@dataclass(frozen=True)
class Spots:
    """Where the level is edited: plain lines that were saved at, choices that decisions begin with, and their knots."""

    lines: tuple[Spot, ...]
    choices: tuple[Spot, ...]
    knots: tuple[Spot, ...]


def files_of(level: Level) -> Files:
    assert level.folder is not None
    paths = sorted(level.folder.root.glob("*.ink"))
    return {path.name: path.read_text(encoding="utf-8").split("\n") for path in paths}


@pytest.fixture(scope="module")
def spots(red_heat: Level, places: list[Made]) -> Spots:
    program, files = red_heat.program, files_of(red_heat)
    lines: dict[str, Spot] = {}
    choices: dict[str, Spot] = {}
    for place in places:
        if place.is_decision:
            points = (program.identities.point(one) for one in place.save.offered)
            span = min((program.sources.span(point.at) for point in points), key=lambda one: (one.file, one.line))
        else:
            span = program.span(program.identities.find(place.identity))
        knot = place.knot.partition(".")[0]
        spot = Spot(span.file.rpartition("/")[2], span.line - 1, knot)
        text = files[spot.file]
        if not place.is_decision and is_plain(files, spot):
            lines.setdefault(knot, spot)
        elif place.is_decision and edits.can_be_edited(text, spot.line):
            choices.setdefault(knot, spot)
    known = {spot.knot: spot for spot in (*lines.values(), *choices.values()) if "_" in spot.knot}
    return Spots(from_last(lines.values()), from_last(choices.values()), from_last(known.values()))


def edited(level: Level, folder: Path, edit: Edit, spots: tuple[Spot, ...]) -> Level:
    """The level after an edit, in a folder of its own."""
    assert level.folder is not None
    files = files_of(level)
    edit(files, spots)
    folder.mkdir()
    shutil.copy(level.folder.root / "level.toml", folder)
    for name, lines in files.items():
        (folder / name).write_text("\n".join(lines), encoding="utf-8")
    return load(folder)


Where = Callable[[Spots], tuple[Spot, ...]]
EDITS: dict[str, tuple[Edit, Where, frozenset[Rule]]] = {
    "line added": (edits.line_added, lambda spots: spots.lines, frozenset({Rule.SAME_PLACE})),
    "line reworded": (edits.line_reworded, lambda spots: spots.lines, frozenset({Rule.SAME_PLACE, Rule.REPLAYED})),
    "choice added before": (edits.choice_added_before, lambda spots: spots.choices, frozenset({Rule.SAME_PLACE})),
    "choices reordered": (edits.choices_reordered, lambda spots: spots.choices, frozenset({Rule.SAME_PLACE})),
    "knot moved to another file": (edits.knot_moved, lambda spots: spots.knots, frozenset({Rule.SAME_PLACE})),
    "knot renamed": (
        edits.knot_renamed,
        lambda spots: spots.knots,
        frozenset({Rule.SAME_PLACE, Rule.REPLAYED, Rule.KNOT, Rule.CHAPTER}),
    ),
    RENAMED: (edits.knot_renamed_with_was, lambda spots: spots.knots, frozenset({Rule.SAME_PLACE})),
    "variable added": (edits.variable_added, lambda _: (), frozenset({Rule.SAME_PLACE})),
    "variable removed": (edits.variable_removed, lambda _: (), frozenset({Rule.SAME_PLACE})),
    "variable retyped": (edits.variable_retyped, lambda _: (), frozenset({Rule.SAME_PLACE})),
    "chapter split": (
        edits.chapter_split,
        lambda spots: spots.lines,
        frozenset({Rule.SAME_PLACE, Rule.REPLAYED, Rule.KNOT, Rule.CHAPTER}),
    ),
    "file renamed": (edits.file_renamed, lambda _: (), frozenset({Rule.SAME_PLACE})),
    "choice deleted": (edits.choice_deleted, lambda spots: spots.choices, frozenset({Rule.SAME_PLACE})),
}


@pytest.mark.parametrize("name", EDITS)
def test_a_save_survives(name: str, red_heat: Level, places: list[Made], spots: Spots, tmp_path: Path) -> None:
    edit, where, rules = EDITS[name]
    level = edited(red_heat, tmp_path / "red_heat", edit, where(spots))
    found, cut = set(), 0
    for place in places:
        resumed = resume(level, place.save)
        check(name, level, place, resumed)
        found.add(resumed.rule)
        cut += resumed.session.point is not None
    assert found <= rules, name
    # an edit that loses places loses one somewhere, or it was not made where anybody stood
    assert len(rules) == 1 or len(found) > 1, name
    # who has taken a choice that is no longer there keeps the place, and loses the way there
    assert cut or name != "choice deleted"


def check(name: str, level: Level, place: Made, resumed: Resumed) -> None:
    session, notice, rule = resumed.session, resumed.notice, resumed.rule
    what = f"{name}, {place.identity}: {notice}"
    log = [(one.identity, one.text) for one in place.save.choices]
    taken = [(one.identity, one.text) for one in session.taken]
    if name == RENAMED:
        # a choice that leads to the knot has another name now, but the same words
        log, taken = [("", text) for _, text in log], [("", text) for _, text in taken]
    assert taken == log[: len(taken)], what
    if is_still_there(name, level, place):
        assert rule is Rule.SAME_PLACE, what
    match rule:
        case Rule.SAME_PLACE:
            assert is_still_there(name, level, place), what
            assert len(taken) == len(log), what
            assert session.identity == place.identity or place.is_decision or name == RENAMED, what
            assert set(words_of(session)) & set(place.words), what
            check_state(name, level, place, resumed)
            whole = level.program.fingerprint == place.save.fingerprint
            assert (notice == "") is whole, what
            cut = "What came before could not be played again" in notice
            assert cut is (session.point is not None), what
            assert cut or isinstance(session.history[0][0], Card), what
        case Rule.REPLAYED:
            assert session.point is None, what
            whole = len(taken) == len(log)
            assert ("all choices were taken again" in notice) is (whole and bool(log)), what
            assert whole or f"{len(taken)} of {len(log)} choices could be taken again" in notice, what
        case Rule.KNOT:
            assert f'at the start of "{place.knot}"' in notice, what
            assert session.knot in (place.knot, f"{place.knot}_two"), what
        case Rule.CHAPTER:
            assert f'the start of the chapter "{session.stage.chapter}"' in notice, what
        case _:
            raise AssertionError(what)
    for _ in range(30):
        # and it can be played on
        if isinstance(session.beat, Ending):
            break
        if isinstance(session.beat, Decision):
            session.choose(session.beat.open[-1].index)
        else:
            session.advance()


def check_state(name: str, level: Level, place: Made, resumed: Resumed) -> None:
    """Variables are as they were; new ones have the value they are declared with, and what is dropped is named."""
    program, state = level.program, resumed.session.peek
    values = {key: state.globals[slot] for key, slot in program.variables.items()}
    kept = {key: value for key, value in place.variables.items() if key not in VARIABLES or "variable" not in name}
    assert {key: values[key] for key in kept} == kept, resumed.notice
    notes = {
        "variable added": values.get("trams") == 3,
        "variable removed": 'The story no longer has a variable "bath_burned".' in resumed.notice,
        "variable retyped": 'The variable "bath_waited" is now a text, and begins anew.' in resumed.notice,
    }
    assert notes.get(name, True), resumed.notice


def is_still_there(name: str, level: Level, place: Made) -> bool:
    """Whether the line is still in the story, or one of the choices that were on offer."""
    if name == RENAMED:
        return True
    names = set(level.program.identities)
    wanted = place.save.offered if place.is_decision else (place.identity,)
    return any(one in names for one in wanted)


def words_of(session: Session) -> tuple[str, ...]:
    """What the player sees: the line, or the choices."""
    beat = session.beat
    if isinstance(beat, Narration | Speech):
        return (beat.text,)
    return tuple(one.text for one in beat.choices) if isinstance(beat, Decision) else ()
