"""Roles: who somebody is, as the article says beside the full name."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.shipped import word_set

_LONGEST = 11  # words
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})
_BRACKETS = re.compile(r" ?\([^()]*\)")
_NO_ROLE = re.compile(r"(?:who|which|where|when|and|but|or|in|at|on|for|as|with|aged|now|then)\b")
_LINKS = re.compile(r" (?:of|at|for|with|in|from|on|who|and) ")
_LEADING = 5  # words before a name that may tell the role
_REACH = 200  # characters that hold as many words; a search of the whole text for each name is slow
_WORDS = re.compile(r"(?:[\w'-]+ )*[\w'-]+$")


def introduce(name: str, mentions: Mentions) -> str:
    """The full name with what it is introduced by: "X, an ecologist with Y", "Chairman X"."""
    return _introduce(name, _plain(mentions.text))


@lru_cache(maxsize=4096)  # the same few people are looked up for each question that names one
def _introduce(name: str, text: str) -> str:
    behind = _find_behind(name, text)
    if behind:
        return f"{name}, {behind}"
    before = _find_before(name, text)
    return f"{before} {name}" if before else name


@cache
def _plain(text: str) -> str:
    return _BRACKETS.sub("", text.translate(_STRAIGHT))


def _find_behind(name: str, text: str) -> str:
    for found in re.finditer(rf"\b{re.escape(name)}, ([^,.;:()\"–]+)[,.]", text):
        role = found.group(1).strip()
        words = role.split()
        if not 1 < len(words) <= _LONGEST or not words[0][0].islower() or _NO_ROLE.match(role):
            continue
        if is_role(_LINKS.split(role)[0].split()[-1]):
            return role
    return ""


def _find_before(name: str, text: str) -> str:
    leads = (
        _lead(text, found.start(), comma=found.group().startswith(","))
        for found in re.finditer(rf",? {re.escape(name)}\b", text)
    )
    words = next((lead for lead in leads if lead), ())
    if not words or not is_role(words[-1]):
        return ""
    start = len(words) - 1
    while start and _continues(words[start - 1]):
        start -= 1
    return re.sub(r"^(?:and|of) ", "", " ".join(words[start:]))


def _lead(text: str, end: int, *, comma: bool) -> Sequence[str]:
    """The few words right before a place in the text, none of them behind a comma or a stop.

    A title before a comma is somebody else's: "for the Hongwu Emperor, Anna Ek writes".
    """
    near = _WORDS.search(text[max(0, end - _REACH) : end])
    words = near.group().split()[-_LEADING:] if near else []
    return () if comma and words and words[-1][0].isupper() else words


def _continues(word: str) -> bool:
    """Whether a word before a role belongs to it: "SOHAY's program manager"."""
    if word in {"and", "of"}:
        return True
    if word[0].isupper():
        return word.lower() not in {"the", "a", "an", "but", "and", "in", "as", "so"}
    return lexicon().is_noun(word) and not word.endswith(("s", "ed")) and len(word) > 2


def is_role(noun: str) -> bool:
    """Whether a noun tells what somebody is."""
    lower = noun.lower()
    return lexicon().noun_class(lower) == "person" or lower in word_set("facts", "role_heads")
