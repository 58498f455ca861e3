"""Check: every mistake of a level that can be found without playing it.

What keeps a level from loading is found by the scene engine, what is hardly meant in its ink by the language; the rooms of
this package add what only a level can get wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from game.ink import Diagnostic, Severity, review
from game.ink.compilation import nothing_collected
from game.lab.decisions import decisions
from game.lab.endings import endings
from game.lab.media import media
from game.lab.meters import meters
from game.lab.silence import Silence, Silenced, apply, silences_of_manifest, silences_of_story
from game.lab.sounds import sounds
from game.lab.speech import speech
from game.lab.survey import Survey
from game.lab.tags import tags
from game.lab.unused import unused
from game.lab.variables import variables
from game.scene import Examination, examine

ROOMS: tuple[Callable[[Survey], Iterator[Diagnostic]], ...] = (
    tags,
    speech,
    decisions,
    endings,
    variables,
    meters,
    sounds,
    media,
    unused,
)


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in a level, in the order of its files and lines, and what was silenced."""

    level: str
    findings: tuple[Diagnostic, ...]
    silenced: tuple[Silenced, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings are this bad."""
        return sum(one.severity is severity for one in self.findings)


def check(path: Path, name: str = "") -> Report:
    """Check the level in a folder, or a bare `.ink` file. Raises `LevelError` only where there is none.

    `name` is what the report calls it.
    """
    with nothing_collected():
        return _report(path, name)


def _report(path: Path, name: str) -> Report:
    examination = examine(path)
    found = list(examination.diagnostics)
    if examination.program is not None:
        found += review(examination.program)
    if examination.level is not None:
        survey = Survey(examination.level, examination.manifest)
        for room in ROOMS:
            found += room(survey)
    hard = {one for one in examination.diagnostics if one.severity is Severity.ERROR}
    soft = (one for one in found if one not in hard)
    left, silenced = apply(_silences(examination), dict.fromkeys(soft), examination.level is not None)
    left = [one for one in left if not _is_anothers(one, examination)]
    findings = sorted(dict.fromkeys([*hard, *left]), key=_place)
    return Report(name or path.as_posix(), tuple(findings), tuple(silenced))


def _is_anothers(one: Diagnostic, examination: Examination) -> bool:
    """Whether a finding is about a file of a level that this one extends, whose author is somebody else."""
    folder = examination.level.folder if examination.level is not None else None
    if folder is None or one.span is None or folder.base is None:
        return False
    return one.span.file.startswith(tuple(f"{base.shown}/" for base in folder.base.layers))


def _silences(examination: Examination) -> list[Silence]:
    files = examination.sources.files if examination.sources is not None else []
    found = [one for file in files for one in silences_of_story(file)]
    return [*found, *silences_of_manifest(examination.manifest.file, examination.manifest.text)]


def _place(one: Diagnostic) -> tuple[str, int, int, str]:
    return (one.span.file, one.span.line, one.span.column, one.kind) if one.span else ("", 0, 0, one.kind)
