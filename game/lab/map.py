"""Maps: the graph of a level written down, to be looked at, to be worked on, or to be put into a page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from game.lab.cards import card, label
from game.lab.picture import picture
from game.scene.graph import Edge, EdgeKind, Graph, Node, NodeKind

SCHEMA = 1


def as_json(graph: Graph) -> str:
    """Everything that is known, for programs."""
    facts = {
        "schema": SCHEMA,
        "level": graph.level,
        "title": graph.title,
        "chapters": list(graph.chapters),
        "nodes": [_node_facts(node) for node in graph.nodes],
        "edges": [_edge_facts(edge) for edge in graph.edges],
    }
    return json.dumps(facts, ensure_ascii=False, indent=2) + "\n"


def _node_facts(node: Node) -> dict[str, object]:
    return {
        "id": node.id,
        "kind": node.kind.value,
        "title": node.title,
        "chapter": node.chapter or None,
        "words": node.words,
        "decisions": node.decisions,
        "choices": node.choices,
        "reachable": node.reachable,
        "open_ways": node.open_ways,
        "file": node.span.file if node.span else None,
        "line": node.span.line if node.span else None,
        "last_line": node.last_line if node.span else None,
    }


def _edge_facts(edge: Edge) -> dict[str, object]:
    return {
        "source": edge.source,
        "target": edge.target,
        "kind": edge.kind.value,
        "label": edge.label,
        "choices": list(edge.choices),
        "conditions": list(edge.conditions),
        "file": edge.span.file,
        "line": edge.span.line,
        "column": edge.span.column,
    }


# --- DOT -----------------------------------------------------------------------------------------------------------


def as_dot(graph: Graph) -> str:
    """For Graphviz."""
    return "\n".join(_dot(graph)) + "\n"


def _dot(graph: Graph) -> Iterator[str]:
    yield f"digraph {_quoted(graph.level)} {{"
    yield f"  label={_quoted(graph.title)}; labelloc=t; fontname=Helvetica;"
    yield '  node [shape=box, style="rounded,filled", fillcolor=white, fontname=Helvetica, fontsize=11];'
    yield "  edge [fontname=Helvetica, fontsize=9];"
    for number, (chapter, nodes) in enumerate(by_chapter(graph)):
        if chapter:
            yield f"  subgraph cluster_{number} {{"
            yield f"    label={_quoted(chapter)}; style=filled; color={_quoted('#f1ebe1')};"
        for node in nodes:
            words = "\n".join(row.text for row in card(graph, node).rows)
            yield f"{'    ' if chapter else '  '}{_quoted(node.id)} [label={_quoted(words)}{DOT_NODES[node.kind]}{_lost(node)}];"
        if chapter:
            yield "  }"
    for (source, target, kind), words in lines_of(graph):
        yield f"  {_quoted(source)} -> {_quoted(target)} [label={_quoted(words)}{DOT_EDGES[kind]}];"
    yield "}"


DOT_NODES = {
    NodeKind.START: ", shape=oval",
    NodeKind.KNOT: "",
    NodeKind.STITCH: ', fillcolor="#faf6ef"',
    NodeKind.ENDING: ", peripheries=2",
}
DOT_EDGES = {EdgeKind.DIVERT: "", EdgeKind.TUNNEL: ", style=dashed", EdgeKind.THREAD: ", style=dotted"}


def _lost(node: Node) -> str:
    return "" if node.reachable else ', style="rounded,filled,dashed", color=red, fontcolor=red'


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


# --- Mermaid -------------------------------------------------------------------------------------------------------


def as_mermaid(graph: Graph) -> str:
    """For pages that draw Mermaid, such as those of code hosts."""
    return "\n".join(_mermaid(graph)) + "\n"


def _mermaid(graph: Graph) -> Iterator[str]:
    names = {node.id: f"n{number}" for number, node in enumerate(graph.nodes)}
    yield "flowchart TD"
    for number, (chapter, nodes) in enumerate(by_chapter(graph)):
        if chapter:
            yield f'  subgraph chapter{number}["{_entities(chapter)}"]'
        for node in nodes:
            words = _entities("\n".join(row.text for row in card(graph, node).rows))
            opening, closing = MERMAID_NODES[node.kind]
            yield f'{"    " if chapter else "  "}{names[node.id]}{opening}"{words}"{closing}'
        if chapter:
            yield "  end"
    for (source, target, kind), words in lines_of(graph):
        said = f'|"{_entities(words)}"|' if words else ""
        yield f"  {names[source]} {MERMAID_EDGES[kind]}{said} {names[target]}"
    lost = [names[node.id] for node in graph.nodes if not node.reachable]
    if lost:
        yield "  classDef lost stroke:#b3261e,stroke-dasharray:5 3,color:#b3261e"
        yield f"  class {','.join(lost)} lost"


def as_markdown(graph: Graph) -> str:
    """A page with a chart of every chapter, for a level that is too large to be seen at once."""
    if not graph.chapters:
        return f"```mermaid\n{as_mermaid(graph)}```\n"
    charts = (f"## {title}\n\n```mermaid\n{as_mermaid(graph.part(title))}```\n" for title in graph.chapters)
    return "\n".join(charts)


MERMAID_NODES = {
    NodeKind.START: ("([", "])"),
    NodeKind.KNOT: ("[", "]"),
    NodeKind.STITCH: ("(", ")"),
    NodeKind.ENDING: ("(((", ")))"),
}
MERMAID_EDGES = {EdgeKind.DIVERT: "-->", EdgeKind.TUNNEL: "-.->", EdgeKind.THREAD: "--o"}


def _entities(text: str) -> str:
    """Text as it may stand between quotation marks: what Mermaid would read as its own becomes a character's number."""
    return "".join("<br/>" if one == "\n" else f"#{ord(one)};" if one in '"#;<>&`*_|{}[]()' else one for one in text)


# --- what they share -----------------------------------------------------------------------------------------------


def by_chapter(graph: Graph) -> Iterator[tuple[str, list[Node]]]:
    """What belongs to no chapter, then every chapter with its nodes."""
    for chapter in ("", *graph.chapters):
        nodes = [node for node in graph.nodes if node.chapter == chapter]
        if nodes:
            yield chapter, nodes


def lines_of(graph: Graph) -> Iterator[tuple[tuple[str, str, EdgeKind], str]]:
    """One line for all edges of a kind between two nodes, with what is written on it."""
    merged: dict[tuple[str, str, EdgeKind], list[Edge]] = {}
    for edge in graph.edges:
        merged.setdefault((edge.source, edge.target, edge.kind), []).append(edge)
    for key, edges in merged.items():
        yield key, "\n".join(row.text for row in label(edges).rows)


WRITERS: dict[str, Callable[[Graph], str]] = {
    "svg": picture,
    "dot": as_dot,
    "mermaid": as_mermaid,
    "markdown": as_markdown,
    "json": as_json,
}
"""Every format by its name."""

ENDINGS = {
    ".svg": "svg",
    ".dot": "dot",
    ".gv": "dot",
    ".mmd": "mermaid",
    ".mermaid": "mermaid",
    ".md": "markdown",
    ".json": "json",
}
"""The format that the name of a file asks for."""
