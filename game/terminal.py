"""The terminal front end: the whole game readable in 80 columns, and playable where there is no display."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import assert_never

from rich.console import Console
from rich.markup import escape
from rich.panel import Panel
from rich.text import Text

from game.ink import GameError
from game.scene import (
    Beat,
    Card,
    Choice,
    ChoiceError,
    Decision,
    Ending,
    Level,
    Narration,
    Opening,
    Session,
    Speech,
    Stage,
    find_choice,
)
from game.scene.directions import Clue, Cue, Met
from game.scene.keeping import SaveError
from game.scene.memory import Memory
from game.scene.resuming import resume
from game.scene.saves import Save, save_of
from game.scene.shelf import Found, Shelf
from game.terminal_saves import SaveDesk

WIDTH = 80
HELP = """\
number or the beginning of a choice   take it
Enter                                 go on to the next paragraph
back (b)      undo, as far as you like        history (h)   read what was said
status (i)    clues, people, meters           quit (q)      save and leave
save (s)      now; save 7, save NAME          load 7        or load NAME: go on there
saves         what is saved                   delete 7      delete a save
export 7 FILE     for another machine         import FILE   and from there; import FILE 7
?             this list"""


class _Left(Exception):
    """The player has left, or the input has ended."""


class Terminal:
    """One game in the terminal. `ask` reads a line and raises `EOFError` at the end of input.

    Without `saving` it neither writes nor continues the player's autosave.
    """

    def __init__(
        self,
        level: Level,
        console: Console,
        ask: Callable[[str], str],
        seed: int = 0,
        opening: Opening | None = None,
        saving: bool = True,
    ) -> None:
        self.level = level
        self.console = console
        self.ask = ask
        self.seed = seed
        self.session = (opening or Opening()).session(level, seed)
        self.saving = saving and not self.session.is_trial
        self.paced = console.is_terminal
        self.shelf = Shelf(level.id)
        self.desk = SaveDesk(self.shelf, self._save_here)
        self.memory = Memory(level.id) if self.saving else None
        self.played_s = 0.0
        self.since_s = time.monotonic()
        self.warned = False

    def run(self) -> int:
        """Play until an ending, `quit`, or the end of input; returns the exit code."""
        try:
            self._begin()
            while True:
                try:
                    self._turn()
                except GameError as error:
                    self._say(f"[bold]The story cannot go on.[/]\n{escape(str(error))}")
                    return 2
        except _Left:
            saved = self._save()
            self._say(f"[dim]{'Saved. ' if saved else ''}Until next time.[/]")
            return 0
        except _Finished:
            return 0

    # --- beginning -----------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        manifest = self.level.manifest
        self.console.print(Panel(Text(manifest.name or manifest.id, justify="center"), width=WIDTH, style="bold red"))
        if manifest.description:
            self._say(escape(manifest.description))
        if manifest.content_warnings:
            self._say(f"[dim]Contains: {escape(', '.join(manifest.content_warnings))}.[/]")
        if self.memory is not None and self.memory.message:
            self._say(f"[dim]{escape(self.memory.message)}[/]")
        if self.saving and not self.shelf.is_empty:
            self._say("An unfinished game is saved. [bold]1[/] Continue  [bold]2[/] New game")
            if self._answer() != "2":
                self._continue()
                return
        self._say("[dim]Type ? for help.[/]")

    def _continue(self) -> None:
        """Go on from the latest save that can be read."""
        try:
            found = self.shelf.latest()
        except SaveError as error:
            self._say(escape(str(error)))
            return
        if found is None:
            self._say("[dim]Nothing is saved yet.[/]")
        else:
            self._resume(found)

    def _resume(self, found: Found) -> None:
        resumed = resume(self.level, found.save)
        self.session = resumed.session
        self.played_s, self.since_s = found.save.facts.played_s, time.monotonic()
        for words in (found.warning, resumed.notice):
            if words:
                self._say(f"[dim]{escape(words)}[/]")
        self._recall()

    def _recall(self) -> None:
        """Show again what led to the current decision."""
        history = [beat for beat, _ in self.session.history]
        start = len(history) - 1
        while start > 0 and not isinstance(history[start - 1], Decision):
            start -= 1
        for beat in history[max(start, len(history) - 6) : -1]:
            self._show(beat, cues=False)

    # --- turns ---------------------------------------------------------------------------------------------------

    def _turn(self) -> None:
        beat = self.session.beat
        self._show(beat)
        if self.memory is not None and not self.session.is_trial:
            self.memory.note(self.session, datetime.now(UTC).date().isoformat())
        match beat:
            case Decision():
                self._save()
                self._decide(beat)
            case Ending():
                self._save()
                self._after_ending()
            case Card() | Narration() | Speech():
                if self.paced:
                    self._go_on()
                else:
                    self.session.advance()
            case _:
                assert_never(beat)

    def _decide(self, decision: Decision) -> None:
        """Ask until a choice is taken, or a command has led elsewhere."""
        while self.session.beat is decision:
            words = self._answer()
            if self._command(words):
                if self.session.beat is decision:
                    self._choices(decision)
            elif words:
                try:
                    choice = find_choice(decision, words)
                except ChoiceError as error:
                    self._say(f"[dim]{escape(error.diagnostics[0].message)}[/]")
                    continue
                self.session.choose(choice.index)

    def _go_on(self) -> None:
        """Wait for Enter between paragraphs."""
        words = self._answer()
        if not words:
            self.session.advance()
        elif not self._command(words):
            self._say("[dim]Press Enter to go on; ? lists the commands.[/]")

    def _command(self, words: str) -> bool:
        """Carry out a command; False if these words are none."""
        match words.lower():
            case "?" | "help":
                self._say(escape(HELP))
            case "b" | "back":
                self._back()
            case "h" | "history":
                self._history()
            case "i" | "status":
                self._status()
            case "q" | "quit" | "exit":
                raise _Left
            case _:
                return self._save_command(words)
        return True

    def _save_command(self, words: str) -> bool:
        """Carry out a command of the shelf; False if these words are none."""
        command, _, rest = words.partition(" ")
        command = command.lower()
        if command == "s" or command in self.desk.commands:
            if not self.saving:
                self._say("[dim]What began with --at or --set is not saved.[/]")
                return True
            try:
                told = self.desk.carry_out("save" if command == "s" else command, rest.strip(), self._is_sure)
            except SaveError as error:
                told = str(error)
            if isinstance(told, Found):
                self._resume(told)
            else:
                self._say(f"[dim]{escape(told)}[/]")
            return True
        return False

    def _is_sure(self, question: str) -> bool:
        self._say(f"{escape(question)} [bold]1[/] Yes  [bold]2[/] No")
        return self._answer() == "1"

    def _back(self) -> None:
        if self.paced:
            self.session.roll_back()
        else:
            self.session.back_to_decision()
            self._recall()

    def _after_ending(self) -> None:
        self._say("[bold]1[/] New game  [bold]2[/] Back to the last choice  [bold]q[/] Quit")
        while True:
            try:
                words = self._answer()
            except _Left:
                raise _Finished from None
            match words.lower():
                case "1" | "n" | "new":
                    self.session = self.session.anew()
                    self.played_s, self.since_s = 0.0, time.monotonic()
                    return
                case "2" | "b" | "back":
                    self.session.back_to_decision()
                    self._recall()
                    return
                case "q" | "quit" | "exit":
                    raise _Finished

    # --- showing -------------------------------------------------------------------------------------------------

    def _show(self, beat: Beat, cues: bool = True) -> None:
        if cues:
            for cue in beat.cues:
                self._cue(cue)
        match beat:
            case Card(title=title, subtitle=subtitle):
                body = Text(title.upper(), style="bold", justify="center")
                if subtitle:
                    body.append(f"\n{subtitle}", style="not bold dim")
                self.console.print()
                self.console.print(Panel(body, width=WIDTH, border_style="red"))
            case Narration(text=text):
                self._say(escape(text))
            case Speech(who=who, name=name, text=text):
                cast = self.level.manifest.cast.get(who)
                color = cast.color if cast else "white"
                self._say(f"[bold {_readable(color)}]{escape(name.upper())}[/]  {escape(text)}")
            case Decision():
                self._choices(beat)
            case Ending(title=title, text=text):
                body = Text(title or "The end", style="bold", justify="center")
                if text:
                    body.append(f"\n{text}", style="not bold")
                self.console.print(Panel(body, width=WIDTH, border_style="bright_white"))
            case _:
                assert_never(beat)

    def _cue(self, cue: Cue) -> None:
        manifest = self.level.manifest
        match cue:
            case Clue(name=name) if name in manifest.clues:
                self._say(f"[yellow]Clue: {escape(manifest.clues[name].title)}[/]")
            case Met(who=who):
                self._say(f"[dim]Met: {escape(self.level.name_of(who))}[/]")
            case _:
                pass

    def _choices(self, decision: Decision) -> None:
        self._meters(decision.stage)
        self.console.print()
        for choice in decision.choices:
            self._choice(choice)
        if decision.seconds is not None:
            self._say("[dim]In the window this moment is timed. Here, take the time you need.[/]")

    def _choice(self, choice: Choice) -> None:
        if choice.locked is not None:
            reason = f" ({choice.locked})" if choice.locked else ""
            self.console.print(f"   [dim]-  {escape(choice.text + reason)}[/]", width=WIDTH, highlight=False)
            return
        line = Text(f"   {choice.number}  ", style="bold")
        line.append(choice.text, style="not bold")
        self.console.print(line, width=WIDTH, highlight=False)

    def _meters(self, stage: Stage) -> None:
        shown = [
            f"{one.label}: {', '.join(one.items).replace('_', ' ')}"
            if one.items
            else f"{one.label} {one.value}/{one.high}"
            for one in stage.meters
        ]
        if shown:
            self._say(f"[dim]{escape('   '.join(shown))}[/]")

    def _history(self) -> None:
        for beat, chosen in self.session.history[:-1]:
            if isinstance(beat, Decision):
                self._say(f"[dim]> {escape(chosen or '')}[/]")
            else:
                self._show(beat, cues=False)

    def _status(self) -> None:
        manifest = self.level.manifest
        self._meters(self.session.stage)
        for name in self.session.clues:
            clue = manifest.clues.get(name)
            if clue is not None:
                self._say(f"[yellow]{escape(clue.title)}[/]  {escape(clue.text)}")
        for who in self.session.met:
            cast = manifest.cast.get(who)
            if cast is not None:
                self._say(f"[bold]{escape(cast.name)}[/]  {escape(cast.about)}")
        if not (self.session.clues or self.session.met or self.session.stage.meters):
            self._say("[dim]Nothing is known yet.[/]")

    def _say(self, markup: str) -> None:
        self.console.print()
        self.console.print(markup, width=WIDTH, highlight=False)

    # --- asking and saving ---------------------------------------------------------------------------------------

    def _answer(self) -> str:
        try:
            return self.ask("\n> " if not self.paced or isinstance(self.session.beat, Decision) else "").strip()
        except (EOFError, KeyboardInterrupt):
            self.console.print()
            raise _Left from None

    def _save(self) -> bool:
        if not self.saving:
            return False
        try:
            self.shelf.write_auto(self._save_here())
            if self.memory is not None:
                self.memory.write()
        except SaveError as error:
            if not self.warned:
                self._say(escape(error.diagnostics[0].message))
            self.warned = True
            return False
        return True

    def _save_here(self) -> Save:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        return save_of(self.session, saved_at=now, played_s=self.played_s + time.monotonic() - self.since_s)


class _Finished(Exception):
    """The story is over and the player leaves."""


def _readable(color: str) -> str:
    """A name plate's color, lightened until it can be read on a dark terminal."""
    red, green, blue = (int(color[index : index + 2], 16) for index in (1, 3, 5))
    while 0.299 * red + 0.587 * green + 0.114 * blue < 110:
        red, green, blue = (min(255, one + 24) for one in (red, green, blue))
    return f"#{red:02x}{green:02x}{blue:02x}"


def play_in_terminal(level: Level, seed: int, opening: Opening | None = None) -> int:
    """Play on standard input and output; returns the exit code."""
    return _terminal(level, seed, opening).run()


def play_for_recording(level: Level, seed: int) -> Session:
    """Play on standard input and output, beside the player's own game; returns what was played."""
    terminal = _terminal(level, seed, saving=False)
    terminal.run()
    return terminal.session


def _terminal(level: Level, seed: int, opening: Opening | None = None, saving: bool = True) -> Terminal:
    if sys.stdin.isatty():
        with_editing()
    console = Console(width=max(40, min(WIDTH, _columns())), soft_wrap=False)
    return Terminal(level, console, input, seed, opening, saving)


def with_editing() -> None:
    """Let `input` know the arrow keys, where the system can."""
    try:
        import readline  # noqa: F401, PLC0415
    except ImportError:
        return


def _columns() -> int:
    try:
        return os.get_terminal_size().columns
    except OSError:
        return WIDTH
