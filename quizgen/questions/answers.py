"""Answers: which phrases answer a question by themselves, and with what word one asks for them."""

import re

from quizgen.facts.frame import Phrase, Word
from quizgen.facts.lexicon import lexicon
from quizgen.shipped import word_set

_DIRECTIONS = frozenset(
    a + b for a in ("north", "south", "") for b in ("east", "west", "") if a + b
)
FAMILIAR = 8  # how well-known a noun is, as the lexicon counts; everyday words lie above
MAX_WORDS = 12
SURE = 0.7  # share of uses


def unfit_answer(phrase: Phrase, *, content: int = 2) -> str:
    """Why the phrase is no good answer, or "".

    `content` is how many content words a common noun phrase needs to be specific.
    """
    head, words = phrase.head, phrase.words
    if head.pos == "PRON" or head.lower in word_set("questions", "vague_starts"):
        return "answer is a pronoun"
    if words[0].lower in word_set("questions", "vague_starts"):
        return "answer is vague"
    if len(phrase.text.split()) > MAX_WORDS:
        return "answer is too long"
    if re.search(r"\bas (?:well )?as$|\bas \w+(?:ible|able|ous|ful|al)\b", phrase.text):
        return "answer is cut or misread"
    if any(w.text in {";", ":", '"', "–", "("} for w in words):
        return "answer holds odd punctuation"
    if any(w.tag in {"PRP", "WDT", "WP", "WP$", "WRB"} for w in words):
        return "answer leans on something else"
    if _run_together(phrase):
        return "answer looks like two phrases run together"
    if any(w.head == head.index and w.lower in word_set("questions", "vague_adjectives")
           for w in words):  # fmt: skip
        return "answer is vague"
    if head.lemma in _AMOUNTS and words[0].lower in {"a", "an"}:
        return "answer is vague"  # "a variety of techniques", "a large part of Asia"
    return "" if _is_specific(phrase, content) else "answer is not specific"


_AMOUNTS = frozenset({"variety", "number", "range", "part", "portion", "majority", "lot", "host",
                      "series", "set", "group", "amount", "array", "handful"})  # fmt: skip


def _is_specific(phrase: Phrase, content: int) -> bool:
    if phrase.proper:
        return not is_direction(phrase)
    if len(phrase.words) <= 2 and is_term(phrase.head, phrase.words, content):
        return True
    meaningful = [w for w in phrase.words if w.pos in {"NOUN", "PROPN", "ADJ", "NUM", "VERB"}]
    return len(meaningful) >= content


def is_direction(phrase: Phrase) -> bool:
    """ "Southwest" alone is half of a name; "the South" is one."""
    return phrase.proper and phrase.text.lower() in _DIRECTIONS


def is_term(head: Word, words: tuple[Word, ...], content: int) -> bool:
    """Whether one noun says enough: a generic plural or mass noun that is no everyday word."""
    if words[0].lower in {"a", "an"} or head.lemma in word_set("facts", "anaphoric"):
        return False
    if words[0].lower == "the" and len(words) == 2 and head.tag == "NNS":
        return False
    return content <= 1 or (len(head.lemma) > 3 and lexicon().familiarity(head.lemma) < FAMILIAR)


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
    """The question word for a phrase and whether its verb is singular; None if nothing is sure."""
    if phrase.proper:
        return _ask_name(phrase)
    if phrase.head.pos != "NOUN":
        return None
    if phrase.kind == "group" or phrase.head.lemma in word_set("questions", "crowds"):
        return _ask_group(phrase)
    if phrase.kind == "person" and not _is_person(phrase.head.lemma):
        return None
    if phrase.kind == "person":
        indefinite = phrase.words[0].lower in {"a", "an"}
        return None if indefinite else ("Who", True)
    if not phrase.kind and "person" in lexicon().noun_classes(phrase.head.lemma):
        return None
    return ("What", True)


