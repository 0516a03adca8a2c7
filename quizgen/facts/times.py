"""Time expressions of plain English text, with what they mean where that is certain."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Precision = Literal[
    "day",
    "month",
    "season",
    "year",
    "decade",
    "century",
    "range",
    "duration",
    "frequency",
    "part",
]


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A passage of a text that says when, how long or how often.

    `text` is `source[start:end]`, with `preposition` where one stands directly before. `value` is
    "2007", "1999-08", "2023-02-19", "2019-spring", "1980s", "19th century", "44 BC", "1914/1918"
    (range), "1990,1992" (list), "mid 2022-05" (part), "P3Y" (duration), "R/P1Y" (frequency), or ""
    where nobody can know. `relative`: it needed another date, or could not be resolved; only what
    is `resolved` may be asked. `spoken` says it in absolute words, `spoken_preposition` goes before.
    """

    start: int
    end: int
    text: str
    preposition: str
    value: str
    precision: Precision
    relative: bool
    resolved: bool
    spoken: str
    spoken_preposition: str


def find_times(
    text: str, anchor: date | None = None, earlier: TimeExpression | None = None
) -> tuple[TimeExpression, ...]:
    """The time expressions of a text, left to right, none inside another.

    `anchor` is the day the text was published: "last year" hangs on it. `earlier` is the time last
    spoken of before this text: "a month later" hangs on it, or on a nearer one inside the text.
    """
    return ()


def format_time(value: str, precision: Precision) -> tuple[str, str]:
    """How a question or answer says a value: ("19 February 2023", "on")."""
    raise ValueError(f"no {precision}: {value!r}")
