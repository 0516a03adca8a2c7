import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.progress import fill_library


@pytest.fixture(autouse=True)
def filled(own_library: Path) -> None:
    fill_library(own_library)


def test_decks_with_something_to_answer_are_listed(run: Run) -> None:
    ran = run("due")
    rows = [line.split() for line in ran.out.splitlines()]
    assert rows == [
        ["id", "due", "new", "title"],
        ["deck", "1", "1", "Türkiye", "and", "[31mNATO"],
    ]
    assert ran.err == "1 due\n"


def test_all_decks_come_as_json(run: Run) -> None:
    rows = json.loads(run("due", "--json").out)
    assert [(row["id"], row["due"], row["new"]) for row in rows] == [
        ("other", 0, 0),
        ("deck", 1, 1),
    ]


def test_one_deck_is_told_alone_and_an_unknown_one_is_an_error(run: Run) -> None:
    ran = run("due", "other")
    assert (ran.code, ran.out, ran.err) == (0, "", "nothing is due now\n")
    assert run("due", "nowhere").code == 1
