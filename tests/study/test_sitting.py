"""A sitting: one commit an answer, undo of any number, corrections, putting aside."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest

from quizgen.memory.card import Card
from quizgen.memory.review import Grade
from quizgen.memory.verdict import Verdict
from quizgen.study.answer import Answer, Reply
from quizgen.study.others import OtherAnswers
from quizgen.study.sitting import Sitting
from tests.study.sittings import CHOICE, CLOZE, FLASHCARD, NOON, SHORT, TRUE_FALSE, begin, cards_of

SECOND = timedelta(seconds=1)
RIGHT, WRONG = Verdict(True, "right"), Verdict(False, "right")


def answer(sitting: Sitting, *, right: bool = True, guessed: bool = False) -> Answer:
    """Answer the next question."""
    question = sitting.next_question()
    assert question is not None
    return sitting.keep(question, Reply("given", guessed), RIGHT if right else WRONG)


def test_every_answer_is_in_the_log_before_the_next_question() -> None:
    scene = begin(CHOICE, TRUE_FALSE)
    for count in (1, 2):
        answer(scene.sitting)
        assert len(scene.library.log) == count


def test_a_review_says_who_what_when_and_how() -> None:
    scene = begin(SHORT, retention={"nato": 0.95})
    question = scene.sitting.next_question()
    assert question
    scene.clock.move(seconds=7.25)
    verdict = scene.sitting.mark(question, "PKK")
    scene.sitting.keep(question, Reply("PKK"), verdict)
    (review,) = scene.library.log
    assert (review.learner, review.deck, review.item) == ("me", "nato", "small0000004")
    assert (review.grade, review.mode, review.given) == (Grade.GOOD, "typed", "PKK")
    assert (review.at, review.day) == (scene.clock.now.astimezone(UTC), date(2026, 11, 22))
    assert (review.took_ms, review.retention) == (7250, 0.95)


def test_the_study_day_is_the_learner_s_and_ends_at_four() -> None:
    scene = begin(CHOICE)
    scene.clock.move(hours=15, minutes=59)  # 03:59 of the next day, where the learner lives
    assert answer(scene.sitting).review.day == NOON.date()


def test_a_clock_set_back_makes_no_time_negative() -> None:
    scene = begin(CHOICE)
    question = scene.sitting.next_question()
    assert question
    scene.clock.move(hours=-1)
    assert scene.sitting.keep(question, Reply("x"), WRONG).review.took_ms == 0


@pytest.mark.parametrize(
    ("right", "guessed", "grade"),
    [(True, False, Grade.GOOD), (True, True, Grade.AGAIN), (False, False, Grade.AGAIN)],
)
def test_a_guess_is_no_knowledge(right: bool, guessed: bool, grade: Grade) -> None:
    review = answer(begin(CHOICE).sitting, right=right, guessed=guessed).review
    assert (review.grade, review.guessed) == (grade, guessed)


def test_a_learner_s_own_grade_stands() -> None:
    sitting = begin(FLASHCARD).sitting
    question = sitting.next_question()
    assert question
    kept = sitting.keep(question, Reply(True, grade=Grade.EASY), sitting.mark(question, True))
    assert kept.review.grade is Grade.EASY


def test_previews_are_what_the_answers_then_make() -> None:
    for grade in Grade:
        sitting = begin(FLASHCARD).sitting
        question = sitting.next_question()
        assert question
        expected = sitting.previews(question)[grade]
        kept = sitting.keep(question, Reply(True, grade=grade), RIGHT)
        assert kept.card.state == expected


def test_undo_takes_back_any_number_of_answers_and_asks_them_again() -> None:
    scene = begin(CHOICE, TRUE_FALSE, CLOZE)
    asked = [answer(scene.sitting, right=right).question for right in (True, False, True)]
    for question in reversed(asked):
        assert scene.sitting.undo() is question
        assert scene.sitting.next_question() is question
    assert scene.sitting.undo() is None
    assert scene.library.standing() == []
    assert [answer(scene.sitting).question for _ in asked] == asked
    assert len(scene.library.log) == 9  # nothing is ever taken out of the log


def test_undo_takes_back_its_own_answer_and_not_that_of_another_window() -> None:
    scene = begin(CHOICE, TRUE_FALSE)
    mine = answer(scene.sitting)
    theirs = replace(mine.review, id="another", item="small0000004", at=mine.review.at + SECOND)
    scene.library.record(theirs)
    scene.sitting.undo()
    assert scene.library.standing() == [theirs]


def test_undo_brings_back_the_state_before() -> None:
    scene = begin(CHOICE)
    before = answer(scene.sitting, right=False).card
    scene.clock.move(minutes=11)
    answer(scene.sitting)
    again = scene.sitting.undo()
    assert again
    assert again.card == before
    assert scene.library.state("small0000001") == before.state


def test_a_card_answered_twice_and_taken_back_twice_starts_from_its_first_state() -> None:
    scene = begin(CHOICE)
    answer(scene.sitting, right=False)
    answer(scene.sitting)
    scene.sitting.undo()
    scene.sitting.undo()
    assert answer(scene.sitting).question.card.state is None
    later = scene.sitting.next_question()
    assert later is None or later.card.state == scene.library.state("small0000001")


def test_a_correction_takes_back_and_keeps_anew() -> None:
    scene = begin(SHORT)
    scene.clock.move(seconds=3)
    wrong = answer(scene.sitting, right=False)
    right = scene.sitting.amend(right=True)
    assert scene.library.standing() == [right.review]
    assert (right.review.grade, right.verdict.right) == (Grade.GOOD, True)
    assert right.review.took_ms == wrong.review.took_ms
    assert scene.library.log[1].voids == wrong.review.id
    guessed = scene.sitting.amend(guessed=True)
    assert (guessed.review.grade, guessed.review.guessed) == (Grade.AGAIN, True)
    assert scene.sitting.answers == [guessed]


def test_an_answer_can_be_called_too_easy() -> None:
    scene = begin(CHOICE)
    good = answer(scene.sitting)
    easy = scene.sitting.amend(easy=True)
    assert (easy.review.grade, scene.library.standing()) == (Grade.EASY, [easy.review])
    assert easy.card.state
    assert good.card.state
    assert easy.card.state.due > good.card.state.due


def test_what_may_be_luck_is_scheduled_for_more_than_was_asked() -> None:
    aims = {}
    for id in (SHORT, CHOICE, TRUE_FALSE):
        aims[id] = answer(begin(id, retention={"nato": 0.85}).sitting).review.retention
    assert aims[SHORT] == 0.85
    assert 0.85 < aims[CHOICE] < aims[TRUE_FALSE] < 0.95


def test_a_wrong_card_comes_again_in_the_same_sitting_and_then_it_ends() -> None:
    scene = begin(CHOICE, TRUE_FALSE)
    answer(scene.sitting, right=False)
    for _ in range(20):
        if scene.sitting.next_question() is None:
            break
        answer(scene.sitting)
        scene.clock.move(minutes=10)
    assert scene.sitting.next_question() is None
    assert scene.sitting.progress.left == 0
    assert sum(kept.item == "small0000001" for kept in scene.library.log) > 1


def test_what_is_put_aside_is_not_asked_and_not_recorded() -> None:
    scene = begin(CHOICE, TRUE_FALSE)
    question = scene.sitting.next_question()
    assert question
    scene.sitting.skip(question)
    other = answer(scene.sitting).question
    assert other.card.key != question.card.key
    assert {kept.item for kept in scene.library.log} == {other.card.item.id}
    assert (scene.sitting.progress.total, scene.sitting.progress.skipped) == (1, 1)


def test_what_is_dropped_stays_aside_after_undo() -> None:
    scene = begin(CHOICE, TRUE_FALSE)
    first = answer(scene.sitting).question
    second = scene.sitting.next_question()
    assert second
    scene.sitting.drop(second)
    assert scene.sitting.undo() is first
    answer(scene.sitting)
    rest = scene.sitting.next_question()
    assert rest is None or rest.card.key == first.card.key


def test_progress_counts_cards_and_not_answers() -> None:
    scene = begin(CHOICE, TRUE_FALSE)
    places = []
    for _ in range(4):
        question = scene.sitting.next_question()
        assert question
        places.append(
            (scene.sitting.progress.place(question), scene.sitting.progress.is_repeat(question))
        )
        scene.sitting.keep(question, Reply("x"), WRONG)
    assert places == [(1, False), (2, False), (2, True), (2, True)]
    assert (
        scene.sitting.progress.total,
        scene.sitting.progress.left,
        scene.sitting.progress.done,
    ) == (2, 2, 0)


def test_an_answer_to_another_question_of_the_deck_is_never_a_slip_of_the_pen() -> None:
    short = cards_of(SHORT)[0]
    neighbour = short.item.model_copy(
        update={"id": "small0000009", "answer": "Kurdistan Workers' Parties", "accept": []}
    )
    scene = begin(SHORT)
    scene.sitting._key._others = OtherAnswers(lambda _: [short, type(short)("nato", neighbour)])
    question = scene.sitting.next_question()
    assert question
    verdict = scene.sitting.mark(question, "Kurdistan Workers' Parties")
    assert (verdict.right, verdict.close) == (False, False)


def test_a_card_can_be_buried_until_tomorrow_or_suspended() -> None:
    scene = begin(CHOICE, TRUE_FALSE, SHORT)
    for days in (1, None):
        question = scene.sitting.next_question()
        assert question
        scene.sitting.hold(question, days=days)
    assert list(scene.library.held.values()) == [
        (date(2026, 11, 23), "learner"),
        (None, "learner"),
    ]
    assert (scene.sitting.progress.total, scene.sitting.progress.skipped) == (1, 2)
    assert scene.library.log == []


def forgotten(lapses: int) -> Card:
    """A card that is due and was forgotten so often."""
    question = begin(SHORT).sitting.next_question()
    assert question
    state = begin(SHORT).sitting.previews(question)[Grade.EASY]
    return replace(question.card, state=replace(state, lapses=lapses))


def test_a_leech_is_told_and_then_suspended(monkeypatch: pytest.MonkeyPatch) -> None:
    for lapses, becomes in ((6, ""), (7, "told"), (11, "suspended")):
        scene = begin(cards=[card := forgotten(lapses)])
        lapsed = replace(card.state, lapses=lapses + 1, stage="relearning")  # type: ignore[type-var]
        monkeypatch.setattr(scene.library, "record", lambda _, state=lapsed: state)
        kept = answer(scene.sitting, right=False)
        assert kept.leech == becomes
        suspended = becomes == "suspended"
        assert bool(scene.library.held) == suspended
        assert (scene.sitting.progress.left == 0) == suspended
        scene.sitting.undo()
        assert scene.library.held == {}


def test_what_was_put_aside_is_taken_back_too_in_its_turn() -> None:
    scene = begin(CHOICE, TRUE_FALSE, SHORT)
    sitting = scene.sitting
    assert not sitting.can_undo
    first = answer(sitting).question
    second = sitting.next_question()
    assert second
    sitting.hold(second, days=None)
    third = sitting.next_question()
    assert third
    sitting.skip(third)
    assert (sitting.next_question(), sitting.progress.total, len(scene.library.held)) == (
        None,
        1,
        1,
    )
    assert sitting.undo() == third
    assert sitting.undo() == second
    assert scene.library.held == {}
    assert sitting.undo() == first
    assert sitting.undo() is None
    assert (sitting.progress.total, sitting.progress.left) == (3, 3)
    asked = [answer(sitting).question.card.item.id for _ in range(3)]
    assert sorted(asked) == sorted(q.card.item.id for q in (first, second, third))
    assert sitting.next_question() is None


def test_a_card_answered_and_then_dropped_counts_no_more() -> None:
    scene = begin(CHOICE, TRUE_FALSE, SHORT)
    sitting = scene.sitting
    first = sitting.next_question()
    assert first
    sitting.keep(first, Reply("x"), Verdict(False, "y"))
    sitting.drop(first)
    second = sitting.next_question()
    assert second
    assert (sitting.progress.place(second), sitting.progress.total) == (1, 2)


def test_what_marks_typed_answers_is_not_loaded_before_the_first_question() -> None:
    told = "import sys, quizgen.study.sitting; print('quizgen.memory.typed' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
