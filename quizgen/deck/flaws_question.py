"""Flaws in what an item asks or states. Each function yields the field and what is wrong."""

import re
from collections.abc import Iterator

from quizgen.deck.gaps import hide
from quizgen.deck.item import AnyItem, Choice, Cloze, ShortAnswer, TrueFalse
from quizgen.deck.words import asked_text, content_words, without_label, word_set, words

Hit = tuple[str, str]
Asked = Choice | ShortAnswer

_BLANK = re.compile(r"_{2,}|\.{4,}|…\s*\?|\bfill in the blank", re.IGNORECASE)
_NEGATIVE = re.compile(
    r"\bnot true\b|\buntrue\b|\bfalse\b|\bincorrect\b|\bexcept\b|\bleast likely\b"
    r"|\bwhich\b.*(\bnot\b|n't\b|\bnever\b)|\bwhat\b[^,]*\b(is|are|was|were) not\b",
    re.IGNORECASE,
)
_AUXILIARY = word_set(
    "is are was were am do does did has have had can could will would shall should may might must"
)
_TEXT = re.compile(
    r"\b(the|this|that) (above |following |given )?"
    r"(article|passage|text|paragraph|author|excerpt)\b"
    r"|\b(mentioned|described|stated|listed) (above|below)\b",
    re.IGNORECASE,
)
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_PERIODS = "year|month|week|weekend|night|decade|century|spring|summer|autumn|fall|winter"
_TIME = re.compile(
    r"\b(yesterday|today|tomorrow|tonight|recently|currently|nowadays|these days|so far)\b"
    r"|(?<!long )(?<!illion years )(?<!thousand years )\bago\b"
    rf"|\b(last|next|this|past) ({_PERIODS}|{_DAYS}|{_MONTHS})s?\b|\bon ({_DAYS})\b"
    r"|\bat (present|the moment)\b|\bon the \d+(st|nd|rd|th)\b(?! (of )?[A-Z])",
    re.IGNORECASE,
)
_PRONOUN = word_set("he she it they him her them his hers its their theirs")
_OWNER = word_set("his hers its their theirs")
_PLURAL = word_set("they them their theirs")
_DETERMINER = word_set("the a an this that these those my your our his her its their")
_NO_ONE = word_set("to that for take takes took cost costs mean means important possible")
_LONGEST = {"choice": 25, "short_answer": 25}
_LONGEST_STATEMENT = 35


def negative(item: Asked) -> Iterator[Hit]:
    """A question for what is not the case."""
    found = _NEGATIVE.search(item.question)
    if found:
        yield "question", "asks for what is not the case"


def blank(item: Asked) -> Iterator[Hit]:
    """A blank to fill in."""
    if _BLANK.search(item.question):
        yield "question", "has a blank to fill in"


def no_question_mark(item: Asked) -> Iterator[Hit]:
    """Neither a question nor the beginning of a list."""
    if not re.search(r"[?？:][\s\"'”’)]*$", item.question) and not _BLANK.search(item.question):
        yield "question", "is no question"


def yes_or_no(item: Asked) -> Iterator[Hit]:
    """A question that yes or no answers."""
    found = words(item.question)
    if found[:1] and found[0] in _AUXILIARY and "or" not in found:
        yield "question", "can be answered with yes or no"


def too_long(item: AnyItem) -> Iterator[Hit]:
    """A question of more than 25 words, a statement or cloze of more than 35."""
    count = len(words(without_label(asked_text(item))))
    if count > _LONGEST.get(item.kind, _LONGEST_STATEMENT):
        yield _field(item), f"has {count} words"


def names_the_text(item: AnyItem) -> Iterator[Hit]:
    """A question about the article instead of its matter."""
    found = _TEXT.search(asked_text(item))
    if found:
        yield _field(item), f"{found.group()!r} needs the article"


def unclear_reference(item: AnyItem) -> Iterator[Hit]:
    """A pronoun with no one before it whom it could mean."""
    text = hide(item.text) if isinstance(item, Cloze) else asked_text(item)
    tokens = re.findall(r"[\w'’]+", text)
    for place, token in enumerate(tokens):
        pronoun = token.lower()
        if pronoun in _PRONOUN and not _expletive(pronoun, tokens[place + 1 :]):
            if not _someone(pronoun, tokens[:place]):
                yield _field(item), f"it is not said who or what {token!r} is"
            return


def relative_time(item: AnyItem) -> Iterator[Hit]:
    """A time that moves with the reader, without a day on which it was true."""
    found = _TIME.search(without_label(asked_text(item)))
    if found and not item.as_of:
        yield _field(item), f"{found.group()!r} will soon be another time"


def _expletive(word: str, following: list[str]) -> bool:
    """The it of "how long did it take" and "it is important that"."""
    return word == "it" and any(token.lower() in _NO_ONE for token in following[:3])


def _someone(pronoun: str, before: list[str]) -> bool:
    """Whether words before a pronoun could be what it stands for."""
    if pronoun in _OWNER and content_words(" ".join(before)):  # Which university has its origins
        return True
    plural = pronoun in _PLURAL and any(len(word) > 4 and word.endswith("s") for word in before)
    named = any(word[:1].isupper() for word in before[1:])
    first = before[:1] and before[0][:1].isupper() and content_words(before[0])
    noun = any(word.lower() in _DETERMINER for word in before[:-1])
    return bool(plural or named or first or noun)


def _field(item: AnyItem) -> str:
    if isinstance(item, TrueFalse):
        return "statement"
    return "text" if isinstance(item, Cloze) else "question"
