"""Maps: every notation says the same, nothing overlaps, and the same level gives the same bytes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.cli import main
from game.lab.arrangement import Arrangement, arrange
from game.lab.layout import Box, Line, lay_out
from game.lab.map import WRITERS, as_dot, as_json, as_markdown, as_mermaid
from game.lab.picture import picture
from game.lab.report import as_text
from game.lab.stats import stats_of
from game.scene import Level, LevelError, find_level, from_text, load
from game.scene.graph import Graph, graph_of

ROOT = Path(__file__).parents[2]
STATION = """\
VAR key = false
VAR way = -> hub
-> hub
=== hub
# chapter: The Station
<- gossip
+ [Say "no" & <leave>] -> street
+ [Platform] -> platform
* [Sit] -> hub
* {key} [The locker] -> locker
* -> DONE
=== gossip
* [Ask about the train] -> hub
- -> DONE
=== platform
-> pay ->
+ [Back] -> hub
+ [Jump] -> track
=== pay
{key: ->-> hub}
->->
=== locker
# ending: locker
-> END
=== street
# chapter: The Street
+ [Home] -> track
+ [Back in] -> hub
=== forgotten
-> track
=== night
# chapter: Night
-> way
=== track
# ending: track
-> END
"""


@pytest.fixture
def station() -> Graph:
    return graph_of(from_text(STATION))


def test_the_json_holds_every_node_and_edge(station: Graph) -> None:
    data = json.loads(as_json(station))
    assert data["schema"] == 1
    assert [node["id"] for node in data["nodes"]] == [node.id for node in station.nodes]
    assert [(edge["source"], edge["target"]) for edge in data["edges"]] == [
        (edge.source, edge.target) for edge in station.edges
    ]
    locker = next(edge for edge in data["edges"] if edge["target"] == "locker")
    assert (locker["choices"], locker["conditions"], locker["line"]) == (["The locker"], ["key"], 10)


def test_dot_draws_clusters_endings_and_kinds_of_lines(station: Graph) -> None:
    text = as_dot(station)
    assert 'label="The Street"; style=filled' in text
    assert '"*** locker" [label="locker", peripheries=2];' in text
    assert '"platform" -> "pay" [label="", style=dashed];' in text
    assert '"hub" -> "gossip" [label="", style=dotted];' in text
    assert '"hub" -> "street" [label="Say \\"no\\" & <leave>"];' in text
    assert "unreachable" in text


def test_mermaid_reads_nothing_in_names_as_its_own(station: Graph) -> None:
    text = as_mermaid(station)
    assert '|"Say #34;no#34; #38; #60;leave#62;"|' in text
    assert text.count("subgraph ") == text.count("  end\n") == 3
    lost = [f"n{index}" for index, node in enumerate(station.nodes) if not node.reachable]
    assert text.endswith(f"  class {','.join(lost)} lost\n")


def test_a_page_has_a_chart_of_every_chapter(station: Graph) -> None:
    charts = re.findall(r"^## ([^\n]+)\n\n```mermaid\n(.*?)^```\n", as_markdown(station), re.DOTALL | re.MULTILINE)
    assert charts == [(title, as_mermaid(station.part(title))) for title in station.chapters]


def test_a_level_without_chapters_is_one_chart() -> None:
    graph = graph_of(from_text("-> a\n=== a\nSnow.\n-> END\n"))
    assert as_markdown(graph) == f"```mermaid\n{as_mermaid(graph)}```\n"


def test_the_picture_is_xml_with_a_card_for_every_node(station: Graph) -> None:
    root = ElementTree.fromstring(picture(station))
    words = Counter("".join(one.itertext()) for one in root.iter("{http://www.w3.org/2000/svg}text"))
    for node in station.nodes:
        assert words[node.title if node.id != "(start)" else "start"], node.id
    assert words['Say "no" & <leave>'] == 1
    assert words["unreachable"] == sum(1 for node in station.nodes if not node.reachable)


@pytest.mark.parametrize("which", ["station", "red_heat"])
def test_no_card_or_label_lies_on_another_or_outside(which: str, station: Graph, red_heat: Level) -> None:
    found: Arrangement = arrange(station if which == "station" else graph_of(red_heat))
    boxes = [(one.x, one.y, one.card.width, one.card.height) for one in found.cards]
    boxes += [(one.x, one.y, one.label.width, one.label.height) for one in found.labels]
    for index, (x, y, width, height) in enumerate(boxes):
        assert width / 2 <= x <= found.width - width / 2
        assert height / 2 <= y <= found.height - height / 2
        for other_x, other_y, other_width, other_height in boxes[:index]:
            apart = abs(x - other_x) >= (width + other_width) / 2 or abs(y - other_y) >= (height + other_height) / 2
            assert apart, (x, y)


def test_the_same_level_gives_the_same_maps_in_every_process(tmp_path: Path) -> None:
    (tmp_path / "story.ink").write_text(STATION, encoding="utf-8")
    command = "\n".join(f"main({['map', str(tmp_path), '--format', form]!r})" for form in WRITERS)
    maps = [
        subprocess.run(
            [sys.executable, "-c", f"from game.cli import main\n{command}"],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for seed in "123"
    ]
    assert b"digraph" in maps[0]
    assert maps == [maps[0]] * 3


def test_a_line_that_leads_back_along_another_keeps_away_from_it() -> None:
    boxes = [Box(name, 50, 20) for name in "abcd"]
    there, back = Line("a", "d"), Line("d", "a")
    found = lay_out(boxes, [Line("a", "b"), Line("b", "c"), Line("c", "d"), there, back], 20, 30)
    assert found.layers == {"a": 0, "b": 1, "c": 2, "d": 3}
    assert [x + 10 for x, _ in found.routes[there]] == [x for x, _ in reversed(found.routes[back])]


@pytest.mark.parametrize(
    ("name", "begins"),
    [("m.svg", "<svg"), ("m.dot", "digraph"), ("m.mmd", "flowchart"), ("m.md", "## First Watch"), ("m.json", "{")],
)
def test_the_ending_of_the_file_decides_the_format(
    name: str, begins: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["map", "first_watch", "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
    graph = graph_of(load(find_level("first_watch")))
    assert capsys.readouterr().out == f"{len(graph.nodes)} nodes and {len(graph.edges)} edges in {tmp_path / name}\n"


def test_an_ending_that_tells_no_format_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["map", "first_watch", "-o", "map.png"]) == 2
    assert (
        capsys.readouterr().err
        == "map.png tells no format by its ending: give --format svg, dot, mermaid, markdown, json\n"
    )


def test_without_the_library_it_is_told_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "grandalf", None)
    assert main(["map", "first_watch"]) == 2
    assert 'python -m pip install "red-heat[map]"' in capsys.readouterr().err
    assert main(["map", "first_watch", "--format", "dot"]) == 0


def test_every_example_of_the_language_can_be_drawn_and_counted() -> None:
    examples = json.loads((ROOT / "tests/ink/examples.json").read_text(encoding="utf-8"))
    for example in examples:
        try:
            level = from_text(example["ink"])
        except LevelError:
            continue
        graph = graph_of(level)
        for write in WRITERS.values():
            assert write(graph)
        assert as_text(stats_of(level))
