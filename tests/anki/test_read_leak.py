"""What reading a package held is given back."""

import gc
import io
from weakref import ref

from quizgen.anki.read_package import open_package
from tests.anki.hostile_build import BASIC, GOOD, database, legacy


def test_a_package_that_was_read_is_let_go() -> None:
    marked = (9, "guid-nine", BASIC, 1, "", '<a href="x.png" onclick="x">y</a>\x1fb')
    with open_package(io.BytesIO(legacy(database([*GOOD, marked]))), "deck", None) as package:
        assert len(package.whole_deck().items) == 3
    held = ref(package._archive.zip)
    del package
    gc.collect()
    assert held() is None
