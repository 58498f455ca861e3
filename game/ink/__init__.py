r"""The ink language: text in, a program out, a story to read.

    program = compile_story("Snow.\n* [Leave] -> END\n")
    story = Story(program)
    while story.can_continue:
        print(story.advance())

Pure and alone: this package imports nothing but the standard library, opens no file, reads no clock and prints nothing.
"""

from game.ink.compilation import Compilation, check_story, compile_story
from game.ink.errors import Diagnostic, GameError, InkError, Severity, Span, did_you_mean, nearest
from game.ink.identity import Identities
from game.ink.lists import InkList, list_of
from game.ink.points import ChoicePoint
from game.ink.portable import Restored, StateError, read_state, read_value, state_at, write_state, write_value
from game.ink.program import Program
from game.ink.review import review
from game.ink.state import State
from game.ink.stops import Stops
from game.ink.story import Story, StoryChoice
from game.ink.transcript import transcript
from game.ink.values import Value, to_text, truth
from game.ink.watching import Observer

__all__ = [
    "ChoicePoint",
    "Compilation",
    "Diagnostic",
    "GameError",
    "Identities",
    "InkError",
    "InkList",
    "Observer",
    "Program",
    "Restored",
    "Severity",
    "Span",
    "State",
    "StateError",
    "Stops",
    "Story",
    "StoryChoice",
    "Value",
    "check_story",
    "compile_story",
    "did_you_mean",
    "list_of",
    "nearest",
    "read_state",
    "read_value",
    "review",
    "state_at",
    "to_text",
    "transcript",
    "truth",
    "write_state",
    "write_value",
]
