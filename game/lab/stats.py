"""Stats: how long a level is, who speaks in it, how often its reader decides, and how many minutes it takes.

Words are counted as they are written, so both sides of a condition count. How much of them one reading shows is taken from the
level's walkthroughs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from game.ink import GameError
from game.ink import operations as op
from game.ink.lists import InkList
from game.scene import Level
from game.scene.chapters import Chapters
from game.scene.graph import START, Graph, NodeKind, graph_of
from game.scene.level import MANIFEST
from game.scene.prose import Passage, count_words, passages
from game.scene.walkthrough import play, read_walkthrough

WORDS_A_MINUTE = 160
SECONDS_A_DECISION = 4
CARD = "--- "
ENDING = "*** "


@dataclass(frozen=True, slots=True)
class Amount:
    """So many words and decisions."""

    words: int = 0
    decisions: int = 0

    @property
    def minutes(self) -> float:
        """How long it takes to read the words and make the decisions."""
        return self.words / WORDS_A_MINUTE + self.decisions * SECONDS_A_DECISION / 60

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.words + other.words, self.decisions + other.decisions)


@dataclass(frozen=True, slots=True)
class Reading:
    """One way through a level: a walkthrough from its start to an ending, as a whole and chapter by chapter."""

    name: str
    ending: str
    amount: Amount
    chapters: dict[str, Amount]


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter, or the whole. `written` is everything in it; the shortest and longest are those of readings."""

    title: str
    written: Amount
    knots: int
    stitches: int
    choices: int
    conditional: int
    shortest: Amount | None = None
    longest: Amount | None = None


@dataclass(frozen=True, slots=True)
class Stats:
    """The facts about one level. `speakers` holds words by who says them, narration under an empty name."""

    level: str
    title: str
    whole: Part
    chapters: tuple[Part, ...]
    speakers: dict[str, int]
    endings: int
    functions: int
    texts: int
    conditional_choices: int
    diverts: int
    tunnels: int
    threads: int
    forks: int
    variables: dict[str, int]
    readings: tuple[Reading, ...]
    left_out: tuple[str, ...] = field(default=())

    @property
    def choices_a_decision(self) -> float:
        """How many choices a decision has, on average."""
        return self.whole.choices / self.whole.written.decisions if self.whole.written.decisions else 0.0


def stats_of(level: Level) -> Stats:
    """Count everything in a level, and play its walkthroughs."""
    graph = graph_of(level)
    readings, left_out = readings_of(level)
    texts = list(passages(level))
    whole = _part("", graph, texts, [one.amount for one in readings], {node.id for node in graph.nodes})
    functions = [place for place in level.program.places.values() if place.is_function]
    kinds = Counter(edge.kind.value for edge in graph.edges)
    return Stats(
        level=graph.level,
        title=graph.title,
        whole=whole,
        chapters=tuple(_chapters(level, graph, texts, readings)),
        speakers=_speakers(level, texts),
        endings=sum(1 for node in graph.nodes if node.kind is NodeKind.ENDING),
        functions=len(functions),
        texts=sum(1 for one in texts if one.words and not one.is_choice),
        conditional_choices=_conditional_choices(level),
        diverts=kinds["divert"],
        tunnels=kinds["tunnel"],
        threads=kinds["thread"],
        forks=sum(1 for node in graph.nodes if len({edge.target for edge in graph.edges_from(node.id)}) > 1),
        variables=_variables(level),
        readings=tuple(readings),
        left_out=tuple(left_out),
    )


def _chapters(level: Level, graph: Graph, texts: list[Passage], readings: list[Reading]) -> list[Part]:
    chapters = Chapters(level.program)
    leads: dict[str, list[str]] = defaultdict(list)
    for edge in graph.edges:
        leads["" if edge.source == START else edge.source].append(edge.target)
    chapters.inherit("", leads)
    by_title: dict[str, list[Passage]] = defaultdict(list)
    for one in texts:
        by_title[chapters.at(one.at, one.flow)].append(one)
    parts = []
    for title in (*graph.chapters, ""):
        nodes = {node.id for node in graph.nodes if node.chapter == title and node.kind is not NodeKind.ENDING}
        amounts = [one.chapters[title] for one in readings if title in one.chapters]
        if title or by_title[title] or any(graph.node(id_).decisions for id_ in nodes):
            parts.append(_part(title, graph, by_title[title], amounts, nodes))
    return parts


