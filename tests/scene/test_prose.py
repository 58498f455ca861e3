"""The words of a level as they are written: what counts, and who says it."""

from __future__ import annotations

import pytest

from game.scene import from_text
from game.scene.manifest import Cast, Manifest
from game.scene.prose import count_words, passages

CAST = Manifest(id="text", cast={"danko": Cast("Danko"), "yuri": Cast("Yuri")})

SAID = [
    pytest.param("Snow falls.", [(None, 2)], id="narration"),
    pytest.param("DANKO: It is late.", [("danko", 3)], id="a name before a colon"),
    pytest.param("DANKO (hard): It is late.", [("danko", 3)], id="with an expression"),
    pytest.param("STRANGER: It is late.", [(None, 4)], id="nobody in the cast"),
    pytest.param("DANKO: It {true: is|was} late.", [("danko", 1)] * 4, id="logic inside a speech"),
    pytest.param("{true: DANKO: Yes.|YURI: No.}", [("danko", 1), ("yuri", 1)], id="a name on each side"),
    pytest.param("# portrait: yuri_neutral\nIt is late.", [("yuri", 3)], id="a portrait says the next line"),
    pytest.param("# portrait: yuri_neutral\nDANKO: Late.", [("danko", 1)], id="unless somebody else is named"),
    pytest.param("# speaker: yuri\nDANKO: Late.", [("yuri", 1)], id="a speaker tag is stronger"),
    pytest.param("DANKO: It is <>\nlate.", [("danko", 2), ("danko", 1)], id="glue goes on with the same speaker"),
    pytest.param("DANKO: Yes.\nSnow.", [("danko", 1), (None, 1)], id="the next line is nobody's"),
    pytest.param("* [DANKO: Yes]", [(None, 2)], id="a choice is offered, not said"),
    pytest.param("Snow. # weather: snow", [(None, 1)], id="tags are no words"),
]


@pytest.mark.parametrize(("ink", "said"), SAID)
def test_words_and_speakers(ink: str, said: list[tuple[str | None, int]]) -> None:
    found = passages(from_text(ink, CAST))
    assert [(one.speaker, one.words) for one in found] == said


def test_only_what_a_condition_decides_depends_on_it() -> None:
    ink = "VAR x = 1\nSnow {x: falls|fell} {a|b}.\n{x:\n  Rain.\n}\n* {x} [Go]\n"
    told = {one.text.strip(): one.depends for one in passages(from_text(ink))}
    assert told == {"Snow": False, "falls": True, "fell": True, "a": False, "b": False, "Rain.": True, "Go": True}


@pytest.mark.parametrize(("text", "words"), [("", 0), ("a - b", 2), ("It's half-past ten…", 3), ("Привет, мир", 2)])
def test_what_is_a_word(text: str, words: int) -> None:
    assert count_words(text) == words
