"""Typed answers: whether free text says what was asked for.

Nothing is forgiven in a number, nothing that turns the meaning round, and nothing that is the
answer to another question. What is neither clearly right nor clearly wrong is `close`.
"""

from collections.abc import Collection
from fractions import Fraction
from functools import partial

from quizgen.memory.context import Context
from quizgen.memory.dates import complete_date
from quizgen.memory.edits import count_edits
from quizgen.memory.enumerations import compare_lists
from quizgen.memory.expected import Expected
from quizgen.memory.figures import (
    compare_numbers,
    compare_turned,
    drop_asked_numbers,
    drop_whole,
    is_finer_date,
    is_slip_of_number,
)
from quizgen.memory.gazetteer import ELSEWHERE
from quizgen.memory.leads import drop_article, drop_lead_in, drop_to
from quizgen.memory.names import is_name
from quizgen.memory.number_forms import make_alike
from quizgen.memory.numerals import Number
from quizgen.memory.persons import asks_person
from quizgen.memory.phrases import compare_phrases
from quizgen.memory.roundings import lies_between
from quizgen.memory.surrenders import is_surrender
from quizgen.memory.tokens import numbers_of, words_of
from quizgen.memory.verdict import RIGHT, WRONG, Match
from quizgen.memory.vocabulary import NO_WORDS, Vocabulary
from quizgen.memory.whole_answers import are_same, compare_whole, without_place
from quizgen.memory.words import spell, split_words

_MOST_EDITS = 3


def compare_text(
    given: str,
    expected: Collection[str],
    *,
    others: Collection[str] = (),
    question: str = "",
    tolerance: float = 0,
    vocabulary: Vocabulary = NO_WORDS,
) -> Match:
    """Compare a text with the answers that are right and some that are known to be wrong.

    `question` is what was asked, or the text around a gap: its words may be left out or repeated.
    `tolerance` is how far a number may be off: 500000 for half a million of "14 million kroner".
    """
    context = Context(
        asked=frozenset(map(str, split_words(question))),
        person=asks_person(question, vocabulary),
        question=bool(question),
        accepted=frozenset(word for text in expected for word in words_of(split_words(text))),
        rivals=[words_of(split_words(other)) for other in others],
        vocabulary=vocabulary,
    )
    matches = [_compare(given, text, context, Fraction(str(tolerance))) for text in expected]
    best = max(matches, key=lambda match: (match.right, match.close, match.reason), default=WRONG)
    elsewhere = next((match for match in matches if match.reason == ELSEWHERE), best)
    if best == RIGHT:
        return best  # word for word: that another answer says the same does not matter
    if is_surrender(given):
        return Match(right=False, reason="not known")
    if any(are_same(split_words(given), split_words(text)) for text in others):
        return Match(right=False, reason="the answer to something else")
    if not best.right and lies_between(given, expected):
        return Match(right=True, reason="another form")
    if elsewhere is not best:
        return elsewhere
    if best.right and _is_nearer(given, others, expected):
        return Match(right=False, close=True, reason="near the answer to something else")
    return best


def _compare(given: str, expected: str, context: Context, tolerance: Fraction) -> Match:
    given, wanted = complete_date(given, expected), split_words(expected)
    found = split_words(given, m_is_million="million" in expected.casefold())
    if not wanted or not found:
        same = given.strip() == expected.strip()
        return RIGHT if same and given.strip() else WRONG
    found = drop_asked_numbers(drop_whole(found, wanted, context), wanted, context)
    if turned := compare_turned(found, wanted, context):
        return turned
    if is_finer_date(found, wanted):
        return Match(right=True, reason="more than the answer")
    if decided := compare_whole(given, expected, found, wanted, context):
        return decided
    if apart := without_place(given, expected, context):
        return _compare(apart, expected, context, tolerance)
    if listed := compare_lists(
        given, expected, partial(_compare, context=context, tolerance=tolerance)
    ):
        return listed
    found, wanted = drop_lead_in(found, wanted), drop_lead_in(wanted, found)
    found, wanted = make_alike(drop_to(found), drop_to(wanted), given, expected)
    if wrong := compare_numbers(found, wanted, tolerance):
        return Match(right=True, reason="spelling") if is_slip_of_number(given, expected) else wrong
    if not numbers_of(wanted):  # then a number is one word more
        found = tuple(str(token) for token in found)
    capital = drop_article(expected)[:1].isupper()
    meant = Expected(
        words_of(wanted),
        number_first=isinstance(wanted[0], Number),
        name=is_name(expected),
        capital=capital,
        numbers=bool(numbers_of(wanted)),
    )
    return compare_phrases(words_of(found), meant, context, swapped="," in given)


def _is_nearer(given: str, others: Collection[str], expected: Collection[str]) -> bool:
    """Whether something else is at least as near as the nearest right answer."""
    text = spell(split_words(given))
    least = min(count_edits(text, spell(split_words(right))) for right in expected)
    if least > _MOST_EDITS:
        return False  # not a matter of spelling
    spelled = (spell(split_words(other)) for other in others)
    near = (other for other in spelled if abs(len(other) - len(text)) <= least)
    return any(count_edits(text, other) <= least for other in near)
