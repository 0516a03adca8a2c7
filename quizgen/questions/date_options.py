"""Wrong options for a date, in the granularity and form of the key."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from quizgen.facts.times import TimeExpression
from quizgen.facts.times_draft import mean
from quizgen.facts.times_moment import Moment, read_value
from quizgen.facts.times_range_words import say_range
from quizgen.questions.date_steps import is_after, place, step_to, steps
from quizgen.questions.number_options import Option, number_options
from quizgen.questions.option_ranks import ELSEWHERE, NOT_HERE, pick_around, seeded

_FARTHEST = 30
_AGO = " ago"
_NOWADAYS = 2020  # without a day of publication, nothing later than the article itself speaks of
_CENTURY = 2099  # or than the end of this century


def date_options(
    key: TimeExpression, others: Sequence[TimeExpression], seed: str, latest: date | None = None,
    span: tuple[int, int] | None = None,
) -> tuple[Option, ...]:  # fmt: skip
    """Up to three wrong options for `key.spoken`, none after `latest` unless the key is.

    None of them lies outside of the years of `span`, in which the matter may have happened.

    `others` are the other time expressions of the article; those of the same precision and
    form come first. `seed` decides how many are before the key and how many after. Frequencies,
    lists of dates and what is not resolved have none.
    """
    if key.precision == "duration":
        spans = [other.spoken for other in others if other.precision == "duration"]
        return number_options(key.spoken, spans, seed)
    if key.value.endswith(_AGO):
        return _ago_options(key.spoken, seed)
    moments = _moments(key.value)
    if not moments or key.precision == "frequency":
        return ()
    return _around(_Key(key, moments), others, seed, latest, span)


@dataclass(frozen=True, slots=True)
class _Key:
    """The key with the moment that it is, or the two that it lies between."""

    time: TimeExpression
    moments: tuple[Moment, ...]

    def write(self, moments: Sequence[Moment]) -> str:
        """Other moments in the words of the key."""
        month_first = bool(re.match(r"[A-Z][a-z]+ \d{1,2}\b(?!\d)", self.time.spoken))
        if len(moments) == 1:
            era = bool(re.search(r"\bB?CE\b", self.time.spoken))
            return mean(moments[0], month_first=month_first, common_era=era).spoken
        first, last = moments
        preposition = self.time.spoken_preposition
        return say_range(first, last, preposition, month_first=month_first)


def _around(
    key: _Key, others: Sequence[TimeExpression], seed: str, latest: date | None,
    span: tuple[int, int] | None,
) -> tuple[Option, ...]:  # fmt: skip
    own, end = place(key.moments[0]), _end(key, others, latest)
    distances = list(steps(key.moments[0], latest))
    if span:  # of somebody's life people know the year within a few
        distances = list(range(1, 10))
    reach = min(max(distances), _FARTHEST)
    elsewhere = _elsewhere(key, others, reach)
    seeded("date", seed, key.time.value).shuffle(distances)

    def options(sign: int) -> list[Option]:
        made = (_step(key.moments, sign * distance) for distance in distances)
        found = [(moments, ELSEWHERE) for moments in elsewhere]
        found += [(moments, NOT_HERE) for moments in made if moments]
        return [
            Option(key.write(moments), why)
            for moments, why in found
            if sign * (place(moments[0]) - own) > 0
            and not (end and is_after(moments[-1], end))
            and (span is None or span[0] <= (moments[0].year or 0) <= span[1])
        ]

    below, above = options(-1), options(1)
    picked = pick_around(key.time.spoken, below, above, seed)
    if not _alone_of_century(key, picked):
        return picked
    near = pick_around(key.time.spoken, _of_century(key, below), _of_century(key, above), seed)
    return near if len(near) == len(picked) else picked


def _alone_of_century(key: _Key, options: Sequence[Option]) -> bool:
    """Whether the key alone begins with "15" beside "16", by which it is known."""
    return bool(options) and not _of_century(key, options)


def _of_century(key: _Key, options: Sequence[Option]) -> list[Option]:
    century = re.fullmatch(r"(1\d|20)\d\d", key.time.spoken)
    return [one for one in options if century is None or one.text.startswith(century[1])]


def _step(moments: Sequence[Moment], distance: int) -> tuple[Moment, ...]:
    moved = [step_to(moment, distance) for moment in moments]
    return tuple(moment for moment in moved if moment) if all(moved) else ()


def _end(key: _Key, others: Sequence[TimeExpression], latest: date | None) -> date | None:
    """The day after which no option lies; None if the key itself is in the future."""
    if latest is None:
        years = [int(other.value[:4]) for other in others if other.value[:4].isdigit()]
        year = _last_year(key.moments[-1])
        latest = date(max([year, *years]) if year >= _NOWADAYS else _CENTURY, 12, 31)
    return None if latest and is_after(key.moments[-1], latest) else latest


def _last_year(moment: Moment) -> int:
    if moment.century is not None:
        return moment.century * 100 - 1
    return moment.decade + 9 if moment.decade is not None else moment.year or 0


def _elsewhere(key: _Key, others: Sequence[TimeExpression], reach: int) -> list[tuple[Moment, ...]]:
    """What else the article names in the same granularity and form, the nearest first."""
    found = []
    for other in others:
        moments = _moments(other.value) if other.resolved else ()
        if other.precision != key.time.precision or len(moments) != len(key.moments):
            continue
        if all(_alike(moment, model) for moment, model in zip(moments, key.moments, strict=True)):
            found.append(moments)
    own = place(key.moments[0])
    near = [moments for moments in found if 0 < abs(place(moments[0]) - own) <= reach]
    return sorted(dict.fromkeys(near), key=lambda moments: abs(place(moments[0]) - own))


def _alike(moment: Moment, model: Moment) -> bool:
    """Whether a moment is as exact as the model, and said in the same way."""
    whole, like = replace(moment, part=""), replace(model, part="")
    return (
        (whole.granularity, moment.part) == (like.granularity, model.part)
        and moment.clock == model.clock
        and step_to(model, place(moment) - place(model)) is not None
    )


def _moments(value: str) -> tuple[Moment, ...]:
    moments = [read_value(part) for part in value.split("/")]
    found = tuple(moment for moment in moments if moment and not moment.clock)
    return found if len(found) == len(moments) else ()


def _ago_options(spoken: str, seed: str) -> tuple[Option, ...]:
    """Around "66 million years ago"."""
    options = number_options(spoken.removesuffix(_AGO), (), seed)
    return tuple(Option(f"{option.text}{_AGO}", option.why) for option in options)
