"""The clipboard, where there is one."""

from __future__ import annotations

from game.window.sdl import pygame


def copy(text: str) -> bool:
    """Put text on the clipboard; returns whether that was possible."""
    scrap = pygame.scrap
    try:
        if not scrap.get_init():
            scrap.init()
        if hasattr(scrap, "put_text"):
            scrap.put_text(text)
        else:
            scrap.put("text/plain;charset=utf-8", text.encode())
            scrap.put(pygame.SCRAP_TEXT, text.encode())
    except (pygame.error, NotImplementedError):
        return False
    return True
