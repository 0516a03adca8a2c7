"""Time expressions of plain English text, with what they mean where that is certain."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from quizgen.facts.times_ago import AGO
from quizgen.facts.times_anaphora import ANAPHORA
from quizgen.facts.times_calendar import CALENDAR
from quizgen.facts.times_days import DAYS
from quizgen.facts.times_draft import Draft, Precision, Setting
from quizgen.facts.times_moment import Moment, read_value, say_moment
from quizgen.facts.times_range_words import say_list, say_range
from quizgen.facts.times_ranges import RANGES
from quizgen.facts.times_relative import RELATIVE
from quizgen.facts.times_spans import SPANS, say_duration, say_frequency
from quizgen.facts.times_vague import VAGUE

_RULES = (*RANGES, *CALENDAR, *DAYS, *RELATIVE, *AGO, *ANAPHORA, *SPANS, *VAGUE)
# Most passages have none of these and are done with at once.
_HINT = re.compile(
    r"\d|day|week|month|year|decade|centur|hour|minute|second|noon|midnight|morning|afternoon|evening"
    r"|night|spring|summer|autumn|fall|winter|twenties|ties\b|January|February|March|April|May|June"
    r"|July|August|September|October|November|December|tomorrow|\bnow|current|present|moment|soon"
    r"|recent|late|so far|to date|long ago|time|then|past|future|daily|hourly|annual|once|twice"
    r"|thereafter|afterwards|next|last",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z\"“])|\n")


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A passage of a text that says when, how long or how often.

    `text` is `source[start:end]`, with `preposition` where one stands directly before. `value` is
    "2007", "1999-08", "2023-02-19", "2019-spring", "1980s", "19th century", "44 BC", "1914/1918"
    (range), "1990,1992" (list), "mid 2022-05" (part), "P3Y" (duration), "R/P1Y" (frequency), or ""
    where nobody can know. `relative`: it needed another date, or could not be resolved; only what
    is `resolved` may be asked. `spoken` says it in absolute words, after `spoken_preposition`.
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
    found: list[TimeExpression] = []
    for draft in _longest(_drafts(text)):
        moment = _antecedent(text, draft.start, found, earlier) if draft.relative else None
        found.append(_resolve(text, draft, Setting(anchor, moment)))
    return tuple(found)


def format_time(value: str, precision: Precision) -> tuple[str, str]:
    """How a question or answer says a value: ("19 February 2023", "on").

    Raises ValueError for what is no such value.
    """
    if precision == "duration":
        return say_duration(value), "for"
    if precision == "frequency":
        return say_frequency(value), ""
    if moment := read_value(value):
        return say_moment(moment)
    if value.endswith(" ago"):
        return value, ""
    return _format_many(value)


def _format_many(value: str) -> tuple[str, str]:
    joint = "/" if "/" in value else ","
    parts = value.split(joint)
    moments = [moment for part in parts if (moment := read_value(part))]
    if len(moments) < len(parts) or len(moments) < 2:
        raise ValueError(f"no time: {value!r}")
    if len(moments) > 2:
        years = [say_moment(moment)[0] for moment in moments]
        return f"{', '.join(years[:-1])} and {years[-1]}", "in"
    first, last = moments
    return say_list(first, last) if joint == "," else (say_range(first, last, "from"), "from")


def _drafts(text: str) -> list[Draft]:
    drafts: list[Draft] = []
    if not _HINT.search(text):
        return drafts
    for pattern, read in _RULES:
        position = 0
        while match := pattern.search(text, position):
            draft = read(match)
            drafts += [draft] if draft else []
            position = match.end() if draft else match.start() + 1
    return drafts


def _longest(drafts: Sequence[Draft]) -> list[Draft]:
    chosen: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: (draft.start - draft.end, draft.start)):
        if all(draft.end <= other.start or other.end <= draft.start for other in chosen):
            chosen.append(draft)
    return sorted(chosen, key=lambda draft: draft.start)


def _resolve(text: str, draft: Draft, setting: Setting) -> TimeExpression:
    meaning = draft.resolve(setting)
    return TimeExpression(
        draft.start,
        draft.end,
        text[draft.start : draft.end],
        draft.preposition.lower(),
        meaning.value if meaning else "",
        meaning.precision if meaning else draft.precision,
        draft.relative or meaning is None,
        meaning is not None,
        meaning.spoken if meaning else "",
        meaning.preposition if meaning else "",
    )


def _antecedent(
    text: str, start: int, found: Sequence[TimeExpression], earlier: TimeExpression | None
) -> Moment | None:
    """The one moment that this or the previous sentence speaks of; None if there are two."""
    dated = [time for time in found if time.precision not in ("duration", "frequency")]
    dated = [time for time in dated if time.resolved]
    if not dated:
        return _moment_of(earlier) if earlier else None
    breaks = [0, *(match.end() for match in _SENTENCE_END.finditer(text[:start])), start]
    here = [time for time in dated if time.start >= breaks[-2]]
    previous = [time for time in dated if len(breaks) > 2 and breaks[-3] <= time.start < breaks[-2]]
    near = here or previous
    return _moment_of(near[0]) if len({time.value for time in near}) == 1 else None


def _moment_of(time: TimeExpression) -> Moment | None:
    if time.preposition in ("since", "by", "until", "till", "from", "before", "after"):
        return None
    return read_value(time.value)
