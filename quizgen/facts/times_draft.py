"""What a pattern of time hands on: where it stands, and how to find out what it means."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from quizgen.facts.times_moment import Moment, say_moment, write_value

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
class Setting:
    """What a relative time hangs on: the day of publication, and the moment last spoken of."""

    anchor: date | None
    earlier: Moment | None


@dataclass(frozen=True, slots=True)
class Meaning:
    """The value of a time and the words for it; `preposition` goes before them."""

    value: str
    precision: Precision
    spoken: str
    preposition: str


Resolver = Callable[[Setting], Meaning | None]


@dataclass(frozen=True, slots=True)
class Draft:
    """A time expression before it is resolved. `precision` is a guess for what cannot be."""

    start: int
    end: int
    preposition: str
    precision: Precision
    relative: bool
    resolve: Resolver


Reader = Callable[["re.Match[str]"], Draft | None]


def mean(
    moment: Moment, preposition: str = "", *, month_first: bool = False, common_era: bool = False
) -> Meaning:
    """The meaning of a complete moment; its own preposition unless the text had another."""
    spoken, usual = say_moment(moment, month_first=month_first)
    if common_era:
        spoken = re.sub(r"\bAD (\d+)", r"\1 CE", spoken).replace(" BC", " BCE")
    return Meaning(write_value(moment), moment.granularity, spoken, preposition or usual)


def hang(match: re.Match[str], precision: Precision, resolve: Resolver) -> Draft:
    """The draft of a time that hangs on another one."""
    preposition = match.groupdict().get("prep") or ""
    return Draft(match.start(), match.end(), preposition, precision, True, resolve)


def meaningful(preposition: str | None) -> str:
    """Since, by, until, from, before and after stay before absolute words; others give way."""
    word = (preposition or "").lower()
    return word if word in ("since", "by", "until", "till", "from", "before", "after") else ""


def unknown(_: Setting) -> None:
    """The resolver of what nobody can know."""
