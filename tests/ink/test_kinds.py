"""The page of diagnostics: every kind has its paragraph, its wrong snippet shows it, and its right one shows nothing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.ink import Severity, Story, check_story, review

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/diagnostics.md").read_text(encoding="utf-8").partition("\n# Levels\n")[0]
ENTRIES = dict(re.findall(r"^### `([a-z-]+)`\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))
SNIPPET = re.compile(r"^```ink (wrong|right)(?: review)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "game/ink").glob("*.py"))
KIND = re.compile(r'(?:Severity\.\w+|error|warn|Fault|Slip|plain|fail|Diagnostic)[(,]\s*"([a-z]+(?:-[a-z]+)+)"')


def shown(ink: str) -> set[str]:
    """The kinds that come up when a story is compiled, looked over, and played with all of its first choices."""
    compilation = check_story(ink)
    kinds = {one.kind for one in compilation.diagnostics if one.severity is not Severity.NOTE}
    if compilation.program is None:
        return kinds
    kinds |= {one.kind for one in review(compilation.program)}
    story = Story(compilation.program)
    for _ in range(20):
        while story.can_continue:
            story.advance()
            kinds |= {one.kind for one in story.errors}
        if not story.choices:
            break
        story.choose(0)
    return kinds


@pytest.mark.parametrize("kind", sorted({*KIND.findall(SOURCE)} | {*ENTRIES}))
def test_every_kind_has_its_entry_and_every_entry_its_kind(kind: str) -> None:
    assert kind in ENTRIES, f"docs/diagnostics.md has no entry for {kind}"
    assert f'"{kind}"' in SOURCE, f"nothing reports {kind}"


@pytest.mark.parametrize("kind", [kind for kind, entry in ENTRIES.items() if "```ink" in entry])
def test_the_wrong_snippet_shows_it_and_the_right_one_shows_nothing(kind: str) -> None:
    for which, ink in SNIPPET.findall(ENTRIES[kind]):
        if which == "wrong":
            assert kind in shown(ink)
        else:
            assert shown(ink) == set()


def test_most_kinds_have_their_snippets() -> None:
    bare = [kind for kind, entry in ENTRIES.items() if "```ink" not in entry]
    assert len(bare) < 9 < len(ENTRIES)
