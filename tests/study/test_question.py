"""How cards are asked: first as written, later in another order, always the same way twice."""

from dataclasses import replace

import pytest

from quizgen.deck.item import Choice
from quizgen.memory.card import Card
from quizgen.memory.guessing import PAST_LUCK
from quizgen.memory.review import Grade
from quizgen.study.question import STABLE_DAYS, make_question, right_answers
from tests.study.sittings import (
    CHOICE,
    CLOZE,
    MATCHING,
    NOON,
    ORDERING,
    SHORT,
    TRUE_FALSE,
    begin,
    cards_of,
)

SEEDS = [f"seed {number}" for number in range(30)]


def learnt(card: Card) -> Card:
    """The card after its first answer."""
    sitting = begin(cards=[card]).sitting
    question = sitting.next_question()
    assert question
    return replace(card, state=sitting.previews(question)[Grade.GOOD])


def stable(card: Card) -> Card:
    """The card as it is when it is known for weeks."""
    card = learnt(card)
    assert card.state
    return replace(card, state=replace(card.state, stage="review", stability=STABLE_DAYS))


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


def test_a_choice_that_is_stable_is_asked_without_its_options() -> None:
    (card,) = cards_of(CHOICE)
    question = make_question(stable(card), "seed")
    assert (question.mode, question.options) == ("typed", ())
    assert make_question(stable(card), "seed", with_options=True).mode == "options"
    assert make_question(learnt(card), "seed").mode == "options"


def test_a_stable_choice_that_was_forgotten_has_its_options_again() -> None:
    (card,) = cards_of(CHOICE)
    known = stable(card)
    assert known.state
    relearning = replace(known, state=replace(known.state, stage="relearning"))
    assert make_question(relearning, "seed").mode == "options"


@pytest.mark.parametrize(
    "question",
    [
        "Which of these is a member?",
        "Which of the following is true?",
        "Which country is not a member?",
        "Which country didn't join?",
        "All joined except?",
    ],
)
def test_a_question_that_speaks_of_its_options_keeps_them(question: str) -> None:
    card = stable(choice("Sweden", "Finland"))
    item = card.item.model_copy(update={"question": question})
    assert make_question(replace(card, item=item), "seed").mode == "options"


@pytest.mark.parametrize(
    "changed",
    [
        {"answer": ["Sweden", "Finland"]},
        {"pinned": ["Finland"]},
        {"answer": "one two three four five six seven"},
    ],
)
def test_what_cannot_be_typed_in_a_few_words_keeps_its_options(changed: dict[str, object]) -> None:
    card = stable(choice("Sweden", "Finland"))
    item = card.item.model_copy(update=changed)
    assert make_question(replace(card, item=item), "seed").mode == "options"


def test_the_chance_of_a_question_is_that_of_a_guess() -> None:
    assert make_question(choice("a", "b", "c", "d"), "seed").chance == 1 / 4
    assert make_question(cards_of(TRUE_FALSE)[0], "seed").chance == 1 / 2
    assert make_question(stable(choice("a", "b")), "seed").chance == PAST_LUCK
    assert make_question(cards_of(SHORT)[0], "seed").chance == 0
