"""Extras: what there is to look at without playing. Reached from the title, once the level is read."""

from __future__ import annotations

from game.ink import GameError
from game.scene import Session
from game.scene.replays import replays_of
from game.scene.resuming import resume
from game.scene.route import Scene, Travelled
from game.window.credits import Credits
from game.window.desk import Desk
from game.window.gallery import Gallery
from game.window.help import help_screen
from game.window.levels import Levels
from game.window.menu import Item, MenuScreen
from game.window.palette import MOSCOW
from game.window.pause import choose_replay
from game.window.route_map import RouteMap
from game.window.screen import Host
from game.window.slots import Slots


def extras(host: Host, desk: Desk) -> MenuScreen:
    """The list of them."""
    manifest = desk.level.manifest
    items = [Item("Route map", lambda: host.push(route_map(host, desk)))]
    if manifest.endings:
        items.append(Item("Endings", lambda: host.push(Gallery(host, desk.level, desk.graph, desk.memory.endings))))
    items += [
        Item("Levels", lambda: host.push(Levels(host, manifest.id))),
        Item("Keys", lambda: host.push(help_screen(host))),
        Item("Credits", lambda: host.push(credits_screen(host, desk))),
        Item("Back", host.pop),
    ]
    return MenuScreen(host, manifest.name or manifest.id, items)


def slots(host: Host, desk: Desk) -> Slots:
    """The saves, to load one."""
    desk.settle()
    return Slots(host, desk.shelf, host.load)


def credits_screen(host: Host, desk: Desk) -> Credits:
    """The credits of the game, and of its level where that is somebody else's."""
    manifest = desk.level.manifest
    return Credits(host, manifest.name or manifest.id, manifest.authors, manifest.licence)


def route_map(host: Host, desk: Desk) -> RouteMap:
    """The map of everything the player has ever seen; the run of the latest save is told apart."""
    session = _latest(desk)
    run = [one.knot for one in session.moments if one.knot] if session is not None else []
    travelled = Travelled.of(desk.memory.knots, run, None, desk.memory.endings)

    def enter(scene: Scene) -> None:
        ways = replays_of(desk.level, desk.route, scene, session, desk.memory)
        choose_replay(host, scene, ways, MOSCOW.accent)

    return RouteMap(host, desk.route, travelled, enter)


def _latest(desk: Desk) -> Session | None:
    try:
        found = desk.latest()
        return resume(desk.level, found.save, beside=True).session if found is not None else None
    except GameError:
        return None
