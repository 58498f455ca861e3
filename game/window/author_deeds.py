"""What an author does with the story that is being played, besides playing it."""

from __future__ import annotations

from pathlib import Path

from game.ink import GameError
from game.scene import Decision, Ending, Session
from game.scene.recording import recorded
from game.scene.walk_file import parse_walkthrough
from game.scene.walkthrough import play as walk
from game.window import clipboard
from game.window.play import Play
from game.window.screen import Host, Screen

MOST_WALKS = 1_000


class AuthorScreen(Screen):
    """A screen of author mode, laid over the story. It shows the story of the moment, also when that was reloaded."""

    def refresh(self) -> None:
        """Show what has changed."""
        self.resized()


class Deeds:
    """The deeds. Each shows where the story stands afterwards."""

    def __init__(self, host: Host) -> None:
        self.host = host

    @property
    def play(self) -> Play | None:
        """The play screen, if a story is being played."""
        return next((one for one in self.host.stack if isinstance(one, Play)), None)

    @property
    def session(self) -> Session:
        """The story that is being played. Raises `ValueError` if none is."""
        if self.play is None:
            raise ValueError("no story is being played")
        return self.play.session

    @property
    def screens(self) -> list[AuthorScreen]:
        """The author's screens that are open, the lowest first."""
        return [one for one in self.host.stack if isinstance(one, AuthorScreen)]

    def close(self) -> None:
        """Close the author's screens."""
        while isinstance(self.host.stack[-1], AuthorScreen):
            self.host.pop()

    def show(self) -> None:
        """Show where the story stands now."""
        if self.play is not None:
            self.play.show()
        for screen in self.screens:
            screen.refresh()

    def say(self, words: str) -> None:
        """Tell the author something that needs no answer."""
        if self.play is not None:
            self.play.toasts.say(words, times=2)

    # --- deeds -------------------------------------------------------------------------------------------------

    def next_choice(self) -> None:
        """On to the next decision or ending."""
        self.close()
        try:
            while not isinstance(self.session.beat, Decision | Ending):
                self.session.advance()
        except GameError as error:
            self.say(error.diagnostics[0].headline())
        self.show()

    def step_back(self) -> None:
        """Back one step: over what was changed by hand, or over one beat."""
        self.close()
        self.session.roll_back()
        self.show()

    def jump(self, path: str) -> None:
        """To a knot, with the variables as they are. Raises `LevelError` where that cannot be done."""
        self.session.jump(path)
        self.close()
        self.show()

    def keep_walkthrough(self) -> None:
        """Write the way here down beside the level, put it on the clipboard, and say whether it comes true by itself."""
        self.close()
        session = self.session
        text = recorded(session, "From author mode.")
        copied = clipboard.copy(text)
        try:
            path = written(session, text)
        except OSError as error:
            where = "It is on the clipboard only" if copied else "It is lost"
            self.say(f"{where}: {error.filename} cannot be written ({error.strerror}).")
            return
        try:
            walk(parse_walkthrough(text, path.name), session.level)
            comment = ""
        except GameError:
            comment = " By itself it does not come true: something was changed on the way."
        self.say(f"{path.name} is in {path.parent.name}{', and on the clipboard' if copied else ''}.{comment}")


def written(session: Session, text: str) -> Path:
    """The new file of a walkthrough, among those of the level. Raises `OSError` where it cannot be written."""
    root = session.level.folder.root if session.level.folder is not None else Path()
    folder = root / "walkthroughs"
    folder.mkdir(exist_ok=True)
    for number in range(1, MOST_WALKS):
        path = folder / f"author_{number}.walk"
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            continue
        return path
    raise FileExistsError(17, "there are too many already", str(folder))
