"""One task for bink: play JSON TURNS… . Prints what it measured as JSON."""

import json
import sys
import time
from pathlib import Path

from bink.story import Story

_, file, *rest = sys.argv[1:]
text = Path(file).read_text(encoding="utf-8-sig")


def rate(turns: int) -> float:
    """Turns a second over a play of so many."""
    story = Story(text)
    start = time.perf_counter()
    for turn in range(turns):
        while story.can_continue():
            story.cont()
        choices = story.get_current_choices()
        if len(choices):
            story.choose_choice_index((turn * 7 + 3) % len(choices))
        else:
            story.reset_state()
    return turns / (time.perf_counter() - start)


print(json.dumps({"rates": [rate(int(one)) for one in rest]}))
