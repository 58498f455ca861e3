"""Sound: loops that cross-fade, sounds that happen once. Where there is no device, silence is no error."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from game.media.files import check_sound
from game.settings import Settings
from game.window.sdl import pygame

FADE_MS = 1_200
ROLES = ("music", "ambience")


class Sound:
    """What is heard. The device is opened when there is something to play, and only then."""

    def __init__(self) -> None:
        self._open: bool | None = None
        self._playing: dict[str, Path | None] = dict.fromkeys(ROLES)
        self._channels: dict[str, pygame.mixer.Channel | None] = dict.fromkeys(ROLES)
        self._cache: dict[Path, pygame.mixer.Sound] = {}

    def follow(self, settings: Settings) -> None:
        """Take over the volumes of the settings."""

    def loop(self, role: str, path: Path | None) -> None:
        """Let a file be heard over and over in the role of music or ambience, or nothing."""
        if self._playing[role] == path:
            return
        current = self._channels[role]
        if current is not None:
            current.fadeout(FADE_MS)
        self._playing[role], self._channels[role] = path, None
        sound = self._load(path)
        if sound is not None:
            # two channels take turns in each role, so that one fades in while the other fades out
            first = ROLES.index(role) * 2
            pair = [pygame.mixer.Channel(first), pygame.mixer.Channel(first + 1)]
            free = next((one for one in pair if not one.get_busy()), pair[0])
            free.play(sound, loops=-1, fade_ms=FADE_MS)
            self._channels[role] = free

    def play(self, path: Path | None) -> None:
        """Play a file once."""
        sound = self._load(path)
        if sound is not None:
            sound.play()

    def silence(self) -> None:
        """Fade everything out."""
        for role in ROLES:
            self.loop(role, None)

    def forget(self, paths: Collection[Path]) -> None:
        """Forget what was read from these files, which may be others now. Loops of theirs end, and are to be begun again."""
        for role, path in self._playing.items():
            if path in paths:
                self.loop(role, None)
        for path in paths:
            self._cache.pop(path, None)

    def _load(self, path: Path | None) -> pygame.mixer.Sound | None:
        if path is None or not self._ready():
            return None
        if path not in self._cache:
            try:
                # what is inside decides which decoder is asked, so it is looked at before any of them sees it
                check_sound(path)
                self._cache[path] = pygame.mixer.Sound(str(path))
            except (pygame.error, OSError, ValueError):
                return None
        return self._cache[path]

    def _ready(self) -> bool:
        if self._open is None:
            try:
                pygame.mixer.init(44_100, -16, 2, 1024)
                pygame.mixer.set_num_channels(16)
                pygame.mixer.set_reserved(2 * len(ROLES))
                self._open = True
            except pygame.error:
                self._open = False
        return self._open
