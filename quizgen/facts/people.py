"""People: which names belong to persons, and which short names mean the same person."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from quizgen.facts.lexicon import lexicon
from quizgen.facts.people_short import PARTICLES, join_particle, list_short, stands_for
from quizgen.facts.people_signs import find_signed_people
from quizgen.facts.simplify import SUBJECTS
from quizgen.shipped import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_NAME = re.compile(r"^(?:al-|el-|ibn-)?[A-ZÀ-ÝŞĞİÇ][\w'’.\-]*$")
_SPEAKING = frozenset(
    [
        "say",
        "tell",
        "believe",
        "argue",
        "explain",
        "write",
        "think",
        "know",
        "claim",
        "suggest",
        "note",
        "add",
        "warn",
    ]
)
_ORGANISED = re.compile(
    r"\b(?:Fort|Mount|Cape|Camp|Battle|Treaty|University|College|School|Institute|Company|Corp|Inc|Ltd|Bank|Church|Party|Court|Agency"
    r"|Department|Ministry|Committee|Council|Association|Union|League|Club|Museum|Group|Foundation"
    r"|Auctions?|Studios?|Records|Films?|Pictures|Productions|Press|Books|Army|Police|Street|Road|River|Lake|Park|Act|War|Award|Prize|House|State|County"
    r"|Society|Magazine|Journal|SSR|Republic|Cent(?:er|re)|Corridor|Gazette"
    r"|Gymnasium|Academy|Cathedral|Tower|Square|Prize|Medal|Monument)\b"
)

_BUILDING = (
    r"(?:(?:International|Regional|Municipal|National|Memorial) )?(?:Airport|Avenue|Boulevard"
    r"|Bridge|Stadium|Arena|Hall|Hospital|Library|Highway|Theat(?:er|re)|Airfield)"
)


def find_people(
    docs: "Sequence[Doc]", labels: Mapping[str, Counter[str]], lower: Counter[str],
    title: str = "", written: str = "",
) -> dict[str, str]:  # fmt: skip
    """Every name of a person -> the fullest; only names that several witnesses call a person.

    `written` is the article with its brackets, which the parser does not see.
    """
    votes: Counter[str] = Counter()
    witnesses: defaultdict[str, float] = defaultdict(float)
    for doc in docs:
        for entity in doc.ents:
            name = _without_office(entity.text.removesuffix("'s").removesuffix("’s").strip(" '’"))
            if entity.label_ == "PERSON":
                votes[name] += 1
            witnesses[name] += _witness(entity)
    full = {
        name: name
        for name in votes
        if " " in name and _plausible(name, labels) and witnesses[name] + _first_name(name) >= 1
    }
    text = "\n".join(doc.text for doc in docs)
    full |= {
        name: name for name in find_signed_people(written or text, labels, lower)
        if not _ORGANISED.search(name) and not any(name in longer for longer in full)
    }  # fmt: skip
    full = {
        name: name for name in full
        if not _names_a_building(name, text) and not (" " in title and name.startswith(f"{title} "))
    }  # fmt: skip
    people = dict(full) | _of_title(title, full, text, lower)
    for name in sorted(set(votes) | set(witnesses)):
        if " " in name or name in people or not _NAME.match(name):
            continue
        owners = [person for person in full if name in list_short(person)]
        owners = [person for person in owners if person in title] or owners
        if len(owners) == 1 and stands_for(name, owners[0], text, lower, title):
            people[name] = owners[0]
        elif not owners and _known_by_one_name(name, votes, witnesses, lower, labels):
            people[name] = name
    for name in full:
        surname = list_short(name)[-1].removeprefix("al-")
        unique = sum(surname in other.split() for other in full) == 1
        free = lower[surname.lower()] == 0 and lexicon().place_kind(surname) is None
        if unique and free and stands_for(surname, name, text, lower, title):
            people.setdefault(surname, name)
            people |= dict.fromkeys(join_particle(name), name)
    return people


def _names_a_building(name: str, text: str) -> bool:
    """ "Ted Stevens Anchorage International Airport" makes nobody of that name."""
    return bool(re.search(rf"{re.escape(name)} {_BUILDING}\b", text))


def _without_office(name: str) -> str:
    """ "Historian Allan Nevins" -> "Allan Nevins"."""
    first, _, rest = name.partition(" ")
    office = " " in rest and lexicon().noun_class(first.lower()) == "person"
    return rest if office and not lexicon().first_name(first) else name


def _of_title(
    title: str, full: Mapping[str, str], text: str, lower: Counter[str]
) -> dict[str, str]:
    """In an article on Albert Einstein, which names his son in full, "Einstein" is not the son; and
    it is a person even where it never says the first name.
    """
    words = title.split()
    if not 2 <= len(words) <= 4 or not all(_NAME.match(w) or w in PARTICLES for w in words):
        return {}
    last = words[-1]
    relatives = [name for name in full if name.split()[-1] == last]
    called = (
        lexicon().first_name(words[0]) and not lower[last.lower()] and last in text
        and not _ORGANISED.search(title) and lexicon().place_kind(title) is None
    )  # fmt: skip
    return {last: title, title: title} if relatives or called else {}


def _plausible(name: str, labels: Mapping[str, Counter[str]]) -> bool:
    words = name.split()
    total = labels.get(name, Counter()).total()
    return (
        len(words) <= 4
        and words[0] not in _JOINTS  # "When Memnon"
        and all(_NAME.match(word) or word in PARTICLES for word in words)
        and not _ORGANISED.search(name)
        and lexicon().country(name) is None
        and lexicon().city(name) is None
        and labels.get(name, Counter())["PERSON"] * 2 > total
    )


_JOINTS = frozenset(
    {"After", "And", "As", "Before", "Both", "But", "For", "From", "How", "If", "In", "Like",
     "Once", "Since", "That", "Then", "Though", "To", "Unlike", "Until", "When", "Where", "While",
     "With"}
)  # fmt: skip


def _first_name(name: str) -> int:
    return 2 if lexicon().first_name(name.split(maxsplit=1)[0]) else 0


def _known_by_one_name(
    name: str, votes: Counter[str], witnesses: Mapping[str, float], lower: Counter[str],
    labels: Mapping[str, Counter[str]],
) -> bool:  # fmt: skip
    return (
        votes[name] >= 2
        and witnesses[name] >= 2
        and lower[name.lower()] == 0
        and lexicon().country(name) is None
        and lexicon().city(name) is None
        and votes[name] * 3 > 2 * labels.get(name, Counter()).total()
    )


def _witness(entity: "Span") -> float:
    """Signs around a name that it belongs to a person."""
    doc, root = entity.doc, entity.root
    signs = 0.0
    if entity.start and lexicon().is_title(doc[entity.start - 1].text):
        signs += 2
    before = doc[entity.start - 1] if entity.start else None
    if before is not None and before.text.islower() and _is_person_noun(before):
        signs += 2  # "the physician Jan Ingenhousz"
    if root.dep_ in SUBJECTS and root.head.lemma_ in _SPEAKING:
        signs += 1
    if root.dep_ in SUBJECTS and root.head.lemma_ in word_set("facts", "personal_verbs"):
        signs += 1
    for child in root.children:
        if child.dep_ == "appos" and _is_person_noun(child):
            signs += 2
    after = doc[entity.end : entity.end + 25]
    if any(word.lower_ in {"he", "she", "his", "her"} for word in after):
        signs += 0.5
    return signs


def _is_person_noun(word: "Token") -> bool:
    return word.pos_ == "NOUN" and lexicon().noun_class(word.lemma_.lower()) == "person"
