from datetime import timedelta
from typing import Any

from quizgen.deck.deck import Deck
from quizgen.deck.item import Flashcard
from quizgen.memory.review import Grade
from quizgen.store.library import Counts, Library
from quizgen.store.summaries import Wait
from tests.store.library import DAY, MINUTE, NOON, TODAY, make_deck, make_items, make_review


def fill(library: Library) -> None:
    library.put_deck(make_deck("a", "b", "c", "d", title="Letters"), "deck.yaml")
    library.put_deck(make_deck("x", "y", id="other", title="Earlier letters"), "other.yaml")


def test_cards_come_by_deck_title_and_place(library: Library) -> None:
    fill(library)
    assert [card.key[0] for card in library.cards("me")] == ["other"] * 2 + ["deck"] * 4
    assert [card.deck for card in library.cards("me", ["deck"])] == ["deck"] * 4
    assert [card.deck for card in library.cards("me", ["deck", "other"])] == ["deck"] * 4 + [
        "other"
    ] * 2
    assert library.cards("me", []) == []
    assert library.cards("me", ["nothing"]) == []


def test_drafts_and_rejected_items_are_no_cards(library: Library) -> None:
    statuses = ("draft", "new", "approved", "rejected")
    items = [
        item.model_copy(update={"status": status})
        for item, status in zip(make_items(*"abcd"), statuses, strict=True)
    ]
    library.put_deck(Deck(id="deck", title="A deck", items=[*items]), "deck.yaml")
    assert [card.item.status for card in library.cards("me")] == ["new", "approved"]
    assert library.counts("me", NOON, TODAY) == {"deck": Counts(new=2)}


def test_learners_do_not_share_progress(library: Library) -> None:
    fill(library)
    library.record(make_review("a", learner="ada"))
    assert all(card.state is None for card in library.cards("zoë"))
    assert library.reviews("zoë") == []
    assert library.undo("zoë", NOON) is None


def test_counts_tell_what_is_new_learned_and_due(library: Library) -> None:
    fill(library)
    library.record(make_review("a", NOON - 5 * DAY, Grade.GOOD))
    library.record(make_review("b", NOON, Grade.AGAIN))
    library.record(make_review("c", NOON, Grade.EASY))
    counts = library.counts("me", NOON, TODAY)
    assert counts["other"] == Counts(new=2)
    assert counts["deck"] == Counts(new=1, learning=1, learned=2, due=1)
    soon = NOON + 10 * MINUTE
    assert library.counts("me", soon, TODAY)["deck"].due == 2
    assert library.counts("me", NOON + 40 * DAY, TODAY + timedelta(days=40))["deck"].due == 3


def test_an_empty_library_counts_nothing(library: Library) -> None:
    assert library.counts("me", NOON, TODAY) == {}
    assert library.cards("me") == []


def waiting(library: Library, most: int, **wishes: Any) -> list[str]:
    cards = library.waiting_cards("me", ["deck", "other"], TODAY, most=most, **wishes)
    names = {item.id: item.front for item in make_items(*"abcdxy") if isinstance(item, Flashcard)}
    return [names[card.item.id] for card in cards]


def test_what_a_queue_needs_is_read_without_the_rest(library: Library) -> None:
    fill(library)
    library.record(make_review("a", NOON, Grade.AGAIN))  # being learned
    library.record(make_review("b", NOON, Grade.EASY))  # answered today
    library.record(make_review("c", NOON - 30 * DAY, Grade.GOOD))  # due
    library.record(make_review("x", NOON - 40 * DAY, Grade.GOOD, deck="other"))  # longer due
    assert sorted(waiting(library, 9)) == ["a", "b", "c", "d", "x", "y"]
    assert waiting(library, 1) == ["a", "b", "d", "x", "y"], "a new one of each deck"
    assert waiting(library, 9, approved=True) == []


def test_what_is_due_soon_is_read_if_wanted(library: Library) -> None:
    fill(library)
    state = library.record(make_review("a", NOON - DAY, Grade.EASY))
    assert "a" not in waiting(library, 9)
    assert "a" in waiting(library, 9, days_ahead=state.interval - 1)


def test_cards_are_counted_by_when_they_are_due(library: Library) -> None:
    fill(library)
    state = library.record(make_review("a", NOON - DAY))
    again = library.record(make_review("x", NOON, Grade.AGAIN, deck="other"))
    assert sorted(library.waits("me", ["deck", "other"], TODAY), key=str) == sorted(
        [Wait(False, None, 4), Wait(False, state.due, 1), Wait(True, again.due, 1)], key=str
    )
    assert library.waits("me", ["deck"], TODAY, approved=True) == []


def test_the_desired_retention_of_a_deck_is_read_alone(library: Library) -> None:
    fill(library)
    library.put_deck(Deck(id="strict", title="Strict", retention=0.95), "strict.yaml")
    assert library.retentions() == {"strict": 0.95}
