"""A soak run over the language: mutated examples and random tokens, for as long as it is told.

    python -m tests.fuzz_ink --minutes 30 [--seed 1]

Anything but a diagnostic, and anything that takes longer than two seconds, is a finding and ends with 1.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from pathlib import Path

from game.ink import Story, check_story

EXAMPLES: list[str] = [
    one["ink"] for one in json.loads((Path(__file__).parent / "ink/examples.json").read_text(encoding="utf-8"))
]
TOKENS = [
    *'{}|#\\"()[]:=-*+~<>\n',
    "->",
    "<-",
    "->->",
    "<>",
    "==",
    "else:",
    " ? ",
    "//",
    "/*",
    "*/",
    "INCLUDE x",
    "VAR x = ",
]
SLOW_S = 2.0


def mutated(draw: random.Random) -> str:
    """An example with pieces of others, tokens and noise in it."""
    text = draw.choice(EXAMPLES)
    for _ in range(draw.randint(1, 5)):
        at = draw.randint(0, len(text))
        match draw.randint(0, 4):
            case 0:
                text = text[:at] + draw.choice(TOKENS) + text[at:]
            case 1:
                text = text[:at] + text[at + draw.randint(1, 12) :]
            case 2:
                other = draw.choice(EXAMPLES)
                text = text[:at] + other[draw.randint(0, len(other)) :]
            case 3:
                text = text[:at] + chr(draw.choice([0, 9, 13, 65, 160, 8232, 65279, 128512])) + text[at:]
            case _:
                text = text[:at] + text[max(0, at - draw.randint(1, 60)) :]
    return text


def play(text: str, draw: random.Random) -> int:
    """Compile and play a while; returns the number of lines read."""
    program = check_story(text).program
    if program is None:
        return 0
    story = Story(program)
    lines = 0
    for _ in range(30):
        for _ in range(60):
            if not story.can_continue:
                break
            story.advance()
            lines += 1
        if story.can_continue or not story.choices:
            break
        story.choose(draw.randrange(len(story.choices)))
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    end = time.monotonic() + options.minutes * 60
    stories = lines = compiled = 0
    slowest = 0.0
    seed = options.seed * 1_000_000
    while time.monotonic() < end:
        seed += 1
        draw = random.Random(seed)
        text = mutated(draw)
        began = time.perf_counter()
        try:
            found = play(text, draw)
        except Exception as error:
            print(f"seed {seed}: {type(error).__name__}: {error}\n{text!r}")
            return 1
        spent = time.perf_counter() - began
        slowest = max(slowest, spent)
        if spent > SLOW_S:
            print(f"seed {seed}: took {spent:.1f} s\n{text!r}")
            return 1
        stories += 1
        lines += found
        compiled += found > 0
    print(f"{stories} stories, {compiled} of them played, {lines} lines, slowest {slowest * 1000:.0f} ms: no finding")
    return 0


if __name__ == "__main__":
    sys.exit(main())
