"""Roles: who somebody is, as the article says beside the full name."""

import re
from functools import cache

from quizgen.facts.lexicon import lexicon
from quizgen.facts.mentions import Mentions
from quizgen.shipped import word_set

_LONGEST = 11  # words
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})
_BRACKETS = re.compile(r" ?\([^()]*\)")
_NO_ROLE = re.compile(r"(?:who|which|where|when|and|but|or|in|at|on|for|as|with|aged|now|then)\b")
_LINKS = re.compile(r" (?:of|at|for|with|in|from|on|who|and) ")
_LEADING = 5  # words before a name that may tell the role


def introduce(name: str, mentions: Mentions) -> str:
    """The full name with what it is introduced by: "X, an ecologist with Y", "Chairman X"."""
    text = _plain(mentions.text)
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
    found = re.search(rf"((?:[\w'-]+ )*[\w'-]+),? {re.escape(name)}\b", text)
    if found is None:
        return ""
    words = found.group(1).split()[-_LEADING:]
    if not is_role(words[-1]):
        return ""
    start = len(words) - 1
    while start and _continues(words[start - 1]):
        start -= 1
    return re.sub(r"^(?:and|of) ", "", " ".join(words[start:]))


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
