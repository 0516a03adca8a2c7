"""Rules of definitions: whether "What is X?" has one answer, and one that is worth knowing."""

import re

from quizgen.facts.frame import Phrase
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate
from quizgen.questions.verify_worth import stem
from quizgen.shipped import word_set

_EVERYDAY = 5  # familiarity of a word that needs no article to explain it: "frog", "sodium"
_OPENING = 3  # sentences in which an article says what it is about
LITTLE = "the complement says little"


def find_circle(candidate: Candidate, _: Mentions) -> str:
    """ "Radio stations are stations that ...": explained by itself."""
    if candidate.answer_kind != "definition":
        return ""
    stems = {w[:6] for w in re.findall(r"[a-z]{5,}", candidate.question.lower())}
    told = {w[:6] for w in re.findall(r"[a-z]{5,}", candidate.answer.lower())}
    return "definition goes in a circle" if stems & told else ""


def find_mere_role(candidate: Candidate, _: Mentions) -> str:
    """ "Frogs are a few of the amphibians", "sodium is an essential nutrient": not what it is."""
    phrase = candidate.phrase
    if candidate.answer_kind != "definition" or phrase is None:
        return ""
    head = phrase.head
    counted = head.lemma in {"few", "number", "lot", "one", "some", "many"}
    kind = head.lemma in word_set("questions", "kind_nouns") and _tells_which(phrase)
    role = head.lemma in word_set("questions", "role_heads") and not kind
    if any(w.text in {"$", "£", "€"} or w.lower in {"million", "billion"} for w in phrase.words):
        return LITTLE  # "a $7 billion industry"
    return LITTLE if role or counted or not head.lemma.islower() else ""


def _tells_which(phrase: Phrase) -> bool:
    """ "a type of animation produced by moving paper": the clause says which type."""
    behind = [w for w in phrase.words if w.index > phrase.head.index]
    return any(w.dep in {"relcl", "acl"} for w in behind)


def find_open_definition(candidate: Candidate, mentions: Mentions) -> str:
    """Everyday words, places, and the topic once its definition is past have many true answers."""
    if candidate.form != "definition" or candidate.frame is None:
        return ""
    subject = candidate.frame.subject.phrase
    if subject is None or subject.kind == "person":
        return ""
    return find_open_term(subject, candidate.evidence.sentence, mentions)


def find_open_term(subject: Phrase, sentence: int, mentions: Mentions) -> str:
    """The same of a term that the sentence of that number defines."""
    titled = stem(subject.head.lemma) in {stem(lemma) for lemma in mentions.title_lemmas}
    titled |= mentions.acronyms.get(subject.name, "").lower() == mentions.title.lower() != ""
    if titled:
        opening = sentence < _OPENING
        return "" if opening and not _is_place(subject.name) else LITTLE
    if subject.text[:1].isupper():
        return LITTLE if _is_place(subject.name) else ""
    if subject.head.lemma in word_set("facts", "vague_heads"):
        return LITTLE  # "a feasible alternative"
    single = sum(word.dep != "det" for word in subject.words) == 1
    common = lexicon().familiarity(subject.head.lemma.lower()) >= _EVERYDAY
    return "subject is an everyday word" if common and single else ""


def _is_place(name: str) -> bool:
    return lexicon().place_kind(name) is not None
