"""Stories that were written for the ink editor's web export play here as they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.ink import Severity
from game.lab.check import check
from game.scene import Decision, Session, Speech, load
from game.scene.beats import Ending, Narration
from game.scene.directions import Clear, Sound
from game.scene.files import Folder
from game.scene.library import library
from game.scene.telling import find_choice, line_of

STORY = Path(__file__).parents[1] / "stories/web_export/cat.ink"
ASSETS = Folder(Path("no assets"))


@pytest.fixture
def session() -> Session:
    return Session(load(STORY))


def to_decision(session: Session) -> list[str | None]:
    """Read on to the next decision or ending; returns what is said."""
    lines = [line_of(session.beat, session.level)]
    while not isinstance(session.beat, Decision | Ending):
        lines.append(line_of(session.advance(), session.level))
    return [one for one in lines if one is not None]


def test_its_tags_say_what_it_is_called_and_who_wrote_it(session: Session) -> None:
    manifest = session.level.manifest
    assert (manifest.name, manifest.authors) == ("The Cat in the Yard", ("Somebody Who Writes for the Web",))


def test_it_is_read_from_one_end_to_the_other(session: Session) -> None:
    assert to_decision(session) == [
        "Snow lies in the yard.",
        "Babushka: You again.",
        "A cat looks at you from the bins.",
        "The Cat: Meow.",
        "Note that this is no speech: nobody here is called that.",
    ]
    assert isinstance(session.beat, Decision)
    assert [(one.text, one.number) for one in session.beat.choices] == [
        ("Feed it", 1),
        ("Sing to it", None),
        ("Begin again", 2),
    ]
    session.choose(0)
    assert to_decision(session)[-2:] == ["Then it is gone.", "*** the end"]
    assert session.problems == []


def test_names_before_a_colon_speak_and_sentences_do_not(session: Session) -> None:
    to_decision(session)
    spoken = [beat.name for beat, _ in session.history if isinstance(beat, Speech)]
    assert spoken == ["Babushka", "The Cat"]
    assert isinstance(session.history[4][0], Narration)


def test_pictures_and_sounds_are_found_by_their_paths(session: Session) -> None:
    to_decision(session)
    files = session.level.library
    stage = session.stage
    found = [
        files.backdrops.get(stage.backdrop or ""),
        files.framed.get(stage.image or ""),
        files.loops.get(stage.music or ""),
        *(files.sounds.get(cue.name) for beat, _ in session.history for cue in beat.cues if isinstance(cue, Sound)),
    ]
    assert [one and one.relative_to(STORY.parent).as_posix() for one in found] == [
        "yard.jpg",
        "pics/cat.png",
        "audio/loop.mp3",
        "audio/meow.wav",
    ]


def test_what_is_none_is_put_away(session: Session) -> None:
    to_decision(session)
    session.choose(0)
    to_decision(session)
    assert (session.stage.backdrop, session.stage.image, session.stage.music) == (None, None, None)


def test_restart_begins_again_on_a_clear_page(session: Session) -> None:
    to_decision(session)
    assert isinstance(session.beat, Decision)
    session.choose(find_choice(session.beat, "Begin").index)
    assert line_of(session.beat, session.level) == "Everything is as it was."
    beat = session.advance()
    assert line_of(beat, session.level) == "Snow lies in the yard."
    assert Clear() in beat.cues
    assert beat.stage.image is None


def test_a_cleared_page_keeps_the_backdrop_and_loses_the_picture(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"")
    (tmp_path / "b.png").write_bytes(b"")
    (tmp_path / "tale.ink").write_text(
        "# BACKGROUND: a.png\n# IMAGE: b.png\nOne.\n# CLEAR\nTwo.\n-> END\n", encoding="utf-8"
    )
    session = Session(load(tmp_path / "tale.ink"))
    assert (session.stage.backdrop, session.stage.image) == ("a.png", "b.png")
    session.advance()
    assert (session.stage.backdrop, session.stage.image) == ("a.png", None)


def test_check_names_the_links_it_passes_over_and_finds_nothing_else() -> None:
    found = check(STORY).findings
    assert [one.kind for one in found] == ["ignored-tag", "ignored-tag"]
    assert {one.severity for one in found} == {Severity.NOTE}


NAMED = [
    ("cat", "pictures/cat.png"),
    ("cat.png", "cat.png"),
    ("pictures/cat.png", "pictures/cat.png"),
    ("hotel/lobby", "pictures/hotel/lobby.svg"),
    ("hotel/lobby.svg", "pictures/hotel/lobby.svg"),
    ("./cat.png", "cat.png"),
    ("dog", "dog.jpg"),
    ("Dog.jpg", None),
    ("../cat.png", None),
    ("/etc/passwd", None),
    ("https://example.org/cat.png", None),
    ("story.ink", None),
    ("pictures", None),
]


@pytest.mark.parametrize(("name", "path"), NAMED)
def test_a_name_is_a_plain_one_or_a_path_in_the_level(tmp_path: Path, name: str, path: str | None) -> None:
    for one in ("pictures/cat.png", "cat.png", "pictures/hotel/lobby.svg", "dog.jpg", "story.ink"):
        (tmp_path / one).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / one).write_bytes(b"")
    found = library(Folder(tmp_path), ASSETS).backdrops.get(name)
    assert (found.relative_to(tmp_path).as_posix() if found else None) == path


def test_a_path_that_leads_nowhere_gets_a_suggestion(tmp_path: Path) -> None:
    (tmp_path / "pics").mkdir()
    (tmp_path / "pics/cat.png").write_bytes(b"")
    (tmp_path / "tale.ink").write_text("Snow. # IMAGE: pics/Cat.png\n-> END\n", encoding="utf-8")
    (found,) = [one for one in check(tmp_path / "tale.ink").findings if one.kind == "unknown-picture"]
    assert 'there is no image "pics/Cat.png"; letter case counts: it is called "cat.png"' in found.message
