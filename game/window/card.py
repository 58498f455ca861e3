"""Chapter cards."""

from __future__ import annotations

from game.scene import Card
from game.window.fonts import SANS, SANS_BLACK, SANS_BOLD
from game.window.furniture import CARD_FOOT, card_foot, card_ground, fitting
from game.window.geometry import HEIGHT, WIDTH, View
from game.window.lettering import put
from game.window.palette import Mood, mood_of, rgb
from game.window.sdl import Surface
from game.window.typography import typeset

LEFT, TITLE, ROOM = 75.0, 72.0, WIDTH - 144.0


def draw_card(target: Surface, view: View, card: Card, hint: str, picture: Surface | None, awaited: bool) -> None:
    """Draw a card over the whole view, on the picture of its chapter if it has one and it is there already.

    Its lines stand on each other from the bottom up, so that larger text moves the title and covers nothing.
    """
    mood: Mood = mood_of(card.stage.backdrop)
    if picture is not None:
        target.blit(picture, (0, 0))
    elif awaited:
        target.fill(rgb(mood.ground))
    else:
        target.blit(card_ground(view, mood), (0, 0))
    mood = view.style.mood(mood)
    target.blit(card_foot(view, mood), (0, view.px(CARD_FOOT)))
    colors = view.style.colors
    words = fitting(view, SANS, 13, hint, colors.hint, ROOM)
    y = view.px(HEIGHT - 18) - words.get_height()
    put(target, words, hint, (view.px(LEFT), y))
    if card.subtitle:
        subtitle = typeset(card.subtitle)
        words = fitting(view, SANS_BOLD, 22, subtitle, mood.letter, ROOM)
        y = min(view.px(630), y - view.px(6) - words.get_height())
        put(target, words, subtitle, (view.px(LEFT), y))
    # the largest words of the game need not grow with the others
    title = typeset(card.title).upper()
    words = fitting(view, SANS_BLACK, TITLE / view.style.text, title, colors.text, ROOM)
    put(target, words, title, (view.px(72), min(view.px(580) - words.get_height() // 2, y - words.get_height())))
