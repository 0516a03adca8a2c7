"""Turns: decks and kinds alternate, and nothing is lost."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from quizgen.deck.item import Flashcard, ShortAnswer
from quizgen.memory.card import Card
from quizgen.memory.turns import part_siblings, spread, take_turns, vary
from tests.memory.cards import make_card

rows = st.tuples(st.sampled_from("ab"), st.booleans(), st.sampled_from(["", "f1", "f2"]))
cards = st.lists(rows, max_size=30).map(
    lambda rows: [make(deck, str(n), typed, fact) for n, (deck, typed, fact) in enumerate(rows)]
)


def make(deck: str, name: str, typed: bool = False, fact: str = "") -> Card:
    card = make_card(f"{deck}{name}", fact)
    assert isinstance(card.item, Flashcard)
    if not typed:
        return replace(card, deck=deck)
    item = ShortAnswer(id=card.item.id, question=card.item.front, answer="yes", fact=fact)
    return Card(deck, item)


def row(found: list[Card]) -> str:
    return "".join(card.deck for card in found)


@given(cards)
def test_no_card_is_lost_or_doubled(found: list[Card]) -> None:
    for change in (take_turns, vary, part_siblings, spread):
        assert sorted(card.key for card in change(found)) == sorted(card.key for card in found)


@given(cards)
def test_in_a_deck_the_order_of_turns_stays(found: list[Card]) -> None:
    for deck in "ab":
        taken = [card for card in take_turns(found) if card.deck == deck]
        assert taken == [card for card in found if card.deck == deck]


def test_new_cards_of_several_decks_take_turns() -> None:
    found = [make("a", str(n)) for n in range(4)] + [make("b", str(n)) for n in range(2)]
    assert row(take_turns(found)) == "abab" + "aa"


def test_neighbours_differ_where_they_can() -> None:
    found = [make("a", str(n)) for n in range(3)] + [make("b", str(n)) for n in range(3)]
    assert row(vary(found)) == "ababab"
    kinds = [make("a", str(n), typed=n > 2) for n in range(6)]
    assert [card.item.kind for card in vary(kinds)] == ["flashcard", "short_answer"] * 3


def test_no_card_comes_much_earlier_than_its_turn() -> None:
    found = [make("a", str(n)) for n in range(50)] + [make("b", "x")]
    assert vary(found).index(found[-1]) >= 45
