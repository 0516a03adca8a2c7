"""Flaws in what an item wants to hear. Each function yields the field and what is wrong."""

import re
from collections.abc import Iterator

from quizgen.deck.flaws_options import ABSOLUTE
from quizgen.deck.gaps import find_gaps, hide
from quizgen.deck.item import Cloze, ShortAnswer, TrueFalse
from quizgen.deck.words import content_words, names, words

Hit = tuple[str, str]

_LONGEST_ANSWER = 8  # words
_LONGEST_GAP = 5
_NEGATION = re.compile(r"\b(not|never|no|cannot)\b|n['’]t\b", re.IGNORECASE)
_LIST = re.compile(r"[,;]\s|\s(and|or)\s")


def in_question(item: ShortAnswer | Cloze) -> Iterator[Hit]:
    """The answer, or a name or number of it, in what is asked."""
    if isinstance(item, ShortAnswer):
        if _gives_away(item.question, item.answer):
            yield "question", f"has the answer {item.answer!r} in it"
        return
    gaps = find_gaps(item.text)
    for group in sorted({number for gap in gaps for number in gap.groups}):
        shown = hide(item.text, group, mark="")
        for gap in gaps:
            if group in gap.groups and _gives_away(shown, gap.answer):
                yield "text", f"{gap.answer!r} also stands outside its gap"


def too_long(item: ShortAnswer | Cloze) -> Iterator[Hit]:
    """More words than anyone types the same way twice."""
    if isinstance(item, ShortAnswer):
        count = len(words(item.answer))
        if count > _LONGEST_ANSWER:
            yield "answer", f"has {count} words"
        return
    for gap in find_gaps(item.text):
        count = len(words(gap.answer))
        if count > _LONGEST_GAP:
            yield "text", f"has {count} words in one gap"


def several_things(item: Cloze) -> Iterator[Hit]:
    """Several gaps that open together, or a list in one gap."""
    gaps = find_gaps(item.text)
    for group in sorted({number for gap in gaps for number in gap.groups}):
        answers = {words(gap.answer) for gap in gaps if group in gap.groups}
        if len(answers) > 1:
            yield "text", f"has {len(answers)} things in the gaps c{group}"
    for gap in gaps:
        if _LIST.search(gap.answer):
            yield "text", f"has a list in one gap ({gap.answer!r})"


def tolerance_without_number(item: ShortAnswer) -> Iterator[Hit]:
    """A tolerance, and no digits that it could be about."""
    if item.tolerance is not None and not re.search(r"\d", item.answer):
        yield "tolerance", "has no number to be about"


def telling_word(item: TrueFalse) -> Iterator[Hit]:
    """An absolute term in a false statement."""
    found = ABSOLUTE & set(words(item.statement))
    if found and not item.answer:
        yield "statement", f"{min(found)!r} is an absolute term"


def negative_statement(item: TrueFalse) -> Iterator[Hit]:
    """A statement that something is not so, to be called true or false."""
    found = _NEGATION.search(item.statement)
    if found:
        yield "statement", f"{found.group()!r} makes it hard to say true or false"


def _gives_away(question: str, answer: str) -> bool:
    wanted = content_words(answer)
    told = wanted & content_words(question) if wanted else frozenset()
    return bool(told) and (told == wanted or bool(names(f"- {answer}") & names(question)))
