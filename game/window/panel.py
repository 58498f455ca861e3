"""The panel: text and choices of a beat together, laid out for the player's size of text."""

from __future__ import annotations

from collections.abc import Sequence

from game.scene import Beat, Decision, Narration, Speech
from game.settings import Settings
from game.window import spread
from game.window.choices import ChoiceList
from game.window.geometry import View
from game.window.palette import Mood
from game.window.sdl import Surface
from game.window.telling import Telling


class TextPanel:
    """What stands in the panel for one beat.

    Where text and choices find no room together, the text is shown first, and `go_on` brings the choices.
    """

    def __init__(self, history: Sequence[Beat], beat: Beat, view: View, settings: Settings) -> None:
        self.view = view
        self.telling = Telling(history, view, settings.letters_per_s)
        self.choices: ChoiceList | None = None
        self.shows_text = True
        self.spread = self._of_text()
        if isinstance(beat, Decision):
            self._choose(beat, settings.timers)

    def _of_text(self) -> spread.Spread:
        return spread.of_text(self.view, self.telling.least, self.telling.page.height)

    def _choose(self, decision: Decision, timed: bool) -> None:
        view, telling = self.view, self.telling
        choices = ChoiceList(decision, view, spread.is_stacked(view), timed)
        both = spread.of_both(view, telling.least, telling.page.height, choices.height)
        if both is None:
            focus = choices.focus
            choices = ChoiceList(decision, view, True, timed)
            choices.focus = focus
            choices.fit(spread.foot_box(view).y - 4 - spread.LIMIT - spread.CHOICES_DOWN)
            both = spread.of_choices(view, telling.least, choices.height)
            # a page of nothing to read would only be in the way
            self.shows_text = False
        self.choices, self.spread = choices, both
        choices.place(both.choices_y)

    @property
    def top(self) -> float:
        """The height of the panel's left upper corner."""
        return self._shown.top

    @property
    def divided(self) -> bool:
        """Whether there is a line between text and choices."""
        return self._shown.divided

    @property
    def _shown(self) -> spread.Spread:
        return self._of_text() if self.waits or self.choices is None else self.spread

    @property
    def is_apart(self) -> bool:
        """Whether the choices are shown without the text."""
        return not self.spread.together

    @property
    def waits(self) -> bool:
        """Whether the choices wait for the text to be read."""
        return self.is_apart and self.shows_text

    def begin(self, beat: Beat) -> None:
        """Let the text of a beat appear from its first letter; where text and choices find no room together, show it first."""
        if isinstance(beat, Narration | Speech):
            self.telling.begin()
        self.shows_text = bool(self.telling.page.lines)

    def go_on(self) -> bool:
        """Show what is still to be seen of the beat: the whole line, its next part, its choices; False where that is all."""
        if self.telling.is_revealing:
            self.telling.finish()
        elif self.telling.has_more:
            self.telling.turn()
        elif self.waits:
            self.shows_text = False
        else:
            return False
        return True

    def take_place_of(self, other: TextPanel) -> None:
        """Be as far as another panel of the same beat was, which was laid out for another size."""
        self.telling.take_place_of(other.telling)
        self.shows_text = other.shows_text if other.is_apart else self.shows_text
        if self.choices is not None and other.choices is not None:
            self.choices.focus = other.choices.focus

    def draw(self, target: Surface, mood: Mood, time_share: float | None) -> None:
        """Draw the words."""
        shown = self._shown
        if shown.together:
            self.telling.draw(target, shown.text_y)
        if self.choices is not None and not self.waits:
            self.choices.draw(target, mood, time_share)
