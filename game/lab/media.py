"""Pictures and sounds of the level itself: whether they can be shown and heard, and what of a drawing will be missing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from game.ink import Diagnostic, Severity, Span
from game.lab.survey import Survey
from game.media.files import check_file
from game.scene.directions import Ambience, Background, Image, Music, Sound
from game.scene.files import PICTURES, SOUNDS


def media(survey: Survey) -> Iterator[Diagnostic]:
    """Files that no decoder is given, and elements of drawings that are not drawn."""
    for name, path in _files(survey).items():
        span = Span(name, 1)
        try:
            drawing = check_file(path)
        except (OSError, ValueError) as error:
            kind, what = ("bad-picture", "picture") if path.suffix.lower() in PICTURES else ("bad-sound", "sound")
            why = getattr(error, "strerror", None) or str(error)
            yield Diagnostic(kind, Severity.ERROR, span, f"this {what} cannot be used: {why}")
            continue
        if drawing is not None and drawing.ignored:
            names = ", ".join(f"<{one}>" for one in drawing.ignored[:6])
            hint = "turn text and copies into paths, and take the rest out"
            yield Diagnostic("not-drawn", Severity.WARNING, span, f"of this drawing {names} will be missing", hint)


def _files(survey: Survey) -> dict[str, Path]:
    """The files of the level itself, by the names of messages: those in its folders, and those that tags name by a path."""
    folder = survey.level.folder
    if folder is None:
        return {}
    paths = [path for _, path in folder.files("pictures", PICTURES)]
    paths += [path for _, path in folder.files("sounds", SOUNDS)]
    library = survey.level.library
    backdrops, framed, loops = library.backdrops, library.framed, library.loops
    for tag in {one.source.text: one.tag for one in survey.level.tags}.values():
        match tag:
            case Background(name=str(name)):
                paths += [backdrops[name]] if name in backdrops else []
            case Image(name=str(name)):
                paths += [framed[name]] if name in framed else []
            case Music(name=str(name)) | Ambience(name=str(name)) | Sound(name=name):
                paths += [loops[name]] if name in loops else []
    own = [path for path in dict.fromkeys(paths) if path.is_relative_to(folder.root)]
    return {f"{folder.shown}/{path.relative_to(folder.root).as_posix()}": path for path in own}
