"""Plans: everything met and safe by the day of an exam, limits of a deck's own."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.memory.card import Card
from quizgen.memory.holidays import Holiday
from quizgen.memory.limits import Limits
from quizgen.memory.parameters import PARAMETERS
from quizgen.memory.plan import MET_BEFORE, ONCE_MORE_DAYS, Plan
from quizgen.memory.queue import Queue, make_queue
from quizgen.memory.review import Grade
from tests.bench.exam import Way, prepare
from tests.memory.cards import NOON, TODAY, make_card, make_review, state_of


def days(count: int) -> timedelta:
    return timedelta(days=count)


def of_deck(deck: str, card: Card) -> Card:
    return replace(card, deck=deck)


def learned(name: str, days_ago: int, grade: Grade = Grade.GOOD) -> Card:
    """A card answered once, some days ago."""
    return make_card(name, state=state_of(make_review(grade, NOON - days(days_ago))))


def queue_of(cards: list[Card], plan: Plan, **limits: object) -> Queue:
    wanted = replace(Limits(plans={"deck": plan}), **limits)  # type: ignore[arg-type]
    return make_queue(cards, NOON, TODAY, seed="seed", limits=wanted)


def names(queue: Queue) -> list[str]:
    return [card.item.front for card in queue.main]  # type: ignore[union-attr]


@given(st.integers(0, 2000), st.integers(0, 400), st.integers(0, 50))
def test_every_card_is_met_a_week_before_the_exam(unseen: int, left: int, usual: int) -> None:
    plan, day = Plan(exam=TODAY + days(left)), TODAY
    while (plan.exam - day).days > MET_BEFORE:  # type: ignore[operator]
        unseen -= min(unseen, plan.new_today(day, unseen, usual))
        day += days(1)
    assert unseen == 0 or left <= MET_BEFORE
    assert plan.new_today(day, unseen, usual) >= unseen


def test_more_is_aimed_at_in_the_last_month_and_never_less_than_usual() -> None:
    plan = Plan(exam=TODAY + days(31))
    assert plan.retention(TODAY) == 0.9
    assert plan.retention(TODAY + days(1)) == 0.95
    assert plan.retention(TODAY + days(1), 0.97) == 0.97
    assert plan.retention(TODAY + days(32)) == 0.9, "the exam is over"


def test_more_is_aimed_at_all_along_if_a_day_holds_too_little() -> None:
    plan = Plan(exam=TODAY + days(60))
    assert plan.retention(TODAY, cards=360, reviews=60) == 0.9
    assert plan.retention(TODAY, cards=361, reviews=60) == 0.95
    assert replace(plan, reviews=100).retention(TODAY, cards=361, reviews=60) == 0.9


@pytest.mark.slow
def test_a_plan_that_a_day_can_hardly_hold_is_as_good_as_any_flat_aim() -> None:
    exam = date(2026, 1, 1) + days(60)

    def known(way: Way) -> float:
        return sum(prepare(way, seed)[0] for seed in (1, 2, 3)) / 3

    flat = [known(Way("flat", retention=aim, reviews=60)) for aim in (0.9, 0.95, 0.97)]
    assert known(Way("planned", exam=exam, reviews=60)) >= max(flat)


def test_new_cards_come_first_before_an_exam() -> None:
    cards = [learned("due", 30), make_card("new")]
    assert names(queue_of(cards, Plan(exam=TODAY + days(60)))) == ["new", "due"]


def test_what_may_be_forgotten_at_the_exam_is_asked_once_more() -> None:
    cards = [learned(str(number), 1) for number in range(40)]
    assert names(queue_of(cards, Plan())) == []
    assert names(queue_of(cards, Plan(exam=TODAY + days(ONCE_MORE_DAYS)))) == []
    half = names(queue_of(cards, Plan(exam=TODAY + days(ONCE_MORE_DAYS // 2))))
    assert 10 < len(half) < 30, "spread over the last days"
    assert len(names(queue_of(cards, Plan(exam=TODAY)))) == 40
    easy = [learned("known well", 1, Grade.EASY)]
    assert names(queue_of(easy, Plan(exam=TODAY))) == []


def test_what_may_be_forgotten_is_foretold_by_the_parameters_of_the_learner() -> None:
    easy = learned("known well", 2, Grade.EASY)
    plan, slow_at_first = Plan(exam=TODAY), (*PARAMETERS[:-1], 0.8)
    assert names(queue_of([easy], plan)) == ["known well"]
    assert names(queue_of([easy], plan, parameters=slow_at_first)) == []


def test_what_was_asked_today_is_not_asked_once_more() -> None:
    assert names(queue_of([learned("today", 0)], Plan(exam=TODAY))) == []


def test_a_deck_with_limits_of_its_own_does_not_count_against_the_common_ones() -> None:
    own = [of_deck("deck", make_card(f"own {n}")) for n in range(5)]
    other = [of_deck("other", make_card(f"other {n}")) for n in range(5)]
    queue = queue_of(own + other, Plan(new=2), new=3)
    assert sorted(name.split()[0] for name in names(queue)) == ["other"] * 3 + ["own"] * 2
    assert len(queue.over) == 5


def test_a_limit_of_none_today_is_none() -> None:
    cards = [make_card("new"), learned("due", 30)]
    assert names(queue_of(cards, Plan(new=0, reviews=0))) == []


def test_what_was_done_today_counts_against_the_limit_of_its_deck() -> None:
    cards = [learned("met today", 0), *(make_card(str(n)) for n in range(3))]
    assert len(names(queue_of(cards, Plan(new=2)))) == 1


def test_nothing_is_asked_on_a_holiday() -> None:
    holiday = Holiday(TODAY, TODAY + days(2), TODAY)
    cards = [make_card("new"), learned("due", 30)]
    assert len(queue_of(cards, Plan(), holidays=(holiday,))) == 0


def test_before_a_holiday_what_falls_due_in_it_is_asked() -> None:
    card = learned("card", 1, Grade.EASY)
    assert card.state
    due = card.state.due_day
    assert due > TODAY + days(1)
    holiday = Holiday(due, due + days(1), TODAY - days(30))  # the day before it is due - 1
    at = datetime.combine(due - days(1), time(12), UTC)
    limits = Limits(holidays=(holiday,))
    assert make_queue([card], at, at.date(), seed="seed").main == ()
    assert make_queue([card], at, at.date(), seed="seed", limits=limits).main == (card,)


@pytest.mark.slow
def test_a_plan_makes_more_known_at_the_exam_for_less_than_aiming_high_all_along() -> None:
    exam = date(2026, 1, 1) + days(60)
    planned, answers, _ = prepare(Way("planned", exam=exam), 7)
    flat, more, _ = prepare(Way("flat", retention=0.95), 7)
    assert planned > flat
    assert answers < more
