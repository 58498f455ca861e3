"""What going back and on costs: a thousand steps back, and jumping to the next choice over lines that were read.

    python bench/rollback.py [--steps 1000]

The real play screen, at the end of a generated story, on no display; without drawing, as when many presses come between two frames,
and with every step drawn. Ends with 1 where a thousand steps take more than a second, or the jump does.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from game.scene import Decision, Level, Session, from_text
from game.window.actions import Action
from game.window.still import StillHost


def story(lines: int) -> Level:
    """So many lines, a choice after every tenth."""
    parts = ["VAR n = 0"]
    for number in range(lines):
        parts.append(
            f"Line {number} of a story that goes on and on, as stories in benches do, about the snow in the yard."
        )
        if number % 10 == 9:
            parts.append("+ [Go on]\n+ [Stay a little]\n-")
    return from_text("\n".join([*parts, "-> END"]))


def to_the_end(session: Session, lines: int) -> None:
    """Read everything."""
    while len(session.history) < lines * 11 // 10:
        if isinstance(session.beat, Decision):
            session.choose(0)
        else:
            session.advance()


def took_s(act: Callable[[], object]) -> float:
    """Seconds of processor time."""
    begun = time.process_time()
    act()
    return time.process_time() - begun


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", type=int, default=1000)
    steps = parser.parse_args().steps
    with tempfile.TemporaryDirectory() as home:
        os.environ["RED_HEAT_HOME"] = home
        host = StillHost()
        session = Session(story(steps + 100))
        to_the_end(session, steps + 100)
        host.start(session)
        play = host.stack[0]

        def back() -> None:
            for _ in range(steps):
                play.handle(Action.ROLL_BACK)

        def drawn() -> None:
            for _ in range(100):
                play.handle(Action.ROLL_FORWARD)
                host.picture()

        going_back = took_s(back)
        one = took_s(drawn) / 100
        jumping = Session(from_text("Line.\n" * steps + "* [On] -> END\n"))

        host.start(jumping)

        host.change(replace(host.settings, skip_unread=True))
        jump = took_s(lambda: host.stack[0].handle(Action.NEXT_CHOICE))
    print(f"{steps} steps back            {going_back * 1000:8.0f} ms")
    print(f"one step, drawn            {one * 1000:8.1f} ms")
    print(f"next choice, {steps} lines   {jump * 1000:8.0f} ms")
    return int(going_back > 1 or jump > 1)


if __name__ == "__main__":
    sys.exit(main())
