"""What English words mean and what the names of the world name, from shipped tables.

Each table is read when it is first asked for; nothing else is. Lemmas are looked up whatever their
case, words of a compound are parted by spaces; names want their capitals ("US" is a country, "us"
is not).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from quizgen.facts import lexicon_kinds, lexicon_names, lexicon_nouns, lexicon_places, lexicon_words
from quizgen.facts.lexicon_places import PARTS_OF_THE_WORLD, City, Country, Region
from quizgen.facts.lexicon_store import Tables
from quizgen.facts.lexicon_table import find_line, fold, is_written_name

__all__ = ["City", "Country", "Lexicon", "Region", "lexicon"]


@dataclass(frozen=True)
class Lexicon:
    """All look-ups; make it once with `lexicon()` and hand it on."""

    tables: Tables = field(default_factory=Tables, repr=False)

    # Words

    def noun_class(self, lemma: str) -> str | None:
        """The kind of thing most uses of a noun name ("person", "act"), None when they disagree.

        A compound that WordNet lacks is classed by its last word.
        """
        return lexicon_nouns.find_class(self.tables.nouns, lemma)

    def noun_classes(self, lemma: str) -> dict[str, float]:
        """Share of each class in the uses of a noun, largest first."""
        return lexicon_nouns.find_classes(self.tables.nouns, lemma)

    def is_noun(self, lemma: str) -> bool:
        """Whether it is a noun of WordNet or of noun_classes.txt."""
        nouns = self.tables.nouns
        return bool(lexicon_nouns.find_senses(nouns, lemma)) or lemma.lower() in nouns.classes

    def is_name_only(self, word: str) -> bool:
        """Whether WordNet knows the word by names alone: "Jainism", but not "Polish"."""
        senses = lexicon_nouns.find_senses(self.tables.nouns, word.lower())
        return bool(senses) and all(sense.name for sense in senses)

    def is_compound(self, words: Sequence[str]) -> bool:
        """Whether several words make up one noun of WordNet."""
        return lexicon_nouns.find_compound(self.tables.nouns, words)

    def rarity(self, lemma: str) -> int:
        """How often a noun stands in WordNet's sense-tagged texts; 0 is rare or unknown."""
        return lexicon_nouns.find_entry(self.tables.nouns, lemma).tags

    def familiarity(self, lemma: str) -> int:
        """Binary logarithm of how often a noun stands in WordNet's definitions, 0 to 16."""
        return lexicon_nouns.find_entry(self.tables.nouns, lemma).familiarity

    def sisters(self, lemma: str, limit: int = 12) -> tuple[str, ...]:
        """Common nouns of the same kind, most common first; empty when the senses disagree."""
        return lexicon_kinds.list_sisters(self.tables.nouns, lemma, limit)

    def hypernyms(self, lemma: str) -> tuple[str, ...]:
        """Kinds above the chief sense of a noun, nearest first."""
        return lexicon_kinds.list_hypernyms(self.tables.nouns, lemma)

    def is_kind_of(self, lemma: str, hypernym: str) -> bool:
        """Whether what `lemma` names is (an instance or kind of) what `hypernym` names."""
        return lexicon_kinds.is_kind(self.tables.nouns, lemma, hypernym)

    def related(self, first: str, second: str) -> float:
        """Closeness of two nouns by the deepest kind they share, 0 to 1."""
        return lexicon_kinds.measure_closeness(self.tables.nouns, first, second)

    def verb_class(self, lemma: str) -> str | None:
        """What most uses of a verb speak of ("communication", "change", "motion", "stative")."""
        line = find_line(self.tables.verbs, lemma.lower())
        return line.split(":", 1)[0] if line else None

    def antonym(self, word: str, pos: str) -> str | None:
        """The opposite; `pos` is "noun", "verb", "adjective" or "adverb"."""
        key = f"{pos.lower()} {word.lower()}"
        line = find_line(self.tables.antonyms, key)
        return self.tables.opposites.get(key) or (line.split("|", 1)[0] if line else None)

    def respelling(self, word: str) -> str | None:
        """The American spelling of a British word, the British of an American one, or None."""
        return lexicon_words.respell(self.tables.spellings, word)

    # Places and peoples

    def country(self, name: str) -> Country | None:
        """The country of a name, old or new, long or short."""
        return self.tables.countries.get(fold(name)) if is_written_name(name) else None

    def country_of(self, code: str) -> Country | None:
        """The country of an ISO code."""
        return self.tables.codes.get(code)

    def is_demonym(self, word: str) -> Country | None:
        """The country whose people or things a word names ("Turkish", "Greeks"), or None."""
        return self.tables.demonyms.get(word.lower()) if word[:1].isupper() else None

    def is_people(self, word: str) -> bool:
        """Whether it names a people that is no nation, a faith or a following ("Kurdish")."""
        return word in self.tables.peoples

    def city(self, name: str, country: str = "") -> City | None:
        """The largest city of a name, in the country of an ISO code if one is given."""
        cities = lexicon_places.find_cities(self.tables.cities, name)
        return next((city for city in cities if country in ("", city.country)), None)

    def regions(self, name: str) -> tuple[Region, ...]:
        """Regions, provinces and waters of a name; several may share one ("Limburg")."""
        return self.tables.regions.get(fold(name), ()) if is_written_name(name) else ()

    def region(self, name: str) -> Region | None:
        """The part of the world or water of a name ("Balkans", "Black Sea"); no state."""
        found = (one for one in self.regions(name) if one.kind in PARTS_OF_THE_WORLD)
        return next(found, None)

    def continent(self, name: str) -> Region | None:
        """The continent of a name."""
        return next((one for one in self.regions(name) if one.kind == "continent"), None)

    def state(self, name: str, country: str = "") -> Region | None:
        """The state, province or other part of a country of a name."""
        found = (one for one in self.regions(name) if one.kind not in PARTS_OF_THE_WORLD)
        return next((one for one in found if country in ("", *one.countries)), None)

    def us_state(self, name: str) -> Region | None:
        """The state of the United States of a name."""
        return self.state(name, "US")

    def place_kind(self, name: str) -> str | None:
        """What a place is: "country", "city", "state", "sea", "river", "mountain", ..., or None."""
        if self.country(name):
            return "country"
        part, city, state = self.region(name), self.city(name), self.state(name)
        if part:
            return "region" if part.kind == "subregion" else part.kind
        if state and (city is None or city.population < lexicon_places.OUTWEIGHS_A_STATE):
            return state.kind
        return "city" if city else lexicon_names.find_place_kind(self.tables.nouns, name)

    # Names

    def instance_class(self, name: str) -> str | None:
        """The class of what a name of WordNet names: "person", "location", "event", "group"."""
        found = lexicon_names.find_instance(self.tables.nouns, name)
        return found[0] if found else None

    def instance_kind(self, name: str) -> str | None:
        """The nearest kind of what a name of WordNet names: "physicist", "river", "war"."""
        return lexicon_names.find_kind(self.tables.nouns, name)

    def fellows(self, name: str, limit: int = 12) -> tuple[str, ...]:
        """Others of the same kind as a name of WordNet (rivers, wars), best known first."""
        return lexicon_names.list_fellows(self.tables.nouns, name, limit)

    def first_name(self, word: str) -> bool:
        """Whether it is a given name."""
        return word[:1].isupper() and fold(word) in self.tables.given_names

    def name_sex(self, word: str) -> str | None:
        """ "male" or "female" for a given name that only one sex bears, else None."""
        return (self.tables.given_names.get(fold(word)) if word[:1].isupper() else None) or None

    def is_title(self, word: str) -> bool:
        """Whether it stands before the name of a person ("Dr.", "President", "prime minister")."""
        return word.lower().removesuffix(".") in self.tables.titles

    def title_sex(self, word: str) -> str | None:
        """ "male" or "female" for a title that tells it ("Mrs."), else None."""
        fields = self.tables.titles.get(word.lower().removesuffix("."), ())
        return {"m": "male", "f": "female"}.get(fields[0]) if fields else None

    def is_organisation_head(self, word: str) -> bool:
        """Whether it heads or ends names of organisations ("university", "ministry")."""
        return word.lower() in self.tables.organisation_heads

    def unit(self, word: str) -> str | None:
        """What a unit measures ("length", "money"), by its singular or its sign; else None."""
        return self.tables.units.get(word) or self.tables.units.get(word.lower())

    def calendar_kind(self, word: str) -> str | None:
        """ "weekday", "month" or "season" for a name of the calendar or its short form."""
        return self.tables.calendar.get(word.removesuffix("."))


@cache
def lexicon() -> Lexicon:
    """The lexicon of this program."""
    return Lexicon()
