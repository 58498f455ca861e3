"""What the game costs while nothing moves: the share of one core, over ten seconds on the title and on the play screen.

    python bench/idle.py [--seconds 10]

Needs a display; under a server, put `xvfb-run -a` before it, and xdotool. Linux only (/proc).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from game.settings import Settings, write_settings  # noqa: E402 - of this checkout, wherever it is run


def ticks(pid: int) -> int:
    """User and system time of a process, in clock ticks."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def share(pid: int, seconds: float) -> float:
    """The share of a core that a process takes over some seconds, in percent."""
    before = ticks(pid)
    time.sleep(seconds)
    return (ticks(pid) - before) / os.sysconf("SC_CLK_TCK") / seconds * 100


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=10)
    seconds = parser.parse_args().seconds
    with tempfile.TemporaryDirectory() as home:
        write_settings(Settings(first_run_done=True, music_volume=0, ambience_volume=0), Path(home))
        game = subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), "--calm"], env={**os.environ, "RED_HEAT_HOME": home}, cwd=ROOT
        )
        try:
            time.sleep(3)
            print(f"idle title        {share(game.pid, seconds):5.2f} % of a core")
            for _ in ("the title", "the content note"):
                subprocess.run(["xdotool", "key", "Return"], check=True)
                time.sleep(1)
            subprocess.run(["xdotool", "key", "space"], check=True)
            time.sleep(4)
            print(f"idle play screen  {share(game.pid, seconds):5.2f} % of a core")
        finally:
            game.terminate()
            game.wait(10)


if __name__ == "__main__":
    main()
