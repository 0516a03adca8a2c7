"""The words that the marking of typed answers goes by, read once and only when needed."""

import lzma
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial

from quizgen.memory.places import Places, make_places
from quizgen.memory.vocabulary import Vocabulary, parse_vocabulary
from quizgen.memory.words import fold_name
from quizgen.shipped import shipped_bytes, word_list


@cache
def read_vocabulary() -> Vocabulary:
    """The shipped lists."""
    return replace(
        parse_vocabulary(_lines("memory", "words")),
        persons=frozenset(_lines("memory", "persons")),
        given_names=frozenset(_given_names()),
        opposites=_opposites(),
        places=_read_places,
        synonyms=partial(_read_pairs, "synonyms"),
        related=_read_related,
        forms=partial(_read_pairs, "forms"),
        proper=_read_proper,
        terms=_read_terms,
    )


@cache
def _read_places() -> Places:
    return make_places(_lines("memory", "cities"), _countries())


@cache
def _read_proper() -> frozenset[str]:
    return frozenset(_lines("memory", "proper"))


@cache
def _read_pairs(name: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in (line.split("\t") for line in _lines("memory", name)):
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}


@cache
def _read_terms() -> dict[str, frozenset[int]]:
    """The numbers of the lines that a term stands in."""
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(_lines("memory", "terms")):
        for term in line.split("\t"):
            found[term] = found.get(term, frozenset()) | {number}
    return found


@cache
def _read_related() -> dict[str, frozenset[str]]:
    """Those of WordNet, and those of everyday explanations."""
    found = dict(_read_pairs("related"))
    for line in word_list("memory/data", "everyday"):
        group = frozenset(map(str.strip, line.split(",")))
        for word in group:
            found[word] = found.get(word, frozenset()) | (group - {word})
    return found


def _countries() -> Iterator[list[str]]:
    """Code and folded names of each country."""
    for line in word_list("facts/data", "nations"):
        code, name, _, _, others = (part.strip() for part in line.split(";"))
        yield [code, *map(fold_name, filter(None, (name, *map(str.strip, others.split(",")))))]


def _given_names() -> Iterator[str]:
    for sex in ("male", "female"):
        for line in word_list("facts/data", f"{sex}_names"):
            yield from map(fold_name, line.split())
    yield from map(fold_name, _lines("facts", "given_names"))


def _opposites() -> dict[str, frozenset[str]]:
    """The curated pairs; both ways hold."""
    found: dict[str, set[str]] = {}
    for line in word_list("facts/data", "antonym_pairs"):
        for pair in line.partition(";")[2].split(","):
            one, _, other = (word.strip() for word in pair.partition("="))
            found.setdefault(one, set()).add(other)
            found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}


def _lines(room: str, name: str) -> list[str]:
    return lzma.decompress(shipped_bytes(room, f"data/{name}.txt.xz")).decode().splitlines()
