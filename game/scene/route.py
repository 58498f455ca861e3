"""The route map: the story as a player may see it, a flowchart of scenes by chapters.

It is drawn from the level's graph, so nobody has to keep it up to date. A scene is a knot with everything inside it; what only
leads on, and what is only called and asks nothing, is no scene. What the player has seen is laid over it from outside, by the paths
of knots: a route itself is the same for everybody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from game.scene.graph import ENDING, EdgeKind, Graph, Node, NodeKind
from game.scene.layers import Layers, Spot, in_layers


class Seen(Enum):
    """What a player knows of a scene."""

    NEVER = "never"
    EARLIER = "in another run"
    NOW = "in this run"
    HERE = "here"


@dataclass(frozen=True, slots=True)
class Scene:
    """A box of the flowchart. `id` is the name of a knot, or `*** name` of an ending; `asks` whether something is decided in it."""

    id: str
    title: str
    chapter: int
    spot: Spot
    asks: bool = False
    is_ending: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A way between two scenes of a chapter, by the spots that it passes."""

    source: str
    target: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class RouteChapter:
    """One chapter: its scenes in the order of the source, and the ways between them."""

    number: int
    title: str
    scenes: tuple[Scene, ...]
    links: tuple[Link, ...]
    depth: int
    reach: tuple[float, float]


@dataclass(frozen=True)
class Travelled:
    """What one player has seen: `ever` and in this run by the paths of knots, `here` the one of the current line, and endings found."""

    ever: frozenset[str] = frozenset()
    run: frozenset[str] = frozenset()
    here: str | None = None
    endings: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls, ever: Iterable[str] = (), run: Iterable[str] = (), here: str | None = None, endings: Iterable[str] = ()
    ) -> Travelled:
        """Paths of knots and stitches as they come."""
        knots = frozenset(map(knot_of, run))
        return cls(frozenset(map(knot_of, ever)) | knots, knots, knot_of(here) if here else None, frozenset(endings))


@dataclass(frozen=True)
class Route:
    """The flowchart of a level."""

    title: str
    chapters: tuple[RouteChapter, ...]
    leads: dict[str, tuple[str, ...]]

    @property
    def scenes(self) -> tuple[Scene, ...]:
        """All scenes. An ending that several chapters lead to stands in each of them."""
        return tuple(scene for chapter in self.chapters for scene in chapter.scenes)

    def scene(self, path: str) -> Scene | None:
        """The scene to which a knot or stitch belongs; None where it is none."""
        knot = knot_of(path)
        return next((scene for scene in self.scenes if scene.id == knot), None)

    def seen(self, scene: Scene, by: Travelled) -> Seen:
        """What this player knows of a scene. An ending counts where a scene that leads to it was visited."""
        if scene.is_ending:
            ways = [source for source in self.leads.get(scene.id, ()) if source in self._ids(scene.chapter)]
            if scene.id.removeprefix(ENDING) not in by.endings or not by.ever.intersection(ways):
                return Seen.NEVER
            return Seen.NOW if by.here is not None and by.here in ways else Seen.EARLIER
        if scene.id == by.here:
            return Seen.HERE
        return Seen.NOW if scene.id in by.run else Seen.EARLIER if scene.id in by.ever else Seen.NEVER

    def found(self, by: Travelled, chapter: RouteChapter | None = None) -> int:
        """How much of the story, or of one chapter, this player has seen, in percent: 100 only when it is all."""
        scenes = self.scenes if chapter is None else chapter.scenes
        seen = sum(self.seen(scene, by) is not Seen.NEVER for scene in scenes)
        return seen * 100 // len(scenes) if scenes else 0

    def _ids(self, chapter: int) -> frozenset[str]:
        return frozenset(scene.id for scene in self.chapters[chapter].scenes)


def knot_of(path: str) -> str:
    """The knot that a stitch or label stands in."""
    return path if path.startswith(ENDING) else path.partition(".")[0]


