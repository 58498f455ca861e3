"""Furniture: the slanted shapes of the play screen, each drawn as one small SVG and rasterised once a size."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from game.window import svg
from game.window.fonts import SANS_BLACK, SANS_BOLD, font
from game.window.geometry import HEIGHT, WIDTH, Box, View, panel_edge
from game.window.lettering import face, put
from game.window.palette import Mood, rgb
from game.window.sdl import Color, Rect, Surface
from game.window.typography import typeset

PANEL_TOP = 484.0
HIGHEST_TOP = 300.0
TAG_HEIGHT = 34


def panel_y(view: View, top: float) -> int:
    """Where the panel begins, in pixels: nothing of it is above."""
    return view.px(panel_edge(WIDTH, top) - 4)


@lru_cache(maxsize=12)
def panel(view: View, top: float, accent: str, divided: bool = True) -> Surface:
    """The text panel with its colored edge and the divider, from `panel_y` to the bottom of the view."""
    right = panel_edge(WIDTH, top)
    opacity, colors, accent = view.style.opacity, view.style.colors, view.style.mood_accent(accent)
    divider = f'<path fill="{colors.divider}" d="M732 {top + 22} H734 L728 688 H726 Z"/>' if divided else ""
    begin = panel_y(view, top)
    above = begin / view.scale
    shapes = (
        f'<g transform="translate(0 {-above:.4f})">'
        f'<path fill="{colors.panel}" fill-opacity="{opacity:.3f}" d="M0 {top} L{WIDTH} {right} V{HEIGHT + 1} H0 Z"/>'
        f'<path fill="{accent}" d="M0 {top - 3} L{WIDTH} {right - 3} V{right} L0 {top} Z"/>'
        f"{divider}</g>"
    )
    return svg.drawing(view.size[0], view.size[1] - begin, WIDTH, HEIGHT - above, shapes)


@lru_cache(maxsize=32)
def choice_bar(view: View, width: float, height: float, accent: str) -> Surface:
    """The leaning bar behind the selected choice."""
    accent = view.style.mood_accent(accent)
    shapes = (
        f'<path fill="{view.style.colors.selected_bar}" d="M8 0 H{width} L{width - 8} {height} H0 Z"/>'
        f'<path fill="{accent}" d="M8 0 H13 L5 {height} H0 Z"/>'
    )
    return svg.drawing(view.px(width), view.px(height), width, height, shapes)


@lru_cache(maxsize=64)
def name_tag(view: View, name: str, color: str, ink: str) -> Surface:
    """A name plate: capitals on a leaning box in the speaker's color; in high contrast black ones on white."""
    color, ink = ("#ffffff", "#000000") if view.style.contrast else (color, ink)
    letters = _fitting(view, SANS_BLACK, 17, typeset(name).upper(), rgb(ink), 800)
    width, high = letters.get_width() / view.scale + 52, TAG_HEIGHT * view.style.text
    tag = svg.drawing(
        view.px(width),
        view.px(high + 3),
        width,
        high + 3,
        f'<path fill="{color}" d="M10 2 L{width} 0 L{width - 10} {high} L0 {high + 3} Z"/>',
    )
    at = (tag.get_width() - letters.get_width()) // 2, (tag.get_height() - letters.get_height()) // 2
    put(tag, letters, name, at)
    return tag


