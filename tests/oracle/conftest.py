"""A collection of the real Anki for each test that asks for one."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Any]:
    """An empty collection."""
    found = pytest.importorskip("anki.collection").Collection(str(tmp_path / "collection.anki2"))
    yield found
    found.close()
