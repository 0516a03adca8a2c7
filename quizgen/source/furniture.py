"""Page furniture: what stands on a page and is not its text, told by form."""

import re
from dataclasses import dataclass
from functools import cache

from quizgen.shipped import word_list

SHORT = "short line without a sentence"
NO_WORDS = "no words"
_ENOUGH = 12  # words from which a line counts as text even if nothing closes it
_LONGEST_WORD = 20  # characters a word on average: longer "words" are no furniture, and cost time
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]*]*$")
_LEAD_IN_END = re.compile(r"[:;,][\"'”’»)\]]*$")
_HEAD = re.compile(r"\[(?P<reason>[^;\]]+); (?P<words>\d+)\]$")
_PARTS = {
    "{URL}": r"(?:https?://|www\.)[^\s<>]+",
    "{EMAIL}": r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    "{OUTLET}": r"(?:newsletters?|apps?|accounts?|podcasts?|updates|alerts|inbox|channel"
    r"|mailing list)",
    "{NETWORK}": r"(?:twitter|x|facebook|instagram|linkedin|whatsapp|youtube|telegram|tiktok"
    r"|threads|bluesky|mastodon|reddit)",
}


@dataclass(frozen=True, slots=True)
class _Rule:
    reason: str
    words: int
    pattern: re.Pattern[str]


def find_furniture(text: str) -> str:
    """Why this paragraph is not running text, or "" if it is; `text` is tidied.

    Says SHORT for a line that is no sentence and might be a headline, and NO_WORDS for rules and
    the like.
    """
    words = count_words(text)
    if not words:
        return NO_WORDS
    for rule in _rules():
        small = words <= rule.words and len(text) <= _LONGEST_WORD * rule.words
        if small and rule.pattern.search(text):
            return rule.reason
    return "" if is_running_text(text) else SHORT


@cache
def _rules() -> tuple[_Rule, ...]:
    """The rules of furniture.txt."""
    found: list[tuple[str, int, list[str]]] = []
    for line in word_list("source", "furniture"):
        if head := _HEAD.match(line):
            found.append((head["reason"], int(head["words"]), []))
        else:
            for name, part in _PARTS.items():
                line = line.replace(name, part)  # noqa: PLW2901
            found[-1][2].append(f"(?:{line})")
    return tuple(
        _Rule(reason, words, re.compile("|".join(lines), re.I | re.A))
        for reason, words, lines in found
    )


def is_running_text(text: str) -> bool:
    """Whether it closes like a sentence, or is so long that it must be one."""
    words = count_words(text)
    if _SENTENCE_END.search(text[-12:]):
        return words > 1
    return words >= (8 if _LEAD_IN_END.search(text[-12:]) else _ENOUGH)


def is_headline(text: str) -> bool:
    """Whether a line at the top reads like a headline: no full stop at its end, and not long."""
    words = count_words(text)
    end = _SENTENCE_END.search(text[-12:])
    if not end or text.endswith(("...", "…")):
        return words <= 25
    return end[0][0] in "?!" and words <= 15


def count_words(text: str) -> int:
    """How many of the things between spaces have a letter or digit in them."""
    return sum(any(map(str.isalnum, word)) for word in text.split())
