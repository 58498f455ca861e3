"""Chapter cards."""

from __future__ import annotations

from game.scene import Card
from game.window.fonts import SANS, SANS_BLACK, SANS_BOLD, font
from game.window.furniture import CARD_FOOT, card_foot, card_ground, fitted
from game.window.geometry import HEIGHT, WIDTH, View
from game.window.palette import HINT, Mood, mood_of, rgb
from game.window.sdl import Surface
from game.window.typography import typeset


def draw_card(target: Surface, view: View, card: Card, picture: Surface | None, awaited: bool) -> None:
    """Draw a card over the whole view, on the picture of its chapter if it has one and it is there already."""
    mood: Mood = mood_of(card.stage.backdrop)
    if picture is not None:
        target.blit(picture, (0, 0))
    elif awaited:
        target.fill(rgb(mood.ground))
    else:
        target.blit(card_ground(view, mood), (0, 0))
    target.blit(card_foot(view, mood), (0, view.px(CARD_FOOT)))

    def title(letters: Surface) -> None:
        target.blit(letters, (view.px(72), view.px(580) - letters.get_height() // 2))

    fitted(SANS_BLACK, view.px(72), typeset(card.title).upper(), view.px(WIDTH - 144), title)
    if card.subtitle:
        words = font(SANS_BOLD, view.px(22)).render(typeset(card.subtitle), True, mood.letter)
        target.blit(words, (view.px(75), view.px(630)))
    hint = font(SANS, view.px(13)).render("Space to go on", True, HINT)
    target.blit(hint, (view.px(75), view.px(HEIGHT - 34)))
