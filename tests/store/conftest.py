from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen.store.library import Library, open_library


@pytest.fixture
def file(own_library: Path) -> Path:
    """Where the library of this test lies."""
    return own_library


@pytest.fixture
def library(file: Path) -> Iterator[Library]:
    """An empty library, open."""
    with open_library(str(file)) as opened:
        yield opened
