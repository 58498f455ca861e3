"""One task for our own engine: compile FILE | play FILE TURNS… . Prints what it measured as JSON."""

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from game.ink import Story, compile_story

task, file, *rest = sys.argv[1:]
text = Path(file).read_text(encoding="utf-8")
begun = time.perf_counter()
program = compile_story(text)
seconds = time.perf_counter() - begun


def rate(turns: int) -> float:
    """Turns a second over a play of so many."""
    story = Story(program)
    start = time.perf_counter()
    for turn in range(turns):
        while story.can_continue:
            story.advance()
        choices = story.choices
        if choices:
            story.choose((turn * 7 + 3) % len(choices))
        else:
            story = Story(program)
    return turns / (time.perf_counter() - start)


print(json.dumps({"seconds": seconds} if task == "compile" else {"rates": [rate(int(one)) for one in rest]}))
