"""The play screen: scene, panel, text and choices, and what the player does with them."""

from __future__ import annotations

from collections.abc import Callable

from game.ink import GameError
from game.scene import Beat, Card, Decision, Ending, Narration, Session, Speech, Stage
from game.scene.captions import captions_of
from game.scene.directions import Clue, Effect, Met, Sound, Transition
from game.scene.saves import save_of
from game.window.actions import Action, Click, Input, Point, Wheel
from game.window.backlog import Backlog
from game.window.captions import Captions
from game.window.card import draw_card
from game.window.choices import ChoiceList
from game.window.clues import clue_picture
from game.window.effects import Effects
from game.window.ending import EndingScreen
from game.window.fault import FaultScreen
from game.window.foot import Foot, Word
from game.window.geometry import HEIGHT, View, panel_edge
from game.window.help import help_screen
from game.window.menu import Item, MenuScreen
from game.window.page import text_of
from game.window.palette import mood_of
from game.window.panel import TextPanel
from game.window.preferences import preferences
from game.window.scenery import Looks, Scenery, lit
from game.window.screen import Host, Screen
from game.window.sdl import Surface, pygame
from game.window.showing import Showing
from game.window.spread import foot_box
from game.window.telling import Telling
from game.window.toasts import Toasts

DEAF_S = 0.25
"""How long choices are deaf after they have appeared, so that a key meant for the text takes none of them."""

CLUE_SIZE = 64
"""How large the picture of a clue is in its notice."""

FOOT = (
    (Action.ROLL_BACK, "Back"),
    (Action.BACKLOG, "History"),
    (Action.SKIP, "Skip"),
    (Action.AUTO, "Auto"),
    (Action.MENU, "Menu"),
)
"""The buttons in the foot of the panel."""


