"""Replays: playing a part of the story again, beside the player's own game, which stays as it is.

A scene of this run is begun where it was begun, or at one of the choices that were made in it. For one of an earlier run there is
the beginning of its chapter, which the memory has kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.scene.beats import Decision
from game.scene.level import Level
from game.scene.memory import Memory
from game.scene.resuming import resume
from game.scene.route import Route, Scene, knot_of
from game.scene.saves import Save
from game.scene.session import Session


@dataclass(frozen=True)
class Replay:
    """A way into the story: what it is called, and beginning there. `begin` raises `GameError` where that cannot be done.

    The session is the player's own game only for as long as nobody sets its `beside`.
    """

    title: str
    begin: Callable[[], Session]


def replays_of(
    level: Level, route: Route, scene: Scene, session: Session | None, memory: Memory | None
) -> tuple[Replay, ...]:
    """The ways into a scene that was visited: from its beginning and its choices in this run, then from its chapter's beginning."""
    found = [] if session is None or scene.is_ending else _in_this_run(session, scene)
    start = _start_of(level, route, scene.chapter, memory)
    return (*found, start) if start is not None else tuple(found)


def chapter_start(level: Level, route: Route, knot: str, memory: Memory) -> Replay | None:
    """The beginning of the chapter in which a knot is, as it was when the player came to it last; None where none is known."""
    scene = route.scene(knot)
    return _start_of(level, route, scene.chapter, memory) if scene is not None else None


def _start_of(level: Level, route: Route, chapter: int, memory: Memory | None) -> Replay | None:
    for knot, save in memory.chapter_starts.items() if memory is not None else ():
        start = route.scene(knot)
        if start is not None and start.chapter == chapter:
            return Replay(f"From the beginning of {route.chapters[chapter].title}", _resumed(level, save))
    return None


def _resumed(level: Level, save: Save) -> Callable[[], Session]:
    return lambda: resume(level, save).session


def _in_this_run(session: Session, scene: Scene) -> list[Replay]:
    moments = session.moments
    inside = [index for index, one in enumerate(moments) if knot_of(one.knot) == scene.id]
    if not inside:
        return []
    found = [_replay(session, inside[0], f"From the beginning of this scene, {scene.title}")]
    for index in inside:
        beat, chosen = moments[index].beat, moments[index].chosen
        if isinstance(beat, Decision) and chosen is not None:
            # the line in front of a decision belongs to it
            before = index - 1 if index - 1 in inside and moments[index - 1].chosen is None else index
            found.append(_replay(session, before, f"Where you chose: {beat.choices[chosen].text}"))
    return found


def _replay(session: Session, index: int, title: str) -> Replay:
    def begin() -> Session:
        return Session(session.level, session.seed, point=session.before(index))

    return Replay(title, begin)
