"""The output stream: where newlines, glue, function text and tags are settled.

The rules are those of section 1.7 of the language: text comes in chunks, a newline is a chunk of its own, and what may be
dropped or joined is decided when a chunk is added, never afterwards.
"""

from __future__ import annotations

import enum
import re

from game.ink.state import Mark, State, StringStart

_LEADING = re.compile(r"[ \t]*\n[ \t\n]*")
_TRAILING = re.compile(r"(?:[ \t]|\n)*\n[ \t]*\Z")
_RUN = re.compile(r"[ \t]+")
_AROUND_BREAK = re.compile(r" ?\n ?")

GLUE, TAG = Mark.GLUE, Mark.TAG
"""To look a member up in its enum costs more than to look at a chunk."""


def write(state: State, text: str) -> None:
    """Add any text: its ends are split where they hold line breaks."""
    if "\n" not in text:
        if text.strip(" \t"):
            write_solid(state, text)
        else:
            _write_blank(state, text)
        return
    start = _LEADING.match(text)
    if start is not None:
        spaces = text[: text.index("\n")]
        if spaces:
            _write_blank(state, spaces)
        write_newline(state)
        text = text[start.end() :]
    end = _TRAILING.search(text)
    middle = text[: end.start()] if end is not None else text
    if middle:
        write_solid(state, middle)
    if end is not None:
        write_newline(state)
        spaces = text[text.rindex("\n") + 1 :]
        if spaces:
            _write_blank(state, spaces)


def _write_blank(state: State, text: str) -> None:
    """Add a chunk of blanks. On the page two of them are worth one, so they do not pile up; in strings they are kept."""
    out = state.out
    last = out[-1] if out else None
    if type(last) is str and not state.strings and not last.strip(" \t"):
        out[-1] = last or text
    else:
        out.append(text)


def write_solid(state: State, text: str) -> None:
    """Add a chunk that has something in it."""
    if state.glue:
        _remove_glue(state)
    if state.trim >= 0:
        mark_printed(state)
    state.out.append(text)


def write_newline(state: State) -> None:
    """Add a newline chunk, unless glue, a function that has printed nothing, or another newline swallows it."""
    if state.glue or state.trim >= 0:
        return
    out = state.out
    for item in reversed(out):
        if type(item) is not str:
            if item is Mark.GLUE:
                continue
            break
        if item == "\n":
            return
        if item.strip(" \t"):
            out.append("\n")
            return
    if any(type(item) is str for item in out):
        out.append("\n")


def write_glue(state: State) -> None:
    """Add a glue mark. A newline just before it is taken back; of blanks and glue before it, one each is left."""
    out = state.out
    start = len(out)
    while start and (out[start - 1] in (Mark.GLUE, "\n") or not _is_solid(out[start - 1])):
        start -= 1
    blank: str | None = None
    for item in out[start:]:
        if item == "\n":
            break
        if type(item) is str:
            blank = blank or item
    state.glue += 1 - out[start:].count(Mark.GLUE)
    out[start:] = [Mark.GLUE] if blank is None else [blank, Mark.GLUE]


def _is_solid(item: str | Mark | StringStart) -> bool:
    """Whether looking back over blanks stops here: at something that can be seen, or at a control mark."""
    return type(item) is not str or bool(item.strip(" \t"))


def _remove_glue(state: State) -> None:
    """Take away the glue marks before a chunk that is joined on, back to the first control mark."""
    out = state.out
    index = len(out) - 1
    while state.glue and index >= 0:
        item = out[index]
        if item is Mark.GLUE:
            del out[index]
            state.glue -= 1
        elif type(item) is not str:
            return
        index -= 1


def mark_printed(state: State) -> None:
    """Note that the current function has printed, and with it the functions that called it."""
    state.trim = -1
    out = state.out
    for index, item in enumerate(out):
        if isinstance(item, StringStart) and item.trim >= 0:
            out[index] = StringStart(-1, item.glue)


def trim_function(state: State) -> None:
    """Take back the newlines and blanks at the end of a function's text."""
    out = state.out
    for index in range(len(out) - 1, max(state.trim, 0) - 1, -1):
        item = out[index]
        if type(item) is str:
            if item.strip(" \t\n"):
                return
            del out[index]


def write_tag(state: State, text: str) -> None:
    """Add a finished tag."""
    if state.trim >= 0:
        mark_printed(state)
    state.out += (Mark.TAG, text, Mark.TAG_END)


