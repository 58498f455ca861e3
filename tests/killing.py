"""Kill a game that is being played, at any moment, and look at what is left of it.

    python -m tests.killing --kills 300 [--level red_heat]

A player in a process of its own takes choices as quickly as it can, saves every beat, and says so when a save has been written. It
is killed without warning and begins again from the latest save. Nothing that it has said may be lost, nothing may be unreadable.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from game.scene import Decision, Ending, Level, Session, find_level, from_text, load
from game.scene.memory import Memory
from game.scene.resuming import resume
from game.scene.saves import save_of
from game.scene.shelf import Shelf

ROOT = Path(__file__).parents[1]
SHORT = "short"
STORY = """\
-> yard
== yard
# chapter: The Yard
Snow falls on the yard.
It is {~late|early|dark}.
+ [Wait]
  You wait.
+ [Knock]
  Nobody answers. # clue: nobody
+ [Leave]
  You come back.
- -> yard
"""


def a_level(name: str) -> Level:
    """The level to play: one of the game's, or a short one that never ends."""
    return from_text(STORY) if name == SHORT else load(find_level(name))


def play(name: str, home: Path, seed: int) -> None:
    """Play on and on from the latest save, and tell each save that was written: its choices, and its turn."""
    dice = random.Random(seed)
    level = a_level(name)
    shelf, memory = Shelf(level.id, home), Memory(level.id, home)
    found = shelf.latest()
    session = resume(level, found.save).session if found else Session(level)
    while True:
        memory.note(session)
        save = save_of(session)
        shelf.write_auto(save)
        memory.write()
        print(len(save.choices), save.facts.turn, len(memory.read), flush=True)
        beat = session.beat
        if isinstance(beat, Ending):
            session = Session(level)
        elif isinstance(beat, Decision):
            session.choose(dice.choice(beat.open).index)
        else:
            session.advance()


def kill(name: str, home: Path, dice: random.Random) -> tuple[int, str, int]:
    """Let it play for a moment and kill it; returns what it told last."""
    command = [sys.executable, "-m", "tests.killing", "--play", name, str(home), "--seed", str(dice.randrange(10**6))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        assert first, "it could not begin"
        time.sleep(dice.uniform(0, 0.2))
        process.kill()
        told = [first, *process.stdout.read().splitlines()]
    # the last line may have been cut by the kill
    whole = [line.split() for line in told if len(line.split()) == 3]
    choices, turn, read = whole[-1]
    return int(choices), turn, int(read)


def look(level: Level, home: Path, told: tuple[int, str, int]) -> None:
    """What must hold after a kill."""
    choices, turn, read = told
    shelf = Shelf(level.id, home)
    for entry in shelf.list():
        assert not entry.problem, entry.problem
        assert not shelf.read(entry.slot).warning
    found = shelf.latest()
    assert found is not None
    assert not found.warning
    facts = found.save.facts
    # the save that was in flight may have come in: it is of the same turn, the next, or a new game
    assert facts.turn == turn or facts.choices in (choices + 1, 0), f"{choices} choices were told, {facts.choices} kept"
    resumed = resume(level, found.save)
    assert not resumed.notice
    assert len(resumed.session.taken) == facts.choices
    memory = Memory(level.id, home)
    assert not memory.message
    assert len(memory.read) >= read


def run(name: str, kills: int, seed: int, home: Path) -> int:
    """Kill so many games; returns how many choices were taken in all. Raises `AssertionError` where something was lost."""
    dice = random.Random(seed)
    level = a_level(name)
    most = 0
    for _ in range(kills):
        told = kill(name, home, dice)
        look(level, home, told)
        most = max(most, told[0])
    return most


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--level", default=SHORT)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--play", nargs=2, metavar=("LEVEL", "HOME"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.play:
        play(options.play[0], Path(options.play[1]), options.seed)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as home:
        most = run(options.level, options.kills, options.seed, Path(home))
    took = time.monotonic() - begun
    print(
        f"{options.kills} games killed in {took:.0f} s, {most} choices in the longest: nothing lost, nothing unreadable"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
