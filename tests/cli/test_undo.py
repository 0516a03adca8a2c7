import json
from pathlib import Path

import pytest

from quizgen.memory.review import standing_reviews
from quizgen.store.library import open_library
from tests.cli.conftest import Run
from tests.cli.progress import ITEM_A, fill_library


@pytest.fixture
def filled(own_library: Path) -> Path:
    fill_library(own_library)
    return own_library


def standing(file: Path) -> int:
    with open_library(str(file)) as library:
        return len(standing_reviews(library.reviews("me")))


def test_the_last_answer_is_taken_back_and_told(run: Run, filled: Path) -> None:
    ran = run("undo")
    assert ran.code == 0
    assert ran.out.startswith("took back: x (good, ")
    assert standing(filled) == 5


def test_as_many_answers_are_taken_back_as_there_are(run: Run, filled: Path) -> None:
    rows = json.loads(run("undo", 100, "--json").out)
    assert [row["text"] for row in rows] == ["x", "b", "b", "a", "a", "a"]
    assert rows[3]["item"] == ITEM_A
    assert (rows[3]["grade"], rows[3]["given"]) == ("again", "=1+1")
    assert standing(filled) == 0
    ran = run("undo")
    assert (ran.code, ran.out) == (0, "")
    assert "no answer to take back" in ran.err


def test_only_the_learner_s_own_answers_are_taken_back(run: Run, filled: Path) -> None:
    assert run("--learner", "ada", "undo").out == ""
    assert standing(filled) == 6
