"""Tags: what each of them says, and what is answered to one that says nothing."""

from __future__ import annotations

import pytest

from game.scene.directions import (
    AtPlace,
    Background,
    Chapter,
    Clear,
    Clue,
    Default,
    Effect,
    EffectKind,
    EndingMark,
    Gauge,
    Hide,
    Image,
    Locked,
    Met,
    Music,
    Note,
    Place,
    Plan,
    Portrait,
    Restart,
    SetWeather,
    Show,
    Sound,
    Speaker,
    Tag,
    TagError,
    Timer,
    Transition,
    Weather,
    read_tag,
)

MEANINGS = [
    ("background: yard", Background("yard")),
    ("BACKGROUND : yard, wipe", Background("yard", Transition.WIPE)),
    ("bg: none", Background(None)),
    ("chapter: Steam | Moscow, dusk", Chapter("Steam", "Moscow, dusk")),
    ("show: viktor", Show("viktor")),
    ("show: viktor hard left", Show("viktor", "hard", Place.LEFT)),
    ("show: viktor right hard", Show("viktor", "hard", Place.RIGHT)),
    ("hide: viktor", Hide("viktor")),
    ("hide: all", Hide(None)),
    ("portrait: viktor_hard", Portrait("viktor", "hard")),
    ("speaker: viktor", Speaker("viktor")),
    ("music: chase", Music("chase")),
    ("audioloop: none", Music(None)),
    ("sound: gunshot", Sound("gunshot")),
    ("audio: gunshot", Sound("gunshot")),
    ("weather: Snow", SetWeather(Weather.SNOW)),
    ("effect: shake", Effect(EffectKind.SHAKE)),
    ("image: telex", Image("telex")),
    ("plan: garvin 304", Plan("garvin", "304")),
    ("plan: none", Plan(None)),
    ("gauge: distance", Gauge("distance")),
    ("clue: ledger", Clue("ledger")),
    ("met: stobbs", Met("stobbs")),
    ("timer: 6", Timer(6.0)),
    ("default", Default()),
    ("locked: needs the key", Locked("needs the key")),
    ("unclickable", Locked("")),
    ("place: lobby", AtPlace("lobby")),
    ("ending: two_watches", EndingMark("two_watches")),
    ("clear", Clear()),
    ("restart", Restart()),
    ("backgruond: yard", Note("backgruond", "background")),
    ("author: somebody", Note("author")),
    ("a note to myself", Note("a note to myself")),
]


@pytest.mark.parametrize(("text", "meaning"), MEANINGS, ids=[text for text, _ in MEANINGS])
def test_meaning(text: str, meaning: Tag) -> None:
    assert read_tag(text) == meaning


WRONG = [
    ("timer: soon", 'takes a number of seconds, not "soon"'),
    ("timer: 0", "takes between half a second and ten minutes"),
    ("weather: snwo", 'does not know "snwo"; did you mean "snow"?'),
    ("background: yard, melt", 'does not know "melt": it is one of dissolve, wipe, cut'),
    ("show: viktor hard soft left", "takes a person, an expression and a place: viktor hard left"),
    ("clue:", "needs a value"),
]


@pytest.mark.parametrize(("text", "message"), WRONG, ids=[text for text, _ in WRONG])
def test_what_is_wrong_is_said(text: str, message: str) -> None:
    with pytest.raises(TagError) as caught:
        read_tag(text)
    assert str(caught.value) == message
