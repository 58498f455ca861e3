"""The play screen: scene, panel, text and choices, and what the player does with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from game.ink import GameError
from game.scene import Beat, Card, Decision, Ending, Narration, Session, Speech, Stage
from game.scene.captions import captions_of
from game.scene.directions import Clue, Effect, Met, Sound, Transition
from game.scene.saves import Save, save_of
from game.scene.steps import Stop
from game.window.actions import Action, Click, Input, Point, Wheel
from game.window.captions import Captions
from game.window.card import draw_card
from game.window.changes import changes
from game.window.choices import ChoiceList
from game.window.clues import clue_picture
from game.window.effects import Effects
from game.window.ending import EndingScreen
from game.window.fault import FaultScreen
from game.window.foot import Foot, Word
from game.window.furniture import place_strip
from game.window.geometry import HEIGHT, View, panel_edge
from game.window.pace import Pace
from game.window.page import text_of
from game.window.palette import Mood, mood_of
from game.window.panel import TextPanel
from game.window.pause import Pause
from game.window.reader import Reader
from game.window.scenery import Looks, Scenery, lit, strips_bottom
from game.window.screen import Host, Screen
from game.window.sdl import Surface, pygame
from game.window.showing import Showing
from game.window.snapshot import Snapshot
from game.window.spread import foot_box
from game.window.telling import Telling
from game.window.thumbnails import thumbnail
from game.window.toasts import Toasts

DEAF_S = 0.25
"""How long choices are deaf after they have appeared, so that a key meant for the text takes none of them."""

FOOT = (
    (Action.ROLL_BACK, "Back"),
    (Action.BACKLOG, "History"),
    (Action.SKIP, "Skip"),
    (Action.AUTO, "Auto"),
    (Action.MENU, "Menu"),
)
"""The buttons in the foot of the panel."""
PACES = {Action.SKIP: Pace.SKIP, Action.AUTO: Pace.AUTO}

GAP = 6.0
"""Between the strips at the top and what stands below them."""

CLUE_SIZE = 64
"""How large the picture of a clue is in its notice."""

PASSES = 2
"""In which pass of the loop what can wait is done after a beat has come: it is saved, or its ending told.

