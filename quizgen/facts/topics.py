"""Topics: what each sentence is about, with pronouns and short names said in full."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from quizgen.facts.frame import Phrase
from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions

_TITLE_NOUNS = {
    "country": ("country", "nation"),
    "city": ("city", "town"),
    "state": ("state",),
    "province": ("province",),
    "continent": ("continent",),
}
_LANDS = frozenset({"city", "county", "island", "kingdom", "peninsula", "province", "town"})
_MISTER = re.compile(r"(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady)\b")
_PERSONAL = {"he": "male", "she": "female"}
_VAGUE = frozenset({"others", "some", "many", "most", "few", "both", "thousands", "hundreds"})
_PARTICLES = frozenset({"de", "van", "von", "al", "bin", "ibn", "la", "der", "da", "di", "of"})
_LONGEST_OWNER = 4  # words


@dataclass(frozen=True, slots=True)
class Topic:
    """What a sentence is about: the subject of its main clause, and the people it names.

    `persons` are the common nouns for persons in it: "grandfather", "minister".
    """

    sentence: int
    paragraph: int
    phrase: Phrase
    people: frozenset[str]
    passive: bool = False
    persons: frozenset[str] = frozenset()


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
            found = _antecedent(phrase, before, topic, mentions)
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


def _antecedent(
    pronoun: Phrase, before: Topic | None, here: Topic, mentions: Mentions
) -> Phrase | None:
    """What a pronoun that is the topic of a sentence means: the topic of the sentence before,

    if it agrees, and for "he" and "she" only if no second person was named there. Only these two
    may look across the paragraphs of a news report.
    """
    personal = pronoun.text.lower() in _PERSONAL
    if before is None or (before.paragraph != here.paragraph and not personal):
        return None
    if not agrees(pronoun.text.lower(), before.phrase):
        return None
    if personal and _is_contested(before):
        return None
    if pronoun.text.lower() == "it" and (before.passive or not _is_strong(before.phrase, mentions)):
        return None
    return before.phrase


def find_owner(word: str, before: Topic | None, here: Topic) -> Phrase | None:
    """Whose "its", "his" or "their" at the start of a sentence is: the topic before, if it agrees.

    A long phrase owns nothing that could be said in a question.
    """
    pronoun = {"its": "it", "his": "he", "her": "she", "their": "they"}.get(word)
    if pronoun is None or before is None or before.paragraph != here.paragraph:
        return None
    owner = before.phrase
    if not agrees(pronoun, owner) or len(owner.words) > _LONGEST_OWNER or not owner.proper:
        return None
    return None if pronoun in _PERSONAL and _is_contested(before) else owner


def _is_contested(topic: Topic) -> bool:
    """Whether "he" or "she" in the next sentence could be somebody else."""
    said = {word.lemma for word in topic.phrase.words}
    return len(topic.people) > 1 or bool(topic.persons - said)


def _is_strong(phrase: Phrase, mentions: Mentions) -> bool:
    """A name, or a term with its modifiers: likely to be spoken of in the next sentence too.

    A bare term ("body hair") is only if the article is about it.
    """
    definite = phrase.words[0].tag == "DT"
    topical = phrase.head.lemma in mentions.title_lemmas | mentions.main_lemmas
    return phrase.proper or (len(phrase.words) >= 2 and (definite or topical))


def agrees(pronoun: str, phrase: Phrase) -> bool:
    if phrase.head.pos == "PRON" or phrase.head.lower in _VAGUE:
        return False
    if pronoun in _PERSONAL:
        unknown = not phrase.kind and len(phrase.words) >= 2  # "he" tells that it is a person
        named = all(word.text[0].isupper() or word.lower in _PARTICLES for word in phrase.words)
        first = phrase.text.split()[0]
        sex = lexicon().title_sex(first) or lexicon().name_sex(first)
        return (
            (phrase.kind == "person" or (unknown and named))
            and phrase.proper
            and (not phrase.plural)
            and sex in {None, _PERSONAL[pronoun]}
        )
    if pronoun == "it":
        if _MISTER.match(phrase.text):
            return False
        return not phrase.plural and phrase.kind != "person" and bool(phrase.kind or phrase.proper)
    related = lexicon().noun_class(phrase.head.lemma) == "relation"  # "relations" do nothing
    return pronoun == "they" and phrase.plural and not related
