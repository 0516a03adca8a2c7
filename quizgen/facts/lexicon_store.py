"""The tables behind the lexicon, each read when it is first used."""

from dataclasses import dataclass
from functools import cached_property

from quizgen.facts import lexicon_names, lexicon_nouns, lexicon_places, lexicon_words
from quizgen.facts.lexicon_nouns import Nouns
from quizgen.facts.lexicon_places import Country, Region
from quizgen.facts.lexicon_table import read_lines


@dataclass(frozen=True)
class Tables:
    """Every table in the form that look-ups need."""

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

    @cached_property
    def opposites(self) -> dict[str, str]:
        """Pairs of antonym_pairs.txt by part of speech and word."""
        return lexicon_words.read_opposites()

    @cached_property
    def regions(self) -> dict[str, tuple[Region, ...]]:
        """Regions, provinces and waters by folded name."""
        return lexicon_places.index_regions(lexicon_places.read_regions())

    @cached_property
    def countries(self) -> dict[str, Country]:
        """Countries by folded name."""
        regions = lexicon_places.read_regions()
        return lexicon_places.index_countries(lexicon_places.read_countries(regions))

    @cached_property
    def codes(self) -> dict[str, Country]:
        """Countries by ISO code."""
        return {one.code: one for one in self.countries.values()}

    @cached_property
    def demonyms(self) -> dict[str, Country]:
        """Countries by demonym in small letters."""
        return lexicon_places.index_demonyms(tuple(self.codes.values()))

    @cached_property
    def cities(self) -> list[str]:
        """Lines of cities.txt."""
        return read_lines("cities")

    @cached_property
    def given_names(self) -> dict[str, str]:
        """Given names with their sex."""
        return lexicon_names.read_given_names()

    @cached_property
    def peoples(self) -> frozenset[str]:
        """Peoples that are no nation, and followings."""
        return lexicon_words.read_peoples()

    @cached_property
    def titles(self) -> dict[str, tuple[str, ...]]:
        """Words before a person's name, with "m", "f" or nothing."""
        return lexicon_words.read_column("titles")

    @cached_property
    def organisation_heads(self) -> dict[str, tuple[str, ...]]:
        """Nouns that head names of organisations."""
        return lexicon_words.read_column("organisation_heads")

    @cached_property
    def units(self) -> dict[str, str]:
        """Units and their signs to what they measure."""
        return lexicon_words.read_kinds("units")

    @cached_property
    def calendar(self) -> dict[str, str]:
        """Names of days, months and seasons and their short forms to their kind."""
        return lexicon_words.read_kinds("calendar")

    @cached_property
    def spellings(self) -> dict[str, str]:
        """British and American spellings."""
        return lexicon_words.read_spellings()
