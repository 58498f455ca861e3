"""A private X server, and real keys and clicks for what runs on it."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from game.settings import FILE, Settings, write_settings

ROOT = Path(__file__).parents[2]
PROGRAM_VARIABLE = "RED_HEAT_PROGRAM"
"""Names a built program to be tested instead of this checkout."""
MISSING = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]


class Screen:
    """A virtual screen. `pixel` looks at it, `key`, `click` and `wheel` are the player."""

    def __init__(self, display: str, buffer: Path) -> None:
        self.display = display
        self.buffer = buffer

    def do(self, *words: str) -> None:
        environment = {**os.environ, "DISPLAY": self.display}
        subprocess.run(["xdotool", *words], env=environment, check=True, timeout=20, capture_output=True)

    def ask(self, *words: str) -> str:
        """What xdotool prints."""
        environment = {**os.environ, "DISPLAY": self.display}
        return subprocess.run(
            ["xdotool", *words], env=environment, check=True, timeout=20, capture_output=True, text=True
        ).stdout

    def key(self, *names: str) -> None:
        self.do("key", *names)

    def click(self, x: int, y: int) -> None:
        self.do("mousemove", str(x), str(y), "click", "1")

    def move(self, x: int, y: int) -> None:
        self.do("mousemove", str(x), str(y))

    def wheel(self, up: bool) -> None:
        self.do("click", "4" if up else "5")

    def pixel(self, x: int, y: int) -> tuple[int, int, int]:
        """The color of a pixel, read from the server's own frame buffer (an XWD file)."""
        data = self.buffer.read_bytes()
        header, _, _, _, _, height, _, _, _, _, _, bits, line = struct.unpack(">13I", data[:52])
        colors = struct.unpack(">I", data[76:80])[0]
        assert bits == 32
        assert y < height
        at = header + colors * 12 + y * line + x * 4
        blue, green, red = data[at : at + 3]
        return red, green, blue

    def is_lit(self, left: int, top: int, right: int, bottom: int) -> bool:
        """Whether there are letters in a part of the screen: pixels much brighter than any panel."""
        data = self.buffer.read_bytes()
        header, line = struct.unpack(">I", data[:4])[0], struct.unpack(">I", data[48:52])[0]
        first = header + struct.unpack(">I", data[76:80])[0] * 12
        rows = (data[first + y * line + left * 4 : first + y * line + right * 4 : 4] for y in range(top, bottom))
        return any(max(row) > 180 for row in rows)

    def colors(self, x: int, top: int, bottom: int) -> list[tuple[int, int, int]]:
        """The colors of a column of pixels, all of the same moment."""
        data = self.buffer.read_bytes()
        header, line, colors = (struct.unpack(">I", data[at : at + 4])[0] for at in (0, 48, 76))
        start = header + colors * 12 + x * 4
        found = [data[start + y * line : start + y * line + 3] for y in range(top, bottom)]
        return [(red, green, blue) for blue, green, red in found]

    def picture(self) -> bytes:
        """Everything that is on the screen."""
        data = self.buffer.read_bytes()
        header, colors = (struct.unpack(">I", data[at : at + 4])[0] for at in (0, 76))
        return data[header + colors * 12 :]

    def still(self, seconds: float = 0.2) -> bytes:
        """The screen once it has not changed for so long."""
        end = time.monotonic() + 20
        shown, since = self.picture(), time.monotonic()
        while time.monotonic() - since < seconds:
            assert time.monotonic() < end, "the screen never came to rest"
            time.sleep(0.03)
            now = self.picture()
            if now != shown:
                shown, since = now, time.monotonic()
        return shown

    def wait(self, what: str, condition: Callable[[], bool], seconds: float = 15) -> None:
        """Wait until something is so; fail with its name if it never is."""
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, f"never came: {what}"
            time.sleep(0.03)


@contextmanager
def screen(folder: Path, size: str = "1280x720") -> Iterator[Screen]:
    """A virtual screen of this size."""
    read, write = os.pipe()
    folder.mkdir(parents=True, exist_ok=True)
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-fbdir", str(folder), "-nolisten", "tcp"],
        pass_fds=[write],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        number = os.read(read, 16).decode().strip()
        yield Screen(f":{number}", folder / "Xvfb_screen0")
    finally:
        os.close(read)
        server.terminate()
        server.wait(10)


def program() -> list[str]:
    """The command that starts the game."""
    built = os.environ.get(PROGRAM_VARIABLE)
    return [built] if built else [sys.executable, str(ROOT / "main.py")]


@contextmanager
def game(on: Screen, home: Path, *arguments: str, command: Sequence[str] = ()) -> Iterator[subprocess.Popen[str]]:
    """The game in a window on that screen, for somebody who was asked for their settings before; or another command that plays it."""
    if not (home / FILE).is_file():
        write_settings(Settings(first_run_done=True), home)
    environment = {**os.environ, "DISPLAY": on.display, "RED_HEAT_HOME": str(home), "SDL_VIDEO_WINDOW_POS": "0,0"}
    environment.pop("SDL_VIDEODRIVER", None)
    environment.pop("WAYLAND_DISPLAY", None)
    process = subprocess.Popen(
        [*(command or program()), *arguments],
        env=environment,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.terminate()
        process.communicate(timeout=20)
