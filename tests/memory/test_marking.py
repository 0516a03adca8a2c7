import pytest

from quizgen.deck.item import AnyItem, Flashcard, ShortAnswer, TrueFalse
from quizgen.memory.grading import grade_answer
from quizgen.memory.marking import Verdict, mark
from quizgen.memory.review import Grade
from quizgen.memory.verdict import Given

ID = "0123456789ab"


def test_a_statement_is_judged_by_a_bool_or_a_word() -> None:
    item = TrueFalse(id=ID, statement="Water is wet.", answer=True)
    for given in (True, "true", " T", "yes", "Correct"):
        assert mark(item, given) == Verdict(True, "true")
    for given in (False, "false", "f", "no"):
        assert not mark(item, given).right


def test_a_word_that_judges_nothing_is_wrong_and_says_so() -> None:
    verdict = mark(TrueFalse(id=ID, statement="Water is dry.", answer=False), "perhaps")
    assert not verdict.right
    assert verdict.reason


def test_a_short_answer_takes_every_accepted_text() -> None:
    item = ShortAnswer(id=ID, question="Which alliance?", answer="NATO", accept=["the Alliance"])
    assert mark(item, "nato").right
    assert mark(item, "alliance").right
    assert mark(item, "the EU") == Verdict(False, "NATO")


def test_a_short_answer_has_its_tolerance() -> None:
    item = ShortAnswer(id=ID, question="How many?", answer="14 million", tolerance=1_000_000)
    assert mark(item, "13.5 million").right
    assert not mark(item, "12 million").right


def test_answers_known_to_be_wrong_never_pass() -> None:
    item = ShortAnswer(id=ID, question="Which country?", answer="Slovenia")
    assert mark(item, "Slovania").right
    assert not mark(item, "Slovania", others=["Slovania"]).right


def test_a_flashcard_is_judged_by_its_learner_or_typed() -> None:
    item = Flashcard(id=ID, front="capital of Türkiye", back="<b>Ankara</b>", markup="html")
    assert mark(item, True) == Verdict(True, "Ankara")
    assert not mark(item, False).right
    assert mark(item, "ankara").right


@pytest.mark.parametrize(
    ("item", "given"),
    [
        (TrueFalse(id=ID, statement="s", answer=True), 3),
        (ShortAnswer(id=ID, question="q", answer="a"), {"a": "b"}),
        (Flashcard(id=ID, front="f", back="b"), [1]),
    ],
)
def test_an_answer_of_another_kind_is_a_mistake_of_the_program(item: AnyItem, given: Given) -> None:
    with pytest.raises(TypeError):
        mark(item, given)


def test_right_is_good_and_wrong_is_again() -> None:
    assert grade_answer(Verdict(True, "x")) is Grade.GOOD
    assert grade_answer(Verdict(True, "x"), hard=True) is Grade.HARD
    assert grade_answer(Verdict(False, "x", close=True), hard=True) is Grade.AGAIN


def test_a_guess_is_no_knowledge() -> None:
    assert grade_answer(Verdict(True, "x"), guessed=True) is Grade.AGAIN
