"""The JSON Schema of the manifest, made from its types, for editors that complete and check `level.toml`."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from game.scene.manifest import Manifest

FILE = "level.schema.json"
COMMENT = f"#:schema ./{FILE}"
"""The first line of a manifest whose editor is to know the schema beside it."""


def manifest_schema() -> str:
    """The schema as text."""
    schema: dict[str, Any] = msgspec.json.schema(Manifest)
    definitions = schema.pop("$defs")
    for one in definitions.values():
        if one.get("type") == "object":
            # the game warns of keys that mean nothing, and an editor should do so, too
            one["additionalProperties"] = False
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "The manifest of a level of Red Heat",
        **schema,
        "$defs": definitions,
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
