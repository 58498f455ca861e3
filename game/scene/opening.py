"""Opening: where a session begins that is not to begin at the beginning, and with which variables.

What is typed for it (`--at the_door --set "wounds = 1"`, or the first lines of a walkthrough) is read against a level.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.ink import State, Story, Value, did_you_mean
from game.ink.expression import compile_expression
from game.ink.values import Fault
from game.scene.level import Level, LevelError
from game.scene.session import Session, check_start


@dataclass(frozen=True, slots=True)
class Opening:
    """A knot, stitch or label to begin at, and settings as they are typed: `name = value`."""

    at: str | None = None
    settings: tuple[str, ...] = ()

    def session(self, level: Level, seed: int) -> Session:
        """A session that begins so. Raises `LevelError` for a place or a variable that the level does not have."""
        variables = dict(read_setting(level, words, "--set") for words in self.settings)
        return Session(level, seed, self.at, variables)

    def start(self, level: Level) -> State:
        """The state of a story that begins so, before its first line. Raises as `session` does."""
        story = Story(level.program)
        for words in self.settings:
            story.set_variable(*read_setting(level, words, "--set"))
        if self.at is not None:
            check_start(level, self.at)
            story.jump(self.at)
        return story.state


def read_setting(level: Level, words: str, source: str, state: State | None = None) -> tuple[str, Value]:
    """A variable and its value, from `name = value`. The value is an ink expression in this state, or a story that has just begun.

    Raises a `GameError` that tells what is wrong with it; `source` is the name of where it was written.
    """
    name, equals, value = (part.strip() for part in words.partition("="))
    if not (name and equals and value):
        raise LevelError.plain("bad-setting", f'"{words}" is no setting', "write it name = value")
    program = level.program
    if name not in program.variables:
        hint = did_you_mean(name, program.variables)
        raise LevelError.plain("unknown-variable", f'the story has no variable "{name}"', hint)
    evaluator = compile_expression(program, value, source)
    try:
        return name, evaluator(state or program.new_state(0))
    except Fault as fault:
        raise LevelError.plain(fault.kind, f'"{words}": {fault}', fault.hint) from None
