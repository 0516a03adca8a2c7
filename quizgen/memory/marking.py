"""Marking: whether a given answer is right, for each kind of item."""

import html
import re
from collections.abc import Collection

from quizgen.deck.item import (
    AnyItem,
    Choice,
    Cloze,
    Flashcard,
    Matching,
    Ordering,
    ShortAnswer,
    TrueFalse,
)
from quizgen.memory.choices import mark_choice
from quizgen.memory.parts import mark_cloze, mark_matching, mark_ordering
from quizgen.memory.typed import compare_text
from quizgen.memory.verdict import Given, Verdict, take_texts
from quizgen.memory.vocabulary import NO_WORDS, Vocabulary

__all__ = ["Given", "Verdict", "mark"]

_JUDGED = {
    **dict.fromkeys(("true", "t", "yes", "y", "right", "correct"), True),
    **dict.fromkeys(("false", "f", "no", "n", "wrong", "incorrect"), False),
}
_TAG = re.compile(r"<[^>]*>")


def mark(
    item: AnyItem,
    given: Given,
    *,
    others: Collection[str] = (),
    vocabulary: Vocabulary = NO_WORDS,
) -> Verdict:
    """Mark an answer.

    choice: text of an option, its index from 0, a list of either, or free text; true_false: bool
    or a word; cloze: one text a gap, in the order of the text; short_answer: text; matching: right
    sides in the order of the pairs, or {left: right}; ordering: texts, or their right places from
    0, in the order given; flashcard: bool (the learner's own verdict) or text. `others` are texts
    that are known to be wrong and never pass as a slip of the pen, nor does another word of the
    `vocabulary`.

    Raises TypeError for an answer that the kind does not take.
    """
    match item:
        case Choice():
            return mark_choice(item, given, others, vocabulary)
        case TrueFalse():
            return _mark_true_false(item, given)
        case Cloze():
            return mark_cloze(item, given, others, vocabulary)
        case ShortAnswer():
            return _mark_text(item, item.question, item.answer, given, others, vocabulary)
        case Matching():
            return mark_matching(item, given)
        case Ordering():
            return mark_ordering(item, given)
        case Flashcard() if isinstance(given, bool):
            return Verdict(given, _plain(item, item.back))
        case Flashcard():
            return _mark_text(item, item.front, item.back, given, others, vocabulary)


def _mark_true_false(item: TrueFalse, given: Given) -> Verdict:
    judged = given if isinstance(given, bool) else _JUDGED.get(take_texts(given)[0].strip().lower())
    expected = "true" if item.answer else "false"
    reason = "neither true nor false" if judged is None else ""
    return Verdict(judged is item.answer, expected, reason=reason)


def _mark_text(
    item: ShortAnswer | Flashcard,
    question: str,
    answer: str,
    given: Given,
    others: Collection[str],
    vocabulary: Vocabulary,
) -> Verdict:
    expected = [_plain(item, text) for text in (answer, *item.accept)]
    text = " ".join(take_texts(given))
    found = compare_text(
        text,
        expected,
        others=others,
        question=_plain(item, question),
        tolerance=(item.tolerance or 0) if isinstance(item, ShortAnswer) else 0,
        vocabulary=vocabulary,
    )
    return Verdict(found.right, expected[0], found.close, reason=found.reason)


def _plain(item: AnyItem, text: str) -> str:
    """The text without markup."""
    return html.unescape(_TAG.sub(" ", text)).strip() if item.markup == "html" else text
