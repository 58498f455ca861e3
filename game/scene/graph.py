"""The level as a graph: knots, stitches and endings, and what leads from one to another.

It is found in the compiled program, so it holds what a reader can meet, not what names look like: a divert written inside a
choice carries that choice, one behind a gather does not. Functions lead nowhere and are left out. For the lab's map, and for
the map that a player sees.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from enum import Enum

from game.ink import ChoicePoint, Span, did_you_mean
from game.ink import operations as op
from game.scene.chapters import Chapters
from game.scene.level import Level, LevelError
from game.scene.prose import choice_text, passages, written_choices
from game.scene.turns import turns_of
from game.scene.ways import Way, Ways

START = "(start)"
ENDING = "*** "
FALLBACK = "(no other choice)"
NO_NAME = "the end"
"""How an ending without a name is called, as in transcripts."""


class NodeKind(Enum):
    """What a node is."""

    START = "start"  # what stands before the first knot
    KNOT = "knot"
    STITCH = "stitch"
    ENDING = "ending"


class EdgeKind(Enum):
    """How one node leads to another."""

    DIVERT = "divert"
    TUNNEL = "tunnel"
    THREAD = "thread"


@dataclass(frozen=True, slots=True)
class Node:
    """A knot, a stitch or an ending.

    `id` is the path of a knot or stitch, `*** name` of an ending. `words` are all that is written in it, `decisions` the times
    that its reader is asked to choose, `choices` those that are written. `open_ways` count diverts to a place that only a
    variable knows. Lines run from that of `span` to `last_line`; an ending has none.
    """

    id: str
    kind: NodeKind
    title: str
    chapter: str = ""
    words: int = 0
    decisions: int = 0
    choices: int = 0
    reachable: bool = True
    open_ways: int = 0
    span: Span | None = None
    last_line: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """A divert, tunnel or thread from one node to another, or back to itself.

    `choices` are the texts of the choices that lead to it and `conditions` the expressions that must hold, outermost first.
    `label` is the label inside the target that it leads to, if it does not lead to its beginning.
    """

    source: str
    target: str
    kind: EdgeKind
    span: Span
    choices: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Graph:
    """A level: its nodes in the order of the source, endings last; its edges by node; its chapters in order of appearance."""

    level: str
    title: str
    chapters: tuple[str, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def node(self, id_: str) -> Node:
        """The node of an id. Raises `KeyError` when there is none."""
        for node in self.nodes:
            if node.id == id_:
                return node
        raise KeyError(id_)

    def edges_from(self, id_: str) -> tuple[Edge, ...]:
        """What leads out of a node."""
        return tuple(edge for edge in self.edges if edge.source == id_)

    def part(self, chapter: str) -> Graph:
        """One chapter, by its title or its number, with what leads to it and what it leads to.

        Raises `LevelError` when there is no such chapter.
        """
        if chapter.isdecimal() and 0 < int(chapter) <= len(self.chapters):
            chapter = self.chapters[int(chapter) - 1]
        title = next((one for one in self.chapters if one.casefold() == chapter.casefold()), None)
        if title is None:
            hint = did_you_mean(chapter, self.chapters) or f"there are: {', '.join(self.chapters) or 'none'}"
            raise LevelError.plain("unknown-chapter", f'the level has no chapter "{chapter}"', hint)
        inside = {node.id for node in self.nodes if node.chapter == title}
        edges = tuple(edge for edge in self.edges if edge.source in inside or edge.target in inside)
        kept = inside.union(*((edge.source, edge.target) for edge in edges))
        nodes = tuple(node for node in self.nodes if node.id in kept)
        chapters = tuple(one for one in self.chapters if any(node.chapter == one for node in nodes))
        return replace(self, title=f"{self.title}: {title}", chapters=chapters, nodes=nodes, edges=edges)


def graph_of(level: Level) -> Graph:
    """The graph of a level."""
    return _Builder(level).graph()


class _Builder:
    """Puts the graph of one level together."""

    def __init__(self, level: Level) -> None:
        self.level = level
        self.program = level.program
        self.ways = Ways(self.program)
        self.turns = turns_of(self.program)
        self.chapters = Chapters(self.program)
        self.found = self.program.reached
        self.texts = {choice.at: choice_text(self.program, choice) for choice in written_choices(self.program)}
        functions = {place.path for place in self.program.places.values() if place.is_function}
        self.regions = [
            (index, region.path) for index, region in enumerate(self.program.regions) if region.path not in functions
        ]
        self.words: Counter[str] = Counter()
        self.choices: Counter[str] = Counter()
        self.decisions = Counter(self.program.region(pc).path for pc in self.turns.decisions)

    def graph(self) -> Graph:
        for passage in passages(self.level):
            self.words[passage.flow] += passage.words
        for pc, (operation, _, _) in enumerate(self.program.code):
            if operation == op.CHOICE:
                self.choices[self.program.region(pc).path] += 1
        edges = [edge for index, path in self.regions for edge in self._edges(index, path)]
        leads: dict[str, list[str]] = defaultdict(list)
        for edge in edges:
            leads[_path(edge.source)].append(_path(edge.target))
        self.chapters.inherit("", leads)
        nodes = [self._node(index, path) for index, path in self.regions]
        nodes += self._endings(nodes, edges)
        chapters = tuple(title for title in self.chapters.titles if any(node.chapter == title for node in nodes))
        manifest = self.level.manifest
        return Graph(manifest.id, manifest.name or manifest.id, chapters, tuple(nodes), tuple(edges))

    # --- nodes ---------------------------------------------------------------------------------------------------

    def _node(self, index: int, path: str) -> Node:
        positions = self._positions(index)
        sources = self.program.sources
        place = self.program.places.get(path)
        at = place.at if place else 0
        kind = NodeKind.START if not path else NodeKind.STITCH if "." in path else NodeKind.KNOT
        last = max((self.program.ats[pc] for pc in positions), default=at)
        return Node(
            id=path or START,
            kind=kind,
            title=path or self.level.manifest.start,
            # a beginning that only leads on stands before all chapters
            chapter=self.chapters.of_flow(path) if path or self.words[path] else "",
            words=self.words[path],
            decisions=self.decisions[path],
            choices=self.choices[path],
            reachable=not path or any(pc in self.found for pc in positions),
            open_ways=self.ways.computed(index),
            span=sources.span(at, place.end if place else -1),
            last_line=max(sources.span(last).line, sources.span(at).line),
        )

    def _positions(self, index: int) -> range:
        starts = [*self.program.region_starts, len(self.program.code)]
        return range(starts[index], starts[index + 1])

    def _endings(self, nodes: list[Node], edges: list[Edge]) -> list[Node]:
        """The endings that are declared, reached or not, then those that only the story knows."""
        known = {node.id: node for node in nodes}
        declared = self.level.manifest.endings
        led_to = dict.fromkeys(edge.target for edge in edges if edge.target.startswith(ENDING))
        endings = []
        for id_ in dict.fromkeys((*(ENDING + name for name in declared), *led_to)):
            name = id_.removeprefix(ENDING)
            sources = [known[edge.source] for edge in edges if edge.target == id_]
            alive = [node for node in sources if node.reachable] or sources
            chapters = {node.chapter for node in alive}
            title = declared[name].title if name in declared else name
            chapter = chapters.pop() if len(chapters) == 1 else ""
            endings.append(
                Node(id_, NodeKind.ENDING, title, chapter, reachable=any(node.reachable for node in sources))
            )
        return endings

    # --- edges ---------------------------------------------------------------------------------------------------

    def _edges(self, index: int, path: str) -> list[Edge]:
        found = [(way.pc, self._edge(way, path)) for way in self.ways.out_of(index)]
        guards = self.ways.guards(index)
        for pc in self._positions(index):
            for name in self.turns.endings.get(pc, ()) if pc in guards else ():
                choices = tuple(self._text(point) for point in guards[pc].choices)
                span = self.program.span(pc)
                target = ENDING + (name or NO_NAME)
                found.append((pc, Edge(path or START, target, EdgeKind.DIVERT, span, choices, guards[pc].conditions)))
        return list(dict.fromkeys(edge for _, edge in sorted(found, key=lambda one: one[0])))

    def _edge(self, way: Way, path: str) -> Edge:
        region = self.program.region(way.target)
        kind = KINDS.get(way.operation, EdgeKind.DIVERT)
        choices = tuple(self._text(point) for point in way.choices)
        label = self._label(way.target, region.start)
        return Edge(
            path or START, region.path or START, kind, self.program.span(way.pc), choices, way.conditions, label
        )

    def _text(self, point: ChoicePoint) -> str:
        return FALLBACK if point.fallback else point.text or self.texts.get(point.at, "")

    def _label(self, target: int, start: int) -> str | None:
        if target == start:
            return None
        return next((place.path for place in self.program.places.values() if place.start == target), None)


def _path(id_: str) -> str:
    return "" if id_ == START else id_


KINDS = {op.TUNNEL: EdgeKind.TUNNEL, op.THREAD: EdgeKind.THREAD}
