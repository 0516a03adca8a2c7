"""Topic labels: "About asphalt: ..." before what does not itself say what it is about."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate
from quizgen.shipped import word_set

_NAMED = frozenset({"definition", "apposition", "term"})  # questions that name what they ask about
_LONGEST = 5  # words of a title that is a name rather than a headline
_SMALL = 3  # letters of "of", "and", "the": in lower case in names as well
_ALIKE = 5  # letters: "Angola" and "Angolan", "asphalt" and "asphalts"


def label_topics(candidates: Sequence[Candidate], mentions: Mentions) -> list[Candidate]:
    """The candidates in the same order; those that do not name the topic of their article get a
    label that does, if the topic has a name.
    """
    topic = say_topic(mentions)
    return label_unnamed(candidates, topic, mentions) if topic else list(candidates)


def label_unnamed(
    candidates: Sequence[Candidate], topic: str, mentions: Mentions
) -> list[Candidate]:
    """With the label "About TOPIC: " before all that do not name the title."""
    words, person = _title_words(mentions.title), _is_person(mentions)
    shorts = frozenset(s for s, full in mentions.acronyms.items() if full == mentions.title)
    return [
        one
        if one.form in _NAMED or _names(one.question, words, shorts, person=person)
        else replace(one, label=f"About {topic}: ")
        for one in candidates
    ]


def say_topic(mentions: Mentions) -> str:
    """The title as it reads inside a sentence of the article; "" if none has it, as of headlines.

    "Steam engine" -> "steam engine", "American Civil War" -> "the American Civil War".
    """
    if not mentions.title or len(mentions.title.split()) > _LONGEST:
        return ""
    title = _short_title(mentions.title)
    said = re.compile(rf"(?:\b(the|an?) )?\b({re.escape(title)})(s?)\b", re.IGNORECASE)
    found = list(said.finditer(mentions.text))
    inside = [one for one in found if re.search(r"[\w,;] $", mentions.text[: one.start()][-2:])]
    if not found:
        return ""
    led = Counter((one.group(1) or "").lower() for one in found if not _describes(one, mentions))
    proper = _is_proper([one.group(2) for one in inside], title) if inside else _is_all_names(title)
    if re.match(r"(?:The|An?) ", title):
        return title if proper else title[:1].lower() + title[1:]
    proper = proper and not _is_common(title, mentions)
    if proper:
        several = title.endswith("s") and " " in title and led["the"]
        if sum(bool(one.group(3)) for one in found) * 2 > len(found):
            return f"the {title}s"
        first = re.escape(title.split()[0])
        with_the = led["the"] or re.search(rf"\b[Tt]he (?:[A-Z]\w+ )?{first}\b", mentions.text)
        kind = title.lower().split()[-1] in word_set("questions", "takes_the") and with_the
        return f"the {title}" if several or kind or led["the"] * 2 > len(found) else title
    spoken = title[:1].lower() + title[1:]
    if sum(bool(one.group(3)) for one in found) * 5 >= len(found):
        return f"{spoken}s"
    return f"the {spoken}" if led["a"] + led["an"] + led["the"] > led[""] else spoken


def _describes(said: re.Match[str], mentions: Mentions) -> bool:
    """ "the Apollo 11 crew": the article is that of the noun behind the name."""
    after = re.match(r" ([A-Za-z]\w{3,})", mentions.text[said.end() :])
    word = after.group(1) if after else ""
    if word[:1].isupper():
        return True  # "the Tarkovsky Award"
    singular = word.removesuffix("s")
    if word != singular and lexicon().verb_class(singular):
        return False  # "the abacus helps"
    return bool(word) and lexicon().is_noun(singular) and not word.endswith("ed")


def _short_title(title: str) -> str:
    """Without brackets and what a place lies in: "Fresno, California" is Fresno."""
    return re.sub(r"\s*\(.*\)$|, [A-Z]\w+(?: [A-Z]\w+)?$", "", title)


def _is_proper(names: Sequence[str], title: str) -> bool:
    return sum(name == title for name in names) * 2 > len(names)


def _is_common(title: str, mentions: Mentions) -> bool:
    """A word of the dictionary that only names spell with a capital: "the Agriculture Act"."""
    low = title.lower()
    said = mentions.lower[low] + mentions.lower[f"{low}s"]
    return " " not in title and not title.isupper() and said > 0 and lexicon().is_noun(low)


def _is_all_names(title: str) -> bool:
    """Whether what only begins sentences is a name: its later words are not in lower case."""
    return not any(word.islower() and len(word) > _SMALL for word in title.split()[1:])


def _names(question: str, words: Sequence[str], shorts: frozenset[str], *, person: bool) -> bool:
    """Whether at least half of the telling words of the title stand in the question, or a short
    form of it, or the last name of the person that it is.
    """
    asked = re.findall(r"\w+", question)
    known = {word.lower()[:_ALIKE] for word in asked}
    found = [word for word in words if word[:_ALIKE] in known]
    last = person and bool(words) and words[-1] in found
    return last or bool(shorts & set(asked)) or len(found) * 2 >= len(words)


def _title_words(title: str) -> list[str]:
    small = word_set("questions", "stop_words")
    words = re.findall(r"\w+", _short_title(title).lower())
    return [word for word in words if word not in small]


def _is_person(mentions: Mentions) -> bool:
    return mentions.kind(mentions.title).coarse == "person"
