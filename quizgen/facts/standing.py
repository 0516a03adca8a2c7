"""Standing alone: whole sentences that are understood without what is written before them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quizgen.facts.antecedents import Topic, agrees, find_owner, possessive
from quizgen.facts.frame import Word
from quizgen.facts.looseness import find_looseness, untie
from quizgen.facts.mentions import Mentions
from quizgen.facts.naming import name_definites, name_in_full
from quizgen.facts.namings import Namings
from quizgen.facts.people_signs import saying_forms
from quizgen.facts.phrases import make_word
from quizgen.facts.shorten import shorten
from quizgen.facts.simplify import SUBJECTS
from quizgen.facts.speakers import Speaker

if TYPE_CHECKING:
    from quizgen.facts.sentence import Sentence

_NAME = r"(?:the )?(?:\w+ ){0,3}[A-Z][\w'.-]+"
LONGEST = 28  # words of a sentence that is shown by itself


@dataclass(frozen=True, slots=True)
class Standing:
    """A sentence as it can be shown by itself, and why it does not stand alone, "" if it does.

    `text` is the sentence without asides and without what ties it to the one before, its people
    named in full, cut shorter only where it is too long or loose; `words` are those that were
    parsed.
    """

    text: str
    loose: str
    words: tuple[Word, ...] = field(default=(), compare=False)


def list_standing(
    sentences: "Sequence[Sentence]", mentions: Mentions, topics: Mapping[int, Topic],
    speakers: Mapping[int, Speaker], namings: Namings,
) -> tuple[Standing, ...]:  # fmt: skip
    """One for each sentence. `topics` by sentence number, with pronouns resolved.

    That a named person said something is a plain fact, whatever it is.
    """
    naming = Naming(mentions, topics, speakers, namings)
    whole = [stand(sentence, naming) for sentence in sentences]
    unfit = [
        sentence for sentence, standing in zip(sentences, whole, strict=True)
        if standing.loose or len(standing.text.split()) > LONGEST
    ]  # fmt: skip
    shorter: dict[int, Standing] = {}
    for sentence, part in shorten(unfit):
        standing = stand(part, naming)
        if not standing.loose and len(standing.text.split()) <= LONGEST:
            shorter.setdefault(sentence.number, standing)
    return tuple(
        shorter.get(sentence.number, standing)
        for sentence, standing in zip(sentences, whole, strict=True)
    )


@dataclass(frozen=True, slots=True)
class Naming:
    """What is known of names: see `list_standing`."""

    mentions: Mentions
    topics: Mapping[int, Topic]
    speakers: Mapping[int, Speaker]
    namings: Namings


def stand(sentence: "Sentence", naming: Naming, *, told: bool = False) -> Standing:
    """The sentence as it can be shown; one that is `told` with its speaker is no plain fact."""
    text, number = untie(sentence.text), sentence.number
    words = [make_word(token) for token in sentence.span]
    pronoun, parts = _find_pronoun(sentence), _list_parts(words)
    topic = naming.topics.get(number) if pronoun or not _LEADING.match(text) else None
    if topic is not None and pronoun == "they" and not agrees(pronoun, topic.phrase):
        topic = None  # "Ek led the army, but they moved slowly", of which the second half is left
    subject = _find_subject(text, topic, naming.speakers.get(number))
    text = name_in_full(
        text, subject, naming.mentions, pronoun, parts, led_by_clause=_is_led_by_clause(sentence)
    )
    text = _name_owner(text, words, number, naming)
    text, known = name_definites(text, words, number, naming.namings, naming.mentions)
    plain = not told and not _TOLD.search(text)
    loose = find_looseness(sentence, text, naming.mentions, known, plain=plain, told=told)
    return Standing(text, loose, tuple(words))


def _name_owner(text: str, words: Sequence[Word], number: int, naming: Naming) -> str:
    """ "His films were ..." with the name of whose they are."""
    first, here = words[0], naming.topics.get(number)
    if first.tag != "PRP$" or here is None or not text.startswith(f"{first.text} "):
        return text
    owner = find_owner(first, naming.topics.get(number - 1), here, naming.mentions)
    if owner is None:
        return text
    named = possessive(owner.text)
    return f"{named[:1].upper()}{named[1:]}{text[len(first.text) :]}"


def _find_subject(text: str, topic: Topic | None, speaker: Speaker | None) -> str:
    """What a pronoun at the start of the sentence stands for, or ""."""
    if speaker is not None and _PRONOUN_SAYS.match(text):
        return speaker.name
    if topic is None or topic.phrase.head.tag == "PRP":
        return ""
    first = topic.phrase.text.split(maxsplit=1)[0].lower()
    return "" if first in _INDEFINITE and _IT.match(text) else topic.phrase.text


# "A second attempt passed. It became law": "a second attempt became law" is about any.
_INDEFINITE = frozenset({"a", "an", "another", "some", "several", "many", "few"})
_IT = re.compile(r"(?:.{3,70}, )?(?:[Ii]t|[Tt]hey) (?:\w+ly )?(?:was|were|had|became|\w+ed)\b")


def _find_pronoun(sentence: "Sentence") -> str:
    """The pronoun that the main verb has for a subject, or ""; also if a sentence of its own
    stands before it, which may tell whom it means ("Ek leads the club, it plays there").
    """
    root = sentence.span.root
    subjects = [child for child in root.children if child.dep_ in SUBJECTS]
    only = subjects[0] if len(subjects) == 1 else None
    told = any(child.dep_ == "ccomp" and only and child.i < only.i for child in root.children)
    return only.lower_ if only is not None and only.tag_ == "PRP" and not told else ""


def _is_led_by_clause(sentence: "Sentence") -> bool:
    """ "When Peter left, ...", but not "After growing up in Lund, ..." or "Before the war, ..."."""
    root = sentence.span.root
    return any(
        word.dep_ in SUBJECTS and word.i < root.i and word.head != root for word in sentence.span
    )


def _list_parts(words: Sequence[Word]) -> frozenset[str]:
    """Names that are part of a term: "the Lindqvist equations"."""
    nouns = {word.index for word in words if word.pos == "NOUN"}
    return frozenset(
        w.text for w in words if w.dep in {"amod", "compound", "nmod"} and w.head in nouns
    )


# "He left, the office reported": the sentence is about the office.
_LEADING = re.compile(r"(?:He|She|It|They)\b")
_PRONOUN_SAYS = re.compile(rf"(?:He|She)(?: \w+ly| also)? (?:{saying_forms()})\b")
_OF_A_NAME = r"(?:(?:An?|The) (?:[\w'-]+ ){1,6}(?:of|for|from|at|by|with) )?"
# Who says so is told in the sentence: somebody with a name.
_TOLD = re.compile(
    rf"\b[Aa]ccording to {_NAME}|^{_OF_A_NAME}{_NAME}(?:,[^,]+(?:,[^,]+)?,)?(?: \w+ly| also)?"
    rf" (?:{saying_forms()}|found|suggests?|suggested|shows?|showed)\b"
)
