"""Practice: nothing is recorded, time ends it, an exam asks once and comes to a mark."""

from datetime import timedelta
from typing import Any

import pytest

from quizgen.memory.card import Card
from quizgen.memory.parameters import PARAMETERS
from quizgen.memory.review import Grade
from quizgen.memory.states import state_after
from quizgen.study.answer import Reply
from quizgen.study.exam import make_mark
from quizgen.study.practice import Practice, choose_cards
from tests.memory.cards import make_review
from tests.study.fake_library import FakeLibrary
from tests.study.sittings import (
    CHOICE,
    CLOZE,
    MATCHING,
    NOON,
    ORDERING,
    SHORT,
    TRUE_FALSE,
    Clock,
    cards_of,
)


def begin(cards: list[Card], **wishes: Any) -> tuple[Practice, FakeLibrary, Clock]:
    library, clock = FakeLibrary(), Clock()
    practice = Practice(
        library,  # type: ignore[arg-type]
        "me",
        lambda _: cards_of(),
        cards,
        clock=clock,
        seed="seed",
        **wishes,
    )
    return practice, library, clock


def give(practice: Practice, given: Any) -> str:
    """Answer the next question; returns the id of its item."""
    question = practice.next_question()
    assert question is not None
    practice.keep(question, Reply(given), practice.mark(question, given))
    return question.card.item.id[-1]


def learned(card: Card, grade: Grade, days: int) -> Card:
    at = (NOON - timedelta(days=days)).astimezone(make_review().at.tzinfo)
    review = make_review(grade, at, item=card.item.id)
    return Card(card.deck, card.item, state_after(card.state, review))


def test_nothing_is_recorded_and_what_was_missed_comes_again() -> None:
    practice, library, clock = begin(cards_of(SHORT, TRUE_FALSE))
    assert give(practice, "nobody") == SHORT
    assert give(practice, False) == TRUE_FALSE
    clock.move(minutes=11)
    assert give(practice, "PKK") == SHORT
    assert practice.next_question() is None
    assert library.log == []
    assert library.held == {}


def test_answers_are_taken_back_as_in_study() -> None:
    practice, _, _ = begin(cards_of(SHORT))
    give(practice, "nobody")
    assert practice.undo()
    assert give(practice, "PKK") == SHORT
    assert practice.next_question() is None
    assert len(practice.answers) == 1


def test_it_ends_by_the_clock() -> None:
    practice, _, clock = begin(cards_of(SHORT, TRUE_FALSE), time=timedelta(minutes=5))
    give(practice, "PKK")
    clock.move(minutes=4, seconds=59)
    assert practice.next_question() is not None
    clock.move(seconds=1)
    assert practice.next_question() is None
    assert practice.is_over


def test_an_exam_asks_each_card_once_and_gives_points_for_parts() -> None:
    ids = (CHOICE, TRUE_FALSE, CLOZE, MATCHING, ORDERING, SHORT)
    practice, library, clock = begin(cards_of(*ids), exam=True)
    answers = {
        CHOICE: "A simple majority",
        TRUE_FALSE: False,
        CLOZE: ["S-400", "1999"],
        MATCHING: ["Kurdistan Workers' Party", "nothing", "nothing"],
        ORDERING: ["Greece sent aid"],
    }
    for given in answers.values():
        give(practice, given)
    clock.move(hours=1)
    mark = make_mark(practice.answers, [card.item.points for card in practice.progress.unanswered])
    assert mark.points == pytest.approx(0 + 1 + 1 / 2 + 1 / 3 + 0)
    assert (mark.total, mark.unanswered) == (6, 1)
    assert mark.luck == pytest.approx(1 / 3 + 1 / 2)
    assert [answer.question.card.item.id[-1] for answer in mark.missed] == [
        CHOICE, CLOZE, MATCHING, ORDERING,
    ]  # fmt: skip
    assert library.log == []


def test_an_exam_without_answers_is_worth_nothing() -> None:
    assert make_mark([], []).share == 0
    assert make_mark([], [1.0, 2.0]).share == 0


def test_what_is_known_least_comes_first() -> None:
    new, good, easy = cards_of(SHORT, TRUE_FALSE, CHOICE)
    cards = [learned(easy, Grade.EASY, 3), learned(good, Grade.GOOD, 9), new]
    wishes: dict[str, Any] = {"missed": False, "seed": "x", "exam": False}
    found = choose_cards(cards, NOON.date(), most=None, **wishes)
    assert [card.item.id[-1] for card in found] == [SHORT, TRUE_FALSE, CHOICE]
    assert len(choose_cards(cards, NOON.date(), most=2, **wishes)) == 2


def test_practice_reckons_with_the_parameters_of_the_learner() -> None:
    own = (*(value / 3 for value in PARAMETERS[:4]), *PARAMETERS[4:])
    practice, _, _ = begin(cards_of(TRUE_FALSE), parameters=own)
    give(practice, True)
    [answer] = practice.answers
    assert answer.card.state == state_after(None, answer.review, own)
    assert answer.card.state != state_after(None, answer.review)


def test_missed_leaves_out_what_was_never_forgotten() -> None:
    new, good, missed = cards_of(SHORT, TRUE_FALSE, CHOICE)
    cards = [new, learned(good, Grade.GOOD, 9), learned(missed, Grade.AGAIN, 1)]
    found = choose_cards(cards, NOON.date(), most=None, missed=True, seed="x", exam=False)
    assert [card.item.id[-1] for card in found] == [CHOICE]


def test_two_exams_ask_different_samples() -> None:
    samples = {
        tuple(card.item.id for card in choose_cards(
            cards_of(), NOON.date(), most=3, missed=False, seed=seed, exam=True))
        for seed in "abcdef"
    }  # fmt: skip
    assert len(samples) > 1
    assert all(len(sample) == 3 for sample in samples)
