"""Times of a clause: the parts that are nothing but a time, made absolute."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from quizgen.facts.frame import Frame, Part
from quizgen.facts.times import TimeExpression, find_times

_TIMES = frozenset({"preposition", "measure", "adverb", "when"})


def date_frame(frame: Frame, published: date | None, quotes: Sequence[str]) -> Frame:
    """The frame with its times absolute; `quotes` are all sentences of the article, of which the
    one before may tell the time that "later" follows.
    """
    earlier = _only_time(quotes, frame.evidence.sentence - 1, published)
    return _date_parts(frame, published, earlier)


def _only_time(quotes: Sequence[str], number: int, published: date | None) -> TimeExpression | None:
    """The time that a sentence speaks of, if it is certain and the only one."""
    if number < 0:
        return None
    found = [
        time for time in find_times(quotes[number], published)
        if time.precision not in {"duration", "frequency"}
    ]  # fmt: skip
    return found[0] if len(found) == 1 and found[0].resolved else None


def _date_parts(frame: Frame, published: date | None, earlier: TimeExpression | None) -> Frame:
    """Parts that are nothing but a time get their `time`; relative ones become absolute."""
    parts: list[Part] = []
    pending = list(frame.parts)
    while pending:
        part = pending.pop(0)
        if part.role in _TIMES and pending and pending[0].role in _TIMES:
            joined = _join(part, pending[0])
            if _whole_time(joined, published, earlier):
                part = joined
                pending.pop(0)
        time = _whole_time(part, published, earlier) if part.role in _TIMES else None
        if time is not None:
            part = replace(part, time=time)
            if time.relative and time.resolved:
                text = f"{time.spoken_preposition} {time.spoken}".strip()
                part = replace(part, text=text)
        parts.append(part)
    return replace(frame, parts=tuple(parts))


def _join(first: Part, second: Part) -> Part:
    adjacent = first.words[-1].index + 1 == second.words[0].index
    return replace(
        first,
        text=f"{first.text} {second.text}" if adjacent else first.text,
        words=first.words + second.words,
    )


def _whole_time(
    part: Part, published: date | None, earlier: TimeExpression | None
) -> TimeExpression | None:
    found = find_times(part.text, published, earlier)
    if len(found) == 1 and found[0].start == 0 and found[0].end == len(part.text):
        return found[0]
    return None
