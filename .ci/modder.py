"""Write the project that the authors' pages describe: a level with its walkthroughs, and tests in Python."""

import re
import sys
from pathlib import Path

FENCE = re.compile(r"^```\w+ (\S+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)

project = Path(sys.argv[1])
for page in ("first-level", "testing"):
    for name, text in FENCE.findall(Path(f"docs/authors/{page}.md").read_text(encoding="utf-8")):
        path = project / ("tests" if name.startswith("test_") else "levels/night_tram") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
