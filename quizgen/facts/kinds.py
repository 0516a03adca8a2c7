"""Kinds: what a name stands for, by the witnesses of its article and of the lexicon."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from quizgen.facts.lexicon import lexicon
from quizgen.shipped import word_list, word_set

_PRODUCT = re.compile(r"^[A-Z]{1,4}-?\d{1,4}[A-Za-z]?$")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a name stands for: a coarse class and the noun to ask by ("" when not sure)."""

    coarse: str
    noun: str = ""


UNKNOWN = Kind("")
_TWOFOLD = frozenset({"Georgia"})  # a country and a state
_STATES = 2
_NATIONS = frozenset({"Australia"})  # continents that do what only a country does
_DESCRIBED = {
    "group": "organisation", "location": "place", "artifact": "product", "event": "event",
    "communication": "work",
}  # fmt: skip
_LABELS = (
    (("ORG",), "organisation"),
    (("GPE", "LOC", "FAC"), "place"),
    (("NORP",), "people"),
    (("EVENT",), "event"),
    (("WORK_OF_ART",), "work"),
    (("LAW",), "law"),
    (("PRODUCT",), "product"),
    (("LANGUAGE",), "language"),
)


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What an article tells of its names; see `Mentions` for the fields."""

    title: str
    labels: Mapping[str, Counter[str]]
    people: Mapping[str, str]
    acronyms: Mapping[str, str]
    described: Mapping[str, str]

    def ask(self, name: str) -> Kind:
        """The kind of a name without its article; UNKNOWN when the witnesses disagree."""
        if name in self.people or self._is_titled(name):
            return Kind("person")
        return (
            self._place(name)
            or by_head(name)
            or self._by_description(name)
            or (Kind("product") if _PRODUCT.match(name) else None)
            or self._by_expansion(name)
            or self._by_fame(name)
            or self._by_vote(name)
            or UNKNOWN
        )

    def _is_titled(self, name: str) -> bool:
        """ "President Davis", "General John C. Frémont": but not "General Motors"."""
        title, _, rest = name.partition(" ")
        if not rest or not lexicon().is_title(title) or not re.fullmatch(r"[^\W\d].*[^\W\d]", rest):
            return False
        votes = self.labels.get(name, Counter()) + self.labels.get(rest, Counter())
        told = rest in self.people or votes["PERSON"] * 2 > votes.total()
        last = rest.split()[-1]
        return told and last[0].isupper() and by_head(name) is None

    def _place(self, name: str) -> Kind | None:
        votes = self.labels.get(name, Counter())
        if votes["PERSON"] * 2 > votes.total():
            return None
        kind = lexicon().place_kind(name)
        located = votes["GPE"] + votes["LOC"] + votes["FAC"]
        if name in _TWOFOLD and self._speaks_of_states():
            return Kind("place", "state")
        if kind in {"country", "continent"}:
            return Kind("place", "country" if name in _NATIONS else kind)
        titled = not votes and name == self.title.split(",")[0].strip()
        if kind is not None and (titled or located * 2 > votes.total()):
            return Kind("place", "" if kind == "place" else kind)
        return None

    def _speaks_of_states(self) -> bool:
        found = [name for name in self.labels if lexicon().place_kind(name) == "state"]
        return len(found) >= _STATES

    def _by_description(self, name: str) -> Kind | None:
        """What the article itself says the name is."""
        noun = self.described.get(name, "")
        if noun in word_set("facts", "vague_heads"):
            return None
        coarse = _DESCRIBED.get(lexicon().noun_class(noun) or "") if noun else None
        return Kind(coarse, noun) if coarse else None

    def _by_expansion(self, name: str) -> Kind | None:
        expansion = self.acronyms.get(name)
        return by_head(expansion) if expansion else None

    def _by_fame(self, name: str) -> Kind | None:
        """Somebody known to WordNet ("Euclid", "Odysseus"), if the tagger does not object."""
        if lexicon().instance_class(name) != "person" or lexicon().place_kind(name):
            return None
        votes = self.labels.get(name, Counter())
        agreed = votes["PERSON"] * 2 >= votes.total() and name not in self.title
        return Kind("person") if agreed else None

    def _by_vote(self, name: str) -> Kind | None:
        votes = self.labels.get(name, Counter())
        total = votes.total()
        for labels, coarse in _LABELS:
            if sum(votes[label] for label in labels) >= 0.75 * total and total >= 2:
                return Kind(coarse)
        return None


def by_head(name: str) -> Kind | None:
    """`X University`, `Treaty of X`, `Lake X`: the noun inside the name tells."""
    words = name.split()
    heads = _name_heads()
    whole = len(words) > 1 and "of" not in words  # the Hero of the Soviet Union is no union
    if whole and words[-1].lower() in heads and words[-1][0].isupper():
        return Kind(heads[words[-1].lower()], words[-1].lower())
    lead = re.match(r"^([A-Z]\w+) (?:of|for)\b", name)
    if lead and lead.group(1).lower() in heads:
        return Kind(heads[lead.group(1).lower()], lead.group(1).lower())
    if len(words) == 2 and words[0] in {"Lake", "Mount", "River", "Cape", "Fort"}:
        noun = {"Mount": "mountain"}.get(words[0], words[0].lower())
        return Kind("place", noun)
    return None


def _name_heads() -> Mapping[str, str]:
    """Noun at the end of names -> coarse kind, from the shipped table."""
    pairs = (line.split() for line in word_list("facts", "name_heads"))
    return {noun: coarse for coarse, *nouns in pairs for noun in nouns}
