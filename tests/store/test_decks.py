from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.deck.deck import Deck, Source
from quizgen.deck.item import (
    AnyItem,
    Choice,
    Cloze,
    Evidence,
    Flashcard,
    Matching,
    Media,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quizgen.errors import LibraryError
from quizgen.store.library import DeckSummary, Library, open_library
from tests.store.library import NOON, TODAY, dump, make_deck, make_items, make_review

EVERY_KIND: list[AnyItem] = [
    Choice(
        id="aaaaaaaaaaa1",
        question="Which?",
        options=["x", "y"],
        answer=["x", "y"],
        why={"x": "because"},
        evidence=[Evidence(quote="Türkiye said so.", paragraph=9)],
        fact="f1",
        points=0.5,
        tags=["nato"],
        extra={"anki": {"deck": 1, "list": [1, None, "ü"]}},
    ),
    TrueFalse(id="aaaaaaaaaaa2", statement="s", answer=False, correction="c", status="approved"),
    Cloze(id="aaaaaaaaaaa3", text="{{c1::2007::year}}", status="draft", doubts=["pronoun"]),
    ShortAnswer(id="aaaaaaaaaaa4", question="q", answer="14 million", tolerance=0.1),
    Matching(id="aaaaaaaaaaa5", question="q", pairs=[["a", "b"], ["c", "d"]], decoys=["e"]),
    Ordering(id="aaaaaaaaaaa6", question="q", order=["a", "b"], status="rejected"),
    Flashcard(
        id="aaaaaaaaaaa7", front="<b>f</b>", back="", markup="html", media=[Media(file="a.png")]
    ),
]
DECK = Deck(
    id="every-kind",
    title="Every kind",
    source=Source(title="An article", url="https://example.org/a", published="2023-02-16"),
    retention=0.95,
    items=[*EVERY_KIND],
)


def test_a_deck_comes_back_as_it_was_put_in(library: Library) -> None:
    library.put_deck(DECK, "deck.yaml")
    assert library.deck("every-kind") == DECK


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.lists(st.text(min_size=1), min_size=1, max_size=4))
def test_any_text_comes_back_as_it_was(library: Library, texts: list[str]) -> None:
    items = [
        Flashcard(id=f"{number:012}", front=text, back=text[::-1])
        for number, text in enumerate(texts)
    ]
    deck = Deck(id="texts", title=texts[0], items=[*items])
    library.put_deck(deck, texts[0])
    assert library.deck("texts") == deck


def test_putting_a_deck_in_twice_changes_nothing(library: Library, file: Path) -> None:
    library.put_deck(DECK, "deck.yaml")
    before = dump(file)
    library.put_deck(DECK, "deck.yaml")
    assert dump(file) == before


def test_a_deck_that_is_not_there_is_said_not_to_be(library: Library) -> None:
    with pytest.raises(LibraryError, match="no deck nothing"):
        library.deck("nothing")


def test_decks_are_listed_by_title_with_what_can_be_studied(library: Library) -> None:
    library.put_deck(DECK, "/decks/every.yaml")
    library.put_deck(Deck(id="empty", title="An empty one"), "empty.yaml")
    assert library.decks() == [
        DeckSummary("empty", "An empty one", "empty.yaml", items=0, drafts=0),
        DeckSummary("every-kind", "Every kind", "/decks/every.yaml", items=5, drafts=1),
    ]


def test_a_deck_that_moved_or_was_renamed_is_the_same_deck(library: Library) -> None:
    library.put_deck(make_deck("a", title="Old"), "old.yaml")
    library.record(make_review("a"))
    library.put_deck(make_deck("a", title="New"), "new.yaml")
    assert library.decks() == [DeckSummary("deck", "New", "new.yaml", items=1, drafts=0)]
    assert library.cards("me")[0].state is not None


def test_rewording_an_item_keeps_its_progress(library: Library) -> None:
    library.put_deck(make_deck("a"), "deck.yaml")
    state = library.record(make_review("a"))
    reworded = make_items("a")[0].model_copy(update={"front": "another wording"})
    library.put_deck(Deck(id="deck", title="A deck", items=[reworded]), "deck.yaml")
    (card,) = library.cards("me")
    assert (card.item, card.state) == (reworded, state)


def test_another_order_of_items_is_kept(library: Library) -> None:
    library.put_deck(make_deck("a", "b", "c"), "deck.yaml")
    library.put_deck(make_deck("c", "a", "b"), "deck.yaml")
    assert library.deck("deck") == make_deck("c", "a", "b")
    assert [card.item.front for card in library.cards("me")] == ["c", "a", "b"]  # type: ignore[union-attr]


def test_an_item_that_left_and_came_back_has_its_progress_again(library: Library) -> None:
    library.put_deck(make_deck("a", "b"), "deck.yaml")
    state = library.record(make_review("a"))
    library.put_deck(make_deck("b"), "deck.yaml")
    assert library.deck("deck") == make_deck("b")
    assert library.counts("me", NOON, TODAY)["deck"].new == 1
    assert len(library.reviews("me")) == 1
    library.put_deck(make_deck("a", "b"), "deck.yaml")
    assert library.cards("me")[0].state == state


def test_an_item_that_left_without_an_answer_leaves_no_row(library: Library, file: Path) -> None:
    library.put_deck(make_deck("a", "b"), "deck.yaml")
    before = dump(file)
    library.put_deck(make_deck("a", "b", "c"), "deck.yaml")
    library.put_deck(make_deck("a", "b"), "deck.yaml")
    assert dump(file) == before


def test_decks_with_items_of_the_same_id_do_not_share_progress(library: Library) -> None:
    library.put_deck(make_deck("a"), "deck.yaml")
    library.put_deck(make_deck("a", id="copy", title="Copy"), "copy.yaml")
    library.record(make_review("a"))
    library.put_deck(make_deck(id="copy", title="Copy"), "copy.yaml")
    assert [card.state is None for card in library.cards("me")] == [False]


def test_many_items_are_put_in_at_once(library: Library) -> None:
    names = [f"item {number}" for number in range(2_500)]
    library.put_deck(make_deck(*names), "deck.yaml")
    library.put_deck(make_deck(*names[:10]), "deck.yaml")
    assert library.decks()[0].items == 10


def test_a_library_filled_by_another_program_at_the_same_time_is_seen(file: Path) -> None:
    with open_library(str(file)) as one, open_library(str(file)) as other:
        one.put_deck(make_deck("a"), "deck.yaml")
        assert len(other.decks()) == 1
        other.put_deck(make_deck("a", "b"), "deck.yaml")
        assert one.decks()[0].items == 2
