"""The stories that the measurements use: the game in one file, and a generated one of any size."""

from __future__ import annotations

import random
import re
from pathlib import Path

INCLUDE = re.compile(r"^INCLUDE (.*)$", re.MULTILINE)
LEVEL = Path(__file__).resolve().parents[1] / "levels" / "red_heat"


def red_heat() -> str:
    """The game's story with its chapters in the same file, behind what the first file itself says."""
    story = (LEVEL / "story.ink").read_text(encoding="utf-8")
    chapters = [(LEVEL / name.strip()).read_text(encoding="utf-8") for name in INCLUDE.findall(story)]
    return "\n".join([INCLUDE.sub("", story), *chapters])


def generated(knots: int, seed: int = 1) -> str:
    """A story without an end: `knots` knots of about ten lines, with prose, logic, alternatives and three choices each."""
    draw = random.Random(seed)
    lines = ["VAR gold = 10", "VAR mood = 0", "LIST bag = (rope), torch, key", "-> k0"]
    for number in range(knots):
        following, elsewhere = (number + 1) % knots, (number * 7 + 3) % knots
        lines.append(f"=== k{number} ===")
        lines += [
            f"Plain line {line} of knot {number}, and it goes on for a while as prose does, neither short nor long."
            for line in range(draw.randint(2, 4))
        ]
        lines.append("You have {gold} coins{gold > 5: and feel rich| and feel poor}.")
        if draw.random() < 0.3:
            lines.append("~ gold = gold + 1")
        if draw.random() < 0.3:
            lines.append("{mood > 3:\n  Your mood is high.\n  ~ mood = mood - 2\n- else:\n  ~ mood++\n}")
        lines += [
            f"* [Take the left door {number}] You take it.\n  It creaks.\n  -> k{following}",
            f"+ Go right -> k{elsewhere}",
            "+ {gold > 8} [Wait] You wait {a while|longer|for ever}.",
            f"- -> k{following}",
        ]
    return "\n".join(lines) + "\n"
