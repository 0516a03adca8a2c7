"""Marking a choice: options picked, or an answer typed without seeing them."""

from collections.abc import Collection

from quizgen.deck.item import Choice
from quizgen.memory.typed import compare_text
from quizgen.memory.verdict import Given, Verdict, take_texts
from quizgen.memory.vocabulary import NO_WORDS, Vocabulary
from quizgen.memory.words import split_words


def mark_choice(
    item: Choice,
    given: Given,
    others: Collection[str] = (),
    vocabulary: Vocabulary = NO_WORDS,
) -> Verdict:
    """Mark options (texts, or indexes from 0), or a text that is none of them."""
    expected = "; ".join(item.answers)
    picked = _pick_options(item, given)
    if picked is None:
        return _mark_typed(item, given, others, vocabulary)
    wanted = frozenset(item.answers)
    parts = tuple((option in picked) == (option in wanted) for option in item.options)
    return Verdict(picked == wanted, expected, parts=parts if len(wanted) > 1 else ())


def _pick_options(item: Choice, given: Given) -> frozenset[str] | None:
    """The options meant; None if the answer is a text that is no option."""
    if isinstance(given, int):
        return frozenset((item.options[given],))
    if not isinstance(given, str) and all(isinstance(index, int) for index in given):
        return frozenset(item.options[int(index)] for index in given)
    texts = take_texts(given)
    if all(text in item.options for text in texts):
        return frozenset(texts)
    same = {split_words(option): option for option in item.options}
    if len(same) < len(item.options) or any(split_words(text) not in same for text in texts):
        return None
    return frozenset(same[split_words(text)] for text in texts)


def _mark_typed(
    item: Choice, given: Given, others: Collection[str], vocabulary: Vocabulary
) -> Verdict:
    expected = "; ".join(item.answers)
    whole = (*item.accept, *item.answers) if len(item.answers) == 1 else (*item.accept, expected)
    wrong = [option for option in item.options if option not in item.answers]
    text = "; ".join(take_texts(given))
    found = compare_text(
        text,
        whole,
        others=(*wrong, *others),
        question=item.question,
        vocabulary=vocabulary,
    )
    return Verdict(found.right, expected, found.close, reason=found.reason)
