"""Shoot: pictures of a level without a display, of every beat of a walkthrough or of everything that can be seen."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from game.scene import Beat, Card, Decision, Ending, Level, Session, Speech, find_choice
from game.scene.telling import TIMEOUT
from game.scene.walk_file import Kind
from game.scene.walkthrough import Walkthrough, begin, read_walkthrough, walkthroughs_of
from game.window.geometry import HEIGHT, WIDTH
from game.window.sdl import Surface
from game.window.still import StillHost, picture_of

RANDOM_WAYS = 12
LONGEST_WAY = 5_000
"""How many beats of a random way are looked at: a story may go in circles for ever."""


@dataclass(frozen=True, slots=True, eq=False)
class Shot:
    """A beat, the picture of it, and a name for that."""

    name: str
    beat: Beat
    picture: Surface


def shoot_walk(level: Level, walkthrough: Walkthrough, size: tuple[int, int] = (WIDTH, HEIGHT)) -> Iterator[Shot]:
    """Every beat of a walkthrough. Raises a `GameError` where it does not fit the level."""
    host = StillHost(size)
    for number, session in enumerate(follow(level, walkthrough), 1):
        name = f"{number:03}_{type(session.beat).__name__.lower()}"
        yield Shot(name, session.beat, picture_of(session, size, host))


def shoot_stages(level: Level, size: tuple[int, int] = (WIDTH, HEIGHT)) -> Iterator[Shot]:
    """Everything that can be seen of a level, once each: chapters, people in places, plans, framed pictures, endings.

    It is found by following all walkthroughs that lie in the level's folder; where there are none, by going some ways at
    random, always the same ones. The name says what is seen, so the same stage has the same name in every edition of the level.
    """
    host = StillHost(size)
    seen: set[str] = set()
    for way in _ways(level):
        for session in way:
            name = stage_name(session.beat)
            if name not in seen:
                seen.add(name)
                yield Shot(name, session.beat, picture_of(session, size, host))


def stage_name(beat: Beat) -> str:
    """A name for what is seen of a beat apart from its text and the meters, fit for a file."""
    stage = beat.stage
    parts = [stage.backdrop or "nowhere"]
    if isinstance(beat, Card):
        parts = ["card", beat.title]
    elif isinstance(beat, Ending):
        parts = ["ending", beat.name or "", *parts]
    else:
        for one in sorted(stage.standing, key=lambda one: one.who):
            speaks = "speaks" if isinstance(beat, Speech) and beat.who == one.who else ""
            parts += [f"{one.who} {one.face} {one.place.value} {speaks}".strip()]
        if stage.plan is not None:
            parts += [f"plan {stage.plan.name} {stage.plan.place or ''}".strip()]
        parts += [f"image {stage.image}"] if stage.image else []
        parts += [stage.weather.value] if stage.weather.value != "none" else []
    return "-".join(plain(part) for part in parts if part)


def plain(words: str) -> str:
    """Words as a part of a file's name, in letters that every system has."""
    letters = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"\W+", "_", letters.lower()).strip("_") or "_"


def _ways(level: Level) -> Iterator[Iterator[Session]]:
    paths = walkthroughs_of(level.folder.root) if level.folder is not None else []
    for path in paths:
        yield follow(level, read_walkthrough(path, path.name))
    if not paths:
        for seed in range(RANDOM_WAYS):
            yield _random_way(level, seed)


def follow(level: Level, walkthrough: Walkthrough) -> Iterator[Session]:
    """A session at every beat of a walkthrough."""
    answers = [step.value for step in walkthrough.steps if step.kind is Kind.CHOICE]
    session = begin(walkthrough, level)
    while True:
        yield session
        beat = session.beat
        if isinstance(beat, Ending) or (isinstance(beat, Decision) and not answers):
            return
        if not isinstance(beat, Decision):
            session.advance()
        elif answers[0] == TIMEOUT:
            answers.pop(0)
            session.run_out_of_time()
        else:
            session.choose(find_choice(beat, answers.pop(0)).index)


def _random_way(level: Level, seed: int) -> Iterator[Session]:
    """A session at every beat of a way that is taken at random, up to its end or for a long while."""
    chance = random.Random(seed)
    session = Session(level, seed)
    for _ in range(LONGEST_WAY):
        yield session
        beat = session.beat
        if isinstance(beat, Ending):
            return
        if isinstance(beat, Decision):
            session.choose(chance.choice(beat.open).index)
        else:
            session.advance()
