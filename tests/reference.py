"""The reference for authors, made from the source: tags, manifest, commands, diagnostics; and the schema of the manifest.

python -m tests.reference            # write docs/authors/reference.md and docs/authors/level.schema.json anew
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from typing import Any

from game.cli import _parser
from game.scene.directions import ALIASES
from game.scene.manifest import OWN, TABLES
from game.scene.schema import FILE, manifest_schema
from game.scene.vocabulary import TAGS

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/authors/reference.md"
SCHEMA = ROOT / "docs/authors" / FILE
ENTRY = re.compile(r"^### `([a-z-]+)`\n(.*?)(?=\n\n|\Z)", re.MULTILINE | re.DOTALL)

HEAD = """\
# Reference

Made from the source by `python -m tests.reference`; a test keeps it in step. How things are done is told in the
[other pages](README.md).

- [Tags](#tags) · [The manifest](#the-manifest) · [Commands](#commands) · [Diagnostics](#diagnostics)
"""


def page() -> str:
    """All of the reference."""
    return "\n".join([HEAD, *_tags(), *_manifest(), *_commands(), *_diagnostics()])


def _tags() -> list[str]:
    lines = ["## Tags", "", "`# key: value`; letter case of the key and blanks around the colon do not matter.", ""]
    lines += ["| Tag | Also | Belongs to | Does |", "|---|---|---|---|"]
    for tag in TAGS:
        forms = " · ".join(f"`# {tag.key}: {form}`" if form else f"`# {tag.key}`" for form in tag.forms)
        also = ", ".join(f"`{alias}`" for alias, key in sorted(ALIASES.items()) if key == tag.key)
        lines.append(f"| {forms} | {also} | {tag.belongs} | {tag.does} |")
    return [*lines, ""]


def _manifest() -> list[str]:
    definitions = json.loads(manifest_schema())["$defs"]
    lines = [
        "## The manifest",
        "",
        f"`level.toml`. Editors complete and check it with [{FILE}]({FILE}): put it beside the manifest and write",
        f"`#:schema ./{FILE}` into its first line, as `red-heat new` does. Only `id` is needed. Keys with a star are not taken over from",
        "a level that is [extended](extend.md).",
        "",
    ]
    lines += _keys(definitions["Manifest"], definitions, OWN)
    for table, kind in TABLES.items():
        definition = definitions[kind.__name__]
        lines += [f"### `[{table}.…]`", "", definition["description"], "", *_keys(definition, definitions, frozenset())]
    return lines


def _keys(definition: dict[str, Any], definitions: dict[str, Any], own: frozenset[str]) -> list[str]:
    lines = ["| Key | Type | Default | Is |", "|---|---|---|---|"]
    for key, one in definition["properties"].items():
        needed = key in definition.get("required", ())
        default = "needed" if needed else f"`{_toml(one.get('default'))}`"
        star = " *" if key in own else ""
        lines.append(f"| `{key}`{star} | {_type(one, definitions)} | {default} | {one.get('description', '')} |")
    return [*lines, ""]


def _type(one: dict[str, Any], definitions: dict[str, Any]) -> str:
    if "$ref" in one or "allOf" in one:
        name = (one.get("$ref") or one["allOf"][0]["$ref"]).rpartition("/")[2]
        return " · ".join(f"`{word}`" for word in definitions[name]["enum"])
    kind = str(one["type"])
    if kind == "string" and "maxLength" in one:
        return f"text, {one['maxLength']:,} characters"
    words = {"integer": "whole number", "boolean": "`true` · `false`", "array": "list of texts", "object": "table"}
    return words.get(kind, kind)


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else "{}" if value == {} else str(value)


def _commands() -> list[str]:
    lines = [
        "## Commands",
        "",
        "Each ends with 0 when it did what it was asked, 1 when it found something, 2 when it cannot be done. Every one takes",
        "`--levels DIR` to look for levels in a folder first, and `--help`.",
        "",
    ]
    parser = _parser()
    (commands,) = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    for name, one in commands.choices.items():
        lines += [f"### `{name}`", "", str(one.description), ""]
        example = str(one.epilog).partition("\n")[2].strip()
        lines += [f"    {example}", "", "| Argument | Is |", "|---|---|"]
        for action in one._actions:
            if "--help" not in action.option_strings and "--levels" not in action.option_strings:
                lines.append(
                    f"| {_argument(action)} | {str(action.help).replace('%(default)s', str(action.default))} |"
                )
        lines.append("")
    return lines


def _argument(action: argparse.Action) -> str:
    metavar = action.metavar or (action.dest.upper() if action.option_strings else action.dest)
    if not action.option_strings:
        return f"`{metavar}`"
    takes = "" if action.nargs == 0 else f" {'|'.join(map(str, action.choices)) if action.choices else metavar}"
    return ", ".join(f"`{one}{takes}`" for one in action.option_strings).replace("|", "\\|")


def _diagnostics() -> list[str]:
    text = (ROOT / "docs/diagnostics.md").read_text(encoding="utf-8")
    lines = [
        "## Diagnostics",
        "",
        "Each with examples: [what the messages mean](../diagnostics.md).",
        "",
        "| Kind | Means |",
        "|---|---|",
    ]
    for kind, about in sorted(ENTRY.findall(text)):
        first = re.split(r"(?<=[.])\s", " ".join(about.split()))[0].replace("|", "\\|").replace("](", "](../")
        lines.append(f"| [`{kind}`](../diagnostics.md#{kind}) | {first} |")
    return [*lines, ""]


def main() -> None:
    PAGE.write_text(page(), encoding="utf-8")
    SCHEMA.write_text(manifest_schema(), encoding="utf-8")


if __name__ == "__main__":
    main()
