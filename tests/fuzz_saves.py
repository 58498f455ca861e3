"""A soak run over damaged saves and memories: each must be a message, and nothing may be written outside its folder.

    python -m tests.fuzz_saves --files 10000

Half of the files are damaged as disks do it, byte by byte. The other half is damaged by somebody who knows the format: the
contents are changed, and sealed again with checksums that are right. Prints counts and time; ends with 1 at the first traceback.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import Any

from game.homes import memory_path, saves_folder
from game.ink import GameError
from game.scene import Decision, Ending, Level, Session, find_level, load
from game.scene.keeping import Sheet, sealed, unsealed
from game.scene.memory import Memory
from game.scene.resuming import resume
from game.scene.saves import save_of
from game.scene.shelf import Shelf, Slot

SLOT = Slot.numbered(7)
MAX_S = 10.0
"""How long one file may take."""
JUNK: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    1,
    255,
    2**31,
    -(2**63),
    10**30,
    1.5,
    1e308,
    "",
    "x",
    "../../evil",
    "/etc/passwd",
    "CON",
    "-> steam",
    "finished",
    "\u0000\u001b[2J",
    "a" * 100_000,
    [],
    {},
    [[]],
    {"": {}},
    {"float": "nan"},
    {"place": "steam"},
    {"ref": "x", "depth": 3},
    {"void": True},
    {"part": "", "tags": []},
)


class Corpus:
    """Files of a game that was really played, and damage to them."""

    def __init__(self, level: Level, home: Path, dice: random.Random) -> None:
        self.dice = dice
        shelf, memory = Shelf(level.id, home), Memory(level.id, home)
        session = Session(level)
        saves: list[bytes] = []
        while not session.is_over:
            memory.note(session, "2026-01-31")
            beat = session.beat
            if dice.random() < 0.02:
                shelf.write(SLOT, save_of(session, name="a name", picture=b"\xff\xd8" * 40))
                saves.append((shelf.folder / SLOT.file).read_bytes())
            if isinstance(beat, Decision):
                session.choose(dice.choice(beat.open).index)
            else:
                session.advance()
        memory.write()
        self.saves = saves
        self.memory = memory.path.read_bytes()
        self.names = sorted(set(level.program.identities))

    def damaged(self) -> tuple[bool, bytes]:
        """Whether it is a memory, and the bytes of a damaged file."""
        is_memory = self.dice.random() < 0.2
        data = self.memory if is_memory else self.dice.choice(self.saves)
        return is_memory, self._bytes(data) if self.dice.random() < 0.5 else self._contents(data)

    def _bytes(self, data: bytes) -> bytes:
        """Damage as disks do it."""
        found = bytearray(data)
        for _ in range(self.dice.choice((1, 1, 2, 8))):
            at = self.dice.randrange(len(found)) if found else 0
            match self.dice.randrange(5):
                case 0:
                    found[at : at + 1] = bytes([self.dice.randrange(256)])
                case 1:
                    del found[at:]
                case 2:
                    del found[at : at + self.dice.choice((1, 10, 4096))]
                case 3:
                    found[at:at] = self.dice.choice((b"\x00", b"\n", b"{", b"[" * 5000, b"9" * 400, b"\xff\xfe"))
                case _:
                    found[at : at + 512] = bytes(min(512, len(found) - at))
        return bytes(found)

    def _contents(self, data: bytes) -> bytes:
        """Damage by somebody who knows the format."""
        sheet = unsealed(Path("it"), data)
        body = json.loads(sheet.body)
        for _ in range(self.dice.choice((1, 1, 1, 3, 10))):
            self._change(body)
        facts = body.get("facts") if isinstance(body, dict) else None
        head = json.dumps(facts).encode() if facts and self.dice.random() < 0.9 else sheet.head
        written = json.dumps(body).encode()
        if self.dice.random() < 0.02:
            written = written.replace(b'"state": {', b'"state": ' + b'{"x":' * 50_000 + b"0" + b"}" * 50_000, 1)
        return sealed(Sheet(sheet.order, head, written))

    def _change(self, body: Any) -> None:
        holders = _holders(body)
        holder = self.dice.choice(holders)
        key = self.dice.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
        value = holder[key]
        match self.dice.randrange(6):
            case 0:
                del holder[key]
            case 1:
                holder[key] = self.dice.choice(JUNK)
            case 2 if isinstance(holder, dict):
                holder[self.dice.choice(self.names)] = holder.pop(key)
            case 3 if isinstance(value, int):
                holder[key] = value + self.dice.choice((-1, 1, 1000, 2**31))
            case 4 if isinstance(holder, list):
                holder.append(value)
            case _:
                holder[key] = self.dice.choice(self.names) if isinstance(value, str) else self.dice.choice(JUNK)


def _holders(value: Any) -> list[Any]:
    """Every table and list that holds something."""
    found = []
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if one:
            found.append(one)
            inside = one.values() if isinstance(one, dict) else one
            waiting += [each for each in inside if isinstance(each, (dict, list))]
    return found


def try_out(level: Level, home: Path, is_memory: bool, data: bytes) -> str:
    """Use a damaged file as the game does; returns what came of it. Whatever is no `GameError` is a mistake of ours."""
    if is_memory:
        path = memory_path(level.id, home)
        path.write_bytes(data)
        return "set aside" if Memory(level.id, home).message else "read all the same"
    shelf = Shelf(level.id, home)
    path = saves_folder(level.id, home) / SLOT.file
    path.write_bytes(data)
    shelf.list()
    try:
        save = shelf.import_(Slot.numbered(8), path)
        session = resume(level, save).session
    except GameError:
        return "refused"
    save_of(session)
    try:
        for _ in range(20):
            beat = session.beat
            if isinstance(beat, Ending):
                break
            if isinstance(beat, Decision):
                session.choose(beat.open[0].index)
            else:
                session.advance()
        save_of(session)
    except GameError:
        return "loaded, and the story failed with a message"
    return "loaded"


def listing(folder: Path) -> set[str]:
    """Everything that lies in a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def run(level: Level, files: int, seed: int) -> Counter[str]:
    """Try so many damaged files; returns what came of them. Raises whatever goes wrong."""
    dice = random.Random(seed)
    with tempfile.TemporaryDirectory() as around:
        home = Path(around) / "home"
        corpus = Corpus(level, home, dice)
        before = listing(Path(around))
        counts: Counter[str] = Counter()
        for number in range(files):
            is_memory, data = corpus.damaged()
            begun = time.monotonic()
            try:
                counts[try_out(level, home, is_memory, data)] += 1
            except Exception:
                kept = Path(tempfile.gettempdir()) / f"fuzz-{seed}-{number}.{'memory' if is_memory else 'save'}"
                kept.write_bytes(data)
                print(f"file {number} of seed {seed} is kept as {kept}", file=sys.stderr)
                raise
            took = time.monotonic() - begun
            assert took < MAX_S, f"file {number} of seed {seed} took {took:.1f} s"
            for stray in listing(Path(around)) - before:
                inside = stray.startswith(("home/saves/of-red_heat/07.save", "home/saves/of-red_heat/08.save"))
                assert inside or stray.startswith("home/memory/of-red_heat.memory"), f"written outside: {stray}"
        return counts


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--files", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    begun = time.monotonic()
    before = set(os.listdir("."))  # noqa: PTH208 - names are enough
    try:
        counts = run(load(find_level("red_heat")), options.files, options.seed)
    except Exception:
        traceback.print_exc()
        return 1
    assert set(os.listdir(".")) == before  # noqa: PTH208
    told = ", ".join(f"{number} {what}" for what, number in counts.most_common())
    print(f"{options.files} damaged files in {time.monotonic() - begun:.0f} s: {told}; nothing else, nothing elsewhere")
    return 0


if __name__ == "__main__":
    sys.exit(main())
