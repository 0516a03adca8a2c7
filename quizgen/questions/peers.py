"""Peers: what else of the same kind a careless reader might answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from quizgen.facts.find import Facts
from quizgen.facts.frame import Phrase
from quizgen.facts.lexicon import lexicon
from quizgen.facts.quantities import Quantity, find_quantities
from quizgen.facts.times import TimeExpression, find_times
from quizgen.questions.number_options import Option
from quizgen.shipped import word_list

ELSEWHERE = "The article names it elsewhere, not here."
LARGE = 4_000_000  # people: countries that readers know


@dataclass(frozen=True)
class Peers:
    """Names, times and quantities of one article, as a pool of wrong options."""

    facts: Facts
    times: tuple[TimeExpression, ...]
    quantities: tuple[Quantity, ...]
    published: date | None

    def people(self, name: str, avoid: str) -> tuple[Option, ...]:
        """Others of whom the same passage speaks, in the same form (full names beside full names).

        A mayor of today is no wrong answer beside a seafarer: who is named far away is left out.
        """
        mentions = self.facts.mentions
        full = mentions.people.get(name, name)
        others = [
            other
            for other in dict.fromkeys(mentions.people.values())
            if (" " in other) == (" " in full)
            and not set(other.split()) & set(full.split())
            and other.split()[-1] not in avoid
            and self._near(other.split()[-1], avoid)
        ]
        counts = mentions.labels
        others.sort(key=lambda other: (-sum(counts.get(other, {}).values()), other))
        return tuple(Option(other, ELSEWHERE) for other in others[:3])

    def others(self, phrase: Phrase, avoid: str) -> tuple[Option, ...]:
        """Other names of the article of the same kind as a name (companies, universities)."""
        mentions = self.facts.mentions
        names = mentions.names(phrase.kind, phrase.noun)
        if not phrase.noun or phrase.noun == "company":
            names = [*names, *mentions.names(phrase.kind, "" if phrase.noun else "company")]
        short = phrase.name.isupper()
        fit = [
            other
            for other in dict.fromkeys(names)
            if other != phrase.name
            and other.isupper() == short
            and other not in avoid
            and not _share_words(other, phrase.name)
            and other not in mentions.acronyms.values()
            and (not short or not phrase.noun or mentions.kind(other).noun == phrase.noun)
        ]
        article = "the " if phrase.text.lower().startswith("the ") else ""
        return tuple(Option(f"{article}{other}", ELSEWHERE) for other in fit[:3])

    def _near(self, name: str, quote: str) -> bool:
        """Whether the name stands in the paragraph of the quote, or in one beside it."""
        paragraphs = self.facts.mentions.text.split("\n")
        here = [place for place, text in enumerate(paragraphs) if _first_words(quote) in text]
        return not here or any(
            name in text
            for place, text in enumerate(paragraphs)
            if any(abs(place - own) <= 1 for own in here)
        )

    def places(self, name: str, noun: str, avoid: str) -> tuple[Option, ...]:
        """Places of the same kind: first the article's own, then neighbours in the gazetteer."""
        here = [
            Option(_with_article(other), ELSEWHERE)
            for other in self.facts.mentions.names("place", noun)
            if not _same_place(other, name, noun)
            and not _named_in(other, noun, avoid)
            and other not in self.facts.mentions.people
        ]
        known = [
            Option(other, f"A {noun} that the article does not name here.")
            for other in _gazetteer(name, noun)
            if not _named_in(other, noun, avoid + self.facts.mentions.title)
        ]
        chosen = _distinct([*here[:2], *known, *here[2:]], noun)
        if noun == "country" and _with_article(name).startswith("the "):
            return _with_company(chosen, avoid + self.facts.mentions.title)
        return chosen

    def family(self, answer: str, stem: str) -> tuple[Option, ...]:
        """The other members of a family of contrasting concepts."""
        wanted = _bare(answer)
        for line in word_list("questions", "families"):
            members = [member.strip() for member in line.split(";")]
            own = next((m for m in members if _bare(m) == wanted), None)
            if own is None:
                continue
            others = [m for m in members if m != own and _bare(m) not in stem.lower()]
            if own == answer.lower() or own == answer:
                return tuple(Option(m, f"The article says: {answer}.") for m in others[:3])
            return tuple(Option(_bare(m), f"The article says: {answer}.") for m in others[:3])
        return ()


def _first_words(text: str) -> str:
    return text[:40]


def _share_words(first: str, second: str) -> bool:
    return bool({w for w in first.split() if len(w) > 3} & set(second.split()))


def _bare(text: str) -> str:
    first, _, rest = text.lower().partition(" ")
    return rest if first in {"a", "an", "the"} and rest else text.lower()


def _same_place(first: str, second: str, noun: str) -> bool:
    if noun == "country":
        one, two = lexicon().country(first), lexicon().country(second)
        return one is not None and two is not None and one.code == two.code
    return first == second


def _named_in(name: str, noun: str, text: str) -> bool:
    if name in text:
        return True
    country = lexicon().country(name) if noun == "country" else None
    if country is None:
        return False
    said = (country.name, *country.aliases, country.adjective, *country.demonyms)
    return any(alias in text for alias in said if alias)


def _gazetteer(name: str, noun: str) -> list[str]:
    """Known places of the same kind, the most easily confused first."""
    words = lexicon()
    country = words.country(name) if noun == "country" else None
    if country is not None:
        others = [
            other for other in words.tables.codes.values()
            if other.code != country.code and other.continent == country.continent
            and other.population >= LARGE
        ]  # fmt: skip
        near = set(country.neighbours)
        others.sort(
            key=lambda o: (o.code not in near, o.region != country.region, -o.population, o.name)
        )
        return [_with_article(other.name) for other in others]
    return [other for other in words.fellows(name) if words.place_kind(other) == noun]


def _with_article(name: str) -> str:
    """ "the Netherlands": how a sentence speaks of the country."""
    takes = name.endswith(_THE) or name in {"US", "U.S.", "UK", "U.K.", "USA", "UAE"}
    return f"the {name}" if takes else name


def _with_company(options: tuple[Option, ...], avoid: str) -> tuple[Option, ...]:
    """At least one more option with an article, so that the key is not known by its own."""
    if not options or any(option.text.startswith("the ") for option in options):
        return options
    for name in ("United Kingdom", "Netherlands", "Philippines"):
        if not _named_in(name, "country", avoid):
            extra = Option(f"the {name}", "A country that the article does not name here.")
            return (*options[:-1], extra)
    return options


_THE = ("States", "Kingdom", "Netherlands", "Philippines", "Emirates", "Republic", "Islands")


def _distinct(options: Sequence[Option], noun: str) -> tuple[Option, ...]:
    kept: list[Option] = []
    for option in options:
        if not any(_same_place(option.text, other.text, noun) for other in kept):
            kept.append(option)
    return tuple(kept[:3])


def collect_peers(facts: Facts, published: date | None) -> Peers:
    """The pool of one article."""
    text = facts.mentions.text
    return Peers(
        facts=facts,
        times=find_times(text, published),
        quantities=find_quantities(text),
        published=published,
    )
