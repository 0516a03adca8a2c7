"""Namings: the fuller ways in which an article says a noun, and the names it may stand for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quizgen.facts.counting import bare_name
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.facts.simplify import contiguous, subtree

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.sentence import Sentence


_LONGEST_OF = 5  # words
_MOST_KINDS = 2  # words that tell what kind of thing it is
_OWNED = frozenset({"artifact", "communication", "act", "cognition"})  # one of many of its owner


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
                for read in (_read_naming, _read_owned, _read_of, _read_instance):
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
    if any(c.tag_ in {"PRP$", "CD"} for c in token.lefts) or _goes_on(token):
        return None
    text = token.doc[places[0] : places[-1] + 1].text
    proper = token.pos_ == "PROPN" and all(word[0].isupper() for word in text.split())
    if '"' in text or (token.pos_ == "PROPN" and not proper):
        return None
    first = token.doc[places[0]]
    if not proper and first.is_sent_start and not first.ent_type_:
        text = text[:1].lower() + text[1:]
    return Naming(text, sentence, proper, token.tag_.endswith("S"))


def _read_of(token: "Token", sentence: int) -> Naming | None:
    """ "a screen of small pins", "a study by Oxfam": the study by Oxfam, later on."""
    led = [c.lower_ for c in token.lefts] in (["a"], ["an"])
    of = [c for c in token.rights if c.dep_ == "prep"]
    if token.pos_ != "NOUN" or not led or len(of) != 1 or of[0].lower_ not in {"of", "by"}:
        return None
    by = of[0].lower_ == "by"
    if by and not any(c.pos_ == "PROPN" for c in of[0].children):
        return None
    places = subtree(of[0])
    near = places[0] == token.i + 1 and contiguous(places) and len(places) <= _LONGEST_OF
    if not near or any(token.doc[place].pos_ in {"PRON", "PUNCT", "VERB"} for place in places):
        return None
    text = token.doc[token.i : places[-1] + 1].text
    return Naming(text, sentence, proper=by, plural=False)


def _read_owned(token: "Token", sentence: int) -> Naming | None:
    """ "Ruritania's strict new press law": Ruritania's press law, later on."""
    owner = next((c for c in token.lefts if c.dep_ == "poss" and c.pos_ == "PROPN"), None)
    if token.pos_ != "NOUN" or owner is None or token.i + 1 == len(token.doc):
        return None
    whose = list(owner.subtree)
    kinds = [c for c in token.lefts if c.dep_ in {"compound", "nmod"}]
    kinds = kinds or [c for c in token.lefts if c.dep_ == "amod"]
    named = all(w.pos_ in {"PROPN", "PART"} or w.lower_ == "the" for w in whose)
    owned = lexicon().noun_class(token.lemma_.lower()) in _OWNED
    if not (named and owned) or len(kinds) > _MOST_KINDS or token.nbor().tag_ == "POS":
        return None
    words = [*whose, *(w for c in kinds for w in c.subtree), token]
    text = "".join(w.text_with_ws for w in words).strip()
    text = f"the{text[3:]}" if text.startswith("The ") else text
    return Naming(text, sentence, proper=True, plural=token.tag_.endswith("S"), whole=True)


def _goes_on(name: "Token") -> bool:
    """ "the Royal Society of Literature" is not the Royal Society."""
    following = name.doc[name.i + 1 : name.i + 4]
    of = len(following) > 1 and following[0].lower_ in {"of", "for"}
    return name.pos_ == "PROPN" and of and any(word.pos_ == "PROPN" for word in following[1:])


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