def route_of(graph: Graph) -> Route:
    """The route map of a level."""
    knots = _knots(graph)
    ways = _ways(graph, knots)
    order = [*graph.chapters, *({node.chapter for node in knots.values()} - set(graph.chapters))]
    titles = [title for title in order if any(node.chapter == title for node in knots.values())]
    ending_titles = {node.id: node.title for node in graph.nodes if node.kind is NodeKind.ENDING}
    asks = {knot_of(node.id) for node in graph.nodes if node.decisions}
    chapters = []
    for number, title in enumerate(titles):
        members = [id_ for id_, node in knots.items() if node.chapter == title]
        inside = set(members)
        endings = dict.fromkeys(target for source, target in ways if source in inside and target.startswith(ENDING))
        boxes = [*members, *endings]
        drawn = [(source, target) for source, target in ways if source in inside and target in {*boxes}]
        layers: Layers[str] = in_layers(boxes, drawn)
        scenes = tuple(
            Scene(
                id_,
                ending_titles[id_] if id_ in ending_titles else scene_title(id_, title),
                number,
                layers.spots[id_],
                id_ in asks,
                id_ in ending_titles,
            )
            for id_ in boxes
        )
        links = tuple(Link(source, target, spots) for (source, target), spots in layers.ways.items())
        chapters.append(RouteChapter(number, title or graph.title, scenes, links, layers.depth, layers.reach))
    leads: dict[str, list[str]] = defaultdict(list)
    for source, target in ways:
        leads[target].append(source)
    return Route(graph.title, tuple(chapters), {target: tuple(sources) for target, sources in leads.items()})


def scene_title(id_: str, chapter: str) -> str:
    """A name for a scene from that of its knot, without what its chapter is called after."""
    words = id_.strip("_").split("_")
    if (
        len(words) > 1
        and len(words[0]) > 3
        and any(one.casefold().startswith(words[0].casefold()) for one in chapter.split())
    ):
        words = words[1:]
    text = " ".join(word for word in words if word) or id_
    return text[:1].upper() + text[1:]


def _knots(graph: Graph) -> dict[str, Node]:
    """The knots that are scenes, each with the node of its head."""
    told: dict[str, int] = defaultdict(int)
    asked: dict[str, int] = defaultdict(int)
    reached: set[str] = set()
    heads: dict[str, Node] = {}
    for node in graph.nodes:
        if node.kind is NodeKind.ENDING:
            continue
        knot = knot_of(node.id)
        heads.setdefault(knot, node)
        told[knot] += node.words
        asked[knot] += node.decisions
        if node.reachable:
            reached.add(knot)
    gone_to = {
        knot_of(edge.target)
        for edge in graph.edges
        if edge.kind is EdgeKind.DIVERT and _leaves(edge.source, edge.target)
    }
    called = {knot_of(edge.target) for edge in graph.edges if edge.kind is not EdgeKind.DIVERT} - gone_to
    return {
        knot: node
        for knot, node in heads.items()
        if knot in reached and told[knot] and (asked[knot] or knot not in called)
    }


def _leaves(source: str, target: str) -> bool:
    return knot_of(source) != knot_of(target)


def _ways(graph: Graph, knots: dict[str, Node]) -> list[tuple[str, str]]:
    """What leads from one scene or to an ending; what is no scene is passed through."""
    out: dict[str, list[str]] = defaultdict(list)
    for edge in graph.edges:
        source, target = knot_of(edge.source), knot_of(edge.target)
        if source != target:
            out[source].append(target)
    ways: list[tuple[str, str]] = []
    for source in knots:
        waiting = list(dict.fromkeys(out[source]))
        for target in waiting:
            if target in knots or target.startswith(ENDING):
                ways.append((source, target))
            else:
                waiting += [one for one in out[target] if one not in waiting]
    return list(dict.fromkeys(ways))
