"""Two computers: what both know in the end, whatever was answered on which."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.errors import LibraryError
from quizgen.memory.review import Grade
from quizgen.store.library import Library, open_library
from quizgen.store.merging import Clash
from tests.store.library import DAY, MINUTE, NOON, TODAY, dump, make_deck, make_review


def make_library(folder: Path, name: str) -> Library:
    library = open_library(str(folder / f"{name}.sqlite3"))
    library.put_deck(make_deck("a", "b"), "deck.yaml")
    return library


def states(library: Library) -> list[object]:
    return [card.state for card in library.cards("me")]


def test_answers_of_both_computers_count_once(tmp_path: Path) -> None:
    with make_library(tmp_path, "one") as one, make_library(tmp_path, "two") as two:
        one.record(make_review("a"))
        two.record(make_review("a", NOON + 3 * DAY))
        one.record(make_review("a", NOON + 9 * DAY))
        two.record(make_review("b", NOON, learner="ada"))
        for _ in range(2):
            one.merge(tmp_path / "two.sqlite3")
        again = one.merge(tmp_path / "two.sqlite3")
        assert (again.reviews, again.decks) == (0, 0)
        two.merge(tmp_path / "one.sqlite3")
        assert states(one) == states(two)
        assert one.days("me") == two.days("me")
        assert len(one.reviews("me")) == len(two.reviews("me")) == 3
        assert one.learners() == two.learners()


def test_what_was_taken_back_on_one_stays_taken_back(tmp_path: Path) -> None:
    with make_library(tmp_path, "one") as one, make_library(tmp_path, "two") as two:
        one.record(make_review("a"))
        two.merge(tmp_path / "one.sqlite3")
        one.undo("me", NOON + MINUTE)
        two.undo("me", NOON + 2 * MINUTE)  # on both, each with a row of its own
        assert one.merge(tmp_path / "two.sqlite3").reviews == 0
        assert states(one) == [None, None]


def test_decks_and_items_come_along_and_one_s_own_stay(tmp_path: Path) -> None:
    with make_library(tmp_path, "one") as one, make_library(tmp_path, "two") as two:
        two.put_deck(make_deck("x", id="other"), "other.yaml")
        two.put_deck(make_deck("a", "b", "c", title="Mine"), "deck.yaml")
        two.record(make_review("c"))
        two.set("me", "new", "5")
        assert one.merge(tmp_path / "two.sqlite3").decks == 1
        assert [deck.id for deck in one.decks()] == ["deck", "other"]
        assert one.deck("deck") == make_deck("a", "b")
        assert one.settings("me") == {"new": "5"}
        one.put_deck(make_deck("a", "b", "c"), "deck.yaml")
        assert one.cards("me", ["deck"])[2].state is not None


def test_the_other_file_is_left_as_it_is(tmp_path: Path) -> None:
    make_library(tmp_path, "two").close()
    before = (tmp_path / "two.sqlite3").read_bytes()
    with make_library(tmp_path, "one") as one:
        one.merge(tmp_path / "two.sqlite3")
        (tmp_path / "no.sqlite3").write_text("no library")
        kept = dump(tmp_path / "one.sqlite3")
        for name in ("no", "missing"):
            with pytest.raises(LibraryError):
                one.merge(tmp_path / f"{name}.sqlite3")
        assert dump(tmp_path / "one.sqlite3") == kept
    assert (tmp_path / "two.sqlite3").read_bytes() == before


ANSWERS = st.lists(
    st.tuples(st.sampled_from("ab"), st.sampled_from(Grade), st.integers(0, 30_000)), max_size=5
)


@given(one_s=ANSWERS, two_s=ANSWERS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whoever_merges_first_both_come_to_the_same(
    tmp_path_factory: pytest.TempPathFactory,
    one_s: list[tuple[str, Grade, int]],
    two_s: list[tuple[str, Grade, int]],
) -> None:
    folder = tmp_path_factory.mktemp("merged")
    with make_library(folder, "one") as one, make_library(folder, "two") as two:
        for library, answers, seconds in ((one, one_s, 0), (two, two_s, 1)):
            for name, grade, minutes in answers:
                at = NOON + minutes * MINUTE + seconds * MINUTE / 60
                library.record(make_review(name, at, grade))
        one.merge(folder / "two.sqlite3")
        two.merge(folder / "one.sqlite3")
        assert states(one) == states(two)
        assert one.days("me") == two.days("me")


def test_a_deck_that_was_removed_there_is_not_counted(tmp_path: Path) -> None:
    with make_library(tmp_path, "one") as one, make_library(tmp_path, "two") as two:
        two.put_deck(make_deck("a", id="gone"), "")
        two.record(make_review("a", NOON, Grade.GOOD, deck="gone"))
        two.remove_deck("gone")
        assert one.merge(tmp_path / "two.sqlite3").decks == 0


def test_two_decks_that_only_share_an_id_are_left_apart(tmp_path: Path) -> None:
    with make_library(tmp_path, "one") as one, make_library(tmp_path, "two") as two:
        one.put_deck(make_deck("x", id="untitled", title="The Danube"), "a.yaml")
        two.put_deck(make_deck("y", "z", id="untitled", title="Ada Lovelace"), "b.yaml")
        two.record(make_review("y", NOON, deck="untitled"))
        two.record(make_review("a", NOON + MINUTE))
        two.hold("me", "untitled", make_review("z").item, None)
        for reviews in (1, 0):
            merged = one.merge(tmp_path / "two.sqlite3")
            assert (merged.reviews, merged.decks) == (reviews, 0)
            assert merged.apart == (Clash("untitled", "The Danube", "Ada Lovelace"),)
        assert one.deck("untitled") == make_deck("x", id="untitled", title="The Danube")
        assert one.holds("me", TODAY) == []
        assert [review.deck for review in one.reviews("me")] == ["deck"]
