"""Nouns of WordNet: their senses, how common they are, what class of thing they name."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from quizgen.facts.lexicon_table import find_line, read_lines
from quizgen.facts.lexicon_words import read_noun_classes

# Below this share of all uses no class speaks for a noun.
DOMINANT = 0.55


@dataclass(frozen=True)
class Sense:
    """A meaning of a lemma: its synset, its share of the lemma's uses, whether it is a name."""

    synset: int
    share: float
    name: bool


@dataclass(frozen=True)
class Synset:
    """What a number stands for: hypernyms (most direct first), class, words as written."""

    parents: tuple[int, ...]
    instance: bool
    kind: str
    words: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Nouns:
    """The two noun tables, as lines; see data/derive_wordnet.py for what a line holds.

    `classes` says by hand what some nouns name first of all; "mixed" for no class.
    """

    index: list[str]
    synsets: list[str]
    classes: dict[str, str]


def read_nouns() -> Nouns:
    """The shipped tables (about 6 MB of text)."""
    return Nouns(read_lines("nouns"), read_lines("synsets"), read_noun_classes())


class Entry(NamedTuple):
    """A lemma: tag count, familiarity (0 to 16), senses; whether a hand chose its chief sense."""

    tags: int
    familiarity: int
    senses: tuple[Sense, ...]
    chosen: bool


@lru_cache(maxsize=8192)
def find_entry(nouns: Nouns, lemma: str) -> Entry:
    """What the tables say of a lemma; no senses when it is unknown.

    A lemma with a capital means its senses that are names ("Turkey" the country), one without
    means the others ("turkey" the bird), where there are such. Where a class is set by hand, only
    the senses of that class count ("bank" the firm), if it has any.
    """
    key = " ".join(lemma.lower().replace("_", " ").split())
    line = find_line(nouns.index, key)
    if line is None:
        return Entry(0, 0, (), False)
    known, _, rest = line.partition("\t")
    raw = [token.partition(":") for token in rest.split(" ")]
    capital = lemma[:1].isupper()
    meant = [token for token in raw if token[0].startswith("*") == capital] or raw
    kept = [token for token in meant if read_kind(nouns, token[0]) == nouns.classes.get(key)]
    chosen = bool(kept) and kept[0] != meant[0]
    kept = kept or meant
    counts = [int(count or 0) for *_, count in kept]
    weights = [count + 1 / rank for rank, count in enumerate(counts, 1)]
    senses = (
        Sense(int(token.removeprefix("*")), weight / sum(weights), token.startswith("*"))
        for (token, *_), weight in zip(kept, weights, strict=True)
    )
    small, _, large = known.partition(" ")
    familiar = int((large if kept[0][0].startswith("*") else small) or 0)
    return Entry(sum(counts), familiar, tuple(senses), chosen)


def read_kind(nouns: Nouns, token: str) -> str:
    """The class of a sense as it stands in a line of nouns.txt."""
    return find_synset(nouns, int(token.removeprefix("*"))).kind


def find_senses(nouns: Nouns, lemma: str) -> tuple[Sense, ...]:
    """Senses of a lemma, the listed order of WordNet (frequent first)."""
    return find_entry(nouns, lemma).senses


@lru_cache(maxsize=8192)
def find_synset(nouns: Nouns, number: int) -> Synset:
    """The synset of a number."""
    parents, kind, words = nouns.synsets[number].split("\t")
    numbers = parents.split()
    return Synset(
        tuple(int(parent.removeprefix("i")) for parent in numbers),
        parents.startswith("i"),
        kind,
        tuple(words.split("|")),
    )


def find_given_class(nouns: Nouns, lemma: str) -> str | None:
    """The class set by hand for a noun that is no name."""
    senses = find_senses(nouns, lemma)
    return None if senses and senses[0].name else nouns.classes.get(lemma.lower())


def find_classes(nouns: Nouns, lemma: str) -> dict[str, float]:
    """Share of each class in the uses of a lemma, largest first; they add up to 1.

    A compound that is not known has the classes of its last word ("fighter jet").
    """
    given = find_given_class(nouns, lemma)
    if given and given != "mixed":
        return {given: 1.0}
    senses = find_senses(nouns, lemma)
    if not senses and " " in lemma.strip():
        return find_classes(nouns, lemma.rsplit(maxsplit=1)[-1])
    shares: defaultdict[str, float] = defaultdict(float)
    for sense in senses:
        shares[find_synset(nouns, sense.synset).kind] += sense.share
    return dict(sorted(shares.items(), key=lambda item: (-item[1], item[0])))


def find_class(nouns: Nouns, lemma: str) -> str | None:
    """The class that most uses of a lemma fall in, None when its senses disagree."""
    if find_given_class(nouns, lemma) == "mixed":
        return None
    for kind, share in find_classes(nouns, lemma).items():
        return kind if share >= DOMINANT else None
    return None


def find_compound(nouns: Nouns, words: Sequence[str]) -> bool:
    """Whether the words make up one noun of several words, such as "appeals court"."""
    if len(words) < 2:
        return False
    phrase = " ".join(words).lower()
    forms = [phrase, phrase.replace(" ", "-"), phrase.replace("-", " ")]
    forms += [form.removesuffix("s") for form in forms]
    forms.append("s ".join(words).lower())
    return any(find_line(nouns.index, form) or form in nouns.classes for form in forms)
