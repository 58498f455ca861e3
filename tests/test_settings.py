"""Settings: kept, checked, and set aside where they cannot be read."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path
from types import MappingProxyType

import pytest

from game.settings import FILE, RANGES, Settings, read_settings, write_settings

CHANGED = Settings(
    text_size=175,
    face="sans",
    high_contrast=True,
    timers=False,
    letters_per_s=0,
    window_x=-20,
    bindings=MappingProxyType({"HIDE": ("f4", "pad y"), "AUTO": ()}),
    first_run_done=True,
)


def test_what_was_written_is_read_again(tmp_path: Path) -> None:
    write_settings(CHANGED, tmp_path)
    assert read_settings(tmp_path) == (CHANGED, "")
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [FILE]


def test_without_a_file_they_are_those_of_a_new_game(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "nowhere") == (Settings(), "")


def test_a_file_of_another_version_is_read_as_far_as_it_is_known(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(json.dumps({"version": 7, "text_size": 150, "smell": "snow"}), encoding="utf-8")
    assert read_settings(tmp_path) == (Settings(text_size=150), "")


BAD = [
    ("{", "it is damaged"),
    ("", "it is damaged"),
    ("[]", "it is no table of settings"),
    ("[" * 10_000, "it is damaged"),
    ('{"text_size": 110}', '"text_size" cannot be 110'),
    ('{"text_size": "100"}', "\"text_size\" cannot be '100'"),
    ('{"timers": 1}', '"timers" cannot be 1'),
    ('{"music_volume": 1e9}', '"music_volume" cannot be 1000000000.0'),
    ('{"face": "gothic"}', "\"face\" cannot be 'gothic'"),
    ('{"bindings": {"HIDE": "h"}}', "\"bindings\" cannot be {'HIDE': 'h'}"),
    ('{"bindings": ["' + "x" * 90 + '"]}', '"bindings" cannot be [\'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…'),
]


@pytest.mark.parametrize(("text", "reason"), BAD)
def test_a_damaged_file_is_set_aside_with_its_reason(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    settings, message = read_settings(tmp_path)
    assert settings == Settings()
    kept = "it was kept as settings.damaged.json, and the settings begin anew."
    assert message == f"settings.json could not be read ({reason}); {kept}"
    assert (tmp_path / "settings.damaged.json").read_text(encoding="utf-8") == text
    assert read_settings(tmp_path) == (Settings(), "")


def test_a_failed_write_leaves_the_old_ones(tmp_path: Path) -> None:
    write_settings(CHANGED, tmp_path)
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    with pytest.raises(OSError, match="file"):
        write_settings(Settings(), blocked)
    assert read_settings(tmp_path)[0] == CHANGED


def test_every_number_has_a_range_that_holds_it() -> None:
    for one in fields(Settings):
        value = getattr(Settings(), one.name)
        if type(value) is int:
            assert RANGES[one.name].holds(value), one.name
    assert not RANGES["text_size"].holds(True)
    assert replace(Settings(), text_size=200) != Settings()
