"""Plays a story and writes down what happened in the notation of the language reference."""

from __future__ import annotations

from collections.abc import Sequence

from game.ink import Compilation, Severity, Story, check_story

MAX_RESULTS = 500


def told(ink: str, choices: Sequence[str] = (), *, restoring: bool = False) -> list[str]:
    """What compiling and playing a story gives, with these choices; `restoring` puts the state back before each line."""
    compilation = check_story(ink)
    said = diagnosed(compilation)
    if compilation.program is None:
        return said
    story = Story(compilation.program)
    left = list(choices)
    while len(said) < MAX_RESULTS:
        while story.can_continue and len(said) < MAX_RESULTS:
            if restoring:
                story.restore(story.state)
            said += result(story)
        offered = story.choices
        said += [listed(f"{one.index + 1}: {visible(one.text)}".rstrip(), one.tags) for one in offered]
        if not offered or not left:
            return said
        said.append(f"> {left[0]}")
        if restoring:
            story.restore(story.state)
        story.choose(int(left.pop(0)) - 1)
    return said


def diagnosed(compilation: Compilation) -> list[str]:
    """The diagnostics of a story: errors first."""
    words = {Severity.ERROR: "compile error", Severity.WARNING: "compile warning", Severity.NOTE: "author note"}
    return [
        f"! {word} (line {one.span.line if one.span else 0})"
        for severity, word in words.items()
        for one in compilation.diagnostics
        if one.severity is severity
    ]


def result(story: Story) -> list[str]:
    """One line of a story, its tags, and what went wrong in it."""
    text = story.advance()
    if text == "\n":
        said = ["⏎"]
    elif text:
        said = [visible(text.removesuffix("\n")) + ("" if text.endswith("\n") else "¬")]
    else:
        said = ["∅"] if story.tags else []
    if story.tags:
        said.append(f"# tags: {', '.join(story.tags)}")
    words = {Severity.ERROR: "! runtime error", Severity.WARNING: "! runtime warning", Severity.NOTE: ""}
    return said + [words[one.severity] for one in story.errors]


def listed(text: str, tags: Sequence[str]) -> str:
    """A choice with its tags."""
    return f"{text} #[{', '.join(tags)}]" if tags else text


def visible(text: str) -> str:
    """Text with its line breaks made visible."""
    return text.replace("\n", "⏎")
