"""Meters: what the game keeps count of, drawn small in the strip at the top right."""

from __future__ import annotations

import math
from functools import lru_cache
from pathlib import Path

from game.homes import data_folder
from game.scene import Reading
from game.scene.manifest import Widget
from game.window import svg
from game.window.fonts import SANS
from game.window.furniture import strip_opacity
from game.window.geometry import View
from game.window.lettering import face, put
from game.window.sdl import Surface, pygame
from game.window.typography import typeset

ICON = 24.0
LABEL_GAP = 9.0
METER_GAP = 24.0
HANDS_APART_MIN = 47
"""How many minutes the two watches are apart for each step that trust is short of its full value."""

HOLSTERS = {"magnum": "holster_magnum", "service_pistol": "holster", "empty_hands": "holster_empty"}


@lru_cache(maxsize=32)
def meter_strip(view: View, readings: tuple[Reading, ...], accent: str) -> Surface | None:
    """The strip with all meters that are shown there; None when there are none."""
    shown = [one for one in readings if one.widget is not Widget.TORN_EDGE]
    if not shown:
        return None
    parts = [(_label(view, one), _widget(view, one, accent)) for one in shown]
    gap, between = view.px(LABEL_GAP), view.px(METER_GAP)
    inner = sum(label.get_width() + gap + drawn.get_width() for label, drawn in parts) + between * (len(parts) - 1)
    width, height = inner + view.px(72), view.pt(32)
    w, h = width / view.scale, 32 * view.style.text
    ground, opacity = view.style.colors.panel, strip_opacity(view)
    strip = svg.drawing(
        width, height, w, h, f'<path fill="{ground}" fill-opacity="{opacity}" d="M0 {h} L12 0 H{w} V{h} Z"/>'
    )
    x = view.px(32)
    for reading, (label, drawn) in zip(shown, parts, strict=True):
        put(strip, label, reading.label, (x, (height - label.get_height()) // 2))
        x += label.get_width() + gap
        strip.blit(drawn, (x, (height - drawn.get_height()) // 2))
        x += drawn.get_width() + between
    return strip


def torn_edge(readings: tuple[Reading, ...]) -> str | None:
    """The name of the torn edge that lies over the player's portrait."""
    for one in readings:
        if one.widget is Widget.TORN_EDGE and one.value > 0:
            return f"torn_edge_{min(one.value, 2)}"
    return None


def _label(view: View, reading: Reading) -> Surface:
    return face(view, SANS, 13).render(typeset(reading.label).upper(), view.style.colors.text)


def _widget(view: View, reading: Reading, accent: str) -> Surface:
    match reading.widget:
        case Widget.WATCHES:
            return _watches(view, reading)
        case Widget.STARS:
            names = ["star" if index < reading.value else "star_empty" for index in range(reading.high)]
            return _row(view, names)
        case Widget.HEADLINE:
            return _row(view, [f"paper_{max(0, min(2, reading.value))}"])
        case Widget.HOLSTER:
            held = next((HOLSTERS[item] for item in reversed(reading.items) if item in HOLSTERS), "holster_empty")
            return _row(view, [held])
        case _:
            return _cells(view, reading, accent)


def _row(view: View, names: list[str]) -> Surface:
    size = view.pt(ICON)
    icons = [_object(name, size) for name in names]
    row = Surface((size * max(1, len(icons)), size), pygame.SRCALPHA)
    for index, icon in enumerate(icons):
        row.blit(icon, (index * size, 0))
    return row


def _watches(view: View, reading: Reading) -> Surface:
    """Two wristwatches. Yours has stopped; his comes closer to it, and at full trust they tell the same time."""
    apart = (reading.high - reading.value) * HANDS_APART_MIN
    times = (9 * 60 + 47, 9 * 60 + 47 + apart)
    size = view.pt(ICON + 4)
    row = Surface((size * 2, size), pygame.SRCALPHA)
    for index, minutes in enumerate(times):
        row.blit(_object("watch_face", size), (index * size, 0))
        row.blit(svg.drawing(size, size, 64, 64, _hands(minutes)), (index * size, 0))
    return row


def _hands(minutes: int) -> str:
    shapes = ""
    for angle, length, width in (
        (minutes / 720 * math.tau, 10, 4.5),
        (minutes % 60 / 60 * math.tau, 15, 3.5),
    ):
        x, y = 32 + length * math.sin(angle), 32 - length * math.cos(angle)
        shapes += f'<line x1="32" y1="32" x2="{x:.1f}" y2="{y:.1f}" stroke="#0b0a0e" stroke-width="{width}" stroke-linecap="round"/>'
    return shapes


def _cells(view: View, reading: Reading, accent: str) -> Surface:
    count = max(1, reading.high - reading.low)
    filled = reading.value - reading.low
    width = 12 * count + 4
    shapes = "".join(
        f'<path fill="{view.style.mood_accent(accent) if index < filled else view.style.colors.empty}" d="M{12 * index + 3} 0 h8 l-3 11 h-8 Z"/>'
        for index in range(count)
    )
    return svg.drawing(view.pt(width), view.pt(11), width, 11, shapes)


@lru_cache(maxsize=64)
def _object(name: str, size: int) -> Surface:
    path: Path = data_folder("assets") / "objects" / f"{name}.svg"
    try:
        return svg.picture(path, size, size).convert_alpha()
    except (OSError, pygame.error):
        return Surface((size, size), pygame.SRCALPHA)