@lru_cache(maxsize=16)
def place_strip(view: View, words: str, accent: str) -> Surface:
    """The strip at the top left: where and in which chapter we are."""
    colors, accent = view.style.colors, view.style.mood_accent(accent)
    letters = _fitting(view, SANS_BOLD, 14, typeset(words).upper(), colors.text, WIDTH - 80)
    width, high = letters.get_width() / view.scale + 52, 32 * view.style.text
    strip = svg.drawing(
        view.px(width),
        view.px(high),
        width,
        high,
        f'<path fill="{colors.panel}" fill-opacity="{strip_opacity(view)}" d="M0 0 H{width} L{width - 12} {high} H0 Z"/>'
        f'<path fill="{accent}" d="M0 0 H8 V{high} H0 Z"/>',
    )
    put(strip, letters, words, (view.px(24), (strip.get_height() - letters.get_height()) // 2))
    return strip


def strip_opacity(view: View) -> float:
    """How much of the picture shows through the strips at the top."""
    return 1.0 if view.style.contrast else 0.863


def _fitting(view: View, family: str, size: float, words: str, color: Color, most: float) -> Surface:
    """Words on one line; smaller, if they would be wider than this."""
    letters = face(view, family, size)
    while letters.size(words)[0] > view.px(most) and size > 6:
        size *= 0.92
        letters = face(view, family, size)
    return letters.render(words, color)


@lru_cache(maxsize=8)
def wing_shade(view: View, right: bool = False) -> Surface:
    """The shade behind a portrait on the left or right: darkest at the border, gone after 430 units."""
    steps = 24
    bands = []
    for index in range(steps):
        share = 1 - (index + 0.5) / steps
        opacity = 120 / 255 * share**1.3
        left = 430 * ((steps - 1 - index) if right else index) / steps
        bands.append(
            f'<rect x="{left:.2f}" y="0" width="{430 / steps + 0.3:.2f}" height="484" '
            f'fill="#06060a" fill-opacity="{opacity:.3f}"/>'
        )
    return svg.drawing(view.px(430), view.px(484), 430, 484, "".join(bands))


@lru_cache(maxsize=2)
def card_ground(view: View, mood: Mood) -> Surface:
    """The ground of a chapter card that has no picture: two planes, one wedge, a halftone edge."""
    dots = "".join(
        f'<path fill="none" stroke="{mood.accent}" stroke-width="{width}" stroke-linecap="round" '
        f'stroke-dasharray=".3 15" d="M{start} 720 L{start + 520} -10"/>'
        for width, start in ((9, 392), (7, 376), (5, 360), (3, 344))
    )
    shapes = (
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{mood.ground}"/>'
        f'<path fill="#05070f" d="M0 470 L{WIDTH} 250 V{HEIGHT} H0 Z"/>'
        f'<path fill="{mood.accent}" d="M410 {HEIGHT} L930 -10 H1040 L560 {HEIGHT} Z"/>'
        f'<path fill="#05070f" fill-opacity=".35" d="M500 {HEIGHT} L990 -10 H1040 L560 {HEIGHT} Z"/>{dots}'
    )
    return svg.drawing(*view.size, WIDTH, HEIGHT, shapes).convert()


CARD_FOOT = 466.0
"""Where the foot of a chapter card begins."""


@lru_cache(maxsize=4)
def card_foot(view: View, mood: Mood) -> Surface:
    """The dark foot of a chapter card, on which its lettering stands, from `CARD_FOOT` to the bottom of the view."""
    top = CARD_FOOT
    shapes = (
        f'<path fill="#05070f" fill-opacity=".92" d="M0 {516 - top} L{WIDTH} {472 - top} V{HEIGHT} H0 Z"/>'
        f'<path fill="{mood.accent}" d="M0 {511 - top} L{WIDTH} {467 - top} V{472 - top} L0 {516 - top} Z"/>'
    )
    begin = view.px(top)
    return svg.drawing(view.size[0], view.size[1] - begin, WIDTH, HEIGHT - begin / view.scale, shapes)


def plate(target: Surface, view: View, box: Box) -> None:
    """A plate of the panel's color, for words that would stand on a picture."""
    rect = view.rect_of(box)
    ground = Surface(rect.size)
    ground.fill(rgb(view.style.colors.panel))
    ground.set_alpha(round(255 * max(0.86, view.style.opacity)))
    target.blit(ground, rect)


def shaded(target: Surface, alpha: int) -> None:
    """Darken everything drawn so far, for what is laid over it."""
    veil = Surface(target.get_size())
    veil.fill((5, 5, 9))
    veil.set_alpha(alpha)
    target.blit(veil, (0, 0))


def fitted(face: str, size: int, words: str, width: int, render: Callable[[Surface], None]) -> Rect:
    """Render words at a size, or smaller if they would be wider than this; returns the rectangle of the letters."""
    letters = font(face, size).render(words, True, (243, 234, 214))
    while letters.get_width() > width and size > 8:
        size -= 1
        letters = font(face, size).render(words, True, (243, 234, 214))
    render(letters)
    return letters.get_rect()
