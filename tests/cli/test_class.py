"""quizgen class: for a teacher, of all learners in a library; doubtful items back to review."""

import json
from pathlib import Path

import pytest

from quizgen.deck.deck import Deck
from quizgen.deck.read import read_deck
from quizgen.deck.write import write_deck
from quizgen.store.library import open_library
from tests.cli.conftest import Run
from tests.study.test_class_report import choice, simulated_class


@pytest.fixture
def deck(own_library: Path, tmp_path: Path) -> Path:
    """A deck, all of it approved, that 24 learners have answered."""
    items = [choice(f"item {n}").model_copy(update={"status": "approved"}) for n in range(12)]
    path = tmp_path / "deck.yaml"
    write_deck(Deck(id="deck", title="A test", items=list(items)), path)
    with open_library(str(own_library)) as library:
        library.put_deck(read_deck(path), str(path))
        for row in simulated_class(24).values():
            library.take(row.values())
    return path


def test_learners_and_items_are_told(run: Run, deck: Path) -> None:
    ran = run("class", "deck")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0] == "A test: 24 learners, 12 items answered"
    assert lines[2].split() == ["learner", "met", "right", "known", "tomorrow", "last"]
    assert sum(line.startswith("learner ") for line in lines) == 25, ran.out
    assert "“absurd” was chosen by 0 of 24" in ran.out


def test_the_report_is_had_as_json(run: Run, deck: Path) -> None:
    data = json.loads(run("class", "deck", "--json").out)
    assert len(data["pupils"]) == 24
    assert data["items"][0]["chosen"]["absurd"] == 0
    assert data["items"][-1]["discrimination"] < 0


def test_doubtful_items_go_back_to_review_in_the_file(run: Run, deck: Path) -> None:
    ran = run("class", "deck", "--flag")
    assert "items to look at: quizgen review" in ran.err
    found = [item for item in read_deck(deck).items if item.doubts]
    assert len(found) > 5
    first = found[0]
    assert {item.status for item in found} == {"new"}
    assert first.doubts[-1] == "in class: “absurd” was chosen by 0 of 24"
    waiting = json.loads(run("review", deck, "--json").out)["items"]
    assert first.id in [item["id"] for item in waiting]
    before = deck.read_bytes()
    run("class", "deck", "--flag")
    assert deck.read_bytes() == before, "said once"


def test_nobody_and_nothing_are_said(run: Run, own_library: Path) -> None:
    with open_library(str(own_library)) as library:
        library.put_deck(Deck(id="empty", title="Empty"), "empty.yaml")
    assert "nobody has answered" in run("class", "empty").err
    ran = run("class", "missing")
    assert (ran.code, "hint:" in ran.err) == (1, True)
