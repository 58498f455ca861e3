"""What saves cost the loop that draws: at the latest place of the longest walkthrough of the game.

    python bench/saves.py [--runs 9]

Figures are milliseconds of processor time. Writing to the disk is measured too, but happens in a thread of its own. Ends with 1 where a promise is not kept.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from game.scene import Ending, Session, find_level, load
from game.scene.memory import Memory
from game.scene.resuming import resume
from game.scene.saves import save_of
from game.scene.shelf import Shelf, Slot
from game.scene.walkthrough import play, read_walkthrough, walkthroughs_of

SLOT = Slot.numbered(1)
STEPS = 1_000


def took_ms(act: Callable[[], object], runs: int) -> float:
    """The median processor time of so many runs."""
    times = []
    for _ in range(runs):
        begun = time.process_time()
        act()
        times.append(time.process_time() - begun)
    return statistics.median(times) * 1000


def latest() -> Session:
    """The session with the most beats of all walkthroughs, one step before its ending."""
    level = load(find_level("red_heat"))
    assert level.folder is not None
    found: dict[int, Session] = {}

    def look(session: Session) -> Session:
        found[len(session.history)] = session
        return session

    for walk in walkthroughs_of(level.folder.root):
        play(read_walkthrough(walk), level, passing=look)
    session = found[max(found)]
    while not isinstance(session.beat, Ending):
        session.roll_forward()
    session.roll_back()
    return session


def steps(session: Session) -> None:
    """As many single steps back, and forward again, as were promised."""
    for _ in range(STEPS // 2):
        session.roll_back()
    for _ in range(STEPS // 2):
        session.roll_forward()


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    session = latest()
    level = session.level
    picture = bytes(60_000)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        shelf, memory = Shelf(level.id, home), Memory(level.id, home)
        save = save_of(session, picture=picture)
        shelf.write(SLOT, save)
        size = (shelf.folder / SLOT.file).stat().st_size
        memory.note(session)
        writing = took_ms(lambda: shelf.write(SLOT, save), runs)
        rows = [
            ("making a save", took_ms(lambda: save_of(session, picture=picture), runs), 20, "ms"),
            ("reading and resuming", took_ms(lambda: resume(level, shelf.read(SLOT).save), runs), 100, "ms"),
            (f"{STEPS:,} steps of rollback", took_ms(lambda: steps(session), runs), 1_000, "ms"),
            ("remembering a beat", took_ms(lambda: memory.note(session), runs), 2, "ms"),
            ("the file, with a picture of 60 kB", size / 1000, 200, "kB"),
        ]
    print(f"{len(session.history)} beats, {len(session.taken)} choices")
    for what, figure, most, unit in rows:
        print(f"{what:<36}{figure:9.2f} {unit}   at most {most:,}")
    print(f"{'writing, in its thread':<36}{writing:9.2f} ms")
    return int(any(figure > most for _, figure, most, _ in rows))


if __name__ == "__main__":
    sys.exit(main())
