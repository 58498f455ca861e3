"""The clipboard, where there is one."""

from __future__ import annotations

from contextlib import suppress

from game.window.sdl import pygame

UTF_8 = "text/plain;charset=utf-8"


def copy(text: str) -> bool:
    """Put text on the clipboard; returns whether that was possible."""
    scrap = pygame.scrap
    try:
        if hasattr(scrap, "put_text"):
            scrap.put_text(text)
            return True
        scrap.init()
        scrap.put(UTF_8, text.encode())
        with suppress(pygame.error):
            # of the two pygames the older one may say that this has failed when it has not
            scrap.put(pygame.SCRAP_TEXT, text.encode())
    except (pygame.error, NotImplementedError):
        return False
    return True
