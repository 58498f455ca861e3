"""Reloading: an author's edit leaves them where they are, with what they have set by hand, and says what happened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.scene import Decision, Narration, Session, from_text, load
from game.scene.file_watch import Changes
from game.scene.inspecting import variables
from game.scene.opening import read_setting
from game.scene.reloading import reload
from tests.scene.levels import write_level

STORY = """\
LIST things = key, coat
VAR trust = 1
VAR bag = (key)
-> yard
== yard
Snow falls.
They wait.
* [Go in] -> inside
* [Stay] You stay. -> inside
== inside
Trust is {trust}, in the bag: {bag}.
It is warm.
+ [Sit down] You sit. -> DONE
"""

STORY_SAVED = Changes(("story.ink",), ())
Steps = Callable[[Session], object]


def line(session: Session) -> str:
    beat = session.beat
    return beat.text if isinstance(beat, Narration) else type(beat).__name__


def values(session: Session) -> dict[str, str]:
    return {one.name: one.value for one in variables(session)}


def to_decision(session: Session) -> None:
    while not isinstance(session.beat, Decision):
        session.advance()


def two_on(session: Session) -> None:
    session.advance()
    session.advance()


def jumped(session: Session) -> None:
    session.jump("inside")
    session.advance()


def chosen_after_a_change(session: Session) -> None:
    session.change({"trust": 7})
    to_decision(session)
    session.choose(1)
    session.advance()


def changed_after_a_jump(session: Session) -> None:
    session.change({"trust": 7})
    session.jump("inside")
    session.change({"trust": 8})


ELSEWHERE = ("You sit.", "You sit by the stove.")


@pytest.mark.parametrize(
    ("steps", "edit", "there"),
    [
        pytest.param(two_on, ELSEWHERE, "Decision", id="a decision stays one"),
        pytest.param(Session.advance, ELSEWHERE, "They wait.", id="a line between two others"),
        pytest.param(Session.advance, ("They wait.", "They smoke."), "They smoke.", id="the line itself, reworded"),
        pytest.param(Session.advance, ("Snow falls.", "Snow falls.\nA dog."), "They wait.", id="a line added before"),
        pytest.param(to_decision, ("[Go in]", "[Wave] You wave.\n* [Go in]"), "Decision", id="a choice added"),
        pytest.param(chosen_after_a_change, ELSEWHERE, "It is warm.", id="a choice after a change"),
        pytest.param(jumped, ELSEWHERE, "It is warm.", id="a line after a jump"),
        pytest.param(jumped, ("It is warm.", "It is hot."), "It is hot.", id="a reworded line after a jump"),
        pytest.param(jumped, ("Trust is", "Faith is"), "It is warm.", id="a line before it after a jump"),
        pytest.param(changed_after_a_jump, ELSEWHERE, "Trust is 7, in the bag: key.", id="a change after a jump"),
    ],
)
def test_an_edit_leaves_the_author_where_they_are(steps: Steps, edit: tuple[str, str], there: str) -> None:
    session = Session(from_text(STORY))
    steps(session)
    before = values(session)
    reloaded = reload(session, from_text(STORY.replace(*edit)), STORY_SAVED).session
    assert line(reloaded) == there
    assert values(reloaded) == before


def test_a_list_that_was_set_by_hand_is_one_of_the_new_edition() -> None:
    session = Session(from_text(STORY))
    session.change(dict([read_setting(session.level, "bag = (coat)", "bag")]))
    reloaded = reload(session, from_text(STORY.replace(*ELSEWHERE)), STORY_SAVED).session
    to_decision(reloaded)
    reloaded.choose(0)
    assert line(reloaded) == "Trust is 1, in the bag: coat."


def test_what_was_set_by_hand_can_still_be_taken_back() -> None:
    session = Session(from_text(STORY))
    session.change({"trust": 7})
    reloaded = reload(session, from_text(STORY.replace(*ELSEWHERE)), STORY_SAVED).session
    reloaded.roll_back()
    assert values(reloaded)["trust"] == "1"


def test_a_variable_that_is_gone_or_of_another_kind_is_not_set() -> None:
    session = Session(from_text(STORY))
    session.change({"trust": 7})
    other = from_text(STORY.replace("VAR trust = 1", 'VAR trust = "some"'))
    assert values(reload(session, other, STORY_SAVED).session)["trust"] == "some"


def test_the_way_back_is_whole_after_an_edit_elsewhere() -> None:
    session = Session(from_text(STORY))
    to_decision(session)
    session.choose(0)
    reloaded = reload(session, from_text(STORY.replace(*ELSEWHERE)), STORY_SAVED).session
    reloaded.roll_back(3)
    assert line(reloaded) == "Snow falls."
    assert not reloaded.can_roll_back


@pytest.mark.parametrize(
    ("edit", "changes", "words"),
    [
        pytest.param(
            ("Snow falls.", "Rain falls."),
            STORY_SAVED,
            "Reloaded: 1 line changed in story.ink. You go on where the changed lines begin.",
            id="a line",
        ),
        pytest.param(
            ("-> DONE", "-> DONE\n// mind the stove\n// and the cat"),
            STORY_SAVED,
            "Reloaded: 2 lines changed in story.ink. You go on at the same place.",
            id="two lines",
        ),
        pytest.param(
            ("", ""), STORY_SAVED, "Reloaded: nothing new in story.ink. You go on at the same place.", id="taken back"
        ),
        pytest.param(("", ""), Changes((), ()), "Reloaded: nothing has changed. You go on", id="by hand"),
        pytest.param(
            ("", ""),
            Changes(("level.toml",), ("pictures/a.svg",)),
            "Reloaded: level.toml, pictures/a.svg. ",
            id="others",
        ),
        pytest.param(
            ("", ""),
            Changes((), tuple(f"pictures/{name}.svg" for name in "abcde")),
            "Reloaded: pictures/a.svg, pictures/b.svg, pictures/c.svg and 2 more. ",
            id="many",
        ),
    ],
)
def test_a_line_says_what_happened(edit: tuple[str, str], changes: Changes, words: str) -> None:
    session = Session(from_text(STORY))
    assert reload(session, from_text(STORY.replace(*edit)), changes).words.startswith(words)


def test_files_of_a_level_are_counted_one_by_one(tmp_path: Path) -> None:
    head = "VAR trust = 1\nVAR distance = 0\n"
    folder = write_level(tmp_path, f"{head}INCLUDE rest.ink\nSnow.\n-> rest\n")
    (folder / "rest.ink").write_text("== rest\nIt is late.\n-> END\n", encoding="utf-8")
    session = Session(load(folder))
    (folder / "story.ink").write_text(f"{head}INCLUDE rest.ink\nSnow.\nMore of it.\n-> rest\n", encoding="utf-8")
    (folder / "rest.ink").write_text("== rest\nIt is early.\n-> END\n", encoding="utf-8")
    words = reload(session, load(folder), Changes(("rest.ink", "story.ink"), ())).words
    assert words == "Reloaded: 2 lines changed in rest.ink, story.ink. You go on at the same place."
