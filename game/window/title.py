"""The title: a picture, a short menu, and a story that is compiled while the player looks at it."""

from __future__ import annotations

from collections.abc import Callable

from game.homes import data_folder
from game.window.actions import Action, Input
from game.window.fonts import SANS
from game.window.furniture import plate
from game.window.geometry import HEIGHT, WIDTH, Box, View
from game.window.lettering import face
from game.window.menu import Item, MenuList
from game.window.palette import MOSCOW
from game.window.pictures import Wanted
from game.window.screen import Host, Screen
from game.window.sdl import Surface
from game.window.weather import WeatherField
from game.window.widgets.base import line_of, lines, lines_of

SNOW_WIDTH = 436
"""It only snows in Moscow: the left part of the picture."""

LEGAL = "An unofficial fan work, not affiliated with the film's owners."
WAITING = "The story is being read …"


class Title(Screen):
    """The first thing there is to see."""

    def __init__(self, host: Host, has_save: bool, warning: str = "") -> None:
        super().__init__(host)
        self.warning = warning
        self._asked = False
        self.seconds = 0.0
        self._picture: Surface | None = None
        self._weather: WeatherField | None = None
        self._items = [
            Item("New game", lambda: self._ask(host.new_game)),
            Item("Extras", lambda: self._ask(lambda: host.when_ready(self._extras))),
            Item("Settings", self._settings),
            Item("Keys", self._keys),
            Item("Quit", host.leave),
        ]
        if has_save:
            self._items.insert(0, Item("Continue", lambda: self._ask(host.continue_game)))
            self._items.insert(2, Item("Load", lambda: self._ask(lambda: host.when_ready(self._slots))))
        self._lay_out()

    def _lay_out(self) -> None:
        view = self.host.view
        small = face(view, SANS, 13)
        self._legal = lines_of(LEGAL, small, view, 560)
        width = 340 * (0.5 + 0.5 * view.style.text)
        bottom = HEIGHT - 24 - len(self._legal) * line_of(small, view) - 14
        self.list = MenuList(self._items, WIDTH - 72 - width, 452, width, bottom=bottom)

    def _keys(self) -> None:
        from game.window.help import help_screen  # noqa: PLC0415 - as below

        self.host.push(help_screen(self.host))

    def _settings(self) -> None:
        from game.window.preferences import preferences  # noqa: PLC0415 - nobody needs them for the first frame

        self.host.push(preferences(self.host))

    @property
    def is_moving(self) -> bool:
        return self.host.motion

    @property
    def waiting(self) -> bool:
        """Whether something was chosen that the story has to be read for first."""
        return self._asked and self.host.desk is None

    def _ask(self, act: Callable[[], bool]) -> None:
        self._asked = not act()

    def _slots(self) -> None:
        from game.window.extras import slots  # noqa: PLC0415 - as for the settings

        assert self.host.desk is not None
        self.host.push(slots(self.host, self.host.desk))

    def _extras(self) -> None:
        from game.window.extras import extras  # noqa: PLC0415

        assert self.host.desk is not None
        self.host.push(extras(self.host, self.host.desk))

    def handle(self, given: Input) -> bool:
        if given is Action.HELP:
            self._keys()
            return True
        return not self.waiting and self.list.handle(given, self.host.view)

    def update(self, seconds: float) -> bool:
        self.seconds += seconds
        # not before the first frame: opening the device takes a while
        self.host.sound.loop("music", data_folder("assets") / "music" / "theme.ogg")
        return self.host.motion

    def resized(self) -> None:
        self._picture = self._weather = None
        focus = self.list.pane.focus.index
        self._lay_out()
        self.list.pane.focus.index = focus

    def draw(self, target: Surface) -> None:
        view = self.host.view
        target.blit(self._ground(view), (0, 0))
        if self.host.motion:
            self._weather = self._weather or WeatherField(view)
            self._weather.draw(target, "snow", self.seconds, HEIGHT, SNOW_WIDTH)
        menu = self.list.place(view)
        if view.style.contrast or view.style.text > 1:
            plate(target, view, Box(menu.x - 10, menu.y - 10, menu.w + 20, menu.h + 20))
        self.list.draw(target, view, MOSCOW.accent)
        self._note(target, view, self._legal, HEIGHT - 20, view.style.contrast)
        words = WAITING if self.waiting else self.warning
        if words:
            rows = lines_of(words, face(view, SANS, 15), view, 520)
            self._note(target, view, rows, menu.y - 20, True, 15)

    def _note(
        self, target: Surface, view: View, rows: list[str], bottom: float, plated: bool, size: float = 13
    ) -> None:
        """Draw lines at the right border, ending at a height."""
        letters = face(view, SANS, size)
        wide = max(letters.size(one)[0] for one in rows) / view.scale
        high = len(rows) * line_of(letters, view)
        box = Box(WIDTH - 24 - wide, bottom - high, wide, high)
        if plated:
            plate(target, view, Box(box.x - 10, box.y - 6, wide + 20, high + 12))
        lines(target, view, rows, letters, view.style.colors.hint, (box.x, box.y), target.get_rect())

    def _ground(self, view: View) -> Surface:
        if self._picture is None:
            path = data_folder("assets") / "backdrops" / "title.svg"
            hide = ("snow",) if self.host.motion else ()
            self._picture = self.host.pictures.get(Wanted(path, "Red Heat", view.size, hide, opaque=True))
        return self._picture
