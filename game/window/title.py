"""The title: a picture, a short menu, and a story that is compiled while the player looks at it."""

from __future__ import annotations

from game.homes import data_folder
from game.window.actions import Input
from game.window.fonts import SANS, font
from game.window.geometry import HEIGHT, View
from game.window.menu import Item, MenuList
from game.window.palette import HINT, MOSCOW
from game.window.pictures import Wanted
from game.window.screen import Host, Screen
from game.window.sdl import Surface
from game.window.weather import WeatherField

SNOW_WIDTH = 436
"""It only snows in Moscow: the left part of the picture."""

LEGAL = "An unofficial fan work, not affiliated with the film's owners."
WAITING = "The story is being read …"


class Title(Screen):
    """The first thing there is to see. `ask` is called with what the player chose: continue, new or quit."""

    def __init__(self, host: Host, has_save: bool, warning: str = "") -> None:
        super().__init__(host)
        self.warning = warning
        self.waiting = False
        self.seconds = 0.0
        self._picture: Surface | None = None
        self._weather: WeatherField | None = None
        items = [Item("New game", self._new), Item("Quit", host.leave)]
        if has_save:
            items.insert(0, Item("Continue", self._continue))
        self.list = MenuList(items, 868, 452, 340)

    @property
    def is_moving(self) -> bool:
        return self.host.motion

    def _new(self) -> None:
        self.waiting = not self.host.new_game()

    def _continue(self) -> None:
        self.waiting = not self.host.continue_game()

    def handle(self, given: Input) -> bool:
        return not self.waiting and self.list.handle(given, self.host.view)

    def update(self, seconds: float) -> bool:
        self.seconds += seconds
        return self.host.motion

    def resized(self) -> None:
        self._picture = self._weather = None

    def draw(self, target: Surface) -> None:
        view = self.host.view
        target.blit(self._ground(view), (0, 0))
        if self.host.motion:
            self._weather = self._weather or WeatherField(view)
            self._weather.draw(target, "snow", self.seconds, HEIGHT, SNOW_WIDTH)
        self.list.draw(target, view, MOSCOW.accent)
        small = font(SANS, view.px(13))
        legal = small.render(LEGAL, True, HINT)
        target.blit(legal, (view.size[0] - legal.get_width() - view.px(24), view.px(HEIGHT - 30)))
        words = WAITING if self.waiting else self.warning
        if words:
            target.blit(small.render(words, True, HINT), (view.px(898), view.px(452 - 34)))

    def _ground(self, view: View) -> Surface:
        if self._picture is None:
            path = data_folder("assets") / "backdrops" / "title.svg"
            hide = ("snow",) if self.host.motion else ()
            self._picture = self.host.pictures.get(Wanted(path, "Red Heat", view.size, hide, opaque=True))
        return self._picture
