"""Credits: who made the game, and what it stands on, with the license of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game import __version__
from game.window.screen import Host
from game.window.widgets import Heading, Row, Sheet, Text


@dataclass(frozen=True, slots=True)
class Owed:
    """Something of others that the game is made with. `package` is its name in the dependencies, empty where it is none."""

    name: str
    license: str
    about: str
    package: str = ""


LIBRARIES = (
    Owed("Python", "PSF License", "the language this is written in"),
    Owed("pygame", "LGPL 2.1", "window, pictures and sound", "pygame"),
    Owed("pygame-ce", "LGPL 2.1", "the same on newer Pythons", "pygame-ce"),
    Owed("SDL, SDL_image, SDL_mixer, SDL_ttf", "zlib License", "underneath pygame"),
    Owed("msgspec", "BSD 3-Clause", "reads levels and saves", "msgspec"),
    Owed("platformdirs", "MIT License", "knows where files belong", "platformdirs"),
    Owed("rich", "MIT License", "the terminal", "rich"),
)
FONTS = (
    Owed("Source Serif Pro", "SIL Open Font License 1.1", "Frank Grießhammer, Adobe", "font-source-serif-pro"),
    Owed("Roboto", "Apache License 2.0", "Christian Robertson, Google", "font-roboto"),
)
OURS = (
    "Story, pictures, music and sounds: the Red Heat contributors, under CC BY-SA 4.0.",
    "Program: the Red Heat contributors, under the MIT License.",
    "The story is told in ink, a language by inkle, in a compiler and runtime of our own.",
)
LEGAL = (
    "An unofficial fan work. Facts and names are those of the film of 1988; every sentence, picture and note is new. It is not "
    "affiliated with, or endorsed by, the film's owners, and no face in it is that of a living person."
)


class Credits(Sheet):
    """The credits of the game, and of the level if somebody else made it."""

    heading = "Credits"
    width = 860.0
    shade = 250

    def __init__(self, host: Host, level_name: str = "", authors: Sequence[str] = (), license_: str = "") -> None:
        self.level_name, self.authors, self.license = level_name, tuple(authors), license_
        super().__init__(host)

    def rows(self) -> Sequence[Row]:
        rows: list[Row] = [Heading(f"Red Heat {__version__}"), *(Text(words, 17) for words in OURS)]
        if self.authors:
            under = f", under {self.license}" if self.license else ""
            rows += [Heading(self.level_name), Text(f"By {', '.join(self.authors)}{under}.", 17)]
        rows += [Heading("Type"), *(_owed(one) for one in FONTS)]
        rows += [Heading("Made with"), *(_owed(one) for one in LIBRARIES)]
        return [*rows, Heading("The film"), Text(LEGAL, 17)]


def _owed(one: Owed) -> Text:
    return Text(f"{one.name} ({one.license}): {one.about}", 17)
