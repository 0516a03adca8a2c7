from datetime import timedelta

import pytest

from quizgen.deck.identity import make_id
from quizgen.store.holds import Hold
from quizgen.store.library import Counts, Library
from tests.store.library import NOON, TODAY, make_deck

TOMORROW = TODAY + timedelta(days=1)
A, B = make_id("a"), make_id("b")


@pytest.fixture
def library(library: Library) -> Library:
    """A library with two cards."""
    library.put_deck(make_deck("a", "b"), "deck.yaml")
    return library


def asked(library: Library, day: object = TODAY) -> list[str]:
    return [card.item.id for card in library.cards("me", day=day)]  # type: ignore[arg-type]


def test_a_buried_card_is_asked_again_from_its_day_on(library: Library) -> None:
    library.hold("me", "deck", A, TOMORROW)
    assert asked(library) == [B]
    assert asked(library, TOMORROW) == [A, B]
    assert library.counts("me", NOON, TODAY) == {"deck": Counts(new=1)}
    assert library.counts("me", NOON, TOMORROW) == {"deck": Counts(new=2)}


def test_a_suspended_card_is_asked_again_when_released(library: Library) -> None:
    library.hold("me", "deck", A, TOMORROW)
    library.hold("me", "deck", A, None, "leech")
    assert library.holds("me", TOMORROW) == [Hold("deck", A, None, "leech")]
    assert asked(library, TOMORROW) == [B]
    assert library.release("me", "deck", A) == 1
    assert library.release("me", "deck") == 0
    assert asked(library) == [A, B]


def test_all_cards_of_a_deck_are_released_at_once_and_only_the_learner_s(library: Library) -> None:
    for learner in ("me", "ada"):
        library.hold(learner, "deck", A, None)
    library.hold("me", "deck", B, None)
    assert asked(library) == []
    assert library.release("me", "deck") == 2
    assert asked(library) == [A, B]
    assert len(library.holds("ada", TODAY)) == 1


def test_without_a_day_all_cards_are_given(library: Library) -> None:
    library.hold("me", "deck", A, None)
    assert asked(library, None) == [A, B]


def test_a_card_that_has_left_the_library_needs_no_hold(library: Library) -> None:
    library.put_deck(make_deck("b"), "deck.yaml")
    library.hold("me", "deck", A, None)
    assert library.holds("me", TODAY) == []
    assert asked(library) == [B]
