"""Report: the facts about a level as a table for 80 columns, and as plain data."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from game.lab.cards import counted
from game.lab.stats import SECONDS_A_DECISION, WORDS_A_MINUTE, Amount, Part, Reading, Stats

WIDTH = 80
SCHEMA = 1
MOST_SPEAKERS = 12
NO_CHAPTER = "(no chapter)"
BAR = 24


def as_text(stats: Stats) -> str:
    """A table that reads well in 80 columns."""
    blocks = [_chapters(stats), _speakers(stats), _facts(stats)]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def as_data(stats: Stats) -> dict[str, object]:
    """The same for JSON, without anything left out."""
    return {
        "schema": SCHEMA,
        "level": stats.level,
        "title": stats.title,
        "words_a_minute": WORDS_A_MINUTE,
        "seconds_a_decision": SECONDS_A_DECISION,
        **_part_data(stats.whole),
        "functions": stats.functions,
        "endings": stats.endings,
        "texts": stats.texts,
        "conditional_choices": stats.conditional_choices,
        "choices_a_decision": round(stats.choices_a_decision, 2),
        "diverts": stats.diverts,
        "tunnels": stats.tunnels,
        "threads": stats.threads,
        "forks": stats.forks,
        "variables": stats.variables,
        "chapters": [{"title": part.title or None, **_part_data(part)} for part in stats.chapters],
        "speakers": [{"name": name or None, "words": words} for name, words in stats.speakers.items()],
        "readings": [
            {"walkthrough": one.name, "ending": one.ending, **_amount_data(one.amount)} for one in stats.readings
        ],
        "left_out": list(stats.left_out),
    }


def _part_data(part: Part) -> dict[str, object]:
    return {
        "knots": part.knots,
        "stitches": part.stitches,
        **_amount_data(part.written),
        "choices": part.choices,
        "conditional_texts": part.conditional,
        "shortest": _amount_data(part.shortest) if part.shortest else None,
        "longest": _amount_data(part.longest) if part.longest else None,
    }


def _amount_data(amount: Amount) -> dict[str, object]:
    return {"words": amount.words, "decisions": amount.decisions, "minutes": round(amount.minutes, 1)}


# --- the table -----------------------------------------------------------------------------------------------------


def _chapters(stats: Stats) -> list[str]:
    rows = [f"{stats.title}", "", _row("Chapter", "knots", "words", "decisions", "choices", "cond.", "one reading")]
    rows += [_part(part.title or NO_CHAPTER, part) for part in stats.chapters]
    if len(stats.chapters) != 1:
        rows += ["-" * WIDTH, _part("Whole", stats.whole)]
    return rows


def _part(title: str, part: Part) -> str:
    numbers = (part.knots + part.stitches, part.written.words, part.written.decisions, part.choices, part.conditional)
    knots, words, decisions, choices, conditional = (f"{number:,}" for number in numbers)
    return _row(title, knots, words, decisions, choices, conditional, _range(part))


def _row(title: str, knots: str, words: str, decisions: str, choices: str, conditional: str, reading: str) -> str:
    title = title if len(title) <= 24 else f"{title[:23]}…"
    return f"{title:<24}{knots:>7}{words:>9}{decisions:>11}{choices:>9}{conditional:>6}{reading:>14}".rstrip()


def _range(part: Part) -> str:
    if part.shortest is None or part.longest is None:
        return "-"
    low, high = _minutes(part.shortest), _minutes(part.longest)
    return f"{low} min" if low == high else f"{low}-{high} min"


def _minutes(amount: Amount) -> str:
    return f"{amount.minutes:.0f}" if amount.minutes >= 0.95 else "<1"


def _speakers(stats: Stats) -> list[str]:
    told = sum(stats.speakers.values())
    rows = ["Speaker                     words  share"]
    shown = list(stats.speakers.items())
    if len(shown) > MOST_SPEAKERS:
        rest = shown[MOST_SPEAKERS - 1 :]
        shown = [*shown[: MOST_SPEAKERS - 1], (f"{len(rest)} others", sum(words for _, words in rest))]
    most = max((words for _, words in shown), default=1)
    for name, words in shown:
        bar = "█" * max(1, round(BAR * words / most))
        rows.append(f"{(name or '(narration)')[:23]:<24}{words:>9,}{words / told:>7.0%}  {bar}")
    return rows


def _facts(stats: Stats) -> list[str]:
    whole = stats.whole
    places = whole.knots + whole.stitches
    kinds = ", ".join(counted(number, kind.removesuffix("s")) for kind, number in stats.variables.items())
    facts = {
        "Knots": f"{counted(whole.knots, 'knot')}, {counted(whole.stitches, 'stitch', 'stitches')}, "
        f"{counted(stats.functions, 'function')}, {counted(stats.endings, 'ending')}",
        "Choices": f"{counted(whole.choices, 'choice')} in {counted(whole.written.decisions, 'decision')} "
        f"({stats.choices_a_decision:.1f} each), {stats.conditional_choices:,} with a condition",
        "Branching": f"{stats.forks:,} of {counted(places, 'knot or stitch', 'knots and stitches')} "
        f"lead to more than one place; "
        f"{counted(stats.diverts, 'divert')}, {counted(stats.tunnels, 'tunnel')}, {counted(stats.threads, 'thread')}",
        "Lines": f"{counted(stats.texts, 'text')}, {whole.conditional:,} of them under a condition",
        "Variables": kinds or "none",
    }
    rows = []
    for name, words in facts.items():
        rows += _wrapped(name, words)
    return rows + list(_play(stats))


def _play(stats: Stats) -> Iterator[str]:
    rate = f"at {WORDS_A_MINUTE} words a minute and {SECONDS_A_DECISION} s a decision"
    yield from _wrapped("Time", f"{_minutes(stats.whole.written)} min to read every word once, {rate}")
    if stats.readings:
        shortest = min(stats.readings, key=lambda one: one.amount.minutes)
        longest = max(stats.readings, key=lambda one: one.amount.minutes)
        if shortest == longest:
            yield from _wrapped("Reading", _told(shortest))
        else:
            yield from _wrapped("Shortest", _told(shortest))
            yield from _wrapped("Longest", _told(longest))
        yield from _wrapped("", f"of {counted(len(stats.readings), 'walkthrough')} from the start to an ending")
    else:
        yield from _wrapped("", "no walkthrough goes from the start to an ending, so one reading is not known")


def _told(reading: Reading) -> str:
    amount = reading.amount
    return (
        f"{_minutes(amount)} min: {counted(amount.words, 'word')}, {counted(amount.decisions, 'decision')}, "
        f"to {reading.ending} ({reading.name}.walk)"
    )


def _wrapped(name: str, words: str) -> list[str]:
    return textwrap.wrap(words, WIDTH, initial_indent=f"{name:<11}", subsequent_indent=" " * 11)
