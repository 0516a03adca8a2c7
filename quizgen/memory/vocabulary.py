"""Vocabulary: which words there are, so that one is not taken for a slip in another.

Nitrite with an a is a word of its own, "nitrete" is none. The words come in as an argument, from a
list that is shipped (`quizgen/memory/data`); without them every word may be a slip.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product

from quizgen.memory.places import NOWHERE, Places

_DOUBLED = re.compile(r"(?<=[aeiou]l)l(?=(?:ed|ing|ers?)$)")
_ENDINGS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
)
_LATIN = (("a", "ae"), ("us", "i"))
_BEGINNING = 3  # letters that two forms of a third word share
_DATES = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december"
)
_TIMES = tuple(_DATES.split())
_NO_MEANING: frozenset[int] = frozenset()
Pairs = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """`words` in lower case; `variants` names the one spelling of a word that has several;
    `persons` are nouns for people, `opposites` has the antonyms of a word; `places` are read only
    when they are needed, as are `synonyms`, words that are `related` more loosely, `forms` that
    come of one another (tax, taxation), `proper` names, and `terms` with the numbers of their
    meanings.
    """

    words: frozenset[str] = frozenset()
    variants: Mapping[str, str] = field(default_factory=dict)
    persons: frozenset[str] = frozenset()
    given_names: frozenset[str] = frozenset()
    opposites: Mapping[str, frozenset[str]] = field(default_factory=dict)
    places: Callable[[], Places] = lambda: NOWHERE
    synonyms: Callable[[], Pairs] = dict
    related: Callable[[], Pairs] = dict
    forms: Callable[[], Pairs] = dict
    proper: Callable[[], frozenset[str]] = frozenset
    terms: Callable[[], Mapping[str, frozenset[int]]] = dict

    def are_one_term(self, one: str, other: str) -> bool:
        """Whether two terms, without spaces, have one meaning: capital punishment."""
        first, second = self._meanings(one), self._meanings(other)
        return not first.isdisjoint(second)

    def _meanings(self, term: str) -> frozenset[int]:
        known = self.terms()
        return known.get(term) or known.get(term.removesuffix("s"), _NO_MEANING)

    def are_synonyms(self, one: str, other: str) -> bool:
        """Whether two words, in whatever regular form, are used in one meaning."""
        return _are_paired(one, other, self.synonyms())

    def are_derived(self, one: str, other: str) -> bool:
        """Whether one word was made of the other: taxation of tax, eroding of erode and erosion."""
        return _are_paired(one, other, self.forms())

    def differ_in_person(self, one: str, other: str) -> bool:
        """Whether one is a person and the other is not: democrat and democracy."""
        return (one in self.persons) != (other in self.persons)

    def are_forms(self, one: str, other: str) -> bool:
        """Whether one word comes of the other, or both of one: tax, taxation; quicker, quickly."""
        known = self.forms()
        if _are_paired(one, other, known) or not {one, *_bases(one)}.isdisjoint(_bases(other)):
            return True
        return any(
            base[:_BEGINNING] == second[:_BEGINNING]  # not atrium, ventricle: atrioventricular
            and not known[base].isdisjoint(known.get(second, ()))
            for base in (one, *_bases(one))
            for second in (other, *_bases(other))
            if base in known
        )

    def are_related(self, one: str, other: str) -> bool:
        """Whether two words may be said for one another."""
        related = self.related()
        return self.are_synonyms(one, other) or any(
            _are_paired(*pair, related)
            for pair in product(self._with_roots(one), self._with_roots(other))
        )

    def _with_roots(self, word: str) -> tuple[str, ...]:
        """The word, and what an irregular form is of: began, begin."""
        roots = self.forms().get(word, ()) if word not in self.related() else ()
        return (word, *roots) if len(roots) == 1 else (word,)

    def knows(self, word: str, expected: str = "") -> bool:
        """Whether this is a word, or a form of one other than the expected one."""
        own = {expected, *_bases(expected)}
        return word in self.words or any(
            base in self.words and base not in own for base in _bases(word)
        )

    def is_common(self, word: str) -> bool:
        """Whether this is a word that is no name first of all."""
        return word in self.words and word not in self.proper()

    def are_same(self, one: str, other: str) -> bool:
        """Whether two words are one: singular and plural, colour and color, Tues and Tuesday."""
        single, plain = self._spelling(one), self._spelling(other)
        pairs = ((one, other), (other, one))
        if any(_is_plural(*pair) for pair in pairs):
            return True
        if _is_plural(single, other) or _is_plural(plain, one):
            return True  # stigmas and stigmata
        regular = one.removesuffix("s"), other.removesuffix("s")
        if (one + other).isalpha() and (
            regular[0] == plain != other or regular[1] == single != one
        ):
            return True  # mouses and mice
        if any(many.endswith("ves") and many[:-3] + "fs" == odd for many, odd in pairs):
            return True  # leafs and leaves
        if len(one) > 2 and any(time.startswith(one) and time == other for time in _TIMES):
            return True
        return single == plain

    def _spelling(self, word: str) -> str:
        if word in self.variants:
            return self.variants[word]
        word = _DOUBLED.sub("", word)
        stem, ending = (word[:-1], "s") if word.endswith("s") else (word, "")
        return self.variants.get(stem, stem) + ending


NO_WORDS = Vocabulary()


def parse_vocabulary(lines: Iterable[str]) -> Vocabulary:
    """The vocabulary of a list: one word a line, after a tab the usual spelling of it."""
    found = list(lines)
    variants = dict(line.split("\t") for line in found if "\t" in line)
    return Vocabulary(frozenset(found).union(variants), variants)


def _are_paired(one: str, other: str, known: Pairs) -> bool:
    second = {other, *_bases(other)}
    return any(not second.isdisjoint(known.get(base, ())) for base in (one, *_bases(one)))


def _bases(word: str) -> Iterable[str]:
    """What the word may be a regular form of."""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            yield word.removesuffix(ending) + instead


def _is_plural(one: str, many: str) -> bool:
    latin = (many == one.removesuffix(end) + more for end, more in _LATIN if one.endswith(end))
    if len(one) > _BEGINNING and any(latin):
        return True
    if len(one) < 3 or one.endswith("s") or one[-1].isdigit():
        return False
    endings = {one + "s", one + "es"} | ({one[:-1] + "ies"} if one.endswith("y") else set())
    return many in endings
