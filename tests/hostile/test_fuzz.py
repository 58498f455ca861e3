"""Mutated files of every kind: each is taken or refused with a message, by the real loaders, and nothing is written outside."""

from __future__ import annotations

import pytest

from tests.fuzz_levels import TAKERS, fuzz


@pytest.mark.parametrize("kind", TAKERS)
def test_mutated_files_are_taken_or_refused(kind: str) -> None:
    outcome = fuzz(kind, 500)
    assert outcome.finding == ""
    # a fuzzer that never gets past the door, or is never refused, tries nothing
    assert 0 < outcome.taken < outcome.files
