"""What every test needs: a home folder and a library of its own, never the person's."""

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("quizgen", deadline=None, print_blob=True)
settings.load_profile("quizgen")

_HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")
_HOMES += ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")


@pytest.fixture(autouse=True)
def own_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The library of this test alone; options that set the environment are undone after it."""
    library = tmp_path / "library" / "library.sqlite3"
    for name in _HOMES:
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("QUIZGEN_LIBRARY", str(library))
    monkeypatch.setenv("QUIZGEN_LEARNER", "me")
    monkeypatch.setenv("QUIZGEN_DEBUG", "")
    return library
