"""Half a minute of packages spoiled at random; `python -m tests.anki.fuzz` goes on for longer."""

import os

import pytest

from tests.anki.fuzz import run


@pytest.mark.slow
def test_no_spoiled_package_crashes_hangs_or_writes_elsewhere() -> None:
    seed = int(os.environ.get("QUIZGEN_FUZZ_SEED", "20261128"))
    met = run(30, seed)
    assert met["refused"] > 0
    assert met["taken"] + met["taken with losses"] > 0
