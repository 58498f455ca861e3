"""A field for a line of text."""

from __future__ import annotations

from collections.abc import Callable

from game.window.actions import Action, Input, Typed
from game.window.fonts import SANS, SANS_BOLD
from game.window.geometry import View
from game.window.lettering import face, write
from game.window.palette import rgb
from game.window.sdl import Surface, pygame
from game.window.widgets.base import Widget, bar, line_of

SIDE = 26.0
PADDING = 6.0
FRAME = 8.0


class TextField(Widget):
    """A label, and a line of text below it that can be typed in. `done` is called with it on Enter."""

    is_typing = True

    def __init__(
        self,
        label: str,
        text: str,
        done: Callable[[str], object],
        changed: Callable[[str], object] | None = None,
        longest: int = 60,
    ) -> None:
        self.label, self.text, self.longest = label, text, longest
        self.done, self.changed = done, changed
        self.caret = len(text)

    def height(self, view: View, width: float) -> float:
        small, letters = face(view, SANS, 13), face(view, SANS_BOLD, 17)
        return 2 * PADDING + line_of(small, view) + line_of(letters, view) + FRAME

    def handle(self, given: Input, view: View) -> bool:
        match given:
            case Typed(text=text):
                self._type(text)
            case Action.DELETE:
                self._set(self.text[: self.caret] + self.text[self.caret + 1 :], self.caret)
            case Action.LEFT:
                self.caret = max(0, self.caret - 1)
            case Action.RIGHT:
                self.caret = min(len(self.text), self.caret + 1)
            case Action.FIRST:
                self.caret = 0
            case Action.LAST:
                self.caret = len(self.text)
            case Action.ADVANCE:
                self.done(self.text)
            case _:
                return False
        return True

    def press(self, at: tuple[float, float], view: View) -> bool:
        return True

    def _type(self, text: str) -> None:
        if not text:
            self._set(self.text[: max(0, self.caret - 1)] + self.text[self.caret :], self.caret - 1)
            return
        kept = "".join(one for one in text if one.isprintable())[: self.longest - len(self.text)]
        self._set(self.text[: self.caret] + kept + self.text[self.caret :], self.caret + len(kept))

    def _set(self, text: str, caret: int) -> None:
        self.caret = max(0, min(len(text), caret))
        if text != self.text:
            self.text = text
            if self.changed is not None:
                self.changed(text)

    def draw(self, target: Surface, view: View, focused: bool, accent: str) -> None:
        colors = view.style.colors
        if focused:
            bar(target, view, self.box, accent)
        color = colors.selected_text if focused else colors.text
        small, letters = face(view, SANS, 13), face(view, SANS_BOLD, 17)
        x, y = self.box.x + SIDE, self.box.y + PADDING
        write(target, small, self.label, color, (view.px(x), view.px(y)), view.rect_of(self.box))
        y += line_of(small, view)
        frame = view.box(x, y, self.box.w - 2 * SIDE, line_of(letters, view) + FRAME - 2)
        pygame.draw.rect(target, rgb(colors.panel), frame)
        pygame.draw.rect(target, colors.text, frame, max(1, view.px(1)))
        inner = frame.inflate(-view.px(12), 0)
        before = letters.size(self.text[: self.caret])[0]
        shift = max(0, before - inner.w + view.px(4))
        old = target.get_clip()
        target.set_clip(inner.clip(old))
        top = inner.y + (inner.h - letters.height) // 2
        if self.text:
            # a line longer than its field is scrolled, not lost, so only its place is held against the frame
            drawn = letters.render(self.text, colors.text)
            target.blit(drawn, (inner.x - shift, top))
        if focused:
            pygame.draw.rect(target, colors.text, (inner.x - shift + before, top, max(2, view.px(2)), letters.height))
        target.set_clip(old)
