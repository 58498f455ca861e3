"""Resuming: the same place if it is left; else the choices again, the knot, the chapter. Always told, never a wrong choice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from game.scene import Ending, Level, LevelError, Narration, Session, from_text, load
from game.scene.keeping import SaveError
from game.scene.manifest import Cast, Manifest
from game.scene.resuming import Rule, resume
from game.scene.saves import Save, save_of
from tests.scene.saving import STORY, played, to_decision

TALE = """\
VAR coins = 1
-> gate
== gate
# chapter: The Gate
The gate is shut.
Somebody coughs behind it.
* [Knock]
  ~ coins += 2
  You knock.
* [Climb]
  You climb.
- -> yard
== yard
# chapter: The Yard
# background: yard
A yard with a dog in it. # clue: dog
-> kennel
== kennel
~ coins += 10
The dog looks at you.
It has a bone. # timer: 5
* [Whistle # default]
  It comes.
+ [Wait] It waits too. -> kennel
- -> END
"""


def at(level: Level, words: str) -> Session:
    """A session at the line with these words, by way of the first choices."""
    session = Session(level)
    while not (isinstance(session.beat, Narration) and session.beat.text == words):
        if isinstance(session.beat, Ending):
            raise AssertionError(f"never told: {words}")
        to_choose = getattr(session.beat, "open", None)
        if to_choose:
            session.choose(to_choose[0].index)
        else:
            session.advance()
    return session


def text_of(session: Session) -> str:
    return getattr(session.beat, "text", " / ".join(one.text for one in getattr(session.beat, "choices", ())))


BONE = "It has a bone."
CHANGED = "The level has changed since this was saved."
SAME = f"{CHANGED} You go on at the same place."
CUT = " What came before could not be played again, so going back ends here."
NEAR = f"{CHANGED} The place was changed, so all choices were taken again. You go on where the changed lines begin."


@pytest.mark.parametrize(
    ("old", "new", "rule", "text", "coins", "notice"),
    [
        pytest.param("", "", Rule.SAME_PLACE, BONE, 13, "", id="nothing"),
        pytest.param(
            "The gate is shut.",
            "The gate is locked.",
            Rule.SAME_PLACE,
            BONE,
            13,
            SAME,
            id="a line long before",
        ),
        pytest.param("coins += 2", "coins += 5", Rule.SAME_PLACE, BONE, 13, SAME, id="the state is kept as it was"),
        pytest.param("[Knock]", "[Knock twice]", Rule.SAME_PLACE, BONE, 13, SAME + CUT, id="a choice that was taken"),
        pytest.param("It has a bone.", "It has two.", Rule.REPLAYED, "It has two.", 13, NEAR, id="the line itself"),
        pytest.param(
            "It has a bone. # timer: 5\n",
            "",
            Rule.REPLAYED,
            "Whistle / Wait",
            13,
            NEAR,
            id="the line is gone",
        ),
        pytest.param(
            "It has a bone. # timer: 5\n* [Whistle # default]\n  It comes.\n+ [Wait] It waits too.",
            "It has gone.\n* [Call]\n  Nothing.\n+ [Stay] So do you.",
            Rule.REPLAYED,
            "It has gone.",
            13,
            NEAR,
            id="all that was there",
        ),
        pytest.param(
            "[Knock]\n  ~ coins += 2\n  You knock.",
            "[Ring]\n  You ring.",
            Rule.SAME_PLACE,
            BONE,
            13,
            SAME + CUT,
            id="what was chosen, and what came of it",
        ),
        pytest.param(
            "VAR coins = 1",
            "VAR coins = 1\nVAR bones = 4",
            Rule.SAME_PLACE,
            BONE,
            13,
            SAME,
            id="a new variable",
        ),
    ],
)
def test_a_save_goes_on(old: str, new: str, rule: Rule, text: str, coins: int, notice: str) -> None:
    save = save_of(at(from_text(TALE), BONE))
    resumed = resume(from_text(TALE.replace(old, new, 1) if old else TALE), save)
    session = resumed.session
    assert (resumed.rule, text_of(session), resumed.notice) == (rule, text, notice)
    assert session.peek.globals[session.level.program.variables["coins"]] == coins
    assert session.clues == ("dog",)


BOTH = [("[Knock]", "[Ring]"), ("It has a bone.", "It has two.")]


@pytest.mark.parametrize(
    ("edits", "rule", "text", "coins", "words"),
    [
        pytest.param(BOTH, Rule.KNOT, "The dog looks at you.", 13, 'at the start of "kennel"', id="the knot"),
        pytest.param(
            [*BOTH, ("== kennel", "== hut\n# was: kennel"), ("-> kennel", "-> hut")],
            Rule.RENAMED_KNOT,
            "The dog looks at you.",
            13,
            'at the start of "kennel", which is now called "hut"',
            id="the knot under its new name",
        ),
        pytest.param(
            [*BOTH, ("== kennel", "== hut"), ("-> kennel", "-> hut")],
            Rule.CHAPTER,
            "",
            3,
            'at the start of the chapter "The Yard"',
            id="the chapter",
        ),
        pytest.param(
            [*BOTH, ("== kennel", "== hut"), ("-> kennel", "-> hut"), ("== yard", "== court"), ("-> yard", "-> court")],
            Rule.CHAPTER,
            "",
            3,
            'at the start of the chapter "The Yard"',
            id="the chapter, in another knot",
        ),
        pytest.param(
            [
                *BOTH,
                ("== kennel", "== hut"),
                ("-> kennel", "-> hut"),
                ("== yard\n# chapter: The Yard", "== court"),
                ("-> yard", "-> court"),
            ],
            Rule.BEGINNING,
            "Ring / Climb",
            1,
            "Nothing of the way is left, so the story begins anew.",
            id="nothing",
        ),
    ],
)
def test_where_the_place_and_the_way_are_gone_it_goes_on_at(
    edits: list[tuple[str, str]], rule: Rule, text: str, coins: int, words: str
) -> None:
    save = save_of(at(from_text(TALE), BONE))
    tale = TALE
    for old, new in edits:
        tale = tale.replace(old, new)
    resumed = resume(from_text(tale), save)
    assert (resumed.rule, text_of(resumed.session)) == (rule, text)
    assert words in resumed.notice
    assert resumed.session.peek.globals[resumed.session.level.program.variables["coins"]] == coins
    assert (CUT.strip() in resumed.notice) is (rule is not Rule.BEGINNING)


def test_a_choice_that_only_looks_alike_is_not_taken() -> None:
    save = save_of(played(from_text(STORY), [0, 1, 0]))
    edited = STORY.replace("* [Leave]\n  You leave.", "* [Leave] At last.\n  You leave for good.").replace(
        "Snow", "Rain"
    )
    resumed = resume(from_text(edited.replace("[Wait]", "[Wait ]x")), save)
    assert [one.text for one in resumed.session.taken] == []
    assert resumed.rule is Rule.BEGINNING


def test_going_back_reaches_the_first_line_after_loading() -> None:
    session = at(from_text(TALE), BONE)
    resumed = resume(from_text(TALE), save_of(session))
    assert resumed.session.history == session.history
    resumed.session.roll_back(100)
    assert resumed.session.beat == session.history[0][0]


def test_what_was_rolled_back_is_no_part_of_a_save() -> None:
    session = played(from_text(STORY), [0, 1, 0])
    session.roll_back(4)
    resumed = resume(from_text(STORY), save_of(session))
    assert resumed.session.history == session.history
    assert resumed.session.roll_forward(9) == session.beat


def test_a_history_that_was_cut_stays_in_the_next_save() -> None:
    save = save_of(at(from_text(TALE), BONE))
    edited = from_text(TALE.replace("[Knock]", "[Knock twice]"))
    cut = resume(edited, save).session
    to_decision(cut).choose(1)
    again = resume(edited, save_of(cut))
    assert again.notice == ""
    assert again.session.history == cut.history
    assert [one.text for one in again.session.taken] == ["Knock", "Wait"]
    assert again.session.clues == ("dog",)
    once_more = resume(from_text(TALE.replace("[Knock]", "[Knock thrice]")), save_of(again.session))
    assert once_more.rule is Rule.SAME_PLACE
    assert len(once_more.session.history) == len(again.session.history)


def test_a_timer_that_ran_out_runs_out_again() -> None:
    session = to_decision(at(from_text(TALE), BONE))
    session.run_out_of_time()
    resumed = resume(from_text(TALE), save_of(session))
    assert [one.timeout for one in resumed.session.taken] == [False, True]
    assert resumed.session.history == session.history


def test_the_dice_fall_as_they_would_have_fallen() -> None:
    level = from_text("-> top\n== top\n{RANDOM(1, 6)} {~a|b|c|d}\n+ [Throw] -> top\n")
    session = Session(level, seed=7)
    for _ in range(20):
        to_decision(session).choose(0)
    saved = save_of(session)
    other = resume(level, saved).session
    for _ in range(50):
        assert to_decision(other).choose(0) == to_decision(session).choose(0)


def test_a_save_of_an_ending_is_an_ending() -> None:
    session = at(from_text(TALE), "It comes.")
    session.advance()
    resumed = resume(from_text(TALE), save_of(session))
    assert resumed.session.is_over
    assert resumed.session.history == session.history


def test_a_save_can_be_taken_back_to_an_earlier_decision() -> None:
    session = played(from_text(STORY), [0, 1, 0])
    resumed = resume(from_text(STORY), save_of(session).up_to(1), beside=True)
    assert [one.text for one in resumed.session.taken] == ["Wait"]
    assert text_of(resumed.session) == "Wait / Leave"
    assert resumed.session.is_trial


def test_a_stage_without_what_the_level_no_longer_has(tmp_path: Path) -> None:
    folder = tmp_path / "yard"
    folder.mkdir()
    story = "# background: garvin_corridor, cut\n# music: suspicion\nOne.\nTwo.\n* [Go] Gone.\n-> END\n"
    (folder / "story.ink").write_text(story, encoding="utf-8")
    level = load(folder)
    session = Session(level)
    session.advance()
    save = save_of(session)
    point = save.points[0]
    assert point.stage.music == "suspicion"
    strange = replace(point.stage, backdrop="no_such", music="nor_this")
    points = (msgspec.structs.replace(point, stage=strange), *save.points[1:])
    (folder / "story.ink").write_text(story.replace("One.", "None."), encoding="utf-8")
    resumed = resume(load(folder), msgspec.structs.replace(save, points=points, choices=()))
    assert resumed.rule is Rule.SAME_PLACE
    assert resumed.session.stage.backdrop != "no_such"


def test_a_save_of_another_level_is_refused() -> None:
    save: Save = save_of(Session(from_text(STORY)))
    other = from_text(STORY, Manifest(id="other", name="Other", cast={"danko": Cast("Danko")}))
    with pytest.raises(SaveError, match='the save belongs to the level "text"'):
        resume(other, save)


def test_a_story_that_cannot_even_begin_says_so() -> None:
    save = save_of(Session(from_text(STORY)))
    with pytest.raises(LevelError, match="divided by zero"):
        resume(from_text("{1 / 0}\n-> END\n"), save)
