"""Author mode: the files of the level are watched, and what was saved is played at once, at the same place.

A thread looks at the files and compiles aside; what it has found comes to the window as an event. The old story goes on until
there is a new one that compiles: a mistake is shown over it, and goes when it is mended.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from game.ink import GameError
from game.scene import Level, Session, load
from game.scene.file_watch import Changes, LevelWatch
from game.scene.inspecting import place_of
from game.scene.reloading import reload
from game.window import clipboard
from game.window.author_deeds import AuthorScreen, Deeds
from game.window.author_fault import FaultPanel
from game.window.author_menu import AuthorMenu, Knots, Variables
from game.window.desk import Desk
from game.window.fonts import SANS
from game.window.geometry import View
from game.window.lettering import face, write
from game.window.palette import rgb
from game.window.play import Play
from game.window.screen import Host
from game.window.sdl import Rect, Surface, pygame

LOOK_S = 0.12
"""How often the files are looked at."""

FOUND = pygame.event.custom_type()


@dataclass(frozen=True, slots=True)
class Edition:
    """What came of an edit: the level, or what is wrong with it."""

    changes: Changes
    level: Level | None = None
    error: GameError | None = None


class Author:
    """Watches a level for its author, and answers the keys of author mode. `begin` begins the story, once there is one."""

    def __init__(self, host: Host, begin: Callable[[], object]) -> None:
        self.host = host
        self._begin = begin
        self.deeds = Deeds(host)
        self.panel = FaultPanel()
        self._asked = threading.Event()
        self._done = False
        self._typed = False
        self._thread: threading.Thread | None = None
        self.keys: dict[int, Callable[[], None]] = {
            pygame.K_r: self.reload,
            pygame.K_d: lambda: self._show(AuthorMenu(self.deeds, self.reload)),
            pygame.K_o: lambda: self._show(Variables(self.deeds)),
            pygame.K_j: lambda: self._show(Knots(self.deeds)),
            pygame.K_e: self.panel.toggle,
            pygame.K_c: self._copy_report,
        }

    # --- watching, in a thread ---------------------------------------------------------------------------------

    def watch(self, path: Path) -> None:
        """Begin to watch a level, a folder or a bare file, and what it stands on."""
        watch = LevelWatch(path)
        self._thread = threading.Thread(target=self._watch, args=(path, watch), name="author", daemon=True)
        self._thread.start()

    def _watch(self, path: Path, watch: LevelWatch) -> None:
        while not self._done:
            asked = self._asked.wait(LOOK_S)
            changes = watch.poll(time.monotonic())
            if self._done:
                return
            if asked:
                self._asked.clear()
                changes = changes or Changes((), ())
            if changes is not None:
                self._post(edition(path, changes))

    def _post(self, found: Edition) -> None:
        if not self._done:
            pygame.event.post(pygame.event.Event(FOUND, edition=found))

    def close(self) -> None:
        """Stop watching."""
        self._done = True
        self._asked.set()
        if self._thread is not None:
            self._thread.join(timeout=5)

    # --- events ------------------------------------------------------------------------------------------------

    def handle(self, event: pygame.event.Event) -> bool:
        """Answer an event that is author mode's; returns whether it was."""
        if event.type == FOUND:
            self.adopt(event.edition)
            return True
        if event.type == pygame.KEYDOWN and event.mod & pygame.KMOD_SHIFT and event.key in self.keys:
            if self.deeds.play is None or self.host.stack[-1].is_typing:
                return False
            self.keys[event.key]()
            self._typed = True
            return True
        if event.type == pygame.TEXTINPUT and self._typed:
            # the letter of the key that was just answered, not one for the field that it has opened
            self._typed = False
            return True
        return (
            event.type == pygame.MOUSEBUTTONDOWN and event.button == 1 and self.panel.click(event.pos, self.host.view)
        )

    def reload(self) -> None:
        """Read the level again, whether it has changed or not."""
        self.deeds.close()
        if self.host.desk is not None:
            library = self.host.desk.level.library
            self._forget([*library.sounds.values(), *library.music.values()])
        self._asked.set()

    def _forget(self, files: Iterable[Path]) -> None:
        self.host.pictures.forget()
        self.host.sound.forget(frozenset(files))

    def adopt(self, found: Edition) -> None:
        """Go on in a new edition of the level; where that cannot be, say why and go on in the old one."""
        if found.changes.media:
            self._forget(found.changes.media_files)
        if found.level is None:
            self.panel.error = found.error
            return
        try:
            self._go_on(found.level, found.changes)
        except GameError as error:
            self.panel.error = error
            return
        self.panel.error = None

    def _go_on(self, level: Level, changes: Changes) -> None:
        host, old = self.host, self.host.desk
        reloaded = reload(self.deeds.session, level, changes) if self.deeds.play is not None else None
        host.desk = Desk(level)
        if reloaded is not None:
            print(reloaded.words, file=sys.stderr)
            screens = self.deeds.screens
            host.start(reloaded.session, reloaded.words)
            for screen in screens:
                host.push(screen)
                screen.refresh()
        elif old is None:
            self._begin()
        if old is not None:
            old.close()

    # --- what the author sees ----------------------------------------------------------------------------------

    def fail(self, error: GameError) -> None:
        """Show a mistake until the level is mended."""
        self.panel.error = error

    def _show(self, screen: AuthorScreen) -> None:
        """Lay a screen over the story, or take it away if it is there."""
        shown = type(self.host.stack[-1]) is type(screen)
        self.deeds.close()
        if not shown:
            self.host.push(screen)

    def _copy_report(self) -> None:
        if self.panel.error is not None and clipboard.copy(self.panel.report):
            self.deeds.say("The mistakes are on the clipboard.")

    def draw(self, target: Surface) -> None:
        """Draw what lies over every screen: where the story is, and what is wrong with it."""
        view = self.host.view
        if self.deeds.play is not None:
            self._draw_whereabouts(target, view)
        self.panel.draw(target, view)

    def _draw_whereabouts(self, target: Surface, view: View) -> None:
        """At the top, between place and meters: below, everything is the player's."""
        letters, words = face(view, SANS, 12), whereabouts(self.deeds.session)
        place = Rect((0, 0), letters.size(words)).inflate(view.px(24), view.px(8))
        # where large text leaves no room between the strips, it stands below them
        top = self.host.stack[-1]
        place.midtop = view.size[0] // 2, 0
        if view.style.text > 1 and isinstance(top, Play):
            place.top = view.px(top.strips_bottom)
        target.fill(rgb(view.style.colors.panel), place)
        write(target, letters, words, view.style.colors.hint, (place.x + view.px(12), place.y + view.px(4)), place)


def edition(path: Path, changes: Changes) -> Edition:
    """Compile a level aside."""
    try:
        return Edition(changes, load(path))
    except GameError as error:
        return Edition(changes, error=error)


def whereabouts(session: Session) -> str:
    """Where a session is, as its author would look it up."""
    place = place_of(session.level.program, session.moments[-1])
    return "   ".join(part for part in ("AUTHOR", session.knot, place, "Shift+D") if part)
