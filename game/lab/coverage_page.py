"""Coverage as a page: the source of a level, each line with its count, each choice and side with its own.

One file that needs nothing beside it, no script and no network. What a color says stands there as a sign too.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from game.lab.coverage import Coverage, FileCoverage, Tally
from game.lab.coverage_report import plays, shown

STYLE = """
:root { color-scheme: light dark; --text: #222; --paper: #fff; --faint: #6a6a6a; --rule: #ddd;
  --full: #2c7a3f; --part: #8a5a00; --none: #a31515; --part-paper: #fff6dd; --none-paper: #fde8e8; }
@media (prefers-color-scheme: dark) { :root { --text: #ddd; --paper: #1b1b1b; --faint: #999; --rule: #3a3a3a;
  --full: #7fc98f; --part: #e0b050; --none: #ff8a80; --part-paper: #332a12; --none-paper: #3a1c1c; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--paper); margin: 2rem auto; max-width: 76rem;
  padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2.5rem; }
a { color: inherit; }
table { border-collapse: collapse; }
th, td { padding: .15rem .8rem .15rem 0; text-align: right; vertical-align: top; }
th:first-child, td:first-child { text-align: left; }
thead th { border-bottom: 1px solid var(--rule); font-weight: 600; }
tfoot td { border-top: 1px solid var(--rule); font-weight: 600; }
.source { width: 100%; font: 14px/1.5 ui-monospace, monospace; }
.source td { padding: 0 .6rem 0 0; border: 0; }
.source td.line, .source td.count, .source td.sign { width: 1%; white-space: nowrap; text-align: right; color: var(--faint); }
.source td.code { text-align: left; white-space: pre-wrap; overflow-wrap: anywhere; }
.source tr:target { outline: 2px solid var(--part); }
tr.full td.count { color: var(--full); }
tr.part td { background: var(--part-paper); } tr.part td.sign, tr.part td.count { color: var(--part); }
tr.none td { background: var(--none-paper); } tr.none td.sign, tr.none td.count { color: var(--none); }
.mark { font-family: system-ui, sans-serif; font-size: .8rem; color: var(--faint); margin-left: .8rem; white-space: nowrap; }
.mark b { color: var(--none); }
"""

SIGNS = {"full": "", "part": "~", "none": "!", "": ""}
"""Beside each line: run, run in part, not run, nothing to run."""


def html_page(coverage: Coverage) -> str:
    """The page of a level."""
    return "".join(_page(coverage))


def _page(coverage: Coverage) -> Iterator[str]:
    title = f"Coverage of {escape(coverage.level)}"
    yield f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    yield f"<p>{shown(coverage.all)} of everything was reached in {plays(coverage)}. "
    yield "A line is marked ! where it was not run, and ~ where a choice or a side on it was missed.</p>\n"
    yield from _summary(coverage)
    yield from _endings(coverage)
    for number, file in enumerate(coverage.files, 1):
        yield from _file(file, number)
    yield "</body>\n</html>\n"


def _summary(coverage: Coverage) -> Iterator[str]:
    heads = "".join(f"<th>{head}</th>" for head in ("File", "Lines", "Choices", "Sides", "Reached", "Go to"))
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n"
    for number, file in enumerate(coverage.files, 1):
        cells = _tallies(file.lines, file.choice_tally, file.side_tally)
        yield f'<tr><td><a href="#f{number}">{escape(file.name)}</a></td>{cells}<td>{_first(file, number)}</td></tr>\n'
    cells = _tallies(coverage.lines, coverage.choices, coverage.sides)
    yield f"</tbody>\n<tfoot><tr><td>total</td>{cells}<td></td></tr></tfoot>\n</table>\n"


def _tallies(*tallies: Tally) -> str:
    cells = "".join(f"<td>{one.reached}/{one.total}</td>" for one in tallies)
    return f"{cells}<td>{shown(sum(tallies, Tally()))}</td>"


def _first(file: FileCoverage, number: int) -> str:
    """A link to the first line where something is missing."""
    line = next((line for line in sorted(file.counts) if _class(file, line) in ("part", "none")), None)
    return f'<a href="#f{number}-{line}">line {line}</a>' if line else ""


def _endings(coverage: Coverage) -> Iterator[str]:
    if coverage.endings:
        yield "<h2>Endings</h2>\n<table>\n<tbody>\n"
        for name, count in coverage.endings:
            yield f"<tr><td>{escape(name)}</td><td>{_count('', count)}</td></tr>\n"
        yield "</tbody>\n</table>\n"


def _file(file: FileCoverage, number: int) -> Iterator[str]:
    yield f'<h2 id="f{number}">{escape(file.name)}</h2>\n<table class="source">\n<tbody>\n'
    for line, source in enumerate(file.source, 1):
        kind = _class(file, line)
        count = file.counts.get(line)
        yield f'<tr id="f{number}-{line}" class="{kind}"><td class="line">{line}</td>'
        yield f'<td class="count">{"" if count is None else count}</td><td class="sign">{SIGNS[kind]}</td>'
        yield f'<td class="code">{escape(source)}{"".join(_marks(file, line))}</td></tr>\n'
    yield "</tbody>\n</table>\n"


def _class(file: FileCoverage, line: int) -> str:
    count = file.counts.get(line)
    if count is None:
        return ""
    if not count:
        return "none"
    choices, branches = file.on(line)
    whole = all(one.is_reached for one in choices) and not any(one.missed for one in branches)
    return "full" if whole else "part"


def _marks(file: FileCoverage, line: int) -> Iterator[str]:
    """What is said of the choices and sides on a line, behind it."""
    choices, branches = file.on(line)
    for choice in choices:
        if choice.is_locked:
            words = _count("offered", choice.offered) + ", locked"
        elif choice.is_invisible:
            words = _count("taken by the story", choice.taken)
        else:
            words = f"{_count('offered', choice.offered)}, {_count('taken', choice.taken)}"
        yield f'<span class="mark">{words}</span>'
    for branch in branches:
        sides = ", ".join(_count(side, count) for side, count in branch.sides)
        yield f'<span class="mark">{sides}</span>'


def _count(what: str, count: int) -> str:
    words = f"{what} {count or 'never'}".strip() if what else str(count or "never")
    return words if count else f"<b>{words}</b>"
