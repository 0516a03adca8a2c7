"""Topic labels: "About asphalt: ..." before what does not itself say what it is about."""

import re
from collections import Counter
from dataclasses import replace

from quizgen.facts.mentions import Mentions
from quizgen.questions.candidate import Candidate
from quizgen.shipped import word_set

_NAMED = frozenset({"definition", "apposition", "term"})  # questions that name what they ask about
_LONGEST = 5  # words of a title that is a name rather than a headline
_ALIKE = 5  # letters: "Angola" and "Angolan", "asphalt" and "asphalts"


def label_topic(candidate: Candidate, mentions: Mentions) -> Candidate:
    """The candidate with a label, if its article has a topic and the question does not name it."""
    if candidate.form in _NAMED or names_topic(candidate.question, mentions):
        return candidate
    topic = say_topic(mentions)
    return replace(candidate, label=f"About {topic}: ") if topic else candidate


def say_topic(mentions: Mentions) -> str:
    """The title as it reads inside a sentence of the article; "" if none has it, as of headlines.

    "Steam engine" -> "steam engine", "American Civil War" -> "the American Civil War".
    """
    title = re.sub(r"\s*\(.*\)$", "", mentions.title).split(",")[0].strip()
    if not title or len(title.split()) > _LONGEST:
        return ""
    inside = re.findall(
        rf"(?<=[\w,;] )(?:(the|an?) )?({re.escape(title)})(s?)\b", mentions.text, re.IGNORECASE
    )
    if not inside:
        return ""
    names = Counter(name for _, name, _ in inside)
    proper = names[title] * 2 > names.total()
    spoken = title if proper else title[:1].lower() + title[1:]
    led = Counter(article.lower() for article, *_ in inside)
    if not proper:
        plurals = sum(bool(plural) for *_, plural in inside)
        if plurals * 5 >= len(inside):
            return f"{spoken}s"
        return f"the {spoken}" if led["a"] or led["an"] else spoken
    several = spoken.endswith("s") and " " in spoken and led["the"]
    return f"the {spoken}" if several or led["the"] * 2 > len(inside) else spoken


def names_topic(question: str, mentions: Mentions) -> bool:
    """Whether at least half of the telling words of the title stand in the question, or its
    short form, or the last name of the person that it is."""
    title = re.sub(r"\s*\(.*\)$", "", mentions.title)
    words = [w for w in re.findall(r"\w+", title.lower()) if not _is_small(w)]
    asked = re.findall(r"\w+", question.lower())
    found = [w for w in words if any(a[:_ALIKE] == w[:_ALIKE] for a in asked)]
    if words and words[-1] in found and mentions.kind(title).coarse == "person":
        return True
    short = {s for s, full in mentions.acronyms.items() if full.lower() == title.lower()}
    return bool(short & set(re.findall(r"\w+", question))) or len(found) * 2 >= len(words)


def _is_small(word: str) -> bool:
    return word in word_set("questions", "stop_words")
