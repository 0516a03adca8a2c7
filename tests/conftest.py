"""What every test needs: a library of its own, never the person's."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The library of this test alone; options that set the environment are undone after it."""
    library = tmp_path / "library" / "library.sqlite3"
    monkeypatch.setenv("QUIZGEN_LIBRARY", str(library))
    monkeypatch.setenv("QUIZGEN_LEARNER", "me")
    monkeypatch.setenv("QUIZGEN_DEBUG", "")
    return library
