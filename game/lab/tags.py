"""Tags: those that mean nothing here, those that stand where they do nothing, and what no picture or manifest knows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import partial

from game.ink import Diagnostic, Severity, did_you_mean
from game.ink import operations as op
from game.lab.survey import ANY_KEY, Survey
from game.scene.directions import ALIASES, IGNORED, OF_THE_WEB, READERS, AtPlace, Default, Identity, Locked, Note, Plan
from game.scene.tagging import Written

GROUP = re.compile(r'<g id="([^"]+)"')
OF_CHOICES = Default | Locked | AtPlace
OF_BOTH = OF_CHOICES | Identity | Note


def tags(survey: Survey) -> Iterator[Diagnostic]:
    """What is to be said of tags, beyond what keeps a level from loading."""
    yield from _unknown(survey)
    yield from _misplaced(survey)
    yield from _identities(survey)
    yield from _places(survey)


def _unknown(survey: Survey) -> Iterator[Diagnostic]:
    """A note for each key that no table knows, where it is met first."""
    program = survey.program
    said: set[str] = set()
    for one in survey.level.tags:
        if isinstance(one.tag, Note) and one.tag.key not in IGNORED and one.tag.key not in said:
            said.add(one.tag.key)
            hint = f'did you mean "{one.tag.suggestion}"?' if one.tag.suggestion else ""
            message = f'"# {one.tag.key}" means nothing here'
            yield Diagnostic("unknown-tag", Severity.NOTE, program.tag_span(one.source), message, hint)
        if isinstance(one.tag, Note) and one.tag.key in OF_THE_WEB and one.tag.key not in said:
            said.add(one.tag.key)
            message = f'"# {one.tag.key}" would open a page of the web, and is passed over'
            yield Diagnostic("ignored-tag", Severity.NOTE, program.tag_span(one.source), message)
    known = {*READERS, *ALIASES, *IGNORED, ANY_KEY}
    for key, positions in survey.computed.items():
        if key not in known and key not in said:
            hint = did_you_mean(key, [*READERS, *ALIASES])
            message = f'"# {key}" means nothing here'
            yield Diagnostic("unknown-tag", Severity.NOTE, program.span(positions[0]), message, hint)


def _misplaced(survey: Survey) -> Iterator[Diagnostic]:
    program = survey.program
    of_lines = {program.ats[pc] for pc in program.positions[op.TAG]}
    for one in survey.level.tags:
        key = one.source.text.partition(":")[0].strip()
        if one.source.of_choice and not isinstance(one.tag, OF_BOTH) and program.tag_at(one.source) not in of_lines:
            message, hint = f'"# {key}" does nothing inside the brackets of a choice', "put it behind them"
        elif not one.source.of_choice and isinstance(one.tag, OF_CHOICES) and not _is_offered(survey, one):
            message, hint = f'"# {key}" does nothing here', "it belongs to a choice, before its bracket closes"
        else:
            continue
        yield Diagnostic("misplaced-tag", Severity.WARNING, program.tag_span(one.source), message, hint)


def _is_offered(survey: Survey, written: Written) -> bool:
    """Whether a tag of a line stands in that part of a choice which is shown before it is taken."""
    program = survey.program
    at = program.ats[written.source.pc]
    points = survey.written_choices
    index = bisect_left(points, at, key=lambda one: one.at) - 1
    if index < 0 or at >= points[index].end:
        return False
    return "]" not in program.sources.text(points[index].at, at)


def _identities(survey: Survey) -> Iterator[Diagnostic]:
    """Identities that were given twice: what is kept under one would be found at the other."""
    program = survey.program
    first: dict[str, int] = {}
    for one in survey.level.tags:
        if not isinstance(one.tag, Identity):
            continue
        line = program.sources.line_start(program.tag_at(one.source))
        if first.setdefault(one.tag.name, line) != line:
            span = program.sources.span(first[one.tag.name])
            message = f'"# id: {one.tag.name}" was given before, at {span.file}:{span.line}'
            yield Diagnostic("duplicate-id", Severity.ERROR, program.tag_span(one.source), message)


def _places(survey: Survey) -> Iterator[Diagnostic]:
    """Places that the plan has no group for, where the plan can be told and is a drawing."""
    plans = {one.tag.name for one in survey.level.tags if isinstance(one.tag, Plan) and one.tag.name is not None}
    files = survey.level.library.plans
    read = {name: _groups(survey, name) for name in plans if name in files and files[name].suffix.lower() == ".svg"}
    if plans != read.keys() or survey.is_computed("plan"):
        return
    anywhere = frozenset().union(*read.values())
    report = partial(Diagnostic, "unknown-place", Severity.ERROR)
    for one in survey.level.tags:
        match one.tag:
            case Plan(name=str(name), place=str(place)) if place not in read[name]:
                message, known = f'the plan "{name}" has no place "{place}"', read[name]
            case AtPlace(name=place) if place not in anywhere:
                message, known = f'no plan of this level has a place "{place}"', anywhere
            case _:
                continue
        yield report(survey.program.tag_span(one.source), message, did_you_mean(place, known))


def _groups(survey: Survey, plan: str) -> frozenset[str]:
    try:
        return frozenset(GROUP.findall(survey.level.library.plans[plan].read_text(encoding="utf-8-sig")))
    except (OSError, UnicodeDecodeError):
        return frozenset()
