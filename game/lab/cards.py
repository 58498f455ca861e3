"""Cards: what a map says about a node or an edge, and how much room the words take.

A map is drawn without asking any font, so widths are those of a common sans serif, a little generous.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from game.scene.graph import Edge, EdgeKind, Graph, Node, NodeKind

LETTERS = 30
"""How many letters a label has in a row."""

MOST_ROWS = 9
NARROW = frozenset("ijltfrI.,:;'|!()[] \"’‘“”")
WIDE = frozenset("mwMW@—%")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of words: `size` in pixels, and a style that the drawing knows."""

    text: str
    size: float
    style: str

    @property
    def width(self) -> float:
        units = sum(
            0.36 if letter in NARROW else 0.95 if letter in WIDE else 0.72 if letter.isupper() else 0.6
            for letter in self.text
        )
        return units * self.size * (1.1 if self.style in ("name", "ending") else 1)

    @property
    def height(self) -> float:
        return self.size * 1.35


@dataclass(frozen=True, slots=True)
class Card:
    """A node as it is drawn."""

    node: Node
    rows: tuple[Row, ...]
    hint: str

    @property
    def width(self) -> float:
        if self.node.kind is NodeKind.START and len(self.rows) == 1:
            return 64
        return max(132.0, *(row.width + 28 for row in self.rows))

    @property
    def height(self) -> float:
        return sum(row.height for row in self.rows) + (12 if self.node.kind is NodeKind.START else 20)


@dataclass(frozen=True, slots=True)
class Label:
    """What is written on a line: the choices and conditions that lead along it."""

    rows: tuple[Row, ...]
    hint: str

    @property
    def width(self) -> float:
        return max((row.width for row in self.rows), default=0) + 14

    @property
    def height(self) -> float:
        return sum(row.height for row in self.rows) + 8


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 knot`, `2,000 words`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def card(graph: Graph, node: Node) -> Card:
    """A node as a card: its name, how long it is, what its reader has to decide."""
    if node.kind is NodeKind.ENDING:
        name = node.id.removeprefix("*** ")
        rows = [Row(node.title, 13, "ending")]
        if name != node.title:
            rows.append(Row(name, 10.5, "small"))
    elif node.kind is NodeKind.START:
        rows = [Row("start", 12, "start")]
        if node.words:
            rows.append(Row(counted(node.words, "word"), 10.5, "start"))
    else:
        rows = [Row(node.title, 13, "name"), Row(counted(node.words, "word"), 11, "small")]
    if node.decisions:
        rows.append(Row(f"{counted(node.decisions, 'decision')}, {counted(node.choices, 'choice')}", 10.5, "small"))
    back = [edge for edge in graph.edges_from(node.id) if edge.target == node.id]
    if back:
        rows.append(Row(f"↺ {counted(len(back), 'way')} back here", 10.5, "small"))
    if node.open_ways:
        rows.append(Row(f"→ ? {counted(node.open_ways, 'way')} by variable", 10.5, "small"))
    if not node.reachable:
        rows.append(Row("unreachable", 11, "unreachable"))
    hints = [f"{node.id} ({node.span})" if node.span else node.id]
    hints += [label_words(edge) for edge in back if label_words(edge)]
    return Card(node, tuple(rows), "\n".join(hints))


def label(edges: list[Edge]) -> Label:
    """What is written on the line that stands for these edges."""
    rows: list[Row] = []
    for edge in edges:
        if edge.choices:
            rows += _rows(edge.choices[-1], 3, "choice")
        conditions = [one for one in edge.conditions if not one.startswith("not (")]
        if conditions:
            rows += _rows(f"if {' and '.join(conditions)}", 2, "condition")
        elif edge.conditions and not edge.choices:
            rows.append(Row("otherwise", 11, "condition"))
    if len(rows) > MOST_ROWS:
        rows = [*rows[: MOST_ROWS - 1], Row("…", 11, "choice")]
    if edges and edges[0].kind is not EdgeKind.DIVERT and rows:
        rows.insert(0, Row(edges[0].kind.value, 10, "small"))
    return Label(tuple(rows), "\n".join(filter(None, map(label_words, edges))))


def label_words(edge: Edge) -> str:
    """All that an edge says, in one line."""
    words = " › ".join(edge.choices)
    condition = " and ".join(edge.conditions)
    return f"{words} (if {condition})" if words and condition else words or (f"if {condition}" if condition else "")


def _rows(text: str, most: int, style: str) -> list[Row]:
    lines = textwrap.wrap(text, LETTERS, max_lines=most, placeholder=" …") or [text]
    return [Row(line, 11, style) for line in lines]
