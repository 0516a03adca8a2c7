"""Sayings: what somebody says in the article, as sentences of their own that stand alone.

The words are never plain fact: each saying keeps its speaker.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.facts.frame import Evidence, Word
from quizgen.facts.language import parse
from quizgen.facts.looseness import untie
from quizgen.facts.mentions import Mentions
from quizgen.facts.namings import Namings
from quizgen.facts.reported import is_cut, read_reports
from quizgen.facts.speakers import Speaker, split_quotation
from quizgen.facts.standing import Naming, stand

if TYPE_CHECKING:
    from quizgen.facts.sentence import Sentence

_SHORTEST = 6  # words
_PERSONAL = re.compile(
    r"\b(?:I|we|our|ours|us|me|my|you|your|I'm|I've|we've|we're)\b", re.IGNORECASE
)
_LEAD = re.compile(  # nor is "According to her, a former officer, Lind was ..."
    r"^(?:\w+ly|Often|Sometimes|Today|Now|Here|There|Then|By and large|An? [^,]{3,60}), "
)
_ADVERB = re.compile(
    r"^(?:(?:Typically|Overall|Hopefully|Certainly|Obviously|Clearly|Well|Yes|No), "
    r"|I (?:think|believe)(?: that)? )"
)


@dataclass(frozen=True, slots=True)
class Saying:
    """`text` is a sentence in the words of the speaker, `inside` the same inside of another one;
    `loose` says why it needs what is around it.
    """

    text: str
    inside: str
    loose: str
    words: tuple[Word, ...]
    speaker: Speaker
    evidence: Evidence
    named: Evidence  # the sentence that names the speaker


def read_told(
    sentences: "Sequence[Sentence]", speakers: Mapping[int, Speaker], mentions: Mentions
) -> "list[tuple[Sentence, Speaker, Sentence]]":
    """(sentence of the article, by whom, what is said in it), quoted or reported, in order."""
    quoted = _read_quotations(sentences, speakers)
    heard = {sentence.number for sentence, _, _ in quoted}
    reported = read_reports([s for s in sentences if s.number not in heard], speakers, mentions)
    return sorted([*quoted, *reported], key=lambda one: one[0].number)


def _read_quotations(
    sentences: "Sequence[Sentence]", speakers: Mapping[int, Speaker]
) -> "list[tuple[Sentence, Speaker, Sentence]]":
    """(sentence of the article, by whom, the quoted sentence in it parsed by itself)."""
    pairs = [
        (sentence, text) for sentence in sentences if sentence.number in speakers
        for text in _quoted_sentences(sentence)
    ]  # fmt: skip
    docs = parse(text for _, text in pairs)
    return [
        (sentence, speakers[sentence.number],
         replace(sentence, span=next(doc.sents), inside_quotation=False))
        for (sentence, _), doc in zip(pairs, docs, strict=True)
        if len(list(doc.sents)) == 1
    ]  # fmt: skip


def _quoted_sentences(sentence: "Sentence") -> Iterator[str]:
    """The quoted part of a sentence, if it is one whole sentence without "I", "we" and "you"."""
    pieces = [piece.strip() for inside, piece in split_quotation(sentence) if inside]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) != 1 or not pieces[0][0].isupper() or pieces[0][-1] not in ",.":
        return
    text = _ADVERB.sub("", untie(pieces[0].rstrip(",. ") + "."))
    text = text[:1].upper() + text[1:]
    sound = " – " not in text and not _PERSONAL.search(text)
    if len(text.split()) >= _SHORTEST and sound and not is_cut(sentence.quote):
        yield text


def list_sayings(
    told: "Sequence[tuple[Sentence, Speaker, Sentence]]", sentences: "Sequence[Sentence]",
    mentions: Mentions, namings: Namings,
) -> tuple[Saying, ...]:  # fmt: skip
    """One for each sentence that is told by somebody."""
    places = {s.number: Evidence(s.quote, s.paragraph, s.number) for s in sentences}
    naming = Naming(mentions, {}, {}, namings)
    found = []
    for sentence, speaker, said in told:
        if _LEAD.match(said.text):  # "According to her, usually, ..." is no good English
            continue
        standing = stand(said, naming, told=True)
        found.append(
            Saying(
                standing.text, _inside(said, standing.text, mentions), standing.loose,
                standing.words, speaker, places[sentence.number], places[speaker.named],
            )
        )  # fmt: skip
    return tuple(found)


def _inside(said: "Sentence", text: str, mentions: Mentions) -> str:
    """The sentence with a small first letter, unless its first word is a name."""
    first = said.span[0]
    if text.split(maxsplit=1)[0] in _SMALL:
        return text[:1].lower() + text[1:]
    name = first.pos_ == "PROPN" or (len(first.text) > 1 and first.text.isupper())
    if (name and not mentions.is_common(first.text)) or not text.startswith(first.text):
        return text
    return text if first.ent_type_ in _NAMES else text[:1].lower() + text[1:]


# "The Office should ..." is no name from its first word on.
_SMALL = frozenset({"The", "A", "An", "This", "These", "Those", "In", "On", "At", "For", "It"})
_NAMES = frozenset({"PERSON", "GPE", "ORG", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "LAW"})
