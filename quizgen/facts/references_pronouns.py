"""Pronouns and possessives: whether the words around them tell what they stand for."""

from collections.abc import Sequence

from quizgen.facts.frame import Phrase, Word
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


def points_back(word: Word, words: Sequence[Word], mentions: Mentions) -> bool:
    """Whether a noun before the word in its sentence agrees with it, or the subject after it."""
    if word.tag == "PRP$" and _leads_to_owner(word, words, mentions):
        return True
    before = [w for w in words if w.index < word.index and w.pos in {"NOUN", "PROPN"}]
    nouns = [w for w in before if w.entity not in {"DATE", "TIME", "CARDINAL", "PERCENT"}]
    first = next((w for w in words if w.pos in {"VERB", "AUX"} and w.dep != "aux"), word)
    if word.dep in {"dobj", "dative"} and word.head == first.index:
        return False  # "One of the translations kept it": not itself
    if word.dep in _SUBJECTS:  # "In 2011, it was sold": by a sentence before
        main = any(w.index == word.head and w.dep == "ROOT" for w in words)
        nouns = [w for w in nouns if w.dep in _SUBJECTS or not main]
        if not any(w.dep in _SUBJECTS for w in nouns):
            return False
    if word.lower in {"they", "them", "their", "themselves"}:
        joined = any(w.lower == "and" and w.index < word.index for w in words)
        return any(w.tag in {"NNS", "NNPS"} for w in nouns) or (joined and len(nouns) > 1)
    if word.lower in {"it", "its", "itself"}:
        return any(w.tag in {"NN", "NNP"} and w.entity != "PERSON" for w in nouns)
    if word.lower in {"he", "him", "his", "himself", "she", "her", "herself"}:
        return any(_is_person(w, mentions) for w in nouns)
    return word.tag in {"WP", "WP$"} and bool(nouns)


def _leads_to_owner(word: Word, words: Sequence[Word], mentions: Mentions) -> bool:
    """ "In addition to his works on law, Ek wrote plays": the subject of the main clause owns."""
    root = next((w for w in words if w.dep == "ROOT"), None)
    told = [w for w in words if root is not None and w.head == root.index and w.dep in _SUBJECTS]
    if len(told) != 1 or not word.index < told[0].index - 1 or told[0].pos != "PROPN":
        return False
    if any(w.pos == "PROPN" for w in words if w.index < word.index):
        return False
    person = _is_person(told[0], mentions)
    return person if word.lower in {"his", "her"} else word.lower == "its" and not person


def _is_person(word: Word, mentions: Mentions) -> bool:
    """A name of somebody, or a noun for one person ("the pharaoh and his scribes")."""
    if word.pos == "PROPN":
        return word.text in mentions.people or word.entity == "PERSON"
    return word.tag == "NN" and lexicon().noun_class(word.lemma) == "person"


def _is_one_of(word: Word, words: Sequence[Word]) -> bool:
    return any(w.lower == "of" and w.head == word.index for w in words)


def _is_joint(word: Word, words: Sequence[Word]) -> bool:
    """ "in that manufacturing involves ...": a clause follows, not a noun."""
    before = next((w.lower for w in words if w.index == word.index - 1), "")
    head = next((w for w in words if w.index == word.head), word)
    clause = any(w.dep in _SUBJECTS and w.head == head.head for w in words)
    clause |= any(w.pos == "VERB" for w in words if w.head == word.head)
    return word.lower == "that" and before == "in" and (head.dep in _SUBJECTS or clause)


def find_pronoun(word: Word, words: Sequence[Word], owner: Phrase | None) -> str:
    if word.tag == "PRP" and word.dep in {"nsubj", "nsubjpass"} and owner is not None:
        return "" if _means_subject(word.lower, owner) else f"pronoun: {word.lower}"
    if (word.tag == "PRP" and "." not in word.text) or (word.tag == "WP" and word.lower != "who"):
        return f"pronoun: {word.lower}"
    if word.lower in {"this", "that", "these", "those"} and word.tag in {"DT", "PDT"}:
        told = _is_one_of(word, words) or _is_joint(word, words)  # "those of Spain", "in that it"
        return "" if told else f"pointing word: {word.lower}"
    if word.lower in {"one", "ones"} and word.pos in {"NOUN", "PRON"}:
        return f"pronoun: {word.lower}"
    if word.lower == "one" and word.dep in {"nsubj", "nsubjpass"}:
        return "" if _is_one_of(word, words) else "pronoun: one"
    return ""


def _means_subject(pronoun: str, subject: Phrase) -> bool:
    """ "the town closed the port because it was poor": subjects of side clauses."""
    if subject.head.tag == "PRP":
        return False
    if pronoun in {"he", "she"}:
        return subject.kind == "person" and subject.proper and not subject.plural
    if pronoun == "they":
        return subject.plural
    return pronoun == "it" and not subject.plural and subject.kind != "person"


def find_possessive(word: Word, owner: Phrase | None, words: Sequence[Word]) -> str:
    if word.tag != "PRP$" or _owner_before(word, words):
        return ""
    reason = f"possessive: {word.lower}"
    if owner is None or word.lower in {"my", "our", "your"}:
        return reason
    if word.lower == "their":
        return "" if owner.plural else reason
    if word.lower == "its":
        mister = owner.text.startswith(("Mr ", "Mrs ", "Ms ", "Mr. ", "Mrs. ", "Ms. ", "Dr "))
        holds = (owner.proper and not mister) or owner.kind in {"group", "animal", "organisation"}
        return "" if holds and not owner.plural and owner.kind != "person" else reason
    return "" if owner.kind == "person" and not owner.plural else reason


def _owner_before(word: Word, words: Sequence[Word]) -> bool:
    """ "Anderson and his colleagues": the noun just before owns, if it agrees."""
    nouns = [w for w in words if w.index < word.index and w.pos in {"NOUN", "PROPN"}]
    if not nouns:
        return False
    last = nouns[-1]
    plural = last.tag in {"NNS", "NNPS"}
    if word.lower == "their":
        return plural or _only_many(nouns)
    if word.lower == "its":
        return not plural and last.entity != "PERSON"
    return last.pos == "PROPN" and last.entity in {"PERSON", ""} and not plural


def _only_many(nouns: Sequence[Word]) -> bool:
    """ "Plants restore air only with their green parts": of one clause, one subject can own."""
    many = [noun for noun in nouns if noun.tag in {"NNS", "NNPS"}]
    return len(many) == 1 and many[0].dep in _SUBJECTS
