"""What is given away is whole, and says one version everywhere."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

import game

ROOT = Path(__file__).parents[1]
WHEEL = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"][
    "wheel"
]
DESKTOP = ROOT / "assets/desktop"
NOT_PLAYED = {"score"}
"""What music is rendered from; the game plays what came of it."""


def test_the_newest_version_of_the_changelog_is_the_version() -> None:
    versions = re.findall(r"^## (\d\S*)$", (ROOT / "docs/CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert versions[0] == game.__version__


def test_the_version_is_written_nowhere_else() -> None:
    files = [ROOT / "pyproject.toml", *ROOT.glob(".packaging/*"), *DESKTOP.iterdir(), ROOT / "README.md"]
    assert [path.name for path in files if game.__version__ in path.read_text(encoding="utf-8")] == []


def test_everything_under_assets_is_in_the_wheel() -> None:
    packed = {Path(source) for source in WHEEL["force-include"]}
    there = {path.relative_to(ROOT) for path in (ROOT / "assets").iterdir() if path.name not in NOT_PLAYED}
    assert {path for path in there if path.name != "__pycache__"} - packed == set()
    assert [
        str(path) for path in packed | {Path(one) for one in WHEEL["shared-data"]} if not (ROOT / path).exists()
    ] == []


def test_the_package_can_be_run(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "game", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout == f"red-heat {game.__version__}\n"


def test_the_metadata_of_the_desktop_name_what_is_installed() -> None:
    metadata = ElementTree.parse(DESKTOP / "red-heat.metainfo.xml").getroot()
    installed = {Path(target).name for target in WHEEL["shared-data"].values()}
    assert metadata.findtext("launchable") in installed
    assert f"{metadata.findtext('id')}.metainfo.xml" in installed
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert metadata.findtext("provides/binary") in project["scripts"]
    assert metadata.findtext("project_license") == project["license"]


@pytest.mark.parametrize(
    "command",
    [
        ["desktop-file-validate", str(DESKTOP / "red-heat.desktop")],
        ["appstreamcli", "validate", "--no-net", str(DESKTOP / "red-heat.metainfo.xml")],
    ],
    ids=lambda command: command[0],
)
def test_the_desktop_finds_no_fault_with_them(command: list[str]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"not installed: {command[0]}")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_newcomers_get_five_commands() -> None:
    page = (ROOT / "docs/CONTRIBUTING.md").read_text(encoding="utf-8")
    section = page.partition("## The five commands")[2].partition("\n## ")[0]
    assert len(re.findall(r"^    \S", section, re.MULTILINE)) == 5