def _ask_group(phrase: Phrase) -> tuple[str, bool] | None:
    """Of bodies neither "who" nor "what" sounds right: "which authorities", if the answer says so.

    What is no body of people is a "what": a set of tables, a series of tests.
    """
    lemma = phrase.head.lemma
    crowd = lemma in word_set("questions", "crowds")
    body = lemma in _BODIES or lexicon().is_kind_of(lemma, "organization")
    if not body:
        return None if crowd or lexicon().is_kind_of(lemma, "social group") else ("What", True)
    told = [w for w in phrase.words if w.head == phrase.head.index and w.index < phrase.head.index]
    which = any(w.pos == "PROPN" or w.text[0].isupper() for w in told)
    joined = any(w.dep == "conj" for w in phrase.words)
    if not which or joined:
        return None
    return (f"Which {phrase.head.lower}", not phrase.plural)


_BODIES = frozenset({"authority", "force", "troop", "army", "regime", "government", "parliament",
                     "council", "tribe", "clan", "dynasty", "family"})  # fmt: skip


def _is_person(lemma: str) -> bool:
    """Whether most uses of the noun name people: "prey" and "host" do not."""
    classes = lexicon().noun_classes(lemma)
    return classes.get("person", 0.0) >= SURE or not classes


def _ask_name(phrase: Phrase) -> tuple[str, bool] | None:
    if any(word.dep in {"relcl", "acl", "appos"} for word in phrase.words):
        return None
    if phrase.kind == "person":
        return ("Who", True) if _are_people(phrase) else None
    if not phrase.noun:
        if phrase.name.isupper() and not phrase.plural and phrase.kind in {"", "organisation"}:
            return ("What", True)  # "ATP", "the GPhC": what kind of thing it is stays open
        return None
    if phrase.plural:
        return (f"Which {plural_of(phrase.noun)}", False) if _is_one_kind(phrase) else None
    return (f"Which {phrase.noun}", True)


def _are_people(phrase: Phrase) -> bool:
    """ "Vespucci and Ojeda's tales" begins with a man and is no man."""
    joined = [w for w in phrase.words if w.dep == "conj" and w.pos == "NOUN"]
    return all(lexicon().noun_class(w.lemma) in {"person", "group", None} for w in joined)


_LAND = frozenset({"bay", "coast", "desert", "island", "islands", "lake", "lakes", "mountains",
                   "ocean", "peninsula", "river", "sea", "valley"})  # fmt: skip


def _is_one_kind(phrase: Phrase) -> bool:
    """Whether the names of a list are told to be of one kind: countries, cities, two laws."""
    others = [w for w in phrase.words if w.dep == "conj"]
    named = all(w.pos == "PROPN" for w in others)
    alike = {w.lemma.lower() for w in others} <= {phrase.head.lemma.lower()}
    land = {w.lower for w in phrase.words} & _LAND - {phrase.noun, f"{phrase.noun}s"}
    if land:
        return False  # "Banff, Jasper and the Rocky Mountains" are no cities
    apart = phrase.noun not in {w.lower for w in phrase.words}  # "Fort William and Mary" is one
    return named and ((phrase.kind == "place" and apart) or alike)


def plural_of(noun: str) -> str:
    """The plural of a kind of thing: "countries", "churches", "universities"."""
    if re.search(r"[^su]s$", noun):
        return noun  # "forces", as in the names of armies
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + ("es" if re.search(r"(?:s|x|ch|sh)$", noun) else "s")


def answer_text(phrase: Phrase) -> str:
    """The phrase as an answer: "Calvin alone" is Calvin."""
    if _ends_in_initial(phrase.text):
        return phrase.text
    text = re.sub(r"\s+", " ", phrase.text).strip(" ,.")
    return re.sub(r" (?:alone|itself|himself|herself|themselves|too)$", "", text)


def _ends_in_initial(text: str) -> bool:
    return bool(re.search(r"(?:[A-Z]\.)+$", text))


def content_words(words: tuple[Word, ...]) -> frozenset[str]:
    """Lemmas of nouns, verbs, adjectives and numbers."""
    return frozenset(
        w.lemma
        for w in words
        if w.pos in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"} and len(w.lemma) > 2
    )
