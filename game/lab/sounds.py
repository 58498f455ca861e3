"""Sounds: who cannot hear them reads their captions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.ink import Diagnostic, Severity
from game.lab.survey import Survey
from game.scene.captions import shared_captions
from game.scene.directions import Sound

BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def sounds(survey: Survey) -> Iterator[Diagnostic]:
    """Sounds without a caption, each where it is heard first; a level without a manifest has no place for captions."""
    if not survey.written.text:
        return
    heard: set[str] = set()
    captions: set[str] | None = None
    for one in survey.level.tags:
        if not isinstance(one.tag, Sound) or one.tag.name in heard:
            continue
        heard.add(one.tag.name)
        if captions is None:
            captions = {*survey.manifest.captions, *shared_captions()}
        if one.tag.name not in captions and one.tag.name in survey.level.library.sounds:
            span = survey.program.tag_span(one.source)
            message = f'the sound "{one.tag.name}" has no caption'
            key = one.tag.name if BARE_KEY.fullmatch(one.tag.name) else f'"{one.tag.name}"'
            hint = f'say in level.toml, under [captions], what is heard: {key} = "…"'
            yield Diagnostic("sound-without-caption", Severity.WARNING, span, message, hint)
