"""What every tag does, in words, for the reference and whoever else explains them. What it is made into is said in `directions`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TagWords:
    """A tag for its reader: its key, forms of its value, where it belongs, and what it does."""

    key: str
    forms: tuple[str, ...]
    belongs: str
    does: str


LINE, CHOICE, LAST, TOP, KNOT, STAGE = (
    "a line",
    "a choice",
    "the last line before a decision",
    "the top of the story",
    "a knot",
    "a line; lasts",
)

TAGS = (
    TagWords("ambience", ("rain", "none"), STAGE, "A loop beside the music."),
    TagWords(
        "background",
        ("moscow_yard", "moscow_yard, wipe", "none"),
        STAGE,
        "The picture behind everything; dissolve, wipe or cut says how it comes.",
    ),
    TagWords("chapter", ("The Bathhouse \\| Moscow, 6 p.m.",), LINE, "A title card before the line; names saves."),
    TagWords("clear", ("",), LINE, "A new page. A framed picture is put away with the old one."),
    TagWords("clue", ("ledger",), LINE, "An entry of the case file, announced."),
    TagWords("default", ("",), CHOICE, "What a timer takes when it runs out."),
    TagWords("effect", ("shake", "flash", "muzzle"), LINE, "Seen once."),
    TagWords("ending", ("two_watches",), LINE, "How it ends; END has to follow."),
    TagWords("gauge", ("distance", "none"), STAGE, "Shows a meter that is otherwise hidden."),
    TagWords("hide", ("viktor", "all"), STAGE, "Somebody leaves the stage."),
    TagWords("id", ("the_bag",), "a line or choice", "Its identity, where it must outlive rewording."),
    TagWords("image", ("telex", "pics/cat.png", "none"), STAGE, "A framed picture over the scene."),
    TagWords("locked", ("needs the key", ""), CHOICE, "Shown grey with the reason, and not to be had."),
    TagWords("met", ("stobbs",), LINE, "Somebody enters the cast page, announced."),
    TagWords("music", ("chase", "none"), STAGE, "Cross-fades."),
    TagWords("place", ("lobby",), CHOICE, "The place of the plan that is lit while the choice is focused."),
    TagWords("plan", ("garvin 304", "none"), STAGE, "A plan with one place lit: the group of that name in its SVG."),
    TagWords("portrait", ("viktor_hard",), LINE, "Face, and unless there is a speaker, speaker of this line only."),
    TagWords("restart", ("",), LINE, "The story begins again behind this line."),
    TagWords("show", ("viktor hard left",), STAGE, "Who stands where (left, centre, right) with which face."),
    TagWords("sound", ("gunshot",), LINE, "Heard once."),
    TagWords("speaker", ("viktor",), LINE, "Who says this line."),
    TagWords("timer", ("6",), LAST, "Seconds to decide in; a choice has to be the default."),
    TagWords("weather", ("snow", "rain", "steam", "none"), STAGE, "Over the scene."),
    TagWords("author", ("Ann",), TOP, "Who made it, in a level without a manifest."),
    TagWords("title", ("The Yard",), TOP, "What it is called, in a level whose manifest does not say."),
    TagWords("theme", ("dark",), TOP, "Nothing here; known from stories for the web."),
    TagWords("class", ("note",), LINE, "Nothing here; known from stories for the web."),
    TagWords("link", ("https://example.org",), LINE, "Nothing here: the game opens no pages."),
    TagWords("linkopen", ("https://example.org",), LINE, "Nothing here: the game opens no pages."),
    TagWords("was", ("old_name",), KNOT, "Saves that stood in a knot of that name go on here."),
)
