"""Meters: what they start with has to be something that they can show."""

from __future__ import annotations

from collections.abc import Iterator

from game.ink import Diagnostic, InkList, Severity, to_text
from game.lab.survey import Survey
from game.scene.directions import Gauge
from game.scene.manifest import Widget


def meters(survey: Survey) -> Iterator[Diagnostic]:
    """Meters of variables that hold no number or one out of range, and hidden ones that no tag ever shows."""
    shown = {one.tag.meter for one in survey.level.tags if isinstance(one.tag, Gauge)}
    for name, meter in survey.manifest.meters.items():
        slot = survey.program.variables.get(name)
        if slot is None:
            continue
        value, key = survey.program.initial[slot], f"meters.{name}"
        count = len(value.items) if isinstance(value, InkList) else value
        if not isinstance(count, int | float):
            message = f'the meter "{name}" shows a number or a list, and its variable starts with "{to_text(value)}"'
            yield survey.about_key("meter-value", Severity.ERROR, key, message, "let it start with a number")
        elif meter.min < meter.max and not meter.min <= count <= meter.max:
            message = f'the meter "{name}" starts with {to_text(count)}, and goes from {meter.min} to {meter.max}'
            hint = "give it min and max that hold its first value"
            yield survey.about_key("meter-value", Severity.WARNING, key, message, hint)
        if meter.widget is Widget.HIDDEN and name not in shown and not survey.is_computed("gauge"):
            message = f'the hidden meter "{name}" is never shown'
            yield survey.about_key("unused-meter", Severity.NOTE, key, message, f"show it with # gauge: {name}")
