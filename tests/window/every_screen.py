"""Every screen of the game, each filled as full as it gets, and pictures of them all.

    python -m tests.window.every_screen FOLDER [--size 1280x720 …] [--text 100 …] [--contrast] [--only WORD]

writes one picture for each screen, size and setting, to be looked at. The tests of layout go through the same table.
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path

from game.homes import HOME_VARIABLE, user_folder
from game.ink import GameError
from game.scene import Beat, Card, Decision, Ending, Level, Narration, Session, Speech, find_level, from_text, load
from game.scene import find_choice as choice_of
from game.scene.shelf import Slot
from game.scene.telling import TIMEOUT
from game.scene.walk_file import CHOICE, read_walkthrough
from game.scene.walkthrough import begin
from game.settings import Settings
from game.window.actions import Action, Typed
from game.window.author import Author
from game.window.author_menu import AuthorMenu, Knots, OneVariable, Variables
from game.window.content_note import ContentNote
from game.window.crash import CrashScreen
from game.window.desk import Desk
from game.window.ending import EndingScreen
from game.window.extras import credits_screen, extras, slots
from game.window.fault import FaultScreen
from game.window.help import HelpScreen
from game.window.levels import Levels
from game.window.play import Play
from game.window.preferences import PAGES, FirstRun, SettingsPage
from game.window.rebinding import Asking, OneAction, Rebinding
from game.window.screen import Screen
from game.window.sdl import Surface, pygame
from game.window.slots import Asked, BringIn
from game.window.title import Title
from game.window.widgets import Question
from tests.window.conftest import QuietHost

LONG = "The night before the airplane"
LONGER = "Hold the wheel into him until one of you gives, and count to seventy while the bridge goes up"
NEARLY_ALL = "by_force"
"""The walkthrough on which the moments of the play screen lie: it meets chases, plans, timers and locked choices."""

Opened = Callable[["Table"], Screen]
Wanted = Callable[[Beat], object]


class Table(QuietHost):
    """A host with a game on it that was played to its end."""

    def __init__(
        self, session: Session, desk: Desk, size: tuple[int, int] = (1280, 720), settings: Settings | None = None
    ) -> None:
        super().__init__(size, settings)
        self.desk = desk
        self.laid = desk
        self.author: Author | None = None
        self.start(session)
        self.base = self.play

    def over(self, act: Callable[[], bool]) -> Screen:
        """What an action lays over the others."""
        assert act()
        return self.top

    def picture(self) -> Surface:
        window = super().picture()
        if self.author is not None:
            self.author.draw(window.subsurface(self.view.rect))
        return window


def play_to_end(level: Level) -> tuple[Session, Desk]:
    """The game at its end, the last way on taken everywhere, with saves and a memory in the player's folder."""
    session, desk, host = Session(level), Desk(level), QuietHost()
    host.desk = desk
    host.start(session)
    host.play.session = session
    while not isinstance(session.beat, Ending):
        act = partial(session.choose, session.beat.open[-1].index) if isinstance(session.beat, Decision) else None
        host.play.reader.step(act or session.advance)
    host.play._enter(fresh=True)
    desk.put(Slot.numbered(1), host.play.save(), "")
    desk.put(Slot.numbered(3), host.play.save(LONG), "")
    desk.settle()
    desk.told()
    host.pictures.close()
    return session, desk


# --- moments of the play screen --------------------------------------------------------------------------------


@cache
def _way(level_folder: Path) -> tuple[tuple[Beat, ...], Session]:
    """A play-through that meets nearly everything, at its end, and all its beats."""
    level = load(level_folder)
    walkthrough = read_walkthrough(level_folder / "walkthroughs" / f"{NEARLY_ALL}.walk")
    answers = [one.words.removeprefix(CHOICE).strip() for one in walkthrough.steps if one.words.startswith(CHOICE)]
    session = begin(walkthrough, level)
    while not isinstance(session.beat, Ending):
        if not isinstance(session.beat, Decision):
            session.advance()
        elif (answer := answers.pop(0)) == TIMEOUT:
            session.run_out_of_time()
        else:
            session.choose(choice_of(session.beat, answer).index)
    return tuple(beat for beat, _ in session.history), session


