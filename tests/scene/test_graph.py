"""The graph of a level: what is a node, what leads where, and under which choices and conditions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.scene import Level, LevelError, from_text, load
from game.scene.graph import Edge, EdgeKind, Graph, NodeKind, graph_of
from tests.scene.levels import write_level

Draw = Callable[[str], Graph]


def drawn(ink: str) -> Graph:
    return graph_of(from_text(ink))


def told(edge: Edge) -> str:
    """An edge in one line: `source -> target`, its kind if it is no divert, its choices, its conditions."""
    kind = "" if edge.kind.value == "divert" else f" {edge.kind.value}"
    choices = "".join(f" [{one}]" for one in edge.choices)
    conditions = "".join(f" {{{one}}}" for one in edge.conditions)
    label = f" at {edge.label}" if edge.label else ""
    return f"{edge.source} -> {edge.target}{kind}{choices}{conditions}{label}"


END = "\n=== a\nA.\n-> END\n=== b\nB.\n-> END\n"
EDGES = [
    pytest.param("-> a", ["(start) -> a"], id="a divert"),
    pytest.param("-> a ->\n-> b", ["(start) -> a tunnel", "(start) -> b"], id="a tunnel comes back"),
    pytest.param("<- a\n-> b", ["(start) -> a thread", "(start) -> b"], id="a thread"),
    pytest.param(
        "* [Left] -> a\n* [Right] -> b", ["(start) -> a [Left]", "(start) -> b [Right]"], id="a divert in a choice"
    ),
    pytest.param("* [Left]\n* [Right]\n- -> a", ["(start) -> a"], id="behind a gather no choice is certain"),
    pytest.param(
        "* [Left]\n  ** [Further] -> a\n  ** [Back]\n* [Right]\n- -> b",
        ["(start) -> a [Left] [Further]", "(start) -> b"],
        id="choices inside choices",
    ),
    pytest.param("* [Left]\n* [Right]\n- * [On] -> a", ["(start) -> a [On]"], id="a choice after a gather"),
    pytest.param("* Walk[ fast] on -> a", ["(start) -> a [Walk fast]"], id="the text that is offered"),
    pytest.param("VAR n = 3\n* [Take {n}] -> a", ["(start) -> a [Take {n}]"], id="a text with logic, as written"),
    pytest.param("* [Left] -> a\n* -> b", ["(start) -> a [Left]", "(start) -> b [(no other choice)]"], id="fallback"),
    pytest.param(
        "VAR x = 1\n{x > 1: -> a}\n-> b",
        ["(start) -> a {x > 1}", "(start) -> b {not (x > 1)}"],
        id="both sides of a condition",
    ),
    pytest.param("VAR x = 1\n{x > 1: Words.}\n-> b", ["(start) -> b"], id="a condition that comes together again"),
    pytest.param(
        "VAR x = 1\n{x:\n- 1: -> a\n- else: -> b\n}",
        ["(start) -> a {x == 1}", "(start) -> b {not (x == 1)}"],
        id="a switch names what it compares",
    ),
    pytest.param("VAR x = 1\n* {x} [Left] -> a", ["(start) -> a [Left] {x}"], id="the condition of a choice"),
    pytest.param("~ f()\n-> a\n=== function f\n~ return", ["(start) -> a"], id="functions are left out"),
    pytest.param(
        "Snow.\n- (top) Again.\n+ [Round] -> top\n* [On] -> a",
        ["(start) -> (start) [Round] at top", "(start) -> a [On]"],
        id="back to a label",
    ),
    pytest.param("{~-> a|-> b}", ["(start) -> a", "(start) -> b"], id="the elements of a shuffle"),
    pytest.param(
        "{!-> a|-> b}\n-> END",
        ["(start) -> a", "(start) -> b", "(start) -> *** the end"],
        id="what comes when a sequence has run dry",
    ),
    pytest.param("-> a\n-> b", ["(start) -> a"], id="what stands behind a divert leads nowhere"),
]


@pytest.mark.parametrize(("ink", "edges"), EDGES)
def test_edges(ink: str, edges: list[str]) -> None:
    assert [told(edge) for edge in drawn(ink + END).edges_from("(start)")] == edges


ENDINGS = [
    pytest.param("# ending: home\n-> END", ["*** home"], id="a tag and END"),
    pytest.param("Snow. # ending: home\n-> END", ["*** home"], id="a tag on the last line"),
    pytest.param("Snow.\n-> DONE", ["*** the end"], id="DONE without a choice"),
    pytest.param("Snow.\n-> END", ["*** the end"], id="no name"),
    pytest.param("# ending: home\n-> last\n=== last\nSnow.\n-> END", ["*** home"], id="named a knot before"),
    pytest.param("# ending: home\n* [Go]\n-> END", ["*** the end"], id="forgotten at a decision"),
    pytest.param("VAR x = 1\n{x:\n# ending: a\n- else:\n# ending: b\n}\n-> END", ["*** a", "*** b"], id="one of two"),
    pytest.param("* [Go] -> END\n-> DONE", ["*** the end"], id="DONE with a choice is a decision"),
    pytest.param("<- ask\n-> DONE\n=== ask\n* [Go] -> ask", [], id="choices of a thread are a decision"),
]


@pytest.mark.parametrize(("ink", "endings"), ENDINGS)
def test_endings(ink: str, endings: list[str]) -> None:
    assert [node.id for node in drawn(ink).nodes if node.kind is NodeKind.ENDING] == endings


DECISIONS = [
    pytest.param("* a\n* b\n- -> END", 1, 2, id="a decision of two choices"),
    pytest.param("* a\n* b\n- * c\n- -> END", 2, 3, id="a gather separates decisions"),
    pytest.param("* a\n  ** b\n  ** c\n* d\n- -> END", 2, 4, id="a decision inside a choice"),
    pytest.param(
        "VAR x = 1\n{x: \n * a -> END \n}\n* b\n- -> END", 1, 2, id="a choice under a condition joins the others"
    ),
    pytest.param("* -> END", 0, 1, id="a fallback decides alone"),
    pytest.param("<- ask\n* a\n- -> END\n=== ask\n* b -> END", 1, 1, id="a thread adds to its owner's decision"),
]


@pytest.mark.parametrize(("ink", "decisions", "choices"), DECISIONS)
def test_decisions(ink: str, decisions: int, choices: int) -> None:
    node = drawn(ink).node("(start)")
    assert (node.decisions, node.choices) == (decisions, choices)


def test_a_node_knows_its_place_its_length_and_its_chapter() -> None:
    graph = drawn(
        "-> yard\n=== yard\n# chapter: The Yard\nSnow falls on - the car.\n-> gate\n= gate\nA gate.\n-> END\n"
    )
    gate = graph.node("yard.gate")
    assert (gate.kind, gate.chapter, gate.words, gate.last_line) == (NodeKind.STITCH, "The Yard", 2, 8)
    assert gate.span is not None
    assert gate.span.line == 6
    assert graph.node("yard").words == 5
    assert graph.chapters == ("The Yard",)


def test_a_chapter_lasts_to_the_next_in_its_file_and_reaches_files_without_one(tmp_path: Path) -> None:
    root = write_level(tmp_path, "VAR trust = 0\nVAR distance = 0\nINCLUDE one.ink\nINCLUDE two.ink\n-> a\n")
    (root / "one.ink").write_text(
        "=== a\n# chapter: One\nA.\n-> b\n=== b\n# chapter: Two\nB.\n-> d\n=== c\nC.\n-> END\n"
    )
    (root / "two.ink").write_text("=== d\nD.\n-> c\n")
    chapters = {node.id: node.chapter for node in graph_of(load(root)).nodes}
    assert chapters == {
        "(start)": "",
        "a": "One",
        "b": "Two",
        "c": "Two",
        "d": "Two",
        "*** home": "",
        "*** the end": "Two",
    }


def test_what_nothing_leads_to_is_not_reachable() -> None:
    graph = drawn("-> a\n=== a\nA.\n-> END\n=== lost\nL.\n# ending: lost\n-> END\n")
    assert [node.id for node in graph.nodes if not node.reachable] == ["lost", "*** lost"]


def test_a_place_that_a_variable_holds_may_be_led_to() -> None:
    graph = drawn("VAR way = -> a\n-> way\n=== a\nA.\n-> END\n")
    assert graph.node("(start)").open_ways == 1
    assert graph.node("a").reachable


def test_a_part_is_one_chapter_with_its_neighbors(red_heat: Level) -> None:
    part = graph_of(red_heat).part("2")
    assert [node.id for node in part.nodes if node.chapter != "The Café Druzhba"] == ["bath_car", "orders"]
    with pytest.raises(LevelError, match="did you mean"):
        graph_of(red_heat).part("Escort")


def test_the_game_is_one_graph_without_loose_pieces(red_heat: Level) -> None:
    graph = graph_of(red_heat)
    assert all(node.reachable for node in graph.nodes)
    last = {node.id for node in graph.nodes if not graph.edges_from(node.id)}
    tunnels = {edge.target for edge in graph.edges if edge.kind is EdgeKind.TUNNEL}
    assert last - tunnels == {node.id for node in graph.nodes if node.kind is NodeKind.ENDING}
