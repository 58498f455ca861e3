"""A soak run over the language: mutated examples, generated stories and damaged saves, for as long as it is told.

    python -m tests.fuzz_ink --minutes 30 [--seed 1]

Anything but a diagnostic, anything that takes longer than two seconds, and memory beyond 200 MB is a finding and ends with 1.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import random
import sys
import time
from pathlib import Path

from game.ink import StateError, Story, check_story, review
from tests.ink.generator import generated
from tests.ink.test_states import damaged
from tests.limits import peak_mb

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
MEMORY_MB = 200


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


def by_bytes(draw: random.Random) -> str:
    """An example with some of its bytes changed."""
    data = bytearray(draw.choice(EXAMPLES).encode())
    for _ in range(draw.randint(1, 6)):
        if data:
            data[draw.randrange(len(data))] = draw.randrange(256)
    return data.decode("utf-8", "replace")


def by_lines(draw: random.Random) -> str:
    """A generated story with lines moved, doubled, cut short and taken out."""
    lines = generated(draw.randrange(10**9), draw.randint(1, 3)).split("\n")
    for _ in range(draw.randint(0, 6)):
        at, other = draw.randrange(len(lines)), draw.randrange(len(lines))
        match draw.randint(0, 4):
            case 0:
                lines[at], lines[other] = lines[other], lines[at]
            case 1:
                lines.insert(at, lines[other])
            case 2:
                lines[at] = lines[at][: draw.randint(0, len(lines[at]))]
            case 3:
                lines[at] = lines[at].lstrip() + draw.choice(TOKENS) + lines[other].lstrip()
            case _:
                lines[at] = ""
    return "\n".join(lines)


def play(text: str, draw: random.Random) -> int:
    """Compile, look over and play a while, with the state put away and damaged now and then; returns the lines read."""
    program = check_story(text).program
    if program is None:
        return 0
    review(program)
    story = Story(program)
    lines = 0
    for turn in range(30):
        if turn % 10 == 3:
            with contextlib.suppress(StateError):
                Story(program).load(damaged(story.save(), draw))
            story.load(story.save())
            story.digest()
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
        text = draw.choice((mutated, mutated, by_bytes, by_lines))(draw)
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
        if peak_mb() > MEMORY_MB:
            print(f"seed {seed}: more than {MEMORY_MB} MB in use\n{text!r}")
            return 1
        stories += 1
        lines += found
        compiled += found > 0
    print(f"{stories} stories, {compiled} of them played, {lines} lines, slowest {slowest * 1000:.0f} ms: no finding")
    return 0


if __name__ == "__main__":
    sys.exit(main())
