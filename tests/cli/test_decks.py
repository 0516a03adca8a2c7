import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizgen.cli.decks_list import format_table
from quizgen.cli.screen_layout import text_width
from quizgen.deck.deck import Deck
from quizgen.memory.review import Grade
from quizgen.store.library import open_library
from tests.cli.conftest import Run
from tests.store.library import make_deck, make_review

LONG_AGO = datetime.now(UTC) - timedelta(days=30)


@pytest.fixture
def filled(own_library: Path) -> Path:
    """A library with two decks and one answer."""
    with open_library(str(own_library)) as library:
        library.put_deck(make_deck("a", "b", "c", title="Türkiye and NATO"), "/decks/deck.yaml")
        library.put_deck(Deck(id="empty", title="An \x1b[31mempty\x1b[0m one"), "empty.yaml")
        library.record(make_review("a", LONG_AGO, Grade.GOOD))
    return own_library


def test_decks_are_listed_with_what_is_new_learned_and_due(run: Run, filled: Path) -> None:
    ran = run("decks")
    assert ran.code == 0
    rows = [line.split() for line in ran.out.splitlines()]
    assert rows[0] == ["id", "items", "new", "learning", "learned", "due", "title"]
    assert rows[2] == ["deck", "3", "2", "0", "1", "1", "Türkiye", "and", "NATO"]
    assert ran.err == ""


@pytest.mark.parametrize("columns", [30, 60, 79])
def test_decks_fit_a_narrow_terminal(columns: int) -> None:
    row = {"id": "turkiye-nato-and-earthquake-diplomacy", "items": 16, "new": 2, "learning": 3,
           "learned": 11, "due": 5, "title": "Türkiye, NATO and earthquake diplomacy"}  # fmt: skip
    told = format_table([row, {**row, "id": "b", "title": "二" * 40}], columns)
    assert all(text_width(line) < columns for line in told.split("\n"))
    flat = "".join(told.split())
    assert "16items,2new,3learning,11learned,5due" in flat
    assert "Türkiye,NATOandearthquakediplomacy" in flat
    assert "二" * 40 in flat
    assert len(format_table([row], 140).split("\n")) == 2
    assert "1 item, 2 new" in format_table([{**row, "items": 1}], 20)


def test_a_title_cannot_steer_the_terminal(run: Run, filled: Path) -> None:
    assert "\x1b" not in run("decks").out


def test_decks_are_listed_as_json(run: Run, filled: Path) -> None:
    ran = run("decks", "--json")
    empty, deck = json.loads(ran.out)
    assert empty["id"] == "empty"
    assert deck == {
        "id": "deck",
        "title": "Türkiye and NATO",
        "path": "/decks/deck.yaml",
        "items": 3,
        "drafts": 0,
        "new": 2,
        "learning": 0,
        "learned": 1,
        "due": 1,
    }


def test_the_counts_are_the_learners_own(run: Run, filled: Path) -> None:
    ran = run("--learner", "ada", "decks", "--json")
    assert json.loads(ran.out)[1]["new"] == 3


def test_without_a_library_there_are_no_decks_and_none_is_made(run: Run, own_library: Path) -> None:
    ran = run("decks")
    assert (ran.code, ran.out) == (0, "")
    assert "no decks" in ran.err
    assert "hint: " in ran.err
    assert run("decks", "--json").out == "[]\n"
    assert not own_library.parent.exists()


def test_what_is_no_library_is_said_to_be_none(run: Run, own_library: Path) -> None:
    own_library.parent.mkdir()
    own_library.write_text("quizgen: 1\n")
    ran = run("decks")
    assert ran.code == 1
    assert ran.err.startswith("error: ")


def test_a_deck_is_removed_and_comes_back_with_its_progress(run: Run, filled: Path) -> None:
    ran = run("decks", "remove", "deck", "--yes")
    assert (ran.code, ran.out) == (0, "")
    assert "progress with it is kept" in ran.err
    assert [row["id"] for row in json.loads(run("decks", "--json").out)] == ["empty"]
    with open_library(str(filled)) as library:
        library.put_deck(make_deck("a", "b", "c"), "deck.yaml")
    assert json.loads(run("decks", "--json").out)[0]["learned"] == 1


def test_a_deck_is_begun_anew(run: Run, filled: Path) -> None:
    ran = run("decks", "reset", "deck", "--yes")
    assert "took back 1 answer to deck" in ran.err
    assert json.loads(run("decks", "--json").out)[1]["new"] == 3


@pytest.mark.parametrize("command", ["remove", "reset"])
def test_nothing_is_taken_away_unasked(run: Run, filled: Path, command: str) -> None:
    ran = run("decks", command, "deck")
    assert ran.code == 1
    assert "hint: add --yes" in ran.err
    assert json.loads(run("decks", "--json").out)[1]["learned"] == 1
    assert run("decks", command, "nowhere", "--yes").code == 1


def test_held_cards_are_listed_and_released(run: Run, filled: Path) -> None:
    item = make_review("b").item
    with open_library(str(filled)) as library:
        library.hold("me", "deck", item, None, "leech")
    assert run("decks", "held").out == f"deck {item} suspended (forgotten too often): b\n"
    assert json.loads(run("decks", "held", "--json").out)[0]["until"] is None
    assert run("decks", "release", "deck", item).err == "1 card is asked again\n"
    assert run("decks", "held").out == ""
    again = run("decks", "release", "deck", item)
    assert (again.code, again.err.splitlines()[0]) == (1, f"error: no card {item} of deck is held")


def test_learners_are_listed_and_removed(run: Run, filled: Path) -> None:
    assert run("learners").out.split() == ["1", "me"]
    assert run("learners", "remove", "me").code == 1
    assert run("learners", "remove", "me", "--yes").code == 0
    assert json.loads(run("learners", "--json").out) == []
    assert run("learners", "remove", "me", "--yes").code == 1


def test_the_answers_of_another_computer_are_taken_in(
    run: Run, filled: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.sqlite3"
    with open_library(str(other)) as library:
        library.put_deck(make_deck("a", "b", "c"), "deck.yaml")
        library.record(make_review("b", LONG_AGO))
    assert json.loads(run("merge", other, "--json").out) == {"reviews": 1, "decks": 0, "apart": []}
    assert "took in 0 answers" in run("merge", other).err
    assert run("merge", tmp_path / "missing").code == 1


def test_two_decks_of_one_id_are_not_mixed_and_the_cure_is_told(
    run: Run, filled: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.sqlite3"
    with open_library(str(other)) as library:
        library.put_deck(make_deck("x", "y", title="Another one"), "deck.yaml")
        library.record(make_review("x", LONG_AGO))
    told = run("merge", other).err
    assert "took in 0 answers and 0 decks" in told
    assert "left apart: deck, which is" in told
    assert "“Another one” there" in told
    assert "`id: deck-2`" in told
