"""test: the walkthroughs of levels."""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.common import command, diagnostic_data, refused

if TYPE_CHECKING:
    from game.commands import Subparsers
    from game.ink import GameError
    from game.scene import Level

SCHEMA = 1


def add(commands: Subparsers) -> None:
    """Add the command."""
    parser = command(
        commands,
        "test",
        "play the walkthroughs of levels, and say where they and the level part",
        run,
        "test my_level",
    )
    parser.add_argument(
        "level",
        nargs="*",
        help="levels, by id or folder, or single .walk files (default: the levels in ./levels, else the program's own)",
    )
    parser.add_argument(
        "--update", action="store_true", help="rewrite the lines that walkthroughs expect from what the level says now"
    )
    parser.add_argument("--json", action="store_true", help="print the results as JSON")


@dataclass(frozen=True, slots=True)
class _Result:
    """What came of one walkthrough."""

    file: str
    error: GameError | None
    ending: str | None = None
    updated: bool = False

    @property
    def word(self) -> str:
        if self.error is not None:
            return "FAILED"
        return "updated" if self.updated else "ok"


def run(options: argparse.Namespace) -> int:
    """Play every walkthrough; 1 if one of them does not come true."""
    from game.scene import find_level
    from game.scene.walkthrough import walkthroughs_of

    began = time.perf_counter()
    walks: list[Path] = []
    for name in options.level or _levels():
        if name.endswith(".walk"):
            walks.append(Path(name))
        else:
            walks += walkthroughs_of(find_level(name))
    if not walks:
        return refused("there are no walkthroughs: record one with red-heat record")
    results = _play_all(walks, options)
    failed = sum(one.error is not None for one in results)
    if options.json:
        print(json.dumps(_data(results), indent=1, ensure_ascii=False))
    else:
        words = f"FAILED ({failed} of {len(results)})" if failed else f"PASSED ({len(results)})"
        print(f"{words} in {time.perf_counter() - began:.1f} s")
    return 1 if failed else 0


def _levels() -> list[str]:
    """The folders of all levels where somebody stands who names none."""
    from game.homes import data_folder

    here = Path("levels")
    return [str(one) for one in sorted((here if here.is_dir() else data_folder("levels")).iterdir()) if one.is_dir()]


def _play_all(walks: list[Path], options: argparse.Namespace) -> list[_Result]:
    from game.ink import GameError
    from game.scene import load
    from game.scene.walkthrough import level_around

    levels: dict[Path, Level | GameError] = {}
    results: list[_Result] = []
    for path in walks:
        try:
            folder = level_around(path)
            if folder not in levels:
                levels[folder] = load(folder)
        except GameError as error:
            levels.setdefault(path.parent, error)
            results.append(_Result(path.as_posix(), error))
        else:
            level = levels[folder]
            assert not isinstance(level, GameError)
            results.append(_play(path, level, options.update))
        if not options.json:
            _tell(results[-1])
    return results


def _play(path: Path, level: Level, update: bool) -> _Result:
    from game.scene.updating import updated
    from game.scene.walkthrough import WalkthroughError, prove, read_walkthrough

    changed = False
    try:
        walkthrough = read_walkthrough(path)
        if update:
            text = updated(walkthrough, level)
            changed = text.splitlines() != list(walkthrough.sources)
            if changed:
                path.write_text(text, encoding="utf-8")
                walkthrough = read_walkthrough(path)
        ending = prove(walkthrough, level).ending
    except WalkthroughError as error:
        return _Result(path.as_posix(), error, updated=changed)
    except OSError as error:
        failure = WalkthroughError.plain("unwritable", f"{path} cannot be written: {error.strerror}")
        return _Result(path.as_posix(), failure)
    return _Result(path.as_posix(), None, ending.name if ending else None, changed)


def _tell(result: _Result) -> None:
    print(f"{result.word:8}{result.file}", flush=True)
    if result.error is not None:
        print(f"{result.error}\n", flush=True)
    sys.stdout.flush()


def _data(results: list[_Result]) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "passed": sum(one.error is None for one in results),
        "failed": sum(one.error is not None for one in results),
        "walkthroughs": [
            {
                "file": one.file,
                "passed": one.error is None,
                "updated": one.updated,
                "ending": one.ending,
                "diagnostics": [diagnostic_data(each) for each in one.error.diagnostics] if one.error else [],
            }
            for one in results
        ],
    }
