"""Whole play-throughs in a real window: from the title to an ending, by keyboard alone, by mouse alone, by gamepad alone.

    python -m tests.window.whole_plays [--by keys mouse pad] [--walkthrough NAME]

Each follows a walkthrough of the game on a virtual screen, with timers on. A second session is taken along beside it: at every decision
the save of the window must have come the same way and offer the same choices, and before a choice is taken its bar must light up where
the layout says that it stands. Keys and mouse are those of the X server (xdotool); for the gamepad see `virtual_pad.py`.

The keyboard also saves and loads quickly, goes back 200 steps and forward again with the identical screens, changes a setting, ends the
program and continues. All of it is on the screen, and looked at there.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Protocol

from game.scene import Choice, Decision, Ending, Level, find_choice, find_level, load
from game.scene.memory import Memory
from game.scene.saves import Save
from game.scene.shelf import Shelf
from game.scene.walk_file import CHOICE, read_walkthrough
from game.scene.walkthrough import begin
from game.settings import Settings, read_settings, write_settings
from game.window.play import DEAF_S
from game.window.sdl import Rect
from tests.window.conftest import QuietHost
from tests.window.xserver import MISSING, ROOT, Screen, game, screen

PAD_PROGRAM = (sys.executable, "-m", "tests.window.virtual_pad")
TITLE_WEDGE = (900, 30), (184, 29, 28)
"""A pixel of the title, and its color."""
FOCUS_COLOR = (124, 18, 22)
STEPS, LOOKS = 200, 20
"""How far the keyboard goes back, and how often it looks on the way."""

ANSWERED_S = 1.5
"""How long a press may take to show in a save before it is repeated."""


class Lost(AssertionError):
    """The window is not where the session beside it is."""


@dataclass
class Run:
    """A game in the window, and the same game beside it."""

    on: Screen
    home: Path
    beside: Beside
    process: subprocess.Popen[str]
    presses: int = 0

    def saved(self) -> Save | None:
        """The latest autosave, once there is one."""
        found = Shelf("red_heat", self.home).latest()
        return found.save if found else None

    def press(self, act: Callable[[], None]) -> None:
        """Do something, and wait until a save shows that it was answered, or was not meant to make one."""
        before = self.turn()
        act()
        self.presses += 1
        end = time.monotonic() + ANSWERED_S
        while self.turn() == before and time.monotonic() < end:
            time.sleep(0.01)

    def turn(self) -> object:
        """Something that changes with every beat that is saved."""
        save = self.saved()
        return save and (save.facts.turn, len(save.choices), save.trail, save.facts.line)

    def is_lit(self, box: Rect) -> bool:
        """Whether the bar of the focus lies in a box."""
        # before the number, where no word can stand
        return self.on.pixel(box.left + 18, box.centery) == FOCUS_COLOR


class Beside:
    """The session beside the window, with the layout of its play screen, and the choices that a walkthrough takes."""

    def __init__(self, level: Level, name: str, settings: Settings) -> None:
        assert level.folder is not None
        walkthrough = read_walkthrough(level.folder.root / "walkthroughs" / f"{name}.walk")
        self.answers = [
            one.words.removeprefix(CHOICE).strip() for one in walkthrough.steps if one.words.startswith(CHOICE)
        ]
        self.session = begin(walkthrough, level)
        self.host = QuietHost(settings=settings)
        self.beats = 1

    def go_on(self) -> Decision | Ending:
        """On to the next decision, or the ending."""
        while not isinstance(self.session.beat, Decision | Ending):
            self.session.advance()
            self.beats += 1
        return self.session.beat

    @property
    def steps(self) -> int:
        """How many steps there are back to the beginning: choices are one with the line before them."""
        return self.beats - len(self.session.taken)

    def answer(self) -> Choice:
        """The choice that is taken next."""
        beat = self.session.beat
        assert isinstance(beat, Decision)
        return find_choice(beat, self.answers[0])

    def take(self) -> None:
        """Take it here too."""
        self.session.choose(self.answer().index)
        self.answers.pop(0)
        self.beats += 1

    def box(self, choice: Choice) -> Rect:
        """Where a choice of the current decision stands in a window of 1280 by 720."""
        self.host.start(self.session)
        play = self.host.play
        play.finish()
        while play.panel.go_on():
            play.finish()
        assert play.choices is not None
        return play.choices.box(play.choices.choices.index(choice))


# --- devices ---------------------------------------------------------------------------------------------------


class Device(Protocol):
    """A way to play. `command` starts the program where it is another one than usual."""

    command: tuple[str, ...]

    def start(self, run: Run) -> None:
        """From the title into the story."""

    def go_on(self, run: Run) -> None:
        """What is done at a line."""

    def take(self, run: Run, choice: Choice) -> None:
        """Take a choice that is on the screen."""

    def leave(self, run: Run) -> None:
        """From the ending to the end of the program."""


class Keys:
    """The keyboard: Space, arrows and digits by turns."""

    command: tuple[str, ...] = ()

    def start(self, run: Run) -> None:
        _start(run, lambda: run.on.key("Return"))

    def go_on(self, run: Run) -> None:
        run.on.key("space")

    def take(self, run: Run, choice: Choice) -> None:
        if choice.index % 2:
            run.on.key(str(choice.number))
        else:
            _by_steps(run, choice, lambda: run.on.key("Down"), lambda: run.on.key("Return"))

    def leave(self, run: Run) -> None:
        run.on.key("Up", "Return")
        time.sleep(0.5)
        run.on.key("Up", "Return")


class Mouse:
    """The mouse: clicks on the picture and on choices, and the right button for the menu."""

    command: tuple[str, ...] = ()

    def start(self, run: Run) -> None:
        time.sleep(1)
        for x, top in ((1000, 300), (600, 60)):
            # the first line of the title's menu, then the first button of the content note
            run.on.wait("a focused line", lambda x=x, top=top: self._line(run, x, top) is not None)  # type: ignore[misc]
            time.sleep(0.3)
            run.on.click(x, self._line(run, x, top) or top)
        run.on.wait("the story", lambda: run.saved() is not None)

    def _line(self, run: Run, x: int, top: int) -> int | None:
        """How far down the first focused line stands in a column."""
        column = run.on.colors(x + 100, top, 700)
        found = [index for index, color in enumerate(column) if color == FOCUS_COLOR]
        return top + found[0] + 10 if found else None

    def go_on(self, run: Run) -> None:
        run.on.click(400, 200)

    def take(self, run: Run, choice: Choice) -> None:
        box = run.beside.box(choice)
        run.on.move(box.centerx, box.centery)
        run.on.wait(f"the focus on {choice.text!r}", lambda: run.is_lit(box), 3)
        run.on.click(box.centerx, box.centery)

    def leave(self, run: Run) -> None:
        # the last line of the ending's list leads to the title, the last of the title's ends the program
        for x, top in ((1000, 0), (1000, 300)):
            time.sleep(0.5)
            line = self._line(run, x, top)
            assert line is not None
            below = run.on.colors(x + 100, line, 715)
            last = line
            for y in range(line, line + len(below), 12):
                run.on.move(x, y)
                time.sleep(0.05)
                now = self._line(run, x, top)
                last = now if now is not None and now > last else last
            run.on.click(x, last + 4)


class Pad:
    """The gamepad: A and the D-pad."""

    command: tuple[str, ...] = PAD_PROGRAM

    def press(self, run: Run, *names: str) -> None:
        """Press buttons, each when the one before was let go."""
        stdin, stdout = run.process.stdin, run.process.stdout
        assert stdin is not None
        assert stdout is not None
        for name in names:
            stdin.write(f"{name}\n")
            stdin.flush()
            # the press that ends the program is not answered
            assert stdout.readline().strip() in (name, "")

    def start(self, run: Run) -> None:
        self.press(run, "plug")
        _start(run, lambda: self.press(run, "a"))

    def go_on(self, run: Run) -> None:
        self.press(run, "a")

    def take(self, run: Run, choice: Choice) -> None:
        _by_steps(run, choice, lambda: self.press(run, "down"), lambda: self.press(run, "a"))

    def leave(self, run: Run) -> None:
        self.press(run, "up", "a")
        time.sleep(0.5)
        self.press(run, "up", "a")


def _start(run: Run, press: Callable[[], None]) -> None:
    """New game, the content note, and the first card."""
    for _ in range(60):
        press()
        time.sleep(0.5)
        if run.saved() is not None:
            return
    raise Lost("the story never began")


def _by_steps(run: Run, choice: Choice, step: Callable[[], None], take: Callable[[], None]) -> None:
    """Move the focus until it lies on a choice, and take it."""
    box = run.beside.box(choice)
    for _ in range(30):
        if run.is_lit(box):
            take()
            return
        step()
        time.sleep(0.07)
    raise Lost(f"the focus never came to {choice.text!r}")


DEVICES: dict[str, tuple[Callable[[], Device], str]] = {
    "keys": (Keys, "to_recalled"),
    "mouse": (Mouse, "to_six_rounds"),
    "pad": (Pad, "to_medal"),
}
"""Each with the walkthrough it follows."""

# --- playing ---------------------------------------------------------------------------------------------------


def reach(run: Run, device: Device) -> None:
    """Go on until the decision at which the session beside stands is on the screen and hears."""
    beat = run.beside.session.beat
    assert isinstance(beat, Decision)
    number = len(run.beside.session.taken)
    for _ in range(200):
        save = run.saved()
        if save is not None and len(save.choices) > number:
            raise Lost(f"{len(save.choices)} choices were taken in the window, {number} beside it")
        if save is not None and save.offered and len(save.choices) == number:
            if save.offered != tuple(one.identity for one in beat.choices):
                raise Lost(f"other choices are offered than {[one.text for one in beat.choices]}")
            if [one.identity for one in save.choices] != [one.identity for one in run.beside.session.taken]:
                raise Lost(f"{save.choices[-1].text!r} was taken, {run.beside.session.taken[-1].text!r} beside it")
            time.sleep(DEAF_S + 0.05)
            return
        run.press(lambda: device.go_on(run))
    raise Lost(f"decision {number} was never reached")


def choose(run: Run, device: Device) -> None:
    """Take the choice of the walkthrough, here and there. Long pages are turned first, and what was not heard is done again."""
    choice, number = run.beside.answer(), len(run.beside.session.taken)
    box = run.beside.box(choice)

    def is_taken() -> bool:
        save = run.saved()
        return save is not None and len(save.choices) > number

    for _ in range(6):
        try:
            device.take(run, choice)
            run.on.wait("what comes after the choice", is_taken, 2)
        except AssertionError:
            if run.is_lit(box) or is_taken():
                continue
            device.go_on(run)
            time.sleep(DEAF_S + 0.1)
        if is_taken():
            run.beside.take()
            return
    raise Lost(f"{choice.text!r} was never taken")


@dataclass
class Told:
    """What a play-through was."""

    ending: str
    choices: int
    beats: int
    presses: int
    seconds: float
    notes: list[str] = field(default_factory=list)


def play(level: Level, by: str, name: str = "") -> Told:
    """Play to an ending. Raises `AssertionError` where the window does not do what it should."""
    made, usual = DEVICES[by]
    device = made()
    begun = time.monotonic()
    settings = Settings(first_run_done=True, letters_per_s=0)
    told = Told("", 0, 0, 0, 0.0)
    with tempfile.TemporaryDirectory() as folder, ExitStack() as opened:
        home = Path(folder) / "home"
        write_settings(settings, home)
        beside = Beside(level, name or usual, settings)
        on = opened.enter_context(screen(Path(folder) / "x"))
        arguments = ("play", "red_heat", "--calm", "--seed", str(beside.session.seed))

        def start() -> subprocess.Popen[str]:
            return opened.enter_context(game(on, home, *arguments, command=device.command))

        run = Run(on, home, beside, start())
        device.start(run)
        rehearsed = by != "keys"
        while isinstance(beat := beside.go_on(), Decision):
            reach(run, device)
            if not rehearsed and beside.steps > STEPS + 20 and beat.seconds is None:
                rehearsed = True
                told.notes += rehearse(run)
                run.process = restart(run, start)
                told.notes.append("the setting and the screen were the same after a restart")
            choose(run, device)
        for _ in range(100):
            if beat.name in Memory("red_heat", home).endings:
                break
            run.press(lambda: device.go_on(run))
        assert beat.name in Memory("red_heat", home).endings
        time.sleep(1)
        device.leave(run)
        assert run.process.wait(15) == 0, "the program did not end well"
        assert rehearsed
    beside.host.pictures.close()
    told.ending, told.choices, told.beats = beat.title, len(beside.session.taken), beside.beats
    told.presses, told.seconds = run.presses, time.monotonic() - begun
    return told


# --- what the keyboard does on the way -------------------------------------------------------------------------


def rehearse(run: Run) -> list[str]:
    """Save, load, go back and forward, change a setting; the window ends where it was. Returns what was done."""
    on = run.on
    # longer than a notice of what was found stays
    here = on.still(3.0)
    on.key("F5")
    on.wait("the notice of the save", lambda: on.picture() != here)
    on.wait("the notice to go", lambda: on.picture() == here)
    on.key(*["Prior"] * 7)
    assert on.still() != here
    on.key("F9")
    on.wait("the screen of the quick save", lambda: on.picture() == here)

    back = [here]
    for _ in range(LOOKS):
        on.key(*["Prior"] * (STEPS // LOOKS))
        # longer than a picture takes that the worker has to draw first
        back.append(on.still(0.8))
    assert len(set(back)) > LOOKS // 2, "going back shows nothing new"
    for number, expected in enumerate(back[-2::-1], 1):
        on.key(*["Next"] * (STEPS // LOOKS))
        on.wait(f"the same screen, {number * STEPS // LOOKS} steps forward", partial(_shows, on, expected))
    change_text_size(on, run.home)
    assert on.still() != here
    run.beside.host.change(read_settings(run.home)[0])
    return [
        "quick save and load came back to the identical screen",
        f"{STEPS} steps back and {STEPS} forward passed {len(set(back))} screens, each of them identical both ways",
    ]


def _shows(on: Screen, expected: bytes) -> bool:
    return on.picture() == expected


def change_text_size(on: Screen, home: Path) -> None:
    """Through the menu to the settings, one step larger, and back."""
    before = read_settings(home)[0].text_size
    on.key("Escape")
    time.sleep(0.2)
    on.key("Up", "Up", "Up", "Return")
    time.sleep(0.3)
    on.key("Right")
    on.wait("the setting in its file", lambda: read_settings(home)[0].text_size > before)
    on.key("Escape")


def restart(run: Run, start: Callable[[], subprocess.Popen[str]]) -> subprocess.Popen[str]:
    """End the program by its menu, start it again and continue: the same screen, the same setting."""
    on = run.on
    was, size = on.still(), read_settings(run.home)[0].text_size
    on.key("Escape")
    time.sleep(0.2)
    on.key("Up", "Return")
    assert run.process.wait(15) == 0
    process = start()
    on.wait("the title", lambda: on.pixel(*TITLE_WEDGE[0]) == TITLE_WEDGE[1])
    on.wait("its menu", lambda: FOCUS_COLOR in on.colors(1100, 300, 520))
    time.sleep(0.5)
    on.key("Return")
    on.wait("the screen from before", lambda: on.picture() == was, 20)
    assert read_settings(run.home)[0].text_size == size
    return process


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--by", nargs="+", choices=DEVICES, default=list(DEVICES))
    parser.add_argument("--walkthrough", default="", metavar="NAME", help="follow this one instead of the usual")
    options = parser.parse_args()
    if MISSING:
        print(f"not installed: {', '.join(MISSING)}")
        return 2
    level = load(find_level(str(ROOT / "levels" / "red_heat")))
    for by in options.by:
        told = play(level, by, options.walkthrough)
        print(
            f'{by}: to the ending "{told.ending}" in {told.choices} choices, {told.beats} lines and decisions, '
            f"{told.presses} presses at lines, {told.seconds:.0f} s"
        )
        for note in told.notes:
            print(f"  {note}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
