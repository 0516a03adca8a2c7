"""Answers: which phrases answer a question by themselves, and with what word one asks for them."""

import re

from quizgen.facts.frame import Phrase, Word
from quizgen.facts.lexicon import lexicon

_VAGUE_START = frozenset(
    ["this", "these", "those", "such", "another", "some", "any", "every", "each", "all", "both", "many", "several", "few", "most", "much", "one", "certain", "various", "other", "no", "either", "numerous", "more", "less", "fewer", "it", "its", "their", "his", "her"]
)
_CROWDS = frozenset(
    ["team", "group", "staff", "crew", "family", "couple", "people", "population", "gang", "police", "band", "crowd", "public"]
)
_PLURALS = {
    "country": "countries", "city": "cities", "university": "universities", "state": "states",
    "company": "companies", "agency": "agencies", "party": "parties", "county": "counties",
}  # fmt: skip
MAX_WORDS = 12


def unfit_answer(phrase: Phrase, *, content: int = 2) -> str:
    """Why the phrase is no good answer, or "".

    `content` is how many content words a common noun phrase needs to be specific.
    """
    head, words = phrase.head, phrase.words
    if head.pos == "PRON" or head.lower in _VAGUE_START:
        return "answer is a pronoun"
    if words[0].lower in _VAGUE_START:
        return "answer is vague"
    if len(words) > MAX_WORDS:
        return "answer is too long"
    if any(w.text in {";", ":", '"', "–", "("} for w in words):
        return "answer holds odd punctuation"
    if any(w.tag in {"PRP", "PRP$", "WDT", "WP", "WP$"} for w in words):
        return "answer leans on something else"
    if _run_together(phrase):
        return "answer looks like two phrases run together"
    if phrase.proper:
        return ""
    meaningful = [w for w in words if w.pos in {"NOUN", "PROPN", "ADJ", "NUM", "VERB"}]
    return "" if len(meaningful) >= content else "answer is not specific"


def _run_together(phrase: Phrase) -> bool:
    """An adjective after a noun on the left of the head: a sign of a wrong parse."""
    seen = False
    for word in phrase.words:
        if word.index >= phrase.head.index:
            return False
        if word.head != phrase.head.index:
            continue
        if word.pos in {"NOUN", "PROPN"} and word.dep != "poss":
            seen = True
        elif word.dep == "amod" and seen:
            return True
    return False


def ask_word(phrase: Phrase) -> tuple[str, bool] | None:
    """The question word for a phrase and whether its verb is singular; None when nothing is sure."""
    if phrase.proper:
        return _ask_name(phrase)
    if phrase.head.pos != "NOUN" or phrase.head.lemma in _CROWDS:
        return None
    if phrase.kind == "person":
        indefinite = phrase.words[0].lower in {"a", "an"}
        return None if indefinite else ("Who", True)
    if not phrase.kind and "person" in lexicon().noun_classes(phrase.head.lemma):
        return None
    return ("What", True)


def _ask_name(phrase: Phrase) -> tuple[str, bool] | None:
    if any(word.dep in {"relcl", "acl", "appos"} for word in phrase.words):
        return None
    if phrase.kind == "person":
        return ("Who", True)
    if not phrase.noun:
        if phrase.kind == "organisation" and not phrase.plural:
            return ("Which organisation", True)
        return None
    if phrase.plural:
        several = _PLURALS.get(phrase.noun)
        return (f"Which {several}", False) if several else None
    return (f"Which {phrase.noun}", True)


def answer_text(phrase: Phrase) -> str:
    """The phrase as an answer: without a leading article before a common noun that needs none."""
    return (
        re.sub(r"\s+", " ", phrase.text).strip(" ,.")
        if not _ends_in_initial(phrase.text)
        else phrase.text
    )


def _ends_in_initial(text: str) -> bool:
    return bool(re.search(r"(?:[A-Z]\.)+$", text))


def content_words(words: tuple[Word, ...]) -> frozenset[str]:
    """Lemmas of nouns, verbs, adjectives and numbers."""
    return frozenset(
        w.lemma
        for w in words
        if w.pos in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"} and len(w.lemma) > 2
    )
