"""The syntax tree: what an author wrote, before any name is looked up.

Every node is frozen and knows where it stands: `at` and, where a diagnostic wants to underline it, `end` are positions
in the sense of `source.py`. Plain text is a plain `str` inside a content tuple.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

# --- expressions -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Literal:
    """A number or a boolean."""

    value: int | float | bool
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class StringLiteral:
    """`"text {x}"`: one line of content between quotes."""

    content: Content
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Name:
    """`x`, `knot.stitch`, `list.item`: what it means is for the resolver to say."""

    path: tuple[str, ...]
    at: int
    end: int

    def __str__(self) -> str:
        return ".".join(self.path)


@dataclass(frozen=True, slots=True)
class TargetLiteral:
    """`-> place` used as a value."""

    path: Name
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class ListLiteral:
    """`(a, l.b)`, also the empty one."""

    items: tuple[Name, ...]
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Call:
    """`f(x, y)`."""

    name: str
    arguments: tuple[Expression, ...]
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Unary:
    """`-x` or `not x`; `operator` is `-` or `!`."""

    operator: str
    operand: Expression
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Binary:
    """`left operator right`; word operators are written as their symbols (`and` as `&&`)."""

    operator: str
    left: Expression
    right: Expression
    at: int
    end: int


Expression = Literal | StringLiteral | Name | TargetLiteral | ListLiteral | Call | Unary | Binary

# --- what stands inside a line -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Glue:
    """`<>`."""

    at: int


@dataclass(frozen=True, slots=True)
class Tag:
    """`# text`."""

    content: Content
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Print:
    """`{x}`."""

    value: Expression
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Branch:
    """One way through a conditional; without a condition it is the `else`."""

    condition: Expression | None
    body: tuple[Statement, ...]
    at: int


@dataclass(frozen=True, slots=True)
class Conditional:
    """`{c: a|b}` and its block forms. With a `subject` it is a switch: branches are compared with it."""

    subject: Expression | None
    branches: tuple[Branch, ...]
    block: bool
    at: int
    end: int


class Order(enum.Enum):
    """How a sequence picks its element."""

    STOPPING = "stopping"
    CYCLE = "cycle"
    ONCE = "once"
    SHUFFLE = "shuffle"
    SHUFFLE_ONCE = "shuffle once"
    SHUFFLE_STOPPING = "shuffle stopping"


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    """`{a|b|c}` and its relatives. Compared by identity: each written one has a counter of its own."""

    order: Order
    elements: tuple[tuple[Statement, ...], ...]
    block: bool
    at: int
    end: int


Inline = str | Glue | Tag | Print | Conditional | Sequence
Content = tuple[Inline, ...]

# --- diverts -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Divert:
    """`-> place(args)`. An empty path is the bare `->` of a fallback choice."""

    target: Name
    arguments: tuple[Expression, ...]
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Tunnel:
    """`-> place(args) ->`."""

    target: Name
    arguments: tuple[Expression, ...]
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class TunnelReturn:
    """`->->`, perhaps with a place to go on to."""

    onwards: Divert | None
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Thread:
    """`<- place(args)`."""

    target: Name
    arguments: tuple[Expression, ...]
    at: int
    end: int


Step = Divert | Tunnel | TunnelReturn | Thread

# --- statements --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, a line of diverts, or one part of a one-line `{…|…}` (which ends without a newline)."""

    content: Content
    diverts: tuple[Step, ...]
    newline: bool
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Declare:
    """`~ temp x = e`."""

    name: str
    value: Expression
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Assign:
    """`~ x = e`; `+=`, `-=`, `++` and `--` arrive here already written out."""

    name: str
    value: Expression
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Evaluate:
    """`~ f(x)`."""

    call: Call
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Return:
    """`~ return e`."""

    value: Expression | None
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Label:
    """`(name)` on a choice or gather."""

    name: str
    at: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """A choice line. Its content is what follows it in the weave."""

    depth: int
    sticky: bool
    label: Label | None
    conditions: tuple[Expression, ...]
    start: Content
    only: Content
    inner: Content
    diverts: tuple[Step, ...]
    at: int
    end: int

    @property
    def is_fallback(self) -> bool:
        """No text at all: followed by itself when nothing else is on offer."""
        return not (self.start or self.only or self.inner)


@dataclass(frozen=True, slots=True, eq=False)
class Gather:
    """The dashes of a gather; what stands behind them is an item of its own."""

    depth: int
    label: Label | None
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Todo:
    """`TODO: text`: kept in the tree because it excuses a loose end."""

    text: str
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Declared:
    """Where a declaration stood. It takes effect before the story starts and leaves only its place in the flow."""

    at: int
    end: int


Statement = Line | Declare | Assign | Evaluate | Return | Choice | Gather | Todo | Declared

# --- declarations and flows --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Variable:
    """`VAR x = value`."""

    name: str
    value: Expression
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Constant:
    """`CONST X = value`."""

    name: str
    value: Expression
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item of a `LIST`: its value where written, and whether the list starts with it."""

    name: str
    value: int | None
    is_in: bool
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class ListDeclaration:
    """`LIST l = a, (b), c = 5`."""

    name: str
    items: tuple[ListItem, ...]
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class External:
    """`EXTERNAL f(a, b)`."""

    name: str
    parameters: tuple[str, ...]
    at: int
    end: int


Declaration = Variable | Constant | ListDeclaration | External


@dataclass(frozen=True, slots=True)
class Parameter:
    """`x`, `ref x`, `-> x` or `ref -> x`."""

    name: str
    by_reference: bool
    is_target: bool
    at: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class Flow:
    """A body of statements with a name: a knot, a stitch, a function, or the top level (whose name is empty).

    `labels` and `temps` are those of the body, at any depth. `opens_with_stitch` tells a knot that is entered through
    its first stitch from one that merely has stitches.
    """

    name: str
    parameters: tuple[Parameter, ...]
    is_function: bool
    body: tuple[Statement, ...]
    labels: tuple[Label, ...]
    temps: tuple[Declare, ...]
    stitches: tuple[Flow, ...]
    opens_with_stitch: bool
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class StoryTree:
    """All files of a story as one: the top level (its stitches are top-level stitches), knots, declarations."""

    top: Flow
    knots: tuple[Flow, ...]
    declarations: tuple[Declaration, ...]
