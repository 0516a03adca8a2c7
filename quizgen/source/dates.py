"""The day an article was published, as articles write it."""

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ISO = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({_MONTH})\.?,?\s+(\d{{4}})(?!\d)",
    re.I | re.A,
)
_MONTH_FIRST = re.compile(
    rf"\b({_MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)", re.I | re.A
)
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)")


def find_date(text: str) -> date | None:
    """The first full date in the text, or None; 3/4/2023 could be two days and is none."""
    return min(_find_dates(text), default=(0, None), key=lambda found: found[0])[1]


def _find_dates(text: str) -> Iterator[tuple[int, date]]:
    for match in _ISO.finditer(text):
        yield from _valid(match, match[1], match[3], match[4])
    for match in _DAY_FIRST.finditer(text):
        yield from _valid(match, match[3], str(_MONTHS[match[2].lower()]), match[1])
    for match in _MONTH_FIRST.finditer(text):
        yield from _valid(match, match[3], str(_MONTHS[match[1].lower()]), match[2])
    for match in _NUMBERS.finditer(text):
        day, month = match[1], match[3]
        if match[2] == "." or int(day) > 12:
            yield from _valid(match, match[4], month, day)
        elif int(month) > 12 or day == month:
            yield from _valid(match, match[4], day, month)


def _valid(match: re.Match[str], year: str, month: str, day: str) -> Iterator[tuple[int, date]]:
    try:
        yield match.start(), date(int(year), int(month), int(day))
    except ValueError:  # the 31st of February
        return
