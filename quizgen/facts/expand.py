"""Expansion: "the survey" said in full, where the article has named it just one way before."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.facts.counting import bare_name
from quizgen.facts.frame import Frame, Part, Word
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.simplify import contiguous, subtree
from quizgen.facts.topics import read_title_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.sentence import Sentence

_REACH = 6  # sentences back that a common noun phrase may be picked up from
_NAME_REACH = 8  # the same for a name of that kind of thing
_PLACE_REACH = 2  # the same for a place, in an article about another place


@dataclass(frozen=True, slots=True)
class Naming:
    """A fuller way in which a noun was said, and where.

    `text` is without article, but for a name that the article calls so ("ABC is a network"), which
    is `whole`: it takes the place of the phrase as it is.
    """

    text: str
    sentence: int
    proper: bool
    plural: bool
    whole: bool = False


Namings = Mapping[str, Sequence[Naming]]


def collect_namings(sentences: "Sequence[Sentence]", mentions: Mentions) -> dict[str, list[Naming]]:
    """Noun lemma -> its fuller namings in the order of the article."""
    found: dict[str, list[Naming]] = {}
    for sentence in sentences:
        for noun, name in _read_names(sentence, mentions):
            found.setdefault(noun, []).append(name)
        for token in sentence.span:
            if token.pos_ in {"NOUN", "PROPN"}:
                for read in (_read_naming, _read_instance):
                    naming = read(token, sentence.number)
                    if naming is not None:
                        found.setdefault(token.lemma_.lower(), []).append(naming)
    return found


def _read_names(sentence: "Sentence", mentions: Mentions) -> Iterator[tuple[str, Naming]]:
    """(noun, name) of names whose kind is sure: "Fort Caroline" may be "the fort" later on."""
    for entity in sentence.span.ents:
        name = bare_name(entity.text)
        kind = mentions.kind(name)
        if not kind.noun and kind.coarse != "organisation":
            continue
        if lexicon().noun_class(mentions.described.get(name, "")) == "event":
            continue  # "The Oscars are a yearly ceremony": "the ceremony" later on is one of them
        article = entity.text.lower().startswith("the ") or (
            entity.start > 0 and entity.doc[entity.start - 1].lower_ == "the"
        )
        said = Naming(f"the {name}" if article else name, sentence.number, True, False, whole=True)
        yield kind.noun or "organization", said
        if kind.coarse == "organisation" and kind.noun:
            yield "organization", said


def _read_naming(token: "Token", sentence: int) -> Naming | None:
    left = [c for c in token.lefts if c.dep_ in {"compound", "amod", "nmod"}]
    if token.pos_ == "NOUN":
        left = [c for c in left if c.dep_ == "compound"]
    places = sorted({place for child in left for place in subtree(child)} | {token.i})
    if len(places) < 2 or not contiguous(places) or len(places) > 5:
        return None
    if any(c.tag_ in {"PRP$", "CD"} for c in token.lefts):
        return None
    text = token.doc[places[0] : places[-1] + 1].text
    proper = token.pos_ == "PROPN" and all(word[0].isupper() for word in text.split())
    if '"' in text or (token.pos_ == "PROPN" and not proper):
        return None
    first = token.doc[places[0]]
    if not proper and first.is_sent_start and not first.ent_type_:
        text = text[:1].lower() + text[1:]
    return Naming(text, sentence, proper, token.tag_.endswith("S"))


def _read_instance(token: "Token", sentence: int) -> Naming | None:
    """`ABC is a network`, `Accell, a public company`: what the name may be called later."""
    named = token.head
    if token.dep_ == "attr" and token.head.lemma_ == "be":
        named = next((c for c in token.head.children if c.dep_ == "nsubj"), token)
    if token.dep_ not in {"attr", "appos"} or named.pos_ != "PROPN" or token.pos_ != "NOUN":
        return None
    if token.head.lemma_ == "be" and lexicon().noun_class(token.lemma_.lower()) == "event":
        return None
    if any(c.dep_ in {"conj", "appos", "prep", "relcl"} and c is not token for c in named.children):
        return None
    places = [place for place in subtree(named) if place <= named.i]
    article = token.doc[places[0]].lower_ == "the"
    text = token.doc[places[0] + article : named.i + 1].text
    return Naming(f"the {text}" if article else text, sentence, True, False, whole=True)


def expand_parts(frame: Frame, namings: Namings, mentions: Mentions) -> Frame:
    """The frame with every bare "the NOUN" said in full where only one thing can be meant."""
    return replace(
        frame,
        parts=tuple(_expand_part(part, frame, namings, mentions) for part in frame.parts),
    )


def _expand_part(part: Part, frame: Frame, namings: Namings, mentions: Mentions) -> Part:
    for word in part.words:
        part = _say_pointing(part, word)
        head = bare_definite(word, part.words)
        if head is None:
            continue
        if part is not frame.subject and _is_title_noun(head, frame, mentions):
            part = replace(part, expanded=part.expanded | {head.index})
            continue
        full = full_naming(head, frame.evidence.sentence, namings, mentions)
        short = f"the {head.text}"
        if (
            full
            and part.text.lower().count(short.lower()) == 1
            and full.lower() not in frame.clause.lower()
        ):
            part = _say(part, short, full, head)
    return part


def _say_pointing(part: Part, word: Word) -> Part:
    """ "this renewal of hostilities" is told by what follows: "the renewal of hostilities"."""
    if word.lower not in {"this", "these"} or word.dep != "det":
        return part
    told = [w for w in part.words if w.head == word.head and w.dep == "prep" and w.lower == "of"]
    head = next((w for w in part.words if w.index == word.head), None)
    if not told or head is None or lexicon().noun_class(head.lemma) not in {"act", "event"}:
        return part
    pattern = re.compile(rf"\b{word.text}\b", re.IGNORECASE)
    phrase = part.phrase
    if phrase is not None:
        phrase = replace(phrase, text=pattern.sub("the", phrase.text, count=1))
    text = pattern.sub("the", part.text, count=1)
    return replace(part, text=text, phrase=phrase, expanded=part.expanded | {head.index})


def _is_title_noun(head: Word, frame: Frame, mentions: Mentions) -> bool:
    """ "the country", where the clause names the country that the article is about."""
    title = read_title_noun(head.lemma, mentions)
    return bool(title) and title.lower() in frame.clause.lower()


def bare_definite(word: Word, words: Sequence[Word]) -> Word | None:
    """The noun of "the NOUN" with nothing else said of it."""
    if word.lower != "the" or word.dep != "det":
        return None
    head = next((w for w in words if w.index == word.head), None)
    if head is None or head.pos != "NOUN" or head.index != word.index + 1:
        return None
    below = [w for w in words if w.head == head.index and w.index not in (head.index, word.index)]
    return None if any(w.dep not in {"case", "punct", "cc"} for w in below) else head


def full_naming(head: Word, sentence: int, namings: Namings, mentions: Mentions) -> str:
    """How "the HEAD" is said in full where only one thing can be meant, or ""."""
    title = mentions.title.split(",")[0].strip()
    plural = head.tag.endswith("S")
    if not plural and read_title_noun(head.lemma, mentions):
        return title
    words = title.split()
    named = title.lower() in mentions.text.lower()  # and no headline
    last = words[-1] if len(words) > 1 else ""
    if named and not plural and last.lower() == head.lemma and last[0].isupper():
        return f"the {bare_name(title)}"
    before = [
        naming for naming in namings.get(head.lemma, ())
        if naming.sentence < sentence and naming.plural == plural
    ]  # fmt: skip
    names = {
        naming.text if naming.whole else f"the {naming.text}" for naming in before if naming.proper
    }
    reach = _PLACE_REACH if _is_place_elsewhere(head, mentions) else _NAME_REACH
    if not any(n.proper and sentence - n.sentence <= reach for n in before):
        names = {name for name in names if bare_name(name) in title}
    names = _drop_parts(names)
    if len({bare_name(name) for name in names}) == 1:
        name = min(names)
        return "" if head.lemma in _FIRMS and _is_rivalled(name, mentions) else name
    near = {n.text for n in before if not n.proper and sentence - n.sentence <= _REACH}
    told = lexicon().noun_class(head.lemma) != "time" and head.lemma not in _WORKS
    if not names and len(near) == 1 and told:
        said = next(iter(near))
        just_now = any(n.text == said and sentence - n.sentence == 1 for n in before)
        return f"the {said}" if just_now or mentions.text.count(said) > 1 else ""
    return ""


_FIRMS = frozenset({"company", "firm", "corporation"})
_WORKS = frozenset(
    {
        "film",
        "movie",
        "novel",
        "book",
        "song",
        "album",
        "play",
        "painting",
        "poem",
        "series",
        "show",
        "episode",
        "opera",
    }
)  # known by titles: no "feature film"


def _is_rivalled(name: str, mentions: Mentions) -> bool:
    """Whether the headline is about another body: under it, that one is "the company"."""
    titled = [other for other in mentions.labels if other[:1].isupper() and other in mentions.title]
    bodies = [other for other in titled if mentions.kind(other).coarse == "organisation"]
    return any(other not in name for other in bodies)


def _is_place_elsewhere(head: Word, mentions: Mentions) -> bool:
    """ "the region" in an article on Kenya, "the state" in any: seldom one that was only named."""
    if lexicon().noun_class(head.lemma) not in {"location", "group"}:
        return False
    return mentions.kind(mentions.title).coarse == "place" or head.lemma in _GENERAL


_GENERAL = frozenset({"state", "country", "nation", "government", "church", "court", "city"})


def _drop_parts(names: set[str]) -> set[str]:
    """Without short forms of another: "the Virunga park" beside "the Virunga National Park"."""
    said = {name: set(bare_name(name).lower().split()) for name in names}
    return {
        name for name, words in said.items()
        if not any(words < other for other in said.values())
    }  # fmt: skip


def _say(part: Part, short: str, full: str, head: Word) -> Part:
    place = part.text.lower().index(short.lower())
    text = part.text[:place] + full + part.text[place + len(short) :]
    phrase = part.phrase
    if phrase is not None and short.lower() in phrase.text.lower():
        start = phrase.text.lower().index(short.lower())
        phrase = replace(
            phrase, text=phrase.text[:start] + full + phrase.text[start + len(short) :]
        )
    return replace(part, text=text, phrase=phrase, expanded=part.expanded | {head.index})
