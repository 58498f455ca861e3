"""A session: what becomes a beat, and going back as if nothing had happened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.ink import Observer
from game.lab.playing import Playing
from game.scene import Beat, Card, Decision, Ending, LevelError, Narration, Session, Speech, from_text, load
from game.scene.directions import Clue, Place, Sound, Weather
from game.scene.manifest import Cast, Manifest
from game.scene.stage import Standing
from tests.scene.levels import write_level

Play = Callable[..., Playing]

VARIABLES = "VAR trust = 1\nVAR distance = 1\n"
CAST = Manifest(id="text", cast={"danko": Cast("Danko"), "woman": Cast("The woman", speaks_as=("THE WOMAN IN 304",))})


def beats(ink: str) -> list[object]:
    """Every beat of a story without choices."""
    session = Session(from_text(ink, CAST))
    found: list[object] = [session.beat]
    while not isinstance(session.beat, Ending | Decision):
        found.append(session.advance())
    return found


def test_a_line_is_narration_and_a_name_before_a_colon_is_speech() -> None:
    first, second, third, fourth, _ = beats("Snow falls.\nDANKO: No.\nTHE WOMAN IN 304: Well?\nNOTE: not a name.\n")
    assert isinstance(first, Narration)
    assert isinstance(second, Speech)
    assert (second.who, second.name, second.text) == ("danko", "Danko", "No.")
    assert isinstance(third, Speech)
    assert third.who == "woman"
    assert isinstance(fourth, Narration)
    assert fourth.text == "NOTE: not a name."


def test_a_chapter_is_a_card_before_its_line() -> None:
    card, line, _ = beats("# chapter: Steam \\| Moscow, dusk\nSnow falls.\n")
    assert isinstance(card, Card)
    assert (card.title, card.subtitle) == ("Steam", "Moscow, dusk")
    assert isinstance(line, Narration)
    assert line.stage.chapter == "Steam"


def test_tags_without_text_go_to_the_next_beat() -> None:
    first, second, _ = beats("One.\n# weather: snow\n# sound: shot\nTwo.\n")
    assert isinstance(first, Narration)
    assert isinstance(second, Narration)
    assert first.stage.weather is Weather.NONE
    assert second.stage.weather is Weather.SNOW
    assert second.cues == (Sound("shot"),)


def test_lines_for_other_tools_are_not_shown() -> None:
    (line, _) = beats(">>> CAMERA: wide\nSnow falls.\n")
    assert isinstance(line, Narration)


def test_an_expression_in_a_speech_is_for_that_line_only() -> None:
    first, second, _ = beats("# show: danko left\nDANKO (hard): No.\nDANKO: No, thank you.\n")
    assert isinstance(first, Speech)
    assert isinstance(second, Speech)
    assert first.stage.find("danko") == Standing("danko", "hard", Place.LEFT)
    assert second.stage.find("danko") == Standing("danko", "neutral", Place.LEFT)


def test_a_newcomer_takes_the_free_side() -> None:
    (line, _) = beats("# show: danko left\n# show: woman\nTwo people.\n")
    assert isinstance(line, Narration)
    assert line.stage.find("woman") == Standing("woman", "neutral", Place.RIGHT)


def test_an_ending_is_named_by_its_tag(tmp_path: Path) -> None:
    session = Session(load(write_level(tmp_path, VARIABLES + "The plane takes off. # ending: home\n-> END\n")))
    ending = session.advance()
    assert isinstance(ending, Ending)
    assert (ending.name, ending.title) == ("home", "Home")


def test_running_out_of_time_takes_the_default_choice(play: Play) -> None:
    session = play("""
        The crossing bell starts. # timer: 6
        * [Brake # default]
          You stand on the brake.
        * [Accelerate]
    """)
    assert session.decision.seconds == 6
    session.run_out_of_time()
    assert session.text == "You stand on the brake."


def test_a_timer_belongs_to_the_last_line_before_the_decision(play: Play) -> None:
    session = play("""
        The bell starts. # timer: 6
        It stops.
        * [Wait # default]
    """)
    assert session.decision.seconds is None


def test_a_locked_choice_is_shown_and_takes_no_number(play: Play) -> None:
    session = play("""
        * [Leave]
        * [Unlock # locked: needs the key]
        * [Knock]
          Nobody answers.
    """)
    assert [(one.number, one.locked) for one in session.decision.choices] == [
        (1, None),
        (None, "needs the key"),
        (2, None),
    ]
    with pytest.raises(ValueError, match="locked"):
        session.session.choose(1)
    session.choose("2")
    assert session.text == "Nobody answers."


def test_a_decision_that_is_locked_altogether_is_a_mistake() -> None:
    with pytest.raises(LevelError, match="every choice of this decision is locked"):
        Session(from_text("* [Leave # locked: no]\n"))


def test_restart_begins_again(play: Play) -> None:
    session = play("""
        VAR n = 0
        -> yard
        == yard
        ~ n++
        Visit {n}.
        * [Again] # restart
          -> END
    """)
    assert session.text == "Visit 1."
    session.choose("Again")
    assert session.text == "Visit 1."


def test_a_start_and_variables_can_be_prepared(play: Play) -> None:
    session = play("VAR trust = 1\n-> END\n== yard\nTrust is {trust}.\n-> END\n", start="yard", trust=4)
    assert session.text == "Trust is 4."


# --- going back ------------------------------------------------------------------------------------------------

STORY = """
VAR trust = 1
-> top
== top
{Snow|More snow|Still snow} falls. Trust is {trust}.
# weather: snow
You wait.
+ [Trust him]
  ~ trust++
  He nods.
+ [Do not]
  He looks away.
- -> top
"""


def walk(session: Session, steps: int) -> list[Beat]:
    """So many beats further, taking choices in turn."""
    found: list[Beat] = []
    for step in range(steps):
        beat = session.beat
        found.append(session.choose(step % len(beat.choices)) if isinstance(beat, Decision) else session.advance())
    return found


def test_rolling_back_and_going_on_again_tells_the_same() -> None:
    session = Session(from_text(STORY))
    first = session.beat
    told = walk(session, 60)
    session.roll_back(1000)
    assert session.beat is first
    again = [session.roll_forward() for _ in told]
    assert again == told


class Counter(Observer):
    """How many lines were told."""

    def __init__(self) -> None:
        self.lines = 0

    def line(self, pc: int) -> None:
        self.lines += 1


def test_going_back_and_forth_runs_nothing_and_restarting_is_still_watched() -> None:
    counter = Counter()
    session = Session(from_text("One.\n* [On]\n  Two.\n  # restart\n  -> END\n"), observer=counter)
    session.advance()
    session.choose(0)
    told = counter.lines
    session.roll_back(2)
    session.roll_forward(1)
    session.choose(0)
    assert counter.lines == told
    session.advance()
    assert counter.lines > told


def test_another_choice_after_rolling_back_makes_another_story() -> None:
    session = Session(from_text(STORY))
    walk(session, 2)
    session.choose(0)
    walk(session, 3)
    session.back_to_decision()
    session.roll_back(2)
    assert isinstance(session.back_to_decision(), Decision | Narration)
    session.roll_forward(2)
    session.choose(1)
    walk(session, 1)
    assert isinstance(session.beat, Narration)
    assert session.beat.text == "More snow falls. Trust is 1."
    assert [one.text for one in session.taken] == ["Do not"]


def test_the_same_choice_after_rolling_back_keeps_what_came_after() -> None:
    session = Session(from_text(STORY))
    told = walk(session, 20)
    session.roll_back(17)
    again = walk(session, 0)
    assert again == []
    while session.beat is not told[-1]:
        beat = session.beat
        if isinstance(beat, Decision):
            session.choose(next(one.index for one in beat.choices if one.text == session_choice(session)))
        else:
            session.advance()
    assert session.beat is told[-1]


def session_choice(session: Session) -> str:
    """What was chosen at the current decision before rolling back."""
    return next(chosen for beat, chosen in session.history[::-1] if beat is session.beat and chosen is not None)


def test_what_is_known_follows_the_place_in_the_story(tmp_path: Path) -> None:
    session = Session(load(write_level(tmp_path, VARIABLES + "A wall.\nA key. # clue: key\nA door.\n-> END\n")))
    session.advance()
    assert list(session.clues) == ["key"]
    assert session.beat.cues == (Clue("key"),)
    session.roll_back()
    assert not session.clues


def test_a_mistake_of_the_story_comes_after_its_last_line_and_can_be_gone_back_from() -> None:
    session = Session(
        from_text("One.\n* [Divide] -> sum\n* [Leave]\n  Gone.\n  -> END\n== sum\nNow: {1 / 0}.\n-> END\n")
    )
    session.advance()
    session.choose(0)
    with pytest.raises(LevelError, match="divided by zero"):
        session.advance()
    session.back_to_decision()
    session.choose(1)
    assert isinstance(session.beat, Narration)
    assert session.beat.text == "Gone."


def test_meters_show_what_the_manifest_says_and_gauges_what_the_story_asks_for(tmp_path: Path) -> None:
    ink = "VAR trust = 9\nVAR distance = 2\nOne.\n# gauge: distance\nTwo.\n# gauge: none\nThree.\n-> END\n"
    session = Session(load(write_level(tmp_path, ink)))
    seen = []
    for _ in range(3):
        seen.append([(one.meter, one.value) for one in session.stage.meters])
        session.advance()
    assert seen == [[("trust", 5)], [("trust", 5), ("distance", 2)], [("trust", 5)]]


TOLD = """\
-> yard
== yard
# chapter: The Yard
Snow falls.
{~late|early}, {1 + 1} of them.
{say("dusk")}
* [Go] -> out
== out
Gone. # ending: out
-> END
== function say(what)
It is {what}.
"""


def places(ink: str) -> list[tuple[str, str]]:
    """The identity and the knot of every beat, by way of the first choices."""
    session = Session(from_text(ink))
    found = [(session.identity, session.knot)]
    while not session.is_over:
        if isinstance(session.beat, Decision):
            session.choose(session.beat.open[0].index)
        else:
            session.advance()
        found.append((session.identity, session.knot))
    return found


def test_every_beat_tells_where_in_the_level_it_is_from() -> None:
    found = places(TOLD)
    assert [knot for _, knot in found] == ["yard"] * 5 + ["out"] * 2
    assert found[0][0] == "--- The Yard"
    assert found[4][0].startswith("> yard:")
    assert found[6][0] == "*** out"
    assert all(":" in identity for identity, _ in found[1:4])
    assert len({identity for identity, _ in found}) == len(found)


def test_a_line_keeps_its_identity_when_others_change() -> None:
    before = dict.fromkeys(identity for identity, _ in places(TOLD))
    after = dict.fromkeys(identity for identity, _ in places(TOLD.replace("Snow falls.", "Rain.\nMore rain.")))
    assert len(before.keys() - after.keys()) == 1
    assert len(after.keys() - before.keys()) == 2


def test_the_choice_that_led_here_is_known_on_the_first_beat_after_it() -> None:
    session = Session(from_text(TOLD))
    while not isinstance(session.beat, Decision):
        assert session.just_taken is None
        session.advance()
    session.choose(0)
    taken = session.just_taken
    assert taken is not None
    assert taken.text == "Go"
    session.advance()
    assert session.just_taken is None
