"""The pause: everything that lies over the play screen, by its own key or from the menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.ink import GameError
from game.scene.replays import Replay, replays_of
from game.scene.route import Scene, Travelled
from game.scene.shelf import Found, Slot
from game.window.actions import Action
from game.window.backlog import Backlog
from game.window.case_file import CaseFile
from game.window.fault import FaultScreen
from game.window.gallery import Gallery
from game.window.help import help_screen
from game.window.menu import Item, MenuScreen
from game.window.preferences import preferences
from game.window.route_map import RouteMap
from game.window.screen import Host, Screen
from game.window.slots import Slots, name_of

if TYPE_CHECKING:
    from game.window.play import Play


class Pause:
    """What can be laid over a play screen. `acts` are the ways to do so, by action; they return whether anything changed."""

    def __init__(self, play: Play) -> None:
        self.play = play
        self.host = play.host
        self.acts: dict[Action, Callable[[], bool]] = {
            Action.MENU: self.menu,
            Action.HELP: lambda: self._push(help_screen(self.host)),
            Action.BACKLOG: self.backlog,
            Action.CASE_FILE: self.case_file,
            Action.ROUTE_MAP: self.route_map,
            Action.QUICK_SAVE: self.quick_save,
            Action.QUICK_LOAD: self.quick_load,
            Action.SCREENSHOT: self.screenshot,
            Action.FULL_SCREEN: self._full_screen,
        }

    def _push(self, screen: Screen) -> bool:
        self.host.push(screen)
        return True

    def _full_screen(self) -> bool:
        self.host.toggle_full_screen()
        return True

    # --- the menu ----------------------------------------------------------------------------------------------

    def menu(self) -> bool:
        """The menu: everything by name, for who knows no keys."""
        host, play = self.host, self.play

        def then(act: Callable[[], object]) -> Callable[[], None]:
            def do() -> None:
                host.pop()
                act()

            return do

        kept = host.desk is not None
        items = [Item("Go on", host.pop)]
        if play.back is not None:
            items.append(Item("Back to your own game", then(play.back)))
        elif not play.session.is_trial and kept:
            items.append(Item("Save", then(self.save)))
        if kept:
            items.append(Item("Load", then(self.load)))
        items += [Item("Back to the last choice", then(lambda: play.handle(Action.LAST_CHOICE)))]
        items += [Item("History", then(self.backlog)), Item("Case file", then(self.case_file))]
        if kept and play.back is None:
            items.append(Item("Route map", then(self.route_map)))
        if kept and play.session.level.manifest.endings:
            items.append(Item("Endings", then(self.gallery)))
        items += [
            Item("Settings", then(lambda: host.push(preferences(host)))),
            Item("Title", host.show_title),
            Item("Quit", host.leave),
        ]
        return self._push(MenuScreen(host, play.stage.chapter or play.session.level.manifest.name, items, play.accent))

    # --- what was --------------------------------------------------------------------------------------------

    def backlog(self) -> bool:
        """Everything that was said."""
        return self._push(Backlog(self.host, self.play.session, self.play.accent))

    def case_file(self) -> bool:
        """Clues, and people met."""
        return self._push(CaseFile(self.host, self.play.session, self.play.accent))

    def gallery(self) -> bool:
        """The endings that were found."""
        desk = self.host.desk
        return desk is not None and self._push(Gallery(self.host, desk.level, desk.graph, desk.memory.endings))

    # --- saves -------------------------------------------------------------------------------------------------

    def save(self) -> bool:
        """The slots, to save into."""
        desk, play = self.host.desk, self.play
        if desk is None or play.session.is_trial:
            play.toasts.say(NOT_SAVED)
            return True

        def into(slot: Slot, name: str) -> None:
            desk.put(slot, play.save(name), f"Saved: {name_of(slot).lower()}")

        desk.settle()
        return self._push(Slots(self.host, desk.shelf, self._loaded, into, play.accent))

    def load(self) -> bool:
        """The slots, to load from."""
        desk = self.host.desk
        if desk is None:
            return False
        desk.settle()
        return self._push(Slots(self.host, desk.shelf, self._loaded, None, self.play.accent))

    def _loaded(self, found: Found) -> None:
        self.host.load(found)

    def quick_save(self) -> bool:
        """Save without a question."""
        desk, play = self.host.desk, self.play
        if desk is None or play.session.is_trial:
            play.toasts.say(NOT_SAVED)
        else:
            desk.quick_save(play.save())
        return True

    def quick_load(self) -> bool:
        """Load what was quickly saved, without a question."""
        desk, play = self.host.desk, self.play
        if desk is None:
            return False
        desk.settle()
        if all(one.slot != Slot.QUICK for one in desk.shelf.list()):
            play.toasts.say("There is no quick save yet")
            return True
        try:
            self.host.load(desk.shelf.read(Slot.QUICK), "Quick loaded")
        except GameError as error:
            play.toasts.say(error.diagnostics[0].message, times=2)
        return True

    def screenshot(self) -> bool:
        """Keep a picture of the screen, and tell where."""
        self.play.toasts.say(self.host.screenshot(), times=2)
        return True

    # --- the route map -----------------------------------------------------------------------------------------

    def route_map(self) -> bool:
        """The story so far as a flowchart."""
        desk, play = self.host.desk, self.play
        if desk is None or play.back is not None:
            return False
        session = play.session
        run = [one.knot for one in session.moments if one.knot]
        memory = desk.memory
        travelled = Travelled.of(memory.knots, run, session.knot, memory.endings)
        return self._push(RouteMap(self.host, desk.route, travelled, self._enter, play.mood))

    def _enter(self, scene: Scene) -> None:
        desk, play = self.host.desk, self.play
        if desk is not None:
            ways = replays_of(desk.level, desk.route, scene, play.session, desk.memory)
            choose_replay(self.host, scene, ways, play.accent, play.return_to)


def choose_replay(
    host: Host, scene: Scene, ways: tuple[Replay, ...], accent: str, back: Callable[[], None] | None = None
) -> None:
    """Ask where a scene is to be played again from, and do so above everything that is shown now; `back` is called on returning."""
    depth = len(host.stack)

    def play_again(way: Replay) -> None:
        from game.window.play import Play  # noqa: PLC0415 - a replay is a play screen over a play screen

        def leave() -> None:
            while len(host.stack) > depth:
                host.pop()
            host.sound.silence()
            if back is not None:
                back()

        try:
            session = way.begin()
            session.beside = True
        except GameError as error:
            host.push(FaultScreen(host, error, lambda: None))
            return
        host.pop()
        host.push(Play(host, session, back=leave))

    items = [Item(way.title, lambda way=way: play_again(way)) for way in ways]  # type: ignore[misc]
    host.push(MenuScreen(host, scene.title, [*items, Item("Back", host.pop)], accent))


NOT_SAVED = "A replay is not saved: your own game is as you left it"
