"""Operations: what the story loop can do, as numbers, and what the two operands of each are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from game.ink.state import State
from game.ink.values import Value

Evaluator = Callable[[State], Value]
"""An expression, compiled: what it is worth in a state."""

Instruction = tuple[int, Any, Any]
"""An operation and its two operands."""

LINE: Final = 0  # a text, b the same as a finished result (with its newline)
TEXT: Final = 1  # a text that has something in it and no line break at its ends
NEWLINE: Final = 2
CHOICE: Final = 3  # a ChoicePoint, b evaluator of its condition if it has one that does not wait
DIVERT: Final = 4  # a position, b numbers of what is entered
JUMP: Final = 5  # a position inside the same flow
COUNT: Final = 6  # a number of the label or choice whose start this is
BRANCH: Final = 7  # a evaluator, b where to go on if it does not hold
SET_GLOBAL: Final = 8  # a slot, b evaluator
SET_TEMP: Final = 9  # a name, b evaluator
DECLARE: Final = 10  # a name, b evaluator: as SET_TEMP, but never through a reference
PRINT: Final = 11  # a evaluator
TAG: Final = 12  # a finished text
SEQUENCE: Final = 13  # a SequencePoint
STOP: Final = 14  # the end of content
DONE: Final = 15
END: Final = 16
GLUE: Final = 17
RAW: Final = 18  # a text that may be blank or hold line breaks at its ends
TUNNEL: Final = 19  # a position, b numbers of what is entered
TUNNEL_VARIABLE: Final = 20  # a evaluator, b how many arguments wait
TUNNEL_RETURN: Final = 21
TUNNEL_ONWARDS: Final = 22  # a position, b numbers of what is entered
TUNNEL_ONWARDS_VARIABLE: Final = 23  # a evaluator, b how many arguments wait
THREAD: Final = 24  # a position, b numbers of what is entered
THREAD_VARIABLE: Final = 25  # a evaluator, b how many arguments wait
DIVERT_VARIABLE: Final = 26  # a evaluator, b how many arguments wait
BIND: Final = 27  # a names of parameters, whose arguments wait
CALL: Final = 28  # a position, b numbers of what is entered
CALL_VARIABLE: Final = 29  # a evaluator, b how many arguments wait
CALL_EXTERNAL: Final = 30  # a name, b how many arguments wait
RETURN: Final = 31  # the value waits
PUSH: Final = 32  # a evaluator
PUSH_REFERENCE: Final = 33  # a name of a temporary, or slot of a global
POP: Final = 34
PRINT_POPPED: Final = 35
SET_GLOBAL_POPPED: Final = 36  # a slot
SET_TEMP_POPPED: Final = 37  # a name
DECLARE_POPPED: Final = 38  # a name
BRANCH_POPPED: Final = 39  # b where to go on if the waiting value does not hold
CASE: Final = 40  # a evaluator, b where to go on if it is not equal to the value that goes on waiting
CASE_POPPED: Final = 41  # b as above; the case itself waits too
UNARY: Final = 42  # a operator
BINARY: Final = 43  # a operator
BUILTIN: Final = 44  # a function on a state and its arguments, b how many arguments wait
STRING_BEGIN: Final = 45
STRING_END: Final = 46
PART_END: Final = 47  # ends a part of a choice's text
TAG_BEGIN: Final = 48
TAG_END: Final = 49
PAUSE: Final = 50  # never compiled: stands over the first instruction of a knot before which a search waits
FIRST: Final = 51  # never compiled: a a Noting, which knows the instruction that this one stands over
