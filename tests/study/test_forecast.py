"""When cards come again, and what a sitting came to."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quizgen.memory.card import Card
from quizgen.memory.holidays import Holiday, find_holiday, find_next_asked
from quizgen.memory.queue import Queue
from quizgen.memory.states import State
from quizgen.memory.verdict import Verdict
from quizgen.store.summaries import Wait
from quizgen.study.answer import Reply
from quizgen.study.forecast import Forecast, make_forecast
from quizgen.study.pick import add_early, shorten
from quizgen.study.statistics import make_due_days
from quizgen.study.summary import Summary, summarise
from tests.study.sittings import begin, cards_of

DAY = date(2026, 11, 22)
ONE = timedelta(days=1)
SOON = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
MIDNIGHT = datetime(2026, 11, 22, tzinfo=UTC)


def card(days: int = 0, *, learning: bool = False, number: int = 0) -> Card:
    """A card that falls due so many days after DAY, or is being learnt until SOON."""
    (new, *_) = cards_of()
    state = State(
        stage="learning" if learning else "review",
        stability=5.0,
        difficulty=5.0,
        due=SOON if learning else MIDNIGHT + timedelta(days=days),
        last_day=DAY if learning else DAY - timedelta(days=10),
        reps=1,
        lapses=0,
        interval=0 if learning else 10 + days,
    )
    item = new.item.model_copy(update={"id": f"small{number:07}"})
    return Card("nato", item, state)


def waits(cards: Iterable[Card]) -> list[Wait]:
    """What the library counts of such cards."""
    states = [card.state for card in cards]
    again = [bool(state and state.stage != "review" and state.last_day == DAY) for state in states]
    due = [state.due if state else None for state in states]
    return [Wait(*key, 1) for key in zip(again, due, strict=True)]


def test_a_forecast_sorts_cards_by_when_they_come() -> None:
    cards = [*cards_of("1", "2"), card(learning=True), card(-3), card(0), card(1), card(7), card(8)]
    assert make_forecast(waits(cards), DAY) == Forecast(
        new=2,
        begun=6,
        today=2,
        soon=1,
        soon_at=SOON,
        tomorrow=1,
        week=2,
        next_day=DAY + timedelta(days=1),
        days=(1, 0, 0, 0, 0, 0, 1),
    )


def test_a_card_in_learning_since_yesterday_is_due_today() -> None:
    begun = card(learning=True)
    assert begun.state
    yesterday = replace(begun, state=replace(begun.state, last_day=DAY - timedelta(days=1)))
    assert make_forecast(waits([yesterday]), DAY) == Forecast(begun=1, today=1)


def test_what_falls_due_on_holidays_is_foretold_for_the_days_around_them() -> None:
    """Told a week before: of four days two are worked off before the first of them."""
    holiday = Holiday(DAY + 3 * ONE, DAY + 6 * ONE, DAY - 7 * ONE)
    cards = [card(days) for days in (1, 3, 4, 5, 6)]
    assert make_forecast(waits(cards), DAY, [holiday]).days == (2, 1, 0, 0, 0, 0, 1)
    assert make_due_days({DAY + 5 * ONE: 3, DAY: 1, None: 2}, DAY, 8, [holiday])[0] == 3


def test_on_holiday_nothing_is_foretold_before_its_end() -> None:
    holiday = Holiday(DAY - ONE, DAY + 2 * ONE, DAY - 7 * ONE)
    found = make_forecast(waits([card(-5), card(0), card(1), card(4)]), DAY, [holiday])
    assert found.today == 0
    assert found.next_day == DAY + 3 * ONE
    assert sum(found.days) == 4


@given(
    st.lists(st.tuples(st.integers(-5, 20), st.integers(1, 9), st.integers(0, 9)), max_size=4),
    st.integers(-9, 30),
)
def test_no_card_is_foretold_for_a_holiday(rows: list[tuple[int, int, int]], due: int) -> None:
    holidays = [
        Holiday(DAY + first * ONE, DAY + (first + days - 1) * ONE, DAY + (first - told) * ONE)
        for first, days, told in rows
    ]
    found = find_next_asked(DAY + due * ONE, DAY, holidays)
    assert found >= DAY
    assert find_holiday(found, holidays) is None


def test_no_cards_no_forecast() -> None:
    assert make_forecast([], DAY) == Forecast()


def test_early_cards_come_after_those_due_and_soonest_first() -> None:
    due = card(0, number=1)
    cards = [card(3, number=2), card(1, number=3), card(4, number=4), due, *cards_of("1")]
    queue = add_early(Queue(main=(due,)), cards, DAY, 3)
    assert [other.item.id[-1] for other in queue.main] == ["1", "3", "2"]


@given(st.integers(0, 5), st.integers(0, 5), st.integers(1, 12))
def test_a_shortened_queue_keeps_what_was_begun(learning: int, main: int, most: int) -> None:
    queue = Queue(
        main=tuple(card(0, number=number) for number in range(main)),
        learning=tuple(card(learning=True, number=10 + number) for number in range(learning)),
    )
    short = shorten(queue, most)
    assert len(short) == min(most, len(queue))
    assert len(short.learning) == min(most, learning)


def test_a_summary_counts_what_stands() -> None:
    scene = begin("1", "2", "3")
    for right, guessed, seconds in ((True, True, 4), (False, False, 6), (True, False, 3_600)):
        question = scene.sitting.next_question()
        assert question
        scene.clock.move(seconds=seconds)
        scene.sitting.keep(question, Reply("x", guessed), Verdict(right, "x"))
    assert summarise(scene.sitting.answers) == Summary(
        answers=3, right=2, guessed=1, new=3, time=timedelta(seconds=4 + 6 + 60)
    )
    scene.sitting.undo()
    assert summarise(scene.sitting.answers).answers == 2


def test_an_empty_sitting_has_an_empty_summary() -> None:
    assert summarise([]) == Summary()
