"""How cards are asked: first as written, later in another order, always the same way twice."""

from dataclasses import replace

import pytest

from quizgen.deck.item import Choice
from quizgen.memory.card import Card
from quizgen.memory.review import Grade
from quizgen.study.question import make_question, right_answers
from tests.study.sittings import CHOICE, CLOZE, MATCHING, NOON, ORDERING, begin, cards_of

SEEDS = [f"seed {number}" for number in range(30)]


def learnt(card: Card) -> Card:
    """The card after its first answer."""
    sitting = begin(cards=[card]).sitting
    question = sitting.next_question()
    assert question
    return replace(card, state=sitting.previews(question)[Grade.GOOD])


def choice(*options: str, pinned: list[str] | None = None) -> Card:
    """A choice card whose first option is right."""
    item = Choice(
        id="small0000009",
        question="Which?",
        options=list(options),
        answer=options[0],
        pinned=pinned or [],
    )
    return Card("nato", item)


def test_options_are_first_shown_as_written() -> None:
    (card,) = cards_of(CHOICE)
    assert isinstance(card.item, Choice)
    for seed in SEEDS:
        assert make_question(card, seed).options == tuple(card.item.options)


def test_options_change_places_once_the_card_is_known() -> None:
    card = learnt(choice("a", "b", "c", "d"))
    shown = {make_question(card, seed).options for seed in SEEDS}
    assert len(shown) > 5
    assert {frozenset(options) for options in shown} == {frozenset("abcd")}


def test_pinned_options_keep_their_place() -> None:
    card = learnt(choice("a", "b", "c", "None of these", pinned=["None of these"]))
    shown = {make_question(card, seed).options for seed in SEEDS}
    assert {options[3] for options in shown} == {"None of these"}
    assert len(shown) > 1


@pytest.mark.parametrize(
    "options",
    [("1999", "2007", "2019"), ("1,200 km", "900 km", "30.5 km"), ("-3", "-1", "4")],
)
def test_numbers_in_order_stay_in_order(options: tuple[str, ...]) -> None:
    card = learnt(choice(*options))
    assert {make_question(card, seed).options for seed in SEEDS} == {options}


def test_numbers_without_order_are_shuffled() -> None:
    card = learnt(choice("2007", "1999", "2019"))
    assert len({make_question(card, seed).options for seed in SEEDS}) > 1


def test_the_same_card_with_the_same_seed_is_asked_the_same_way() -> None:
    for card in cards_of():
        assert make_question(card, "one") == make_question(card, "one")


def test_an_ordering_is_never_shown_in_its_right_order() -> None:
    (card,) = cards_of(ORDERING)
    for seed in SEEDS:
        shown = make_question(card, seed).options
        assert shown != right_answers(card.item)
        assert set(shown) == set(right_answers(card.item))


def test_a_matching_shows_each_right_side_and_the_decoys() -> None:
    (card,) = cards_of(MATCHING)
    question = make_question(card, "seed")
    assert question.lefts == ("PKK", "CAATSA", "THAAD")
    assert len(question.options) == 4
    assert "North Atlantic Treaty Organization" in question.options


def test_a_gap_inside_a_gap_is_asked_with_the_outer_one() -> None:
    (card,) = cards_of(CLOZE)
    nested = card.item.model_copy(
        update={"text": "It was {{c1::in {{c2::May}} 1999}} or {{c3::so}}."}
    )
    question = make_question(replace(card, item=nested), "seed")
    assert [gap.answer for gap in question.gaps] == ["in May 1999", "so"]


def test_every_kind_has_a_way_of_answering() -> None:
    modes = [make_question(card, "seed").mode for card in cards_of()]
    expected = "options true_false gaps typed pairs order self options"
    assert modes == expected.split()
    assert NOON.tzinfo
