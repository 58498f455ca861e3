"""stats: how long a level is, who speaks, how often one decides."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from game.commands.common import command

if TYPE_CHECKING:
    from game.commands import Subparsers


def add(commands: Subparsers) -> None:
    """Add the command."""
    parser = command(
        commands, "stats", "count a level: words, speakers, choices, minutes of play", run, "stats my_level"
    )
    parser.add_argument("level", help="its id, its folder, or a bare .ink file")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")


def run(options: argparse.Namespace) -> int:
    """Print the facts; walkthroughs that do not come true are named and left out."""
    import json

    from game.lab.report import as_data, as_text
    from game.lab.stats import stats_of
    from game.scene import find_level, load

    stats = stats_of(load(find_level(options.level)))
    for sentence in stats.left_out:
        print(f"left out: {sentence}", file=sys.stderr)
    if options.json:
        print(json.dumps(as_data(stats), ensure_ascii=False, indent=2))
    else:
        sys.stdout.write(as_text(stats))
    return 0
