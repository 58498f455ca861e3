"""A level as a Python test plays it: from decision to decision, in a line each."""

from __future__ import annotations

from game.ink import Value
from game.ink.expression import compile_expression
from game.scene import Beat, Decision, Ending, Session, Stage, find_choice, line_of


class Playing:
    """A session as a test uses it: it stands at a decision or an ending, and tells what was said on the way there."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.lines: list[str] = []
        self._run()

    def _run(self) -> None:
        self.lines = []
        while not isinstance(self.session.beat, Decision | Ending):
            line = line_of(self.session.beat, self.session.level)
            if line is not None:
                self.lines.append(line)
            self.session.advance()

    @property
    def text(self) -> str:
        """What was said since the last choice, a line a beat."""
        return "\n".join(self.lines)

    @property
    def beat(self) -> Beat:
        return self.session.beat

    @property
    def stage(self) -> Stage:
        return self.session.stage

    @property
    def decision(self) -> Decision:
        """The decision to be made. Fails where the story is over."""
        assert isinstance(self.session.beat, Decision), "there is nothing to choose: the story is over"
        return self.session.beat

    @property
    def choices(self) -> list[str]:
        """The texts of the choices that can be taken."""
        return [choice.text for choice in self.decision.open]

    @property
    def ending(self) -> str | None:
        """The id of the ending, once it is reached."""
        return self.session.beat.name if isinstance(self.session.beat, Ending) else None

    def choose(self, words: str) -> None:
        """Take a choice by its text, the beginning of its text, or its number."""
        self.session.choose(find_choice(self.decision, words).index)
        self._run()

    def value(self, expression: str) -> Value:
        """What an ink expression is worth here: a variable, a comparison, a visit count."""
        return compile_expression(self.session.level.program, expression)(self.session.peek)

    def run_out_of_time(self) -> None:
        """Let the timer run out."""
        self.session.run_out_of_time()
        self._run()
