"""What the window costs while it moves: the time of each frame, of each change of scene, and the memory all scenes leave behind.

    python bench/window.py [--seconds 6] [--silent]

The play screen is drawn by software at 1280 by 720 for so many seconds, frame by frame, as fast as it goes; figures are milliseconds
of the main thread's processor time and of the clock, for the median frame and for the one in a hundred that is slowest. Then every
stage that the level's walkthroughs reach is shown once, after the worker had the time of a short line to draw ahead: what a change
holds up the loop is the longest pass of it, the first of which answers a key: it goes on, sets the text, saves, and draws. The memory
is what is resident at the end and at its highest (Linux only), with the music, the ambience and the effects of all of it played to
SDL's device that nobody hears. `--silent` plays none.

The goals are for a core that has nothing else to do: text with snow under 8 ms, the chase under 12 ms, a change under 8 ms, and
at most 150 MB.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

from game.homes import HOME_VARIABLE
from game.scene import Card, Level, Manifest, Session, find_level, from_text, load
from game.scene.walkthrough import read_walkthrough, walkthroughs_of
from game.window.allocation import pass_over_what_lasts
from game.window.desk import Desk
from game.window.pictures import Pictures
from game.window.play import Play
from game.window.sdl import pygame
from game.window.shoot import follow, stage_name
from game.window.sound import FADE_MS, Sound
from game.window.still import StillHost

LINE = (
    "Metal screams along the whole length of the coach. In the other cab he turns his head and, quite calmly, looks at you. "
    * 2
)
LINE_S = 1.0
SCENES = {
    "text with snow": f"# background: moscow_bathhouse_yard\n# weather: snow\n# show: danko left\n{LINE}\n-> END\n",
    "text in rain": f"# background: chicago_street_night\n# weather: rain\n# show: danko left\n{LINE}\n-> END\n",
    "chase": f"# background: coach_chase\n# show: viktor hard right\nVIKTOR: {LINE}\n-> END\n",
    "nothing but a drifting camera": f"# background: rail_yard\n{LINE}\n-> END\n",
}


class Quiet(Sound):
    """No sound at all: what it costs is not asked here."""

    def loop(self, *_: object, **__: object) -> None:
        pass

    def play(self, *_: object, **__: object) -> None:
        pass


class MovingHost(StillHost):
    """The quiet host, with motion, a worker for its pictures, and a window as large as the real one."""

    motion = True

    def __init__(self, silent: bool, level: Level) -> None:
        super().__init__(desk=Desk(level))
        self.pictures = Pictures()
        self.sound = Quiet() if silent else Sound()
        self.window = pygame.display.set_mode(self.size)

    def start(self, session: Session, notice: str = "", played_s: float = 0.0) -> None:
        self.stack = []
        gc.collect()
        super().start(session, notice, played_s)

    @property
    def play(self) -> Play:
        play = self.stack[0]
        assert isinstance(play, Play)
        return play

    def frame(self, seconds: float) -> None:
        if self.stack[-1].update(seconds):
            self.stack[-1].draw(self.window)
            pygame.display.flip()


def shown(level: Level, ink: str) -> Level:
    """A level of this ink with the pictures and the cast of another one."""
    manifest = Manifest(id="bench", name="Bench", cast=level.manifest.cast)
    return replace(from_text(ink, manifest), library=level.library)


def frames(host: MovingHost, level: Level, seconds: float) -> tuple[list[float], list[float]]:
    """Processor time and time by the clock of each frame, in milliseconds."""
    host.start(Session(level))
    for _ in range(200):
        host.frame(1 / 60)
        time.sleep(0.005)
        if not host.play.showing.is_waiting:
            break
    host.play.telling.begin()
    spent: list[float] = []
    passed: list[float] = []
    for _ in range(round(seconds * 60)):
        begun, clock = time.thread_time(), time.perf_counter()
        host.frame(1 / 60)
        spent.append((time.thread_time() - begun) * 1000)
        passed.append((time.perf_counter() - clock) * 1000)
        if not host.play.telling.is_revealing:
            host.play.telling.begin()
    return spent, passed


def resident_mb() -> float:
    """How much memory is resident now."""
    fields = Path("/proc/self/statm").read_text(encoding="utf-8").split()
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def changes(host: MovingHost, level: Level) -> tuple[list[tuple[float, str]], int]:
    """How long each new stage held up the loop, in milliseconds of processor time, and how often a picture was not there yet."""
    found: list[tuple[float, str]] = []
    seen: set[str] = set()
    late = 0
    assert level.folder is not None
    for path in walkthroughs_of(level.folder.root):
        host.start(Session(level))
        before: Session | None = None
        for session in follow(level, read_walkthrough(path, path.name)):
            name = stage_name(session.beat)
            earlier, before = before, session.fork()
            if name in seen:
                continue
            seen.add(name)
            if earlier is not None:
                read(host, earlier)
            worst = timed(lambda session=session: show(host, session))  # type: ignore[misc]
            late += host.play._awaits_card if isinstance(session.beat, Card) else host.play.showing.is_waiting
            for _ in range(10):
                time.sleep(0.01)
                worst = max(worst, timed(lambda: host.frame(1 / 60)))
            found.append((worst, name))
    return found, late


def read(host: MovingHost, before: Session) -> None:
    """Let the worker draw what comes behind this session, as long as somebody reads a short line."""
    host.pictures.foresee(host.play.showing.ahead(before))
    until = time.monotonic() + LINE_S
    while not host.pictures.is_idle and time.monotonic() < until:
        time.sleep(0.005)


def show(host: MovingHost, session: Session) -> None:
    """Let the play screen go on to where this session stands, and show that."""
    host.play.session = session
    host.play._enter(fresh=True)
    host.frame(1 / 60)


def timed(act: Callable[[], object]) -> float:
    begun = time.thread_time()
    act()
    return (time.thread_time() - begun) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=6)
    parser.add_argument("--silent", action="store_true", help="play no sound")
    options = parser.parse_args()
    seconds: float = options.seconds
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        measure(seconds, options.silent)


def measure(seconds: float, silent: bool) -> None:
    """Print all figures. What the game saves on the way lies in the player's home."""
    level = load(find_level("red_heat"))
    host = MovingHost(silent, level)
    if host.desk is not None:
        host.desk.prepare()
    pass_over_what_lasts()
    print(f"{'frame':32}{'median':>9}{'p99':>9}{'  by the clock':>14}{'p99':>9}")
    for name, ink in SCENES.items():
        spent, passed = (sorted(one) for one in frames(host, shown(level, ink), seconds))
        figures = [one[at] for one in (spent, passed) for at in (len(one) // 2, int(len(one) * 0.99))]
        print("{:32}{:6.2f} ms{:6.2f} ms{:11.2f} ms{:6.2f} ms".format(name, *figures))
    found, late = changes(host, level)
    worst = sorted(found, reverse=True)
    print(f"{len(found)} stages, {late} of them not there yet when they were reached")
    print(
        f"a change holds the loop for {worst[len(worst) // 2][0]:.1f} ms, one in a hundred for {worst[len(worst) // 100][0]:.1f} ms"
    )
    for ms, name in worst[:3]:
        print(f"{ms:12.1f} ms  {name}")
    host.sound.settle()
    # the last loops are still fading; whoever reads on has them gone
    time.sleep(1.5 * FADE_MS / 1000)
    read(host, Session(level))
    highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    print(
        f"resident after all of them: {resident_mb():.0f} MB, {host.pictures.bytes / 1e6:.0f} MB of it pictures; "
        f"{highest:.0f} MB at the highest"
    )
    host.sound.close()
    host.pictures.close()
    if host.desk is not None:
        host.desk.close()


if __name__ == "__main__":
    main()