def _part(title: str, graph: Graph, texts: list[Passage], amounts: list[Amount], ids: set[str]) -> Part:
    nodes = [node for node in graph.nodes if node.id in ids]
    return Part(
        title=title,
        written=Amount(sum(one.words for one in texts), sum(node.decisions for node in nodes)),
        knots=sum(1 for node in nodes if node.kind is NodeKind.KNOT),
        stitches=sum(1 for node in nodes if node.kind is NodeKind.STITCH),
        choices=sum(node.choices for node in nodes),
        conditional=sum(1 for one in texts if one.depends and one.words and not one.is_choice),
        shortest=min(amounts, key=lambda one: one.minutes, default=None),
        longest=max(amounts, key=lambda one: one.minutes, default=None),
    )


def _speakers(level: Level, texts: list[Passage]) -> dict[str, int]:
    words: Counter[str] = Counter()
    for one in texts:
        if not one.is_choice:
            words[level.name_of(one.speaker) if one.speaker else ""] += one.words
    return dict(sorted(((who, number) for who, number in words.items() if number), key=lambda one: (-one[1], one[0])))


def _conditional_choices(level: Level) -> int:
    return sum(
        1
        for operation, point, condition in level.program.code
        if operation == op.CHOICE and (condition is not None or point.condition_waits)
    )


def _variables(level: Level) -> dict[str, int]:
    """How many variables there are of each kind, by what they begin with."""
    kinds: Counter[str] = Counter()
    for slot in level.program.variables.values():
        value = level.program.initial[slot]
        match value:
            case bool():
                kinds["flags"] += 1
            case int() | float():
                kinds["numbers"] += 1
            case str():
                kinds["texts"] += 1
            case InkList():
                kinds["lists"] += 1
            case _:
                kinds["others"] += 1
    kinds["constants"] += len(level.program.constants)
    return {kind: kinds[kind] for kind in ("flags", "numbers", "lists", "texts", "others", "constants") if kinds[kind]}


# --- readings ------------------------------------------------------------------------------------------------------


def readings_of(level: Level) -> tuple[list[Reading], list[str]]:
    """The walkthroughs of a level that go from its start to an ending; and which do not come true, a sentence each."""
    readings: list[Reading] = []
    left_out: list[str] = []
    folder = level.folder.root / "walkthroughs" if level.folder is not None else Path("no such folder")
    if level.folder is None or not (level.folder.root / MANIFEST).is_file():
        return readings, left_out
    for path in sorted(folder.glob("*.walk")):
        try:
            walkthrough = read_walkthrough(path)
            if walkthrough.start is not None or walkthrough.settings:
                continue
            transcript = play(walkthrough, level).splitlines()
        except GameError as error:
            left_out.append(error.diagnostics[0].headline())
            continue
        if transcript and transcript[-1].startswith(ENDING):
            readings.append(_reading(level, path.stem, transcript))
    return readings, left_out


def _reading(level: Level, name: str, transcript: list[str]) -> Reading:
    chapters: dict[str, Amount] = {}
    title = ""
    for line in transcript[:-1]:
        if line.startswith(CARD):
            title = line.removeprefix(CARD).removesuffix(" ---").partition(" | ")[0]
            chapters.setdefault(title, Amount())
        else:
            speaker, _, said = line.partition(": ")
            told = said if speaker in level.speakers else line
            more = Amount(0, 1) if line.startswith("> ") else Amount(count_words(told))
            chapters[title] = chapters.get(title, Amount()) + more
    whole = sum(chapters.values(), Amount())
    return Reading(name, transcript[-1].removeprefix(ENDING), whole, chapters)
