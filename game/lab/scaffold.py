"""The files of a new level: small, whole, and right, so that its author begins by changing what works."""

from __future__ import annotations

import re

from game.scene.manifest import MANIFEST, id_of
from game.scene.schema import COMMENT, FILE, manifest_schema

LEVEL = """\
id = "{id}"
name = "{title}"
version = "1.0.0"
authors = ["{author}"]
description = "It is late, and the light on the stairs goes out."
language = "en"
content_warnings = []
picture = "stairwell"
game_version = ">=0.1"

# Who speaks or is seen. DANKO: in the story is his speech; tags call him danko. The game has pictures of him.
[cast.danko]
name = "Danko"
color = "#9c1717"

[cast.neighbor]
name = "The neighbor"
speaks_as = ["NEIGHBOR"]
color = "#4f6b6b"

# Variables of the story that are shown on the screen.
[meters.matches]
label = "Matches"
max = 3

# How it can end. The story says when: # ending: home
[endings.home]
title = "Home"
text = "Everybody sleeps again."

[endings.dark]
title = "In the Dark"
"""

STORY = """\
// A line is a paragraph. What stands behind # is shown or heard; what tags there are, and what else an author may want to
// know, is in docs/authors of the game. The language is ink: https://www.inklestudios.com/ink/

VAR matches = 3

-> stairs

=== stairs
# chapter: {title} \\| Moscow, half past one
# background: stairwell
The light on the stairs goes out after forty seconds. It always has.
# show: danko left
DANKO: Who is there?
-> landing

= landing
{{matches == 1: One match is left.|{{matches}} matches are left.}}
+ {{matches > 1}} [Strike a match]
  ~ matches -= 1
  For the length of a match there are three doors, and a pair of slippers in front of one of them.
  -> landing
* [Knock at the middle door] -> door
* [Sit down on the stairs]
  # ending: dark
  You sit down. After a while the stairs are quiet again, and so are you.
  -> END

=== door
NEIGHBOR: Captain. It is half past one.
DANKO: The light.
NEIGHBOR: I know. I will see to it in the morning.
# ending: home
She says that every night. You go up.
-> END
"""

HOME = """\
# The neighbor is woken. Lines without a sign must be told, ... is any number of them, > takes a choice.
--- {title} | Moscow, half past one ---
The light on the stairs goes out after forty seconds. It always has.
[background stairwell] [matches == 3]
...
> Strike a match
[matches == 2]
...
> Strike a match
...
One match is left.
> Knock
NEIGHBOR: Captain. It is half past one.
[show danko neutral left]
...
*** home
"""

DARK = """\
# Nobody is woken.
...
> Sit down
...
*** dark
"""

STAIRWELL = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720" width="1280" height="720">
  <rect width="1280" height="720" fill="#14171f"/>
  <path fill="#1d222d" d="M0 0 H1280 V470 H0 Z"/>
  <path fill="#262c3a" d="M0 470 L1280 430 V720 H0 Z"/>
  <g id="stairs" fill="#333b4d">
    <path d="M0 430 H210 V470 H0 Z"/>
    <path d="M0 385 H170 V425 H0 Z"/>
    <path d="M0 340 H130 V380 H0 Z"/>
    <path d="M0 295 H90 V335 H0 Z"/>
  </g>
  <g id="doors" fill="#3d2b2b" stroke="#0b0a0e" stroke-width="6">
    <rect x="330" y="120" width="180" height="330"/>
    <rect x="620" y="112" width="180" height="330"/>
    <rect x="910" y="104" width="180" height="330"/>
  </g>
  <path fill="#ff9d3c" d="M636 430 H784 L800 442 H620 Z"/>
  <circle cx="710" cy="44" r="16" fill="#5a5648"/>
  <path fill="#e9dfc8" d="M650 452 h36 l8 10 h-52 Z M704 452 h36 l8 10 h-52 Z"/>
</svg>
"""

README = """\
# {title}

A level of Red Heat. From the folder that this one is in:

    red-heat play {id}              # in the window
    red-heat play {id} --author     # the same, while you write: what you save is shown at once
    red-heat check {id} --strict    # what is wrong with it, without playing
    red-heat test {id}              # do the walkthroughs still come true?
    red-heat pack {id}              # a zip to give away

- `level.toml`: what it is called, who is in it, how it can end. Editors that read `{schema}` complete and check it.
- `story.ink`: the story.
- `pictures/`: SVG, PNG or JPEG, called in the story by their names without the ending. A portrait is called `who_face`.
- `sounds/`: OGG, MP3 or WAV, called likewise. (There are none yet.)
- `walkthroughs/`: play-throughs, with what they must show.
"""

MAX_TITLE = 60


def is_title(title: str) -> bool:
    """Whether a title can be written into every file as it is."""
    return bool(title.strip()) and len(title) <= MAX_TITLE and not re.search(r'[\x00-\x1f"\\#{}|\[\]<>/~]', title)


def new_level(name: str, title: str, author: str) -> dict[str, str]:
    """The files of a level with this id: their texts by their paths."""
    words = {"id": id_of(name), "title": title, "author": author, "schema": FILE}
    return {
        MANIFEST: f"{COMMENT}\n{LEVEL.format(**words)}",
        FILE: manifest_schema(),
        "story.ink": STORY.format(**words),
        "pictures/stairwell.svg": STAIRWELL,
        "walkthroughs/home.walk": HOME.format(**words),
        "walkthroughs/dark.walk": DARK,
        "README.md": README.format(**words),
    }
