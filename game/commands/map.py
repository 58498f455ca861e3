"""map: the graph of a level, drawn or written down."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.common import command, refused

if TYPE_CHECKING:
    from game.commands import Subparsers

FORMATS = ("svg", "dot", "mermaid", "markdown", "json")


def add(commands: Subparsers) -> None:
    """Add the command."""
    parser = command(commands, "map", "draw a level as a graph of its knots", run, "map my_level -o map.svg")
    parser.add_argument("level", help="its id, its folder, or a bare .ink file")
    parser.add_argument(
        "-o", "--output", metavar="FILE", default="-", help="where the map goes; - for standard output (default)"
    )
    parser.add_argument("--format", choices=FORMATS, help="default: by the ending of FILE, else svg")
    parser.add_argument(
        "--chapter", metavar="TITLE", help="only this chapter, by its title or its number, and what it touches"
    )


def run(options: argparse.Namespace) -> int:
    """Write the map."""
    from game.lab.map import ENDINGS, WRITERS
    from game.scene import find_level, load
    from game.scene.graph import graph_of

    path = Path(options.output)
    form = options.format or ENDINGS.get(path.suffix.lower())
    if form is None and (path.suffix or options.output != "-"):
        return refused(f"{path} tells no format by its ending: give --format {', '.join(FORMATS)}")
    graph = graph_of(load(find_level(options.level)))
    if options.chapter is not None:
        graph = graph.part(options.chapter)
    text = WRITERS[form or "svg"](graph)
    if options.output == "-":
        sys.stdout.write(text)
        return 0
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        return refused(f"{path} cannot be written: {error.strerror}")
    print(f"{len(graph.nodes)} nodes and {len(graph.edges)} edges in {path}")
    return 0
