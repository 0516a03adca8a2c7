"""Ordering: dated events of the article, the earliest first."""

import re
from collections.abc import Collection
from dataclasses import replace

from quizgen.facts.find import Facts
from quizgen.facts.frame import Frame, Part
from quizgen.questions.candidate import Candidate
from quizgen.questions.verify import find_fault
from quizgen.questions.wording import statement

FEWEST_EVENTS, MOST_EVENTS = 3, 5
LONGEST_EVENT = 16  # words
_DATED = frozenset({"year", "month", "day"})


def order_events(facts: Facts, avoid: Collection[int] = ()) -> Candidate | None:
    """Events of different years, spread over the time that the article covers.

    None from a sentence to `avoid` (numbers).
    """
    return _group(facts, avoid, "ordering", "Put these events in order, the earliest first.")


def match_dates(facts: Facts, avoid: Collection[int] = ()) -> Candidate | None:
    """The same events, to match with their years."""
    found = _group(facts, avoid, "matching", "In what year did each of these happen?")
    if found is None:
        return None
    pairs = tuple((event, date[:4]) for date, event in found.pairs)
    return replace(found, form="dates", pairs=tuple(sorted(pairs)))


def _group(facts: Facts, avoid: Collection[int], kind: str, question: str) -> Candidate | None:
    events: dict[str, Candidate] = {}
    for frame in facts.frames:
        if frame.evidence.sentence in avoid:
            continue
        part = next((p for p in frame.parts if p.time is not None and p.time.resolved), None)
        event = _event(frame, part, facts) if part is not None else None
        if event is not None:
            events.setdefault(event.answer[:4], event)
    found = [events[year] for year in sorted(events)]
    if len(found) < FEWEST_EVENTS:
        return None
    step = max(1, len(found) // MOST_EVENTS)
    picked = found[::step][:MOST_EVENTS]
    return Candidate(
        form="order of events", kind=kind, question=question, answer=picked[0].question,
        answer_kind="events", evidence=picked[0].evidence, worth=2.0,
        pairs=tuple((event.answer, event.question) for event in picked),
        also=tuple(event.evidence for event in picked[1:]),
        told=tuple((event.frame, event.question) for event in picked if event.frame is not None),
    )  # fmt: skip


def _event(frame: Frame, part: Part, facts: Facts) -> Candidate | None:
    """The clause without its date, if it is a sound statement."""
    time = part.time
    if time is None or time.precision not in _DATED or not re.match(r"\d{4}", time.value):
        return None
    if (time.spoken_preposition if time.relative else time.preposition).lower() not in {"in", "on"}:
        return None
    text = statement(frame, {part: ""})
    if re.search(r"\b(?:1\d{3}|20\d\d)\b", text) or len(text.split()) > LONGEST_EVENT:
        return None
    if frame.verb.tag not in {"VBD"} or any(p.dangling for p in frame.parts):
        return None
    event = Candidate(
        form="event", kind="true_false", question=text, answer=time.value, answer_kind="event",
        evidence=frame.evidence, worth=1.0, frame=frame,
    )  # fmt: skip
    if find_fault(event, facts.mentions):
        return None
    return replace(event, question=text if re.search(r"(?:[A-Z]\.)+$", text) else text.rstrip("."))
