"""Changes: what a step of the story did to the meters, in words for a notice."""

from __future__ import annotations

from collections.abc import Iterator

from game.scene import Reading
from game.scene.manifest import Widget

MINUS = "\N{MINUS SIGN}"


def changes(before: tuple[Reading, ...], after: tuple[Reading, ...]) -> Iterator[str]:
    """One notice for each meter that was shown and is shown, and reads something else now."""
    earlier = {one.meter: one for one in before}
    for now in after:
        then = earlier.get(now.meter)
        if then is None or (then.value, then.items) == (now.value, now.items):
            continue
        if now.items or then.items:
            yield f"{now.label}: {_items(now)}"
        elif now.widget is not Widget.HIDDEN:
            by = now.value - then.value
            yield f"{now.label} {'+' if by > 0 else MINUS}{abs(by)}"


def _items(reading: Reading) -> str:
    return ", ".join(item.replace("_", " ") for item in reading.items) or "empty"
