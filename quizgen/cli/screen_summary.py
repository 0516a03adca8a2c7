"""What a sitting came to and what comes next, in lines. Nothing here draws."""

from datetime import date, datetime, timedelta

from quizgen.cli.screen_layout import Line, Look, wrap
from quizgen.cli.screen_times import count, day_in_words, in_words
from quizgen.cli.screen_words import MARGIN
from quizgen.cli.stats_plots import bar_lines
from quizgen.memory.holidays import Holiday
from quizgen.memory.plan import ONCE_MORE_DAYS
from quizgen.memory.queue import Queue
from quizgen.memory.review import study_day
from quizgen.study.forecast import Forecast
from quizgen.study.summary import Summary

_BAR = 24  # columns


def beginning_lines(queue: Queue, look: Look, exam: int | None = None) -> list[Line]:
    """How much there is to do, and whether a person has looked at the questions.

    `exam`: days until the next one.
    """
    asked = (*queue.main, *queue.learning)
    new = sum(card.state is None for card in asked)
    told = f"{count(len(asked), 'card')}, {new} new." if new else f"{count(len(asked), 'card')}."
    if exam is not None:
        told += " The exam is today." if not exam else f" Exam in {count(exam, 'day')}."
    unreviewed = sum(card.item.status == "new" for card in asked)
    warning = f" {unreviewed} not reviewed yet (--approved skips them)." if unreviewed else ""
    unproven = sum(card.item.unproven for card in asked)
    warning += f" {unproven} no longer proven by the article." if unproven else ""
    return [*wrap([("", told), ("class:quiet", warning)], look.width, MARGIN), []]


def nothing_due_lines(
    queue: Queue, forecast: Forecast, now: datetime, look: Look, holiday: Holiday | None = None
) -> list[Line]:
    """Why there is nothing to ask, when there will be, and how not to wait for it."""
    if not (forecast.new or forecast.begun):
        told = "There is nothing to study here: every question is a draft, or none is there."
        return wrap([("", told)], look.width, MARGIN)
    texts = ["Nothing is due now."]
    if holiday:
        off = f"quizgen plan holiday {holiday.first} {holiday.last} --off"
        texts = [f"You are on holiday until {holiday.last:%d %B}. To end it: {off}"]
    if next_due := told_forecast(forecast, now):
        texts.append(next_due)
    if any(card.state is None for card in queue.over):
        texts.append(f"The new cards of today are done; --new asks more ({forecast.new} wait).")
    if days := days_ahead(forecast, now):
        texts.append(f"To go on all the same: quizgen study --ahead {days}")
    return [line for text in texts for line in wrap([("", text)], look.width, MARGIN)]


def days_ahead(forecast: Forecast, now: datetime) -> int:
    """How many days ahead the next due card is; 0 if there is none."""
    return (forecast.next_day - study_day(now)).days if forecast.next_day else 0


def summary_lines(
    summary: Summary,
    forecast: Forecast,
    now: datetime,
    look: Look,
    *,
    streak: int = 0,
    exam: int | None = None,
) -> list[Line]:
    """The answers of a sitting, days studied in a row, then when cards come again.

    `exam`: days until the next one; what is asked once more before it no forecast can count.
    """
    head = [("class:question", told_answers(summary)), ("", told_details(summary))]
    lines = wrap(head, look.width, MARGIN)
    if summary.answers and streak > 1:
        lines += wrap([("", f"{count(streak, 'day')} in a row.")], look.width, MARGIN)
    lines += wrap([("", told_forecast(forecast, now))], look.width, MARGIN)
    if exam is not None and 0 < exam <= ONCE_MORE_DAYS + len(forecast.days):
        begins = study_day(now) + timedelta(days=max(1, exam - ONCE_MORE_DAYS))
        told = f"From {begins:%d %B} to the exam, what is not yet safe comes once more besides."
        lines += wrap([("class:quiet", told)], look.width, MARGIN)
    return [*lines, *_week_lines(forecast, study_day(now), look)] if summary.answers else lines


def _week_lines(forecast: Forecast, day: date, look: Look) -> list[Line]:
    """How many cards come on each of the next seven days, as bars; for the ear in a sentence."""
    if not any(forecast.days):
        return []
    names = [f"{day + timedelta(days=ahead):%a}" for ahead in range(1, len(forecast.days) + 1)]
    if look.plain:
        counts = zip(names, forecast.days, strict=True)
        told = ", ".join(f"{number} on {name}" for name, number in counts if number)
        return [[("", f"In the next seven days: {told}.")]]
    bars = bar_lines(names, forecast.days, min(_BAR, look.width // 3))
    return [[], *([("class:quiet", line)] for line in bars)]


def told_answers(summary: Summary) -> str:
    """How many answers, how many right."""
    if not summary.answers:
        return "Nothing answered."
    return f"{count(summary.answers, 'answer')}, {summary.right} right"


def told_details(summary: Summary) -> str:
    """Guesses, new cards and time, after what `told_answers` says."""
    if not summary.answers:
        return ""
    share = f" ({round(100 * summary.right / summary.answers)} %)"
    guessed = f", {summary.guessed} of them guessed" if summary.guessed else ""
    new = f" {count(summary.new, 'new card')}." if summary.new else ""
    skipped = f" {summary.skipped} put aside." if summary.skipped else ""
    return f"{share}{guessed}.{new}{skipped} {in_words(summary.time)}."


def told_forecast(forecast: Forecast, now: datetime) -> str:
    """When cards come again: "Next: 3 in 10 minutes, 4 tomorrow, 9 within a week."""
    parts = []
    if forecast.soon and forecast.soon_at:
        parts.append(f"{forecast.soon} in {in_words(forecast.soon_at - now)}")
    if forecast.today:
        parts.append(f"{forecast.today} waiting now")
    if forecast.tomorrow:
        parts.append(f"{forecast.tomorrow} tomorrow")
    if forecast.week > forecast.tomorrow:
        parts.append(f"{forecast.week} within a week")
    if not parts and forecast.next_day:
        parts.append(f"the first {day_in_words(forecast.next_day, study_day(now))}")
    if forecast.new:
        parts.append(f"{forecast.new} new")
    return f"Next: {', '.join(parts)}." if parts else ""
