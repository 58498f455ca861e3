"""The backlog: everything that was said, with speakers and the choices that were taken, and a field to search it."""

from __future__ import annotations

from dataclasses import dataclass

from game.scene import Card, Decision, Narration, Session, Speech
from game.window.actions import Action, Click, Input, Typed, Wheel
from game.window.fonts import SANS, SANS_BLACK, SERIF
from game.window.furniture import shaded
from game.window.geometry import HEIGHT, WIDTH, Box
from game.window.lettering import face, write
from game.window.palette import MOSCOW, mood_of, rgb
from game.window.screen import Host, Screen
from game.window.sdl import Color, Surface, pygame
from game.window.typography import quoted, typeset
from game.window.widgets import Button, Pane, TextField
from game.window.widgets.base import line_of, lines_of

SIDE = 72.0
NAMES = 200.0
GAP = 10.0
STEP = 90.0
NARROW = 1.5
"""From this size of text on, names stand above what was said and not beside it."""


@dataclass(frozen=True, slots=True)
class Said:
    """Something that was said: who, in which color, what, and in which color that."""

    name: str
    color: Color
    text: str
    shade: Color


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it is laid out: words, and how far down they stand."""

    words: str
    color: Color
    y: float
    is_name: bool = False


class Backlog(Screen):
    """Reads the history of a session, the newest at the bottom. What is typed into its field leaves only what holds it."""

    covers = False

    def __init__(self, host: Host, session: Session, accent: str = MOSCOW.accent) -> None:
        super().__init__(host)
        self.accent = accent
        self.all = said_in(session)
        self.field = TextField("Search", "", self._searched, self._search)
        self.pane = Pane([(Button("Back", host.pop), self.field)])
        self.offset = 0.0
        self._lay_out()
        self.offset = self.end

    # --- layout ------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        view = self.host.view
        width = WIDTH - 2 * SIDE
        foot = self.pane.wanted(view, width)
        self.foot = Box(SIDE, HEIGHT - 20 - foot, width, foot)
        self.pane.place(view, self.foot)
        title = face(view, SANS_BLACK, 24)
        self.top = 44 + line_of(title, view) + 14
        self.bottom = self.foot.y - 12
        self.beside = view.style.text < NARROW
        self.left = SIDE + (NAMES + 24 if self.beside else 0)
        self.text_face, self.name_face = face(view, SERIF, 20), face(view, SANS_BLACK, 15)
        wanted = self.field.text.casefold().strip()
        self.lines: list[Line] = []
        self.found = 0
        y = 0.0
        for one in self.all:
            if wanted and wanted not in one.text.casefold() and wanted not in one.name.casefold():
                continue
            self.found += 1
            y = self._set(one, y) + GAP
        self.height = y
        self._scroll(0.0)

    def _set(self, one: Said, y: float) -> float:
        view = self.host.view
        if one.name:
            self.lines.append(Line(typeset(one.name).upper(), one.color, y, is_name=True))
            y += 0 if self.beside else line_of(self.name_face, view)
        for words in lines_of(one.text, self.text_face, view, WIDTH - SIDE - 30 - self.left):
            self.lines.append(Line(words, one.shade, y))
            y += line_of(self.text_face, view)
        return y

    @property
    def room(self) -> float:
        """How much of it is seen at once."""
        return self.bottom - self.top

    @property
    def end(self) -> float:
        """How far it can be scrolled."""
        return max(0.0, self.height - self.room)

    def resized(self) -> None:
        share = self.offset / self.end if self.end else 1.0
        self._lay_out()
        self.offset = share * self.end

    # --- input -------------------------------------------------------------------------------------------------

    @property
    def is_typing(self) -> bool:
        return self.pane.is_typing

    def _search(self, text: str) -> None:
        self._lay_out()
        self.offset = self.end

    def _searched(self, text: str) -> None:
        """Enter in the field: back to the text, of which only what was found is left."""
        self.pane.focus.index = 0

    def handle(self, given: Input) -> bool:
        match given:
            case Action.MENU if self.field.text:
                self.field.text, self.field.caret = "", 0
                self._search("")
                self.pane.focus.index = 0
            case Action.MENU:
                self.host.pop()
            case Action.BACKLOG if not self.is_typing:
                self.host.pop()
            case Action.UP:
                self._scroll(-STEP)
            case Action.DOWN:
                self._scroll(STEP)
            case Action.ROLL_BACK:
                self._scroll(-self.room * 0.9)
            case Action.ROLL_FORWARD:
                self._scroll(self.room * 0.9)
            case Action.FIRST if not self.is_typing:
                self.offset = 0.0
            case Action.LAST if not self.is_typing:
                self.offset = self.end
            case Wheel(steps=steps) if steps < 0 and self.offset >= self.end and not self.field.text:
                self.host.pop()
            case Wheel(steps=steps):
                self._scroll(-steps * STEP)
            case Action() | Typed() | Click():
                return self.pane.handle(given, self.host.view)
            case _:
                return self.pane.handle(given, self.host.view)
        return True

    def _scroll(self, units: float) -> None:
        self.offset = max(0.0, min(self.end, self.offset + units))

    # --- drawing -----------------------------------------------------------------------------------------------

    def draw(self, target: Surface) -> None:
        view = self.host.view
        colors = view.style.colors
        accent = view.style.mood_accent(self.accent)
        shaded(target, 255 if view.style.contrast else 240)
        title = face(view, SANS_BLACK, 24)
        write(target, title, "HISTORY", colors.text, (view.px(SIDE), view.px(40)))
        if self.field.text:
            words = f"{self.found} found" if self.found else "Nothing found"
            small = face(view, SANS, 15)
            right = view.px(WIDTH - SIDE) - small.size(words)[0]
            write(target, small, words, colors.hint, (right, view.px(48)))
        pygame.draw.rect(target, rgb(accent), view.box(SIDE, self.top - 12, 60, 4))
        target.set_clip(view.box(0, self.top, WIDTH, self.room))
        for line in self.lines:
            y = self.top + line.y - self.offset
            if not self.top - 100 < y < self.bottom:
                continue
            if not line.is_name:
                write(target, self.text_face, line.words, line.color, (view.px(self.left), view.px(y)))
                continue
            width = self.name_face.size(line.words)[0]
            x = view.px(self.left - 24) - width if self.beside else view.px(self.left)
            down = (self.text_face.height - self.name_face.height) // 2 if self.beside else 0
            write(target, self.name_face, line.words, line.color, (max(view.px(8), x), view.px(y) + down))
        target.set_clip(None)
        self._bar(target, accent)
        self.pane.draw(target, view, self.accent)

    def _bar(self, target: Surface, accent: str) -> None:
        if not self.end:
            return
        view = self.host.view
        length = max(30.0, self.room * self.room / self.height)
        y = self.top + (self.room - length) * self.offset / self.end
        pygame.draw.rect(target, (60, 56, 64), view.box(WIDTH - 48, self.top, 6, self.room))
        pygame.draw.rect(target, rgb(accent), view.box(WIDTH - 48, y, 6, length))


def said_in(session: Session) -> list[Said]:
    """Everything that was said on the way to the current beat."""
    level = session.level
    text: Color = (243, 234, 214)
    dim: Color = (186, 178, 164)
    found = []
    for beat, taken in session.history:
        # what was chosen at the current decision, before going back to it, was not chosen yet
        chosen = taken if beat is not session.beat else None
        match beat:
            case Card(title=title):
                found.append(Said("", dim, f"— {typeset(title)} —", dim))
            case Narration(text=words):
                found.append(Said("", text, typeset(words), text))
            case Speech(who=who, name=name, text=words):
                cast = level.manifest.cast.get(who)
                found.append(Said(name, _lifted(rgb(cast.color if cast else "#8fa1ae")), quoted(words), text))
            case Decision(stage=stage) if chosen is not None:
                letter = mood_of(stage.backdrop).letter
                found.append(Said("You", letter, typeset(chosen), letter))
            case _:
                pass
    return found


def _lifted(color: Color) -> Color:
    """A name plate's color, lightened until it can be read as letters on the panel."""
    red, green, blue = color
    while 0.299 * red + 0.587 * green + 0.114 * blue < 120:
        red, green, blue = min(255, red + 16), min(255, green + 16), min(255, blue + 16)
    return red, green, blue
