"""What English words mean and what the names of the world name, from shipped tables.

Each table is read when it is first asked for. Lemmas are looked up whatever their case, words of a
compound are parted by spaces.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from quizgen.facts import lexicon_kinds, lexicon_nouns
from quizgen.facts.lexicon_nouns import Nouns
from quizgen.facts.lexicon_table import find_line, read_lines


@dataclass(frozen=True)
class Lexicon:
    """All tables; make it once with `lexicon()` and hand it on."""

    @cached_property
    def nouns(self) -> Nouns:
        """WordNet's nouns."""
        return lexicon_nouns.read_nouns()

    @cached_property
    def verbs(self) -> list[str]:
        """Lines of verbs.txt."""
        return read_lines("verbs")

    @cached_property
    def antonyms(self) -> list[str]:
        """Lines of antonyms.txt."""
        return read_lines("antonyms")

    def noun_class(self, lemma: str) -> str | None:
        """The kind of thing most uses of a noun name ("person", "act"), None when they disagree."""
        return lexicon_nouns.find_class(self.nouns, lemma)

    def noun_classes(self, lemma: str) -> dict[str, float]:
        """Share of each class in the uses of a noun, largest first."""
        return lexicon_nouns.find_classes(self.nouns, lemma)

    def is_noun(self, lemma: str) -> bool:
        """Whether it is a noun of WordNet."""
        return bool(lexicon_nouns.find_senses(self.nouns, lemma))

    def is_compound(self, words: Sequence[str]) -> bool:
        """Whether several words make up one noun of WordNet."""
        return lexicon_nouns.find_compound(self.nouns, words)

    def rarity(self, lemma: str) -> int:
        """How often a noun stands in WordNet's sense-tagged texts; 0 is rare or unknown."""
        return lexicon_nouns.find_entry(self.nouns, lemma)[0]

    def familiarity(self, lemma: str) -> int:
        """Binary logarithm of how often a noun stands in WordNet's definitions, 0 to 16."""
        return lexicon_nouns.find_entry(self.nouns, lemma)[1]

    def sisters(self, lemma: str, limit: int = 12) -> tuple[str, ...]:
        """Common nouns of the same kind, most common first; empty when the senses disagree."""
        return lexicon_kinds.list_sisters(self.nouns, lemma, limit)

    def hypernyms(self, lemma: str) -> tuple[str, ...]:
        """Kinds above the chief sense of a noun, nearest first."""
        return lexicon_kinds.list_hypernyms(self.nouns, lemma)

    def is_kind_of(self, lemma: str, hypernym: str) -> bool:
        """Whether what `lemma` names is (an instance or kind of) what `hypernym` names."""
        return lexicon_kinds.is_kind(self.nouns, lemma, hypernym)

    def related(self, first: str, second: str) -> float:
        """Closeness of two nouns by the deepest kind they share, 0 to 1."""
        return lexicon_kinds.measure_closeness(self.nouns, first, second)

    def verb_class(self, lemma: str) -> str | None:
        """What most uses of a verb speak of ("communication", "change", "motion", "stative")."""
        line = find_line(self.verbs, lemma.lower())
        return line.split(":", 1)[0] if line else None

    def antonym(self, word: str, pos: str) -> str | None:
        """The direct antonym; `pos` is "noun", "verb", "adjective" or "adverb"."""
        line = find_line(self.antonyms, f"{pos.lower()} {word.lower()}")
        return line.split("|", 1)[0] if line else None


@cache
def lexicon() -> Lexicon:
    """The lexicon of this program."""
    return Lexicon()