def play_at(host: Table, wanted: Wanted) -> Play:
    """The play screen where it fits best: `wanted` gives nothing for a beat that does not fit, and the more the better."""
    assert host.laid.level.folder is not None
    beats, session = _way(host.laid.level.folder.root)
    best = max(range(len(beats)), key=lambda index: (wanted(beats[index]) or 0, index))
    assert wanted(beats[best])
    session.beside = True
    session.roll_forward(len(beats))
    session.roll_back(len(beats) - 1 - best)
    host.start(session)
    host.play.finish()
    return host.play


def moment(wanted: Wanted, *given: Action) -> Opened:
    """The play screen at a moment, after these keys."""

    def opened(host: Table) -> Screen:
        play = play_at(host, wanted)
        for one in given:
            play.handle(one)
        return play

    return opened


def _words(beat: Beat) -> int:
    """How much there is to read at a decision."""
    return sum(len(one.text + (one.locked or "")) + 40 for one in beat.choices) if isinstance(beat, Decision) else 0


def _with_notices(host: Table) -> Screen:
    """Everything that can lie over a line: notices, captions, a mark."""
    play = play_at(host, lambda beat: isinstance(beat, Speech) and len(beat.stage.meters) * 200 + len(beat.text))
    host.change(host.settings)
    for words in ("Clue: The key of the locker at the bus station", "Met: Commander Donnelly", "Quick saved"):
        play.toasts.say(words)
    play.captions.sound(next(iter(play.session.level.library.sounds)))
    play.back = host.leave
    return play


def _strange(host: Table) -> Screen:
    """A stranger's decision with more choices than any of ours."""
    session = Session(from_text("".join(("Steel screams.\n", *(f"* [{LONGER} {one}]\n" for one in range(6))))))
    session.advance()
    host.start(session)
    host.play.finish()
    while host.play.panel.go_on():
        host.play.finish()
    host.play.handle(Action.DOWN)
    return host.play


# --- the table -------------------------------------------------------------------------------------------------


def fault() -> GameError:
    """A mistake that fills its screen."""
    try:
        from_text("-> nowhere\n" * 9)
    except GameError as error:
        return error
    raise AssertionError("no mistake was found")


def some_levels(host: Table) -> Screen:
    """The list of levels, with one that is broken and one that brings no picture."""
    plain = user_folder() / "levels" / "plain"
    plain.mkdir(parents=True, exist_ok=True)
    (plain / "story.ink").write_text("# title: Plain\nHello.\n-> END\n", encoding="utf-8")
    broken = user_folder() / "levels" / "broken"
    broken.mkdir(parents=True, exist_ok=True)
    (broken / "level.toml").write_text('id = "broken"\nname = 7\n', encoding="utf-8")
    (broken / "story.ink").write_text("Hello.\n-> END\n", encoding="utf-8")
    return Levels(host, host.laid.level.id)


def _searched(host: Table) -> Screen:
    screen = host.over(host.play.pause.backlog)
    screen.handle(Action.SKIP)
    for letter in "Moscow":
        screen.handle(Typed(letter))
    return screen


def _replays(host: Table) -> Screen:
    screen = host.over(host.play.pause.route_map)
    screen.handle(Action.ADVANCE)
    return host.top


def _author(host: Table) -> Author:
    play_at(host, _words)
    host.author = Author(host, host.leave)
    return host.author


def _author_panel(host: Table) -> Screen:
    _author(host).panel.error = fault()
    return host.play


def _author_menu(host: Table) -> Screen:
    return AuthorMenu(_author(host).deeds, host.leave)


