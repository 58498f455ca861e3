"""The choices of a decision in the panel: laid out, focused, taken; and the bar of a timer that runs."""

from __future__ import annotations

from game.scene import Choice, Decision
from game.window import spread
from game.window.actions import Action, Click, Input, Pick, Point
from game.window.fonts import SANS_BOLD, SERIF
from game.window.furniture import choice_bar
from game.window.geometry import View
from game.window.lettering import face, write
from game.window.palette import Mood, rgb
from game.window.sdl import Rect, Surface, pygame
from game.window.typography import typeset
from game.window.wrapping import wrap

LINE, PADDING, GAP, SIZE = 25, 6, 8, 19
TIMER_HEIGHT, TIMER_ROOM = 5, 14
NOTHING = -1
SMALLER = 0.92


class ChoiceList:
    """The rows of one decision. Nothing is focused until the player asks for it, so no stray key takes a choice.

    `whole` gives them all of the panel's width. Where even that has no room for all of them, their letters are smaller: every
    choice is to be seen, always.
    """

    def __init__(self, decision: Decision, view: View, whole: bool = False, timed: bool = True) -> None:
        self.choices = decision.choices
        self.view = view
        self.focus = NOTHING
        self.timed = timed and decision.seconds is not None
        self.top = 0.0
        self.x, self.width = (spread.WHOLE_BAR_X, spread.WHOLE_BAR_WIDTH) if whole else (spread.BAR_X, spread.BAR_WIDTH)
        self._set(1.0)

    def fit(self, room: float) -> None:
        """Make the letters as small as it takes to find room."""
        factor = 1.0
        while self.height > room and factor > 0.3:
            factor *= SMALLER
            self._set(factor)

    def _set(self, factor: float) -> None:
        style = self.view.style
        scale = style.text * factor
        self.face = face(self.view, SERIF, SIZE * factor)
        self.digits = face(self.view, SANS_BOLD, SIZE * factor)
        self.line = LINE * scale * style.line
        self.padding, self.gap = PADDING * factor, (GAP if style.text <= spread.STACKED_FROM else 4) * factor
        self.number_x = self.x + 26
        # room for two digits and a mark before them
        self.words_x = self.x + 26 + max(28.0, 1.4 * self.digits.size("0")[0] / self.view.scale + 14)
        self.words_width = self.x + self.width - 16 - self.words_x
        wide = self.view.px(self.words_width)
        self.rows = [wrap(_words(one), self.face, wide) for one in self.choices]
        self.heights = [len(lines) * self.line + 2 * self.padding for lines in self.rows]

    @property
    def height(self) -> float:
        """How much room they need, with the timer's bar above them."""
        return sum(self.heights) + self.gap * (len(self.heights) - 1) + (TIMER_ROOM if self.timed else 0)

    def place(self, y: float) -> None:
        """Stand from this height on."""
        self.top = y + (TIMER_ROOM if self.timed else 0)

    @property
    def focused(self) -> Choice | None:
        return self.choices[self.focus] if self.focus != NOTHING else None

    def handle(self, given: Input, view: View) -> Choice | None:
        """Move the focus; returns a choice when one is taken."""
        match given:
            case Action.UP | Action.LEFT | Action.PREVIOUS:
                self._move(-1)
            case Action.DOWN | Action.RIGHT | Action.SKIP:
                self._move(1)
            case Action.ADVANCE:
                if self.focus == NOTHING:
                    self._move(1)
                else:
                    return self.choices[self.focus]
            case Pick(number=number):
                return next((one for one in self.choices if one.number == number), None)
            case Point(at=at):
                found = self._at(at, view)
                if found is not None and self.choices[found].locked is None:
                    self.focus = found
            case Click(at=at):
                found = self._at(at, view)
                if found is not None and self.choices[found].locked is None:
                    return self.choices[found]
        return None

    def _move(self, step: int) -> None:
        start = self.focus if self.focus != NOTHING else (NOTHING if step > 0 else 0)
        for offset in range(1, len(self.choices) + 1):
            index = (start + step * offset) % len(self.choices)
            if self.choices[index].locked is None:
                self.focus = index
                return

    def _at(self, pixel: tuple[int, int], view: View) -> int | None:
        left, top = pixel[0] - view.rect[0], pixel[1] - view.rect[1]
        return next((index for index in range(len(self.choices)) if self.box(index).collidepoint(left, top)), None)

    def box(self, index: int) -> Rect:
        """Where a row stands, in pixels of the view."""
        y = self.top + sum(self.heights[:index]) + self.gap * index
        return self.view.box(self.x, y, self.width, self.heights[index])

    def draw(self, target: Surface, mood: Mood, time_share: float | None) -> None:
        """Draw all rows, and the timer's bar above them while one runs."""
        view, colors = self.view, self.view.style.colors
        mood = view.style.mood(mood)
        for index, choice in enumerate(self.choices):
            box = self.box(index)
            focused = index == self.focus
            if focused:
                target.blit(choice_bar(view, self.width, self.heights[index], mood.accent), box.topleft)
            color = colors.locked if choice.locked is not None else colors.selected_text if focused else colors.text
            step = view.px(self.line)
            if choice.number is not None:
                shade = colors.selected_text if focused else mood.letter
                down = (step - self.digits.height) // 2
                at = view.px(self.number_x), box.y + view.px(self.padding) + down
                write(target, self.digits, str(choice.number), shade, at, box)
            for row, words in enumerate(self.rows[index]):
                down = view.px(self.padding + row * self.line) + (step - self.face.height) // 2
                write(target, self.face, words, color, (view.px(self.words_x), box.y + down), box)
        if time_share is not None:
            self._timer(target, mood, time_share)

    def _timer(self, target: Surface, mood: Mood, share: float) -> None:
        track = self.view.box(self.x + 8, self.top - TIMER_ROOM, self.width - 8, TIMER_HEIGHT)
        pygame.draw.rect(target, (60, 56, 64), track)
        track.w = round(track.w * share)
        pygame.draw.rect(target, rgb(mood.accent), track)


def _words(choice: Choice) -> str:
    text = typeset(choice.text)
    return f"{text} — {typeset(choice.locked)}" if choice.locked else text
