"""levels: every level that was found, whole or broken."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from game.commands.common import command, diagnostic_data

if TYPE_CHECKING:
    from game.commands import Subparsers
    from game.scene import Listed

SCHEMA = 1


def add(commands: Subparsers) -> None:
    """Add the command."""
    parser = command(
        commands,
        "levels",
        "list the levels that are found, and what is wrong with those that are broken",
        run,
        "levels",
    )
    parser.add_argument("--quick", action="store_true", help="read manifests only, and no stories")
    parser.add_argument("--json", action="store_true", help="print everything as JSON")


def run(options: argparse.Namespace) -> int:
    """Print the list; 1 if a level is broken."""
    from game.scene import list_levels

    found = list_levels(compiled=not options.quick)
    if options.json:
        import json

        print(json.dumps({"schema": SCHEMA, "levels": [_data(one) for one in found]}, ensure_ascii=False, indent=2))
    else:
        sys.stdout.write("\n".join(_text(one) for one in found))
    broken = sum(one.is_broken for one in found)
    sys.stdout.flush()
    words = f", {broken} of them broken" if broken else ""
    print(f"{len(found)} level{'' if len(found) == 1 else 's'}{words}", file=sys.stderr)
    return 1 if broken else 0


def _text(level: Listed) -> str:
    from game.scene.files import shown_path

    head = f"{level.id}  {level.name}" + (f"  {level.version}" if level.version else "")
    rows = [
        ("by", ", ".join(level.authors)),
        ("about", level.description),
        ("warnings", ", ".join(level.content_warnings)),
        ("extends", level.extends),
        ("in", f"{shown_path(level.path)} ({level.origin.value})"),
    ]
    lines = [head, *(f"  {name:9}{words}" for name, words in rows if words)]
    if level.hidden_by is not None:
        lines.append(f'  hidden   "{level.id}" means {shown_path(level.hidden_by)}; play this one by its path')
    if level.is_broken:
        lines.append("  BROKEN")
    for one in level.diagnostics:
        lines += [f"    {line}" for line in str(one).splitlines()]
    return "\n".join(lines) + "\n"


def _data(level: Listed) -> dict[str, object]:
    return {
        "id": level.id,
        "name": level.name,
        "version": level.version,
        "authors": list(level.authors),
        "description": level.description,
        "language": level.language,
        "licence": level.licence,
        "content_warnings": list(level.content_warnings),
        "extends": level.extends or None,
        "path": str(level.path),
        "origin": level.origin.value,
        "form": level.form.value,
        "picture": str(level.picture) if level.picture else None,
        "hidden_by": str(level.hidden_by) if level.hidden_by else None,
        "broken": level.is_broken,
        "diagnostics": [diagnostic_data(one) for one in level.diagnostics],
    }
