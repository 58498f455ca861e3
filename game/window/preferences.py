"""The settings as screens: a few pages, each a table of rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from game.settings import RANGES, SPEEDS, Settings
from game.window.screen import Host
from game.window.widgets import Button, Chooser, Row, Sheet, Slider, Text, Toggle, Widget

Change = Callable[[Settings], None]


@dataclass(frozen=True, slots=True)
class Setting:
    """A row of a page: which setting, what it is called, what it does, and the words for its values."""

    name: str
    label: str
    note: str = ""
    words: tuple[tuple[object, str], ...] = ()
    shown: Callable[[int], str] = "{} %".format
    wording: str = ""

    def widget(self, settings: Settings, change: Change) -> Widget:
        """The widget that sets it."""
        value = getattr(settings, self.name)

        def set_to(new: object) -> None:
            change(replace(settings, **{self.name: new}))  # type: ignore[arg-type]  # the rows know what they set

        if self.words:
            values = [one for one, _ in self.words]
            index = values.index(value) if value in values else 0
            return Chooser(
                self.label, [words for _, words in self.words], index, lambda at: set_to(values[at]), self.note
            )
        if isinstance(value, bool):
            return Toggle(self.label, value, set_to, self.note)
        span = RANGES[self.name]
        return Slider(self.label, span.low, span.high, span.step, value, set_to, self.note, self.shown)


def _spacing(value: int) -> str:
    return "Usual" if not value else f"+{value} %"


SIZE = Setting("text_size", "Text size", words=tuple((size, f"{size} %") for size in range(100, 201, 25)))
CONTRAST = Setting("high_contrast", "High contrast", "White and yellow on black, nothing shines through.")
MOTION = Setting("reduced_motion", "Reduced motion", "No moving pictures, no weather, no flashes, no shaking.")
TIMERS = Setting("timers", "Timed decisions", "Off: every decision waits for you.")
SPEED = Setting(
    "letters_per_s",
    "Text appears",
    words=tuple((speed, f"{speed} letters a second" if speed else "At once") for speed in SPEEDS),
)

PAGES: tuple[tuple[str, tuple[Setting, ...]], ...] = (
    (
        "Text",
        (
            SIZE,
            Setting("face", "Letters of the story", words=(("serif", "With serifs"), ("sans", "Without serifs"))),
            Setting("line_spacing", "Line spacing"),
            Setting("letter_spacing", "Letter spacing", shown=_spacing),
            SPEED,
            Setting("auto_pace", "Time to read when lines follow by themselves"),
            Setting("skip_unread", "Skip text you have not read, too"),
        ),
    ),
    (
        "Picture",
        (
            CONTRAST,
            Setting("panel_opacity", "Opacity of the text panel", "Below 88 % small letters lose contrast."),
            MOTION,
            Setting("full_screen", "Full screen"),
            Setting("vsync", "Wait for the screen (vsync)", "From the next start on."),
        ),
    ),
    (
        "Sound",
        (
            Setting("main_volume", "All sound"),
            Setting("music_volume", "Music"),
            Setting("effects_volume", "Effects"),
            Setting("ambience_volume", "Ambience"),
            Setting("mono", "Mono", "The same on both sides."),
            Setting("captions", "Captions for sounds"),
        ),
    ),
    (
        "Play",
        (
            TIMERS,
            Setting("letter_keys", "Letters are keys", "Off, if a program of yours listens to single letters."),
            Setting("digit_keys", "Digits take choices"),
        ),
    ),
)

FIRST = (SIZE, CONTRAST, MOTION, TIMERS, SPEED)


class SettingsPage(Sheet):
    """One page of settings; the foot leads to the others."""

    def __init__(self, host: Host, page: int = 0) -> None:
        self.page = page
        super().__init__(host)

    @property
    def heading(self) -> str:  # type: ignore[override]  # it follows the page
        return PAGES[self.page][0]

    def rows(self) -> Sequence[Row]:
        _, settings = PAGES[self.page]
        found: list[Row] = [one.widget(self.host.settings, self.host.change) for one in settings]
        return found

    def foot(self) -> Sequence[Button]:
        pages = [
            Button(name, partial(self._turn, index), enabled=index != self.page, size=16)
            for index, (name, _) in enumerate(PAGES)
        ]
        return (*pages, Button("Keys", self._keys, size=16), Button("Back", self.leave, size=16))

    def _turn(self, page: int) -> None:
        self.page = page
        self.pane.focus.index = None
        self.pane.offset = 0.0
        self.rebuild()

    def _keys(self) -> None:
        from game.window.rebinding import Rebinding  # noqa: PLC0415

        self.host.push(Rebinding(self.host))


class FirstRun(Sheet):
    """Asked once, before anything else: what has to fit before the first line can be read."""

    heading = "Before it begins"

    def rows(self) -> Sequence[Row]:
        words = "Set what you need; everything can be changed later under Settings."
        return [Text(words, 17, dim=True), *(one.widget(self.host.settings, self.host.change) for one in FIRST)]

    def foot(self) -> Sequence[Button]:
        return (Button("Begin", self.leave),)

    def leave(self) -> None:
        self.host.pop()
        self.host.change(replace(self.host.settings, first_run_done=True))


def preferences(host: Host) -> SettingsPage:
    """The first page of the settings, as a screen to lay over another."""
    return SettingsPage(host)
