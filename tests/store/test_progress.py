from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from quizgen.errors import LibraryError
from quizgen.memory.review import Grade, Review
from quizgen.memory.states import State, replay, state_after
from quizgen.store.library import Library, open_library
from tests.store.library import (
    DAY,
    HISTORIES,
    MINUTE,
    NOON,
    TODAY,
    Answer,
    dump,
    make_deck,
    make_review,
    run_sql,
)


@pytest.fixture
def library(library: Library) -> Library:
    """A library with two decks."""
    library.put_deck(make_deck("a", "b"), "deck.yaml")
    library.put_deck(make_deck("x", id="other"), "other.yaml")
    return library


def state_of(library: Library, place: int = 0) -> State | None:
    return library.cards("me", ["deck"])[place].state


def test_an_answer_is_kept_to_the_last_bit(library: Library) -> None:
    review = replace(
        make_review("a", NOON.replace(microsecond=123_456), given="Türkiye\n\t\0 🎓"),
        mode="typed",
        guessed=True,
        retention=0.1 + 0.2 + 0.6,
    )
    library.record(review)
    assert library.reviews("me") == [review]
    assert repr(library.reviews("me")[0]) == repr(review)


def test_an_answer_leads_to_the_state_that_memory_says(library: Library) -> None:
    first, second = make_review("a"), make_review("a", NOON + 3 * DAY, Grade.HARD)
    assert library.record(first) == state_after(None, first) == state_of(library)
    assert library.record(second) == state_after(state_after(None, first), second)
    assert repr(state_of(library)) == repr(replay([first, second]))


def test_reviews_come_in_the_order_recorded_and_by_deck(library: Library) -> None:
    late, early = make_review("a", NOON), make_review("b", NOON - DAY)
    elsewhere = make_review("x", deck="other")
    for review in (late, early, elsewhere):
        library.record(review)
    assert library.reviews("me") == [late, early, elsewhere]
    assert library.reviews("me", "other") == [elsewhere]


def test_the_same_answer_kept_twice_counts_once(library: Library) -> None:
    review = make_review("a")
    assert library.record(review) == library.record(review)
    assert library.reviews("me") == [review]


def test_an_answer_to_an_unknown_item_is_refused(library: Library) -> None:
    with pytest.raises(LibraryError, match="holds no item"):
        library.record(make_review("unknown"))
    assert library.reviews("me") == []


def test_a_terminal_may_send_what_is_no_text(library: Library) -> None:
    library.record(make_review("a", given="a\udcffb"))
    assert library.reviews("me")[0].given == "a?b"


def test_an_undone_answer_is_voided_and_the_state_is_what_it_was(library: Library) -> None:
    before = library.record(make_review("a"))
    undone = make_review("a", NOON + 3 * DAY, Grade.AGAIN)
    library.record(undone)
    assert library.undo("me", NOON + 3 * DAY + MINUTE) == undone
    assert state_of(library) == before
    assert [review.voids for review in library.reviews("me")] == [None, None, undone.id]


def test_undoing_goes_back_answer_by_answer_until_none_is_left(library: Library) -> None:
    answers = [make_review(name, NOON + number * MINUTE) for number, name in enumerate("aba")]
    for answer in answers:
        library.record(answer)
    undone = [library.undo("me", NOON + 10 * MINUTE) for _ in range(4)]
    assert undone == [*reversed(answers), None]
    assert (state_of(library, 0), state_of(library, 1)) == (None, None)
    assert len(library.reviews("me")) == 6


def test_one_answer_can_be_undone_by_its_id_and_only_once(library: Library) -> None:
    first, second = make_review("a"), make_review("b", NOON + MINUTE)
    library.record(first)
    state = library.record(second)
    assert library.undo("me", NOON + 2 * MINUTE, first.id) == first
    assert library.undo("me", NOON + 3 * MINUTE, first.id) is None
    assert (state_of(library, 0), state_of(library, 1)) == (None, state)


def test_an_answer_given_again_after_undo_counts(library: Library) -> None:
    library.record(make_review("a", grade=Grade.AGAIN))
    library.undo("me", NOON + MINUTE)
    again = make_review("a", NOON + 2 * MINUTE)
    assert library.record(again) == state_after(None, again)


def test_what_voids_cannot_be_recorded_as_an_answer(library: Library) -> None:
    review = make_review("a")
    library.record(review)
    with pytest.raises(ValueError, match="undo"):
        library.record(replace(review, id="x", voids=review.id))


def test_states_rebuilt_from_the_log_are_the_same_to_the_bit(library: Library, file: Path) -> None:
    for number, name in enumerate("abaab"):
        library.record(make_review(name, NOON + number * 2 * DAY, Grade(1 + number % 4)))
    library.undo("me", NOON + 20 * DAY)
    library.record(make_review("x", deck="other", learner="zoë"))
    before = dump(file)
    assert library.rebuild() == 3
    assert sorted(dump(file)) == sorted(before)


@pytest.mark.parametrize("column", ["algorithm", "parameters"])
def test_states_of_other_rules_are_rebuilt_on_opening(
    library: Library, file: Path, column: str
) -> None:
    state = library.record(make_review("a"))
    library.close()
    run_sql(file, f"UPDATE states SET stability = 99, {column} = 'other'")
    with open_library(str(file)) as opened:
        assert state_of(opened) == state


def test_a_state_that_went_stale_while_open_is_replayed(library: Library, file: Path) -> None:
    first, second = make_review("a"), make_review("a", NOON + 3 * DAY)
    library.record(first)
    run_sql(file, "UPDATE states SET stability = 99, algorithm = 'other'")
    assert library.record(second) == replay([first, second])


def test_an_answer_given_on_a_journey_west_comes_after_the_one_of_the_next_day(
    library: Library,
) -> None:
    in_auckland = replace(make_review("a", NOON), day=TODAY + DAY)
    in_honolulu = replace(make_review("a", NOON + 3 * MINUTE, Grade.AGAIN), day=TODAY)
    library.record(in_auckland)
    assert library.record(in_honolulu) == replay([in_auckland, in_honolulu])


def test_an_answer_of_a_clock_set_back_by_days_is_put_in_its_place(library: Library) -> None:
    for ago in (0, 1, 2, 3, 4, 40):
        library.record(make_review("a", NOON - ago * DAY, Grade.HARD))
    assert state_of(library) == replay(sorted(library.reviews("me"), key=lambda one: one.at))


def test_two_programs_at_one_card_do_not_undo_each_other(library: Library, file: Path) -> None:
    first, second = make_review("a"), make_review("a", NOON + MINUTE)
    with open_library(str(file)) as other:
        library.record(first)
        assert other.record(second) == replay([first, second])


def test_what_a_learner_chose_is_kept(library: Library) -> None:
    library.set("me", "new", "10")
    library.set("me", "new", "30")
    library.set("zoë", "new", "5")
    assert library.settings("me") == {"new": "30"}
    assert library.settings("nobody") == {}


@given(HISTORIES)
@settings(max_examples=25)
def test_the_library_is_its_log(
    answers: list[Answer],
) -> None:
    with open_library(":memory:") as library:
        library.put_deck(make_deck("a", "b"), "deck.yaml")
        at, standing = NOON, list[Review]()
        for name, grade, minutes, undos in answers:
            at += minutes * MINUTE
            standing.append(make_review(name, at, grade))
            library.record(standing[-1])
            for number in range(undos):
                undone = library.undo("me", at + (number + 1) * MINUTE / 60)
                assert undone == (standing.pop() if standing else None)
        for card in library.cards("me"):
            assert card.state == replay(r for r in standing if r.item == card.item.id)
