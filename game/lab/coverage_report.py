"""Coverage, written down: as a table to read, as JSON, and as LCOV for the tools that draw it."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from itertools import pairwise

from game.lab.coverage import ChoiceCount, Coverage, FileCoverage, Tally

SCHEMA = 1
COLUMNS = ("Lines", "Missed", "Choices", "Missed", "Sides", "Missed", "Reached")


def text_report(coverage: Coverage) -> str:
    """A table of the files with what is missing in each, and the endings."""
    files = [one for one in coverage.files if one.all.total]
    rows = [(one.name, *_cells(one.lines, one.choice_tally, one.side_tally), missing(one)) for one in files]
    total = ("total", *_cells(coverage.lines, coverage.choices, coverage.sides), "")
    head = ("File", *COLUMNS, "Missing")
    widths = [max(len(row[column]) for row in (head, *rows, total)) for column in range(len(head) - 1)]
    rule = "-" * (sum(widths) + 2 * len(widths) + len(head[-1]))
    lines = [_row(head, widths), rule, *(_row(row, widths) for row in rows), rule, _row(total, widths)]
    if coverage.endings:
        never = [name for name, count in coverage.endings if not count]
        tally = coverage.ending_tally
        lines.append(
            f"endings: {tally.reached} of {tally.total}" + (f"; never reached: {', '.join(never)}" if never else "")
        )
    lines.append(f"everything: {shown(coverage.all)}, in {plays(coverage)} of {coverage.level}")
    return "\n".join(lines) + "\n"


def shown(tally: Tally) -> str:
    """A percentage that says 100 only of a whole."""
    return f"{math.floor(tally.percent * 10) / 10:g}%"


def plays(coverage: Coverage) -> str:
    """How many play-throughs were counted, in words."""
    return "1 play" if coverage.plays == 1 else f"{coverage.plays} plays"


def _cells(*tallies: Tally) -> tuple[str, ...]:
    numbers = (str(number) for tally in tallies for number in (tally.total, tally.missed))
    return (*numbers, shown(sum(tallies, Tally())))


def _row(cells: tuple[str, ...], widths: list[int]) -> str:
    numbers = (cell.rjust(width) for cell, width in zip(cells[1:-1], widths[1:], strict=True))
    return "  ".join((cells[0].ljust(widths[0]), *numbers, cells[-1])).rstrip()


def missing(file: FileCoverage) -> str:
    """What was not reached of a file: lines, then choices by line, then sides as `line:side`."""
    parts = [ranges(file.missing, sorted(file.counts))] if file.missing else []
    unseen = [one for one in file.choices if not one.is_reached and file.counts.get(one.span.line)]
    parts += [_choices(what, [one for one in unseen if _state(one) == what]) for what in ("not offered", "not taken")]
    sides = [
        f"{one.span.line}:{side}" for one in file.branches if file.counts.get(one.span.line) for side in one.missed
    ]
    parts += [f"sides {', '.join(sides)}"] if sides else []
    return "; ".join(part for part in parts if part)


def _state(choice: ChoiceCount) -> str:
    return "not taken" if choice.offered else "not offered"


def _choices(what: str, choices: list[ChoiceCount]) -> str:
    return f"{what} {', '.join(str(one.span.line) for one in choices)}" if choices else ""


def ranges(lines: list[int], known: list[int]) -> str:
    """Line numbers with neighbours drawn together; lines that do nothing do not part them."""
    found: list[list[int]] = []
    following = dict(pairwise(known))
    for line in lines:
        if found and following.get(found[-1][1]) == line:
            found[-1][1] = line
        else:
            found.append([line, line])
    return ", ".join(f"{first}-{last}" if first != last else str(first) for first, last in found)


# --- for other programs ----------------------------------------------------------------------------------------


def json_report(coverage: Coverage) -> str:
    """Everything that was counted."""
    data = {
        "schema": SCHEMA,
        "level": coverage.level,
        "plays": coverage.plays,
        "summary": _summary(coverage.lines, coverage.choices, coverage.sides, coverage.all)
        | {"endings": _tally(coverage.ending_tally)},
        "endings": dict(coverage.endings),
        "files": [_file(one) for one in coverage.files],
    }
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def _file(file: FileCoverage) -> dict[str, object]:
    return {
        "file": file.name,
        "summary": _summary(file.lines, file.choice_tally, file.side_tally, file.all),
        "lines": {str(line): count for line, count in sorted(file.counts.items())},
        "missing": file.missing,
        "choices": [
            {
                "line": one.span.line,
                "column": one.span.column,
                "knot": one.knot,
                "text": one.text,
                "offered": one.offered,
                "taken": one.taken,
                "locked": one.is_locked,
                "invisible": one.is_invisible,
            }
            for one in file.choices
        ],
        "branches": [
            {"line": one.span.line, "column": one.span.column, "kind": one.kind, "sides": dict(one.sides)}
            for one in file.branches
        ],
    }


def _summary(lines: Tally, choices: Tally, sides: Tally, everything: Tally) -> dict[str, object]:
    return {
        "lines": _tally(lines),
        "choices": _tally(choices),
        "sides": _tally(sides),
        "all": _tally(everything),
    }


def _tally(tally: Tally) -> dict[str, object]:
    return {"reached": tally.reached, "total": tally.total, "percent": round(tally.percent, 2)}


def lcov_report(coverage: Coverage) -> str:
    """The LCOV tracefile of a level: knots as functions; choices, sides and elements as branches."""
    lines: list[str] = []
    for file in coverage.files:
        if file.all.total:
            lines += ["TN:", f"SF:{file.name}", *_lcov(file), "end_of_record"]
    return "\n".join(lines) + "\n"


def _lcov(file: FileCoverage) -> Iterator[str]:
    knots = [one for one in file.knots if one[1]]
    yield from (f"FN:{line},{path}" for path, line, _ in knots)
    yield from (f"FNDA:{count},{path}" for path, _, count in knots)
    yield f"FNF:{len(knots)}"
    yield f"FNH:{sum(count > 0 for _, _, count in knots)}"
    branches = [(one.span.line, [count for _, count in one.sides]) for one in file.branches]
    branches += [(one.span.line, [one.offered if one.is_locked else one.taken]) for one in file.choices]
    blocks: dict[int, int] = {}
    for line, counts in sorted(branches, key=lambda one: one[0]):
        block = blocks[line] = blocks.get(line, -1) + 1
        for number, count in enumerate(counts):
            yield f"BRDA:{line},{block},{number},{count if file.counts.get(line) else '-'}"
    tally = file.side_tally + file.choice_tally
    yield f"BRF:{tally.total}"
    yield f"BRH:{tally.reached}"
    yield from (f"DA:{line},{count}" for line, count in sorted(file.counts.items()))
    yield f"LF:{file.lines.total}"
    yield f"LH:{file.lines.reached}"
