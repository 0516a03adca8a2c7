"""Signs in the text that a name is a person's, where the tagger of names went wrong."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from quizgen.facts.lexicon import lexicon
from quizgen.shipped import word_list

_CAPITAL = r"[A-ZÀ-ÝŞĞİÇ][\w'-]*\w"
_NAME = re.compile(  # not the other name of somebody in brackets
    rf"(?<!\()\b{_CAPITAL}(?: (?:de|van|von|der|bin|ibn|bint|da|di|al))?"
    rf"(?: (?:al-)?{_CAPITAL}){{1,2}}\b"
)
_ENOUGH = 2.5
_BEFORE, _AFTER = 40, 90  # characters around a name that are looked at


@cache
def saying_forms() -> str:
    """All forms of the verbs of saying, as alternatives of a pattern."""
    forms = {form for line in word_list("facts", "saying_verbs") for form in line.split()[1:]}
    return "|".join(sorted(forms))


def find_signed_people(
    text: str, labels: Mapping[str, Counter[str]], lower: Counter[str]
) -> Iterator[str]:
    """Full names that at least two signs call a person: a given name, a role beside the name, words
    that are said, "he" or "she" after it, the surname alone elsewhere.
    """
    plain = text.replace("’", "'")
    names = (found.group(0).removesuffix("'s") for found in _NAME.finditer(plain))
    for name in dict.fromkeys(names):
        if _may_be_person(name, labels, lower) and _weigh(name, plain, labels) >= _ENOUGH:
            yield name


def _may_be_person(name: str, labels: Mapping[str, Counter[str]], lower: Counter[str]) -> bool:
    votes = labels.get(name, Counter())
    places = votes["GPE"] + votes["LOC"] + votes["FAC"] + votes["NORP"]
    words = name.split()
    return (
        places <= votes["PERSON"]
        and votes["ORG"] <= 2
        and all(lower[word.lower()] == 0 for word in words[:1])
        and not any(lexicon().is_demonym(word) or lexicon().calendar_kind(word) for word in words)
        and lexicon().place_kind(name) is None
        and not lexicon().is_title(words[0])
    )


def _weigh(name: str, text: str, labels: Mapping[str, Counter[str]]) -> float:
    first, last = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
    weight = 2.0 if lexicon().first_name(first) else 0.0
    alone = len(re.findall(rf"\b{re.escape(last)}\b", text))
    weight += float(alone > text.count(name)) + min(1, labels.get(name, Counter())["PERSON"])
    for found in re.finditer(rf"\b{re.escape(name)}\b", text):
        before = text[max(0, found.start() - _BEFORE) : found.start()]
        after = text[found.end() : found.end() + _AFTER]
        after = after if _LIFE.match(after) else after.split(".", maxsplit=1)[0]
        weight += _weigh_around(before, after)
    return weight


# "Ibn al-Wafid (1008–1074)", "Sabur Ibn Sahl (d 869)", "... Rāzi (Rhazes) (865–915)"
_LIFE = re.compile(
    r" (?:\([^()\d]{3,20}\) )?\((?:[^()\d;]{3,20}, )?(?:c\. ?|AD )?"
    r"(?:\d{3,4} ?[–-] ?(?:c\. ?)?\d{3,4}(?: [BC]?CE?)?|(?:d|b|born|died)\.? \d{3,4})\)"
)
_LINKS = "of|at|for|with|in|from|who"


def _weigh_around(before: str, after: str) -> float:
    signs = 2.0 * bool(_LIFE.match(after))
    told = re.search(r"([\w-]+),? $", before)
    if told and told.group(1)[0].islower() and _is_person(told.group(1)):
        signs += 2.0
    role = re.match(rf", (?:an? |the |former )?([^,.;:]{{3,60}}?)(?: (?:{_LINKS}) |,|$)", after)
    if role and _is_person(role.group(1).split()[-1]):
        signs += 2.0
    said = re.match(rf"(?:,[^\"]*,)? (?:{saying_forms()})\b", after)
    if said or re.search(rf"\b(?:{saying_forms()}) $", before):
        signs += 1.0
    return signs + 0.5 * bool(re.search(r"\b(?:he|she|his|her)\b", after))


def _is_person(noun: str) -> bool:
    return lexicon().noun_class(noun.lower()) == "person"