SCREENS: dict[str, Opened] = {
    "title": lambda host: Title(host, True, "settings.json could not be read; it was kept as settings.damaged.json."),
    "first run": FirstRun,
    "content note": lambda host: ContentNote(host, host.laid.level.manifest, host.leave),
    "card": moment(lambda beat: isinstance(beat, Card) and len(beat.title + beat.subtitle)),
    "line": moment(lambda beat: isinstance(beat, Narration) and len(beat.text)),
    "speech": moment(lambda beat: isinstance(beat, Speech) and len(beat.stage.meters) * 200 + len(beat.text)),
    "notices": _with_notices,
    "decision": moment(_words, Action.DOWN),
    "timed decision": moment(lambda beat: isinstance(beat, Decision) and beat.seconds and _words(beat), Action.DOWN),
    "chase": moment(lambda beat: len(beat.stage.gauges) * 1000 + _words(beat) if beat.stage.gauges else 0),
    "plan": moment(lambda beat: beat.stage.plan and _words(beat), Action.DOWN),
    "locked choice": moment(
        lambda beat: isinstance(beat, Decision) and any(one.locked for one in beat.choices) and _words(beat)
    ),
    "many choices": _strange,
    "hidden": moment(_words, Action.HIDE),
    "pause": lambda host: host.over(host.play.pause.menu),
    **{f"settings {name.lower()}": partial(SettingsPage, page=page) for page, (name, _) in enumerate(PAGES)},
    "rebinding": Rebinding,
    "one action": lambda host: OneAction(host, Action.SKIP),
    "asking for a key": lambda host: Asking(host, OneAction(host, Action.NEXT_CHOICE)),
    "keys": HelpScreen,
    "history": lambda host: host.over(host.play.pause.backlog),
    "history searched": _searched,
    "case file": lambda host: host.over(host.play.pause.case_file),
    "endings": lambda host: host.over(host.play.pause.gallery),
    "route map": lambda host: host.over(host.play.pause.route_map),
    "replays": _replays,
    "save": lambda host: host.over(host.play.pause.save),
    "load": lambda host: host.over(host.play.pause.load),
    "load from the title": lambda host: slots(host, host.laid),
    "one save": lambda host: host.over(lambda: host.over(host.play.pause.load).handle(Action.ADVANCE)),
    "name of a save": lambda host: Asked(host, "Name of this save", "A name, then Enter", LONG, print),
    "bring in a save": lambda host: BringIn(host, host.laid.shelf, print),
    "question": lambda host: Question(
        host, "Delete this save?", f"{LONGER}. It cannot be brought back.", "Delete it", host.leave
    ),
    "levels": some_levels,
    "extras": lambda host: extras(host, host.laid),
    "credits": lambda host: credits_screen(host, host.laid),
    "ending": lambda host: EndingScreen(host, _at_end(host)),
    "fault": lambda host: FaultScreen(host, fault(), host.leave),
    "crash": lambda host: CrashScreen(host, ValueError("no"), Path("report-20260101-120000-000000.txt"), host.leave),
    "author panel": _author_panel,
    "author menu": _author_menu,
    "author variables": lambda host: Variables(_author(host).deeds),
    "author variable": lambda host: OneVariable(_author(host).deeds, "trust"),
    "author knots": lambda host: Knots(_author(host).deeds),
}


def _at_end(host: Table) -> Play:
    host.play.session.roll_forward(10_000)
    host.play.show()
    return host.play


def opened(host: Table, name: str) -> Screen:
    """Lay one of the screens on the table, in place of what lay there."""
    host.author = None
    host.stack = [host.base]
    session = host.base.session
    session.roll_forward(10_000)
    session.back_to_decision()
    host.base.show()
    host.base.finish()
    screen = SCREENS[name](host)
    if screen not in host.stack:
        # what lies over nothing but itself is not drawn over what another screen left
        host.stack = host.stack[:1]
        host.push(screen)
    return screen


# --- pictures --------------------------------------------------------------------------------------------------


@contextmanager
def a_home() -> Iterator[None]:
    """A folder for saves that is nobody's."""
    before = os.environ.get(HOME_VARIABLE)
    with tempfile.TemporaryDirectory() as folder:
        os.environ[HOME_VARIABLE] = folder
        try:
            yield
        finally:
            os.environ.pop(HOME_VARIABLE)
            if before is not None:
                os.environ[HOME_VARIABLE] = before


def _size(words: str) -> tuple[int, int]:
    width, _, height = words.partition("x")
    return int(width), int(height)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", type=_size, nargs="+", default=[(1280, 720)], metavar="WxH")
    parser.add_argument("--text", type=int, nargs="+", default=[100])
    parser.add_argument("--contrast", action="store_true")
    parser.add_argument("--only", default="", metavar="WORD")
    options = parser.parse_args()
    names = [name for name in SCREENS if options.only in name]
    with a_home():
        session, desk = play_to_end(load(find_level("red_heat")))
        for size, text in itertools.product(options.size, options.text):
            settings = Settings(text_size=text, high_contrast=options.contrast)
            folder = options.folder / f"{size[0]}x{size[1]}-{text}{'-contrast' if options.contrast else ''}"
            folder.mkdir(parents=True, exist_ok=True)
            host = Table(session, desk, size, settings)
            for name in names:
                opened(host, name)
                pygame.image.save(host.picture(), folder / f"{name.replace(' ', '_')}.png")
            host.pictures.close()
        desk.close()
    print(f"{len(names)} screens at {len(options.size) * len(options.text)} sizes, in {options.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
