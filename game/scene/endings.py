"""Endings as a gallery shows them: which there are, which were found, and before which backdrop they are told."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from game.scene.directions import Background
from game.scene.graph import ENDING, Graph
from game.scene.level import Level


@dataclass(frozen=True, slots=True)
class KnownEnding:
    """An ending as far as the player knows it: where it was not found, there is no text, and no title if it is secret."""

    name: str
    title: str
    text: str
    is_found: bool
    is_secret: bool


def endings_of(level: Level, found: Collection[str]) -> tuple[KnownEnding, ...]:
    """The endings of a level in the order of its manifest, with nothing that the player does not know yet."""
    return tuple(
        KnownEnding(
            name,
            one.title if name in found or not one.secret else "",
            one.text if name in found else "",
            name in found,
            one.secret,
        )
        for name, one in level.manifest.endings.items()
    )


def backdrop_of(level: Level, graph: Graph, ending: str) -> str | None:
    """The backdrop before which an ending is told: the last one that is named above it in its file; None where there is none."""
    backgrounds = []
    for one in level.tags:
        if isinstance(one.tag, Background) and one.tag.name is not None:
            span = level.program.tag_span(one.source)
            backgrounds.append((span.file, span.line, one.tag.name))
    for edge in graph.edges:
        if edge.target == ENDING + ending:
            above = [one for one in backgrounds if one[0] == edge.span.file and one[1] <= edge.span.line]
            if above:
                return max(above)[2]
    return None
