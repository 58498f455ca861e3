"""All tools of the lab on stories that were written for other engines: none of them crashes or hangs, whatever it says.

A copy of the public conformance suite beside the checkout is used (or where INK_CONFORMANCE says), and stories that are made
up. `.ci/long` asks for all of the suite with `RED_HEAT_LONG`, and every change for some of it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from game.cli import main
from tests.ink.generator import generated
from tests.ink.test_conformance import FOLDERS

STORIES = FOLDERS if os.environ.get("RED_HEAT_LONG") else FOLDERS[::3]
ERROR = re.compile(r": error: .*\[[a-z-]+\]$|^error: ", re.MULTILINE)

Tool = Callable[[str, Path], list[str]]
TOOLS: dict[str, Tool] = {
    "check": lambda story, _: ["check", story],
    "explore": lambda story, _: ["explore", story, "--states", "300", "--json"],
    "explore in one piece": lambda story, _: ["explore", story, "--states", "300", "--plain"],
    "walk": lambda story, _: ["walk", story, "--runs", "6", "--max-choices", "60", "--jobs", "1"],
    "walk for what is new": lambda story, _: (
        ["walk", story, "--runs", "6", "--max-choices", "60", "--jobs", "1", "--mode", "least-used", "--json"]
    ),
    "coverage": lambda story, _: ["coverage", story, "--walks", "4", "--max-choices", "40", "--format", "html"],
    "map": lambda story, _: ["map", story, "--format", "svg"],
    "stats": lambda story, _: ["stats", story],
    "record": lambda story, folder: [
        "record",
        story,
        "--script",
        str(folder / "ones"),
        "-o",
        str(Path(story).with_name("way.walk")),
    ],
}


def use_all_tools(story: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Use every tool on a bare story, and play again what was recorded of it."""
    (folder / "ones").write_text("1\n" * 12, encoding="utf-8")
    for name, tool in TOOLS.items():
        code = main(tool(str(story), folder))
        printed = capsys.readouterr()
        assert code in (0, 1, 2), name
        assert "Traceback" not in printed.err, name
        if code == 2:
            assert ERROR.search(printed.err), (name, printed.err)
        else:
            assert printed.out or name in ("check", "record"), name
    walk = story.parent / "way.walk"
    if walk.exists():
        assert main(["test", str(walk)]) == 0, capsys.readouterr().out


@pytest.mark.skipif(not FOLDERS, reason="no conformance suite beside this checkout")
@pytest.mark.parametrize("story", [pytest.param(path, id=path.parent.name) for path in STORIES])
def test_every_tool_copes_with_every_story(story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = tmp_path / "story"
    copy.mkdir()
    for path in story.parent.glob("*.ink"):
        (copy / path.name).write_bytes(path.read_bytes())
    use_all_tools(copy / "story.ink", tmp_path, capsys)


@pytest.mark.parametrize("seed", range(6))
def test_so_it_does_with_stories_that_nobody_wrote(
    seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story/story.ink"
    story.parent.mkdir()
    story.write_text(generated(seed, 4), encoding="utf-8")
    use_all_tools(story, tmp_path, capsys)
