"""The window: a stack of screens, events to the uppermost, and drawing only what has changed.

The first frame waits for nothing but a picture and two fonts. The scene engine is imported, and the level compiled, by a thread
that starts once the title is on the screen.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
import warnings
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from game.homes import GAME, data_folder, has_saves, pictures_folder
from game.settings import Settings, read_settings
from game.window import lettering
from game.window.actions import Action, Input
from game.window.controls import Controls
from game.window.fonts import font
from game.window.geometry import SMALLEST, View
from game.window.keeper import Keeper
from game.window.pictures import Pictures
from game.window.screen import Screen
from game.window.sdl import Surface, pygame
from game.window.sound import Sound
from game.window.style import Style
from game.window.title import Title
from game.window.wrapping import broken

if TYPE_CHECKING:
    from game.ink import GameError
    from game.scene import Opening, Session
    from game.scene.listing import Listed
    from game.scene.shelf import Found
    from game.window.author import Author
    from game.window.desk import Desk

MOVING_S = 1 / 60
IDLE_S = 0.04
"""How long the program sleeps between two looks at the keyboard while nothing moves."""

UNSEEN = ("dummy", "offscreen")
"""Drivers that SDL falls back to where there is nothing to show a window on."""

PATIENCE = 20
"""How often a window that leaves full screen is told its size."""

LOADED = pygame.event.custom_type()


class App:
    """The program. See `screen.Host` for what screens may ask of it."""

    def __init__(
        self,
        level_name: str,
        seed: int,
        size: tuple[int, int] | None = None,
        calm: bool = False,
        opening: Opening | None = None,
        author: bool = False,
    ) -> None:
        self.level_name = level_name
        # for a level that lies elsewhere, what its folder is called must do until it is read
        self._level_id = os.path.basename(level_name)  # noqa: PTH119
        self._playable: tuple[str, str, str] | None = None
        self.opening = opening
        self.seed = seed
        self.calm = calm
        self.settings, self.warning = read_settings()
        self.controls = Controls(self.settings)
        self.keeper = Keeper()
        self.pictures = Pictures()
        self.sound = Sound(self.settings)
        self.stack: list[Screen] = []
        self.desk: Desk | None = None
        self.failure: GameError | None = None
        self._mistake: Exception | None = None
        self.exit_code = 0
        self.author: Author | None = None
        self._wants_author = author
        self._wish: Callable[[], object] | None = None
        self._closing, self._closed = threading.Lock(), False
        self._focused = True
        self._dirty = True
        self._place: tuple[int, int] | None = None
        self._windowed_size = size or (self.settings.window_width, self.settings.window_height)
        self._full_screen = False

    # --- the loop ----------------------------------------------------------------------------------------------

    def run(self) -> int:
        """Open the window and play; returns the exit code. Raises `pygame.error` where no window can be opened."""
        if self.settings.vsync:
            # only the accelerated window can wait for the screen
            os.environ.update(SDL_FRAMEBUFFER_ACCELERATION="1", SDL_RENDER_VSYNC="1")
        pygame.display.init()
        if pygame.display.get_driver() in UNSEEN and not os.environ.get("SDL_VIDEODRIVER"):
            pygame.quit()
            raise pygame.error("no display answers")
        pygame.font.init()
        try:
            self._prefer_place()
            self._set_mode(self._windowed_size, full_screen=self.settings.full_screen)
            pygame.display.set_caption("Red Heat")
            self._open_title(self.warning)
            if self.opening is not None or self._wants_author:
                # whoever asks for a knot wants to be there, and not at a menu
                self._wish = self._begin
            self._draw()
            if not self.settings.first_run_done and self._wish is None:
                self._ask_first()
            threading.Thread(target=self._load, name="level", daemon=True).start()
            self._set_icon()
            self.controls.open_pads()
            self._loop()
        finally:
            self._close()
        return self.exit_code

    def _loop(self) -> None:
        before = time.monotonic()
        while self.stack:
            for event in pygame.event.get():
                self._guarded(partial(self._handle, event))
                if not self.stack:
                    # whatever comes after the end, such as a level that is read at last, must not open a screen again
                    return
            now = time.monotonic()
            # a machine that slept, or a window that was dragged, is no reason for time to have passed
            passed, before = min(now - before, 0.1), now
            moving = self._guarded(partial(self._frame, passed)) or False
            spent = time.monotonic() - now
            time.sleep(max(0.001, (MOVING_S if moving else IDLE_S) - spent))

    def _frame(self, passed: float) -> bool:
        """Let time pass and draw what has changed; whether the next frame must come soon."""
        if self._focused and self.stack[-1].update(passed):
            self._dirty = True
        if self._dirty and self.stack:
            self._draw()
        return bool(self.stack) and self.stack[-1].is_moving and self._focused

    def _guarded(self, act: Callable[[], bool | None]) -> bool | None:
        """Do something that screens have a part in; a mistake in one of them ends in a screen that leads on."""
        try:
            return act()
        except Exception as error:
            self._failed(error)
            return None

    def _failed(self, error: Exception) -> None:
        from game.window.crash import CrashScreen  # noqa: PLC0415 - hopefully never needed
        from game.window.report import report_text, write_report  # noqa: PLC0415

        top = self.stack[-1] if self.stack else None
        session = next((one.session for one in self.stack if isinstance(one, Plays)), None)
        report = write_report(report_text(error, type(top).__name__, session), datetime.now())
        where = f" A report was written: {report}" if report else ""
        print(f"Something went wrong ({type(error).__name__}).{where}", file=sys.stderr)
        self._dirty = True
        if isinstance(top, CrashScreen):
            # not even that can be shown: the saves are safe, so the best is to end
            self.exit_code = 1
            self.stack = []
            return
        back = (lambda: self._go_back(session)) if session is not None else None
        self.stack = [CrashScreen(self, error, report, back)]

    def _go_back(self, session: Session) -> None:
        """Play on from the last choice."""
        session.back_to_decision()
        self.start(session, "Back at the last choice")

    def _handle(self, event: pygame.event.Event) -> None:
        if event.type == pygame.QUIT:
            self.leave()
        elif event.type == pygame.VIDEORESIZE:
            self._resize(event.w, event.h)
        elif event.type == pygame.WINDOWMOVED and not self._full_screen:
            self._place = event.x, event.y
        elif event.type == pygame.WINDOWEXPOSED:
            self._dirty = True
        elif event.type in (pygame.WINDOWFOCUSLOST, pygame.WINDOWMINIMIZED):
            self._focused = False
        elif event.type in (pygame.WINDOWFOCUSGAINED, pygame.WINDOWRESTORED):
            self._focused = self._dirty = True
        elif event.type == LOADED:
            self._loaded()
        elif self.author is not None and self.author.handle(event):
            self._dirty = True
        elif self.stack:
            self._give(event)

    def _give(self, event: pygame.event.Event) -> None:
        """Let the uppermost screen answer."""
        if self.controls.plugged(event):
            self._dirty = True
            return
        top = self.stack[-1]
        before = self.controls.device
        given: Input | None = self.controls.read(event, typing=top.is_typing, asking=top.is_asking)
        if self.controls.device is not before:
            # the keys that are shown follow the device
            self._dirty = True
        if given is Action.FULL_SCREEN:
            self.toggle_full_screen()
        elif given is not None and top.handle(given):
            self._dirty = True

    def _draw(self) -> None:
        window = pygame.display.get_surface()
        target = window.subsurface(self.view.rect)
        lowest = len(self.stack) - 1
        while lowest > 0 and not self.stack[lowest].covers:
            lowest -= 1
        for screen in self.stack[lowest:]:
            screen.draw(target)
        if self.author is not None:
            self.author.draw(target)
        pygame.display.flip()
        self._dirty = False

    def _close(self) -> None:
        if self.author is not None:
            self.author.close()
        if pygame.display.get_surface() is not None:
            self._keep_window()
        if self.desk is not None:
            self.desk.close()
        self.sound.close()
        self.keeper.close()
        self.pictures.close()
        # fonts do not outlive the library they were opened with
        font.cache_clear()
        lettering.face.cache_clear()
        lettering.advance.cache_clear()
        broken.cache_clear()
        with self._closing:
            # the level may still be on its way, and there is nobody left to tell
            self._closed = True
        pygame.quit()

    # --- the window --------------------------------------------------------------------------------------------

    def _set_mode(self, size: tuple[int, int], full_screen: bool) -> None:
        flags = pygame.FULLSCREEN if full_screen else pygame.RESIZABLE
        wanted = (0, 0) if full_screen else size
        with warnings.catch_warnings():
            # one of the two pygames says aloud that the window manager had its own idea of the size
            warnings.simplefilter("ignore", RuntimeWarning)
            display = min(self.settings.display, pygame.display.get_num_displays() - 1)
            window = pygame.display.set_mode(wanted, flags, display=display)
            for _ in range(PATIENCE if self._full_screen and not full_screen else 0):
                # a window that comes back from full screen keeps that size until it has been told again
                if window.get_size() == size:
                    break
                pygame.event.pump()
                time.sleep(IDLE_S)
                window = pygame.display.set_mode(wanted, flags, display=display)
        self._full_screen = full_screen
        self._adopt(window)

    def _adopt(self, window: Surface) -> None:
        self.view = View.inside(*window.get_size(), Style.of(self.settings))
        self._dirty = True
        self.pictures.clear()
        for screen in self.stack:
            screen.resized()
        window.fill((0, 0, 0))

    def _resize(self, width: int, height: int) -> None:
        window = pygame.display.get_surface()
        if not self._full_screen and (width, height) == pygame.display.get_window_size():
            wanted = max(SMALLEST[0], width), max(SMALLEST[1], height)
            if wanted != (width, height):
                window = pygame.display.set_mode(wanted, pygame.RESIZABLE)
            self._windowed_size = wanted
        if View.inside(*window.get_size(), self.view.style) != self.view or window.get_size() != (width, height):
            self._adopt(window)

    def toggle_full_screen(self) -> None:
        self.change(replace(self.settings, full_screen=not self._full_screen))

    def _prefer_place(self) -> None:
        """Ask for the place where the window was, if there still is a screen."""
        x, y = self.settings.window_x, self.settings.window_y
        if x is None or y is None or "SDL_VIDEO_WINDOW_POS" in os.environ:
            return
        widths, heights = zip(*pygame.display.get_desktop_sizes(), strict=True)
        if 0 <= x < sum(widths) - 100 and 0 <= y < max(heights) - 100:
            os.environ["SDL_VIDEO_WINDOW_POS"] = f"{x},{y}"

    def _keep_window(self) -> None:
        """Remember where and how large the window was."""
        width, height = self._windowed_size
        x, y = self._place or (self.settings.window_x, self.settings.window_y)
        self.change(replace(self.settings, window_width=width, window_height=height, window_x=x, window_y=y))

    # --- settings ----------------------------------------------------------------------------------------------

    @property
    def motion(self) -> bool:
        return not (self.calm or self.settings.reduced_motion)

    def change(self, settings: Settings) -> None:
        if settings == self.settings:
            return
        before, self.settings = self.settings, settings
        self.controls.follow(settings)
        self.keeper.keep(settings)
        self.sound.follow(settings)
        if (before.full_screen, before.display) != (settings.full_screen, settings.display):
            self._set_mode(self._windowed_size, settings.full_screen)
            # sizes reported on the way there are not the player's
            pygame.event.clear(pygame.VIDEORESIZE)
        elif _looks(before) != _looks(settings):
            self.view = self.view.styled(Style.of(settings))
            for screen in self.stack:
                screen.resized()
        self._dirty = True

    def _ask_first(self) -> None:
        from game.window.preferences import FirstRun  # noqa: PLC0415 - after the first frame

        self.push(FirstRun(self))

    def _set_icon(self) -> None:
        from game.window import svg  # noqa: PLC0415 - after the first frame

        try:
            pygame.display.set_icon(svg.picture(data_folder("assets") / "icon.svg", 64, 64))
        except (OSError, pygame.error):
            return

    # --- the level ---------------------------------------------------------------------------------------------

    def _load(self) -> None:
        """In a thread: import the scene engine, compile the level, lay out its desk; then wake the window."""
        from game.ink import GameError  # noqa: PLC0415 - not before the first frame
        from game.scene import find_level, load  # noqa: PLC0415
        from game.window.allocation import look_at_everything, pass_over_what_lasts  # noqa: PLC0415
        from game.window.desk import Desk  # noqa: PLC0415

        desk: Desk | None = None
        look_at_everything()
        try:
            path = find_level(self.level_name)
            if self._wants_author:
                from game.window.author import Author  # noqa: PLC0415

                self.author = Author(self, lambda: self._try(self._begin))
                self.author.watch(path)
            desk = Desk(load(path))
        except GameError as error:
            self.failure = error
        except Exception as error:
            self._mistake = error
        self.desk = desk
        with self._closing:
            # whoever closed the window in the meantime needs no level
            if not self._closed:
                pygame.event.post(pygame.event.Event(LOADED))
        if desk is not None:
            desk.prepare()
            if not self._wants_author:
                pass_over_what_lasts()

    def _loaded(self) -> None:
        if self._mistake is not None:
            self.exit_code = 1
            self._failed(self._mistake)
        elif self.failure is not None and self.author is not None:
            print(self.failure, file=sys.stderr)
            self.author.fail(self.failure)
            self.failure = None
            self._dirty = True
        elif self.failure is not None:
            from game.window.fault import FaultScreen  # noqa: PLC0415

            print(self.failure, file=sys.stderr)
            self.exit_code = 2
            self.stack = [FaultScreen(self, self.failure)]
            self._dirty = True
            return
        below = self.stack[0] if self.stack else None
        if isinstance(below, Title) and not below.warning:
            below.warning = self._whose()
            self._dirty = True
        if self.desk is not None and self._wish is not None:
            wish, self._wish = self._wish, None
            self._try(wish)

    def open_level(self, listed: Listed) -> None:
        if self.desk is not None:
            self._keep_place()
            self.desk.close()
            if str(listed.path) != self.level_name:
                # one that is read anew may have broken meanwhile, and would lead back to itself
                self._playable = (self.level_name, self._level_id, self.desk.level.manifest.name)
        self._change_level(str(listed.path), listed.id, listed.name)

    def _whose(self) -> str:
        """What the title says of a level that is not the game itself; nothing before it is read."""
        manifest = self.desk.level.manifest if self.desk is not None else None
        return f"Level: {manifest.name or manifest.id}" if manifest is not None and manifest.id != GAME else ""

    def _change_level(self, name: str, id_: str, title: str) -> None:
        """Have another level, as if the program had been started with it."""
        self.desk, self.failure, self.opening, self.exit_code = None, None, None, 0
        self.level_name, self._level_id = name, id_
        self.stack = []
        self._open_title(f"Level: {title or id_}")
        threading.Thread(target=self._load, name="level", daemon=True).start()

    def when_ready(self, act: Callable[[], object]) -> bool:
        if self.desk is None:
            self._wish = act
            return False
        self._try(act)
        return True

    def new_game(self) -> bool:
        return self.when_ready(self._note_content)

    def continue_game(self) -> bool:
        return self.when_ready(self._continue)

    def _note_content(self) -> None:
        from game.window.content_note import ContentNote  # noqa: PLC0415 - after the first frame

        manifest = self._ready.level.manifest
        if manifest.content_warnings and self.opening is None:
            self.push(ContentNote(self, manifest, lambda: self._try(self._begin)))
        else:
            self._begin()

    def _begin(self) -> None:
        from game.scene import Opening  # noqa: PLC0415

        def begin() -> None:
            session = (self.opening or Opening()).session(self._ready.level, self.seed)
            # what an author tries is not the player's
            session.beside = self._wants_author
            self.start(session)

        self._try(begin)

    def _continue(self) -> None:
        found = self._ready.latest()
        if found is None:
            self._open_title("There is no save to continue.")
        else:
            self.load(found, "Welcome back.")

    @property
    def _ready(self) -> Desk:
        assert self.desk is not None
        return self.desk

    def _try(self, act: Callable[[], object]) -> None:
        """Do something with the level; a mistake in it, or in a save, is told and is not the end."""
        from game.ink import GameError  # noqa: PLC0415
        from game.scene.keeping import SaveError  # noqa: PLC0415
        from game.window.fault import FaultScreen  # noqa: PLC0415

        try:
            act()
        except SaveError as error:
            message = error.diagnostics[0].message
            self._open_title(f"{message[:1].upper()}{message[1:]}.")
        except GameError as error:
            self.stack = [FaultScreen(self, error)]
        self._dirty = True

    def load(self, found: Found, notice: str = "") -> None:
        from game.scene.resuming import resume  # noqa: PLC0415

        resumed = resume(self._ready.level, found.save, beside=self._wants_author)
        told = " ".join(filter(None, (found.warning, resumed.notice)))
        self.start(resumed.session, told or notice or "Loaded.", found.save.facts.played_s)

    def start(self, session: Session, notice: str = "", played_s: float = 0.0) -> None:
        from game.window.play import Play  # noqa: PLC0415

        self._keep_place()
        self.stack = []
        # the story before this one is garbage now, and here nobody minds that it is looked for
        gc.collect()
        self.push(Play(self, session, notice, played_s))

    def _keep_place(self) -> None:
        """Save where the player stands, before that is left."""
        if self.desk is None or not self.stack:
            return
        from game.window.play import Play  # noqa: PLC0415 - somebody who never played has nothing to save

        below = self.stack[0]
        if isinstance(below, Play):
            below.autosave()

    # --- the stack ---------------------------------------------------------------------------------------------

    def _open_title(self, warning: str = "") -> None:
        self.sound.loop("ambience", None)
        self._wish = None
        self._keep_place()
        self.stack = [Title(self, has_saves(self._level_id), warning or self._whose())]
        self._dirty = True

    def show_title(self) -> None:
        if self.failure is None:
            self._open_title()
            return
        # once only: what is led back to may be broken by now, too
        playable, self._playable = self._playable, None
        if playable is None:
            self.leave()
        else:
            self._change_level(*playable)

    def push(self, screen: Screen) -> None:
        self.stack.append(screen)
        self._dirty = True

    def pop(self) -> None:
        self.stack.pop()
        self._dirty = True

    def leave(self) -> None:
        self._keep_place()
        self.stack = []

    def screenshot(self) -> str:
        folder = pictures_folder()
        path = folder / f"red-heat-{time.strftime('%Y%m%d-%H%M%S')}.png"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            pygame.image.save(pygame.display.get_surface(), path)
        except (OSError, pygame.error) as error:
            return f"The picture could not be kept: {error}"
        return f"Kept as {path}"


@runtime_checkable
class Plays(Protocol):
    """A screen that plays a session."""

    session: Session


def _looks(settings: Settings) -> Settings:
    """The settings without those that change nothing on the screen: a slider of volumes lays nothing out anew."""
    quiet = Settings()
    return replace(
        settings,
        main_volume=quiet.main_volume,
        music_volume=quiet.music_volume,
        effects_volume=quiet.effects_volume,
        ambience_volume=quiet.ambience_volume,
        window_width=quiet.window_width,
        window_height=quiet.window_height,
        window_x=None,
        window_y=None,
    )


def play_in_window(
    level_name: str,
    seed: int,
    size: tuple[int, int] | None = None,
    calm: bool = False,
    opening: Opening | None = None,
    author: bool = False,
) -> int | None:
    """Play in a window; returns the exit code, or None where no window can be opened."""
    try:
        return App(level_name, seed, size, calm, opening, author).run()
    except pygame.error as error:
        print(f"No window could be opened ({error}).", file=sys.stderr)
        return None