Later still a picture of the scene is taken for saves.
"""

REPLAY = "Replay: your own game is not touched"
STOPS = {Stop.NEW: "You have not read this before"}


class Play(Screen):
    """Plays a session. Where `back` is given, it is a replay, and `back` leads to where it was begun."""

    def __init__(
        self,
        host: Host,
        session: Session,
        notice: str = "",
        played_s: float = 0.0,
        back: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(host)
        self.session = session
        known = host.desk.memory if host.desk is not None and (back is not None or not session.is_trial) else None
        self.reader = Reader(session, known, datetime.now().date().isoformat())
        self.back = back
        self.played_s = played_s
        self.toasts = Toasts()
        if notice:
            self.toasts.say(notice, times=2)
        self.hidden = False
        self._foot: Foot | None = None
        self.captions = Captions(captions_of(session.level))
        self.effects = Effects()
        self.pause = Pause(self)
        self._acts: dict[Action, Callable[[], bool]] = {
            Action.ROLL_BACK: self._roll_back,
            Action.ROLL_FORWARD: self._roll_forward,
            Action.LAST_CHOICE: self._last_choice,
            Action.NEXT_CHOICE: self._next_choice,
            **{action: partial(self._set_pace, pace) for action, pace in PACES.items()},
            Action.HIDE: self._hide,
            **self.pause.acts,
        }
        self._kept: tuple[Beat, bytes] | None = None
        self._is_unsaved = False
        self._passes = 0
        self._snapshot = Snapshot()
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
        self._ended = False
        # saved in the next pass of the loop, for this one has enough to do; but an ending is covered by its own screen then
        self._is_unsaved, self._passes = fresh, 0
        if isinstance(beat, Ending):
            self._keep(self._snapshot.data)
        self.host.pictures.foresee(self.showing.ahead(self.session.fork()))

    def _lay_out(self) -> None:
        """Set the page and the choices; the panel rises where they need the room."""
        self.panel = TextPanel(self.session.turn, self.beat, self.host.view, self.host.settings, self.reader.marks())

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
            lines = [one for one in self.session.turn if isinstance(one, Narration | Speech)]
            beat = lines[-1] if lines else beat
        return beat.who if isinstance(beat, Speech) else None

    def show(self) -> None:
        """Show where the session stands, after somebody else has moved or changed it."""
        self._enter(fresh=False)

    def finish(self) -> None:
        """Show everything that would still appear by itself, but for the choices."""
        self._end()
        self.telling.finish()
        self.toasts.clear()
        self.captions.clear()
        self.effects.clear()
        self.deaf_s = 0.0

    def return_to(self) -> None:
        """Be the uppermost screen again, after another story was played above."""
        self._follow_sound()
        self._show()

    # --- saving ------------------------------------------------------------------------------------------------

    def save(self, name: str = "") -> Save:
        """What is to be written down of this moment."""
        return self._save(name, self._picture())

    def _save(self, name: str, picture: bytes) -> Save:
        return save_of(
            self.session,
            saved_at=datetime.now().astimezone().isoformat(timespec="seconds"),
            played_s=self.played_s,
            name=name,
            picture=picture,
        )

    def _picture(self) -> bytes:
        """A small picture of the scene, which is drawn for it where it was not seen whole yet."""
        if not self._snapshot.is_of(self.stage):
            scene = Surface(self.host.view.size)
            self.showing.draw(scene, (0, 0), HEIGHT)
            if self.showing.is_waiting:
                # the scene is still on its way: good enough for now, and made anew for the next save
                return thumbnail(scene)
            self._snapshot.take(scene, self.stage)
        return self._snapshot.data

    def autosave(self) -> None:
        """Keep this moment in the background before it is left, unless it is kept already, or is none of the player's own game."""
        self._keep(self._picture())

    def _keep(self, picture: bytes) -> None:
        self._is_unsaved = False
        desk = self.host.desk
        if desk is None or (self.session.is_trial and self.back is None):
            return
        known = self._kept is not None and self._kept[0] is self.beat and self._kept[1] == picture
        if not self.session.is_trial and not known:
            self._kept = self.beat, picture
            desk.autosave(self._save("", picture))
        if isinstance(self.beat, Decision | Ending):
            desk.remember()

    # --- time --------------------------------------------------------------------------------------------------

    @property
    def is_moving(self) -> bool:
        scene = self._awaits_card if isinstance(self.beat, Card) else self.showing.is_moving
        busy = self.telling.is_revealing or self.effects.is_moving or len(self.toasts) > 0 or len(self.captions) > 0
        timed = self.time_left is not None and not self.time_waits
        return scene or busy or timed or self._passes < PASSES or self.deaf_s > 0 or self.reader.pace is Pace.SKIP

    def _end(self) -> None:
        """Lay the ending over the last picture, once."""
        if isinstance(self.beat, Ending) and not self._ended:
            self._ended = True
            self.host.push(EndingScreen(self.host, self))

    def update(self, seconds: float) -> bool:
        self._passes += 1
        if self._passes >= PASSES:
            if self._is_unsaved:
                self._keep(self._snapshot.data)
            self._end()
        if self.host.desk is not None:
            for words in self.host.desk.told():
                self.toasts.say(words)
        changed = self.is_moving
        if isinstance(self.beat, Card) and self._awaits_card:
            self._card = self._card_picture(self.beat)
        changed = (self.showing.update(seconds) and not isinstance(self.beat, Card)) or changed
        self.played_s += seconds
        self.deaf_s = max(0.0, self.deaf_s - seconds)
        self.effects.update(seconds)
        self.toasts.update(seconds)
        self.captions.update(seconds)
        if self.reader.pace is Pace.SKIP:
            return self._skip(seconds) or changed
        self.telling.update(seconds)
        if self.telling.is_told and not self.stays and self.session.leads_to_decision:
            # choices come by themselves as soon as the last line has been told
            self._go(self.session.advance)
            return True
        if not self.telling.is_revealing and self.reader.waits(seconds, self.host.settings.auto_pace):
            return self._press(Action.ADVANCE)
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
        if self.choices is not None and given is Action.SKIP:
            # there is nothing to skip: here it is the key that goes to the next one, as in menus
            return self._choose(given)
        stopped = self._stop(given)
        act = self._acts.get(given) if isinstance(given, Action) else None
        if act is not None:
            return act() or stopped
        match given:
            case Action.ADVANCE | Click():
                return stopped or self._press(given)
            case Wheel(steps=steps):
                return self._roll_back() if steps > 0 else self._roll_forward()
        return self._choose(given) or stopped

    def _stop(self, given: Input) -> bool:
        """Whatever is done at a line ends skipping and lines that follow each other; whether they did."""
        pace = self.reader.pace
        if pace is Pace.WAIT or isinstance(given, Point) or self.choices is not None or given in PACES:
            return False
        self.reader.pace = Pace.WAIT
        return True

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

    def _hide(self) -> bool:
        self.hidden = True
        self._show()
        return True

    # --- steps -------------------------------------------------------------------------------------------------

    def _go(self, step: Callable[[], object]) -> None:
        """Take a step of the session and show where it leads; a mistake of the story gets a screen of its own."""
        old = self.stage
        if self._try(lambda: self.reader.step(step)):
            self._enter(fresh=True, transition=self._transition_from(old))
            self._announce(old)

    def _try(self, step: Callable[[], object]) -> bool:
        try:
            step()
        except GameError as error:
            self.reader.pace = Pace.WAIT
            self.host.push(FaultScreen(self.host, error, self.return_to_choice))
            return False
        return True

    def _announce(self, old: Stage) -> None:
        for words in changes(old.meters, self.stage.meters):
            self.toasts.say(words)

    def _transition_from(self, old: Stage) -> Transition:
        """How the scene gives way to that of the beat which the session stands at now."""
        new = self.session.stage
        if isinstance(self.session.beat, Card):
            return Transition.CUT
        return new.transition if old.backdrop != new.backdrop else Transition.DISSOLVE

    def _roll_back(self) -> bool:
        moved = self.reader.back()
        if moved:
            self._enter(fresh=False)
        return moved

    def _roll_forward(self) -> bool:
        moved = self.reader.forward()
        if moved:
            self._enter(fresh=False)
        return moved

    def _last_choice(self) -> bool:
        self.reader.step(self.session.back_to_decision)
        self._enter(fresh=False)
        return True

    def _next_choice(self) -> bool:
        """On to the next choice in one go, as far as everything is known."""
        if isinstance(self.beat, Decision | Ending):
            return False
        old = self.stage
        stops: list[Stop | None] = []
        unread = self.host.settings.skip_unread
        if self._try(lambda: stops.append(self.reader.on(unread))):
            self._arrive(stops[0], old)
        return True

    def _skip(self, seconds: float) -> bool:
        """Pass over as many lines as this time is good for."""
        old = self.stage
        before = self.session.beat
        stops: list[Stop | None] = []
        unread = self.host.settings.skip_unread
        if not self._try(lambda: stops.append(self.reader.skip(seconds, unread))):
            return True
        if self.session.beat is not before:
            self._arrive(stops[0], old)
        return True

    def _arrive(self, stop: Stop | None, old: Stage) -> None:
        """Show where passing over lines has led: what is new appears as if it had been come to by reading."""
        self._enter(fresh=stop is not None)
        self._announce(old)
        if stop in STOPS:
            self.toasts.say(STOPS[stop])

    def _set_pace(self, pace: Pace) -> bool:
        reader = self.reader
        reader.pace = Pace.WAIT if reader.pace is pace else pace
        if reader.pace is Pace.SKIP and not (reader.knew or self.host.settings.skip_unread):
            reader.pace = Pace.WAIT
            self.toasts.say("Nothing to skip: this is new to you")
        else:
            self.toasts.say(f"{pace.value} {'on' if reader.pace is pace else 'off'}")
        if reader.pace is not Pace.WAIT:
            self.stays = False
        return True

    def return_to_choice(self) -> None:
        """From an ending or a fault: back to the latest decision."""
        if not isinstance(self.session.beat, Decision):
            self.session.back_to_decision()
        self.reader.notice()
        self._enter(fresh=False)

    # --- drawing -----------------------------------------------------------------------------------------------

    @property
    def mood(self) -> Mood:
        """The colors of the place."""
        return mood_of(self.stage.backdrop)

    @property
    def accent(self) -> str:
        """The color of its bars and edges."""
        return self.mood.accent

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
            hint = f"{self.host.controls.shown(Action.ADVANCE)} to go on"
            draw_card(target, view, self.beat, hint, self._card, self._awaits_card)
            self._notices(target, view, HEIGHT)
            return
        bottom = HEIGHT if self.hidden else panel_edge(640, self.panel_top) + 8
        shift = self.effects.shift(view)
        self.showing.draw(target, shift, bottom)
        if shift == (0, 0) and self._passes > PASSES and self.showing.is_settled:
            self._snapshot.take(target, self.stage)
        if not self.hidden and not isinstance(self.beat, Ending):
            self.panel.draw(target, mood_of(self.stage.backdrop), self._time_share())
            self.foot.draw(target, self.accent)
            self._marker(target, view)
        bottom = self.panel_top if not self.hidden else HEIGHT
        self._notices(target, view, self.captions.draw(target, view, bottom))
        self.effects.light(target, view)

    @property
    def strips_bottom(self) -> float:
        """How far down the strips at the top reach; what is laid over the picture stands below them."""
        return 0.0 if isinstance(self.beat, Card) else strips_bottom(self.host.view, self.stage, self.accent)

    def _notices(self, target: Surface, view: View, bottom: float) -> None:
        """Below the strips: whether this is a replay, whether lines go by themselves; and below that what is to be noticed."""
        y = self.strips_bottom + GAP
        for words in (REPLAY if self.back is not None else "", self.reader.pace.value):
            if words and not self.hidden:
                strip = place_strip(view, words, self.accent)
                target.blit(strip, (0, view.px(y)))
                y += strip.get_height() / view.scale + GAP
        self.toasts.draw(target, view, self.accent, self.host.pictures, (y + GAP, bottom))

    def _time_share(self) -> float | None:
        if self.time_left is None or not isinstance(self.beat, Decision) or not self.beat.seconds:
            return None
        return max(0.0, self.time_left / self.beat.seconds)

    @property
    def foot(self) -> Foot:
        """The buttons in the panel's foot."""
        words = tuple(Word(action, label, PACES.get(action) is self.reader.pace) for action, label in FOOT)
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
