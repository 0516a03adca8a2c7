"""Defining sentences: "A walker is a tool for people who ...", word for word from one parse.

What a clause says is a fact only if two parses agree on it; a long definition seldom gives that.
But its words need not be understood: they stand behind "is", to the end of the sentence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quizgen.facts.frame import Evidence, Frame, Phrase
from quizgen.facts.mentions import Mentions
from quizgen.facts.phrases import make_phrase, make_word
from quizgen.facts.references import dangling
from quizgen.facts.simplify import SUBJECTS, contiguous, subtree
from quizgen.shipped import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

    from quizgen.facts.sentence import Sentence

_LONGEST_TERM, _LONGEST = 5, 22  # words
_FEWEST = 3  # content words that tell what it is
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_TELLING = frozenset({"relcl", "acl", "prep"})
# Behind a comma, what is told beside what the thing is.
_MORE = frozenset(
    {"and", "but", "so", "as", "although", "though", "while", "whereas", "including", "such",
     "because", "since", "with"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Definition:
    """`term` (as it reads inside a sentence) is `meaning`; `kind` is the meaning as a phrase."""

    term: Phrase
    meaning: str
    kind: Phrase
    evidence: Evidence


def list_definitions(
    sentences: "Sequence[Sentence]", frames: Sequence[Frame], mentions: Mentions
) -> Iterator[Definition]:
    """One for each sentence that defines its subject and of which no clause says so."""
    told = {frame.evidence.sentence for frame in frames if _has_kind(frame)}
    for sentence in sentences:
        place = Evidence(sentence.quote, sentence.paragraph, sentence.number)
        found = None if sentence.number in told else find_definition(sentence, mentions, place)
        if found is not None:
            yield found


def _has_kind(frame: Frame) -> bool:
    """Whether a clause says "is a ..."."""
    complement = frame.part("complement")
    return complement is not None and complement.words[0].lower in {"a", "an", "the"}


def find_definition(
    sentence: "Sentence", mentions: Mentions, evidence: Evidence
) -> Definition | None:
    """What the sentence says that its subject is, if it begins with a term and says just that."""
    root = sentence.span.root
    subjects = [child for child in root.children if child.dep_ in SUBJECTS]
    kinds = [child for child in root.children if child.dep_ == "attr" and child.pos_ == "NOUN"]
    if sentence.inside_quotation or len(subjects) != 1 or len(kinds) != 1:
        return None
    subject, kind = subjects[0], kinds[0]
    first = kind.left_edge
    if not _is_term(subject, sentence) or first.i != root.i + 1 or root.lower_ not in {"is", "are"}:
        return None
    if not (_is_genus(kind, first) and (kind.tag_ == "NNS") == (root.lower_ == "are")):
        return None
    tail = _read_meaning(first, kind, sentence)
    told = [make_word(token) for token in tail]
    if len(tail) > _LONGEST or sum(word.pos in _CONTENT for word in told) < _FEWEST:
        return None
    term = replace(make_phrase(subject, mentions), plural=root.lower_ == "are")
    if dangling(told, mentions, owner=term, sentence=sentence.number, whole=True):
        return None
    meaning = "".join(token.text_with_ws for token in tail).strip()
    return Definition(term, meaning, make_phrase(kind, mentions), evidence)


def _is_term(subject: "Token", sentence: "Sentence") -> bool:
    """ "A walker", "Stomata", "Computer accessibility" at the start: no single thing or person."""
    places = subtree(subject)
    if places[0] != sentence.span.start or not contiguous(places) or len(places) > _LONGEST_TERM:
        return False
    if any(map(_is_particular, (subject.doc[place] for place in places))):
        return False
    return subject.i == places[-1] == subject.head.i - 1 and subject.ent_type_ not in {
        "PERSON", "GPE", "LOC", "DATE", "CARDINAL", "NORP",
    }  # fmt: skip


def _is_particular(word: "Token") -> bool:
    """What makes a subject one certain thing, or more than a term."""
    if word.tag_ in {"PRP", "PRP$", "CD", "DT"} and word.lower_ not in {"a", "an"}:
        return True
    return word.is_punct or word.dep_ in {"cc", "prep", "relcl", "acl"}


def _is_genus(kind: "Token", first: "Token") -> bool:
    """ "a tool for ...", "devices that ...": a kind of thing, and what tells it from others."""
    bare = first == kind or first.pos_ in {"ADJ", "NOUN", "VERB", "ADV"}
    led = first.lower_ in {"a", "an"} or bare
    vague = kind.lemma_ in word_set("facts", "vague_heads")
    told = [child for child in kind.children if child.dep_ in _TELLING and child.i > kind.i]
    return led and not vague and any(child.left_edge.i == kind.i + 1 for child in told)


def _read_meaning(first: "Token", kind: "Token", sentence: "Sentence") -> "list[Token]":
    """The words behind "is", to the end of the sentence or to where something else begins."""
    words = [token for token in sentence.span if token.i >= first.i]
    while words and words[-1].is_punct:
        words.pop()
    ends = [i for i, token in enumerate(words) if token.i > kind.i and _begins_more(token)]
    if ends and (words[ends[0]].text != "," or len(words) > _LONGEST):
        words = words[: ends[0]]
    return words


def _begins_more(token: "Token") -> bool:
    """ ", and it ...", "; it", ", which": what goes on after what it is."""
    if token.text in {";", ":", "–"}:
        return True
    after = token.nbor() if token.i + 1 < token.sent.end else token
    return token.text == "," and after.lower_ in _MORE
