"""The scene engine: levels become sessions, sessions give beats.

    level = load(find_level("red_heat"))
    session = Session(level)
    session.advance()

Front ends show beats and hand choices back. Nothing here knows a pixel, and nothing outside reads ink or a tag.
"""

from game.scene.beats import Beat, Card, Choice, Decision, Ending, Narration, Speech
from game.scene.errors import LevelError
from game.scene.level import Examination, Level, examine, from_text, load, read
from game.scene.listing import Form, Listed, list_levels
from game.scene.manifest import Manifest
from game.scene.opening import Opening
from game.scene.places import Origin, find_level
from game.scene.session import Session
from game.scene.stage import Reading, Stage, Standing
from game.scene.telling import ChoiceError, find_choice, line_of

__all__ = [
    "Beat",
    "Card",
    "Choice",
    "ChoiceError",
    "Decision",
    "Ending",
    "Examination",
    "Form",
    "Level",
    "LevelError",
    "Listed",
    "Manifest",
    "Narration",
    "Opening",
    "Origin",
    "Reading",
    "Session",
    "Speech",
    "Stage",
    "Standing",
    "examine",
    "find_choice",
    "find_level",
    "from_text",
    "line_of",
    "list_levels",
    "load",
    "read",
]
