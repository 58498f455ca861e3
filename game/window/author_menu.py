"""The screens of author mode: its menu, the variables of the story, and the knots to jump to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from game.ink import GameError
from game.scene.inspecting import Knot, Variable, knots, variables
from game.scene.opening import read_setting
from game.scene.recording import literal
from game.window.author_deeds import AuthorScreen, Deeds
from game.window.menu import Item, MenuScreen
from game.window.widgets import Button, Row, Sheet, Text, TextField

MOST_ROWS = 200
"""How many rows a list shows at most; letters narrow it down."""


class AuthorMenu(MenuScreen, AuthorScreen):
    """What an author can do with the story that is being played."""

    def __init__(self, deeds: Deeds, reload: Callable[[], None]) -> None:
        host = deeds.host
        items = [
            Item("Variables (Shift+O)", lambda: host.push(Variables(deeds))),
            Item("Jump to a knot (Shift+J)", lambda: host.push(Knots(deeds))),
            Item("On to the next choice", deeds.next_choice),
            Item("Back one step", deeds.step_back),
            Item("Keep the way here as a walkthrough", deeds.keep_walkthrough),
            Item("Read the level again (Shift+R)", reload),
            Item("Back to the story (Shift+D)", deeds.close),
        ]
        super().__init__(host, "Author", items)


class AuthorSheet(Sheet, AuthorScreen):
    """A sheet over the story that is being played."""

    def __init__(self, deeds: Deeds) -> None:
        self.deeds = deeds
        super().__init__(deeds.host)


class FilteredList(AuthorSheet):
    """A list that is narrowed down by typing."""

    hint = ""

    def __init__(self, deeds: Deeds) -> None:
        self.field = TextField(self.hint, "", self._take_first, lambda _: self.rebuild())
        self.error = ""
        super().__init__(deeds)

    def entries(self) -> Sequence[Button]:
        """All of the list; letters are compared with the labels."""
        raise NotImplementedError

    def rows(self) -> Sequence[Row]:
        self.shown = [one for one in self.entries() if self.field.text.lower() in one.label.lower()]
        found: list[Row] = [self.field, *(Text(line, 16) for line in self.error.splitlines())]
        found += self.shown[:MOST_ROWS]
        if not self.shown:
            found.append(Text("Nothing here is called that.", dim=True))
        return found

    def _take_first(self, _: str) -> None:
        if self.shown:
            self.shown[0].act()


class Variables(FilteredList):
    """Every variable with its value and its latest change. Enter changes one."""

    heading = "Variables"
    hint = "Letters narrow the list down; Enter takes the first"

    def entries(self) -> Sequence[Button]:
        session = self.deeds.session
        values = dict(zip(session.level.program.variables, session.peek.globals, strict=False))
        return [
            Button(
                f"{one.name} = {literal(values[one.name])}", partial(self._open, one.name), note=latest(one), size=17
            )
            for one in variables(session)
        ]

    def _open(self, name: str) -> None:
        self.host.push(OneVariable(self.deeds, name))


class OneVariable(AuthorSheet):
    """A variable, to be given another value."""

    width = 720.0
    shade = 255

    def __init__(self, deeds: Deeds, name: str) -> None:
        session = deeds.session
        self.name = self.heading = name
        self.error = ""
        value = session.peek.globals[session.level.program.variables[name]]
        self.field = TextField("Its value, as it is written in ink", literal(value), self._set)
        super().__init__(deeds)

    def rows(self) -> Sequence[Row]:
        return [
            self.field,
            *(Text(line, 16) for line in self.error.splitlines()),
            Text(
                "It counts from the next line on: what is on the screen, choices too, stays as it is. "
                "Going back one step takes it back.",
                15,
                dim=True,
            ),
        ]

    def foot(self) -> Sequence[Button]:
        return (Button("Change it", lambda: self._set(self.field.text), size=16), Button("Back", self.leave, size=16))

    def _set(self, words: str) -> None:
        session = self.deeds.session
        try:
            name, value = read_setting(session.level, f"{self.name} = {words}", self.name, session.peek)
        except GameError as error:
            self.error = "\n".join(part for one in error.diagnostics for part in (one.message, one.hint) if part)
            self.rebuild()
            return
        session.change({name: value})
        self.host.pop()
        self.deeds.show()


class Knots(FilteredList):
    """Every knot and stitch. Enter goes there, with the variables as they are."""

    heading = "Jump to a knot"
    hint = "Letters narrow the list down; Enter takes the first"

    def entries(self) -> Sequence[Button]:
        found = knots(self.deeds.session)
        return [Button(one.path, partial(self._jump, one.path), note=visited(one), size=17) for one in found]

    def _jump(self, path: str) -> None:
        try:
            self.deeds.jump(path)
        except GameError as error:
            self.error = str(error)
            self.rebuild()


def latest(one: Variable) -> str:
    """What a list says about the latest change of a variable."""
    if one.before is None:
        return "as it was at the beginning"
    who = "by hand" if one.by_hand else "by the story"
    return f'{who}, was "{one.before}"' + (f", at {one.place}" if one.place else "")


def visited(one: Knot) -> str:
    """What a list says about a knot."""
    times = {0: "never visited", 1: "visited once"}.get(one.visits, f"visited {one.visits} times")
    return f"{times}; the story is here" if one.is_here else times
