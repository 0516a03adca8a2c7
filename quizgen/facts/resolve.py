"""Resolution: pronouns, short names and relative times replaced by what they stand for.

Only where one antecedent fits; everything else keeps its mark in `Part.dangling`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from quizgen.facts.antecedents import Topic, agrees, find_owner, possessive
from quizgen.facts.expand import expand_parts
from quizgen.facts.frame import Frame, Part, Phrase
from quizgen.facts.mentions import Mentions
from quizgen.facts.namings import Namings
from quizgen.facts.references import dangling
from quizgen.facts.resolve_times import date_frame
from quizgen.facts.roles import introduce
from quizgen.facts.topics import full_name


def resolve_frames(
    frames: Sequence[Frame],
    known: Mapping[int, Topic],
    mentions: Mentions,
    published: date | None,
    quotes: Sequence[str],
    namings: Namings,
) -> list[Frame]:
    """The frames with subjects named, times absolute, and what still dangles marked.

    `known` holds for each sentence number what the sentence is about, by name; `quotes` are all
    sentences, `namings` the full ways in which nouns were said.
    """
    resolved = []
    for frame in frames:
        full = expand_parts(_name_speaker(take_speaker(frame), mentions), namings, mentions)
        named = _name_subject(full, known, mentions)
        resolved.append(mark_parts(date_frame(named, published, quotes), mentions))
    return resolved


def take_speaker(frame: Frame) -> Frame:
    """`According to X, ...` makes X the speaker."""
    for part in frame.parts:
        if part.preposition == "according to" and part.phrase is not None and not frame.speaker:
            rest = tuple(other for other in frame.parts if other is not part)
            speaker = re.sub(
                r"^(?:The|An?|Most|Many|Some|Several|Few|All|Both|Other) ",
                lambda found: found.group(0).lower(),
                part.phrase.text,
            )
            return replace(frame, parts=rest, speaker=speaker)
    return frame


def _name_speaker(frame: Frame, mentions: Mentions) -> Frame:
    """A speaker with full name and role, as the article introduces him."""
    full = mentions.people.get(frame.speaker, "")
    return replace(frame, speaker=introduce(full, mentions)) if " " in full else frame


def _name_subject(frame: Frame, known: Mapping[int, Topic], mentions: Mentions) -> Frame:
    phrase = frame.subject.phrase
    if phrase is None:
        return frame
    number = frame.evidence.sentence
    if phrase.head.tag == "PRP":
        topic = known.get(number)
        if (
            topic is None
            or _is_owned(topic.phrase)
            or not agrees(phrase.text.lower(), topic.phrase)
            or _stands_beside(topic.phrase, frame)
        ):
            return frame
        return _with_subject(frame, topic.phrase, phrase.text)
    if phrase.words[0].tag == "PRP$":
        return _name_owner(frame, phrase, known, mentions)
    full = full_name(phrase, mentions)
    return _with_subject(frame, full, "") if full is not phrase else frame


def _stands_beside(topic: Phrase, frame: Frame) -> bool:
    """ "It empowered Congress" after a sentence on Congress: the pronoun is something else."""
    said = [w for part in frame.parts if part is not frame.subject for w in part.words]
    names = {w.lemma for w in topic.words if w.pos in {"NOUN", "PROPN"}}
    return topic.kind != "person" and any(w.lemma in names for w in said)


def _is_owned(phrase: Phrase) -> bool:
    """ "their numbers": of whom?"""
    first = phrase.words[0]
    return first.tag == "PRP$" and phrase.text.lower().startswith(f"{first.lower} ")


def _name_owner(
    frame: Frame, phrase: Phrase, known: Mapping[int, Topic], mentions: Mentions
) -> Frame:
    """`Its existence` -> `the union's existence`, where one owner fits."""
    number, first = frame.evidence.sentence, phrase.words[0]
    here = known.get(number)
    owner = find_owner(first, known.get(number - 1), here, mentions) if here else None
    if owner is None or not phrase.text.lower().startswith(f"{first.lower} "):
        return frame
    text = f"{possessive(owner.text)} {phrase.text[len(first.text) + 1 :]}"
    return _with_subject(frame, replace(phrase, text=text), first.lower)


def _with_subject(frame: Frame, phrase: Phrase, written: str) -> Frame:
    subject = replace(frame.subject, text=phrase.text, phrase=phrase)
    parts = tuple(subject if part is frame.subject else part for part in frame.parts)
    return replace(frame, parts=parts, resolved=written)


_DAY = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October"
                  r"|November|December) \d{1,2}\b|\b\d{1,2} [A-Z][a-z]+$")  # fmt: skip


def _said_before(part: Part, frame: Frame) -> frozenset[int]:
    """Nouns that an earlier part of the clause has named: "each pore ... the size of the pore"."""
    before = {
        word.lemma
        for other in frame.parts
        if other.words[0].index < part.words[0].index
        for word in other.words
        if word.pos in {"NOUN", "PROPN"}
    }
    return frozenset(
        word.index for word in part.words if word.pos == "NOUN" and word.lemma in before
    )


def mark_parts(frame: Frame, mentions: Mentions) -> Frame:
    """Every part with what in it does not stand alone."""
    owner = frame.subject.phrase
    years = {p.time for p in frame.parts if p.time is not None and p.time.precision == "year"}
    parts = []
    for part in frame.parts:
        if part.time is not None:
            dated = part.time.resolved or (_DAY.search(part.text) and years - {part.time})
            loose = "" if dated else f"relative: {part.text}"
        elif part is frame.subject and frame.resolved:
            own = part.words[0].tag == "PRP$"
            rest = part.words[1:] if own else ()
            loose = dangling(rest, mentions, owner=None, sentence=frame.evidence.sentence)
        else:
            asked = None if part is frame.subject else owner
            loose = dangling(
                part.words, mentions, owner=asked, sentence=frame.evidence.sentence,
                known=part.expanded | _said_before(part, frame),
            )  # fmt: skip
        leans = part is not frame.subject and any(
            word.tag in {"PRP", "PRP$"} for word in part.words
        )
        parts.append(replace(part, dangling=loose, leans=leans))
    return replace(frame, parts=tuple(parts))
