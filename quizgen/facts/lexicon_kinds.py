"""Kinds of things: hypernyms, sister terms, closeness of two nouns."""

from bisect import bisect_left
from collections.abc import Iterator

from quizgen.facts.lexicon_nouns import (
    Nouns,
    Sense,
    find_class,
    find_entry,
    find_given_class,
    find_senses,
    find_synset,
)

# A sense with a smaller share of a noun's uses is not what a text means by it.
LIKELY = 0.2
# More children than this, and the parent is a drawer, not a kind ("chemical element" has 117).
CROWD = 250


def list_ancestors(nouns: Nouns, number: int) -> tuple[int, ...]:
    """Synsets above a synset, nearest first, each once."""
    found: dict[int, None] = {}
    level = [number]
    while level:
        level = [up for one in level for up in find_synset(nouns, one).parents if up not in found]
        found.update(dict.fromkeys(level))
    return tuple(found)


def list_children(nouns: Nouns, number: int) -> range:
    """Synsets whose first hypernym is this one: they adjoin, for tables are ordered by it."""
    first = bisect_left(nouns.synsets, number, key=first_parent)
    last = bisect_left(nouns.synsets, number + 1, key=first_parent)
    return range(first, last)


def first_parent(line: str) -> int:
    """Number of the first hypernym in a line of synsets.txt, -1 for the root."""
    return int(line.split("\t", 1)[0].split(" ", 1)[0].removeprefix("i") or -1)


def likely_senses(nouns: Nouns, lemma: str) -> tuple[Sense, ...]:
    """Senses that hold a fair share of the uses of a lemma, most used first."""
    senses = sorted(find_senses(nouns, lemma), key=lambda sense: -sense.share)
    return tuple(sense for sense in senses if sense.share >= LIKELY or sense is senses[0])


def list_hypernyms(nouns: Nouns, lemma: str) -> tuple[str, ...]:
    """First words of the kinds above the most used sense of a lemma, nearest first."""
    if not (senses := likely_senses(nouns, lemma)):
        return ()
    return tuple(find_synset(nouns, up).words[0] for up in list_ancestors(nouns, senses[0].synset))


def is_kind(nouns: Nouns, lemma: str, hypernym: str) -> bool:
    """Whether a likely sense of `lemma` falls under (or is) a likely sense of `hypernym`."""
    above = {sense.synset for sense in likely_senses(nouns, hypernym)}
    return any(
        above & {sense.synset, *list_ancestors(nouns, sense.synset)}
        for sense in likely_senses(nouns, lemma)
    )


def measure_closeness(nouns: Nouns, first: str, second: str) -> float:
    """Wu and Palmer's measure, 0 to 1: depth of the deepest shared kind over the mean depth.

    The best over the likely senses of both; 1 for synonyms, 0 when either is unknown.
    """
    best = 0.0
    for one in likely_senses(nouns, first):
        upper = (one.synset, *list_ancestors(nouns, one.synset))
        for two in likely_senses(nouns, second):
            other = (two.synset, *list_ancestors(nouns, two.synset))
            shared = max((measure_depth(nouns, up) for up in set(upper) & set(other)), default=0)
            depths = measure_depth(nouns, one.synset) + measure_depth(nouns, two.synset)
            best = max(best, 2 * shared / depths)
    return min(best, 1.0)


def measure_depth(nouns: Nouns, number: int) -> int:
    """Steps from the root along first hypernyms; the root has depth 1."""
    depth = 1
    while parents := find_synset(nouns, number).parents:
        number, depth = parents[0], depth + 1
    return depth


def list_sisters(nouns: Nouns, lemma: str, limit: int) -> tuple[str, ...]:
    """Common nouns of the same kind as the chief sense of a lemma, most common first.

    Empty when no sense is chief. A sister's own chief sense is of that kind, and it is neither a
    synonym nor a kind nor an instance of the lemma.
    """
    senses = likely_senses(nouns, lemma)
    if not senses or senses[0].share < 0.6:
        return ()
    chief = senses[0].synset
    if find_given_class(nouns, lemma) is None:
        clear = find_synset(nouns, chief).kind == find_class(nouns, lemma)
    else:
        clear = not find_entry(nouns, lemma).chosen
    if not clear:
        return ()
    near = {sense.synset for sense in find_senses(nouns, lemma)}
    found: dict[str, int] = {}
    for parent in find_synset(nouns, chief).parents:
        children = list_children(nouns, parent)
        if len(children) <= CROWD:
            for child in children:
                if child not in near:
                    found.update(common_words(nouns, child, near))
    found.pop(lemma.lower(), None)
    return tuple(sorted(found, key=lambda word: (-found[word], word))[:limit])


def common_words(nouns: Nouns, number: int, near: set[int]) -> Iterator[tuple[str, int]]:
    """The best known word of a synset and how common it is, if that synset is its chief sense."""
    synset = find_synset(nouns, number)
    best: tuple[str, int] | None = None
    for word in synset.words:
        count, known, senses, _ = find_entry(nouns, word)
        chief = max(senses, key=lambda sense: sense.share)
        clear = chief.synset == number and chief.share >= 0.4
        if synset.instance or word != word.lower() or word.count(" ") > 1 or not clear:
            continue
        if near & {sense.synset for sense in senses}:
            return
        common = 16 * count.bit_length() + known * 10
        if (count >= 3 or known >= 3) and (best is None or common > best[1]):
            best = word, common
    if best:
        yield best
