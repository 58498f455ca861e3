"""The backlog: everything that was said, with speakers and the choices that were taken."""

from __future__ import annotations

from dataclasses import dataclass

from game.scene import Card, Decision, Narration, Session, Speech
from game.window.actions import Action, Click, Input, Wheel
from game.window.fonts import SANS, SANS_BLACK, SERIF, font
from game.window.geometry import HEIGHT, WIDTH, View
from game.window.palette import HINT, MOSCOW, PANEL, TEXT, mood_of, rgb
from game.window.screen import Host, Screen
from game.window.sdl import Color, Rect, Surface, pygame
from game.window.typography import quoted, typeset
from game.window.wrapping import wrap

LEFT, WIDTH_OF_TEXT = 300, 760
TOP, BOTTOM = 96, 650
LINE = 30
STEP = 90.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the backlog, laid out: who, in which color, what, and how far down."""

    name: str
    color: Color
    text: str
    shade: Color
    y: float


class Backlog(Screen):
    """Reads the history of a session, the newest at the bottom."""

    covers = False

    def __init__(self, host: Host, session: Session) -> None:
        super().__init__(host)
        self.session = session
        self._lay_out()
        self.offset = self.end

    def _lay_out(self) -> None:
        view = self.host.view
        self.face = font(SERIF, view.px(20))
        self.entries: list[Entry] = []
        y = 0.0
        for name, color, text, shade in self._said():
            for row, words in enumerate(wrap(text, self.face, view.px(WIDTH_OF_TEXT))):
                self.entries.append(Entry(name if row == 0 else "", color, words, shade, y))
                y += LINE
            y += 10
        self.height = y

    def _said(self) -> list[tuple[str, Color, str, Color]]:
        level = self.session.level
        found: list[tuple[str, Color, str, Color]] = []
        for beat, chosen in self.session.history:
            match beat:
                case Card(title=title):
                    found.append(("", HINT, f"— {typeset(title)} —", HINT))
                case Narration(text=text):
                    found.append(("", TEXT, typeset(text), TEXT))
                case Speech(who=who, name=name, text=text):
                    cast = level.manifest.cast.get(who)
                    found.append((name, _lifted(rgb(cast.color if cast else "#8fa1ae")), quoted(text), TEXT))
                case Decision(stage=stage) if chosen is not None:
                    found.append(
                        ("You", mood_of(stage.backdrop).letter, typeset(chosen), mood_of(stage.backdrop).letter)
                    )
                case _:
                    pass
        return found

    @property
    def end(self) -> float:
        """How far it can be scrolled."""
        return max(0.0, self.height - (BOTTOM - TOP))

    def handle(self, given: Input) -> bool:
        match given:
            case Action.MENU | Action.BACKLOG | Action.ADVANCE | Click():
                self.host.pop()
            case Action.UP:
                self._scroll(-STEP)
            case Action.DOWN:
                self._scroll(STEP)
            case Action.ROLL_BACK:
                self._scroll(-(BOTTOM - TOP) * 0.9)
            case Action.ROLL_FORWARD:
                self._scroll((BOTTOM - TOP) * 0.9)
            case Action.FIRST:
                self.offset = 0.0
            case Action.LAST:
                self.offset = self.end
            case Wheel(steps=steps):
                if steps < 0 and self.offset >= self.end:
                    self.host.pop()
                else:
                    self._scroll(-steps * STEP)
            case _:
                return False
        return True

    def _scroll(self, units: float) -> None:
        self.offset = max(0.0, min(self.end, self.offset + units))

    def resized(self) -> None:
        share = self.offset / self.end if self.end else 1.0
        self._lay_out()
        self.offset = share * self.end

    def draw(self, target: Surface) -> None:
        view = self.host.view
        veil = Surface(view.size)
        veil.fill(rgb(PANEL))
        veil.set_alpha(240)
        target.blit(veil, (0, 0))
        target.blit(font(SANS_BLACK, view.px(24)).render("HISTORY", True, TEXT), (view.px(72), view.px(44)))
        pygame.draw.rect(target, rgb(MOSCOW.accent), view.box(72, 80, 60, 4))
        target.set_clip(Rect(0, view.px(TOP), view.size[0], view.px(BOTTOM) - view.px(TOP)))
        names = font(SANS_BLACK, view.px(15))
        for entry in self.entries:
            y = TOP + entry.y - self.offset
            if TOP - LINE < y < BOTTOM:
                if entry.name:
                    drawn = names.render(entry.name.upper(), True, entry.color)
                    target.blit(drawn, (view.px(LEFT - 24) - drawn.get_width(), view.px(y + 6)))
                target.blit(self.face.render(entry.text, True, entry.shade), (view.px(LEFT), view.px(y)))
        target.set_clip(None)
        self._bar(target, view)
        hint = font(SANS, view.px(13)).render("Arrows, wheel, Page Up, Page Down: scroll    L or Esc: back", True, HINT)
        target.blit(hint, (view.px(72), view.px(HEIGHT - 40)))

    def _bar(self, target: Surface, view: View) -> None:
        if not self.end:
            return
        room = BOTTOM - TOP
        length = max(30.0, room * room / self.height)
        y = TOP + (room - length) * self.offset / self.end
        pygame.draw.rect(target, (60, 56, 64), view.box(WIDTH - 96, TOP, 6, room))
        pygame.draw.rect(target, rgb(MOSCOW.accent), view.box(WIDTH - 96, y, 6, length))


def _lifted(color: Color) -> Color:
    """A name plate's color, lightened until it can be read as letters on the panel."""
    red, green, blue = color
    while 0.299 * red + 0.587 * green + 0.114 * blue < 120:
        red, green, blue = min(255, red + 16), min(255, green + 16), min(255, blue + 16)
    return red, green, blue
