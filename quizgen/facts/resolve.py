"""Resolution: pronouns, short names and relative times replaced by what they stand for.

Only where one antecedent fits; everything else keeps its mark in `Part.dangling`.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.facts.mentions import Mentions
from quizgen.facts.references import dangling
from quizgen.facts.times import TimeExpression, find_times

_PERSONAL = frozenset({"he", "she"})
_TIMES = frozenset({"preposition", "measure", "adverb", "when"})


def resolve_frames(
    frames: Sequence[Frame], mentions: Mentions, published: date | None
) -> list[Frame]:
    """The frames with subjects named, times absolute, and what still dangles marked."""
    resolved: list[Frame] = []
    earlier: TimeExpression | None = None
    for frame in frames:
        named = _name_subject(frame, resolved, mentions)
        timed, earlier = _date_parts(named, published, earlier)
        resolved.append(_mark(timed, mentions))
    return resolved


def _name_subject(frame: Frame, before: Sequence[Frame], mentions: Mentions) -> Frame:
    phrase = frame.subject.phrase
    if phrase is None:
        return frame
    if phrase.head.tag == "PRP":
        antecedent = _antecedent(frame, phrase, before)
        return _with_subject(frame, antecedent, phrase.text) if antecedent else frame
    full = mentions.people.get(phrase.text)
    if full and full != phrase.text:
        return _with_subject(frame, replace(phrase, text=full), phrase.text)
    return frame


def _antecedent(frame: Frame, pronoun: Phrase, before: Sequence[Frame]) -> Phrase | None:
    """What "he", "she", "it" or "they" means: the one subject near enough that agrees with it."""
    near = [
        other
        for other in before
        if other.evidence.paragraph == frame.evidence.paragraph
        and 0 <= frame.evidence.sentence - other.evidence.sentence <= 1
        and other.subject.phrase is not None
        and not other.speaker
    ]
    here = [other for other in near if other.evidence.sentence == frame.evidence.sentence]
    subjects = {
        other.subject.phrase.text: other.subject.phrase
        for other in (here or near)
        if other.subject.phrase is not None and other.subject.phrase.head.tag != "PRP"
    }
    fitting = [phrase for phrase in subjects.values() if _agrees(pronoun.text.lower(), phrase)]
    if len(fitting) != 1 or len(subjects) > 1:
        return None
    if not here and not _starts_sentence(frame):
        return None
    return fitting[0]


def _starts_sentence(frame: Frame) -> bool:
    first = frame.subject.words[0]
    return first.index == 0 and frame.evidence.quote.lower().startswith(first.lower)


def _agrees(pronoun: str, phrase: Phrase) -> bool:
    if pronoun in _PERSONAL:
        return phrase.kind == "person" and phrase.proper and not phrase.plural
    if pronoun == "it":
        return not phrase.plural and phrase.kind != "person" and bool(phrase.kind or phrase.proper)
    return pronoun == "they" and phrase.plural


def _with_subject(frame: Frame, phrase: Phrase, written: str) -> Frame:
    subject = replace(frame.subject, text=phrase.text, phrase=phrase)
    parts = tuple(subject if part is frame.subject else part for part in frame.parts)
    return replace(frame, parts=parts, resolved=written)


def _date_parts(
    frame: Frame, published: date | None, earlier: TimeExpression | None
) -> tuple[Frame, TimeExpression | None]:
    """Parts that are nothing but a time get their `time`; relative ones are said in absolute words."""
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
            earlier = time if time.precision in {"day", "month", "year"} else earlier
            part = replace(part, time=time)
            if time.relative and time.resolved:
                text = f"{time.spoken_preposition} {time.spoken}".strip()
                part = replace(part, text=text)
        parts.append(part)
    return replace(frame, parts=tuple(parts)), earlier


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


def _mark(frame: Frame, mentions: Mentions) -> Frame:
    """Every part with what in it does not stand alone."""
    owner = frame.subject.phrase
    parts = []
    for part in frame.parts:
        if part.time is not None:
            loose = "" if part.time.resolved else f"relative: {part.text}"
        elif part is frame.subject and frame.resolved:
            loose = ""
        else:
            asked = None if part is frame.subject else owner
            loose = dangling(part.words, mentions, owner=asked, sentence=frame.evidence.sentence)
        leans = part is not frame.subject and any(word.tag == "PRP$" for word in part.words)
        parts.append(replace(part, dangling=loose, leans=leans))
    return replace(frame, parts=tuple(parts))
