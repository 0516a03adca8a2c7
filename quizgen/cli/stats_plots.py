"""Plots of statistics, in plain characters: no colour is needed to read them."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_SHADES = "·░▒▓█"
_WEEKDAYS = ("Mon", "   ", "Wed", "   ", "Fri", "   ", "   ")


def bar_lines(labels: Sequence[str], values: Sequence[int], width: int) -> list[str]:
    """One bar a value, with its label before and its number behind it."""
    most = max(values, default=0)
    column = max(map(len, labels), default=0)
    return [
        f"  {label:>{column}}  {bar(value, most, width)} {value}"
        for label, value in zip(labels, values, strict=True)
    ]


def bar(value: int, most: int, width: int) -> str:
    """A bar of at most `width` columns; what is not zero is seen."""
    eighths = max(1, round(8 * width * value / most)) if value else 0
    whole, rest = divmod(eighths, 8)
    return "█" * whole + (_EIGHTHS[rest] if rest else "")


def calendar_lines(answers: Mapping[date, int], day: date, weeks: int) -> list[str]:
    """A heat map: one column a week, one line a weekday; the darker, the more answers."""
    monday = day - timedelta(days=day.weekday(), weeks=weeks - 1)
    most = max(answers.values(), default=0)
    lines = [f"       {_months(monday, weeks)}".rstrip()]
    for weekday, name in enumerate(_WEEKDAYS):
        days = (monday + timedelta(weeks=week, days=weekday) for week in range(weeks))
        shades = "".join(_shade(answers.get(one, 0), most) if one <= day else " " for one in days)
        lines.append(f"  {name}  {shades}".rstrip())
    return lines


def _shade(count: int, most: int) -> str:
    return _SHADES[-(-count * (len(_SHADES) - 1) // most) if count else 0]


def _months(monday: date, weeks: int) -> str:
    """The month above the first week that begins in it, where there is room."""
    line = ""
    for week in range(weeks):
        first = monday + timedelta(weeks=week)
        if first.day <= 7 and len(line) <= week and week + 3 <= weeks:
            line = line.ljust(week) + f"{first:%b} "
    return line