class Play(Screen):
    """Plays a session."""

    def __init__(self, host: Host, session: Session, notice: str = "") -> None:
        super().__init__(host)
        self.session = session
        self.toasts = Toasts()
        if notice:
            self.toasts.say(notice, times=2)
        self.hidden = False
        self._foot: Foot | None = None
        self.captions = Captions(captions_of(session.level))
        self.effects = Effects()
        self.showing = Showing(Scenery(session.level, host.pictures, host.view))
        self._card: Surface | None = None
        self._awaits_card = False
        self._enter(fresh=not notice)

    # --- the current beat --------------------------------------------------------------------------------------

    def _enter(self, fresh: bool, transition: Transition = Transition.CUT) -> None:
        """Show the session's beat; `fresh` lets its text appear letter by letter and its cues happen."""
        beat = self.session.beat
        self.beat: Beat = beat
        self.stage: Stage = beat.stage
        self._lay_out()
        if fresh:
            self.panel.begin(beat)
        self.deaf_s = DEAF_S if isinstance(beat, Decision) else 0.0
        self.time_left = beat.seconds if isinstance(beat, Decision) and self.host.settings.timers else None
        self.time_waits = not fresh
        self.stays = not fresh
        if fresh:
            self._happen(beat)
        self._follow_sound()
        self._show(transition)
        self._card = self._card_picture(beat) if isinstance(beat, Card) else None
        if isinstance(beat, Decision) and not self.session.is_trial:
            self.host.save(save_of(self.session))
        self._ended = False
        self.host.pictures.foresee(self.showing.ahead(self.session.fork()))

    def _lay_out(self) -> None:
        """Set the page and the choices; the panel rises where they need the room."""
        history = [beat for beat, _ in self.session.history]
        self.panel = TextPanel(history, self.beat, self.host.view, self.host.settings)

    @property
    def telling(self) -> Telling:
        """The text of the beat."""
        return self.panel.telling

    @property
    def choices(self) -> ChoiceList | None:
        """The choices of the beat."""
        return self.panel.choices

    @property
    def panel_top(self) -> float:
        """How high the panel stands."""
        return self.panel.top

    def _happen(self, beat: Beat) -> None:
        """What a beat does once: sounds, effects, notices."""
        level = self.session.level
        for cue in beat.cues:
            match cue:
                case Effect(kind=kind):
                    if self.host.motion:
                        self.effects.begin(kind)
                case Clue(name=name):
                    clue = level.manifest.clues.get(name)
                    picture = clue_picture(level, name, self.host.view.px(CLUE_SIZE))
                    self.toasts.say(f"Clue: {clue.title if clue else name}", picture=picture)
                case Met(who=who):
                    self.toasts.say(f"Met: {level.name_of(who)}")
                case _:
                    pass
        for name in [cue.name for cue in beat.cues if isinstance(cue, Sound)]:
            self.host.sound.play(level.library.sounds.get(name))
            self.captions.sound(name)

    def _follow_sound(self) -> None:
        files = self.session.level.library
        for role, name in (("music", self.stage.music), ("ambience", self.stage.ambience)):
            self.host.sound.loop(role, files.music.get(name or "") or files.sounds.get(name or ""))
            self.captions.loop(role, name)
        if not self.host.settings.captions:
            self.captions.clear()

    def _show(self, transition: Transition = Transition.CUT) -> None:
        """Let the scene be seen as the stage, the focus and the panel have it."""
        focused = self.choices.focused if self.choices else None
        with_panel = not self.hidden and not isinstance(self.beat, Ending)
        looks = Looks(self._speaker, self.panel_top, with_panel, self.host.motion, self.panel.divided)
        self.showing.show(lit(self.stage, focused), looks, transition)

    def _card_picture(self, card: Card) -> Surface | None:
        """The picture of a chapter, once it is there."""
        wanted = self.showing.scenery.card(card)
        self._awaits_card = wanted is not None and not self.host.pictures.ready(wanted)
        return self.host.pictures.get(wanted) if wanted is not None and not self._awaits_card else None

    @property
    def _speaker(self) -> str | None:
        beat = self.beat
        if isinstance(beat, Decision):
            lines = [one for one, _ in self.session.history if isinstance(one, Narration | Speech)]
            beat = lines[-1] if lines else beat
        return beat.who if isinstance(beat, Speech) else None

    def finish(self) -> None:
        """Show everything that would still appear by itself, but for the choices."""
        self._end()
        self.telling.finish()
        self.toasts.clear()
        self.captions.clear()
        self.effects.clear()
        self.deaf_s = 0.0

    # --- time --------------------------------------------------------------------------------------------------

    @property
    def is_moving(self) -> bool:
        scene = self._awaits_card if isinstance(self.beat, Card) else self.showing.is_moving
        busy = self.telling.is_revealing or self.effects.is_moving or len(self.toasts) > 0 or len(self.captions) > 0
        timed = self.time_left is not None and not self.time_waits
        return scene or busy or timed or self.deaf_s > 0

    def _end(self) -> None:
        """Lay the ending over the last picture, once."""
        if isinstance(self.beat, Ending) and not self._ended:
            self._ended = True
            self.host.push(EndingScreen(self.host, self.session, self._return_to_choice))

    def update(self, seconds: float) -> bool:
        self._end()
        changed = self.is_moving
        if isinstance(self.beat, Card) and self._awaits_card:
            self._card = self._card_picture(self.beat)
        changed = (self.showing.update(seconds) and not isinstance(self.beat, Card)) or changed
        self.deaf_s = max(0.0, self.deaf_s - seconds)
        self.effects.update(seconds)
        self.toasts.update(seconds)
        self.captions.update(seconds)
        self.telling.update(seconds)
        if self.telling.is_told and not self.stays and self.session.leads_to_decision:
            # choices come by themselves as soon as the last line has been told
            self._go(self.session.advance)
            return True
        waits = self.hidden or self.time_waits or self.panel.waits
        if self.time_left is not None and not waits and self.deaf_s == 0:
            self.time_left -= seconds
            if self.time_left <= 0:
                self._go(self.session.run_out_of_time)
                return True
        return changed

    # --- what the player does ----------------------------------------------------------------------------------

    def handle(self, given: Input) -> bool:
        # a timer that was come back to, by loading or rolling back, waits until somebody is there
        self.time_waits = False
        if self.hidden and given is not Action.MENU and not isinstance(given, Point):
            self.hidden = False
            self._show()
            return True
        if isinstance(given, Point) and self.foot.point(given.at):
            self._choose(given)
            return True
        if isinstance(given, Click) and (wanted := self.foot.at(given.at)) is not None:
            return self.handle(wanted)
        match given:
            case Action.ADVANCE | Click():
                return self._press(given)
            case Wheel(steps=steps):
                return self._roll_back() if steps > 0 else self._roll_forward()
            case Action.ROLL_BACK:
                return self._roll_back()
            case Action.ROLL_FORWARD:
                return self._roll_forward()
            case Action.LAST_CHOICE:
                self.session.back_to_decision()
                self._enter(fresh=False)
                return True
            case Action.BACKLOG:
                self.host.push(Backlog(self.host, self.session))
                return True
            case Action.MENU:
                self.host.push(self._menu())
                return True
            case Action.HELP:
                self.host.push(help_screen(self.host))
                return True
            case Action.HIDE:
                self.hidden = True
                self._show()
                return True
            case Action.FULL_SCREEN:
                self.host.toggle_full_screen()
                return True
        return self._choose(given)

    def _press(self, given: Input) -> bool:
        if self.panel.go_on():
            self._show()
            # what was pressed to see the choices takes none of them
            self.deaf_s = DEAF_S if isinstance(self.beat, Decision) else 0.0
            return True
        if isinstance(self.beat, Decision):
            return self._choose(given)
        if not isinstance(self.beat, Ending):
            self._go(self.session.advance)
        return True

    def _choose(self, given: Input) -> bool:
        if self.choices is None or self.deaf_s > 0 or self.panel.waits:
            return False
        before = self.choices.focus
        taken = self.choices.handle(given, self.host.view)
        if taken is not None:
            index = taken.index
            self._go(lambda: self.session.choose(index))
            return True
        if self.choices.focus != before:
            self._show()
        return self.choices.focus != before

    def _go(self, step: Callable[[], object]) -> None:
        """Take a step of the session and show where it leads; a mistake of the story gets a screen of its own."""
        old = self.stage
        try:
            step()
        except GameError as error:
            self.host.push(FaultScreen(self.host, error, self._return_to_choice))
            return
        self._enter(fresh=True, transition=self._transition_from(old))

    def _transition_from(self, old: Stage) -> Transition:
        """How the scene gives way to that of the beat which the session stands at now."""
        new = self.session.stage
        if isinstance(self.session.beat, Card):
            return Transition.CUT
        return new.transition if old.backdrop != new.backdrop else Transition.DISSOLVE

    def _roll_back(self) -> bool:
        if not self.session.can_roll_back:
            return False
        was_decision = isinstance(self.session.beat, Decision)
        self.session.roll_back()
        if was_decision and self.session.leads_to_decision and self.session.can_roll_back:
            # the last line and its choices are one screen, so they are one step
            self.session.roll_back()
        self._enter(fresh=False)
        return True

    def _roll_forward(self) -> bool:
        before = self.session.beat
        self.session.roll_forward()
        if self.session.leads_to_decision:
            self.session.roll_forward()
        if self.session.beat is before:
            return False
        self._enter(fresh=False)
        return True

    def _return_to_choice(self) -> None:
        """From an ending or a fault: back to the latest decision."""
        if not isinstance(self.session.beat, Decision):
            self.session.back_to_decision()
        self._enter(fresh=False)

    def _menu(self) -> MenuScreen:
        host = self.host

        def then(act: Callable[[], object]) -> None:
            host.pop()
            act()

        items = [
            Item("Go on", host.pop),
            Item("History", lambda: then(lambda: host.push(Backlog(host, self.session)))),
            Item("Back to the last choice", lambda: then(lambda: self.handle(Action.LAST_CHOICE))),
            Item("Settings", lambda: then(lambda: host.push(preferences(host)))),
            Item("Keys", lambda: then(lambda: host.push(help_screen(host)))),
            Item("Full screen", lambda: then(host.toggle_full_screen)),
            Item("Title", host.show_title),
            Item("Quit", host.leave),
        ]
        return MenuScreen(host, "Red Heat" if not self.stage.chapter else self.stage.chapter, items, self._accent)

    # --- drawing -----------------------------------------------------------------------------------------------

    @property
    def _accent(self) -> str:
        return mood_of(self.stage.backdrop).accent

    def resized(self) -> None:
        self.showing = Showing(Scenery(self.session.level, self.host.pictures, self.host.view), self.showing.seconds)
        before = self.panel
        self._lay_out()
        self.panel.take_place_of(before)
        if not self.host.settings.timers:
            self.time_left = None
        self._show()
        self._card = self._card_picture(self.beat) if isinstance(self.beat, Card) else None

    def draw(self, target: Surface) -> None:
        view = self.host.view
        if isinstance(self.beat, Card):
            draw_card(target, view, self.beat, self._card, self._awaits_card)
            return
        bottom = HEIGHT if self.hidden else panel_edge(640, self.panel_top) + 8
        self.showing.draw(target, self.effects.shift(view), bottom)
        if not self.hidden and not isinstance(self.beat, Ending):
            self.panel.draw(target, mood_of(self.stage.backdrop), self._time_share())
            self.foot.draw(target, self._accent)
            self._marker(target, view)
        self.captions.draw(target, view, self.panel_top if not self.hidden else HEIGHT)
        self.toasts.draw(target, view, self._accent, self.host.pictures)
        self.effects.light(target, view)

    def _time_share(self) -> float | None:
        if self.time_left is None or not isinstance(self.beat, Decision) or not self.beat.seconds:
            return None
        return max(0.0, self.time_left / self.beat.seconds)

    @property
    def foot(self) -> Foot:
        """The buttons in the panel's foot."""
        words = tuple(Word(action, label) for action, label in FOOT)
        if self._foot is None or not self._foot.fits(words, self.host.view, self.host.controls):
            self._foot = Foot(words, self.host.view, self.host.controls)
        return self._foot

    def _marker(self, target: Surface, view: View) -> None:
        """The sign that the text goes on when it is asked to."""
        if self.telling.is_revealing or (self.choices is not None and not self.panel.waits) or not text_of(self.beat):
            return
        area, size = foot_box(view), 10 * view.style.text
        x, y = area.right - 18, area.y + (area.h - size) / 2
        corners = [(x, y), (x + size, y + size / 2), (x, y + size)]
        pygame.draw.polygon(
            target, view.style.mood(mood_of(self.stage.backdrop)).letter, [(view.px(a), view.px(b)) for a, b in corners]
        )
