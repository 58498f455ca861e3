"""Typography: straight quotes and hyphens of the source to the marks that a printer would set."""

from __future__ import annotations

import re

_OPENING = re.compile(r'(^|[\s(\[—“‘-])"')
_ELIDED = r"(?:em|cause|til|bout|round|n|tis|twas|\d\ds?)\b"
_OPENING_SINGLE = re.compile(rf"(^|[\s(\[—“])'(?!{_ELIDED})(?=\w(?:[^']|(?<=\w)'(?=\w))*'(?!\w))")


def typeset(text: str) -> str:
    """Text with curly quotes and real dashes."""
    text = text.replace("...", "…").replace(" -- ", " — ")
    text = _OPENING.sub(r"\1“", text).replace('"', "”")
    return _OPENING_SINGLE.sub(r"\1‘", text).replace("'", "’")


def quoted(text: str) -> str:
    """What somebody says, between quotation marks; those inside it become single ones."""
    inner = typeset(text).replace("“", "‘").replace("”", "’")
    return f"“{inner}”"
