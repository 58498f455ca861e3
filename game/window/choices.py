"""The choices of a decision in the panel: laid out, focused, taken; and the bar of a timer that runs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from game.scene import Choice, Decision
from game.window.actions import Action, Click, Input, Pick, Point
from game.window.fonts import SANS_BOLD, SERIF, font
from game.window.furniture import choice_bar
from game.window.geometry import View
from game.window.palette import LOCKED, SELECTED_TEXT, TEXT, Mood, rgb
from game.window.reader import Mark
from game.window.sdl import Color, Rect, Surface, pygame
from game.window.typography import typeset
from game.window.wrapping import wrap

BAR_X, BAR_WIDTH = 742, 474
NUMBER_X, WORDS_X, WORDS_WIDTH = 768, 796, 404
FIRST_Y, BOTTOM_Y = 508, 700
LINE, PADDING, GAP, SIZE = 25, 6, 8, 19
MARK_X = 787
TIMER_HEIGHT = 5
NO_MARKS: Mapping[str, Mark] = MappingProxyType({})
NOTHING = -1


class ChoiceList:
    """The rows of one decision. Nothing is focused until the player asks for it, so no stray key takes a choice."""

    def __init__(self, decision: Decision, view: View, marks: Mapping[str, Mark] = NO_MARKS) -> None:
        self.choices = decision.choices
        self.marks = [marks.get(one.identity) for one in decision.choices]
        self.view = view
        self.face = font(SERIF, view.px(SIZE))
        self.focus = NOTHING
        self.rows = [wrap(_words(one), self.face, view.px(WORDS_WIDTH)) for one in self.choices]
        self.heights = [len(lines) * LINE + 2 * PADDING for lines in self.rows]
        self.timed = decision.seconds is not None
        self.top = float(FIRST_Y)

    @property
    def excess(self) -> float:
        """How much more room than the panel's own the choices need."""
        height = sum(self.heights) + GAP * (len(self.heights) - 1) + (14 if self.timed else 0)
        return max(0.0, FIRST_Y + height - BOTTOM_Y)

    def place(self, rise: float) -> None:
        """Stand as much higher as the panel does."""
        self.top = FIRST_Y - rise + (14 if self.timed else 0)

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
        y = self.top + sum(self.heights[:index]) + GAP * index
        return self.view.box(BAR_X, y, BAR_WIDTH, self.heights[index])

    def draw(self, target: Surface, mood: Mood, time_share: float | None) -> None:
        """Draw all rows, and the timer's bar above them while one runs."""
        view = self.view
        digits = font(SANS_BOLD, view.px(SIZE))
        for index, choice in enumerate(self.choices):
            box = self.box(index)
            focused = index == self.focus
            if focused:
                target.blit(choice_bar(view, BAR_WIDTH, self.heights[index], mood.accent), box.topleft)
            color = LOCKED if choice.locked is not None else SELECTED_TEXT if focused else TEXT
            if choice.number is not None:
                digit = digits.render(str(choice.number), True, (255, 255, 255) if focused else mood.letter)
                target.blit(digit, (view.px(NUMBER_X), box.y + view.px(PADDING)))
            self._mark(target, index, color)
            for row, words in enumerate(self.rows[index]):
                drawn = self.face.render(words, True, color)
                target.blit(drawn, (view.px(WORDS_X), box.y + view.px(PADDING + row * LINE - 2)))
        if time_share is not None:
            self._timer(target, mood, time_share)

    def _mark(self, target: Surface, index: int, color: Color) -> None:
        """A tick after the number of a choice that was taken in this run, a ring after one of an earlier run."""
        view, mark = self.view, self.marks[index]
        x, y = view.px(MARK_X), self.box(index).y + view.px(PADDING + LINE / 2 - 1)
        size, width = view.px(4), max(2, view.px(2))
        if mark is Mark.NOW:
            pygame.draw.lines(
                target, color, False, [(x - size, y), (x - size // 3, y + size), (x + size, y - size)], width
            )
        elif mark is Mark.EARLIER:
            pygame.draw.circle(target, color, (x, y), size, width)

    def _timer(self, target: Surface, mood: Mood, share: float) -> None:
        track = self.view.box(BAR_X + 8, self.top - 14, BAR_WIDTH - 8, TIMER_HEIGHT)
        pygame.draw.rect(target, (60, 56, 64), track)
        track.w = round(track.w * share)
        pygame.draw.rect(target, rgb(mood.accent), track)


def _words(choice: Choice) -> str:
    text = typeset(choice.text)
    return f"{text} — {typeset(choice.locked)}" if choice.locked else text
