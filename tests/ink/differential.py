"""Our engine and inkjs, side by side: the same stories, the same choices, the same transcripts.

    python -m tests.ink.differential [--stories 500] [--sequences 20] [--first 0]

Needs node and the npm package `inkjs` (`npm install inkjs`, with NODE_PATH naming the `node_modules` it is in).
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bench.stories import red_heat
from game.ink import Program, Story, check_story
from tests.ink.generator import generated

RUNNER = Path(__file__).with_name("inkjs.cjs")
MAX_RESULTS = 2000
TURNS = 60


@dataclass(frozen=True)
class Agreement:
    """How much was compared, and the first difference as a text, if there was one."""

    stories: int
    turns: int
    difference: str


@cache
def why_not() -> str:
    """Why inkjs cannot be asked here; empty when it can."""
    node = shutil.which("node")
    if node is None:
        return "node is not installed"
    asked = [node, "-e", "require.resolve('inkjs/full')"]
    if subprocess.run(asked, capture_output=True, check=False).returncode:
        return "the npm package inkjs is not found (NODE_PATH)"
    return ""


def our_play(program: Program, numbers: list[int]) -> list[str]:
    """What our engine says, in the notation of the runner."""
    story, said, left = Story(program), list[str](), iter(numbers)
    while len(said) < MAX_RESULTS:
        while story.can_continue:
            text = story.advance()
            if any(one.severity.value == "error" for one in story.errors):
                return [*said, "error"]
            said.append(json.dumps([text, list(story.tags)], ensure_ascii=False, separators=(",", ":")))
        choices = story.choices
        said += [
            json.dumps(["*", one.text, list(one.tags)], ensure_ascii=False, separators=(",", ":")) for one in choices
        ]
        number = next(left, None)
        if not choices or number is None:
            break
        story.choose(number % len(choices))
    return said[:MAX_RESULTS]


def compare(stories: list[str], sequences: int, seed: int = 0) -> Agreement:
    """Play every story with so many random sequences of choices in both engines, up to the first difference."""
    draw = random.Random(seed)
    asked: list[dict[str, Any]] = [
        {"ink": ink, "sequences": [[draw.randrange(5040) for _ in range(TURNS)] for _ in range(sequences)]}
        for ink in stories
    ]
    answer = subprocess.run(
        ["node", str(RUNNER)], input=json.dumps(asked), capture_output=True, text=True, check=True, encoding="utf-8"
    )
    turns = 0
    for index, (one, line) in enumerate(zip(asked, answer.stdout.splitlines(), strict=True)):
        ink, theirs = one["ink"], json.loads(line)
        program = check_story(ink).program
        if (program is None) != (theirs["played"] is None):
            return Agreement(index, turns, f"only one of the two compiles it: {theirs['problems']}\n{ink}")
        if program is None:
            continue
        for numbers, played in zip(one["sequences"], theirs["played"], strict=True):
            ours = our_play(program, numbers)
            turns += played["turns"]
            if ours != played["said"]:
                at = next((n for n, (a, b) in enumerate(zip(ours, played["said"], strict=False)) if a != b), -1)
                there = f"ours:\n{chr(10).join(ours[max(0, at - 3) : at + 2])}\ntheirs:\n"
                there += chr(10).join(played["said"][max(0, at - 3) : at + 2])
                return Agreement(index, turns, f"{ink}\nchoices {numbers}, result {at}\n{there}")
    return Agreement(len(stories), turns, "")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=500)
    parser.add_argument("--sequences", type=int, default=20)
    parser.add_argument("--first", type=int, default=0)
    arguments = parser.parse_args()
    if why_not():
        print(why_not())
        return 2
    found = compare([red_heat()], 200)
    print(f"the game: {found.turns} turns agreed")
    stories = turns = 0
    for first in range(arguments.first, arguments.first + arguments.stories, 50):
        if found.difference:
            break
        found = compare(
            [generated(seed, of_lists=bool(seed % 2)) for seed in range(first, first + 50)], arguments.sequences, first
        )
        stories, turns = stories + found.stories, turns + found.turns
    print(f"generated: {stories} stories, {turns} turns agreed")
    print(found.difference)
    return 1 if found.difference else 0


if __name__ == "__main__":
    sys.exit(main())
