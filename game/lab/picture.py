"""Picture: a map as SVG, to be looked at in a browser. Pointing at a card or a line tells where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from xml.sax.saxutils import escape

from game.lab.arrangement import GUTTER, PAD, Arrangement, Band, PlacedCard, PlacedLabel, Stroke, arrange
from game.lab.cards import counted
from game.lab.layout import Point
from game.scene.graph import EdgeKind, Graph, Node, NodeKind

STYLE = """\
text { font-family: 'Roboto', 'Helvetica Neue', Arial, sans-serif; fill: #2a211d; }
.page { fill: #fbf8f3; } .band { fill: #f1ebe1; } .title { font-size: 24px; font-weight: 700; }
.about { font-size: 12px; fill: #75665c; } .number { font-size: 12px; font-weight: 700; fill: #9c1717; }
.chapter { font-size: 16px; font-weight: 700; } .name { font-weight: 700; } .small, .legend { fill: #75665c; }
.legend { font-size: 11.5px; } .start { fill: #fbf8f3; font-weight: 700; } .ending { font-weight: 700; fill: #9c1717; }
.choice { fill: #9c1717; } .condition { fill: #5c5048; font-style: italic; } .unreachable { fill: #b3261e; font-weight: 700; }
.card { fill: #ffffff; stroke: #b9aa9b; } .card.stitch { fill: #faf6ef; } .card.beginning { fill: #2a211d; stroke: none; }
.card.end { fill: #fff; stroke: #9c1717; stroke-width: 1.2; } .card.lost { stroke: #b3261e; stroke-width: 1.6; stroke-dasharray: 5 3; }
.length { fill: #c9b8a4; } .under { fill: #f1ebe1; }
.line { fill: none; stroke: #6b5a4e; stroke-width: 1.4; } .tunnel { stroke: #1d6f74; stroke-dasharray: 7 4; }
.thread { stroke: #8a6300; stroke-dasharray: 2 3; } .line.dead { stroke: #b3261e; opacity: 0.7; }
"""
ARROWS = {EdgeKind.DIVERT: "#6b5a4e", EdgeKind.TUNNEL: "#1d6f74", EdgeKind.THREAD: "#8a6300"}
CLASSES = {NodeKind.START: "beginning", NodeKind.STITCH: "stitch", NodeKind.ENDING: "end", NodeKind.KNOT: ""}


def picture(graph: Graph) -> str:
    """The map of a level as an SVG document. Raises `LayoutError` without the library that lays it out."""
    return "\n".join(_document(graph, arrange(graph))) + "\n"


def _document(graph: Graph, found: Arrangement) -> Iterator[str]:
    width, height = round(found.width), round(found.height)
    yield f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
    yield f"<title>{escape(graph.title)}</title>"
    yield f"<style>\n{STYLE}</style>"
    yield "<defs>"
    for kind, color in ARROWS.items():
        yield (
            f'<marker id="{kind.value}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" '
            f'orient="auto"><path d="M0 1 L10 5 L0 9 z" fill="{color}"/></marker>'
        )
    yield "</defs>"
    yield f'<rect class="page" width="{width}" height="{height}"/>'
    yield _text(PAD, 42, graph.title, "title")
    yield _text(PAD, 64, summary(graph.nodes), "about")
    for band in found.bands:
        yield from _band(band, found.width)
    for stroke in found.strokes:
        yield _stroke(stroke)
    for label in found.labels:
        yield from _label(label)
    longest = max((node.words for node in graph.nodes), default=0)
    for card in found.cards:
        yield from _card(card, longest)
    yield from _legend(found.height - 34)
    yield "</svg>"


def summary(nodes: tuple[Node, ...]) -> str:
    """How much there is in some nodes, in one line."""
    knots = sum(1 for node in nodes if node.kind is NodeKind.KNOT)
    stitches = sum(1 for node in nodes if node.kind is NodeKind.STITCH)
    endings = sum(1 for node in nodes if node.kind is NodeKind.ENDING)
    parts = [
        counted(sum(node.words for node in nodes), "word"),
        counted(knots, "knot"),
        counted(stitches, "stitch", "stitches") if stitches else "",
        counted(sum(node.decisions for node in nodes), "decision"),
        counted(endings, "ending") if endings else "",
    ]
    return " · ".join(filter(None, parts))


def _band(band: Band, width: float) -> Iterator[str]:
    if not band.title:
        return
    yield (
        f'<rect class="band" x="{PAD}" y="{band.y:.1f}" width="{width - 2 * PAD:.1f}" height="{band.height:.1f}" rx="10"/>'
    )
    x, y = PAD + 18, band.y + 32
    yield _text(x, y, str(band.number), "number")
    for row, words in enumerate(_wrapped(band.title)):
        yield _text(x, y + 22 + 20 * row, words, "chapter")
    below = y + 22 + 20 * len(_wrapped(band.title))
    for row, words in enumerate(summary(band.nodes).split(" · ")):
        yield _text(x, below + 4 + 17 * row, words, "about")


def _wrapped(title: str) -> list[str]:
    rows: list[str] = []
    for word in title.split():
        if rows and len(rows[-1]) + len(word) < (GUTTER - 30) / 9:
            rows[-1] += f" {word}"
        else:
            rows.append(word)
    return rows


def _card(placed: PlacedCard, longest: int) -> Iterator[str]:
    card, node = placed.card, placed.card.node
    left, top = placed.x - card.width / 2, placed.y - card.height / 2
    classes = " ".join(filter(None, ("card", CLASSES[node.kind], "" if node.reachable else "lost")))
    radius = card.height / 2 if node.kind in (NodeKind.START, NodeKind.ENDING) else 6
    yield f"<g><title>{escape(card.hint)}</title>"
    yield _rect(classes, left, top, card.width, card.height, radius)
    if node.kind is NodeKind.ENDING:
        yield _rect(classes, left + 4, top + 4, card.width - 8, card.height - 8, radius - 4)
    elif node.words and node.kind is not NodeKind.START:
        yield _rect("length", left + 10, top + card.height - 7, (card.width - 20) * node.words / longest, 2.5, 1.25)
    y = top + (6 if node.kind is NodeKind.START else 9)
    for row in card.rows:
        yield _text(placed.x, y + row.size, row.text, row.style, row.size)
        y += row.height
    yield "</g>"


def _label(placed: PlacedLabel) -> Iterator[str]:
    label = placed.label
    left, top = placed.x - label.width / 2, placed.y - label.height / 2
    yield f"<g><title>{escape(label.hint)}</title>"
    yield _rect("under", left, top, label.width, label.height, 4)
    y = top + 4
    for row in label.rows:
        yield _text(placed.x, y + row.size, row.text, row.style, row.size)
        y += row.height
    yield "</g>"


def _stroke(stroke: Stroke) -> str:
    classes = " ".join(filter(None, ("line", stroke.kind.value, "" if stroke.reachable else "dead")))
    arrow = f' marker-end="url(#{stroke.kind.value})"' if stroke.arrow else ""
    path = _cornered(stroke.points) if stroke.straight else _curved(stroke.points)
    return f'<path class="{classes}" d="{path}"{arrow}><title>{escape(stroke.hint)}</title></path>'


def _curved(points: tuple[Point, ...]) -> str:
    """A smooth line that leaves and meets every point vertically."""
    pieces = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for (x1, y1), (x2, y2) in pairwise(points):
        if abs(x1 - x2) < 0.05:
            pieces.append(f"L{x2:.1f} {y2:.1f}")
        else:
            middle = (y1 + y2) / 2
            pieces.append(f"C{x1:.1f} {middle:.1f} {x2:.1f} {middle:.1f} {x2:.1f} {y2:.1f}")
    return " ".join(pieces)


def _cornered(points: tuple[Point, ...]) -> str:
    """Straight pieces with round corners."""
    pieces = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for before, (x, y), after in zip(points, points[1:], points[2:], strict=False):
        (x1, y1), (x2, y2) = _towards((x, y), before, 8), _towards((x, y), after, 8)
        pieces.append(f"L{x1:.1f} {y1:.1f} Q{x:.1f} {y:.1f} {x2:.1f} {y2:.1f}")
    pieces.append(f"L{points[-1][0]:.1f} {points[-1][1]:.1f}")
    return " ".join(pieces)


def _towards(point: Point, other: Point, most: float) -> Point:
    """A point on the way to another, at most so far, and never beyond its middle."""
    (x, y), (to_x, to_y) = point, other
    length = max(abs(to_x - x) + abs(to_y - y), 0.001)
    part = min(most, length / 2) / length
    return x + (to_x - x) * part, y + (to_y - y) * part


def _legend(y: float) -> Iterator[str]:
    x = PAD
    for kind, words in ((EdgeKind.DIVERT, "divert"), (EdgeKind.TUNNEL, "tunnel"), (EdgeKind.THREAD, "thread")):
        yield f'<path class="line {kind.value}" d="M{x:.1f} {y:.1f} h40" marker-end="url(#{kind.value})"/>'
        yield _text(x + 50, y + 4, words, "legend", anchor="start")
        x += 110
    for node, words, room in (("end", "ending", 110), ("card lost", "nothing leads here", 180)):
        yield _rect(f"card {node}", x, y - 9, 36, 18, 9 if node == "end" else 4)
        if node == "end":
            yield _rect("card end", x + 3, y - 6, 30, 12, 6)
        yield _text(x + 46, y + 4, words, "legend", anchor="start")
        x += room
    yield _text(x, y + 4, "choice", "choice", 11.5, anchor="start")
    yield _text(x + 56, y + 4, "if condition", "condition", 11.5, anchor="start")


def _rect(classes: str, x: float, y: float, width: float, height: float, radius: float) -> str:
    return (
        f'<rect class="{classes}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="{radius:.1f}"/>'
    )


def _text(x: float, y: float, words: str, style: str, size: float | None = None, anchor: str | None = None) -> str:
    sized = f' font-size="{size}"' if size else ""
    anchor = anchor or ("middle" if size else "start")
    return f'<text class="{style}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"{sized}>{escape(words)}</text>'
