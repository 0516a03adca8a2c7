"""Moments and stretches of time in words."""

from datetime import date, datetime, timedelta

from quizgen.memory.review import study_day
from quizgen.memory.states import State

_MINUTE, _HOUR = 60, 3600


def in_words(time: timedelta) -> str:
    """A stretch of time, rounded: "40 seconds", "1 minute", "3 days", "8 months"."""
    seconds = max(0, round(time.total_seconds()))
    if seconds < _MINUTE:
        return count(seconds, "second")
    if seconds < 90 * _MINUTE:
        return count(round(seconds / _MINUTE), "minute")
    if time < timedelta(days=1):
        return count(round(seconds / _HOUR), "hour")
    return days_in_words(time.days)


def days_in_words(days: int) -> str:
    """Days, from 60 on as months and from two years on as years."""
    if days < 60:
        return count(days, "day")
    if days < 730:
        return count(round(days / 30.44), "month")
    return f"{days / 365.25:.1f} years"


def until(state: State, now: datetime) -> str:
    """When a card comes again: "in 10 minutes", "tomorrow", "in 4 days"."""
    if state.stage != "review":
        return f"in {in_words(state.due - now)}"
    return day_in_words(state.due_day, study_day(now))


def day_in_words(day: date, today: date) -> str:
    """A study day as seen from today: "today", "tomorrow", "in 4 days"."""
    days = (day - today).days
    if days <= 0:
        return "today"
    return "tomorrow" if days == 1 else f"in {days_in_words(days)}"


def count(number: int, unit: str) -> str:
    """A number of units, in singular or plural."""
    return f"{number} {unit}{'' if number == 1 else 's'}"
