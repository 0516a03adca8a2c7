"""Typed answers: whether free text says what was asked for.

Nothing is forgiven in a number, nothing that turns the meaning round, and nothing that is the
answer to another question. What is neither clearly right nor clearly wrong is `close`.
"""

import re
from collections.abc import Collection, Sequence
from fractions import Fraction
from functools import partial

from quizgen.memory.abbreviations import is_acronym, stands_for
from quizgen.memory.context import Context
from quizgen.memory.dates import complete_date
from quizgen.memory.enumerations import compare_lists
from quizgen.memory.expected import Expected
from quizgen.memory.figures import (
    compare_numbers,
    compare_turned,
    drop_asked_numbers,
    is_finer_date,
    is_slip_of_number,
    lies_between,
    make_alike,
    numbers_of,
    words_of,
)
from quizgen.memory.formulas import name_substance
from quizgen.memory.gazetteer import ELSEWHERE, compare_places
from quizgen.memory.leads import drop_article, drop_lead_in, drop_to
from quizgen.memory.names import is_name
from quizgen.memory.numerals import Number, Token
from quizgen.memory.persons import asks_person
from quizgen.memory.phrases import compare_phrases
from quizgen.memory.slips import count_edits
from quizgen.memory.surrenders import is_surrender
from quizgen.memory.verdict import RIGHT, WRONG, Match
from quizgen.memory.vocabulary import NO_WORDS, Vocabulary
from quizgen.memory.words import fold_name, spell, split_words

_MOST_EDITS = 3
_NOTED = re.compile(r"([^()]+?) ?\(([^()]+)\)")
_SYMBOL = 4  # letters that are more than a symbol
_LIST = re.compile(r",(?!\d)|;|\band\b|&", re.IGNORECASE)
_SEVERAL = re.compile(r";|/|\band\b|&|\bor\b", re.IGNORECASE)


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
    if any(_are_same(split_words(given), split_words(text)) for text in others):
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
    found = drop_asked_numbers(found, wanted, context)
    if turned := compare_turned(found, wanted, context):
        return turned
    if is_finer_date(found, wanted):
        return Match(right=True, reason="more than the answer")
    if decided := _compare_whole(given, expected, found, wanted, context):
        return decided
    if apart := _without_place(given, expected, context):
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


def _compare_whole(
    given: str,
    expected: str,
    found: Sequence[Token],
    wanted: Sequence[Token],
    context: Context,
) -> Match | None:
    """What both say as a whole: the same, a place, a substance, several answers; None if unsure."""
    if _are_same(drop_lead_in(found, wanted), drop_lead_in(wanted, found)):
        return RIGHT
    if _are_same_list(given, expected):
        return RIGHT
    if (substance := name_substance(given)) and not name_substance(expected):
        named = substance.split()
        pairs = zip(named, map(str, wanted), strict=False)
        if len(named) == len(wanted) and all(context.vocabulary.are_same(*pair) for pair in pairs):
            return Match(right=True, reason="another form")
    if stands_for(given, words_of(found), expected):
        return Match(right=True, reason="another form")
    if is_acronym(given, words_of(wanted)) and not context.asks(given.strip().casefold()):
        return Match(right=True, reason="another form")
    place = compare_places(given, expected, context.vocabulary.places)
    if place and (place.right or not context.person):
        return place
    if _names_several(given, expected):
        return Match(right=False, reason="more than one answer")
    return None


def _without_place(given: str, expected: str, context: Context) -> str:
    """What stands before a comma and the place where it is, or beside its symbol; "" if nothing."""
    if "," in expected or "(" in expected:
        return ""
    if (noted := _NOTED.fullmatch(given.strip())) and len(noted[1]) != len(noted[2]):
        return max(noted[1], noted[2], key=len) if min(map(len, noted.groups())) < _SYMBOL else ""
    name, comma, place = given.rpartition(",")
    known = comma and name.strip() and context.vocabulary.places().knows(fold_name(place))
    return name if known and not context.person else ""


def _are_same(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether they are the same, spaces between them apart (S 400, S400; but not 1 2 and 12)."""
    if tuple(one) == tuple(other):
        return True
    numbers = numbers_of(one), numbers_of(other)
    return spell(one) == spell(other) and (not all(numbers) or numbers[0] == numbers[1])


def _is_nearer(given: str, others: Collection[str], expected: Collection[str]) -> bool:
    """Whether something else is at least as near as the nearest right answer."""
    text = spell(split_words(given))
    least = min(count_edits(text, spell(split_words(right))) for right in expected)
    if least > _MOST_EDITS:
        return False  # not a matter of spelling
    spelled = (spell(split_words(other)) for other in others)
    near = (other for other in spelled if abs(len(other) - len(text)) <= least)
    return any(count_edits(text, other) <= least for other in near)


def _are_same_list(given: str, expected: str) -> bool:
    """Whether both enumerate the same, in whatever order."""
    one, other = _list(given), _list(expected)
    return len(one) == len(other) > 1 and all(map(_are_same, one, other))


def _list(text: str) -> list[tuple[Token, ...]]:
    """The parts of an enumeration, in an order of their own."""
    return sorted((split_words(part) for part in _LIST.split(text) if part.strip()), key=spell)


def _names_several(given: str, expected: str) -> bool:
    """Whether several answers are named where one was expected."""
    if _SEVERAL.search(expected):
        return False
    parts = [split_words(part) for part in _SEVERAL.split(given) if part.strip()]
    return len(parts) > 1 and any(_are_same(part, split_words(expected)) for part in parts)
