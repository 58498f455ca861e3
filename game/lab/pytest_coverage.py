"""Coverage of levels in a pytest run: counting in every process, merging in one, reporting at the end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from game.ink import GameError
from game.lab.coverage import Counts, Coverage, Recorder, measure
from game.lab.coverage_page import html_page
from game.lab.coverage_report import json_report, lcov_report, text_report
from game.scene import Level, find_level, load

FORMATS: dict[str, Callable[[Coverage], str]] = {
    "text": text_report,
    "html": html_page,
    "json": json_report,
    "lcov": lcov_report,
}
NAME = "story-cov"


class StoryCoverage:
    """Counts what the walkthroughs and tests of a run reach.

    `levels` are the folders that are asked for; without any, every level that is played counts.
    """

    def __init__(self, levels: list[str], reports: list[str], fail_under: float) -> None:
        self.levels = [_folder(name) for name in levels if name]
        self.reports = [_report(one) for one in reports or ["text"]]
        self.fail_under = fail_under
        self.recorders: dict[Path, Recorder] = {one: Recorder() for one in self.levels}
        self.measured: list[Coverage] = []

    def recorder(self, folder: Path) -> Recorder | None:
        """Who counts for the level in a folder; None if nobody asked for it."""
        folder = folder.resolve()
        if self.levels and folder not in self.levels:
            return None
        return self.recorders.setdefault(folder, Recorder())

    # --- from process to process -------------------------------------------------------------------------------

    def data(self) -> list[tuple[str, Counts]]:
        """All counts, as plain data."""
        return [(folder.as_posix(), recorder.data()) for folder, recorder in self.recorders.items()]

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        """Take over what a worker of pytest-xdist has counted."""
        for folder, counts in getattr(node, "workeroutput", {}).get(NAME, ()):
            self.recorders.setdefault(Path(folder), Recorder()).add(counts)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Hand over the counts, or measure, and fail where too little was reached."""
        output = getattr(session.config, "workeroutput", None)
        if output is not None:
            output[NAME] = self.data()
            return
        for folder, recorder in sorted(self.recorders.items()):
            try:
                level: Level = load(folder)
            except GameError:
                # whatever was to be played in it has failed and said why
                continue
            self.measured.append(measure(level, recorder))
        if any(one.all.percent < self.fail_under for one in self.measured) and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    # --- telling -----------------------------------------------------------------------------------------------

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for coverage in self.measured:
            terminalreporter.section(f"coverage of {coverage.level}")
            for form, path in self.reports:
                if path is None:
                    terminalreporter.write(FORMATS[form](coverage))
                else:
                    file = path if len(self.measured) == 1 else path.with_stem(f"{path.stem}_{coverage.level}")
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_text(FORMATS[form](coverage), encoding="utf-8")
                    terminalreporter.write_line(f"{form} written to {file}")
            if coverage.all.percent < self.fail_under:
                message = f"FAILED: {coverage.all.percent:.2f}% of {coverage.level} is less than {self.fail_under:g}%"
                terminalreporter.write_line(message, red=True)


def _folder(name: str) -> Path:
    try:
        path = find_level(name)
    except GameError as error:
        raise pytest.UsageError(f"--story-cov: {error}") from None
    return path.resolve()


def _report(words: str) -> tuple[str, Path | None]:
    form, _, file = words.partition(":")
    if form not in FORMATS or (not file and form == "html"):
        raise pytest.UsageError(f"--story-cov-report: write text, html:FILE, lcov:FILE or json:FILE, not {words!r}")
    return form, Path(file) if file else None
