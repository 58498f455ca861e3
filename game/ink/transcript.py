"""Playing a bare story as text: the transcript format of the official command-line player.

Pure like the rest of the language: lines of input come in through an iterator, text goes out through another. Conformance
suites compare such transcripts line by line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.ink.errors import Severity
from game.ink.story import Story

UNEXPECTED = "Unexpected input. Type a choice number, or 'quit' to stop.\n"


def transcript(story: Story, answers: Iterable[str]) -> Iterator[str]:
    """Play a story with these lines of input; yields the output piece by piece.

    Ends when the story does, when the input does (and says so), or at `quit`.
    """
    lines = iter(answers)
    while True:
        while story.can_continue:
            yield story.advance()
            if story.tags:
                yield f"# tags: {', '.join(story.tags)}\n"
            for severity, label in ((Severity.ERROR, "RUNTIME ERROR"), (Severity.WARNING, "RUNTIME WARNING")):
                for one in story.errors:
                    if one.severity is severity:
                        yield f"{label}: {one.headline()}\n"
        choices = story.choices
        if not choices:
            return
        yield "\n"
        for choice in choices:
            yield f"{choice.index + 1}: {choice.text}\n"
        while True:
            yield "?> "
            line = next(lines, None)
            if line is None:
                yield "<User input stream closed.>\n"
                return
            answer = line.strip()
            if answer in ("quit", "exit"):
                return
            if not answer.lstrip("-").isdecimal():
                yield UNEXPECTED
                continue
            number = int(answer)
            if number > len(choices):
                yield "Choice out of range\n"
            elif number > 0:
                story.choose(number - 1)
                break
