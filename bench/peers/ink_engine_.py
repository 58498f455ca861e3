"""One task for ink-engine: play JSON TURNS… . Prints what it measured as JSON."""

import json
import sys
import time
from pathlib import Path

from ink_engine.engine import InkRuntimeState, load_list_defs, load_story_root

_, file, *rest = sys.argv[1:]
compiled = json.loads(Path(file).read_text(encoding="utf-8-sig"))


def rate(turns: int) -> float:
    """Turns a second over a play of so many."""
    root, lists = load_story_root(compiled), load_list_defs(compiled)
    state = InkRuntimeState(root, lists)
    start = time.perf_counter()
    for turn in range(turns):
        state.continue_story()
        if state.current_choices:
            state.choose((turn * 7 + 3) % len(state.current_choices))
        else:
            state = InkRuntimeState(root, lists)
    return turns / (time.perf_counter() - start)


print(json.dumps({"rates": [rate(int(one)) for one in rest]}))
