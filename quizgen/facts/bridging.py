"""Bridging: "the economy" in an article on Algeria is that of Algeria."""

import re

from quizgen.facts.frame import Word
from quizgen.facts.mentions import Mentions
from quizgen.shipped import word_set


def say_whose(head: Word, text: str, mentions: Mentions) -> str:
    """ "the HEAD" of the place that the article is about, in full, or "".

    Only where the `text` of its sentence names no other place, and not that one either.
    """
    title = _owned_by(head, mentions)
    if not title or title.lower() in text.lower():
        return ""
    return "" if _names_place(text, mentions) else f"the {head.text} of {title}"


def is_owner_told(head: Word, text: str, mentions: Mentions) -> bool:
    """Whether the `text` names the place that has the HEAD, and no other: "Kenya's towns hold a
    third of the population".
    """
    title = _owned_by(head, mentions)
    if not title or not re.search(rf"\b{re.escape(title)}", text):
        return False
    return not _names_place(text.replace(title, ""), mentions)


def _owned_by(head: Word, mentions: Mentions) -> str:
    """The place that the article is about, if it has one such thing."""
    if head.lemma not in word_set("facts", "owned_by_places") or head.tag.endswith("S"):
        return ""
    title = mentions.title.split(",")[0].strip()
    return title if mentions.kind(title).coarse == "place" else ""


def _names_place(text: str, mentions: Mentions) -> bool:
    names = [name.split() for name in re.findall(r"\b[A-Z][\w'-]*(?: [A-Z][\w'-]*)*", text)]
    ends = [" ".join(words[start:]) for words in names for start in range(len(words))]
    return any(mentions.kind(name).coarse == "place" for name in ends)
