"""What a search has found, told: as text for people, as plain data for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.lab.explore import Report
from game.lab.parts import Choices
from game.lab.replays import Beginning, replay
from game.lab.rules import RESTARTED, UNNAMED
from game.scene import Level

SHOWN = 20
"""How many lines that were never reached are listed."""


def as_text(beginning: Beginning, report: Report) -> Iterator[str]:
    """A report for people, line by line."""
    level = beginning.level
    how = f"stopped at {report.bound}: not everything was seen" if report.bound else "everything was seen"
    yield f"{report.states:,} states, {report.edges:,} choices taken, {report.seconds:.1f} s: {how}"
    if report.sampled:
        yield "the story draws random numbers, so this is what one seed shows"
    if len(report.chapters) > 1:
        yield ""
        yield f"{'chapter':24}{'ways in':>10}{'views':>8}{'states':>12}"
        for one in report.chapters:
            yield f"{one.name:24}{one.entries:>10,}{one.views:>8,}{one.states:>12,}"
    yield ""
    yield f"{'ending':24}{'shortest way':>14}"
    for name, choices in report.endings.items():
        yield f"{named(name):24}{len(choices):>8} choices   {replay(beginning, choices).command}"
    for name in level.manifest.endings:
        if name not in report.endings:
            yield f"{name:24}{'not reached' if not report.bound else 'not seen':>14}"
    for which, way in (("shortest", report.shortest), ("longest", report.longest)):
        if way is not None:
            yield f"the {which} way to an ending: {len(way)} choices, {replay(beginning, way).words:,} words"
    if report.longest is None and not report.bound:
        yield "there is no longest way: a loop can be gone through as often as one likes"
    for found in report.faults:
        way_there = replay(beginning, found.choices)
        yield ""
        yield str(found.fault)
        yield f"{'':5} = after {len(found.choices)} choices: {' > '.join(way_there.texts) or 'at once'}"
        yield f"{'':5} = {way_there.command}"
    yield from _missed(level, report)


def _missed(level: Level, report: Report) -> Iterator[str]:
    if report.lines or report.choices:
        yield ""
        why = "never reached" if not report.bound else "not reached yet"
        yield f"{len(report.lines)} lines and {len(report.choices)} choices {why}"
        spans = [level.program.span(pc) for pc in report.lines]
        spans += [level.program.sources.span(at) for at in report.choices]
        for span in sorted(set(spans))[:SHOWN]:
            yield f"{span}: {span.source.strip()[:80]}"
        if len(set(spans)) > SHOWN:
            yield f"and {len(set(spans)) - SHOWN} more"


def named(ending: str) -> str:
    """What an ending is called in a report."""
    return {UNNAMED: "(no name)", RESTARTED: "(begins again)"}.get(ending, ending)


def as_data(beginning: Beginning, report: Report) -> dict[str, Any]:
    """A report as plain data for JSON. Choices are numbered from 1, as in scripts."""
    level = beginning.level
    return {
        "level": level.id,
        "exhaustive": not report.bound,
        "bound": report.bound,
        "sampled": report.sampled,
        "seconds": round(report.seconds, 3),
        "states": report.states,
        "edges": report.edges,
        "chapters": [
            {"name": one.name, "entries": one.entries, "views": one.views, "states": one.states}
            for one in report.chapters
        ],
        "endings": {named(name): _way(beginning, choices) for name, choices in report.endings.items()},
        "shortest": _way(beginning, report.shortest) if report.shortest is not None else None,
        "longest": _way(beginning, report.longest) if report.longest is not None else None,
        "faults": [
            {
                "kind": found.fault.kind,
                "message": found.fault.message,
                "place": str(found.fault.span) if found.fault.span else None,
                **_way(beginning, found.choices),
            }
            for found in report.faults
        ],
        "unreached_lines": sorted({str(level.program.span(pc)) for pc in report.lines}),
        "unreached_choices": sorted({str(level.program.sources.span(at)) for at in report.choices}),
    }


def _way(beginning: Beginning, choices: Choices) -> dict[str, Any]:
    way = replay(beginning, choices)
    return {"choices": list(way.numbers), "texts": list(way.texts), "words": way.words, "replay": way.command}