def begin_string(state: State) -> None:
    """Open a string: what is written from here on does not reach the page."""
    state.out.append(StringStart(state.trim, state.glue))
    state.trim = -1
    state.glue = 0
    state.strings += 1


def begin_quietly(state: State) -> None:
    """Let everything that is written from here on be one string, until the flow stops."""
    state.out = [StringStart(state.trim, 0)]
    state.strings = 1
    state.glue = 0
    state.safe_exit = False


def forget_text(state: State) -> None:
    """Of a long string that nobody will read, keep the tags and the latest text."""
    out = state.out
    out[1:-1] = _only_tags(out[1:-1])


def _only_tags(out: list[str | Mark | StringStart]) -> list[str | Mark | StringStart]:
    kept: list[str | Mark | StringStart] = []
    in_tag = False
    for item in out:
        in_tag = item is Mark.TAG or (in_tag and item is not Mark.TAG_END)
        if in_tag or item is Mark.TAG_END:
            kept.append(item)
    return kept


def tags_of(out: list[str | Mark | StringStart]) -> tuple[str, ...]:
    """The tags in a stream, whatever its text: what `collect` says of them."""
    tags: list[str] = []
    tag: list[str] | None = None
    for item in out:
        if type(item) is str:
            if tag is not None:
                tag.append(item)
        elif type(item) is Mark and item is not GLUE:
            if tag is not None:
                tags.append(clean("".join(tag)))
            tag = [] if item is TAG else None
    if tag is not None:
        tags.append(clean("".join(tag)))
    return tuple(tag for tag in tags if tag)


def words_of(out: list[str | Mark | StringStart]) -> int:
    """How many words stand in a stream, outside of tags."""
    in_tag = False
    text: list[str] = []
    for item in out:
        if type(item) is str:
            if not in_tag:
                text.append(item)
        elif type(item) is Mark and item is not GLUE:
            in_tag = item is TAG
    return len("".join(text).split())


def end_string(state: State) -> tuple[str, tuple[str, ...]]:
    """Close the latest string and take it out of the stream: its text, and the tags that stood in it."""
    out = state.out
    index = len(out) - 1
    while not isinstance(start := out[index], StringStart):
        index -= 1
    text, tags = collect(out[index + 1 :])
    del out[index:]
    state.trim = start.trim
    state.glue = start.glue
    state.strings -= 1
    return text, tags


def collect(out: list[str | Mark | StringStart]) -> tuple[str, tuple[str, ...]]:
    """The text outside of tags, as it is, and the tags, cleaned; tags that come out empty are left out."""
    text: list[str] = []
    tags: list[str] = []
    target = text
    for item in out:
        if type(item) is str:
            target.append(item)
        elif item is Mark.TAG or item is Mark.TAG_END:
            if target is not text:
                tags.append(clean("".join(target)))
            target = [] if item is Mark.TAG else text
    if target is not text:
        tags.append(clean("".join(target)))
    return "".join(text), tuple(tag for tag in tags if tag)


def clean(text: str) -> str:
    """Text as it is shown: runs of spaces and tabs become one space, and lines begin and end without any."""
    if "  " in text or "\t" in text:
        text = _RUN.sub(" ", text)
    if "\n" in text:
        text = _AROUND_BREAK.sub("\n", text)
    return text.strip(" ")


class Change(enum.Enum):
    """What became of the newline that may have ended a result."""

    NONE = 0
    GONE = 1
    PASSED = 2


def change_after(out: list[str | Mark | StringStart], newline: int) -> Change:
    """Whether the newline chunk at this index is gone, or something visible has come after it."""
    if len(out) <= newline or out[newline] != "\n":
        return Change.GONE
    in_tag = False
    for item in out[newline + 1 :]:
        if type(item) is str:
            if item.strip(" \t"):
                if not in_tag:
                    return Change.PASSED
                in_tag = True
        elif item is Mark.TAG:
            in_tag = True
        elif item is Mark.TAG_END:
            return Change.PASSED
    return Change.NONE


def final_newline(out: list[str | Mark | StringStart]) -> int:
    """The index of the newline that the stream ends in, looking back over blanks and glue; -1 if there is none."""
    for index in range(len(out) - 1, -1, -1):
        item = out[index]
        if item == "\n":
            return index
        if item is not Mark.GLUE and (type(item) is not str or item.strip(" \t")):
            return -1
    return -1
