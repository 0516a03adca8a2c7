"""Topics: what each sentence is about, with pronouns and short names said in full."""

from collections.abc import Mapping
from dataclasses import replace

from quizgen.facts.antecedents import Topic, find_antecedent, find_hero
from quizgen.facts.frame import Phrase
from quizgen.facts.mentions import Mentions

_TITLE_NOUNS = {
    "country": ("country", "nation"),
    "city": ("city", "town"),
    "state": ("state",),
    "province": ("province",),
    "continent": ("continent",),
}
_LANDS = frozenset({"city", "county", "island", "kingdom", "peninsula", "province", "town"})


def name_topics(
    topics: Mapping[int, Topic], mentions: Mentions, speakers: Mapping[int, str]
) -> dict[int, Topic]:
    """Topics with pronouns and short names replaced, sentence after sentence.

    `speakers` are the full names of those whose words a sentence gives: after his words "he" is
    who spoke.
    """
    known: dict[int, Topic] = {}
    for number in sorted(topics):
        topic = topics[number]
        phrase = full_name(topic.phrase, mentions)
        if phrase.head.tag == "PRP":
            before = known.get(number - 1) or _find_topic(speakers.get(number - 1), known)
            found = find_antecedent(phrase, before, topic, mentions)
            if found is None:
                found = find_hero(phrase.head, topic, mentions)
            if found is None:
                continue
            phrase = found
        known[number] = replace(topic, phrase=phrase)
    return known


def read_title_noun(noun: str, mentions: Mentions) -> str:
    """The title, if the noun is what it is: "the country" in an article on Kenya; else "".

    So is "the island", if the article says that its topic is one ("the island of Aruba").
    """
    title = mentions.title.split(",")[0].strip()
    kind = mentions.kind(title)
    described = kind.coarse == "place" and noun == mentions.described.get(title) != "state"
    called = noun in _LANDS and f"the {noun} of {title}".lower() in mentions.text.lower()
    return title if described or called or noun in _TITLE_NOUNS.get(kind.noun, ()) else ""


def _find_topic(name: str | None, known: Mapping[int, Topic]) -> Topic | None:
    """The last sentence that is about somebody, as if nobody else were named in it."""
    found = [topic for topic in known.values() if name and topic.phrase.text == name]
    return replace(found[-1], people=frozenset(), persons=frozenset()) if found else None


def full_name(phrase: Phrase, mentions: Mentions) -> Phrase:
    article, _, noun = phrase.text.lower().partition(" ")
    title = read_title_noun(noun, mentions) if article == "the" else ""
    if title:
        return replace(phrase, text=title)
    full = mentions.people.get(phrase.text)
    return replace(phrase, text=full) if full and full != phrase.text else phrase
