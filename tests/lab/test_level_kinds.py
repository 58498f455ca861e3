"""The second part of the page of diagnostics: what only levels can get wrong, every kind with its proof."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.ink import Diagnostic, Severity
from game.lab.check import check
from tests.ink.test_kinds import ENTRIES as OF_THE_LANGUAGE
from tests.lab.levels import MANIFEST, PAGE, ROOT, STORY, write_yard

ENTRIES = dict(re.findall(r"^### `([a-z-]+)`\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))
SNIPPET = re.compile(r"^```(ink|toml) (wrong|right)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILES = [path for room in ("scene", "lab") for path in (ROOT / "game" / room).glob("*.py")]
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in (*FILES, ROOT / "game/script.py"))
KIND = re.compile(r'[(,]\s*"([a-z]+(?:-[a-z]+)+)",|"(unreadable)"|yield "([a-z]+-[a-z]+)"')
USED = {kind for kinds in KIND.findall(SOURCE) for kind in kinds if kind}


@pytest.mark.parametrize("kind", sorted(USED))
def test_every_kind_of_the_scene_and_the_lab_has_its_entry(kind: str) -> None:
    assert kind in ENTRIES or kind in OF_THE_LANGUAGE, f"docs/diagnostics.md has no entry for {kind}"


@pytest.mark.parametrize("kind", sorted(ENTRIES))
def test_every_entry_has_its_kind(kind: str) -> None:
    assert f'"{kind}"' in SOURCE, f"nothing reports {kind}"
    assert kind in USED, f"the test does not see where {kind} is reported"


def found(folder: Path, entry: str, which: str) -> tuple[Diagnostic, ...]:
    """What is found in the level that is made of the wrong, or right, snippets of an entry."""
    texts = {language: text for language, kind, text in SNIPPET.findall(entry) if kind == which}
    level = write_yard(folder, texts.get("ink", STORY), texts.get("toml", MANIFEST))
    return check(level).findings


@pytest.mark.parametrize("kind", [kind for kind, entry in ENTRIES.items() if " wrong\n" in entry])
def test_the_wrong_snippet_shows_it_and_the_right_one_is_right(tmp_path: Path, kind: str) -> None:
    assert kind in {one.kind for one in found(tmp_path / "wrong", ENTRIES[kind], "wrong")}
    right = found(tmp_path / "right", ENTRIES[kind], "right")
    assert kind not in {one.kind for one in right}
    assert [str(one) for one in right if one.severity is not Severity.NOTE] == []


def test_most_kinds_have_their_snippets() -> None:
    bare = [kind for kind, entry in ENTRIES.items() if " wrong\n" not in entry]
    assert 2 * len(bare) < len(ENTRIES)
