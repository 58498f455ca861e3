"""Sound: loops that cross-fade, sounds that happen once. Where there is no device, silence is no error.

Opening the device and decoding take longer than a frame, so both are done by two workers: one for loops, one for what happens
once, so that no shot waits for a symphony. A loop that is already playing is left alone, whoever asks for it again: going back
or loading within its reach does not start it anew.
"""

from __future__ import annotations

import queue
import threading
from collections import OrderedDict
from collections.abc import Callable, Collection
from pathlib import Path

from game.media.files import check_sound
from game.settings import Settings
from game.window.allocation import return_free_blocks
from game.window.sdl import pygame

FADE_MS = 1_200
ROLES = ("music", "ambience")
EFFECT = "effects"
RATE = 44_100
MAX_BYTES = 6_000_000
"""How much decoded sound is kept; what plays just now is kept in any case."""


class Worker:
    """Does one thing after another in a thread of its own, which begins with the first of them."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._waiting: queue.Queue[Callable[[], None]] = queue.Queue()
        self._thread: threading.Thread | None = None
        self._closed = False

    def do(self, act: Callable[[], None]) -> None:
        """Have something done soon."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()
        self._waiting.put(act)

    def settle(self) -> None:
        """Wait until everything is done."""
        self._waiting.join()

    def close(self) -> None:
        """End the thread after what it is doing now."""
        if self._thread is not None:
            self._closed = True
            self._waiting.put(lambda: None)
            self._thread.join(timeout=3)

    def _work(self) -> None:
        while not self._closed:
            act = self._waiting.get()
            try:
                act()
            except pygame.error:
                # a device that was pulled out: the game goes on in silence
                pass
            finally:
                self._waiting.task_done()


class Sound:
    """What is heard. The device is opened when there is something to play, and only then; `mute` opens none at all."""

    def __init__(self, settings: Settings | None = None, mute: bool = False) -> None:
        self._mute = mute
        self._settings = settings or Settings()
        self._open: bool | None = None
        self._lock = threading.RLock()
        self._wanted: dict[str, Path | None] = dict.fromkeys(ROLES)
        self._channels: dict[str, pygame.mixer.Channel | None] = dict.fromkeys(ROLES)
        self._cache: OrderedDict[Path, pygame.mixer.Sound] = OrderedDict()
        self._loops, self._effects = Worker("loops"), Worker("effects")

    # --- what others ask for -----------------------------------------------------------------------------------

    def follow(self, settings: Settings) -> None:
        """Take over volumes and mono of the settings, for what is heard already as well."""
        before, self._settings = self._settings, settings
        self._loops.do(self._reopen if before.mono != settings.mono else self._adjust)

    def loop(self, role: str, path: Path | None) -> None:
        """Let a file be heard over and over in the role of music or ambience, or nothing."""
        if self._wanted[role] != path and not self._mute:
            self._wanted[role] = path
            self._loops.do(lambda: self._change(role, path))

    def play(self, path: Path | None) -> None:
        """Play a file once."""
        if path is not None and not self._mute:
            self._effects.do(lambda: self._strike(path))

    def silence(self) -> None:
        """Fade everything out."""
        for role in ROLES:
            self.loop(role, None)

    def forget(self, paths: Collection[Path]) -> None:
        """Forget what was read from these files, which may be others now. Loops of theirs end, and are to be begun again."""
        with self._lock:
            for path in paths:
                self._cache.pop(path, None)
        for role, wanted in self._wanted.items():
            if wanted in paths:
                self.loop(role, None)

    def settle(self) -> None:
        """Wait until everything that was asked for is heard, or cannot be."""
        self._loops.settle()
        self._effects.settle()

    def close(self) -> None:
        """End the workers; nothing is heard any more."""
        self._mute = True
        self._loops.close()
        self._effects.close()

    # --- in the workers ----------------------------------------------------------------------------------------

    def _change(self, role: str, path: Path | None) -> None:
        if self._wanted[role] != path:
            # somebody has changed their mind while the one before was decoded
            return
        current = self._channels[role]
        if current is not None:
            current.fadeout(FADE_MS)
        self._channels[role] = None
        # what nobody can hear is not even decoded
        sound = self._load(path) if self._volume(role) else None
        if sound is None or self._wanted[role] != path:
            return
        # two channels take turns in each role, so that one fades in while the other fades out
        first = ROLES.index(role) * 2
        pair = [pygame.mixer.Channel(first), pygame.mixer.Channel(first + 1)]
        free = next((one for one in pair if not one.get_busy()), pair[0])
        sound.set_volume(self._volume(role))
        free.play(sound, loops=-1, fade_ms=FADE_MS)
        self._channels[role] = free

    def _strike(self, path: Path) -> None:
        sound = self._load(path) if self._volume(EFFECT) else None
        if sound is not None:
            sound.set_volume(self._volume(EFFECT))
            sound.play()

    def _volume(self, role: str) -> float:
        settings = self._settings
        own = {"music": settings.music_volume, "ambience": settings.ambience_volume}.get(role, settings.effects_volume)
        return settings.main_volume * own / 10_000

    def _adjust(self) -> None:
        for role in ROLES:
            path = self._wanted[role]
            if bool(self._volume(role)) is (self._channels[role] is None):
                self._change(role, path)
            with self._lock:
                sound = self._cache.get(path) if path is not None else None
            if sound is not None:
                # the volume of a piece, not of its channel, which belongs to the fading
                sound.set_volume(self._volume(role))

    def _reopen(self) -> None:
        """Begin again with another number of sides."""
        with self._lock:
            if not self._open:
                return
            pygame.mixer.quit()
            self._open = None
            self._cache.clear()
            self._channels = dict.fromkeys(ROLES)
        for role in ROLES:
            self._change(role, self._wanted[role])

    def _load(self, path: Path | None) -> pygame.mixer.Sound | None:
        if path is None or not self._ready():
            return None
        with self._lock:
            found = self._cache.get(path)
            if found is not None:
                self._cache.move_to_end(path)
                return found
        try:
            # what is inside decides which decoder is asked, so it is looked at before any of them sees it
            check_sound(path)
            sound = pygame.mixer.Sound(str(path))
        except (pygame.error, OSError, ValueError):
            return None
        with self._lock:
            self._cache[path] = sound
            self._forget()
        return_free_blocks()
        return sound

    def _forget(self) -> None:
        """Let go of what was not heard for longest."""
        sides = 1 if self._settings.mono else 2
        sizes = {path: round(sound.get_length() * RATE) * 2 * sides for path, sound in self._cache.items()}
        total = sum(sizes.values())
        for path in list(self._cache):
            if total <= MAX_BYTES or len(self._cache) == 1:
                return
            if path not in self._wanted.values():
                total -= sizes[path]
                del self._cache[path]

    def _ready(self) -> bool:
        with self._lock:
            if self._open is None:
                try:
                    pygame.mixer.init(RATE, -16, 1 if self._settings.mono else 2, 1024)
                    pygame.mixer.set_num_channels(16)
                    pygame.mixer.set_reserved(2 * len(ROLES))
                    self._open = True
                except pygame.error:
                    self._open = False
            return self._open
