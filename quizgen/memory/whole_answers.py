"""What two answers say as wholes: the same, one place, one substance, one organisation."""

import re
from collections.abc import Sequence

from quizgen.memory.abbreviations import is_acronym, stands_for
from quizgen.memory.appositions import follows_name
from quizgen.memory.context import Context
from quizgen.memory.formulas import name_substance
from quizgen.memory.gazetteer import compare_places
from quizgen.memory.leads import drop_article, drop_lead_in
from quizgen.memory.numerals import Token
from quizgen.memory.slips import Nearness, compare_words
from quizgen.memory.tokens import numbers_of, words_of
from quizgen.memory.verdict import RIGHT, Match
from quizgen.memory.words import fold_name, spell, split_words

_NOTED = re.compile(r"([^()]+?) ?\(([^()]+)\)")
_LONG = 8  # letters of a word that may be written apart with a slip: South Hampton
_SYMBOL = 4  # letters that are more than a symbol
_LIST = re.compile(r",(?!\d)|;|\band\b|&", re.IGNORECASE)
_SEVERAL = re.compile(r";|/|\band\b|&|\bor\b", re.IGNORECASE)


def compare_whole(
    given: str,
    expected: str,
    found: Sequence[Token],
    wanted: Sequence[Token],
    context: Context,
) -> Match | None:
    """What both say as a whole: the same, a place, a substance, several answers; None if unsure."""
    if are_same(drop_lead_in(found, wanted), drop_lead_in(wanted, found)):
        return RIGHT
    if _are_same_list(given, expected):
        return RIGHT
    if _is_another_form(given, expected, found, wanted, context):
        return Match(right=True, reason="another form")
    inhabited = not context.landscape
    place = compare_places(given, expected, context.vocabulary.places) if inhabited else None
    part = context.person and len(found) < len(wanted)  # Vasco, a town, for Vasco da Gama
    if place and (place.right or not context.person) and not part:
        return place
    if _omits_place(given, expected, context):
        return Match(right=True, reason="part of the answer")
    if follows_name(given, expected, context):
        return Match(right=True, reason="more than the answer")
    if _names_several(given, expected):
        return Match(right=False, reason="more than one answer")
    return None


def _is_another_form(
    given: str, expected: str, found: Sequence[Token], wanted: Sequence[Token], context: Context
) -> bool:
    """Whether one is the other in one word, as a formula, as an acronym, or as another term."""
    acronym = is_acronym(given, words_of(wanted)) and not context.asks(given.strip().casefold())
    return (
        (len(found) != len(wanted) and _are_one_word(found, wanted, context))
        or _is_substance(given, expected, wanted, context)
        or stands_for(given, words_of(found), expected)
        or acronym
        or _are_one_term(given, expected, found, wanted, context)
    )


def without_place(given: str, expected: str, context: Context) -> str:
    """What stands before a comma and the place where it is, or beside its symbol; "" if nothing."""
    if "," in expected or "(" in expected:
        return ""
    if (noted := _NOTED.fullmatch(given.strip())) and len(noted[1]) != len(noted[2]):
        return max(noted[1], noted[2], key=len) if min(map(len, noted.groups())) < _SYMBOL else ""
    name, comma, place = given.rpartition(",")
    known = comma and name.strip() and context.vocabulary.places().knows(fold_name(place))
    return name if known and not context.person else ""


def _is_substance(given: str, expected: str, wanted: Sequence[Token], context: Context) -> bool:
    """Whether a formula was given for the substance it is of: NaCl."""
    named = "" if name_substance(expected) else name_substance(given)
    pairs = list(zip(named.split(), map(str, wanted), strict=False))
    whole = len(named.split()) == len(wanted) == len(pairs)
    return whole and all(context.vocabulary.are_same(*pair) for pair in pairs)


def _omits_place(given: str, expected: str, context: Context) -> bool:
    """Whether only the town of a name of several words was left out: St Mary's Hospital, London."""
    name, comma, place = expected.rpartition(",")
    words = split_words(name)
    known = comma and len(words) > 1 and context.vocabulary.places().knows(fold_name(place))
    return bool(known) and are_same(split_words(given), words)


def are_same(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether they are the same, spaces between them apart (S 400, S400; but not 1 2 and 12)."""
    if tuple(one) == tuple(other):
        return True
    numbers = numbers_of(one), numbers_of(other)
    return spell(one) == spell(other) and (not all(numbers) or numbers[0] == numbers[1])


def _are_one_term(
    given: str, expected: str, found: Sequence[Token], wanted: Sequence[Token], context: Context
) -> bool:
    """Whether both are terms of one meaning, and what was given no part and not asked about."""
    if set(found) <= set(wanted) or all(context.asks(str(token)) for token in found):
        return False
    one, other = (fold_name(drop_article(text)) for text in (given, expected))
    return context.vocabulary.are_one_term(one, other)


def _are_one_word(found: Sequence[Token], wanted: Sequence[Token], context: Context) -> bool:
    """Whether one is the other, or its plural, written apart or together: after-shock."""
    one, other = spell(found), spell(wanted)
    if not (one + other).isalpha():
        return False
    if context.vocabulary.are_same(one, other):
        return True
    single = min(len(found), len(wanted)) == 1 and len(other) >= _LONG
    return single and compare_words(one, other, context.vocabulary) is Nearness.SLIP


def _are_same_list(given: str, expected: str) -> bool:
    """Whether both enumerate the same, in whatever order."""
    one, other = _list(given), _list(expected)
    return len(one) == len(other) > 1 and all(map(are_same, one, other))


def _list(text: str) -> list[tuple[Token, ...]]:
    """The parts of an enumeration, in an order of their own."""
    return sorted((split_words(part) for part in _LIST.split(text) if part.strip()), key=spell)


def _names_several(given: str, expected: str) -> bool:
    """Whether several answers are named where one was expected."""
    if _SEVERAL.search(expected):
        return False
    parts = [split_words(part) for part in _SEVERAL.split(given) if part.strip()]
    return len(parts) > 1 and any(are_same(part, split_words(expected)) for part in parts)
