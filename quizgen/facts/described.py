"""Nouns that a name behind them says better: "the minister, Anna Ek, resigned"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHOLE_NAMES = frozenset({"PERSON", "ORG", "GPE", "PRODUCT"})


def says_who(name: "Token") -> bool:
    """Whether an apposition is the name of somebody of whom only common nouns were said."""
    titled = name.head.tag_ in {"NN", "NNP"} and not name.head.ent_type_
    return name.dep_ == "appos" and name.ent_type_ == "PERSON" and titled


def said_name(noun: "Token") -> "Token":
    """The name that says who or what the noun is, or the noun itself."""
    names = [child for child in noun.children if child.dep_ == "appos"]
    told = len(names) == 1 and bool(list_described(names[0]))
    return names[0] if told else noun


def list_described(name: "Token") -> list[int]:
    """Indices of the noun phrase before ", Anna Ek,", without its comma; [] if that is no name of
    one thing or if more is said of the noun.
    """
    noun, doc = name.head, name.doc
    titled = noun.tag_ == "NNP" and not noun.ent_type_ and name.ent_type_ == "PERSON"
    single = noun.tag_ == "NN" or titled
    if name.dep_ != "appos" or name.tag_ != "NNP" or not single:
        return []
    if name.ent_type_ not in _WHOLE_NAMES:
        return []
    if any(child.dep_ in {"conj", "relcl", "acl"} for child in noun.children):
        return []
    before = sorted(word.i for word in noun.subtree if word.i < name.left_edge.i)
    comma = bool(before) and doc[before[-1]].text == ","
    joined = comma and before[-1] - before[0] + 1 == len(before)
    return before[:-1] if joined else []
